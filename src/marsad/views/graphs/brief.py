"""A brief in Markdown: who wants what, what is disputed, what rests on one voice; each sentence with its footnote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Final, TypeVar

from marsad.ledger.questions.entries import Entry
from marsad.ledger.questions.outlines import Outline, read
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
    unnamed = [e for e in found if e.unnamed]
    return {
        "Who wants what": [e for e in found if e.statement.kind == "stance"],
        "What is disputed": _disputed(found),
        "What rests on somebody unnamed": unnamed,
        "What rests on one voice": _lonely(found, {e.statement.id for e in unnamed}),
    }


def _key(entry: Entry | Outline) -> _Key:
    """What a claim and its denial have in common. What names nobody and no place is like nothing else."""
    s = entry.statement
    actors, recipients = (_ids(entry, ids) if ids else () for ids in (s.actor, s.recipient))
    alone = () if actors or recipients or s.place else (s.id,)
    return s.type, actors or alone, recipients, s.place


def _ids(entry: Entry | Outline, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Whom ids of the statement mean, in a fixed order."""
    return tuple(sorted(map(entry.who, ids))) if len(ids) > 1 else tuple(map(entry.who, ids))


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
    denied = {e.statement.type for e in held if e.statement.realis == "negated"}
    return [
        entry
        for group in _alike(e for e in held if e.statement.type in denied)
        if len({e.statement.realis for e in group}) > 1
        for entry in group
        if any(_near(entry, e) and e.statement.realis != entry.statement.realis for e in group)
    ]


def _lonely(entries: list[Told], unnamed: Container[str]) -> list[Told]:
    """Events told as done that no second voice tells within a month; those by `unnamed` voices are none. A reprint,
    word for word, is no second voice."""
    events = [e for e in entries if e.statement.kind == "event" and e.statement.realis == "actual"]
    named = [e for e in events if e.statement.id not in unnamed]
    # Whoever is unnamed is no second voice, so the others need not be compared with them.
    several = [group for group in _alike(named) if len(group) > 1 and len({e.speaker for e in group}) > 1]
    outlined: list[Entry | Outline] = [e for group in several for e in group]
    read(e for e in outlined if isinstance(e, Outline))
    seconded = {id for group in several for id in _seconded(group)}
    return [e for e in named if e.statement.id not in seconded]


def _seconded(group: Sequence[Entry | Outline]) -> Iterator[str]:
    """The ids of those of a group of like statements beside which another voice tells it within a month, in other
    words: those of the other days, speakers and words are counted, as comparing each with each would take too long."""
    told = sorted((e.day, e.speaker, " ".join(evidence(e).split()), e.statement.id) for e in group)
    near: Counter[tuple[str, ...]] = Counter()  # how many have a speaker, words, or both
    first = last = 0
    for day, speaker, words, id in told:
        while last < len(told) and told[last][0] <= day + _APART:
            near.update(_marks(told[last]))
            last += 1
        while told[first][0] < day - _APART:
            near.subtract(_marks(told[first]))
            first += 1
        if last - first - near["speaker", speaker] - near["words", words] + near["both", speaker, words] > 0:
            yield id


def _marks(told: tuple[int, str, str, str]) -> tuple[tuple[str, ...], ...]:
    _, speaker, words, _ = told
    return ("speaker", speaker), ("words", words), ("both", speaker, words)


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
