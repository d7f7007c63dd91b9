"""A ledger outlives interruption and damage, and says what is wrong with it (kills and bad disks: its promises)."""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import press
import pytest
from click.testing import CliRunner
from sqlalchemy import text

from marsad.cli import main
from marsad.ledger import verifying
from marsad.ledger.store import Ledger, open_ledger

ROOT = Path(__file__).parents[2]
INGEST = [sys.executable, "-m", "marsad", "ingest"]


def test_ctrl_c_finishes_what_is_in_hand(tmp_path: Path) -> None:
    ledger = tmp_path / "l"
    call = [*INGEST, str(ledger), str(press.many(tmp_path / "many.jsonl")), "--json"]
    process = subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")
    assert process.stdout is not None
    first = process.stdout.readline()
    process.send_signal(signal.SIGINT)
    assert process.stderr is not None
    rest, error = process.stdout.read(), process.stderr.read()
    assert process.wait(timeout=60) == 130
    assert "run the same command again" in error
    assert press.good_afterwards(ledger) == len((first + rest).splitlines())


def test_a_good_ledger_has_no_faults_and_the_same_hash(address: str) -> None:
    with press.filled(address) as ledger:
        found = verifying.verify(ledger.database)
        assert (found.documents, found.faults, found.notes) == (5, [], [])
        assert verifying.verify(ledger.database).hash == found.hash


DAMAGE = {
    "its text": "UPDATE content SET text = (SELECT text FROM content WHERE document_id = 2) WHERE document_id = 1",
    "its text can't be read": "UPDATE content SET text = raw WHERE document_id = 1",
    "its evidence reads otherwise": "UPDATE statement SET quote_hash = 'x' WHERE id = 1",
    "its columns": "UPDATE statement SET realis = 'planned' WHERE id = 1",
    "those who take part": "DELETE FROM participant WHERE statement_id = 1",
    "is not what the coder gave": "UPDATE reading SET hash = 'x' WHERE id = 1",
    "what is known of it": "UPDATE document SET title = 'x' WHERE id = 1",
    "facet_cube": "UPDATE facet_cube SET n = n + 1",
    "dyad_total": "DELETE FROM dyad_total",
    "can't be read": "UPDATE statement SET body = '{}' WHERE id = 1",
}


@pytest.mark.parametrize("fault", DAMAGE)
def test_damage_is_found(tmp_path: Path, fault: str) -> None:
    address = str(tmp_path / "l")
    press.filled(address).close()
    with contextlib.closing(sqlite3.connect(address)) as raw, raw:
        raw.execute("PRAGMA foreign_keys=OFF")
        raw.execute(DAMAGE[fault].replace("text = raw", "text = x'00'"))
    result = CliRunner().invoke(main, ["verify", address])
    assert result.exit_code == 1
    assert fault in result.stdout


def test_a_torn_file_is_no_ledger(tmp_path: Path) -> None:
    address = tmp_path / "l"
    press.filled(str(address)).close()
    content = address.read_bytes()
    address.write_bytes(content[: len(content) // 2])
    result = CliRunner().invoke(main, ["verify", str(address)])
    assert result.exit_code == 1
    assert "Traceback" not in result.output


def test_what_is_kept_twice_can_be_made_anew(address: str) -> None:
    with press.filled(address) as ledger:
        before = verifying.verify(ledger.database)
        with ledger.database.writing() as connection:
            connection.execute(text("DELETE FROM actor_facet"))
            connection.execute(text("DELETE FROM claim"))
            connection.execute(text("DELETE FROM name"))
            connection.execute(text("UPDATE actor SET name = 'x' WHERE uid = 'state:FRA'"))
            connection.execute(text("UPDATE meta SET value = 'older'"))
        wrong = verifying.verify(ledger.database)
        assert wrong.faults
        assert wrong.notes
        assert not ledger.search_is_current()
        from marsad.ledger.rebuilding import rebuild

        rebuild(ledger.database)
        again = verifying.verify(ledger.database)
        assert (again.faults, again.notes, again.hash) == ([], [], before.hash)
        assert [a["name"] for a in ledger.actors("فرنسا")] == ["France"]


def test_a_backup_is_a_ledger_of_one_state(tmp_path: Path) -> None:
    address, copy = str(tmp_path / "l"), str(tmp_path / "copy")
    with press.filled(address) as ledger:
        hashes = [verifying.verify(ledger.database).hash]
        assert CliRunner().invoke(main, ["backup", address, copy]).exit_code == 0
        press.fill(ledger, [press.Record(text="قصف الجيش مدينة حلب.", where="c")])
    with open_ledger(copy) as opened:
        hashes.append(verifying.verify(opened.database).hash)
    assert hashes[0] == hashes[1]
    assert sorted(os.listdir(tmp_path)) == ["copy", "l"]
    again = CliRunner().invoke(main, ["backup", address, copy])
    assert (again.exit_code, "is there already" in again.stderr) == (1, True)


def test_quarantine_keeps_the_bytes_until_it_is_settled(tmp_path: Path) -> None:
    address = str(tmp_path / "l")
    ledger: Ledger = press.filled(address)
    ledger.close()
    run = CliRunner().invoke
    assert press.BAD.what in run(main, ["quarantine", address]).stdout
    assert run(main, ["quarantine", address, "--raw", "1"]).stdout_bytes == press.BAD.raw
    assert run(main, ["quarantine", address, "--settle", "1", "--why", "mended"]).exit_code == 0
    assert "nothing was found" in run(main, ["quarantine", address]).stderr
    assert run(main, ["quarantine", address, "--settle", "1"]).exit_code == 1
    assert press.good_afterwards(Path(address)) == 5
