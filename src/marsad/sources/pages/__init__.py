"""Web pages: the article of an HTML page with its title, day, outlet and author, and nothing that stands around it."""

from marsad.sources.pages.article import article, is_page

__all__ = ["article", "is_page"]
