"""An article cut into passages, each with the statements that rest on it and whose voice speaks in it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from marsad.model import Actor, Reading, Statement

COLOURS: Final = 8  # voices that have a colour of their own; those after them share the last


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks in an article. `number` is the colour, 0 for the outlet itself; `key` tells them apart."""

    key: str
    number: int
    words: str
    actor: Actor | None
    unnamed: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters of the text (code points, end exclusive) that the same statements rest on.

    `statements` rest on it, `triggers` are those whose trigger it is; `voice` speaks in it, None where none rests.
    """

    start: int
    end: int
    statements: tuple[str, ...]
    triggers: tuple[str, ...]
    voice: Voice | None
    sentence: int


def voices(reading: Reading) -> dict[str, Voice]:
    """Whoever says something in the article, by key, in the order of the text; the outlet under an empty key."""
    actors = {actor.id: actor for actor in reading.actors}
    found = {"": Voice("", 0, reading.document.outlet or "", None, False)}
    for statement in sorted(reading.statements, key=lambda s: s.evidence[0].start):
        if not statement.attribution:
            continue
        link = statement.attribution[-1]
        key = voice_of(statement)
        if key not in found:
            actor = actors.get(link.actor or "")
            unnamed = actor is None or actor.kind == "unnamed"
            found[key] = Voice(key, min(len(found), COLOURS), link.text, actor, unnamed)
    return found


def voice_of(statement: Statement) -> str:
    """The key of the voice whose words a statement is: the last of the chain, or empty for the outlet."""
    return (statement.attribution[-1].actor or statement.attribution[-1].text) if statement.attribution else ""


def passages(reading: Reading, length: int) -> list[Passage]:
    """The whole text of `length` code points in passages, in its order. The innermost clause decides the voice."""
    speakers = voices(reading)
    spans = [(e.start, e.end, e.trigger, s) for s in reading.statements for e in s.evidence]
    cuts = {0, length}
    for start, end, trigger, _ in spans:
        cuts.update((start, end, *trigger))
    sentences = reading.document.sentences
    for sentence in sentences:
        cuts.update((sentence.start, sentence.end))
    edges = sorted(cut for cut in cuts if 0 <= cut <= length)
    spans.sort(key=lambda span: (span[1] - span[0], span[0], span[3].id))
    made, at = [], 0
    for start, end in pairwise(edges):
        while at < len(sentences) and sentences[at].end <= start:
            at += 1
        inside = at if at < len(sentences) and sentences[at].start <= start else -1
        over = [(trigger, s) for first, last, trigger, s in spans if first <= start and end <= last]
        made.append(_passage(start, end, over, speakers, inside))
    return made


def _passage(
    start: int, end: int, over: list[tuple[tuple[int, int], Statement]], speakers: dict[str, Voice], sentence: int
) -> Passage:
    return Passage(
        start=start,
        end=end,
        statements=tuple(dict.fromkeys(s.id for _, s in over)),
        triggers=tuple(dict.fromkeys(s.id for trigger, s in over if trigger[0] <= start and end <= trigger[1])),
        voice=speakers[voice_of(over[0][1])] if over else None,
        sentence=sentence,
    )
