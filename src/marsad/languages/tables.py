"""Reading the TSV tables: where they lie, which columns they have, and their rows with file and line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = Path(__file__).parent


def _columns(names: str) -> tuple[str, ...]:
    return tuple(names.split())


# Columns by table; a name ending in * stands for several files.
COLUMNS: dict[str, tuple[str, ...]] = {
    "predicates/*": _columns(
        "lemma root form masdar light code modes actor recipient content gen when conf example",
    ),
    "classes*": _columns("class words"),
    "cues*": _columns("lemma root form masdar kind speaker content stance example"),
    "realis*": _columns("lemma root form masdar effect scope note example"),
    "verbs*": _columns("lemma root form masdar trans"),
    "nouns*": _columns("lemma plurals feminine class sector note"),
    "closed*": _columns("word class"),
    "issues*": _columns("issue phrases polarity"),
    "wants*": _columns("phrase position place note"),
    "titles*": _columns("title kind sector english"),
}
# Columns that a table may have after these.
OPTIONAL = {"verbs*": ("ambig",), "closed*": ("note",), "offices*": ("holders",)}


class TableError(ValueError):
    """A table can't be compiled; the message is one problem a line."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a table, where, and how to put it right."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table. `get` gives a cell with `-` as empty, `list` the values parted by `|`.

    A lemma may show its shadda for the reader (همّ); it isn't part of it.
    """

    path: Path
    line: int
    cells: dict[str, str]

    def get(self, column: str) -> str:
        value = self.cells.get(column, "").strip()
        if column == "lemma":
            value = value.replace("\u0651", "")
        return "" if value == "-" else value

    def list(self, column: str) -> tuple[str, ...]:
        return tuple(value.strip() for value in self.get(column).split("|") if value.strip())

    def problem(self, message: str) -> Problem:
        return Problem(self.path, self.line, message)


def tables_of(language: str, kind: str, root: Path | None = None) -> list[Path]:
    """The files of one kind of table (a key of COLUMNS) of a language, in the order of their names."""
    folder = root or LANGUAGES / language / "tables"
    return sorted(folder.glob(kind + ".tsv"))


def read(path: Path, columns: tuple[str, ...], optional: tuple[str, ...] = ()) -> Iterator[Row | Problem]:
    """The rows of a table; lines that can't be a row come as problems. Comments and blank lines are skipped."""
    header: tuple[str, ...] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        line = line.rstrip("\r")
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(line.split("\t"))
        if header is None:
            header = tuple(cell.strip() for cell in cells)
            if header[: len(columns)] != columns or not set(header[len(columns) :]) <= set(optional):
                yield Problem(path, number, f"header is {' '.join(header)}; make it {' '.join(columns + optional)}")
        elif len(cells) != len(header):
            wanted = f"{len(cells)} cells under {len(header)} columns; add or remove tabs (- for empty)"
            yield Problem(path, number, wanted)
        else:
            yield Row(path, number, dict(zip(header, cells, strict=True)))


def rows(language: str, kind: str, root: Path | None = None) -> list[Row]:
    """All rows of one kind of table. Raises TableError where a line is none."""
    found: list[Row] = []
    problems: list[Problem] = []
    for path in tables_of(language, kind, root):
        for item in read(path, COLUMNS[kind], OPTIONAL.get(kind, ())):
            if isinstance(item, Row):
                found.append(item)
            else:
                problems.append(item)
    if problems:
        raise TableError("\n".join(map(str, problems)))
    return found
