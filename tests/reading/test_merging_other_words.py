"""Deeds of the same parties told by other words in later sentences: which are others, and which are one."""

from __future__ import annotations

import pytest
from told import found

LEAD = "عقد مجلس الوزراء جلسة في العاصمة أمس. "


@pytest.mark.parametrize(
    ("text", "code", "count"),
    [
        ("واستعادت قوات النظام بلدة طفس. وتبع ذلك قصف من قوات النظام على مواقع عسكرية.", "ASSAULT", 2),
        ("قتل طفلان بانفجار قنبلة يدوية في تلكلخ. كما أصيب طفلان بانفجار قذيفة في الريف.", "ASSAULT", 2),
        # one is told again: by the same word, as known, or a journey
        ("قتل طفلان بانفجار قنبلة يدوية في تلكلخ. وقتل الطفلان بالانفجار أمام المنزل.", "ASSAULT", 1),
        ("وصل الوزير خالد بحاح إلى عدن أمس. وجاءت زيارة خالد بحاح إلى عدن بعد تحريرها.", "CONSULT", 1),
    ],
)
def test_other_words(text: str, code: str, count: int) -> None:
    assert len(found(LEAD + text, code)) == count
