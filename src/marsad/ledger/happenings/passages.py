"""What stands in each sentence of a document beside its statements: days, known places, words.

The reader gives a statement the day and place of its clause; what it leaves open often stands in the sentence or in the
one before. Offsets are code points of the text.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from marsad.knowledge.lookup import load
from marsad.languages.ar.times import TimeExpr, times
from marsad.languages.pack import load_pack
from marsad.ledger.happenings.values import Source, Span, Spot
from marsad.ledger.happenings.words import Word, word
from marsad.text.fold import fold
from marsad.text.words import Words, legible, words

_NAME: Final = 4.0  # weight from which a word of no table is taken for a name of its own
_IN: Final = frozenset({"في", "بين", "من", "الي"})  # prepositions of place; على is of much else
_NOTED: Final = 3.5  # weight from which a word of the tables may be the name of a town
_NO_TIME: Final = frozenset({"clock", "since", "until", "relative"})  # they bound a day, they do not give it


_Name = tuple[tuple[str, ...], str, bool]  # folded words, id, whether it is also a common word


@dataclass(frozen=True, slots=True)
class Located:
    """Something between two offsets of the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Day(Located):
    """A time expression: its days, and its words as the text has them."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Where(Located):
    """A known place that the text names. `landmark`: only by it another is found (شمالي حلب). `located`: something is
    said to be there, or it is no state, which may act."""

    spot: Spot
    landmark: bool = False
    located: bool = True


@dataclass(frozen=True, slots=True)
class Said(Located):
    """A word that tells something. `quarter`: it follows a word such as بلدة or حي."""

    word: Word
    quarter: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a document; `texts` are all its words, folded."""

    start: int
    end: int
    days: tuple[Day, ...]
    places: tuple[Where, ...]
    words: tuple[Said, ...]
    texts: tuple[str, ...]


def passages(source: Source) -> tuple[Passage, ...]:
    """The sentences of a document, in the order and number of its reading."""
    document = source.reading.document
    folded = fold(source.text)
    found = legible(words(folded.text))
    spans = [folded.span(s, e) for s, e in zip(found.starts, found.ends, strict=True)]
    reference = datetime.date.fromisoformat(document.published) if document.published else None
    result, i = [], 0
    for sentence in document.sentences:
        while i < len(spans) and spans[i][0] < sentence.start:
            i += 1
        first = i
        while i < len(spans) and spans[i][0] < sentence.end:
            i += 1
        part = Words(found.texts[first:i], found.starts[first:i], found.ends[first:i])
        result.append(
            Passage(
                sentence.start,
                sentence.end,
                tuple(_days(part, spans[first:i], source.text, reference)),
                places := tuple(_places(part.texts, spans[first:i])),
                tuple(_words(part.texts, spans[first:i], places)),
                tuple(part.texts),
            )
        )
    return tuple(result)


def _days(part: Words, spans: Sequence[tuple[int, int]], text: str, reference: datetime.date | None) -> list[Day]:
    found = []
    for expr in times(part, reference):
        if expr.kind not in _NO_TIME and expr.end > expr.start:
            start, end = spans[expr.start][0], spans[expr.end - 1][1]
            found.append(Day(start, end, _span(expr), text[start:end]))
    return found


def _span(expr: TimeExpr) -> Span:
    return Span(
        first=ordinal(expr.day_from),
        last=ordinal(expr.day_to),
        basis="told",
        weekday=expr.weekday,
        month=expr.month,
        day=expr.day,
    )


def ordinal(day: str | None) -> int | None:
    """The ordinal of an ISO 8601 day."""
    return datetime.date.fromisoformat(day).toordinal() if day else None


def _places(texts: Sequence[str], spans: Sequence[tuple[int, int]]) -> list[Where]:
    """The known places among the words, the longest name first; a weak one only after a word of place."""
    found: list[Where] = []
    i = 0
    while i < len(texts):
        begun = _begun(texts[i])
        match = _place(texts, i, begun) if begun else None
        if match is None:
            i += 1
            continue
        length, spot, located = match
        roles = before.roles if i and (before := word(texts[i - 1])) is not None else frozenset()
        if not ("quarter" in roles and "article" not in roles and spot.precision != "point"):
            found.append(Where(spans[i][0], spans[i + length - 1][1], spot, "bearing" in roles, located))
        i += length
    return found


def _place(texts: Sequence[str], i: int, begun: Sequence[_Name]) -> tuple[int, Spot, bool] | None:
    """The place that stands there, how many words it has, and whether something is said to be in it.

    A capital without a word of place before it is its state, and a state without one acts: أنقرة ترفض، قصف روسيا.
    """
    for name, id, weak in begun:
        if all(i + n < len(texts) and texts[i + n] == name[n] for n in range(1, len(name))):
            spot = spot_of(id)
            located = texts[i] != name[0] or (i > 0 and _leads(texts[i - 1]))
            if spot is not None and (not weak or located):
                state = _seats().get(name)
                spot = (spot_of(state) if state is not None and not located else None) or spot
                return len(name), spot, located or spot.precision not in ("country", "region")
    return None


@cache
def _seats() -> dict[tuple[str, ...], str]:
    """The names of capitals and seats that stand for their states: أنقرة ترفض."""
    return {words: state for rows in load().metonyms.values() for words, state in rows}


@lru_cache(maxsize=100_000)
def _begun(text: str) -> tuple[_Name, ...]:
    """The names of places that a word begins, with or without conjunction and preposition, the longest first."""
    names = _names()
    found = [name for cut in _cuts(text) for name in names.get(cut, ()) if len(name[0]) > 1 or not _common(cut)]
    return tuple(sorted(found, key=lambda name: -len(name[0])))


@cache
def _names() -> dict[str, list[_Name]]:
    """First word → the names of places and states that it begins, and whether a name is also a common word."""
    knowledge = load()
    found: dict[str, list[_Name]] = {}
    for table, states in ((knowledge.place_names, False), (knowledge.names, True)):
        for first, rows in table.items():
            for name, id in rows:
                if not states or id.startswith("state:"):
                    found.setdefault(first, []).append((name, id, knowledge.is_weak(name, id)))
    return found


def _common(text: str) -> bool:
    """Whether a name is a word for places itself: المدينة is the town spoken of, seldom Medina."""
    said = word(text)
    return said is not None and "place" in said.roles


def _cuts(text: str) -> tuple[str, ...]:
    """The word, and the word without the conjunction and the one-letter preposition before it."""
    if len(text) < 4 or text[0] not in "وفبلك":
        return (text,)
    rest = text[1:]
    shorter = ("ال" + rest[1:],) if text.startswith("لل") else ()
    if text[0] in "وف" and rest[0] in "بلك" and len(rest) > 3:
        return (text, rest, *shorter, rest[1:])
    return (text, rest, *shorter)


def _leads(before: str) -> bool:
    """Whether the word before makes what follows the name of a place: مدينة، في، وسط."""
    said = word(before)
    if said is not None and "place" in said.roles:
        return True
    classes = load_pack("ar").closed_all
    return before in _IN or any("locprep" in classes.get(cut, ()) for cut in (before, before[1:]))


@cache
def spot_of(id: str) -> Spot | None:
    """The place of an id of the tables, a state as a country; None for anything else."""
    knowledge = load()
    row = knowledge.place(id)
    if row is not None:
        return Spot(
            id=row.id,
            name=row.name,
            country=row.country,
            lat=row.lat,
            lon=row.lon,
            precision=row.precision,
            within=row.admin1.casefold(),
        )
    entity = knowledge.entity(id) if id.startswith("state:") else None
    if entity is None:
        return None
    return Spot(id=id, name=entity.name, country=entity.country, lat=None, lon=None, precision="country")


def _words(texts: Sequence[str], spans: Sequence[tuple[int, int]], places: Sequence[Where]) -> list[Said]:
    """The words that tell something, but for the names of known places, which are compared as places."""
    found: list[Said] = []
    taken = {start for where in places for start, _ in spans if where.start <= start < where.end}
    before: Word | None = None
    for text, (start, end) in zip(texts, spans, strict=True):
        said = word(text)
        if said is not None and said.key and start not in taken:
            found.append(Said(start, end, said, before is not None and _quarter(before, said)))
        before = said
    return found


def _quarter(before: Word, said: Word) -> bool:
    """Whether a word names the town or quarter that the word before announces: حي البياع; not منطقة سكنية."""
    if "place" not in before.roles or said.kind == "adj":
        return False
    if said.kind in ("name", "facility"):
        return True
    return "article" in said.roles and "article" not in before.roles and said.weight >= _NOTED


def named(said: Said) -> bool:
    """Whether a word is taken for a name of its own: of no table, and rare."""
    return said.word.kind == "name" and said.word.weight >= _NAME
