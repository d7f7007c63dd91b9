"""Who is counted when one stands alone, and by what those are counted whom something befell."""

from __future__ import annotations

import pytest
from told import found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("والله على ما أقول شهيد.", "killed"),
        ("حملت الصورة عنوان شهيدة الصحافة.", "killed"),
        ("قال الوالدان إنهما والدا شهيد.", "killed"),
        ("نحسبه شهيدا ولا نزكيه على الله.", "killed"),
        ("كان ابنها مصابا بالاكتئاب.", "injured"),
        ("نقل السجناء وعددهم (144) موقوفا إلى المحكمة.", "detained"),
        ("نحن حريصون على حياة أي سجين دون تفرقة.", "detained"),
    ],
)
def test_a_word_for_somebody_counts_nobody(text: str, code: str) -> None:
    assert found(text, code, "figure") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("أدى القصف إلى سقوط شهيد وعدد من الجرحى.", "killed"),
        ("شهيد و3 جرحى نتيجة استهداف قوات النظام للبلدة.", "killed"),
        ("أطلق العنصر النار على الشاب وأرداه قتيلا.", "killed"),
        ("قتيل بإنزال جوي للتحالف الدولي.", "killed"),
        ("إدلب.. جريح ونفوق عدد من المواشي بغارات روسية.", "injured"),
        ("أكدت المتحدثة أن هناك أسيرا فلسطينيا واحدا في الاعتقال.", "detained"),
    ],
)
def test_one_is_counted_where_something_tells_of_one(text: str, code: str) -> None:
    assert [s.value.min for s in found(text, code, "figure") if s.value] == [1]


def test_refugees_who_were_killed_are_counted_as_killed() -> None:
    text = "لقي ثلاثة لاجئين فلسطينيين مصرعهم بقصف قوات النظام."
    assert found(text, "killed", "figure")
    assert not found(text, "displaced", "figure")
    assert not found("وفاة عشرات اللاجئين السوريين غرقا قبالة السواحل.", "displaced", "figure")
    assert found("تأوي تركيا نحو 1,8 مليون لاجئ سوري منذ اندلاع النزاع.", "displaced", "figure")


def test_a_part_of_those_whose_number_is_not_told() -> None:
    text = "أسفر القصف عن مقتل 5 مدنيين، وإصابة آخرين بينهم طفلان بجروح خطيرة."
    assert [s.value.min for s in found(text, "killed", "figure") if s.value] == [5]
    counted = "أسفر القصف عن مقتل 5 مدنيين بينهم طفلان."
    assert [s.value.min for s in found(counted, "killed", "figure") if s.value] == [5, 2]
