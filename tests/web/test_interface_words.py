"""Every text of the interface is in the catalogues, in Arabic and in French, with its places for values."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from marsad.web.language import language, preferred
from marsad.web.site import VIEWS

WEB = str(files("marsad.web"))
METHODS = [("**.html", "jinja2"), ("**.py", "python")]
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2)}


def texts() -> set[str | tuple[str, ...]]:
    options = {"**.html": {"extensions": "jinja2.ext.i18n", "trimmed": "true"}}
    found = extract_from_dir(WEB, METHODS, options, keywords=KEYWORDS)
    return {message for _, _, message, _, _ in found} | {name for _, name in VIEWS}


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
        assert sorted(re.findall(r"%\(\w+\)s", text)) == sorted(re.findall(r"%\(\w+\)s", told)), text


def test_arabic_counts_in_six_ways() -> None:
    forms = [language("ar").ngettext("%(n)s sentence", "%(n)s sentences", n) for n in (0, 1, 2, 3, 11, 100)]
    assert forms[:4] == ["لا جمل", "جملة واحدة", "جملتان", "%(n)s جمل"]


def test_the_browser_s_languages_are_ranked() -> None:
    assert preferred("de, fr;q=0.5, ar;q=0.7") == "ar"
    assert preferred("fr-CA") == "fr"
    assert preferred(None) == preferred("de") == preferred("ar;q=x") == "en"
