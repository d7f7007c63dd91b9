"""Pages that are made to cost: each ends in a clear word, within time and memory."""

from __future__ import annotations

import time

import pytest

from marsad.sources.pages import article
from marsad.sources.records import BadInput

HEAD = "<!doctype html><html><head><title>خبر</title></head><body>"
TEXT = "<p>أعلن المبعوث الأممي أن الطرفين اتفقا على هدنة تبدأ منتصف الليل وتستمر ثلاثة أيام في المدينة كلها.</p>"
BOMBS = {
    "20,000 deep": HEAD + "<div>" * 20_000 + TEXT + "</div>" * 20_000,
    "20,000 deep, never closed": HEAD + "<span><b>" * 10_000 + TEXT,
    "600 deep": HEAD + "<div>" * 600 + TEXT + "</div>" * 600,
    "20,000 tables in one another": HEAD + "<table><tr><td>" * 20_000 + TEXT,
    "20,000 lists in one another": HEAD + "<ul><li>" * 20_000 + TEXT,
    "a million references": HEAD + "<p>" + "&#1575;" * 1_000_000 + "</p>",
    "a million named references": HEAD + "<p>" + "&amp;" * 1_000_000 + "</p>",
    "a million elements": HEAD + "<br>" * 1_000_000 + TEXT,
    "100,000 attributes": HEAD + "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">" + TEXT,
    "11 MB": HEAD + "<p>" + "ا " * 4_000_000 + "</p>",
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_with_a_word_and_quickly(name: str) -> None:
    started = time.process_time()
    with pytest.raises(BadInput, match=r"too deeply|more than|too many") as caught:
        article(BOMBS[name].encode(), where="bomb")
    assert caught.value.advice
    assert time.process_time() - started < 3


@pytest.mark.parametrize(
    "markup",
    [
        HEAD + TEXT + "<script" * 50_000,
        HEAD + TEXT + "<style>" + "x{" * 50_000,
        HEAD + TEXT + "<!--" * 50_000,
        HEAD + TEXT + "<p>" * 50_000,
        HEAD + TEXT + "<p class='" + "a " * 100_000 + "'>",
        HEAD + TEXT + "<p>" + "ا- " * 100_000 + "</p>",
        HEAD + TEXT + "<a href=x>" * 2_000,
        HEAD + '<script type="application/ld+json">' + "[" * 100_000 + "</script>" + TEXT,
    ],
    ids=["scripts", "style", "comments", "paragraphs", "class", "dashes", "links", "linked data"],
)
def test_a_page_that_repeats_itself_costs_little(markup: str) -> None:
    started = time.process_time()
    assert "أعلن المبعوث" in article(markup.encode(), where="long").text
    assert time.process_time() - started < 3


def test_a_picture_written_into_its_tag_is_no_bomb() -> None:
    picture = f'<img data-x="{"كلمة " * 5_000}" src="data:image/png;base64,{"QUJD" * 50_000}==">'
    assert "أعلن المبعوث" in article((HEAD + picture + TEXT).encode(), where="saved").text


def test_an_honest_page_with_forgotten_ends_is_read() -> None:
    markup = HEAD + "".join(f"<font size=3><b><p>{n} قتل مدنيان في غارة على البلدة يوم الأحد." for n in range(30))
    assert article(markup.encode(), where="old").text.count("قتل مدنيان") == 30


def test_a_doctype_with_entities_expands_nothing() -> None:
    doctype = '<!DOCTYPE html [<!ENTITY a "سر"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
    text = article((doctype + HEAD + TEXT + "<p>قال الناطق &b; &f; إن الهدنة باقية.</p>").encode(), where="p").text
    assert "سرسر" not in text
    assert "&f;" in text
