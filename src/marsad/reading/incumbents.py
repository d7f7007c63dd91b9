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
from marsad.reading.deaths import STOPS
from marsad.reading.window import FIRST_YEAR
from marsad.text.words import Words

_NOT_IN_OFFICE: Final = frozenset({
    "السابق", "السابقه", "الاسبق", "سابقا", "الراحل", "الراحله", "المخلوع", "المعزول", "المنتخب", "المنتخبه",
    "المستقيل", "المقال", "المرشح", "مرشح", "مرشحه", "سلف", "سلفه", "خلفا", "لخلافه", "وفاه", "بوفاه", "وفاته",
    "مقتل", "رحيل", "اغتيال", "ذكري", "عهد", "عصر", "زمن", "حكم",
})  # fmt: skip
_KIN: Final = frozenset({"ابن", "نجل", "ابنه", "شقيق", "زوجه"})  # the sons of a king call him so for ever
_FORMER: Final = frozenset({
    "السابق", "السابقه", "الاسبق", "الراحل", "الراحله", "المخلوع", "المعزول", "سقوط", "اسقاط", "بسقوط", "انهيار",
    "فلول", "البايد", "سلفه", "سلف", "المستقيل",
})  # fmt: skip
_RULES: Final = frozenset({"نظام", "حكومه", "اداره"})
_HEADS: Final = (".president", ".prime-minister", ".king", ".emir", ".chancellor", ".supreme-leader", ".leader")
_NAMED_AFTER: Final = frozenset({
    "مركز", "جامعه", "موسسه", "مدينه", "مستشفي", "شارع", "جايزه", "مطار", "ميدان", "كليه", "مسجد", "جامع", "مكتبه",
    "معهد", "حديقه", "ملعب", "استاد", "مدرسه",
})  # fmt: skip
_RANKS: Final = frozenset({"السيد", "السيده", "الدكتور", "الجنرال", "المشير", "الفريق", "اللواء", "العميد", "الشيخ"})
_TOOK: Final = frozenset({
    "عين", "عينت", "عينه", "عينته", "كلف", "كلفت", "كلفه", "انتخب", "انتخبت", "انتخبه", "تولي", "تولت", "نصب", "اختار",
})  # fmt: skip
_LEFT: Final = frozenset({
    "قتل", "قتلت", "مقتل", "اغتيل", "اغتيلت", "اغتال", "اغتالت", "اغتيال", "استشهد", "استشهدت", "استشهاد", "توفي",
    "توفيت", "وفاه", "رحيل", "مصرع", "استقال", "استقالت", "استقاله", "اقاله", "اقيل", "اقيلت", "اقال", "عزل", "تنحي",
    "تنحت",
})  # fmt: skip
LEAVING: Final = 7  # words between a verb of leaving and who left
END: Final = 16  # words between a verb of leaving and its time
_WHO: Final = frozenset({"الذي", "التي"})
NEAR: Final = 9  # words between a verb of taking office and its time
_PROCLITICS: Final = frozenset("وفبلك")


@lru_cache(maxsize=4)
def horizon(knowledge: Knowledge) -> int:
    """The last year of which the tables know anything: no text is taken to be later."""
    terms = (term for office in knowledge.offices for term in knowledge.holders(office))
    return max((int(term.start[:4]) for term in terms), default=FIRST_YEAR)


@lru_cache(maxsize=4)
def _people(knowledge: Knowledge) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The names of people by their first word."""
    people = {
        first: [(name, id) for name, id in rows if id.startswith("person:")] for first, rows in knowledge.names.items()
    }
    return {first: rows for first, rows in people.items() if rows}


def incumbents(
    texts: Sequence[str], knowledge: Knowledge, mentions: Iterable[str]
) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The people whom the text names with their office, and the first and last days of their terms in it."""
    end = f"{horizon(knowledge)}-12-31"

    def spans(person: str, offices: set[str] | None = None) -> list[tuple[str, str]]:
        terms = [t for t in knowledge.offices_of(person) if offices is None or t.office in offices]
        return [(first, last or end) for first, last in map(knowledge.span, terms)]

    yield from ((person, found) for person in mentions if (found := spans(person)))
    names = _people(knowledge)
    told: list[tuple[str, str, list[tuple[str, str]]]] = []
    former: set[str] = set()
    for at in [at for at, text in enumerate(texts) if text in names]:
        for name, id in names[texts[at]]:
            stop = at + len(name)
            if tuple(texts[at:stop]) == name:
                if _former(texts, at, stop):
                    former.add(id)
                found = spans(id, _offices(texts, at, stop, id, knowledge) or _rule(texts, at, stop, id, knowledge))
                if found:
                    told.append((id, " ".join(name), found))
                break
    yield from ((name, found) for id, name, found in told if id not in former)


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
                yield f"«{words}» is of its year", date(year + 1, 1, 1), date(year + 1, 12, 31)
            else:
                first = add_months(date(year, expr.month, 1), 1)
                yield f"«{words}» is of its year", first, add_months(first, 11) - timedelta(days=1)


def left_office(found: Words, exprs: Sequence[TimeExpr], knowledge: Knowledge) -> Iterator[tuple[str, date, date]]:
    """Whose term ended, by death or otherwise, this month or in the last of its name (اغتيل فلان يوم 11 مايو الجاري,
    استقال فلان في مارس الماضي): the words, and the days between which a text lies that says so of the one term of
    theirs that ended then."""
    texts = found.texts
    for expr in exprs:
        shift = SHIFTS.get(text_at(found, expr.end - 1))
        if shift is None or shift.value == "1" or expr.year or not expr.month or expr.kind not in ("day", "month"):
            continue
        start = next((k for k in range(expr.start - 1, max(-1, expr.start - END), -1) if texts[k] in STOPS), -1)
        verb = next((k for k in range(expr.start - 1, max(start, expr.start - END), -1) if _leaves(texts[k])), -1)
        person = _named(texts, range(verb + 1, expr.start), knowledge) if verb >= 0 else ""
        ends = {last for _, last in map(knowledge.span, knowledge.offices_of(person)) if last} if person else set()
        left = {day for day in map(date.fromisoformat, ends) if day.month == expr.month and expr.day in (None, day.day)}
        if len(left) == 1:
            day, words = left.pop(), " ".join(texts[verb : expr.end])
            following = add_months(day.replace(day=1), 1)
            if shift.value == "0":
                yield f"«{words}» is of its month", day, following - timedelta(days=1)
            else:
                yield f"«{words}» is of its year", following, add_months(following, 11) - timedelta(days=1)


def _leaves(word: str) -> bool:
    """Whether a word tells that somebody died or left an office."""
    return word in _LEFT or (word[0] in _PROCLITICS and word[1:] in _LEFT)


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
                of_kin = not _KIN.isdisjoint(window) and any(office.endswith(_HEADS) for office in found)
                return set() if of_kin else found
        if stop and not _beside(window[stop - 1], knowledge):
            break
    return set()


def _former(texts: Sequence[str], start: int, end: int) -> bool:
    """Whether a name is told as that of one who was in office (الرئيس السابق فلان, سقوط نظام فلان), or who left it by
    death or otherwise (اغتيال قائد الفيلق فلان)."""
    before = list(texts[max(0, start - LEAVING) : start])
    for at in reversed(range(len(before))):
        if before[at] in STOPS:
            del before[: at + 1]
            break
    return any(map(_leaves, before)) or not _FORMER.isdisjoint((*before[-4:], *texts[end : end + 1]))


def _rule(texts: Sequence[str], start: int, end: int, person: str, knowledge: Knowledge) -> set[str]:
    """The offices of heads of state or government of a person whose government is told of: نظام الأسد, إدارة بايدن."""
    before = texts[start - 1] if start else ""
    if before.lstrip("وفبلك") not in _RULES or knowledge.is_weak(tuple(texts[start:end]), person):
        return set()
    if not _NOT_IN_OFFICE.isdisjoint((*texts[max(0, start - 5) : start], *texts[end : end + 2])):
        return set()
    return {term.office for term in knowledge.offices_of(person) if term.office.endswith(_HEADS)}


def _beside(word: str, knowledge: Knowledge) -> bool:
    """Whether a word may stand between a title and a name: a nationality, a state or a rank."""
    states = (id.startswith("state:") for _, id in knowledge.names.get(word, ()))
    return word in _RANKS or bool(knowledge.nisba_of(word)) or any(states)
