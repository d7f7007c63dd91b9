"""Cases of the material side: what must be read, and what only looks like it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

import marsad

CASES = Path(__file__).parent / "cases_material.tsv"


class Case(NamedTuple):
    """A sentence, the statement wanted or refused (kind:TYPE or none:TYPE), why, and whether it is known to fail."""

    sentence: str
    expect: str
    why: str
    xfail: str


def cases() -> list[Case]:
    lines = CASES.read_text(encoding="utf-8").splitlines()[1:]
    return [Case(*line.split("\t")) for line in lines if line and not line.startswith("#")]


def parameters() -> list[object]:
    known = {case: [pytest.mark.xfail(reason=case.why)] for case in cases() if case.xfail == "xfail"}
    return [
        pytest.param(case, id=f"{case.expect}-{number}", marks=known.get(case, []))
        for number, case in enumerate(cases(), start=1)
    ]


@pytest.mark.parametrize("case", parameters())
def test_case(case: Case) -> None:
    kind, _, wanted = case.expect.partition(":")
    found = [(s.kind, s.type) for s in marsad.read(case.sentence).statements]
    if kind == "none":
        assert wanted not in {type_ for _, type_ in found}, case.why
    else:
        assert (kind, wanted) in found, case.why


def test_half_of_the_cases_are_counter_examples() -> None:
    refused = sum(case.expect.startswith("none:") for case in cases())
    assert len(cases()) >= 150
    assert refused >= len(cases()) // 2
