"""Review: every decision is kept with its reviewer and reason, none overwrites another's, all can be taken back."""

from __future__ import annotations

import re

import pytest

pytest.importorskip("fastapi")
from fastapi.testclient import TestClient

import marsad
from marsad.ledger.preparing import prepare
from marsad.ledger.questions.entries import some
from marsad.sources.records import Record
from marsad.web.app import application

BASE = "http://127.0.0.1:8765"
TEXT = "قصف الجيش السوري مدينة حلب. واتهم السراج فرنسا بدعم حفتر. والتقى ماكرون غوتيريش في باريس."


@pytest.fixture
def opened(tmp_path):
    with marsad.open(str(tmp_path / "r.ledger"), create=True, who="tests") as ledger:
        writer = ledger.writer()
        record = Record(text=TEXT, where="a", id="a", published="2020-01-05")
        writer.add(prepare(record, marsad.read(TEXT, published="2020-01-05", id="a")))
        writer.flush()
        with TestClient(application(ledger), base_url=BASE) as client:
            found = re.search(r'name="marsad-token" content="([^"]+)"', client.get("/en/").text)
            client.headers.update({"X-Marsad-Token": found.group(1), "Origin": BASE})
            yield client, ledger


def entry(ledger, sid):
    with ledger.database.reading() as connection:
        return some(connection, [sid]).get(sid)


def decide(client, sid: str, action: str, **more):
    return client.post(f"/review/{sid}", data={"action": action, "who": "Amal", **more})


def test_a_wrong_accusation_would_weigh_most_so_it_comes_first(opened) -> None:
    client, ledger = opened
    rows = client.get("/review.json").json()["rows"]
    assert rows[0]["reason"] == "severe"
    assert entry(ledger, rows[0]["id"]).statement.type in ("ASSAULT", "ACCUSE")
    page = client.get("/en/review").text
    assert rows[0]["id"] in page
    assert '<span class="lit">' in page


def test_what_is_accepted_is_a_person_s_word_and_leaves_the_queue(opened) -> None:
    client, ledger = opened
    first = client.get("/review.json").json()["rows"][0]["id"]
    assert decide(client, first, "accept").status_code == 200
    assert entry(ledger, first).hand
    assert first not in {row["id"] for row in client.get("/review.json").json()["rows"]}
    answer = decide(client, first, "undo").json()
    assert not entry(ledger, first).hand
    assert [h["action"] for h in answer["history"]] == ["added", "accepted", "undone"]
    assert answer["history"][1]["who"] == "Amal"


def test_a_correction_can_be_undone_to_the_byte(opened) -> None:
    client, ledger = opened
    first = client.get("/review.json").json()["rows"][0]["id"]
    before = entry(ledger, first).statement
    answer = decide(client, first, "correct", why="a rumour", changes="realis=possible")
    assert answer.status_code == 200, answer.text
    assert entry(ledger, first).statement.realis == "possible"
    decide(client, first, "undo", why="a slip")
    assert entry(ledger, first).statement == before


def test_two_reviewers_on_one_statement_a_conflict_is_shown(opened) -> None:
    client, ledger = opened
    first = client.get("/review.json").json()["rows"][0]["id"]
    seen = entry(ledger, first).since
    assert decide(client, first, "correct", why="x", changes="realis=possible", seen=seen).status_code == 200
    for action, more in (
        ("accept", {}),
        ("reject", {"why": "y"}),
        ("correct", {"why": "y", "changes": "realis=planned"}),
    ):
        answer = decide(client, first, action, seen=seen, **more)
        assert answer.status_code == 409
        assert "look at it again" in answer.json()["error"]["advice"]
    assert entry(ledger, first).statement.realis == "possible"


@pytest.mark.parametrize(
    ("action", "more"),
    [
        ("reject", {}),
        ("correct", {"changes": "realis=possible"}),
        ("correct", {"why": "x", "changes": "realis=film"}),
        ("correct", {"why": "x", "changes": "film"}),
        ("praise", {"why": "x"}),
        ("accept", {"who": " "}),
    ],
)
def test_a_decision_without_reason_or_sense_changes_nothing(opened, action: str, more: dict[str, str]) -> None:
    client, ledger = opened
    first = client.get("/review.json").json()["rows"][0]["id"]
    before = entry(ledger, first)
    assert decide(client, first, action, **more).status_code in (400, 422)
    assert entry(ledger, first) == before


def test_a_rejected_statement_no_longer_holds_and_is_in_the_history(opened) -> None:
    client, ledger = opened
    first = client.get("/review.json").json()["rows"][0]["id"]
    decide(client, first, "reject", why="a film")
    assert entry(ledger, first) is None
    decide(client, first, "undo")
    assert entry(ledger, first) is not None


def test_a_review_from_another_site_is_refused(opened) -> None:
    client, ledger = opened
    first = client.get("/review.json").json()["rows"][0]["id"]
    answer = client.post(
        f"/review/{first}", data={"action": "accept", "who": "x"}, headers={"Origin": "http://evil.example"}
    )
    assert answer.status_code == 403
    assert not entry(ledger, first).hand
