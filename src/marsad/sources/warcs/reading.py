"""The documents of a web archive: an article for each page, the texts of what is text, and a word on the rest.

The day on which a page was kept is no day of publication; it goes into the document's note.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import IO, TYPE_CHECKING, Final

from marsad.sources.checks import check
from marsad.sources.containers.limits import Budget, too_deep
from marsad.sources.containers.zips import seekable
from marsad.sources.pages import article, is_page
from marsad.sources.records import BadInput, Problem, Record
from marsad.sources.warcs import members
from marsad.sources.warcs.answers import Answer, answer
from marsad.sources.warcs.splitting import MAX_BLOCK, Block, Broken, records

if TYPE_CHECKING:
    from marsad.sources.opening import Opening

Inner = Callable[[IO[bytes], str, str, "Opening"], Iterator[Record | Problem]]
_MARK: Final = b"WARC/"
_AGAIN: Final = "fetch the archive again; what is whole in it is read"
_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})
_FILES: Final = {
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_ASKED: Final = frozenset({"warcinfo", "request", "metadata", "revisit"})  # of records that hold no document
_OK: Final = 200
_NAMED: Final = 5  # kinds of what is left out that are named


def knows(head: bytes, name: str) -> bool:
    """Whether a file is a web archive, plain or packed record by record."""
    return head.startswith((_MARK + b"1.", _MARK + b"0.")) or members.begins(head)


def read(file: IO[bytes], where: str, _name: str, opening: Opening, inner: Inner) -> Iterator[Record | Problem]:
    """The documents of a web archive in their order; `inner` reads what is no page."""
    try:
        too_deep(opening.depth)
        whole = seekable(file)
        size = whole.seek(0, io.SEEK_END)
        whole.seek(0)
        budget = opening.budget or Budget(lambda: size)
        deeper = replace(opening, depth=opening.depth + 1, budget=budget)
        archive = _Archive(where, deeper, inner)
        if whole.read(len(_MARK)) == _MARK:
            yield from archive.records(whole, None)
        else:
            for member in members.members(whole, budget):
                yield from archive.member(member)
        yield from archive.told()
    except BadInput as error:
        yield error.at(where)


class _Archive:
    """One archive: its records are counted, and what holds no document is told of at its end."""

    def __init__(self, where: str, opening: Opening, inner: Inner) -> None:
        self.where, self.opening, self.inner = where, opening, inner
        self.number, self.left = 0, Counter[str]()

    def member(self, member: members.Member) -> Iterator[Record | Problem]:
        """The records of an unpacked piece; of one that is damaged, nothing."""
        if member.damaged:
            self.number += 1
            raw = member.file.read(MAX_BLOCK) or None
            what = f"a packed record is broken: {member.damaged}"
            yield Problem(self._place(), what, _AGAIN, raw, member.offset)
            return
        broken = False
        for item in self.records(member.file, member.offset):
            broken = broken or isinstance(item, Problem)
            yield item
        if member.cut and not broken:
            yield Problem(self.where, "the archive is cut off", _AGAIN, offset=member.offset)

    def records(self, file: IO[bytes], offset: int | None) -> Iterator[Record | Problem]:
        """The records of a plain piece; `offset` is its own in the archive, where that is packed."""
        for found in records(file):
            self.number += 1
            at = found.offset if offset is None else offset
            if isinstance(found, Broken):
                yield Problem(self._place(), found.what, _AGAIN, found.raw, at)
            else:
                for item in self._record(found):
                    yield replace(item, offset=at)

    def told(self) -> Iterator[Problem]:
        """What was left out, if anything."""
        if self.left:
            kinds = ", ".join(f"{count:,} {kind}" for kind, count in self.left.most_common(_NAMED))
            what = f"{self.left.total():,} records without an article left out ({kinds})"
            yield Problem(self.where, what, "nothing need be done")
        if not self.number:
            yield Problem(self.where, "there are no records in the archive", "fetch it again")

    def _place(self) -> str:
        return f"{self.where}, record {self.number}"

    def _record(self, record: Block) -> Iterator[Record | Problem]:
        if record.block is None:
            self.left["of more than 12 MB"] += 1
            return
        try:
            found = answer(record)
        except BadInput as error:
            yield error.at(self._place(), record.header + record.block)
            return
        if found.kind in _ASKED:
            return
        if found.status not in (0, _OK):
            self.left[f"answers {found.status}"] += 1
        elif found.media in _PAGES or (found.media not in _FILES and is_page(found.body)):
            yield self._page(found)
        elif found.media in _FILES:
            file, name = io.BytesIO(found.body), f"record{_FILES[found.media]}"
            for item in self.inner(file, self._place(), name, self.opening):
                yield _noted(item, found)
        else:
            self.left[found.media or found.kind or "without a type"] += 1

    def _page(self, found: Answer) -> Record | Problem:
        try:
            work = partial(article, found.body, where=self._place(), url=found.address, charset=found.charset)
            record = self.opening.apart(work)
            check(record.text)
        except BadInput as error:
            return error.at(self._place(), found.body)
        return _noted(record, found)


def _noted(item: Record | Problem, found: Answer) -> Record | Problem:
    """A document with its address, and when it was kept."""
    if isinstance(item, Problem):
        return item
    kept = f"kept in a web archive {found.kept}" if found.kept else "kept in a web archive"
    return replace(item, url=item.url or found.address, note=f"{item.note}; {kept}" if item.note else kept)
