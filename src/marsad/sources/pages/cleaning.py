"""From the lines of an article's element to its text: what pages print among the paragraphs goes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from marsad.sources.pages.body import is_source
from marsad.sources.pages.daylines import day_line
from marsad.sources.pages.lines import Line
from marsad.sources.pages.phrases import captions, compared, is_away, is_counter, is_related_heading
from marsad.sources.pages.tree import HEADLINES, plain
from marsad.text.fold import fold_word

_POINTER: Final = 0.5  # share of links from which a line is a link to something else
_POINTER_LENGTH: Final = 160  # characters of such a line
_CLOCK: Final = re.compile(r"^[\d\s:.٠-٩]{3,8}\s*(?:[صم]|GMT|am|pm|ت م)?\.?$", re.IGNORECASE)
_END: Final = re.compile(r"^\W*(?:انتهى|النهاية|إنتهى)\W*(?:[^\W\d_]{1,2}[\W_]*){0,3}$")
_INITIALS: Final = re.compile(r"^[\W_]*(?:[^\W\d_]{1,2}[\W_]+)*[^\W\d_]{0,2}[\W_]*$")
_BARS: Final = re.compile(r"[|•·]")
_AGO: Final = re.compile(
    r"^(?:منذ|قبل)\s+(?:\S+\s+)?(?:ثاني|ثوان|دقيق|دقائق|ساع|يوم|أيام|أسبوع|أسابيع|شهر|أشهر|سن|عام|أعوام)\S*$"
)
_ADDRESS: Final = re.compile(r"https?://\S+|\bwww\.\S+")
_SLUG: Final = re.compile(r"^(?:[^\W\d_]{1,4}\s){0,3}\d{6}(?:\s[^\W\d_]{1,4}){0,3}(?:\s\d{1,4})?$|^\d{3,6}$")
_CREDIT: Final = re.compile(
    r"(?:\([^()]*(?:أرشيف|ارشيف)[^()]*\)|[-–/|]\s*(?:تصوير|صورة)\s*:\s*[^.]{2,40}|مصدر الصورة\s*:?\s*[^.]{2,40}"
    r"|[-–/]\s*(?:أرشيفية|أرشيف)|(?:Getty Images|[/©|-]\s*(?:AFP|Reuters|AP|AA))\)?"
    r"|[^\W\d_]المصدر\s*:\s*\([^()]{2,30}\))$"
)
_CREDIT_LENGTH: Final = 160
_BY: Final = re.compile(r"^(?:كتب(?:ت|ه)?|بقلم|إعداد|اعداد|المحرر|تحرير)\s*[:-]?\s+(\S+(?:\s\S+){0,4})$")
_PROSE: Final = frozenset({"على", "في", "إلى", "عن", "أن", "إن", "من", "بعد", "قبل", "خلال", "ضد", "مع", "بأن"})
_LATIN: Final = 40  # characters of a line without a letter of Arabic script that is another language's
_ARABIC: Final = re.compile(r"[\u0620-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_STOPS: Final = (".", "؟", "!", ":", "؛", "”", '"', "»", ")", "…")
_LOOSE: Final = frozenset({"div", "span", "td", "li", "section", "article", "body"})
_TAIL: Final = 40  # characters of initials
_TOWN: Final = 3  # words beside the author's name
_OTHER: Final = 6  # other words of a line that gives day, author or readers
_SECTION: Final = 20  # characters of a section before a title (سياسي / ...)
_INTRO_DAY: Final = 45  # characters besides a day that a line under the headline has without being a standfirst


def clean(found: Sequence[Line], title: str | None, author: str | None, site: str | None = None) -> list[str]:
    """The paragraphs of an article among its lines.

    Its title, the line of its author, and a line that names the outlet itself as source are no part of its text.
    """
    kept = [line for line in found if not (_goes(line, title) or _names_us(line.text, author, site))]
    while kept and kept[-1].tag in HEADLINES:
        kept.pop()  # a heading of something that went
    while kept and kept[0].tag in _LOOSE and len(kept[0].text.split()) == 1 and not kept[0].text.endswith(_STOPS):
        kept = kept[1:]  # the section
    texts = _without_translation([line.text for line in kept])
    texts = _without_end(texts)
    if texts:
        texts[0] = _without_caption(texts[0])
    return [text for text in texts if text]


def standfirst(found: Sequence[Line], title: str | None, author: str | None, site: str | None = None) -> list[Line]:
    """The lines under a headline that are text: no days, names, or words of pictures."""
    return [
        line
        for line in found
        if not _goes(line, title)
        and (len(line.text.split()) >= 4 or is_source(line.text))
        and not _names_us(line.text, author, site)
        and not _tells_day(line.spaced)
    ]


def _names(text: str, author: str | None) -> bool:
    """Whether a line names the author, and at most the town besides."""
    names, words = compared(author or ""), compared(text)
    named = bool(names) and names in words and not words.startswith("المصدر")
    return named and len(words.split()) - len(names.split()) <= _TOWN


def _names_us(text: str, author: str | None, site: str | None) -> bool:
    """Whether a line only names the author, or the outlet as its own source."""
    if _names(text, author) or (author and _names(" ".join(day_line(text).other), author)):
        return True
    words = compared(text).removeprefix("المصدر ")
    return bool(site) and words == compared(site or "")


def _tells_day(text: str) -> bool:
    said = day_line(text)
    return bool(said.days) and (bool(said.label) or len(" ".join(said.other)) <= _INTRO_DAY)


def _goes(line: Line, title: str | None) -> bool:
    text = line.text
    if not any(c.isalnum() for c in fold_word(text)):
        return True
    if _CLOCK.match(text) or _AGO.match(text):
        return True
    if line.tag == "tr":
        return False
    if len(text) < _POINTER_LENGTH and (line.linked > _POINTER or _is_address(text)):
        return True
    if title and compared(text).endswith(compared(title)) and len(text) < len(title) + _SECTION:
        return True
    if _is_aside(text) or (len(text) < _CREDIT_LENGTH and _CREDIT.search(text)):
        return True
    return len(text) < _CREDIT_LENGTH and not text.endswith((".", "؟", "!")) and _is_byline(line)


def _is_address(text: str) -> bool:
    return bool(_ADDRESS.search(text)) and len(text.split()) <= _OTHER


def _is_aside(text: str) -> bool:
    """Whether a text is the page's own: a heading of a list, a button, a counter, a name behind by."""
    return is_related_heading(text) or is_away(text) or is_counter(text) or _is_by(text)


def _is_by(text: str) -> bool:
    """Whether a line says who wrote the article (كتب فلان), not that somebody wrote something (كتب فلان على)."""
    by = _BY.match(text)
    return by is not None and _PROSE.isdisjoint(by[1].split())


def _is_byline(line: Line) -> bool:
    """Whether a line gives the day, the author, the section or the readers of an article and nothing else.

    `City 3 May 2019` is the dateline of a text; what begins with the day, or has a clock or a label, is the page's.
    """
    said = day_line(line.spaced)
    if said.days:
        marked = said.label or said.clock or said.leads or _BARS.search(line.spaced)
        return not said.other or (len(said.other) <= _OTHER and bool(marked))
    parts = [part for piece in line.parts for part in _BARS.split(piece) if plain(part)]
    asides = [_is_aside(plain(part)) or bool(_CLOCK.match(plain(part))) for part in parts]
    rest = sum(len(part.split()) for part, aside in zip(parts, asides, strict=True) if not aside)
    return any(asides) and len(parts) > 1 and rest <= _OTHER


def _without_end(texts: list[str]) -> list[str]:
    """Without an agency's tail: the mark of the end and what follows it, initials of editors, numbers of the wire."""
    for number in range(max(0, len(texts) - 6), len(texts)):
        if _END.match(texts[number]):
            texts = texts[:number]
            break
    while len(texts) > 1 and ((len(texts[-1]) < _TAIL and _INITIALS.match(texts[-1])) or _is_slug(texts[-1])):
        texts = texts[:-1]
    return texts


def _is_slug(text: str) -> bool:
    """Whether a last line is the number of a wire (و أ 141910 مار 14): a time group among abbreviations."""
    return len(text) < _TAIL and _SLUG.match(text) is not None


def _without_caption(text: str) -> str:
    """Without the words of a picture that are glued before the text."""
    for caption in captions():
        rest = text.removeprefix(caption).lstrip(" :-–—.،\n") if text.startswith(caption) else ""
        if len(rest) > _LATIN:
            return rest
    return text


def _without_translation(texts: list[str]) -> list[str]:
    """Without the paragraphs of another script, where an Arabic text has two or more in a row: its translation."""
    foreign = [len(text) >= _LATIN and not _ARABIC.search(text) for text in texts]
    if sum(foreign) * 2 > len(texts):
        return texts
    runs = [
        there and ((n > 0 and foreign[n - 1]) or (n + 1 < len(texts) and foreign[n + 1]))
        for n, there in enumerate(foreign)
    ]
    return [text for text, goes in zip(texts, runs, strict=True) if not goes]
