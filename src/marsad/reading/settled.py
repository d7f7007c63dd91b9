"""Words that are the same in every context: marks, most particles, and nouns that can be nothing else.

They are three of four words of a text. What a token of such a word is follows from the word alone, so that it is worked
out once, by the rules that all other tokens are tagged by. Only a known name that begins with it is still looked for.
"""

from __future__ import annotations

from marsad.languages.pack import Entry, Lexeme
from marsad.reading.endings import either_ending
from marsad.reading.homographs import CLOSED_TAG, FATHERS, likeliest, unknown_verb
from marsad.reading.lexis import Reading, Word
from marsad.reading.tokens import PROVINCE, QUOTES, TODAY, Token

# Of a token: conj, prep, art, enc, stem, stem_base, definite; where it is settled also tag, reading, lexeme, entry,
# tense, pos, class, nominal
State = (
    tuple[bool, str, bool, str, str, str, bool]
    | tuple[bool, str, bool, str, str, str, bool, str, Reading | None, Lexeme | None, Entry | None, str, str, str, bool]
)


def state_of(word: Word) -> State:
    """What every token of a word is before tagging: as the word is out of context, with its tag where all but a known
    name is settled."""
    state = word.state
    if state is None:
        state = word.state = _state(word)
    return state


def _state(word: Word) -> State:
    found = settled(word)
    if found is None:  # it depends on the tokens beside it or on how it is spelt
        return word.conj, word.prep, word.art, word.enc, word.stem, word.stem, word.art or word.enc != ""
    called = not (word.kind or word.closed or word.text.startswith("ال"))  # it may be a name behind a title
    word.alone = not (word.groups or called or (found[0] == "N" and word.compound))
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
