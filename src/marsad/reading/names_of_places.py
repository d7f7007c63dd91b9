"""Whether a noun of place holds a name: قرية الكفير does, مناطق سكنية and موقع الهجوم do not."""

from __future__ import annotations

from typing import Final

from marsad.reading.agreement import NISBA_ENDINGS, feminine
from marsad.reading.bearers import NAME_LINKS
from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.tokens import Token, is_deed

SITES: Final = frozenset({"place", "facility"})
SETTLEMENTS: Final = frozenset(["قريه", "بلده", "مدينه", "ناحيه", "حي", "ضيعه", "عزبه", "نجع"])
NAMELESS: Final = frozenset(["مكان", "اماكن", "امكنه"])  # في مكان وزمان


def names_place(tokens: list[Token], phrase: Phrase) -> bool:
    """Whether a phrase headed by a noun of place holds a name: قرية الكفير does, مناطق سكنية and موقع الهجوم do not."""
    head = tokens[phrase.head]
    if head.noun_class not in SITES or phrase.number >= 0 or head.stem in NAMELESS:
        return False
    if phrase.name >= 0 and tokens[phrase.name].tag == "E":
        if _adjective_rather(head, tokens[phrase.name]):
            return False
        names = tokens[phrase.name].names
        return head.noun_class == "facility" or any(n.table != "entity" or n.key.startswith("state:") for n in names)
    if head.art and any(t.word.nisba and t.tag != "E" for t in tokens[phrase.head + 1 : phrase.end]):
        return True  # الحدود العراقية
    at = phrase.head + head.length
    one = head.entry is not None and head.entry.number == "s"
    if phrase.name >= 0:
        return True  # قرية «الزر»
    if at >= phrase.end or tokens[at].conj or _agrees(head, tokens[at]):
        return False
    return _proper(tokens, at, phrase.end, one) or any(_unheard(tokens, k) for k in range(at + 1, phrase.end))


def nameless(tokens: list[Token], phrase: Phrase) -> bool:
    """Whether no word of a phrase names anything: مناطق مأهولة, but not أطراف مدينة إدلب nor المجال الجوي الفنلندي."""
    return not any(
        t.tag in "EeL" or t.given or t.word.nisba or not t.word.known for t in tokens[phrase.head : phrase.end]
    )


def _proper(tokens: list[Token], at: int, end: int, one: bool) -> bool:
    """Whether the word after a noun of place can only be its name: no adjective, no noun of a known class, no deed.

    After `one` place even a word that is also a verb is its name (مدينة صرين), after several only an unknown one.
    """
    token = tokens[at]
    if token.text in NAME_LINKS or (one and tokens[at - 1].stem in SETTLEMENTS and _no_adjective(token)):
        return True  # بلدة التبني: here no adoption; مدينة معدان: a nominative dual is no genitive
    if token.noun_class in SITES:
        inner = phrase_at(tokens, at, end)
        return inner is not None and names_place(tokens, inner)
    if token.tag != "N" or token.noun_class or token.word.nisba or token.enc or is_deed(token):
        return False
    return not token.word.known or (token.reading is None and (token.art or one))


def _no_adjective(token: Token) -> bool:
    dual = token.entry is not None and token.entry.number == "d" and token.entry.case == "nom"
    return token.art or dual


def _unheard(tokens: list[Token], k: int) -> bool:
    """A word that no table knows, and that is no adjective of relation."""
    token = tokens[k]
    return token.tag == "N" and not token.conj and not token.word.known and not token.stem.endswith(NISBA_ENDINGS)


def _agrees(head: Token, token: Token) -> bool:
    """Whether a word may be an adjective of relation of the head: قرية جبلية, but not ولاية ميزوري."""
    if token.art or token.noun_class or not token.stem.endswith(NISBA_ENDINGS):
        return False
    return feminine(head) == feminine(token)


def _adjective_rather(head: Token, name: Token) -> bool:
    """منزل مدني is a civilian's house, and not one in the town that is also called so."""
    weak = all(n.weak for n in name.names)
    return weak and not head.art and name.length == 1 and not name.art and name.stem.endswith(NISBA_ENDINGS)
