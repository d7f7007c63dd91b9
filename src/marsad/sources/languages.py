"""What language a text is in: by its script first, by the letters that only some languages have, then by py3langid.

Arabic shares its script with Persian, Urdu, Pashto, Kurdish, Uyghur and Sindhi. Each of them writes sounds that Arabic
does not have with letters of its own (the blocks Arabic and Arabic Supplement of Unicode name the languages of each
letter), and no text of some length does without them.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

READ: Final = frozenset({"ar"})  # languages that have a pack
UNKNOWN: Final = "und"  # ISO 639-2: undetermined
_SCRIPT: Final = re.compile(r"[\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_SHARE: Final = 0.2  # of letters in Arabic script from which a text with parts in other scripts is one of it
_FOREIGN: Final = frozenset("پچژگٹڈڑںےہھۆێڕڵټډړښږځڼېۍګەۇۈۋڪڳڄڃڇڍٻٺٽڀڦڊڙڻ")
# Letters that Arabic does not have, as a share of those of the Arabic script. Persian and Urdu have 3 % and more, while
# none of 2,872 Arabic news articles reaches a tenth of this bound (names such as چاد are spelt with them now and then).
_FOREIGN_SHARE: Final = 0.02
# Letters of one language beside those that several share; a text is of the one of which it has most. Persian has none
# that its neighbours lack: it is what is left.
_OWN: Final = {
    "ur": frozenset("ٹڈڑںےہھ"),
    "ps": frozenset("ټډړښږځڼېۍګ"),
    "ku": frozenset("ۆێڕڵە"),
    "ug": frozenset("ۇۈۋېە"),
    "sd": frozenset("ڪڳڄڃڇڍٻٺٽڀڦڊڙڻ"),
}
_OWN_SHARE: Final = 0.01  # of the letters: Urdu and Pashto have ten times as many of their own
_PERSIAN_KEYS: Final = frozenset("یک")  # yeh and kaf as keyboards of Persian and Urdu write them
# Where the most frequent letters alone are a fifth of a text and no other language has left a letter in it, it is
# Arabic, as nearly all that come are, and its letters need not be counted one by one.
_FREQUENT: Final = "اليمنترو"
_OTHERS: Final = re.compile(f"[{''.join(sorted(_FOREIGN | _PERSIAN_KEYS))}]")
_KEYED: Final = 0.03  # of the letters: as an Iranian keyboard writes Arabic, too
_NEIGHBOURS: Final = ("ar", "fa", "ur", "ps", "ckb", "ug", "sd")
_SHORT: Final = 40  # letters under which only the letters themselves tell, and nothing is guessed
_SURE: Final = 0.9  # probability from which py3langid is believed
_SAMPLE: Final = 4000  # characters that it is given
_CODE: Final = re.compile(r"[a-z]{2,3}")
_SPOKEN: Final = {"ckb": "ku", "sdh": "ku", "kmr": "ku", "prs": "fa", "arb": "ar"}


def language(text: str, told: str | None = None) -> str:
    """The language of a text as an ISO 639 code (two letters where it has them); `und` where nothing tells it.

    `told` is what the page or feed says; it is believed where the text itself is too short, and its script allows it.
    A text of which a fifth is in Arabic script is of that script, whatever stands beside it.
    """
    if _plainly_arabic(text):
        return "ar"
    counted = Counter(text)
    letters, arabic = _letters(counted), _arabic(counted)
    if arabic and arabic >= _SHARE * letters:
        return _of_the_script(text, counted, arabic)
    if letters >= _SHORT:
        return _guessed(text) or _believed(told)
    return _believed(told)


def _plainly_arabic(text: str) -> bool:
    """Whether a text is Arabic by its most frequent letters, without a letter of another language in its script."""
    return bool(text) and sum(map(text.count, _FREQUENT)) >= _SHARE * len(text) and not _OTHERS.search(text)


def is_arabic(text: str) -> bool:
    """Whether a text in Arabic script is in Arabic, by the letters that only its neighbours have."""
    counted = Counter(text)
    arabic = _arabic(counted)
    return bool(arabic) and _of(counted, _FOREIGN) <= _FOREIGN_SHARE * arabic


def has_letters(text: str) -> bool:
    """Whether there is anything in it that a language could be told by."""
    return any(c.isalpha() for c in text)


def _letters(counted: Counter[str]) -> int:
    return sum(n for c, n in counted.items() if c.isalpha())


def _arabic(counted: Counter[str]) -> int:
    return sum(n for c, n in counted.items() if _SCRIPT.match(c))


def _of(counted: Counter[str], letters: frozenset[str]) -> int:
    return sum(counted[c] for c in letters)


def _of_the_script(text: str, counted: Counter[str], letters: int) -> str:
    if _of(counted, _FOREIGN) > _FOREIGN_SHARE * letters:
        own = {code: _of(counted, found) for code, found in _OWN.items()}
        most = max(own, key=lambda code: own[code])
        return most if own[most] > _OWN_SHARE * letters else "fa"
    if letters >= _SHORT and _of(counted, _PERSIAN_KEYS) > _KEYED * letters:
        return _guessed(text, _NEIGHBOURS) or "ar"  # a short Persian text may do without its own letters
    return "ar"


def _believed(told: str | None) -> str:
    """What a page says, where it can be: a text in another script is none of these."""
    found = _CODE.match((told or "").lower())
    code = _SPOKEN.get(found[0], found[0]) if found else UNKNOWN
    return UNKNOWN if code in _NEIGHBOURS else code


def _guessed(text: str, among: tuple[str, ...] | None = None) -> str | None:
    code, sure = _identifier(among).classify(text[:_SAMPLE])
    return _SPOKEN.get(code, str(code)) if sure >= _SURE else None


@cache
def _identifier(among: tuple[str, ...] | None) -> LanguageIdentifier:
    """Loaded when the first text needs it: it takes a third of a second, and Arabic never asks for it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    found = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    if among:
        found.set_languages([code for code in among if code in found.labels])
    return found
