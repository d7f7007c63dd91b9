"""The knowledge tables as rows: reading, and nothing else.

A table is UTF-8 and tab-separated; its first line names the columns, `#` starts a comment, several values of a cell
are separated by `|`, and `-` or nothing is none. A table may be spread over several files (`people_west.tsv`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "tables"

COLUMNS: dict[str, tuple[str, ...]] = {
    "states": (
        "id", "name_en", "name_fr", "names_ar", "nisba", "capital_en", "capitals_ar", "seats_ar", "demonym_note",
    ),
    "bodies": ("id", "name_en", "name_fr", "names_ar", "kind", "country", "sectors"),
    "groups": ("id", "name_en", "name_fr", "names_ar", "kind", "country", "sectors"),
    "outlets": ("id", "name_en", "names_ar", "country", "kind"),
    "people": ("id", "name_en", "name_fr", "names_ar", "country", "sectors"),
    "offices": ("office", "country", "body", "title_en", "titles_ar", "sectors", "holders"),
    "terms": ("office", "person", "start", "end"),
    "bonds": ("group", "how", "other", "start", "end"),
    "places": (
        "id", "name_en", "names_ar", "country", "admin1_en", "lat", "lon", "precision", "population",
    ),
}  # fmt: skip


class TableError(ValueError):
    """A table cannot be read; the message is `file:line: what; how to fix`."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table. Cells that the line leaves out at its end are empty."""

    file: str
    line: int
    cells: dict[str, str]

    def text(self, column: str) -> str:
        """The cell, "" for none."""
        cell = self.cells.get(column, "")
        return "" if cell == "-" else cell

    def values(self, column: str) -> tuple[str, ...]:
        """The values of a cell."""
        return tuple(value for part in self.text(column).split("|") if (value := part.strip()))

    def problem(self, what: str, fix: str) -> str:
        """A message about this line."""
        return f"{self.file}:{self.line}: {what}; {fix}"


@dataclass(frozen=True, slots=True)
class Tables:
    """All rows, table by table, in the order of file names and lines."""

    states: tuple[Row, ...]
    bodies: tuple[Row, ...]
    groups: tuple[Row, ...]
    outlets: tuple[Row, ...]
    people: tuple[Row, ...]
    offices: tuple[Row, ...]
    terms: tuple[Row, ...]
    bonds: tuple[Row, ...]
    places: tuple[Row, ...]


def files(folder: Path = FOLDER) -> list[Path]:
    """The table files of a folder in a fixed order."""
    return sorted(path for path in folder.glob("*.tsv") if table_of(path) in COLUMNS)


def table_of(path: Path) -> str:
    """The table that a file belongs to: `people_west.tsv` to people."""
    return path.stem.partition("_")[0]


def read_file(path: Path) -> Iterator[Row]:
    """The rows of one file. Raises `TableError` where a line does not fit the columns."""
    columns = COLUMNS[table_of(path)]
    lines = path.read_text(encoding="utf-8").split("\n")
    _expect_header(path, lines[0], columns)
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.rstrip("\r").split("\t")
        if len(cells) > len(columns):
            raise TableError(
                f"{path.name}:{number}: {len(cells)} cells for {len(columns)} columns; "
                "separate the values of one cell by | and cells by one tab"
            )
        yield Row(path.name, number, {name: cell.strip() for name, cell in zip(columns, cells, strict=False)})


def read_tables(folder: Path = FOLDER) -> Tables:
    """All tables of a folder. Raises `TableError`."""
    rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    for path in files(folder):
        rows[table_of(path)].extend(read_file(path))
    return Tables(**{name: tuple(found) for name, found in rows.items()})


def _expect_header(path: Path, line: str, columns: tuple[str, ...]) -> None:
    header = tuple(line.rstrip("\r").split("\t"))
    required = columns[:-1] if table_of(path) == "offices" else columns
    if header not in (columns, required):
        raise TableError(f"{path.name}:1: the columns are {header}; name them {' '.join(columns)}, separated by tabs")
