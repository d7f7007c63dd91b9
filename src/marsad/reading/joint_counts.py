"""Those of two groups whom one number counts: خمسة من الحوثيين وقوات صالح, 13 جنديا وشرطيا.

The number stands before the first group, and the second has none of its own, so it counts both together.
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.reading.agreement import number_of
from marsad.reading.joining import counted_of
from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line, Ref


def counted_with(line: Line, first: Phrase, refs: Sequence[Ref]) -> list[Phrase]:
    """The groups that are joined to a counted one and counted with it, of all that fill the slot."""
    found: list[Phrase] = []
    end = first.end
    for ref in refs:
        other = ref.phrase
        if other is None or other.start < end:
            continue
        if other.number >= 0 or not _right_behind(line, end, other) or not _one_more(line, first, other):
            break
        found.append(other)
        end = other.end
    return found


def _right_behind(line: Line, end: int, other: Phrase) -> bool:
    between = line.tokens[end : other.start]
    if len(between) == 1 and between[0].tag == "C":
        return True  # 126 متطرفا أو مقيما
    return line.tokens[other.start].conj and all(t.tag in '".' and t.text not in ".؛؟!" for t in between)


def _one_more(line: Line, first: Phrase, other: Phrase) -> bool:
    """Behind من a second whole (من الحوثيين | وقوات صالح), and behind the counted noun one of its own form (جنديا |
    وشرطيا); but ثلاثة جنود وشرطي are four, and خمسة من الجنود ومدني six."""
    head, noun = line.tokens[other.head], line.tokens[first.head]
    if head.enc:
        return False
    if (first.number >= 0 or counted_of(line.tokens, first)) and any(
        t.text == "من" for t in line.tokens[first.start : first.end]
    ):
        several = head.tag == "E" or number_of(head) in "pd" or head.noun_class in ("force", "armed", "gov", "body")
        return several and (head.tag == "E" or head.art or other.genitive > 0)
    counted = noun.tag == head.tag == "N" and not (noun.art or head.art) and first.number >= 0
    return counted and noun.text.endswith("ا") and head.text.endswith("ا") and first.number < first.head
