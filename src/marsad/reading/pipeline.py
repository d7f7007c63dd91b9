"""The rule reader: one document from text to reading, stage after stage.

text → sentences and quotations → words → tags → phrases → slots → frames → voices → drafts → merged → reading
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Literal

import msgspec

from marsad.knowledge.lookup import Knowledge
from marsad.languages.pack import Pack
from marsad.model import Coder, Document, Evidence, Link, Place, Reading, Sentence, Statement
from marsad.reading.arms import unnamed_arms
from marsad.reading.cast import OCCUPIER, Cast
from marsad.reading.dating import infer
from marsad.reading.denials import denials
from marsad.reading.draft import Draft
from marsad.reading.drafting import Drafter
from marsad.reading.effects import joined
from marsad.reading.figures import figures
from marsad.reading.frames import Parse, parse
from marsad.reading.going_on import go_on
from marsad.reading.kinds_of_place import taken_up, unnamed
from marsad.reading.lasting import HELD
from marsad.reading.lexis import Lexis
from marsad.reading.mentions import Describer
from marsad.reading.merging import dated_by_body, dated_later, dated_together, merge, retold
from marsad.reading.one_sided import without_lone_sides
from marsad.reading.openings import turns_to_another_matter, turns_to_other
from marsad.reading.participants import PAIR, Participants, without_unheard
from marsad.reading.parts import parts
from marsad.reading.party import Party
from marsad.reading.places import Spot, spots
from marsad.reading.places_held import place_held
from marsad.reading.quoted import Floor, Quotations
from marsad.reading.read_out import others_speak, remember
from marsad.reading.recalled import Told
from marsad.reading.replacing import replace
from marsad.reading.scenes import Story, local
from marsad.reading.settings import When, count_when_done, set_in
from marsad.reading.sifting import sift, stated
from marsad.reading.slots import Line, Slots, divide
from marsad.reading.speakers import Speakers
from marsad.reading.stances import Deal, Issues, circumstances, refusal, stances
from marsad.reading.sums import money
from marsad.reading.tagging import tag
from marsad.reading.theme import theme
from marsad.reading.timing import mark
from marsad.reading.tokenising import tokenised
from marsad.reading.trust import LEAST, LIKELY, manner, odds, probability
from marsad.reading.voice import Voice, doubted
from marsad.reading.voices import voices
from marsad.reading.wants import may_hold, wanted
from marsad.text.around import AROUND
from marsad.text.fold import Folded, fold
from marsad.text.sentences import Span
from marsad.text.words import legible, words

TRIGGERS: Final = "VM"


class Given(msgspec.Struct):
    """What is known of a document beside its text, and the least confidence with which anything of it is told."""

    id: str | None = None
    published: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    least: float = LEAST


@dataclass(slots=True)
class Stage:
    """What the stages made of one sentence, for the reader and for `marsad explain`."""

    start: int
    end: int
    parse: Parse
    voices: list[Voice]
    drafts: list[Draft]


@dataclass(slots=True)
class Reader:
    """Reads documents with one pack and one state of knowledge. `version` names both."""

    pack: Pack
    knowledge: Knowledge
    version: str
    lexis: Lexis = field(init=False)
    issues: Issues = field(init=False)

    def __post_init__(self) -> None:
        self.lexis = Lexis(self.pack, self.knowledge)
        self.issues = Issues()

    def read(self, text: str, given: Given) -> Reading:
        """Read one text. Never fails on what the text holds; an empty text gives an empty reading."""
        return self.explain(text, given)[0]

    def explain(self, text: str, given: Given) -> tuple[Reading, list[Stage]]:
        """The reading of a text, and for each of its sentences what the stages made of it."""
        document = _Document(self, text, given)
        document.run()
        return document.reading(), document.stages


class _Document:
    """The passage of one text through the stages."""

    def __init__(self, reader: Reader, text: str, given: Given) -> None:
        self.reader, self.text = reader, text
        self.folded: Folded = fold(text)
        self.words = legible(words(self.folded.text))
        self.inferred = None if given.published else infer(self.words, reader.knowledge)
        if self.inferred is not None and self.inferred.day:
            given = replace(given, published=self.inferred.day)
        self.given = given
        stretch = self.inferred.stretch if self.inferred is not None else None
        self.stretch = (
            (datetime.date.fromisoformat(stretch[0]), datetime.date.fromisoformat(stretch[1])) if stretch else None
        )
        self.day = datetime.date.fromisoformat(given.published) if given.published and not stretch else None
        self.describer = Describer(reader.knowledge, self.folded, text, given.published)
        self.cast = Cast(reader.knowledge)
        self.participants = Participants(self.cast, self.describer, reader.pack)
        self.places: dict[str, Party] = {}
        self.spots: dict[int, list[Spot]] = {}  # of the sentences that were asked for theirs
        self.speakers = Speakers(self.participants)
        self.drafter = Drafter(reader.pack, self.participants, self.places, self.speakers)
        self.deal = Deal()
        self.stages: list[Stage] = []
        self.beside: list[Span] = []  # sentences that stand around the article
        self.told = Told(self.day)
        self.days: list[set[str]] = []  # that each sentence tells
        self.hash = hashlib.sha256(text.encode("utf-8", "surrogatepass"))
        self.quotes = Quotations(text)

    def run(self) -> None:
        read, self.beside = tokenised(self.text, self.folded, self.words, self.reader.lexis)
        for number, (start, end, tokens) in enumerate(read):
            whens = mark(tokens, self.text, self.day, self.inferred is not None, self.stretch)
            tag(tokens, self.reader.lexis)
            line = divide(tokens)
            whens += self.told.recalled(line, whens)
            self.days.append({w.time.start for w in whens if w.time.start and w.time.start == w.time.end})
            parsed = parse(line, self.reader.pack)
            spoken = voices(parsed, self.reader.pack)
            turned = turns_to_other(tokens, 0) or turns_to_another_matter(tokens)
            inherited = self.quotes.floor(start, others_speak(line, spoken)) if not turned else self.quotes.taken_over()
            drafts = self.drafter.drafts(parsed, spoken, number, inherited)
            drafts = without_lone_sides(joined(drafts, parsed))
            counted = figures(parsed, self.participants, number, spoken)
            counted += money(parsed, drafts, number)
            for draft in counted:
                draft.attribution = [
                    *inherited.at(draft.trigger[0]),
                    *self.speakers.links(parsed.line, spoken, draft.token, number),
                ]
            drafts += counted
            drafts += parts(counted, parsed.line, self.participants)
            drafts += stances(drafts, parsed, self.reader.issues, self.deal)
            drafts += self._circumstances(parsed, spoken, number)
            drafts += self._wants(parsed, spoken, number, inherited)
            if self.stages and not turned:
                go_on(drafts, line, spoken, self.stages[-1].drafts)
            self._settle(drafts, parsed, whens)
            drafts += denials(parsed, number, drafts, self.stages, self.speakers.of)
            self.speakers.hear(parsed, spoken, number)
            remember(self.quotes, self.speakers, line, spoken, (start, end, number))
            self.stages.append(Stage(start, end, parsed, spoken, drafts))

    def _circumstances(self, parsed: Parse, spoken: list[Voice], number: int) -> list[Draft]:
        """Who says that the time for something has not come refuses it for now."""
        made = []
        for draft in circumstances(parsed, number, self.reader.issues):
            links = self.speakers.links(parsed.line, spoken, draft.token, number)
            if links and links[-1][0] is not None:
                made += [replace(draft, actors=[links[-1][0]]), refusal(draft, links[-1][0])]
        return made

    def _wants(self, parsed: Parse, spoken: list[Voice], number: int, inherited: Floor) -> list[Draft]:
        """What speakers say ought to be or must not be, with those who have the floor as holders."""
        made = []
        for draft in wanted(parsed, number, self.reader.issues):
            links = [*inherited.at(draft.trigger[0]), *self.speakers.links(parsed.line, spoken, draft.token, number)]
            holder = links[-1][0] if links else None
            if holder is not None and may_hold(holder) and not doubted(spoken, draft.token):
                made.append(replace(draft, actors=[holder], attribution=links[:-1]))
        return made

    def _settle(self, drafts: list[Draft], parsed: Parse, whens: list[When]) -> None:
        """Day and place of each draft."""
        if not drafts:
            return
        places = self._spots(len(self.stages), parsed.line)
        frames = {f.trigger: f for f in parsed.frames}
        for draft in drafts:
            frame = frames.get(draft.anchor if draft.anchor >= 0 else draft.token)
            slots = frame.slots if frame is not None else Slots(draft.token, {}, draft.token, draft.token + 1)
            spot = set_in(draft, parsed.line, places, whens, slots, self.day)
            if draft.place and not (draft.vague and spot is not None):
                self.places.setdefault(draft.place, self._place_party(draft.place, places))
            elif spot is not None and draft.kind != "stance":
                draft.place, draft.vague = self._spot(spot, draft), False
        count_when_done(drafts)

    def _spots(self, number: int, line: Line | None = None) -> list[Spot]:
        """The places that a sentence tells; `line` where it is the one that is read."""
        if number not in self.spots:
            earlier = [stage.parse.line for stage in self.stages[:number]]
            line = line or self.stages[number].parse.line
            self.spots[number] = [*spots(line, self.describer), *taken_up(line, self.describer, earlier)]
        return self.spots[number]

    def _spot(self, spot: Spot, draft: Draft) -> str:
        party = spot.party
        if draft.kind == "event" and any(party.key == p.key for p in draft.actors):
            return ""
        self.places.setdefault(party.key, party)
        return party.key

    def _place_party(self, key: str, places: list[Spot]) -> Party:
        return next((s.party for s in places if s.party.key == key), Party(key, key, "state", cls="place", place=key))

    def _told(self, draft: Draft) -> bool:
        return stated(draft, self.given.least)

    def _likely(self, draft: Draft) -> bool:
        return stated(draft, min(self.given.least, LIKELY))

    def reading(self) -> Reading:
        drawn = [d for stage in self.stages for d in stage.drafts]
        lines = [stage.parse.line for stage in self.stages]
        text = manner(lines)
        for stage in self.stages:
            for draft in stage.drafts:
                draft.odds = odds(draft, stage.parse, stage.voices) + text
        kept = sift(drawn, lines, sum(len(stage.voices) for stage in self.stages), self._likely)
        merged = merge(self._named(without_unheard(kept, self._likely)))
        drafts = [d for d in merged if self._told(d)]  # as sure as the surest of its tellings
        dated_later(drafts, [d for d in drawn if not self._told(d)])
        dated_by_body(drafts)
        if len(self.stages) > 1:
            dated_together(drafts, self.stages[0].parse.line)
        retold(drafts, lines, self.days)
        unnamed_arms(drafts, lines, self.reader.pack)
        story = Story(lines, self.text, self._spots, self.places)
        for party in story.set_scenes(drafts):
            self.places.setdefault(party.key, party)
        for draft in drafts:
            if draft.kind != "relation" and ((draft.vague and draft.nameless) or unnamed(draft.place)):
                draft.place = ""  # قصف مناطق ومواقع: these are anywhere
            elif draft.type == HELD and draft.place:
                n = draft.sentence
                draft.place = place_held(draft, lines[n], self._spots(n), self.reader.knowledge)
        for draft in filter(local, drafts):
            place = self.places.get(draft.place)
            if place is not None and place.country:
                self.cast.settle((*draft.actors, *draft.recipients), place.country)
        rows = self._rows()
        statements = tuple(self._statement(d, rows) for d in drafts)
        self.cast.theme = theme(self.describer.votes)
        self.cast.contested = self.describer.votes[OCCUPIER] > 0
        used = {a for s in statements for a in (*s.actor, *s.recipient)}
        used |= {link.actor for s in statements for link in s.attribution if link.actor}
        told = {s.place for s in statements}
        places = tuple(self._place(key) for key in self.places if not told.isdisjoint(self._called(key)))
        return Reading(
            document=self._header(statements, rows), actors=self.cast.actors(used), places=places, statements=statements
        )

    def _named(self, drafts: list[Draft]) -> list[Draft]:
        """Put the first two people of the text where it begins with "the two men"; without them nothing is said of a
        pair."""
        people: list[Party] = []
        for seen in self.cast.history:
            if seen.party.kind == "person" and seen.party.known and all(seen.party.key != p.key for p in people):
                people.append(seen.party)
        kept = []
        for draft in drafts:
            if any(p.key == PAIR for p in (*draft.actors, *draft.recipients)):
                if len(people) < 2:
                    continue
                draft.actors = [p for a in draft.actors for p in (people[:2] if a.key == PAIR else [a])]
                draft.recipients = [p for r in draft.recipients for p in (people[:2] if r.key == PAIR else [r])]
            kept.append(draft)
        return kept

    def _rows(self) -> list[int]:
        """The place of each stage among the sentences of the document, which are those that stand around it too."""
        starts = sorted([stage.start for stage in self.stages] + [start for start, _ in self.beside])
        at = {start: n for n, start in enumerate(starts)}
        return [at[stage.start] for stage in self.stages]

    def _header(self, statements: tuple[Statement, ...], rows: list[int]) -> Document:
        given = self.given
        coded = {e.sentence for s in statements for e in s.evidence}
        read = [self._sentence(stage, n in coded) for n, stage in zip(rows, self.stages, strict=True)]
        beside = [Sentence(start=start, end=end, status="quiet", why=AROUND) for start, end in self.beside]
        identity = given.id or "sha256:" + self.hash.hexdigest()
        return Document(
            id=identity,
            url=given.url,
            outlet=given.outlet,
            title=given.title,
            published=given.published,
            published_basis=self._basis(),
            published_until=self.stretch[1].isoformat() if self.stretch and given.published else None,
            length=len(self.text),
            sentences=tuple(sorted([*read, *beside], key=lambda sentence: sentence.start)),
        )

    def _basis(self) -> Literal["given", "inferred", "none"]:
        if self.inferred is None:
            return "given"
        return "inferred" if self.inferred.day else "none"

    def _sentence(self, stage: Stage, coded: bool) -> Sentence:
        if coded:
            return Sentence(start=stage.start, end=stage.end, status="coded")
        why = _why(stage, self._told)
        return Sentence(start=stage.start, end=stage.end, status="not-understood" if why else "quiet", why=why)

    def _statement(self, d: Draft, rows: list[int]) -> Statement:
        evidence = ((d.span, d.trigger, d.sentence), *d.more[:5])
        actors = tuple(self.cast.actor(p) for p in d.actors)
        links = tuple(
            Link(actor=self.cast.actor(p) if p is not None else None, text=link.text, cue=link.cue)
            for p, link in d.attribution
        )
        called = self._called(d.place) if d.place else (None, None)
        place = called[0] or called[1]
        recipients = tuple(self.cast.actor(p) for p in d.recipients)
        what = f"{d.kind}|{d.type}|{d.realis}|{d.rule}|{d.trigger}|{d.value}|{d.position}"
        identity = f"{self.reader.version}|{what}|{actors}|{recipients}"  # one verb can tell of several pairs
        digest = self.hash.copy()
        digest.update(identity.encode("utf-8", "surrogatepass"))
        return Statement(
            id="s" + digest.hexdigest()[:12],
            kind=d.kind, type=d.type, modes=d.modes, actor=actors,  # type: ignore[arg-type]
            recipient=recipients,
            realis=d.realis, attribution=links,  # type: ignore[arg-type]
            issue=d.type if d.kind == "stance" else None, position=d.position,  # type: ignore[arg-type]
            terms=self.text[slice(*d.condition)] or None,
            value=d.value, time=d.time, place=place,
            evidence=tuple(Evidence(start=s[0], end=s[1], trigger=t, sentence=rows[n]) for s, t, n in evidence),
            confidence=probability(d.odds), coder=Coder(name="rules", version=self.reader.version, rule=d.rule),
        )  # fmt: skip

    def _called(self, key: str) -> tuple[str | None, str]:
        """Id and name of a place, by one of which statements tell it."""
        row = self.reader.knowledge.place(key)
        return (row.id, row.name) if row is not None else (None, self.places[key].name)

    def _place(self, key: str) -> Place:
        party = self.places[key]
        row = self.reader.knowledge.place(key)
        if row is not None:
            return Place(
                id=row.id,
                name=row.name,
                names=dict(row.names),
                country=row.country,
                lat=row.lat,
                lon=row.lon,
                precision=row.precision,
                mentions=party.spans,
            )
        if key.startswith("state:"):
            entity = self.reader.knowledge.entity(key)
            names = dict(entity.names) if entity is not None else {}
            return Place(
                id=None, name=party.name, names=names, country=party.country, precision="country", mentions=party.spans
            )
        return Place(id=None, name=party.name, names={"ar": (party.name,)}, country=party.country, mentions=party.spans)


def _why(stage: Stage, told: Callable[[Draft], bool]) -> str | None:
    """Why a sentence with a trigger or a voice gave nothing; None where it has neither."""
    if not all(map(told, stage.drafts)):
        return "a trigger was found, but too little speaks for a statement"
    if any(s.kind == "event" for f in stage.parse.frames for s in f.lexeme.senses if f.pos in TRIGGERS):
        return "a trigger was found, but its slots could not be filled"
    if stage.voices:
        return "somebody speaks, but nothing in the words could be coded"
    return None
