"""Shares and fractions: واحد من كل ثلاثة, 1 على 3, 3/4, عشرون خمسا, ثلاثة وخمس, جزء من مئة, نصف دزينة."""

from __future__ import annotations

from marsad.languages.ar.cardinals import DOZEN, PART, PARTS, TABLE, Value, joined, value_at
from marsad.languages.ar.dates import date_at, numeric_date, text_at
from marsad.languages.ar.lexemes import forms, words
from marsad.text.words import Words

_PIECES = frozenset({"جزء", "جزءا", "اجزاء"})
# A fifth and the other fractions that are written like five to nine; خمس نساء are five.
_NAMED = {form: lexeme for form, lexeme in forms(TABLE, "nth").items() if not lexeme.article and not lexeme.preposition}
_MEASURES = words(TABLE, "measure")
_SMALLEST = 11  # below it the word for the fraction is a plural (ثلاثة أخماس), read with its number


def fraction(found: Words, index: int, top: Value) -> Value | None:
    """The share whose upper number stands at a token; None where it is no share."""
    if not top.exact:
        return None
    share = _named(found, top) or _pieces(found, top) or _over(found, index, top)
    return share._replace(digits=top.digits) if share is not None else None


def part_at(found: Words, index: int) -> Value | None:
    """نصف دزينة, ربع كيلو: a part of a dozen or of a measure, none of which is a number by itself; جزء من مئة."""
    if text_at(found, index) == "جزء" and text_at(found, index + 1) == "من":
        under = value_at(found, index + 2)
        whole = under is not None and under.exact and under.low > 1 and _counts_no_noun(found, under.end)
        return _share(under.end, 1 / under.low) if under is not None and whole else None
    part = PART.get(text_at(found, index))
    after = text_at(found, index + 1)
    if part is None or part.article or not after:
        return None
    dozen = DOZEN.get(after)
    if dozen is not None and dozen.bare:
        number = float(part.value) * float(dozen.value)
        return Value(index + 2, number, number)
    return Value(index + 1, float(part.value), float(part.value)) if after in _MEASURES else None


def _counts_no_noun(found: Words, index: int) -> bool:
    """Whether no indefinite noun is counted behind: جزء من مئة قرية is a part of them."""
    after = text_at(found, index)
    return not after[:1].isalpha() or after.startswith("ال")


def _named(found: Words, top: Value) -> Value | None:
    """ثلاثة وعشرون خمسا: so many fifths; ثلاثة وخمس: three and a fifth; عشرون وثلاثة أخماس."""
    text = text_at(found, top.end)
    if top.digits or top.low != int(top.low) or top.definite:
        return None
    under = PARTS.get(text) or _NAMED.get(text)
    if under is not None and not under.conjunction and under.bare and top.low >= _SMALLEST:
        return _share(top.end + 1, top.low / float(under.value))
    at, is_joined = joined(found, top.end)
    if not is_joined:
        return None
    more = value_at(found, at)
    if more is not None and more.exact and more.low < 1:
        return _share(more.end, top.low + more.low)
    lone = _NAMED.get(text_at(found, at))
    if lone is None or (at == top.end and not lone.conjunction) or not _ends(found, at + 1):
        return None
    return _share(at + 1, top.low + 1 / float(lone.value))


def _ends(found: Words, index: int) -> bool:
    """Whether nothing is counted behind: ثلاثة وخمس نساء are eight people."""
    return not text_at(found, index)[:1].isalpha()


def _pieces(found: Words, top: Value) -> Value | None:
    """عشرون جزءا من خمسة وعشرين: so many parts of so many."""
    if text_at(found, top.end) not in _PIECES or text_at(found, top.end + 1) != "من":
        return None
    under = value_at(found, top.end + 2)
    if under is None or not under.exact or under.low <= 0:
        return None
    return _share(under.end, top.low / under.low)


def _over(found: Words, index: int, top: Value) -> Value | None:
    """واحد من كل ثلاثة, 1 على 3, 3/4, مئة على ألف."""
    link, at = text_at(found, top.end), top.end + 1
    if link == "/":
        if not (top.digits and found.starts[top.end] == found.ends[top.end - 1]) or numeric_date(found, index):
            return None
    elif link not in ("من", "علي") or (top.low != 1 and (link == "من" or top.digits)):
        return None
    at += text_at(found, at) == "كل"
    under = value_at(found, at)
    if under is None or under.definite or not under.exact or under.low <= top.low or text_at(found, under.end) == "/":
        return None
    if link == "/" and (under.low > 10 or found.texts[at][0] == "0" or date_at(found, at) is not None):
        return None
    if top.low != 1 and link == "علي" and not _ends(found, under.end):
        return None
    return _share(under.end, top.low / under.low)


def _share(end: int, number: float) -> Value:
    return Value(end, number, number)
