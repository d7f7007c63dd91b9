"""`marsad share` and `marsad export` end to end: each form is valid, whole and traceable, to a file as to a pipe."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
import shapes
from click.testing import CliRunner
from lxml import etree

from marsad.cli import main

SCHEMAS = Path(__file__).with_name("schemas")
FORMS = ("geojson", "graphml", "gexf", "plover", "ftm", "brief")
ARTICLES = (
    {
        "id": "a1",
        "text": "قصف الجيش السوري مدينة إدلب يوم الثلاثاء، وقُتل 12 شخصا، حسب الدفاع المدني. وأدانت فرنسا القصف.",
        "published": "2019-05-22",
        "outlet": "رويترز",
        "url": "https://example.org/a1?x=1&y=2",
        "title": "قصف «إدلب» & ما حولها",
    },
    {
        "id": "a2",
        "text": "نفى الجيش السوري قصف مدينة إدلب. وقال مصدر عسكري إن روسيا أرسلت قوات إلى اللاذقية.",
        "published": "2019-05-23",
        "outlet": "وكالة سانا",
        "url": "https://example.org/a2",
    },
    {
        "id": "a3",
        "text": "رفض المشير خليفة حفتر وقف إطلاق النار، ودعت الأمم المتحدة إلى هدنة في طرابلس. والتقى أمير قطر والرئيس "
        "التركي في الدوحة. وتدعم إيران جماعة الحوثي في اليمن.",
        "published": "2019-05-24",
        "outlet": "صحيفة الغد",
        "url": "https://example.org/a3",
    },
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger of three articles and the eight of the demo, ingested by the command."""
    folder = tmp_path_factory.mktemp("share")
    source, path = folder / "a.jsonl", str(folder / "l")
    source.write_text("".join(json.dumps(a, ensure_ascii=False) + "\n" for a in ARTICLES), encoding="utf-8")
    examples = sorted((Path(__file__).parents[2] / "src" / "marsad" / "examples").glob("*.txt"))
    run("ingest", path, str(source), *map(str, examples), "--published", "2020-08-10")
    return path


def run(*arguments: str, code: int = 0) -> Any:
    result = CliRunner().invoke(main, [*arguments])
    assert result.exit_code == code, result.output
    return result


def shared(ledger: str, form: str, *more: str) -> str:
    told: str = run("share", ledger, "--format", form, *more).stdout
    return told


def statements(ledger: str, *more: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run("export", ledger, "--format", "jsonl", *more).stdout.splitlines()]


@pytest.mark.parametrize("form", FORMS)
def test_to_a_file_and_to_a_pipe_it_is_the_same(ledger: str, tmp_path: Path, form: str) -> None:
    path = tmp_path / "out"
    path.write_text("what was there", encoding="utf-8")
    run("share", ledger, "--format", form, "-o", str(path))
    told = path.read_bytes()
    call = [sys.executable, "-m", "marsad", "share", ledger, "--format", form]
    piped = subprocess.run(call, capture_output=True, check=True)
    assert piped.stdout.replace(b"\r\n", b"\n") == told
    assert piped.stderr == b""
    assert [file.name for file in tmp_path.iterdir()] == ["out"]
    assert told.decode("utf-8").endswith("\n")


@pytest.mark.parametrize("form", FORMS)
def test_filters_hold_for_every_form(ledger: str, form: str) -> None:
    few = shared(ledger, form, "--document", "a3")
    assert 0 < len(few) < len(shared(ledger, form))
    assert "https://example.org/a3" in few
    assert "https://example.org/a2" not in few


@pytest.mark.parametrize("form", FORMS)
def test_what_goes_wrong_is_said_and_leaves_nothing(ledger: str, tmp_path: Path, form: str) -> None:
    path = tmp_path / "no folder" / "out"
    assert str(path) in run("share", ledger, "--format", form, "-o", str(path), code=1).output
    unknown = run("share", ledger, "--format", form, "-o", str(tmp_path / "out"), "--actor", "Nobody At All", code=1)
    assert "nobody is called" in unknown.output
    assert list(tmp_path.iterdir()) == []


def test_geojson_is_that_of_rfc_7946_and_has_every_statement(ledger: str) -> None:
    made = msgspec.json.decode(shared(ledger, "geojson"), type=shapes.Features)
    told = {row["id"]: row for row in statements(ledger)}
    assert {feature.id for feature in made.features} == told.keys()
    assert any(feature.geometry for feature in made.features)
    for feature in made.features:
        about = feature.properties
        assert (about["statement"], about["url"]) == (feature.id, told[feature.id]["url"])
        assert about["evidence"] == told[feature.id]["evidence"]


@pytest.mark.parametrize("form", ["gexf", "graphml"])
def test_networks_are_valid_and_their_edges_have_their_evidence(ledger: str, form: str) -> None:
    tree = etree.fromstring(shared(ledger, form).encode())
    etree.XMLSchema(etree.parse(SCHEMAS / f"{form}.xsd")).assertValid(tree)
    name = "attvalue" if form == "gexf" else "data"
    declared = {a.get("id") for a in tree.iterfind(".//{*}attribute")} | {
        a.get("id") for a in tree.iterfind(".//{*}key")
    }
    edges = tree.findall(".//{*}edge")
    assert len(edges) > 10
    ids = {row["id"] for row in statements(ledger)}
    for edge in edges:
        found = {v.get("for") or v.get("key"): v.get("value") or v.text for v in edge.iterfind(f".//{{*}}{name}")}
        assert found.keys() <= declared
        grounds = json.loads(found.get("evidence") or found["edge-evidence"])
        assert grounds
        assert all(ground["statement"] in ids and ground["document"] and ground["evidence"] for ground in grounds)


def test_a_network_that_breaks_its_form_is_refused() -> None:
    """The schema is worth something: an edge to nobody and a weight that is no number are found."""
    head = '<gexf xmlns="http://gexf.net/1.3" version="1.3"><meta/><graph><nodes><node id="a"/></nodes><edges>'
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "gexf.xsd"))
    for edge, right in (('target="a" weight="2.0"', True), ('target="b"', False), ('target="a" weight="x"', False)):
        tree = etree.fromstring(f'{head}<edge id="e" source="a" {edge}/></edges></graph></gexf>')
        assert schema.validate(tree) == right


def test_plover_events_have_all_their_fields(ledger: str) -> None:
    events = [msgspec.json.decode(line, type=shapes.Plover) for line in shared(ledger, "plover").splitlines()]
    rows = [row for row in statements(ledger, "--kind", "event") if row["realis"] != "negated"]
    told = [json.loads(line) for line in shared(ledger, "plover").splitlines()]
    assert len(events) == len(rows) > 20
    assert sorted(event["Event ID"] for event in told) == sorted(row["id"] for row in rows)
    for event in told:
        for role in ("Actor", "Recipient"):
            parts = ("ID", "Name", "Country")
            lengths = {len(event[f"{role} {part}"]) for part in parts}
            assert lengths == {len(event[f"Primary {role} Sector"])} == {len(event[f"{role} Sectors"])}
        assert (event["Latitude"] is None) == (event["Longitude"] is None)
    attack, killing = sorted(
        (event for event in told if event["document"] == "a1" and event["Event Type"] == "ASSAULT"),
        key=lambda event: len(event["Magnitude"]),
    )
    assert attack["Actor Country"] == ["SYR"]
    assert "MIL" in attack["Actor Sectors"][0]
    (count,) = killing["Magnitude"]
    assert (count["type"], count["min"], count["max"]) == ("killed", 12, 12)


def test_followthemoney_entities_are_whole_and_name_only_those_before(ledger: str) -> None:
    seen: set[str] = set()
    for line in shared(ledger, "ftm").splitlines():
        entity = msgspec.json.decode(line, type=shapes.Entity)
        for name in ("involved", "proof", "subject", "object"):
            assert set(entity.properties.get(name, ())) <= seen
        seen.add(entity.id)
    assert len(seen) > 30


def test_the_brief_has_a_footnote_for_every_sentence(ledger: str) -> None:
    lines = shared(ledger, "brief").splitlines()
    cited = {id for line in lines if line.startswith("- ") for id in re.findall(r"\[\^(\w+)\]", line)}
    noted = {match[1] for line in lines if (match := re.match(r"\[\^(\w+)\]: ", line))}
    assert cited == noted
    assert cited <= {row["id"] for row in statements(ledger)}
    assert cited


def test_json_lines_are_rows_of_one_shape(ledger: str) -> None:
    lines = run("export", ledger, "--format", "jsonl").stdout.splitlines()
    rows = [msgspec.json.decode(line, type=shapes.Line) for line in lines]
    told = [json.loads(line) for line in lines]
    assert len(rows) > 50
    assert all(set(row) == set(shapes.Line.__struct_fields__) for row in told)  # all of them, empty ones too
    for row in told:
        assert row["record"]["statement"]["id"] == row["id"]
        assert row["url"] or not row["document"].startswith("a")
        assert row["from"] < row["to"]


def test_parquet_has_the_columns_that_are_documented(ledger: str, tmp_path: Path) -> None:
    parquet, pa = pytest.importorskip("pyarrow.parquet"), pytest.importorskip("pyarrow")
    path = tmp_path / "out.parquet"
    run("export", ledger, "--format", "parquet", "-o", str(path))
    table = parquet.read_table(path)
    table.validate(full=True)
    texts, lists, whole = pa.string(), pa.list_(pa.string()), pa.int64()
    kinds = {
        **dict.fromkeys(("modes", "contexts", "actor", "actor_id", "recipient", "recipient_id", "says"), lists),
        **dict.fromkeys(("min", "max", "from", "to"), whole),
        **dict.fromkeys(("lat", "lon", "confidence"), pa.float64()),
        "hand": pa.bool_(),
    }
    assert table.schema.names == list(shapes.Line.__struct_fields__)
    assert [field.type for field in table.schema] == [kinds.get(name, texts) for name in table.schema.names]
    told = [row | {"record": json.loads(row["record"])} for row in table.to_pylist()]
    assert told == statements(ledger)
