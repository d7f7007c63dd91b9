"""Sentences of the verbal side: what must be read from them, and what must not."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

import pytest

import marsad

TABLE: Final = Path(__file__).with_name("cases_verbal.tsv")


class Case(NamedTuple):
    """One line of the table: `expect` is kind:TYPE, kind:TYPE:realis or none:TYPE."""

    sentence: str
    expect: str
    why: str
    xfail: bool


def cases() -> list[Case]:
    """All lines of the table; comments and the header left out."""
    rows = [
        line.split("\t")
        for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]
        if line and not line.startswith("#")
    ]
    return [Case(row[0], row[1], row[2], row[3] == "xfail") for row in rows]


def holds(case: Case) -> bool:
    """Whether the reading of a sentence has what the case asks for, or lacks what it forbids."""
    found = [(s.kind, s.type, s.realis) for s in marsad.read(case.sentence).statements]
    kind, code, *realis = case.expect.split(":")
    if kind == "none":
        return all(type_ != code for _, type_, _ in found)
    return any((k, t) == (kind, code) and realis in ([], [r]) for k, t, r in found)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.sentence)
def test_case(case: Case, request: pytest.FixtureRequest) -> None:
    """Each sentence of the table; a line marked xfail is a known fault of the reader."""
    if case.xfail:
        request.applymarker(pytest.mark.xfail(reason=case.why))
    assert holds(case), case.why


def test_half_are_counter_examples() -> None:
    """The table keeps a balance between what is to be found and what is to be left alone."""
    listed = cases()
    assert len(listed) >= 150
    assert sum(case.expect.startswith("none:") for case in listed) >= 0.45 * len(listed)


def test_sentences_are_single() -> None:
    """No sentence is listed twice for the same expectation."""
    keys = [(case.sentence, case.expect) for case in cases()]
    assert len(keys) == len(set(keys))
