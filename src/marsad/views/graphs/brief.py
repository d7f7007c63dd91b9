"""A brief in Markdown: who wants what, what is disputed, what rests on one voice; each sentence with its footnote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from marsad.ledger.questions.entries import Entry
from marsad.views.bidi import clean, isolate, isolated
from marsad.views.days import span
from marsad.views.graphs.grounds import evidence, sentence, unnamed

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_APART: Final = 30  # days
_Key = tuple[str, tuple[str, ...], tuple[str, ...], str | None]


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


def parts(found: list[Entry]) -> dict[str, list[Entry]]:
    """The sections of a brief, each with its statements in their order."""
    return {
        "Who wants what": [e for e in found if e.statement.kind == "stance"],
        "What is disputed": _disputed(found),
        "What rests on somebody unnamed": [e for e in found if unnamed(e)],
        "What rests on one voice": _lonely(found),
    }


def _key(entry: Entry) -> _Key:
    """What a claim and its denial have in common. What names nobody and no place is like nothing else."""
    s = entry.statement
    who, whom = (tuple(sorted(entry.actors[id].id for id in ids)) for ids in (s.actor, s.recipient))
    alone = () if who or whom or s.place else (s.id,)
    return s.type, who or alone, whom, s.place


def _alike(entries: Iterable[Entry]) -> dict[_Key, list[Entry]]:
    groups: dict[_Key, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(_key(entry), []).append(entry)
    return groups


def _near(a: Entry, b: Entry) -> bool:
    """Whether they may tell of one thing; further apart they are of two."""
    return abs(a.day - b.day) <= _APART


def _disputed(entries: list[Entry]) -> list[Entry]:
    """What some say and others deny: same type, doer, recipient and place, within a month; side by side."""
    told = ("actual", "negated")
    held = [e for e in entries if e.statement.kind in ("event", "relation") and e.statement.realis in told]
    return [
        entry
        for group in _alike(held).values()
        for entry in group
        if any(_near(entry, e) and e.statement.realis != entry.statement.realis for e in group)
    ]


def _lonely(entries: list[Entry]) -> list[Entry]:
    """Events told as done that no second voice tells within a month. A reprint, word for word, is no second voice."""
    events = [e for e in entries if e.statement.kind == "event" and e.statement.realis == "actual"]
    groups = _alike(events)
    return [e for e in events if not unnamed(e) and not any(_second(e, o) for o in groups[_key(e)])]


def _second(entry: Entry, other: Entry) -> bool:
    """Whether the other one is told by another voice, in other words, of what may be the same."""
    return (
        _near(entry, other)
        and _voice(entry) != _voice(other)
        and evidence(entry).split() != evidence(other).split()
        and not unnamed(other)
    )


def _voice(entry: Entry) -> str:
    return entry.voices[-1] if entry.voices else entry.source.outlet or entry.source.id


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
