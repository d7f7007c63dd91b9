"""An article beside its statements, as the first screen shows it: rows, passages, voices, answers, what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup, escape

from marsad.model import Reading, Statement
from marsad.sources.languages import READ
from marsad.views.answers import Answers, answers, rests_on_unnamed
from marsad.views.changes import Change, changes
from marsad.views.passages import Passage, Voice, passages, voice_of, voices
from marsad.views.salience import distinct
from marsad.views.signs import SIGNS
from marsad.views.telling import teller
from marsad.web.filters import visible


@dataclass(frozen=True, slots=True)
class Row:
    """A statement as a row: `sentence` without its sources, `says` are they, `was` is what it said before an edit."""

    statement: Statement
    sentence: str
    says: str
    voice: Voice
    unnamed: bool
    place: str
    clause: Markup
    fate: str = "same"
    was: str = ""

    @property
    def sign(self) -> str:
        """The sign of its realis."""
        return SIGNS[self.statement.realis]


@dataclass(frozen=True, slots=True)
class Screen:
    """Everything that the first screen shows of one article."""

    reading: Reading
    text: str
    rows: tuple[Row, ...]
    voices: tuple[Voice, ...]
    passages: tuple[Passage, ...]
    answers: Answers
    counts: dict[str, int]
    sentences: dict[str, str]
    names: dict[str, str]  # what the voices are called, by key
    edited: bool = False

    @property
    def unread(self) -> bool:
        """Whether no pack reads the language that it is in."""
        return self.reading.document.language not in READ

    def piece(self, passage: Passage) -> Markup:
        """The characters of a passage, inert."""
        return visible(self.text[passage.start : passage.end])


def screen(reading: Reading, text: str, language: str, before: tuple[Reading, str] | None = None) -> Screen:
    """The first screen of a reading; with the article before an edit, its rows say what became of them."""
    tell = teller(reading, language)
    speakers = voices(reading)
    actors = {actor.id: actor for actor in reading.actors}

    def row(s: Statement) -> Row:
        return Row(
            statement=s,
            sentence=tell.claim(s),
            says=tell.sources(s.attribution),
            voice=speakers[voice_of(s)],
            unnamed=rests_on_unnamed(s, actors),
            place=tell.place(s),
            clause=clause(s, text),
        )

    shown = distinct(reading.statements)
    rows = [row(s) for s in shown] if before is None else _edited(reading, text, before, row, language)
    answered = answers(reading)
    return Screen(
        reading=reading,
        text=text,
        rows=tuple(rows),
        voices=tuple(speakers.values()),
        passages=tuple(passages(reading, len(text))),
        answers=answered,
        counts=_counts(reading, rows) | {"disputed": len(answered.disputed)},
        sentences={s.id: tell.sentence(s) for s in reading.statements},
        names={v.key: tell.name(v.actor.id) if v.actor else v.words for v in speakers.values()},
        edited=before is not None,
    )


def _edited(reading: Reading, text: str, before: tuple[Reading, str], row: Any, language: str) -> list[Row]:
    """The rows after an edit, those that are gone among them."""
    told = teller(before[0], language)
    shown = {s.id for s in distinct(reading.statements)}
    were = {s.id for s in distinct(before[0].statements)}
    made: list[Row] = []
    for change in changes(before, (reading, text)):
        if change.after is not None and change.after.id in shown:
            was = told.sentence(change.before) if change.before and change.fate == "changed" else ""
            made.append(replace(row(change.after), fate=change.fate, was=was))
        elif change.after is None and change.before is not None and change.before.id in were:
            made.append(_gone(change, told, before[1]))
    return made


def _gone(change: Change, told: Any, text: str) -> Row:
    s = change.before
    assert s is not None
    nobody = Voice("", 0, "", None, False)
    sources = told.sources(s.attribution)
    return Row(s, told.claim(s), sources, nobody, False, told.place(s), clause(s, text), "gone")


def clause(s: Statement, text: str) -> Markup:
    """The clause that says it, its trigger marked."""
    e = s.evidence[0]
    first, last = max(e.start, e.trigger[0]), min(e.end, e.trigger[1])
    parts = visible(text[e.start : first]), visible(text[first:last]), visible(text[last : e.end])
    return Markup("{}<mark>{}</mark>{}").format(*parts) if first < last else escape(text[e.start : e.end])


def _counts(reading: Reading, rows: Sequence[Row]) -> dict[str, int]:
    by_status = Counter(s.status for s in reading.document.sentences)
    return {
        "sentences": len(reading.document.sentences),
        "coded": by_status["coded"],
        "quiet": by_status["quiet"],
        "not_understood": by_status["not-understood"],
        "unnamed": sum(row.unnamed for row in rows if row.fate != "gone"),
    }
