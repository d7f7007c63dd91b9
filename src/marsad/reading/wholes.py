"""Phrases that can be the object of a deed, and those that name one person."""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Sense
from marsad.reading.asides import COMMAS
from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line, Ref, Slots
from marsad.reading.tokens import VERBAL, Token, names_person

AIMS: Final = frozenset([
    "مواجهه", "مكافحه", "محاربه", "قتال", "منع", "ضمان", "تحقيق", "تنفيذ", "حمايه", "تامين", "تعزيز", "وقف", "صد",
    "ردع", "عدم", "ابعاد", "انجاح", "تفادي", "تجنب",
])  # fmt: skip
EMPHASIS: Final = frozenset(["اكمل", "كامل", "نفس", "ذات", "جميع", "كل", "مجمل"])
STRUCK: Final = frozenset({"facility", "vehicle", "place", "force"})  # استهدف رتلا: no adverb
AWAY: Final = 16  # tokens to a place that is struck
LOSSES: Final = frozenset(["خساره", "هزيمه"])  # what كبد and أذاق make somebody suffer


def behind_means(line: Line, slots: Slots, edge: int) -> int:
    """Where the means and the time end that stand right at a position: استهداف الجيش | أمس بصاروخ موجه | سيارة."""
    tokens, means = line.tokens, [r.phrase for r in slots.get("ب") if r.phrase is not None]
    while edge < len(tokens):
        if tokens[edge].time >= 0:
            edge += 1
            continue
        end = next((p.end for p in means if p.start == edge), edge)
        if end == edge:
            break
        edge = end
    return edge


def place_behind(line: Line, ref: Ref) -> bool:
    """استهداف قوات النظام، بالرشاشات | قرية آفس: whether a place without preposition stands behind a comma with
    nothing but means, times and what joins them between."""
    tokens, at = line.tokens, ref.phrase.end if ref.phrase is not None else len(line.tokens)
    comma = False
    while at < min(len(tokens), ref.token + AWAY):
        token, phrase = tokens[at], line.phrase_of(at)
        if token.time >= 0 or token.text in COMMAS or (token.tag == "P" and token.enc):
            comma, at = comma or token.text in COMMAS, at + 1
        elif phrase is not None and phrase.start == at and (token.prep == "ب" or token.conj):
            at = phrase.end
        else:
            bare = phrase is not None and phrase.start == at and not token.art
            return comma and bare and phrase is not None and tokens[phrase.head].noun_class in ("place", "facility")
    return False


def named_person(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase names somebody by a personal name: لشيرين أبو عاقلة."""
    head = line.tokens[phrase.head]
    return phrase.bearer >= 0 or names_person(head)


def beyond(line: Line, sense: Sense, found: dict[str, list[Ref]]) -> list[Ref]:
    """What a deed noun is done to besides its genitive: its object, and what ل marks, unless that is the content (دعوة
    أنصاره للخروج) or what the deed is for (مساعدة أوكرانيا لمواجهة العدوان)."""
    marked = [] if any("ل" in alternative for alternative in sense.content) else found.get("ل", [])
    if sense.code not in VERBAL:
        marked = [r for r in marked if r.phrase is None or not _aim(line.tokens[r.phrase.head])]
    return [r for r in found.get("obj", []) + marked if r.phrase is not None and takes_whole(line, r.phrase)]


def _aim(head: Token) -> bool:
    return head.prep == "ل" and not head.art and head.stem_base in AIMS


def takes_whole(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase can be an object: no adverbial accusative (ردا، نتيجة), no bare figure."""
    head = line.tokens[phrase.head]
    entry = head.entry
    if head.stem_base in LOSSES:
        return False  # تكبيد الحوثيين خسائر: nobody undergoes a loss
    if head.enc and head.stem in EMPHASIS:
        return False  # منع الوفد بأكمله
    if head.pos and head.pos in "AP" and not (head.art or head.enc or head.prep or head.noun_class or _nunation(head)):
        return False  # مطاردة المسلحين مستمرة: a predicate
    adverbial = entry is not None and entry.case == "acc" and head.noun_class not in STRUCK
    return phrase.number != phrase.head and not adverbial


def _nunation(head: Token) -> bool:
    """An accusative -an, marked or only written as alif: a predicate or subject would not have it."""
    return head.accusative or head.text.endswith("ا")
