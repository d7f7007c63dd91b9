"""Codes in plain words, in the languages of the interface: REJECT is "refusal", «رفض», "refus"."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

LANGUAGES: Final = ("en", "ar", "fr")
_TABLE: Final = Path(__file__).parent / "terms.tsv"
_ALSO: Final = {"modes": ("mode",), "type": ("issue", "relation", "figure"), "actor_kind": ("actor",)}


def term(group: str, value: str, language: str = "en") -> str:
    """The plain words for a code. What the table doesn't have stays as it is.

    Groups: kind, type (events; also what stances, relations and figures have as their type), mode, issue, position,
    relation, figure, realis, actor (its kind), sector, precision, basis, status, context, difference, nature, report
    (of the terminal).
    """
    table = terms()
    words = next((table[g, value] for g in (group, *_ALSO.get(group, ())) if (g, value) in table), None)
    return words.get(language, words["en"]) if words else value


@cache
def terms() -> dict[tuple[str, str], dict[str, str]]:
    """The table: under (group, value) the words by language."""
    lines = _TABLE.read_text(encoding="utf-8").split("\n")
    cells = [line.split("\t") for line in lines[1:] if line and not line.startswith("#")]
    return {(group, value): dict(zip(LANGUAGES, words, strict=True)) for group, value, *words in cells}
