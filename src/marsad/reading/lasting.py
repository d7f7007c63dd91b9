"""When and where a tie holds: from a day on or up to one, or from when somebody came into it.

A tie lasts. The day beside it is that of the deed that the sentence tells (التحالف بقيادة السعودية شن أمس غارات), and
the place is where that deed was, unless words of duration say it of the tie itself (المحاصرة منذ عام 2013) or the tie
is told as one that somebody entered (انضمت إلى الاتحاد عام 1995، سيطرتهم على المدينة في ديسمبر). Only what is held
lies somewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.reading.since import FROM, UP_TO
from marsad.reading.slots import Line
from marsad.reading.tokens import Token, is_deed
from marsad.reading.whose import PARTICIPLES

if TYPE_CHECKING:
    from marsad.reading.places import Spot
    from marsad.reading.settings import When

HELD: Final = "controls"
BESIDE: Final = frozenset(["قرب", "بين", "بمحاذاه", "محاذاه"])
COMING: Final = frozenset(["مقبل", "مقبله", "قادم", "قادمه"])
ENTERED: Final = frozenset({HELD, "member-of", "leads"})


def holds(line: Line, when: When, token: int, type: str) -> bool:
    """Whether a time is that of the tie of a token: since or until when it holds, or when somebody entered it."""
    said = line.tokens[token]
    if type in ENTERED and said.tag == "V" and said.tense == "perf":
        return when.start > token and not _told_between(line.tokens, token + 1, when.start)
    if type == HELD and said.tag != "V" and not modifies(line, token):
        return True  # بعد سيطرتهم على المدينة في ديسمبر: the taking of it
    return _lasts(line.tokens, when) and _beside(line, when, token)


def held_there(line: Line, place: Spot, token: int, type: str, start: int, end: int) -> bool:
    """Whether a place may be that of a tie: of what is held, in the frame `start`-`end` or before another deed; beside
    a participle nothing of the rest of the sentence."""
    if type != HELD:
        return False
    if start <= place.start < end:
        return True
    if place.start < token:
        return False
    between = line.tokens[token + 1 : place.start]
    if modifies(line, token) and any(t.tag == "." or t.conj or (t.tag == "N" and is_deed(t)) for t in between):
        return False
    return not any(t.tag in "VSR" for t in between)


def wider(line: Line, place: Spot) -> bool:
    """المناطق التي يسيطر عليها في شرق سوريا، الأراضي التي يسيطر عليها قرب الحدود: what is held lies there, and is not
    the whole of it."""
    return place.party.key.startswith("state:") or line.tokens[place.start - 1].stem in BESIDE


def modifies(line: Line, token: int) -> bool:
    """Whether a tie is told by a participle: قوات تابعة لحفتر، المتحالف مع روسيا."""
    reading = line.tokens[token].reading
    return reading is not None and reading.pos in PARTICIPLES


def _lasts(tokens: list[Token], when: When) -> bool:
    """منذ عام 2014، منذ بدء الهجوم في تموز، حتى عام 2003; but not الأيام المقبلة, in which something will be done."""
    if any(t.stem_base in COMING for t in tokens[when.start : when.end]):
        return False
    if (when.time.start is None) != (when.time.end is None):
        return True
    words = [t.text.removeprefix("و") for t in tokens[max(0, when.start - 1) : when.start + 1]]
    return any(word in FROM or word in UP_TO for word in words)


def _beside(line: Line, when: When, token: int) -> bool:
    """Whether nothing else that lasts is told between a tie and a time, nor before a time that opens the sentence."""
    tokens = line.tokens
    if when.start > token:
        return not _told_between(tokens, token + 1, when.start)
    return not _told_between(tokens, when.end, token) and not any(t.tag == "V" for t in tokens[: when.start])


def _told_between(tokens: list[Token], start: int, end: int) -> bool:
    return any(t.tag in "VSR" for t in tokens[start:end])
