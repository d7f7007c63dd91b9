"""The tokens of a sentence: a word with the part of speech and the reading that `tagging` gives it in its context."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

import msgspec

from marsad.languages.ar.numbers import Number
from marsad.languages.pack import Entry, Lexeme, Sense
from marsad.reading.lexis import Reading, Word
from marsad.reading.spellings import Name
from marsad.text.fold import fold_word

if TYPE_CHECKING:
    from marsad.reading.phrases import Phrase

# Tags: V finite verb, N nominal, E begins a known name, e goes on with it, P preposition, S subordinator, R relative,
# G negation, D demonstrative, O pronoun, T particle, C conjunction, A adverb, # figure, L Latin, . mark, " quotation
# mark.
PROVINCE: Final = "مقاطعه"
TODAY: Final = "اليوم"
NOMINAL: Final = frozenset("NEeL")
QUOTES: Final = frozenset("\"«»“”„‟'‘’")
OPEN_MARKS: Final = frozenset("(«“[")
HUMAN: Final = frozenset({"person", "persons", "force", "gov", "body", "office", "media", "armed", "party", "source"})
ONE_OF: Final = frozenset({"احد", "احدي"})  # أحد السكان: one of them
FORCE: Final = frozenset({"ASSAULT", "COERCE"})
VERBAL: Final = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE", "CONSULT"})
UNPLACED: Final = (VERBAL | {"SANCTION", "AID", "COOPERATE", "money"}) - {"CONSULT"}  # seldom bound to a place
WORD_TAGS: Final = frozenset("VNEeSRPAGDOTC")  # tags of what is a word and no mark or number
ONE_BY_ONE: Final = frozenset({"killed", "injured", "detained", "hostage", "missing"})  # "a woman was wounded" is one
HURT: Final = frozenset({"killed", "injured"})
WORDED: Final = frozenset({"REQUEST", "ACCUSE", "REJECT", "SUPPORT"})  # done by speaking
OWNED: Final = frozenset({"place", "facility", "vehicle", "weapon"})  # مواقع الجيش، دورية للجيش: the owner undergoes it
DASHES: Final = frozenset("-–—")
NOW: Final = frozenset(["امس", "اليوم"])
WAS: Final = frozenset(["كان", "كانت", "كانوا"])  # وكان الجيش فتح تحقيقا: another verb follows
CLOSING: Final = frozenset("”»")
HOMELAND: Final = frozenset(["بلاد", "بلد"])  # جدد الوزير مطالبة بلاده
AS_A_RESULT: Final = frozenset(["مما", "ما"])  # ، مما حذا بالمغرب إلى
HOLDING_TALKS: Final = frozenset(["يجري", "تجري"])  # of جرى, and of أجرى محادثات
THIRD: Final = frozenset({"ه", "ها", "هم"})  # pronouns of whom the text speaks
YOU: Final = frozenset(["ك", "كم"])


class Token(msgspec.Struct, eq=False, gc=False):  # gc: half a million of them, and none in a cycle
    """A word or mark at `start`-`end` of the original text, with the reading that its context asks for.

    What follows from tag and reading is kept beside them, since every later rule asks for it: `take` sets it. Until
    then it is what the word is out of context; see `settled`.
    """

    index: int
    word: Word
    start: int
    end: int
    written: str  # the last letter as it is written, for ى and ي, أ and ا
    text: str  # the folded word
    conj: bool
    prep: str
    art: bool
    enc: str
    stem: str
    stem_base: str  # folded singular of a noun or lemma of a verb, else the stem
    definite: bool
    tag: str = ""
    reading: Reading | None = None
    lexeme: Lexeme | None = None
    entry: Entry | None = None
    tense: str = ""
    pos: str = ""
    noun_class: str = ""
    nominal: bool = False
    length: int = 1  # tokens of the known name that begins here
    names: Sequence[Name] = ()  # who bears it
    given: bool = False  # begins the name of a person that no table knows
    simple: Reading | None = None  # the reading of the first word alone, where a compound was found
    closed: bool = False  # a compound whose last word has the article: قوات الأمن
    time: int = -1  # number of the time expression that it belongs to
    accusative: bool = False  # a written -an (هجومًا)
    passive: bool | None = None  # what written vowel marks say of a verb's voice
    number: Number | None = None  # the quantity that it belongs to
    # the phrases found to begin here, by the token before which they must end
    begun: dict[int, Phrase | None] | None = None

    def take(self, tag: str, reading: Reading | None, closed: bool = False) -> None:
        """Give the token its tag and reading; without a reading it is what the word is out of context."""
        self.tag, self.reading, self.closed = tag, reading, closed
        if reading is None:
            word = self.word
            self.conj, self.prep, self.art, self.enc = word.conj, word.prep, word.art, word.enc
            stem = word.stem
            if self.written == "ة" and self.enc == "ه":
                self.enc, stem = "", stem + "ه"  # a written ة is no pronoun
                if self.prep == "ك":
                    self.prep, stem = "", "ك" + stem  # كردية
            self.stem = self.stem_base = stem
            self.lexeme, self.entry, self.tense, self.pos, self.noun_class = None, None, "", "", ""
        else:
            self.conj, self.prep, self.art, self.enc = reading.conj, reading.prep, reading.art, reading.enc
            self.stem, self.stem_base = reading.stem, reading.base or reading.stem
            self.lexeme, self.entry, self.pos = reading.lexeme, reading.entry, reading.pos
            self.tense, self.noun_class = reading.tense, reading.noun_class
        if self.enc == "ه" and self.written == "ة":  # folded alike, but no pronoun is written so: كثيرة
            self.enc, self.stem = "", self.stem + "ه"
        elif self.enc == "ي" and self.written == "ى":  # مدى
            self.enc, self.stem = "", self.stem + "ي"
        self.nominal = tag in NOMINAL
        self.definite = self.art or closed or self.enc != "" or tag == "E"


VOWEL_MARKS: Final = frozenset(map(chr, range(0x64B, 0x653)))


def last_letter(text: str, end: int) -> str:
    """The letter with which a word ends at `end` as it is written, under its vowel marks (إصابةُ)."""
    while end > 1 and text[end - 1] in VOWEL_MARKS:
        end -= 1
    return text[end - 1]


@cache
def folded(lemma: str) -> str:
    """The folded form of a lemma of the pack, which holds a few thousand."""
    return fold_word(lemma)


def is_deed(token: Token) -> bool:
    """Whether a noun tells something that happens, and not somebody who is counted or stands for others (متحدث
    باسم)."""
    return token.reading is not None and token.reading.deed


def names_state(token: Token) -> bool:
    """Whether a token is the name of a state."""
    return token.tag == "E" and any(n.key.startswith("state:") for n in token.names)


def of_meeting(senses: Sequence[Sense]) -> bool:
    """Whether a word with these senses tells of talks or a visit."""
    return any(s.kind == "event" and s.code == "CONSULT" for s in senses)


def somebody(head: Token) -> bool:
    """Whether the head of a phrase can do or suffer what people do: a name, or a noun of people or bodies."""
    return head.tag == "E" or head.noun_class in HUMAN


def names_person(token: Token) -> bool:
    """Whether a word is a person's name: a known one, or a given name."""
    return token.given or any(n.key.startswith("person:") for n in token.names)
