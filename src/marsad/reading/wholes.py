"""Phrases that can be the object of a deed, and those that name one person."""

from __future__ import annotations

from typing import Final

from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line
from marsad.reading.tokens import Token

EMPHASIS: Final = frozenset(["اكمل", "كامل", "نفس", "ذات", "جميع", "كل", "مجمل"])
LOSSES: Final = frozenset(["خساره", "هزيمه"])  # what كبد and أذاق make somebody suffer


def named_person(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase names somebody by a personal name: لشيرين أبو عاقلة."""
    head = line.tokens[phrase.head]
    return phrase.bearer >= 0 or head.given or any(n.key.startswith("person:") for n in head.names)


def takes_whole(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase can be an object: no adverbial accusative (ردا، نتيجة), no bare figure."""
    head = line.tokens[phrase.head]
    entry = head.entry
    if head.stem_base in LOSSES:
        return False  # تكبيد الحوثيين خسائر: nobody undergoes a loss
    if head.enc and head.stem in EMPHASIS:
        return False  # منع الوفد بأكمله
    if head.pos and head.pos in "AP" and not (head.art or head.enc or head.prep or head.noun_class or _nunation(head)):
        return False  # مطاردة المسلحين مستمرة: a predicate
    return phrase.number != phrase.head and not (entry is not None and entry.case == "acc")


def _nunation(head: Token) -> bool:
    """An accusative -an, marked or only written as alif: a predicate or subject would not have it."""
    return head.accusative or head.text.endswith("ا")
