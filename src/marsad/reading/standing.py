"""Nouns that stand for somebody else, and nouns that name things and stand for nobody.

عناصر and مواقع are told of the group that has them, الجانب اليوناني is the state itself; قرار and عام are things.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.phrases import quantifies
from marsad.reading.tokens import Token, is_deed

HANDS: Final = frozenset(["قبضه", "يد", "ايدي", "سيطره", "ايد", "صفوف"])
HOLDINGS: Final = frozenset([
    "موقع", "مقر", "معقل", "معسكر", "ثكنه", "حاجز", "تجمع", "هدف", "دوريه", "رتل", "قافله", "اليه",
    "نقطه", "مركز", "قاعده", "مقار", "تمركز", "وكر",
])  # fmt: skip
PEOPLE_OF: Final = frozenset(
    ["مسلح", "مقاتل", "عنصر", "فرد", "متشدد", "متمرد", "عضو", "نصير", "جندي", "مسلحه", "ميليشيا", "مليشيا", "قائد"]
)
FRONT: Final = "جبهه"
RANKS: Final = PEOPLE_OF - {"قائد", "عضو", "نصير"}  # whom a group has sent; some of its leaders may be against it
SIDES: Final = frozenset(["جانب", "طرف"])
FOR_OTHERS: Final = PEOPLE_OF | HANDS | HOLDINGS  # what may stand for a group, an owner
OUTSKIRTS: Final = "اطراف"  # of a place; of anything else they are sides
# Classes of nouns that name neither somebody nor what somebody owns; nouns whose genitive tells of what class they are.
THINGS: Final = frozenset({"abstract", "event", "time", "adj"})
BY_THEIR_GENITIVE: Final = SIDES | {OUTSKIRTS, FRONT}


def is_thing(head: Token) -> bool:
    """Whether a noun names a thing or a deed, whatever else its phrase holds: neither somebody nor what stands for
    somebody."""
    if head.noun_class not in THINGS and (head.noun_class or not is_deed(head) or head.word.nisba):
        return False
    return head.stem_base not in FOR_OTHERS and head.stem not in BY_THEIR_GENITIVE and not quantifies(head)


def opposes(token: Token) -> bool:
    """المقاتلين المعارضين | للحوثيين: who opposes a group is none of it."""
    return token.lexeme is not None and any(s.code == "opposes" for s in token.lexeme.senses)
