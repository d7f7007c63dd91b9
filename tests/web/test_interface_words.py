"""Every text of the interface is in the catalogues, in Arabic and in French, with its places for values."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from marsad.web.language import language, preferred
from marsad.web.site import VIEWS

WEB = str(files("marsad.web"))
METHODS = [("**.html", "jinja2"), ("**.py", "python")]
PLACE = re.compile(r"%\(\w+\)s|\{\w+[!:]?[^}]*\}")
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2)}


# Where what a page asks for can be refused, and by which errors. A message with a value in it has a place for it; one
# that is an f-string is the answer to a command.
REFUSING = (
    "web",
    "ledger/questions",
    *(f"ledger/{name}.py" for name in ("connect", "correcting", "fields", "finding", "holdings", "states", "versions")),
    "sources/checks.py",
)
REFUSALS = ("Refusal", "LedgerError", "NotFound", "BadField", "Conflict", "TooSlow", "BadInput")
COMMANDS = ("serving.py",)  # of the command that starts the site
ONLY_COMMANDS = {
    "open it with write=True",
    "a ledger on PostgreSQL needs its driver",
    "install it: python -m pip install 'marsad[postgresql]'",
    "give the id of one document",
    "look for it with: marsad sources LEDGER",
    "A completely reliable to E unreliable, F can't be judged",
}


def refused() -> Iterator[str]:
    """What refusals say, and what they advise."""
    root = Path(str(files("marsad")))
    places = [root / place for place in REFUSING]
    for file in (file for place in places for file in ([place] if place.suffix else place.rglob("*.py"))):
        if file.name in COMMANDS:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in REFUSALS:
                yield from (a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str))


def texts() -> set[str | tuple[str, ...]]:
    options = {"**.html": {"extensions": "jinja2.ext.i18n", "trimmed": "true"}}
    found = extract_from_dir(WEB, METHODS, options, keywords=KEYWORDS)
    return {message for _, _, message, _, _ in found} | {name for _, name in VIEWS} | set(refused()) - ONLY_COMMANDS


@pytest.mark.parametrize("code", ["ar", "fr"])
def test_every_text_is_translated(code: str) -> None:
    with (files("marsad.web") / "locale" / f"{code}.po").open("rb") as file:
        catalogue = {message.id: message.string for message in read_po(file, locale=code) if message.id}
    for text in texts():
        assert catalogue.get(text), f"{code}.po lacks {text!r}"
    for text in catalogue:
        assert text in texts(), f"{code}.po has {text!r}, which no page says"


@pytest.mark.parametrize("code", ["ar", "fr"])
def test_values_have_their_places(code: str) -> None:
    for text, told in language(code).words.items():
        assert sorted(PLACE.findall(text)) == sorted(PLACE.findall(told)), text


def test_arabic_counts_in_six_ways() -> None:
    forms = [language("ar").ngettext("%(n)s sentence", "%(n)s sentences", n) for n in (0, 1, 2, 3, 11, 100)]
    assert forms[:4] == ["لا جمل", "جملة واحدة", "جملتان", "%(n)s جمل"]


def test_the_browser_s_languages_are_ranked() -> None:
    assert preferred("de, fr;q=0.5, ar;q=0.7") == "ar"
    assert preferred("fr-CA") == "fr"
    assert preferred(None) == preferred("de") == preferred("ar;q=x") == "en"
