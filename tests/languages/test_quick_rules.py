"""What is asked first, to spare a longer rule, agrees with that rule wherever the examples have a word for it."""

from datetime import date
from importlib.resources import files

from marsad.languages.ar.cardinals import value_at
from marsad.languages.ar.dates import _day_and_month, _month_and_day, date_at, numeric_date
from marsad.languages.ar.number_kinds import looks_like_year, may_be_year
from marsad.languages.ar.times import begins, times
from marsad.languages.ar.when.base import Context
from marsad.languages.ar.when.links import clock, part_or_pair
from marsad.languages.ar.when.parts import figures_may_begin
from marsad.text.fold import fold
from marsad.text.words import Words, legible, words

YEARS = "عام 2011، سنة ألف وتسعمئة، في عامي 2013 و2014، (2015)، 2016م، عام ال 2011، 2,017، 5 قتلى في 2018، 01950"


def texts() -> list[Words]:
    folder = files("marsad") / "examples"
    read = [file.read_text(encoding="utf-8") for file in folder.iterdir() if file.name.endswith(".txt")]
    return [legible(words(fold(text).text)) for text in (*read, YEARS)]


def test_what_looks_like_a_year_may_be_one() -> None:
    years = 0
    for found in texts():
        for index in range(len(found.texts)):
            value = value_at(found, index)
            if value is not None and looks_like_year(found, index, value):
                years += 1
                assert may_be_year(found.texts, index), found.texts[index : value.end]
    assert years > 8
    counted = words("قتل 12 شخصا و 300 جندي")
    assert not any(may_be_year(counted.texts, index) for index in range(len(counted.texts)))


def test_figures_that_begin_no_date_and_no_time_begin_none() -> None:
    dates = words(
        "في 18 ماي و 7 إلى 9 مايو، 16/04/21 و 18.5.2019 و 22-4-2016، الساعة 10:30 و 5 من الشهر الماضي، 4 الجاري"
    )
    none = skipped = 0
    for found in (*texts(), legible(dates)):
        context = Context(found, date(2021, 5, 26))
        for index in (n for n, text in enumerate(found.texts) if text[0].isdigit()):
            day = numeric_date(found, index) or _day_and_month(found, index) or _month_and_day(found, index)
            assert day == date_at(found, index)
            part = part_or_pair(context, index) or clock(context, index)
            assert part is None or figures_may_begin(found.texts, index), found.texts[index : index + 3]
            none += part is None
            skipped += not figures_may_begin(found.texts, index)
    assert none > skipped > 20


def test_times_are_looked_for_where_one_can_begin() -> None:
    for found in texts():
        assert times(found) == times(found, at=[n for n, text in enumerate(found.texts) if begins(text)])
