"""Which sense of a predicate its slots admit: the first line of the table whose conditions all hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.languages.pack import Condition, Pack, Sense
from marsad.reading.slots import Line, Ref, Slots

if TYPE_CHECKING:
    from marsad.reading.frames import Frame


def choose_senses(frame: Frame, line: Line, pack: Pack) -> tuple[Sense, ...]:
    """For each kind the first sense whose conditions hold for this frame."""
    reading = line.tokens[frame.trigger].reading
    if reading is None or reading.entry is None:
        return ()
    chosen: dict[str, Sense] = {}
    for sense in pack.senses(reading.entry):
        if sense.kind not in chosen and all(holds(condition, frame.slots, line, pack, sense) for condition in sense.when):
            chosen[sense.kind] = sense
    return tuple(chosen.values())


def holds(condition: Condition, slots: Slots, line: Line, pack: Pack, sense: Sense) -> bool:
    """Whether one condition holds. A slot that is not there satisfies `!~` and fails `~`."""
    refs = refs_of(condition.slot, slots, sense)
    if condition.op == "has":
        return bool(refs) or (condition.slot == "ان" and slots.content >= 0)
    if condition.op == "none":
        return not refs and not (condition.slot == "ان" and slots.content >= 0)
    found = any(is_one_of(ref, line, condition, pack) for ref in refs)
    if not found and condition.slot == "content" and slots.content >= 0:
        found = _clause_has(line, slots.content, condition, pack)
    return found if condition.op == "is" else not found


def refs_of(slot: str, slots: Slots, sense: Sense) -> list[Ref]:
    """What fills a slot of the table, `content` being any slot that the sense reads its content from."""
    if slot == "content":
        return [ref for alternative in sense.content for name in alternative for ref in slots.get(name)]
    if slot == "obj" and "obj" not in slots.found and "gen" in slots.found:
        return slots.get("gen")
    return slots.get(slot)


def is_one_of(ref: Ref, line: Line, condition: Condition, pack: Pack) -> bool:
    """Whether a slot's head, or the phrase from its head on, is among the words of the condition."""
    if ref.phrase is None:
        return False
    tokens = line.tokens
    head = tokens[ref.phrase.head]
    heads = {head.stem, head.text}
    if _among(heads, condition, pack):
        return True
    rest = [t.stem for t in tokens[ref.phrase.head + 1 : ref.phrase.end] if t.tag != "."]
    return _among({f"{h} {' '.join(rest[:n])}" for n in range(1, min(3, len(rest)) + 1) for h in heads}, condition, pack)


def _among(words: set[str], condition: Condition, pack: Pack) -> bool:
    return not words.isdisjoint(condition.words) or any(not words.isdisjoint(pack.classes.get(c, frozenset())) for c in condition.classes)


def _clause_has(line: Line, start: int, condition: Condition, pack: Pack) -> bool:
    """Whether one of the first words of a content clause is among the words of the condition."""
    return any(_among({t.stem, t.text}, condition, pack) for t in line.tokens[start + 1 : start + 4])
