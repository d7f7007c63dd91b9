"""What is backed is there whoever backs it, and a tie has no day that is still to come."""

from __future__ import annotations

import pytest
from tests.reading.told import found, sources


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("تسعى أنقرة إلى الحصول على دعم الناتو لغاراتها على مواقع حزب العمال الكردستاني.", "actual"),
        # without a word that says whose they are, they may be those that are still sought
        ("تسعى تركيا إلى الحصول على دعم الناتو لشن غارات على حزب العمال الكردستاني.", "planned"),
    ],
)
def test_what_is_backed_is_there(text: str, realis: str) -> None:
    assert [s.realis for s in found(text, "ASSAULT")] == [realis]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("تعهد هادي بتحرير تعز خلال الأيام المقبلة من القوات الموالية للمخلوع صالح.", False),
        ("قاتلت القوات المدعومة من إيران منذ عام 2012 في البلاد.", True),
    ],
)
def test_a_tie_is_not_to_come(text: str, dated: bool) -> None:
    assert [s.time.start is not None for s in found(text, "supports", "relation")] == [dated]


def test_who_has_seen_a_paper_does_not_say_what_it_says() -> None:
    text = "ذكرت مسودة بيان اطلعت عليه رويترز أن المجموعة تعهدت بتقديم قروض إلى أوكرانيا."
    assert sources(text, "AGREE") == [[]]
    assert sources("أطلع المبعوث مجلس الأمن على خطط الحكومة، وقصف الجيش المدينة.", "ASSAULT") == [[]]
    assert sources("أبلغ المبعوث مجلس الأمن أن الجيش قصف المدينة.", "ASSAULT") == [["المبعوث"]]
