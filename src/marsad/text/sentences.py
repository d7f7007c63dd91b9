"""Sentences of a text, as spans of the original.

A stop ends a sentence only where what stands around it agrees: Arabic news is full of abbreviations (د. محمد),
pauses (..), numbers with points, site names (الجزيرة.نت) and full stops inside quotation marks.
"""

from __future__ import annotations

import re

from marsad.text.fold import fold_word

Span = tuple[int, int]

LONG = 900  # code points; a stretch without a stop that is longer is divided, so that evidence stays readable
LONGEST = 2500  # code points; a stretch without any mark is divided between its words, so that time stays bounded
_SHORT = 200  # code points; no piece of a divided stretch is shorter, unless it is the last

# Marks with which tickers and lists set off their items.
_BULLETS = "•▪▫■□●◾◼◆◇►▶🔴🔵🔻🔺🔸🔹🔶🔷⚫⚡📌✅❗‼"
_CLOSERS = "»”“\"'’)]}›﴾"
_LINES, _STOPS = r"\n\r\v\f\x85\u2028\u2029", ".!?؟…"
# A run of line ends, a run of stops or a bullet; that it begins with one class of characters makes it quick to find.
_BREAK = re.compile(rf"[{_LINES}{_STOPS}{_BULLETS}](?:(?<=[{_LINES}])[{_LINES}]*|(?<=[{_STOPS}])[{_STOPS}]*|)")
CONTROLS = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\ufe0f"
_MARK = re.compile(r"[؛;،,](?!(?<=\d.)\d)")  # no separator inside a number
_TRIM = re.compile(rf"[\s{CONTROLS}{_BULLETS}]*")
_LETTERS_BEFORE = re.compile(r"(?:[\u0620-\u065f\u0670-\u06d3]+|[A-Za-z\u00c0-\u024f]+)\Z")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_NEXT = re.compile(r"[^\S\n\r]*(\S?)")
_LATIN_ABBREVIATIONS = re.compile(
    "Mrs?|Ms|Dr|Prof|St|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Gov|Rep|Rev|Hon|Jr|Sr|Inc|Ltd|Co|Corp|vs|Nos?|Art|al|cf"
)
_SITE_ENDINGS = frozenset(("نت", "كوم", "أورغ", "اورغ", "أورج", "اورج", "أونلاين", "اونلاين", "بوست"))


def sentences(text: str) -> list[Span]:
    """The sentences of `text`, in order, as spans of code points without white space or bullets around them."""
    found: list[Span] = []
    start = 0
    for match in _BREAK.finditer(text):
        if match.start() < start:
            continue
        end = _sentence_end(text, match)
        if end is not None:
            _add(text, start, end, found)
            start = end
    _add(text, start, len(text), found)
    return found


def _sentence_end(text: str, match: re.Match[str]) -> int | None:
    """Where the sentence ends to which this break belongs; None where it is no break."""
    mark = match.group()
    if mark[0] in ".!?؟…":
        return _stop_end(text, match.start(), match.end())
    return match.start()


def _stop_end(text: str, start: int, end: int) -> int | None:
    mark = text[start:end]
    after = _after_closers(text, end)
    following = text[after : after + 1]
    if mark == "..":  # a pause, unless the paragraph ends with it
        return after if following in ("", "\n", "\r") else None
    if following and not following.isspace() and after == end:
        return end if _stops_without_space(text, start, end) else None
    if mark == "." and _is_abbreviation(text, start, following):
        return None
    upcoming = _NEXT.match(text, after)
    letter = upcoming.group(1) if upcoming else ""
    if letter and (letter in "،,؛;:" or letter.islower()):
        return None
    return after


def _after_closers(text: str, end: int) -> int:
    """Behind the quotation marks and brackets that close right after a stop; « . » has spaces between."""
    after = end
    while text[after : after + 1] and text[after] in _CLOSERS:
        after += 1
    spaced = after
    while text[spaced : spaced + 1] in (" ", "\xa0"):
        spaced += 1
    return spaced + 1 if text[spaced : spaced + 1] in ("»", ")") else after


def _stops_without_space(text: str, start: int, end: int) -> bool:
    """A stop glued to the next word: a typing slip between two Arabic words, else a number, a site or an initial."""
    following = text[end]
    before = _LETTERS_BEFORE.search(text, max(0, start - 20), start)
    if following in _BULLETS:
        return True
    after = _WORD_AFTER.match(text, end)
    if not before or not after or not _is_arabic(before.group()[-1]) or not _is_arabic(following):
        return False
    if end - start > 1 and "." in text[start:end]:
        return False
    return len(before.group()) > 2 and len(after.group()) > 1 and after.group() not in _SITE_ENDINGS


def _is_arabic(character: str) -> bool:
    return "\u0620" <= character <= "\u06d3"


def _is_abbreviation(text: str, start: int, following: str) -> bool:
    """Whether the point at `start` belongs to an abbreviation, an initial or the number of a list item."""
    if following in ("", "\n", "\r"):
        return False
    spaced = text[start - 1 : start] == " "
    before = _LETTERS_BEFORE.search(text, max(0, start - 20), start - spaced)
    if before is None:
        return _is_list_number(text, start)
    word = fold_word(before.group())  # without vowel marks, which are no letters
    if _is_arabic(before.group()[0]):
        return len(word) == 1 and not text[before.start() - 1 : before.start()].isdigit()
    return not spaced and ((len(word) == 1 and word.isupper()) or bool(_LATIN_ABBREVIATIONS.fullmatch(word)))


def _is_list_number(text: str, start: int) -> bool:
    digits = start
    while digits and text[digits - 1].isdigit() and start - digits < 3:
        digits -= 1
    return digits < start and (digits == 0 or text[digits - 1] in "\n\r")


def _add(text: str, start: int, end: int, found: list[Span]) -> None:
    start, end = _trimmed(text, start, end)
    while end - start > LONG:
        cut = _cut(text, start, end)
        if cut is None:
            break
        found.append(_trimmed(text, start, cut))
        start, _ = _trimmed(text, cut, end)
    if start < end:
        found.append((start, end))


def _trimmed(text: str, start: int, end: int) -> Span:
    blank = _TRIM.match(text, start, end)
    start = blank.end() if blank else start
    while end > start and (text[end - 1].isspace() or text[end - 1] in CONTROLS or text[end - 1] in _BULLETS):
        end -= 1
    return start, end


def _cut(text: str, start: int, end: int) -> int | None:
    """Where a long stretch is divided, or None where it may stay whole.

    Behind the last semicolon of the first `LONG` characters, else behind their last comma, else behind the first mark
    that comes. Where none does, before the last word with و of the first `LONGEST` characters, since clauses are
    joined by it; failing that, between two words; failing that, anywhere.
    """
    low, high = start + _SHORT, start + LONG
    for marks in ("؛;", "،,"):
        cut = max((_last_before_space(text, mark, low, high) for mark in marks), default=-1)
        if cut >= 0:
            return cut + 1
    mark = _MARK.search(text, high, min(end, start + LONGEST))
    if mark is not None or end - start <= LONGEST:
        return mark.end() if mark is not None else None
    cut = text.rfind(" و", low, start + LONGEST)
    if cut < 0:
        cut = text.rfind(" ", low, start + LONGEST)
    return cut + 1 if cut >= 0 else start + LONGEST


def _last_before_space(text: str, mark: str, low: int, high: int) -> int:
    """The last `mark` in the range that is no separator inside a number."""
    at = text.rfind(mark, low, high)
    while at >= 0 and text[at - 1].isdigit() and text[at + 1 : at + 2].isdigit():
        at = text.rfind(mark, low, at)
    return at
