"""The actors of a document: one id for each, all mentions kept, and who "the movement" or "his" takes up."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

import msgspec

from marsad.knowledge.lookup import Knowledge
from marsad.model import Actor, Span
from marsad.reading.party import ACTING, Party
from marsad.reading.remnants import MATTERS, remnant
from marsad.reading.replacing import replace
from marsad.reading.theme import occupying, of_elsewhere, takes_in
from marsad.reading.titles import OFFICERS
from marsad.reading.tokens import ONE_OF
from marsad.text.fold import fold_word

WINDOW: Final = 14  # parties back in the text among which a pronoun finds its own
ANAPHORIC: Final = ACTING | {"people"}
_PERSONS, _STATES = frozenset({"person"}), frozenset({"state"})
UNARMED: Final = frozenset({"media", "organization", "population"})
_SIDES = frozenset({"armed-group", "party", "government", "organization"})
DOCUMENTS: Final = frozenset({"بيان", "تقرير", "رساله", "مذكره", "وثيقه"})  # whoever goes on is rather their author
REALM: Final = "مملكه"
KINGDOMS: Final = frozenset({"SAU", "BHR", "JOR", "MAR"})  # each the kingdom in texts about it
MASCULINE: Final = frozenset({"جيش", "مجلس", "نظام", "جهاز", "حرس", "حشد", "تنظيم", "حزب"})
GATHERINGS: Final = frozenset(["تجمع", "مركز", "مرصد", "موقع", "تلفزيون", "راديو"])  # masculine by the first word
OCCUPIED: Final = "PSE"
OCCUPIER: Final = "ISR"
OCCUPYING: Final = ("احتلال", "مستوطن")  # theirs in a text about that country
PAIRS: Final = {
    "رجل": (_PERSONS,), "وزير": (_PERSONS,), "رئيس": (_PERSONS,), "زعيم": (_PERSONS,),
    "مسؤول": (_PERSONS,), "مسوول": (_PERSONS,),
    "بلد": (_STATES,), "دوله": (_STATES,), "حكومه": (_STATES,), "طرف": (_SIDES, _STATES),
    "جانب": (_STATES, _SIDES), "فريق": (_SIDES,),
}  # fmt: skip


class Seen(msgspec.Struct, gc=False):
    """A party in the order of the text. `subject` where it was the doer of its clause."""

    party: Party
    sentence: int
    subject: bool
    position: int = 0  # where it stands in the text


@dataclass(slots=True)
class Cast:
    """Collects the parties of one document."""

    knowledge: Knowledge
    history: list[Seen] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)
    parties: dict[str, Party] = field(default_factory=dict)
    spans: dict[str, dict[Span, None]] = field(default_factory=dict)  # in the order of their use
    speakers: list[Party] = field(default_factory=list)  # whoever had the floor, latest last
    # by head noun the keys, by surname the parties, latest last; who is seen again and again stands there once
    stems: dict[str, dict[str, None]] = field(default_factory=dict)
    surnames: dict[str, list[Party]] = field(default_factory=dict)
    full: set[str] = field(default_factory=set)  # the known people whose whole name was given
    homes: dict[str, set[str]] = field(default_factory=dict)  # by key, the countries of what it does or suffers
    theme: str | None = None  # the country that the text is about, once all of it is read
    contested: bool = False  # those who occupy the land are named as well

    def see(self, party: Party, sentence: int, subject: bool = False) -> Party:
        """Remember a party; where its description takes up an earlier one, that one is returned."""
        party = self.same(party)
        self.history.append(Seen(party, sentence, subject, party.spans[0][0] if party.spans else 0))
        self._file(party)
        self.parties.setdefault(party.key, party)
        return party

    def note(self, party: Party) -> None:
        """File a party for what takes it up by its noun (المجلس), though it does nothing itself."""
        self._file(party)
        self.parties.setdefault(party.key, party)

    def same(self, party: Party) -> Party:
        """The earlier party that a bare definite noun takes up: الحركة، الوزير."""
        if party.known and party.kind == "person":
            return self._namesake(party)
        alone = party.cls in ("name", "place", "people", "") or (party.cls == "persons" and party.bare)
        if alone and not party.known and len(party.key.split()) == 1:
            named = self._surname(party)
            if named is not None:
                return named
        if party.stem in OFFICERS and party.definite and not party.known and len(words := party.key.split()) == 2:
            return self._surname(replace(party, key=words[1])) or party  # اللواء التركي
        if party.stem == REALM and party.bare and not party.known:
            return self._realm(party)
        if (
            party.known
            or not party.bare
            or party.cls not in ANAPHORIC
            or (party.number != "s" and party.cls != "source")
        ):
            return party
        keys = [key for key in self.stems.get(party.stem, []) if key != party.key and not self._later(key, party)]
        if not keys or (self.parties[keys[-1]].known and len({k for k in keys if self.parties[k].known}) > 1):
            return party  # الجيش after two armies is neither
        return _with_spans(self.parties[keys[-1]], party.spans)

    def _realm(self, party: Party) -> Party:
        """المملكة: the kingdom that the text has told of most so far."""
        told = Counter(s.party.country for s in self.history if s.party.country in KINGDOMS).most_common(2)
        found = self.knowledge.entity(f"state:{told[0][0]}") if told else None
        if found is None or (len(told) > 1 and told[0][1] == told[1][1]):
            return party
        return Party(found.id, found.name, found.kind, found.country, found.sectors, True, party.spans, "known")

    def _later(self, key: str, party: Party) -> bool:
        """Whether a party is first told of behind another in the text, and so can't be taken up by it."""
        spans = self.parties[key].spans
        return bool(spans and party.spans) and spans[0] > party.spans[0]

    def _namesake(self, party: Party) -> Party:
        """Somebody known by surname alone: who was named in full before with that surname is meant (العبادي)."""
        if not party.bare:
            self.full.add(party.key)
        elif party.key not in self.full:
            for earlier in reversed(self.surnames.get(party.stem, ())):
                if earlier.key != party.key and not earlier.known:
                    return _with_spans(earlier, party.spans)
        return party

    def _surname(self, party: Party) -> Party | None:
        """The person named in full before, of whom only the last name is given now."""
        word = party.key.removeprefix("text:").removeprefix("name:").removeprefix("ال")
        for earlier in reversed(self.surnames.get(word, ())):
            if earlier.key != party.key:
                return _with_spans(earlier, party.spans)
        return None

    def named_like(self, place: Party, word: str) -> Party | None:
        """ليون after المبعوث برناردينو ليون: the person named in full before whose surname is a town's name as well."""
        for earlier in reversed(self.surnames.get(word.removeprefix("ال"), ())):
            if earlier.kind == "person" and (not earlier.known or earlier.key in self.full):
                return _with_spans(earlier, place.spans)
        return None

    def _file(self, party: Party) -> None:
        """File a party under its head noun and, if it is a person, under the surnames by which it may come again."""
        if party.stem:
            keys = self.stems.get(party.stem)
            if keys is None:
                self.stems[party.stem] = {party.key: None}
            else:
                keys.pop(party.key, None)
                keys[party.key] = None
        if party.kind == "person" or party.cls == "name":
            entity = self.knowledge.entity(party.key)
            for surname in _surnames(entity.names.get("ar", ()) if entity is not None else (party.name,)):
                _latest(self.surnames.setdefault(surname, []), party)

    def pronoun(
        self,
        enclitic: str,
        sentence: int,
        before: int = 1 << 60,
        human: bool = False,
        leads: bool = False,
        doing: bool = False,
        acting: bool = False,
        within: bool = False,
    ) -> Party | None:
        """Whom a pronoun at offset `before` stands for: the last party that agrees, subjects of its own sentence
        first. `human` wants people, `leads` somebody who has fighters (مقتل ثلاثة من عناصرها), `doing` who did
        something: nobody where it could be several, `acting` no document, which only speaks, `within` somebody who does
        something in the same sentence."""
        recent = [s for s in self._told(before) if s.party.acts and fits(s.party, enclitic)]
        if acting:
            recent = [s for s in recent if s.party.stem not in DOCUMENTS]
        if leads:
            recent = [s for s in recent if s.party.kind not in UNARMED and s.party.cls != "source"]
        if human and enclitic in ("هم", "هما"):
            return _nearest(
                [s for s in recent if s.party.kind in ("unnamed", "population", "person") and s.party.number in "pd"],
                sentence,
            )
        if human and enclitic in ("ه", "ها"):  # who is seized or killed is a person before a body
            return _nearest([s for s in recent if s.party.kind in ("person", "unnamed")], sentence)
        own = [s for s in recent if s.sentence == sentence and s.subject]
        if within and not own:
            return None
        if doing and not own:
            here = [s for s in recent if s.sentence == sentence]
            before_it = here or [s for s in recent if s.sentence == sentence - 1 and s.subject]
            return before_it[-1].party if len({s.party.key for s in before_it}) == 1 else None
        earlier = [s for s in recent if s.sentence >= sentence - 2 and s.subject]
        for found in (own, earlier, recent):
            if found:
                return found[-1].party
        return None

    def owner(self, enclitic: str, sentence: int, before: int) -> Party | None:
        """Whose a deed is by the pronoun on it (دعمها، استهدافهم), where nothing but the text tells: whoever was named
        last in its sentence, and nobody where somebody else is the last subject of it."""
        told = [s for s in self._told(before) if s.sentence == sentence and s.party.acts and fits(s.party, enclitic)]
        told = [s for s in told if s.party.stem not in DOCUMENTS and not remnant(s.party)]
        found = self.pronoun(enclitic, sentence, before, doing=True, acting=True)
        return found if found is not None and told and told[-1].party.key == found.key else None

    def without_rival(
        self, enclitic: str, sentence: int, before: int, human: bool, near: bool, but: frozenset[str]
    ) -> Party | None:
        """Whom a pronoun stands for that undergoes something, where the sentence that told of him last leaves nobody
        else to choose, besides those in `but`, who do it: in its own sentence, or, where it is `near` the beginning,
        as a subject of one before."""
        found = self.pronoun(enclitic, sentence, before, human=human, acting=True)
        if found is None or remnant(found):
            return None
        told = [s for s in self._told(before) if s.party.acts and fits(s.party, enclitic)]
        last = max((s.sentence for s in told if s.party.key == found.key), default=sentence)
        kinds = ("person", "unnamed", "population") if human else (found.kind,)
        rivals = {s.party.key for s in told if s.sentence == last and (s.party.kind in kinds) and not remnant(s.party)}
        if last < sentence and not (near and any(s.subject for s in told if s.party.key == found.key)):
            return None  # واعتدوا عليهم: of the sentence before it is whom that was about
        return found if not rivals - but - {found.key} else None

    def _told(self, before: int) -> list[Seen]:
        """The last parties that stand before an offset. Positions mostly rise, so few are looked at."""
        found: list[Seen] = []
        for seen in reversed(self.history):
            if seen.position < before:
                found.append(seen)
                if len(found) == WINDOW:
                    break
        return found[::-1]

    def speaker(self, enclitic: str) -> Party | None:
        """Who goes on speaking when a reporting verb names nobody (وأضاف): the last speaker that agrees."""
        for party in reversed(self.speakers[-4:]):
            if fits(party, enclitic) or (party.cls == "source" and enclitic == ("ه" if party.number == "s" else "ها")):
                return party
            if enclitic == "ه" and party.kind == "media" and self._masculine(party):
                return party
            if enclitic == "هم" and party.cls == "source" and party.female and party.stem not in DOCUMENTS:
                return party  # مصادر أمنية: people, though they take the feminine too
        return None

    def _masculine(self, party: Party) -> bool:
        """تجمع أحرار حوران، موقع كذا: an outlet whose name begins with a masculine noun."""
        entity = self.knowledge.entity(party.key)
        called = entity.names.get("ar", ()) if entity is not None else ()
        return bool(called) and called[0].split()[0] in GATHERINGS

    def opener(self, enclitic: str, sentence: int) -> Party | None:
        """The first subject of the sentence before, where it agrees and is somebody: with it goes on what is said at
        the head of a sentence (قام كارتر بزيارة ... . وأشاد), and not with the last one in some clause."""
        before = [s for s in self._told(1 << 60) if s.sentence == sentence - 1 and s.subject]
        if not before:
            return None
        first = min(before, key=lambda s: s.position).party
        able = first.acts and not first.place and first.stem not in DOCUMENTS and first.cls not in ("name", "")
        return first if able and fits(first, enclitic) else None

    def fresh(self, speaker: Party, enclitic: str, sentence: int) -> bool:
        """Whether a speaker was told of as lately as anybody else that a pronoun could mean, within three sentences."""
        other = self.pronoun(enclitic, sentence)
        seen = [s.sentence for s in self.history if s.party.key == speaker.key]
        rival = [s.sentence for s in self.history if other is not None and s.party.key == other.key and s.subject]
        return bool(seen) and seen[-1] >= max([sentence - 3, *rival])

    def pair(self, noun: str, before: int) -> list[Party]:
        """The two parties that "the two men", "the two sides" at offset `before` takes up, or an empty list: those of
        the nearest sentences that name two of a kind and no third."""
        told, near = self._told(before), -1
        pair: list[Party] = []
        for wanted in PAIRS[noun]:
            found: list[Party] = []
            last = -1
            for seen in reversed(told):
                party = seen.party
                if party.kind not in wanted or not (party.known or party.kind == "person"):
                    continue
                if len(found) >= 2 and seen.sentence < last:
                    break
                last = seen.sentence
                if all(party.key != p.key for p in found):
                    found.append(party)
            if len(found) >= 2 and last > near:
                near = last  # a group and its branch are no two sides
                apart = found[0].name not in found[1].name and found[1].name not in found[0].name
                pair = found[::-1] if apart and len(found) == 2 else []
        return pair

    def actor(self, party: Party) -> str:
        """The id of the actor that a party is, its mentions noted."""
        found = self.ids.get(party.key)
        if found is None:
            found = party.key if party.known else "a:" + hashlib.sha256(party.key.encode()).hexdigest()[:10]
            self.ids[party.key] = found
            self.parties[party.key] = party
        self.spans.setdefault(party.key, {}).update(dict.fromkeys(party.spans))
        return found

    def actors(self, used: set[str]) -> tuple[Actor, ...]:
        """The actors with these ids, in the order of their first mention."""
        made = [self._made(key) for key, actor in self.ids.items() if actor in used]
        return tuple(sorted(made, key=lambda a: (a.mentions[:1], a.id)))

    def settle(self, parties: Iterable[Party], country: str) -> None:
        """Note that parties do or suffer something in a country."""
        for party in parties:
            self.homes.setdefault(party.key, set()).add(country)

    def _home(self, key: str) -> str | None:
        """The country of a nameless actor: that of the text, unless its deeds lie elsewhere."""
        return self.theme if self.theme and self.homes.get(key, set()) <= {self.theme} else None

    def _inferred(self, party: Party) -> str | None:
        country = self._home(party.key) if takes_in(party) else None
        if any(word in party.name for word in OCCUPYING):
            return OCCUPIER if country == OCCUPIED else None  # شرطة الاحتلال، المستوطنون
        if self.contested and country == OCCUPIED and occupying(party):
            return None
        return None if country is not None and of_elsewhere(party, country, self.knowledge) else country

    def _made(self, key: str) -> Actor:
        party = self.parties[key]
        entity = self.knowledge.entity(key)
        names: dict[str, tuple[str, ...]] = dict(entity.names) if entity is not None else {"ar": (party.name,)}
        return Actor(
            id=self.ids[key],
            name=party.name,
            names=names,
            kind=party.kind,
            country=party.country or self._inferred(party),
            sectors=party.sectors,
            known=party.known,
            mentions=tuple(sorted(self.spans[key])),
        )


def _nearest(people: list[Seen], sentence: int) -> Party | None:
    """Whom a pronoun of somebody seized or killed stands for: the last of those that fit it, in its sentence or the one
    before, described one more; nobody where that one is a paper, or a participle that only looks like somebody."""
    last = people[-1] if people else None
    if last is None or last.party.cls == "source" or (last.party.bare and last.party.stem in MATTERS):
        return None
    party = last.party
    somebody = party.cls == "person" and not party.known and party.definite and party.number == "s" and not party.bare
    if last.sentence < sentence - 1 - somebody:
        return None
    return last.party if last.party.cls != "people" or last.party.number in "pd" else None


def _latest(parties: list[Party], party: Party) -> None:
    """Put a party last, once if it is there already as the last one."""
    if parties and parties[-1].key == party.key:
        parties[-1] = party
    else:
        parties.append(party)


@lru_cache(maxsize=4096)
def _surnames(names: tuple[str, ...]) -> frozenset[str]:
    """The last words of names of several words, folded and without the article."""
    return frozenset(fold_word(n.split()[-1]).removeprefix("ال") for n in names if len(n.split()) > 1)


def _with_spans(party: Party, spans: tuple[Span, ...]) -> Party:
    return replace(party, spans=spans)


def fits(party: Party, enclitic: str) -> bool:
    """Gender and number, as far as the tables know them: states are mostly feminine, groups can be either."""
    if enclitic in ("هم", "هن"):
        if party.number == "d" or party.key.removeprefix("text:").split()[0] in ONE_OF:
            return False  # هذين الشخصين: of two it is هما; أحد السكان is one
        return party.cls in ("people", "persons") or (
            party.kind in ("armed-group", "population", "unnamed", "party")
            and not (party.kind == "unnamed" and party.number == "s")
        )
    if enclitic == "هما":
        return party.number == "d"
    if party.stem in MASCULINE and enclitic in ("ه", "ها") and party.kind in _SIDES:
        return enclitic == "ه"
    if enclitic == "ها":
        if party.kind in ("state", "party", "armed-group", "organization", "government", "media"):
            return True
        return party.female is True
    if enclitic == "ه":
        return (
            party.kind in ("person", "unnamed", "organization", "armed-group", "party")
            and party.female is not True
            and party.number == "s"
        )
    return False
