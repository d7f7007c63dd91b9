"""Which noun of a phrase a participle behind it describes: the outermost that it agrees with.

زعيم المجموعة | الموالية, جانب القوات | الموالية, المندوبة لدى المجلس | التابع: an attribute has the gender of its noun,
so a feminine one is not said of a man or of a masculine thing, nor a masculine one of a feminine noun.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.agreement import feminine, number_of
from marsad.reading.antecedents import phrase_parts
from marsad.reading.phrases import PARTITIVE, Phrase, quantifies
from marsad.reading.slots import Line
from marsad.reading.tokens import Token, names_state

SEVERAL: Final = ("ين", "ون", "ات", "ان")
TITLES_OF_MEN: Final = frozenset(["عمده", "خليفه", "طاغيه", "علامه", "داعيه", "شخصيه"])
BESIDE: Final = frozenset(["جانب", "صفوف", "صف"])  # إلى جانب القوات، في صفوف القوات: no party of their own


def described_part(line: Line, phrase: Phrase, word: Token) -> Phrase:
    """The part of a phrase that the definite participle `word` right behind it is said of."""
    if word.pos not in ("A", "P") or not word.art or word.conj or word.enc or word.stem.endswith(SEVERAL):
        return phrase
    parts = phrase_parts(line.tokens, phrase)
    if len(parts) < 2:
        return phrase
    female = word.stem.endswith("ه")
    outer = line.tokens[phrase.head]
    if quantifies(outer) or outer.stem in PARTITIVE:
        return phrase  # إحدى المجموعات | التابعة
    if _may_be(outer, phrase, female) and outer.stem_base not in BESIDE:
        return phrase
    return next((p for p in parts[1:] if p.end == phrase.end and _is(line.tokens[p.head], p, female)), phrase)


def _may_be(head: Token, phrase: Phrase, female: bool) -> bool:
    """Whether a noun can have an attribute of one gender, as far as its form shows."""
    if head.tag != "N" or head.entry is None or phrase.number >= 0 or number_of(head) != "s":
        return True  # كتائب الجيش | الموالية, but also of men: مقاتلو
    if not female and head.stem in TITLES_OF_MEN:
        return True
    return feminine(head) == female


def _is(head: Token, phrase: Phrase, female: bool) -> bool:
    if phrase.number >= 0:
        return False
    if head.tag == "E":
        return names_state(head) == female or any(n.key.startswith("group:") for n in head.names)
    if head.entry is None:
        return False
    several = number_of(head) == "p" and head.noun_class not in ("person", "persons")
    return (female and several) or feminine(head) == female
