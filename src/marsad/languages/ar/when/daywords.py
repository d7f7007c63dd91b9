"""Words for days: أمس, اليوم, غدا, and the parts of a day before them or before a date."""

from __future__ import annotations

from datetime import timedelta

from marsad.languages.ar.calendar import weekday_day
from marsad.languages.ar.dates import TIMES, ordinal, text_at
from marsad.languages.ar.lexemes import forms, words
from marsad.languages.ar.when.base import WEEKDAYS, Context, Part
from marsad.languages.ar.when.days import dated, weekday_at
from marsad.text.words import Words

DAYS, CAREFUL_DAYS, PARTS = forms(TIMES, "day"), forms(TIMES, "careful-day"), forms(TIMES, "part")
_THAT_WAS = frozenset({"الي", "اللي", "الذي"})
_NOT_TODAY_BEFORE, _NOT_TODAY_AFTER = forms(TIMES, "not-today-before"), words(TIMES, "not-today-after")


def day_word(context: Context, index: int) -> Part | None:
    """اليوم, أمس, أول من أمس, غدا; with its weekday or date: أمس (السبت), اليوم الأربعاء 22 ماي."""
    found = context.found
    word = _day_offset(found, index)
    if word is None:
        return None
    offset, end = word
    bracket = text_at(found, end) in ("(", "،")
    after = end + bracket
    part = Part(end, "day", needs=True)
    if context.reference is not None:
        day = context.reference + timedelta(days=offset)
        part = part.spanning((day, day))
    if text_at(found, after)[:1].isdigit() and text_at(found, end) != "(":
        return _with_date(context, part, after)
    if text_at(found, after) not in WEEKDAYS or not WEEKDAYS[text_at(found, after)].bare:
        return part
    named = weekday_at(context, after)
    if named is None or (bracket and text_at(found, end) == "(" and text_at(found, named.end) != ")"):
        return part
    closed = named.end + (bracket and text_at(found, named.end) == ")")
    if named.kind == "weekday" and named.weekday is not None and context.reference is not None:
        near = context.reference + timedelta(days=min(offset + 1, 0)) if offset < 0 else context.reference
        shift = (offset > 0) - (offset < 0)
        day = weekday_day(named.weekday, near, shift or None)
        named = named.spanning((day, day))
    return named._replace(end=closed, kind="day")


def _with_date(context: Context, part: Part, index: int) -> Part:
    """اليوم، 2 كانون الأول 2024, أمس 4 مايو: one day, if the date is that one or one beside it (late texts)."""
    written = dated(context, index)
    if written is None or written.kind != "day" or not written.month:
        return part
    if part.first is not None and (written.first is None or abs(written.first - part.first) > timedelta(days=1)):
        return part
    return written


def _day_offset(found: Words, index: int) -> tuple[int, int] | None:
    """How many days from the reference, and the token behind the words that say so."""
    text = text_at(found, index)
    if text in ("اول", "واول", "قبل", "وقبل", "يوم", "اليوم") or text in CAREFUL_DAYS or text == "بعد":
        special = _special_day(found, index)
        if special is not None or text not in DAYS:
            return special
    lexeme = DAYS.get(text)
    if lexeme is None:
        return None
    before, after = text_at(found, index - 1), text_at(found, index + 1)
    if text.endswith("الليله"):
        if after == "قبل" and text_at(found, index + 2) == "الماضيه":
            return -2, index + 3
        return (-1, index + 2) if after == "الماضيه" else (0, index + 1)
    if text.endswith("يوم") and (
        before in _NOT_TODAY_BEFORE or after in _NOT_TODAY_AFTER or ordinal(found, index + 1) is not None
    ):
        return None
    if lexeme.value == "-1" and after == "الاول":
        return -2, index + 2
    return int(lexeme.value), index + 1


def _special_day(found: Words, index: int) -> tuple[int, int] | None:
    """أول من أمس, قبل أمس, بعد غد, يوم أمس, يوم غد."""
    text, after = text_at(found, index), text_at(found, index + 1)
    at = index + 1
    if text in ("يوم", "اليوم") and after == "القبل":  # اليوم القبل البارحة, as it is spoken
        day = DAYS.get(text_at(found, at + 1))
        return (-2, at + 2) if day is not None and day.value == "-1" else None
    if text in ("يوم", "اليوم") and after in _THAT_WAS:  # اليوم اللي قبل امبارح, as it is spoken
        at, after = at + 1, text_at(found, at + 1)
    if text in ("يوم", "اليوم") and after in ("قبل", "بعد", "اول"):
        return _special_day(found, at)
    if text in ("قبل", "وقبل", "بعد") and after == "يوم":
        at += 1
    if text in ("اول", "واول") and after == "من":
        at += 1
    day = DAYS.get(text_at(found, at)) or CAREFUL_DAYS.get(text_at(found, at))
    if text in ("اول", "واول", "قبل", "وقبل") and day is not None and day.value == "-1":
        return -2, at + 1
    if text == "بعد" and day is not None and day.value == "1":
        return 2, at + 1
    if text == "يوم" and day is not None and day.value != "0":
        twice = day.value == "-1" and text_at(found, at + 1) == "الاول"
        return (-2, at + 2) if twice else (int(day.value), at + 1)
    careful = CAREFUL_DAYS.get(text)
    before = text_at(found, index - 1)
    if careful is not None and (before in PARTS or careful.preposition == "ب" or after in WEEKDAYS):
        return int(careful.value), index + 1
    return None


def part_of_day(context: Context, index: int) -> Part | None:
    """صباح اليوم, بعد ظهر الثلاثاء, ليل الجمعة السبت, مساء الأحد 16 أوت."""
    found = context.found
    at = index + (text_at(found, index) in ("بعد", "قبل", "وبعد", "وقبل", "قبيل", "بعيد"))
    at += text_at(found, at) == "منتصف"
    if text_at(found, at) not in PARTS:
        return None
    at += 1
    if text_at(found, at) in DAYS or text_at(found, at) in CAREFUL_DAYS or text_at(found, at) in ("اول", "يوم", "قبل"):
        part = day_word(context, at)
        if part is not None:
            return part
    part = dated(context, at)
    if part is None or part.kind not in ("day", "weekday"):
        return None
    following = part.end + (text_at(found, part.end) in ("-", "–", "/", "الي"))
    night = WEEKDAYS.get(text_at(found, following))
    if night is None or part.weekday is None or int(night.value) != (part.weekday + 1) % 7:
        return part._replace(kind="day")
    last = part.first + timedelta(days=1) if part.first else None
    return part._replace(end=following + 1, kind="span", last=last)
