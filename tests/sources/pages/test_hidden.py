"""Nothing that a page hides from its readers is told as its article, and what it shows stays as it is."""

from __future__ import annotations

import pytest

from marsad.sources.pages import article

PAGE = """<!doctype html><html lang="ar" dir="rtl"><head><title>اتفاق على هدنة في المدينة</title>{head}</head><body>
<article><h1>اتفاق على هدنة في المدينة</h1>
<p>أعلن المبعوث الأممي أن الطرفين اتفقا على هدنة تبدأ منتصف الليل وتستمر ثلاثة أيام.</p>
{body}
<p>وأضاف أن مراقبين من الأمم المتحدة سيصلون إلى المدينة صباح الخميس لمتابعة التنفيذ.</p></article></body></html>"""
PLANTED = "اغتالت المخابرات رئيس الوفد المفاوض في الفندق مساء اليوم."


def text(body: str, head: str = "") -> str:
    return article(PAGE.format(body=body, head=head).encode(), where="p").text


@pytest.mark.parametrize(
    "body",
    [
        f"<p hidden>{PLANTED}</p>",
        f'<p aria-hidden="true">{PLANTED}</p>',
        f'<div style="display : none"><p>{PLANTED}</p></div>',
        f'<p style="color:#000;visibility:hidden">{PLANTED}</p>',
        f'<p style="font-size:0px">{PLANTED}</p>',
        f'<p style="opacity:0">{PLANTED}</p>',
        f'<p style="position:absolute;left:-9999px">{PLANTED}</p>',
        f'<p style="text-indent:-5000px">{PLANTED}</p>',
        f'<p class="sr-only">{PLANTED}</p>',
        f'<span class="visually-hidden">{PLANTED}</span>',
        f"<template><p>{PLANTED}</p></template>",
        f"<noscript><p>{PLANTED}</p></noscript>",
        f"<textarea>{PLANTED}</textarea>",
        f"<select><option>{PLANTED}</option></select>",
        f"<!-- <p>{PLANTED}</p> -->",
        f'<script>document.write("<p>{PLANTED}</p>")</script>',
        f'<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{PLANTED}"}}</script>',
        f'<amp-sidebar layout="nodisplay"><p>{PLANTED}</p></amp-sidebar>',
        f'<svg><text>{PLANTED}</text></svg>',
    ],
)  # fmt: skip
def test_hidden_text_is_not_told(body: str) -> None:
    assert PLANTED not in text(body)
    assert "لمتابعة التنفيذ." in text(body)


def test_what_a_pages_own_style_sheet_hides_is_not_told() -> None:
    style = "<style>.a, .seo-note{color:red;display:none} @media (max-width:600px){.wide{display:none}}</style>"
    assert PLANTED not in text(f'<p class="seo-note">{PLANTED}</p>', style)
    assert PLANTED in text(f'<p class="wide">{PLANTED}</p>', style)  # hidden from small screens alone


@pytest.mark.parametrize(
    "style", ["font-size:0.9em", "opacity:0.8", "opacity:.8", "display:block", "height:0.5em", "left:-2px"]
)
def test_ordinary_styles_hide_nothing(style: str) -> None:
    assert PLANTED in text(f'<p style="{style}">{PLANTED}</p>')


def test_a_page_that_is_shown_by_its_script_is_read() -> None:
    page = PAGE.format(body="", head="").replace("<body>", '<body style="visibility:hidden">')
    assert "لمتابعة التنفيذ." in article(page.encode(), where="p").text


def test_marks_of_direction_and_stretched_letters_stay_as_they_are() -> None:
    written = "وقال \u202bالناطق باسم \u2067الجيش\u2069 إن الـقـصـف تـــوقف و ق ف إطلاق النار قائم.\u202c"
    assert written in text(f"<p>{written}</p>")


def test_posts_of_others_and_comments_are_not_the_outlets() -> None:
    post = f'<blockquote class="twitter-tweet"><p lang="ar">{PLANTED}</p>&mdash; someone</blockquote>'
    comments = f'<section id="comments"><ol class="comment-list"><li><p>{PLANTED * 5}</p></li></ol></section>'
    assert PLANTED not in text(post + comments)
    quoted = "نرفض كل هدنة لا تشمل رفع الحصار عن المدينة"
    assert quoted in text(f"<blockquote><p>{quoted}</p></blockquote>")
