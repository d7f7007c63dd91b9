"""What stands right beside a word and shows whether it is a verb: an opening phrase (من جهة أخرى | حمل الوزير على), a
preposition with a quotation mark between (متهما إياهم بـ«رفض التسوية»), or the إن that only saying takes."""

from __future__ import annotations

from typing import Final

from marsad.reading.tokens import Token

TURNING: Final = frozenset(["جهه", "جانب", "ناحيه", "صعيد", "سياق", "مقابل"])
SAYING: Final = frozenset(["قال", "قالت", "قالا", "قالتا"])
OTHERWISE: Final = frozenset(["اخري", "اخر", "ثانيه", "متصل"])


def turned(tokens: list[Token], i: int) -> bool:
    """Whether the words before token `i` only turn to something else, so that a clause begins there; or whether it is
    قال before إن, which is a verb behind any name (عبد الودود وحيدي | قال إن)."""
    if tokens[i].text in SAYING and i + 1 < len(tokens) and tokens[i + 1].text == "ان":
        return True
    if i < 2:
        return False
    before, second = tokens[i - 1], tokens[i - 2]
    if before.stem in TURNING:  # من جهته | حمل, في المقابل | حمل
        return second.tag == "P" and (bool(before.enc) or before.art) and (i == 2 or tokens[i - 3].tag == ".")
    return before.stem in OTHERWISE and second.stem in TURNING and i > 2 and tokens[i - 3].tag == "P"


def governed_in_quotes(tokens: list[Token], i: int) -> bool:
    """Whether a preposition governs the words in quotation marks that begin at token `i`."""
    if i < 2 or tokens[i - 1].tag != '"':
        return False
    return tokens[i - 2].tag == "P" and not tokens[i - 2].enc and tokens[i - 2].text in ("ب", "ل", "ك", "علي", "عن")
