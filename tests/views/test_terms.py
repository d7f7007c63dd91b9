"""Codes in plain words: every value of the codebook in every language."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from marsad.languages import codes
from marsad.ledger.happenings.values import About, Nature
from marsad.model import Basis, Kind, Realis, Status
from marsad.views.terms import term, terms

ARABIC = re.compile(r"[\u0600-\u06ff]")
CONTEXTS = """
    military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic
    legal reparations human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality
    diplomatic territory peacekeeping health asylum migration disasters natural_resource environment technology
    terrorism cbrn cyber misinformation crime corruption illegal_drugs trafficking
"""
ACTORS = "person state government armed-group organization party media population unnamed"
VALUES = {
    "kind": get_args(Kind),
    "type": (*codes.MODES, *codes.ISSUES, *codes.SUBTYPES["relation"], *codes.SUBTYPES["figure"]),
    "mode": [mode for modes in codes.MODES.values() for mode in modes],
    "issue": codes.ISSUES,
    "position": codes.POSITIONS,
    "relation": codes.SUBTYPES["relation"],
    "figure": codes.SUBTYPES["figure"],
    "realis": get_args(Realis),
    "actor": ACTORS.split(),
    "sector": codes.SECTORS,
    "precision": "point city admin2 admin1 country region".split(),  # noqa: SIM905
    "basis": (*get_args(Basis), "given"),
    "status": get_args(Status),
    "context": CONTEXTS.split(),
    "difference": get_args(About),
    "nature": get_args(Nature),
    "report": "holds counted article inferred undated coded lost nothing more".split(),  # noqa: SIM905
}


@pytest.mark.parametrize("group", VALUES)
def test_every_value_has_its_words_in_every_language(group: str) -> None:
    for value in VALUES[group]:
        assert term(group, value, "ar") != value, value
        assert term(group, value, "fr"), value


def test_the_table_holds_nothing_else() -> None:
    assert {key for key in terms() if key[1] not in VALUES[key[0]]} == set()


def test_arabic_is_arabic_and_the_others_are_not() -> None:
    for words in terms().values():
        assert ARABIC.search(words["ar"]), words
        assert not ARABIC.search(words["en"] + words["fr"]), words


@pytest.mark.parametrize(
    ("group", "value", "language", "wanted"),
    [
        ("type", "REJECT", "ar", "رفض"),
        ("type", "REJECT", "en", "refusal"),
        ("type", "REJECT", "fr", "refus"),
        ("type", "ceasefire", "fr", "cessez-le-feu"),
        ("modes", "aerial", "ar", "غارة جوية"),
        ("realis", "negated", "de", "said not to be so"),
        ("outlet", "Reuters", "fr", "Reuters"),
    ],
)
def test_terms(group: str, value: str, language: str, wanted: str) -> None:
    assert term(group, value, language) == wanted
