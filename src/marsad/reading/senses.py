"""Which sense of a predicate its slots admit: the first line of the table whose conditions all hold."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from marsad.knowledge.lookup import load
from marsad.languages.pack import Condition, Pack, Sense
from marsad.reading.phrases import phrase_at
from marsad.reading.slots import Line, Ref, Slots
from marsad.reading.tokens import Token

if TYPE_CHECKING:
    from marsad.reading.frames import Frame


OF_PREDICATE = frozenset(["light", "prep", "adj", "tense"])
SHARED = frozenset(["content", "obj", "subj"])  # slots that others can stand for


def choose_senses(frame: Frame, line: Line, pack: Pack) -> tuple[Sense, ...]:
    """For each kind the first sense whose conditions hold for this frame."""
    chosen: dict[str, Sense] = {}
    for reading in frame.readings:
        for sense in reading.senses:
            if sense.kind not in chosen and (not sense.when or _admits(sense, frame, line, pack)):
                chosen[sense.kind] = sense
    if len(chosen) < 2:
        return tuple(chosen.values())
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
    for condition in sense.when:  # noqa: SIM110  # a loop: most end with the first condition, and no call is made
        if not holds(condition, frame, line, pack, sense):
            return False
    return True


def holds(condition: Condition, frame: Frame, line: Line, pack: Pack, sense: Sense) -> bool:
    """Whether one condition holds. A slot that is not there satisfies `!~` and fails `~`."""
    slots, slot, op = frame.slots, condition.slot, condition.op
    if slot in OF_PREDICATE:
        return _of_predicate(condition, frame, line, pack)
    refs: Sequence[Ref]
    if slot in SHARED:
        refs = refs_of(slot, slots, sense, frame.pos == "M")
        if not refs and slot == "subj" and frame.pos == "M" and sense.gen in ("agent", "either"):
            refs = slots.get("controller" if undergone(slots, sense) else "gen")
    else:
        refs = slots.found.get(slot, ())
    content = slots.content
    if op == "has" or op == "none":
        clause = content >= 0 and slot == "ان" and slots.content_kind != "quote"
        if op == "none":
            return not refs and not clause
        return bool(refs) or clause or (content >= 0 and _that(slot, slots, line))
    if not refs and content < 0:
        return op != "is"  # most conditions are on words of a slot that is not there
    found = False
    if refs:
        wanted = wanted_by(condition, pack)
        for ref in refs:
            if is_one_of(ref, line, wanted):
                found = True
                break
    if not found and slot == "content" and content >= 0:
        found = _clause_has(line, content, condition, pack)
    return found if op == "is" else not found


def _that(slot: str, slots: Slots, line: Line) -> bool:
    """Whether the content is a clause with أن after the preposition of a slot: بأن، لأن."""
    return slots.content_kind == "ان" and line.tokens[slots.content].text.startswith(slot + "ان")


def _of_predicate(condition: Condition, frame: Frame, line: Line, pack: Pack) -> bool:
    """Conditions on the predicate and what carries it, and on none of its slots."""
    if condition.slot == "light":
        return (frame.carrier >= 0) == (condition.op == "has")
    if condition.slot == "prep":
        return (line.tokens[frame.trigger].prep in condition.words) == (condition.op == "is")
    return _of_trigger(condition, frame, line, pack)


def _of_trigger(condition: Condition, frame: Frame, line: Line, pack: Pack) -> bool:
    """Conditions on the trigger itself: its tense, or the adjectives of its phrase."""
    reading = line.tokens[frame.trigger].reading
    if condition.slot == "tense":
        found = reading is not None and reading.entry is not None and reading.entry.tense in condition.words
        return found if condition.op == "is" else not found
    phrase = line.phrase_of(frame.trigger)
    rest = line.tokens[frame.trigger + 1 : phrase.end] if phrase is not None else []
    if condition.op in ("is", "not"):
        found = bool(rest) and wanted_by(condition, pack).among({w for t in rest for w in (t.stem, t.text)})
    else:
        found = bool(rest)
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


class Wanted(NamedTuple):
    """What the head of a slot may be by a condition: one of the words of `sets`, or of one of the `kinds` of the
    table. `phrases` are the sets that hold words of several parts."""

    sets: tuple[frozenset[str], ...]
    phrases: tuple[frozenset[str], ...]
    kinds: tuple[str, ...]
    human: bool
    transparent: frozenset[str]  # heads through which one looks at their genitive

    def among(self, words: set[str]) -> bool:
        """Whether one of these words is wanted."""
        for wanted in self.sets:  # noqa: SIM110  # see `_admits`
            if not wanted.isdisjoint(words):
                return True
        return False


@cache
def wanted_by(condition: Condition, pack: Pack) -> Wanted:
    """The words and kinds of a condition of the tables, gathered once."""
    sets = (condition.words, *(pack.classes[name] for name in condition.classes if name in pack.classes))
    kinds = tuple(name for name in condition.classes if name in KINDS)
    transparent = pack.classes.get("@transparent", frozenset())
    phrases = tuple(words for words in sets if any(" " in word for word in words))
    return Wanted(sets, phrases, kinds, not HUMAN_CLASSES.isdisjoint(condition.classes), transparent)


def is_one_of(ref: Ref, line: Line, wanted: Wanted) -> bool:
    """Whether a slot's head, or the phrase from its head on, is among the words of a condition."""
    phrase = ref.phrase
    if phrase is None:
        return wanted.human and ref.pronoun in ("ه", "هم", "هما", "me")
    tokens = line.tokens
    head = tokens[phrase.head]
    for name in wanted.kinds:
        if _of_kind(name, head, len(phrase)):
            return True
    if phrase.genitive > 0 and head.stem in wanted.transparent:
        inner = phrase_at(tokens, phrase.genitive, phrase.end)
        if inner is not None and is_one_of(Ref(inner, inner.head), line, wanted):
            return True
    heads = {head.stem, head.text}
    if wanted.among(heads):
        return True
    if not wanted.phrases or phrase.end <= phrase.head + 1:
        return False
    rest = [t.stem for t in tokens[phrase.head + 1 : phrase.end] if t.tag != "."]
    longer = {f"{h} {' '.join(rest[:n])}" for n in range(1, min(3, len(rest)) + 1) for h in heads}
    return any(not words.isdisjoint(longer) for words in wanted.phrases)


OWN = "@own"  # somebody with the pronoun of whoever does it: سفيرها
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


KINDS = frozenset(
    (MILITANT, OWN, *HUMAN_CLASSES, *NOUN_CLASSES, *NAME_PREFIXES)
)  # classes that are more than their words


def _of_kind(name: str, head: Token, words: int) -> bool:
    """Whether a head is of the kind that a class of the table stands for, be it a name or a noun of that class."""
    if name == OWN:
        return bool(head.enc)
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


def _clause_has(line: Line, start: int, condition: Condition, pack: Pack) -> bool:
    """Whether one of the first words of a content clause is among the words of the condition."""
    return wanted_by(condition, pack).among({w for t in line.tokens[start + 1 : start + 4] for w in (t.stem, t.text)})
