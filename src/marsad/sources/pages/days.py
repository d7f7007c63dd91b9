"""The day of an article: what the page tells machines, then the line beside the headline, then weaker signs.

A day in the page's header is the day of the visit, one in its footer the site's, one in a script anything: none of them
is asked. `published` comes before `updated`; a page that only says when it was changed gives that day, and says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from marsad.sources.pages.body import headline_at
from marsad.sources.pages.daylines import DayLine, Stamp, day_line, stamp
from marsad.sources.pages.lines import Line, Sheet
from marsad.sources.pages.outlets import parts, rule_for
from marsad.sources.pages.phrases import is_away
from marsad.sources.pages.told import Told
from marsad.sources.pages.tree import Element, attribute, within

_PUBLISHED: Final = (
    *("article:published_time", "og:article:published_time", "og:published_time", "datepublished", "publisheddate"),
    *(
        "published_time",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "article.published",
    ),
    *(
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date",
        "dcterms.date",
    ),
    *(
        "article_date_original",
        "displaydate",
        "citation_publication_date",
        "cxenseparse:recs:publishtime",
        "uploaddate",
        "date",
        "citation_date",
    ),
)
_MODIFIED: Final = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified")
UPDATED: Final = ", as last updated"  # what ends the basis of a day that is no day of publication
_EVENING: Final = 18  # o'clock in universal time, from when it is the next day somewhere that reads Arabic
_NEAR: Final = 6  # lines before the headline, or after the text, in which its day may stand
_EDGE: Final = 3  # lines of the text itself, at its beginning and end
_REST: Final = 8  # other words on a line that gives the day of the article beside its headline
_ALONE: Final = 3  # the same further off
_UP: Final = 3  # elements around a headline that are its box
_LINE: Final = 160  # characters
_DATELINE: Final = 60  # characters
_HEAD: Final = re.compile(r"\s[-–—]+\s|\s?[(:]")
_NARRATED: Final = frozenset({"في", "منذ", "حتى", "يوم", "وفي", "بعد", "قبل", "ليلة", "مساء", "صباح", "فجر"})
_IN_ADDRESS: Final = re.compile(
    r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)|[/-]((?:19|20)\d\d)(\d\d)(\d\d)(?:[/-]|$)"
)


class Day(NamedTuple):
    """The day of an article (ISO 8601), and in words where it stood."""

    day: str | None = None
    basis: str | None = None


class _Found(NamedTuple):
    day: date
    basis: str
    label: str


def day(sheet: Sheet, body: Element, headline: Element | None, said: Told, url: str | None) -> Day:
    """The day of an article; `sheet` has the lines of the page without clutter, `body` is the element of its text."""
    shown = [*_ruled(sheet, url), *_shown(sheet, body, headline)]
    published = next((found for found in shown if found.label != "updated"), None)
    told = _told(said, sheet.root)
    if told is not None:
        late = told[1].utc and (told[1].hour or 0) >= _EVENING
        if late and published is not None and published.day - told[1].day == timedelta(days=1):
            return _given(published)
        return Day(told[1].day.isoformat(), told[0])
    if published is not None:
        return _given(published)
    changed = next(iter(shown), None)
    if changed is not None:
        return _given(changed)
    return _weaker(said, url, sheet.within(body))


def _given(found: _Found) -> Day:
    return Day(found.day.isoformat(), found.basis + (UPDATED if found.label == "updated" else ""))


def _told(said: Told, root: Element) -> tuple[str, Stamp] | None:
    """The day of publication that the page tells machines."""
    linked = [("linked data", thing.get("datePublished")) for thing in (*said.articles, *said.pages)]
    linked += [("linked data", thing.get("uploadDate")) for thing in said.articles]
    metas = [(f"meta {name}", said.meta[name]) for name in _PUBLISHED if name in said.meta]
    for basis, value in (*linked, *metas):
        found = stamp(value) if isinstance(value, str) else None
        if found:
            return basis, found
    for element in root.iter("time", "span", "abbr", "div"):
        if "datePublished" in attribute(element, "itemprop") or "published" in attribute(element, "class").split():
            value = attribute(element, "datetime") or attribute(element, "content") or attribute(element, "title")
            found = stamp(value)
            if found:
                return "the day in the markup", found
    return None


def _ruled(sheet: Sheet, url: str | None) -> Iterator[_Found]:
    """The day where the outlet's rule expects it."""
    rule = rule_for(url)
    for element in parts(sheet.root, rule.day) if rule else ():
        for line in sheet.within(element):
            yield from _days(line, _REST, "the line that the outlet's rule names")


def _shown(sheet: Sheet, body: Element, headline: Element | None) -> Iterator[_Found]:
    """The days of the lines around an article, the nearest to its headline first."""
    order, inside = sheet.order, sheet.span(body)
    if not inside:
        return
    first, last = inside[0], inside[-1]
    found = headline_at(sheet, headline)
    head = first if found is None else found
    for numbers, most, where in (
        (range(head + 1, first), _REST, "the line under the headline"),
        (range(head + 1, head + 2), _REST, "the line under the headline"),
        (range(max(first, head), min(max(first, head) + _EDGE, last) + 1), _ALONE, "the line above the text"),
        (_above(order, head, headline), _REST, "the line above the headline"),
        (range(last, max(first, last - _NEAR), -1), _ALONE, "the line below the text"),
        (range(last + 1, last + 1 + _NEAR), _ALONE, "the line below the text"),
    ):
        yield from (found for n in numbers if 0 <= n < len(order) for found in _days(order[n], most, where))


def _above(order: list[Line], head: int, headline: Element | None) -> list[int]:
    """The lines just above a headline in the same box: those of the page's own header are the day of the visit."""
    box = headline
    for _ in range(_UP):
        up = box.getparent() if box is not None else None
        if up is None or up.tag in ("body", "form", "main"):
            break
        box = up
    near = range(head - 1, max(-1, head - 1 - _NEAR), -1)
    return [n for n in near if box is not None and within(order[n].block, box)]


def _days(line: Line, most: int, where: str) -> Iterator[_Found]:
    if len(line.text) > _LINE or is_away(line.text):
        return
    said = day_line(line.spaced)
    if said.days and len(said.other) <= most:
        yield _Found(said.days[0], where, said.label)
        return
    if not said.days:
        for element in line.block.iter("time"):
            found = stamp(attribute(element, "datetime"))
            if found:
                yield _Found(found.day, where, said.label)


def _weaker(said: Told, url: str | None, text: list[Line]) -> Day:
    """The day in the address, then that of the dateline, then the day of the last change that machines are told."""
    match = _IN_ADDRESS.search(url or "")
    if match:
        found = stamp("-".join(f"{int(part):02}" for part in match.groups() if part))
        if found:
            return Day(found.day.isoformat(), "the address of the page")
    dateline = next((told for line in text[:1] if (told := _dateline(line.text)).days), None)
    if dateline is not None:
        return Day(dateline.days[0].isoformat(), "the dateline of the text")
    changed = [stamp(str(thing.get("dateModified"))) for thing in said.articles if thing.get("dateModified")]
    changed += [stamp(said.meta[name]) for name in _MODIFIED if name in said.meta]
    last = next((found for found in changed if found), None)
    return Day(last.day.isoformat(), "the day of the last change") if last else Day()


def _dateline(text: str) -> DayLine:
    """The day at the head of a text: `City 14-5-2018 (agency) -`, not one that its first sentence tells."""
    head = _HEAD.split(text, maxsplit=1)[0]
    said = day_line(head) if len(head) < _DATELINE else DayLine(())
    return said if len(said.other) <= _ALONE and _NARRATED.isdisjoint(head.split()) else DayLine(())
