"""What to call somebody in English: by name where the tables know one, else by the kind of people that they are.

A description is put into English word for word as far as the table of nouns goes; where it does not cover all of it,
the Arabic words follow in brackets, and where it covers nothing they stand alone. Nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from marsad.knowledge.lookup import load
from marsad.model import Actor
from marsad.text.fold import fold_word
from marsad.views.describing import dual_of, lead_at, noun_at
from marsad.views.tables import Noun, bare, nouns

_THOUSANDS: Final = {"الف": 1_000, "الفا": 1_000, "الاف": 1_000, "مليون": 1_000_000, "ملايين": 1_000_000}
_AT_LEAST: Final = ("علي", "اقل")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_NO_ARTICLE: Final = ("both ", "His ", "Her ", "others")
# Names that end in -s and stand for one.
_SINGULAR: Final = (
    "hamas",
    "press",
    "isis",
    "brics",
    "congress",
    "united nations",
    "united states",
    "alliance",
)


# Names with one of these words take "the".
_WITH_THE: Final = frozenset(
    """
    agency alliance army authority bank brigade brigades bureau coalition command commission committee corporation
    corps council court crescent cross department emirates federation force forces front government group guard house
    kingdom league ministry mission movement nations observatory office organisation organization party police republic
    secretariat states syndicate union
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Name:
    """What somebody is called; `plural` decides the verb. `kind` is the plain word for such people, `one` for one of
    them, if there are such words."""

    text: str
    plural: bool = False
    kind: str = ""
    one: str = ""


def name_of(actor: Actor) -> Name:
    """The English name of an actor, or the description that stands for one."""
    if actor.known:
        text = actor.name if actor.name.isascii() else next(iter(actor.names.get("en", ())), actor.name)
        plural = _is_plural(actor, text)
        return Name(f"the {text}" if plural or _takes_the(actor, text) else text, plural)
    return described(actor.name, actor.country)


def _is_plural(actor: Actor, name: str) -> bool:
    if actor.kind in ("person", "state", "media", "government"):
        return False
    head = name.split(" (")[0].casefold()
    return head.endswith("s") and not head.endswith(_SINGULAR)


def _takes_the(actor: Actor, name: str) -> bool:
    head = name.split(" (")[0].casefold().split()
    return actor.kind != "person" and bool(head) and not _WITH_THE.isdisjoint(head) and head[0] != "the"


@lru_cache(maxsize=16_384)
def described(arabic: str, country: str | None = None) -> Name:
    """A description in English, or in Arabic where the table has nothing for it."""
    original = fold_word(arabic).split()
    words = [bare(word) for word in original]
    at, lead, counted = _counted(words)
    size, noun, owned = noun_at(words, at, nouns().nouns)
    if noun is None and at < len(words):
        noun, size = dual_of(original[at], nouns().nouns), 1
        lead, counted = (f"{lead}two ", True) if noun is not None else (lead, counted)
    if noun is None:
        return Name(arabic, plural=counted)
    adjectives, covered = _adjectives(words[at + size :])
    many = noun.plural or counted
    text = " ".join([*adjectives, noun.many if many else noun.one])
    definite = not counted and (owned or any(word.startswith("ال") for word in original[at : at + size]))
    whole = f"{lead}{_article(text, definite, many, counted)}{_country(noun, country)}"
    return Name(whole if covered else f"{whole} ({arabic})", many and not lead.startswith("one "), noun.many, noun.one)


def _counted(words: Sequence[str]) -> tuple[int, str, bool]:
    """What stands before the noun: how many words, their English, and whether they count more than one."""
    table = nouns().leads
    said, at = [], 0
    while at < len(words):
        lead = lead_at(words, at, table)
        if lead:
            said.append(table[lead])
            at += len(lead)
        elif _NUMBER.fullmatch(words[at]):
            factor = _THOUSANDS.get(words[at + 1], 1) if at + 1 < len(words) else 1
            said.append(_number(words[at], factor))
            at += 1 + (factor > 1)
        elif said and words[at] == "من":
            at += 1
        else:
            break
    return at, "".join(f"{word} " for word in said), bool(said)


def _number(digits: str, factor: int) -> str:
    if not digits.isdigit():
        return digits + {1: "", 1_000: " thousand", 1_000_000: " million"}[factor]
    return f"{int(digits) * factor:,}"


def _adjectives(words: Sequence[str]) -> tuple[list[str], bool]:
    """English adjectives for the words after a noun, and whether all of them are covered."""
    table, nisba = nouns().adjectives, load().nisba
    if tuple(words[:2]) == _AT_LEAST:
        words = words[2:]
    found = []
    for word in words:
        if word in table:
            found.append(table[word])
        elif word not in nisba:
            return found[::-1], False
    return found[::-1], True


def _article(text: str, definite: bool, plural: bool, counted: bool) -> str:
    if counted or (plural and not definite) or text.startswith(_NO_ARTICLE):
        return text
    if definite:
        return f"the {text}"
    return f"{'an' if text[0].casefold() in 'aeio' and not text.startswith('one') else 'a'} {text}"


def _country(noun: Noun, country: str | None) -> str:
    state = load().entity(f"state:{country}") if country else None
    if state is None:
        return ""
    return f" of {state.name}" if noun.official else f" ({state.name})"


def listed(names: Sequence[str]) -> str:
    """One, two and three."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
