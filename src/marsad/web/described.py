"""What `/openapi.json` says beyond the signatures of routes: the parameters of views, and the shape of refusals.

Filters are taken from the address by `asking`, one way for every view; here each has its meaning and an example.
"""

from __future__ import annotations

from typing import Any, Final

from fastapi import FastAPI

from marsad.web.asking import KINDS, MOST, NAMES, REALIS
from marsad.web.language import LANGUAGES

_TEXT: Final[dict[str, Any]] = {"type": "string", "maxLength": 300}
_DAY: Final[dict[str, Any]] = {"type": "string", "format": "date"}
_MANY: Final[dict[str, Any]] = {"type": "array", "items": _TEXT}
# Parameter -> its schema, what it means, an example.
_ASKED: Final[dict[str, tuple[dict[str, Any], str, Any]]] = {
    "actor": (_TEXT, "Who takes part, in any role: an id or a name.", "حفتر"),
    "doer": (_TEXT, "Who does it.", "person:khalifa-haftar"),
    "recipient": (_TEXT, "Who undergoes it.", "state:FRA"),
    "place": (_TEXT, "A place, or a country's three letters.", "LBY"),
    "outlet": (_TEXT, "Where it stands.", "Libyan press"),
    "voice": (_TEXT, "Who says it: an id or a name, or `outlet`, `named`, `unnamed`.", "unnamed"),
    "text": (_TEXT, "Words of the clause that says it; of documents: words of their text.", "وقف إطلاق النار"),
    "document": (_TEXT, "One document, by its id.", "libyan.txt"),
    "as_of": (_TEXT, "The ledger as it was after a day, a moment or a change.", "2030-01-01"),
    "kind": ({"type": "string", "enum": list(KINDS)}, "Events, stances, relations or figures.", "stance"),
    "type": (_MANY, "Types of the codebook; any of several.", ["ASSAULT"]),
    "realis": (
        {"type": "array", "items": {"type": "string", "enum": list(REALIS)}},
        "Whether it happened, is said not to be so, is planned, called for or possible; any of several.",
        ["actual"],
    ),
    "from": (_DAY, "First day.", "2019-05-01"),
    "to": (_DAY, "Last day.", "2020-12-31"),
    "limit": ({"type": "integer", "minimum": 1, "maximum": MOST}, "Rows of a page.", 50),
    "after": (_TEXT, "Where the page goes on: `next` of the page before.", None),
    "lang": ({"type": "string", "enum": list(LANGUAGES)}, "The language of names and sentences.", "ar"),
    "named": ({"type": "string"}, "`1`: only between those who have a name.", "1"),
    "skip": (_MANY, "Statements that are put off.", []),
}
_DAYS: Final = ("from", "to")
_OF_VIEW: Final = {
    "documents": (*_DAYS, "outlet", "limit", "after"),
    "document": ("as_of",),
    "happenings": ("as_of", "limit", "after"),
    "actors": ("limit", "lang"),
    "ties": (*NAMES, "limit", "after", "lang", "named"),
    "review": (*NAMES, "limit", "skip"),
    "map": (*NAMES, "lang"),
    "brief": (*NAMES, "lang"),
    "health": (),
    "happening": ("as_of",),
}
_USUAL: Final = (*NAMES, "limit", "after", "lang")
_PAGED: Final = ("limit", "after")  # of JSON alone: the other forms have all rows
_REFUSAL: Final[dict[str, Any]] = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["status", "message", "advice"],
            "properties": {"status": {"type": "integer"}, "message": {"type": "string"}, "advice": {"type": "string"}},
        }
    },
    "example": {
        "error": {"status": 422, "message": "limit is '0'", "advice": "give a number from 1 to 1,000"},
    },
}


def describe(app: FastAPI) -> None:
    """Make the application describe itself whole."""
    plain = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            made = plain()
            made.setdefault("components", {}).setdefault("schemas", {})["Refusal"] = _REFUSAL
            for path, operations in made["paths"].items():
                for method, operation in operations.items():
                    _complete(path, method, operation)
            app.openapi_schema = made
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def _complete(path: str, method: str, operation: dict[str, Any]) -> None:
    view, _, form = path.strip("/").partition(".")
    told = {"$ref": "#/components/schemas/Refusal"}
    for status, why in (("4XX", "Refused: what is wrong and what to do"), ("503", "It takes too long: ask for less")):
        operation["responses"][status] = {"description": why, "content": {"application/json": {"schema": told}}}
    operation["responses"].pop("422", None)
    if method != "get":
        return
    declared = {parameter["name"] for parameter in operation.setdefault("parameters", [])}
    for name in _OF_VIEW.get(view, _USUAL):
        if name not in declared and (form == "json" or name not in _PAGED):
            operation["parameters"].append(_parameter(name))


def _parameter(name: str) -> dict[str, Any]:
    schema, meaning, example = _ASKED[name]
    made = {"name": name, "in": "query", "required": False, "description": meaning, "schema": schema}
    return made if example is None else {**made, "example": example}
