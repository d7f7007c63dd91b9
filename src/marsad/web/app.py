"""The application: routes behind the guard, one shape of error, the built assets."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.staticfiles import StaticFiles

from marsad.version import __version__
from marsad.web.described import describe
from marsad.web.errors import Refusal
from marsad.web.language import LANGUAGES, language, preferred
from marsad.web.remembered import Remembered
from marsad.web.routes import ROUTERS
from marsad.web.safety import Guard, Secret
from marsad.web.site import Site

if TYPE_CHECKING:
    from marsad.ledger.store import Ledger
    from marsad.web.makers import Makers

_LEVEL: Final = 3  # of gzip: 5 takes half as long again for 9 % less, 9 (which Starlette takes) three times as long
LOCAL: Final = ("127.0.0.1", "localhost", "[::1]")


def application(
    ledger: Ledger | None = None,
    *,
    password: str | None = None,
    hosts: Iterable[str] = LOCAL,
    makers: Makers | None = None,
) -> FastAPI:
    """The app for a ledger, or for reading articles only. `hosts` are the names by which browsers may call it, `makers`
    the processes that make answers from the same ledger; they live as long as the app is served."""

    @asynccontextmanager
    async def living(app: FastAPI) -> AsyncIterator[None]:
        if makers is not None:
            makers.begin(site.token)
        try:
            yield
        finally:
            if makers is not None:
                makers.close()

    site = Site(ledger)
    app = answering(site, lifespan=living)
    app.add_middleware(Remembered, version=site.version, makers=makers)
    app.add_middleware(Guard, hosts=tuple(hosts), token=site.token, secret=Secret(password) if password else None)
    return app


def answering(site: Site, **options: Any) -> FastAPI:
    """The app as it makes answers: without the guard before it, and remembering none."""
    app = FastAPI(title="Marsad", version=__version__, docs_url=None, redoc_url=None, **options)
    app.state.site = site
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=_LEVEL)
    static = str(files("marsad.web") / "static")
    app.mount("/static", StaticFiles(directory=static, check_dir=False), name="static")
    app.get("/", include_in_schema=False)(_home)
    for router in ROUTERS:
        app.include_router(router)
    describe(app)
    app.add_exception_handler(Refusal, _refused)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    return app


def _home(request: Request) -> Response:
    return RedirectResponse(f"/{preferred(request.headers.get('accept-language'))}/", 307)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)
    return answer(request, error)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        return answer(request, Refusal(404, "there is no such page", "look for it from the first page"))
    return answer(request, Refusal(error.status_code, str(error.detail), "see /openapi.json for what can be asked"))


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first: dict[str, Any] = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"][1:])
    return answer(request, Refusal(422, f"{where}: {first['msg']}", "see /openapi.json for what can be asked"))


def answer(request: Request, refusal: Refusal) -> Response:
    """A refusal, as a page where a page was asked for, else as JSON."""
    pages = request.url.path.split("/")[1] in LANGUAGES and "json" not in request.url.path.rpartition(".")[2]
    if pages and "text/html" in request.headers.get("accept", ""):
        site: Site = request.app.state.site
        page = site.page(request, "error.html", refusal.status, refusal=refusal, meant=_meant(request, refusal))
        page.headers.update(refusal.headers)
        return page
    wanted = preferred(request.query_params.get("lang") or request.headers.get("accept-language"))
    return JSONResponse(refusal.told(language(wanted)), refusal.status, refusal.headers)


def _meant(request: Request, refusal: Refusal) -> list[tuple[str, str]]:
    """Those who may have been meant by a name: what they are called, and this address with their id in its place."""
    asked = refusal.values.get("name")
    names = [name for name, value in request.query_params.multi_items() if value.strip() == asked]
    if not names:
        return []
    path, given = request.url.path, request.query_params.multi_items()
    return [
        (called, f"{path}?{urlencode([(name, id if name in names else value) for name, value in given])}")
        for id, called in refusal.meant
    ]
