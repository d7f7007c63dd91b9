"""The general extractor (trafilatura), asked where the rules for Arabic pages find hardly any text."""

from __future__ import annotations

import logging

from marsad.sources.pages.hidden import drop_hidden
from marsad.sources.pages.tree import parse


def general_text(markup: str) -> str:
    """The text that the general extractor finds in what a page shows, '' where it finds none."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it warns of each page that has no text
    root = parse(markup)
    drop_hidden(root)
    return trafilatura.extract(root, fast=True, include_comments=False, include_tables=True) or ""
