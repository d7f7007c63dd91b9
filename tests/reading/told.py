"""What the tests of the reader ask of a text."""

import marsad
from marsad.model import Reading, Statement


def found(text: str, code: str, kind: str = "event") -> list[Statement]:
    """The statements of one kind and type that are read from a text of 5 January 2020."""
    return [s for s in marsad.read(text, published="2020-01-05").statements if (s.kind, s.type) == (kind, code)]


def events(text: str, code: str) -> tuple[Reading, list[Statement]]:
    """The reading of a text that gives no day, with its events of one type."""
    reading = marsad.read(text)
    return reading, [s for s in reading.statements if s.kind == "event" and s.type == code]


def names(reading: Reading, ids: tuple[str, ...]) -> list[str]:
    """The names of actors, in the order of their ids."""
    known = {a.id: a.name for a in reading.actors}
    return [known[i] for i in ids]


def parties(text: str, code: str) -> list[tuple[list[str], list[str]]]:
    """The names of who does and of who undergoes each event of one type, in a text that gives no day."""
    reading, found = events(text, code)
    return [(names(reading, s.actor), names(reading, s.recipient)) for s in found]


def places(text: str, code: str) -> list[str | None]:
    """The name of the place of each event of one type; of a place that no table has, its words."""
    reading, found = events(text, code)
    known = {p.id: p.name for p in reading.places if p.id}
    return [known.get(s.place or "", s.place) for s in found]


def sources(text: str, code: str) -> list[list[str]]:
    """The words of those who say it, outermost first, for each event of one type."""
    return [[link.text for link in s.attribution] for s in events(text, code)[1]]
