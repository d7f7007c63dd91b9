"""Review: one statement a screen, with its text; accepted, corrected, rejected or taken back by single keys."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, Form, Request
from markupsafe import Markup
from starlette.responses import JSONResponse, Response

from marsad.languages.codes import ISSUES, MODES, POSITIONS, SUBTYPES
from marsad.ledger import correcting
from marsad.ledger.correcting import Conflict
from marsad.ledger.history import history
from marsad.ledger.holdings import one
from marsad.ledger.questions.doubtful import Next, queue
from marsad.ledger.questions.entries import Entry, some
from marsad.ledger.store import Ledger
from marsad.web import asking, forms
from marsad.web.errors import Refusal, of_ledger
from marsad.web.filters import visible
from marsad.web.rows import told
from marsad.web.site import site_of, spoken_in

router = APIRouter()
_AROUND: Final = 700  # characters of the text before and after the clause
_SKIPPED: Final = 200  # statements that a reviewer may have put off
_REALIS: Final = ("actual", "negated", "planned", "called-for", "possible")


@router.get("/review.json", tags=["review"], summary="What to review next")
def as_json(request: Request) -> Response:
    """The most pressing statements that nobody has looked at, each with the reason."""
    limit = asking.limit(request, 20)
    with site_of(request).asked() as ledger, ledger.database.reading() as connection:
        found = queue(connection, asking.filters(request), _skipped(request), limit)
    rows = [{"id": n.entry.statement.id, "reason": n.reason, "weight": n.weight} for n in found]
    return forms.as_json(rows)


@router.get("/{lang}/review", include_in_schema=False)
def page(request: Request) -> Response:
    """The next statement, or one by its id (`?id=`)."""
    site, spoken = site_of(request), spoken_in(request)
    with site.asked() as ledger:
        found = _asked(ledger, request)
        if found is None:
            return site.page(request, "review.html", row=None, asked=asking.asked_of(request))
        with ledger.database.reading() as connection:
            held = one(connection, found.entry.source.id)
        past = history(ledger.database, found.entry.statement.id)
    return site.page(
        request,
        "review.html",
        row=told([found.entry], spoken)[0],
        reason=found.reason,
        window=window(found.entry, held.text),
        fields=fields(found.entry),
        choices=choices(found.entry),
        names=sorted({actor.name for actor in held.reading.actors}),
        history=past,
        skipped=_skipped(request),
        asked=asking.asked_of(request),
    )


@router.post("/review/{sid}", tags=["review"], summary="Accept, correct, reject or take back")
def decide(
    request: Request,
    sid: str,
    action: Annotated[str, Form(description="accept, correct, reject or undo")],
    who: Annotated[str, Form(description="The reviewer's name, kept with the change.")],
    why: Annotated[str, Form(description="The reason; needed to correct and to reject.")] = "",
    seen: Annotated[int | None, Form(description="`since` of the version that was looked at.")] = None,
    changes: Annotated[str, Form(description="To correct: lines like realis=negated.")] = "",
) -> Response:
    """A person's word on a statement. It is kept with its reason; one who looked at an older version gets a 409."""
    if not who.strip():
        raise Refusal(422, "a review needs the reviewer's name", "write it into the field")
    if action in ("correct", "reject") and not why.strip():
        raise Refusal(422, "a change needs its reason", "write it into the field")
    with site_of(request).asked() as ledger:
        signed = Ledger(ledger.database, who.strip()[:100])
        try:
            _decide(signed, sid, action, why.strip() or action, seen, changes)
        except Conflict as error:
            raise of_ledger(error, 409) from error
        return JSONResponse({"id": sid, "action": action, "history": history(ledger.database, sid)})


def _decide(ledger: Ledger, sid: str, action: str, why: str, seen: int | None, changes: str) -> None:
    if action == "accept":
        correcting.accept(ledger, sid, why, seen)
    elif action == "reject":
        correcting.delete(ledger, sid, why, seen)
    elif action == "undo":
        correcting.undo(ledger, sid, why)
    elif action == "correct":
        correcting.correct(ledger, sid, dict(_pair(line) for line in changes.splitlines() if line.strip()), why, seen)
    else:
        raise Refusal(422, "there is no action {action!r}", "accept, correct, reject or undo", action=action[:40])


def _pair(line: str) -> tuple[str, str]:
    name, equals, value = line.partition("=")
    if not equals:
        raise Refusal(422, "{line!r} is not like field=value", "see docs/ledger.md for the fields", line=line[:80])
    return name.strip(), value.strip()


def _asked(ledger: Ledger, request: Request) -> Next | None:
    with ledger.database.reading() as connection:
        if id := request.query_params.get("id"):
            entry = some(connection, [id]).get(id)
            return None if entry is None else Next(entry, "asked", 0.0)
        return next(iter(queue(connection, asking.filters(request), _skipped(request))), None)


def _skipped(request: Request) -> list[str]:
    return request.query_params.getlist("skip")[-_SKIPPED:]


def window(entry: Entry, text: str) -> Markup:
    """The text around a clause: the clause lit, its trigger marked."""
    e = entry.statement.evidence[0]
    start, end = max(e.start - _AROUND, 0), min(e.end + _AROUND, len(text))
    first, last = max(e.start, e.trigger[0]), min(e.end, e.trigger[1])
    cut = (text[start : e.start], text[e.start : first], text[first:last], text[last : e.end], text[e.end : end])
    parts = [visible(part) for part in cut]
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return Markup('{}{}<span class="lit">{}<mark>{}</mark>{}</span>{}{}').format(before, *parts, after)


def fields(entry: Entry) -> dict[str, str]:
    """The values of a statement as `marsad correct` takes them."""
    s = entry.statement
    value = s.value
    counted = "" if value is None else _count(value.min, value.max)
    first, last = s.time.start or "", s.time.end or ""
    return {
        "type": s.type,
        "modes": ", ".join(s.modes),
        "realis": s.realis,
        "actor": ", ".join(entry.named(s.actor)),
        "recipient": ", ".join(entry.named(s.recipient)),
        "attribution": ", ".join(entry.actors[link.actor].name for link in s.attribution if link.actor),
        "place": entry.place.name if entry.place else "",
        "time": first if first == last else f"{first}..{last}",
        **({"value": counted} if s.kind == "figure" else {}),
        **({"position": s.position or ""} if s.kind == "stance" else {}),
    }


def _count(low: int | None, high: int | None) -> str:
    if low == high:
        return str(low)
    return f"{'' if low is None else low}-{'' if high is None else high}"


def choices(entry: Entry) -> dict[str, tuple[str, ...]]:
    """The values of the closed fields."""
    kind: Any = entry.statement.kind
    types = tuple(MODES) if kind == "event" else ISSUES if kind == "stance" else SUBTYPES[kind]
    return {"type": types, "realis": _REALIS, "position": POSITIONS}
