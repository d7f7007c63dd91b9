"""The address of an article as a feed gives it, without what only counts clicks."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit, urlunsplit

_COUNTERS: Final = ("utm_", "fbclid=", "gclid=", "mc_cid=", "mc_eid=")  # parameters that choose nothing


def plain_link(link: str | None) -> str | None:
    """An address of http or https without its fragment and parameters that count; None for anything else."""
    try:
        parts = urlsplit((link or "").strip())
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        return None
    kept = [part for part in parts.query.split("&") if not part.lower().startswith(_COUNTERS)]
    return urlunsplit((parts.scheme.lower(), parts.netloc, parts.path, "&".join(kept), ""))
