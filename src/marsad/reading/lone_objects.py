"""The lone noun behind a verb that goes on from the subject of a verb before: it is whom or what the deed is done to.

Verbs that tell nothing without an object (حث، ساند، قصف) are joined by و to a verb of the same sentence with the same
doer: وقال إن الحرب طالت، وحث قادة الغرب على; بدأت الطائرات غاراتها ودمرت جرافات. At the head of a sentence the noun is
rather who does it (وحث المرصد على الدعم), and so is who can do it where what it is done to stands behind a comma.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.asides import COMMAS
from marsad.reading.slots import Line, Slots
from marsad.reading.tokens import Token

URGING: Final = frozenset(["حث", "ساند", "انتقد"])
PLEADING: Final = "ناشد"
STRIKING: Final = frozenset(["دمر", "قصف", "استهدف"])
ALSO: Final = frozenset(["كما", "كذلك"])
STRIKERS: Final = frozenset({"vehicle", "weapon", "event"})  # طائرة, صاروخ: they strike whoever stands further on


def goes_on_with(line: Line, slots: Slots) -> bool:
    """Whether the subject found behind a joined verb is its object."""
    i, subject = slots.trigger, slots.get("subj")
    verb = line.tokens[i]
    lexeme, phrase = verb.lexeme, subject[0].phrase if subject else None
    if lexeme is None or phrase is None or slots.topic or slots.relative or verb.enc or phrase.start != i + 1:
        return False
    if lexeme.lemma not in URGING and lexeme.lemma not in STRIKING and lexeme.lemma != PLEADING:
        return False
    last = subject[-1].phrase or phrase
    if verb.passive or "obj" in slots.found or "by" in slots.found or _late(line, last.end):
        return False
    if not any(_same(line.tokens[v], verb) for v in line.verbs_before(i)):
        return lexeme.lemma == PLEADING and slots.content == phrase.end and slots.content_kind == "ان"
    if lexeme.lemma == PLEADING:
        return line.tokens[i - 1].stem in ALSO or slots.content == phrase.end
    if not verb.conj or i < 2:
        return False
    return lexeme.lemma in URGING or line.tokens[phrase.head].noun_class not in STRIKERS


def _late(line: Line, k: int) -> bool:
    """واعتقلت ميليشيا "قسد"، ثلاثة أشخاص: whether what it is done to follows behind a comma."""
    tokens = line.tokens
    if k + 1 >= len(tokens) or tokens[k].text not in COMMAS:
        return False
    after = tokens[k + 1]
    return (after.nominal or after.tag == "#") and not (after.prep or after.conj)


def _same(before: Token, verb: Token) -> bool:
    """Whether two verbs can have the same subject, one man or one thing."""
    a, b = before.entry, verb.entry
    if a is None or b is None or (b.person, b.number) != (3, "s"):
        return False
    return (a.person, a.gender, a.number) == (b.person, b.gender, b.number) or (a.person == 1 and a.number == "s")
