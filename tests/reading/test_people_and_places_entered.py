"""Who enters, leads, reports or owns, each rule beside a sentence that it must leave alone."""

from told import events as events_of
from told import found, names, parties

import marsad


def test_people_in_the_genitive_of_storming_do_it() -> None:
    text = "أدانت الوزارة اقتحام عشرات المستوطنين المسجد الأقصى."
    assert (["عشرات المستوطنين"], []) in parties(text, "ASSAULT")
    place = "أدانت الوزارة اقتحام المسجد الأقصى من قبل المستوطنين."
    assert [who for who, _ in parties(place, "ASSAULT")] == [["المستوطنين"]]


def test_a_reporter_is_no_outlet() -> None:
    killed = "قالت الوكالة إن مقتل مراسلة الجزيرة شيرين أبو عاقلة جريمة."
    assert parties(killed, "ASSAULT") == [([], ["Shireen Abu Akleh"])]
    arrested = "اعتقل جنود الاحتلال مراسل الجزيرة وليد العمري."
    assert parties(arrested, "COERCE")[0][1] == ["وليد العمري"]
    # with no outlet the name behind is somebody else
    assert parties("هاجم صحفيون أمس محمد السعيدي.", "ASSAULT") == [(["صحفيون"], ["محمد السعيدي"])]


def test_whose_a_vehicle_is_with_lam_does_not_destroy_it() -> None:
    text = "تمكن طاقم تابع للغرفة من تدمير دبابة لقوات النظام."
    assert parties(text, "ASSAULT") == [(["طاقم"], ["Syrian Arab Army"])]
    assert parties("قصف طائرات النظام لمدينة إدلب أسفر عن قتلى.", "ASSAULT")[0][0] != ["Syrian Arab Army"]


def test_whom_a_group_belongs_to_takes_no_part() -> None:
    text = "وصلت قافلة تابعة للأمم المتحدة إلى المدينة المحاصرة محملة بالمساعدات."
    assert all("United Nations" not in recipient for _, recipient in parties(text, "AID"))


def test_with_whom_one_talks_is_not_whom_one_leads() -> None:
    assert found("فتح باب المفاوضات مع إيران بقيادة الملك عبد الله.", "leads", "relation") == []
    assert len(found("دعمت فرنسا بقيادة ماكرون الاتفاق.", "leads", "relation")) == 1


def test_of_two_nouns_in_a_relative_clause_the_one_with_the_pronoun_does_it() -> None:
    text = "أكد الرئيس إيمانويل ماكرون الذي تترأس بلاده الاتحاد الأوروبي أن الأمر بعيد."
    reading = marsad.read(text)
    ties = [s for s in reading.statements if s.type == "leads"]
    assert [names(reading, s.actor) for s in ties] in ([["France"]], [])


def test_what_is_considered_the_most_says_nothing() -> None:
    text = "قال المصدر إن بغداد تعتبر أكثر المدن تضررا حيث قتل فيها 268 مدنيا."
    figure = found(text, "killed", "figure")[0]
    assert [link.text for link in figure.attribution] == ["المصدر"]


def test_a_joint_operation_has_two_sides() -> None:
    command = "شدد الوزير على التنسيق مع العمليات المشتركة العراقية."
    assert events_of(command, "COOPERATE")[1] == []
    assert len(events_of("نفذت الشرطة والجيش عملية مشتركة في المدينة.", "COOPERATE")[1]) == 1


def test_an_operations_room_is_not_the_movement_of_a_like_name() -> None:
    text = "استهدفت غرفة عمليات «الفتح المبين» بصاروخ موجه موقعا عسكريا."
    assert parties(text, "ASSAULT")[0][0] == ["Fatah al-Mubin operations room"]
    assert parties("هاجم مسلحو حركة فتح الموقع.", "ASSAULT")[0][0] == ["Fatah"]


def test_a_namesake_in_another_country_is_not_the_place() -> None:
    text = "سيطر المقاتلون على مدينة العين جنوب مدينة لودر بمحافظة أبين."
    reading = marsad.read(text)
    assert all(place.country in ("YEM", None) for place in reading.places)
    # within its own country a town stays, and what lies beside a province abroad is not in it
    inside = marsad.read("قصف الطيران مدينة بنش بمحافظة إدلب.")
    assert [place.name for place in inside.places if place.precision == "city"] == ["Binnish"]
