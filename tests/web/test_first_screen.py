"""The first screen: every statement tied to its characters, and what an edit does to them."""

from __future__ import annotations

import html
import re

import pytest

from marsad.web.language import LANGUAGES

TEXT = "قالت منظمة الصحة العالمية إن 510 أشخاص قتلوا في طرابلس. واتهم السراج فرنسا بدعم حفتر. ونفى ماكرون ذلك."


def post(client, token, text: str, base: str = "", lang: str = "en") -> str:
    answer = client.post(f"/{lang}/read", data={"text": text, "published": "2019-05-22", "base": base}, headers=token)
    assert answer.status_code == 200, answer.text
    return answer.text


def text_of(page: str) -> str:
    """The article as a browser holds it: the text content of the element."""
    inner = page.split('id="text">')[1].split("</div>")[0]
    return html.unescape(re.sub(r"<[^>]+>", "", inner))


def fates(page: str) -> list[str]:
    return re.findall(r'class="row v\d(?: unnamed)? [\w-]+ (\w+)"', page)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_first_screen_opens_with_an_example_in_its_language(client, lang: str) -> None:
    page = client.get(f"/{lang}/").text
    assert f'<html lang="{lang}" dir="{"rtl" if lang == "ar" else "ltr"}">' in page
    assert page.count('data-row="') > 10


def test_the_root_leads_to_the_language_that_the_browser_asks_for(client) -> None:
    answer = client.get("/", headers={"Accept-Language": "de;q=0.9, ar-LY;q=0.8, en;q=0.5"}, follow_redirects=False)
    assert answer.headers["location"] == "/ar/"


def test_the_article_on_the_page_is_the_article_to_the_character(client, token) -> None:
    text = "نفى حفتر 👩‍👩‍👧 «قصفَ» طرابلـــس <b>&amp; \u202eabc\u202c.\n\nقال: لا."
    assert text_of(post(client, token, text)) == text


def test_passages_begin_where_the_statements_say(client, token) -> None:
    page = post(client, token, TEXT)
    at = 0
    for start, inner in re.findall(r'data-from="(\d+)"[^>]*>(.*?)</span>', page):
        assert int(start) == at
        at += len(html.unescape(inner))
    assert at == len(TEXT)


def test_who_speaks_has_a_colour_and_a_name(client, token) -> None:
    page = post(client, token, TEXT)
    assert "World Health Organization" in page
    assert re.search(r'class="swatch v1', page)


def test_an_edit_marks_just_what_it_changes(client, token) -> None:
    page = post(client, token, TEXT.replace("510", "520"), base=TEXT)
    assert sorted(set(fates(page))) == ["changed", "same"]
    assert fates(page).count("changed") == 1
    assert "510" in page.split('class="was"')[1][:200]


def test_a_deleted_sentence_takes_its_statements_along(client, token) -> None:
    page = post(client, token, TEXT.split(". ", 1)[1], base=TEXT)
    assert "gone" in fates(page)
    assert "new" not in fates(page)


def test_no_edit_no_marks(client, token) -> None:
    assert set(fates(post(client, token, TEXT, base=TEXT))) == {"same"}


def test_a_browser_s_line_ends_are_no_edit(client, token) -> None:
    text = "رفض حفتر وقف إطلاق النار.\n\nودعا غوتيريش إلى الحوار."
    assert set(fates(post(client, token, text.replace("\n", "\r\n"), base=text))) == {"same"}


@pytest.mark.parametrize(
    ("data", "status"),
    [
        ({"text": "ا" * 100_001}, 413),
        ({"text": "نص", "published": "2019-13-40"}, 422),
        ({"text": "", "published": ""}, 200),
    ],
)
def test_what_can_t_be_read_gets_a_word(client, token, data, status: int) -> None:
    answer = client.post("/en/read", data=data, headers=token)
    assert answer.status_code == status
    if status != 200:
        assert answer.json()["error"]["advice"]


def test_json_is_the_reading_of_the_codebook(client, token) -> None:
    reading = client.post("/read.json", data={"text": TEXT, "published": "2019-05-22"}, headers=token).json()
    assert reading["schema"] == "marsad/reading@1"
    assert reading["statements"]
