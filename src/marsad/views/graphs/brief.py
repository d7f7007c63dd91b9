"""A brief in Markdown: who wants what, what is disputed, what rests on one voice; each sentence with its footnote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

from marsad.ledger.questions.entries import Entry
from marsad.ledger.questions.outlines import Outline
from marsad.views.bidi import clean, isolate, isolated
from marsad.views.days import span
from marsad.views.graphs.grounds import evidence, sentence

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_APART: Final = 30  # days
_Key = tuple[str, tuple[str, ...], tuple[str, ...], str | None]
Told = TypeVar("Told", Entry, Outline)


def brief(entries: Iterable[Entry]) -> Iterator[str]:
    """The brief. The order of the statements does not matter but within its sections, where it is kept."""
    found = list(entries)
    sections = parts(found)
    yield "# Brief\n"
    yield f"{len(found)} statements of {len({e.source.id for e in found})} documents; each is said by somebody.\n"
    notes: dict[str, Entry] = {}
    for title, chosen in sections.items():
        yield f"## {title}\n"
        yield from (
            f"- {_line(entry)}[^{notes.setdefault(entry.statement.id, entry).statement.id}]" for entry in chosen
        )
        yield "" if chosen else "Nothing that is asked for.\n"
    yield from (f"[^{id}]: {_note(entry)}" for id, entry in notes.items())


def parts(found: list[Told]) -> dict[str, list[Told]]:
    """The sections of a brief, each with its statements (or their outlines) in their order."""
    return {
        "Who wants what": [e for e in found if e.statement.kind == "stance"],
        "What is disputed": _disputed(found),
        "What rests on somebody unnamed": [e for e in found if e.unnamed],
        "What rests on one voice": _lonely(found),
    }


def _key(entry: Entry | Outline) -> _Key:
    """What a claim and its denial have in common. What names nobody and no place is like nothing else."""
    s, who = entry.statement, entry.who
    actors, recipients = tuple(sorted(map(who, s.actor))), tuple(sorted(map(who, s.recipient)))
    alone = () if actors or recipients or s.place else (s.id,)
    return s.type, actors or alone, recipients, s.place


def _alike(entries: Iterable[Told]) -> list[list[Told]]:
    groups: dict[_Key, list[Told]] = {}
    for entry in entries:
        groups.setdefault(_key(entry), []).append(entry)
    return list(groups.values())


def _near(a: Entry | Outline, b: Entry | Outline) -> bool:
    """Whether they may tell of one thing; further apart they are of two."""
    return abs(a.day - b.day) <= _APART


def _disputed(entries: list[Told]) -> list[Told]:
    """What some say and others deny: same type, doer, recipient and place, within a month; side by side."""
    told = ("actual", "negated")
    held = [e for e in entries if e.statement.kind in ("event", "relation") and e.statement.realis in told]
    return [
        entry
        for group in _alike(held)
        for entry in group
        if any(_near(entry, e) and e.statement.realis != entry.statement.realis for e in group)
    ]


def _lonely(entries: list[Told]) -> list[Told]:
    """Events told as done that no second voice tells within a month. A reprint, word for word, is no second voice."""
    events = [e for e in entries if e.statement.kind == "event" and e.statement.realis == "actual" and not e.unnamed]
    # Whoever is unnamed is no second voice, so the others need not be compared with them.
    seconded = {e.statement.id for group in _alike(events) for e in group if any(_second(e, o) for o in group)}
    return [e for e in events if e.statement.id not in seconded]


def _second(entry: Entry | Outline, other: Entry | Outline) -> bool:
    """Whether the other one is told by another voice, in other words, of what may be the same."""
    if entry is other or not _near(entry, other) or entry.speaker == other.speaker:
        return False
    return evidence(entry).split() != evidence(other).split()


def plain(text: str) -> str:
    """Outside text on one line that Markdown does not take for marks."""
    return _SPECIAL.sub(r"\\\1", " ".join(clean(text).split()))


def _line(entry: Entry) -> str:
    when = span(entry.statement.time)
    return isolated(plain(sentence(entry)) + (f" ({when})" if when else "") + ".")


def _note(entry: Entry) -> str:
    """The words, the outlet, the day of the document, its address, the statement."""
    source = entry.source
    address = "<" + re.sub(r"[\s<>]", "", source.url) + ">" if source.url else f"document {isolated(plain(source.id))}"
    outlet = isolated(plain(source.outlet or "outlet not known"))
    told = isolate(plain(evidence(entry)))
    return f"{told} {outlet}, {source.published or 'no day'}, {address}, statement {entry.statement.id}"
