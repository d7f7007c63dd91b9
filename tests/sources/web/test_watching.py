"""What a watch remembers, when it asks again, and how it says that its feeds are."""

from __future__ import annotations

from pathlib import Path

import pytest
from feed_texts import item, rss
from local_site import Answer as Told
from local_site import Site, page

from marsad.sources.fetching import Fetcher
from marsad.sources.fetching.hosts import Hosts
from marsad.sources.records import Problem, Record
from marsad.sources.watching.health import health, is_silent, volume
from marsad.sources.watching.polling import Answer, Found
from marsad.sources.watching.schedule import after
from marsad.sources.watching.state import BadState, Polled, State
from marsad.sources.watching.subscriptions import Subscription
from marsad.sources.watching.watcher import Watcher

DAY = 86_400.0


class Watch:
    """A watch over some feeds of a site, with a clock that is set by hand."""

    def __init__(self, site: Site, folder: Path, *feeds: Subscription) -> None:
        self.feeds, self.site, self.now = feeds, site, 1_750_000_000.0
        self.state = State(str(folder / "state"))
        self.answers: list[Answer] = []

    def once(self, take: bool = True) -> list[Found]:
        """What is found by asking each once; without `take` it is as if the watch had been killed before it was in."""
        fetcher = Fetcher(Hosts([self.site.place]), robots=False, pause=0)
        watcher = Watcher(self.feeds, fetcher, self.state, self.answers.append, clock=lambda: self.now)
        found = []
        for batch in watcher.batches(once=True):
            found += batch
            if not take:
                break
            for each in batch:
                watcher.taken(each.key, "quarantined" if isinstance(each.item, Problem) else "added")
        return found


def subscribed(site: Site, path: str = "/rss", **more: object) -> Subscription:
    return Subscription(site.at(path), path, 900.0, **more)  # type: ignore[arg-type]


def publish(site: Site, *numbers: int, **headers: str) -> None:
    site.paths["/rss"] = Told(rss(*(item(n, f"/{n}") for n in reversed(numbers))).encode(), headers=headers)
    site.paths |= {f"/{n}": page(n) for n in numbers}


def test_what_is_new_comes_once_the_oldest_first(site: Site, tmp_path: Path) -> None:
    publish(site, 1, 2, 3)
    watch = Watch(site, tmp_path, subscribed(site))
    assert [found.key for found in watch.once()] == [site.at(f"/{n}") for n in (1, 2, 3)]
    assert watch.once() == []
    publish(site, 2, 3, 4)
    (found,) = watch.once()
    assert isinstance(found.item, Record)
    assert (found.item.url, found.item.published) == (site.at("/4"), "2025-03-11")
    assert site.asked.count("/1") == site.asked.count("/3") == 1


def test_what_was_not_taken_comes_again(site: Site, tmp_path: Path) -> None:
    publish(site, 1, 2, ETag='"1"')
    watch = Watch(site, tmp_path, subscribed(site))
    assert len(watch.once(take=False)) == 2
    assert len(watch.once()) == 2
    assert watch.once() == []


def test_a_feed_that_has_not_changed_is_not_sent_again(site: Site, tmp_path: Path) -> None:
    publish(site, 1, ETag='"1"')
    watch = Watch(site, tmp_path, subscribed(site))
    watch.once()
    site.paths["/rss"] = lambda headers: Told(status=304 if headers.get("if-none-match") == '"1"' else 500)
    assert watch.once() == []
    assert watch.answers[-1].error is None
    assert not watch.answers[-1].changed


def test_an_article_that_fails_comes_later_and_the_feed_is_asked_whole(site: Site, tmp_path: Path) -> None:
    publish(site, 1, 2, ETag='"1"')
    site.paths["/1"] = Told(b"", 503)
    watch = Watch(site, tmp_path, subscribed(site))
    assert [found.key for found in watch.once()] == [site.at("/2")]
    assert watch.state.feed(site.at("/rss")).etag is None
    site.paths["/1"] = page(1)
    assert watch.once() == []  # not yet
    watch.now += 301
    assert [found.key for found in watch.once()] == [site.at("/1")]
    assert watch.state.feed(site.at("/rss")).etag == '"1"'


def test_an_article_that_fails_for_a_day_is_let_go_with_its_reason(site: Site, tmp_path: Path) -> None:
    publish(site, 1)
    site.paths["/1"] = Told(b"", 500)
    watch = Watch(site, tmp_path, subscribed(site))
    found: list[Found] = []
    for _ in range(15):
        found += watch.once()
        watch.now += 7200
    assert len(found) == 1
    assert "the server answers 500" in str(found[0].item)
    assert site.asked.count("/1") < 12


def test_a_site_that_is_down_does_not_hold_the_watch(site: Site, tmp_path: Path) -> None:
    publish(site, *range(9))
    for number in range(9):
        site.paths[f"/{number}"] = Told(b"", 500)
    assert Watch(site, tmp_path, subscribed(site)).once() == []
    assert len(site.asked) == 1 + 3


def test_articles_that_fail_do_not_keep_others_back(site: Site, tmp_path: Path) -> None:
    publish(site, *range(9))
    for number in range(4):
        site.paths[f"/{number}"] = Told(b"", 500)
    watch = Watch(site, tmp_path, subscribed(site))
    found = watch.once()
    watch.now += 900
    found += watch.once()
    assert {each.key for each in found} == {site.at(f"/{n}") for n in range(4, 9)}


def test_a_site_that_wants_to_be_left_alone_is(site: Site, tmp_path: Path) -> None:
    publish(site, 1, 2, 3)
    site.paths["/2"] = Told(b"", 429, {"Retry-After": "7200"})
    watch = Watch(site, tmp_path, subscribed(site))
    assert [found.key for found in watch.once()] == [site.at("/1")]
    assert "/3" not in site.asked
    assert watch.state.feed(site.at("/rss")).due == watch.now + 7200


def test_an_article_of_two_feeds_comes_once(site: Site, tmp_path: Path) -> None:
    publish(site, 1, 2)
    site.paths["/other"] = site.paths["/rss"]
    watch = Watch(site, tmp_path, subscribed(site), subscribed(site, "/other"))
    assert sorted(found.key for found in watch.once()) == [site.at("/1"), site.at("/2")]
    assert watch.once() == []


def test_the_feeds_own_text_and_the_outlet_by_hand(site: Site, tmp_path: Path) -> None:
    body = "قصفت المدفعية أطراف المدينة في ساعة مبكرة من الصباح"
    site.paths["/rss"] = rss(item(1, "https://www.aawsat.com/1", body=body), item(2, body=body)).encode()
    watch = Watch(site, tmp_path, subscribed(site, feed_text=True, outlet="الأفق"))
    found = watch.once()
    assert [getattr(each.item, "outlet", None) for each in found] == ["الأفق"] * 2
    assert site.asked == ["/rss"]
    assert watch.once() == []


@pytest.mark.parametrize(
    ("answer", "error"),
    [(Told(b"", 500), "answers 500"), (Told(b"<rss>"), "no feed|broken"), (Told(b"", 404), "nothing at this address")],
)
def test_a_broken_feed_is_named_and_asked_less_often(site: Site, tmp_path: Path, answer: Told, error: str) -> None:
    site.paths["/rss"] = answer
    watch = Watch(site, tmp_path, subscribed(site))
    assert watch.once() == []
    known = watch.state.feed(site.at("/rss"))
    assert known.failures == 1
    assert known.due - watch.now == pytest.approx(1800, rel=0.11)
    (row,) = health(watch.feeds, watch.state, watch.now)
    assert any(part in row["error"] for part in error.split("|"))
    watch.once()  # it is left alone
    assert len(site.asked) == 1
    watch.now = known.due + 1
    publish(site, 1)
    assert len(watch.once()) == 1
    assert watch.state.feed(site.at("/rss")).failures == 0


def test_when_a_feed_is_asked_again() -> None:
    feed, known = Subscription("https://news.example/rss", "a", 900.0), Polled("https://news.example/rss")
    assert after(Answer(feed), known, 0, 0.5).due == 900
    assert [round(after(Answer(feed), known, 0, chance).due) for chance in (0, 1)] == [810, 990]
    failed = Answer(feed, whole=False, error="no", failed=True)
    waits = []
    for _ in range(9):
        known = after(failed, known, 0, 0.5)
        waits.append(known.due)
    assert waits == [1800, 3600, 7200, 14400, 28800, 57600, 86400, 86400, 86400]
    asks = Answer(feed, whole=False, error="no", failed=True, after=200_000)
    assert after(asks, known, 0, 0.5).due == 200_000
    assert after(Answer(feed), known, 0, 0.5).failures == 0


def test_an_article_s_mark_of_change_is_kept_only_when_all_are_in() -> None:
    feed, known = Subscription("https://news.example/rss", "a"), Polled("https://news.example/rss", etag="old")
    assert after(Answer(feed, "new"), known, 0).etag == "new"
    assert after(Answer(feed, "new", whole=False), known, 0).etag is None


def test_the_state_of_another_ledger_is_forgotten(tmp_path: Path) -> None:
    path = str(tmp_path / "state")
    state = State(path)
    assert state.belongs("", 0)
    state.mark([("a", "f", 1.0, None, "added")])
    state.reached("2026-01-01", 5)
    assert state.belongs("2026-01-01", 5)
    assert State(path).belongs("2026-01-01", 7)
    assert state.has("a")
    assert not state.belongs("2026-01-01", 4)  # restored from a backup
    assert not state.has("a")
    state.reached("2026-01-01", 5)
    assert not state.belongs("", 0)  # made anew


def test_a_state_that_can_not_be_kept(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("this is no database, and long enough to be taken for a damaged one" * 20)
    for path in (tmp_path / "none" / "state", tmp_path / "text"):
        with pytest.raises(BadState, match="--state"):
            State(str(path))


def test_the_usual_volume() -> None:
    now = 100 * DAY
    steady = [now - day * DAY - hour * 3600 for day in range(10) for hour in (1, 5, 9)]
    assert volume(steady, now - 10.5 * DAY, now) == 3
    assert volume(steady, now - 0.5 * DAY, now) is None
    assert volume([], None, now) is None
    first = [now - 5 * DAY] * 50  # old news of the first poll
    assert volume([*first, now - DAY - 1, now - 2 * DAY - 1], now - 5 * DAY, now) == 0


@pytest.mark.parametrize(
    ("hours", "usual", "told"), [(20, 50, False), (25, 50, True), (100, 1, False), (121, 1, True), (160, None, False)]
)
def test_who_is_silent(hours: float, usual: float | None, told: bool) -> None:
    assert is_silent(0.0, usual, hours * 3600) is told


def test_health(site: Site, tmp_path: Path) -> None:
    publish(site, 1, 2)
    site.paths["/2"] = Told(b"", 404)
    watch = Watch(site, tmp_path, subscribed(site), subscribed(site, "/never"))
    watch.feeds = watch.feeds[:1]
    watch.once()
    watch.feeds += (subscribed(site, "/never"),)
    first, never = health(watch.feeds, watch.state, watch.now)
    assert (first["articles"], first["quarantined"], first["dated"]) == (2, 1, 1.0)
    assert (first["last"], first["last_day"], first["silent"]) == ("2025-06-15T15:06:40Z", "2025-03-11", False)
    assert (never["articles"], never["last"], never["dated"], never["polled"]) == (0, None, None, None)
    (late, _) = health(watch.feeds, watch.state, watch.now + 8 * DAY)
    assert late["silent"]
