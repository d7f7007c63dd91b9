"""From a reading to its accounts: each statement with what can be compared across documents."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Final

from marsad.ledger.happenings.passages import Said, named
from marsad.ledger.happenings.places import FINE
from marsad.ledger.happenings.scene import Scene
from marsad.ledger.happenings.values import Account, Bag, Count, Party, Spot, Traits
from marsad.ledger.happenings.words import INSTRUMENTS, word
from marsad.model import Actor, Evidence, Reading, Statement
from marsad.text.fold import fold_word

# What may be told of one thing in the world under several types; across families nothing is compared.
FAMILIES: Final = {
    "violence": ("ASSAULT", "killed", "injured", "hostage", "missing"),
    "coercion": ("COERCE", "SANCTION", "detained"),
    "protest": ("PROTEST",),
    "meeting": ("CONSULT",),
    "accord": ("AGREE", "CONCEDE", "COOPERATE"),
    "aid": ("AID",),
    "retreat": ("RETREAT",),
    "mobilizing": ("MOBILIZE",),
    "approval": ("SUPPORT",),
    "demand": ("REQUEST",),
    "blame": ("ACCUSE", "REJECT", "THREATEN"),
    "flight": ("displaced",),
}
_FAMILY: Final = {type_: family for family, types in FAMILIES.items() for type_ in types}
_CLOSE: Final = 40  # code points beside a clause in which the attack stands that a count belongs to
_AROUND: Final = 120  # code points beside its clause within which words belong to an account
_TARGETS: Final = frozenset({"facility", "place", "body"})  # classes of nouns that tell what was hit


def grouping(statement: Statement) -> bool:
    """Whether a statement tells of a happening: an event or a count of people, not a stance or a tie."""
    return statement.kind in ("event", "figure") and statement.type in _FAMILY


def accounts(reading: Reading, scene: Scene) -> tuple[Account, ...]:
    """The accounts of one document in the order of the text."""
    setting = _Setting(reading, scene)
    found = [setting.account(statement) for statement in reading.statements if grouping(statement)]
    return tuple(sorted(found, key=lambda a: (a.evidence[0], a.id)))


class _Setting:
    """A reading with the scene of its document."""

    def __init__(self, reading: Reading, scene: Scene) -> None:
        self.reading, self.scene = reading, scene
        self.parties = {actor.id: party(actor) for actor in reading.actors}
        self.speakers = frozenset[str]().union(*map(_speakers, reading.statements))

    def account(self, statement: Statement) -> Account:
        """The account of a statement."""
        evidence, document = statement.evidence[0], self.reading.document
        passage = self.scene.passages[evidence.sentence]
        said = [s for s in passage.words if evidence.start - _AROUND < s.start < evidence.end + _AROUND]
        inside = [s for s in said if evidence.start <= s.start < evidence.end]
        trigger = [s for s in inside if evidence.trigger[0] <= s.start < evidence.trigger[1]]
        return Account(
            id=statement.id,
            document=document.id,
            kind=statement.kind,
            type=statement.type,
            realis=statement.realis,
            traits=(traits := self._traits(statement, said, inside)),
            evidence=tuple((e.start, e.end) for e in statement.evidence),
            sentence=evidence.sentence,
            voices=tuple(link.text for link in statement.attribution),
            outlet=document.outlet,
            published=self.scene.published,
            background=self.scene.background(traits.days),
            definite=_definite(trigger, inside, [s for s in _beside(said, evidence) if s.start >= evidence.end]),
            lead=self.scene.leads(evidence),
            anew=_anew(inside),
            another=_another(_beside(said, evidence)) or _others(statement.type, inside),
            new_count=any("count" in s.word.roles for s in _beside(said, evidence)),
            agency=self._agency(statement),
        )

    def _traits(self, statement: Statement, said: Sequence[Said], inside: Sequence[Said]) -> Traits:
        spots, placed = self.scene.spots(statement)
        whom = self._parties(statement.recipient)
        return Traits(
            family=_FAMILY[statement.type],
            types=frozenset({statement.type}),
            days=self.scene.days(statement),
            spots=spots,
            placed=placed,
            names=frozenset(s.word.key for s in said if named(s) and not s.quarter) - self.speakers,
            quarters=frozenset(s.word.key for s in said if s.quarter),
            actors=self._parties(statement.actor),
            recipients=whom,
            counts=_counts(statement),
            means=frozenset(statement.modes) | frozenset(s.word.mode for s in inside if s.word.mode),
            targets=frozenset(s.word.key for s in inside if s.word.kind == "facility" and not s.quarter) | _heads(whom),
            instruments=frozenset(s.word.key for s in inside if s.word.kind in INSTRUMENTS),
            lead=self.scene.lead if self.scene.leads(statement.evidence[0]) else Bag(),
            words=Bag({s.word.key: s.word.weight for s in said}),
            series=_series([*inside, *_beside(said, statement.evidence[0])], spots),
        )

    def _agency(self, statement: Statement) -> str | None:
        """The known medium that is quoted: "Reuters said". The outlet's own voice has none."""
        ids = [link.actor for link in statement.attribution if link.actor is not None]
        found = [self.parties[i] for i in ids if i in self.parties]
        return next((p.key for p in found if p.known and p.kind == "media"), None)

    def _parties(self, ids: Sequence[str]) -> tuple[Party, ...]:
        return tuple(self.parties[i] for i in ids if i in self.parties)


def party(actor: Actor) -> Party:
    """An actor of a reading as it can be compared with those of others."""
    return Party(
        key=actor.id if actor.known else fold_word(actor.name),
        name=actor.name,
        known=actor.known,
        kind=actor.kind,
        country=actor.country,
        sectors=actor.sectors,
    )


def _heads(parties: Sequence[Party]) -> frozenset[str]:
    """The lemma of what was hit, where a party is a building, a place or a body: "a police academy"."""
    found = (word(p.key.split()[0]) for p in parties if not p.known and p.key.split())
    return frozenset(w.key for w in found if w is not None and w.kind in _TARGETS)


def _beside(said: Sequence[Said], evidence: Evidence) -> list[Said]:
    """The words of the clause and those close to it: "in this attack", "a series of attacks"."""
    return [s for s in said if evidence.start - _CLOSE < s.start < evidence.end + _CLOSE]


def _anew(inside: Sequence[Said]) -> bool:
    """Whether the clause tells of an attack as of something new: انفجرت سيارة، في تفجير; not في التفجير."""
    acts = [s.word.roles for s in inside if "act" in s.word.roles]
    return bool(acts) and not any("definite" in roles for roles in acts)


def _definite(trigger: Sequence[Said], inside: Sequence[Said], after: Sequence[Said]) -> bool:
    """Whether an account takes up an attack told before: by its trigger, by its clause, by what follows its count."""
    for said in (trigger, inside, after):
        acts = [s.word.roles for s in said if "act" in s.word.roles]
        if acts:
            return any("definite" in roles for roles in acts)
    return False


def _others(type_: str, inside: Sequence[Said]) -> bool:
    """Whether the dead are others than those told before: وقتل شخصان آخران; the hurt are, of one attack, too."""
    return type_ == "killed" and any("others" in s.word.roles for s in inside)


def _another(said: Sequence[Said]) -> bool:
    """Whether an attack is set beside one told before: هجوم ثان، في حادث منفصل. وأصيب آخرون sets nothing beside."""
    return any("act" in a.word.roles and "another" in b.word.roles for a, b in itertools.pairwise(said))


def _speakers(statement: Statement) -> frozenset[str]:
    """The words of those who say it: a spokesman speaks of many things, those beside which his name stands, too."""
    found = (word(part) for link in statement.attribution for part in fold_word(link.text).split())
    return frozenset(w.key for w in found if w is not None)


def _series(inside: Sequence[Said], spots: Sequence[Spot]) -> bool:
    """Whether several events are told at once: by a word for a series, for a whole province or country."""
    if not any("series" in s.word.roles for s in inside):
        return False
    return not any(spot.precision in FINE for spot in spots) or any(s.word.key == "سلسله" for s in inside)


def _counts(statement: Statement) -> tuple[Count, ...]:
    value = statement.value
    if value is None or value.unit != "person" or value.min is None:
        return ()
    return (Count(statement.type, value.min, value.max),)
