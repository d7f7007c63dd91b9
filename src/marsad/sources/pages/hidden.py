"""What a browser does not show is no part of an article: scripts, templates, and text that is hidden from its readers.

Somebody who plants a sentence where only machines read it wants it told as the outlet's own.
"""

from __future__ import annotations

import itertools
import re
from typing import Final

from marsad.sources.pages.tree import Element, attribute, elements, marks, remove_all

_UNSEEN: Final = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "applet",
        "canvas",
        "svg",
        "math",
        "audio",
        "video",
        "source",
        "track",
        "map",
        "select",
        "option",
        "datalist",
        "button",
        "input",
        "textarea",
        "dialog",
        "amp-ad",
        "amp-analytics",
        "amp-sidebar",
        "amp-list",
        "amp-social-share",
        "amp-embed",
        "amp-auto-ads",
        "amp-iframe",
        "amp-consent",
        "amp-user-notification",
        "amp-lightbox",
        "amp-twitter",
        "amp-facebook",
        "amp-instagram",
        "amp-youtube",
        "amp-video",
        "amp-state",
    ]
)
_STYLE: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:font-size|opacity|(?:max-)?height|width)\s*:\s*0(?![.\d])"
    r"|(?:left|right|top|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*0",
    re.IGNORECASE,
)
_CLASSES: Final = frozenset({("visually", "hidden"), ("screen", "reader"), ("sr", "only"), ("skip", "link")})
# Classes of the usual style sheets, and those that show the same element on larger screens (d-none d-md-block).
_UTILITIES: Final = frozenset({"d-none", "hidden", "hide", "invisible", "is-hidden", "u-hidden", "uk-hidden"})
_SHOWN: Final = re.compile(r"(?:^d-\w+-|^(?:sm|md|lg|xl|2xl):)(?:block|flex|inline|grid|table|contents)")
_ROOTS: Final = frozenset({"html", "body", "head"})
_RULE: Final = re.compile(r"([^{}]{1,300})\{([^{}]{0,2000})\}")
_NAME: Final = re.compile(r"^[.#]([\w-]+)$")


def drop_hidden(root: Element) -> None:
    """Take out of the tree what is not shown."""
    remove_all([element for element in elements(root) if _is_hidden(element)])


def _is_hidden(element: Element) -> bool:
    if element.tag in _ROOTS:
        return False
    if element.tag in _UNSEEN:
        return True
    if not element.attrib:
        return False
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") in ("true", "TRUE", "True")
        or element.get("layout") == "nodisplay"
        or bool((style := element.get("style")) and _STYLE.search(style))
        or _has_hidden_class(element)
    )


def _has_hidden_class(element: Element) -> bool:
    names = attribute(element, "class").split()
    if not _UTILITIES.isdisjoint(names) and not any(_SHOWN.search(name) for name in names):
        return True
    words = marks(element)
    return any(pair in _CLASSES for pair in itertools.pairwise(words))


def hidden_names(text: str) -> frozenset[str]:
    """The classes and ids that a page's own style sheet hides (`.x{display:none}`), rules for small screens apart."""
    found: set[str] = set()
    for sheet in re.findall(r"<style[^>]{0,300}>([^<]{0,50000})", text[:400_000], re.IGNORECASE):
        plain = re.sub(r"@media[^{]{0,200}\{(?:[^{}]{0,2000}\{[^{}]{0,2000}\}\s{0,50}){0,200}\}?", "", sheet)
        for selectors, rules in _RULE.findall(plain):
            if re.search(r"display\s*:\s*none", rules):
                found.update(m[1] for s in selectors.split(",") if (m := _NAME.match(s.strip())))
    return frozenset(found)


def drop_named(root: Element, names: frozenset[str]) -> None:
    """Take out the elements that a page's style sheet hides by class or id."""
    if names:
        hidden = [e for e in elements(root) if e.tag not in _ROOTS and not names.isdisjoint(_names(e))]
        remove_all(hidden)


def _names(element: Element) -> set[str]:
    return {*attribute(element, "class").split(), attribute(element, "id")}
