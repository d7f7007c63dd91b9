"""What the written shape of an Arabic noun tells: number, gender, whether people are meant; and its endings by case.

Only endings that are written without vowel marks change: ون/ين, ان/ين, و/ي before a genitive, and the ا of an
indefinite accusative. A noun that the tables of the language don't have keeps its shape.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal, NamedTuple

from marsad.knowledge.lookup import load
from marsad.languages.tables import rows
from marsad.text.fold import fold_word
from marsad.views.arabic.tables import listed
from marsad.views.tables import nouns as described_nouns

Case = Literal["nom", "gen", "acc"]
_MARKS: Final = re.compile("[\u064b-\u0652\u0670\u0640]")
_PAIRS: Final = ("«»", "“”", "()", "[]")
THESE: Final = frozenset("هذا هذه هؤلاء هذان هذين هاتان هاتين تلك ذلك أولئك".split())  # noqa: SIM905
_SOME: Final = "عدد"  # عدد من
_TWO: Final = {"اثنان": "اثنين", "اثنتان": "اثنتين"}
# اء before a pronoun by case: حلفاؤها, حلفاءها, حلفائها.
_HAMZA: Final = re.compile("ا[ؤءئ](ها|ه|هم|هما|نا)$")
_SEAT: Final = {"nom": "ؤ", "acc": "ء", "gen": "ئ"}
_HUMAN: Final = ("person", "persons", "office")
_PLURAL, _DUAL, _OBLIQUE = "ون", "ان", "ين"
_OWNERS: Final = ("هما", "نا", "ها", "هم", "ه")
_NO_ALIF: Final = ("ا", "ى", "ة", "اء", "آخر")
# Words after which a noun before them is in no idafa.
AFTER: Final = frozenset("من في إلى على عن مع بعد قبل قرب لدى خلال أثناء ضد بين باسم بشأن".split())  # noqa: SIM905


class Noun(NamedTuple):
    """A noun of the tables by one of its spellings."""

    lemma: str
    plurals: tuple[str, ...]
    feminine: bool
    human: bool
    number: Literal["s", "d", "p"]


def plain(text: str) -> str:
    """Text without vowel marks and tatweel, on one line, without quotation marks that have no partner."""
    clear = " ".join(_MARKS.sub("", text).split())
    for opening, closing in _PAIRS:
        if clear.count(opening) != clear.count(closing):
            clear = clear.replace(opening, "").replace(closing, "")
    return clear


def definite(word: str) -> bool:
    """Whether a word has the article."""
    return word.startswith("ال") and len(word) > 4


def bare(word: str) -> str:
    """A word without its article."""
    return word[2:] if definite(word) else word


def noun(word: str) -> Noun | None:
    """The noun that a word is a form of, in any case and number, with or without the article."""
    stem = fold_word(_HAMZA.sub("اء", bare(word)))
    found = _index().get(stem)
    if found is None and stem.endswith("ا"):
        found = _index().get(stem[:-1]) if len(stem) > 3 else None
        return found if found is not None and found.number == "s" else None
    return found or _ending(stem) or _owned(stem)


def _owned(stem: str) -> Noun | None:
    """A noun with a pronoun (فرقنا, والده, حكومتها)."""
    for owner in _OWNERS:
        base = stem.removesuffix(owner) if len(stem) > len(owner) + 2 else stem
        found = _index().get(base) or (_index().get(base[:-1] + "ه") if base.endswith("ت") else None)
        if base != stem and found is not None:
            return found
    return None


def _ending(stem: str) -> Noun | None:
    """A sound plural or a dual, also before a genitive."""
    for ending in (_PLURAL, _OBLIQUE, "و", "ي"):
        found = _index().get(stem.removesuffix(ending) + _PLURAL) if stem.endswith(ending) else None
        if found is not None:
            return found
    for ending in (_DUAL, _OBLIQUE) if len(stem) > 4 else ():
        base = stem.removesuffix(ending)
        found = _index().get(base) or (_index().get(base[:-1] + "ه") if base.endswith("ت") else None)
        if base != stem and found is not None and found.number == "s":
            return found._replace(number="p" if ending == _OBLIQUE and _participle(found, base) else "d")
    return None


def _participle(found: Noun, base: str) -> bool:
    """Whether people of a noun may be many in ين beside their broken plural (قاصرين): two or more, nobody can tell."""
    return found.human and len(base) > 3 and (base[1] == "ا" or base.startswith("م"))


@cache
def _index() -> dict[str, Noun]:
    """Folded singulars and plurals (the sound ones in the nominative) to their nouns."""
    found: dict[str, Noun] = {}
    for row in rows("ar", "nouns*"):
        lemma, plurals = row.get("lemma"), row.list("plurals")
        kind, sign = row.get("class"), row.get("feminine")
        if kind == "adj" or row.get("note") in ("num", "quant"):
            continue
        one = Noun(lemma, plurals, sign == "f" or lemma.endswith(("ة", "اء")), kind in _HUMAN, "s")
        many = one._replace(number="p")
        if kind == "persons":  # شباب is many, حشد with its plural حشود is one
            one = one._replace(human=False) if plurals else many
            many = many._replace(human=not plurals)
        found.setdefault(fold_word(lemma), one)
        for plural in plurals:
            found.setdefault(fold_word(plural), many)
        if sign == "y":
            found.setdefault(
                fold_word(lemma + "ة"), one._replace(lemma=lemma + "ة", plurals=(lemma + "ات",), feminine=True)
            )
    for name, known in described_nouns().nouns.items():  # ahead of the others: people as the views name them
        if len(name) == 1 and known.plural and name[0].endswith(_PLURAL):
            found.setdefault(name[0], Noun(name[0], (name[0],), False, True, "p"))
    return found


def inflected(text: str, case: Case, people: bool = False) -> str:
    """A name or description in a case: its head, and the adjectives that agree with it.

    With `people` a head that looks like a plural and that the tables don't have is one as well (الحوثيون).
    """
    words = text.split()
    if words and words[0] in listed("head"):  # names by their first word
        return text
    if len(words) > 1 and words[0] in THESE:
        return f"{words[0]} {inflected(' '.join(words[1:]), case, people)}"
    if not words or words[0] in (*_TWO, *_TWO.values()):
        return " ".join([_two(words[0], case), *words[1:]]) if words else text
    if words[0] in (_SOME, _SOME + "ا"):
        return " ".join([_SOME + ("ا" if case == "acc" else ""), *words[1:]])
    words[0] = _HAMZA.sub(lambda match: f"ا{_SEAT[case]}{match.group(1)}", words[0])
    found = None if (fold_word(bare(words[0])),) in described_nouns().leads else noun(words[0])
    if found is not None and len(words) > 1 and words[1] in (*_TWO, *_TWO.values()):
        return " ".join([_head(words[0], found._replace(number="d"), case, False), _two(words[1], case), *words[2:]])
    if found is None and people and like_plural(words[0]):
        found = Noun(words[0], (words[0][:-2] + _PLURAL,), False, True, "p")
    if found is None:
        return _counted(words, case) if words[0].isdigit() else " ".join(words)
    head, agreeing = words[0], 1
    while agreeing < len(words) and _agrees(words[agreeing], head, found):
        agreeing += 1
    construct = agreeing == 1 and len(words) > 1 and words[1] not in AFTER
    words[0] = _head(head, found, case, construct)
    for at in range(1, agreeing):
        words[at] = _adjective(words[at], found, case)
    return " ".join(words)


def like_plural(word: str) -> bool:
    """Whether a word that no table knows is a sound plural by its form: الحوثيون, انفصاليين; not جونسون, البحرين."""
    stem = word[:-2]
    if not word.endswith((_PLURAL, _OBLIQUE)) or len(word) < 6 or (fold_word(bare(word)),) in described_nouns().leads:
        return False
    shaped = word.startswith("الم") or (definite(word) and word.endswith(_PLURAL))
    return shaped or stem.endswith("ي") or _is_adjective(stem)


def _two(word: str, case: Case) -> str:
    """اثنان من ..., in its case."""
    nominative = next((two for two in _TWO if word in (two, _TWO[two])), word)
    return nominative if case == "nom" else _TWO[nominative]


def _counted(words: list[str], case: Case) -> str:
    """12 آخرون: what agrees with a number shows its case."""
    found = noun(words[1]) if len(words) == 2 else None
    other = found is not None and fold_word(found.lemma) == fold_word("آخر")
    return " ".join([words[0], _adjective(words[1], found, case)] if found and other else words)


def _agrees(word: str, head: str, found: Noun) -> bool:
    """Whether a word after the head is an adjective of it that may show its case."""
    if definite(word) != definite(head):
        return False
    if found.number == "p":
        return found.human and len(word) > 5 and word.endswith((_PLURAL, _OBLIQUE))
    if found.number == "d":
        return len(word) > 5 and word.endswith((_DUAL, _OBLIQUE))
    if found.feminine or definite(head):
        return False
    return (head.endswith("ا") and word.endswith("ا")) or _is_adjective(word.removesuffix("ا"))


def _is_adjective(word: str) -> bool:
    """By its own letters: folded, أمن (security) would be آمن (safe)."""
    return word in _adjectives() or fold_word(word) in load().nisba


@cache
def _adjectives() -> frozenset[str]:
    marked = (row for row in rows("ar", "nouns*") if row.get("class") == "adj" or row.get("note") == "adj")
    return frozenset(row.get("lemma") for row in marked) | frozenset(described_nouns().adjectives)


def _head(word: str, found: Noun, case: Case, construct: bool) -> str:
    stem, oblique = word[:-2], case != "nom"
    sound = any(fold_word(plural).endswith(_PLURAL) for plural in found.plurals)
    if found.number == "p" and sound and word.endswith((_PLURAL, _OBLIQUE)):
        return stem + (_OBLIQUE if oblique else _PLURAL)
    if found.number == "p" and sound and construct and not definite(word) and word.endswith(("و", "ي")):
        return word[:-1] + ("ي" if oblique else "و")
    if found.number == "d" and word.endswith((_DUAL, _OBLIQUE)):
        return stem + (_OBLIQUE if oblique else _DUAL)
    if found.number == "s" and not found.feminine and not definite(word):
        return _indefinite(word, found, case, construct)
    return word


def _indefinite(word: str, found: Noun, case: Case, construct: bool) -> str:
    """The ا of the accusative on and off; before a genitive there is none."""
    if fold_word(word) != fold_word(found.lemma):  # with ا already, or a shape that the tables don't have
        return word if case == "acc" and not construct else word.removesuffix("ا")
    return word if case != "acc" or construct or word.endswith(_NO_ALIF) else word + "ا"


def _adjective(word: str, found: Noun, case: Case) -> str:
    if found.number != "s":
        ending = _OBLIQUE if case != "nom" else {"p": _PLURAL, "d": _DUAL}[found.number]
        return word[:-2] + ending
    base = word.removesuffix("ا")
    return base + "ا" if case == "acc" and not base.endswith(_NO_ALIF) else base
