"""Of what kind a deed is and who is meant by a short name, each beside what it must leave alone."""

from told import events as events_of
from told import found, names

import marsad


def parties(text: str, code: str, published: str | None = None) -> list[tuple[list[str], list[str]]]:
    reading = marsad.read(text, published=published)
    events = [s for s in reading.statements if s.kind == "event" and s.type == code]
    return [(names(reading, s.actor), names(reading, s.recipient)) for s in events]


def modes(text: str, code: str = "ASSAULT") -> list[tuple[str, ...]]:
    return [s.modes for s in events_of(text, code)[1]]


def places(text: str) -> list[str]:
    reading, events = events_of(text, "ASSAULT")
    known = {p.id: p.name for p in reading.places}
    return [known.get(s.place, s.place) for s in events if s.place]


def test_an_attack_is_no_explosion() -> None:
    assert modes("أدانت الوزارة الهجمات التي استهدفت قاعدة عسكرية.") == [()]
    assert modes("شهدت المدينة الهجوم الإرهابي الذي استهدف مصر.") == [()]
    assert modes("استهدف تفجير مركزا للشرطة.") == [("explosives",)]
    assert modes("استهدف هجوم انتحاري مركزا للشرطة.") == [("suicide-attack",)]
    # whose attack it is stays known
    text = "الغارات الجوية الروسية التي استهدفت القرية."
    assert [a for a, _ in parties(text, "ASSAULT")] == [["Russia"]]
    # what one aims at by it is nobody who is attacked
    assert not parties("هذه الهجمات التي استهدفت القتل والترويع.", "ASSAULT")


def test_who_undergoes_a_deed_is_no_means() -> None:
    assert modes("أدان الأزهر اختطاف طائرة الخطوط الكويتية.") == [("abduct",)]
    assert modes("أكد السكان استهداف طائرة مسيرة للقرية.")[0][-1:] == ("drone",)


def test_only_people_are_beaten_or_assassinated() -> None:
    assert modes("الاعتداء على مرافق مدنية.") == [()]
    assert modes("اعتدى مسلحون على طبيب في المستشفى.") == [("beat",)]
    assert modes("استخدمت أسلحة دقيقة في استهداف المدنيين.") == [()]
    assert modes("تم استهداف القيادي بعبوة ناسفة.") == [("targeted", "explosives")]


def test_in_addition_to_begins_another_attack() -> None:
    text = "تعرضت القرية لقصف مدفعي حيث أصيب مسن بجروح، بالإضافة إلى غارة روسية."
    assert all(a != ["Russia"] for a, r in parties(text, "ASSAULT") if r)
    text = "أصيب مسن بغارة روسية."
    assert parties(text, "ASSAULT") == [(["Russia"], ["مسن"])]


def test_a_short_name_that_several_parties_bear() -> None:
    pkk, labour = "Kurdistan Workers' Party", "Labour Party (UK)"
    text = "قال حزب العمال الكردستاني إن بريطانيا باعت أسلحة. وهاجم حزب العمال دورية."
    assert [a for a, _ in parties(text, "ASSAULT")] == [[pkk]]
    assert [a for a, _ in parties("هاجم حزب العمال دورية.", "ASSAULT")] == [[pkk]]
    text = "انتقد حزب العمال في بريطانيا سياسة الحكومة في لندن."
    assert [a for a, _ in parties(text, "ACCUSE")] == [[labour]]
    text = "زار رئيس البرازيل مدن البرازيل. وقالت البرازيل إن جيش البرازيل في البرازيل. وانتقد حزب العمال البرازيل."
    assert [a for a, _ in parties(text, "ACCUSE")] == [["حزب العمال"]]


def test_the_former_president_is_who_held_it_before() -> None:
    text = "قال الرئيس اليمني السابق إن المسلحين قصفوا عدن."
    reading = marsad.read(text, published="2015-08-01")
    said = [link.text for s in reading.statements for link in s.attribution]
    assert said == ["Ali Abdullah Saleh"]
    text = "قال الرئيس اليمني إن المسلحين قصفوا عدن."
    reading = marsad.read(text, published="2015-08-01")
    assert [link.text for s in reading.statements for link in s.attribution] == ["Abdrabbuh Mansur Hadi"]


def test_the_kingdom_is_that_of_the_text() -> None:
    text = "حزنت مملكة البحرين. وزار الوزير السعودي الرياض. وساعدت السعودية الضحايا. وساندت الكويت المملكة."
    reading = marsad.read(text)
    backed = [names(reading, s.recipient) for s in reading.statements if s.type == "supports"]
    assert backed == [["Saudi Arabia"]]
    reading = marsad.read("زار ملك البحرين مملكة البحرين. وساندت الكويت المملكة.")
    backed = [names(reading, s.recipient) for s in reading.statements if s.type == "supports"]
    assert backed == [["Bahrain"]]


def test_whose_occupation_it_is() -> None:
    text = "قصف الاحتلال التركي قرية في عفرين. واعتقل جيش الاحتلال ثلاثة مدنيين."
    assert [a for a, _ in parties(text, "COERCE")] == [["Turkey"]]
    text = "اعتقل جيش الاحتلال ثلاثة فلسطينيين."
    assert [a for a, _ in parties(text, "COERCE")] == [["Israel Defense Forces"]]
    text = "قصف الاحتلال التركي قرية. وقال الاحتلال الإسرائيلي إنه قصف غزة. واعتقل جيش الاحتلال ثلاثة."
    assert [a for a, _ in parties(text, "COERCE")] == [["Israel Defense Forces"]]


def test_a_camp_that_is_told_to_lie_elsewhere() -> None:
    assert places("قصفت الطائرات معسكر الحمزة في إب.") == ["معسكر الحمزة"]
    assert places("قصفت الطائرات معسكر حمزة في طرابلس.") == ["Hamza camp (Tripoli)"]


def test_an_ordinal_belongs_to_its_unit() -> None:
    text = "انسحبت الفرقة الرابعة. وهاجمت الفرقة الأولى القرية."
    assert [a for a, _ in parties(text, "ASSAULT")] == [["الفرقة الأولى"]]


def test_the_death_that_somebody_met_is_no_part_of_the_name() -> None:
    text = "لقي أربعة أشخاص مصرعهم في انفجار سيارة مفخخة."
    assert [r for _, r in parties(text, "ASSAULT")] == [["أربعة أشخاص"]]
    text = "توفي صحفي بعد تعرضه لهجوم من مسلحين."
    assert all("صحفي" not in a for a, _ in parties(text, "ASSAULT"))
    # a beast makes no attack
    assert not found("تعرض غواص لهجوم من سمكة قرش.", "ASSAULT")
    assert found("تعرض غواص لهجوم من مسلحين.", "ASSAULT")


def test_as_a_whole_is_no_capture() -> None:
    assert modes("احتلت القوات المدينة بأسرها.") == [()]
    assert modes("قام الجيش بأسر ثلاثة جنود.") == [("abduct",)]


def test_a_noun_behind_a_preposition_and_a_quotation_mark() -> None:
    assert not found("وصف الكاتب المجلة بـ«دين الإرهاب».", "ACCUSE")
    assert found("دان الوزير الإرهاب.", "ACCUSE")


def test_ones_own_ambassador_is_called_back() -> None:
    assert parties("اضطرت البحرين لاستدعاء سفيرها لدى طهران.", "SANCTION") == [(["Bahrain"], ["Iran"])]
    text = "استدعت تونس سفيرها في الدوحة."
    assert parties(text, "SANCTION") == [(["Tunisia"], ["Qatar"])]
    assert not found(text, "ACCUSE")
    text = "استدعت الخارجية المصرية السفير الإيراني لديها."
    assert found(text, "ACCUSE")
    assert not found(text, "SANCTION")


def test_pretending_is_no_protest() -> None:
    assert not found("تظاهر بأنه ميت حتى انسحب المسلحون.", "PROTEST")
    assert not found("تظاهر المهاجم بالموت.", "PROTEST")
    assert found("تظاهر الآلاف بالعاصمة ضد الحكومة.", "PROTEST")
    assert found("تظاهر الآلاف مطالبين بأن ترحل الحكومة.", "PROTEST")
    # she struck nobody; a union strikes
    assert not found("قال المحامي إن موكلته لم تضرب بغرض القتل.", "PROTEST")
    assert found("تضرب النقابة عن العمل اليوم.", "PROTEST")


def test_a_part_of_a_town_is_no_party() -> None:
    text = "أصيبت طفلة في قصف الاحتلال التركي على مركز مدينة كوباني."
    assert parties(text, "ASSAULT")[0][1] == ["طفلة"]
    text = "أصيب آخرون جراء غارات روسية على الأطراف الغربية لمدينة إدلب."
    assert parties(text, "ASSAULT")[0][1] == ["آخرون"]
    assert "مركز للشرطة" in parties("قتل جندي في هجوم على مركز للشرطة في إسطنبول.", "ASSAULT")[0][1]
    assert parties("استهدفت القوات أطراف النزاع.", "ASSAULT")[0][1] == ["أطراف النزاع"]
