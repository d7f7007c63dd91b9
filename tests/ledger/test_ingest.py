"""Documents come in once, whole, with everything that they hold."""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import sys
import zlib
from pathlib import Path

import press
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select, text

from marsad.cli import main
from marsad.ledger import schema, summaries
from marsad.ledger.errors import LedgerError, NoLedger
from marsad.ledger.packing import DAMAGED, pack, pack_raw, unpack, unpack_raw
from marsad.ledger.rows import from_body
from marsad.ledger.store import Ledger, open_ledger
from marsad.ledger.terms import terms
from marsad.ledger.verifying import verify


def counts(ledger: Ledger) -> dict[str, int]:
    """How many rows each table has, the changes with them."""
    with ledger.database.reading() as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in schema.metadata.sorted_tables
        }


def test_everything_that_came_is_there(address: str) -> None:
    with press.filled(address) as ledger, ledger.database.reading() as connection:
        rows = connection.execute(
            select(schema.document, schema.content).join(schema.content).order_by(schema.document.c.id)
        ).all()
        assert [unpack(row.text) for row in rows] == [record.text for record in press.ARTICLES]
        assert [row.uid for row in rows][:3] == ["a1", "a2", "a3"]
        assert rows[3].uid.startswith("sha256:")
        assert rows[0].url == "https://example.org/a1"
        outlets = connection.execute(select(schema.outlet.c.name, schema.outlet.c.reliability)).all()
        assert ("رويترز", "F") in [tuple(row) for row in outlets]
        kept = connection.execute(select(schema.quarantine)).one()
        assert (kept.reason, kept.place_in_origin) == (press.BAD.what, "line 3")


def test_statements_point_into_the_text(address: str) -> None:
    with press.filled(address) as ledger, ledger.database.reading() as connection:
        texts = {row[0]: row[1] for row in connection.execute(select(schema.content))}
        rows = connection.execute(select(schema.statement)).all()
        assert len(rows) >= 8
        for row in rows:
            body = from_body(row.body)
            text_ = unpack(texts[row.document_id])
            trigger = body.evidence[0].trigger
            assert text_[row.start : row.end].strip()
            assert row.start <= trigger[0] < trigger[1] <= row.end
            assert (body.id, body.type, body.realis) == (row.sid, row.type, row.realis)


def test_the_same_input_twice_changes_no_row(address: str) -> None:
    with press.filled(address) as ledger:
        before = counts(ledger)
        again = press.fill(ledger)
        assert {outcome.status for outcome in again} == {"known", "quarantined"}
        assert counts(ledger) == before


def test_of_an_overlap_only_the_new_half_is_added(address: str) -> None:
    with open_ledger(address, create=True) as ledger:
        press.fill(ledger, press.ARTICLES[:3])
        outcomes = press.fill(ledger, press.ARTICLES[1:])
        assert sorted(o.status for o in outcomes) == ["added", "added", "known", "known"]
        assert counts(ledger)["document"] == 5


def test_a_reprint_is_a_document_of_its_own(address: str) -> None:
    with press.filled(address) as ledger:
        other = dataclasses.replace(press.ARTICLES[0], id="z9", outlet="صحيفة الغد")
        assert [o.status for o in press.fill(ledger, [other])] == ["added"]


def test_many_workers_give_the_same_ledger(tmp_path: Path) -> None:
    path = press.jsonl(tmp_path / "a.jsonl")
    found = []
    for name, workers in (("one", "1"), ("two", "2")):
        ledger = str(tmp_path / name)
        result = CliRunner().invoke(main, ["ingest", ledger, str(path), "--workers", workers])
        assert result.exit_code == 0, result.output
        with open_ledger(ledger) as opened, opened.database.reading() as connection:
            query = "SELECT id, sid, document_id, body FROM statement ORDER BY id"
            found.append(connection.execute(text(query)).all())
    assert found[0] == found[1]


def test_the_same_input_gives_the_same_hash_whatever_the_seed(tmp_path: Path) -> None:
    path, hashes = press.jsonl(tmp_path / "a.jsonl"), set()
    for seed, workers in (("0", "1"), ("1", "2"), ("2", "1")):
        ledger = str(tmp_path / f"{seed}.ledger")
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        call = [sys.executable, "-m", "marsad", "ingest", ledger, str(path), "--workers", workers]
        subprocess.run(call, check=True, capture_output=True, env=environment)
        with open_ledger(ledger) as opened:
            hashes.add(verify(opened.database).hash)
    assert len(hashes) == 1


def test_both_databases_hold_the_same(address: str, tmp_path: Path) -> None:
    with press.filled(address) as ledger, press.filled(str(tmp_path / "other")) as other:
        assert verify(ledger.database).hash == verify(other.database).hash


def test_summaries_agree_with_the_statements(address: str) -> None:
    with press.filled(address) as ledger, ledger.database.reading() as connection:
        assert summaries.differences(connection) == []
        totals = connection.execute(select(func.sum(schema.metadata.tables["facet_cube"].c.n))).scalar_one()
        assert totals == counts(ledger)["statement"]


def test_raw_bytes_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + press.ARTICLES[2].text.encode() + b"\r\n")
    lines = press.jsonl(tmp_path / "b.jsonl", press.ARTICLES[:1])
    with open_ledger(str(tmp_path / "l"), create=True) as ledger:
        press.fill(ledger, [*press.read_file(path), *press.read_file(lines)])
        with ledger.database.reading() as connection:
            rows = connection.execute(select(schema.content).order_by(schema.content.c.document_id)).all()
    raw = [unpack_raw(row.raw, unpack(row.text)) for row in rows]
    assert raw == [path.read_bytes(), lines.read_bytes()]


def test_the_command_speaks_and_exits_as_read_does(tmp_path: Path) -> None:
    path, ledger = press.jsonl(tmp_path / "a.jsonl"), str(tmp_path / "l")
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"id": "x"}\n', encoding="utf-8")
    run = CliRunner().invoke
    first = run(main, ["ingest", ledger, str(path), str(bad), "--json"])
    assert first.exit_code == 0
    assert first.stdout.count('"status": "added"') == 5
    assert "1 in quarantine" in first.stderr
    assert run(main, ["ingest", ledger, str(path), str(bad), "--strict"]).exit_code == 1
    assert run(main, ["ingest", ledger, str(bad)]).exit_code == 1
    assert run(main, ["ingest", ledger, str(path)]).exit_code == 0


def test_what_is_no_ledger_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoLedger, match="no such ledger"):
        open_ledger(str(tmp_path / "none"))
    assert not (tmp_path / "none").exists()
    text_ = tmp_path / "text"
    text_.write_text("no ledger at all, but a text that is long enough to have a header" * 9, encoding="utf-8")
    with pytest.raises(NoLedger):
        open_ledger(str(text_))
    with pytest.raises(NoLedger):
        open_ledger(str(text_), create=True)


def test_what_can_not_be_reached_is_said(tmp_path: Path) -> None:
    addresses = {
        str(tmp_path): "is a folder",
        str(tmp_path / "no" / "l"): "there is no folder",
        "postgresql://who:secret@127.0.0.1:1/none": "start the server",
    }
    for address, word in addresses.items():
        result = CliRunner().invoke(main, ["ingest", address, str(press.jsonl(tmp_path / "a.jsonl"))])
        assert result.exit_code == 1
        assert word in result.stderr
        assert "secret" not in result.output
        assert len(result.stderr.splitlines()) == 1


def test_two_writers_wait_for_one_another(address: str, tmp_path: Path) -> None:
    open_ledger(address, create=True).close()
    running = []
    for n in range(2):
        articles = [dataclasses.replace(a, id=f"{n}-{m}-{a.where}") for m in range(12) for a in press.ARTICLES]
        path = press.jsonl(tmp_path / f"{n}.jsonl", articles)
        call = [sys.executable, "-m", "marsad", "ingest", address, str(path)]
        running.append(subprocess.Popen(call, stderr=subprocess.PIPE, text=True))
    for process in running:
        _, error = process.communicate(timeout=120)
        assert process.returncode == 0, error
    with open_ledger(address) as ledger:
        found = verify(ledger.database)
    assert (found.documents, found.faults) == (120, [])


def test_what_an_older_version_packed_is_still_read_and_what_is_damaged_is_told() -> None:
    text_ = "قصف الجيش المدينة. " * 40
    assert unpack(zlib.compress(text_.encode())) == text_
    whole = pack(text_)
    for damaged in (whole[:-9], whole[:20] + b"\0" + whole[21:], b"", zlib.compress(text_.encode())[:-5]):
        with pytest.raises(DAMAGED):
            unpack(damaged)


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_text_is_kept_to_the_code_point(text_: str) -> None:
    assert unpack(pack(text_)) == text_
    for raw in (text_.encode(), b"\xef\xbb\xbf" + text_.encode(), json.dumps({"text": text_}).encode()):
        assert unpack_raw(pack_raw(raw, text_), text_) == raw
    for term in terms(text_):
        assert 0 <= term.start < term.end <= len(text_)


def test_a_ledger_of_a_newer_program_is_left_alone(address: str) -> None:
    with press.filled(address) as ledger, ledger.database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(LedgerError, match="newer"):
        open_ledger(address, create=True)


def test_a_reader_can_not_write(tmp_path: Path) -> None:
    address = str(tmp_path / "l")
    press.filled(address).close()
    with open_ledger(address) as ledger:
        with pytest.raises(LedgerError, match="opened for reading"), ledger.database.writing():
            pass
        with pytest.raises(Exception, match="readonly"), ledger.database.reading() as connection:
            connection.execute(text("DELETE FROM voice"))
