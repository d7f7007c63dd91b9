"""Who inquires, and whom: not those of the deed that the inquiry is into."""

from told import parties


def test_the_victim_and_the_doer_of_what_is_inquired_into() -> None:
    text = "طلبت السلطة من مجلس الأمن التحقيق في جريمة إحراق الرضيع علي دوابشة على يد مستوطنين في قرية دوما."
    assert parties(text, "ACCUSE") == []
    text = "رفضت النيابة فتح تحقيق جنائي في ملابسات اغتيال الصحفية شيرين أبو عاقلة برصاص قناص إسرائيلي."
    assert all("قناص إسرائيلي" not in doers for doers, _ in parties(text, "ACCUSE"))


def test_who_is_questioned() -> None:
    text = "فتحت النيابة تحقيقا مع الوزير السابق في قضية فساد."
    assert parties(text, "ACCUSE") == [(["النيابة"], ["الوزير السابق"])]
    text = "يجري التحقيق معهم من قبل الشرطة في قضية السرقة."
    assert parties(text, "ACCUSE")[0][0] == ["الشرطة"]
