"""Which of the times of a text are told as past and which as to come, by the words before them; its own year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from marsad.languages.ar.dates import SHIFTS, YEAR_WORDS, text_at
from marsad.languages.ar.times import TimeExpr
from marsad.reading.window import FIRST_YEAR
from marsad.text.words import Words

CONTEXT: Final = 8  # tokens before a year in which a word of the future puts it there
TOLD: Final = 14  # tokens before a time in which its verb stands
FUTURE: Final = frozenset({
    "بحلول", "حتي", "لغايه", "نهايه", "افق", "لعام", "رويه", "خطه", "موازنه", "ميزانيه", "مونديال", "كاس", "المقرر",
    "المقرره", "المتوقع", "يتوقع", "توقع", "توقعت", "المنتظر", "المرتقب", "المرتقبه", "المزمع", "موعد", "اعتبارا",
})  # fmt: skip
FUTURE_VERB: Final = ("سي", "ست", "سن")  # over-long: a numeral among them only makes a bound weaker
# What news tells as done, in the perfect. A word that is missing only leaves a bound out.
DONE: Final = frozenset({
    "قتل", "قتلت", "قتلوا", "اغتيل", "اغتيلت", "اغتال", "اغتالت", "استشهد", "استشهدت", "توفي", "توفيت", "اصيب", "اصيبت",
    "وقع", "وقعت", "حدث", "حدثت", "جري", "جرت", "اندلع", "اندلعت", "بدا", "بدات", "انطلق", "انطلقت", "انتهي", "انتهت",
    "شن", "شنت", "شنوا", "نفذ", "نفذت", "استهدف", "استهدفت", "قصف", "قصفت", "هاجم", "هاجمت", "فجر", "سقط", "سقطت",
    "اعلن", "اعلنت", "اصدر", "اصدرت", "صدر", "صدرت", "اقر", "اقرت", "تبني", "تبنت", "قرر", "قررت", "فرض", "فرضت",
    "دخل", "دخلت", "سيطر", "سيطرت", "احتل", "احتلت", "اجتاح", "اجتاحت", "انسحب", "انسحبت", "غادر", "وصل", "وصلت",
    "انتخب", "انتخبت", "عين", "عينت", "تولي", "تولت", "استقال", "استقالت", "اطاح", "اطاحت", "عزل", "اقيل",
    "اعتقل", "اعتقلت", "اوقف", "اوقفت", "اختطف", "اختطفت", "افرج", "افرجت", "حكم", "حكمت", "اتهم", "اتهمت",
    "التقي", "زار", "زارت", "عقد", "عقدت", "عقدوا", "شهد", "شهدت", "تاسس", "تاسست", "فاز", "فازت", "اغلق", "اغلقت",
    "اختتم", "اختتمت", "وقعوا", "ابرم", "ابرمت", "منذ", "ومنذ",
})  # fmt: skip
_COMMAS: Final = frozenset({"،", ","})
_CLITICS: Final = ("و", "ف")
_THAT: Final = frozenset({"ان", "بان"})
_STOPS: Final = frozenset({".", "\n", "؟", "!", "؛"})


def to_come(found: Words, expr: TimeExpr, reach: int = CONTEXT) -> bool:
    """Whether something among so many words before a time puts it into the future."""
    before = found.texts[max(0, expr.start - reach) : expr.start]
    return any(word in FUTURE or word.startswith(FUTURE_VERB) for word in before)


def is_past(found: Words, expr: TimeExpr, last_year: int) -> bool:
    """Whether a time has a year up to `last_year`, and nothing around puts it into the future."""
    if not expr.year or not expr.day_from or not FIRST_YEAR <= expr.year <= last_year:
        return False
    shifts = (SHIFTS.get(word) for word in found.texts[max(0, expr.start - 3) : expr.end + 1])
    coming = any(shift is not None and shift.value == "1" for shift in shifts)
    return not coming and not to_come(found, expr)


def done(found: Words, expr: TimeExpr) -> bool:
    """Whether a verb before a time in its sentence, or right behind it, tells what has been done.

    أن يمثل أمام المحكمة في is still to do.
    """
    texts = found.texts
    behind = expr.end + (text_at(found, expr.end) in _COMMAS)
    if text_at(found, behind) in DONE:  # وفي الخامس من كانون الثاني الجاري، شنت طائرات
        return True
    for at in range(expr.start, max(-1, expr.start - TOLD), -1):
        word = texts[at]
        if word in _STOPS:
            return False
        if word in _THAT and text_at(found, at + 1).startswith(("ي", "ت")):
            return False
        if word in DONE or (word.startswith(_CLITICS) and word[1:] in DONE):
            return True
    return False


def own_year(found: Words, exprs: Sequence[TimeExpr]) -> int | None:
    """The year that a text calls this one (العام الحالي 2023), or that follows from last year (العام الماضي 2014) or
    next year with its number; None where it says none, or two."""
    years = {year for expr in exprs if (year := year_of(found, expr)) is not None}
    return years.pop() if len(years) == 1 else None


def year_of(found: Words, expr: TimeExpr) -> int | None:
    """The year of the text that one of its times tells, as for `own_year`."""
    for at in range(expr.start, expr.end + 1) if expr.year else ():
        shift, before = SHIFTS.get(text_at(found, at)), text_at(found, at - 1)
        if shift is None or not expr.year or not (before in YEAR_WORDS or before == str(expr.year)):
            continue
        if shift.value == "0" or expr.month is None:  # يونيو 2015 الماضي may be of this year or the last
            return expr.year - int(shift.value)
    return None
