"""Where and when a document plays: what a statement takes over from its sentence, from those before, from the whole.

A clause names day and place once; what follows leaves them out. Taken over they weigh less than told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from marsad.knowledge.lookup import load
from marsad.ledger.happenings.passages import Day, Located, Passage, Where, ordinal, passages, spot_of
from marsad.ledger.happenings.places import FINE
from marsad.ledger.happenings.values import Bag, Source, Span, Spot
from marsad.ledger.happenings.words import word
from marsad.model import Evidence, Statement
from marsad.text.fold import fold_word

LEAD: Final = 500  # code points from the start that tell the main happening of a report
CLAUSE, SENTENCE, TAKEN_OVER = 1.0, 0.7, 0.4  # how sure it is that a place is that of an account
_LATELY: Final = 3  # days before publication; what happened earlier is background
_NEAR: Final = 2  # sentences back from which a place is taken over
_WINDOW: Final = 2  # days before publication in which what has no day is taken to lie
_MONTH: Final = 31  # days
_HOME: Final = 2  # mentions from which a country is one that the document speaks of
_CAPITAL: Final = "عاصمه"
_FINE: Final = {"point": 0, "city": 1, "admin2": 2, "admin1": 3, "country": 4, "region": 5}


class Scene:
    """A document with its passages, in which statements are set."""

    def __init__(self, source: Source) -> None:
        self.passages = passages(source)
        document = source.reading.document
        self.rows = {place.id or place.name: place.id for place in source.reading.places}
        self.published = ordinal(document.published)
        self.countries = self._spoken_of()
        places = [where for passage in self.passages for where in passage.places]
        self.landmarks = {w.spot for w in places if w.landmark} - {w.spot for w in places if not w.landmark}
        self.begun = sum(1 for passage in self.passages if passage.start < LEAD)
        self.lead = self._lead(document.title or "")

    def _spoken_of(self) -> Counter[str]:
        """How often the document speaks of a country: by name, by a nationality, by different towns in it."""
        found: Counter[str] = Counter()
        spots = dict.fromkeys(where.spot for passage in self.passages for where in passage.places)
        found.update(spot.country for spot in spots if spot.country)
        for passage in self.passages:
            for said in passage.words:
                found.update(said.word.nations)
        return found

    def _lead(self, title: str) -> Bag:
        found = {s.word.key: s.word.weight for p in self.passages if p.start < LEAD for s in p.words}
        for part in fold_word(title).split():
            said = word(part)
            if said is not None and said.key:
                found.setdefault(said.key, said.weight)
        return Bag(found)

    def leads(self, evidence: Evidence) -> bool:
        """Whether it stands in the beginning, which tells the main happening."""
        return self.passages[evidence.sentence].start < LEAD

    def background(self, days: Span) -> bool:
        """Whether it is told of a day well before the document."""
        if self.published is None or not days.told or days.last is None:
            return False
        return days.last < self.published - _LATELY

    def days(self, statement: Statement) -> Span:
        """The day of its clause, else of its sentence, of the sentence before, of the beginning, else that of the
        document. News that gives no day goes on with the day told last."""
        time, evidence = statement.time, statement.evidence[0]
        passage = self.passages[evidence.sentence]
        own = [day for day in passage.days if day.text == time.text] if time.text else []
        finer = [day for day in passage.days if evidence.start <= day.start < evidence.end and day.span.exact]
        if own and _wide(own[0].span) and finer:
            return finer[0].span
        if own:
            return own[0].span
        if time.start or time.end:
            return Span(first=ordinal(time.start), last=ordinal(time.end), basis="told")
        before = self.passages[max(0, evidence.sentence - 1) : evidence.sentence]
        for earlier in (passage, *before, *self.passages[: min(self.begun, evidence.sentence)]):
            nearest = _nearest([day for day in earlier.days if earlier is passage or self._news(day)], evidence)
            if nearest is not None:
                return replace(nearest.span, basis="passage")
        if self.published is None:
            return Span()
        return Span(first=self.published - _WINDOW, last=self.published, basis="published")

    def _news(self, day: Day) -> bool:
        """Whether a day is one on which what the document reports may have happened."""
        span = day.span
        if span.first is None or span.last is None or self.published is None:
            return span.weekday is not None or span.day is not None
        return span.last - span.first <= 1 and self.published - _LATELY <= span.last <= self.published

    def spots(self, statement: Statement) -> tuple[tuple[Spot, ...], float]:
        """The finest known place of its clause, else of its sentence, else of those before it or of the beginning; and
        how sure it is that it is its place."""
        evidence = statement.evidence[0]
        passage = self.passages[evidence.sentence]
        inside = [w for w in passage.places if evidence.start <= w.start < evidence.end]
        chosen = self._finest(inside, evidence) or self._own(statement)
        if chosen is None or chosen.precision not in FINE:
            chosen = self._capital(passage, evidence.start, evidence.end) or chosen
        if chosen is not None:
            return (chosen,), CLAUSE
        chosen = self._finest(passage.places, evidence) or self._capital(passage, passage.start, passage.end)
        if chosen is not None:
            alone = len({w.spot for w in passage.places if w.spot.precision in FINE and not self._homonym(w.spot)}) == 1
            return (chosen,), CLAUSE if alone else SENTENCE
        found = self._taken_over(evidence)
        if any(s.quarter and evidence.start <= s.start < evidence.end for s in passage.words):
            found = tuple(spot for spot in found if spot.precision not in FINE)
        return found, TAKEN_OVER

    def _own(self, statement: Statement) -> Spot | None:
        id = self.rows.get(statement.place or "")
        spot = spot_of(id) if id is not None else None
        # What is north of Aleppo is not in it: a place that the document names to find others by is that of nothing.
        return None if spot is None or spot in self.landmarks or self._homonym(spot) else spot

    def _taken_over(self, evidence: Evidence) -> tuple[Spot, ...]:
        for earlier in reversed(self.passages[max(0, evidence.sentence - _NEAR) : evidence.sentence]):
            found = self._finest(earlier.places, evidence)
            capital = self._capital(earlier, earlier.start, earlier.end)
            if found is not None and (found.precision in FINE or capital is None):
                return (found,)
            if capital is not None:
                return (capital,)
        for first in self.passages[:_NEAR]:
            found = self._finest(first.places, evidence)
            if found is not None:
                return (found,)
        return ()

    def _finest(self, places: Sequence[Where], evidence: Evidence) -> Spot | None:
        """The most exact place, landmarks last, then the nearest to the clause."""
        fit = [w for w in places if w.located and not self._homonym(w.spot)]
        best = min(fit, key=lambda w: (w.landmark, _FINE[w.spot.precision], _gap(w, evidence), w.start), default=None)
        return best.spot if best is not None else None

    def _homonym(self, spot: Spot) -> bool:
        """A town of a country of which the document says nothing else: another town has that name."""
        if spot.precision in ("country", "region") or spot.country is None or not self.countries:
            return False
        home, times = self.countries.most_common(1)[0]
        return self.countries[spot.country] <= 1 and home != spot.country and times >= _HOME

    def _capital(self, passage: Passage, start: int, end: int) -> Spot | None:
        """العاصمة between two offsets: of the nationality beside it, else of the country the document is about."""
        for n, said in enumerate(passage.words):
            if said.word.key == _CAPITAL and start <= said.start < end:
                home = list(passage.words[n + 1].word.nations) if n + 1 < len(passage.words) else []
                home += [country for country, _ in self.countries.most_common(1)]
                return capitals().get(home[0]) if home else None
        return None


@cache
def capitals() -> Mapping[str, Spot]:
    """Country → its capital, where the tables hold both the name of the capital and the place."""
    knowledge = load()
    found: dict[str, Spot] = {}
    for first, names in sorted(knowledge.metonyms.items()):
        rows = knowledge.place_names.get(first, ())
        for name, state in names:
            country = state.removeprefix("state:")
            for words, id in rows:
                spot = spot_of(id)
                if words == name and spot is not None and spot.country == country and spot.precision == "city":
                    found.setdefault(country, spot)
    return found


def _wide(span: Span) -> bool:
    """Whether a span is so long that a day in the same clause says more: "this year", beside "on Sunday"."""
    return span.first is not None and span.last is not None and span.last - span.first > _MONTH


def _gap(at: Located, evidence: Evidence) -> int:
    return max(at.start - evidence.end, evidence.start - at.end, 0)


def _nearest(days: Sequence[Day], evidence: Evidence) -> Day | None:
    return min(days, key=lambda day: (_gap(day, evidence), day.start), default=None)
