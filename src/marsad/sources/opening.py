"""What people give as a source, an address, a file, a pipe, and the reader that fits it, by name and by first bytes.

A format is a line in `_FORMATS`: what recognises it, and what reads it. The first that recognises a file takes it; what
none recognises is plain text or JSON Lines (`files`).
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import IO, Final, NamedTuple, Protocol, TypeVar, cast

from marsad.sources import files
from marsad.sources.chats import telegram, whatsapp
from marsad.sources.checks import check
from marsad.sources.containers import compressed, folders, tables, zips
from marsad.sources.containers.limits import Budget
from marsad.sources.feeds import articles, is_feed, parse
from marsad.sources.given import Given
from marsad.sources.meter import Meter
from marsad.sources.pages import article, is_page
from marsad.sources.prints import reading as prints
from marsad.sources.records import BadInput, Problem, Record
from marsad.sources.warcs import reading as warcs

Item = Record | Problem
Made = TypeVar("Made")
STDIN: Final = "-"
HEAD: Final = 4096  # bytes by which a format is recognised
_MAX_PAGE: Final = 10_000_000  # bytes of one page
_MAX_FEED: Final = 20_000_000  # bytes of one feed


class Apart(Protocol):
    """Does a piece of work, and gives or raises what it gives or raises. Raises `BadInput` where it takes too much."""

    def __call__(self, work: Callable[[], Made], /) -> Made: ...


def here(work: Callable[[], Made]) -> Made:
    """Do it at once."""
    return work()


@dataclass(frozen=True, slots=True)
class Opening:
    """How sources are opened.

    `web` gives the documents at an address; without it nothing goes over the network. `feed_text`: the articles of a
    feed are what the feed itself gives of them. `url` and `charset` are what is known of the file in hand, and `inside`
    says that it is one of a feed's articles. `fields` says which fields of a table or of JSON Lines go by other names
    ("text": "body"). `convert`: plain texts and tables in old encodings are converted where these are sure. `apart`
    does the work that takes pages, PDF and DOCX files apart, in another process where there is one. `fit` raises for a
    plain text or a record that is none to be read, by default one that is not Arabic. `meter` is told
    which file is being read.
    `depth` and `budget` are those of the archives that the file in hand stands in.
    """

    stdin: IO[bytes] | None = None
    web: Callable[[str, Opening], Iterator[Item]] | None = None
    feed_text: bool = False
    url: str | None = None
    charset: str | None = None
    inside: bool = False
    fields: Mapping[str, str] = field(default_factory=dict)
    convert: bool = False
    apart: Apart = here
    fit: Callable[[str], None] = check
    meter: Meter | None = None
    depth: int = 0
    budget: Budget | None = None


class Format(NamedTuple):
    """A kind of file. `knows` is given its first bytes and its name in small letters ("" for a pipe); `read` the file
    at its beginning, what to call it in messages, its name, and how sources are opened, for what holds files itself."""

    knows: Callable[[bytes, str], bool]
    read: Callable[[IO[bytes], str, str, Opening], Iterator[Item]]


def documents(sources: Iterable[str], stdin: IO[bytes] | None = None, opening: Opening | None = None) -> Iterator[Item]:
    """The documents of sources in their order, and a problem in place of each that can't be read. `-` is the input.

    A given id may stand once only in all sources together: the second document with it is a problem.
    """
    opening = opening or Opening(stdin)
    given = Given()
    for source in sources:
        for item in one(source, opening):
            id = None if isinstance(item, Problem) else item.id
            first = None if id is None else given.first(id, item.where)
            if first is None:
                yield item
            else:
                what = f"the id {id!r} was given before, at {first}"
                yield Problem(item.where, what, "give every document its own id")


def one(source: str, opening: Opening) -> Iterator[Item]:
    """The documents of one source."""
    if is_address(source):
        yield from _fetched(source, opening)
    elif source == STDIN:
        yield from stream(opening.stdin or sys.stdin.buffer, "the input", opening=opening)
    elif Path(source).is_dir():
        yield from folders.read(source, lambda path: _file(path, opening))
    else:
        yield from _file(source, opening)


def is_address(source: str) -> bool:
    """Whether a source is an address rather than the name of a file: it has `scheme://` in front."""
    scheme, found, _ = source.partition("://")
    return bool(found) and scheme.replace("+", "a").isalnum() and not _exists(source)


def _exists(path: str) -> bool:
    try:
        return Path(path).exists()
    except (OSError, ValueError):  # longer than a name may be, or with a zero in it
        return False


def stream(file: IO[bytes], where: str, name: str = "", opening: Opening | None = None) -> Iterator[Item]:
    """The documents of one open file; `name` is its name in small letters, where it has one."""
    opened = file if hasattr(file, "peek") else io.BufferedReader(cast(io.RawIOBase, file))
    head, opening = opened.peek(HEAD)[:HEAD], opening or Opening()
    for format in _FORMATS:
        if format.knows(head, name):
            yield from format.read(opened, where, name, opening)
            return
    yield from files.stream(opened, where, name, opening.fields, convert=opening.convert, fit=opening.fit)


def _file(path: str, opening: Opening) -> Iterator[Item]:
    try:
        with open(path, "rb") as file, opening.meter.reading(file) if opening.meter else nullcontext():
            yield from stream(file, path, path.lower(), opening)
    except FileNotFoundError:
        yield Problem(path, "there is no such file", "check the name")
    except OSError as error:
        yield Problem(path, f"the file can't be read ({error.strerror})", "check its permissions and its disk")


def _fetched(address: str, opening: Opening) -> Iterator[Item]:
    if opening.web is None:
        yield Problem(address, "this is an address, and nothing is fetched here", "use marsad ingest, or save the page")
        return
    yield from opening.web(address, opening)


def _page(file: IO[bytes], where: str, _name: str, opening: Opening) -> Iterator[Item]:
    content = file.read(_MAX_PAGE + 1)
    try:
        if len(content) > _MAX_PAGE:
            raise BadInput(f"more than {_MAX_PAGE // 1_000_000} MB for one page", "give the page of one article")
        record = opening.apart(partial(article, content, where=where))
        check(record.text)
    except BadInput as error:
        yield error.at(where, content)
    else:
        yield record


def _feed(file: IO[bytes], where: str, _name: str, opening: Opening) -> Iterator[Item]:
    """The articles of a feed: fetched where there is a web, else what the feed itself gives of them."""
    content, web = file.read(_MAX_FEED + 1), opening.web
    try:
        if opening.inside:
            raise BadInput("the address of an article leads to a feed", "give the feed itself")
        if len(content) > _MAX_FEED:
            raise BadInput(f"more than {_MAX_FEED // 1_000_000} MB for one feed", "give a smaller one")
        feed = parse(content, url=opening.url, charset=opening.charset)
    except BadInput as error:
        yield error.at(where, content)
        return
    inner = replace(opening, inside=True, url=None, charset=None)
    fetch = None if web is None or opening.feed_text else lambda address: web(address, inner)
    yield from articles(feed, where, fetch)


_FORMATS: Final = (
    Format(is_feed, _feed),
    Format(prints.knows, prints.read),
    Format(warcs.knows, partial(warcs.read, inner=stream)),
    Format(compressed.knows, partial(compressed.read, inner=stream)),
    Format(zips.knows, partial(zips.read, inner=stream)),
    Format(is_page, _page),
    Format(telegram.knows, telegram.read),
    Format(tables.knows, tables.read),
    Format(whatsapp.knows, whatsapp.read),
)
