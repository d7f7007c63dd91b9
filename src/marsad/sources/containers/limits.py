"""How much may come out of a compressed file: the measure that tells an archive from a bomb."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from marsad.sources.records import BadInput

RATIO: Final = 100  # unpacked bytes to one packed: text reaches 20, and only made-up files more than 100
FREE: Final = 1_000_000  # unpacked bytes below which the ratio says nothing: a short text of one letter
NESTING: Final = 3  # archives in archives; a zip with a compressed file in it has two
_BOMB: Final = "unpack it yourself and give the files, if you trust it"


class Budget:
    """What has come out of one source, measured against what went in. Shared by all archives within it.

    `packed` says how many bytes of the outermost file have been read, or how many it has.
    """

    def __init__(self, packed: Callable[[], int]) -> None:
        self.packed, self.unpacked = packed, 0

    def take(self, count: int) -> None:
        """So many bytes more have come out. Raises `BadInput` where that is more than any archive of texts holds."""
        self.unpacked += count
        if self.unpacked > FREE and self.unpacked > RATIO * self.packed():
            raise BadInput(f"it unpacks to more than {RATIO} times its size", _BOMB)


def too_deep(depth: int) -> None:
    """Raise `BadInput` where archives stand in archives in archives."""
    if depth >= NESTING:
        raise BadInput(f"archives are nested more than {NESTING} deep", _BOMB)
