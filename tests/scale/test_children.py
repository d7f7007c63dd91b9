"""What goes beyond its limits, or ends its process, is stopped and named; order and the others are kept."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import works

from marsad.ledger import quarantined
from marsad.ledger.store import open_ledger
from marsad.ledger.verifying import verify
from marsad.scale import pool as pooling
from marsad.scale.children import Limits
from marsad.scale.ingest import ingest
from marsad.scale.pool import Pool, work_all
from marsad.sources.records import Problem, Record

ROOT = Path(__file__).parents[2]
TIGHT = Limits(seconds=0.5, memory=300 * 2**20, patience=60)
REASONS = {
    "spin": "more than 0.5 seconds",
    "spin in compiled code": "more than 0.5 seconds",
    "memory": "more than 300 MB of memory",
    "memory in one piece": "more than 300 MB of memory",
    "leave": "exit status 3",
    "crash": f"signal {signal.SIGSEGV:d}",
}
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps the limit of memory")
SENTENCE = "قصف الجيش السوري مدينة إدلب يوم الثلاثاء وقتل {} شخصا. "


def records(*texts: str) -> list[Record]:
    return [Record(text=text, where=f"a.jsonl, line {n}", offset=100 * n) for n, text in enumerate(texts, 1)]


@linux
def test_whatever_ends_a_child_is_a_problem_of_its_document_alone() -> None:
    given = records("first", *(text for reason in REASONS for text in (reason, f"after {reason}")), "last")
    with Pool(2, TIGHT) as pool:
        found = list(work_all(given, works.misbehave, 1, pool))
    for record, item in zip(given, found, strict=True):
        assert (item.where, item.offset) == (record.where, record.offset)
        if record.text in REASONS:
            assert isinstance(item, Problem)
            assert REASONS[record.text] in item.what
            assert item.raw == record.text.encode()
        else:
            assert item == record


@linux
def test_what_a_child_gathers_is_no_fault_of_the_next_document() -> None:
    """Twenty documents of which each leaves ten megabytes behind, in children that have 130 beside the reader's tables:
    none is stopped, a child does several; and one that takes too much by itself is stopped, wherever it comes."""
    given = records(*(f"{n}" for n in range(20)), "memory", "after")
    for workers in (1, 2):
        with Pool(workers, TIGHT) as pool:
            found = list(work_all(given, works.gather, 1, pool))
        assert [item.where for item in found] == [record.where for record in given]
        *done, stopped, after = found
        assert isinstance(after, Record)
        assert isinstance(stopped, Problem)
        assert REASONS["memory"] in stopped.what
        children = [item.text for item in done if isinstance(item, Record)]
        assert len(children) == 20
        assert 1 < len(set(children)) < 20


@linux
def test_a_long_document_finds_the_memory_that_it_needs() -> None:
    """What was gathered before leaves enough for a short one, and not for it: it is done by a new child."""
    given = records(*"abcdef")
    long = Record(text="x" * 1_500_000, where="long")
    with Pool(1, Limits(memory=500 * 2**20)) as pool:
        found = list(work_all([*given, long], works.gather, 1, pool))
    children = [item.text for item in found if isinstance(item, Record)]
    assert len(children) == 7
    assert len(set(children[:6])) == 1
    assert children[6] != children[0]


def test_a_child_that_only_waits_is_stopped_by_the_clock() -> None:
    with Pool(1, Limits(patience=3)) as pool:
        found = list(work_all(records("sleep", "after"), works.misbehave, 1, pool))
    assert isinstance(found[0], Problem)
    assert "more than 3 seconds by the clock" in found[0].what
    assert found[1] == records("sleep", "after")[1]


def test_large_answers_and_documents_do_not_wait_for_one_another() -> None:
    given = [Record(text="large", where=f"{n}", raw=b"x" * 4_000_000) for n in range(6)]
    with Pool(1, Limits()) as pool:
        found = list(work_all(given, works.misbehave, 1, pool))
    assert [len(item.text) for item in found if isinstance(item, Record)] == [5_000_000] * 6


def test_a_fault_of_the_program_is_raised() -> None:
    with Pool(1, TIGHT) as pool, pytest.raises(ValueError, match="no such thing"):
        list(work_all(records("first", "raise"), works.misbehave, 1, pool))


def test_a_pool_serves_many_batches_with_one_child_and_ends_it() -> None:
    with Pool(1, TIGHT) as pool:
        seen = {item.text for _ in range(3) for item in work_all(records("a", "b"), works.process, 1, pool)}
        assert list(work_all(records("a"), works.nothing, 1, pool)) == [works.nothing(records("a")[0])]
    (child,) = seen
    assert int(child) != os.getpid()
    assert is_gone(int(child))


def test_a_pool_whose_children_can_not_start_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pooling, "_load", works.leave)
    with Pool(1, TIGHT).begin() as pool, pytest.raises(RuntimeError, match="could not start"):
        list(work_all(records("a", "b"), works.process, 1, pool))


def test_a_parent_that_is_killed_leaves_no_child() -> None:
    code = """
import time, works
from marsad.scale.pool import Pool, work_all
from marsad.sources.records import Record
if __name__ == "__main__":
    with Pool() as pool:
        print(next(work_all([Record(text="a", where="b")], works.process, 1, pool)).text, flush=True)
        time.sleep(60)
"""
    paths = os.pathsep.join([str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")])
    parent = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": paths}
    )
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    assert is_gone(child)


def is_gone(process: int) -> bool:
    """Whether a process ends within a few seconds."""
    for _ in range(50):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


def test_promise_7_one_bad_record_never_stops_a_run() -> None:
    """Four hundred records; `make corrupted` does ten thousand."""
    call = [sys.executable, str(ROOT / "benchmarks" / "corrupted.py"), "400"]
    done = subprocess.run(call, capture_output=True, text=True, cwd=ROOT / "benchmarks", timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr


def test_promise_8_a_document_that_takes_too_long_is_stopped_and_quarantined(tmp_path: Path) -> None:
    """With the reader itself: a book of a million characters takes it some seconds, and here it has half of one."""
    book = "".join(SENTENCE.format(n) for n in range(3, 18_000))
    articles = [Record(text=SENTENCE.format(n), where=f"a.jsonl, line {n}", offset=n) for n in range(3, 9)]
    given = [*articles[:3], Record(text=book, where="book.txt", offset=0), *articles[3:]]
    hashes = set()
    for workers in (1, 2):
        with open_ledger(str(tmp_path / f"{workers}"), create=True) as ledger:
            with Pool(workers, Limits(seconds=0.5)) as pool:
                done = list(ingest(ledger, given, pool=pool))
            assert [outcome.where for outcome in done] == [record.where for record in given]
            assert [outcome.status for outcome in done].count("added") == 6
            (kept,) = quarantined.listed(ledger.database)
            assert (kept["source"], kept["byte"]) == ("book.txt", 0)
            assert "more than 0.5 seconds" in kept["reason"]
            assert quarantined.raw_of(ledger.database, kept["id"]) == book.encode()
            hashes.add(verify(ledger.database).hash)
    with open_ledger(str(tmp_path / "own"), create=True) as ledger:
        list(ingest(ledger, articles))
        assert verify(ledger.database).hash in hashes
    assert len(hashes) == 1


@linux
def test_promise_8_a_document_that_takes_too_much_memory_is_stopped() -> None:
    """The bounds of every run are 10 seconds and 512 MB."""
    assert (Limits().seconds, Limits().memory) == (10, 512 * 2**20)
    with Pool() as pool:
        found = list(work_all(records("memory", "after"), works.misbehave, 1, pool))
    assert isinstance(found[0], Problem)
    assert "more than 512 MB" in found[0].what
    assert found[1] == records("memory", "after")[1]
