"""Idafa over a demonstrative: قائد هذه القوات، ضحية هذه الهجمات، مواقع هذه الجماعات.

A demonstrative stands before its definite noun (Ryding, Reference Grammar of Modern Standard Arabic, ch. 13 § 2), also
where that noun is the genitive of a bare one. Right behind a verb the same words can be its subject and its object
(وصف مسؤول هذا الهجوم بأنه), so there the bare noun must be one that belongs to somebody.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.tokens import HUMAN, Token, is_deed

# Nouns of people that say whose they are: a commander is somebody's, an expert is not.
OWNED: Final = frozenset([
    "قايد", "قاده", "قيادي", "زعيم", "زعماء", "رييس", "روساء", "عضو", "اعضاء", "ممثل", "افراد", "فرد", "عناصر", "عنصر",
    "مقاتل", "ابناء", "ابن", "اهالي", "اهل", "سكان", "ضحيه", "ضحايا", "قوات", "امير", "منفذ", "مرتكب", "صاحب",
    "اصحاب", "مؤسس", "موسس", "عايله", "عايلات", "اسره", "حكومه", "حكومات", "جيش", "جيوش", "شعب", "شعوب", "زوجه",
    "والد", "شقيق", "انصار", "اتباع",
])  # fmt: skip
OF_DEEDS: Final = frozenset(["ضحيه", "ضحايا", "منفذ", "مرتكب"])  # of an attack, where a commander is of people
TELLING: Final = frozenset({"media", "source"})
REPORTS: Final = frozenset([
    "تقرير", "تقارير", "بيان", "بيانات", "تحقيق", "تحقيقات", "دراسه", "دراسات", "خبر", "صحيفه", "صحف", "قرار", "محكمه",
    "تصريح", "تصريحات", "وثيقه", "وثايق", "استطلاع", "مقطع", "شريط",
])  # fmt: skip


def pointed_owner(tokens: list[Token], start: int, last: int, i: int, n: int) -> bool:
    """Whether the bare noun `last` of the phrase from `start` has the noun behind the demonstrative at `i` for its
    genitive; `n` ends the tokens that count."""
    if i + 1 >= n or i != last + tokens[last].length:
        return False
    pointing, noun, owned = tokens[i], tokens[i + 1], tokens[last]
    if pointing.tag != "D" or pointing.conj or pointing.prep or pointing.time >= 0:
        return False
    if not (noun.art and noun.nominal) or noun.conj or noun.prep or noun.time >= 0:
        return False
    if owned.tag == "E" or owned.definite or owned.given or owned.time >= 0:
        return False
    k = start - 1
    while k >= 0 and (tokens[k].time >= 0 or tokens[k].tag == "A"):
        k -= 1
    if last > start or k < 0 or tokens[k].tag != "V":
        return True
    if owned.noun_class in TELLING or owned.stem_base in REPORTS:
        return False
    if owned.noun_class in HUMAN:
        of_deed = is_deed(noun) or noun.noun_class in ("event", "abstract")
        return owned.stem_base in (OF_DEEDS if of_deed else OWNED)
    return True
