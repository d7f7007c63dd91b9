"""The tokens of a sentence with their part of speech in context.

Needs the lexis; gives tokens. Where a word can be verb or noun (قتل، قصف), what stands before it decides.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from marsad.languages.ar.numbers import Number
from marsad.languages.pack import Entry, Lexeme
from marsad.reading.lexis import Lexis, Name, Reading, Word

if TYPE_CHECKING:
    from marsad.reading.phrases import Phrase

# Tags: V finite verb, N nominal, E begins a known name, e goes on with it, P preposition, S subordinator, R relative,
# G negation, D demonstrative, O pronoun, T particle, C conjunction, A adverb, # figure, L Latin, . mark, " quotation
# mark.
CLOSED_TAG: Final = {
    "prep": "P", "locprep": "P", "timeprep": "P", "sub": "S", "rel": "R", "neg": "G", "dem": "D",
    "pron": "O", "part": "T",
    "conj": "C", "adv": "A", "interrog": "T", "voc": "T", "cond": "T",
}  # fmt: skip
NOMINAL: Final = frozenset("NEeL")
QUOTES: Final = frozenset("\"«»“”„‟'‘’")
OPEN_MARKS: Final = frozenset("(«“[")
VERBAL: Final = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE", "CONSULT"})
# Adjectives that stand before their noun as its head: what follows is a genitive.
DEGREES: Final = frozenset(["بالغ", "عميق", "خالص", "جزيل", "فايق", "وافر", "عظيم", "احر", "اسمي", "اصدق", "ابلغ"])
VERBAL_BEFORE: Final = frozenset("GT")
HIT: Final = frozenset({"person", "persons", "force", "gov", "body", "armed", "party", "place", "facility", "vehicle"})
AUXILIARY: Final = frozenset(["كان", "كانت", "كانوا"])  # وكان الجيش فتح تحقيقا: another verb follows
PROPER_CLASSES: Final = frozenset({"body", "office", "force", "gov", "media", "place", "facility", "party", "armed"})


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


def tag(tokens: list[Token], lexis: Lexis) -> None:
    """Give each token of one sentence its tag and reading, from left to right."""
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.number is not None:
            token.take("#", None)
            i += 1
            continue
        if token.word.kind:
            token.take('"' if token.text in QUOTES else token.word.kind, None)
            i += 1
            continue
        before = tokens[i - 1] if i else None
        name = _name(tokens, i, before, lexis) if token.word.name_splits else None
        if name is not None:
            token.names, length, reading = name
            token.take("E", reading)
            token.length = length
            for k in range(i + 1, i + length):
                tokens[k].take("e", None, closed=True)
            i += length
            continue
        if (
            token.word.given
            and not (token.text == "علي" and token.written == "ى")
            and _person_begins(tokens, i, before)
        ):
            token.take("N", None)
            token.given = True
            i += 1
            continue
        mark, plain = _plain(tokens, i, before)
        if mark == "V" and token.time >= 0:  # فجر الأحد: part of a time expression
            mark, plain = "N", None
        token.take(mark, plain)
        if mark == "N" and token.word.compound:
            _compound(tokens, i, lexis)
        i += token.length


def _person_begins(tokens: list[Token], i: int, before: Token | None) -> bool:
    """Whether a given name is one here: a title or another name beside it, or a surname with the article after it."""
    word = tokens[i].word
    after = tokens[i + 1].word if i + 1 < len(tokens) else None
    if before is not None and (before.given or (before.noun_class in ("office", "person") and not word.conj)):
        return True
    common = bool(word.verbs or word.closed) or any(r.pos == "N" and r.cost == 0 for r in word.nominals)
    if after is None or after.kind:
        return not common
    surname = (
        after.text.startswith("ال")
        and len(after.text) > 4
        and not any(
            r.pos == "N"
            and r.lexeme is not None
            and r.lexeme.noun is not None
            and r.lexeme.noun.cls in ("place", "event", "abstract", "facility", "time", "weapon")
            for r in after.nominals
        )
    )
    if after.given or after.text in ("بن", "ابن", "ابو", "عبد"):
        return True
    return (surname and (not common or not word.verbs)) or (not common and not after.known)


def _compound(tokens: list[Token], i: int, lexis: Lexis) -> None:
    """Take a noun of several words (حملة اعتقالات، مذكرة تفاهم) as one."""
    token = tokens[i]
    after = _bare(tokens[i + 1].word) if i + 1 < len(tokens) else frozenset()
    for stem in dict.fromkeys((token.stem, token.word.stem, token.stem_base)):
        seconds = lexis.pack.compound_seconds.get(stem)
        if seconds is not None and seconds.isdisjoint(after):
            continue
        for words, entry in lexis.pack.compounds.get(stem, ()):
            n = len(words)
            if i + n <= len(tokens) and all(words[k] in _bare(tokens[i + k].word) for k in range(1, n)):
                old = token.reading
                cut = (
                    (old.conj, old.prep, old.art)
                    if old is not None
                    else (token.word.conj, token.word.prep, token.word.art)
                )
                token.simple = old
                reading = Reading(
                    entry.pos,
                    *cut,
                    token.stem,
                    "",
                    entry=entry,
                    lexeme=lexis.pack.lexemes[entry.lexeme],
                    base=lexis.pack.base(entry),
                )
                closed = tokens[i + n - 1].text.startswith("ال")
                token.take("N", reading, closed)
                token.length = n
                for k in range(i + 1, i + n):
                    tokens[k].take("e", None, closed)
                return


def _bare(word: Word) -> frozenset[str]:
    """All that a word can be without article and clitics."""
    if word.bare is None:
        stems = [r.stem for r in word.nominals if not r.conj and not r.prep and not r.enc]
        word.bare = frozenset((word.text, word.stem, word.text.removeprefix("ال"), *stems))
    return word.bare


def _name(tokens: list[Token], i: int, before: Token | None, lexis: Lexis) -> tuple[list[Name], int, Reading] | None:
    """The longest known name that begins here with all that bear it, its length, and how its first word is cut."""
    word = tokens[i].word
    best: list[Name] = []
    length, reading = 0, word.name_splits[0]
    second = tokens[i + 1].text if i + 1 < len(tokens) else ""
    for split in word.name_splits:
        for name in lexis.names[split.stem].candidates(second):
            n = len(name.words)
            if n < length:
                break  # longest first
            person = name.key.startswith("person:")
            if (
                i + n <= len(tokens)
                and (n == 1 or all(_same(tokens[i + k].text, name.words[k], person) for k in range(1, n)))
                and not (person and _surname(tokens, i + n))
            ):
                if n > length:
                    best, length, reading = [name], n, split
                elif split is reading:
                    best.append(name)
    if not best:
        return None
    groups = all(n.key.startswith("group:") for n in best)  # أنصار الشريعة: the country of the text tells which
    if (length > 1 and (groups or not best[0].weak)) or _alone(word, best, reading, before):
        if best[0].weak and any(n.table == "place" for n in best):
            best = [n for n in best if n.table == "place"]
        return best, length, reading
    return None


def _same(text: str, wanted: str, person: bool) -> bool:
    """Whether a word is that of a name. Texts drop and add the article, but محمد and المحمد are two people."""
    return text == wanted or (not person and (text == "ال" + wanted or "ال" + text == wanted))


def _surname(tokens: list[Token], i: int) -> bool:
    """Whether a name goes on with a surname that no table knows: ناصر محمد | القميشي is none of the known ones."""
    word = tokens[i].word if i < len(tokens) else None
    return word is not None and word.text.startswith("ال") and len(word.text) > 5 and not word.known


def _alone(word: Word, names: list[Name], split: Reading, before: Token | None) -> bool:
    """Whether a name that is also a common word (فتح، الوفد، صالح) is meant as a name here."""
    if word.nisba and split.art and before is not None and before.tag == "N" and before.art:
        return False  # الحكومة السورية: the adjective, not the name سورية
    bound = before is not None and before.noun_class in PROPER_CLASSES and not split.prep and not split.conj
    if bound and before is not None and not (before.art and names[0].weak):  # حركة فتح, but قصف الجيش | المدينة
        return before.noun_class not in ("place", "facility") or not all(n.key.startswith("person:") for n in names)
    if before is not None and before.text in QUOTES and before.text not in "»”":
        return True  # «حماس»
    if split.conj and before is not None and before.tag in "Ee" and all(n.table == "place" for n in names):
        return True  # في الضالع وتعز
    if names[0].weak:  # two towns of one name are still a town; a person or village that is also a word needs more
        nouns = [r for r in word.nominals if not (_nominative_dual(r) and _genitive(split, before))]
        plain = not (word.verbs or nouns or word.closed) and any(n.table == "place" for n in names)
        return plain and (
            bool(split.prep)
            or (before is not None and (before.tag == "P" or before.noun_class == "place" or before.conj))
            or len(nouns) < len(word.nominals)
        )
    common = [r for r in word.readings if r.pos in "VMNC" and not (_nominative_dual(r) and _genitive(split, before))]
    if any(name.table == "metonym" or name.key.startswith("state:") for name in names):
        return all(_weight(r) >= _weight(split) for r in common if r.pos != "V")
    return all(_weight(r) > _weight(split) for r in common)


def _nominative_dual(r: Reading) -> bool:
    return r.entry is not None and r.entry.number == "d" and r.entry.case == "nom"


def _genitive(r: Reading, before: Token | None) -> bool:
    """Whether a noun stands where only a genitive can: في عمان is the town, for two uncles would be عمين."""
    return bool(r.prep) or (before is not None and (before.tag == "P" or (before.tag == "N" and not before.definite)))


def is_deed(token: Token) -> bool:
    """Whether a noun tells something that happens, and not somebody who is counted or stands for others (متحدث
    باسم)."""
    return token.reading is not None and token.reading.deed


def _weight(r: Reading) -> int:
    return r.cost


def _plain(tokens: list[Token], i: int, before: Token | None) -> tuple[str, Reading | None]:
    word = tokens[i].word
    if (particle := _introduces(tokens, i)) is not None:
        return "T", particle
    if word.closed is not None and not _beats_closed(tokens, i):
        return CLOSED_TAG.get(word.closed.closed, "T"), word.closed
    if word.nisba and not word.nominals and not _imperfect(word):
        return "N", None
    if word.verbs and not _with_feminine_ending(tokens[i]) and (not word.nominals or _verb_here(tokens, i, before)):
        if (
            word.nominals
            or before is None
            or not (_after_noun_only(before) or (_begins_name(before) and not _imperfect(word)))
        ):
            return "V", _first_person(tokens, i) or _tensed(word, before)
        return "N", None
    if word.nominals:
        if tokens[i].written == "ه" and (verb := _with_object(word)) is not None:
            return "V", verb
        return "N", _nominal(word, before)
    return "N", None


def _introduces(tokens: list[Token], i: int) -> Reading | None:
    """فقد قتل: before a perfect it is قد with its conjunction, and nothing lost."""
    if tokens[i].text != "فقد" or i + 1 >= len(tokens):
        return None
    verbs = tokens[i + 1].word.verbs
    if not any(r.entry is not None and r.entry.tense == "perf" and not (r.enc or r.conj) for r in verbs):
        return None
    return next((r for r in tokens[i].word.readings if r.pos == "C"), None)


def _with_object(word: Word) -> Reading | None:
    """أدانه is no إدانة: a written ه is the pronoun, where a verb can bear it and the noun would need its ة."""
    noun = word.nominals[0]
    if noun.enc or noun.art or noun.prep or not noun.stem.endswith("ه"):
        return None
    return next((r for r in word.verbs if r.enc == "ه"), None)


def _with_feminine_ending(token: Token) -> bool:
    """وإصابة can't be "and hit him": a written ة is never a verb's pronoun."""
    return token.written == "ة" and bool(token.word.nominals) and all(r.enc == "ه" for r in token.word.verbs)


def _beats_closed(tokens: list[Token], i: int) -> bool:
    """عبر is "through", but "expressed" where عن follows within a few words."""
    word = tokens[i].word
    if word.closed is not None and word.verbs and tokens[i].written in "أئؤ" and tokens[i].written:
        return True  # هنأ is no هنا
    if word.closed is None or word.closed.stem != "عبر" or not word.verbs:
        return False
    return any(t.text == "عن" for t in tokens[i + 1 : i + 6])


def _after_noun_only(before: Token) -> bool:
    """A preposition is followed by a noun, never by a finite verb."""
    return before.tag == "P" and not before.enc and before.text not in ("منذ", "مذ", "حتي")


def _tensed(word: Word, before: Token | None) -> Reading:
    """The verb reading: after أن the imperfect where the form can be one (أن تكون)."""
    verb = word.verbs[0]
    if before is not None and before.tag == "S" and before.stem.lstrip("بل") == "ان":
        return next(
            (r for r in word.verbs if r.cost == verb.cost and r.entry is not None and r.entry.tense == "impf"), verb
        )
    return verb


def _first_person(tokens: list[Token], i: int) -> Reading | None:
    """اعتقلنا 21 شخصا: we arrested, where the object follows at once; else "he arrested us" is as likely."""
    word = tokens[i].word
    if not word.verbs[0].enc or not word.text.endswith("نا") or i + 1 >= len(tokens) or tokens[i + 1].number is None:
        return None
    return next((r for r in word.verbs if not r.enc and r.entry is not None and r.entry.person == 1), None)


def _begins_name(before: Token) -> bool:
    """A bare noun for a place or a body is followed by its name, even one that looks like a verb: منطقة مليتة."""
    return before.tag == "N" and not before.definite and before.noun_class in ("place", "facility", "body")


def _object_by_lam(tokens: list[Token], i: int, verb: Reading) -> bool:
    """قصف النظام لمدينة إدلب: only the masdar of a transitive verb of force marks its object with ل."""
    senses = verb.lexeme.senses if verb.lexeme is not None else ()
    force = [s for s in senses if s.code in ("ASSAULT", "COERCE")]
    if not force or verb.enc or not all(("obj",) in s.recipient for s in force):
        return False
    for token in tokens[i + 1 : i + 5]:
        word = token.word
        if word.kind or word.closed is not None or token.number is not None or word.conj:
            return False
        if _marked_by_lam(word):
            return True
    return False


def _marked_by_lam(word: Word) -> bool:
    """Whether a word is ل with a name or a noun of people, forces or places: whom or what a deed can hit."""
    noun = word.nominals[0] if word.nominals else None
    if any(split.prep == "ل" for split in word.name_splits):
        return noun is None or bool(noun.prep)
    data = noun.lexeme.noun if noun is not None and noun.lexeme is not None else None
    return noun is not None and noun.prep == "ل" and noun.pos == "N" and data is not None and data.cls in HIT


def _imperfect(word: Word) -> bool:
    return any(r.entry is not None and r.entry.tense == "impf" for r in word.verbs)


def _pluperfect(tokens: list[Token], i: int) -> bool:
    """وكان المنسق الأوروبي إنريكي مورا كتب: after كان and a closed noun phrase stands its verb."""
    before = tokens[i - 1] if i > 0 else None
    if before is None or not (before.definite or before.tag in "Ee" or not before.word.known):
        return False
    for k in range(i - 1, max(-1, i - 9), -1):
        if tokens[k].stem in AUXILIARY and tokens[k].tag == "V":
            return k < i - 1
        if tokens[k].tag in "VSRP." or tokens[k].text in QUOTES:
            return False
    return False


def _after_day(tokens: list[Token], i: int) -> bool:
    """بحث الاتحاد، أمس، فرض عقوبات: a day between commas, behind which the clause of the verb before goes on."""
    k = i - 1
    if k < 2 or tokens[k].text not in ",،" or tokens[k - 1].time < 0:
        return False
    while k > max(0, i - 6) and tokens[k - 1].time >= 0:
        k -= 1
    if k < 2 or tokens[k - 1].text not in ",،":
        return False
    for token in reversed(tokens[: k - 1]):
        if token.tag in "SR.":
            return False
        if token.tag == "V" and token.stem not in AUXILIARY:
            return True
    return False


def _verb_here(tokens: list[Token], i: int, before: Token | None) -> bool:
    """Whether a word that is verb or noun is a verb in this place."""
    word = tokens[i].word
    verb, noun = word.verbs[0], word.nominals[0]
    if noun.pos == "M" and tokens[i].passive is None and _after_day(tokens, i):
        return False
    same = [r for r in word.verbs if r.cost == verb.cost and r.entry is not None]
    perfect = bool(same) and all(r.entry.tense == "perf" for r in same if r.entry is not None)
    if perfect and not (noun.art or noun.prep or noun.enc) and _pluperfect(tokens, i):
        return True
    if before is not None and before.stem in DEGREES and not before.enc:
        return False  # عن بالغ شكرهم
    if before is not None and before.tag == "S" and before.stem.lstrip("بل").startswith("ان") and perfect:
        return False  # إن and أن are followed by a noun, or by a verb in the imperfect
    if (
        before is not None
        and noun.pos == "M"
        and before.reading is not None
        and before.reading.pos == "A"
        and before.text.endswith("ا")
    ):
        return False  # معللا تدخله
    if verb.entry is not None and verb.entry.number == "d" and noun.entry is not None and noun.entry.case == "acc":
        return False  # قصفا: "a shelling", hardly ever "the two of them shelled"
    fresh = before is None or before.tag == "." or before.tag == "S"
    if fresh and verb.conj and verb.enc and not (noun.art or noun.prep) and _weight(noun) + 1 >= _weight(verb):
        return True  # ، ودعاه إلى, ، وطالبه بـ
    if _weight(noun) < _weight(verb):
        return False
    if _weight(verb) < _weight(noun) and verb.entry is not None and verb.entry.tense == "impf":
        return True
    after = tokens[i + 1].word if i + 1 < len(tokens) else None
    bound = after is not None and after.closed is not None and after.closed.enc and after.closed.closed == "prep"
    if bound and not (noun.art or noun.prep or noun.enc) and i + 2 < len(tokens) and tokens[i + 2].word.kind == "":
        return True  # قصف بها مواقع: a noun takes no pronoun after a preposition and an object
    if (
        before is not None
        and before.definite
        and after is not None
        and any(r.pos == "M" and r.enc for r in after.nominals)
    ):
        return not (noun.art or noun.prep)  # الطيران جدد غاراته
    if noun.pos == "M" and not (noun.art or noun.prep or noun.enc) and _object_by_lam(tokens, i, verb):
        return False
    if before is None or before.tag in '.SR"C' or verb.conj:
        quoted = after is not None and after.text in QUOTES and noun.pos == "N"
        return not (noun.art or noun.prep) and not quoted
    if before.tag in VERBAL_BEFORE:
        return True
    if before.tag == "P" and not before.enc:
        return False
    if before.tag == "V":
        return False
    if verb.entry is not None and verb.entry.tense == "impf":
        return True
    told = before.reading is not None and before.reading.pos == "A" and before.text.endswith("ا")  # معللا تدخله
    if before.nominal and verb.enc and noun.enc and not before.definite and not told:
        return True  # غارات شنها التحالف: a clause that describes an indefinite noun
    if before.nominal and before.definite and noun.pos != "N":
        start = max((k for k in range(i) if tokens[k].tag in "SR." or tokens[k].text in ("و",)), default=-1)
        return not any(t.tag == "V" and t.stem not in AUXILIARY for t in tokens[start + 1 : i])
    if before.nominal:  # an indefinite noun takes it as its genitive; a definite one can be its subject
        return (
            before.definite
            and noun.pos != "N"
            and not any(t.tag == "V" and t.stem not in AUXILIARY for t in tokens[:i])
        )
    return before.tag in "A#" and noun.pos != "N"


def _nominal(word: Word, before: Token | None) -> Reading:
    """Among noun readings: the fewest clitics; an accusative participle that predicates (متهما), then predicates, then
    nouns. All that counts of the context is a preposition, so a word remembers both answers."""
    governed = before is not None and before.tag == "P"
    found = word.governed if governed else word.nominal
    if found is None:
        found = min(word.nominals, key=lambda r: (r.cost, _rank(r, word, governed)))
        if governed:
            word.governed = found
        else:
            word.nominal = found
    return found


def _rank(r: Reading, word: Word, governed: bool) -> int:
    entry, lexeme = r.entry, r.lexeme
    if entry is None or lexeme is None:
        return 9
    speaks = bool(lexeme.cues) or any(s.kind != "event" or s.code in VERBAL for s in lexeme.senses)
    if entry.pos == "A" and entry.case == "acc" and entry.number == "s" and speaks and not governed:
        thing = any(
            o.pos == "N"
            and o.lexeme is not None
            and o.lexeme.noun is not None
            and o.lexeme.noun.cls not in ("person", "adj")
            and o.entry is not None
            and o.entry.number == "s"
            for o in word.nominals
        )
        return 3 if thing else 0
    if entry.pos == "N" and r.art and lexeme.noun is not None and lexeme.noun.cls in PROPER_CLASSES:
        return 0  # التحالف, الحركة: with the article the body, not the deed
    if entry.pos == "M":
        counted = bool(lexeme.senses) and all(
            s.kind in ("figure", "relation") and ("self",) in (*s.actor, *s.recipient) for s in lexeme.senses
        )
        craft = entry.number == "p" and any(  # مقاتلات: aircraft, not several fights
            o.pos == "N" and o.lexeme is not None and o.lexeme.noun is not None and o.lexeme.noun.cls == "vehicle"
            for o in word.nominals
        )
        return 4 if counted or craft else 1 if lexeme.senses else 3
    if entry.pos == "N":
        return 2 if r.stem == r.base or (lexeme.noun is not None and lexeme.noun.cls) else 4
    return 5 if speaks else 6
