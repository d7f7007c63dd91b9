"""Papers that are read out: وجاء نص البيان: and what stands behind it to its end are their issuer's words."""

from __future__ import annotations

import re
from typing import Final

from marsad.model import Link
from marsad.reading.according import behind_document
from marsad.reading.party import Party
from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.quoted import PAPER, Quotations
from marsad.reading.slots import Line, Ref
from marsad.reading.speakers import PAPERS, Speakers
from marsad.reading.voice import Voice
from marsad.text.quotations import Quotation

# وفيما يلي نص بيان القوات:, وجاء في نص البيان.. at the end of a sentence, and no حسب نص البيان.
READ_OUT: Final = re.compile(
    r"(جاء|ورد|يلي|هذا|إليكم|التالي)\s+(في\s+)?(نص\s+)(ال)?(بيان|بلاغ)[^.:،]{0,60}(\.{2,}|:\.?)[\s\"“”«]*$"
)
MARKS: Final = frozenset('"“”«»')
CLOSING: Final = '"”»'


def remember(
    quotes: Quotations, speakers: Speakers, line: Line, spoken: list[Voice], span: tuple[int, int, int]
) -> None:
    """Keep the chain of each quotation that begins in a sentence (where it begins and ends, and its number) and goes
    on, and the issuer of a paper that is read out behind it."""
    start, end, number = span
    for quote in quotes.opened(start, end):
        token = next((t.index for t in line.tokens if t.start >= quote.start), -1)
        links = speakers.links(line, spoken, token, number) if token >= 0 else []
        if links:
            quotes.held.append((quote, links))
    if not line.stems.isdisjoint(PAPERS) and READ_OUT.search(quotes.text[start:end]):
        issuer = _issuer(speakers, line, number)
        if issuer is not None:
            paper = next(t.text for t in reversed(line.tokens) if t.stem_base in PAPERS)
            link = Link(actor=None, text=issuer.name, cue=paper)
            quotes.held.append((Quotation(end - 1, _end(quotes.text, start, end), PAPER, True), [(issuer, link)]))


def others_speak(line: Line, spoken: list[Voice]) -> bool:
    """Whether a sentence has a verb of saying with somebody named: the paper is over; وفق المعلومات, نؤكد are in it."""
    return any(line.tokens[v.cue].tag == "V" and any(r.phrase is not None for r in v.refs) for v in spoken)


def _issuer(speakers: Speakers, line: Line, number: int) -> Party | None:
    """Whose paper it is: named behind it, or who spoke last."""
    for token in reversed(line.tokens):
        paper = line.phrase_of(token.index) if token.stem_base in PAPERS else None
        if paper is None:
            continue
        inner = phrase_at(line.tokens, token.index + 1, paper.end) if token.index + 1 < paper.end else None
        refs = [Ref(inner, inner.head)] if inner is not None else _behind(line, paper)
        named = next(iter(speakers.participants.parties(line, refs, number)), None) if refs else None
        last = speakers.participants.cast.speakers
        found = named or (last[-1] if last else None)
        return found if found is not None and found.kind not in ("person", "unnamed") else None
    return None


def _behind(line: Line, paper: Phrase) -> list[Ref]:
    return [r for r in behind_document(line, paper)[0][:1] if r.phrase is not None and r.phrase is not paper]


def _end(text: str, start: int, end: int) -> int:
    """Where a paper ends that is read out behind a sentence: at the last closing mark, if it begins with a mark."""
    marked = any(c in MARKS for c in (text[start:end].rstrip()[-1:], text[end:].lstrip()[:1]))
    close = max(text.rfind(mark) for mark in CLOSING) if marked else -1
    return close if close > end + 1 else len(text)
