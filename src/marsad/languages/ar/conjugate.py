"""Conjugation of Arabic verbs as they are written: from a root and a form to all finite forms the news uses.

Third person in full, first person, and the masculine plural of the second; active and passive.
The subjunctive and the jussive are given, both as `juss`, where they are written unlike the indicative.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from marsad.languages.ar.spelling import VOWELS, before_suffix, spell
from marsad.languages.ar.stems import ConjugationError, Stems, all_stems, normalise_root
from marsad.text.fold import fold_word

__all__ = ["ConjugationError", "Form", "Verb", "conjugate"]

Tense = Literal["perf", "impf", "juss", "imp"]
Gender = Literal["m", "f"]
Number = Literal["s", "d", "p"]
Voice = Literal["a", "p"]


class Form(NamedTuple):
    """A finite form. `surface` has hamza and ى but no vowel marks; `needs_suffix`: written so only before a pronoun."""

    surface: str
    tense: Tense
    person: Literal[1, 2, 3]
    gender: Gender
    number: Number
    voice: Voice
    needs_suffix: bool = False


@dataclass(frozen=True, slots=True)
class Verb:
    """The paradigm of one verb. Participles and masdar are masculine singular spellings; masdar is "" for form I.

    `defective` names the nouns whose written final ي falls off when indefinite (متحدي, متحد; تحدي, تحد).
    """

    lemma: str
    root: str
    form: str
    forms: tuple[Form, ...]
    active: str
    passive: str
    masdar: str
    defective: tuple[str, ...]

    def find(self, tense: Tense, person: int, gender: Gender, number: Number, voice: Voice = "a") -> tuple[str, ...]:
        """The spellings of one cell of the paradigm, without the shapes that need a suffix."""
        cell = (tense, person, gender, number, voice)
        return tuple(form.surface for form in self.forms if form[1:6] == cell and not form.needs_suffix)


class _Person(NamedTuple):
    person: Literal[1, 2, 3]
    gender: Gender
    number: Number
    letter: str
    perfect: str
    indicative: str
    subjunctive: str
    jussive: str


_PERSONS = (
    _Person(3, "m", "s", "ي", "a", "u", "a", ""),
    _Person(3, "f", "s", "ت", "aت", "u", "a", ""),
    _Person(3, "m", "d", "ي", "A", "Aنi", "A", "A"),
    _Person(3, "f", "d", "ت", "aتA", "Aنi", "A", "A"),
    _Person(3, "m", "p", "ي", "U@", "Uنa", "U@", "U@"),
    _Person(3, "f", "p", "ي", "نa", "نa", "نa", "نa"),
    _Person(1, "m", "s", "ء", "تu", "u", "a", ""),
    _Person(1, "m", "p", "ن", "نA", "u", "a", ""),
    _Person(2, "m", "p", "ت", "تuمU@", "Uنa", "U@", "U@"),
)
# The imperative of these drops the hamza: خذ, كل, مر.
_SHORT_IMPERATIVES = frozenset({"ءخذ", "ءكل", "ءمر"})


def conjugate(root: str, form: str, lemma: str | None = None) -> Verb:
    """The paradigm of a verb, for instance `conjugate("قول", "Iu", "قال")`.

    The lemma (3rd person masculine singular perfect, hamza and ى as usual) settles what root and form leave open;
    without it the most usual choice is taken. A passive lemma (توفي, قوبل) makes a deponent: its forms are those of
    the passive, told as active. Raises ConjugationError where root, form and lemma don't fit together.
    """
    return _conjugate(normalise_root(root), form, lemma)


@lru_cache(maxsize=4096)
def _conjugate(root: str, form: str, lemma: str | None) -> Verb:
    stems, deponent = _matching(root, form, lemma)
    written = lemma or spell(_join(stems, stems.perfect, "a")[0])[0]
    sounds = (stems.active, stems.passive, stems.masdar)
    active, passive, masdar = (spell(noun)[0] if noun else "" for noun in sounds)
    defective = tuple(
        name
        for name, noun in zip((active, passive, masdar), sounds, strict=True)
        if noun.endswith("iي") and not noun.endswith("iيي")
    )
    if deponent:
        found = [shape._replace(voice="a") for shape in _finite(stems, "p")]
        active = passive
    else:
        found = [*_finite(stems, "a"), *_finite(stems, "p"), *_imperative(stems, root, form)]
    return Verb(written, root, form, tuple(dict.fromkeys(found)), active, passive, masdar, defective)


def _matching(root: str, form: str, lemma: str | None) -> tuple[Stems, bool]:
    """The stems that give the lemma, exactly as written or else when folded; and whether as its passive."""
    found = list(all_stems(root, form))
    if lemma is None:
        return found[0], False
    spelled = [
        [spell(_join(stems, pair, "a")[0]) for pair in (stems.perfect, stems.perfect_passive)] for stems in found
    ]
    for same in (lambda word: word == lemma, lambda word: fold_word(word) == fold_word(lemma)):
        for deponent in (False, True):
            for stems, voices in zip(found, spelled, strict=True):
                if any(map(same, voices[deponent])):
                    return stems, deponent
    expected = " or ".join(dict.fromkeys(active[0] for active, _ in spelled))
    raise ConjugationError(f"root {root} in form {form} gives {expected}, not {lemma}: correct lemma, root or form")


def _finite(stems: Stems, voice: Voice) -> Iterator[Form]:
    perfect = stems.perfect if voice == "a" else stems.perfect_passive
    imperfect = stems.imperfect if voice == "a" else stems.imperfect_passive
    for who in _PERSONS:
        person, gender, number = who[:3]
        for sounds in _join(stems, perfect, who.perfect):
            yield from _written(sounds, "perf", person, gender, number, voice)
        with_letter = (who.letter + imperfect[0], who.letter + imperfect[1])
        usual: set[str] = set()
        for sounds in _join(stems, with_letter, who.indicative):
            for found in _written(sounds, "impf", person, gender, number, voice):
                usual.add(found.surface)
                yield found
        for ending in (who.subjunctive, who.jussive):
            for sounds in _join(stems, with_letter, ending):
                shapes = _written(sounds, "juss", person, gender, number, voice)
                yield from (found for found in shapes if found.surface not in usual)


def _imperative(stems: Stems, root: str, form: str) -> Iterator[Form]:
    """The masculine plural; an alef helps where the stem begins with two consonants. News addresses no one person."""
    for sounds in _join(stems, stems.imperfect, "U@"):
        rest = sounds[1:]
        if form == "IV":
            rest = "ءa" + rest
        elif form == "Iu" and root in _SHORT_IMPERATIVES:
            rest = rest[1:]
        elif rest[1:2] not in VOWELS and len(rest) > 1:
            rest = ("=u" if form == "Iu" and not stems.weak else "=i") + rest
        yield from _written(rest, "imp", 2, "m", "p", "a")


def _written(
    sounds: str, tense: Tense, person: Literal[1, 2, 3], gender: Gender, number: Number, voice: Voice
) -> Iterator[Form]:
    """All spellings of a form, then those that only stand before a suffix pronoun."""
    alone = spell(sounds.removesuffix("U@") if sounds.endswith("تuمU@") else sounds)
    for surface in alone:
        yield Form(surface, tense, person, gender, number, voice)
    if voice == "p":
        return  # a passive has no object left but for verbs with two, which don't justify its look-alikes
    for surface in before_suffix(sounds):
        if surface not in alone:
            yield Form(surface, tense, person, gender, number, voice, needs_suffix=True)


def _join(stems: Stems, pair: tuple[str, str], ending: str) -> tuple[str, ...]:
    """Stem and ending as sounds; two results where a doubled letter may stay or open up (لم يفرّ, لم يفرر)."""
    if stems.weak:
        return (_join_weak(pair[1], ending),)
    if not ending and stems.contracted:
        return pair[0] + "a", pair[1]
    return ((pair[0] if ending[:1] in tuple(VOWELS) else pair[1]) + ending,)


def _join_weak(stem: str, ending: str) -> str:
    """Endings of verbs whose last letter is و or ي (رمى, رمت, رموا; لقي, لقوا; يدعو, يدعون, لم يدع)."""
    base, vowel, letter = stem[:-2], stem[-2], stem[-1]
    if not ending:
        # لم ينأ: the short vowel left over is part of the word, so that it and not the one before seats the hamza
        return base[:-1] + vowel + "ء" if base.endswith("ء") else base + vowel
    if ending[0] not in VOWELS:
        return base + ({"a": "a" + letter, "i": "I", "u": "U"}[vowel]) + ending
    if vowel == "a":
        return base + _after_a(base, letter, ending)
    own = {"i": "ي", "u": "و"}[vowel]
    if ending == "u":
        return base + vowel.upper()
    if ending[0] in "UI":
        return base + ending
    return base + vowel + own + ending


def _after_a(base: str, letter: str, ending: str) -> str:
    if ending in ("a", "u"):
        return "A" if letter == "و" or base.endswith("ي") else "Y"
    if ending.startswith("aت"):
        return ending
    if ending[0] in "UI":
        return ("aو" if ending[0] == "U" else "aي") + ending[1:]
    return "a" + letter + ending
