"""Outside text on a page: inert by escaping, apart by `<bdi>`, and with marks of direction made visible."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Final
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from marsad.views.bidi import ARABIC_RUN
from marsad.views.lookalikes import lookalikes

# Controls that change the direction of what follows, and characters that nobody sees (Cf of Unicode, but for the signs
# that are drawn around numbers): shown, never obeyed. A joiner between the parts of an emoji is what joins them.
_HIDDEN: Final = re.compile(
    "[\u202a-\u202e\u2066-\u206f\u200e\u200f\u061c\u200b\u200c\u2060-\u2065\ufeff\u00ad\u180e\ufff9-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]"
    "|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d"
)
# What HTML drops, takes for an error or can't hold at all. One character stands for one, so that positions stay.
_LOST: Final = re.compile("[\x00\ud800-\udfff]")


def visible(text: str) -> Markup:
    """Text with every hidden control inside a mark that isolates it and shows its code point; no character is lost."""
    parts, at = [], 0
    for found in _HIDDEN.finditer(text):
        code, held = f"U+{ord(found.group()):04X}", _LOST.sub("\ufffd", found.group())
        parts.append(_escaped(text[at : found.start()]))
        parts.append(Markup('<span class="control" title="{0}" data-code="{0}">{1}</span>').format(code, held))
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
