"""Who or what a phrase names: a known actor, a described one, or a place.

Needs phrases; gives parties. A party carries the characters that name it and what the phrase itself says of it
(kind, country, sectors), never more.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from marsad.reading.agreement import accusative_text, counts_itself, counts_something, feminine, number_of
from marsad.reading.kinsmen import kin
from marsad.reading.loyalties import tied_to
from marsad.reading.namelike import describes_before, may_name, part_of_place
from marsad.reading.namer import Namer
from marsad.reading.party import ACTING, DOING, Party
from marsad.reading.phrases import Phrase, phrase_at, quantifies
from marsad.reading.replacing import replace
from marsad.reading.slots import Line
from marsad.reading.spellings import Name
from marsad.reading.standing import (
    FOR_OTHERS,
    HANDS,
    HOLDINGS,
    PEOPLE_OF,
    RANKS,
    SIDES,
    is_thing,
    opposes,
)
from marsad.reading.tokens import HURT, OWNED, Token, is_deed

KINDS: Final = {
    "person": "unnamed", "persons": "population", "force": "armed-group", "gov": "government", "body": "organization",
    "office": "unnamed", "source": "unnamed", "media": "media", "armed": "armed-group", "party": "party",
}  # fmt: skip
STATES: Final = frozenset(["دوله", "دول"])
GROUP_OF: Final = frozenset({"force", "armed"})  # قوات حفتر، مسلحو الحركة: whose they are, is who they are
FOUNDED: Final = frozenset({"مركز", "موسسه", "جامعه", "معهد", "جمعيه", "صندوق"})
MILITIAS: Final = frozenset({"ميليشيا", "مليشيا"})
UNREAL: Final = frozenset({"event", "abstract"})
LEADING: Final = frozenset({"اداره", "قياده", "رياسه", "تحالف", "نيابه", "امانه", "استخبارات", "تمثيل", "زعامه"})


TITLES: Final = frozenset({"office", "person"})
ORGANISING: Final = "تنظيم"


@dataclass(slots=True)
class Describer(Namer):
    """Describes the phrases of one document."""

    # the parties of that line, which are asked for often; the second of those that are rather places
    _made: tuple[dict[Phrase, Party], dict[Phrase, Party]] = field(default_factory=lambda: ({}, {}))

    def party(self, line: Line, phrase: Phrase, place_first: bool = False) -> Party:
        """The party that a phrase names. `place_first` prefers the town to the government that it stands for."""
        made = self._made if line is self._line else self._parties(line)
        place_first = place_first and (phrase.name >= 0 or line.tokens[phrase.head].tag == "E")
        party = made[place_first].get(phrase)
        if party is None:
            party = made[place_first][phrase] = self._party(line, phrase, place_first)
        return party

    def where(self, line: Line, phrase: Phrase) -> Party:
        """The place that a phrase names: في مخازن الجيش is there, and not in the army that owns it."""
        party = self.party(line, phrase, place_first=True)
        return self._description(line, phrase, self._class(line, phrase)) if party.cls == "owned" else party

    def _parties(self, line: Line) -> tuple[dict[Phrase, Party], dict[Phrase, Party]]:
        """The parties of another line: none is described yet."""
        self._line, self._made = line, ({}, {})
        return self._made

    def meet(self, line: Line, phrase: Phrase) -> Party | None:
        """The party that a phrase names where it can act, its country noted as named once more.

        Most phrases name things: of those no more is worked out than that.
        """
        made = (self._made if line is self._line else self._parties(line))[False]
        if phrase.bearer >= 0 or phrase.name >= 0 or line.tokens[phrase.head].tag == "E":
            party: Party | None = self.party(line, phrase)
        else:
            party = made.get(phrase) if made else None
            if party is None and not is_thing(line.tokens[phrase.head]):
                party = self._represented(line, phrase)
                cls = self._class(line, phrase) if party is None else ""
                if cls in DOING:
                    party = self._description(line, phrase, cls)
                if party is not None:
                    made[phrase] = party
        if party is None:
            country = self._country(line.tokens, phrase)
            if country:
                self.votes[country] += 1
            return None
        if party.country:
            self.votes[party.country] += 1
        return party if party.known or party.cls in DOING else None

    def _party(self, line: Line, phrase: Phrase, place_first: bool) -> Party:
        tokens = line.tokens
        head = tokens[phrase.head]
        if phrase.bearer >= 0:
            cls = kin(tokens, phrase)
            return self._description(line, phrase, cls) if cls else self._bearer(line, phrase)
        if head.tag == "E":
            return self._name(tokens, phrase, phrase.head, place_first)
        if phrase.name >= 0:
            return self._with_name(line, phrase, place_first)
        return self._described(line, phrase)

    def _name(self, tokens: list[Token], phrase: Phrase, at: int, place_first: bool) -> Party:
        token = tokens[at]
        if phrase.number >= 0 and token.length == 1 and token.text.endswith("يا"):
            return self._nationals(tokens, phrase)
        where = self._where(tokens, phrase.end, token.names)
        chosen = self._choose(token.names, place_first, where)
        end = at + token.length
        nisba = next((t.word.nisba for t in tokens[end : phrase.end] if t.word.nisba), None)
        if not chosen.key.startswith("person:"):
            chosen = self.occupied_by(tokens, at, end, nisba, chosen)
        text, span = self.text(tokens, at, end)
        if chosen.table != "office" and (other := self.stranger(chosen, where, text, span)) is not None:
            return other
        wide = self.span(tokens, phrase.start, phrase.end) if (phrase.start, phrase.end) != (at, end) else span
        party = self.entity(chosen, (span,) if wide == span else (span, wide))
        if nisba is not None and self._namesake(party, nisba):
            text, span = self.text(tokens, at, phrase.end)
            country = nisba.removeprefix("state:")
            return replace(
                party, key=f"name:{text}", name=text, country=country, known=False, spans=(span,), cls="armed"
            )
        return party

    def _nationals(self, tokens: list[Token], phrase: Phrase) -> Party:
        """12 سوريا: people whom a figure counts, though the accusative is written like the name of their country."""
        text, span = self.text(tokens, phrase.start, phrase.end)
        head = tokens[phrase.head]
        states = [n.key.removeprefix("state:") for n in head.names if n.key.startswith("state:")]
        return Party(
            f"text:{text}", text, "population", states[0] if states else None, ("CVL",), False, (span,), "persons",
            stem=head.stem, number="p",
        )  # fmt: skip

    def _namesake(self, party: Party, nisba: str) -> bool:
        """حزب الله الكويتي: a group whose adjective is of another country than that of the group of this name."""
        group = party.known and party.key.startswith("group:") and bool(party.country)
        return group and nisba.startswith("state:") and nisba != f"state:{party.country}"

    def _bearer(self, line: Line, phrase: Phrase) -> Party:
        """A title with the name of who bears it: the name counts, the title tells country and sector."""
        tokens = line.tokens
        token = tokens[phrase.bearer]
        wide = self.span(tokens, phrase.start, phrase.end)
        text, span = self.text(tokens, phrase.bearer, phrase.bearer_end)
        title = self._office(tokens, phrase)
        self.borne.add(tokens[phrase.head].stem)
        if token.tag == "E":
            name = next(n for n in token.names if n.key.startswith("person:"))
            return replace(self.entity(name, (span, wide)), stem=tokens[phrase.head].stem)
        holder = self._holder(tokens, phrase)
        if holder is not None and any(text.split()[-1] in n for n in holder.names.get("ar", ())):
            return self.entity(Name((tokens[phrase.head].stem,), "entity", holder.id, False), (span, wide))
        country = self._country(tokens, phrase)
        return Party(
            "name:" + " ".join(t.text for t in tokens[phrase.bearer : phrase.bearer_end]),
            text,
            "person",
            country,
            title,
            False,
            (span, wide),
            "person",
            stem=tokens[phrase.head].stem,
        )

    def _with_name(self, line: Line, phrase: Phrase, place_first: bool) -> Party:
        tokens = line.tokens
        head, token = tokens[phrase.head], tokens[phrase.name]
        cls = head.noun_class
        wide = self.span(tokens, phrase.start, phrase.end)
        if token.tag != "E" or (is_deed(head) and not cls) or cls == "event":
            return self._described(line, phrase)
        name = self._town(tokens, phrase) if cls == "place" else self._choose(token.names, place_first)
        if name is None:
            return self._described(line, phrase)
        inner = self.entity(name, (self.span(tokens, phrase.name, phrase.name + token.length), wide))
        if cls == "place" and name.table in ("place", "metonym"):
            return inner
        if head.stem_base in STATES and inner.kind == "state" and phrase.name == phrase.head + 1:
            return inner  # دول تونس والجزائر ومصر
        direct = (
            phrase.name == phrase.head + 1 or tokens[phrase.name - 1].tag == '"' or tokens[phrase.name - 1].tag == "."
        )
        if inner.kind == "person" and head.stem_base in MILITIAS:
            return self._described(line, phrase)  # ميليشيا الجولاني: called after him
        group = inner.kind in ("armed-group", "party", "person", "organization", "media")
        if inner.kind == "person" and cls in ("body", "facility") and head.stem_base in FOUNDED:
            return self._description(line, phrase, cls)  # مركز الملك سلمان: called after him
        network = head.stem_base == "شبكه" and inner.kind == "media"  # and no criminal one
        if (network or cls in ("body", "armed", "party", "media", "force")) and direct and group:
            return replace(inner, stem=head.stem)  # حركة حماس، تنظيم «داعش»، قناة الجزيرة، قوات حفتر
        followers = head.stem_base in PEOPLE_OF and inner.kind in ("armed-group", "party")  # عناصر الأسد: not himself
        if followers or (cls in GROUP_OF and inner.kind in ("armed-group", "party", "person")):
            return replace(inner, stem=head.stem)
        if quantifies(head) and phrase.genitive > 0:
            if inner.known and (direct or tokens[phrase.name - 1].noun_class == "place"):
                return inner  # بعض طالبان، جميع أنحاء تركيا
            part = phrase_at(tokens, phrase.genitive, phrase.end)
            if part is not None and tokens[part.head].stem_base in RANKS:
                return self.party(line, part)  # أحد عناصر تنظيم داعش
        if cls == "person" and inner.kind == "media":
            return self._described(line, phrase)  # قتلت مراسلة الجزيرة: she, and not her channel
        if cls in OWNED and inner.known and inner.kind != "state":
            if place_first and cls in ("place", "facility") and inner.kind in ("person", "media", "party"):
                return self._described(line, phrase)  # مطار حميد كرزاي، فندق الجزيرة: called after somebody
            return replace(inner, cls="owned")
        if cls == "office":
            holder = self._holder(tokens, phrase)
            if holder is not None:
                return self.entity(Name((head.stem,), "entity", holder.id, False), (wide,))
        return self._described(line, phrase)

    def _described(self, line: Line, phrase: Phrase) -> Party:
        """Somebody known by a description alone."""
        found = self._represented(line, phrase)
        return found if found is not None else self._description(line, phrase, self._class(line, phrase))

    def _represented(self, line: Line, phrase: Phrase) -> Party | None:
        """Whom a description stands for: the holder of an office, the group of its members, the owner of a post."""
        tokens = line.tokens
        head = tokens[phrase.head]
        cls = head.noun_class
        alone = cls not in TITLES and cls not in OWNED and phrase.number != phrase.head
        if alone and head.stem_base not in FOR_OTHERS and head.stem not in SIDES:
            return self.of_state(tokens, phrase)  # most stand for nothing but themselves
        if cls in TITLES:
            holder = self._holder(tokens, phrase)
            if holder is not None:
                span = self.span(tokens, phrase.start, phrase.end)
                return self.entity(Name((head.stem,), "entity", holder.id, False), (span,))
        side = self._side(line, phrase) if head.stem in SIDES else None
        if side is not None:
            return side
        group = self._members(line, phrase)
        if group is not None:
            return group
        if phrase.genitive <= 0:
            return None
        inner = phrase_at(tokens, phrase.genitive, phrase.end) if head.stem_base in HANDS else None
        if inner is not None:
            return self.party(line, inner)  # من قبضة الحوثيين
        if head.stem_base in HOLDINGS:
            owner = phrase_at(tokens, phrase.genitive, phrase.end)
            party = self.party(line, owner) if owner is not None else None
            if party is not None and party.acts and not party.place and party.kind != "state":
                span = self.span(tokens, phrase.start, phrase.end)
                return replace(party, spans=(span, *party.spans), cls="owned")  # مواقع حركة الأحرار
        return None

    def _side(self, line: Line, phrase: Phrase) -> Party | None:
        """الجانب اليوناني: the state itself; but الجانب السوري من الحدود is where something was."""
        tokens = line.tokens
        head = tokens[phrase.head]
        if not head.art or len(phrase) != 2 or phrase.head != phrase.start:
            return None
        nisba = tokens[phrase.head + 1].word.nisba or ""
        border = phrase.end < len(tokens) and tokens[phrase.end].text == "من"
        placed = head.prep or (phrase.start > 0 and tokens[phrase.start - 1].stem in ("في", "الي", "علي"))
        if not nisba.startswith("state:") or border or (placed and head.prep != "ل"):
            return None
        span = self.span(tokens, phrase.start, phrase.end)
        return self.entity(Name((head.stem,), "entity", nisba, False), (span,))

    def _description(self, line: Line, phrase: Phrase, cls: str) -> Party:
        """The party of a description that stands for nobody else, of noun class `cls`."""
        tokens = line.tokens
        head = tokens[phrase.head]
        first = phrase.head if tokens[phrase.start].tag == "D" and phrase.number < 0 else phrase.start  # هذه | القوات
        text, span = self.text(tokens, first, phrase.end)
        noun = head.lexeme.noun if head.lexeme is not None else None
        end, tied = phrase.end, tied_to(tokens, phrase) if cls in DOING else None
        if tied is not None:
            text, span = self.with_tie(tokens, span[0], tied)
            end = tied.end
        words = [t.stem for t in tokens[first:end] if t.tag not in '".']
        return Party(
            "text:" + " ".join(words), text, KINDS.get(cls, "unnamed"), self._country(tokens, phrase),
            noun.sectors if noun is not None else (), False, (span,), cls, stem=head.stem,
            female=feminine(head), number=number_of(head), definite=head.definite, casualty=counts_itself(head, HURT),
            bare=end - first == 1 and head.art,
        )  # fmt: skip

    def _members(self, line: Line, phrase: Phrase) -> Party | None:
        """عناصر من قوات سوريا الديمقراطية، مواقع لقوات الأسد: the group they belong to, where the tables know it."""
        tokens = line.tokens
        head = tokens[phrase.head]
        members = head.stem_base in PEOPLE_OF or phrase.number == phrase.head
        if not (members or (head.noun_class in OWNED and not head.definite)) or phrase.end >= len(tokens):
            return None
        if any(t.stem in ("سابق", "سابقه", "سابقين") for t in tokens[phrase.head : phrase.end]):
            return None  # a former member is no member
        token = tokens[phrase.end]
        at = (
            phrase.end + 1
            if token.text in ("من", "في") and members
            else phrase.end
            if token.prep == "ل" and token.nominal and not opposes(tokens[phrase.end - 1])
            else -1
        )
        inner = phrase_at(tokens, at) if 0 <= at < len(tokens) else None
        if inner is None or (inner.name < 0 and members):
            return None
        if inner.head != inner.name and tokens[inner.head].noun_class in ("place", "facility"):
            return None  # المتمردون من مخازن الجيش: where they took something, not whose they are
        group = self.party(line, inner)
        if not (group.known or (not members and group.acts and inner.start == phrase.end)) or group.kind in (
            "state",
            "person",
        ):
            return None
        return replace(
            group,
            spans=(self.span(tokens, phrase.start, phrase.end), *group.spans),
            cls="known" if members else "owned",
        )

    @staticmethod
    def _organising(tokens: list[Token], phrase: Phrase) -> bool:
        """تنظيم انتخابات is the holding of something, and no organisation."""
        head, inner = tokens[phrase.head], tokens[phrase.genitive] if phrase.genitive > 0 else None
        held = inner is not None and (inner.noun_class == "event" or (inner.reading is not None and inner.pos == "M"))
        return head.length == 1 and held and inner is not None and inner.tag == "N"

    def _class(self, line: Line, phrase: Phrase) -> str:
        tokens = line.tokens
        head = tokens[phrase.head]
        if head.tag == "#":  # العشرات are people; a bare figure names nobody
            return "people" if head.text.endswith(("ات", "الاف")) else "count"
        if describes_before(tokens, phrase):
            return "adj"
        if head.noun_class:
            if part_of_place(tokens, phrase):
                return "place"
            if quantifies(head) and phrase.genitive > 0:
                inner = phrase_at(tokens, phrase.genitive, phrase.end)
                if inner is not None:
                    return self._class(line, inner)
            held = head.stem_base == ORGANISING and self._organising(tokens, phrase)
            return "event" if held else head.noun_class
        if head.given:
            return "name"
        if head.word.nisba:
            return (
                "persons"
                if phrase.number >= 0
                or accusative_text(head)
                or head.stem.endswith(("ون", "ين", "يون", "يين"))
                or head.art
                else "adj"
            )
        if head.reading is not None and head.reading.pos in "AP":
            entry = head.reading.entry
            person = entry is not None and (entry.number == "p" or (head.art and entry.gender == "m"))
            counted = phrase.number >= 0 or head.stem_base in PEOPLE_OF or head.enc  # 13 مسلحا، منزله
            shaped = head.stem.startswith("م") or head.stem.endswith("ه") or accusative_text(head)
            called = head.stem_base in PEOPLE_OF and not head.enc  # قائدا كبيرا
            introduced = phrase.start > 0 and tokens[phrase.start - 1].tag == "S"
            if introduced and phrase.number < 0 and any(r.noun_class == "person" for r in head.word.nominals):
                return "person"  # إن مهاجما فجر نفسه
            if person or counted or not shaped:
                return "people" if person or called else ""  # المتهم; هادي is a name as well
            return "adj"  # متبادل، المتعلقة ب
        if head.reading is not None and head.reading.pos == "M":
            if is_deed(head) or counts_something(head):
                return "event"
            others = {r.noun_class for r in head.word.nominals if r.pos == "N"}
            if others & ACTING or head.stem in LEADING or head.stem.startswith("م"):
                return "person"  # متحدث باسم
            return "abstract" if others & UNREAL else ""  # تمرد
        if head.stem.endswith(("ون", "ين")) and len(head.stem) > 4 and not (head.stem[0] in "بل" and not head.art):
            return "people"  # المشيعين; but بمكيالين is no people
        return "name" if may_name(line, phrase) else ""


def besides(parties: list[Party], others: list[Party]) -> list[Party]:
    """The parties that are not among the others."""
    return [p for p in parties if all(p.key != o.key for o in others)] if parties and others else list(parties)
