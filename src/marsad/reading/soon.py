"""Deeds to come: the present of a verb with a day that is still ahead (يلتقي الرئيسان غدا، يصل الوزير خلال أيام)."""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Sense
from marsad.reading.slots import Line
from marsad.reading.tokens import TODAY, Token, of_meeting

AHEAD: Final = 12  # tokens after a verb in which its day stands
TO_COME: Final = frozenset(["غدا", "غد", "مقبل", "مقبله", "قادم", "قادمه"])
SPANS: Final = frozenset(["ايام", "ساعات", "اسابيع", "دقايق"])  # خلال شهر also tells how often something was done
# What is announced; headlines tell in the present what somebody has done in a few days (الجيش يقتل عشرة خلال أيام).
ANNOUNCED: Final = frozenset({"CONSULT", "AGREE", "RETREAT", "COOPERATE", "CONCEDE"})
MEANWHILE: Final = frozenset(["خلال", "اثناء", "هامش"])
SCHEDULED: Final = frozenset(["مقرر", "مخطط", "منتظر", "متوقع", "مرتقب", "مزمع", "مفترض", "مومل", "مامول"])
EXPECTED: Final = frozenset(["انتظر", "توقع", "افترض", "ارتقب", "ترقب"])
WITHIN: Final = 16  # tokens back from خلال to the verb


def to_come(line: Line, i: int, senses: tuple[Sense, ...]) -> bool:
    """Whether the present verb at `i`, or the deed that it carries, which has these senses, is still to come."""
    soon = any(s.kind == "event" and s.code in ANNOUNCED for s in senses)
    tokens, lexeme = line.tokens, line.tokens[i].lexeme
    going_on = lexeme is not None and any(o.effect == "actual" for o in lexeme.operators)  # يبدأ اليوم زيارة
    meets = not going_on and of_meeting(senses)
    for k in range(i + 1, min(len(tokens), i + AHEAD)):
        token = tokens[k]
        if token.time >= 0 and token.stem in TO_COME:
            return True
        if meets and token.time >= 0 and token.text == TODAY and tokens[k - 1].tag not in "DP":
            return True  # يلتقي الوزير اليوم نظيره: told before they meet, since التقى اليوم is told after it
        if soon and token.stem in ("خلال", "غضون") and k + 1 < len(tokens) and _open_span(tokens, k + 1):
            return True
        if token.tag in "VSR" or (token.tag == "." and token.text not in "،,"):
            return False
    return False


def _open_span(tokens: list[Token], k: int) -> bool:
    """خلال أيام, but not خلال أيام الهدنة، خلال أيام مضت: a span that begins now."""
    if tokens[k].text not in SPANS:
        return False
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    return after is None or not (after.nominal or after.tag in "#RV") or bool(after.prep or after.conj)


def met_then(line: Line, i: int, senses: tuple[Sense, ...]) -> bool:
    """سيبحث الوزير الملف خلال اجتماعه بنظيره، من المقرر أن يلتقي الرئيس خلال زيارته: a meeting or visit in which
    something will be done is to come as well."""
    if not of_meeting(senses):
        return False
    tokens = line.tokens
    k = i - 1 - (i > 1 and tokens[i - 1].pos == "M" and tokens[i - 1].nominal)  # خلال عقد اجتماع
    if k < 1 or tokens[k].stem not in MEANWHILE or tokens[k].enc:
        return False
    for v in range(k - 1, max(-1, k - WITHIN), -1):
        token = tokens[v]
        if token.tag == "V":
            spoken = tokens[k - 1].text in "،," and any(t.text == "ان" for t in tokens[max(0, v - 3) : v])
            return not spoken and _is_to_come(tokens, v)  # أعلن أن بلاده ستقاتل التنظيم، خلال لقاء مع نظيره
        if token.tag in "SR" or (token.tag == "." and token.text not in "،,()"):
            return False
    return False


def _is_to_come(tokens: list[Token], v: int) -> bool:
    reading = tokens[v].reading
    if (reading is not None and reading.future) or (v > 0 and tokens[v - 1].stem == "سوف"):
        return True
    if v < 2 or tokens[v - 1].text != "ان":
        return False
    before = tokens[v - 2]
    if before.tag == "V":
        return before.tense == "impf" and before.stem_base in EXPECTED  # ينتظر أن يجري محادثات خلال زيارته
    return before.art and before.stem in SCHEDULED
