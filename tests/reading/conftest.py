"""The tests of the reading ask what the rules make of a text, however sure it is; `test_trust` asks what is told."""

import pytest

from marsad.reading import trust


@pytest.fixture(autouse=True)
def everything_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trust, "LEAST", 0.0)
