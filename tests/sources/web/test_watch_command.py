"""`marsad watch` over fifty feeds, one slow, one broken, one growing, killed at any moment and started again: every new
article comes once."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner
from feed_texts import item, rss
from local_site import Answer, Site, page
from sqlalchemy import select

from marsad.cli import main
from marsad.ledger import schema
from marsad.ledger.store import open_ledger

FEEDS, ARTICLES = 50, 3
SLOW, BROKEN, GROWING = 0, 1, 2


class Press:
    """Fifty outlets on this machine, each under a name of its own."""

    def __init__(self, site: Site, folder: Path, feeds: int = FEEDS) -> None:
        self.site, self.ledger, self.feeds = site, str(folder / "news.ledger"), str(folder / "feeds.toml")
        self.grown, self.number = ARTICLES, feeds
        names = [f"o{n}.localhost:{site.port}" for n in range(feeds)]
        lines = "".join(f'[[feed]]\nname = "{n}"\nurl = "http://{name}/{n}/rss"\n' for n, name in enumerate(names))
        Path(self.feeds).write_text(f'pause = "0s"\n{lines}', encoding="utf-8")
        self.call = ["watch", self.ledger, self.feeds, *(part for name in names for part in ("--allow-host", name))]
        for n in range(feeds):
            self.publish(n, ARTICLES)
        site.paths["/0/rss"] = self.slowly
        site.paths["/1/rss"] = b"<rss version='2.0'><channel><item><title>"

    def publish(self, outlet: int, articles: int) -> None:
        paths = [f"/{outlet}/{n}" for n in range(articles)]
        feed = rss(*(item(n, path) for n, path in enumerate(paths)), title=f"صحيفة {outlet}").encode()
        mark = f'"{articles}"'
        same = Answer(status=304)
        self.site.paths[f"/{outlet}/rss"] = lambda headers: (
            same if headers.get("if-none-match") == mark else Answer(feed, headers={"ETag": mark})
        )
        self.site.paths |= {path: page(1000 * outlet + n) for n, path in enumerate(paths)}

    def slowly(self, _headers: Mapping[str, str]) -> Answer:
        """Not before most others were asked, who do not wait for it."""
        until = time.monotonic() + 15  # the fetcher waits for 20
        while self.others() < self.number - 10 and time.monotonic() < until:
            time.sleep(0.05)
        return Answer(rss(item(0, "/0/0")).encode())

    def others(self) -> int:
        """How many other feeds were asked."""
        return len({path for path in self.site.asked if path.endswith("/rss")} - {"/0/rss"})

    def grow(self) -> None:
        self.grown += 1
        self.publish(GROWING, self.grown)

    def urls(self) -> Counter[str]:
        with open_ledger(self.ledger) as ledger, ledger.database.reading() as connection:
            return Counter(connection.execute(select(schema.document.c.url)).scalars())

    def wanted(self) -> set[str]:
        there = {SLOW: 1, BROKEN: 0, GROWING: self.grown}
        place = f"localhost:{self.site.port}"
        return {f"http://o{o}.{place}/{o}/{n}" for o in range(self.number) for n in range(there.get(o, ARTICLES))}


@pytest.fixture
def press(site: Site, tmp_path: Path) -> Press:
    return Press(site, tmp_path)


def test_killed_and_started_again_every_new_article_comes_once(press: Press) -> None:
    for moment in (1.0, 1.5, 2.0):
        running = subprocess.Popen([sys.executable, "-m", "marsad", *press.call], stderr=subprocess.DEVNULL)
        time.sleep(moment)
        press.grow()
        running.kill()
        running.wait()
    result = CliRunner().invoke(main, [*press.call, "--once", "--json"])
    assert result.exit_code == 0, result.output
    press.grow()
    again = CliRunner().invoke(main, [*press.call, "--once", "--json"])
    assert "1 documents added" in again.stderr
    urls = press.urls()
    assert set(urls) == press.wanted()
    assert max(urls.values()) == 1
    told = [json.loads(line) for line in again.stdout.splitlines()]
    assert [row["feed"] for row in told if row["error"]] == ["1"]
    assert [row["articles"] for row in told][:4] == [1, 0, press.grown, ARTICLES]
    assert {row["dated"] for row in told} == {None, 1.0}


def test_a_slow_feed_does_not_hold_the_others(press: Press) -> None:
    CliRunner().invoke(main, [*press.call, "--once"])
    before = press.site.asked[: press.site.asked.index("/0/0")]
    assert len({path for path in before if path.endswith("/rss")}) > FEEDS - 10


def test_ctrl_c_says_what_is_done_and_how_the_feeds_are(press: Press) -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "marsad", *press.call],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert running.stderr is not None
    for line in running.stderr:
        if line.endswith("new\n"):
            break
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=60)
    assert running.returncode == 0
    assert "documents added" in err
    assert "stopped; run the same command again" in err
    assert "usual day" in out or "a day" in out


def test_health_asks_nobody(press: Press) -> None:
    result = CliRunner().invoke(main, [*press.call, "--health"])
    assert result.exit_code == 0, result.output
    assert press.site.asked == []
    assert not Path(press.ledger).exists()


def test_a_ledger_that_was_made_anew_gets_everything(site: Site, tmp_path: Path) -> None:
    press = Press(site, tmp_path, feeds=4)
    CliRunner().invoke(main, [*press.call, "--once"])
    Path(press.ledger).unlink()
    result = CliRunner().invoke(main, [*press.call, "--once"])
    assert "all is asked for again" in result.stderr
    assert set(press.urls()) == press.wanted()


def test_wrong_feeds_are_named_with_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "feeds.toml"
    path.write_text('[[feed]]\nurl = "ftp://news.example"\nevry = "1h"\n')
    result = CliRunner().invoke(main, ["watch", str(tmp_path / "l"), str(path)])
    assert result.exit_code == 1
    assert "line 2: addresses with ftp://" in result.stderr
    assert "line 3: 'evry' is not known; did you mean every?" in result.stderr
    assert not (tmp_path / "l").exists()
