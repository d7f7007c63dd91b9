"""Look up who is who, where is where, and who held which office when.

All words given and compared are folded (`marsad.text.fold`). A name is matched with the article it has in the tables;
the proclitics و ف ب ك ل are taken off by the caller, and لل is ل + ال.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

import msgspec

from marsad.knowledge import artefact
from marsad.knowledge.artefact import Bond, Entity, OfficeRow, Pack, PlaceRow, Spellings, Term
from marsad.knowledge.compile import build
from marsad.knowledge.days import first_day, last_day
from marsad.knowledge.rows import FOLDER
from marsad.knowledge.spelling import plain, without_article
from marsad.text.fold import fold_word

__all__ = ["Bond", "Entity", "Knowledge", "Match", "OfficeRow", "PlaceRow", "Spellings", "Term", "load"]


class Match(NamedTuple):
    """A spelling of the tables found in a text: `length` words, which table, what it points to.

    `table` is "entity", "metonym" (capital or seat for its state's government), "place" or "office" (a full title).
    A `weak` spelling is also a common word or another name.
    """

    length: int
    table: str
    id: str
    weak: bool


class Knowledge:
    """The compiled tables. Immutable."""

    def __init__(self, pack: Pack) -> None:
        self.version = pack.stamp[:12]
        self.entities: dict[str, Entity] = {entity.id: entity for entity in pack.entities}
        self.places: dict[str, PlaceRow] = {place.id: place for place in pack.places}
        self.offices: dict[str, OfficeRow] = {office.id: office for office in pack.offices}
        self.names, self.metonyms, self.place_names = pack.names, pack.metonyms, pack.place_names
        self.office_names, self.titles = pack.office_names, pack.titles
        self.weak = frozenset(words for words, _ in pack.weak)
        self._weak = frozenset(pack.weak)
        self.nisba = pack.nisba
        self._offices_by_title = pack.offices_by_title
        self._terms = pack.terms
        self._bonds = pack.bonds

    def entity(self, id: str) -> Entity | None:
        """The entity of an id such as `state:LBY`, or None."""
        return self.entities.get(id)

    def place(self, id: str) -> PlaceRow | None:
        """The place of an id such as `geonames:2210247`, or None."""
        return self.places.get(id)

    def office(self, id: str) -> OfficeRow | None:
        """The office of an id such as `fra.president`, or None."""
        return self.offices.get(id)

    def nisba_of(self, *words: str) -> tuple[str, ...]:
        """The states of an adjective of nationality of one or two words, with or without article; () if it is none."""
        found = self.nisba.get(" ".join(words))
        if found is None:
            found = self.nisba.get(" ".join(without_article(word) for word in words), ())
        return found

    def is_weak(self, words: tuple[str, ...], id: str) -> bool:
        """Whether a spelling needs support from its context to mean `id`: it is a common word or another name too.

        `weak` holds all spellings that are weak for anything.
        """
        return (words, id) in self._weak

    def match(self, words: Sequence[str], start: int = 0) -> list[Match]:
        """Everything whose name begins at `words[start]`, the longest first."""
        found: list[Match] = []
        for table, spellings in self._tables:
            for name, id in spellings.get(words[start], ()):
                if tuple(words[start : start + len(name)]) == name:
                    found.append(Match(len(name), table, id, self.is_weak(name, id)))
        found.sort(key=lambda match: -match.length)
        return found

    @cached_property
    def _tables(self) -> tuple[tuple[str, Spellings], ...]:
        return (
            ("entity", self.names),
            ("metonym", self.metonyms),
            ("place", self.place_names),
            ("office", self.office_names),
        )

    @cached_property
    def _by_office(self) -> dict[str, tuple[Term, ...]]:
        return _grouped((term.office, term) for term in self._terms)

    @cached_property
    def _by_person(self) -> dict[str, tuple[Term, ...]]:
        return _grouped((term.person, term) for term in sorted(self._terms, key=lambda term: term.start))

    def holders(self, office: str) -> tuple[Term, ...]:
        """All terms of an office in the order of their start."""
        return self._by_office.get(office, ())

    def offices_of(self, person: str) -> tuple[Term, ...]:
        """All terms of a person in the order of their start."""
        return self._by_person.get(person, ())

    @cached_property
    def _by_group(self) -> dict[str, tuple[Bond, ...]]:
        groups: dict[str, list[Bond]] = {}
        for bond in self._bonds:
            groups.setdefault(bond.group, []).append(bond)
            groups.setdefault(bond.other, []).append(bond)
        return {id: tuple(bonds) for id, bonds in groups.items()}

    def bonds_of(self, group: str) -> tuple[Bond, ...]:
        """What a group is to others and others are to it, in the order of the table."""
        return self._by_group.get(group, ())

    def span(self, term: Term | Bond) -> tuple[str, str | None]:
        """The first and last day of a term, partial dates at their widest; None: still in office."""
        return first_day(term.start), last_day(term.end) if term.end else None

    def holder(self, office: str, day: str | None = None) -> Entity | None:
        """Who held an office on a day (or in a month or year given as YYYY-MM or YYYY); None if nobody or several.

        On the day on which one follows the other it is the new one. Without a day: whoever alone ever held it.
        """
        terms = [term for term in self.holders(office) if day is None or self._holds(term, day)]
        people = dict.fromkeys(term.person for term in terms)
        row = self.offices.get(office)
        if len(people) > 1 and day is not None and len(day) == 10 and not (row and row.many):
            return self.entities.get(terms[-1].person)
        return self.entities.get(next(iter(people))) if len(people) == 1 else None

    def who(self, title: Iterable[str], of: str | None = None, day: str | None = None) -> Entity | None:
        """The person whom a title means on a day, or None if nobody or several.

        `title` are folded words without the nationality; `of` is a country (LBY), an entity id (`state:LBY`,
        `body:un`), or None where the title must say everything itself.
        """
        found = {
            person.id: person
            for office in self.offices_titled(title, of)
            if (person := self.holder(office, day)) is not None
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def predecessor(self, title: Iterable[str], of: str | None, day: str) -> Entity | None:
        """The last person who held the office that a title means before whoever holds it on a day; `title` and `of` as
        for `who`. None if nobody or several."""
        found: dict[str, Entity] = {}
        for office in self.offices_titled(title, of):
            row, now = self.offices.get(office), self.holder(office, day)
            before = [
                term
                for term in self.holders(office)
                if (last := self.span(term)[1]) is not None and last < day and (now is None or term.person != now.id)
            ]
            person = self.entities.get(before[-1].person) if before and not (row and row.many) else None
            if person is not None:
                found[person.id] = person
        return next(iter(found.values())) if len(found) == 1 else None

    def counterpart(self, person: str, country: str, day: str | None) -> Entity | None:
        """Who holds in another country (LBY) the office that a person holds on a day; None if nobody or several."""
        found: dict[str, Entity] = {}
        for term in self.offices_of(person) if day is not None else ():
            row = self.offices.get(term.office)
            if row is None or not self._holds(term, day or ""):
                continue
            for title in row.titles:
                other = self.who(fold_word(title).split(), country, day)
                if other is not None and other.id != person:
                    found[other.id] = other
        return next(iter(found.values())) if len(found) == 1 else None

    def offices_titled(self, title: Iterable[str], of: str | None = None) -> tuple[str, ...]:
        """The offices that a title may mean; `of` as for `who`."""
        key = " ".join(plain(title))
        country = (of or "").removeprefix("state:")
        return tuple(
            office
            for office in self._offices_by_title.get(key, ())
            if of is None or of == self.offices[office].body or country == self.offices[office].country
        )

    def _holds(self, term: Term, day: str) -> bool:
        first, last = self.span(term)
        return first <= last_day(day) and (last is None or first_day(day) <= last)


def _grouped(pairs: Iterable[tuple[str, Term]]) -> dict[str, tuple[Term, ...]]:
    groups: dict[str, list[Term]] = {}
    for key, term in pairs:
        groups.setdefault(key, []).append(term)
    return {key: tuple(terms) for key, terms in groups.items()}


@cache
def load() -> Knowledge:
    """The knowledge that ships with the program; compiled anew where a table has changed since."""
    return Knowledge(_current(artefact.PACK, FOLDER))


def _current(path: Path, folder: Path) -> Pack:
    collecting = gc.isenabled()
    gc.disable()  # the collector would walk the growing pack many times over
    try:
        pack = artefact.decode(path.read_bytes())
        if pack.stamp == artefact.stamp(folder):
            return pack
    except (OSError, msgspec.MsgspecError):
        pass
    finally:
        if collecting:
            gc.enable()
    return build(folder, path)
