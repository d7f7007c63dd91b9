"""Talks and fights of which the text names one side alone: the partner behind مع or ضد, where who dealt with him is not
known.

What several do together has all of them for its actors. The partner alone would seem to have talked or fought without
another (تأزم المفاوضات مع مصر), and two partners with each other.
"""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Sense
from marsad.reading.agreement import number_of
from marsad.reading.draft import Draft
from marsad.reading.frames import Frame
from marsad.reading.slots import Line

PARTNERS: Final = frozenset(["actor=مع", "actor=ضد"])
BETWEEN: Final = "actor=بين"
TOGETHER: Final = frozenset({"CONSULT", "COOPERATE", "ASSAULT"})
ALONE: Final = "one side alone"
SIDES: Final = frozenset(["طرف", "جانب", "فريق"])
ALL_OF: Final = frozenset(["كل", "جميع", "كافه", "مختلف"])
FURTHER: Final = 10  # tokens behind the first side in which a second that was not understood may stand


def one_sided(frame: Frame, sense: Sense, line: Line, notes: list[str]) -> bool:
    """Whether only the partner or one side of what several do together was found."""
    if frame.pos != "M" or sense.kind != "event" or sense.code not in TOGETHER or "visit" in sense.modes:
        return False
    if any(n in PARTNERS for n in notes):
        return True
    between = frame.slots.get("بين")
    phrase = between[0].phrase if len(between) == 1 else None
    if BETWEEN not in notes or phrase is None:
        return False
    head = line.tokens[phrase.head]
    number = "s" if head.tag == "E" else number_of(head)
    inner = line.tokens[phrase.start : phrase.end]
    if number == "d" or any(t.stem_base in SIDES or t.stem in ALL_OF for t in inner):
        return False  # بين الطرفين، بين كل الأطراف
    behind = line.tokens[phrase.end : phrase.end + FURTHER]
    return number == "s" or any(t.conj and t.nominal and not t.prep for t in behind)


def without_lone_sides(drafts: list[Draft]) -> list[Draft]:
    """The drafts, in which no fight has its partner for its only doer. Once deaths in it have found theirs: قتل ثمانية
    في مواجهات مع المقاومة tells who killed them."""
    for draft in drafts:
        if ALONE in draft.notes:
            draft.actors = []
    return drafts
