"""Compile the knowledge tables to one artefact: `python -m marsad.knowledge.compile`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from marsad.knowledge import artefact
from marsad.knowledge.artefact import Bond, Entity, OfficeRow, Pack, PlaceRow, Spellings, Term
from marsad.knowledge.rows import FOLDER, Row, Tables, read_tables
from marsad.knowledge.spelling import Spelling, nisba_forms, plain, spelling, variants

WEAK = "?"
"""Ends a spelling that is a common word or another name as well: it needs support from its context."""
FULL = "full:"
"""Begins a title that is complete without a nationality."""

ARAB_STATES = frozenset({
    "DZA", "BHR", "COM", "DJI", "EGY", "IRQ", "JOR", "KWT", "LBN", "LBY", "MRT", "MAR",
    "OMN", "PSE", "QAT", "SAU", "SOM", "SDN", "SYR", "TUN", "ARE", "YEM", "ESH",
})  # fmt: skip
_OUTLET = ("MED",)

Weak = set[tuple[Spelling, str]]
"""Weak spellings, each with what it means: الأناضول is weak for the agency and not for Anatolia."""


class Index:
    """Spellings on their way into the pack."""

    def __init__(self, weak: Weak) -> None:
        self.found: dict[tuple[Spelling, str], None] = {}
        self.weak = weak

    def add(self, names: Iterable[str], target: str, *, person: bool = False, arab: bool = False) -> None:
        """Enter all spellings of the names of one entity, place or office."""
        for name in names:
            for words in variants(spelling(bare(name)), person=person, arab=arab):
                self.found.setdefault((words, target))
                if name.endswith(WEAK):
                    self.weak.add((words, target))

    def spellings(self) -> Spellings:
        """By first word, longest first; the order of the tables decides between equals."""
        by_first: Spellings = {}
        for words, target in self.found:
            by_first.setdefault(words[0], []).append((words, target))
        for entries in by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        return dict(sorted(by_first.items()))


def bare(name: str) -> str:
    """A name or title without the marks of the tables."""
    return name.removeprefix(FULL).removesuffix(WEAK).strip()


def compile_pack(tables: Tables, stamp: str) -> Pack:
    """Make the pack of already checked tables."""
    weak: Weak = set()
    names, metonyms, places, full, titles = (Index(weak) for _ in range(5))
    entities = [entity for entity, row in _entities(tables, names)]
    for row in tables.states:
        metonyms.add((*row.values("capitals_ar"), *row.values("seats_ar")), f"state:{row.text('id')}")
    for row in tables.places:
        places.add(row.values("names_ar"), row.text("id"))
    ids = {entity.id.partition(":")[2]: entity.id for entity in entities if entity.kind != "person"}
    offices = [_office(row, ids) for row in tables.offices]
    by_title: dict[str, dict[str, None]] = {}
    for office in offices:
        full.add(office.full, office.id)
        titles.add(office.titles, office.id)
        for title in (*office.titles, *office.full):
            by_title.setdefault(" ".join(plain(spelling(title))), {})[office.id] = None
    return Pack(
        stamp=stamp,
        entities=tuple(entities),
        places=tuple(_place(row) for row in tables.places),
        offices=tuple(offices),
        terms=tuple(sorted((_term(row) for row in tables.terms), key=lambda term: (term.office, term.start))),
        bonds=tuple(_bond(row) for row in tables.bonds),
        names=names.spellings(),
        metonyms=metonyms.spellings(),
        place_names=places.spellings(),
        office_names=full.spellings(),
        titles=titles.spellings(),
        offices_by_title={title: tuple(found) for title, found in sorted(by_title.items())},
        nisba=_nisba(tables.states, weak),
        weak=tuple(sorted(weak)),
    )


def _entities(tables: Tables, names: Index) -> Iterable[tuple[Entity, Row]]:
    sources = (
        ("state", tables.states), ("body", tables.bodies), ("group", tables.groups),
        ("outlet", tables.outlets), ("person", tables.people),
    )  # fmt: skip
    for prefix, rows in sources:
        for row in rows:
            entity = _entity(prefix, row)
            person = prefix == "person"
            names.add(row.values("names_ar"), entity.id, person=person, arab=entity.country in ARAB_STATES)
            yield entity, row


def _entity(prefix: str, row: Row) -> Entity:
    fixed = {"state": "state", "outlet": "media", "person": "person"}
    sectors = {"state": ("GOV",), "outlet": _OUTLET}
    names = {
        "ar": tuple(dict.fromkeys(bare(name) for name in row.values("names_ar"))),
        "en": row.values("name_en"),
        "fr": row.values("name_fr"),
    }
    return Entity(
        id=f"{prefix}:{row.text('id')}",
        kind=fixed.get(prefix) or row.text("kind"),
        name=row.text("name_en"),
        names={language: found for language, found in names.items() if found},
        country=row.text("id") if prefix == "state" else row.text("country") or None,
        sectors=sectors.get(prefix) or row.values("sectors"),
    )


def _place(row: Row) -> PlaceRow:
    return PlaceRow(
        id=row.text("id"),
        name=row.text("name_en"),
        names={"ar": tuple(bare(name) for name in row.values("names_ar")), "en": row.values("name_en")},
        country=row.text("country") or None,
        admin1=row.text("admin1_en"),
        lat=float(row.text("lat")),
        lon=float(row.text("lon")),
        precision=row.text("precision"),
        population=int(row.text("population") or 0),
    )


def _office(row: Row, ids: dict[str, str]) -> OfficeRow:
    titles = row.values("titles_ar")
    return OfficeRow(
        id=row.text("office"),
        country=row.text("country") or None,
        body=ids.get(row.text("body")),
        title=row.text("title_en"),
        titles=tuple(title for title in titles if not title.startswith(FULL)),
        full=tuple(bare(title) for title in titles if title.startswith(FULL)),
        sectors=row.values("sectors"),
        many=row.text("holders") == "many",
    )


def _term(row: Row) -> Term:
    return Term(row.text("office"), f"person:{row.text('person')}", row.text("start"), row.text("end") or None)


def _bond(row: Row) -> Bond:
    group, other = f"group:{row.text('group')}", f"group:{row.text('other')}"
    return Bond(group, row.text("how"), other, row.text("start"), row.text("end") or None)


def _nisba(states: Iterable[Row], weak: Weak) -> dict[str, tuple[str, ...]]:
    names = {spelling(bare(name)) for row in states for name in row.values("names_ar")}
    found: dict[str, dict[str, None]] = {}
    for row in states:
        plurals = [note.removeprefix("pl:") for note in row.values("demonym_note") if note.startswith("pl:")]
        forms = [(form, nisba) for nisba in row.values("nisba") for form in nisba_forms(spelling(bare(nisba)))]
        forms += [(spelling(plural), plural) for plural in plurals]
        for form, nisba in forms:
            if form in names and form[-1].endswith("ا"):
                continue  # the accusative of سوري is the name of the state: the names have it
            state = f"state:{row.text('id')}"
            found.setdefault(" ".join(form), {})[state] = None
            if nisba.endswith(WEAK):
                weak.add((form, state))
    return {form: tuple(targets) for form, targets in sorted(found.items())}


def build(folder: Path = FOLDER, target: Path = artefact.PACK) -> Pack:
    """Compile a folder of tables and write the artefact, if its place can be written to. Raises `TableError`."""
    pack = compile_pack(read_tables(folder), artefact.stamp(folder))
    with suppress(OSError):  # an installation that cannot be written to compiles for each process
        _write(target, artefact.encode(pack))
    return pack


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(f".{os.getpid()}.tmp")  # several processes may compile at once
    part.write_bytes(content)
    part.replace(target)


def main() -> int:
    """Compile, and say what came out."""
    pack = build()
    print(f"{artefact.PACK}: {len(pack.entities)} entities, {len(pack.places)} places, {len(pack.terms)} terms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
