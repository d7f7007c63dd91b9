"""How well articles are taken from pages: Marsad and three general extractors on the pages of tests/sources/pages.

    python benchmarks/pages.py [--markdown]

Text F1 is over words in their order (difflib), a mean over pages; title and day are exact. Peers get what helps them:
the characters of the page, its address and its language. One that is not installed (`make peers`) is left out, with a
word.
"""

from __future__ import annotations

import difflib
import importlib
import re
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests/sources/pages"))

from samples import Sample, samples  # type: ignore[import-not-found]  # noqa: E402

from marsad import read  # noqa: E402
from marsad.sources.pages import article  # noqa: E402
from marsad.sources.pages.encoding import decode_page  # noqa: E402
from marsad.sources.records import BadInput  # noqa: E402

_WORD = re.compile(r"\w+")
FOLDERS = {
    "sites": "pages by which the rules were written",
    "held": "pages written after the rules (what they showed was mended since)",
    "second": "pages of a second such set",
    "third": "pages of a third such set",
    "fourth": "pages of a fourth such set",
    "fifth": "pages of a fifth such set",
}
failed: set[str] = set()  # what peers could not do
ROUNDS = 3  # for the clock, after one that warms up


class Found(NamedTuple):
    """What an extractor gives for a page."""

    text: str
    title: str | None
    day: str | None


class Scores(NamedTuple):
    """Means over pages, and pages a second of one core."""

    f1: float
    worst: float
    title: float
    day: float
    speed: float


def marsad(sample: Sample) -> Found:
    """Marsad's own rules."""
    record = article(sample.content, where=sample.name, url=sample.url)
    return Found(record.text, record.title, record.published)


def trafilatura(sample: Sample) -> Found:
    """The general extractor alone, as it comes."""
    module = importlib.import_module("trafilatura")
    found = module.bare_extraction(
        decode_page(sample.content), url=sample.url, with_metadata=True, include_comments=False
    )
    return Found(found.text or "", found.title, found.date) if found else Found("", None, None)


def newspaper4k(sample: Sample) -> Found:
    """newspaper4k, told the language."""
    module: Any = importlib.import_module("newspaper")
    page = module.Article(sample.url, language="ar", fetch_images=False)
    page.download(input_html=decode_page(sample.content))
    page.parse()
    day = page.publish_date.date().isoformat() if page.publish_date else None
    return Found(page.text, page.title, day)


def readability(sample: Sample) -> Found:
    """readability-lxml; it gives no day."""
    module: Any = importlib.import_module("readability")
    document = module.Document(decode_page(sample.content))
    html: Any = importlib.import_module("lxml.html")
    text = "\n".join(html.fromstring(document.summary(html_partial=True)).itertext())
    return Found(text, document.short_title(), None)


EXTRACTORS: dict[str, tuple[str, Callable[[Sample], Found]]] = {
    "Marsad": ("marsad", marsad),
    "trafilatura": ("trafilatura", trafilatura),
    "newspaper4k": ("newspaper", newspaper4k),
    "readability-lxml": ("readability", readability),
}


def f1(found: str, right: str) -> float:
    """Harmonic mean of precision and recall of the words that stand in both texts in the same order."""
    ours, theirs = _WORD.findall(found), _WORD.findall(right)
    if not ours or not theirs:
        return float(ours == theirs)
    blocks = difflib.SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    return 2 * sum(block.size for block in blocks) / (len(ours) + len(theirs))


def score(extract: Callable[[Sample], Found], pages: list[Sample]) -> Scores:
    """Scores of one extractor; a page on which it fails gives nothing."""
    found = [_found(extract, page) for page in pages]
    started = time.process_time()
    for _ in range(ROUNDS):
        for page in pages:
            _found(extract, page)
    seconds = time.process_time() - started
    texts = [f1(got.text, page.text) for got, page in zip(found, pages, strict=True)]
    titles = [got.title == page.title for got, page in zip(found, pages, strict=True)]
    days = [got.day == page.day for got, page in zip(found, pages, strict=True)]
    count = len(pages)
    return Scores(sum(texts) / count, min(texts), sum(titles) / count, sum(days) / count, ROUNDS * count / seconds)


def _found(extract: Callable[[Sample], Found], page: Sample) -> Found:
    try:
        return extract(page)
    except BadInput:
        return Found("", None, None)
    except Exception as error:  # a peer's own fault is its result on this page
        failed.add(f"{extract.__name__}, {page.name}: {type(error).__name__} ({error})")
        return Found("", None, None)


def reading_speed(pages: list[Sample]) -> float:
    """Pages a second of one core from bytes to a reading."""
    seconds = 0.0
    for warm in (True, False):
        started = time.process_time()
        for page in pages:
            record = article(page.content, where=page.name, url=page.url)
            read(record.text, published=record.published, title=record.title, outlet=record.outlet)
        seconds = 0.0 if warm else time.process_time() - started
    return len(pages) / seconds


def main() -> None:
    """Print a table for each folder of pages."""
    warnings.simplefilter("ignore")
    for folder, what in FOLDERS.items():
        pages = samples(folder)
        print(f"\n{len(pages)} {what}\n\n| extractor | text F1 | worst page | title | day | pages/s |")
        print("|---|---:|---:|---:|---:|---:|")
        for name, (module, extract) in EXTRACTORS.items():
            try:
                importlib.import_module(module)
            except ImportError:
                print(f"{name} is not installed, and left out (make peers)", file=sys.stderr)
                continue
            got = score(extract, pages)
            day = "none" if name == "readability-lxml" else f"{got.day:.3f}"
            print(f"| {name} | {got.f1:.3f} | {got.worst:.3f} | {got.title:.3f} | {day} | {got.speed:.0f} |")
    print("\n".join(sorted(failed)), file=sys.stderr)
    print(f"\nFrom bytes to a reading: {reading_speed(samples('sites')):.0f} pages/s on one core")


if __name__ == "__main__":
    main()
