"""A statement as a plain Arabic sentence: who did what to whom, according to whom.

A doer comes before its verb, which agrees with it; without a doer the sentence is told of what was undergone, without
anybody it names the thing. Realis is in the words (لم، يعتزم، مطلوب من، قد).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from marsad.model import Link, Place, Quantity, Statement
from marsad.views.arabic import counts
from marsad.views.arabic.nominals import definite, noun, plain
from marsad.views.arabic.parties import Party, described, joined, party, several
from marsad.views.arabic.tables import Clause, Phrases, events, ties, words
from marsad.views.arabic.verbs import active, existing, filled, present, undergone, verb
from marsad.views.looked import Looked, speak_together, words_of

_SOMEBODY: Final = Party("هناك من")
_NOBODY: Final = Party("")
_DENY: Final = "نفى/نفي/Ii"
_NOUNS: Final = {"negated": "نفي ", "possible": "احتمال ", "planned": "توقع ", "called-for": "الدعوة إلى "}
_UNNAMED: Final = {"ms": "لم يُسمَّ", "fs": "لم تُسمَّ", "md": "لم يُسمَّيا", "fd": "لم تُسمَّيا", "mp": "لم يُسمَّوا"}

_WHO: Final = {"ms": "الذي", "fs": "التي", "md": "اللذين", "fd": "اللتين", "mp": "الذين"}


@dataclass(slots=True)
class Teller(Looked):
    """Tells the statements of one reading in Arabic."""

    def sentence(self, statement: Statement) -> str:
        """The statement with its sources; no full stop. What somebody says of itself not to be so, it denies."""
        denied = self._denied(statement)
        if denied:
            outer = self.sources(statement.attribution[:-1])
            return f"{denied}، بحسب {outer}" if outer else denied
        sources = self._voices(statement)
        text = self.claim(statement)
        return f"{text}، بحسب {sources}" if sources else text

    def claim(self, statement: Statement) -> str:
        """The statement without its sources."""
        tell = {"event": self._event, "stance": self._stance, "relation": self._relation, "figure": self._figure}
        return tell[statement.kind](statement)

    def sources(self, links: Iterable[Link]) -> str:
        """The voices, outermost first; empty for the article itself."""
        return " نقلا عن ".join(self._source(link) for link in links)

    def place(self, statement: Statement) -> str:
        """The Arabic name of the place, or nothing."""
        found = self.places.get(statement.place or "")
        if found is None:
            return ""
        return plain(next(iter(found.names.get("ar", ())), "") or _known_place(found) or found.name)

    def name(self, actor_id: str) -> str:
        """What an actor is called; empty for an id that the reading does not have."""
        actor = self.actors.get(actor_id)
        return party(actor).text if actor else ""

    def _parties(self, ids: Iterable[str]) -> Party:
        return several([party(self.actors[i]) for i in ids if i in self.actors])

    def _voices(self, s: Statement) -> str:
        if speak_together(s):
            return joined([self._source(link) for link in s.attribution])
        return self.sources(s.attribution)

    def _source(self, link: Link) -> str:
        actor = self.actors.get(link.actor or "")
        found = party(actor) if actor else described(words_of(link))
        name = found.put("gen")
        return name if found.known else f"{name} {_unnamed(found)}".rstrip()

    def _denied(self, s: Statement) -> str:
        """A denial by the doer itself: نفى حفتر قصف المدنيين; empty where it is none."""
        if s.kind != "event" or s.realis != "negated" or not s.attribution or s.attribution[-1].actor not in s.actor:
            return ""
        who, whom = self._parties(s.actor), self._parties(s.recipient)
        clause, issue = self._clause(s, who, whom)
        return f"{who.text} {verb(_DENY, 'perf', who.agreement)} {filled(clause.masdar, whom, issue, masdar=True)}"

    def _event(self, s: Statement) -> str:
        who, whom = self._parties(s.actor), self._parties(s.recipient)
        if who:
            return active(s.realis, who, *self._with(s, who, whom))
        phrases = self._phrases(s, several_=False)
        if not whom:
            return existing(s.realis, phrases.noun) + self._where(s)
        clause, issue = self._clause(s, who, whom)
        other = phrases.suffered.startswith("~")
        masdar = phrases.suffered[1:] if other and not issue else clause.masdar
        suffered = "" if other or issue else phrases.suffered
        return undergone(s.realis, whom, suffered, filled(masdar, whom, issue, masdar=True))

    def _with(self, s: Statement, who: Party, whom: Party) -> tuple[Clause, Party, str]:
        clause, issue = self._clause(s, who, whom)
        return clause, whom, issue

    def _clause(self, s: Statement, who: Party, whom: Party) -> tuple[Clause, str]:
        """How the event is said, and the issue if a stance rests on the same word."""
        stance = self.issues.get(s.evidence[0].trigger)
        if stance is not None and stance.type != "other":
            found = ties().get(("issue" if whom else "alone", f"{s.type}/{stance.position}"))
            if found is not None:
                return found, words()["issue", stance.type][0]
        phrases = self._phrases(s, several_=who.agreement[1] != "s" or " و" in who.text)
        return (phrases.whole if whom else phrases.alone), ""

    def _phrases(self, s: Statement, several_: bool) -> Phrases:
        table = events()
        modes = [mode for mode in s.modes if (s.type, mode) in table]
        if "targeted" in modes and any(a.kind != "person" for a in map(self.actors.get, s.recipient) if a):
            return table["ASSAULT", "struck"]
        if not modes and several_ and (s.type, "several") in table:
            return table[s.type, "several"]
        return table[s.type, modes[0] if modes else ""]

    def _where(self, s: Statement) -> str:
        place = self.place(s)
        return f" في {place}" if place else ""

    def _stance(self, s: Statement) -> str:
        who = self._parties(s.actor) or _SOMEBODY
        issue = words().get(("issue", s.type), words()["issue", "other"])[0]
        return present(s.realis, who, ties()["stance", s.position or "supports"], _NOBODY, issue)

    def _relation(self, s: Statement) -> str:
        who, whom = self._parties(s.actor) or _SOMEBODY, self._parties(s.recipient)
        clause = ties()["relation", s.type]
        if not whom and s.type == "allied-with":
            clause = Clause(clause.verb, "", "التحالف")
        return present(s.realis, who, clause, whom or Party(self.place(s)))

    def _figure(self, s: Statement) -> str:
        value = s.value or Quantity(min=None, max=None)
        masdar, state = words().get(("figure", s.type), ("", ""))
        what = self._counted(s, value)
        before = _NOUNS.get(s.realis, "")
        if masdar:
            return f"{before}{masdar} {what}{f' {state}' if state else ''}"
        return f"{before}{'وجود ' if before and s.type != 'money' else ''}{what}"

    def _counted(self, s: Statement, value: Quantity) -> str:
        """The count and what is counted."""
        if s.type == "money":
            return counts.quantity(value, counts.counted("unit", value.unit))
        thing = counts.counted("thing", s.type if ("thing", s.type) in words() else "person")
        group = next((self.actors[i] for i in s.recipient if i in self.actors), None)
        if group is None:
            return counts.quantity(value, thing)
        if group.known:
            return f"{counts.quantity(value, thing)} من {party(group).put('gen')}"
        people = counts.people(group.name)
        return counts.quantity(value, people or thing) + ("" if people else f" ({plain(group.name)})")


def _unnamed(party_: Party) -> str:
    """That the text doesn't name them, agreeing with what it calls them; a name that no table knows is a name."""
    text = party_.text
    if party_.agreement[1] == "s" and not definite(text) and noun(text.split(" ")[0]) is None:
        return ""
    relative = f"{_WHO[party_.agreement]} " if definite(party_.text) else ""
    return relative + _UNNAMED[party_.agreement]


def _known_place(place: Place) -> str:
    from marsad.knowledge.lookup import load

    found = load().place(place.id or "")
    return found.names["ar"][0] if found and found.names.get("ar") else ""
