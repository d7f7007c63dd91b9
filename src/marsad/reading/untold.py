"""What is named but told as no event: what is only thought of (see `supposed`), what somebody is able to do, and aid
that is only named to say that it stops.

قادرة على إسقاط طائرة، القدرة على قصف المدن، بإمكانها إطلاق الصواريخ tell what somebody or something is; what may happen
(يمكن أن يقتلوا) is possible. أوقفت الأمم المتحدة مساعداتها is the stop alone, as قطعت علاقاتها is.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.draft import Draft
from marsad.reading.slots import Line
from marsad.reading.supposed import object_thought_of, thought_of

ABLE: Final = frozenset(["قادر", "قدر", "قدره", "قدرات"])
CAN: Final = "استطاع"  # in the perfect it is success (استطاعت القوات دخول المدينة)
MEANS: Final = frozenset(["امكان", "مقدور", "وسع"])
AFTER: Final = 3  # tokens from بإمكان to the deed: بإمكان الطائرات الروسية ضرب
NOT: Final = frozenset(["لم", "لن", "لا", "ما", "عدم"])


def untold(draft: Draft, line: Line, word: int) -> bool:
    """Whether the operator at `word` in whose scope a deed stands makes it no event."""
    if draft.kind != "event":
        return False
    token = line.tokens[word] if word >= 0 else None
    if draft.realis == "possible":
        if token is not None and token.stem_base in ABLE and (token.tag != "V" or token.tense == "impf"):
            return True
        near = line.tokens[max(0, draft.token - AFTER - 1) : draft.token]
        return any(t.stem_base in MEANS and t.prep == "ب" for t in near)
    if draft.realis == "actual" and (object_thought_of if draft.noun else thought_of)(line, draft.token):
        return True
    if draft.realis != "actual" or token is None or token.lexeme is None or not draft.noun:
        return False
    if token.lexeme.lemma == CAN:
        return token.tag == "V" and token.tense == "impf"
    if draft.type != "AID" or (word > 0 and line.tokens[word - 1].stem in NOT):
        return False
    return any(o.effect == "ended" and "impf" not in o.scope for o in token.lexeme.operators)
