"""Verbs of saying and holding that name nobody who says it: يُذكر أن، ولوحظ اهتمام، مسلحون يُعتقد أنهم، ويُقدر عددهم."""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Cue
from marsad.reading.frames import Frame
from marsad.reading.slots import Line
from marsad.reading.tokens import HUMAN

NOTED: Final = frozenset(["لوحظ", "يلاحظ", "شوهد"])
APPEARS: Final = frozenset(["يظهر", "يتضح", "يتبين", "يبدو", "تبين", "اتضح"])
WRITING: Final = "كتب"
WALLS: Final = frozenset(["لافته", "جدار", "حايط", "شعار"])
HOLDING: Final = frozenset(["اعتقد", "افترض", "ظن"])
ESTIMATING: Final = "قدر"
AMOUNTS: Final = frozenset(["عدد", "مبلغ", "حجم", "قيمه", "كلفه", "تكلفه", "ثمن"])


def impersonal(frame: Frame, cue: Cue, line: Line) -> bool:
    """يُذكر أن، يُعتقد أن: a masculine imperfect with a clause and no subject, of verbs that are used so; ويظهر أن,
    ولوحظ اهتمام, كُتب على لافتة."""
    token = line.tokens[frame.trigger]
    entry, subject = token.entry, frame.slots.get("subj")
    word = token.text.lstrip("و")
    if _held_by_any(frame, line):
        return True
    if word in NOTED or (word in APPEARS and frame.slots.content == frame.trigger + 1):
        return True
    written = frame.slots.get("علي")[0].phrase if token.stem_base == WRITING and frame.slots.get("علي") else None
    if written is not None and line.tokens[written.head].stem_base in WALLS:
        return not any(r.phrase is not None for r in subject)
    return (
        "none" in cue.speaker
        and entry is not None
        and (entry.tense, entry.gender, entry.number) == ("impf", "m", "s")
        and frame.slots.dropped
        and not frame.slots.topic
        and all(r.phrase is None or r.phrase.end <= frame.trigger for r in subject)
    )


def _held_by_any(frame: Frame, line: Line) -> bool:
    """مسلحون يعتقد أنهم، طائرة يعتقد أنها: behind a noun that it doesn't agree with, or a thing, "is held" is said by
    nobody; ويقدر عدد السكان بمليونين is told of the number."""
    token, slots = line.tokens[frame.trigger], frame.slots
    entry, subject = token.entry, slots.get("subj")
    phrase = subject[0].phrase if len(subject) == 1 else None
    if phrase is None or entry is None or (entry.tense, entry.gender, entry.number) != ("impf", "m", "s"):
        return False
    head = line.tokens[phrase.head]
    if token.stem_base == ESTIMATING:
        return head.stem_base in AMOUNTS
    somebody = head.tag == "E" or (head.definite and head.noun_class in HUMAN) or head.given or phrase.bearer >= 0
    several = head.entry is not None and head.entry.number == "p"
    told_of = slots.relative or (slots.topic and not head.definite)
    return told_of and token.stem_base in HOLDING and slots.content >= 0 and (several or not somebody)
