"""What a word can be in the name of a person: a given name, a surname, a link such as بن, a word that no table knows.

The parts of names are those of the table `name_parts.tsv` and of the people whom the knowledge tables hold.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from marsad.knowledge.lookup import Knowledge
from marsad.languages.ar.lexemes import rows
from marsad.reading.lexis import Lexis
from marsad.reading.titles import COMPOUNDED, DESCENT, HOUSE, TITLES
from marsad.reading.tokens import Token
from marsad.text.fold import fold_word

# Codes of parts. K begins a person of the tables, e goes on with it. G a given name, g one that is a word as well, F a
# family name, f a word that is a name only beside another; S a syllable (كيم), U a word that no table knows, u one with
# the ending of a noun or a plural; N a surname with the article, A what has the article and may be one, a another noun
# with it; L what binds (بن، أبو، عبد), D a particle (فان); P a place whose name may be a person's, p another known
# name; n a word, v one by a rare reading alone, c of a closed class, x a mark or a figure.
KNOWN: Final = "K"
FATHERS: Final = DESCENT
KUNYA: Final = frozenset(["ابو", "ابا", "ابي", "ام", "بو"])
LINKS: Final = FATHERS | KUNYA | COMPOUNDED | {HOUSE}
PARTICLES: Final = frozenset(
    ["فان", "فون", "دي", "دو", "دا", "دل", "ديل", "دير", "لا", "لو", "ماك", "دوس", "تير", "ديلا"]
)
SECONDS: Final = frozenset(["الله", "الدين", "الاسلام", "الحق", "الزمان", "النبي", "الرحمن", "الرحمان"])
# Endings of names from languages written in other letters: وف، سكي، يتش، سون، ينغ ...
ENDINGS: Final = (
    "وف", "يف", "سكي", "يتش", "سون", "ينغ", "نغ", "ينج", "نج", "يز", "اس", "وس", "يس", "رت", "لد", "رد", "ينو", "نو",
    "تو", "دو", "رو", "يل", "يو", "تز", "نز", "تش", "يك", "وك", "نك", "ير", "ور", "ون", "ين", "ان", "ني", "لي", "ري",
    "كي", "دي", "سي", "تي", "زي", "جي", "سا", "لا", "نا", "را", "كا", "تا", "ست", "وي", "يه", "او", "يت", "وت", "لز",
    "رز", "كس", "كو", "غو", "جو", "فو", "مو", "بو", "يا", "غر", "يغ", "نس", "وا", "ند", "نت", "ايم", "اي",
)  # fmt: skip
FOREIGN_LETTERS: Final = ("تش", "غ")
ARABIC_STARTS: Final = ("است", "مست", "مت", "وي", "وت", "سي", "وم", "لل", "وال", "وس")  # verbs, participles, clitics
INFLECTED: Final = ("ات", "ها", "هم", "هما", "وا", "يين", "يون", "تين", "تان", "كم")
CLITICS: Final = "وفلب"  # "like somebody" is rare, كريما is an adjective
RARE: Final = 3  # what a reading costs that says nothing against a name
SHORT: Final = 5  # letters of a name from which alone ل or ب is cut


class Part(NamedTuple):
    """What a word can be in a name: its code, how many letters of clitics stand before it, its text without those."""

    code: str
    clitic: int
    text: str


def _kinds() -> dict[str, str]:
    return {fold_word(row[0]): row[1] + ("?" if row[2] else "") for row in rows("name_parts.tsv")}


KINDS: Final = _kinds()


def kind(text: str) -> str:
    """In what languages a part of a name is usual: arabic, eastern, western, syllable, second; "" where none knows."""
    found = KINDS.get(text, "").removesuffix("?")
    return "western" if found == "family" else found


def foreign(text: str) -> bool:
    """Whether a word that no table knows looks like a name from a language that is written with other letters."""
    if len(text) < 3 or text.startswith(ARABIC_STARTS):
        return False
    long_vowel = any(letter in text[1:] for letter in "اوي")
    return long_vowel and (any(letters in text for letters in FOREIGN_LETTERS) or text.endswith(ENDINGS))


@lru_cache(maxsize=1)
def _parts_of(knowledge: Knowledge) -> frozenset[str]:
    """The words of all names of people that the tables hold."""
    people = (entity for entity in knowledge.entities.values() if entity.kind == "person")
    names = (fold_word(name).split() for entity in people for name in entity.names.get("ar", ()))
    return frozenset(word for words in names if len(words) > 1 for word in words)


class NameParts:
    """Tells for each token what part of a name it can be."""

    def __init__(self, knowledge: Knowledge, lexis: Lexis) -> None:
        self.known, self.lexis = _parts_of(knowledge), lexis
        self.memo: dict[tuple[str, str], Part] = {}

    def ordinary(self, text: str) -> bool:
        """Whether a word is one of the language or the adjective of a state."""
        word = self.lexis.word(text)
        return any(r.cost < RARE for r in word.readings) or bool(word.nisba)

    def part(self, token: Token) -> Part:
        """What part of a name a token of a sentence can be."""
        clitic = int(token.conj) + len(token.prep)
        if token.tag in "Ee" and any(n.key.startswith("person:") for n in token.names):
            return Part(KNOWN, clitic, token.stem)
        if token.tag == "e":
            return Part("e", 0, token.text)
        if token.word.kind or token.number is not None:
            return Part("x", 0, token.text)
        key = token.text, token.written if token.written in "ةى" else ""
        found = self.memo.get(key)
        if found is None:
            found = self.memo[key] = self._part(token)
        if token.time >= 0 and found.code != "G":
            return Part("x", found.clitic, found.text)
        if token.tag != "E":
            return found
        body = any(n.key.startswith(("state:", "group:", "body:", "outlet:")) for n in token.names)
        if body or token.length > 1:
            return Part("p", clitic, token.text)
        return Part("P" if found.code not in "GgF" or clitic else "g", clitic, token.text)

    def _part(self, token: Token) -> Part:
        text = token.text
        if text in LINKS:
            return Part("L", 0, text)
        if text in TITLES and text not in KINDS and not text.startswith("ال"):
            return Part("n", 0, text)
        code = self._code(token, text)
        closed = token.word.closed is not None
        if code in "gf" and closed and text != "علي" and kind(text) != "second":
            code = "n"
        if code in "GgFS":
            return Part(code, 0, text)
        cut = self._cut(token, text, code) if text[0] in CLITICS and not closed else None
        if cut is not None:
            return cut
        if closed or text in PARTICLES:
            return Part("D" if text in PARTICLES else "c", 0, text)
        if code == "U" and text[0] == "و" and len(text) > 4:
            return Part("U", 1, text[1:])
        return Part(code, 0, text)

    def _cut(self, token: Token, text: str, code: str) -> Part | None:
        """The part behind one or two clitics: وسعيد، لأبي، وبزيدان."""
        for cut in (1, 2):
            rest = text[cut:]
            if len(rest) < 3 or (cut == 2 and not (text[0] in "وف" and text[1] in "لب")):
                return None
            if rest in LINKS and rest not in ("ولد", "بنت", "بن"):
                return Part("L", cut, rest)
            inner = self._code(token, rest)
            if rest in TITLES and rest not in KINDS:
                return Part("n", cut, rest)
            if text[cut - 1] in "لب" and len(rest) < SHORT and kind(rest) != "arabic":
                continue
            if code == "n" and text[0] != "و":
                return None
            if inner in "GF" or (inner == "g" and code != "n"):
                return Part(inner, cut, rest)
        return None

    def _code(self, token: Token, text: str) -> str:
        """The code of a word as if it stood without clitics."""
        if text in KINDS and not (text == "علي" and token.written == "ى"):
            return self._listed(text)
        if text.startswith("ال") and len(text) > 4:
            return self._with_article(text)
        if text.startswith("لل") and kind(text[1:]) not in ("", "second"):
            return "G"  # للوسي
        if text[:3] in ("وال", "بال", "كال", "فال") or text.startswith("لل"):
            return "x"
        if self.ordinary(text):
            word = self.lexis.word(text)
            return "n" if any(r.cost == 0 for r in word.readings) or word.nisba else "v"
        if text in self.known:
            return "f"
        return "u" if token.written == "ة" or len(text) < 3 or text.endswith(INFLECTED) else "U"

    def _listed(self, text: str) -> str:
        told = KINDS[text]
        plain = not self.ordinary(text)
        if told == "syllable":
            return "S" if plain else "f"
        if told == "second":
            return "f"
        if told == "family":
            return "F" if plain else "f"
        return "G" if plain and not told.endswith("?") else "g"

    def _with_article(self, text: str) -> str:
        bare = KINDS.get(text[2:], "")
        if self.ordinary(text):
            listed = bool(bare) or text in self.known
            return "A" if listed and not self.lexis.word(text).nisba else "a"
        if KINDS.get(text) in ("arabic", "family") or bare in ("arabic", "eastern", "family") or text in self.known:
            return "N"
        return "a" if text.endswith(("ات", "ين", "ون", "ه")) else "A"
