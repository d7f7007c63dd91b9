"""How much of the files that were given has been read, for an estimate of the time that is left."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO


class Meter:
    """Measures sources by the bytes of their files. With addresses and pipes among them it knows nothing."""

    def __init__(self, sources: Iterable[str]) -> None:
        sizes = [size(source) for source in sources]
        known = [each for each in sizes if each is not None]
        self.total = sum(known) if len(known) == len(sizes) else 0
        self.done = 0
        self.file: IO[bytes] | None = None

    @contextlib.contextmanager
    def reading(self, file: IO[bytes]) -> Iterator[None]:
        """While a file of the sources is read."""
        self.file = file
        try:
            yield
        finally:
            self.file = None
            with contextlib.suppress(OSError, ValueError):
                self.done += os.fstat(file.fileno()).st_size

    def share(self) -> float | None:
        """How much has been read, between 0 and 1; None where that is not known."""
        if not self.total:
            return None
        file, place = self.file, 0
        if file is not None:
            with contextlib.suppress(OSError, ValueError):  # it was closed meanwhile
                place = file.tell()
        return min((self.done + place) / self.total, 1.0)


def size(source: str) -> int | None:
    """The bytes of a file, or of all files of a folder; None for what is neither."""
    path = Path(source)
    try:
        if path.is_file():
            return path.stat().st_size
        if path.is_dir():
            found = (Path(folder) / name for folder, _, names in os.walk(path) for name in names)
            return sum(each.lstat().st_size for each in found)
    except (OSError, ValueError):
        pass
    return None
