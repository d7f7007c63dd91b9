"""Search knows Arabic; and it is quick enough (see `make bench-ledger`)."""

from __future__ import annotations

from typing import Any

import press
import pytest

from marsad.ledger.questions.filters import Filters
from marsad.ledger.store import Ledger, open_ledger
from marsad.ledger.terms import joined, terms
from marsad.sources.records import Record

SAME = [
    ("الحكومة", "وللحكومة"),
    ("حكومة", "بالحكومة"),
    ("حكومته", "الحكومة"),
    ("وزير", "والوزير"),
    ("أحمد", "احمد"),
    ("إيران", "ايران"),
    ("مسؤول", "مسئول"),
    ("شؤون", "شئون"),
    ("قَصَفَ", "قصف"),
    ("قصـــف", "قصف"),
    ("غزة", "غزه"),
    ("مصرى", "مصري"),
    ("٢٠١٩", "2019"),
    ("١٬٢٥٠", "1,250"),
    ("۱۲", "12"),
    ("على", "وعلى"),
    ("على", "عليها"),
    ("علي", "وعلي"),
    ("BBC", "bbc"),
    ("ﻻجئ", "لاجئ"),
]
APART = [
    ("على", "علي"),
    ("منى", "مني"),
    ("وزير", "زير"),
    ("بيت", "يت"),
    ("فرنسا", "رنسا"),
    ("كلام", "سلام"),
    ("كلام", "لام"),
    ("ولد", "لد"),
    ("2019", "2018"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_and_clitics_are_one_term(one: str, other: str) -> None:
    assert joined(one) == joined(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_words_are_other_terms(one: str, other: str) -> None:
    assert joined(one) != joined(other)


def test_terms_know_where_they_stand() -> None:
    text = "قَصَفَتِ الطائراتُ ١٢ موقعًا"
    assert [text[t.start : t.end] for t in terms(text)] == ["قَصَفَتِ", "الطائراتُ", "١٢", "موقعًا"]


def found(ledger: Ledger, words: str, **filters: Any) -> list[str]:
    return [hit.document for hit in ledger.search(words, Filters(**filters))]


def test_documents_are_found_the_newest_first(address: str) -> None:
    with press.filled(address) as ledger:
        assert found(ledger, "الجيش السوري") == ["a2", "a1"]
        assert found(ledger, "قصف") == ["a2", "a1"]
        assert found(ledger, "بيان") == ["a2"]  # the title
        assert found(ledger, "25 صنعاء")[0].startswith("sha256:")
        assert found(ledger, "لا_يوجد_هذا") == []
        assert found(ledger, "«»") == []
        assert found(ledger, "قصف", first="2019-05-23") == ["a2"]
        assert found(ledger, "قصف", last="2019-05-22") == ["a1"]
        assert found(ledger, "قصف", outlet="رويترز") == ["a1"]


def test_ali_is_not_upon(address: str) -> None:
    with open_ledger(address, create=True) as ledger:
        texts = ("وصل علي إلى المدينة.", "سيطر الجيش على المدينة.")
        press.fill(ledger, [Record(text=text, where=f"w{n}", id=f"w{n}") for n, text in enumerate(texts)])
        assert found(ledger, "علي") == ["w0"]
        assert found(ledger, "على") == ["w1"]
        assert found(ledger, "وعلى المدينه") == ["w1"]


def test_phrases_are_whole(address: str) -> None:
    with press.filled(address) as ledger:
        assert found(ledger, '"وقف إطلاق النار"') == ["a3"]
        assert found(ledger, "«وقف النار»") == []
        assert found(ledger, "وقف النار") == ["a3"]
        assert found(ledger, '"الجيش السوري" إدلب') == ["a2", "a1"]


@pytest.mark.parametrize(
    "asked", ['"', "'", "a' OR 1=1 --", "NEAR(قصف)", "قصف*", "words:قصف", "قصف AND NOT", "(", "\0", "^قصف"]
)
def test_nothing_that_is_asked_is_a_command(address: str, asked: str) -> None:
    with press.filled(address) as ledger:
        assert len(found(ledger, asked)) <= 2


def test_snippets_mark_the_words(address: str) -> None:
    with press.filled(address) as ledger:
        (hit,) = ledger.search('"إطلاق النار"')
        assert [hit.snippet[s:e] for s, e in hit.marks] == ["إطلاق النار"]


def test_pages_go_on(address: str) -> None:
    with press.filled(address) as ledger:
        first = ledger.search("قصف", limit=1)
        second = ledger.search("قصف", limit=1, after=first[0].row)
        assert [first[0].document, second[0].document] == ["a2", "a1"]
        assert ledger.search("قصف", limit=1, after=second[0].row) == []


def test_past_states_have_their_own_documents(address: str) -> None:
    with open_ledger(address, create=True) as ledger:
        press.fill(ledger, press.ARTICLES[:1])
        press.fill(ledger, press.ARTICLES[1:2])
        assert found(ledger, "قصف", as_of=1) == ["a1"]
