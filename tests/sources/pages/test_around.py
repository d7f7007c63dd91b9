"""What stands around an article by its structure: forms, pictures in tables, glued captions, data for machines."""

from __future__ import annotations

import json

import pytest

from marsad.sources.pages import article
from marsad.sources.records import BadInput

TITLE = "اتفاق على هدنة في المدينة"
FIRST = "أعلن المبعوث الأممي أن الطرفين اتفقا على هدنة تبدأ منتصف الليل وتستمر ثلاثة أيام."
SECOND = "وأضاف أن مراقبين من الأمم المتحدة سيصلون إلى المدينة صباح الخميس لمتابعة التنفيذ."
SHORT = "جنود عند مدخل المدينة"


def text(body: str, head: str = "") -> str:
    markup = f"<html><head><title>{TITLE}</title>{head}</head><body><h1>{TITLE}</h1>{body}</body></html>"
    return article(markup.encode(), where="p").text


@pytest.mark.parametrize("tag", ["div", "section"])
def test_a_form_goes_with_the_words_that_ask_to_fill_it_in(tag: str) -> None:
    box = f"<{tag}><p>أهم أخبار اليوم في بريدك كل صباح</p><form><input><button>أشترك</button></form></{tag}>"
    assert text(f"<div><p>{FIRST}</p>{box}<p>{SECOND}</p></div>") == f"{FIRST}\n{SECOND}"


def test_an_article_in_the_one_form_of_its_page_stays() -> None:
    """As pages of ASP.NET are."""
    assert text(f'<div><form id="aspnetForm"><div><p>{FIRST}</p></div></form></div>') == FIRST
    assert text(f"<div><p>{FIRST}</p><p>{SECOND}</p><form><input></form></div>") == f"{FIRST}\n{SECOND}"


def test_a_picture_in_a_table_goes_with_its_words() -> None:
    table = f'<table align="left"><tr><td><img src="1.jpg"></td></tr><tr><td>{SHORT}</td></tr></table>'
    assert text(f"<div><p>{FIRST}</p>{table}{SECOND}</div>") == f"{FIRST}\n{SECOND}"


def test_a_table_of_data_with_flags_stays() -> None:
    rows = "".join(f"<tr><td><img src='{n}.png'>بلدة {n}</td><td>{n} قتلى</td></tr>" for n in range(3, 6))
    assert "بلدة 4 | 4 قتلى" in text(f"<div><p>{FIRST}</p><table>{rows}</table><p>{SECOND}</p></div>")


@pytest.mark.parametrize("named", ["img-desc", "imageText", "photo_title", "pic-info"])
@pytest.mark.parametrize("tag", ["em", "span", "small"])
def test_the_words_of_a_picture_are_told_from_those_they_are_glued_to(named: str, tag: str) -> None:
    assert text(f'<div><p><img><{tag} class="{named}">{SHORT}</{tag}>{FIRST}</p><p>{SECOND}</p></div>').startswith(
        FIRST
    )


@pytest.mark.parametrize("named", ["image-text", "photo-details", "pic-description"])
def test_an_article_beside_its_picture_stays(named: str) -> None:
    assert text(f'<div class="{named}"><img><p>{FIRST}</p><p>{SECOND}</p></div>') == f"{FIRST}\n{SECOND}"


@pytest.mark.parametrize("line", ["المكتب الإعلامي", "دائرة الإعلام في البلدية", "الناطق باسم الوزارة"])
def test_who_issued_a_statement_stays_as_its_last_line(line: str) -> None:
    letter = f"<table><tr><td>{FIRST} {SECOND}<br>{SECOND}</td></tr><tr><td>{line}</td></tr></table>"
    assert text(letter).endswith(f"\n{line}")


@pytest.mark.parametrize("line", ["قسم الرياضة", "إدارة الموقع", "المكتب: بيروت، شارع الحمرا", "المتحدثون"])
def test_other_offices_below_it_do_not(line: str) -> None:
    letter = f"<table><tr><td>{FIRST} {SECOND}<br>{SECOND}</td></tr><tr><td>{line}</td></tr></table>"
    assert not text(letter).endswith(line)


def test_linked_data_give_the_text_where_the_page_shows_none() -> None:
    told = {"@type": "NewsArticle", "headline": TITLE, "articleBody": f"<p>{FIRST}</p>\n\n<p>{SECOND} 3 < 5</p>"}
    head = f'<script type="application/ld+json">{json.dumps(told)}</script>'
    assert text("<div>جاري التحميل...</div>", head) == f"{FIRST}\n{SECOND} 3 < 5"
    assert text(f"<div><p>{SECOND}</p></div>", head) == SECOND  # what is shown comes first
    told["articleBody"] = f"<b>{SHORT}</b>"
    with pytest.raises(BadInput, match="no article"):
        text("<div></div>", f'<script type="application/ld+json">{json.dumps(told)}</script>')


def test_a_line_of_author_and_day_goes_and_a_sentence_with_both_stays() -> None:
    author = '<meta name="author" content="سلمى عبد الله">'
    said = "وكتبت سلمى عبد الله في 10 يونيو 2021 أن الحكومة وافقت على تمديد الهدنة شهرا آخر."
    body = f'<div><p class="l">حوار: سلمى عبد الله — الخميس 10 يونيو 2021م</p><p>{FIRST}</p><p>{said}</p></div>'
    assert text(body, author) == f"{FIRST}\n{said}"
