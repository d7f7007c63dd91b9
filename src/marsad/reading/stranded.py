"""Adjectives that stand alone because the phrase before them had ended: ميليشيا الحوثي | الإرهابية.

Right behind a noun the same lone word can be its adjective, that of a noun in its phrase, or that of the deed; an
object in that place is somebody of another gender, number or case than all of these.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.agreement import STRIKES, feminine, number_of
from marsad.reading.antecedents import phrase_parts
from marsad.reading.phrases import Phrase, quantifies
from marsad.reading.slots import Line, Slots
from marsad.reading.tokens import HUMAN, Token, is_deed

SOUND: Final = ("ون", "ين")
PEOPLE: Final = frozenset({"person", "persons", "office"})


def stranded(line: Line, phrase: Phrase, deed: int = -1) -> bool:
    """Whether a phrase is nothing but an adjective of what stands right before it; `deed` is the token of the deed
    that would be done to it."""
    tokens, i = line.tokens, phrase.head
    word = tokens[i]
    if phrase.end - phrase.start != 1 or i == 0 or word.tag != "N" or word.conj or word.prep or word.enc or word.given:
        return False
    before = line.phrase_of(i - 1)
    if before is None or before.end != i or tokens[i - 1].time >= 0:
        return False
    masdar = tokens[deed] if deed >= 0 and tokens[deed].pos == "M" else None
    if not word.art or not tokens[i - 1].definite or not _adjectival(word, masdar):
        return False
    nouns = [tokens[part.head] for part in phrase_parts(tokens, before)]
    inner = tokens[i - 1].tag == "N" and before.head < i - 1
    if inner and all(n.index != i - 1 for n in nouns):
        nouns.append(tokens[i - 1])  # عدد من أبرز الساسة | الباكستانيين
    if masdar is not None and not any(t.tag in "V.SR" for t in tokens[deed:i]):
        nouns.append(masdar)
    if word.stem.endswith(SOUND):
        several = before.start > 0 and tokens[before.start].conj and not tokens[before.start].prep
        several = several or (inner and quantifies(tokens[before.head]))
        human = several or any(number_of(n) == "p" and n.noun_class in PEOPLE for n in nouns)
        return human and (word.stem.endswith("ون") or inner or _oblique(line, before, masdar))
    return any(_agrees(noun, word) for noun in nouns)


def past_adjective(line: Line, slots: Slots) -> None:
    """طالبت شبكة الجزيرة | الإعلامية المجتمع الدولي: an adjective of the subject is no object; what follows may be."""
    first = slots.get("obj")[0].phrase if slots.get("obj") else None
    if first is None or first.start <= slots.trigger or not stranded(line, first, slots.trigger):
        return
    del slots.found["obj"]
    if "obj2" in slots.found:
        slots.found["obj"] = slots.found.pop("obj2")


def noun_of(line: Line, phrase: Phrase) -> Phrase:
    """The noun that a stranded adjective is of, for what describes it further: ميليشيا الحوثي | الإرهابية المدعومة."""
    while stranded(line, phrase):
        before = line.phrase_of(phrase.start - 1)
        parts = phrase_parts(line.tokens, before) if before is not None else []
        fitting = [p for p in parts if _agrees(line.tokens[p.head], line.tokens[phrase.head])]
        if not fitting:
            return phrase
        phrase = fitting[-1]
    return phrase


def _adjectival(word: Token, masdar: Token | None) -> bool:
    """Whether a word with the article has the form of an adjective and is no noun of the tables."""
    if word.noun_class and word.noun_class != "adj":
        relational = word.stem.endswith(("ي", "يه")) and word.noun_class == "person"
        strike = masdar is not None and masdar.stem_base in STRIKES
        return relational and (word.stem.endswith("يه") or strike)  # هجوم كندا الإرهابي; but قتل الجيش الإرهابي
    if word.reading is not None and word.pos:
        return word.pos in ("A", "P")
    return bool(word.word.nisba) or word.stem.endswith(("ي", "يه", *SOUND)) or word.stem.startswith("م")


def _agrees(noun: Token, word: Token) -> bool:
    if noun.tag == "E":
        group = any(n.key.startswith("group:") for n in noun.names)
        return group or feminine(word) == noun.stem.endswith("ه")
    if noun.tag != "N" or (noun.noun_class in HUMAN and number_of(noun) != "s" and noun.noun_class in PEOPLE):
        return False
    return feminine(noun) == feminine(word)


def _oblique(line: Line, before: Phrase, masdar: Token | None) -> bool:
    """Whether a noun stands in the genitive: behind a preposition or a masdar, where no object has its case."""
    start = line.tokens[before.start]
    at = line.tokens[before.start - 1] if before.start > 0 else None
    return bool(start.prep) or (at is not None and at.tag == "P") or (masdar is not None and not is_deed(start))
