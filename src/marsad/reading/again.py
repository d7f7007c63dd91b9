"""A deed that a text names a second time, by the same word with the same people or things: it was where it was first
said to be.

الإيطاليين المختطفين في زوارة … أدان اختطاف الموظفين الإيطاليين
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from marsad.languages.schema import Lexeme
from marsad.reading.asides import COMMAS
from marsad.reading.places import Spot
from marsad.reading.settings import nearest_place
from marsad.reading.slots import OTHER, Line
from marsad.reading.tokens import Token
from marsad.reading.whose import PARTICIPLES

BACK: Final = 3  # sentences to which the deed may go back
CLASSES: Final = frozenset({"person", "force", "armed"})  # جنود, مسلحين: too common to tell one deed from another
ELSE: Final = frozenset([*OTHER, "اخرين", "اخرون", "اخريين", "جديد", "جديده", "مزيد", "مماثل", "مماثله"])


def place_before(line: Line, token: int, earlier: Sequence[tuple[Line, Sequence[Spot]]]) -> Spot | None:
    """The place that was told of the deed of a token where it was named first; `earlier` are the sentences before with
    their places. None where they tell several."""
    if not any(found for _, found in earlier[-BACK:]):
        return None
    for before, found in reversed(earlier[-BACK:]):
        spots = [s for s in found if not (s.scope or s.origin)]
        named = [
            spot for k in named_first(line, token, before) if (spot := nearest_place(before, k, spots)) is not None
        ]
        if named:
            return named[0] if len({s.party.key for s in named}) == 1 else None
    return None


def named_first(line: Line, token: int, before: Line) -> Iterator[int]:
    """The tokens of an earlier sentence that name the deed of a token: of its lexeme, with a noun that both have. It
    must be definite where it is named again; others, new ones or so many are not those of before."""
    lexeme = line.tokens[token].lexeme
    firsts = [t.index for t in before.tokens if lexeme is not None and tells(t, lexeme)]
    if not firsts:
        return
    people = list(_with(line, token))
    if any(t.stem in ELSE or t.number is not None for t in people):
        return
    own = {t.stem_base for t in people if _tells(t)}
    for k in firsts:
        if own & {t.stem_base for t in _with(before, k)}:
            yield k


def tells(token: Token, lexeme: Lexeme) -> bool:
    """Whether a word is one of a deed's, the participle of those to whom it was done among them (المختطفين)."""
    return token.lexeme is lexeme or any(r.lexeme is lexeme and r.pos in PARTICIPLES for r in token.word.nominals)


def _with(line: Line, token: int) -> Iterator[Token]:
    """The nouns of a deed: of the phrase in which it stands, and behind it up to the next verb or clause."""
    own = line.phrase_of(token)
    start = own.start if own is not None else token
    for t in line.tokens[start:]:
        if t.index > token and (t.tag in "VSR" or (t.tag == "." and t.text not in COMMAS)):
            return
        if t.index != token and t.tag in "NE":
            yield t


def _tells(token: Token) -> bool:
    """Whether a noun tells one deed from another: definite, and no word for any people."""
    return token.art and token.noun_class not in CLASSES
