"""Parts of a longer time: مطلع الشهر المقبل, أواخر 2014, النصف الأول من العام."""

from __future__ import annotations

from marsad.languages.ar.calendar import part_of
from marsad.languages.ar.dates import TIMES, ordinal, text_at
from marsad.languages.ar.lexemes import forms
from marsad.languages.ar.when.base import UNITS, Context, Part, unit_part
from marsad.languages.ar.when.days import dated
from marsad.languages.ar.when.units import shifted_unit, this_unit
from marsad.languages.ar.when.years import bare_year, decade, season, year

EDGES, SHARES = forms(TIMES, "edge"), forms(TIMES, "share")


def edge(context: Context, index: int) -> Part | None:
    """مطلع الشهر المقبل, أواخر 2014, منتصف تموز, نهاية العام."""
    found = context.found
    lexeme = EDGES.get(text_at(found, index))
    if lexeme is None:
        return None
    at = index + 1 + (text_at(found, index + 1) == "من")
    whole = _whole_at(context, at)
    if whole is None:
        return None
    begin, end = (_fraction(bound) for bound in lexeme.value.split(":"))
    if whole.first is None or whole.last is None:
        return whole._replace(kind="span", needs=True)
    return whole._replace(kind="span").spanning(part_of((whole.first, whole.last), begin, end))


def _fraction(text: str) -> float:
    over, _, under = text.partition("/")
    return int(over) / int(under or 1)


def _whole_at(context: Context, index: int) -> Part | None:
    """The month, year, week or season whose part is meant; نهاية العام is of the current one."""
    for read in (this_unit, year, shifted_unit, decade, season, dated, bare_year):
        part = read(context, index)
        if part is not None:
            return part if part.kind in ("month", "year", "span") else None
    unit = UNITS.get(text_at(context.found, index))
    if unit is None or not unit.article or not unit.bare:
        return None
    name, count = unit.value.split(":")
    if count != "1" or name not in ("week", "month", "year"):
        return None
    return unit_part(context, index + 1, name, 0)


def share(context: Context, index: int) -> Part | None:
    """الربع الأول من 2016, النصف الثاني من العام الماضي."""
    found = context.found
    lexeme = SHARES.get(text_at(found, index))
    number = ordinal(found, index + 1)
    if lexeme is None or not lexeme.article or number is None or number[0] > int(lexeme.value):
        return None
    at = number[1] + (text_at(found, number[1]) in ("من", "لعام"))
    whole = _whole_at(context, at)
    if whole is None or whole.kind not in ("year", "month"):
        return None
    if whole.first is None or whole.last is None:
        return whole._replace(kind="span")
    parts = int(lexeme.value)
    return whole._replace(kind="span").spanning(
        part_of((whole.first, whole.last), (number[0] - 1) / parts, number[0] / parts)
    )
