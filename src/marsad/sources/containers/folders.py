"""Folders of documents, with all folders in them. Links are not followed: they may lead out of the folder, or round."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath
from typing import Final

from marsad.sources.records import Problem, Record

# What stands beside saved pages and in exports of chats, and holds no text.
_NO_TEXT: Final = (
    ".css .js .mjs .map .png .jpg .jpeg .gif .webp .svg .ico .bmp .tif .tiff .avif .heic .woff .woff2 .ttf .otf .eot "
    ".mp3 .ogg .oga .opus .m4a .wav .aac .mp4 .webm .mov .avi .mkv .3gp .tgs .vcf .swf "
)
# Of the system's making: lists, thumbnails, what Macs put into archives.
_ASIDE: Final = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})
_NAMED: Final = 5  # kinds of files that are named


def read(folder: str, inner: Callable[[str], Iterator[Record | Problem]]) -> Iterator[Record | Problem]:
    """The documents of a folder in the order of their names; `inner` reads a file."""
    left = Left(folder)
    seen = False
    for path, kind in _walk(folder):
        seen = True
        if isinstance(kind, OSError):
            yield Problem(path, f"the folder can't be read ({kind.strerror})", "check its permissions")
        elif stat.S_ISLNK(kind):
            yield Problem(path, "this is a link, and links in folders are not followed", "give what it leads to")
        elif not stat.S_ISREG(kind):
            yield Problem(path, "this is no file but a device, a pipe or a socket", "leave it out")
        elif not left.takes(path):
            yield from inner(path)
    yield from left.told()
    if not seen:
        yield Problem(folder, "there are no files in the folder", "check the name")


def is_aside(parts: Iterable[str]) -> bool:
    """Whether a file is hidden, or was put there by the system."""
    return any(part in _ASIDE or (part.startswith(".") and part not in (".", "..")) for part in parts)


class Left:
    """Files of a place that hold no text, pictures and styles for instance, told of in one word."""

    def __init__(self, where: str) -> None:
        self.where, self.endings = where, Counter[str]()

    def takes(self, name: str) -> bool:
        """Whether it is one of them, by its name."""
        ending = PurePath(name).suffix.lower()
        if not ending or f"{ending} " not in _NO_TEXT:
            return False
        self.endings[ending] += 1
        return True

    def told(self) -> Iterator[Problem]:
        """What was left out, if anything."""
        if self.endings:
            kinds = ", ".join(ending for ending, _ in sorted(self.endings.items())[:_NAMED])
            count = self.endings.total()
            what = f"{count:,} file{'s' if count > 1 else ''} of pictures, sounds or styles ({kinds}) left out"
            yield Problem(self.where, what, "nothing need be done: they hold no text")


def _walk(folder: str) -> Iterator[tuple[str, int | OSError]]:
    """The paths of all files with their modes; of a folder that can't be read, what went wrong."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield folder, error
        return
    for entry in entries:
        if is_aside((entry.name,)):
            continue
        try:
            mode = entry.stat(follow_symlinks=False).st_mode
        except OSError as error:
            yield entry.path, error
            continue
        if stat.S_ISDIR(mode):
            yield from _walk(entry.path)
        else:
            yield entry.path, mode
