"""Titles with a name behind them that are another's than whoever the phrase tells of: نجل الرئيس حسني مبارك, أحد أقارب
الرئيس بشار الأسد."""

from __future__ import annotations

from typing import Final

from marsad.reading.phrases import PARTITIVE, Phrase
from marsad.reading.tokens import Token, is_deed

PEOPLE: Final = ("person", "persons")
TITLED: Final = ("office", "person")
OWNERS: Final = ("person", "persons", "office")


def kin(tokens: list[Token], phrase: Phrase) -> str:
    """The noun class of whoever is told of by whose he is (نجل الرئيس حسني مبارك، قتلة الناشط أبو غنوم), so that the
    name is that of the second; empty where it is his own, as in أحد قادة الحزب محمد صالح."""
    head = tokens[phrase.head]
    if phrase.genitive <= phrase.head or head.length > 1 or head.definite or is_deed(head):
        return ""
    owner = tokens[phrase.genitive]
    if head.noun_class in PEOPLE and owner.art and owner.noun_class in TITLED:
        return head.noun_class
    behind = phrase.genitive + owner.length
    if head.stem not in PARTITIVE or owner.definite or owner.noun_class not in OWNERS:
        return ""
    title = tokens[behind] if behind < phrase.bearer else None
    return owner.noun_class if title is not None and title.art and title.noun_class == "office" else ""
