"""Antecedents: the noun that a relative pronoun takes up."""

from __future__ import annotations

from typing import Final

from marsad.reading.agreement import feminine
from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.slots import Line, Ref, Slots
from marsad.reading.tokens import Token

BRACKETS: Final = 8  # tokens that brackets before a relative pronoun may hold
FEMININE_RELATIVES: Final = frozenset({"التي", "اللتان", "اللتين", "اللاتي", "اللواتي"})
MASCULINE_RELATIVES: Final = frozenset({"الذي", "الذين", "اللذان", "اللذين"})


def antecedent_of(line: Line, relative: int) -> Ref | None:
    """The phrase, or the genitive in it, that a relative pronoun takes up: the nearest one that agrees with it."""
    tokens = line.tokens
    pronoun = tokens[relative].stem
    k = relative - 1
    if k > 0 and tokens[k].text == ")":  # مدينة الرقة (شمال سوريا) التي: what stands in brackets is no antecedent
        opened = next((j for j in range(k - 1, max(-1, k - BRACKETS), -1) if tokens[j].text == "("), -1)
        k = opened - 1 if opened > 0 else k
    while k >= 0 and (tokens[k].tag in '."A' or tokens[k].time >= 0) and relative - k < 6:
        k -= 1
    for _ in range(2):
        phrase = line.phrase_of(k) if k >= 0 else None
        if phrase is None:
            return None
        for part in _parts(tokens, phrase):
            if _fits(tokens[part.head], pronoun):
                return Ref(part, part.head)
        k = phrase.start - (1 if tokens[phrase.start].prep else 2)
    phrase = line.phrase_of(relative - 1) if relative > 0 else None
    return Ref(phrase, phrase.head) if phrase is not None else None


def _several(head: Token) -> bool:
    """Whether a noun can be taken up by الذين: a plural of people, a group, a figure."""
    if head.tag == "E":
        return not any(n.key.startswith(("state:", "person:", "place:")) for n in head.names)
    entry = head.entry
    return head.tag in "#L" or entry is None or entry.number in "pd" or head.noun_class in ("persons", "people")


def _parts(tokens: list[Token], phrase: Phrase) -> list[Phrase]:
    """A phrase and the phrases of its genitives, the outermost first."""
    parts, inner = [phrase], phrase
    while inner.genitive > inner.head:
        deeper = phrase_at(tokens, inner.genitive, phrase.end)
        if deeper is None:
            break
        parts.append(deeper)
        inner = deeper
    return parts


def _fits(head: Token, pronoun: str) -> bool:
    if pronoun not in FEMININE_RELATIVES and pronoun not in MASCULINE_RELATIVES:
        return True
    if pronoun in ("الذين", "اللذين", "اللذان") and not _several(head):
        return False
    if head.tag in "E#L":
        return True
    return feminine(head) == (pronoun in FEMININE_RELATIVES) or pronoun == "الذين"


def owner_before(line: Line, slots: Slots) -> None:
    """ماكرون الذي تترأس بلاده الاتحاد: of two nouns in a relative clause that with the antecedent's pronoun does it."""
    first, second = slots.get("obj"), slots.get("obj2")
    whose = first[0].phrase if first and not second and line.tokens[slots.trigger].passive else None
    if whose is not None and line.tokens[whose.end - 1].enc:
        slots.found["subj"] = slots.found.pop("obj")  # طفلة قُتل جميع أفراد عائلتها
        return
    if line.tokens[slots.trigger].text.endswith("وا"):
        return  # الذين اعتقلوا عائلته مسلحين: a plural verb has its subject before it
    if not first or not second or first[0].phrase is None or second[0].phrase is None:
        return
    head = line.tokens[first[0].phrase.head]
    if head.enc in ("ه", "ها", "هم") and not head.prep and not line.tokens[second[0].phrase.head].prep:
        slots.found["subj"], slots.found["obj"] = first, slots.found.pop("obj2")
