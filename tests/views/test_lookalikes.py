"""Names that look like other names are flagged, characters that nobody sees are shown, and no table has either."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

import pytest

import marsad
from marsad.views.lookalikes import lookalikes

pytest.importorskip("fastapi")
from marsad.web.filters import visible

TABLES = sorted(p for p in Path(marsad.__file__).parent.rglob("*") if p.suffix in (".tsv", ".toml"))
SEEN = {*range(0x600, 0x606), 0x6DD, 0x8E2, 0x890, 0x891, 0x70F, 0x110BD, 0x110CD}  # signs over or under numbers
EGYPTIAN = range(0x13430, 0x13440)  # joiners of hieroglyphs: no text of news has them


def hidden() -> list[str]:
    found = (chr(c) for c in range(sys.maxunicode + 1) if c not in SEEN and c not in EGYPTIAN)
    return [c for c in found if unicodedata.category(c) == "Cf"]


def test_promise_15_every_format_character_of_outside_text_is_shown() -> None:
    for character in hidden():
        assert f'data-code="U+{ord(character):04X}"' in visible(f"حفتر{character}قال"), hex(ord(character))


def test_a_family_of_emoji_stays_together() -> None:
    assert "data-code" not in visible("\U0001f468\u200d\U0001f469\u200d\U0001f467")


@pytest.mark.parametrize("name", ["خليفة حفтر", "Хaftar", "حكومة الوفاق الوطنيی", "وكالة aل", "شركةک"])
def test_promise_15_lookalike_names_are_flagged(name: str) -> None:
    assert lookalikes(name)


@pytest.mark.parametrize(
    "name", ["خليفة حفتر", "چاد", "ڤيينا", "گرميان", "یکتا", "Haftar", "Хафтар", "شركة BBC", "F-16"]
)
def test_names_in_one_script_are_not(name: str) -> None:
    assert lookalikes(name) == ()


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_promise_15_no_table_has_hidden_characters_or_lookalikes(path: Path) -> None:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = [hex(ord(c)) for c in line if unicodedata.category(c) == "Cf"]
        assert not found, f"{path.name}, line {number}: {found}"
        assert not lookalikes(line), f"{path.name}, line {number}: {lookalikes(line)}"
