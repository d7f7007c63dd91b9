"""Whose a clause of contrast is behind what somebody said: قال مدير الأمن إن ثلاثة قتلوا، في حين أصابت الحجارة رجلا.

Who reports what happened goes on with it. A state or a politician whose stand is told does not, and where the clause
tells what somebody asks, condemns or agrees to, the outlet sets it beside the other.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.asides import COMMAS
from marsad.reading.frames import Parse
from marsad.reading.tokens import THIRD, VERBAL, Token, names_state
from marsad.reading.voice import Voice

TIME: Final = "وقت"
REPORTING: Final = frozenset(["قال", "ذكر", "افاد", "اضاف", "اوضح", "اكد", "اشار", "بين", "لفت", "روي", "اعلن"])


def at_the_time(tokens: list[Token]) -> list[int]:
    """، في وقت قصفت المدفعية: where what happened at that time is set beside what was said."""
    return [
        k
        for k in range(2, len(tokens) - 1)
        if tokens[k].text == TIME
        and tokens[k - 1].text == "في"
        and tokens[k - 2].text in COMMAS
        and tokens[k + 1].tag == "V"
    ]


def tells_on(parse: Parse, v: Voice, k: int) -> bool:
    """Whether whoever reports with a clause behind أن goes on in the clause of contrast at token `k`."""
    tokens = parse.line.tokens
    if len(v.refs) != 1 or v.start <= v.cue or v.start >= len(tokens) or tokens[v.start].tag != "S":
        return False
    phrase = v.refs[0].phrase  # none: وأضاف أن
    if tokens[v.cue].stem_base not in REPORTING or tokens[k].text == TIME or tokens[k].text.startswith("و"):
        return False
    slots = parse.verbs.get(v.cue)
    if slots is None or slots.relative or slots.topic:
        return False
    if names_state(tokens[phrase.head]) if phrase is not None else v.refs[0].pronoun not in THIRD:
        return False
    behind = [t for t in tokens[k:] if t.tag == "V" and t.lexeme is not None]
    return bool(behind) and not any(_another_matter(t) for t in behind)


def _another_matter(token: Token) -> bool:
    """Whether a verb tells what somebody says, asks, condemns or agrees to."""
    lexeme = token.lexeme
    return lexeme is not None and (
        bool(lexeme.cues) or any(s.code in VERBAL or s.kind == "stance" for s in lexeme.senses)
    )
