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
