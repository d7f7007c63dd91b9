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
from marsad.reading.participants import Participants
from marsad.reading.party import Party
from marsad.reading.slots import Ref

SHARED: Final = frozenset({"CONSULT", "AGREE", "COOPERATE"})  # done together, by nobody alone


def falls_on(sense: Sense) -> bool:
    """Whether a sense condemns or praises."""
    return sense.kind == "event" and (
        sense.code == "SUPPORT" or (sense.code == "ACCUSE" and "disapprove" in sense.modes)
    )


def behind_it(parse: Parse, frame: Frame, sense: Sense, participants: Participants, sentence: int) -> list[Party]:
    """The parties behind the objects of a condemnation or praise, as far as the noun's own phrase tells."""
    refs = [owner for ref in _objects(frame, sense) for owner in owners(parse, frame, ref)]
    return [p for p in participants.parties(parse.line, refs, sentence) if p.acts and not p.place]


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
