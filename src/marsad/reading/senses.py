"""Which sense of a predicate its slots admit: the first line of the table whose conditions all hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.knowledge.lookup import load
from marsad.languages.pack import Condition, Pack, Sense
from marsad.reading.phrases import phrase_at
from marsad.reading.slots import Line, Ref, Slots
from marsad.reading.tokens import Token

if TYPE_CHECKING:
    from marsad.reading.frames import Frame


def choose_senses(frame: Frame, line: Line, pack: Pack) -> tuple[Sense, ...]:
    """For each kind the first sense whose conditions hold for this frame."""
    chosen: dict[str, Sense] = {}
    for reading in frame.readings:
        for sense in reading.senses:
            if sense.kind not in chosen and (not sense.when or _admits(sense, frame, line, pack)):
                chosen[sense.kind] = sense
    if (
        "relation" in chosen
        and "event" in chosen
        and chosen["relation"].code == "supports"
        and chosen["event"].code == "SUPPORT"
    ):
        del chosen["event"]  # backing that lasts is a tie; said once, not twice
    return tuple(chosen.values())


def _admits(sense: Sense, frame: Frame, line: Line, pack: Pack) -> bool:
    """Whether every condition of a sense holds."""
    return all(holds(condition, frame, line, pack, sense) for condition in sense.when)


def holds(condition: Condition, frame: Frame, line: Line, pack: Pack, sense: Sense) -> bool:
    """Whether one condition holds. A slot that is not there satisfies `!~` and fails `~`."""
    slots = frame.slots
    if condition.slot == "light":
        return (frame.carrier >= 0) == (condition.op == "has")
    if condition.slot == "prep":
        return (line.tokens[frame.trigger].prep in condition.words) == (condition.op == "is")
    if condition.slot in ("adj", "tense"):
        return _of_trigger(condition, frame, line, pack)
    refs = refs_of(condition.slot, slots, sense, frame.pos == "M")
    if not refs and condition.slot == "subj" and frame.pos == "M" and sense.gen in ("agent", "either"):
        refs = slots.get("controller" if undergone(slots, sense) else "gen")
    clause = condition.slot == "ان" and slots.content >= 0 and slots.content_kind != "quote"
    that = (
        slots.content >= 0
        and slots.content_kind == "ان"
        and line.tokens[slots.content].text.startswith(condition.slot + "ان")
    )
    if condition.op == "has":
        return bool(refs) or clause or that
    if condition.op == "none":
        return not refs and not clause
    found = any(is_one_of(ref, line, condition, pack) for ref in refs)
    if not found and condition.slot == "content" and slots.content >= 0:
        found = _clause_has(line, slots.content, condition, pack)
    return found if condition.op == "is" else not found


def _of_trigger(condition: Condition, frame: Frame, line: Line, pack: Pack) -> bool:
    """Conditions on the trigger itself: its tense, or the adjectives of its phrase."""
    reading = line.tokens[frame.trigger].reading
    if condition.slot == "tense":
        found = reading is not None and reading.entry is not None and reading.entry.tense in condition.words
        return found if condition.op == "is" else not found
    phrase = line.phrase_of(frame.trigger)
    rest = line.tokens[frame.trigger + 1 : phrase.end] if phrase is not None else []
    found = (
        any(_among({t.stem, t.text}, condition, pack) for t in rest) if condition.op in ("is", "not") else bool(rest)
    )
    return found if condition.op in ("is", "has") else not found


def refs_of(slot: str, slots: Slots, sense: Sense, masdar: bool = False) -> list[Ref]:
    """What fills a slot of the table, `content` being any slot that the sense reads its content from."""
    if slot == "content":
        return [ref for alternative in sense.content for name in alternative for ref in slots.get(name)]
    if slot == "obj" and "gen" in slots.found and ("obj" not in slots.found or (masdar and sense.gen == "patient")):
        return [*slots.get("gen"), *_second(slots, sense)]
    return slots.get(slot)


def undergone(slots: Slots, sense: Sense) -> bool:
    """Whether the genitive of a masdar that mostly names the doer of a tie undergoes it: where somebody else is said to
    hold the tie and nothing else undergoes it (اتهمت قطر بدعم الجماعة; but بدعم إيران للجماعة)."""
    if sense.kind != "relation" or "controller" not in slots.found:
        return False
    if not slots.get("gen") or slots.get("gen")[0].phrase is None:
        return False
    takes = any("obj" in alternative for alternative in sense.recipient)
    return takes and not any(slots.get(slot) for slot in ("obj", "ل", "by"))


def _second(slots: Slots, sense: Sense) -> list[Ref]:
    """تقديم الجانب الأميركي أسلحة للعراق: with whom it is for, what is given is the second noun and the first gives it.

    تسليم القاهرة طائرات: without that the first is who gets them.
    """
    if sense.code == "AID" and not any(slots.get(slot) for slot in ("ل", "الي", "علي")):
        return []
    return slots.get("obj")


def is_one_of(ref: Ref, line: Line, condition: Condition, pack: Pack) -> bool:
    """Whether a slot's head, or the phrase from its head on, is among the words of the condition."""
    if ref.phrase is None:
        return ref.pronoun in ("ه", "هم", "هما", "me") and bool(HUMAN_CLASSES & set(condition.classes))
    tokens = line.tokens
    head = tokens[ref.phrase.head]
    if any(_of_kind(name, head, len(ref.phrase)) for name in condition.classes):
        return True
    if ref.phrase.genitive > 0 and head.stem in pack.classes.get("@transparent", frozenset()):
        inner = phrase_at(tokens, ref.phrase.genitive, ref.phrase.end)
        if inner is not None and is_one_of(Ref(inner, inner.head), line, condition, pack):
            return True
    heads = {head.stem, head.text}
    if _among(heads, condition, pack):
        return True
    rest = [t.stem for t in tokens[ref.phrase.head + 1 : ref.phrase.end] if t.tag != "."]
    return _among(
        {f"{h} {' '.join(rest[:n])}" for n in range(1, min(3, len(rest)) + 1) for h in heads}, condition, pack
    )


MILITANT = "@militant"  # an armed group by its name: حزب الله is no party that attacks in words
HUMAN_CLASSES = frozenset({"@person", "@people"})
NOUN_CLASSES = {
    "@person": {"person", "office"}, "@people": {"person", "persons", "office"}, "@place": {"place"},
    "@force": {"force"},
    "@armed": {"force", "armed"}, "@state-noun": {"gov"}, "@country": set(), "@weapon": {"weapon"},
    "@building": {"facility"},
}  # fmt: skip
NAME_PREFIXES = {
    "@person": ("person:",), "@people": ("person:",), "@place": ("place:", "geonames:", "own:"), "@armed": ("group:",),
    "@state-noun": ("state:",), "@country": ("state:",), "@backed": ("state:", "group:", "person:"),
    "@led": ("group:", "body:"),
}  # fmt: skip


def _of_kind(name: str, head: Token, words: int) -> bool:
    """Whether a head is of the kind that a class of the table stands for, be it a name or a noun of that class."""
    if head.tag == "E" and name == MILITANT:
        return any(e is not None and e.kind == "armed-group" for e in (load().entity(n.key) for n in head.names))
    if head.tag == "E":
        return any(n.key.startswith(NAME_PREFIXES.get(name, ("-",))) for n in head.names)
    if head.noun_class:
        return head.noun_class in NOUN_CLASSES.get(name, ())
    return name in HUMAN_CLASSES and (
        (head.word.nisba is not None and head.stem.endswith(("ين", "ون")))
        or (words > 1 and not head.word.known and not head.art)
    )


def _among(words: set[str], condition: Condition, pack: Pack) -> bool:
    if not condition.words.isdisjoint(words):
        return True
    classes = pack.classes
    return bool(condition.classes) and any(
        name in classes and not classes[name].isdisjoint(words) for name in condition.classes
    )


def _clause_has(line: Line, start: int, condition: Condition, pack: Pack) -> bool:
    """Whether one of the first words of a content clause is among the words of the condition."""
    return any(_among({t.stem, t.text}, condition, pack) for t in line.tokens[start + 1 : start + 4])
