"""The routes, a view a file. Each file has a `router`; a page and its `.json` and `.csv` stand together."""

from marsad.web.routes import article

ROUTERS = (article.router,)
