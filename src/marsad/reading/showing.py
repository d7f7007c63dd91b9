"""Verbs by which evidence speaks and records are kept: أظهر التحقيق أن، تثبت الصور، سجل المكتب مقتل أربعة.

What shows or proves something is a paper, a picture or a finding; who shows his support or proves his courage tells
nothing (أظهرت المعارضة دعمها). Who keeps a record is a body, and a force that records an advance made it (سجلت القوات
تقدما); without a subject it was recorded by anybody (وسجل اعتقال عشرات).
"""

from __future__ import annotations

from typing import Final

from marsad.reading.contents import PICTURES
from marsad.reading.floor import tells
from marsad.reading.slots import Line, Ref, Slots
from marsad.reading.tokens import Token

SHOWING: Final = frozenset(["اظهر", "ظهر", "اثبت", "برهن", "دل", "عكس", "جسد"])
FINDINGS: Final = PICTURES | {
    "تحقيق", "نتيجه", "دراسه", "بحث", "فحص", "تحليل", "استطلاع", "احصاء", "مقطع", "لقطه", "كاميرا", "شهاده", "قرينه",
    "موشر", "معطي", "وقايع", "تشريح", "مقابله", "رقم", "بيان", "خريطه", "وسيله",
}  # fmt: skip
RECORDING: Final = "سجل"
KEEPERS: Final = frozenset(["شبكه", "مركز", "مرصد", "مكتب", "قسم", "برنامج"])
# Who records what they did themselves, or what only happened somewhere.
DOING: Final = frozenset({"armed", "force", "persons", "event", "abstract", "time", "place", "party"})


def shows_nothing(line: Line, slots: Slots, speakers: list[Ref]) -> bool:
    """Whether a verb of showing or of recording has nobody that shows or records; whoever shows that something is so
    (أثبت المختبر أن) says it."""
    base = line.tokens[slots.trigger].stem_base
    if base not in SHOWING and base != RECORDING:
        return False
    if not speakers or any(ref.phrase is None for ref in speakers):
        return True
    if slots.content >= 0 and slots.content_kind != "quote":
        return False
    fits = _evidence if base in SHOWING else _keeps
    return not all(fits(line.tokens[ref.phrase.head]) for ref in speakers if ref.phrase is not None)


def _evidence(head: Token) -> bool:
    return head.noun_class == "source" or head.stem_base in FINDINGS or tells(head)


def _keeps(head: Token) -> bool:
    if head.tag == "E":
        return all(n.table != "place" and not n.key.startswith("state:") for n in head.names)
    return head.noun_class not in DOING or head.stem_base in KEEPERS
