"""Whether a text can be taken in at all (not empty, not endless, with letters), and whether it can be read."""

from __future__ import annotations

from marsad.sources.languages import READ, UNKNOWN, has_letters, language
from marsad.sources.records import MAX_TEXT, BadInput


def check(text: str) -> None:
    """Raise `BadInput` where a text can't be taken in, saying what to do. It may be in any language."""
    if not text or text.isspace():
        raise BadInput("the text is empty", "give an article, or leave the record out")
    if len(text) > MAX_TEXT:
        raise BadInput(
            f"the text has {len(text):,} characters, more than {MAX_TEXT:,}", "split it into its articles first"
        )
    if not has_letters(text):
        raise BadInput("there are no letters in the text", "give an article, or leave the record out")


def check_readable(text: str, told: str | None = None) -> None:
    """Raise `BadInput` where a text is in a language that has no pack; `told` is what its page says it is in."""
    found = language(text, told)
    if found not in READ:
        named = "a language that can't be told" if found == UNKNOWN else f"the language {found!r}"
        raise BadInput(f"the text is in {named}", "Marsad reads Arabic only so far")
