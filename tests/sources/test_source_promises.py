"""What sources promise, whatever they are: the same again changes nothing, bombs end in quarantine, memory stays flat,
and what is stored is text. The fetcher's promise (12) and those of feeds (6, 13) are tested beside them."""

from __future__ import annotations

import gzip
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import brotli
import pytest
import zstandard
from click.testing import CliRunner
from sqlalchemy import func, select

from marsad.cli import main
from marsad.ledger import quarantined, schema
from marsad.ledger.store import open_ledger
from marsad.sources.given import Given
from marsad.sources.opening import documents
from marsad.sources.records import Problem, Record

ROOT = Path(__file__).parents[2]
STORY = "أعلنت وزارة الخارجية في بيانها رقم {} أن الطرفين اتفقا على هدنة في مدينة حلب يوم الأحد."
PAGE = "<!doctype html><html lang=ar><head><title>هدنة في حلب</title></head><body>{}</body></html>"
MOST = 1_000_000  # kilobytes of resident memory


def rows(path: str) -> dict[str, int]:
    with open_ledger(path) as ledger, ledger.database.reading() as connection:
        tables = schema.metadata.sorted_tables
        return {t.name: connection.execute(select(func.count()).select_from(t)).scalar_one() for t in tables}


def warc(numbers: range) -> bytes:
    """A web archive of pages, packed record by record."""
    packed = b""
    for n in numbers:
        page = PAGE.format(f"<h1>هدنة في حلب</h1><p>{STORY.format(n)}</p>").encode()
        packed += gzip.compress(response(f"https://news.example/{n}", page), mtime=0)
    return packed


def response(address: str, body: bytes, encoding: str = "identity") -> bytes:
    head = f"Content-Type: text/html; charset=utf-8\r\nContent-Encoding: {encoding}\r\nContent-Length: {len(body)}"
    block = f"HTTP/1.1 200 OK\r\n{head}\r\n\r\n".encode() + body
    told = f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}"
    kind = f"WARC-Type: response\r\nWARC-Target-URI: {address}"
    return f"WARC/1.0\r\n{kind}\r\n{told}\r\n\r\n".encode() + block + b"\r\n\r\n"


def lines(numbers: range) -> bytes:
    return "".join(json.dumps({"id": str(n), "text": STORY.format(n)}) + "\n" for n in numbers).encode()


def zipped(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def put(place: Path, kind: str, numbers: range) -> Path:
    """The articles of these numbers as a source of a kind; it is the same place each time."""
    if kind == "folder":
        (place / "f").mkdir(exist_ok=True)
        for n in numbers:
            (place / "f" / f"{n}.txt").write_text(STORY.format(n), encoding="utf-8")
        return place / "f"
    names = {"warc": "a.warc.gz", "lines": "a.jsonl", "packed": "a.jsonl.zst", "zip": "a.zip"}
    made = {
        "warc": lambda: warc(numbers),
        "lines": lambda: lines(numbers),
        "packed": lambda: zstandard.ZstdCompressor().compress(lines(numbers)),
        "zip": lambda: zipped({f"{n}.txt": STORY.format(n).encode() for n in numbers}),
    }
    (place / names[kind]).write_bytes(made[kind]())
    return place / names[kind]


@pytest.mark.parametrize("kind", ["warc", "lines", "packed", "zip", "folder"])
def test_promise_06_the_same_source_twice_changes_no_row_and_half_of_it_adds_half(tmp_path: Path, kind: str) -> None:
    ledger, found = str(tmp_path / "l"), []
    for numbers in (range(6), range(6), range(3, 9)):
        result = CliRunner().invoke(main, ["ingest", ledger, str(put(tmp_path, kind, numbers))])
        assert result.exit_code == 0, result.output
        found.append(rows(ledger))
    assert found[0] == found[1]
    assert [table["document"] for table in found] == [6, 6, 9]
    assert {table["quarantine"] for table in found} == {0}


def bombs() -> dict[str, bytes]:
    zeros = "ا ".encode() * 20_000_000
    nested = zipped({"a.txt": zeros})
    for n in range(4):
        nested = zipped({f"{n}.zip": nested})
    items = "<item><title>&amp;</title></item>" * 600_000
    entities = "".join(f'<!ENTITY e{n} "&e{n + 1};&e{n + 1};">' for n in range(30))
    return {
        "gzip.txt.gz": gzip.compress(zeros),
        "zstd.txt.zst": zstandard.ZstdCompressor().compress(zeros),
        "brotli.warc": response("https://news.example/br", brotli.compress(zeros, quality=1), "br"),
        "flat.zip": zipped({"a.txt": zeros}),
        "nested.zip": nested,
        "deep.html": PAGE.format("<div>" * 20_000 + STORY).encode(),
        "references.html": PAGE.format("<p>" + "&#1575;" * 1_000_000).encode(),
        "entities.xml": f"<?xml version='1.0'?><!DOCTYPE rss [{entities}]><rss><channel>&e0;</channel></rss>".encode(),
        "elements.xml": f"<rss version='2.0'><channel>{items}</channel>".encode(),
    }


def test_promise_08_each_bomb_ends_in_quarantine_and_the_run_goes_on(tmp_path: Path, fresh: list[str]) -> None:
    """In a process of its own, which may not hold more than a gigabyte with its children."""
    place = tmp_path / "in"
    place.mkdir()
    made = bombs()
    for number, (name, content) in enumerate(made.items()):
        (place / f"{number}-{name}").write_bytes(content)
        (place / f"{number}-then.txt").write_text(STORY.format(number), encoding="utf-8")
    code = (
        "import resource, sys; from marsad.cli import main; main(standalone_mode=False)\n"
        "for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN): print(resource.getrusage(who).ru_maxrss)"
    )
    call = [*fresh, sys.executable, "-c", code, "ingest", str(tmp_path / "l"), str(place)]
    done = subprocess.run(call, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    assert max(map(int, done.stdout.split())) < MOST
    with open_ledger(str(tmp_path / "l")) as ledger:
        stopped = {Path(row["source"].partition(" > ")[0]).name for row in quarantined.listed(ledger.database)}
        assert stopped == {f"{n}-{name}" for n, name in enumerate(made)}
        assert len([row for row in ledger.documents() if row["language"] == "ar"]) == len(made)


def test_promise_09_a_stream_holds_nothing_of_what_is_in(fresh: list[str]) -> None:
    """`make bench-stream` streams 200,000; here so many that what would be held shows."""
    given = Given(few=100)
    for number in range(5_000):
        given.first(str(number), f"a.jsonl, line {number}")
        assert len(given.here) <= 100
    call = [*fresh, sys.executable, "-c", STREAM, str(ROOT / "benchmarks")]
    done = subprocess.run(call, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    first, second, resident = map(int, done.stdout.split())
    assert second <= first * 1.2  # rows of actors and places that are remembered
    assert resident < MOST


STREAM = """
import random, resource, sys, tempfile
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from unittest.mock import patch
from bench import mixed
from ledger import copies, readings
from stream import cheap, ingesting, open_ledger
with tempfile.TemporaryDirectory() as folder:
    pairs = readings(mixed(Path(folder) / "m.jsonl"), 50)
    with patch.object(ingesting, "read_one", cheap(pairs)), open_ledger(folder + "/l", create=True) as ledger:
        items = (record for record, _ in copies(pairs, 240, random.Random(1)))
        for done, _ in enumerate(ingesting.ingest(ledger, items), 1):
            if done in (120, 240):
                print(sum(map(len, ledger.ids.known.values())))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


SCRIPTS = [
    "<script>hurt()</script>",
    "<img src=x onerror=hurt()>",
    "<svg/onload=hurt()>",
    "<iframe srcdoc='<script>hurt()</script>'></iframe>",
    "<details open ontoggle=hurt()>",
    "<template><script>hurt()</script></template>",
    "<style>*{display:none}hurt()</style>",
    "<object data='javascript:hurt()'></object>",
    "<a href='javascript:hurt()'></a>",
]


@pytest.mark.parametrize("script", SCRIPTS)
def test_promise_14_what_is_taken_from_markup_has_no_script_in_it(tmp_path: Path, script: str) -> None:
    """That no page of ours runs any, whatever is stored, is tested in a browser."""
    told = STORY.format(7)
    (tmp_path / "a.html").write_text(PAGE.format(f"<h1>هدنة في حلب</h1><p>{told}{script}</p>"), encoding="utf-8")
    escaped = script.replace("<", "&lt;")
    item = (
        f"<item><title>هدنة {escaped}</title><link>javascript:hurt()</link><description>{escaped}{told}</description>"
    )
    feed = f"<rss version='2.0'><channel><title>صحيفة</title>{item}</item></channel></rss>"
    (tmp_path / "a.xml").write_text(feed, encoding="utf-8")
    found = [item for item in documents([str(tmp_path)]) if isinstance(item, Record)]
    assert len(found) == 2
    for record in found:
        assert record.text == told
        assert record.url is None
        assert "hurt" not in f"{record.title}{record.author}{record.outlet}"


def test_promise_15_every_format_character_is_stored_as_it_came(tmp_path: Path) -> None:
    """That they are shown as marks, and never hidden, is tested where they are shown."""
    marks = "".join(map(chr, [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xAD, 0x61C]))
    told = f"قال المتحدث {marks} إن الهدنة {marks}باقية في مدينة حلب."
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": told, "title": marks + "خبر"}), encoding="utf-8")
    (tmp_path / "b.html").write_text(PAGE.format(f"<h1>هدنة في حلب</h1><p>{told}</p>"), encoding="utf-8")
    message = {"id": 1, "type": "message", "date": "2025-01-01T00:00:00", "from": "ق", "text": told}
    chat = {"name": "ق", "type": "public_channel", "id": 1, "messages": [message]}
    (tmp_path / "result.json").write_text(json.dumps(chat), encoding="utf-8")
    ledger = str(tmp_path / "l")
    sources = [str(tmp_path / name) for name in ("a.jsonl", "b.html", "result.json")]
    items = list(documents(sources))
    assert not [item for item in items if isinstance(item, Problem)]
    assert [item.text for item in items if isinstance(item, Record)] == [told] * 3
    assert CliRunner().invoke(main, ["ingest", ledger, *sources]).exit_code == 0
    assert CliRunner().invoke(main, ["verify", ledger]).exit_code == 0
