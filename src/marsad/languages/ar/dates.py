"""The parts of dates: month names of every tradition, days, years, and whole dates of words and figures."""

from __future__ import annotations

from typing import NamedTuple

from marsad.languages.ar.cardinals import value_at
from marsad.languages.ar.lexemes import Lexeme, Phrases, forms, rows, words
from marsad.text.words import Words

TIMES, NUMBERS = "time_words.tsv", "numbers.tsv"


def _month_phrases() -> Phrases:
    return Phrases([(name, f"{row[1]}:{row[0]}:{row[3]}") for row in rows("months.tsv") for name in row[2].split("|")])


MONTHS = _month_phrases()
SHIFTS = {form: lexeme for form, lexeme in forms(TIMES, "shift").items() if lexeme.bare}
YEAR_WORDS, YEARS_WORDS = forms(TIMES, "year"), forms(TIMES, "years")
ORDINALS, TEEN, TENS = forms(NUMBERS, "ordinal"), forms(NUMBERS, "ten"), forms(NUMBERS, "tens")
_TIME_PREPOSITIONS = words(TIMES, "time-preposition") | words(TIMES, "edge")
_AFTER_AND = {"و": _TIME_PREPOSITIONS, "ف": _TIME_PREPOSITIONS}  # وفي شباط
MONTH_WORD = frozenset({"شهر", "لشهر", "بشهر", "وشهر", "الشهر", "شهري"})
_SECOND_NAME = {"/": "", "\\": "", "-": "", "–": "", "(": ")", "او": "", "،": ""}
_FROM = frozenset({"من", "في", "ل", "لشهر"})
# Behind a day in figures: a month, الجاري, what joins it to another day or to its month, what parts figures of a date.
_AFTER_FIGURES = frozenset(
    {"/", "\\", "-", "–", ".", "من", "في", "و", "الي", "حتي", *MONTHS.firsts, *MONTH_WORD, *SHIFTS}
)
JOINED = 7  # days between two that are told together (الرابع والخامس من): so far apart at most
SEPARATORS = frozenset({"/", "-", "\\"})  # of the parts of a date in figures
_FIRST_WORDS = frozenset({"ال", *ORDINALS, *TENS, *MONTHS.firsts, *MONTH_WORD})  # of a date that begins with no figure
_AD, _AH = frozenset({"م", "ميلادي", "ميلاديه", "الميلادي"}), frozenset({"ه", "هجري", "هجريه", "الهجري"})


class Month(NamedTuple):
    """A month name up to token `end`; `need` as in the table, "" once what stands beside it is enough."""

    end: int
    calendar: str
    number: int
    need: str
    shift: int | None = None


class Year(NamedTuple):
    """A year up to token `end`: `number`, or relative to the reference by `shift`."""

    end: int
    number: int | None
    shift: int | None = None
    calendar: str = "gregorian"


class Date(NamedTuple):
    """A date up to token `end`; what the text leaves out is None. `last_day` ends a range of days (5-7 مايو)."""

    end: int
    calendar: str
    month: int | None
    day: int | None = None
    last_day: int | None = None
    year: int | None = None
    shift: int | None = None  # of the month: الماضي -1, المقبل 1
    year_shift: int | None = None  # of the year: العام الماضي -1


def text_at(found: Words, index: int) -> str:
    """The word at a token; '' outside of the text."""
    return found.texts[index] if 0 <= index < len(found.texts) else ""


def day_number(found: Words, index: int) -> tuple[int, int] | None:
    """A day of the month, in figures or as ordinal (السابع والعشرون), and the token behind it."""
    text = text_at(found, index)
    if text == "ال":
        index, text = index + 1, text_at(found, index + 1)
    if text.isdigit():
        return (int(text), index + 1) if len(text) <= 2 and 1 <= int(text) <= 31 else None
    return ordinal(found, index)


def ordinal(found: Words, index: int) -> tuple[int, int] | None:
    """An ordinal from 1 to 39, definite or as أول, and the token behind it."""
    text = text_at(found, index)
    tens = TENS.get(text)
    if tens is not None and tens.article:
        return (int(tens.value), index + 1) if int(tens.value) <= 30 else None
    lexeme = ORDINALS.get(text)
    if lexeme is None or not (lexeme.article or lexeme.value in ("1", "2")):
        return None
    value = int(lexeme.value)
    after = text_at(found, index + 1)
    if after in TEEN and TEEN[after].bare and not TEEN[after].article:
        return (value + 10 if value < 10 else 11), index + 2
    skip = 2 if after == "و" else 1
    following = TENS.get(text_at(found, index + skip))
    if following is not None and following.article and (skip == 2 or following.conjunction):
        return (1 if value == 11 else value) + int(following.value), index + skip + 1
    return (value, index + 1) if value != 11 else None


def month_at(found: Words, index: int) -> Month | None:
    """A month name with شهر before it, its other name (نوفمبر/تشرين الثاني) and الماضي or المقبل behind it."""
    named = text_at(found, index) in MONTH_WORD
    start = index + named
    match = MONTHS.at(found.texts, start)
    if match is None:
        return _numbered_month(found, start) if named else None
    end, lexeme = match
    if named and lexeme.conjunction:
        return None
    calendar, number, need = lexeme.value.split(":")
    end, doubled = _second_name(found, end, calendar, number)
    shift = SHIFTS.get(text_at(found, end))
    if shift is not None:
        end += 1
    before = text_at(found, start - 1)
    after_preposition = need == "prep" and (
        before in _TIME_PREPOSITIONS or before[1:] in _AFTER_AND.get(before[:1], ())
    )
    if named or doubled or shift is not None or after_preposition:
        need = ""
    return Month(end, calendar, int(number), need, int(shift.value) if shift else None)


def _numbered_month(found: Words, index: int) -> Month | None:
    """شهر 10, شهر عشرة; الشهر التاسع where a year follows."""
    value = value_at(found, index)
    if value is not None and value.exact and value.scale == 1 and value.low in range(2, 13):
        return Month(value.end, "gregorian", int(value.low), "")
    named = ordinal(found, index)
    if named is None or named[0] > 12 or text_at(found, named[1]) not in YEAR_WORDS:
        return None
    return Month(named[1], "gregorian", named[0], "")


def _second_name(found: Words, end: int, calendar: str, number: str) -> tuple[int, bool]:
    """Behind the other name of the same month, and whether there is one."""
    mark = text_at(found, end)
    closing = _SECOND_NAME.get(mark)
    match = MONTHS.at(found.texts, end if closing is None else end + 1)
    if match is None or not match[1].value.startswith(f"{calendar}:{number}:") or match[1].conjunction:
        return end, False
    end = match[0]
    if closing:
        if text_at(found, end) != closing:
            return end, True
        end += 1
    return end, True


def year_at(found: Words, index: int, loose: bool = False) -> Year | None:
    """عام 2011, سنة ألفين وستة, العام الماضي; with `loose`, behind a month, a bare number as well."""
    start = index
    if text_at(found, start) in _FROM and loose:
        start += 1
    lexeme = YEAR_WORDS.get(text_at(found, start))
    if lexeme is not None and not (loose and lexeme.conjunction):
        return _year_after_word(found, start + 1, lexeme)
    if not loose or start != index:
        return None
    return _year_number(found, start, 1000, 2199)


def _year_after_word(found: Words, index: int, lexeme: Lexeme) -> Year | None:
    shift = SHIFTS.get(text_at(found, index))
    if shift is not None and lexeme.article:
        named = _year_number(found, index + 1, 1800, 2199) if text_at(found, index + 1).isdigit() else None
        return named or Year(index + 1, None, int(shift.value))
    return _year_number(found, index, 500, 2199)


def _year_number(found: Words, index: int, low: int, high: int) -> Year | None:
    text = text_at(found, index)
    if text.isdigit():
        end, number = index + 1, int(text)
        if len(text) != 4:
            return None
    else:
        value = value_at(found, index)
        if value is None or not value.exact or value.digits or value.low != int(value.low):
            return None
        end, number = value.end, int(value.low)
    if not low <= number <= high:
        return None
    mark = text_at(found, end)
    if mark in _AH:
        return Year(end + 1, number, None, "hijri")
    return Year(end + (mark in _AD), number)


def day_goes_on(texts: list[str], index: int) -> bool:
    """Whether a date can begin with the figures at a token, by what stands behind them; most count something."""
    after = texts[index + 1] if index + 1 < len(texts) else ""
    return after in _AFTER_FIGURES or texts[index].count(".") == 2


def date_at(found: Words, index: int) -> Date | None:
    """A date of words or figures, or a month with or without a year; no weekday before it."""
    text = text_at(found, index)
    if not (day_goes_on(found.texts, index) if text[:1].isdigit() else text in _FIRST_WORDS):
        return None
    return numeric_date(found, index) or _day_and_month(found, index) or _month_and_day(found, index)


def _day_and_month(found: Words, index: int) -> Date | None:
    """18 ماي, السابع من أكتوبر 2023, 5-7 مايو, 2 إلى 7 فبراير."""
    day = day_number(found, index)
    if day is None:
        return None
    number, end = day
    last, end = last_day(found, end, number)
    while text_at(found, end) in ("من", "-", ".", "/") or (
        text_at(found, end) == "في" and text_at(found, end + 1) in MONTH_WORD  # not "5 في إب", five in Ibb
    ):
        end += 1
    month = month_at(found, end)
    if month is None or text_at(found, end)[0] == "و":
        return None
    return with_year(found, month, number, last)


def last_day(found: Words, end: int, first: int) -> tuple[int | None, int]:
    """The second day of a range: -7, إلى 7, و7, والخامس; of two ordinals only where they lie near one another."""
    text = text_at(found, end)
    if text[:1] == "و" and text in ORDINALS and ORDINALS[text].article:
        named = ordinal(found, end)
        return named if named is not None and first < named[0] <= first + JOINED else (None, end)
    if text not in ("-", "–", "الي", "حتي", "و"):
        return None, end
    last = day_number(found, end + 1)
    if last is None or last[0] <= first:
        return None, end
    return last


def _month_and_day(found: Words, index: int) -> Date | None:
    """A month with a year or الماضي, or alone; يناير 12, 2018; تموز 13 إلى 15."""
    month = month_at(found, index)
    if month is None:
        return None
    between = _days_between(found, month)
    if between is not None:
        return between
    at = month.end + (text_at(found, month.end) == "-")
    day = day_number(found, at) if month.shift is None else None
    if day is not None and text_at(found, day[1]) == "من":  # سبتمبر الحادي والعشرين من 1978
        year = _year_number(found, day[1] + 1, 1000, 2199)
        if year is not None:
            return Date(year.end, month.calendar, month.number, day[0], None, year.number)
    if day is not None and text_at(found, day[1]) != "من":
        last, end = last_day(found, day[1], day[0])
        if end < len(found.texts) and text_at(found, end)[:1].isalpha() and last is None and at == month.end:
            followed = year_at(found, end, loose=True)  # "في مايو 12 قتيلا" is a count
            if followed is None:
                return with_year(found, month, None, None)
        end += text_at(found, end) in ("،", ",")
        dated = with_year(found, month._replace(end=end), day[0], last)
        if dated is not None:
            return dated
    return with_year(found, month, None, None)


def _days_between(found: Words, month: Month) -> Date | None:
    """شهر نوفمبر بين 19 و20: two days of it; but "في مارس بين 20 و30 قتيلا" counts something."""
    if text_at(found, month.end) != "بين" or month.shift is not None:
        return None
    first = day_number(found, month.end + 1)
    last, end = last_day(found, first[1], first[0]) if first is not None else (None, 0)
    if first is None or last is None or text_at(found, end)[:1].isalpha() or text_at(found, end) in ("%", "٪"):
        return None
    return with_year(found, month._replace(end=end), first[0], last)


def with_year(found: Words, month: Month, day: int | None, last: int | None) -> Date | None:
    """The date with the year behind it; None where the month name needs more than there is to be one."""
    end = month.end
    comma = text_at(found, end) in ("،", ",", "/", "-", "–", "(")
    year = year_at(found, end + comma, loose=True)
    if year is not None and comma and text_at(found, end) == "(":
        year = None
    if day is None and year is None and month.need:
        return None
    if year is None:
        return Date(end, month.calendar, month.number, day, last, None, month.shift)
    return Date(year.end, month.calendar, month.number, day, last, year.number, month.shift, year.shift)


def numeric_date(found: Words, index: int) -> Date | None:
    """2016/04/21, 21-4-2016, 18.5.2019, 04/2016; no space inside, and a year of four figures in it."""
    parts, end = figures(found, index)
    if len(parts) == 3 and len(parts[0]) == 4:
        return _checked(end, parts[0], parts[1], parts[2])
    if len(parts) == 3 and len(parts[2]) == 4:
        dated = _checked(end, parts[2], parts[1], parts[0])
        return dated or _checked(end, parts[2], parts[0], parts[1])
    if len(parts) == 2 and len(parts[0]) == 4 and len(parts[1]) <= 2:
        return _checked(end, parts[0], parts[1], None)
    if len(parts) == 2 and len(parts[1]) == 4 and len(parts[0]) <= 2:
        return _checked(end, parts[1], parts[0], None)
    return None


def figures(found: Words, index: int) -> tuple[list[str], int]:
    """Figures with one kind of separator between them, and the token behind them."""
    text = text_at(found, index)
    if text.count(".") == 2 and text.replace(".", "").isdigit():
        return text.split("."), index + 1
    if not text.isdigit():
        return [], index
    parts, end, mark = [text], index + 1, text_at(found, index + 1)
    while mark in SEPARATORS and text_at(found, end) == mark and text_at(found, end + 1).isdigit():
        parts.append(found.texts[end + 1])
        end += 2
    tight = end == index + 1 or found.ends[end - 1] - found.starts[index] == sum(map(len, parts)) + len(parts) - 1
    return (parts, end) if tight or len(parts) == 3 else ([], index)


def _checked(end: int, year: str, month: str, day: str | None) -> Date | None:
    number, calendar = int(year), "gregorian"
    if 1350 <= number <= 1500:
        calendar = "hijri"
    elif not 1800 <= number <= 2199:
        return None
    if not 1 <= int(month) <= 12 or not (day is None or 1 <= int(day) <= 31):
        return None
    return Date(end, calendar, int(month), int(day) if day else None, None, number)
