"""What the rows of exports must be, as schemas of their own: fields that are none of theirs, or of other kinds, are
refused (`msgspec` with unknown fields forbidden)."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, defstruct

Text = Annotated[str, Meta(min_length=1)]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Country = Annotated[str, Meta(pattern="^[A-Z]{3}$")]
Latitude = Annotated[float, Meta(ge=-90, le=90)]
Longitude = Annotated[float, Meta(ge=-180, le=180)]
Confidence = Annotated[float, Meta(ge=0, le=1)]
Realis = Literal["actual", "negated", "planned", "called-for", "possible"]
Kind = Literal["event", "stance", "relation", "figure"]
Status = Literal["reported", "claimed", "negated", "planned", "called-for", "possible"]
Event = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Quad = Literal["VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT"]


class Row(Struct, forbid_unknown_fields=True):
    """A line of `marsad export --format jsonl`; every field is there."""

    id: Text
    kind: Kind
    type: Text
    modes: list[str]
    contexts: list[str]
    realis: Realis
    actor: list[Text]
    actor_id: list[Text]
    recipient: list[Text]
    recipient_id: list[Text]
    issue: str | None
    position: Literal["supports", "opposes", "conditional", "refuses-to-say", "neutral"] | None
    terms: str | None
    min: int | None
    max: int | None
    unit: str | None
    start: Day | None
    end: Day | None
    place: Text | None
    country: Country | None
    lat: Latitude | None
    lon: Longitude | None
    says: list[Text]
    document: Text
    url: str | None
    title: str | None
    author: str | None
    outlet: str | None
    reliability: Literal["A", "B", "C", "D", "E", "F"] | None
    published: Day | None
    evidence: Text
    from_: int
    to: int
    confidence: Confidence
    coder: Text
    rule: Text
    hand: bool
    original: str | None
    record: dict[str, Any]


Line = defstruct(
    "Line", [("from" if n == "from_" else n, t) for n, t in Row.__annotations__.items()], forbid_unknown_fields=True,
    namespace={"__module__": __name__},
)  # fmt: skip


class Point(Struct, forbid_unknown_fields=True):
    """RFC 7946: longitude first."""

    type: Literal["Point"]
    coordinates: tuple[Longitude, Latitude]


class Feature(Struct, forbid_unknown_fields=True):
    """RFC 7946."""

    type: Literal["Feature"]
    id: Text
    geometry: Point | None
    properties: dict[str, Any]


class Features(Struct, forbid_unknown_fields=True):
    """RFC 7946."""

    type: Literal["FeatureCollection"]
    features: list[Feature]


class Count(Struct, forbid_unknown_fields=True):
    """A part of an event's magnitude."""

    type: Literal["killed", "injured", "missing", "detained", "displaced", "hostage"]
    min: int | None
    max: int | None
    says: list[Text]
    statement: Text


# PLOVER's fields by their names in POLECAT, each with what may stand in it; and, in small letters, what stands beside.
_PLOVER: list[tuple[str, Any]] = [
    ("Event ID", Text), ("Event Date", Day | None), ("Event Type", Event), ("Event Mode", list[Text]),
    ("Quad Code", Quad), ("Magnitude", list[Count]), ("Contexts", list[Text]),
    ("Actor ID", list[Text]), ("Actor Name", list[Text]), ("Actor Country", list[Country | None]),
    ("Primary Actor Sector", list[Text | None]), ("Actor Sectors", list[list[Text]]),
    ("Recipient ID", list[Text]), ("Recipient Name", list[Text]), ("Recipient Country", list[Country | None]),
    ("Primary Recipient Sector", list[Text | None]), ("Recipient Sectors", list[list[Text]]),
    ("Placename", Text | None), ("City", Text | None), ("District", Text | None), ("Province", Text | None),
    ("Country", Country | None), ("Latitude", Latitude | None), ("Longitude", Longitude | None),
    ("GeoNames ID", Text | None), ("Feature Type", Text | None), ("Source", str | None),
    ("Publication Date", Day | None), ("Headline", str | None), ("Language", Literal["ar"]), ("Version", Text),
    ("statement", Text), ("document", Text), ("url", str | None), ("outlet", str | None),
    ("published", Day | None), ("evidence", Text), ("sentence", Text), ("status", Status), ("realis", Realis),
    ("coded", Event), ("coded_modes", list[Text]), ("says", list[Text]), ("end", Day | None),
    ("confidence", Confidence),
]  # fmt: skip
Plover = defstruct(
    "Plover",
    [(name.replace(" ", "_"), kind) for name, kind in _PLOVER],
    rename={name.replace(" ", "_"): name for name, _ in _PLOVER},
    forbid_unknown_fields=True,
)


class Entity(Struct, forbid_unknown_fields=True):
    """FollowTheMoney: every property is a list of texts."""

    id: Text
    schema: Literal[
        "Article", "Person", "PublicBody", "Organization", "LegalEntity", "Event", "UnknownLink"
    ]  # fmt: skip
    properties: dict[str, list[Text]]
