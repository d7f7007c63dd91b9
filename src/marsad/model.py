"""What a reading is made of (see the codebook): frozen values and their JSON.

Offsets are code points into the text exactly as it was given; an end is exclusive. Days are ISO 8601
strings; an `end` day is inclusive. Nothing here knows how a reading is made.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

import msgspec

SCHEMA = "marsad/reading@1"

Kind = Literal["event", "stance", "relation", "figure"]
Realis = Literal["actual", "negated", "planned", "called-for", "possible"]
Status = Literal["coded", "quiet", "not-understood"]
Basis = Literal["explicit", "inferred", "document", "none"]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the text and what became of it. `why` says why it was not understood, or not read."""

    start: int
    end: int
    status: Status
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The text that was read. `length` is its number of code points.

    `published_until` stands where `published` is inferred and the text leaves several days: the last of them, while
    `published` is the first. No time in the statements is counted from a day that isn't sure.
    """

    id: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    language: str = "ar"
    published: str | None = None
    published_basis: Literal["given", "inferred", "none"] = "none"
    published_until: str | None = None
    length: int
    sentences: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody in the text; `known` when the knowledge tables hold them."""

    id: str
    name: str
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    kind: str
    country: str | None = None
    sectors: tuple[str, ...] = ()
    known: bool = False
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in the text. `lat` and `lon` are degrees, WGS 84; `precision` says what the point stands for."""

    id: str | None
    name: str
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str = "city"
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One voice of an attribution: a known or described actor, its words in the text, the word that gives it the
    floor."""

    actor: str | None
    text: str
    cue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A count from `min` to `max`; None is open. `unit` is person, a currency code, kilometre ..."""

    min: int | None
    max: int | None
    unit: str = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """The days in which a statement holds; `end` inclusive, None is open or unknown."""

    start: str | None = None
    end: str | None = None
    text: str | None = None
    basis: Basis = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The clause that says it and, in it, the word that triggered the coding."""

    start: int
    end: int
    trigger: Span
    sentence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Coder:
    """Who made the statement: coder, version of program and pack, and the id of the rule."""

    name: str
    version: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing that the text says, with who says it."""

    id: str
    kind: Kind
    type: str
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    realis: Realis = "actual"
    attribution: tuple[Link, ...] = ()
    issue: str | None = None
    position: Literal["supports", "opposes", "conditional"] | None = None
    terms: str | None = None
    value: Quantity | None = None
    time: Time = Time()
    place: str | None = None
    evidence: tuple[Evidence, ...]
    confidence: float
    coder: Coder


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A person or place that a text names, `start` to `end` of it; `id` where the knowledge tables hold it."""

    kind: Literal["person", "place"]
    start: int
    end: int
    text: str
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the reader made of one document: actors, places and statements, all said by somebody."""

    schema: str = SCHEMA
    document: Document
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    statements: tuple[Statement, ...] = ()

    def to_json(self) -> str:
        """The reading as one line of JSON, fields in the codebook's order; the same reading gives the same bytes."""
        return msgspec.json.encode(self).decode()

    def to_dict(self) -> dict[str, Any]:
        """The reading as plain dictionaries and lists."""
        built: dict[str, Any] = msgspec.to_builtins(self)
        return built

    @classmethod
    def from_json(cls, line: str | bytes) -> Reading:
        """Read back what `to_json` wrote. Raises `msgspec.ValidationError` where the line is no reading."""
        return msgspec.json.decode(line, type=cls)
