"""Who can have the floor: people, bodies, papers and what they write, but no thing, no standard and no circumstance.

وفق المصدر names a source, وفق القانون a standard that something was done by; وردا على سؤال is a circumstance of the
saying; حصيلة and نتائج are told by somebody, a cost or a cause tells nothing.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.asides import COMMAS
from marsad.reading.namelike import PRONOUNED
from marsad.reading.party import Party
from marsad.reading.phrases import PARTITIVE, QUANTIFIERS, Phrase, phrase_at
from marsad.reading.replacing import replace
from marsad.reading.slots import ADJUNCTS, Line, Ref, Slots
from marsad.reading.tokens import HUMAN, ONE_OF, Token

SILENT: Final = frozenset({"abstract", "event", "time", "weapon", "vehicle"})
# Nouns of the class of things that hold what somebody found or wrote.
TELLING: Final = frozenset([
    "رقم", "نتيجه", "تعداد", "نص", "بلاغ", "مقطع", "دليل", "موشر", "لايحه", "قايمه", "استنتاج", "تقييم", "وصف",
    "قول", "زعم", "اعتقاد", "تصور", "ادعاء", "كلام", "حديث", "بيان", "شكوي", "عقيده", "تحليل", "اعتراف",
])  # fmt: skip
PURPORT: Final = "مفاد"  # رسائل مفادها أن
CIRCUMSTANCES: Final = ADJUNCTS | {"تعليقا", "تعقيبا", "توطيه", "تفاديا", "تجنبا", "تحاشيا"}
NOBODY: Final = frozenset(["الجدير", "الواضح", "الامر", "اللافت", "الموكد", "المرجح", "المعروف", "عاجل"])  # الجدير ذكره
BASES: Final = frozenset(["بناء", "استنادا", "بالاستناد", "اعتمادا"])  # what somebody acts on, told or not
KNOWN_TO_ACTORS: Final = frozenset(["معلومه", "معطي", "طلب", "امر"])  # بناء على معلومات: no source of the article
# What deeds keep to: وفقا لمقررات الشرعية الدولية.
NORMS: Final = frozenset(["مقرر", "مقررات", "متغير", "متغيرات", "اجنده", "عقيده", "معيار", "عدد", "جدول", "منظور"])
# What somebody is by calling: with و they are one man's.
CALLINGS: Final = frozenset([
    "باحث", "محلل", "كاتب", "خبير", "اكاديمي", "صحفي", "صحافي", "ناشط", "دبلوماسي", "سياسي", "مفكر", "مورخ", "اعلامي",
    "حقوقي", "محامي", "محام", "استاذ", "دكتور", "مستشار", "موسس", "مختص", "متخصص",
])  # fmt: skip
DOMAINS: Final = frozenset([
    "امن", "دفاع", "تعليم", "سكان", "تعاون", "تنميه", "اعلام", "اقتصاد", "تجاره", "سياحه", "اسره", "صناعه", "مناجم",
    "طاقات", "طاقه", "شباب", "طلاب", "رياضه", "زراعه", "تخطيط", "نقل", "مياه", "كهرباء", "ثقافه", "اتصالات", "اسكان",
    "عدل", "اوقاف", "عمل", "طفوله", "موارد", "نفط", "غاز", "معادن", "مغتربين", "ارشاد", "بييه", "استثمار", "تقنيه",
])  # fmt: skip
PARTS: Final = QUANTIFIERS | PARTITIVE | {"ذات", "نفس"}  # of whom they are said is who speaks
BETWEEN: Final = "بين"
ONE: Final = ONE_OF | {"اي"}


def able_speakers(line: Line, refs: list[Ref]) -> list[Ref]:
    """The speakers without those that can't speak."""
    able = [ref for ref in refs if ref.phrase is None or can_speak(line, ref.phrase)]
    if len(able) > 1:
        able = _without_parts(line, able)
    first, second = (able[0].phrase, able[1].phrase) if len(able) == 2 else (None, None)
    if first is not None and second is not None and _one_man(line, first, second):
        return able[:1] if len(second) == 1 and len(line.tokens[second.head].stem) < 3 else able[1:]  # د.
    return able


def _without_parts(line: Line, refs: list[Ref]) -> list[Ref]:
    """The speakers without what only belongs to the name or the office of the one before (وزيرة الطاقة والمناجم
    والطاقات المتجددة، هنري باركي، المحلل ورئيس البرنامج)."""
    kept, last, belongs = refs[:1], refs[0].phrase, False
    for ref in refs[1:]:
        phrase = ref.phrase
        if last is not None and phrase is not None:
            head = line.tokens[phrase.head]
            goes_on = belongs and phrase.start == last.end and head.conj and phrase.bearer < 0
            calling = head.noun_class in ("person", "office") and head.entry is not None and head.entry.number == "s"
            if _of_one_office(line, last, phrase) or (goes_on and (calling or head.stem in DOMAINS)):
                last, belongs = phrase, True
                continue
        kept, last, belongs = [*kept, ref], phrase, False
    return kept


def _of_one_office(line: Line, first: Phrase, second: Phrase) -> bool:
    """وزارة الصحة والسكان، مدير مكتب الصحة والسكان، مسؤول السياسة الخارجية والأمن: whether the second name belongs to
    the office of the first, and is nobody's."""
    head, other = line.tokens[first.head], line.tokens[second.head]
    if second.start == first.end + 1 and line.tokens[first.end].text in COMMAS and not other.conj:
        return other.noun_class in ("person", "office")  # عبد الله الحامدي، نائب وزير التربية
    if second.start != first.end or not other.conj or other.tag != "N":
        return False
    office = head.noun_class in ("gov", "office", "body") or head.stem_base.endswith("باسم")
    if (office or head.noun_class == "person") and other.art and len(first) > 1:
        adjective = line.tokens[first.end - 1].art and other.stem.endswith("يه") and other.noun_class in ("", "adj")
        if other.stem in DOMAINS or adjective:
            return True  # السياسة الخارجية والأمنية
    if first.genitive <= 0 and head.length == 1:
        return False
    return office and not other.stem.endswith("ون") and other.noun_class in ("persons", "abstract", "person", "")


def _one_man(line: Line, first: Phrase, second: Phrase) -> bool:
    """الباحث والمحلل السياسي، الدبلوماسي الأفغاني وخبير السياسة زلماي خليل زاد: two callings, of which the first has no
    name, are one man's."""
    head, other = line.tokens[first.head], line.tokens[second.head]
    if first.bearer >= 0 or second.start != first.end or not other.conj or not head.art:
        return False
    return (
        head.stem_base in CALLINGS
        and other.stem_base in CALLINGS
        and head.entry is not None
        and (head.entry.number == "s")
    )


def between_two(line: Line, slots: Slots) -> bool:
    """بين الفينة والأخرى تعلن إسرائيل: whether what stands before a verb of saying as its subject is the second of two
    between which something is, so that who stands behind the verb speaks."""
    subject, behind = slots.get("subj"), slots.get("obj")
    first, other = (subject[0].phrase, behind[0].phrase) if len(subject) == 1 and behind else (None, None)
    if first is None or other is None or first.end != slots.trigger or other.start != slots.trigger + 1:
        return False
    pair = line.phrase_of(first.start - 1) if line.tokens[first.start].conj and first.start > 1 else None
    return pair is not None and pair.start > 0 and line.tokens[pair.start - 1].text == BETWEEN


def can_speak(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase names somebody, or something written, that can say something."""
    tokens = line.tokens
    head = tokens[phrase.head]
    if head.tag == "E" or phrase.bearer >= 0:
        return True
    word = head.text[1:] if head.conj else head.text
    if word in CIRCUMSTANCES or word in NOBODY or head.stem_base == PURPORT:
        return False
    if head.stem in ONE and phrase.genitive < 0 and not _of_some(tokens, phrase):
        return False  # لا أحد ينكر
    if head.stem in PARTS and phrase.genitive > 0:
        inner = phrase_at(tokens, phrase.genitive, phrase.end)
        return inner is None or can_speak(line, inner)
    return head.noun_class not in SILENT or head.stem_base in TELLING or tells(head)


def names_source(line: Line, cue: Token, phrase: Phrase) -> bool:
    """Whether what follows وفق or بحسب is a source: وفق الخطة، وفق قوانينها are standards."""
    head = line.tokens[phrase.head]
    if not can_speak(line, phrase):
        return False
    if (cue.stem in BASES and head.stem_base in KNOWN_TO_ACTORS) or not NORMS.isdisjoint((head.stem, head.stem_base)):
        return False
    if not head.word.known and PRONOUNED.search(head.text):
        return False  # وفق أجندتهم
    return not (head.enc and head.tag == "N" and head.noun_class not in HUMAN and not tells(head))


def tells(head: Token) -> bool:
    """Whether a noun is one of saying or writing, by any of its readings (تحقيق is a deed and a paper)."""
    return any(
        r.lexeme is not None and (bool(r.lexeme.cues) or (r.lexeme.noun is not None and r.lexeme.noun.cls == "source"))
        for r in head.word.nominals
    )


def _of_some(tokens: list[Token], phrase: Phrase) -> bool:
    """أحد من السكان: one of those named after it."""
    return phrase.end < len(tokens) and tokens[phrase.end].stem == "من"


def with_gender(party: Party, verb: Token) -> Party:
    """A person of whom a feminine verb tells is a woman: قالت وزيرة الخارجية."""
    entry = verb.entry
    if party.kind != "person" or party.female is not None or verb.tag != "V" or entry is None or entry.person != 3:
        return party
    return replace(party, female=entry.gender == "f")


def is_document(line: Line, head: int) -> bool:
    """Whether a noun that can be a deed (تحقيق) also names what is written of it."""
    nouns = (r.lexeme.noun for r in line.tokens[head].word.nominals if r.lexeme is not None)
    return any(n is not None and n.cls == "source" for n in nouns)


def as_person(party: Party, text: str) -> Party:
    """وأكد الأحمدي أن: a town doesn't speak, but people are called like towns; a state or a province can speak."""
    if party.cls != "place" or party.key.startswith("state:") or not party.spans:
        return party
    begin, end = party.spans[0]
    name = text[begin:end]
    if any(c.isspace() for c in name):
        return party
    return replace(party, key=f"name:{name}", name=name, kind="person", country=None, cls="name", place="")
