"""What a predicate can be: the readings that one written form shares, and what the tables say of them all.

None of it depends on the sentence, so that words and readings remember it.
"""

from __future__ import annotations

import msgspec

from marsad.languages.pack import Cue, Operator
from marsad.reading.lexis import Reading, Word
from marsad.reading.tokens import Token


class Rivals(msgspec.Struct, frozen=True, gc=False):
    """The readings of one form, the likeliest first, with the cues and operators of each. `sensible` says whether one
    of them has a sense, `tying` whether one has that of a tie, `idle` that the tables say nothing of any."""

    readings: tuple[Reading, ...] = ()
    cues: tuple[Cue, ...] = ()
    operators: tuple[Operator, ...] = ()
    sensible: bool = False
    tying: bool = False
    idle: bool = True


NONE = Rivals()


def rivals(token: Token, pos: str) -> Rivals:
    """The readings of a word that share its cutting: وقع "fell" and وقّع "signed" are one written form."""
    own = token.reading
    if own is None:
        return NONE
    if token.length > 1:
        return _rivals([own])
    if pos == "V" and token.written == "ي" and _present(own):
        return _rivals([r for r in _alike(own, token.word, pos) if r is own or not _passive_present(r)])
    if own.rivals is None:
        own.rivals = _rivals(_alike(own, token.word, pos))
    return own.rivals


def _present(reading: Reading) -> bool:
    return reading.entry is not None and reading.entry.tense == "impf" and not reading.enc


def _passive_present(reading: Reading) -> bool:
    """يُدعى and not يدعي: the passive present of a verb that ends weakly is written with ى alone."""
    return _present(reading) and reading.entry is not None and reading.entry.voice == "p"


def plain(token: Token) -> Rivals:
    """The readings by which a plain noun only counts (إصابات), which have senses, or else acts on what follows (خطة،
    احتمال), which have none."""
    found = token.word.plain
    if found is None:
        found = token.word.plain = _rivals(_counting(token.word) or _acting(token.word))
    return NONE if token.noun_class == "source" and not found.sensible else found  # تقرير is no decision


def _counting(word: Word) -> list[Reading]:
    found = [
        r
        for r in word.nominals
        if r.pos == "M" and r.lexeme is not None and all(s.kind == "figure" for s in r.lexeme.senses)
    ]
    return found if found and found[0].lexeme is not None and found[0].lexeme.senses else []


def _acting(word: Word) -> list[Reading]:
    return [
        r for r in word.nominals
        if r.pos in "MN" and r.lexeme is not None and r.lexeme.operators and not (r.lexeme.senses or r.lexeme.cues)
    ]  # fmt: skip


def _rivals(readings: list[Reading]) -> Rivals:
    if not readings:
        return NONE
    lexemes = [r.lexeme for r in readings if r.lexeme is not None]
    cues = tuple(cue for x in lexemes for cue in x.cues)
    operators = tuple(operator for x in lexemes for operator in x.operators)
    senses = [sense for x in lexemes for sense in x.senses]
    tying = any(sense.kind == "relation" for sense in senses)
    return Rivals(tuple(readings), cues, operators, bool(senses), tying, not (senses or cues or operators))


def _alike(own: Reading, word: Word, pos: str) -> list[Reading]:
    """A reading with the others of its word that are cut, and cost, as much."""
    pool = word.verbs if pos == "V" else word.nominals
    same = [
        r for r in pool if r is not own and r.pos == pos and (r.cost, r.stem, r.enc) == (own.cost, own.stem, own.enc)
    ]
    seen = {id(own.lexeme)}
    kept = [own]
    for r in same:
        if id(r.lexeme) not in seen and (pos != "V" or _agree(r, own)):
            seen.add(id(r.lexeme))
            kept.append(r)
    return kept


def _agree(a: Reading, b: Reading) -> bool:
    """Two verb readings that agree in person, gender and number, so that one set of slots serves both."""
    return (
        a.entry is not None
        and b.entry is not None
        and (a.entry.person, a.entry.gender, a.entry.number) == (b.entry.person, b.entry.gender, b.entry.number)
    )
