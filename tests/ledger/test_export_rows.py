"""A row of an export, cell by cell: what the ledger says, in its own type, inert, and with nothing hidden in it."""

from __future__ import annotations

import csv
import datetime
import json
import re
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from marsad.cli import main
from marsad.ledger import arrow
from marsad.ledger.correcting import rate
from marsad.ledger.preparing import prepare
from marsad.ledger.store import open_ledger
from marsad.ledger.tabular import COLUMNS
from marsad.model import Actor, Coder, Document, Evidence, Link, Place, Quantity, Reading, Statement, Time
from marsad.sources.records import Record
from marsad.text.hidden import HIDDEN, shown
from marsad.views.exports.inert import inert

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DAYS = ("start", "end", "published")
TEXT = "=قصف \u202eالجيش\u202c المدينة فقتل 12 شخصا\nقرب C-130، «فورا»"
QUOTE = TEXT[:33]
URL = "https://news.example/خبر/1?a=1&b=2"
ARMY = Actor(id="group:army", name="+الجيش\u200f", kind="armed-group", country="SYR", known=True)
STATE = Actor(id="country:tur", name="تركيا", kind="country", country="TUR", known=True)
SOMEBODY = Actor(id="a:1", name="@مصدر", kind="unnamed")
TOWN = Place(id="geonames:1", name="إدلب", country="SYR", lat=35.93, lon=-36.5)
# What the ledger was given, as a table is to have it; None where there is nothing.
ROW: dict[str, Any] = {
    "kind": "event",
    "type": "ASSAULT",
    "modes": ["aerial", "drone"],
    "contexts": [],
    "realis": "negated",
    "actor": ["+الجيش[U+200F]", "تركيا"],
    "actor_id": ["group:army", "country:tur"],
    "recipient": [],
    "recipient_id": [],
    "issue": None,
    "position": None,
    "terms": None,
    "min": 12,
    "max": None,
    "unit": "persons",
    "start": "2025-03-10",
    "end": "2025-03",
    "place": "إدلب",
    "country": "SYR",
    "lat": 35.93,
    "lon": -36.5,
    "says": ["@مصدر"],
    "document": "d1",
    "url": URL,
    "title": "-5 قتلى [U+202E]txt.exe",
    "author": "\tسعاد[U+200B]",
    "outlet": "-الشمال",
    "reliability": "B",
    "published": "2025-03-11",
    "evidence": QUOTE.replace("\u202e", "[U+202E]").replace("\u202c", "[U+202C]"),
    "from": 0,
    "to": 33,
    "confidence": 0.875,
    "coder": "test",
    "rule": "r=1",
    "hand": False,
}
ORIGINAL = {
    "actor": ["+الجيش\u200f", "تركيا"],
    "title": "-5 قتلى \u202etxt.exe",
    "author": "\tسعاد\u200b",
    "evidence": QUOTE,
}


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    """A statement with everything, and one of a plain document with next to nothing."""
    path = str(tmp_path / "a.ledger")
    coder = Coder(name="test", version="1", rule="r=1")
    whole = Statement(
        id="s1",
        kind="event",
        type="ASSAULT",
        modes=("aerial", "drone"),
        realis="negated",
        actor=("group:army", "country:tur"),
        value=Quantity(min=12, max=None, unit="persons"),
        time=Time(start="2025-03-10", end="2025-03"),
        place="geonames:1",
        attribution=(Link(actor="a:1", text="مصدر", cue="قال"),),
        evidence=(Evidence(start=0, end=33, trigger=(1, 4), sentence=0),),
        confidence=0.875,
        coder=coder,
    )
    bare = Statement(
        id="s1",
        kind="event",
        type="ASSAULT",
        evidence=(Evidence(start=0, end=3, trigger=(0, 3), sentence=0),),
        confidence=0.5,
        coder=coder,
    )
    given = {"title": "-5 قتلى \u202etxt.exe", "author": "\tسعاد\u200b", "outlet": "-الشمال", "published": "2025-03-11"}
    with open_ledger(path, create=True) as made:
        for id, text, statement, actors, places, more in (
            ("d1", TEXT, whole, (ARMY, STATE, SOMEBODY), (TOWN,), {"url": URL, **given}),
            ("d2", "قصف", bare, (), (), {"url": "https://news.example/2", "published": "2025-03-01"}),
        ):
            record = Record(text=text, where=id, id=id, **more)
            told = Document(id=id, published=more["published"], published_basis="given", length=len(text))
            reading = Reading(document=told, actors=actors, places=places, statements=(statement,))
            writer = made.writer()
            writer.add(prepare(record, reading))
            writer.flush()
        rate(made, "-الشمال", "B", "known for years")
    return path


def export(ledger: str, path: Path) -> Path:
    result = CliRunner().invoke(main, ["export", ledger, "--format", path.suffix[1:], "-o", str(path)])
    assert result.exit_code == 0, result.output
    return path


def sheet(path: Path) -> list[dict[str, Any]]:
    """The rows of a workbook: texts as they stand, numbers, truth values, days where a number has a day's format."""
    with zipfile.ZipFile(path) as packed:
        styles = ElementTree.fromstring(packed.read("xl/styles.xml"))
        whole = ElementTree.fromstring(packed.read("xl/worksheets/sheet1.xml"))
        names = packed.namelist()
    assert "xl/sharedStrings.xml" not in names  # every text is in its cell
    formats = {int(f.get("numFmtId", "")): f.get("formatCode") for f in styles.iter(f"{SHEET}numFmt")}
    kinds = [formats.get(int(xf.get("numFmtId", "0"))) for xf in styles.find(f"{SHEET}cellXfs") or ()]
    rows = []
    for row in whole.iter(f"{SHEET}row"):
        found: dict[str, Any] = {}
        for cell in row:
            column = re.sub(r"\d", "", cell.get("r", ""))
            value = cell.findtext(f"{SHEET}v")
            match cell.get("t"):
                case "inlineStr":
                    found[column] = "".join(cell.itertext())
                case "b":
                    found[column] = value == "1"
                case None | "n":
                    number = float(value or "nan")
                    day = kinds[int(cell.get("s", "0"))] == "yyyy-mm-dd"
                    found[column] = datetime.date(1899, 12, 30) + datetime.timedelta(number) if day else number
        rows.append(found)
    header, *rest = rows
    return [{name: row.get(column) for column, name in header.items()} for row in rest]


def joined(value: Any) -> Any:
    return ("; ".join(value) or None) if isinstance(value, list) else value


def test_every_cell_of_a_sheet_is_what_the_ledger_says(ledger: str, tmp_path: Path) -> None:
    first, second = sheet(export(ledger, tmp_path / "a.xlsx"))
    assert list(first) == list(COLUMNS)
    for name, value in ROW.items():
        cell = first[name] or None if isinstance(value, list) else first[name]
        whole = name in DAYS and len(value) == len("2025-03-10")
        assert cell == (datetime.date.fromisoformat(value) if whole else joined(value)), name
    assert json.loads(first["original"]) == ORIGINAL
    assert (second["document"], second["url"], second["evidence"]) == ("d2", "https://news.example/2", "قصف")
    assert not second["original"]


def test_a_sheet_runs_from_right_to_left_and_runs_nothing(ledger: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(export(ledger, tmp_path / "a.xlsx")) as packed:
        whole = ElementTree.fromstring(packed.read("xl/worksheets/sheet1.xml"))
    assert [view.get("rightToLeft") for view in whole.iter(f"{SHEET}sheetView")] == ["1"]
    assert not list(whole.iter(f"{SHEET}f"))
    assert not list(whole.iter(f"{SHEET}hyperlink"))


def rows(ledger: str, path: Path) -> list[dict[str, Any]]:
    """The rows of an export of any form, an apostrophe that keeps a text inert taken off, empty cells None."""
    export(ledger, path)
    if path.suffix == ".xlsx":
        return sheet(path)
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    if path.suffix == ".parquet":
        found: list[dict[str, Any]] = pytest.importorskip("pyarrow.parquet").read_table(path).to_pylist()
        return found
    with path.open(encoding="utf-8", newline="") as file:
        return [{n: c.removeprefix("'") or None for n, c in row.items()} for row in csv.DictReader(file)]


@pytest.mark.parametrize("form", ["csv", "xlsx", "parquet", "jsonl"])
def test_promise_15_hidden_characters_are_signs_and_the_original_is_a_column_of_its_own(
    ledger: str, tmp_path: Path, form: str
) -> None:
    first, second = rows(ledger, tmp_path / f"a.{form}")
    values = [value for name, value in first.items() if name not in ("original", "record")]
    texts = [text for value in values for text in (value if isinstance(value, list) else [value])]
    assert not [text for text in texts if isinstance(text, str) and HIDDEN.search(text)]
    assert (first["title"], first["author"], first["evidence"]) == (ROW["title"], ROW["author"], ROW["evidence"])
    assert json.loads(first["original"]) == ORIGINAL
    assert not second["original"]
    if "record" in first:
        record = first["record"]
        kept = json.loads(record) if isinstance(record, str) else record
        assert kept["source"]["title"] == ORIGINAL["title"]
        assert kept["quotes"] == [QUOTE]


@pytest.mark.parametrize("form", ["csv", "xlsx", "parquet", "jsonl"])
def test_promise_16_every_row_has_id_address_and_evidence_and_fits_its_schema(
    ledger: str, tmp_path: Path, form: str
) -> None:
    found = rows(ledger, tmp_path / f"a.{form}")
    with open_ledger(ledger) as opened:
        entries = list(opened.statements())
    assert [row["id"] for row in found] == [entry.statement.id for entry in entries]
    assert [row["url"] for row in found] == [entry.source.url for entry in entries]
    assert [row["document"] for row in found] == [entry.source.id for entry in entries]
    assert [row["evidence"] for row in found] == [shown(" … ".join(entry.quotes)) for entry in entries]
    assert all(list(row) == [*COLUMNS, *([] if form == "xlsx" else ["record"])] for row in found)
    if form == "parquet":
        read = pytest.importorskip("pyarrow.parquet").read_schema(tmp_path / "a.parquet")
        assert read.equals(arrow.schema())
    if form == "jsonl":
        kinds = {"text": str, "texts": list, "integer": int, "number": float, "boolean": bool}
        assert all(
            row[name] is None or type(row[name]) is kinds[kind] for row in found for name, kind in COLUMNS.items()
        )
        assert {name: found[0][name] for name in ROW} == ROW


def test_an_emoji_of_several_parts_and_line_ends_are_not_hidden() -> None:
    assert shown("👨\u200d👩\u200d👧 سطر\r\nآخر\t.") == "👨\u200d👩\u200d👧 سطر\r\nآخر\t."
    assert shown("مي\u200cخواهم \u2067ا\u2069") == "مي[U+200C]خواهم [U+2067]ا[U+2069]"


def test_an_export_from_before_the_column_is_imported(ledger: str, tmp_path: Path) -> None:
    """There hidden characters stood in the cells themselves, and no column `original`."""
    now, before = export(ledger, tmp_path / "a.csv"), tmp_path / "b.csv"
    with now.open(encoding="utf-8", newline="") as file:
        told = list(csv.DictReader(file))
    with before.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [n for n in told[0] if n != "original"], extrasaction="ignore")
        writer.writeheader()
        for row in told:
            hidden = {
                n: "; ".join(v) if isinstance(v, list) else v for n, v in json.loads(row["original"] or "{}").items()
            }
            writer.writerow(row | {n: inert(v) for n, v in hidden.items()})
    taken = CliRunner().invoke(main, ["import", str(tmp_path / "b.ledger"), str(before)])
    assert taken.exit_code == 0, taken.output
    assert export(str(tmp_path / "b.ledger"), tmp_path / "c.csv").read_text() == now.read_text()
