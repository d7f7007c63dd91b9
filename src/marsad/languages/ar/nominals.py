"""Inflection of Arabic nouns as it is written: case, dual, sound plurals, construct, the shape before a pronoun.

Works on correct spelling (hamza, ة, ى) without vowel marks. Most of Arabic nominal inflection is vowels, which aren't
written; what is left is a handful of endings, and the letters that change before them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

Number = Literal["s", "d", "p"]
Gender = Literal["m", "f"]
Case = Literal["nom", "acc", "gen", "acc-gen", "any"]

# Letters that don't join to the next one; after them a hamza stays on the line (جزءا, against شيئا).
_NOT_JOINING = "اأإآدذرزوؤىةء"


class Nominal(NamedTuple):
    """One written shape of a noun.

    `construct`: only with a genitive or a pronoun after it (غارتا, مسلحو); `needs_suffix`: only before a pronoun
    (غارت); `indefinite`: never with an article or a genitive (هجوما, متحد).
    """

    surface: str
    number: Number
    gender: Gender
    case: Case = "any"
    construct: bool = False
    needs_suffix: bool = False
    indefinite: bool = False


def gender_of(word: str) -> Gender:
    """Feminine where the word shows it (ة, ات, or a long اء of the colours is left to the tables)."""
    return "f" if word.endswith(("ة", "اة")) else "m"


def inflect(
    singular: str,
    plurals: tuple[str, ...] = (),
    feminine: str = "",
    *,
    gender: Gender | None = None,
    defective: bool = False,
) -> tuple[Nominal, ...]:
    """All written shapes of a noun with its plurals and, where given, its feminine (whose plural is then regular).

    `defective` is for nouns like متحدي, whose ي falls off when they are indefinite.
    """
    own = gender or gender_of(singular)
    shapes = [*singulars(singular, own, defective=defective), *duals(singular, own)]
    for plural in plurals:
        shapes += plural_shapes(plural, singular, own)
    if feminine:
        shapes += [*singulars(feminine, "f"), *duals(feminine, "f"), *feminine_plurals(feminine)]
    return tuple(dict.fromkeys(shapes))


def participle(masculine: str, *, defective: bool = False) -> tuple[Nominal, ...]:
    """A participle or nisba: both genders, all numbers."""
    feminine = feminine_of(masculine)
    return tuple(
        dict.fromkeys(
            (
                *singulars(masculine, "m", defective=defective),
                *duals(masculine, "m"),
                *masculine_plurals(masculine_plural_of(masculine, defective=defective)),
                *singulars(feminine, "f"),
                *duals(feminine, "f"),
                *feminine_plurals(feminine),
            )
        )
    )


def singulars(word: str, gender: Gender, number: Number = "s", *, defective: bool = False) -> Iterator[Nominal]:
    """A word that inflects by vowels: singulars and broken plurals."""
    yield Nominal(word, number, gender)
    if defective:
        yield Nominal(word[:-1], number, gender, indefinite=True)
    accusative = _accusative(word)
    if accusative:
        yield Nominal(accusative, number, gender, "acc", indefinite=True)
    for surface, case in _before_pronoun(word):
        if surface != word:
            yield Nominal(surface, number, gender, case, construct=True, needs_suffix=True)


def duals(word: str, gender: Gender) -> Iterator[Nominal]:
    """The dual in both cases, free and construct: غارتان, غارتين, غارتا, غارتي."""
    base = _dual_base(word)
    yield Nominal(_add(base, "ان"), "d", gender, "nom")
    yield Nominal(_add(base, "ين"), "d", gender, "acc-gen")
    yield Nominal(_add(base, "ا"), "d", gender, "nom", construct=True)
    yield Nominal(_add(base, "ي"), "d", gender, "acc-gen", construct=True)


def plural_shapes(plural: str, singular: str, gender: Gender) -> Iterator[Nominal]:
    """A plural as tables give it: in ون or ين sound masculine, in ات sound feminine, else broken.

    The feminine of the singular may stand among the plurals as well (مدعوم/مدعومة/مدعومون).
    """
    if plural == feminine_of(singular):
        yield from (*singulars(plural, "f"), *duals(plural, "f"), *feminine_plurals(plural))
    elif (plural.endswith("ون") and not singular.endswith("ن")) or plural == singular + "ين":
        yield from masculine_plurals(plural[:-2])
    elif plural.endswith("ات") and not singular.endswith("ت"):
        yield Nominal(plural, "p", "f" if singular.endswith(("ة", "ى", "اء")) else gender)
    else:
        yield from singulars(plural, gender, "p")


def masculine_plurals(stem: str) -> Iterator[Nominal]:
    """The sound masculine plural of a stem: مسلحون, مسلحين, مسلحو, مسلحي."""
    yield Nominal(_add(stem, "ون"), "p", "m", "nom")
    yield Nominal(_add(stem, "ين"), "p", "m", "acc-gen")
    yield Nominal(_add(stem, "و"), "p", "m", "nom", construct=True)
    yield Nominal(_add(stem, "ي"), "p", "m", "acc-gen", construct=True)


def masculine_plural_of(word: str, *, defective: bool = False) -> str:
    """The stem of the sound masculine plural: متحدي (defective) and مستدعى lose their last letter."""
    return word[:-1] if defective or word.endswith("ى") else word


def feminine_plurals(feminine: str) -> Iterator[Nominal]:
    """The sound feminine plural: مسلحة, مسلحات; مستدعاة, مستدعيات."""
    if feminine.endswith("اة"):
        yield Nominal(feminine[:-2] + "يات", "p", "f")
    elif feminine.endswith("ة"):
        yield Nominal(_add(feminine[:-1], "ات"), "p", "f")
    else:
        yield Nominal(_add(feminine, "ات"), "p", "f")


def feminine_of(masculine: str) -> str:
    """The feminine of a participle or nisba: قارئ, قارئة; مستدعى, مستدعاة; بريء, بريئة."""
    if masculine.endswith("ى"):
        return masculine[:-1] + "اة"
    return _add(masculine, "ة")


def _accusative(word: str) -> str:
    """The indefinite accusative in ا, or "" where none is written (ة, ى, اء, أ, ات)."""
    if word.endswith(("ة", "ى", "اء", "أ", "ا", "آ")) or (word.endswith("ات") and len(word) > 4):
        return ""
    return _add(word, "ا")


def _dual_base(word: str) -> str:
    if word.endswith("اة") and len(word) > 4:
        return word[:-1] + "ت"
    if word.endswith("ة"):
        return word[:-1] + "ت"
    if word.endswith("ى"):
        return word[:-1] + "ي"
    return word


def _add(stem: str, ending: str) -> str:
    """Stem and ending, with the hamza moved to the seat it needs there."""
    if stem.endswith("أ") and ending[0] == "ا":
        return stem[:-1] + "آ" + ending[1:]
    if stem.endswith("أ") and ending[0] == "و":
        return stem[:-1] + "ؤ" + ending
    if stem.endswith("أ") and ending[0] == "ي":
        return stem + ending
    if stem.endswith("ء") and len(stem) > 1:
        return stem[:-1] + _line_hamza(stem[-2], ending) + ending
    return stem + ending


def _line_hamza(before: str, ending: str) -> str:
    if before not in _NOT_JOINING:
        return "ئ"  # شيئا, عبئا, بريئون
    if ending[0] == "و" and before == "ا":
        return "ؤ"  # بناؤون
    return "ئ" if ending[0] == "ي" and before == "ا" else "ء"


def _before_pronoun(word: str) -> Iterator[tuple[str, Case]]:
    """The word before a suffix pronoun, once for each case that is written differently."""
    if word.endswith("ة"):
        yield word[:-1] + "ت", "any"
    elif word.endswith("ى"):
        yield word[:-1] + "ا", "any"
    elif word.endswith("أ"):
        yield from ((word[:-1] + "ؤ", "nom"), (word[:-1] + "ئ", "gen"))
    elif word.endswith("ؤ"):
        yield word[:-1] + "ئ", "gen"
    elif word.endswith("ء") and len(word) > 1:
        if word[-2] == "ي":
            yield word[:-1] + "ئ", "any"  # شيئه, مجيئه in every case
            return
        yield from ((word[:-1] + "ؤ", "nom"), (word[:-1] + "ئ", "gen"))
        if word[-2] not in _NOT_JOINING:
            yield word[:-1] + "أ", "acc"  # عبأه
