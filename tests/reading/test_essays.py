"""In an essay deeds are examples, unless they are told with a day, a place or a verb in the perfect."""

from __future__ import annotations

import pytest
from told import found

ARGUES = (
    "لماذا نخاف نحن من الحقيقة؟ ما الذي جعل مجتمعنا ينتقل من تسامح إلى كراهية؟ هل فكرنا في أبنائنا وفي مستقبلنا؟ "
    "إننا أمام فكر ضال لا يعرف إلا الظلام، وعلينا أن نواجهه بالعلم والمعرفة لا بالصراخ وحده! "
) * 5
REPORTS = (
    "وقال مدير المستشفى إن الوضع صعب في المدينة. وأضاف أن الأدوية نفدت يوم السبت. وأكد سكان أن الطرق مغلقة. "
    "وذكرت الوكالة أن المدارس أغلقت أبوابها يوم الأحد. وأوضح المتحدث أن الكهرباء انقطعت عن الأحياء أمس. "
) * 5


@pytest.mark.parametrize(
    ("text", "code", "count"),
    [
        (ARGUES + "هؤلاء لا يترددون في قتل الأطفال والنساء.", "ASSAULT", 0),
        (REPORTS + "هؤلاء لا يترددون في قتل الأطفال والنساء.", "ASSAULT", 1),
        (ARGUES + "قتل المسلحون النساء.", "ASSAULT", 1),
        (ARGUES + "يقتل المسلحون النساء في بغداد.", "ASSAULT", 1),
        (ARGUES + "يقتل المسلحون النساء.", "ASSAULT", 0),
    ],
)
def test_what_an_essay_tells(text: str, code: str, count: int) -> None:
    assert len(found(text, code)) == count


def test_addresses_make_no_essay() -> None:
    text = (
        "الاتحاد الأوروبي يدرج رئيس الحركة على قائمة الإرهاب. تابعونا على الرابط! https://a.b/w?v="
        + "%D8%A7%D9%84-" * 200
    )
    assert found(text, "SANCTION")


REASONS = (
    "يروم التنظيم نشر الفوضى في المنطقة، ويسعى إلى هدم الدول. ويحتاج المجتمع إلى الحوار، ويغلب الفكر بالفكر. "
    "وتحاول الجماعة خداع الشباب، وتستغل جهلهم بالدين. "
) * 6 + "فهل يدرك الشباب خطرها؟ "


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (REASONS + "ثم يأتي استهداف رجال أمن دون اهتمام بانتمائهم.", 0),
        (REASONS + "وقتل المسلحون خمسة رجال أمن في الرياض.", 1),
        ("الرياض - " + REASONS + "ثم يأتي استهداف رجال أمن دون اهتمام بانتمائهم.", 1),  # a dateline begins news
    ],
)
def test_what_is_told_where_somebody_reasons(text: str, count: int) -> None:
    assert len(found(text, "ASSAULT")) == count
