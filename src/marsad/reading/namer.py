"""Names: whom or what a known name stands for in this text, where it is written, and who holds an office."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from marsad.knowledge.lookup import Entity, Knowledge, PlaceRow
from marsad.reading.homonyms import NOWHERE, Beside, beside, fits, headed, nearest
from marsad.reading.lexis import GIVEN
from marsad.reading.namelike import joined_state
from marsad.reading.party import Party
from marsad.reading.phrases import Phrase, quantifies
from marsad.reading.slots import Line
from marsad.reading.spellings import Name
from marsad.reading.theme import theme
from marsad.reading.titles import OFFICERS
from marsad.reading.tokens import Token
from marsad.text.fold import Folded

ENOUGH: Final = 5  # countries named before a text is known to be about others
NAMED_AFTER: Final = frozenset(["شارع", "ميدان", "دوار", "حديقه"])
LARGE: Final = 200_000  # a city that texts on other countries name without naming its own
TOGETHER: Final = {"PSE": "ISR", "ISR": "PSE"}  # news of the one names towns of the other
MARKS: Final = dict.fromkeys(map(ord, '"“”«»'))
_QUOTED: Final = re.compile('["“”«»]')
LAST: Final = frozenset(["سابق", "سابقه"])
FORMER: Final = LAST | {"اسبق", "مخلوع", "معزول", "راحل"}
HEADS: Final = frozenset(["رئيس", "رييس", "ملك", "امير", "رئيسه", "رييسه"])  # of whom one is former at a time
OCCUPATION: Final = "احتلال"
ISRAEL: Final = "state:ISR"
MAX_MENTION: Final = 12  # words; a longer description is cut at the right


_ORDER: Final = {"entity": 0, "metonym": 1, "office": 2, "place": 3}


@dataclass(slots=True)
class Namer:
    """Names what one document speaks of. `day` is the document's day, for offices."""

    knowledge: Knowledge
    folded: Folded
    original: str
    day: str | None
    votes: Counter[str] = field(default_factory=Counter)  # how often each country was named so far
    borne: set[str] = field(default_factory=set)  # titles that somebody was named with
    placed: dict[tuple[str, ...], str] = field(default_factory=dict)  # towns of one name of which the text said where
    occupier: str = ""  # the state whose occupation was named last
    whole: dict[str, None] = field(default_factory=dict)  # groups named by a name of theirs alone, the latest last
    _line: Line | None = None  # the sentence that is read

    def text(self, tokens: list[Token], start: int, end: int) -> tuple[str, tuple[int, int]]:
        """The characters of tokens `start` to `end` without the clitics of the first, and their span."""
        first = tokens[start]
        begin, stop = self.span(tokens, start, end)
        text = self.original[begin:stop]
        if first.art and "لل" in text and first.text.startswith(("لل", "ولل")):
            drop = 1 if first.stem.removeprefix("ال").startswith("ل") else 2  # للجنة is for اللجنة
            text = "ال" + text[text.index("لل") + drop :]
        if not text.isalpha():  # more than one word, or marks
            text = " ".join(_paired(text).split())
        return text, (begin, stop)

    def span(self, tokens: list[Token], start: int, end: int) -> tuple[int, int]:
        """Where the words that name something stand: without the clitics of the first, and what is said of it."""
        first = tokens[start]
        begin, written = first.start, first.text
        if first.tag == "#":
            if written.startswith("و") and not written.startswith("واحد"):
                begin = self._skip(first, 1)  # وأربعة أطفال
        elif len(written) > len(first.stem):
            reading = first.simple or first.reading  # of a compound (قواتنا الأمنية) its first word
            stem, enc = (first.stem, first.enc) if reading is None else (reading.stem, reading.enc)
            clitics = len(written) - len(stem) - len(enc)
            if first.art and not stem.startswith("ال"):
                clitics -= 2
            lam = written.startswith(("لل", "ولل")) and (first.art or not stem.startswith("ل"))  # but للجان المقاومة
            if clitics > 0 and not lam and written not in GIVEN:  # وليد is no "and for a hand"
                begin = self._skip(first, clitics)
        if end == start + 1:
            return begin, first.end
        last, some = start + 1, quantifies(first) and not (first.art or first.stem == "مجموعه")
        for k in range(start + 1, min(end, start + MAX_MENTION)):
            token = tokens[k]
            if token.reading is not None and token.reading.modifies and not (k == start + 1 and some):
                break  # what is said of it is no part of its name; but بعض مؤيدي ترامب are his supporters
            if token.tag not in '".':
                last = k + 1
        return begin, tokens[last - 1].end

    def with_tie(self, tokens: list[Token], begin: int, tied: Phrase) -> tuple[str, tuple[int, int]]:
        """The characters from `begin` to the end of whom somebody is loyal to or belongs to, and their span."""
        stop = self.span(tokens, tied.start, tied.end)[1]
        return " ".join(_paired(self.original[begin:stop]).split()), (begin, stop)

    def _skip(self, token: Token, clitics: int) -> int:
        position, seen = token.start, 0
        while position < token.end and seen < clitics:
            if not _mark(self.original[position]):
                seen += 1
            position += 1
        while position < token.end and _mark(self.original[position]):
            position += 1
        return position

    def _choose(self, names: Sequence[Name], place_first: bool, where: Beside = NOWHERE) -> Name:
        """Among towns of one name that which lies where the text says or said, or that of the country most named in
        the text, then the largest."""
        chosen = choose(names, place_first)
        if chosen.table == "entity":
            return self._of_the_text(chosen, names)
        if chosen.table != "place":
            return chosen
        towns = [n for n in names if n.table == "place"]
        if len(towns) == 1:
            return chosen
        told = nearest(towns, where, self.knowledge)
        if told is not None:
            self.placed[told.words] = told.key
            return told

        def weight(name: Name) -> tuple[bool, int, int]:
            place, again = self.knowledge.place(name.key), self.placed.get(name.words) == name.key
            return (again, self._times(place), place.population) if place is not None else (again, 0, 0)

        return max(towns, key=weight)

    def _of_the_text(self, chosen: Name, names: Sequence[Name]) -> Name:
        """Among groups of one name (أنصار الشريعة in Libya, Tunisia, Yemen) the one that was named in full before, else
        that of the country most named so far."""
        if not chosen.key.startswith("group:"):
            return chosen
        rivals = [n for n in names if n.table == "entity" and n.key.startswith("group:")]
        if len(rivals) < 2:
            if not (chosen.weak and len(chosen.words) > 1):  # لجان المقاومة الشعبية: others bear that name too
                self.whole.pop(chosen.key, None)
                self.whole[chosen.key] = None
            return chosen
        told = [n for key in reversed(self.whole) for n in rivals if n.key == key]
        if told:
            return told[0]
        countries = {n.key: (e.country or "") for n in rivals if (e := self.knowledge.entity(n.key)) is not None}
        votes = self.votes if any(self.votes[c] for c in countries.values()) else self._named_here()
        return max(rivals, key=lambda n: votes[countries.get(n.key, "")])

    def _named_here(self) -> Counter[str]:
        """How often the sentence that is read names each country, by its places and adjectives."""
        found: Counter[str] = Counter()
        for token in self._line.tokens if self._line is not None else ():
            if token.word.nisba and token.word.nisba.startswith("state:"):
                found[token.word.nisba.removeprefix("state:")] += 1
            for name in token.names[:1]:
                place = self.knowledge.place(name.key)
                state = name.key.removeprefix("state:") if name.key.startswith("state:") else None
                found[(place.country if place is not None else state) or ""] += 1
        return found

    def _lies_elsewhere(self, country: str) -> bool:
        """Whether all places that the sentence names lie in other countries, and it speaks of none of its own."""
        named = self._named_here()
        places = self._places_here()
        return bool(places) and not named[country] and country not in places

    def _places_here(self) -> set[str]:
        """The countries of the places that the sentence names, where all of one spelling lie in one country."""
        found: set[str] = set()
        for token in self._line.tokens if self._line is not None else ():
            rows = [self.knowledge.place(n.key) for n in token.names if n.table == "place"]
            if rows and len(rows) == len(token.names):
                found |= {row.country for row in rows if row is not None and row.country}
        return found

    def _where(self, tokens: list[Token], end: int, names: Sequence[Name]) -> Beside:
        """Where a name before token `end` is told to lie; asked only for what may be a town."""
        if not any(n.table == "place" for n in names):
            return NOWHERE
        where = beside(tokens, end, self.knowledge)
        return where if where != NOWHERE else headed(tokens, self.knowledge)

    def _town(self, tokens: list[Token], phrase: Phrase) -> Name | None:
        """Which place a noun of place means with the name behind it; None: one that the tables do not have."""
        token = tokens[phrase.name]
        if tokens[phrase.head].stem in NAMED_AFTER and phrase.name == phrase.head + 1:
            return None  # شارع بغداد: it lies in another town
        names = [n for n in token.names if fits(n, tokens[phrase.name - 1].stem, self.knowledge)]
        if not names:
            return None
        where = self._where(tokens, phrase.name + token.length, names)
        name = self._choose(names, True, where)
        place = self.knowledge.place(name.key)
        said = place is not None and any(
            t.word.nisba == f"state:{place.country}" for t in tokens[phrase.start : phrase.end]
        )  # مدينة لوزان السويسرية
        return None if self._elsewhere(name, where) or (self._foreign(name, noun=True) and not said) else name

    def occupied_by(self, tokens: list[Token], at: int, end: int, nisba: str | None, name: Name) -> Name:
        """جيش الاحتلال التركي is not Israel's, nor is جيش الاحتلال behind it."""
        if not tokens[end - 1].text.endswith("الاحتلال"):
            if any(t.text.endswith("الاحتلال") for t in tokens[at : end - 1]):
                self.occupier = ""
            return name
        if nisba is not None and nisba.startswith("state:"):
            self.occupier = nisba
        israel = self.occupier in ("", ISRAEL)  # the name is its own
        return name if israel else Name(name.words, "entity", self.occupier, False)

    def stranger(self, name: Name, where: Beside, text: str, span: tuple[int, int]) -> Party | None:
        """Some other town or party of that name, where the text is about other countries or tells where it lies."""
        if not (self._foreign(name) or self._elsewhere(name, where)):
            return None
        key = f"text:{text}"
        if name.table == "place":
            return Party(key, text, "state", None, (), False, (span,), "place", key)
        group = self.knowledge.entity(name.key)
        kind = group.kind if group is not None else "organization"
        return Party(key, text, kind, None, (), False, (span,), "party" if kind == "party" else "armed")

    def _foreign(self, name: Name, noun: bool = False) -> bool:
        """A town whose name is also something else, or that follows a noun of place, or a party whose name others bear
        (حزب العمال), in a text that names other countries alone: some other one."""
        group = self.knowledge.entity(name.key) if name.weak and name.key.startswith("group:") else None
        if group is not None and len(name.words) > 1 and name.key not in self.whole:
            if self.votes[group.country or ""]:
                return False
            return self.votes.total() >= ENOUGH or self._lies_elsewhere(group.country or "")
        place = self.knowledge.place(name.key) if name.weak or noun else None
        if place is None or place.precision not in ("city", "point") or (place.population or 0) >= LARGE:
            return False
        return self.votes.total() >= ENOUGH and not self._times(place)

    def _times(self, place: PlaceRow) -> int:
        """How often the country of a place was named so far."""
        country = place.country or ""
        return self.votes[country] + self.votes[TOGETHER.get(country, "")]

    def _elsewhere(self, name: Name, where: Beside) -> bool:
        """مدينة العين جنوب لودر بمحافظة أبين، قريتي صيدا ومعلق بريف الرقة: a town that is told to lie in a province of
        another country, or in a town there, alone or with another, is a namesake of the one that the tables have."""
        place = self.knowledge.place(name.key) if name.table == "place" else None
        if place is None or place.precision not in ("city", "point") or place.country is None:
            return False
        return where.excludes(place)

    def entity(self, name: Name, spans: tuple[tuple[int, int], ...]) -> Party:
        """The party of a known name."""
        key = name.key
        if name.table == "place":
            place = self.knowledge.place(key)
            return Party(
                key,
                place.name if place else key,
                "state",
                place.country if place else None,
                (),
                False,
                spans,
                "place",
                key,
            )
        if name.table == "office":
            holder = self.knowledge.holder(key, self.day)
            office = self.knowledge.office(key)
            if holder is None:
                text = self.original[slice(*spans[-1])]
                return Party(
                    key,
                    text,
                    "unnamed",
                    office.country if office else None,
                    office.sectors if office else (),
                    False,
                    spans,
                    "office",
                    stem=name.words[0],
                )
            key = holder.id
        found = self.knowledge.entity(key)
        if found is None:
            return Party(key, key, "organization", None, (), False, spans, "name")
        return Party(
            key,
            found.name,
            found.kind,
            found.country,
            found.sectors,
            True,
            spans,
            "known",
            stem=_bare_stem(name.words[0]),
            bare=found.kind == "person" and len(name.words) == 1,
        )

    def of_state(self, tokens: list[Token], phrase: Phrase) -> Party | None:
        """القوات الهندية | والباكستانية: the second state."""
        state = joined_state(tokens, phrase) if tokens[phrase.head].word.nisba else ""
        span = self.span(tokens, phrase.start, phrase.end) if state else (0, 0)
        return self.entity(Name((tokens[phrase.head].stem,), "entity", state, False), (span,)) if state else None

    def _office(self, tokens: list[Token], phrase: Phrase) -> tuple[str, ...]:
        lexeme = tokens[phrase.head].lexeme
        return lexeme.noun.sectors if lexeme is not None and lexeme.noun is not None else ()

    def _holder(self, tokens: list[Token], phrase: Phrase) -> Entity | None:
        """Who holds the office that a title phrase names, on the document's day."""
        head = tokens[phrase.head]
        if head.noun_class != "office" and not (head.noun_class == "person" and _bare_title(tokens, phrase)):
            return None
        country = self._country(tokens, phrase) or self._at_home(tokens, phrase)
        end = phrase.bearer if phrase.bearer >= 0 else phrase.end
        words: list[str] = []
        for k in range(phrase.head, end):
            token = tokens[k]
            if (
                token.word.nisba
                or (token.tag in "Ee" and any(n.key.startswith("state:") for n in token.names))
                or token.tag in '".'
            ):
                break
            words.append(token.stem if k == phrase.head else token.text)
        if not words or country is None:
            return None
        last = tokens[phrase.end : phrase.end + 1] if phrase.bearer < 0 else []
        former = next((t.stem for t in (*tokens[phrase.head + 1 : end], *last) if t.stem in FORMER), "")
        if former:  # الرئيس اليمني السابق: who was president before
            words = [word for word in words if word.removeprefix("ال") != former]
            head_of = former in LAST and tokens[phrase.head].stem in HEADS and self.day
            return self.knowledge.predecessor(words, country, self.day or "") if head_of and words else None
        return self.knowledge.who(words, country, self.day)

    def _at_home(self, tokens: list[Token], phrase: Phrase) -> str | None:
        """The country of a title that says none (المشير، رئيس الوزراء): that which the text has told of so far, unless
        somebody was named with the title before."""
        fresh = tokens[phrase.head].stem not in self.borne
        return theme(self.votes) if self.day and fresh and _bare_title(tokens, phrase) else None

    def _country(self, tokens: list[Token], phrase: Phrase) -> str | None:
        """The state that an adjective or name inside the phrase points to."""
        if phrase.end == phrase.head + 2 and tokens[phrase.head].art and tokens[phrase.head].stem in OFFICERS:
            behind = tokens[phrase.end] if phrase.end < len(tokens) else None
            if behind is None or not (behind.nominal and behind.art):  # but اللواء السوري المتقاعد
                return None  # اللواء التركي: a rank with one word more is rather a man with that surname
        for k in range(phrase.start, phrase.end):
            token = tokens[k]
            if token.tag != "E":
                nisba = token.word.nisba
                if nisba and nisba.startswith("state:"):
                    if tokens[k - 1].stem == OCCUPATION:
                        self.occupier = nisba
                    return nisba.removeprefix("state:")
            else:
                name = choose(token.names, False)
                if name.key.startswith("state:"):
                    return name.key.removeprefix("state:")
                entity = self.knowledge.entity(name.key)
                if entity is not None and entity.country:
                    return entity.country
        return None


def _bare_stem(word: str) -> str:
    """The first word of a name without its article: after المقاومة الشعبية a text goes on with المقاومة."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _paired(text: str) -> str:
    """A name without quotation marks of which one is cut off: مخيم "مريم."""
    if _QUOTED.search(text) is None:
        return text
    whole = text.count('"') % 2 == 0 and all(text.count(a) == text.count(b) for a, b in ("“”", "«»"))
    return text if whole else text.translate(MARKS)


def choose(names: Sequence[Name], place_first: bool) -> Name:
    """Among those who share a spelling: persons and bodies before governments before places, or the place."""
    if place_first:
        for name in names:
            if name.table == "place":
                return name
    return names[0] if len(names) == 1 else min(names, key=_rank)


def _rank(name: Name) -> int:
    return _ORDER[name.table]


def _bare_title(tokens: list[Token], phrase: Phrase) -> bool:
    """A title alone with its article: المشير، الرئيس."""
    return phrase.bearer < 0 and phrase.name < 0 and len(phrase) == 1 and tokens[phrase.head].art


def _mark(character: str) -> bool:
    return "\u064b" <= character <= "\u065f" or character in "\u0640\u0670\u200c\u200d\u200e\u200f"
