"""A statement as a plain English sentence: who did what to whom, according to whom.

What is not known is not said: without a doer the sentence is passive, without anybody it says that there was such a
thing. Realis is part of the sentence (will, may, did not), so that no accusation or plan reads like a fact.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from marsad.model import Link, Quantity, Statement
from marsad.views.looked import Looked, speak_together, words_of
from marsad.views.names import Name, described, listed, name_of
from marsad.views.tables import Phrases, events
from marsad.views.verbs import active, existing, passive, present

ISSUES: Final = {
    "ceasefire": "a ceasefire",
    "negotiations": "negotiations",
    "political-settlement": "a political settlement",
    "elections": "elections",
    "un-role": "a role for the United Nations",
    "foreign-intervention": "foreign intervention",
    "arms-embargo": "an arms embargo",
    "withdrawal": "a withdrawal",
    "recognition": "recognition",
    "sanctions": "sanctions",
    "disarmament": "disarmament",
    "prisoner-exchange": "an exchange of prisoners",
    "humanitarian-access": "humanitarian access",
    "territorial-status": "a territory's status",
    "government-change": "a change of government",
    "war-aims": "the aims of the war",
    "other": "the matter",
}
# A verbal event that names the issue of a stance says it: "refused a ceasefire", not "refused".
_WITH_ISSUE: Final = {
    ("REQUEST", "supports"): Phrases("call on {} for", "called on {} for", "call for", "called for", "", ""),
    ("REQUEST", "opposes"): Phrases(
        "call on {} to end", "called on {} to end", "call for an end to", "called for an end to", "", ""
    ),
    ("REQUEST", "conditional"): Phrases(
        "set {} conditions over", "set {} conditions over", "set conditions over", "set conditions over", "", ""
    ),
    ("REJECT", "opposes"): Phrases("refuse {}", "refused {}", "refuse", "refused", "", ""),
    ("SUPPORT", "supports"): Phrases("welcome", "welcomed", "welcome", "welcomed", "", ""),
    ("AGREE", "supports"): Phrases("agree with {} to", "agreed with {} to", "agree to", "agreed to", "", ""),
}
_STANCES: Final = {
    "supports": ("support", "supports"),
    "opposes": ("oppose", "opposes"),
    "conditional": ("set conditions over", "sets conditions over"),
}
_RELATIONS: Final = {
    "supports": ("back", "backs"),
    "opposes": ("oppose", "opposes"),
    "leads": ("lead", "leads"),
    "member-of": ("belong to", "belongs to"),
    "controls": ("control", "controls"),
    "mediates": ("mediate between", "mediates between"),
    "allied-with": ("are allied with", "is allied with"),
    "acts-for": ("speak or act for", "speaks or acts for"),
}
_COUNTED: Final = {
    "killed": "killed",
    "injured": "injured",
    "displaced": "displaced",
    "detained": "detained",
    "missing": "missing",
    "hostage": "held hostage",
}
_THINGS: Final = {"fighters": "fighters", "migrants": "migrants", "weapons": "weapons", "population": "people"}
_ROUND: Final = {
    (20, 99): "dozens of",
    (100, 999): "hundreds of",
    (1_000, 9_999): "thousands of",
    (20_000, 99_999): "tens of thousands of",
}


@dataclass(slots=True)
class Teller(Looked):
    """Tells the statements of one reading."""

    def sentence(self, statement: Statement) -> str:
        """The statement in English, with its sources; no full stop."""
        sources = self._voices(statement)
        text = self.claim(statement)
        return f"{text}, according to {sources}" if sources else text

    def claim(self, statement: Statement) -> str:
        """The statement without its sources."""
        tell = {"event": self._event, "stance": self._stance, "relation": self._relation, "figure": self._figure}
        text = tell[statement.kind](statement)
        return text[:1].upper() + text[1:]

    def sources(self, links: Iterable[Link]) -> str:
        """The voices, outermost first: "Reuters, quoting an unnamed official"; empty for the article itself."""
        return ", quoting ".join(self._source(link) for link in links)

    def _voices(self, statement: Statement) -> str:
        """The sources of a statement; who say together what they do themselves are named together."""
        if speak_together(statement):
            return listed([self._source(link) for link in statement.attribution])
        return self.sources(statement.attribution)

    def place(self, statement: Statement) -> str:
        """The name of the place, or nothing."""
        found = self.places.get(statement.place or "")
        return found.name if found else ""

    def name(self, actor_id: str) -> str:
        """What an actor is called; empty for an id that the reading does not have."""
        actor = self.actors.get(actor_id)
        return name_of(actor).text if actor else ""

    def names(self, ids: Iterable[str]) -> Name:
        """Several actors as one subject or object; an empty name for nobody."""
        names = [name_of(self.actors[i]) for i in ids if i in self.actors]
        if not names:
            return Name("")
        return Name(listed([name.text for name in names]), len(names) > 1 or names[0].plural)

    def _source(self, link: Link) -> str:
        actor = self.actors.get(link.actor or "")
        name = name_of(actor) if actor else described(words_of(link))
        unnamed = actor is None or actor.kind == "unnamed"
        return f"{name.text} (unnamed)" if unnamed else name.text

    def _event(self, s: Statement) -> str:
        who, whom = self.names(s.actor), self.names(s.recipient)
        phrases, issue = self._phrases(s)
        if who.text:
            verb = (phrases.do, phrases.did) if whom.text else (phrases.do_alone, phrases.did_alone)
            done, did = (f"{part.format(whom.text)} {issue}".strip() for part in verb)
            return f"{who.text} {active(s.realis, done, did, who.plural)}"
        if not whom.text:
            return existing(s.realis, phrases.noun) + self._where(s)
        if not phrases.undergone:
            return f"somebody {active(s.realis, phrases.do.format(whom.text), phrases.did.format(whom.text), False)}"
        return f"{whom.text} {passive(s.realis, phrases.undergone, whom.plural)}"

    def _phrases(self, s: Statement) -> tuple[Phrases, str]:
        """The words for the type and mode, and the issue that follows them if a stance rests on the same word."""
        stance = self.issues.get(s.evidence[0].trigger)
        if stance is not None and stance.type in ISSUES and stance.type != "other":
            found = _WITH_ISSUE.get((s.type, stance.position or ""))
            if found is not None:
                return found, ISSUES[stance.type]
        table = events()
        modes = [mode for mode in s.modes if (s.type, mode) in table]
        if "targeted" in modes and any(a.kind != "person" for a in map(self.actors.get, s.recipient) if a):
            return Phrases("target {}", "targeted {}", "strike", "struck", "targeted", "a targeted attack"), ""
        return table[s.type, modes[0] if modes else ""], ""

    def _where(self, s: Statement) -> str:
        place = self.place(s)
        return f" in {place}" if place else ""

    def _stance(self, s: Statement) -> str:
        who = self.names(s.actor)
        several, one = _STANCES[s.position or "supports"]
        return f"{who.text or 'somebody'} {present(s.realis, several, one, who.plural)} {ISSUES.get(s.type, s.type)}"

    def _relation(self, s: Statement) -> str:
        who, whom = self.names(s.actor), self.names(s.recipient)
        several, one = _RELATIONS[s.type]
        if s.type == "allied-with" and not whom.text:
            several = one = "are allies"
        other = whom.text or self.place(s)
        return f"{who.text or 'somebody'} {present(s.realis, several, one, who.plural)} {other}".rstrip()

    def _figure(self, s: Statement) -> str:
        value = s.value or Quantity(min=None, max=None)
        if s.type == "money":
            text = f"{_count(value)} {value.unit}"
        else:
            done = f" {_COUNTED[s.type]}" if s.type in _COUNTED else ""
            text = f"{_count(value)} {self._group(s, value)}{done}"
        before = {
            "negated": "it is denied: ",
            "possible": "possibly ",
            "planned": "expected: ",
            "called-for": "wanted: ",
        }
        return before.get(s.realis, "") + text

    def _group(self, s: Statement, value: Quantity) -> str:
        """The people who are counted."""
        plain = _THINGS.get(s.type, "person" if value.min == value.max == 1 else "people")
        actors = [self.actors[i] for i in s.recipient if i in self.actors]
        if not actors:
            return plain
        name = name_of(actors[0])
        if actors[0].known:
            return name.text if name.plural else f"{plain} of {name.text}"
        if name.kind:
            kind = name.one if value.min == value.max == 1 else name.kind
            return plain if kind in ("person", "people", "others") else kind
        return f"{plain} ({name.text})"


def _count(value: Quantity) -> str:
    low, high = value.min, value.max
    if low is None:
        return f"up to {high:,}" if high is not None else "some"
    if high is None:
        return f"{low:,}+"
    if (low, high) in _ROUND:
        return _ROUND[low, high]
    return f"{low:,}" if low == high else f"{low:,}-{high:,}"
