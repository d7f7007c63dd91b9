"""What an element's classes say, and where they lie."""

from __future__ import annotations

import pytest

from marsad.sources.pages import article
from marsad.sources.records import BadInput

FIRST = "أعلن المبعوث الأممي أن الطرفين اتفقا على هدنة تبدأ منتصف الليل وتستمر ثلاثة أيام."
SECOND = "وأضاف أن مراقبين من الأمم المتحدة سيصلون إلى المدينة صباح الخميس لمتابعة التنفيذ."
OTHER = "قتل جنديان في هجوم على حاجز قرب البلدة الحدودية مساء الأحد وفق مصدر أمني."


def text(body: str, title: str = "اتفاق على هدنة في المدينة") -> str:
    markup = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    return article(markup.encode(), where="p").text


@pytest.mark.parametrize(
    "classes",
    [
        "content-sidebar-wrap",
        "printArea",
        "post share-enabled",
        "entry-content ads-on",
        "main-menu-closed",
        "news latest",
    ],
)
def test_a_wrapper_whose_class_lies_keeps_its_article(classes: str) -> None:
    body = f'<h1>اتفاق على هدنة في المدينة</h1><div class="{classes}"><p>{FIRST}</p><p>{SECOND}</p></div>'
    assert text(body) == f"{FIRST}\n{SECOND}"


def test_a_short_item_is_an_article_too() -> None:
    body = f'<nav><a href="/">أخبار</a></nav><h1>اتفاق على هدنة</h1><div class="text share-on">{FIRST}</div>'
    assert text(body, "اتفاق على هدنة") == FIRST


@pytest.mark.parametrize("tag", ["article", "div", "li"])
def test_announcements_of_other_articles_go(tag: str) -> None:
    card = f'<{tag} class="c9"><h3><a href="/x">هجوم على حاجز قرب الحدود</a></h3><p>{OTHER}</p></{tag}>'
    body = f'<h1>اتفاق على هدنة في المدينة</h1><section><div class="k">{FIRST}</div></section><div>{card * 6}</div>'
    assert text(body) == FIRST


def test_sections_of_an_article_are_no_announcements() -> None:
    part = f'<section class="s"><h2>ماذا بعد الهدنة؟</h2><p>{SECOND}</p></section>'
    assert text(f"<h1>اتفاق على هدنة في المدينة</h1>{part * 3}").count(SECOND) == 3


def test_a_list_below_read_also_goes_and_a_sentence_behind_it_stays() -> None:
    body = f"""<h1>اتفاق على هدنة في المدينة</h1><div class="t"><p>{FIRST}</p>
<div><strong>اقرأ أيضاً</strong><ul><li><a href="/1">هجوم قرب الحدود</a></li><li><a href="/2">سجال</a></li></ul></div>
<p>{SECOND}</p></div>"""
    assert text(body) == f"{FIRST}\n{SECOND}"


def test_comments_longer_than_the_article_are_none_of_it() -> None:
    comments = "".join(f'<div class="comment-body"><p>{OTHER}</p></div>' for _ in range(30))
    assert (
        text(f'<h1>اتفاق على هدنة في المدينة</h1><div><p>{FIRST}</p></div><div id="comments">{comments}</div>') == FIRST
    )


@pytest.mark.parametrize("classes", ["d-none", "hidden", "hide"])
def test_what_the_usual_style_sheets_hide_goes(classes: str) -> None:
    body = f'<h1>اتفاق على هدنة في المدينة</h1><div><p>{FIRST}</p><p class="x {classes}">{OTHER}</p></div>'
    assert text(body) == FIRST
    assert OTHER in text(body.replace(classes, f"{classes} d-md-block"))


def test_a_page_of_headlines_alone_is_no_article() -> None:
    card = '<div class="c"><h2><a href="/x">هجوم على حاجز قرب الحدود الجنوبية</a></h2></div>'
    with pytest.raises(BadInput, match="no article"):
        text(card * 20, "صحيفة المدينة")


def test_the_only_heading_is_the_title_where_the_page_has_no_name() -> None:
    markup = f"<html><head><title>صحيفة المدينة</title></head><body><h1>اتفاق على هدنة</h1><p>{FIRST}</p></body></html>"
    assert article(markup.encode(), where="p").title == "اتفاق على هدنة"
