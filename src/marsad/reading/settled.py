"""Words that are the same in every context: marks, most particles, and nouns that can be nothing else.

They are three of four words of a text. What a token of such a word is follows from the word alone, so that it is worked
out once, by the rules that all other tokens are tagged by. Only a known name that begins with it is still looked for.
"""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Entry, Lexeme
from marsad.reading.endings import either_ending
from marsad.reading.homographs import CLOSED_TAG, FATHERS, PROVINCE, TODAY, likeliest, unknown_verb
from marsad.reading.lexis import Reading, Word
from marsad.reading.tokens import QUOTES, Token

# Of a token: conj, prep, art, enc, stem, stem_base, definite, tag, reading, lexeme, entry, tense, pos, class, nominal
State = tuple[
    bool, str, bool, str, str, str, bool, str, Reading | None, Lexeme | None, Entry | None, str, str, str, bool
]
_OPEN: Final = ()  # the state of a word whose context decides


def fresh(index: int, word: Word, start: int, end: int, written: str) -> Token:
    """A token before tagging: what its word is out of context, with its tag where all but a known name is settled."""
    state = word.settled
    if state is None:
        state = word.settled = _state(word)
    if state:
        return Token(index, word, start, end, written, word.text, *state)
    stem, art, enc = word.stem, word.art, word.enc
    return Token(
        index, word, start, end, written, word.text, word.conj, word.prep, art, enc, stem, stem, art or enc != ""
    )


def _state(word: Word) -> State | tuple[()]:
    """What every token of a word is, or nothing where that depends on the tokens beside it or on how it is spelt."""
    found = settled(word)
    if found is None:
        return _OPEN
    t = Token(0, word, 0, 0, "", word.text, False, "", False, "", "", "", False)
    t.take(*found)
    return (
        t.conj, t.prep, t.art, t.enc, t.stem, t.stem_base, t.definite, t.tag, t.reading, t.lexeme, t.entry, t.tense,
        t.pos, t.noun_class, t.nominal,
    )  # fmt: skip


def settled(word: Word) -> tuple[str, Reading | None] | None:
    """The tag and reading that a word has wherever no known name begins with it; None where there is more than one."""
    if word.kind:
        return '"' if word.text in QUOTES else word.kind, None
    if word.given or word.verbs or word.text in FATHERS or word.stem == PROVINCE:
        return None
    closed = word.closed
    if closed is not None:
        alone = closed.stem != TODAY and _one_cut(word, closed)
        return (CLOSED_TAG.get(closed.closed, "T"), closed) if alone else None
    if not word.nominals:
        return None if word.enc else ("A" if unknown_verb(word) else "N", None)
    noun = likeliest(word, governed=False)
    if noun is not likeliest(word, governed=True) or either_ending(noun) or not _one_cut(word, noun):
        return None
    return "N", noun


def _one_cut(word: Word, reading: Reading) -> bool:
    """Whether a reading has the article that its word has out of context (by which the words before it are tagged), and
    no pronoun that another spelling of the last letter would rule out."""
    return reading.art == word.art and reading.enc not in ("ه", "ي")
