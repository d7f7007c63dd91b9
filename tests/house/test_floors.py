"""Floors hold figures up, and are not lowered by accident."""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def floors(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    module = importlib.import_module("floors")
    monkeypatch.setattr(module, "gold_hashes", lambda: {"gold/seed.json": "a"})
    return module


def figures(floors: ModuleType, value: float, count: float = 3.0) -> dict[str, float]:
    return {name: count if name in floors.COUNTS else value for name in floors.PINNED}


def test_a_figure_under_its_floor_is_named(floors: ModuleType) -> None:
    pinned = {"gold": {"gold/seed.json": "a"}, "floors": {"dev.f1": 0.55, "minimal.severe": 6.0}}
    assert floors.check(pinned, {"dev.f1": 0.55, "minimal.severe": 6.0}) == []
    wrong = floors.check(pinned, {"dev.f1": 0.549, "minimal.severe": 7.0})
    assert wrong == ["dev.f1 is 0.549, under its floor of 0.550", "minimal.severe is 7.000, over its ceiling of 6.000"]


def test_other_gold_is_named(floors: ModuleType) -> None:
    wrong = floors.check({"gold": {"gold/seed.json": "b"}, "floors": {}}, {})
    assert len(wrong) == 1
    assert "gold/seed.json is not the gold" in wrong[0]


def test_pins_lie_a_little_under_what_is_measured(floors: ModuleType) -> None:
    made = floors.pin({"gold": {}, "floors": {}}, figures(floors, 0.6), lower=False)
    assert made["floors"]["dev.f1"] == 0.595
    assert made["floors"]["minimal.severe"] == 5.0
    assert floors.check(made, figures(floors, 0.6)) == []


def test_a_floor_is_lowered_only_on_purpose(floors: ModuleType) -> None:
    old = floors.pin({"gold": {}, "floors": {}}, figures(floors, 0.6), lower=False)
    assert floors.pin(old, figures(floors, 0.7), lower=False)["floors"]["dev.f1"] == 0.695
    with pytest.raises(SystemExit, match=r"dev\.f1.*LOWER=1"):
        floors.pin(old, figures(floors, 0.5), lower=False)
    with pytest.raises(SystemExit, match=r"minimal\.severe"):
        floors.pin(old, figures(floors, 0.6, count=4.0), lower=False)
    assert floors.pin(old, figures(floors, 0.5, count=4.0), lower=True)["floors"]["dev.f1"] == 0.495


def test_what_is_pinned_is_among_the_floors(floors: ModuleType) -> None:
    pinned = json.loads((BENCHMARKS / "floors.json").read_text(encoding="utf-8"))
    assert set(pinned["floors"]) <= set(floors.PINNED)
