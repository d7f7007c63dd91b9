"""What an edit does to statements: just those that it touches change."""

from __future__ import annotations

import marsad
from marsad.views.changes import changes
from marsad.views.passages import passages, voices

TEXT = "رفض حفتر وقف إطلاق النار. ودعا غوتيريش الأطراف إلى الحوار. وقصفت إسرائيل غزة."


def fates(before: str, after: str) -> list[str]:
    return [c.fate for c in changes((marsad.read(before), before), (marsad.read(after), after))]


def test_the_same_text_changes_nothing() -> None:
    assert set(fates(TEXT, TEXT)) == {"same"}


def test_words_before_move_nothing() -> None:
    assert set(fates(TEXT, "صباح الخير. " + TEXT)) == {"same"}


def test_a_denial_made_of_a_deed_is_one_change() -> None:
    told = fates(TEXT, TEXT.replace("وقصفت إسرائيل", "ولم تقصف إسرائيل"))
    assert told.count("same") == len(told) - 1


def test_swapped_sides_are_changed_not_new() -> None:
    before, after = "قصفت إسرائيل إيران.", "قصفت إيران إسرائيل."
    assert fates(before, after) == ["changed"]


def test_swapped_speakers_change_their_statements_and_no_other() -> None:
    """Two edits far from one another: what stands between them has moved, and is the same."""
    first, second = "قال فائز السراج", "وقال سيرغي لافروف"
    rest = (
        " إن قوات حفتر قصفت مطار معيتيقة. وقصفت إسرائيل غزة. ",
        " إن تركيا أرسلت مقاتلين إلى طرابلس. ودعا غوتيريش إلى الحوار.",
    )
    before = first + rest[0] + second + rest[1]
    after = "قال سيرغي لافروف" + rest[0] + "وقال فائز السراج" + rest[1]
    found = changes((marsad.read(before), before), (marsad.read(after), after))
    assert {c.fate for c in found} == {"changed", "same"}
    assert [c.fate == "changed" for c in found] == [bool(c.after.attribution) for c in found]
    assert [c.fate for c in found].count("changed") == 2


def test_what_is_cut_is_gone() -> None:
    told = fates(TEXT, TEXT.split(". ", 1)[1])
    assert "gone" in told
    assert "new" not in told


def test_passages_cover_the_text_once() -> None:
    reading = marsad.read(TEXT)
    cut = passages(reading, len(TEXT))
    assert "".join(TEXT[p.start : p.end] for p in cut) == TEXT
    triggers = {id for p in cut for id in p.triggers}
    assert triggers == {s.id for s in reading.statements}


def test_voices_are_told_apart_and_the_outlet_comes_first() -> None:
    found = list(voices(marsad.read("قال مصدر أمني إن إسرائيل قصفت غزة. وأكد غوتيريش مقتل 20 مدنيا.")).values())
    assert found[0].key == ""
    assert any(v.unnamed for v in found)
    assert len({v.number for v in found}) == len(found)
