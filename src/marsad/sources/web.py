"""What is at an address of the web: a page, a feed with its articles, or any file that can be read."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from marsad.sources.checks import check
from marsad.sources.fetching import Fetcher, Reply
from marsad.sources.opening import HEAD, Apart, Item, Opening, here, stream
from marsad.sources.pages import article, is_page
from marsad.sources.records import BadInput, Problem, Record


class Web:
    """Gives the documents at an address; the `web` of an `Opening`. May be used in several threads."""

    def __init__(self, fetcher: Fetcher) -> None:
        self.fetcher = fetcher

    def __call__(self, address: str, opening: Opening) -> Iterator[Item]:
        try:
            reply = self.fetcher.fetch(address)
        except BadInput as error:
            yield error.at(address)
        else:
            yield from opened(reply, address, opening)


def opened(reply: Reply, where: str, opening: Opening) -> Iterator[Item]:
    """The documents of an answer."""
    head, name = reply.body[:HEAD], reply.address.target.partition("?")[0].lower()
    if is_page(head) or (reply.kind == "text/html" and not head.lstrip().startswith(b"<?xml")):
        yield page(reply, where, opening.apart)
        return
    described = replace(opening, url=str(reply.address), charset=reply.charset)
    for item in stream(io.BytesIO(reply.body), where, name, described):
        yield replace(item, url=item.url or str(reply.address)) if isinstance(item, Record) else item


def page(reply: Reply, where: str, apart: Apart = here) -> Record | Problem:
    """The article of an answer that is a page."""
    try:
        record = apart(partial(article, reply.body, where=where, url=str(reply.address), charset=reply.charset))
        check(record.text)
    except BadInput as error:
        return error.at(where, reply.body)
    return record
