"""Check the knowledge tables as strictly as code: `python -m marsad.knowledge.check`.

Each message is `file:line: what; how to fix`.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from marsad.knowledge.boxes import outside
from marsad.knowledge.compile import WEAK, bare
from marsad.knowledge.days import first_day, is_partial_date, last_day
from marsad.knowledge.rows import FOLDER, Row, TableError, Tables, files, read_tables
from marsad.knowledge.spelling import Spelling, spelling

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_OFFICE = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_PLACE_ID = re.compile(r"geonames:\d+|own:[a-z0-9]+(?:-[a-z0-9]+)*")
_ARABIC = re.compile("[\u0600-\u06ff]")
_KINDS = {
    "bodies": {"organization", "media", "government"},
    "groups": {"armed-group", "party", "organization", "government"},
    "outlets": {"agency", "channel", "paper", "site"},
}
_PRECISIONS = {"point", "city", "admin2", "admin1", "country", "region"}
_BONDS = {"member", "split", "merged", "successor"}
_SECTOR = re.compile(r"[A-Z]{3}")


def check(folder: Path = FOLDER) -> list[str]:
    """All problems of a folder of tables; an empty list where there is none."""
    problems = [problem for path in files(folder) for problem in _characters(path)]
    try:
        tables = read_tables(folder)
    except TableError as error:
        return [*problems, str(error)]
    for part in (_ids, _countries, _entities, _names, _spellings, _twins, _offices, _terms, _bonds, _overlaps, _places):
        problems.extend(part(tables))
    return problems


def _characters(path: Path) -> Iterator[str]:
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        for character in line:
            if unicodedata.category(character) == "Cf":
                name = unicodedata.name(character, hex(ord(character)))
                yield f"{path.name}:{number}: holds the invisible character {name}; delete it"


def _ids(tables: Tables) -> Iterator[str]:
    yield from _unique(tables.states, "id", re.compile("[A-Z]{3}"))
    yield from _unique((*tables.bodies, *tables.groups, *tables.outlets), "id", _SLUG)
    yield from _unique(tables.people, "id", _SLUG)
    yield from _unique(tables.offices, "office", _OFFICE)
    yield from _unique(tables.places, "id", _PLACE_ID)


def _unique(rows: Iterable[Row], column: str, pattern: re.Pattern[str]) -> Iterator[str]:
    seen: dict[str, Row] = {}
    for row in rows:
        id = row.text(column)
        if not pattern.fullmatch(id):
            yield row.problem(f"the {column} {id!r} is no {pattern.pattern}", "write it in that form")
        if id in seen:
            first = seen[id]
            yield row.problem(f"{id} stands in {first.file}:{first.line} already", "merge the two or rename one")
        seen.setdefault(id, row)


def _countries(tables: Tables) -> Iterator[str]:
    known = {row.text("id") for row in tables.states}
    for rows in (tables.bodies, tables.groups, tables.outlets, tables.people, tables.offices, tables.places):
        for row in rows:
            country = row.text("country")
            if country and country not in known:
                yield row.problem(f"unknown country {country}", "use an id of states.tsv, or - for none")


def _entities(tables: Tables) -> Iterator[str]:
    for table, kinds in _KINDS.items():
        for row in getattr(tables, table):
            if row.text("kind") not in kinds:
                yield row.problem(f"unknown kind {row.text('kind')!r}", f"use one of {', '.join(sorted(kinds))}")
    for row in (*tables.bodies, *tables.groups, *tables.people, *tables.offices):
        for sector in row.values("sectors"):
            if not _SECTOR.fullmatch(sector):
                yield row.problem(f"{sector!r} is no sector", "write three capitals, several separated by |")


def _names(tables: Tables) -> Iterator[str]:
    groups = (tables.states, tables.bodies, tables.groups, tables.outlets, tables.people, tables.places)
    for row in (row for rows in groups for row in rows):
        if not row.text("name_en"):
            yield row.problem("no English name", "fill name_en")
        if not row.values("names_ar"):
            yield row.problem("no Arabic name", "fill names_ar")
        for name in row.values("names_ar"):
            if not _ARABIC.search(name) or not spelling(bare(name)):
                yield row.problem(f"{name!r} is not Arabic", "write it in Arabic letters")


def _spellings(tables: Tables) -> Iterator[str]:
    """A spelling of two entities must be marked weak everywhere, so that nothing is decided by the order of lines."""
    for rows in (tables.people, (*tables.states, *tables.bodies, *tables.groups, *tables.outlets)):
        seen: dict[Spelling, tuple[Row, bool]] = {}
        for row in rows:
            for name in row.values("names_ar"):
                key, weak = spelling(bare(name)), name.endswith(WEAK)
                first, marked = seen.setdefault(key, (row, weak))
                if first is not row and not (weak and marked):
                    yield row.problem(
                        f"{bare(name)} is a spelling of {first.text('id')} ({first.file}:{first.line}) as well",
                        f"drop it from one, make it longer, or end both with {WEAK}",
                    )


def _twins(tables: Tables) -> Iterator[str]:
    """Two people of one country with one name in Latin letters are one, or their names say who is who."""
    seen: dict[tuple[str, str], Row] = {}
    for row in tables.people:
        first = seen.setdefault((row.text("name_en").casefold(), row.text("country")), row)
        if first is not row:
            yield row.problem(
                f"{row.text('name_en')} is the name of {first.text('id')} ({first.file}:{first.line}) as well",
                "merge the two, or tell them apart: Ali Hasan (minister)",
            )


def _offices(tables: Tables) -> Iterator[str]:
    bodies = {row.text("id") for row in (*tables.bodies, *tables.groups, *tables.outlets)}
    seen: dict[Spelling, Row] = {}
    for row in tables.offices:
        if row.text("body") and row.text("body") not in bodies:
            yield row.problem(f"unknown body {row.text('body')}", "use an id of bodies, groups or outlets, or -")
        if not row.text("country") and not row.text("body"):
            titles = [title for title in row.values("titles_ar") if not title.startswith("full:")]
            if titles:
                yield row.problem(f"{titles[0]} says neither country nor body", "name one, or begin it with full:")
        if not row.values("titles_ar"):
            yield row.problem("no Arabic title", "fill titles_ar")
        if row.text("holders") not in ("", "many"):
            yield row.problem(f"holders is {row.text('holders')!r}", "write many or -")
        for title in row.values("titles_ar"):
            first = seen.setdefault(spelling(title), row) if title.startswith("full:") else row
            if first is not row and not _both_many(first, row):
                yield row.problem(f"{title} is a title of {first.text('office')} too", "make one more exact")


def _both_many(one: Row, other: Row) -> bool:
    return one.text("holders") == other.text("holders") == "many"


def _terms(tables: Tables) -> Iterator[str]:
    offices = {row.text("office") for row in tables.offices}
    people = {row.text("id") for row in tables.people}
    for row in tables.terms:
        start, end = row.text("start"), row.text("end")
        if row.text("office") not in offices:
            yield row.problem(f"unknown office {row.text('office')}", "add it to an offices table")
        if row.text("person") not in people:
            yield row.problem(f"unknown person {row.text('person')}", "add them to a people table")
        if not is_partial_date(start) or (end and not is_partial_date(end)):
            yield row.problem(f"{start!r} to {end!r} are no dates", "write YYYY-MM-DD, YYYY-MM or YYYY")
        elif end and last_day(end) < first_day(start):
            yield row.problem(f"ends ({end}) before it starts ({start})", "correct the dates")


def _bonds(tables: Tables) -> Iterator[str]:
    groups = {row.text("id") for row in tables.groups}
    seen: dict[tuple[str, ...], Row] = {}
    for row in tables.bonds:
        start, end = row.text("start"), row.text("end")
        for column in ("group", "other"):
            if row.text(column) not in groups:
                yield row.problem(f"unknown group {row.text(column)}", "use an id of groups.tsv")
        if row.text("how") not in _BONDS:
            yield row.problem(f"{row.text('how')!r} is no bond", f"use one of {', '.join(sorted(_BONDS))}")
        if not is_partial_date(start) or (end and not is_partial_date(end)):
            yield row.problem(f"{start!r} to {end!r} are no dates", "write YYYY-MM-DD, YYYY-MM or YYYY")
        elif end and (row.text("how") != "member" or last_day(end) < first_day(start)):
            yield row.problem(f"ends ({end})", "only members leave again, and not before they come")
        key = (row.text("group"), row.text("how"), row.text("other"), start)
        first = seen.setdefault(key, row)
        if first is not row or row.text("group") == row.text("other"):
            yield row.problem("stands twice or binds a group to itself", "drop the line")


def _overlaps(tables: Tables) -> Iterator[str]:
    """Only what surely overlaps: 2016-04 and 2016 may follow each other."""
    many = {row.text("office") for row in tables.offices if row.text("holders") == "many"}
    by_office: dict[str, list[Row]] = {}
    for row in tables.terms:
        start, end = row.text("start"), row.text("end")
        if row.text("office") not in many and is_partial_date(start) and (not end or is_partial_date(end)):
            by_office.setdefault(row.text("office"), []).append(row)
    for office, rows in by_office.items():
        rows.sort(key=lambda row: (first_day(row.text("start")), first_day(row.text("end") or "9999")))
        for before, after in pairwise(rows):
            end = before.text("end")
            if not end or last_day(after.text("start")) < first_day(end):
                yield after.problem(
                    f"{after.text('person')} holds {office} while {before.text('person')} does "
                    f"({before.file}:{before.line})",
                    "correct the dates, or write many under holders of the office",
                )


def _places(tables: Tables) -> Iterator[str]:
    for row in tables.places:
        possible = _between(row.text("lat"), 90) and _between(row.text("lon"), 180)
        if possible and outside(row.text("country"), float(row.text("lat")), float(row.text("lon"))):
            yield row.problem(
                f"{row.text('lat')}, {row.text('lon')} lies outside {row.text('country')}",
                "correct the coordinates or the country",
            )
        if not possible:
            yield row.problem(f"impossible coordinates {row.text('lat')}, {row.text('lon')}", "write degrees, WGS 84")
        if row.text("precision") not in _PRECISIONS:
            yield row.problem(f"unknown precision {row.text('precision')!r}", f"use {', '.join(sorted(_PRECISIONS))}")
        if not (row.text("population") or "0").isdecimal():
            yield row.problem(f"population {row.text('population')!r} is no number", "write digits, or - if unknown")


def _between(text: str, limit: int) -> bool:
    try:
        return abs(float(text)) <= limit
    except ValueError:
        return False


def main() -> int:
    """Print the problems; 1 if there are any."""
    problems = check()
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems" if problems else "the tables are in order")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
