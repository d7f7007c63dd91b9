"""What an article of a page is, and what is no page."""

from __future__ import annotations

import pytest

from marsad.sources.pages import article, is_page
from marsad.sources.records import BadInput

PAGE = """<!doctype html><html lang="ar" dir="rtl"><head>
<meta charset="utf-8"><title>اتفاق على هدنة</title></head><body>
<article><h1>اتفاق على هدنة في المدينة</h1>
<p>أعلن المبعوث الأممي، الأربعاء، أن الطرفين اتفقا على هدنة تبدأ منتصف الليل وتستمر ثلاثة أيام.</p>
<p>وأضاف أن مراقبين من الأمم المتحدة سيصلون إلى المدينة صباح الخميس لمتابعة تنفيذ الاتفاق.</p>
</article></body></html>"""


def test_the_article_of_a_page_is_its_text() -> None:
    record = article(PAGE.encode(), where="page.html", url="https://news.example/1")
    assert "أعلن المبعوث الأممي" in record.text
    assert record.text.endswith("لمتابعة تنفيذ الاتفاق.")
    assert (record.where, record.url, record.raw) == ("page.html", "https://news.example/1", PAGE.encode())


def test_a_page_is_known_by_its_beginning_or_its_name() -> None:
    assert is_page(b"\xef\xbb\xbf\n<!-- saved from url=(0014)about:internet -->\n<HTML dir=rtl>")
    assert is_page(b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">')
    assert is_page(PAGE.encode("utf-16-le"))
    assert is_page(b"", "saved/Page.HTM")
    assert not is_page(b'<?xml version="1.0"?><rss version="2.0"><channel>')
    assert not is_page("قال <b>الوزير</b> إن".encode())


def test_a_page_without_an_article_says_so() -> None:
    with pytest.raises(BadInput, match="no article"):
        article(b"<html><body><p> </p></body></html>", where="p")


def test_a_damaged_text_is_named_and_not_told() -> None:
    damaged = PAGE.encode().replace("هدنة".encode(), b"\xd9\xd9\xff")
    with pytest.raises(BadInput, match="damaged"):
        article(damaged, where="p")
