"""RSS and Atom: the articles that a feed names, or what it gives of their text itself."""

from marsad.sources.feeds.articles import articles
from marsad.sources.feeds.parsing import Entry, Feed, is_feed, parse

__all__ = ["Entry", "Feed", "articles", "is_feed", "parse"]
