"""Folding: one shape for the many spellings of Arabic, and the way back to the original characters.

Lookups run on folded text; evidence is always cut from the original. Folding works character by character:
each gives nothing (marks, tatweel, controls), one character, or several (a ligature), so that any position
in the folded text belongs to exactly one place in the original.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

# Spelling variants of one letter. Gaf, pe, che and ve of neighbouring scripts are how Arabic papers of one country
# or another write the same foreign name (ڨابس and قابس, گولان and كولان), so they share the plain letter.
_LETTERS = {
    **dict.fromkeys("أإآٱٲٳٵ", "ا"),
    **dict.fromkeys("ىئیۍېےۓٸ", "ي"),
    **dict.fromkeys("ةہھۀۂۃەۿ", "ه"),
    **dict.fromkeys("ؤٶ", "و"),
    **dict.fromkeys("کڪگڭݣ", "ك"),
    **dict.fromkeys("ڤڥ", "ف"),
    "ڨ": "ق",
    "پ": "ب",
    "چ": "ج",
}
_NEWLINES = "\n\r\v\f\x85\u2028\u2029"
_DELETED_RANGES = (
    (0x0610, 0x061A),  # honorific signs
    (0x0640, 0x0640),  # tatweel
    (0x064B, 0x065F),  # vowel marks
    (0x0670, 0x0670),  # dagger alef
    (0x06D6, 0x06ED),  # signs of recitation
    (0x08D3, 0x08FF),  # extended vowel marks
    (0xFE00, 0xFE0F),  # variation selectors
)
_COMPATIBILITY_RANGES = (
    (0xFB50, 0xFDFF),  # Arabic presentation forms A
    (0xFE70, 0xFEFC),  # Arabic presentation forms B
    (0xFF01, 0xFF5E),  # full-width Latin and digits
)


def _within(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(low <= code <= high for low, high in ranges)


def _fold_character(code: int) -> str:
    character = chr(code)
    if character in _LETTERS:
        return _LETTERS[character]
    if character in _NEWLINES:
        return "\n"
    if _within(code, _DELETED_RANGES):
        return ""
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    if category in ("Zs", "Cc"):
        return " "
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category == "No" and character.isdigit():
        return ""  # m³, the mark of a footnote: no digit of a number
    if _within(code, _COMPATIBILITY_RANGES):
        return _fold_compatible(character)
    return character


def _fold_compatible(character: str) -> str:
    base = unicodedata.normalize("NFKC", character)
    if base == character:
        return character
    if base[0] == " ":  # a mark that stands alone is decomposed into space and mark
        base = base[1:]
    return "".join(_fold_character(ord(part)) for part in base)


class _Table(dict[int, str]):
    """Code point to folded string, worked out when first met: most of Unicode never is."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(code)
        return folded


_TABLE = _Table()


# What most characters of most texts are; everything else is looked at one by one. Replacing the seven letters first
# and then searching for the rare rest is ten times as fast as translating each character.
_COMMON_LETTERS = tuple((letter, _LETTERS[letter]) for letter in "أإآىةؤئ")
_RARE = re.compile("[^\n -~\u0621-\u063a\u0641-\u064a«»،؛؟–—“”…]+")
_FEW = 40  # distinct rare characters: beyond it, translating everything is faster than replacing one after the other


# A word whose letters are set apart, to dodge filters or for show (ط ا ئ ر ا ت). Three letters are more often the name
# of an agency, and agencies stand in longer rows too (ا ف ب و د ب أ).
_APART = re.compile(r"(?<![^\W\d_])(?:[\u0621-\u063a\u0641-\u064a] ){3,}[\u0621-\u063a\u0641-\u064a](?![^\W\d_])")
_APART_SIGN = re.compile(r" [\u0621-\u064a] [\u0621-\u064a] ")
_AGENCIES = ("افب", "دبا", "اشا", "ابو")
_JOINER = "\u200d"  # folded to nothing


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and its way back. All offsets are code points.

    From the folded index `_at[k]` on, up to the next one, folded and original run side by side starting at `_to[k]`;
    both are empty where nothing was deleted or expanded.
    """

    text: str
    _at: tuple[int, ...] = ()
    _to: tuple[int, ...] = ()

    def original(self, index: int) -> int:
        """The offset in the original of the character that gave `text[index]`; `len(text)` gives the original's end."""
        if not self._at:
            return index
        k = bisect_right(self._at, index) - 1
        return self._to[k] + index - self._at[k]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span of `text[start:end]`, with the marks and tatweels after its last letter.

        A ligature that is only partly inside is taken whole.
        """
        if not self._at:
            return start, end
        first = self.original(start)
        if end <= start:
            return first, first
        last, beyond = self.original(end - 1), self.original(end)
        while beyond == last and end < len(self.text):
            end += 1
            beyond = self.original(end)
        return first, beyond

    def spans(self, starts: list[int], ends: list[int]) -> list[tuple[int, int]]:
        """The spans of many stretches in their order, as `span` gives them: one walk instead of a search for each."""
        if not self._at:
            return list(zip(starts, ends, strict=True))
        found, k = [], 0
        edges = (*self._at[1:], len(self.text) + 1)
        edge, shift = edges[0], self._to[0] - self._at[0]
        for start, end in zip(starts, ends, strict=True):
            while edge <= start:
                k += 1
                edge, shift = edges[k], self._to[k] - self._at[k]
            found.append((start + shift, end + shift) if start < end < edge else self.span(start, end))
        return found

    def folded(self, offset: int) -> int:
        """The first folded index whose character stands at `offset` of the original or after it."""
        if not self._at:
            return offset
        k = bisect_left(self._to, offset)
        if k < len(self._to) and self._to[k] == offset:
            return self._at[k]
        if k == 0:
            return 0
        index = self._at[k - 1] + offset - self._to[k - 1]
        return min(index, self._at[k] if k < len(self._at) else len(self.text))


def fold(text: str) -> Folded:
    """Fold `text` and keep the way back to it."""
    folded = _APART.sub(_together, text) if _APART_SIGN.search(text) else text
    for letter, plain in _COMMON_LETTERS:
        folded = folded.replace(letter, plain)
    runs = [(match.start(), match.group()) for match in _RARE.finditer(folded)]
    if not runs:
        return Folded(folded)
    rare = {character: _TABLE[ord(character)] for character in set("".join(run for _, run in runs))}
    if len(rare) > _FEW:
        folded = folded.translate(_TABLE)
    else:
        for character, plain in rare.items():
            folded = folded.replace(character, plain)
    sizes = {character: len(plain) for character, plain in rare.items()}
    if all(size == 1 for size in sizes.values()):
        return Folded(folded)
    return Folded(folded, *_steps(runs, sizes))


def _together(apart: re.Match[str]) -> str:
    """Letters set apart with joiners in place of the blanks, so that every offset stays."""
    letters = apart[0].replace(" ", "").replace("أ", "ا")
    return apart[0] if any(agency in letters for agency in _AGENCIES) else apart[0].replace(" ", _JOINER)


def fold_word(text: str) -> str:
    """The folded form alone, for the entries of tables."""
    return text.translate(_TABLE)


def fold_text(text: str) -> str:
    """What `fold_word` gives, several times as fast for whole texts."""
    for letter, plain in _COMMON_LETTERS:
        text = text.replace(letter, plain)
    rare = sorted(set("".join(_RARE.findall(text))))
    if len(rare) > _FEW:
        return text.translate(_TABLE)
    for character in rare:
        text = text.replace(character, _TABLE[ord(character)])
    return text


def _steps(runs: list[tuple[int, str]], sizes: dict[str, int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where folded and original get out of step: `runs` are the rare characters with their offsets."""
    at, to, shift = [0], [0], 0
    for offset, run in runs:
        for character in run:
            size = sizes[character]
            if size != 1:
                index = offset - shift
                for part in range(size):  # every letter of a ligature points to it
                    _step(at, to, index + part, offset)
                _step(at, to, index + size, offset + 1)
                shift += 1 - size
            offset += 1
    return tuple(at), tuple(to)


def _step(at: list[int], to: list[int], index: int, offset: int) -> None:
    if at[-1] == index:
        to[-1] = offset
    else:
        at.append(index)
        to.append(offset)
