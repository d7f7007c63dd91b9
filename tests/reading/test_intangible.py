"""What no force can hit is attacked in words alone."""

from __future__ import annotations

import pytest
from tests.reading.told import events, found, names, parties


@pytest.mark.parametrize(
    "text",
    [
        "أدانت تونس العمل الإرهابي الذي استهدف أمن المملكة واستقرارها.",
        "كل عمل إرهابي جبان يستهدف أمنها واستقرارها مرفوض.",
        "اتهمت عمان تنظيمات خطيرة باستهداف الأمن القومي الأردني.",
        "هذه الحرب تدمر الأمن الغذائي العالمي.",
        "يقوم الشاب بالاعتداء على ثوابت الدين.",
        "داعش يهاجم العقول.",
        "المؤامرة تستهدف وحدة الأمة.",
    ],
)
def test_what_no_force_can_hit(text: str) -> None:
    assert not found(text, "ASSAULT")


@pytest.mark.parametrize(
    "text",
    [
        "استهدف التنظيم رجال الأمن.",
        "استهدف مسلحون أمن المنشآت في الرياض.",
        "استهدف المسلحون وحدة عسكرية.",
        "استهدف الجيش مواقع المسلحين.",
        "استهدف الأمن متظاهرين بالرصاص.",
    ],
)
def test_people_and_places_are_hit(text: str) -> None:
    assert len(found(text, "ASSAULT")) == 1


def test_rights_are_confiscated_in_words_and_houses_in_fact() -> None:
    assert not found("كأنهم يصادرون حقها في التخطيط.", "COERCE")
    assert len(found("صادرت قوات الجيش منازل المدنيين.", "COERCE")) == 1


def test_nothing_is_done_to_the_outcome_of_a_dialogue() -> None:
    reading, (coup,) = events("انقلبت ميليشيات الحوثي على الشرعية ومخرجات الحوار الوطني.", "COERCE")
    assert names(reading, coup.recipient) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("إن أجهزة المخابرات لم تصل بعد إلى استنتاج رسمي.", 0),
        ("وصلت القوات إلى 1000 عنصر.", 0),
        ("قال إن وصول الجيش للسلطة مثل لحظة فاصلة.", 0),
        ("وصلت قوات الجيش إلى المدينة.", 1),
        ("وصل 1000 جندي إلى عدن.", 1),
        ("الرتل العسكري وصل نصفه إلى دير الزور.", 1),
    ],
)
def test_troops_arrive_at_places(text: str, count: int) -> None:
    assert len(found(text, "MOBILIZE")) == count


def test_a_lone_word_of_no_table_is_no_target_of_what_is_done_to_places() -> None:
    assert parties("سجل ناشطون انطلاقة المعركة باقتحام الصولبان.", "ASSAULT") == []
    text = "قصفت قوات النظام بقذائف كراسنبول مخيم الدوماني في بلدة ترمانين."
    assert all("كراسنبول" not in victims for _, victims in parties(text, "ASSAULT"))
    assert parties("هاجم مسلحون علاء الأسواني في القاهرة.", "ASSAULT")[0][1] == ["علاء الأسواني"]
    assert parties("واعتقلت الشرطة رضايان في طهران.", "COERCE")[0][1] == ["رضايان"]
