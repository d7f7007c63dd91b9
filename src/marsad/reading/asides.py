"""Asides: what stands between a predicate and its slots and is passed over, and which deed a phrase names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.tokens import OWNED, VERBAL, Token

if TYPE_CHECKING:
    from marsad.reading.slots import Line, Slots


CUE_WORDS: Final = frozenset(["وفقا", "وفق", "حسب", "بحسب", "حسبما", "نقلا", "استنادا", "كما"])
COUNTING: Final = frozenset([
    "عده", "عدد", "سلسله", "موجه", "جوله", "مزيد", "بعض", "عمليه", "عمليات", "حمله", "محاوله",
    "اي", "كل", "مجموعه", "اول", "ثاني", "اخر",
])  # fmt: skip
COMMAS: Final = frozenset("،,")
MAX_SOURCE: Final = 14  # tokens of a source between commas
DEGREES: Final = frozenset(["احر", "خالص", "اسمي", "اصدق", "صادق", "بالغ", "عميق", "اشد"])  # بأحر التعازي
SUPERLATIVES: Final = frozenset(["اكبر", "اعنف", "اسوا", "اوسع", "اضخم", "اول", "ثاني", "ثالث", "اخر"])  # أكبر هجوم
DEEPER: Final = COUNTING | DEGREES  # what stands before the deed itself
CLOSERS: Final = {"(": ")", "-": "-", "–": "–", "—": "—", "[": "]"}


def circumstantial(token: Token) -> bool:
    """An accusative participle that says something (معتبرا، متهما) opens a clause of its own."""
    reading = token.reading
    if (
        reading is None
        or reading.pos != "A"
        or reading.entry is None
        or reading.entry.case != "acc"
        or reading.lexeme is None
    ):
        return False
    return bool(reading.lexeme.cues) or any(s.code in VERBAL for s in reading.lexeme.senses)


OBJECTS: Final = OWNED | {"person", "persons"}


def late_object(line: Line, slots: Slots, i: int, limit: int) -> int:
    """The object of a transitive verb may follow a comma after an adverbial: شنت الطائرات في الوقت نفسه، غارات."""
    tokens = line.tokens
    lexeme = tokens[slots.trigger].lexeme
    if "obj" in slots.found or "subj" not in slots.found or lexeme is None or lexeme.trans == "i" or i + 1 >= limit:
        return i
    after_comma = tokens[i + 1]
    before = line.phrase_of(i - 1)
    if (before is None and tokens[i - 1].tag != "A") or not after_comma.nominal or after_comma.conj or after_comma.prep:
        return i
    phrase = phrase_at(tokens, i + 1, limit)
    if phrase is None or (phrase.end < limit and tokens[phrase.end].tag == "V"):
        return i
    head = tokens[phrase.head]
    if deed_in(tokens, phrase) >= 0 or (_case(head) == "acc" and head.noun_class in OBJECTS):
        return i + 1  # اعتقلت الشرطة التابعة للجيش، شخصا: an accusative is no apposition of the subject
    force = before is not None and i == before.end and slots.get("subj")[0].phrase is before
    return i + 1 if force and tokens[phrase.head].noun_class in OWNED and not tokens[phrase.head].art else i


def _case(head: Token) -> str:
    """acc for a noun in a written accusative, else what its form leaves open."""
    return "acc" if head.accusative or (head.entry is not None and head.entry.case == "acc") else ""


def deed_in(tokens: list[Token], phrase: Phrase) -> int:
    """The token of the deed that a phrase names, through a quantifier (عدة غارات، سلسلة هجمات), or -1."""
    head = tokens[phrase.head]
    if head.reading is not None and head.reading.pos == "M":
        return phrase.head
    inner = phrase.genitive
    if (
        inner > 0
        and (head.stem in DEEPER or head.stem in SUPERLATIVES or head.stem_base in DEEPER)
        and tokens[inner].reading is not None
        and tokens[inner].pos == "M"
    ):
        return inner
    return -1


def relative_clause(line: Line, i: int, limit: int) -> int:
    """Past a short relative clause of the phrase before it: رفضت جماعة تسيطر على العاصمة | توقيع الاتفاق.

    Only a clause whose verb is followed by nothing but prepositional phrases is passed over, since a bare phrase
    would more likely belong to its verb.
    """
    tokens = line.tokens
    before = line.phrase_of(i - 1)
    if before is None or before.end != i or (tokens[i].tag == "V" and (tokens[before.head].definite or tokens[i].conj)):
        return i
    k = i + 1 if tokens[i].tag == "R" else i
    if k >= limit or tokens[k].tag != "V":
        return i
    passed = False
    if tokens[i].tag == "R" and tokens[k].enc and k + 1 < limit and tokens[k + 1].nominal and not tokens[k + 1].prep:
        inner = phrase_at(tokens, k + 1, limit)  # التحالف الذي تقوده السعودية
        k, passed = (inner.end, True) if inner is not None else (k + 1, False)
    else:
        k += 1
    while k < limit:
        token = tokens[k]
        if token.time >= 0 or token.tag == "A":
            k += 1
        elif token.tag == "P" and not token.conj:
            inner = None if token.enc or k + 1 >= limit else phrase_at(tokens, k + 1, limit)
            k, passed = (inner.end if inner is not None else k + 1), True
            own = phrase_at(tokens, k, limit) if token.enc and k < limit and not tokens[k].prep else None
            if own is not None and (tokens[i].tag == "R" or tokens[i].enc):
                k = own.end  # المناطق التي سيطرت عليها | روسيا, كمين نصبته لهم | قوات: the clause's own subject
        elif token.nominal and token.prep and not token.conj:
            inner = phrase_at(tokens, k, limit)
            k, passed = (inner.end if inner is not None else k + 1), True
        else:
            break
    return k if passed and k < limit and (tokens[k].nominal or tokens[k].tag in "PS") and not tokens[k].conj else i


def parenthesis(tokens: list[Token], i: int, limit: int) -> int:
    """Past a short parenthesis (، أمس الأحد، or brackets); `i` itself where the mark ends the clause."""
    text = tokens[i].text
    if text in COMMAS:
        if i > 0 and tokens[i - 1].time >= 0 and not _participle(tokens, i + 1, limit):
            return i + 1
        k = i + 1
        while k < limit and (
            tokens[k].time >= 0
            or (tokens[k].tag == "A" and tokens[k].text not in CUE_WORDS)
            or (tokens[k].tag == "P" and k + 1 < limit and tokens[k + 1].time >= 0)
        ):
            k += 1
        if k > i + 1:
            return k + 1 if k < limit and tokens[k].text in COMMAS else k
        return _source_named(tokens, i, limit) or _apposition(tokens, i, limit)
    close = CLOSERS.get(text)
    if close:
        for k in range(i + 1, min(i + 9, limit)):
            if tokens[k].text == close:
                return k + 1
    return i


def _source_named(tokens: list[Token], i: int, limit: int) -> int:
    """Past a source between commas: تؤكد تونس، وفق بيان أصدرته وزارة الخارجية اليوم، تضامنها. 0 where none stands."""
    if i + 1 >= limit or tokens[i + 1].stem not in CUE_WORDS or tokens[i + 1].text == "كما":
        return 0
    for k in range(i + 2, min(i + MAX_SOURCE, limit)):
        if tokens[k].text in COMMAS:
            return k + 1
        if tokens[k].tag in ".S":
            return 0
    return 0


def _participle(tokens: list[Token], i: int, limit: int) -> bool:
    reading = tokens[i].reading if i < limit else None
    return (
        reading is not None
        and (reading.pos in "AP" or any(r.pos == "A" for r in tokens[i].word.nominals))
        and not tokens[i].art
    )


def _apposition(tokens: list[Token], i: int, limit: int) -> int:
    """Past a description between commas that holds no clause: نجا فلان، وزير الداخلية في الحكومة، من محاولة."""
    if i + 1 < limit and tokens[i + 1].reading is not None and tokens[i + 1].pos in "AP" and not tokens[i + 1].art:
        return i
    first = tokens[i + 1] if i + 1 < limit else None
    if first is None or not first.nominal or first.conj or first.prep or first.noun_class not in ("office", "person"):
        return i
    for k in range(i + 2, min(i + 14, limit)):
        if tokens[k].text in COMMAS:
            return k + 1
        if tokens[k].tag in "VSR" or (tokens[k].tag == "." and tokens[k].text not in "()"):
            return i
    return i
