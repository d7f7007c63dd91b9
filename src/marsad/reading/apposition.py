"""Appositions: a title that follows the name of its bearer (محمد بن سلمان ولي العهد)."""

from __future__ import annotations

from typing import Final

from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.tokens import Token

FORMER: Final = frozenset(["سابق", "اسبق", "خاص", "سابقه"])


def past_title(tokens: list[Token], named: Phrase, end: int, limit: int) -> int:
    """Past the title that follows the person of phrase `named` at `end`; `end` itself where none certainly does.

    A title without a name right after a name can be the verb's object too (استقبل الرئيس تبون | وزير الخارجية). It is
    taken for the apposition where yet another bare phrase, a further title or the object, follows it.
    """
    if not _names_person(tokens, named):
        return end
    titles, at = 0, end
    while (title := _bare_title(tokens, at, limit)) is not None:
        titles, at = titles + 1, title.end
    if titles == 1 and any(t.art and t.stem in FORMER for t in tokens[end:at]):
        of = phrase_at(tokens, at, limit) if at < limit and tokens[at].prep == "ل" else None
        return of.end if of is not None else at  # أحمد الجربا الرئيس السابق للائتلاف
    return at if titles > 1 or (titles == 1 and at < limit and _bare(tokens[at]) and not tokens[at].accusative) else end


def _bare_title(tokens: list[Token], i: int, limit: int) -> Phrase | None:
    """The definite title without a name that stands at `i`."""
    title = phrase_at(tokens, i, limit) if i < limit and _bare(tokens[i]) else None
    if title is None or title.bearer >= 0 or title.number >= 0 or not _office(tokens[title.head]):
        return None
    return title if title.name == title.head or tokens[title.head].definite or title.genitive > 0 else None


def _bare(token: Token) -> bool:
    return token.nominal and not token.conj and not token.prep and token.time < 0


def _names_person(tokens: list[Token], phrase: Phrase) -> bool:
    head = tokens[phrase.head]
    if phrase.bearer >= 0 or head.given:
        return True
    return head.tag == "E" and any(n.key.startswith("person:") for n in head.names)


def _office(token: Token) -> bool:
    return token.noun_class == "office" or any(n.table == "office" for n in token.names)
