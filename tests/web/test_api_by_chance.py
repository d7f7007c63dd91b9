"""The API as it describes itself, asked by chance: never an error of the server, always the one shape of refusal.

`MARSAD_EXAMPLES=60` asks each of its operations sixty times, two thousand questions in all.
"""

from __future__ import annotations

import os
import re

import pytest

pytest.importorskip("schemathesis")
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings

from marsad.cli.demo import keep
from marsad.sources.examples import examples
from marsad.web.app import application

BASE = "http://127.0.0.1:8765"
EXAMPLES = int(os.environ.get("MARSAD_EXAMPLES", "6"))
OPERATIONS = [
    (path, method)
    for path, found in application().openapi()["paths"].items()
    for method in found
    if path != "/fetch"  # it would ask the network
]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory):
    """A client of the pages on two example articles, with the token; and their description."""
    import marsad

    path = str(tmp_path_factory.mktemp("chance") / "c.ledger")
    keep(path, list(examples())[:2])
    with marsad.open(path, write=True, who="tests") as ledger:
        app = application(ledger)
        with TestClient(app, base_url=BASE, raise_server_exceptions=False) as client:
            found = re.search(r'name="marsad-token" content="([^"]+)"', client.get("/en/").text)
            client.headers.update({"X-Marsad-Token": found.group(1), "Origin": BASE})
            yield client, schemathesis.openapi.from_dict(app.openapi())


@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_no_question_is_an_error_of_the_server(asked, path: str, method: str) -> None:
    client, schema = asked
    wild = schema[path][method].as_strategy() | schema[path][method].as_strategy(
        generation_mode=schemathesis.GenerationMode.NEGATIVE
    )

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=wild)
    def ask(case) -> None:
        told = case.as_transport_kwargs(base_url=BASE)
        told = {
            name: value for name, value in told.items() if name in ("url", "params", "json", "data", "method", "files")
        }
        answer = client.request(**{"method": method.upper(), **told})
        assert answer.status_code < 500 or (answer.status_code == 503 and "retry-after" in answer.headers), answer.text
        if answer.status_code >= 400:
            assert set(answer.json()["error"]) == {"status", "message", "advice"}

    ask()


def test_every_parameter_has_a_meaning_and_every_refusal_a_shape() -> None:
    described = application().openapi()
    for path, operations in described["paths"].items():
        for operation in operations.values():
            assert "4XX" in operation["responses"], path
            for parameter in operation.get("parameters", []):
                if parameter["in"] == "query" and parameter["name"] not in ("id", "name"):
                    assert parameter["description"], (path, parameter["name"])
    names = {p["name"] for p in described["paths"]["/statements.json"]["get"]["parameters"]}
    assert {"actor", "kind", "realis", "from", "to", "limit", "after"} <= names


def test_examples_of_parameters_can_be_asked(asked) -> None:
    client, _ = asked
    for path, operations in client.get("/openapi.json").json()["paths"].items():
        for parameter in operations.get("get", {}).get("parameters", []):
            if "example" in parameter:
                answer = client.get(path, params={parameter["name"]: parameter["example"], "id": "libyan.txt"})
                assert answer.status_code in (200, 404), (path, parameter["name"], answer.text)
