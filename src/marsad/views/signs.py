"""The signs of realis, the same on a terminal and on a page: nothing is told by colour alone."""

from __future__ import annotations

from typing import Final

SIGNS: Final = {"actual": "●", "negated": "✗", "planned": "○", "called-for": "→", "possible": "?"}
