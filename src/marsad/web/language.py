"""The interface's languages: words from Babel catalogues, numbers and days by locale, and the direction of writing."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Final

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent

from marsad.knowledge.lookup import load
from marsad.model import Time
from marsad.sources.languages import UNKNOWN

LANGUAGES: Final = ("ar", "en", "fr")
_OWN: Final = {"ar": "العربية", "en": "English", "fr": "Français"}


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the interface. Numbers and days are written as its readers write them."""

    code: str
    words: dict[str, str] = field(repr=False)
    plurals: dict[str, tuple[str, ...]] = field(repr=False)

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`, for the page's `dir`."""
        return "rtl" if Locale(self.code).text_direction == "rtl" else "ltr"

    @property
    def own(self) -> str:
        """The language's name in itself."""
        return _OWN[self.code]

    def gettext(self, message: str) -> str:
        """A text of the interface; English where the catalogue lacks it."""
        return self.words.get(message) or message

    def ngettext(self, one: str, many: str, n: int) -> str:
        """A text that counts, in the form that the language has for `n`."""
        forms = self.plurals.get(one)
        if not forms:
            return one if n == 1 else many
        index = _form(self.code, n)
        return forms[min(index, len(forms) - 1)]

    def number(self, value: float | None) -> str:
        """A number with the locale's digits and separators; empty for none."""
        return "" if value is None else str(format_decimal(value, locale=self.code))

    def percent(self, value: float) -> str:
        """A share of one as a percentage."""
        return str(format_percent(value, locale=self.code))

    def country(self, code: str) -> str:
        """A state by its ISO 3166-1 alpha-3 code, as the tables call it; the code where they don't have it."""
        state = load().entity(f"state:{code}")
        if state is None:
            return code
        told = state.names.get(self.code)
        return told[0] if told else state.name

    def tongue(self, code: str) -> str:
        """A language by its ISO 639 code, with the code; empty where it is not known (`und`)."""
        name = Locale(self.code).languages.get(code)
        return "" if code == UNKNOWN else f"{name} ({code})" if name else code

    def day(self, value: str | None) -> str:
        """An ISO day as the locale writes it; empty for none."""
        return format_date(datetime.date.fromisoformat(value), "d MMMM y", locale=self.code) if value else ""

    def days(self, time: Time) -> str:
        """The days of a statement: one, a whole month, a span, one open at an end; empty where nothing is known."""
        if time.start is None:
            return self.gettext("until %(day)s") % {"day": self.day(time.end)} if time.end else ""
        if time.end is None:
            return self.gettext("since %(day)s") % {"day": self.day(time.start)}
        if time.start == time.end:
            return self.day(time.start)
        start, end = datetime.date.fromisoformat(time.start), datetime.date.fromisoformat(time.end)
        return self._whole(start, end) or self.gettext("%(first)s to %(last)s") % {
            "first": self.day(time.start),
            "last": self.day(time.end),
        }

    def month(self, value: str) -> str:
        """A month, given as YYYY-MM."""
        return str(format_skeleton("yMMMM", datetime.date.fromisoformat(f"{value}-01"), locale=self.code))

    def _whole(self, start: datetime.date, end: datetime.date) -> str:
        """The name of a whole month or year; empty where it is neither."""
        after = end + datetime.timedelta(days=1)
        if start.day != 1 or after.day != 1:
            return ""
        if (start.year, start.month) == (end.year, end.month):
            return self.month(start.isoformat()[:7])
        return str(start.year) if start.year == end.year and (start.month, end.month) == (1, 12) else ""


def _form(code: str, n: int) -> int:
    """The index of the plural form, in the order of the catalogue's Plural-Forms."""
    if code == "fr":
        return int(n > 1)
    if code != "ar":
        return int(n != 1)
    if n in (0, 1, 2):
        return n
    return 3 if 3 <= n % 100 <= 10 else 4 if n % 100 >= 11 else 5


@cache
def language(code: str) -> Language:
    """A language of the interface by its code. Raises `KeyError` for one that there is not."""
    if code not in LANGUAGES:
        raise KeyError(code)
    words: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    if code != "en":
        with (files("marsad.web") / "locale" / f"{code}.po").open("rb") as file:
            for message in read_po(file, locale=code):
                told = message.string
                if isinstance(message.id, str):
                    if message.id and isinstance(told, str):
                        words[message.id] = told
                elif told is not None and not isinstance(told, str):
                    plurals[message.id[0]] = tuple(told)
    return Language(code, words, plurals)


def preferred(accepted: str | None) -> str:
    """The best of the interface's languages for an Accept-Language header; English where none is asked for."""
    ranked = []
    for position, part in enumerate((accepted or "").split(",")):
        name, _, quality = part.strip().partition(";q=")
        try:
            weight = float(quality or 1)
        except ValueError:
            weight = 0.0
        ranked.append((-weight, position, name[:2].lower()))
    return next((code for weight, _, code in sorted(ranked) if weight < 0 and code in LANGUAGES), "en")
