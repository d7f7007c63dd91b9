"""From sounds to letters: how an Arabic word is written without vowel marks.

A word is a string of *sounds*: consonants are their letters (hamza is always ء), and

    a i u   short vowels          A I U   long vowels
    Y       a long a written ى at the end of a word, ا before anything else
    =       the alef of connection (همزة الوصل) before an initial i or u
    T       ta marbuta: ة at the end, ت before anything else
    @       the silent alef after the و of the plural: written only at the end

A doubled consonant is two letters in a row and is written once. `spell` gives the usual spelling first and then
the other accepted ones (قرؤوا, قرأوا): the seat of the hamza follows the rules taught everywhere (kasra is stronger
than damma, damma than fatha, fatha than sukun), with the two regional habits before a long u.
"""

from __future__ import annotations

import itertools
import re

SHORT = "aiu"
LONG = "AIUY"
VOWELS = SHORT + LONG
_LETTER = {"A": "ا", "I": "ي", "U": "و", "a": "", "i": "", "u": ""}

_CONSONANT = "[ء-ي]"
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    # a hamza without vowel after an initial hamza lengthens its vowel: ءaءmana -> آمن, ءiءmAn -> إيمان
    (re.compile(rf"^ءaء(?={_CONSONANT})"), "ءA"),
    (re.compile(rf"^ءiء(?={_CONSONANT})"), "ءI"),
    (re.compile(rf"^ءuء(?={_CONSONANT})"), "ءU"),
    (re.compile("^ءaءA"), "ءAءA"),
    # a weak consonant without vowel takes the colour of the short vowel before it: ءiوقAف -> إيقاف, yuيقinu -> يوقن
    (re.compile("iو(?=[ء-ه])"), "I"),
    (re.compile("uي(?=[ء-هو])"), "U"),
)


def phonology(sounds: str) -> str:
    """The sounds after the assimilations that hold in every Arabic word (see the rules above)."""
    for pattern, replacement in _RULES:
        sounds = pattern.sub(replacement, sounds)
    return sounds


def spell(sounds: str) -> tuple[str, ...]:
    """The accepted spellings of a word given as sounds, without vowel marks, most usual first."""
    sounds = _single(phonology(sounds))
    parts: list[tuple[str, ...]] = []
    i = 0
    while i < len(sounds):
        last = i + 1 == len(sounds)
        if sounds[i] == "ء":
            seats, taken = _hamza(sounds, i)
            parts.append(seats)
            i += taken
            continue
        parts.append((_plain(sounds[i], last),))
        i += 1
    return tuple(dict.fromkeys("".join(choice) for choice in itertools.product(*parts)))


def _single(sounds: str) -> str:
    """Doubled consonants as one letter: shadda isn't written."""
    return re.sub(r"([ء-ي])\1", r"\1", sounds)


def _plain(sound: str, last: bool) -> str:
    if sound == "Y":
        return "ى" if last else "ا"
    if sound == "T":
        return "ة" if last else "ت"
    if sound == "@":
        return "ا" if last else ""
    if sound == "=":
        return "ا"
    return _LETTER.get(sound, sound)


def _hamza(sounds: str, i: int) -> tuple[tuple[str, ...], int]:
    """The ways to write the hamza at `i`, and how many sounds they cover (two when آ holds the vowel as well)."""
    before = sounds[i - 1] if i else ""
    after = sounds[i + 1] if i + 1 < len(sounds) else ""
    if not i:
        return _initial(after)
    final = i + 1 == len(sounds) or (i + 2 == len(sounds) and after in SHORT)
    if final:
        return ({"a": "أ", "i": "ئ", "u": "ؤ"}.get(before, "ء"),), 1
    if before == "ي" and after == "a" and sounds[i + 2 : i + 3] not in ("T", "ه"):
        return ("أ", "ئ"), 1  # ييأس, against هيئة
    if before in "iIي" or (after and after in "iI"):
        return ("ئ",), 1
    if before == "u":
        return ("ؤ",), 1
    if before == "U" or before == "و":
        return (("ؤ", "ء") if after == "U" else ("ء",)), 1
    if before == "A":
        return {"u": ("ؤ",), "U": ("ؤ", "ء")}.get(after, ("ء",)), 1
    if after == "u":
        return ("ؤ",), 1
    if after == "U":
        return (("ؤ", "أ") if before == "a" else ("ؤ", "ئ")), 1
    if after == "A":
        ends = sounds[i + 2 :] in ("", "نi")
        return (("آ", "أا") if ends and before == "a" else ("آ",)), 2
    return ("أ",), 1


def _initial(after: str) -> tuple[tuple[str, ...], int]:
    if after == "A":
        return ("آ",), 2
    return ("إ" if after in "iI" else "أ",), 1


def before_suffix(sounds: str) -> tuple[str, ...]:
    """The word as written before a suffix pronoun, the pronoun left off: رمى -> رما, غارة -> غارت, قصفوا -> قصفو."""
    return tuple(word[:-1] for word in spell(sounds + "هu"))
