"""Who a report tells of between its verb and a meeting: أفاد المكتب بأن المستشار والرئيس طلبا خلال مكالمة مع بوتين هدنة
is of a call of these two, and not of the office that reports it."""

from __future__ import annotations

from typing import Final

from marsad.reading.phrases import phrase_at
from marsad.reading.slots import Line, Ref, coordinated
from marsad.reading.tokens import HUMAN, names_state

THAT: Final = frozenset(["ان", "بان"])


def told_of(line: Line, verb: int, meeting: int) -> list[Ref]:
    """The people at the head of the clause of أن between a verb of saying and a meeting, where no comma ends that
    clause; of a state (أن بلاده ستقاتل خلال لقاء مع نظيره) its man speaks, who meets himself."""
    tokens = line.tokens
    that = next((k for k in range(meeting - 1, verb, -1) if tokens[k].tag == "S"), -1)
    if that < 0 or tokens[that].text not in THAT or any(t.text in "،,؛" for t in tokens[that:meeting]):
        return []
    who = phrase_at(tokens, that + 1)
    head = tokens[who.head] if who is not None and who.end < meeting else None
    if who is None or head is None or names_state(head) or head.enc:
        return []
    named = head.tag == "E" or head.noun_class in HUMAN - {"gov", "body"} or not (head.noun_class or head.lexeme)
    return coordinated(line, who, meeting)[0] if named else []
