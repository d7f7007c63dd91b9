"""What is a search that seizes something: no mechanism of inspection, and no deed further back than the doer's own."""

from told import parties


def test_a_mechanism_of_inspection_searches_nobody() -> None:
    assert parties("نؤيد أي اتفاقية تحتوي على آلية للتفتيش فعالة.", "COERCE") == []
    assert parties("داهمت الشرطة المنزل ونفذت عملية تفتيش للسيارات.", "COERCE")


def test_who_did_the_deed_beside_did_not_seize_its_means() -> None:
    text = "أشار الشاباك إلى مصادرة طائرة مسيرة كان من المزمع استخدامها في هجوم من قبل الخلية."
    assert parties(text, "COERCE") == [([], ["طائرة مسيرة"])]
    assert parties("جرت مداهمة المنزل من قبل قوات الأمن.", "COERCE") == [(["قوات الأمن"], ["المنزل"])]


def test_operations_of_a_deed_are_not_described_by_it() -> None:
    assert parties("عمليات مطاردة الحوثيين مستمرة.", "ASSAULT") == [([], ["Houthis (Ansar Allah)"])]
