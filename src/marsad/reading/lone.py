"""A casualty or detainee in the singular who stands alone: one more is counted only where something tells of one.

سقوط قتيل، خلف قتيلا، أرداه قتيلا tell of one; so do a headline that begins with it (قتيل بقصف على البلدة) and a list of
counts (شهيد و3 جرحى). Elsewhere the word says what somebody is or is called: والدا شهيد، نحسبه شهيدا، شهيدة الصحافة،
كان مصابا بالاكتئاب، هو معتقل منذ عام.
"""

from __future__ import annotations

import re
from typing import Final

from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line
from marsad.reading.tokens import Token

TELLING: Final = frozenset([
    "سقط", "سقوط", "وقوع", "وقع", "خلف", "اوقع", "اسفر", "اردي", "ادي", "نقل", "سجل", "تسجيل", "احصاء", "ضحايا",
    "حصيله", "اسعف", "اسعاف", "تخليف", "بينهم", "بينهن", "خلفت", "مخلفه", "مخلفا", "موقعا", "موقعه", "هناك",
])  # fmt: skip
FELLS: Final = re.compile(r"[وف]?(?:ارد(?:ا|ت|و)|[تي]ردي|[تي]ردو)\w*")  # أرداه قتيلا, often taken for a noun
NEAR: Final = 4  # tokens back to the word that tells of one
OF_ALL: Final = frozenset(["اي", "كل"])
NUMBERED: Final = frozenset(["واحد", "واحده", "واحدا", "اخر", "اخري", "رابع", "ثالث", "ثاني", "خامس"])


def stands_for_one(line: Line, phrase: Phrase) -> bool:
    """Whether a lone singular at the head of a phrase counts one."""
    tokens, head = line.tokens, line.tokens[phrase.head]
    before = tokens[phrase.start - 1] if phrase.start > 0 else None
    if phrase.genitive > 0 and (tokens[phrase.genitive].definite or tokens[phrase.genitive].tag == "E"):
        return False  # شهيد دولة الإمارات
    if before is not None and (before.tag in "#)" or before.text in ")" or before.text.isdigit()):
        return False  # وعددهم (144) موقوفا
    if any(t.stem in OF_ALL for t in tokens[max(0, phrase.start - 1) : phrase.head]):
        return False
    numbered = tokens[phrase.head + 1 : phrase.end + 1] if phrase.genitive < 0 else []
    if any((t.stem in NUMBERED or t.stem_base in NUMBERED) and not t.conj for t in numbered):
        return True
    if any(_tells(t) for t in tokens[max(0, phrase.head - NEAR) : phrase.head]):
        return True
    counted = _counts(tokens, phrase.end)
    if head.conj or (before is not None and before.tag == "C"):
        k = phrase.start - 1 - (before is not None and before.tag == "C")
        return counted or (k >= 0 and _casualty(tokens[k]) and _apart(tokens, k))
    heads = before is not None and before.tag == "." and before.text not in ("،", ",", "(", ")")  # إدلب.. جريح بقصف
    return counted or heads or all(t.tag in '."' for t in tokens[: phrase.start])


def _tells(token: Token) -> bool:
    return FELLS.fullmatch(token.text) is not None or token.stem_base in TELLING or token.stem in TELLING


def _casualty(token: Token) -> bool:
    lexeme = token.lexeme
    return lexeme is not None and any(s.kind == "figure" and s.recipient == (("self",),) for s in lexeme.senses)


def _apart(tokens: list[Token], k: int) -> bool:
    """قتيلين وجريح; not 12 ألف قتيل وجريح, who are counted together."""
    return not (k > 0 and tokens[k - 1].tag == "#")


def _counts(tokens: list[Token], k: int) -> bool:
    """و3 جرحى، وجرحى، وعدد من الجرحى: whether what is joined behind is a count or other casualties."""
    if k >= len(tokens) or not (tokens[k].conj or tokens[k].tag == "C"):
        return False
    return any(t.tag == "#" or _casualty(t) for t in tokens[k : k + 3])
