"""The other side of a tie that is named by a pronoun: القوات المتحالفة معها، المجموعات التابعة لها.

A tie that modifies a noun takes up what stands right before that noun, not the subject of the sentence.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.cast import fits
from marsad.reading.cutoffs import trails_name
from marsad.reading.mentions import Describer
from marsad.reading.slots import Line, Ref

SIDES: Final = frozenset({"force", "armed", "gov", "party"})


def resolved(line: Line, refs: list[Ref], head: int, describer: Describer) -> list[Ref]:
    """References with each third-person pronoun put for the nearest party before token `head` that fits it.

    A pronoun that nothing in the sentence fits is left out: a tie with nobody in particular is none.
    """
    found = []
    for ref in refs:
        if ref.phrase is not None or ref.pronoun not in ("ه", "ها", "هم", "هما"):
            found.append(ref)
            continue
        if ref.pronoun == "هم" and (sides := _joined_before(line, head)):
            found += sides
            continue
        near = _nearest(line, ref.pronoun, head, describer)
        if near is not None:
            found.append(near)
    return found


def _joined_before(line: Line, head: int) -> list[Ref]:
    """قوات النظام وروسيا | والميليشيات الموالية لهم: those to whom و joins the noun that is described."""
    phrase, found = line.phrase_of(head), []
    while phrase is not None and phrase.start > 0 and line.tokens[phrase.start].conj:
        before = line.phrase_of(phrase.start - 1)
        noun = line.tokens[before.head] if before is not None and before.end == phrase.start else None
        if before is None or noun is None or not (noun.tag == "E" or noun.noun_class in SIDES):
            break
        found.append(Ref(before, before.head))
        phrase = before
    return found[::-1]


def _nearest(line: Line, pronoun: str, head: int, describer: Describer) -> Ref | None:
    for phrase in reversed(line.phrases):
        if phrase.end > head or phrase.start <= head < phrase.end or trails_name(line, phrase):
            continue
        party = describer.party(line, phrase)
        if party.acts and not party.place and party.cls not in ("source", "media") and fits(party, pronoun):
            return Ref(phrase, phrase.head)
    return None
