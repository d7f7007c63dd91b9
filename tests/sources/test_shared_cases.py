"""Cases from public bug reports that files, pages and large exports answer; the shared list is read where it is there.

Those of feeds and of the fetcher, of web archives and of chats are tested beside them. One we see otherwise: a run
with a bad line in it ends with 0, and with 1 where `--strict` is given, as for every other command.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from marsad.ledger.quarantined import listed
from marsad.ledger.store import open_ledger
from marsad.ledger.verifying import verify
from marsad.scale.ingest import ingest
from marsad.sources.opening import documents
from marsad.sources.records import Problem, Record

CASES = Path(os.environ.get("SHARED", Path(__file__).parents[3] / "shared")) / "cases" / "cases.jsonl"
MESSAGES = 600


def case(name: str) -> str:
    if not CASES.is_file():
        pytest.skip("the shared cases are not here")
    found = (json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines())
    return next(str(each["input"]) for each in found if each["id"] == name)


def test_a_day_is_neither_that_of_the_visit_nor_of_a_script_nor_of_the_footer(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(case("html-wrong-date-footer-and-script"), encoding="utf-8")
    (found,) = documents([str(tmp_path / "a.html")])
    assert isinstance(found, Record)
    assert (found.published, found.title) == ("2025-03-14", "غارة على سوق شعبي في ريف المدينة")
    assert found.text.startswith("أصيب تسعة أشخاص")
    assert "2019" not in found.text
    assert found.note == "the day is that of its last update"


def test_a_bad_line_of_json_costs_itself_alone(tmp_path: Path) -> None:
    path, ledger = tmp_path / "a.jsonl", tmp_path / "l"
    path.write_text(case("feed-jsonl-bad-line"), encoding="utf-8")
    items = list(documents([str(path)]))
    found = [item for item in items if isinstance(item, Record)]
    assert [record.id for record in found] == ["a1", "a3", "a4"]
    assert (found[1].title, found[1].text) == ("بيان \ufffd", "أدانت الوزارة الهجوم.")
    assert found[1].note is not None
    (problem,) = [item for item in items if isinstance(item, Problem)]
    assert (problem.where, problem.raw) == (f"{path}, line 2", path.read_bytes().split(b"\n")[1] + b"\n")
    for more, status in (((), 0), (("--strict",), 1)):
        call = [sys.executable, "-m", "marsad", "ingest", str(ledger), str(path), *more]
        done = subprocess.run(call, capture_output=True, text=True, encoding="utf-8")
        assert done.returncode == status
        assert "1 in quarantine" in done.stderr
        with open_ledger(str(ledger)) as opened:
            assert (verify(opened.database).documents, len(listed(opened.database))) == (3, 1)


def test_a_large_export_that_is_broken_off_goes_on_and_doubles_nothing(tmp_path: Path) -> None:
    """Six hundred messages here; that memory stays flat is tested with 100,000 where exports are."""
    path, ledger = tmp_path / "result.json", tmp_path / "l"
    message = {"type": "message", "date": "2025-01-01T00:00:00", "date_unixtime": "1735689600", "from": "قناة"}
    text = "أعلن الجيش قصف موقع قرب البلدة رقم {}، وأصيب 3 أشخاص"
    rows = [{"id": n, **message, "text": text.format(n)} for n in range(MESSAGES)]
    whole = {"name": "قناة", "type": "public_channel", "id": 1, "messages": rows}
    path.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
    call = [sys.executable, "-m", "marsad", "ingest", str(ledger), str(path), "--json"]
    process = subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert process.stdout is not None
    for _ in range(MESSAGES // 4):
        process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    process.wait()
    time.sleep(0.2)
    assert subprocess.run(call, capture_output=True).returncode == 0
    with open_ledger(str(ledger)) as opened:
        found = verify(opened.database)
    assert (found.documents, found.faults) == (MESSAGES, [])


def test_search_finds_every_spelling_and_marks_it_where_it_stands(tmp_path: Path) -> None:
    """That `علي` is not `على` as well."""
    told, _, queries = case("search-spelling-variants").partition("Queries:")
    given = [line.split(" ", 1) for line in told.splitlines() if line[:1].isdigit()]
    with open_ledger(str(tmp_path / "l"), create=True) as ledger:
        list(ingest(ledger, [Record(text=text, where=number, id=number) for number, text in given]))
        found = {query.strip(): ledger.search(query.strip()) for query in queries.split("|")}
    assert {query: sorted(hit.document for hit in hits) for query, hits in found.items()} == {
        "قتل": ["1"],
        "الإدارة": ["2", "3"],
        "الأمم": ["4"],
        "مجلس الأمن": ["5"],
        "120": ["6"],
        "مستشفى": ["7"],
        "علي": ["8"],
    }
    marked = {query: [hit.snippet[s:e] for hit in hits for s, e in hit.marks] for query, hits in found.items()}
    assert marked["قتل"] == ["قُتِلَ"]
    assert marked["الأمم"] == ["الأمــم"]
    assert marked["مجلس الأمن"] == ["ﻣﺠﻠﺲ", "ﺍﻷﻣﻦ"]
    assert marked["120"] == ["١٢٠"]
