"""Weeks, months and years relative to the reference: الشهر الماضي, هذا الأسبوع, الأيام الثلاثة المقبلة."""

from __future__ import annotations

from datetime import timedelta

from marsad.languages.ar.calendar import moved
from marsad.languages.ar.cardinals import value_at
from marsad.languages.ar.dates import SHIFTS, TIMES, text_at
from marsad.languages.ar.lexemes import forms, words
from marsad.languages.ar.when.base import UNITS, Context, Part, unit_part
from marsad.text.words import Words

THIS, LAST = forms(TIMES, "this"), forms(TIMES, "last")
SEVERAL = words(TIMES, "several")


def this_unit(context: Context, index: int) -> Part | None:
    """هذا الأسبوع, هذه السنة, هذا العام."""
    found = context.found
    lexeme = THIS.get(text_at(found, index))
    unit = UNITS.get(text_at(found, index + 1))
    if lexeme is None or unit is None or not unit.article or not unit.bare:
        return None
    name, count = unit.value.split(":")
    if count != "1" or name in ("hour", "minute"):
        return None
    return unit_part(context, index + 2, name, 0)


def shifted_unit(context: Context, index: int) -> Part | None:
    """الشهر الماضي, الأسبوعين الماضيين, الأشهر الثلاثة الماضية, الأيام القليلة المقبلة."""
    found = context.found
    unit = UNITS.get(text_at(found, index))
    if unit is None or not unit.article:
        return None
    name, size = unit.value.split(":")
    count: int | None = int(size) if size != "+" else None
    end = index + 1
    if count is None:
        count, end = _count_between(found, end)
    text = text_at(found, end)
    shift = SHIFTS.get(text)
    if shift is None or (text in ("السابق", "السابقه") and name != "week") or (text == "الاخيره" and size != "+"):
        return None
    if size == "1":
        return None if name in ("hour", "minute") else unit_part(context, end + 1, name, int(shift.value))
    return _run_of_units(context, end + 1, name, count, int(shift.value))


def _count_between(found: Words, index: int) -> tuple[int | None, int]:
    """How many units, between a plural and الماضية: الثلاثة, ال 24, القليلة; None where it is not said."""
    value = value_at(found, index)
    if value is not None and value.definite and value.exact and value.low == int(value.low):
        return int(value.low), value.end
    return None, index + (text_at(found, index) in SEVERAL)


def _run_of_units(context: Context, end: int, unit: str, count: int | None, shift: int) -> Part | None:
    """The last (-1) or the next (1) so many units, counted from the reference day."""
    reference = context.reference
    if shift == 0:
        return None
    part = Part(end, "relative" if count is None else "span", needs=True)
    if reference is None:
        return part
    if unit in ("hour", "minute"):
        days = timedelta(days=-(-(count or 1) // (24 if unit == "hour" else 1440)))
        return part.spanning((reference, reference + days) if shift > 0 else (reference - days, reference))
    if count is None:
        return part._replace(first=reference) if shift > 0 else part._replace(last=reference)
    far = moved(reference, unit, count * shift)
    if far is None:
        return part
    return part.spanning((reference + timedelta(days=1), far) if shift > 0 else (far, reference))


def span_of_units(context: Context, index: int) -> Part | None:
    """الـ24 ساعة الماضية, الثلاثة أيام الماضية, آخر ثلاثة أيام."""
    found = context.found
    is_last = text_at(found, index) in LAST
    value = value_at(found, index + is_last)
    if value is None or not value.exact or not (value.definite or is_last) or value.low != int(value.low):
        return None
    unit = UNITS.get(text_at(found, value.end))
    if unit is None or not unit.bare or (unit.article and not is_last):
        return None
    name, end = unit.value.split(":")[0], value.end + 1
    shift = SHIFTS.get(text_at(found, end))
    if shift is None:
        return _run_of_units(context, end, name, int(value.low), -1) if is_last else None
    return _run_of_units(context, end + 1, name, int(value.low), int(shift.value))
