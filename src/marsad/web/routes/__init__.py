"""The routes, a view a file. Each file has a `router`; a page and its `.json` and `.csv` stand together."""

from marsad.web.routes import (
    actors,
    article,
    brief,
    documents,
    drawn,
    happenings,
    health,
    keeping,
    review,
    statements,
    together,
)

ROUTERS = (
    article.router,
    documents.router,
    statements.router,
    happenings.router,
    together.router,
    drawn.router,
    actors.router,
    brief.router,
    health.router,
    review.router,
    keeping.router,
)
