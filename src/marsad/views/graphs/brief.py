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
_Key = tuple[str, tuple[str, ...], tuple[str, ...], str | None]


def brief(entries: Iterable[Entry]) -> Iterator[str]:
    """The brief. The order of the statements does not matter but within its sections, where it is kept."""
    found = list(entries)
    parts = {
        "Who wants what": [e for e in found if e.statement.kind == "stance"],
        "What is disputed": _disputed(found),
        "What rests on somebody unnamed": [e for e in found if unnamed(e)],
        "What rests on one voice": _lonely(found),
    }
    yield "# Brief\n"
    yield f"{len(found)} statements of {len({e.source.id for e in found})} documents; each is said by somebody.\n"
    notes: dict[str, Entry] = {}
    for title, chosen in parts.items():
        yield f"## {title}\n"
        yield from (
            f"- {_line(entry)}[^{notes.setdefault(entry.statement.id, entry).statement.id}]" for entry in chosen
        )
        yield "" if chosen else "Nothing that is asked for.\n"
    yield from (f"[^{id}]: {_note(entry)}" for id, entry in notes.items())


def _key(entry: Entry) -> _Key:
    """What a claim and its denial have in common."""
    s = entry.statement
    who, whom = (tuple(sorted(entry.actors[id].id for id in ids)) for ids in (s.actor, s.recipient))
    return s.type, who, whom, s.place


def _disputed(entries: list[Entry]) -> list[Entry]:
    """What some say and others deny: same type, doer, recipient and place; both sides, side by side."""
    groups: dict[_Key, list[Entry]] = {}
    for entry in entries:
        if entry.statement.kind in ("event", "relation") and entry.statement.realis in ("actual", "negated"):
            groups.setdefault(_key(entry), []).append(entry)
    return [e for group in groups.values() if len({e.statement.realis for e in group}) > 1 for e in group]


def _lonely(entries: list[Entry]) -> list[Entry]:
    """Events told as done by one document alone, or by one claimant."""
    told: dict[_Key, set[str]] = {}
    events = [e for e in entries if e.statement.kind == "event" and e.statement.realis == "actual"]
    for entry in events:
        told.setdefault(_key(entry), set()).add(entry.voices[-1] if entry.voices else entry.source.outlet or "")
    return [e for e in events if len(told[_key(e)]) == 1 and not unnamed(e)]


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
