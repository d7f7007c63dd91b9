"""By what a shelling was done that names no arms, in a text in which those who shelled are told to have flown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from marsad.languages.pack import Pack
from marsad.reading.draft import Draft
from marsad.reading.modes import FLOWN
from marsad.reading.slots import Line

SHELLS: Final = "assault:قصف"
HEAVY: Final = ("heavy-weapons",)


def unnamed_arms(kept: Sequence[Draft], lines: Sequence[Line], pack: Pack) -> None:
    """Take the mode from a shelling without arms (القصف التركي) where the text tells of raids of the same doers, and of
    no guns of theirs: قصف says of planes as well. It stays where the sentence names guns, or nobody is told to fly."""
    attacks = [d for d in kept if d.kind == "event" and d.type == "ASSAULT" and d.modes]
    flown = {p.key for d in attacks if not FLOWN.isdisjoint(d.modes) for p in d.actors}
    if not flown:
        return
    guns = pack.classes.get("@mode-heavy-weapons", frozenset()) | pack.classes.get("@artillery", frozenset())
    bare: list[Draft] = []
    shelled: set[str] = set()
    for deed in attacks:
        if HEAVY[0] not in deed.modes:
            continue
        told = [deed.sentence, *(n for *_, n in deed.more)]
        word = deed.rule.rpartition(":")[0]
        if deed.modes == HEAVY and word == SHELLS and all(lines[n].stems.isdisjoint(guns) for n in told):
            bare.append(deed)
        else:
            shelled |= {p.key for p in deed.actors}
    for deed in bare:
        doers = {p.key for p in deed.actors}
        if doers and doers <= flown and doers.isdisjoint(shelled):
            deed.modes = ()
