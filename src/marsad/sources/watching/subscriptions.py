"""`feeds.toml`: which feeds are watched and how often; every fault with its line and what to do about it."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from marsad.sources.fetching.addresses import parse
from marsad.sources.records import BadInput

EVERY: Final = 900.0  # seconds between two polls of a feed
_LEAST: Final = 60.0
_PAUSE: Final = 1.0  # seconds between two requests to one host
_UNITS: Final = {"s": 1.0, "m": 60.0, "h": 3600.0, "d": 86_400.0}
_TIME: Final = re.compile(r"(\d+(?:\.\d+)?)\s*([smhd])")
_TOP: Final = ("every", "pause", "contact", "feed")
_FEED: Final = ("url", "name", "every", "text", "outlet")
_TEXTS: Final = ("page", "feed")
_HEADER: Final = re.compile(r"^\s*\[\[\s*feed\s*\]\]")


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed to watch. `every` is in seconds; `feed_text`: its own text is taken; `outlet` stands for its title."""

    url: str
    name: str
    every: float = EVERY
    feed_text: bool = False
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Subscriptions:
    """The feeds to watch, and what holds for all of them."""

    feeds: tuple[Subscription, ...]
    pause: float = _PAUSE
    contact: str | None = None


class BadFeeds(Exception):
    """What is wrong in a `feeds.toml`: a message for each fault, with file, line and remedy."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__("\n".join(messages))
        self.messages = messages


def load(path: str) -> Subscriptions:
    """The feeds of a file. Raises `BadFeeds` with every fault in it."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
        return _Check(path, text).read(tomllib.loads(text))
    except FileNotFoundError:
        raise BadFeeds([f"{path}: there is no such file; write one as docs/sources.md shows"]) from None
    except OSError as error:
        raise BadFeeds([f"{path}: the file can't be read ({error.strerror}); check its permissions"]) from error
    except UnicodeDecodeError:
        raise BadFeeds([f"{path}: the file is not UTF-8; save it as UTF-8"]) from None
    except tomllib.TOMLDecodeError as error:
        raise BadFeeds([f"{path}: this is no TOML: {error}; put text into quotation marks"]) from error


def seconds(value: Any) -> float | None:
    """`15m`, `2h`, `1d` or `90s` in seconds; None for anything else."""
    found = _TIME.fullmatch(value.strip()) if isinstance(value, str) else None
    return float(found[1]) * _UNITS[found[2]] if found else None


class _Check:
    """Reads the values and collects what is wrong with them."""

    def __init__(self, path: str, text: str) -> None:
        self.path, self.lines = path, text.splitlines()
        self.headers = [n for n, line in enumerate(self.lines) if _HEADER.match(line)]
        self.wrong: list[str] = []

    def read(self, values: Mapping[str, Any]) -> Subscriptions:
        self._unknown(values, _TOP, None)
        every = self._time(values, "every", None, EVERY, _LEAST)
        pause = self._time(values, "pause", None, _PAUSE, 0.0)
        contact = self._text(values, "contact", None)
        listed = values.get("feed")
        if not isinstance(listed, list) or not listed:
            self._say(
                None, "feed", "there is no feed", 'begin each with a line [[feed]], with url = "https://..." below'
            )
            listed = []
        feeds = [feed for n, item in enumerate(listed) if (feed := self._feed(n, item, every)) is not None]
        self._twice(feeds)
        if self.wrong:
            raise BadFeeds(self.wrong)
        return Subscriptions(tuple(feeds), pause, contact)

    def _feed(self, number: int, item: Any, every: float) -> Subscription | None:
        if not isinstance(item, dict):
            self._say(number, "feed", "a feed is no table", "begin each with a line [[feed]]")
            return None
        self._unknown(item, _FEED, number)
        url = self._url(item, number)
        text = self._text(item, "text", number) or "page"
        if text not in _TEXTS:
            self._say(
                number, "text", f"text is {text!r}", 'write "page" (articles are fetched) or "feed" (they are not)'
            )
        name = self._text(item, "name", number) or url
        own = self._time(item, "every", number, every, _LEAST)
        return Subscription(url, name, own, text == "feed", self._text(item, "outlet", number))

    def _url(self, item: Mapping[str, Any], number: int) -> str:
        url = self._text(item, "url", number)
        if url is None:
            if "url" not in item:
                self._say(number, "feed", "the feed has no url", 'give it one: url = "https://..."')
            return ""
        try:
            return str(parse(url))
        except BadInput as error:
            self._say(number, "url", error.what, error.advice)
            return ""

    def _text(self, values: Mapping[str, Any], name: str, number: int | None) -> str | None:
        value = values.get(name)
        if value is None or (isinstance(value, str) and value.strip()):
            return value
        self._say(number, name, f"{name} is no text", "put it into quotation marks, or leave it out")
        return None

    def _time(self, values: Mapping[str, Any], name: str, number: int | None, usual: float, least: float) -> float:
        if name not in values:
            return usual
        found = seconds(values[name])
        if found is None:
            self._say(number, name, f"{name} is no time", f'write it as "15m", "2h" or "1d": {name} = "15m"')
        elif found < least:
            self._say(number, name, f"{name} is less than {least:.0f} seconds", "sites block those who ask so often")
        return usual if found is None else found

    def _unknown(self, values: Mapping[str, Any], known: tuple[str, ...], number: int | None) -> None:
        for name in values:
            if name not in known:
                near = difflib.get_close_matches(name, known, 1)
                advice = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}"
                self._say(number, name, f"{name!r} is not known", advice)

    def _twice(self, feeds: list[Subscription]) -> None:
        first: dict[str, int] = {}
        for number, feed in enumerate(feeds):
            if feed.url and feed.url in first:
                self._say(number, "url", "this feed stands above already", "leave one of them out")
            first.setdefault(feed.url, number)

    def _say(self, number: int | None, name: str, what: str, advice: str) -> None:
        self.wrong.append(f"{self.path}, line {self._line(number, name)}: {what}; {advice}")

    def _line(self, number: int | None, name: str) -> int:
        """The line of a key: of the table with this number, or before the first table."""
        pattern = re.compile(rf"""^\s*["']?{re.escape(name)}["']?\s*=""")
        return next((n + 1 for n in self._within(number) if pattern.match(self.lines[n])), self._start(number))

    def _within(self, number: int | None) -> Iterator[int]:
        ends = [*self.headers, len(self.lines)]
        if number is None:
            return iter(range(ends[0]))
        return (
            iter(range(ends[number], ends[number + 1])) if number < len(self.headers) else iter(range(len(self.lines)))
        )

    def _start(self, number: int | None) -> int:
        return self.headers[number] + 1 if number is not None and number < len(self.headers) else 1
