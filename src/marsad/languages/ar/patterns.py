"""The patterns (أوزان) of the Arabic verb as sounds: what a root becomes in each form and each class of root.

Digits stand for the letters of the root, `%` for the infixed ت of form VIII, all else is as in `spelling.py`.
Imperfect patterns leave out the person's letter (ي ت أ ن). Source: the paradigms of any reference grammar, for
instance W. Wright, A Grammar of the Arabic Language, vol. I, parts 2 and 3.
"""

from __future__ import annotations

from typing import NamedTuple


class Pattern(NamedTuple):
    """One class of a form: perfect and imperfect, active and passive; participles; masdar."""

    perfect: str
    perfect_passive: str
    imperfect: str
    imperfect_passive: str
    active: str
    passive: str
    masdar: str


def _same_vowels(perfect: str, perfect_passive: str, imperfect: str, imperfect_passive: str, masdar: str) -> Pattern:
    """Participles of the derived forms are the imperfect stems with mu-."""
    return Pattern(
        perfect, perfect_passive, imperfect, imperfect_passive,
        "مu" + imperfect[1:], "مu" + imperfect_passive[1:], masdar,
    )  # fmt: skip


SOUND: dict[str, Pattern] = {
    "II": _same_vowels("1a22a3", "1u22i3", "u1a22i3", "u1a22a3", "تa12I3"),
    "III": _same_vowels("1A2a3", "1U2i3", "u1A2i3", "u1A2a3", "مu1A2a3aT"),
    "IV": _same_vowels("ءa12a3", "ءu12i3", "u12i3", "u12a3", "ءi12A3"),
    "V": _same_vowels("تa1a22a3", "تu1u22i3", "aتa1a22a3", "uتa1a22a3", "تa1a22u3"),
    "VI": _same_vowels("تa1A2a3", "تu1U2i3", "aتa1A2a3", "uتa1A2a3", "تa1A2u3"),
    "VII": _same_vowels("=iن1a2a3", "=uن1u2i3", "aن1a2i3", "uن1a2a3", "=iن1i2A3"),
    "VIII": _same_vowels("=i%a2a3", "=u%u2i3", "a%a2i3", "u%a2a3", "=i%i2A3"),
    "IX": _same_vowels("=i12a33", "=u12u33", "a12a33", "u12a33", "=i12i3A3"),
    "X": _same_vowels("=iستa12a3", "=uستu12i3", "aستa12i3", "uستa12a3", "=iستi12A3"),
    "Q1": _same_vowels("1a23a4", "1u23i4", "u1a23i4", "u1a23a4", "1a23a4aT"),
    "Q2": _same_vowels("تa1a23a4", "تu1u23i4", "aتa1a23a4", "uتa1a23a4", "تa1a23u4"),
    "Q4": _same_vowels("=i12a3a44", "=u12u3i44", "a12a3i44", "u12a3a44", "=i12i34A4"),
}
# The participles of V, VI and Q2 differ from the imperfect in one vowel, which only a weak last letter shows.
for _form in ("V", "VI", "Q2"):
    _pattern = SOUND[_form]
    SOUND[_form] = _pattern._replace(active=_pattern.active[:-2] + "i" + _pattern.active[-1])

# Before an ending that begins with a consonant, forms whose last letters are doubled open up.
OPEN: dict[str, tuple[str, str, str, str]] = {
    "IX": ("=i12a3a3", "=u12u3i3", "a12a3i3", "u12a3a3"),
    "Q4": ("=i12a34a4", "=u12u34i4", "a12a34i4", "u12a34a4"),
}

HOLLOW: dict[str, Pattern] = {
    "IV": _same_vowels("ءa1A3", "ءu1I3", "u1I3", "u1A3", "ءi1A3aT"),
    "VII": _same_vowels("=iن1A3", "=uن1I3", "aن1A3", "uن1A3", "=iن1iيA3"),
    "VIII": _same_vowels("=i%A3", "=u%I3", "a%A3", "u%A3", "=i%iيA3"),
    "X": _same_vowels("=iستa1A3", "=uستu1I3", "aستa1I3", "uستa1A3", "=iستi1A3aT"),
}

GEMINATE: dict[str, Pattern] = {
    "III": _same_vowels("1A22", "1U22", "u1A22", "u1A22", "مu1A22aT"),
    "IV": _same_vowels("ءa1a22", "ءu1i22", "u1i22", "u1a22", "ءi12A2"),
    "VI": _same_vowels("تa1A22", "تu1U22", "aتa1A22", "uتa1A22", "تa1A22"),
    "VII": _same_vowels("=iن1a22", "=uن1u22", "aن1a22", "uن1a22", "=iن1i2A2"),
    "VIII": _same_vowels("=i%a22", "=u%u22", "a%a22", "u%a22", "=i%i2A2"),
    "X": _same_vowels("=iستa1a22", "=uستu1i22", "aستa1i22", "uستa1a22", "=iستi12A2"),
}

# The ت of form VIII and the first letter of the root: usual shape first, then the other ones that exist.
INFIX: dict[str, tuple[str, ...]] = {
    "ص": ("صط",),
    "ض": ("ضط",),
    "ط": ("طط",),
    "ظ": ("ظظ", "ظط"),
    "د": ("دد",),
    "ذ": ("دد", "ذذ", "ذد"),
    "ز": ("زد",),
    "ت": ("تت",),
    "ث": ("ثت", "ثث"),
    "و": ("تت",),
    "ي": ("تت",),
    "ء": ("ءت", "تت"),
}


def form_one(perfect: str, imperfect: str) -> Pattern:
    """The sound pattern of form I with these stem vowels."""
    return Pattern(f"1a2{perfect}3", "1u2i3", f"a12{imperfect}3", "u12a3", "1A2i3", "مa12U3", "")


def form_one_hollow(imperfect: str, middle: str) -> Pattern:
    """Form I of a root with a weak middle letter; قال يقول (u), باع يبيع (i), خاف يخاف (a)."""
    long = {"u": "U", "i": "I", "a": "A"}[imperfect]
    passive = "مa1U3" if imperfect == "u" or (imperfect == "a" and middle == "و") else "مa1I3"
    return Pattern("1A3", "1I3", f"a1{long}3", "u1A3", "1Aءi3", passive, "")


def form_one_geminate(imperfect: str) -> Pattern:
    """Form I of a root whose last two letters are the same: فرّ يفرّ."""
    return Pattern("1a22", "1u22", f"a1{imperfect}22", "u1a22", "1A22", "مa12U2", "")
