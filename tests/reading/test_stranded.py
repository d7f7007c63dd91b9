"""Adjectives and appositions behind a subject, which are no object of its deed."""

from told import events, found, names, parties


def test_an_adjective_behind_the_doer_is_no_object() -> None:
    text = "هاجم الجيش والمقاومة القادمون من لحج مواقع الحوثيين بالأسلحة الثقيلة."
    assert parties(text, "ASSAULT")[0][1] == ["Houthis (Ansar Allah)"]
    text = "طالبت شبكة الجزيرة الإعلامية المجتمع الدولي بإدانة قوات الاحتلال."
    assert parties(text, "REQUEST") == [(["Al Jazeera"], ["المجتمع الدولي"])]


def test_an_adjective_of_the_deed_is_no_object() -> None:
    (siege,) = found("تحمل الشعب اليمني أعباء الحرب وحصار الميليشيات الظالم.", "COERCE")
    assert siege.recipient == ()


def test_people_of_another_number_or_gender_are_the_object() -> None:
    assert parties("اعتقل جنود الاحتلال المصلين داخل المسجد.", "COERCE")[0][1] == ["المصلين"]
    assert parties("هاجمت القوات الإسرائيلية المصلين في المسجد.", "ASSAULT")[0][1] == ["المصلين"]


def test_what_is_said_of_an_adjective_is_said_of_its_noun() -> None:
    reading, _ = events("وقع انفجار ألغام مليشيا الحوثي الإرهابية المدعومة من إيران في صنعاء.", "ASSAULT")
    (backs,) = [s for s in reading.statements if s.type == "supports"]
    assert names(reading, backs.recipient) == ["Houthis (Ansar Allah)"]


def test_what_somebody_is_stands_behind_his_name() -> None:
    text = "واتهم يوخن فلاسبارت المسؤول البارز بوزارة التنمية الرئيس الروسي فلاديمير بوتين بالمسؤولية عن الأزمة."
    assert parties(text, "ACCUSE") == [(["يوخن فلاسبارت"], ["Vladimir Putin"])]
    text = "اتهم عضو الكنيست المتطرف بن غفير رئيس الوزراء الإسرائيلي نفتالي بينيت بالتحريض عليه."
    assert parties(text, "ACCUSE")[0] == (["Itamar Ben-Gvir"], ["Naftali Bennett"])


def test_a_name_with_a_title_of_its_own_is_another() -> None:
    text = "واغتال مسلحون مجهولون الشاب المدني محمد محيسن الحمود في بلدة ابريهة أثناء سقايته أرضه."
    assert parties(text, "ASSAULT")[0] == (["مسلحون مجهولون"], ["محمد محيسن الحمود"])
    assert parties("اتهم الرئيس بوتين رئيس الوزراء الأوكراني بالكذب.", "ACCUSE")[0][1] == ["رئيس الوزراء الأوكراني"]


def test_a_name_behind_what_belongs_to_a_title_is_the_subjects() -> None:
    text = "وانتقد مسؤول العلاقات الخارجية في حكومة الإقليم فلاح مصطفى قرار حزب العمال الكردستاني بإنهاء الهدنة."
    assert parties(text, "ACCUSE")[0][0] == ["فلاح مصطفى"]
    text = "واستنكر الأمين العام لحزب التيار الشعبي زهير حمدي ما قال إنه تحول المعبد إلى بؤرة."
    assert parties(text, "ACCUSE") == [(["Zouhair Hamdi"], [])]
    assert parties("انتقد وزير الدفاع أمس بنيامين نتنياهو بشدة.", "ACCUSE")[0][1] == ["Benjamin Netanyahu"]


def test_man_as_such_undergoes_nothing() -> None:
    assert parties("استنكر الدبلوماسي المغربي الانتهاكات المتعددة لحقوق الإنسان في الجزائر.", "ACCUSE")[0][1] == []
