"""Outside text on a page: inert by escaping, apart by `<bdi>`, and with marks of direction made visible."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Final
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from marsad.text.hidden import HIDDEN, code
from marsad.views.bidi import ARABIC_RUN
from marsad.views.lookalikes import lookalikes

# What HTML drops, takes for an error or can't hold at all. One character stands for one, so that positions stay.
_LOST: Final = re.compile("[\x00\ud800-\udfff]")


def visible(text: str) -> Markup:
    """Text with every hidden control inside a mark that isolates it and shows its code point; no character is lost."""
    parts, at = [], 0
    for found in HIDDEN.finditer(text):
        name, held = code(found.group()), _LOST.sub("\ufffd", found.group())
        parts.append(_escaped(text[at : found.start()]))
        parts.append(Markup('<span class="control" title="{0}" data-code="{0}">{1}</span>').format(name, held))
        at = found.end()
    parts.append(_escaped(text[at:]))
    return Markup("").join(parts)


def _escaped(text: str) -> Markup:
    """Text, escaped. HTML makes CR LF one character; written as a reference, CR stays what it is."""
    return Markup(str(escape(text)).replace("\r", "&#13;"))


def bdi(text: str | None) -> Markup:
    """Text from outside, set apart from the direction of what stands around it."""
    return Markup("<bdi>{}</bdi>").format(visible(text)) if text else Markup("")


def web(url: str | None) -> str | None:
    """An address that a link may lead to: http and https only."""
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None


def marked(text: str, marks: Sequence[tuple[int, int]]) -> Markup:
    """Text with spans of it marked; the spans are in order and apart."""
    parts, at = [], 0
    for start, end in marks:
        parts += [visible(text[at:start]), Markup("<mark>{}</mark>").format(visible(text[start:end]))]
        at = end
    return Markup("").join([*parts, visible(text[at:])])


def told(text: str, direction: str) -> Markup:
    """A sentence of ours with names from outside in it: laid out in its own direction, each run of Arabic apart."""
    parts, at = [], 0
    for run in ARABIC_RUN.finditer(text) if direction == "ltr" else ():
        parts += [visible(text[at : run.start()]), Markup('<bdi dir="rtl">{}</bdi>').format(visible(run.group()))]
        at = run.end()
    inner = Markup("").join([*parts, visible(text[at:])])
    return Markup('<bdi dir="{}">{}</bdi>').format(direction, inner)


FILTERS: Final[dict[str, Callable[..., Any]]] = {
    "visible": visible,
    "bdi": bdi,
    "web": web,
    "marked": marked,
    "told": told,
    "lookalikes": lookalikes,
}
