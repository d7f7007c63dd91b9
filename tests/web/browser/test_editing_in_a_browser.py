"""The story of a sceptic: an article is edited on the page, and just the statements that it touches are marked."""

from __future__ import annotations

import pytest

TEXT = (
    "قال رئيس حكومة الوفاق فائز السراج إن قوات حفتر قصفت مطار معيتيقة. "
    "وقال وزير الخارجية الروسي سيرغي لافروف إن تركيا أرسلت مقاتلين إلى طرابلس.\n\n"
    "ونفى الرئيس الفرنسي إيمانويل ماكرون أن تكون بلاده قد دعمت حفتر. وأعلنت تونس إغلاق حدودها مع ليبيا.\n\n"
    "وقُتل 510 أشخاص في طرابلس بحسب منظمة الصحة العالمية. "
    "ودعا الأمين العام للأمم المتحدة أنطونيو غوتيريش إلى وقف القتال."
)
SPEAKERS = "رئيس حكومة الوفاق فائز السراج", "وزير الخارجية الروسي سيرغي لافروف"
MARKED = """[...document.querySelectorAll('.row:not(.same)')].map((row) => [
    row.classList[row.classList.length - 1], row.innerText.replace(/\\s+/g, ' ')])"""
READ = "(text) => document.querySelector('#text').textContent === text"


def swapped(text: str) -> str:
    first, second = SPEAKERS
    return text.replace(first, "@").replace(second, first).replace("@", second)


@pytest.fixture
def writing(opened):
    """The first screen with an article that somebody pasted; answers what sets its text and waits for the reading."""
    page = opened("/en/")
    page.click("[data-paste]")

    def write(text: str) -> list[tuple[str, str]]:
        page.fill("textarea.edit", text)
        page.wait_for_function(READ, arg=text)
        return [tuple(row) for row in page.evaluate(MARKED)]

    assert write(TEXT) == []
    assert page.locator(".row").count() >= 6
    return page, write


def test_swapped_speakers_change_what_they_say_and_nothing_else(writing) -> None:
    page, write = writing
    marked = write(swapped(TEXT))
    assert [fate for fate, _ in marked] == ["changed", "changed"]
    assert "says: Sergey Lavrov" in marked[0][1]
    assert "says: Fayez al-Sarraj" in marked[1][1]
    assert page.faults == []


def test_a_denial_that_becomes_an_affirmation_is_the_one_change(writing) -> None:
    page, write = writing
    marked = write(TEXT.replace("ونفى الرئيس", "وأكد الرئيس"))
    assert [fate for fate, _ in marked] == ["changed"]
    assert "France backs Khalifa Haftar" in marked[0][1]
    assert "before: France does not back Khalifa Haftar" in marked[0][1]
    assert page.faults == []


def test_a_figure_whose_source_is_deleted_is_the_outlet_s_own(writing) -> None:
    page, write = writing
    marked = write(TEXT.replace(" بحسب منظمة الصحة العالمية", ""))
    assert [fate for fate, _ in marked] == ["changed"]
    assert "says: the outlet" in marked[0][1]
    assert "according to the World Health Organization" in marked[0][1]
    assert page.faults == []


def test_what_is_written_back_is_marked_no_more(writing) -> None:
    page, write = writing
    assert write(TEXT.replace("510", "512"))
    assert write(TEXT) == []
    assert page.input_value("textarea.edit") == TEXT


def test_the_caret_stays_where_somebody_writes(writing) -> None:
    page, _ = writing
    page.evaluate("document.querySelector('textarea.edit').setSelectionRange(5, 5)")
    page.keyboard.type("اً")
    page.wait_for_function(READ, arg=TEXT[:5] + "اً" + TEXT[5:])
    assert page.evaluate("document.querySelector('textarea.edit').selectionStart") == 7
    assert page.evaluate("document.activeElement.className") == "edit"
