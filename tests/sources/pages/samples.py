"""Pages of our own with what they should give: a head of fields, an empty line, and the markup.

In the markup the text of the article stands between ⟦ and ⟧, a paragraph in each pair; the marks are no part of the
page. A mark after which the paragraph goes on is written ⟧⟦ across an element without blank between.
"""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
_PART = re.compile(r"⟦(.*?)⟧", re.DOTALL)


class Sample(NamedTuple):
    """A page: its bytes and address, and what is right: title, day (None: it has none), outlet, author, text."""

    name: str
    content: bytes
    url: str
    title: str
    day: str | None
    outlet: str
    author: str | None
    text: str


def samples(folder: str) -> list[Sample]:
    """The pages of a folder beside this file, by name."""
    return [_sample(path) for path in sorted((HERE / folder).glob("*.page"))]


def _sample(path: Path) -> Sample:
    head, markup = path.read_text(encoding="utf-8").split("\n\n", 1)
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    parts = [" ".join(html.unescape(re.sub(r"<[^>]*>", "", part)).split()) for part in _PART.findall(markup)]
    content = markup.replace("⟦", "").replace("⟧", "").encode(fields.get("encoding", "utf-8"))
    day = fields["day"] if fields["day"] != "-" else None
    text = "\n".join(parts)
    return Sample(path.stem, content, fields["url"], fields["title"], day, fields["outlet"], fields.get("author"), text)
