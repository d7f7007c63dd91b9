"""Processes that make answers give the same as the server itself, see what was written, and are replaced."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("fastapi")
from fastapi.testclient import TestClient

import marsad
from marsad.ledger.correcting import delete
from marsad.ledger.preparing import prepare
from marsad.sources.records import Record
from marsad.web.app import application
from marsad.web.makers import Makers

BASE = "http://127.0.0.1:8765"
VIEWS = ["statements", "tolls", "positions", "ties", "sources", "disputed", "brief", "map", "review"]


@pytest.fixture
def ledger(tmp_path: Path):
    with marsad.open(str(tmp_path / "a.ledger"), create=True, who="tests") as made:
        writer = made.writer()
        text = "قصف الجيش السوري مدينة حلب. وقتل 12 مدنيا في حلب. ونفت دمشق ذلك."
        writer.add(
            prepare(Record(text=text, where="one", id="one"), marsad.read(text, published="2020-01-05", id="one"))
        )
        writer.flush()
        yield made


def until(told: Callable[[], Any]) -> None:
    """Wait for what another process does."""
    for _ in range(600):
        if told():
            return
        time.sleep(0.1)
    raise AssertionError("it never came")


def test_processes_answer_as_the_server_does_and_are_replaced(ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [f"/{view}.json" for view in VIEWS] + [
        "/ar/tolls",
        "/brief.md",
        "/tolls.json?limit=x",
        "/ties.json?actor=Zz",
    ]
    with TestClient(application(ledger), base_url=BASE) as client:
        right = {address: client.get(address) for address in asked}
    makers = Makers(ledger.database.address, 2)
    made: list[Any] = []
    plain = Makers._ask
    monkeypatch.setattr(Makers, "_ask", lambda *given: made.append(answer := plain(*given)) or answer)
    with TestClient(application(ledger, makers=makers), base_url=BASE) as client:
        until(lambda: makers.ready.qsize() == 2)
        token = client.get("/en/").text.partition('marsad-token" content="')[2].partition('"')[0]
        for address, answer in right.items():
            got = client.get(address)
            assert got.status_code == answer.status_code
            if address.startswith("/ar/"):
                assert f'"{token}"' in got.text  # what it sends back must be taken
            else:
                assert got.content == answer.content
        assert [one.status for one in made] == [answer.status_code for answer in right.values()]
        gone = client.get("/statements.json").json()["rows"][0]["id"]
        delete(ledger, gone, "a test")
        assert gone not in {row["id"] for row in client.get("/statements.json").json()["rows"]}

        for child in tuple(makers.children):
            child.process.kill()
        made.clear()
        for view in VIEWS[:3]:
            assert client.get(f"/{view}.json?limit=2").status_code == 200
        assert made[:2] == [None, None]  # the server made these itself
        until(lambda: makers.ready.qsize() == 2)
        assert client.get("/tolls.json?limit=3").status_code == 200
        assert made[-1].status == 200
    assert not any(child.process.is_alive() for child in makers.children)


def test_what_is_asked_before_a_process_is_ready_is_made_by_the_server(ledger) -> None:
    makers = Makers(str(ledger.database.address) + ".not-there", 1)  # it never will be
    with TestClient(application(ledger, makers=makers), base_url=BASE) as client:
        assert client.get("/statements.json").json()["rows"]
        assert makers.ready.empty()
