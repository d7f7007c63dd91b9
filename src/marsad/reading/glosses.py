"""Where the outlet takes the word back behind what somebody said: its own gloss, the next thing told, the background.

وذلك في إشارة إلى، في تعليقه على، على خلفية tell about the saying; what was denied ends where أن follows بعد; a noun
that is said, feared or expected ends where a verb goes on with و.
"""

from __future__ import annotations

import re
from typing import Final

from marsad.reading.asides import COMMAS
from marsad.reading.frames import Parse
from marsad.reading.tokens import Token
from marsad.reading.voice import Voice

AND_HAS: Final = "وقد"
AND_AFTER: Final = frozenset(["وبعد", "وقبل", "وعقب", "واثر"])
STOP: Final = "."
WHEN: Final = frozenset(["قبل", "بعد", "عقب", "اثر", "بعدما", "قبيل", "غداه"])
AFTER_WHAT: Final = frozenset(["بعد", "عقب", "اثر", "بعدما"])
DONE_IN_WORDS: Final = frozenset(["اعلن", "حذر", "توعد", "هدد", "قرر", "جدد"])
ANNOUNCING: Final = "اعلن"
HIMSELF: Final = re.compile("ب?ان(ه|ها|هم|هما)$")
BACKGROUND: Final = "خلفيه"
HYPOTHETICAL: Final = frozenset({"fear", "predict", "warn", "doubt"})
RECORDING: Final = frozenset(
    ["وثق", "سجل", "احصي", "رصد", "افاد", "ذكر", "اورد", "نقل"]
)  # they go on with what follows
HINTS: Final = frozenset(["اشاره", "تلميح", "تعليق", "تعقيب", "معرض"])
HINTED: Final = frozenset(["الي", "علي"])
SET_BESIDE: Final = frozenset(["اعقاب", "وقت", "ضوء", "ظل", "اشاره", "تلميح"])


def at_dots(tokens: list[Token], v: Voice) -> list[int]:
    """بغارات يرجح أنها إسرائيلية.. مقتل عشرة: two stops end what is held to be likely."""
    if v.stance not in HYPOTHETICAL:
        return []
    later = range(max(v.start, v.cue) + 1, min(v.end, len(tokens) - 1))
    return [k for k in later if tokens[k].text == STOP and tokens[k + 1].text == STOP]


def of_verb_again(tokens: list[Token], v: Voice) -> list[int]:
    """يتخوف الأهالي من تقدم التنظيم، ويطالبون الجيش بوقفه: a noun is what is feared or expected, and a verb that و
    joins behind a comma goes on from the verb of fearing; a relative clause before it may go on instead."""
    if v.stance not in HYPOTHETICAL or v.start <= v.cue or v.start >= len(tokens):
        return []
    if tokens[v.start].tag in 'SV".' or tokens[v.cue].tag != "V":
        return []
    for k in range(v.start, min(v.end, len(tokens))):
        if tokens[k].tag in "SR":
            return []
        if tokens[k].tag == "V":
            joined = tokens[k].conj and tokens[k - 1].text in COMMAS and tokens[k].tense == tokens[v.cue].tense
            return [k] if joined else []
    return []


def afterwards(tokens: list[Token], v: Voice) -> list[int]:
    """نفت الوزارة أنها تحتجز الصحفي بعد أن اتهمها الرئيس: after what somebody denied is the outlet's word."""
    return [
        k
        for k in range(max(v.start, v.cue) + 1, min(v.end, len(tokens) - 1))
        if tokens[k].text == "بعدما" or (tokens[k].text in ("بعد", "عقب") and tokens[k + 1].text == "ان")
    ]


def on_background(tokens: list[Token], v: Voice) -> list[int]:
    """نفى أن يكون كذا، على خلفية تقارير: on which something was said, and no part of it."""
    return [
        k - 2
        for k in range(v.start + 3, min(v.end, len(tokens)))
        if tokens[k].stem == BACKGROUND and tokens[k - 1].text == "علي" and tokens[k - 2].text in COMMAS
    ]


def glosses(parse: Parse, v: Voice) -> list[int]:
    """Where the outlet tells what was meant, or beside what it was said («...»، في إشارة إلى الاتفاق؛ وذلك في أعقاب),
    and where it goes on behind a deed that is said (أعلنت الوزارة ضبط شبكة، وتم تدمير أسلحتها)."""
    tokens = parse.line.tokens
    if v.start <= v.cue or v.start >= len(tokens) or tokens[v.cue].tag != "V":
        return []
    slots = parse.verbs.get(v.cue)
    deed = tokens[v.start].tag not in 'SV".' and slots is not None and not slots.relative
    noun = deed and v.stance not in HYPOTHETICAL and tokens[v.cue].stem_base not in RECORDING
    for k in range(v.start + 2, min(v.end, len(tokens) - 2)):
        mark = tokens[k - 1]
        noun = noun and tokens[k].tag not in 'SR"'
        if deed and tokens[k].text in AFTER_WHAT and _done_in_words(tokens, v, k):
            return [k]
        apart = mark.text in COMMAS or mark.text == "؛"
        if apart and tokens[k].text == "وذلك" and tokens[k + 1].text in WHEN and _of_oneself(tokens, v):
            return [k]
        if mark.text not in COMMAS and mark.tag != '"':
            continue
        if noun and _goes_on(tokens[k]):
            return [k]
        if deed and mark.text in COMMAS and _turns_back(tokens, k, v.accuse):
            return [k]
        own = k + (tokens[k].text == "وذلك")
        if tokens[own].text != "في":
            continue
        word = tokens[own + 1]
        if own > k and word.stem_base in SET_BESIDE:
            return [k]
        to = any(t.text in HINTED for t in tokens[own + 2 : own + 5])  # في إشارة غير مباشرة إلى
        if to and word.stem_base in HINTS and not word.art:
            return [k]
    return []


def _done_in_words(tokens: list[Token], v: Voice, k: int) -> bool:
    """أعلنت مصر حالة الطوارئ إثر هجوم، حذرت مواطنيها من السفر بعد هجوم: whether somebody does it by saying it, and
    the words at `k` tell when; but أعلنت الوزارة مقتل رجل إثر إطلاق النار."""
    if tokens[v.cue].stem_base not in DONE_IN_WORDS or tokens[k + 1].number is not None:  # الخمسين بعد المائة
        return False
    said = (t.lexeme for t in tokens[v.start : k] if t.lexeme is not None)
    return not any(s.kind == "figure" or s.code == "ASSAULT" for lexeme in said for s in lexeme.senses)


def _of_oneself(tokens: list[Token], v: Voice) -> bool:
    """أعلنت القوات أنها استعادت المواقع، وذلك قبل إعلان الهدنة: whether somebody announces what he himself did."""
    opened = tokens[v.start]
    return tokens[v.cue].stem_base == ANNOUNCING and opened.tag == "S" and HIMSELF.match(opened.text) is not None


def _turns_back(tokens: list[Token], k: int, blamed: bool) -> bool:
    """هدد النواب بإلغاء الاتفاق، وقد ساندهم المرشد؛ حملته المسؤولية عن الهجوم، وبعد مقتل شرطيين شنت غارات: whether a
    sentence of its own begins behind a deed that is said."""
    if tokens[k].text == AND_HAS:
        return tokens[k + 1].tag == "V" and tokens[k + 1].tense == "perf"
    return blamed and tokens[k].text in AND_AFTER and tokens[k + 1].nominal


def _goes_on(token: Token) -> bool:
    """Whether a verb tells, with و, what came to pass next: no toll and no saying."""
    if token.tag != "V" or not token.conj or token.tense != "perf" or token.lexeme is None:
        return False
    return not token.lexeme.cues and not any(s.kind == "figure" for s in token.lexeme.senses)
