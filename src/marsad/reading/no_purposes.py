"""Deed nouns behind ل or خلال that are no aim of the subject before them.

What somebody awaits, needs or is asked for, what has come of talks (ترويج للاتفاق، وصول للمساعدات), what a thing is fit
for (المكان المناسب للتحقيق) and what has parties of its own (خلال المعركة بين داعش والأكراد) is not done by whoever is
told of before.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.masdars import told_by
from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.slots import Line, Ref
from marsad.reading.tokens import HUMAN, WORDED, Token, names_state

# What is needed or awaited is done by others.
NEEDS: Final = frozenset(["حاجه", "احتياج", "افتقار", "ترقب", "انتظار", "تحسب", "توقع", "تخوف"])
FIT: Final = frozenset(["مناسب", "صالح", "كافي", "لازم", "ضروري", "مخصص", "قابل", "مويد", "رافض"])
MARCHES: Final = frozenset(["قافله", "تحرك", "حراك", "مسيره", "وقفه", "احتجاج"])
GOING: Final = frozenset(["حلول", "وصول", "قدوم", "توجه", "سفر", "انتقال", "عوده", "مغادره", "زياره"])
CALLING: Final = frozenset(["دعا", "طالب", "حث", "ناشد", "حض", "اهاب"])
BLAME: Final = frozenset(["أدان", "انتقد", "استنكر", "شجب", "لام", "وبخ", "شكر", "هنأ", "كرم", "كافأ"])
FAR_REASON: Final = 8  # tokens from the blame to what it is for
BETWEEN: Final = 9  # tokens from somebody's going to what he goes for


def no_purpose(line: Line, i: int, through: bool) -> bool:
    """Whether the deed noun at `i` is no aim of the verb's subject."""
    tokens, token = line.tokens, line.tokens[i]
    before = tokens[i - 1] if i > 0 else None
    if through:
        return before is not None and before.stem == "خلال" and _own_parties(line, i)
    if before is not None and (before.stem_base in NEEDS or _fit(before)):
        return True
    if blames(line, i) >= 0:
        return True
    return token.art and _result(line, i)


def blames(line: Line, i: int) -> int:
    """أدان الحركة لاستهداف المدنيين: the word before the deed at `i` that blames or thanks somebody for it, or -1."""
    for k in range(i - 2, max(-1, i - FAR_REASON), -1):
        token = line.tokens[k]
        if token.tag in "SR" or (token.tag == "." and token.text not in "()"):
            return -1
        if token.lexeme is not None and token.pos in "VM" and token.lexeme.lemma in BLAME:
            return k
        if token.tag == "V":
            return -1
    return -1


def asked_for(line: Line, v: int) -> bool:
    """دعا الأمم المتحدة إلى التحرك للتحقيق: what is behind a call would be done by those who are called on."""
    return line.tokens[v].stem_base in CALLING


def of_protest(line: Line, i: int, v: int, subject: list[Ref]) -> bool:
    """فرقت الشرطة مظاهرة للمطالبة، يعرف المغرب احتجاجات للتنديد: what a protest calls for is not called for by whoever
    uses force against it, nor by the country where it is; but نظم الصحفيون وقفة للتنديد."""
    tokens, verb = line.tokens, line.tokens[v].lexeme
    if not _codes(tokens[i]) & WORDED or not any(_protest(t) for t in tokens[v + 1 : i]):
        return False
    head = tokens[subject[0].phrase.head] if subject and subject[0].phrase is not None else None
    against = verb is not None and any(s.code in ("ASSAULT", "COERCE") for s in verb.senses)
    return against or (head is not None and (names_state(head) or head.noun_class == "place"))


def _protest(token: Token) -> bool:
    return token.tag == "N" and (token.stem_base in MARCHES or "PROTEST" in _codes(token))


def _codes(token: Token) -> set[str]:
    return {s.code for s in token.lexeme.senses} if token.lexeme is not None else set()


def who_goes(line: Line, i: int, v: int) -> list[Ref]:
    """تنتظر الرباط حلول الوزير للمشاركة في الاجتماع: who comes takes part, not who awaits it."""
    for phrase in reversed([p for p in line.phrases if max(v, i - BETWEEN) < p.start < i]):
        head = line.tokens[phrase.head]
        if head.stem_base in GOING and head.pos == "M" and phrase.genitive > 0:
            inner = phrase_at(line.tokens, phrase.genitive, phrase.end)
            return [Ref(inner, inner.head)] if inner is not None and _somebody(line.tokens[inner.head]) else []
    return []


def _own_parties(line: Line, i: int) -> bool:
    """خلال المعركة بين، خلال زيارة الملك: whether it is told whose it is."""
    slots = told_by(line, i)
    lexeme = line.tokens[i].lexeme
    if slots.get("بين"):
        return True
    visit = lexeme is not None and any("visit" in s.modes for s in lexeme.senses)
    return visit and any(r.phrase is not None and _person(line, r.phrase) for r in slots.get("gen"))


def _person(line: Line, phrase: Phrase) -> bool:
    head = line.tokens[phrase.head]
    named = head.tag == "E" and any(n.key.startswith("person:") or n.table == "office" for n in head.names)
    return named or head.given or head.noun_class in ("person", "office")


def _fit(before: Token) -> bool:
    return before.tag == "N" and before.stem.removesuffix("ه") in FIT


def _result(line: Line, i: int) -> bool:
    """للاتفاق، للمساعدات: what was agreed or is given; للاتفاق على is a deed."""
    token = line.tokens[i]
    codes = _codes(token)
    if "AID" in codes and token.stem.endswith("ات"):
        return True
    after = line.tokens[i + 1].text if i + 1 < len(line.tokens) else ""
    return "AGREE" in codes and token.stem == "اتفاق" and after != "علي"


def _somebody(head: Token) -> bool:
    return head.tag == "E" or head.given or head.noun_class in HUMAN
