"""Words that describe a noun (الجيش الموالي للرئيس) or are said of it (ليست القوات موالية لأحد): their own realis."""

from __future__ import annotations

from typing import Final

from marsad.reading.frames import Frame
from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line
from marsad.reading.turning import Modality

NEGATIONS: Final = frozenset(["لم", "لن", "لا", "ما", "ليس", "ليست", "غير"])
COPULAS: Final = frozenset(["يكن", "تكن", "يكون", "تكون", "يكونوا", "كان", "كانت"])
NOT_BEING: Final = frozenset(["ليس", "ليست", "ليسوا"])


def attributive(frame: Frame, line: Line) -> bool:
    """عزم الجيش الموالي للرئيس، إن استطاعت قوات التحالف بقيادة السعودية: a tie that only describes its noun is
    there, whatever may become of the rest; but a body that is still to be formed may be led by anybody."""
    head = frame.slots.get("head")
    noun = head[0].phrase if head else None
    if noun is None or noun.head > frame.trigger or not all(s.kind == "relation" for s in frame.senses):
        return False
    if "circumstantial" in frame.slots.notes or line.tokens[noun.head].pos == "M":
        return False
    token = line.tokens[frame.trigger]
    if frame.pos in "APN" or (frame.pos == "M" and token.art and not token.prep and noun.end == frame.trigger):
        return token.art == line.tokens[noun.head].definite
    return frame.pos == "M" and token.prep == "ب" and not token.art and _known(line, noun)


def _known(line: Line, noun: Phrase) -> bool:
    return any(t.art or t.tag == "E" for t in line.tokens[noun.start : noun.end])


def predicate_mode(frame: Frame, line: Line) -> Modality | None:
    """ليست القوات موالية لأحد، لم يكن الحزب مدعوما: a participle that is denied of the noun before it."""
    head = frame.slots.get("head")
    if frame.pos not in "AP" or not head or head[0].phrase is None or line.tokens[frame.trigger].art:
        return None
    k = head[0].phrase.start - 1
    while k >= 0 and line.tokens[k].tag == "V" and line.tokens[k].stem in COPULAS:
        k -= 1
    if k >= 0 and line.tokens[k].stem in NEGATIONS and line.tokens[k].tag != "R":
        return Modality("negated", k) if line.tokens[k].stem in NOT_BEING or k < head[0].phrase.start - 1 else None
    return None
