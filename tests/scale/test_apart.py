"""Pages that are taken apart in a child of their own: the same articles, and an end to what takes too much."""

from __future__ import annotations

import sys
import time
from functools import partial
from pathlib import Path

import pytest
import works

from marsad.scale.apart import TakingApart
from marsad.scale.children import Limits, Stopped
from marsad.sources.opening import Opening, documents
from marsad.sources.records import BadInput, Problem, Record

STORY = "أعلنت وزارة الخارجية أن الطرفين اتفقا على هدنة في مدينة حلب، وأنها تبدأ صباح يوم الأحد."
PAGE = f"<!doctype html><html lang=ar><title>هدنة</title><body><article><h1>هدنة</h1><p>{STORY}</p></article>"


def test_a_page_gives_the_same_article_in_a_child(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "b.html").write_text("<!doctype html><html><body></body></html>", encoding="utf-8")
    here = list(documents([str(tmp_path)]))
    with TakingApart() as apart:
        assert list(documents([str(tmp_path)], opening=Opening(apart=apart))) == here
    assert [type(item) for item in here] == [Record, Problem]


def test_what_takes_too_long_is_stopped_and_the_next_is_done() -> None:
    spin, well = Record(text="spin", where=""), Record(text="well", where="")
    with TakingApart(Limits(seconds=0.3)) as apart:
        for _ in range(2):
            with pytest.raises(Stopped, match=r"more than 0\.3 seconds"):
                apart(partial(works.misbehave, spin))
            assert apart(partial(works.misbehave, well)) == well


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps the limit of memory")
def test_what_a_child_gathers_is_no_fault_of_the_next_page() -> None:
    with TakingApart(Limits(memory=300 * 2**20)) as apart:
        children = {apart(partial(works.gather, Record(text=str(n), where=""))).text for n in range(25)}
    assert 1 < len(children) < 25


def test_what_is_wrong_with_a_document_is_raised_as_it_was() -> None:
    with TakingApart() as apart, pytest.raises(BadInput) as raised:
        apart(works.refuse)
    assert (raised.value.what, raised.value.advice, raised.value.offset) == ("bad", "mend it", 7)


def test_a_piece_of_work_costs_little() -> None:
    """A page of 100 kB there and back, in the best of many: a page takes a millisecond and more itself."""
    page = Record(text="x" * 100_000, where="")
    with TakingApart() as apart:
        times = []
        for _ in range(50):
            start = time.perf_counter()
            apart(partial(works.misbehave, page))
            times.append(time.perf_counter() - start)
    assert min(times) < 0.005
