"""What was asked already is answered from memory until the ledger changes, and never after."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import pytest

pytest.importorskip("fastapi")
from fastapi.testclient import TestClient

import marsad
from marsad.ledger.correcting import delete
from marsad.ledger.preparing import prepare
from marsad.sources.records import Record
from marsad.web.app import application
from marsad.web.remembered import AT_ONCE, Remembered

T = TypeVar("T")
BASE = "http://127.0.0.1:8765"
VIEWS = ["statements", "tolls", "positions", "ties", "sources", "disputed", "actors", "documents", "health", "timeline"]


def add(ledger: Any, id: str, text: str) -> None:
    writer = ledger.writer()
    writer.add(prepare(Record(text=text, where=id, id=id), marsad.read(text, published="2020-01-05", id=id)))
    writer.flush()


@pytest.fixture
def ledger(tmp_path: Path):
    with marsad.open(str(tmp_path / "a.ledger"), create=True, who="tests") as made:
        add(made, "one", "قصف الجيش السوري مدينة حلب. وقتل 12 مدنيا في حلب.")
        yield made


def in_a_thread(told: Coroutine[Any, Any, T]) -> T:
    """What a coroutine gives. Tests in a browser leave a loop running in the thread of the tests, and it must be alone
    there."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, told).result()


def test_the_same_question_is_asked_of_the_ledger_once(ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(type(ledger), "page", counted(type(ledger).page, asked))
    with TestClient(application(ledger), base_url=BASE) as client:
        first, second = (client.get("/statements.json") for _ in range(2))
        assert first.content == second.content
        assert len(asked) == 1
        client.get("/statements.json?limit=1")
        assert len(asked) == 2


def counted(function: Any, asked: list[int]) -> Any:
    def wrapped(*args: Any, **more: Any) -> Any:
        asked.append(1)
        return function(*args, **more)

    return wrapped


@pytest.mark.parametrize("by", ["ourselves", "another program"])
def test_what_is_written_shows_in_the_next_answer(ledger, by: str) -> None:
    with TestClient(application(ledger), base_url=BASE) as client:
        seen = {view: client.get(f"/{view}.json").json() for view in VIEWS}
        page = client.get("/en/statements").text
        text = "قتل 30 مدنيا في دمشق. وأدانت فرنسا روسيا."
        if by == "ourselves":
            add(ledger, "two", text)
        else:
            with marsad.open(ledger.database.address, write=True) as other:
                add(other, "two", text)
        changed = {view: client.get(f"/{view}.json").json() for view in VIEWS}
        assert [view for view in VIEWS if changed[view] == seen[view]] in (
            [],
            ["disputed"],
            ["disputed", "positions"],
            ["positions", "disputed"],
        )
        assert client.get("/en/statements").text != page
        gone = changed["statements"]["rows"][0]["id"]
        delete(ledger, gone, "a test")
        assert gone not in {row["id"] for row in client.get("/statements.json").json()["rows"]}


def test_a_browser_that_has_it_is_told_so(ledger) -> None:
    with TestClient(application(ledger), base_url=BASE) as client:
        first = client.get("/tolls.json")
        tag = first.headers["etag"]
        again = client.get("/tolls.json", headers={"If-None-Match": tag})
        assert (again.status_code, again.content) == (304, b"")
        plain = client.get("/tolls.json", headers={"Accept-Encoding": "identity"})
        assert plain.json() == first.json()
        assert "content-encoding" not in plain.headers
        assert client.head("/tolls.json").content == b""
        add(ledger, "two", "قتل 30 مدنيا في دمشق.")
        assert client.get("/tolls.json", headers={"If-None-Match": tag}).status_code == 200


def test_refusals_and_other_languages_are_not_mixed_up(ledger) -> None:
    with TestClient(application(ledger), base_url=BASE) as client:
        for _ in range(2):
            assert client.get("/statements.json?limit=x").status_code == 422
        pages = {lang: client.get(f"/{lang}/tolls").text for lang in ("ar", "en", "fr", "ar")}
        assert len(set(pages.values())) == 3
        assert 'lang="ar"' in client.get("/ar/tolls").text


def test_who_asks_while_it_is_made_gets_the_same_also_where_it_failed() -> None:
    made: list[str] = []

    async def slow(scope: Any, receive: Any, send: Any) -> None:
        made.append(scope["path"])
        await asyncio.sleep(0.05)
        if b"broken" in scope["query_string"]:
            raise RuntimeError("broken")
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"told"})

    async def ask(middleware: Remembered, query: bytes) -> list[Any]:
        sent: list[Any] = []

        async def send(message: Any) -> None:
            sent.append(message)

        scope = {"type": "http", "method": "GET", "path": "/ties.json", "query_string": query, "headers": []}
        await middleware(scope, None, send)  # type: ignore[arg-type]
        return sent

    async def all_at_once(query: bytes) -> list[Any]:
        middleware = Remembered(slow, version=lambda: 1)
        return await asyncio.gather(*(ask(middleware, query) for _ in range(5)), return_exceptions=True)

    answers = in_a_thread(all_at_once(b""))
    assert len(made) == 1
    assert all(answer[1]["body"] == b"told" for answer in answers)
    made.clear()
    assert all(isinstance(answer, RuntimeError) for answer in in_a_thread(all_at_once(b"broken")))
    assert len(made) == 5  # each may try, since nobody has an answer


def test_only_as_many_answers_are_made_at_once_as_there_are_turns() -> None:
    running, most, made = [0], [0], list[bytes]()

    async def slow(scope: Any, receive: Any, send: Any) -> None:
        running[0] += 1
        most[0] = max(most[0], running[0])
        await asyncio.sleep(0.01)
        running[0] -= 1
        made.append(scope["query_string"])
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"told"})

    async def nothing(message: Any) -> None:
        del message

    async def all_at_once() -> None:
        middleware = Remembered(slow, version=lambda: 1)
        scope = {"type": "http", "method": "GET", "path": "/ties.json", "headers": []}
        scopes = [{**scope, "query_string": f"limit={n}".encode()} for n in range(5 * AT_ONCE)]
        await asyncio.gather(*(middleware(scope, None, nothing) for scope in scopes))  # type: ignore[arg-type]

    in_a_thread(all_at_once())
    assert most == [AT_ONCE]
    assert len(set(made)) == 5 * AT_ONCE
