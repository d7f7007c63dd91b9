"""The phrases that pages print around articles (tables/phrases.tsv), as they are compared: folded, without marks."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from marsad.text.fold import fold_word

_MARKS: Final = re.compile(r"[^\w\s]+")
_NUMBER: Final = re.compile(r"^(?:[\d\s.,:٬٫()|/]+[kKmM]?|[\d.,]+\s*(?:الف|مليون))$")
_CHANNELS: Final = re.compile(
    r"قناتنا|قنواتنا|صفحتنا|صفحاتنا|حسابنا|حساباتنا|حسابها|حسابنا|نشرتنا|نشرتها|قايمتنا|موقعنا|تطبيقنا|تطبيق|اضغط"
    r"|تلغرام|تليغرام|تيليغرام|تيليجرام|تلجرام|واتس|فيس ?بوك|فايسبوك|تويتر|يوتيوب|جوجل|غوغل|انستغرام|google|telegram"
    r"|whatsapp|instagram|facebook|بريدك|البريديه|الاخباريه|اثير|موجات"
)


@cache
def _table() -> dict[str, tuple[frozenset[str], tuple[str, ...]]]:
    """For each kind the whole lines, and what lines begin with; both as they are compared."""
    text = files("marsad.sources.pages").joinpath("tables/phrases.tsv").read_text(encoding="utf-8")
    whole: dict[str, set[str]] = {}
    heads: dict[str, list[str]] = {}
    for line in text.splitlines():
        if not line or line.startswith("#") or line == "kind\tphrase":
            continue
        kind, phrases = line.split("\t")
        for phrase in phrases.split("|"):
            whole.setdefault(kind, set())
            if phrase.startswith("^"):
                heads.setdefault(kind, []).append(fold_word(phrase[1:]).casefold())
            else:
                whole[kind].add(compared(phrase))
    return {kind: (frozenset(whole[kind]), tuple(heads.get(kind, ()))) for kind in whole}


def compared(text: str) -> str:
    """A line as lines are compared: folded, small letters, without marks."""
    return " ".join(_MARKS.sub(" ", fold_word(text).casefold()).split())


def _whole(kind: str) -> frozenset[str]:
    return _table()[kind][0]


def _begins(kind: str, line: str) -> bool:
    return fold_word(line).casefold().lstrip("-–—•*#» ").startswith(_table()[kind][1])


@lru_cache(maxsize=16384)
def may_head(word: str) -> bool:
    """Whether a heading of other articles can begin with a word."""
    return compared(word) in _first_words()


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _whole("related")) | {""}


def is_related_heading(line: str) -> bool:
    """Whether a line heads a list of other articles (اقرأ أيضا), or of tags or comments."""
    if not line or len(line) > 60:
        return False
    words = compared(line)
    return words in _whole("related") or re.sub(r"\s*\d+\s*", " ", words).strip() in _whole("related")


def is_away(line: str) -> bool:
    """Whether a line is a button, a note of the site, a pointer to another article or to a channel."""
    if len(line) < 60 and compared(line) in _whole("away"):
        return True
    if len(line) < 300 and _begins("away", line):
        return True
    return len(line) < 300 and _begins("channel", line) and bool(_CHANNELS.search(fold_word(line).casefold()))


def is_counter(line: str) -> bool:
    """Whether a line only counts its readers, comments or minutes: `عدد القراءات: 4417`, `1.2k`."""
    if len(line) > 60:
        return False
    words = fold_word(line).casefold()
    words = re.sub(r"[:|,،؛•·]+", " ", words)
    rest = " ".join(word for word in words.split() if not _NUMBER.match(word))
    rest = compared(rest)
    if not any(c.isdigit() for c in words):
        return False
    return not rest or rest in _whole("counter") or all(part in _counter_words() for part in rest.split())


@cache
def _counter_words() -> frozenset[str]:
    return frozenset(word for phrase in _whole("counter") for word in phrase.split())


@cache
def captions() -> tuple[str, ...]:
    """The words of pictures that stand glued before a text, as written, the longest first."""
    text = files("marsad.sources.pages").joinpath("tables/phrases.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t")[1] for line in text.splitlines() if line.startswith("caption\t"))
    return tuple(sorted((p for row in rows for p in row.split("|")), key=len, reverse=True))


def labels(kind: str) -> frozenset[str]:
    """The words before a day: of publication (`label`) or of a change (`updated`), as they are compared."""
    return _whole(kind)
