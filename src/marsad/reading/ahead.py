"""Meetings to come by the future of the clause they stand in: ستجري الحكومة مشاورات مع الأحزاب، ستكون المرة الأولى التي
يلتقي فيها الرئيسان; and those for which somebody goes or is sent: غادر الوفد إلى مسقط للتباحث مع المبعوث."""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Sense
from marsad.reading.purposes import TRAVELS, taken
from marsad.reading.slots import Line
from marsad.reading.soon import SCHEDULED
from marsad.reading.tokens import Token, of_meeting

CLAUSE: Final = 14  # tokens from the future verb to the meeting
# What is there before, or as the measure of, what will be done: سيسافر بعد زيارته، سيعرض نتائج المحادثات.
BEFORE: Final = frozenset([
    "بعد", "عقب", "اثر", "منذ", "حسب", "وفق", "بموجب", "ضوء", "نتيجه", "نتايج", "مخرجات", "تفاصيل", "رغم", "بفضل",
    "بسبب", "قرارات", "توصيات", "اساس", "انتهاء", "ختام", "اختتام", "استنادا",
])  # fmt: skip
PAST: Final = frozenset(["اخير", "اخيره", "سابق", "سابقه", "ماضي", "ماضيه", "امس", "جاري", "جاريه", "حالي", "حاليه"])
# What brings a meeting about, also one that is known: ستستضيف الصين الجولة الثانية من المحادثات.
HOLDS: Final = frozenset([
    "استضاف", "عقد", "انعقد", "جري", "بدا", "تم", "اقام", "استانف", "شارك", "حضر", "اجري", "ادار", "تراس", "رعي", "نظم",
    "احتضن", "انطلق", "كان", "شهد",
])  # fmt: skip
CONFERRING: Final = frozenset(["تباحث", "تشاور", "تفاوض", "مشاركه", "تحاور"])
WITH: Final = frozenset(["مع", "حول", "في", "بشان"])
FIRST: Final = frozenset(["الاول", "الاولي"])
WILL_BE: Final = ("سيكون", "ستكون")
COPULA: Final = 8  # tokens from the copula to the relative pronoun
OPEN: Final = "سوف"
EVER: Final = "اول"
AWAITS: Final = frozenset(["انتظر", "ترقب", "ارتقب"])


def meeting_ahead(line: Line, i: int, noun: int, senses: tuple[Sense, ...]) -> bool:
    """Whether the word at `i`, which has these senses or carries the deed at `noun`, tells of a meeting to come."""
    if not of_meeting(senses):
        return False
    if line.tokens[i].tag == "V":
        if noun < i and line.tokens[i].tense == "impf" and line.tokens[noun].pos == "M":
            return _in_future(line, noun)  # سيزور فابيوس طهران في أول زيارة يقوم بها وزير
        return _first_time(line.tokens, i)
    return _in_future(line, i) or _for_a_meeting(line, i) or _awaited(line.tokens, i)


def _first_time(tokens: list[Token], i: int) -> bool:
    """وستكون المرة الأولى التي يلتقي فيها; but كانت المرة الأولى التي يلتقي فيها."""
    if i < 2 or tokens[i].tense != "impf" or tokens[i - 1].tag != "R" or tokens[i - 2].text not in FIRST:
        return False
    return any(t.text.endswith(WILL_BE) for t in tokens[max(0, i - COPULA) : i - 1])


def _in_future(line: Line, i: int) -> bool:
    tokens, phrase = line.tokens, line.phrase_of(i)
    if phrase is None or tokens[i].pos != "M" or any(t.stem in PAST for t in tokens[i + 1 : phrase.end + 2]):
        return False
    if _told_apart(tokens, phrase.end):
        return False
    first = i > 0 and tokens[i - 1].stem == EVER
    known = not first and any(t.definite or t.tag == "E" for t in tokens[i : phrase.end])
    for k in range(i - 1, max(-1, i - CLAUSE), -1):
        token = tokens[k]
        if token.stem in BEFORE or token.stem_base in BEFORE:
            return False
        if token.tag == "V":
            reading = token.reading
            future = (reading is not None and reading.future) or (k > 0 and tokens[k - 1].stem == OPEN)
            return future and (not known or token.stem_base in HOLDS)
        if token.text.endswith(WILL_BE):
            return True
        if token.tag in "SRG" or (token.tag == "." and token.text not in "()"):
            return False
    return False


def _told_apart(tokens: list[Token], k: int) -> bool:
    """المحادثات التي جرت: known by what has been done."""
    return k + 1 < len(tokens) and tokens[k].tag == "R" and tokens[k + 1].tense == "perf"


def _for_a_meeting(line: Line, i: int) -> bool:
    """غادر للتباحث مع المبعوث، تنتظر حلول الوزير للمشاركة في اجتماع; who meets to confer (اجتمعوا للتشاور) confers."""
    tokens = line.tokens
    token = tokens[i]
    if token.prep != "ل" or not token.art or token.stem_base not in CONFERRING or i + 1 >= len(tokens):
        return False
    if tokens[i + 1].text not in WITH or taken(line, i):
        return False
    verb = next((t for t in reversed(tokens[:i]) if t.tag in "VSR"), None)
    if verb is None or verb.tag != "V":
        return False
    meets = verb.lexeme is not None and any(s.code == "CONSULT" for s in verb.lexeme.senses)
    return not meets or verb.stem_base in TRAVELS


def _awaited(tokens: list[Token], i: int) -> bool:
    """تنتظر الرباط حلول الوزير للمشاركة في اجتماع، ينتظر وصول وفد، اجتماعا مقررا."""
    if i > 0 and tokens[i].pos == "M" and not (tokens[i].conj or tokens[i].prep):
        before, after = tokens[i - 1], tokens[i + 1] if i + 1 < len(tokens) else None
        if before.tag == "V" and before.tense == "impf" and before.stem_base in AWAITS:
            return True
        if after is not None and not after.art and after.text.removesuffix("ا") in SCHEDULED:
            return True
    if i < 3 or tokens[i - 1].text != "في" or tokens[i - 2].prep != "ل" or tokens[i - 2].stem_base not in CONFERRING:
        return False
    verb = next((t for t in reversed(tokens[: i - 2]) if t.tag in "VSR"), None)
    return verb is not None and verb.tag == "V" and verb.tense == "impf" and verb.stem_base in AWAITS
