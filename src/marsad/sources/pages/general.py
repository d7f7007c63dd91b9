"""The general extractor (trafilatura), asked where the rules for Arabic pages find hardly any text."""

from __future__ import annotations


def general_text(markup: str) -> str:
    """The text that the general extractor finds in a page, '' where it finds none."""
    import trafilatura

    return trafilatura.extract(markup, fast=True, include_comments=False, include_tables=True) or ""
