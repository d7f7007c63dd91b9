"""How much a stranger's server may cost."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bytes, seconds and counts of one fetch, all redirects together."""

    raw: int = 10_000_000  # bytes as they come
    unpacked: int = 20_000_000  # bytes after decompression
    ratio: int = 100  # unpacked to raw, beyond `small`
    small: int = 1_000_000  # bytes that may be packed as tightly as they like: they are no burden
    connecting: float = 10.0  # seconds
    waiting: float = 20.0  # seconds between two pieces
    whole: float = 60.0  # seconds
    hops: int = 5  # redirects
