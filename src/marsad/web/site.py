"""What all routes share: the ledger, the examples, the templates, and the token of this run."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from fastapi import Request
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.responses import HTMLResponse

from marsad.version import __version__
from marsad.web import filters, naming
from marsad.web.errors import Refusal, of_ledger
from marsad.web.language import LANGUAGES, Language, language

if TYPE_CHECKING:
    from marsad.ledger.store import Ledger

PATIENCE: Final = 2.0  # seconds that a question may take
# The views in the order of the navigation: the path, and its name in English.
VIEWS: Final = (
    ("documents", "Documents"),
    ("statements", "Statements"),
    ("happenings", "Happenings"),
    ("disputed", "Disputed"),
    ("positions", "Positions"),
    ("tolls", "Tolls"),
    ("ties", "Ties"),
    ("timeline", "Timeline"),
    ("map", "Map"),
    ("actors", "Actors"),
    ("sources", "Sources"),
    ("brief", "Brief"),
    ("review", "Review"),
    ("health", "Health"),
)


@dataclass(slots=True, weakref_slot=True)
class Site:
    """One run of the server. `ledger` is None where only articles are read."""

    ledger: Ledger | None = None
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    templates: Environment = field(default_factory=lambda: _environment())

    @contextmanager
    def asked(self) -> Iterator[Ledger]:
        """The ledger, its errors told as refusals; what takes too long ends. Raises `Refusal` where there is none."""
        from marsad.ledger.connect import within
        from marsad.ledger.errors import LedgerError

        if self.ledger is None:
            raise Refusal(404, "no ledger is open", "start with: marsad serve LEDGER")
        try:
            with within(PATIENCE):
                yield self.ledger
        except LedgerError as error:
            raise of_ledger(error) from error

    def version(self) -> object | None:
        """What changes with the ledger; None where there is none, or where it can't be told now."""
        from marsad.ledger.errors import LedgerError

        try:
            return None if self.ledger is None else self.ledger.database.version()
        except LedgerError:
            return None

    def page(self, request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """A page, or a part of one, in the language of the request's path."""
        spoken = spoken_in(request)
        environment = self.templates
        values |= {
            "request": request,
            "lang": spoken,
            "_": spoken.gettext,
            "ngettext": spoken.ngettext,
            "token": self.token,
            "views": VIEWS if self.ledger is not None else (),
            "languages": [language(code) for code in LANGUAGES],
            "version": __version__,
            "assets": assets(),
            "here": request.url.path,
            "elsewhere": _elsewhere(request),
            "term": lambda group, value: naming.term(group, value, spoken),
            "called": lambda party: naming.called(party, spoken),
            "named": naming.named,
            "side_of": lambda difference, side: naming.side(difference["about"], side["value"], spoken),
            "whence": naming.whence,
        }
        return HTMLResponse(environment.get_template(template).render(values), status)


def spoken_in(request: Request) -> Language:
    """The language of a page, from its path; of JSON from `?lang=`; English by default."""
    first = request.url.path.split("/")[1]
    code = first if first in LANGUAGES else request.query_params.get("lang", "en")
    return language(code if code in LANGUAGES else "en")


def _elsewhere(request: Request) -> dict[str, str]:
    """The address of this page in each language."""
    _, _, rest = request.url.path.lstrip("/").partition("/")
    query = f"?{request.url.query}" if request.url.query else ""
    return {code: f"/{code}/{rest}{query}" for code in LANGUAGES}


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("marsad.web"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.filters.update(filters.FILTERS)
    return environment


def assets() -> dict[str, str]:
    """The built scripts and styles: name -> file, from the build's manifest; empty where none was built."""
    manifest = files("marsad.web") / "static" / "manifest.json"
    if not manifest.is_file():
        return {}
    found: dict[str, str] = json.loads(manifest.read_text(encoding="utf-8"))
    return found


def site_of(request: Request) -> Site:
    """The site that a request goes to."""
    site: Site = request.app.state.site
    return site
