"""An article saved from the page is a document like any other; what is fetched is fetched safely."""

from __future__ import annotations

import re

import pytest

pytest.importorskip("fastapi")
from fastapi.testclient import TestClient

import marsad
from marsad.web.app import application

BASE = "http://127.0.0.1:8765"
TEXT = "قصف الجيش السوري مدينة حلب.\r\nورفض حفتر وقف إطلاق النار."


@pytest.fixture
def client(tmp_path):
    with (
        marsad.open(str(tmp_path / "k.ledger"), create=True) as ledger,
        TestClient(application(ledger), base_url=BASE) as made,
    ):
        found = re.search(r'name="marsad-token" content="([^"]+)"', made.get("/en/").text)
        made.headers.update({"X-Marsad-Token": found.group(1), "Origin": BASE})
        yield made


def test_an_article_is_saved_once_and_opens_at_its_address(client) -> None:
    first = client.post("/save?lang=fr", data={"text": TEXT, "published": "2020-01-05", "title": "عنوان"}).json()
    assert first["status"] == "added"
    assert first["address"].startswith("/fr/documents/")
    page = client.get(first["address"])
    assert page.status_code == 200
    assert "عنوان" in page.text
    again = client.post("/save", data={"text": TEXT, "published": "2020-01-05", "title": "عنوان"}).json()
    assert again["status"] == "known"
    assert len(client.get("/documents.json").json()["rows"]) == 1
    assert client.get("/statements.json").json()["rows"]


@pytest.mark.parametrize(
    "data", [{"text": ""}, {"text": "نص", "published": "2020-13-01"}, {"text": "ا" * 100_001}, {"text": "hello"}]
)
def test_what_can_t_be_kept_is_refused(client, data: dict[str, str]) -> None:
    answer = client.post("/save", data=data)
    assert answer.status_code in (413, 422)
    assert answer.json()["error"]["advice"]
    assert client.get("/documents.json").json()["rows"] == []


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:8765/en/",
        "http://[::1]/",
        "http://169.254.169.254/",
        "file:///etc/passwd",
        "http://localhost/",
        "x",
    ],
)
def test_the_page_fetches_nothing_that_is_not_public(client, address: str) -> None:
    answer = client.post("/fetch", data={"address": address})
    assert answer.status_code == 422
    assert answer.json()["error"]["advice"]


def test_saving_needs_a_ledger(tmp_path) -> None:
    with TestClient(application(), base_url=BASE) as client:
        found = re.search(r'name="marsad-token" content="([^"]+)"', client.get("/en/").text)
        answer = client.post("/save", data={"text": TEXT}, headers={"X-Marsad-Token": found.group(1)})
        assert answer.status_code == 404
