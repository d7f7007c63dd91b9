"""Denials: what somebody denies with a word that stands for it, and whose deed it is that a party denies."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Reading


def said(text: str, published: str = "2020-01-20") -> set[tuple[str, str, tuple[str, ...], tuple[str, ...], str]]:
    """Type, realis, actors, recipients and the last voice of each event and relation."""
    reading: Reading = marsad.read(text, published=published)
    names = {actor.id: actor.name for actor in reading.actors}
    return {
        (
            s.type,
            s.realis,
            tuple(names[a] for a in s.actor),
            tuple(names[a] for a in s.recipient),
            (names.get(s.attribution[-1].actor or "") or s.attribution[-1].text) if s.attribution else "",
        )
        for s in reading.statements
        if s.kind in ("event", "relation") and s.type != "ACCUSE"
    }


@pytest.mark.parametrize(
    "denial",
    [
        "، ونفت موسكو ذلك.",
        "، لكن موسكو تنفي ذلك.",
        "، وهو ما تنفيه موسكو.",
        "، الأمر الذي نفته موسكو.",
        "، ونفت موسكو هذه الاتهامات.",
        ". ونفت موسكو صحة هذه الاتهامات الباطلة.",
        ". ونفت موسكو ذلك جملة وتفصيلا.",
    ],
)
def test_a_word_for_the_claim_denies_it(denial: str) -> None:
    """The claim stays said by who claims it, and the accusation itself is no matter of dispute."""
    text = "اتهمت أوكرانيا روسيا بقصف المستشفى" + denial
    claim = ("ASSAULT", "actual", ("Russia",), ("المستشفى",), "Ukraine")
    assert said(text) == {claim, ("ASSAULT", "negated", ("Russia",), ("المستشفى",), "Russia")}
    accusations = [s for s in marsad.read(text, published="2020-01-20").statements if s.type == "ACCUSE"]
    assert [s.realis for s in accusations] == ["actual"]


def test_a_denial_shows_both_clauses() -> None:
    text = "قال ناشطون إن الطيران الروسي قصف السوق. ونفت موسكو ذلك."
    reading = marsad.read(text, published="2020-01-20")
    (denial,) = [s for s in reading.statements if s.realis == "negated"]
    own, claim = denial.evidence
    assert text[slice(*own.trigger)] == "ونفت"
    assert text[slice(*claim.trigger)] == "قصف"
    assert (own.sentence, claim.sentence) == (1, 0)


@pytest.mark.parametrize(
    "text",
    [
        "قالت الشرطة إن المسلحين قتلوا ضابطا، ولم ينف التنظيم ذلك.",  # it did not deny it
        "قال الوزير إن الجيش قصف المدينة. وعقد المجلس جلسة في العاصمة. ونفى المتحدث ذلك.",  # the session comes between
        "قتل ثلاثة مدنيين في حلب. ونفى المتحدث ذلك.",  # of the outlet's account nobody says whose deed it is
        "اتهمت أوكرانيا روسيا بقصف المستشفى، ونفت موسكو الاتهامات بدعم الحركة.",  # other accusations, told in words
        "قال ناشطون إن الجيش قصف السوق، ونفى ناشطون ذلك.",  # nobody denies what he says himself
    ],
)
def test_what_is_no_denial_of_the_claim(text: str) -> None:
    assert not [s for s in said(text) if s[1] == "negated" and s[0] == "ASSAULT"]


def test_the_outlet_s_account_is_denied_by_who_did_it() -> None:
    found = said("وقصف الجيش الروسي السوق في إدلب. ونفت موسكو ذلك.")
    assert ("ASSAULT", "negated", ("Russian Armed Forces",), ("السوق",), "Russia") in found


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("نفت إيران قصف السعودية.", ("Iran",)),
        ("نفى حزب الله قتل الناشط.", ("Hezbollah",)),
        ("نفت الأمم المتحدة قصف المستشفى.", ()),  # it says that nobody did
        ("نفى الجيش مقتل خمسة جنود في الهجوم.", ()),  # a loss is denied by who would have had it
    ],
)
def test_a_party_denies_its_own_deed(text: str, doer: tuple[str, ...]) -> None:
    assert {s[2] for s in said(text) if s[1] == "negated"} == {doer}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("وتتهم مصر قطر بدعم جماعة الإخوان.", ("actual", ("Qatar",), ("Muslim Brotherhood",), "Egypt")),
        ("اتهم الوزير إيران بتمويل الحوثيين.", ("actual", ("Iran",), ("Houthis (Ansar Allah)",), "الوزير")),
        ("نفت روسيا دعم حزب الله.", ("negated", ("Russia",), ("Hezbollah",), "Russia")),
        ("دعم إيران للحوثيين يزعج الرياض.", ("actual", ("Iran",), ("Houthis (Ansar Allah)",), "")),
    ],
)
def test_who_is_said_to_back_whom(text: str, tie: tuple[str, ...]) -> None:
    """Whoever is accused of support gives it, and by the accuser's word alone."""
    assert [s[1:] for s in said(text) if s[0] == "supports"] == [tie]
