"""A place behind a deed at which it was not."""

from told import places

import marsad


def test_the_main_clause_behind_a_deed_has_its_own_place() -> None:
    text = "وردا على مقتل هذين الشرطيين، يشن الجيش التركي غارات على مواقع الحزب في شمال العراق."
    assert places(text, "ASSAULT")[0] is None
    text = "وقال المتحدث إن الاتفاق يختص بقتال تنظيم الدولة الإسلامية ولا يتضمن توفير دعم للأكراد في شمال سوريا."
    assert places(text, "ASSAULT") == [None]
    text = "ويتواصل العدوان الإسرائيلي على سكان مدينة القدس، مما حذا بالمغرب، عبر وزارة الخارجية، إلى شجب ذلك."
    assert "Morocco" not in places(text, "ASSAULT")


def test_what_a_deed_struck_or_brought_about_was_where_it_was() -> None:
    text = "وقال المرصد إن غارات جوية نفذتها طائرات روسية استهدفت مخيمات في مدينة حلب."
    assert places(text, "ASSAULT") == ["Aleppo"]
    text = "وقالت مصادر إن هجوما انتحاريا أسفر عن مقتل شرطي في مدينة الفلوجة."
    assert places(text, "ASSAULT") == ["Al Fallūjah"]


def test_what_went_on_meanwhile_was_elsewhere() -> None:
    text = "وتزامنت الغارات الروسية مع قصف مدفعي من قبل قوات الأسد على بلدة سرمين شرق إدلب."
    assert places(text, "ASSAULT") == [None, "Sarmīn"]


def test_where_the_fire_came_from_is_not_where_it_struck() -> None:
    text = "واعلنت انقرة انها سمحت للطائرات الاميركية بشن هجمات على داعش انطلاقا من قاعدة انجرليك في جنوب تركيا."
    assert places(text, "ASSAULT") == [None]
    text = "أدى القصف من مواقع النظام في مدينة سراقب إلى مقتل طفل."
    assert places(text, "ASSAULT") == [None]
    text = "استهدفت الطائرات العديد من المواقع في مدينة حلب."  # some of the positions that are there
    assert places(text, "ASSAULT") == ["Aleppo"]
    text = "قصفت قوات النظام بالمدفعية مخيما بالقرب من القاعدة في مدينة إدلب."
    assert places(text, "ASSAULT") == ["Idlib"]


def test_where_that_is_of_which_they_talk() -> None:
    text = "بحث الرئيس فلاديمير بوتين مع نظيره الفرنسي إيمانويل ماكرون الوضع في أوكرانيا."
    assert places(text, "CONSULT") == [None]
    text = "وافق مجلس حقوق الإنسان على فتح تحقيق في الفظائع في أوكرانيا."
    assert places(text, "AGREE") == [None]
    text = "وسيلتقي الوزير الأميركي جون كيري نظيره الروسي سيرغي لافروف لبحث الأزمة في سوريا."
    assert places(text, "CONSULT") == [None]


def test_where_they_talk() -> None:
    text = "بحث وزير الخارجية الأميركي جون كيري مع نظيره الروسي سيرغي لافروف الأزمة خلال اجتماع في باريس."
    assert places(text, "CONSULT")[0] == "Paris"
    text = "التقى الرئيس خليفة حفتر عددا من النشطاء السياسيين والاجتماعيين في مدينة بنغازي."
    assert places(text, "CONSULT") == ["Benghazi"]


def test_a_shelling_of_some_kind_is_on_what_follows() -> None:
    assert places("ادلب::قصف مدفعي من قبل قوات الأسد على بلدة كفر عويد بالريف الجنوبي.", "ASSAULT") == ["Kafr Uwayd"]
    assert places("وقصف الطيران الروسي مدينة حلب.", "ASSAULT") == ["Aleppo"]  # with the article it is who shelled


def test_victims_of_several_places_were_in_any_of_them() -> None:
    def where(text: str) -> list[str | None]:
        return [s.place for s in marsad.read(text).statements if s.type == "killed"]

    assert where("قتل ستون شخصا في هجمات في مدينتي الإسكندرية وطنطا.") == [None]
    assert where("قتل أكثر من 60 مواطنا في هجمات لحركة بوكو حرام في الكاميرون، ونيجيريا.") == [None]
    assert where("قتل ستون شخصا في هجمات في مدينة الإسكندرية.") != [None]


def test_where_that_was_of_which_they_are_suspected() -> None:
    assert places("اعتقلت الشرطة البريطانية شقيق سلمان العبيدي منفذ الهجوم الانتحاري في مانشستر.", "COERCE") == [None]
    text = "ألقت الشرطة الليبية القبض على والد منفذ الهجوم، أمس الأربعاء، في العاصمة طرابلس."
    assert places(text, "COERCE") == ["Tripoli"]
    assert places("اعتقلت الشرطة شابا بتهمة السرقة خلال مداهمة في مدينة بنغازي.", "COERCE") == ["Benghazi"]
