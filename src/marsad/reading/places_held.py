"""Where that lies which somebody holds.

Who holds some areas in a governorate holds no governorate (المناطق الخاضعة لسيطرتهم في ريف حلب، مواقع في تعز): a land,
a region or a governorate is the place of such a tie only where it is itself what is held (سيطروا على محافظة الضالع،
محافظة إدلب التي تسيطر عليها الفصائل). The areas, the towns, some positions are no place at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from marsad.knowledge.lookup import Knowledge
from marsad.reading.draft import Draft
from marsad.reading.homonyms import WIDE
from marsad.reading.kinds_of_place import unnamed
from marsad.reading.places import Spot
from marsad.reading.slots import Line
from marsad.reading.tokens import Token

PIECES: Final = frozenset([
    "مناطق", "مواقع", "اراضي", "اراض", "اجزاء", "جزء", "قري", "مدن", "بلدات", "بلدتين", "مدينتين", "احياء", "نقاط",
    "محافظات", "ريف", "ارياف", "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "اماكن", "طرق",
])  # fmt: skip
WERE: Final = ("كانت", "قريبه", "محاذيه", "عده", "واسعه", "اخري", "خاضعه", "كثيره")
ON: Final = "علي"
IN: Final = "في"
OBJECT: Final = 10  # tokens from the word of holding to what is held
APART: Final = 3  # tokens between what is held and the word of holding in the clause that tells of it


def place_held(draft: Draft, line: Line, spots: Sequence[Spot], knowledge: Knowledge) -> str:
    """The place of a tie of holding; "" for none."""
    key = draft.place
    if key.startswith("text:"):
        kind = (draft.vague and draft.nameless) or unnamed(key) or key.endswith(WERE)
        return "" if kind else key
    row = knowledge.place(key)
    if not (key.startswith("state:") or (row is not None and row.precision in WIDE)):
        return key
    here = [s for s in spots if s.party.key == key]
    spans = [(s.start, s.end) for s in here] or _named_before(line, draft.token)
    held = _held(line, here, draft.token) or any(_told_of(line.tokens, a, b, draft.token) for a, b in spans)
    return key if held else ""


def _named_before(line: Line, token: int) -> list[tuple[int, int]]:
    """The phrase with a name right before the word of holding (على محافظة إدلب التي تسيطر), no place of a deed."""
    phrase = next((p for k in range(token - 1, max(-1, token - APART - 2), -1) if (p := line.phrase_of(k))), None)
    if phrase is None or not any(t.tag == "E" for t in line.tokens[phrase.start : phrase.end]):
        return []
    return [(phrase.start, phrase.end)]


def _held(line: Line, here: list[Spot], token: int) -> bool:
    """سيطرته على | محافظة الضالع, but not على مناطق في محافظة الضالع."""
    tokens = line.tokens
    for k in range(token + 1, min(len(tokens) - 1, token + OBJECT)):
        if tokens[k].text == ON:
            phrase = line.phrase_of(k + 1)
            if phrase is None or any(t.stem in PIECES or t.tag == "#" for t in tokens[k + 1 : phrase.end]):
                return False
            named = any(t.tag == "E" for t in tokens[k + 1 : phrase.end])
            return any(k < s.start < phrase.end for s in here) or (named and not here)
        if tokens[k].tag in "VSR.":
            return False
    return False


def _told_of(tokens: list[Token], start: int, end: int, token: int) -> bool:
    """محافظة إدلب، التي تسيطر عليها, but not قرية في ريف حلب، والتي يسيطر عليها."""
    if not 0 <= token - end <= APART:
        return False
    before = tokens[max(0, start - 2) : start]
    if any(t.stem in PIECES for t in (*before, *tokens[start:end])):
        return False
    inside = tokens[start].prep == "ب" or (bool(before) and before[-1].text == IN)
    outer = before[-1 if tokens[start].prep else 0] if inside and before else None
    return outer is None or not (outer.tag == "E" or outer.noun_class in ("place", "facility"))
