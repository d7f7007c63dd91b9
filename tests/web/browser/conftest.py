"""The pages on the example articles, served to a real browser; without one the tests are skipped."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("fastapi")
pytest.importorskip("uvicorn")
pytest.importorskip("playwright.sync_api")
import uvicorn
from playwright.sync_api import sync_playwright

import marsad
from marsad.ledger.keeping import group
from marsad.ledger.preparing import prepare
from marsad.sources.examples import examples
from marsad.sources.records import Record
from marsad.web.app import application
from marsad.web.site import assets


def _fill(path: str) -> None:
    with marsad.open(path, create=True, who="tests") as ledger:
        writer = ledger.writer()
        for e in examples():
            told = {"published": e.published, "id": e.file, "title": e.title, "outlet": e.style}
            writer.add(prepare(Record(text=e.text, where=e.file, **told), marsad.read(e.text, **told)))
        writer.flush()
        group(ledger)


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the pages are served."""
    if not assets():
        pytest.skip("the scripts are not built: make assets")
    path = str(Path(tmp_path_factory.mktemp("browser")) / "examples.ledger")
    _fill(path)
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    with marsad.open(path) as ledger:
        server = uvicorn.Server(uvicorn.Config(application(ledger), log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(5)


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("no chromium on PATH: apt-get install chromium")
    with sync_playwright() as running:
        opened = running.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()
