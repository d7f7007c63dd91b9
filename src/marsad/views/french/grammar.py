"""What French words do to each other: elision, contraction of prepositions and articles, agreement, numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_MUTE_H: Final = ("habit", "homme", "hôpital", "humanit", "hébreu", "histor", "haïti", "Haïti")
_THIN: Final = "\u202f"  # between thousands


def elides(text: str) -> bool:
    """Whether le, la, de and que lose their vowel before a text; h is aspirated but in the words of a short list."""
    first = unicodedata.normalize("NFD", text[:1]).casefold()[:1]
    return first in tuple("aeiouœ") or text.startswith(_MUTE_H)


def de(text: str) -> str:
    """de or d’ before words without an article."""
    return f"d’{text}" if elides(text) else f"de {text}"


@dataclass(frozen=True, slots=True)
class Name:
    """A noun phrase: its article (le, la, les, un, une, des or none), gender, number, and whether somebody is named."""

    text: str
    article: str = ""
    gender: str = "m"
    plural: bool = False
    known: bool = True

    def __bool__(self) -> bool:
        return bool(self.text)

    def put(self, preposition: str = "") -> str:
        """The phrase behind nothing, de, or à, contracted."""
        article = "l’" if self.article in ("le", "la") and elides(self.text) else self.article
        whole = f"{article}{self.text}" if article == "l’" else f"{article} {self.text}".strip()
        if preposition == "de":
            return {"le": f"du {self.text}", "les": f"des {self.text}", "des": de(self.text)}.get(article) or de(whole)
        if preposition == "à":
            return {"le": f"au {self.text}", "les": f"aux {self.text}"}.get(article) or f"à {whole}"
        return whole

    @property
    def ending(self) -> str:
        """What a participle takes to agree."""
        return ("e" if self.gender == "f" else "") + ("s" if self.plural else "")


@dataclass(frozen=True, slots=True)
class Names(Name):
    """Several, each with the preposition."""

    members: tuple[Name, ...] = ()

    def put(self, preposition: str = "") -> str:
        """All of them."""
        return joined([member.put(preposition) for member in self.members])


def several(names: Sequence[Name]) -> Name:
    """One name of several; an empty one of none."""
    if len(names) < 2:
        return names[0] if names else Name("")
    gender = "f" if all(name.gender == "f" for name in names) else "m"
    return Names(joined([name.text for name in names]), "", gender, True, members=tuple(names))


def joined(parts: Sequence[str]) -> str:
    """One, two et three."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} et {parts[-1]}"


def agreed(participle: str, name: Name) -> str:
    """A participle phrase with its first word in agreement: soumise à des pressions, pris en otage."""
    first, _, rest = participle.partition(" ")
    if first == "victime":
        shaped = first + ("s" if name.plural else "")
    elif first.endswith("s"):
        shaped = f"{first}e{'s' if name.plural else ''}" if name.gender == "f" else first
    else:
        shaped = first + name.ending
    return f"{shaped} {rest}".strip()


def filled(phrase: str, whom: Name, issue: Name | None = None) -> str:
    """A phrase of the tables with its other side and issue."""
    for mark, name in (("{}", whom), ("{i}", issue)):
        if name is None:
            continue
        for preposition in ("de", "à"):
            phrase = phrase.replace(f"{preposition} {mark}", name.put(preposition))
        phrase = phrase.replace(mark, name.put())
    return re.sub(" +", " ", phrase).strip()


def phrase(text: str) -> Name:
    """A phrase of the tables that begins with its article: une intervention étrangère."""
    if text.startswith("l’"):
        return Name(text[2:], "le")
    article, _, rest = text.partition(" ")
    return Name(rest, article, plural=article in ("les", "des"))


def number(value: int) -> str:
    """A number with thin spaces between thousands."""
    return f"{value:,}".replace(",", _THIN)
