"""What no force can hit: the security of a country, rights, minds, the constants of a religion.

Who aims at them (يستهدف أمن المملكة), attacks or confiscates them (يصادرون حقها، الهجوم على ثوابت الدين) is told of by
words of force and used none. Those who keep security (رجال الأمن، استهدف الأمن) are people.
"""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Sense
from marsad.reading.frames import Frame
from marsad.reading.namelike import INITIALS
from marsad.reading.party import Party
from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line
from marsad.reading.tokens import FORCE, HUMAN

SECURITY: Final = "امن"
OF_ALL: Final = frozenset(
    ["المملكه", "البلاد", "بلاد", "الوطن", "وطن", "الامه", "المنطقه", "المجتمع", "الدوله", "المواطن"]
)
KINDS: Final = frozenset(
    ["القومي", "الوطني", "الغذايي", "المجتمعي", "الفكري", "المايي", "الاقليمي", "العربي", "العالمي"]
)
INTANGIBLE: Final = frozenset([
    "استقرار", "سلامه", "سياده", "هويه", "كرامه", "ثوابت", "مقدرات", "عقل", "عقول", "عقيده", "قيم", "قيمه", "حق",
    "حقوق", "فكر", "ديمقراطيه", "مخرجات", "مستقبل", "سمعه", "حلم", "احلام", "امل", "اراده", "ذاكره", "عزيمه", "نسيج",
    "لحمه", "مشاعر", "معنويات", "سطوه", "دين", "مبادي", "تاريخ", "ثقافه", "خيار", "خيارات", "قرار", "قرارات", "فرحه",
    "الهاء", "نيل", "زعزعه", "تشويه",
])  # fmt: skip
ONENESS: Final = "وحده"
HELD_TOGETHER: Final = frozenset(["الامه", "الصف", "الوطن", "البلاد", "الشعب", "المسلمين", "العرب", "العراق", "اليمن"])
ARRIVAL: Final = "mobilize:وصل"
NO_PLACE: Final = frozenset([
    "سلطه", "حكم", "استنتاج", "نتيجه", "نتايج", "قناعه", "اتفاق", "تفاهم", "حل", "حد", "مستوي", "ذروه", "ثلث",
    "ربع", "نصف", "نسبه", "عدد", "حقيقه", "هدف", "اهداف", "مرحله",
])  # fmt: skip
DEGREES: Final = frozenset({"حد", "مستوي", "ذروه"})  # وصلت حد المطالبة; but وصل نصفه لدير الزور
TARGETS: Final = ("obj", "gen")
# Done to places as much as to people, so that a lone word of no table behind them is more often a place or no name.
OF_PLACES: Final = frozenset([
    "قصف", "سيطر", "اقتحم", "هاجم", "هجم", "هجوم", "أغار", "غارة", "غارات", "حاصر", "حصار", "داهم", "دهم", "ضرب",
    "ضربة", "سقط", "حرر", "احتل", "طوق", "استهدف", "عملية", "اشتبك", "معارك", "معركة", "دخل", "استعاد", "فجر", "انفجر",
])  # fmt: skip
UNSHOWN: Final = frozenset({"name", ""})
AT: Final = ("علي", "ب")


def intangible(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase is of something that no force can hit."""
    tokens, head = line.tokens, line.tokens[phrase.head]
    if head.tag == "E" or head.given:
        return False
    after = tokens[phrase.head + 1] if phrase.head + 1 < len(tokens) else None
    if head.stem_base == SECURITY:
        if after is None or head.art:
            return after is not None and after.text in KINDS
        return bool(head.enc) or after.text in OF_ALL or any(n.key.startswith("state:") for n in after.names)
    if head.stem_base == ONENESS:
        return after is not None and not head.art and after.text in HELD_TOGETHER
    return head.stem_base in INTANGIBLE or head.stem in INTANGIBLE


def arrives_nowhere(frame: Frame, line: Line) -> bool:
    """القوات وصلت إلى 1000 عنصر، وصل الجيش للسلطة، لم تصل إلى استنتاج: to a count, power or a view is nowhere."""
    for slot in ("الي", "ل", "obj"):
        nowhere = NO_PLACE if slot != "obj" else DEGREES
        for ref in frame.slots.get(slot)[:1]:
            if ref.phrase is None:
                continue
            head, first = line.tokens[ref.phrase.head], line.tokens[ref.phrase.start]
            counted = slot != "obj" and first.tag == "#" and (head is first or head.noun_class in HUMAN)
            if counted or head.stem_base in nowhere or head.stem in nowhere:
                return True
    return False


def hits_nothing(frame: Frame, sense: Sense, line: Line) -> bool:
    """Whether what a deed of force is aimed at first is nothing that can be hit; rights can be restricted."""
    if sense.id.startswith(ARRIVAL):
        return arrives_nowhere(frame, line)
    if sense.code not in FORCE or "restrict" in sense.modes:
        return False
    slots = TARGETS if frame.pos == "V" else (*TARGETS, *AT)
    for slot in slots[::-1]:
        refs = frame.slots.get(slot)
        if refs and refs[0].phrase is not None:
            return intangible(line, refs[0].phrase)
    return False


def shown(party: Party, frame: Frame, sense: Sense) -> bool:
    """Whether anything shows that somebody undergoes a deed: اقتحام الصولبان is told of a town, and pic is no word; but
    اعتقل بايانجوك and هاجم علاء الأسواني are told of people."""
    if party.known or party.place or party.cls not in UNSHOWN or party.pronoun:
        return True
    if party.name.isascii():
        return bool(INITIALS.match(party.name))
    if sense.code not in FORCE or frame.lexeme.lemma.split()[0] not in OF_PLACES:
        return True
    first = party.name.split()[0]
    return first != party.name and not first.endswith("وا")
