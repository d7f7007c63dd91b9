"""Who stands joined by و before the noun that a plural verb right behind takes up, and is told of with it.

العسكريين والمدنيين الذين قتلوا, شابين وفتاة اعتقلوا: the first are the genitive or object of something before, and so
no phrase of their own; the verb tells of all.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.agreement import number_of
from marsad.reading.antecedents import phrase_parts
from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line, Ref, Slots
from marsad.reading.tokens import Token

PEOPLE: Final = frozenset({"person", "persons", "armed", "people", "office", ""})
SOUND: Final = ("ين", "ون")


def joined_before(line: Line, slots: Slots) -> None:
    """Add to the subject before a plural verb whoever it is joined to."""
    verb, subject = line.tokens[slots.trigger], slots.get("subj")
    phrase = subject[0].phrase if len(subject) == 1 else None
    entry = verb.entry
    if phrase is None or phrase.end > slots.trigger or entry is None or (entry.person, entry.number) != (3, "p"):
        return
    if verb.conj or verb.enc or slots.trigger - phrase.end > 2:
        return
    other = _joined(line, phrase)
    if other is not None:
        slots.found["subj"] = [Ref(other, other.head), *subject]


def _joined(line: Line, phrase: Phrase) -> Phrase | None:
    first, head = line.tokens[phrase.start], line.tokens[phrase.head]
    before = line.phrase_of(phrase.start - 1) if phrase.start > 0 else None
    if before is None or before.end != phrase.start or not first.conj or first.prep or not _people(head, phrase):
        return None
    inner = phrase_parts(line.tokens, before)[-1]
    other = line.tokens[inner.head]
    if inner.end != before.end or not _people(other, inner) or inner.number >= 0 or other.art != head.art:
        return None
    alike = other.text.endswith(SOUND) and not other.enc
    woman = head.entry is not None and number_of(head) == "s" and not head.art and number_of(other) in "pd"
    return inner if alike and (woman or (head.text.endswith(SOUND) and head.art)) else None


def _people(head: Token, phrase: Phrase) -> bool:
    return head.tag == "N" and head.noun_class in PEOPLE and phrase.bearer < 0
