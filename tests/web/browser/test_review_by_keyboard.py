"""Review without a mouse: every decision by its key, kept with name and reason, and each taken back."""

from __future__ import annotations

import pytest
from conftest import serving

from marsad.sources.records import Record

TEXT = "قصف الجيش السوري مدينة حلب. واتهم السراج فرنسا بدعم حفتر. والتقى ماكرون غوتيريش في باريس."
SHOWN = "document.querySelector('[data-review]')?.dataset.review"


@pytest.fixture
def at(address: str, tmp_path):
    """A ledger of its own, since what is decided stays."""
    del address  # skips where the scripts are not built
    with serving(str(tmp_path / "r.ledger"), [Record(text=TEXT, where="a", id="a", published="2020-01-05")]) as made:
        yield made


@pytest.fixture
def reviewing(opened, at):
    """The review, its page, a reviewer's name given by keyboard, and a way to decide."""
    page = opened("/ar/review", at=at)

    def press(*keys: str) -> str:
        """Press keys in turn; the statement that stands there when the page has answered the last one."""
        for key in keys[:-1]:
            page.keyboard.press(key)
        with page.expect_navigation():
            page.keyboard.press(keys[-1])
        return page.evaluate(SHOWN)

    page.keyboard.press("a")  # no name yet: the field for it has the focus
    assert page.evaluate("document.activeElement.name") == "who"
    page.keyboard.type("أمل")
    page.keyboard.press("Escape")
    return page, press


def history(page) -> list[str]:
    return page.locator("details ol li").all_inner_texts()


def test_accept_leads_to_the_next_and_undo_back(reviewing) -> None:
    page, press = reviewing
    first = page.evaluate(SHOWN)
    assert press("a") != first
    assert press("u") == first
    page.locator("details summary", has_text="السجل").click()
    assert any("أمل" in line for line in history(page))
    assert page.faults == []


def test_the_place_of_a_key_counts_on_an_arabic_keyboard(reviewing) -> None:
    page, _ = reviewing
    first = page.evaluate(SHOWN)
    with page.expect_navigation():
        page.evaluate(
            "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'ش', code: 'KeyA', bubbles: true}))"
        )
    assert page.evaluate(SHOWN) != first


def test_a_field_is_corrected_with_a_reason(reviewing) -> None:
    page, press = reviewing
    first = page.evaluate(SHOWN)
    page.keyboard.press("c")
    assert page.evaluate("document.activeElement.closest('fieldset') !== null")
    page.focus("select[name=realis]")
    page.select_option("select[name=realis]", "possible")
    page.keyboard.press("Control+Enter")  # a correction needs a reason
    page.wait_for_function("() => document.querySelector('[data-said]').textContent !== ''")
    assert page.evaluate(SHOWN) == first
    page.focus("input[name=why]")
    page.keyboard.type("إشاعة")
    press("Control+Enter")
    rows = page.evaluate(
        f"fetch('/statements.json').then((a) => a.json()).then((a) => a.rows.find((r) => r.id === '{first}'))"
    )
    assert rows["realis"] == "possible"


def test_a_rejection_asks_for_its_reason_and_letters_in_a_field_are_letters(reviewing) -> None:
    page, press = reviewing
    first = page.evaluate(SHOWN)
    page.keyboard.press("r")
    assert page.evaluate("document.activeElement.name") == "why"
    page.keyboard.type("a scar")  # letters that decide elsewhere
    assert page.evaluate(SHOWN) == first
    press("Enter")
    ids = page.evaluate("fetch('/statements.json').then((a) => a.json()).then((a) => a.rows.map((r) => r.id))")
    assert first not in ids
    assert press("u") == first


def test_skip_decides_nothing(reviewing) -> None:
    page, press = reviewing
    first = page.evaluate(SHOWN)
    assert press("s") != first
    assert first in page.evaluate("fetch('/review.json').then((a) => a.json()).then((a) => a.rows.map((r) => r.id))")


def test_who_decides_on_an_older_version_is_told_so(reviewing, opened, at) -> None:
    page, press = reviewing
    other = opened("/en/review", at=at)
    other.fill("[name=who]", "Basma")
    assert page.evaluate(SHOWN) == other.evaluate(SHOWN)
    press("a")
    other.focus("body")
    other.keyboard.press("Escape")
    other.locator("h1").click()
    other.keyboard.press("a")
    other.wait_for_function("() => document.querySelector('[data-said]').textContent.includes('look at it again')")
    assert len([f for f in other.faults if "409" in f]) == len(other.faults)
