"""The pages on the example articles, served to a real browser; without one the tests are skipped."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
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


def articles() -> Iterator[Record]:
    """The example articles."""
    for e in examples():
        yield Record(text=e.text, where=e.file, id=e.file, published=e.published, title=e.title, outlet=e.style)


@contextmanager
def serving(path: str, records: Iterable[Record]) -> Iterator[str]:
    """Where the pages of a new ledger with these documents are served."""
    with marsad.open(path, create=True, who="tests") as ledger:
        writer = ledger.writer()
        for r in records:
            told = {"published": r.published, "id": r.id, "title": r.title, "outlet": r.outlet, "url": r.url}
            writer.add(prepare(r, marsad.read(r.text, **told)))
        writer.flush()
        group(ledger)
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    with marsad.open(path, write=True, who="tests") as ledger:
        server = uvicorn.Server(uvicorn.Config(application(ledger), log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(5)


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the pages are served."""
    if not assets():
        pytest.skip("the scripts are not built: make assets")
    path = str(Path(tmp_path_factory.mktemp("browser")) / "examples.ledger")
    with serving(path, articles()) as at:
        yield at


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


@pytest.fixture
def opened(browser, address: str) -> Iterator[Callable]:
    """Opens a page of a width; its console errors, failed requests and dialogues are kept in `page.faults`."""
    made = []

    def opening(path: str, width: int = 1440, at: str = address):
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.faults = []
        page.on("console", lambda said: page.faults.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        # What a page left before it came was asked for by nobody any more (ERR_ABORTED), and is no fault.
        page.on(
            "requestfailed",
            lambda asked: None if asked.failure == "net::ERR_ABORTED" else page.faults.append("failed: " + asked.url),
        )
        page.on("dialog", lambda dialog: (page.faults.append(f"dialogue: {dialog.message}"), dialog.dismiss()))
        made.append(page)
        page.goto(at + path)
        return page

    yield opening
    for page in made:
        page.close()
