"""A person's correction as `field=value`, made into a statement that keeps the codebook."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

import msgspec

from marsad.languages.codes import ISSUES, MODES, SUBTYPES
from marsad.ledger.errors import LedgerError
from marsad.ledger.rows import body, from_body, ordinal
from marsad.model import Link, Quantity, Statement, Time

Name = Callable[[str], str]
"""The id of an actor that somebody gives by id or by name."""


class BadField(LedgerError):
    """A correction that the codebook does not allow."""


def corrected(statement: Statement, changes: Mapping[str, str], actor: Name, place: Name) -> Statement:
    """A statement with other values. `actor` and `place` find ids. Raises `BadField`."""
    for name, value in changes.items():
        if name not in _FIELDS:
            raise BadField(
                "a statement has no field {name!r} that can be corrected",
                "one of: {known}",
                name=name,
                known=", ".join(_FIELDS),
            )
        try:
            statement = replace(statement, **_FIELDS[name](statement, value.strip(), actor, place))
        except ValueError as error:
            raise BadField(
                "{name}={value}: {error}",
                "see docs/ledger.md for how values are written",
                name=name,
                value=value,
                error=error,
            ) from error
    _check(statement)
    return statement


def _check(s: Statement) -> None:
    """Raise `BadField` where the codebook has no such statement."""
    types = tuple(MODES) if s.kind == "event" else ISSUES if s.kind == "stance" else SUBTYPES[s.kind]
    if s.type not in types:
        raise BadField(
            "a {kind} has no type {type!r}", "one of: {known}", kind=s.kind, type=s.type, known=", ".join(types)
        )
    for mode in s.modes:
        if mode not in MODES.get(s.type, ()):
            modes = ", ".join(MODES.get(s.type, ())) or "none"
            raise BadField("{type} has no mode {mode!r}", "one of: {known}", type=s.type, mode=mode, known=modes)
    if s.position is not None and s.kind != "stance":
        raise BadField("a {kind} has no position", "only stances have one", kind=s.kind)
    if not 0 < s.confidence <= 1:
        raise BadField("confidence {value} is not between 0 and 1", "write it like 0.9", value=s.confidence)
    try:
        from_body(body(s))
    except msgspec.ValidationError as error:
        raise BadField(str(error), "see the codebook for the values of this field") from error


def _type(s: Statement, value: str, _actor: Name, _place: Name) -> dict[str, Any]:
    if s.kind == "stance":
        return {"type": value, "issue": value}
    return {"type": value, "modes": tuple(mode for mode in s.modes if mode in MODES.get(value, ()))}


def _as(name: str, convert: Callable[[str], Any]) -> Callable[..., dict[str, Any]]:
    return lambda _s, value, _actor, _place: {name: convert(value)}


def _listed(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())


def _actors(name: str) -> Callable[..., dict[str, Any]]:
    return lambda _s, value, actor, _place: {name: tuple(actor(part) for part in _listed(value))}


def _where(_s: Statement, value: str, _actor: Name, place: Name) -> dict[str, Any]:
    return {"place": place(value) if value else None}


def _voices(s: Statement, value: str, actor: Name, _place: Name) -> dict[str, Any]:
    """Links by the ids of their actors, outermost first; those that are there already keep their words."""
    kept = {link.actor: link for link in s.attribution if link.actor}
    ids = [actor(part) for part in _listed(value)]
    return {"attribution": tuple(kept.get(id) or Link(actor=id, text="", cue="") for id in ids)}


def _value(s: Statement, value: str, _actor: Name, _place: Name) -> dict[str, Any]:
    """12 · 12-15 · 510- (at least) · -40 (at most)"""
    if not value:
        return {"value": None}
    low, dash, high = value.partition("-")
    ends = (_number(low), _number(high)) if dash else (_number(low), _number(low))
    if ends == (None, None) or (None not in ends and ends[0] > ends[1]):  # type: ignore[operator]
        raise ValueError("write a count as 12, 12-15, 510- or -40")
    return {"value": Quantity(min=ends[0], max=ends[1], unit=s.value.unit if s.value else "person")}


def _number(digits: str) -> int | None:
    return int(digits.replace(",", "")) if digits.strip() else None


def _unit(s: Statement, value: str, _actor: Name, _place: Name) -> dict[str, Any]:
    if s.value is None:
        raise ValueError("there is no value that could have a unit")
    return {"value": replace(s.value, unit=value or "person")}


def _time(s: Statement, value: str, _actor: Name, _place: Name) -> dict[str, Any]:
    """2019-05-22 · 2019-05-22..2019-05-24 · 2019-05-22.. (since) · ..2019-05-24 (until)"""
    if not value:
        return {"time": Time(text=s.time.text)}
    first, dots, last = value.partition("..")
    start, end = first or None, (last or None) if dots else first
    if ordinal(start) > (ordinal(end) or 10**9):
        raise ValueError("it ends before it begins")
    return {"time": Time(start=start, end=end, text=s.time.text, basis="explicit")}


_FIELDS: Final[dict[str, Callable[..., dict[str, Any]]]] = {
    "type": _type,
    "issue": _type,
    "modes": _as("modes", _listed),
    "contexts": _as("contexts", _listed),
    "realis": _as("realis", str),
    "position": _as("position", lambda value: value or None),
    "terms": _as("terms", lambda value: value or None),
    "actor": _actors("actor"),
    "recipient": _actors("recipient"),
    "attribution": _voices,
    "place": _where,
    "value": _value,
    "unit": _unit,
    "time": _time,
    "confidence": _as("confidence", float),
}
