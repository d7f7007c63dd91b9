"""Pictures of every view of the pages on the example articles, into build/screenshots: `make screenshots`.

Each view in Arabic, English and French, at 390 and 1440 pixels, by day; the first screen by night too. They are for
looking at; names of views make those alone, `--readme` the three of the README.
"""

from __future__ import annotations

import shutil
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from urllib.parse import quote

import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

import marsad
from marsad.cli.demo import keep
from marsad.sources.examples import examples
from marsad.web.app import application
from marsad.web.site import VIEWS

ROOT: Final = Path(__file__).parent.parent
OUT: Final = ROOT / "build" / "screenshots"
PICTURES: Final = ROOT / "docs" / "pictures"
WIDTHS: Final = (390, 1440)
LONGEST: Final = 2_000  # pixels of a picture: a long list goes on as it begins
# The pictures of the README: name, address, light or dark.
SHOWN: Final = (("article-ar", "ar/", "light"), ("ties-en", "en/ties", "light"), ("map-ar", "ar/map", "dark"))


@contextmanager
def served() -> Iterator[str]:
    """The address of the pages on a ledger of the examples."""
    with TemporaryDirectory() as folder, socket.socket() as listening:
        path = str(Path(folder) / "examples.ledger")
        keep(path, list(examples()))
        listening.bind(("127.0.0.1", 0))
        with marsad.open(path) as ledger:
            server = uvicorn.Server(uvicorn.Config(application(ledger), log_level="warning"))
            thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
            thread.start()
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
            server.should_exit = True
            thread.join(5)


def views(page: Page, at: str) -> dict[str, str]:
    """Name -> address without the language: every view, and one document, actor and happening."""
    found = {path: path for path, _ in VIEWS} | {"article": "", "nothing-found": "statements?text=zzzz"}
    for name in ("documents", "actors", "happenings"):
        rows = page.request.get(f"{at}/{name}.json").json()["rows"]
        if rows:
            found[name.rstrip("s")] = f"{name}/{quote(str(rows[0]['id']), safe='')}"
    return found


def taken(page: Page, address: str, width: int, scheme: str, path: Path, longest: int = LONGEST) -> None:
    """One picture."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address)
    page.evaluate("document.fonts.ready.then(() => true)")
    if page.locator("[data-ties], [data-timeline], [data-map]").count():
        page.wait_for_selector(".drawing canvas, .drawing svg", state="attached", timeout=20_000)
    height = min(page.evaluate("document.documentElement.scrollHeight"), longest)
    page.screenshot(path=path, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})


def all_of_them(browser: Browser, at: str, only: list[str]) -> None:
    """Every view, or some, into the folder that git ignores."""
    OUT.mkdir(parents=True, exist_ok=True)
    page = browser.new_page()
    for name, address in views(page, at).items():
        if only and name not in only:
            continue
        for lang in ("ar", "en", "fr"):
            for width in WIDTHS:
                for scheme in ("light", "dark") if name == "article" else ("light",):
                    taken(page, f"{at}/{lang}/{address}", width, scheme, OUT / f"{name}-{lang}-{width}-{scheme}.png")


def of_the_readme(browser: Browser, at: str) -> None:
    """The three of the README."""
    PICTURES.mkdir(exist_ok=True)
    page = browser.new_page()
    for name, address, scheme in SHOWN:
        taken(page, f"{at}/{address}", 1280, scheme, PICTURES / f"{name}.png", longest=800)


def main() -> None:
    """Take them. Ends with a word where there is no browser."""
    program = shutil.which("chromium")
    if program is None:
        sys.exit("no chromium on PATH; install it: apt-get install chromium")
    with served() as at, sync_playwright() as running:
        browser = running.chromium.launch(executable_path=program, args=["--no-sandbox"])
        if "--readme" in sys.argv[1:]:
            of_the_readme(browser, at)
        else:
            all_of_them(browser, at, sys.argv[1:])
        browser.close()


if __name__ == "__main__":
    main()
