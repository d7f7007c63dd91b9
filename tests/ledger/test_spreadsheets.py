"""What a spreadsheet makes of exported cells: LibreOffice opens them, without a screen."""

from __future__ import annotations

import csv
import shutil
import subprocess
from xml.etree import ElementTree

import pytest

from marsad.views.exports.inert import cell

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
COMMAS_QUOTES_UTF8 = "CSV:44,34,76,1"
GIVEN = ("=1+1", "+9", "-9", "@SUM(1)", "\t=1+1", "٢٥", "٢٥ ألف شخص", "١٢٫٥", "٢٠١٩-٠٥-٢٢", -9, 12.5)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> list[ElementTree.Element]:
    """The cells of GIVEN, a row each, as LibreOffice holds them; a skip where it is not installed."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed (no soffice on the path)")
    place = tmp_path_factory.mktemp("sheet")
    with (place / "a.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([cell(value), "end"] for value in GIVEN)
    profile = f"-env:UserInstallation={(place / 'profile').as_uri()}"
    call = [program, profile, "--headless", f"--infilter={COMMAS_QUOTES_UTF8}", "--convert-to", "fods"]
    call += ["--outdir", str(place), str(place / "a.csv")]
    subprocess.run(call, check=True, capture_output=True, timeout=120)
    rows = ElementTree.parse(place / "a.fods").iter(f"{TABLE}table-row")
    return [row[0] for row in rows][: len(GIVEN)]


def told(element: ElementTree.Element) -> str:
    return "".join("".join(p.itertext()) for p in element.iter(f"{TEXT}p"))


def test_no_cell_is_a_formula(opened: list[ElementTree.Element]) -> None:
    assert len(opened) == len(GIVEN)
    assert not [told(element) for element in opened if element.get(f"{TABLE}formula")]


def test_arabic_digits_stay_text_and_numbers_numbers(opened: list[ElementTree.Element]) -> None:
    for value, element in zip(GIVEN, opened, strict=True):
        kind = element.get(f"{OFFICE}value-type")
        if isinstance(value, str):
            assert kind == "string", value
            assert told(element).lstrip("'").lstrip() == value.lstrip(), value
        else:
            assert (kind, float(element.get(f"{OFFICE}value", "nan"))) == ("float", value)
