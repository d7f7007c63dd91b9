"""Whom a condemnation or a praise falls on, where its object is a deed or a word and not the one behind it.

أدانت مصر قصف إسرائيل غزة condemns Israel: the doer of the deed that the sentence itself names, never one that is
guessed.
"""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Sense
from marsad.reading.asides import deed_in
from marsad.reading.draft import Draft
from marsad.reading.frames import Frame, Parse
from marsad.reading.mentions import besides
from marsad.reading.owners import owners
from marsad.reading.participants import UNFELT, Participants
from marsad.reading.party import Party
from marsad.reading.slots import Line, Ref
from marsad.reading.tokens import Token, is_deed

ENDURED: Final = frozenset(["عزل", "اقاله", "ترحيل", "محاكمه", "اعدام", "سجن", "طرد", "توقيف"])
CRITICISED: Final = frozenset(["سياسه", "سياسات", "اداء", "قرار", "قرارات", "ممارسات", "توجهات", "مواقف", "موقف"])
SHARED: Final = frozenset({"CONSULT", "AGREE", "COOPERATE"})  # done together, by nobody alone


def falls_on(sense: Sense) -> bool:
    """Whether a sense condemns or praises."""
    return sense.kind == "event" and (
        sense.code == "SUPPORT" or (sense.code == "ACCUSE" and "disapprove" in sense.modes)
    )


def without_victims(line: Line, sense: Sense, refs: list[Ref]) -> list[Ref]:
    """استنكر المجلس مقتل الصحفية فلانة: who suffers what is condemned is not the one condemned."""
    if sense.code != "ACCUSE" or not falls_on(sense):
        return refs
    kept: list[Ref] = []
    suffered = False
    for ref in refs:
        head = line.tokens[ref.phrase.head] if ref.phrase is not None else None
        if ref.phrase is not None and head is not None and _suffered(head):
            suffered = True
            kept += [ref] if ref.phrase.bearer < 0 else []
        elif not (suffered and head is not None and not is_deed(head)):  # باعتقال الصحفيين | والإعلاميين
            kept.append(ref)
    return kept


def with_a_mouth(line: Line, sense: Sense, refs: list[Ref]) -> list[Ref]:
    """تصريحات انتقد فيها سياسات الرئيس: policies criticise nobody."""
    if not falls_on(sense):
        return refs
    return [r for r in refs if r.phrase is None or line.tokens[r.phrase.head].stem_base not in CRITICISED]


def _suffered(deed: Token) -> bool:
    """Whether a deed noun tells what its genitive undergoes (مقتل، اغتيال، اعتقال)."""
    if deed.stem in ENDURED and not deed.art:
        return True
    if not is_deed(deed) or deed.noun_class or deed.lexeme is None:
        return False
    return any(s.gen != "agent" and s.code in ("ASSAULT", "COERCE", "killed") for s in deed.lexeme.senses)


def behind_it(parse: Parse, frame: Frame, sense: Sense, participants: Participants, sentence: int) -> list[Party]:
    """The parties behind the objects of a condemnation or praise, as far as the noun's own phrase tells."""
    refs = [owner for ref in _objects(frame, sense) for owner in owners(parse, frame, ref)]
    return [
        p for p in participants.parties(parse.line, refs, sentence) if p.acts and not p.place and p.stem not in UNFELT
    ]


def doers_blamed(parse: Parse, told: list[tuple[Frame, Sense, Draft]]) -> None:
    """Give each condemnation with nobody condemned the doers of the deed that is its object."""
    for frame, sense, draft in told:
        if sense.code != "ACCUSE" or not falls_on(sense) or draft.recipients:
            continue
        heads = {r.phrase.head for r in _objects(frame, sense) if r.phrase is not None}
        heads |= {deed_in(parse.line.tokens, r.phrase) for r in _objects(frame, sense) if r.phrase is not None}
        for _, other, deed in told:
            if other.kind == "event" and other.code not in SHARED and deed.token in heads and deed is not draft:
                draft.recipients = besides([p for p in deed.actors if not p.pronoun], draft.actors)


def _objects(frame: Frame, sense: Sense) -> list[Ref]:
    return [r for alternative in sense.recipient for slot in alternative for r in frame.slots.get(slot)]
