"""A statement as a plain French sentence: who did what to whom, according to whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from marsad.model import Actor, Link, Quantity, Statement
from marsad.views.arabic.nominals import plain
from marsad.views.french import counts
from marsad.views.french.grammar import Name, joined, phrase, several
from marsad.views.french.names import described, name_of, people, place_name, where
from marsad.views.french.tables import Clause, Phrases, events, ties, words
from marsad.views.french.verbs import active, denied, existing, passive, present
from marsad.views.looked import Looked, speak_together, words_of

_SOMEBODY: Final = Name("quelqu’un")
_NOBODY: Final = Name("")
_BEFORE: Final = {
    "negated": "démenti : ",
    "possible": "peut-être ",
    "planned": "attendu : ",
    "called-for": "demandé : ",
}


@dataclass(slots=True)
class Teller(Looked):
    """Tells the statements of one reading in French."""

    def sentence(self, statement: Statement) -> str:
        """The statement with its sources; no full stop. What somebody says of itself not to be so, it denies."""
        denial = self._denied(statement)
        sources = self.sources(statement.attribution[:-1]) if denial else self._voices(statement)
        text = denial or self.claim(statement)
        return _capital(f"{text}, selon {sources}" if sources else text)

    def claim(self, statement: Statement) -> str:
        """The statement without its sources."""
        tell = {"event": self._event, "stance": self._stance, "relation": self._relation, "figure": self._figure}
        return _capital(tell[statement.kind](statement))

    def sources(self, links: Iterable[Link]) -> str:
        """The voices, outermost first; empty for the article itself."""
        return ", citant ".join(self._source(link) for link in links)

    def place(self, statement: Statement) -> str:
        """The French name of the place, or nothing."""
        found = self.places.get(statement.place or "")
        return _capital(place_name(found)) if found else ""

    def name(self, actor_id: str) -> str:
        """What an actor is called; empty for an id that the reading does not have."""
        actor = self.actors.get(actor_id)
        return name_of(actor).put() if actor else ""

    def _names(self, ids: Iterable[str]) -> Name:
        return several([name_of(self.actors[i]) for i in ids if i in self.actors])

    def _voices(self, s: Statement) -> str:
        if speak_together(s):
            return joined([self._source(link) for link in s.attribution])
        return self.sources(s.attribution)

    def _source(self, link: Link) -> str:
        actor = self.actors.get(link.actor or "")
        name = name_of(actor) if actor else described(words_of(link))
        return name.put() if name.known else f"{name.put()} (non nommé{name.ending})"

    def _denied(self, s: Statement) -> str:
        """A denial by the doer itself; empty where it is none."""
        if s.kind != "event" or s.realis != "negated" or not s.attribution or s.attribution[-1].actor not in s.actor:
            return ""
        who, whom = self._names(s.actor), self._names(s.recipient)
        clause, issue = self._clause(s, who, whom)
        return denied(who, clause, whom, issue)

    def _event(self, s: Statement) -> str:
        who, whom = self._names(s.actor), self._names(s.recipient)
        clause, issue = self._clause(s, who, whom)
        if who:
            return active(s.realis, who, clause, whom, issue)
        phrases = self._phrases(s, who)
        if not whom:
            return existing(s.realis, phrases.noun, phrases.gender) + self._where(s)
        if phrases.undergone and issue is None:
            return passive(s.realis, whom, phrases.undergone)
        return active(s.realis, _SOMEBODY, clause, whom, issue)

    def _clause(self, s: Statement, who: Name, whom: Name) -> tuple[Clause, Name | None]:
        """How the event is said, and the issue if a stance rests on the same word."""
        stance = self.issues.get(s.evidence[0].trigger)
        if stance is not None and stance.type != "other":
            tie = ties().get(("issue" if whom else "alone", f"{s.type}/{stance.position}"))
            if tie is not None:
                return tie.clause, phrase(words()["issue", stance.type][0])
        phrases = self._phrases(s, who)
        return (phrases.whole if whom else phrases.alone), None

    def _phrases(self, s: Statement, who: Name) -> Phrases:
        table = events()
        modes = [mode for mode in s.modes if (s.type, mode) in table]
        if "targeted" in modes and any(a.kind != "person" for a in map(self.actors.get, s.recipient) if a):
            return table["ASSAULT", "struck"]
        if not modes and who.plural and (s.type, "several") in table:
            return table[s.type, "several"]
        return table[s.type, modes[0] if modes else ""]

    def _where(self, s: Statement) -> str:
        found = self.places.get(s.place or "")
        return f" {where(found)}" if found else ""

    def _stance(self, s: Statement) -> str:
        who = self._names(s.actor) or _SOMEBODY
        issue = phrase(words().get(("issue", s.type), words()["issue", "other"])[0])
        return present(s.realis, who, ties()["stance", s.position or "supports"], _NOBODY, issue)

    def _relation(self, s: Statement) -> str:
        who, whom = self._names(s.actor) or _SOMEBODY, self._names(s.recipient)
        if s.type == "allied-with" and not whom:
            return present(s.realis, who, ties()["relation", "allied"], _NOBODY)
        return present(s.realis, who, ties()["relation", s.type], whom or Name(self.place(s)))

    def _figure(self, s: Statement) -> str:
        value = s.value or Quantity(min=None, max=None)
        before = _BEFORE.get(s.realis, "")
        if s.type == "money":
            return before + counts.quantity(value, counts.counted("unit", value.unit))
        group = next((self.actors[i] for i in s.recipient if i in self.actors), None)
        thing = counts.counted("thing", s.type if ("thing", s.type) in words() else "person")
        found = None if group is None or group.known else people(group.name)
        if found is not None and found.counted:
            thing = counts.Counted(found.one, found.many, found.gender[:1])
        elif group is not None:
            thing = thing._replace(of=_of(group))
        done, _ = words().get(("figure", s.type), ("", ""))
        return before + counts.quantity(value, thing, done)


def _of(group: Actor) -> str:
    """The group of those who are counted: parmi les Houthis, de l’Armée syrienne."""
    if not group.known:
        return f" ({plain(group.name)})"
    name = name_of(group)
    return f" parmi {name.put()}" if name.plural else f" {name.put('de')}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
