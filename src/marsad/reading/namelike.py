"""Whether a word that a phrase is built on looks like a name, or is the name of a place."""

from __future__ import annotations

import re
from typing import Final

from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line
from marsad.reading.standing import FRONT, OUTSKIRTS
from marsad.reading.tokens import QUOTES, Token, is_deed

PRONOUNED: Final = re.compile("^(?!ال).{3,}(هم|هما|كم|ها|تنا)$")  # أولوياتهم, but no الأدهم
CENTRE: Final = "مركز"
SIDES_OF_TOWN: Final = frozenset(["غربيه", "شرقيه", "شماليه", "جنوبيه"])
TOWNS: Final = frozenset(["مدينه", "بلده", "ناحيه", "محافظه", "قضاء", "مديريه", "قريه"])
BRANDS: Final = frozenset(
    ["المتطرف", "المتطرفه", "المتشدد", "المتشدده", "الارهابي", "الارهابيه", "المناهض", "المناهضه"]
)
TWINS: Final = frozenset(["شقيقان", "شقيقين", "متطرفان", "متطرفين"])
LIKELIEST: Final = "ارجح"  # والأرجح أن
HOW_FAR: Final = frozenset(["عربيا", "دوليا", "محليا", "اقليميا", "عالميا"])
FORCES: Final = frozenset(["force", "vehicle", "armed", "gov"])
GLUE: Final = frozenset("/.*-_")
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
    if cut_off(tokens, phrase.head) or (len(head.text) < 3 and len(phrase) == 1):
        return False  # د/عش، بي of "بي إم بي"
    after = tokens[phrase.head + 1] if phrase.head + 1 < phrase.end else None
    return after is None or after.tag != "N" or after.reading is None or after.given or bool(after.prep)


def describes_before(tokens: list[Token], phrase: Phrase) -> bool:
    """التنظيم | المتطرف, شابان | شقيقان: an adjective right behind its noun, which another reading has cut off; alone
    or behind a verb (هوية الإرهابي، قتل شقيقان) it is somebody."""
    head = tokens[phrase.head]
    if (head.stem == LIKELIEST and head.art) or cut_off(tokens, phrase.head):
        return True
    if head.text.endswith("يا") and len(phrase) == 1 and _adverbial(tokens, head):
        return True
    if head.text not in BRANDS and head.text not in TWINS:
        return False
    if phrase.start == 0 or phrase.start != phrase.head or head.conj or head.prep or phrase.genitive >= 0:
        return False
    before = tokens[phrase.start - 1]
    if head.text in BRANDS:
        agrees = head.text.endswith("ه") or not before.stem.endswith("ه")  # قتلت الشرطة | الإرهابي
        return before.art and before.nominal and agrees
    return before.nominal and not before.art and before.text.endswith(head.text[-2:])


def cut_off(tokens: list[Token], i: int) -> bool:
    """د/عش، ح.زب: the rest of a word that a mark cuts after its first letter, with no room between."""
    if i < 2 or tokens[i - 1].text not in GLUE:
        return False
    return (
        len(tokens[i - 2].text) == 1
        and tokens[i - 2].end == tokens[i - 1].start
        and tokens[i - 1].end == tokens[i].start
    )


def _adverbial(tokens: list[Token], head: Token) -> bool:
    """عربيا، أعربت مصر: how far it goes, and nobody; "عدوانا" | إسرائيليا: of the deed before a closing mark. Counted
    or behind a verb (قتلت فلسطينيا، 12 سوريا) it is somebody."""
    i = head.index
    if head.art or head.prep or i + 1 >= len(tokens):
        return False
    if head.text in HOW_FAR:
        return True
    if not head.word.nisba:
        return False
    if i == 0 or (i == 1 and tokens[0].tag in '".'):
        return tokens[i + 1].text in ("،", ",")
    before = tokens[i - 2] if i > 1 and tokens[i - 1].text in QUOTES else tokens[i - 1]
    return before.nominal and not before.art and (before.noun_class == "event" or is_deed(before))


def joined_state(tokens: list[Token], phrase: Phrase) -> str:
    """القوات الهندية | والباكستانية: the state of which a second adjective of nationality is, joined to that of the
    noun before; "" where there is none. الرجل التركي والسورية are two people."""
    head = tokens[phrase.head]
    nisba = head.word.nisba or ""
    if not (nisba.startswith("state:") and head.art and len(phrase) == 1) or head.prep or phrase.head < 2:
        return ""
    at = phrase.head - 1 if head.conj else phrase.head - 2
    if not head.conj and tokens[phrase.head - 1].text not in ("و", "او"):
        return ""
    before, noun = tokens[at], tokens[at - 1]
    feminines = head.text.endswith("ه"), before.text.endswith("ه")
    army = noun.tag == "E" and noun.names[0].key.startswith("group:")
    told = army or (noun.art and any(r.noun_class in FORCES for r in noun.word.nominals))
    if noun.prep or (at > 1 and tokens[at - 2].tag == "P"):
        return ""  # قيادات من الجيش المصري والإسرائيلي: whose they are
    told = told and before.text.startswith("ال") and before.text.endswith(("ي", "يه"))
    return nisba if told and feminines[0] == feminines[1] and head.stem.endswith(("ي", "يه")) else ""
