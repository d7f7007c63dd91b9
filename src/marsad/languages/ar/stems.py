"""From a root and a form to the stems of a verb: which class the root belongs to, and what that does to the pattern."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from marsad.languages.ar.patterns import (
    GEMINATE,
    HOLLOW,
    INFIX,
    OPEN,
    SOUND,
    Pattern,
    form_one,
    form_one_geminate,
    form_one_hollow,
)

TRILITERAL = ("Ia", "Ii", "Iu", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
QUADRILITERAL = ("Q1", "Q2", "Q4")
FORMS = TRILITERAL + QUADRILITERAL

WEAK = "وي"
_GUTTURAL = "ءهعحغخ"
_HAMZA_SHAPES = str.maketrans("أإآؤئ", "ءءءءء")
# Roots with و first whose imperfect in a keeps it although a throat letter follows (وجع يوجع).
_KEEPS_WAW = frozenset({"وجع", "وجل", "وحل"})


class ConjugationError(ValueError):
    """The root can't be conjugated in this form, or doesn't give the lemma."""


@dataclass(frozen=True, slots=True)
class Stems:
    """What endings are added to, as sounds. A pair is (before a vowel, before a consonant or nothing).

    `weak` says that the last letter of the root is و or ي, so that endings melt into it;
    `contracted` that the last two letters are doubled before a vowel (فرّ).
    """

    perfect: tuple[str, str]
    perfect_passive: tuple[str, str]
    imperfect: tuple[str, str]
    imperfect_passive: tuple[str, str]
    active: str
    passive: str
    masdar: str
    weak: bool
    contracted: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """What root and form leave open; the lemma decides (استجاب or استجوب, سعى or لقي, ائتمن or اتخذ)."""

    vowel: str
    plain: bool
    infix: str


def normalise_root(root: str) -> str:
    """The letters of a root, every hamza as ء. Raises ConjugationError for anything that is no root."""
    letters = root.replace(" ", "").replace("ى", "ي").translate(_HAMZA_SHAPES)
    if not re.fullmatch("[ءب-ي]{3,4}", letters) or set(letters) & set("ةى\u0640"):
        raise ConjugationError(f"{root!r} is no root: write its three or four letters, for instance قصف or زعزع")
    return letters


def all_stems(root: str, form: str) -> Iterator[Stems]:
    """The stems a root has in a form (Ia, Ii, Iu, II ... X, Q1, Q2, Q4), most usual choice first."""
    if form not in FORMS:
        raise ConjugationError(f"unknown form {form!r}: use one of {', '.join(FORMS)}")
    if len(root) != (4 if form in QUADRILITERAL else 3):
        raise ConjugationError(f"root {root} has {len(root)} letters, which form {form} doesn't take")
    seen: set[Stems] = set()
    for choice in _choices(root, form):
        stems = _stems(root, form, choice)
        if stems not in seen:
            seen.add(stems)
            yield stems


def _choices(root: str, form: str) -> Iterator[Choice]:
    vowels = _perfect_vowels(root, form)
    infixes = INFIX.get(root[0], (root[0] + "ت",)) if form == "VIII" else ("",)
    for plain in (False, True):
        for vowel in vowels:
            for infix in infixes:
                yield Choice(vowel, plain, infix)


def _perfect_vowels(root: str, form: str) -> str:
    """Stem vowels of the perfect of form I to try. Verbs in a with a weak end and no throat letter are like لقي."""
    if form == "Ia":
        return "ia" if root[2] in WEAK and root[1] not in _GUTTURAL else "ai"
    return {"Ii": "ai", "Iu": "au"}.get(form, "a")


def _is_hollow(root: str) -> bool:
    return root[1] in WEAK and root[2] not in WEAK


def _is_geminate(root: str) -> bool:
    return root[1] == root[2] and root[1] not in WEAK


def _stems(root: str, form: str, choice: Choice) -> Stems:
    if form in QUADRILITERAL:
        return _build(SOUND[form], root, form, choice, opened=OPEN.get(form), contracted=form == "Q4")
    one = form[1:] if form in ("Ia", "Ii", "Iu") else ""
    if _is_hollow(root) and not choice.plain and (one or form in HOLLOW):
        pattern = form_one_hollow(one, root[1]) if one else HOLLOW[form]
        return _build(pattern, root, form, choice, opened=_shortened(pattern, one))
    sound = form_one(choice.vowel, one) if one else SOUND[form]
    if _is_geminate(root) and not choice.plain and (one or form in GEMINATE):
        pattern = form_one_geminate(one) if one else GEMINATE[form]
        return _build(pattern, root, form, choice, opened=sound[:4], contracted=True)
    if form == "IX":
        return _build(sound, root, form, choice, opened=OPEN[form], contracted=True)
    return _build(_irregular(sound, root, form), root, form, choice)


def _shortened(pattern: Pattern, one: str) -> tuple[str, str, str, str]:
    """Hollow stems lose their long vowel before a consonant: قال, قلت; جاء, جئت; يقول, يقل."""
    short = [re.sub("[AIU](?=3$)", lambda long: long.group().lower(), stem) for stem in pattern[:4]]
    if one:
        short[0] = "1u3" if one == "u" else "1i3"
    return short[0], short[1], short[2], short[3]


def _irregular(pattern: Pattern, root: str, form: str) -> Pattern:
    """Roots that lose a letter: وصل يصل, وقع يقع; رأى يرى, أرى يري."""
    if root == "رءي" and form in ("Ia", "IV"):
        lost = [stem.replace("12", "1") for stem in pattern]
        if form == "IV":
            return Pattern(*lost)._replace(masdar="ءi1AءaT")
        return pattern._replace(imperfect=lost[2], imperfect_passive=lost[3])
    if root[0] == "و" and form in ("Ii", "Ia") and root[1] != root[2]:
        throat = root[1] in _GUTTURAL or root[2] in _GUTTURAL
        if form == "Ii" or (throat and root not in _KEEPS_WAW) or root == "وذر":
            return pattern._replace(imperfect=pattern.imperfect.replace("12", "2"))
    return pattern


def _build(
    pattern: Pattern,
    root: str,
    form: str,
    choice: Choice,
    opened: tuple[str, ...] | None = None,
    contracted: bool = False,
) -> Stems:
    weak = root[-1] in WEAK
    one = form in ("Ia", "Ii", "Iu")
    # Derived forms and passives of roots in و behave as if it were ي (أدعى, يُدعى); only دعا يدعو shows it.
    ya = root[:-1] + "ي" if weak else root
    opened = opened or pattern[:4]
    letters = (root if one else ya, ya, root if form == "Iu" else ya, ya)
    pairs = [
        (_fill(before_vowel, these, choice.infix), _fill(before_consonant, these, choice.infix))
        for before_vowel, before_consonant, these in zip(pattern[:4], opened, letters, strict=True)
    ]
    nouns = _nouns(pattern, root, form, weak)
    active, passive, masdar = (_fill(noun, ya, choice.infix) for noun in nouns)
    return Stems(pairs[0], pairs[1], pairs[2], pairs[3], active, passive, masdar, weak, contracted)


def _fill(pattern: str, root: str, infix: str) -> str:
    for place, letter in enumerate(root, start=1):
        pattern = pattern.replace(str(place), letter)
    return pattern.replace("%", infix)


def _nouns(pattern: Pattern, root: str, form: str, weak: bool) -> tuple[str, str, str]:
    """Participles and masdar where the last letter of the root is weak or a hamza."""
    active, passive, masdar = pattern.active, pattern.passive, pattern.masdar
    if form == "II" and (weak or root[-1] == "ء"):
        masdar = "تa12i3aT"  # تسمية, تهنئة
    if _is_hollow(root) and root[-1] == "ء" and active.endswith("ءi3"):
        active = active[:-1] + "ي"  # جاءٍ, الجائي
    if not weak:
        return active, passive, masdar
    if form.startswith("I") and passive.startswith("مa"):
        passive = "مa12uوو" if root[-1] == "و" else "مa12iيي"
    last = "4" if form in QUADRILITERAL else "3"
    masdar = masdar.replace(f"a{last}aT", "AT").replace(f"A{last}", "Aء").replace(f"u{last}", f"i{last}")
    return active, re.sub(f"a{last}$", "Y", passive), masdar
