"""axe finds nothing serious: every view, in three languages, at two widths, light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.web.site import VIEWS

AXE = Path(__file__).parents[3] / "frontend/node_modules/axe-core/axe.min.js"
PAGES = ["", *(path for path, _ in VIEWS)]
WIDTHS = (390, 1440)
# Colours don't depend on the width nor boxes on the colours: only in Arabic each is looked at with each.
ONCE = (("light", 1440), ("dark", 390))
EACH = (*ONCE, ("dark", 1440), ("light", 390))
# What is wrong, how badly, and where: the first elements of each.
FOUND = """async (rules) => {
    const { violations } = await axe.run(document, { resultTypes: ['violations'], ...rules });
    return violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) =>
        `${v.id}: ${v.nodes.slice(0, 3).map((n) => `${n.target} ${n.any[0]?.message ?? ''}`).join(' | ')}`);
}"""


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe, which stands among the tools of the pages."""
    if not AXE.is_file():
        pytest.skip("axe is not there: make assets")
    return AXE.read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["ar", "en", "fr"])
@pytest.mark.parametrize("view", PAGES)
def test_nothing_serious_is_found(opened, axe: str, view: str, lang: str) -> None:
    page = opened(f"/{lang}/{view}", WIDTHS[1])
    page.evaluate(axe)
    for scheme, width in ONCE if lang != "ar" else EACH:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(FOUND, {}) == [], f"{scheme}, {width} pixels"


def test_what_opens_is_accessible_too(opened, axe: str) -> None:
    """Fields of a correction, the text as a field, a statement's reasons, a tie's evidence."""
    for path, act in (
        ("/ar/review", "c"),
        ("/ar/", "document.querySelector('[data-edit]').click()"),
        ("/en/", "document.querySelectorAll('details').forEach((d) => { d.open = true })"),
        ("/fr/ties", "document.querySelectorAll('details').forEach((d) => { d.open = true })"),
    ):
        page = opened(path)
        page.keyboard.press(act) if len(act) == 1 else page.evaluate(act)
        page.evaluate(axe)
        assert page.evaluate(FOUND, {}) == [], path
