"""Turns of speech that sound like deeds: المدينة بأسرها is all of the town, and nobody was taken."""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from marsad.reading.slots import Line
from marsad.reading.tokens import AS_A_RESULT, THIRD, Token

WHOLE: Final = "اسر"
DOING: Final = frozenset(["قام", "تم", "امر", "طالب", "هدد", "شرع", "نجح"])  # what takes a deed with ب
TO: Final = "الي"
PRETENDS: Final = "تظاهر"
THAT: Final = frozenset(["بان", "بانه", "بانها", "بانهم"])
CALLED: Final = frozenset(["يدعي", "تدعي"])  # يُدعى, written with alif: is called
WAY: Final = "مسيره"
CLOSE: Final = "وثيقه"
NEAR: Final = 5  # tokens back to such a verb
PRICE: Final = "ثمن"
PAYS: Final = "دفع"
PAID: Final = 9  # tokens from the verb to the price
STANDS: Final = frozenset(["انتشار", "تمركز", "تواجد"])  # where troops are, behind a noun of place
WHERE: Final = frozenset([
    "مناطق", "مواقع", "اماكن", "نقاط", "مراكز", "خارطه", "خريطه", "خرايط", "مستقبل", "رقعه", "نطاق", "مكان", "موقع",
    "منطقه", "حجم", "مدي",
])  # fmt: skip
MANNER: Final = "مرونه"
INQUIRY: Final = "تحقيق"
OFFICES: Final = frozenset(["جهاز", "اليه", "اليات", "قاضي", "غرفه", "دايره", "مكتب", "سريه"])
SKILLED: Final = frozenset([
    "خبير", "خبراء", "ورشه", "ورش", "تقنيات", "تقنيه", "مهارات", "فن", "فنون", "دورات", "دوره", "معمل", "معامل",
])  # fmt: skip
CALLED_SO: Final = frozenset([
    "جماعه", "حركه", "منظمه", "حمله", "هاشتاغ", "وسم", "شعار", "فيلم", "روايه", "كتاب", "برنامج", "مسلسل", "عنوان",
])  # fmt: skip
QUOTES: Final = '"«“'
# Whatever else can be an idiom has one of these.
STEMS: Final = STANDS | {CLOSE, PRICE, MANNER, INQUIRY, WHOLE}
BASES: Final = frozenset([PRETENDS, WAY])


def is_idiom(line: Line, i: int) -> bool:
    """Whether the word for a deed at token `i` tells none: بأسره after a definite noun that no verb lets do it (قاموا
    بأسره), تظاهر بأنه."""
    token = line.tokens[i]
    if i > 0 and (_skill(token, line.tokens[i - 1]) or _name_in_quotes(line, i)):
        return True
    if token.stem not in STEMS and token.stem_base not in BASES:
        return False
    if token.stem_base == PRETENDS and _that(line, i):
        return True
    if token.stem_base == WAY and token.enc in THIRD:
        return True  # طيلة مسيرته: his way through life
    if token.stem == CLOSE and token.art and i > 0 and line.tokens[i - 1].definite and not token.conj:
        return True  # اتصالاتها الوثيقة: close ones, and no document
    if _price(line, i) or _where_they_stand(line, i) or _achieving(line, i):
        return True
    if token.stem != WHOLE or token.prep != "ب" or token.enc not in THIRD or i == 0:
        return False
    before = line.tokens[i - 1]
    if not (before.definite or before.tag in "Ee"):
        return False
    return not any(
        t.stem_base in DOING or (t.lexeme is None and t.tag == "V") for t in line.tokens[max(0, i - NEAR) : i]
    )


def _price(line: Line, i: int) -> bool:
    """يدفع الشعب ثمن الحرب: the price that somebody pays, and no praise."""
    token = line.tokens[i]
    if token.stem != PRICE or token.conj:
        return False
    return any(t.stem_base == PAYS for t in line.tokens[max(0, i - PAID) : i])


def _skill(token: Token, before: Token) -> bool:
    """خبراء تفخيخ المباني: what they are skilled in; not so خبراء قتلوا."""
    return before.stem in SKILLED and token.tag == "N" and not token.conj and not token.prep


def _name_in_quotes(line: Line, i: int) -> bool:
    """جماعة «استرد أستراليا»، فيلم «اغتيال الرئيس»: how a group or a work is called."""
    tokens = line.tokens
    return i > 1 and tokens[i - 1].text in QUOTES and tokens[i - 2].stem in CALLED_SO


def _where_they_stand(line: Line, i: int) -> bool:
    """قصف مناطق انتشار القوات: where they are, and no deployment."""
    token = line.tokens[i]
    return token.stem in STANDS and not token.conj and not token.prep and i > 0 and line.tokens[i - 1].stem in WHERE


def _achieving(line: Line, i: int) -> bool:
    """تمكنت من تحقيق ما عجزوا عنه: achieving it; جهاز التحقيق: an office of inquiry; المرونة: a manner."""
    token = line.tokens[i]
    if token.stem == MANNER and token.art:
        return True  # المرونة التي تبديها موسكو: how somebody is, and no concession
    if token.stem != INQUIRY or token.enc:
        return False
    if not token.art:
        return i + 1 < len(line.tokens) and line.tokens[i + 1].text in AS_A_RESULT
    return i > 0 and not token.conj and not token.prep and line.tokens[i - 1].stem in OFFICES


def _that(line: Line, i: int) -> bool:
    """تظاهر المهاجم بأنه ميت: whether "that" follows at once or behind the subject; not so مطالبين بأن."""
    for token in line.tokens[i + 1 : i + NEAR]:
        if token.text in THAT:
            return line.tokens[token.index - 1].pos not in ("A", "M")
        if token.tag not in "NEe":
            return False
    return False


def is_called(line: Line, i: int) -> bool:
    """رجل يدعى سعيد منصور: whether the verb at `i` says how somebody is called; not so يدعى الوزير إلى الاجتماع, who is
    invited."""
    token, behind = line.tokens[i], line.tokens[i + 1 : i + 1 + 2 * NEAR]
    if token.written != "ى" or token.text.lstrip("وف") not in CALLED or not behind:
        return False
    clause = list(takewhile(lambda t: t.tag not in "V.", behind))  # يدعى سعيد، وأشار إلى
    return behind[0].nominal and not behind[0].prep and all(t.stem != TO for t in clause)
