"""The words of a passage as the grouping of accounts compares them: lemmas with their rarity, and what kind they are.

A word counts by its lemma, so that قصفت، القصف and قصف are one; a word that no table holds counts by its bare form, as
names do. How rare a word is in news says how much it tells when two texts share it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from marsad.knowledge.lookup import load
from marsad.languages.ar.lexemes import rows
from marsad.languages.pack import Entry, Pack, load_pack
from marsad.text.clitics import splits
from marsad.text.fold import fold_word

INSTRUMENTS: Final = frozenset({"vehicle", "weapon"})  # classes of nouns that tell with what
MEANS: Final = (
    "aerial", "crowd-control", "drone", "explosives", "firearms", "heavy-weapons", "primitive", "suicide-attack",
    "unconventional",
)  # fmt: skip
_ACTS: Final = ("@violence-act", "@attack", "@explosion")
_CLASSES: Final = {
    "@bearing": "bearing", "@series": "series", "@new-count": "count", "@another": "another", "@others": "others",
    "@quarter": "quarter",
}  # fmt: skip
_NONE: Final[frozenset[str]] = frozenset()
_ARTICLE: Final = frozenset({"article"})
_OPEN: Final = "VMAPN"  # parts of speech whose words tell something
_UNSEEN: Final = 2.0  # articles of a thousand that hold a word which the table of frequencies does not list
_PROCLITICS: Final = ("وبال", "وال", "فال", "بال", "كال", "ولل", "لل", "ال")
_ENDINGS: Final = ("ها", "ات", "ون", "ين", "ان", "يه", "ه", "ي", "ا")
_STEM: Final = 3  # letters that an ending must leave


class Word(NamedTuple):
    """What a word of a text counts as. `kind`: the class of a noun, "name" for a word of no table, else "".

    `roles` say what it does to what stands beside it: "series" tells of several attacks (سلسلة), "act" names an attack,
    "definite" takes up one told before (الهجوم), "another" sets one beside it, "others" are victims besides those told
    before, "place" leads the name of a place (بلدة), "quarter" that of a part of a town (حي), "bearing" a landmark
    (شمال، قرب), "count" a new toll (حصيلة), "article" is written with it.
    """

    key: str
    weight: float  # natural logarithm of how many articles of news there are to one that holds it
    kind: str
    mode: str  # the mode that it gives to an attack (codebook), or ""
    roles: frozenset[str]
    nations: tuple[str, ...] = ()  # the countries whose adjective it is


_BEARING: Final = Word("", 0.0, "", "", frozenset({"bearing"}))


@lru_cache(maxsize=100_000)
def word(text: str) -> Word | None:
    """What a folded word counts as; None for closed-class words, figures and marks."""
    pack = load_pack("ar")
    if len(text) < 2 or not "\u0600" <= text[0] <= "\u06ff" or not text[0].isalpha():
        return None
    if _closed(text, pack):
        return _BEARING if text.lstrip("وب") in pack.classes["@bearing"] else None
    nations = _nations(text)
    if nations:
        return Word(stem(text), rarity(text), "adj", "", _NONE, nations)
    found = _entry(text, pack)
    if found is None:
        return Word(_bare(text), rarity(text), "name", "", _ARTICLE if text.startswith("ال") else _NONE)
    proclitics, form, entry = found
    lexeme = pack.lexemes[entry.lexeme]
    kind = lexeme.noun.cls if lexeme.noun is not None else ""
    return Word(
        key=pack.base(entry) if entry.pos == "N" else _folded(lexeme.lemma),
        weight=rarity(text),
        kind=kind,
        mode=_modes().get(form, ""),
        roles=frozenset(_roles(form, proclitics.endswith(("ال", "لل")), kind, entry, pack)),
    )


def _roles(form: str, article: bool, kind: str, entry: Entry, pack: Pack) -> Iterator[str]:
    act = entry.pos in "MN" and any(form in pack.classes[name] for name in _ACTS)
    if article:
        yield "article"
    if act:
        yield "act"
    if act and article and entry.number != "p":
        yield "definite"
    if kind == "place" and entry.number != "p":
        yield "place"
    for name, role in _CLASSES.items():
        if form in pack.classes[name]:
            yield role


def rarity(text: str) -> float:
    """The weight of a folded word: logarithm of the number of articles to one that holds a word of its stem."""
    return math.log(1000 / _frequencies().get(stem(text), _UNSEEN))


@lru_cache(maxsize=100_000)
def stem(text: str) -> str:
    """A folded word without article, conjunction and ending (light stemming): the key of the table of frequencies."""
    for proclitics in _PROCLITICS:
        if text.startswith(proclitics) and len(text) - len(proclitics) >= _STEM:
            text = text[len(proclitics) :]
            break
    else:
        if text[0] in "وفبل" and len(text) > _STEM + 1:
            text = text[1:]
    for ending in _ENDINGS:
        if text.endswith(ending) and len(text) - len(ending) >= _STEM:
            return text[: -len(ending)]
    return text


def _nations(text: str) -> tuple[str, ...]:
    """The countries (ISO 3166-1 alpha-3) whose adjective of nationality a word is."""
    knowledge = load()
    for cut in (text, text[1:] if text[0] in "وفبل" else text):
        states = knowledge.nisba_of(cut)
        if states:
            return tuple(state.removeprefix("state:") for state in states)
    return ()


def _bare(text: str) -> str:
    """A name without conjunction and article. A name in و loses it wherever it stands, so that it stays the same."""
    for proclitics in _PROCLITICS:
        if text.startswith(proclitics) and len(text) - len(proclitics) >= _STEM:
            return text[len(proclitics) :]
    return text[1:] if text[0] == "و" and len(text) > _STEM + 1 else text


def _closed(text: str, pack: Pack) -> bool:
    return text in pack.closed_all or (text[0] in "وفلب" and text[1:] in pack.closed_all)


def _entry(text: str, pack: Pack) -> tuple[str, str, Entry] | None:
    """The first reading of a word as a word that tells something: with the fewest clitics, predicates first."""
    for proclitics, stem_, enclitic in splits(text):
        if enclitic and len(stem_) <= _STEM:
            continue
        entries = [entry for entry in pack.lookup(stem_) if entry.pos in _OPEN]
        if entries:
            nouns = [entry for entry in entries if entry.pos == "N"]
            return proclitics, stem_, _best(entries, nouns, stem_, pack)
    return None


def _best(entries: list[Entry], nouns: list[Entry], stem_: str, pack: Pack) -> Entry:
    """A predicate where there is one, else the noun of just this form, else a noun, else the first."""
    for entry in entries:
        if pack.lexemes[entry.lexeme].kind == "predicate":
            return entry
    exact = [entry for entry in nouns if pack.base(entry) == stem_]
    return (exact or nouns or entries)[0]


@cache
def _modes() -> dict[str, str]:
    """Folded forms and the mode that they give, the more telling first: a suicide belt is no mere explosive."""
    classes = load_pack("ar").classes
    found: dict[str, str] = {}
    for mode in sorted(MEANS, key=lambda mode: mode != "suicide-attack"):
        for form in sorted(classes.get(f"@mode-{mode}", ())):
            found.setdefault(form, mode)
    return found


@cache
def _folded(lemma: str) -> str:
    return fold_word(lemma)


@cache
def _frequencies() -> dict[str, float]:
    """Stem → articles of a thousand that hold it."""
    return {row[0]: float(row[1]) for row in rows("news_frequencies.tsv")}
