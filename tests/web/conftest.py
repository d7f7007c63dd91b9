"""A client of the pages, as a browser sends: the host's name, the token, the origin."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

pytest.importorskip("fastapi")
from fastapi.testclient import TestClient

from marsad.web.app import application

BASE = "http://127.0.0.1:8765"


@pytest.fixture(scope="session")
def app():
    return application()


@pytest.fixture
def client(app) -> Iterator[TestClient]:
    with TestClient(app, base_url=BASE) as made:
        yield made


@pytest.fixture
def token(client: TestClient) -> dict[str, str]:
    """The header that a page of this site sends."""
    found = re.search(r'name="marsad-token" content="([^"]+)"', client.get("/en/").text)
    assert found
    return {"X-Marsad-Token": found.group(1), "Origin": BASE}
