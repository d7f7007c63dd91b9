"""Who a text names in office, and when they were: what bounds the day of a text that gives none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from marsad.knowledge.lookup import Knowledge
from marsad.languages.ar.calendar import add_months
from marsad.languages.ar.dates import SHIFTS, text_at
from marsad.languages.ar.times import TimeExpr
from marsad.reading.window import FIRST_YEAR
from marsad.text.words import Words

_NOT_IN_OFFICE: Final = frozenset({
    "السابق", "السابقه", "الاسبق", "سابقا", "الراحل", "الراحله", "المخلوع", "المعزول", "المنتخب", "المنتخبه",
    "المستقيل", "المقال", "المرشح", "مرشح", "مرشحه", "سلف", "سلفه", "خلفا", "لخلافه", "وفاه", "بوفاه", "وفاته",
    "مقتل", "رحيل", "اغتيال", "ذكري", "عهد", "عصر", "زمن", "حكم", "ابن", "نجل", "ابنه", "شقيق", "زوجه",
})  # fmt: skip
_NAMED_AFTER: Final = frozenset({
    "مركز", "جامعه", "موسسه", "مدينه", "مستشفي", "شارع", "جايزه", "مطار", "ميدان", "كليه", "مسجد", "جامع", "مكتبه",
    "معهد", "حديقه", "ملعب", "استاد", "مدرسه",
})  # fmt: skip
_RANKS: Final = frozenset({"السيد", "السيده", "الدكتور", "الجنرال", "المشير", "الفريق", "اللواء", "العميد", "الشيخ"})
_TOOK: Final = frozenset({
    "عين", "عينت", "عينه", "عينته", "كلف", "كلفت", "كلفه", "انتخب", "انتخبت", "انتخبه", "تولي", "تولت", "نصب", "اختار",
})  # fmt: skip
_WHO: Final = frozenset({"الذي", "التي"})
NEAR: Final = 9  # words between a verb of taking office and its time
_PROCLITICS: Final = frozenset("وفبلك")


@lru_cache(maxsize=4)
def horizon(knowledge: Knowledge) -> int:
    """The last year of which the tables know anything: no text is taken to be later."""
    terms = (term for office in knowledge.offices for term in knowledge.holders(office))
    return max((int(term.start[:4]) for term in terms), default=FIRST_YEAR)


def incumbents(
    texts: Sequence[str], knowledge: Knowledge, mentions: Iterable[str]
) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The people whom the text names with their office, and the first and last days of their terms in it."""
    end = f"{horizon(knowledge)}-12-31"

    def spans(person: str, offices: set[str] | None = None) -> list[tuple[str, str]]:
        terms = [t for t in knowledge.offices_of(person) if offices is None or t.office in offices]
        return [(first, last or end) for first, last in map(knowledge.span, terms)]

    yield from ((person, found) for person in mentions if (found := spans(person)))
    names = knowledge.names
    for at in [at for at, text in enumerate(texts) if text in names]:
        for name, id in names[texts[at]]:
            stop = at + len(name)
            if id.startswith("person:") and tuple(texts[at:stop]) == name:
                found = spans(id, _offices(texts, at, stop, id, knowledge))
                if found:
                    yield " ".join(name), found
                break


def took_office(found: Words, exprs: Sequence[TimeExpr], knowledge: Knowledge) -> Iterator[tuple[str, date, date]]:
    """Who took office last March or last year (عيّن البرلمان فلانا في مارس الماضي): the words, and the days between
    which a text lies that says so of the one term that began then."""
    texts = found.texts
    for expr in exprs:
        shift = SHIFTS.get(text_at(found, expr.end - 1))
        if shift is None or shift.value != "-1" or expr.year or expr.day or not (expr.month or expr.kind == "year"):
            continue
        verb = next((k for k in range(expr.start - 1, max(-1, expr.start - NEAR), -1) if texts[k] in _TOOK), -1)
        person = _named(texts, range(verb + 1, expr.start), knowledge) if verb >= 0 else ""
        if verb > 1 and not person and texts[verb - 1] in _WHO:
            person = _named(texts, range(max(0, verb - 5), verb), knowledge)
        starts = {s for s, _ in map(knowledge.span, knowledge.offices_of(person))} if person else set()
        begun = {date.fromisoformat(s) for s in starts if not expr.month or date.fromisoformat(s).month == expr.month}
        years = {day.year for day in begun}
        if len(years) == 1:
            year, words = years.pop(), " ".join(texts[verb : expr.end])
            if expr.month is None:
                yield words, date(year + 1, 1, 1), date(year + 1, 12, 31)
            else:
                first = add_months(date(year, expr.month, 1), 1)
                yield words, first, add_months(first, 11) - timedelta(days=1)


def _named(texts: Sequence[str], where: Iterable[int], knowledge: Knowledge) -> str:
    """The one person who is named at these tokens; "" where there is none or more than one."""
    found = {
        id
        for at in where
        for name, id in knowledge.names.get(texts[at], ())
        if id.startswith("person:") and tuple(texts[at : at + len(name)]) == name
    }
    return found.pop() if len(found) == 1 else ""


def _offices(texts: Sequence[str], start: int, end: int, person: str, knowledge: Knowledge) -> set[str]:
    """The offices of a person whose title stands before the name; none where it is told as left, or to come."""
    window: list[str] = []
    for word in reversed(texts[max(0, start - 9) : start]):
        if not word[0].isalpha():
            break
        window.insert(0, word)
    if not _NOT_IN_OFFICE.isdisjoint((*window, *texts[end : end + 3])) or not _NAMED_AFTER.isdisjoint(window):
        return set()
    own = {term.office for term in knowledge.offices_of(person)}
    for stop in range(len(window), max(-1, len(window) - 4), -1):
        for first in range(stop):
            title = window[first:stop]
            found = own.intersection(knowledge.offices_titled(title))
            if not found and title[0][0] in _PROCLITICS:
                found = own.intersection(knowledge.offices_titled([title[0][1:], *title[1:]]))
            if found:
                return found
        if stop and not _beside(window[stop - 1], knowledge):
            break
    return set()


def _beside(word: str, knowledge: Knowledge) -> bool:
    """Whether a word may stand between a title and a name: a nationality, a state or a rank."""
    states = (id.startswith("state:") for _, id in knowledge.names.get(word, ()))
    return word in _RANKS or bool(knowledge.nisba_of(word)) or any(states)
