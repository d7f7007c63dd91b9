"""Times and quantities of a sentence, marked on its tokens before they are tagged."""

from __future__ import annotations

import datetime
from typing import Final

from marsad.languages.ar.numbers import numbers
from marsad.languages.ar.times import TimeExpr, beginning, times
from marsad.model import Basis, Time
from marsad.reading.settings import When
from marsad.reading.tokens import DASHES, Token
from marsad.text.fold import fold_word
from marsad.text.words import Words

COMPARED: Final = ("اكثر", "اقل", "ازيد", "باكثر", "واكثر", "لاكثر")
# What is called by a day: قصر 22 مايو، قوى 14 آذار.
NAMED: Final = frozenset([
    "قصر", "ثوره", "قوي", "فريق", "حركه", "جسر", "ساحه", "ميدان", "شارع", "ملعب", "استاد", "مدرسه", "جامعه", "معسكر",
    "حي", "مجمع", "مستشفي", "كتله", "تحالف", "احزاب", "بثوره", "لثوره", "وثوره", "جماعه",
])  # fmt: skip
BEFORE: Final = ("قبل", "وقبل", "منذ", "ومنذ")
SPANS: Final = ("اسبوع", "اسابيع", "شهر", "اشهر", "شهور", "عام", "اعوام", "سنه", "سنوات")
AT_LEAST: Final = ("اكثر من", "ازيد من", "ما يزيد")
ABOUT: Final = ("نحو", "حوالي", "زهاء", "قرابه", "ما يقارب")
SEPTEMBER: Final = frozenset(["هجمات", "احداث", "اعتداءات", "تفجيرات", "لهجمات", "باحداث", "لاحداث"])
DAY_AND_MONTH: Final = 5  # tokens of a day and a month with its second name: 14 آذار (مارس)
CENTURIES: Final = frozenset(["19", "20"])
ESTIMATES: Final = ("نحو", "حوالي", "زهاء", "قرابه", "بنحو", "ونحو", "لنحو", "بحوالي")


LAST: Final = "اخيره"
AGES: Final = frozenset(["حرب", "حكم", "عهد", "ولايه", "نظام", "حمله", "معركه", "حياه", "رياسه", "احتلال", "غزو"])


def mark(
    tokens: list[Token],
    text: str,
    reference: datetime.date | None,
    inferred: bool = False,
    stretch: tuple[datetime.date, datetime.date] | None = None,
) -> list[When]:
    """Mark which tokens belong to a quantity or time, and give the times with their days.

    `reference` is the day of the document; `inferred` says that nobody gave it. Where it is only known to lie in a
    `stretch`, a time has days if they are the same from its first and its last day.
    """
    quantities: list[int] = []
    temporal: list[int] = []
    for token in tokens:  # most begin neither
        word = token.word
        if word.quantity:
            quantities.append(token.index)
        if word.temporal:
            temporal.append(token.index)
    if not (quantities or temporal):
        return []
    texts = [t.text for t in tokens]
    temporal = beginning(texts, temporal)
    if not (quantities or temporal):
        return []
    found = Words(texts, [t.start for t in tokens], [t.end for t in tokens])
    for number in numbers(found, quantities) if quantities else ():
        for k in range(number.start, number.end):
            tokens[k].number = number
    whens: list[When] = []
    expressions = times(found, reference, temporal) if stretch is None else _agreed(found, stretch, temporal)
    for expression in expressions:
        if _names_something(tokens, expression):
            continue
        if expression.kind == "year" and (_counts(tokens, expression.start) or _counts_some_of(tokens, expression)):
            continue
        for k in range(expression.start, expression.end):
            tokens[k].time = len(whens)
            tokens[k].number = None
        if _of_picture(tokens, expression) or _of_an_age(tokens, expression):
            whens.append(When(expression.start, expression.end, Time(basis="none")))
            continue
        words = text[tokens[expression.start].start : tokens[expression.end - 1].end]
        whens.append(When(expression.start, expression.end, _time(expression, words, inferred)))
    return whens


def _agreed(found: Words, stretch: tuple[datetime.date, datetime.date], at: list[int]) -> list[TimeExpr]:
    """The times that are the same from both ends of a stretch; the others without their days."""
    first, last = (times(found, day, at) for day in stretch)
    same = {(t.start, t.end, t.day_from, t.day_to) for t in last}
    return [
        t if (t.start, t.end, t.day_from, t.day_to) in same else t._replace(day_from=None, day_to=None) for t in first
    ]


def _counts(tokens: list[Token], i: int) -> bool:
    """أكثر من 1900 آخرين، نحو 2000 قتيل: an estimate is no year; من 1990 and نحو عام 1990 stay years."""
    before = [t.text for t in tokens[max(0, i - 2) : i]]
    return before[-2:] in ([c, "من"] for c in COMPARED) or before[-1:] in ([w] for w in ESTIMATES)


def _names_something(tokens: list[Token], expression: TimeExpr) -> bool:
    """قصر 22 مايو، ثورة 25 يناير، هجمات 11 سبتمبر: a day that is part of a name tells when nothing was."""
    i = expression.start
    if i == 0 or tokens[i].text[:1] not in "0123456789" or tokens[i - 1].word.temporal:
        return False
    named = tokens[i - 1].text in NAMED or (tokens[i - 1].text in SEPTEMBER and tokens[i].text == "11")
    return (
        named
        and expression.end <= i + DAY_AND_MONTH
        and all(t.text[:2] not in CENTURIES for t in tokens[i + 1 : i + 3])
    )


def _of_picture(tokens: list[Token], expression: TimeExpr) -> bool:
    """آثار القصف على القرية - 22 من تموز 2022 (عنب بلدي): a date between a dash and the name of who took a picture, in
    brackets at the end of a line, is the day of the picture."""
    i, k = expression.start, expression.end
    if i == 0 or k >= len(tokens) or tokens[i - 1].text not in DASHES or tokens[k].text != "(":
        return False
    return tokens[-1].text == ")" and not any(t.text in ")." for t in tokens[k:-1])


def _of_an_age(tokens: list[Token], expression: TimeExpr) -> bool:
    """الأيام الأخيرة للحرب العالمية الثانية، الأشهر الأخيرة من حكمه: the last days of something else than of now."""
    last, k = tokens[expression.end - 1], expression.end
    if last.stem != LAST or k >= len(tokens) or tokens[expression.start].conj:
        return False
    if tokens[k].text == "من":
        return k + 1 < len(tokens) and tokens[k + 1].stem in AGES
    return tokens[k].prep == "ل" and tokens[k].stem in AGES


def _counts_some_of(tokens: list[Token], expression: TimeExpr) -> bool:
    """أعدم 2070 من سكان المدينة: figures alone, no word of time before them, some of a group behind: a count.

    منذ 2011 من دون حل and عام 2011 من أجل السلام stay years.
    """
    i = expression.start
    if expression.end != i + 1 or i == 0 or i + 2 >= len(tokens) or tokens[i + 1].text != "من":
        return False
    before, group = tokens[i - 1].word, tokens[i + 2].word
    if any(r.closed for r in before.readings) or not before.readings or before.temporal:
        return False
    return bool(group.nominals) and not any(r.closed for r in group.readings)


def _time(expression: TimeExpr, words: str, inferred: bool) -> Time:
    if expression.day_from is None and expression.day_to is None:
        return Time(text=words, basis="none")
    start, end = expression.day_from, expression.day_to
    if start is not None and (about := _about(words)):
        if about in AT_LEAST and end is not None:
            start = None  # قبل أكثر من أسبوعين: on that day at the latest
        else:
            return Time(text=words, basis="none")  # قبل نحو شهر، منذ أكثر من شهر: on no day in particular
    basis: Basis = "explicit"
    if expression.needs_reference:
        basis = "inferred" if inferred else "document"
    return Time(start=start, end=end, text=words, basis=basis)


def _about(words: str) -> str:
    """The word that makes a number of weeks, months or years before a day inexact: قبل نحو شهر، قبل أكثر من أسبوعين."""
    text = fold_word(words)
    if not text.startswith(BEFORE) or not any(unit in text for unit in SPANS):
        return ""
    return next((word for word in (*AT_LEAST, *ABOUT) if f" {word}" in text), "")
