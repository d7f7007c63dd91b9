"""Whether a word that a phrase is built on looks like a name, or is the name of a place."""

from __future__ import annotations

import re
from typing import Final

from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line
from marsad.reading.standing import FRONT, OUTSKIRTS
from marsad.reading.tokens import Token

PRONOUNED: Final = re.compile("^(?!ال).{3,}(هم|هما|كم|ها|تنا)$")  # أولوياتهم, but no الأدهم
CENTRE: Final = "مركز"
SIDES_OF_TOWN: Final = frozenset(["غربيه", "شرقيه", "شماليه", "جنوبيه"])
TOWNS: Final = frozenset(["مدينه", "بلده", "ناحيه", "محافظه", "قضاء", "مديريه", "قريه"])
BRANDS: Final = frozenset(
    ["المتطرف", "المتطرفه", "المتشدد", "المتشدده", "الارهابي", "الارهابيه", "المناهض", "المناهضه"]
)
TWINS: Final = frozenset(["شقيقان", "شقيقين", "متطرفان", "متطرفين"])
INITIALS: Final = re.compile("[A-Z]{2,6}$")  # PYD


def names_place(token: Token) -> bool:
    """Whether a word is a noun for places, the name of one, or a name that no table knows."""
    return (
        not token.word.known or token.noun_class == "place" or any(n.table in ("place", "metonym") for n in token.names)
    )


def place_name(token: Token) -> bool:
    """Whether a word is the name of a place and of nothing else."""
    return token.tag == "E" and all(n.table in ("place", "metonym") for n in token.names)


def part_of_place(tokens: list[Token], phrase: Phrase) -> bool:
    """Whether a phrase is of a part of a place: أطراف المدينة، الأطراف الغربية، مركز ناحية; but أطراف النزاع are sides,
    a مركز للشرطة is a post, and جبهة النصرة a group."""
    head, owner = tokens[phrase.head], tokens[phrase.genitive] if phrase.genitive > 0 else None
    if head.stem == OUTSKIRTS:
        if owner is None:
            return any(t.stem in SIDES_OF_TOWN for t in tokens[phrase.head + 1 : phrase.end])
        return names_place(owner)
    if head.stem == FRONT:
        return owner is not None and place_name(owner)
    return head.stem == CENTRE and owner is not None and (owner.stem_base in TOWNS or place_name(owner))


def may_name(line: Line, phrase: Phrase) -> bool:
    """Whether a word that no table knows may be somebody's name.

    With a pronoun (شوكتهم), before a noun of the tables (ريشة الإرهاب، يكتسي أهمية) or in Latin letters it is rather a
    noun or verb that the tables lack.
    """
    tokens, head = line.tokens, line.tokens[phrase.head]
    if head.word.known or PRONOUNED.search(head.text) or (head.tag == "L" and not INITIALS.match(head.text)):
        return False
    after = tokens[phrase.head + 1] if phrase.head + 1 < phrase.end else None
    return after is None or after.tag != "N" or after.reading is None or after.given or bool(after.prep)


def describes_before(tokens: list[Token], phrase: Phrase) -> bool:
    """التنظيم | المتطرف, شابان | شقيقان: an adjective right behind its noun, which another reading has cut off; alone
    or behind a verb (هوية الإرهابي، قتل شقيقان) it is somebody."""
    head = tokens[phrase.head]
    if phrase.start == 0 or phrase.start != phrase.head or head.conj or head.prep or phrase.genitive >= 0:
        return False
    before = tokens[phrase.start - 1]
    if head.text in BRANDS:
        agrees = head.text.endswith("ه") or not before.stem.endswith("ه")  # قتلت الشرطة | الإرهابي
        return before.art and before.nominal and agrees
    return head.text in TWINS and before.nominal and not before.art and before.text.endswith(head.text[-2:])
