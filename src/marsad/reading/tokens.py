"""The tokens of a sentence: a word with the part of speech and the reading that `tagging` gives it in its context."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from marsad.languages.ar.numbers import Number
from marsad.languages.pack import Entry, Lexeme
from marsad.reading.lexis import Name, Reading, Word

if TYPE_CHECKING:
    from marsad.reading.phrases import Phrase

# Tags: V finite verb, N nominal, E begins a known name, e goes on with it, P preposition, S subordinator, R relative,
# G negation, D demonstrative, O pronoun, T particle, C conjunction, A adverb, # figure, L Latin, . mark, " quotation
# mark.
NOMINAL: Final = frozenset("NEeL")
QUOTES: Final = frozenset("\"«»“”„‟'‘’")
OPEN_MARKS: Final = frozenset("(«“[")
VERBAL: Final = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE", "CONSULT"})


@dataclass(slots=True, eq=False)
class Token:
    """A word or mark at `start`-`end` of the original text, with the reading that its context asks for.

    What follows from tag and reading is kept beside them, since every later rule asks for it: `take` sets it.
    """

    index: int
    word: Word
    start: int
    end: int
    tag: str = ""
    reading: Reading | None = None
    names: list[Name] = field(default_factory=list)  # who bears the known name that begins here
    length: int = 1  # tokens of that name
    written: str = ""  # the last letter as it is written, for ى and ي, أ and ا
    given: bool = False  # begins the name of a person that no table knows
    simple: Reading | None = None  # the reading of the first word alone, where a compound was found
    closed: bool = False  # a compound whose last word has the article: قوات الأمن
    time: int = -1  # number of the time expression that it belongs to
    accusative: bool = False  # a written -an (هجومًا)
    passive: bool | None = None  # what written vowel marks say of a verb's voice
    number: Number | None = None  # the quantity that it belongs to
    # the phrases found to begin here, by the token before which they must end
    begun: dict[int, Phrase | None] = field(default_factory=dict)
    text: str = field(init=False)  # the folded word
    conj: bool = field(init=False)
    prep: str = field(init=False)
    art: bool = field(init=False)
    enc: str = field(init=False)
    stem: str = field(init=False)
    stem_base: str = field(init=False)  # folded singular of a noun or lemma of a verb, else the stem
    lexeme: Lexeme | None = field(init=False)
    entry: Entry | None = field(init=False)
    tense: str = field(init=False)
    pos: str = field(init=False)
    noun_class: str = field(init=False)
    nominal: bool = field(init=False)
    definite: bool = field(init=False)

    def __post_init__(self) -> None:
        word = self.word  # until `take` gives more, what is written
        self.text, self.stem, self.stem_base = word.text, word.stem, word.stem
        self.conj, self.prep, self.art, self.enc = word.conj, word.prep, word.art, word.enc
        self.lexeme, self.entry, self.nominal = None, None, False
        self.tense = self.pos = self.noun_class = ""
        self.definite = word.art or word.enc != ""

    def take(self, tag: str, reading: Reading | None, closed: bool = False) -> None:
        """Give the token its tag and reading; without a reading it is what the word is out of context."""
        self.tag, self.reading, self.closed = tag, reading, closed
        if reading is None:
            word = self.word
            self.conj, self.prep, self.art, self.enc = word.conj, word.prep, word.art, word.enc
            self.stem = self.stem_base = word.stem
            self.lexeme, self.entry, self.tense, self.pos, self.noun_class = None, None, "", "", ""
        else:
            self.conj, self.prep, self.art, self.enc = reading.conj, reading.prep, reading.art, reading.enc
            self.stem, self.stem_base = reading.stem, reading.base or reading.stem
            self.lexeme, self.entry, self.pos = reading.lexeme, reading.entry, reading.pos
            self.tense, self.noun_class = reading.tense, reading.noun_class
        self.nominal = tag in NOMINAL
        self.definite = self.art or closed or self.enc != "" or tag == "E"


def is_deed(token: Token) -> bool:
    """Whether a noun tells something that happens, and not somebody who is counted or stands for others (متحدث
    باسم)."""
    return token.reading is not None and token.reading.deed
