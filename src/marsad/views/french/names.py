"""What to call somebody in French: by name where the tables know one, else by the kind of people that they are.

A description is put into French as far as the table of nouns goes; where it does not cover all of it, the Arabic words
follow in brackets, and where it covers nothing they stand alone. Nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from marsad.knowledge.lookup import load
from marsad.model import Actor, Place
from marsad.text.fold import fold_word
from marsad.views.arabic.nominals import AFTER, plain
from marsad.views.arabic.parties import agreement
from marsad.views.describing import dual_of, lead_at, noun_at
from marsad.views.french.grammar import Name, de, number
from marsad.views.french.tables import Noun, listed, nouns, places
from marsad.views.tables import bare

_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_SCALES: Final = {"الف": "mille", "الفا": "mille", "الاف": "mille", "مليون": "millions de", "ملايين": "millions de"}
_AT_LEAST: Final = ("علي", "اقل")
_ARTICLES: Final = {"m": "le", "f": "la", "mp": "les", "fp": "les"}
_ANY: Final = {"m": "un", "f": "une", "mp": "des", "fp": "des"}
_FORMS: Final = ("m", "f", "mp", "fp")


def name_of(actor: Actor) -> Name:
    """The French name of an actor, or the description that stands for one."""
    if not actor.known:
        return described(actor.name, actor.country, actor.kind)
    entity = load().entity(actor.id)
    told = entity.names if entity else actor.names
    text = next(iter(told.get("fr", ())), "") or next(iter(told.get("en", ())), "") or actor.name
    text = text.replace("'", "’")
    if actor.kind == "person":
        arabic = next(iter(told.get("ar", ())), "")
        return Name(text, "", "f" if agreement(arabic, "person", True) == "fs" else "m")
    shape = _state(text) if actor.kind == "state" else listed("head").get(text.split(" ")[0], "")
    return Name(text, _ARTICLES.get(shape, ""), shape[:1] or "m", shape.endswith("p"))


def _state(text: str) -> str:
    """Gender and number of a state; empty for those that take no article."""
    if text in listed("bare"):
        return ""
    straight = text.replace("’", "'")
    return listed("state").get(straight) or ("f" if text.split(" ")[0].endswith("e") or text.endswith("e") else "m")


def described(words: str, country: str | None = None, kind: str = "unnamed") -> Name:
    """A description in French, or in Arabic where the table has nothing for it."""
    arabic = plain(words)
    original = fold_word(arabic).split()
    folded = [bare(word) for word in original]
    at, _ = _counted(folded, "m")
    size, noun, owned = noun_at(folded, at, nouns().nouns)
    unnamed, two = kind == "unnamed", False
    if noun is None and at < len(folded):
        noun, size = dual_of(original[at], nouns().nouns), 1
        two = noun is not None
    if noun is None:
        agrees = agreement(arabic, kind, False)
        return Name(arabic, "", agrees[0], agrees[1] != "s", not unnamed)
    many = noun.plural or two or bool(at) or noun.gender.endswith("p")
    gender = noun.gender[:1]
    lead = _counted(folded, gender)[1] or ("deux" if two else "")
    adjectives, covered = _adjectives(folded[at + size :], gender + ("p" if many else ""))
    text = " ".join([noun.many if many else noun.one, *adjectives])
    definite = not lead and (owned or _is_definite(original[at : at + size], original[at + size :]))
    shape = gender + ("p" if many else "")
    article = "" if lead else (_ARTICLES if definite else _ANY)[shape]
    text = f"{_before(lead, text)}{_country(noun, country)}"
    one = lead.startswith(("l’un", "1 "))
    return Name(text if covered else f"{text} ({arabic})", article, gender, many and not one, not unnamed)


def _is_definite(noun: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the noun has the article, or stands in an idafa whose end has it (قوات الجيش)."""
    if any(word.startswith("ال") for word in noun):
        return True
    chain = after[:2] if after and after[0] not in AFTER else ()
    return bool(chain) and any(word.startswith("ال") for word in chain) and not set(chain) & AFTER


def people(words: str) -> Noun | None:
    """What people of a description are called when they are counted."""
    folded = [bare(word) for word in fold_word(plain(words)).split()]
    at, _ = _counted(folded, "m")
    found = noun_at(folded, at, nouns().nouns)[1]
    return found or (dual_of(plain(words).split()[at], nouns().nouns) if at < len(folded) else None)


def _before(lead: str, text: str) -> str:
    if not lead:
        return text
    return f"{lead[:-2]}{de(text)}" if lead.endswith(" de") else f"{lead} {text}"


def _counted(words: Sequence[str], gender: str) -> tuple[int, str]:
    """What stands before the noun: how many words, and their French."""
    leads, said, at = nouns().leads, [], 0
    while at < len(words):
        lead = lead_at(words, at, leads)
        if lead:
            said.append(leads[lead][gender == "f"])
            at += len(lead)
        elif _NUMBER.fullmatch(words[at]):
            scale = _SCALES.get(words[at + 1], "") if at + 1 < len(words) else ""
            digits = number(int(words[at])) if words[at].isdigit() else words[at]
            said.append(f"{digits} {scale}".strip())
            at += 2 if scale else 1
        elif said and words[at] == "من":
            at += 1
        else:
            break
    return at, " ".join(said)


def _adjectives(words: Sequence[str], shape: str) -> tuple[list[str], bool]:
    """Adjectives for the words after a noun, in agreement, and whether all of the words are covered."""
    table, nisba = nouns().adjectives, load().nisba
    if tuple(words[:2]) == _AT_LEAST:
        words = words[2:]
    found = []
    for word in words:
        if word in table:
            found.append(table[word][_FORMS.index(shape)])
        elif word not in nisba:
            return found, False
    return found, True


def _country(noun: Noun, country: str | None) -> str:
    state = load().entity(f"state:{country}") if country else None
    if state is None:
        return ""
    name = next(iter(state.names.get("fr", ())), state.name).replace("'", "’")
    return f" {of_state(name)}" if noun.official else f" ({name})"


def of_state(name: str) -> str:
    """de Syrie, d’Irak, du Liban, des États-Unis."""
    shape = _state(name)
    if shape.endswith("p"):
        return f"des {name}"
    whole = Name(name, "le" if shape == "m" else "")
    return de(name) if de(name).startswith("d’") else whole.put("de")


def place_name(place: Place) -> str:
    """The French name of a place, with its article where it has one; else the English one, else the one of the text."""
    known = load().place(place.id or "")
    told = {**(known.names if known else {}), **place.names}
    english = next(iter(told.get("en", ())), place.name)
    french = next(iter(told.get("fr", ())), "") or places().get(english) or _province(plain(english))
    return french.replace("'", "’")


def _province(english: str) -> str:
    """le gouvernorat d’Idleb, for Idlib Governorate; other names as they are."""
    name, _, what = english.rpartition(" ")
    kind = listed("division").get(what)
    return f"{kind} {de(places().get(name, name))}" if name and kind else english


def where(place: Place) -> str:
    """à Tripoli, au Liban, en Syrie, dans la région de Marib."""
    name = place_name(place)
    if place.precision == "country":
        shape = _state(name)
        if shape in ("", "f") or (shape == "m" and de(name).startswith("d’")):
            return f"à {name}" if not shape else f"en {name}"
        return Name(name, _ARTICLES[shape]).put("à")
    article, _, rest = name.partition(" ")
    if article == "Le":
        return f"au {rest}"
    if article in ("le", "la") or name.startswith("l’"):
        return f"dans {name}"
    return f"à {name}" if place.precision in ("city", "point") else f"dans la région {de(name)}"
