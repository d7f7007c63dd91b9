"""What a word can be, out of context: every reading that the pack, the closed classes and the names allow.

A word is looked at once and remembered, since a day of news repeats the same few ten thousand words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from marsad.knowledge.lookup import Knowledge
from marsad.languages.ar import numbers, times
from marsad.languages.ar.lexemes import rows as table_rows
from marsad.languages.pack import Entry, Lexeme, Pack, Sense
from marsad.reading.cuts import PROCLITIC_CUTS, guess
from marsad.reading.spellings import Name, NameGroup
from marsad.text.clitics import splits
from marsad.text.fold import fold_word
from marsad.text.memo import shed

if TYPE_CHECKING:
    from marsad.reading.rivals import Rivals
    from marsad.reading.settled import State

_MEMO = 80_000  # words: a bound on memory, not on meaning; with their readings they take 110 MB
GIVEN = frozenset(fold_word(row[0]) for row in table_rows("given_names.tsv"))
LETTERS = frozenset("ولبكف")  # written apart before a quotation mark or a figure: لـ«رويترز»
NOT_NISBA = frozenset(
    ["مالي", "ماليه", "ماليا", "بري", "بريه", "هندي", "هنديه"]
)  # financial, by land: far more often than of a state
UNITED_NATIONS = frozenset(["اممي", "امميه", "امميون", "امميين"])  # the one body with an adjective of its own


class Reading(msgspec.Struct, eq=False, gc=False):
    """One way to cut and understand a word. `prep` is a one-letter preposition (ب ل ك), `enc` a pronoun."""

    pos: str  # V finite verb, M masdar, A and P participles, N noun, C closed class, E name
    conj: bool
    prep: str
    art: bool
    stem: str
    enc: str
    future: bool = False
    entry: Entry | None = None
    lexeme: Lexeme | None = None
    closed: str = ""
    base: str = ""  # folded lemma of a verb, folded singular of a noun
    cost: int = 0  # clitics that are cut off, and how rare the form is in news
    tense: str = ""  # of its entry
    noun_class: str = ""  # of its lexeme
    modifies: bool = False  # says something of the noun before it (الموالية، بقيادة): a sense has the slot `head`
    senses: tuple[Sense, ...] = ()  # of its lexeme, for a masdar only those whose table line lists that noun
    rivals: Rivals | None = None  # see there; looked for when first asked
    deed: bool = False  # tells something that happens, and not somebody who is counted or stands for others
    counted: frozenset[str] = frozenset()  # what those whom it names have suffered (قتيل، مختطف): codes of figures


class Facts(NamedTuple):
    """What the tables say of one part of speech of a lexeme: all its forms share it. See `Reading` for the names."""

    lexeme: Lexeme
    base: str
    noun_class: str
    modifies: bool
    senses: tuple[Sense, ...]
    deed: bool
    bears_object: bool  # a verb that can carry an object pronoun
    counted: frozenset[str]  # what those whom a noun names have suffered: codes of figures


def facts_of(pos: str, lexeme: Lexeme, base: str) -> Facts:
    """The facts of a lexeme whose forms of this part of speech have `base`."""
    senses = lexeme.senses
    own = tuple(s for s in senses if base in s.masdars)
    return Facts(
        lexeme,
        base,
        lexeme.noun.cls if lexeme.noun is not None else "",
        any("head" in slots for s in (senses if pos in "AP" else own) for slots in (*s.actor, *s.recipient)),
        own if pos == "M" else senses,
        pos == "M" and (not senses or any(s.kind in ("event", "stance") for s in senses)),
        pos == "V" and takes_object(lexeme),
        frozenset(s.code for s in senses if s.kind == "figure" and s.recipient == (("self",),)),
    )


class Word(msgspec.Struct, eq=False, gc=False):  # gc: tens of thousands are kept, and none is in a cycle
    """All readings of a folded word, and what does not depend on context."""

    text: str
    readings: tuple[Reading, ...]
    closed: Reading | None = None
    verbs: tuple[Reading, ...] = ()
    nominals: tuple[Reading, ...] = ()
    nisba: str | None = None  # the state whose adjective it is
    name_splits: tuple[Reading, ...] = ()  # cuttings whose stem begins a known name
    groups: tuple[NameGroup, ...] = ()  # the names that begin with each of them
    conj: bool = False  # the cutting used when nothing is known of the word
    prep: str = ""
    art: bool = False
    stem: str = ""
    enc: str = ""
    known: bool = False
    quantity: bool = False  # a number can begin with it
    temporal: bool = False  # a time expression can begin with it
    kind: str = ""  # "#", "L", "." for figures, Latin words and marks
    given: bool = False  # a given name, with nothing or a conjunction before it
    compound: bool = False  # one of its stems begins a noun of several words
    seconds: frozenset[str] | None = None  # all that can stand behind it in those nouns, where that is known
    bare: frozenset[str] | None = None  # what it is without article and clitics; looked for when first asked
    counted: frozenset[str] = frozenset()  # that of its noun readings
    nominal: Reading | None = None  # the likeliest noun reading, see `tokens`; looked for when first asked
    governed: Reading | None = None  # the same after a preposition
    state: State | None = None  # see `settled`; looked for when first asked
    alone: bool = False  # its tokens are all alike, whatever stands beside them: known with its state
    plain: Rivals | None = None  # what it does as a plain noun, see `rivals`; looked for when first asked
    passive: bool | None = None  # whether its verbs can be passives; looked for when first asked


@dataclass(slots=True)
class Lexis:
    """The words of one language pack with one state of knowledge."""

    pack: Pack
    knowledge: Knowledge
    names: dict[str, NameGroup] = field(default_factory=dict)
    memo: dict[str, Word] = field(default_factory=dict)
    facts: dict[tuple[int, str], Facts] = field(default_factory=dict)  # by base and part of speech
    stems: dict[str, tuple[tuple[Entry, Facts], ...]] = field(default_factory=dict)  # of the pack, once met
    closed: frozenset[str] = field(init=False)  # stems that are no entries of the pack

    def __post_init__(self) -> None:
        self.closed = frozenset((*self.pack.closed, *PRONOUN_PREPOSITIONS, *LETTERS))
        for table, rows in (
            ("entity", self.knowledge.names),
            ("metonym", self.knowledge.metonyms),
            ("place", self.knowledge.place_names),
            ("office", self.knowledge.office_names),
        ):
            for first, names in rows.items():
                group = self.names.setdefault(first, NameGroup())
                for words, key in names:
                    weak = self.knowledge.is_weak(words, key) if len(words) > 1 else words in self.knowledge.weak
                    group.add(Name(words, table, key, weak))
        for group in self.names.values():
            group.settle()

    def word(self, text: str) -> Word:
        """All readings of a folded word."""
        found = self.memo.get(text)
        if found is None:
            shed(self.memo, _MEMO)
            found = self.memo[text] = self._analyse(text)
        return found

    def _analyse(self, text: str) -> Word:
        first = text[0]
        if not "ء" <= first <= "ي":
            kind = "#" if first.isdigit() else ("L" if first.isalpha() else ".")
            figure = kind == "#"
            return Word(text, (), stem=text, kind=kind, quantity=figure, temporal=figure or times.begins(text))
        readings: list[Reading] = []
        names: list[Reading] = []
        nisba: str | None = None
        names_of, nisba_of, listed, closed = self.names, self.knowledge.nisba, self.pack.words(), self.closed
        for pro, stem, enc in splits(text):
            cut = PROCLITIC_CUTS[pro]
            if cut is None:
                continue
            conj, prep, art, future = cut
            if stem in listed or stem in closed:  # most cuttings give no word
                readings.extend(self._entries(conj, prep, art, future, stem, enc))
            if not enc and not future:
                full = ("ال" + stem) if art else stem
                first = full if full in names_of else (stem if stem in names_of else "")
                if first:
                    names.append(Reading("E", conj, prep, art, first, enc, cost=_cost(conj, prep, enc, future)))
                if nisba is None and (art or not prep) and stem not in NOT_NISBA:
                    if stem.endswith("يا") and len(stem) > 4:  # إماراتيا: "by the Emirates"
                        stem = stem[:-1]
                    nisba = "body:un" if stem in UNITED_NATIONS else next(iter(nisba_of.get(stem, ())), None)
        word = self._word(text, readings, names, nisba)
        word.given = text in GIVEN
        word.quantity, word.temporal = numbers.begins(text), times.begins(text)
        if not word.given and text[0] == "و" and text[1:] in GIVEN and not word.verbs and not word.nominals:
            word.given, word.conj, word.stem = True, True, text[1:]
        stems = {word.stem}
        for r in readings:
            stems.add(r.stem)
            stems.add(r.base)
            if r.counted and r.pos != "V":
                word.counted |= r.counted
        firsts = stems & self.pack.compounds.keys()
        word.compound = bool(firsts)
        if firsts and firsts <= self.pack.compound_seconds.keys():
            word.seconds = frozenset().union(*(self.pack.compound_seconds[s] for s in firsts))
        return word

    def _entries(self, conj: bool, prep: str, art: bool, future: bool, stem: str, enc: str) -> list[Reading]:
        found: list[Reading] = []
        if stem in LETTERS and not (conj or prep or art or future or enc):
            return [Reading("C", False, "", False, stem, "", closed="conj" if stem in "وف" else "prep")]
        bound = PRONOUN_PREPOSITIONS.get(stem)
        if bound is not None and not (art or future or prep or enc):
            base, pronoun = bound
            return [Reading("C", conj, "", False, base, pronoun, closed="prep", cost=int(conj))]
        closed = self.pack.closed.get(stem)
        if (
            closed
            and prep
            and (stem in PRONOUN_PREPOSITIONS or self.pack.closed_notes.get(stem, "").startswith("+pron"))
        ):
            closed = None  # كلها is no ك + لها
        if closed and not art and not future and _closed_takes(closed, enc):
            found.append(Reading("C", conj, prep, art, stem, enc, closed=closed, cost=_cost(conj, prep, enc, future)))
        for entry, facts in self.stems.get(stem) or self._stem(stem):
            if (entry.needs_suffix and not enc) or (entry.indefinite and (art or enc)):
                continue
            if entry.pos == "V":
                if (
                    art
                    or enc == "ي"  # an object is ني
                    or (
                        prep and not (prep == "ل" and not enc and entry.tense in ("impf", "juss") and entry.person == 3)
                    )
                    or (future and entry.tense != "impf")
                    or (enc and not facts.bears_object)
                ):
                    continue
            elif future or (art and (enc or entry.construct)):
                continue
            found.append(
                _of_entry(entry, facts, conj, prep, art, stem, enc, future, _cost(conj, prep, enc, future, entry))
            )
        return found

    def _stem(self, stem: str) -> tuple[tuple[Entry, Facts], ...]:
        """What a stem without clitics can be, but for fixed words: remembered, since words of many cuts share it."""
        found = tuple((entry, self._facts(entry)) for entry in self.pack.lookup(stem) if entry.pos != "F")
        self.stems[stem] = found
        return found

    def _facts(self, entry: Entry) -> Facts:
        key = entry.base, entry.pos
        facts = self.facts.get(key)
        if facts is None:
            lexeme, base = self.pack.lexemes[entry.lexeme], self.pack.base(entry)
            facts = self.facts[key] = facts_of(entry.pos, lexeme, base)
        return facts

    def of_entry(self, entry: Entry, conj: bool, prep: str, art: bool, stem: str) -> Reading:
        """The reading of an entry without a pronoun."""
        return _of_entry(entry, self._facts(entry), conj, prep, art, stem, "", False, 0)

    def _word(self, text: str, readings: list[Reading], names: list[Reading], nisba: str | None) -> Word:
        if len(readings) > 1:
            readings.sort(key=_likelihood)
        by_kind: dict[str, list[Reading]] = {"C": [], "V": [], "N": []}
        for r in readings:
            by_kind[r.pos if r.pos in "CV" else "N"].append(r)
        closed = by_kind["C"][0] if by_kind["C"] else None
        verbs, nominals = tuple(by_kind["V"]), tuple(by_kind["N"])
        modifier = (
            closed is not None
            and closed.closed in ("prep", "adv", "locprep", "timeprep")
            and any(r.pos == "M" for r in nominals)
        )
        plain = (
            closed is not None and text[0] == "و" and closed.conj and not (closed.prep or closed.enc)
        )  # وفي, وقد, ومن: the particle with و
        if (
            closed
            and not plain
            and (closed.cost or modifier)
            and _likelihood(closed) > min(map(_likelihood, verbs + nominals), default=(9, True, 0, True, 0))
            and (len(text) > 3 or closed.conj or closed.prep)
        ):
            closed = None
        word = Word(text, tuple(readings), closed, verbs, nominals, nisba, tuple(sorted(names, key=_likelihood)))
        word.groups = tuple(self.names[r.stem] for r in word.name_splits)
        word.known = bool(readings or names or nisba)
        best = readings[0] if readings else (names[0] if names else None)
        if best is not None:
            word.conj, word.prep, word.art, word.stem, word.enc = best.conj, best.prep, best.art, best.stem, best.enc
            if best.pos == "E" and not best.art and best.stem.startswith("ال") and len(best.stem) > 4:
                word.art, word.stem = True, best.stem[2:]  # المصري, a surname in the tables, is an adjective elsewhere
        else:
            word.conj, word.prep, word.art, word.stem = guess(text)
        return word


def _likelihood(r: Reading) -> tuple[int, bool, int, bool, int]:
    """A key that puts the likeliest reading first: by its cost, what the tables tell of it, and its form."""
    told = r.lexeme is None or bool(r.lexeme.senses or r.lexeme.cues or r.lexeme.operators)
    rare = 0
    if r.entry is not None and r.entry.pos == "V":  # news tells of third persons, in the indicative and active
        rare = (r.entry.person != 3) * 4 + (r.entry.tense in ("juss", "imp")) * 2 + (r.entry.voice == "p")
    return (r.cost, not told, rare, r.base != r.stem, -len(r.stem))


def _pronoun_prepositions() -> dict[str, tuple[str, str]]:
    """عليها, منهم, له ...: a preposition with the pronoun that it governs."""
    stems = {
        "علي": "علي",
        "الي": "الي",
        "في": "في",
        "من": "من",
        "عن": "عن",
        "ل": "ل",
        "ب": "ب",
        "مع": "مع",
        "بين": "بين",
        "لدي": "لدي",
        "ضد": "ضد",
        "حول": "حول",
        "قبل": "قبل",
        "بعد": "بعد",
        "خلال": "خلال",
        "عند": "عند",
        "نحو": "نحو",
        "لها": "",
    }
    pronouns = ("ه", "ها", "هم", "هن", "هما", "نا", "كم")
    return {written + p: (base, p) for written, base in stems.items() if base for p in pronouns}


PRONOUN_PREPOSITIONS = _pronoun_prepositions()


def takes_object(lexeme: Lexeme) -> bool:
    """Whether a verb of this lexeme can carry an object pronoun."""
    if lexeme.trans or lexeme.cues or lexeme.operators or not lexeme.senses:
        return lexeme.trans != "i"
    return any("obj" in a for s in lexeme.senses for a in (*s.actor, *s.recipient, *s.content)) or any(
        any(c.slot == "obj" for c in s.when) for s in lexeme.senses
    )


def _of_entry(
    entry: Entry, facts: Facts, conj: bool, prep: str, art: bool, stem: str, enc: str, future: bool, cost: int
) -> Reading:
    return Reading(
        entry.pos, conj, prep, art, stem, enc, future, entry, facts.lexeme, "", facts.base, cost, entry.tense,
        facts.noun_class, facts.modifies, facts.senses, None, facts.deed, facts.counted,
    )  # fmt: skip


def _cost(conj: bool, prep: str, enc: str, future: bool, entry: Entry | None = None) -> int:
    """Clitics, and what news text hardly has: duals written like a و-word, first and second persons, imperatives, and
    "my": مدينتي حلب وإدلب is the dual."""
    price = conj + bool(prep) + bool(enc) + future
    if entry is None:
        return price
    if entry.pos == "V" and (entry.number == "d" or entry.person in (1, 2) or entry.tense == "imp"):
        return price + 2
    if entry.pos == "V":
        return price + (entry.number == "p" and entry.gender == "f")
    return price + (enc == "ي") + (entry.number == "d" and (entry.case == "nom" or entry.construct))


def _closed_takes(closed: str, enc: str) -> bool:
    """Only prepositions, subordinators and the like take pronouns."""
    return not enc or closed in ("prep", "sub", "locprep", "timeprep", "part", "noun")
