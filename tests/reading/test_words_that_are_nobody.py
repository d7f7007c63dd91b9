"""Words beside a deed that are no doer: an adjective that trails its noun, who bears a loss, who meets a protest."""

from told import events, names, parties

import marsad


def ties(text: str, code: str) -> list[tuple[list[str], list[str]]]:
    """The names of both sides of each relation of one type."""
    reading = marsad.read(text)
    return [(names(reading, s.actor), names(reading, s.recipient)) for s in reading.statements if s.type == code]


def test_trailing_adjective_is_nobody() -> None:
    assert ties("وقع الحادث في موقع بارشين العسكري التابع لوزارة الدفاع الإيرانية.", "member-of") == []
    assert ties("ارتكب الجرائم جهاز الشرطة السرية التابع لنظامه.", "member-of") == []
    assert ties("تتمدد منظمة «داعش» الإرهابية التي تدّعي أنها تدير دولة خلافة إسلامية.", "leads") == []
    assert parties("يستبعد الخبير صدور قرار روسي لجهة سحب قواتها العسكرية من سوريا.", "RETREAT") == []
    text = "وأوضح ألباريس، في مقابلة صحافية مع جريدة “دياريو دي أفيسوس”، أن الأهم هو الحوار."
    assert all("صحافية" not in actors for actors, _ in parties(text, "CONSULT"))


def test_surnames_and_people_are_somebody() -> None:
    assert parties("بعد استقالة القرداحي ساد الهدوء.", "RETREAT") == [(["القرداحي"], [])]
    text = "قالت الشرطة إن الأهالي رفضوا تسليم أبناء القرية، وطلبوا من الحوثيين المغادرة."
    assert ["الأهالي"] in [actors for actors, _ in parties(text, "REQUEST")]


def test_feminine_participle_is_of_the_group_and_not_of_its_head() -> None:
    text = "قتل أمير سرية الغرباء التابعة لداعش في قسنطينة."
    assert ties(text, "member-of") == [(["سرية الغرباء التابعة لداعش"], ["Islamic State"])]
    text = "اغتيل قائد لواء الفجر التابع لتنظيم داعش."
    assert all(
        actors != ["لواء الفجر"] or recipients == ["Islamic State"] for actors, recipients in ties(text, "member-of")
    )


def test_losses_are_borne() -> None:
    assert parties("تكبد المنتجون الأوروبيون خسائر جراء الحظر.", "ASSAULT") == []
    text = "أوضح أن الجبهة حررت مديريتين وقد تكبد الحوثي خسائر فادحة في الأرواح."
    assert all("الحوثي" not in recipients for _, recipients in parties(text, "ASSAULT"))
    text = "شن مجهولون هجمات على دوريات، كبدت المليشيات خسائر بشرية."
    assert all(actors != ["المليشيات"] for actors, _ in parties(text, "ASSAULT"))
    text = "كبدت قوات الجيش ميليشيات الحوثيين خسائر كبيرة."
    assert parties(text, "ASSAULT") == [(["قوات الجيش"], ["Houthis (Ansar Allah)"])]


def test_purpose_of_a_protest_is_that_of_the_protesters() -> None:
    assert parties("فرقت الشرطة مظاهرة للمطالبة بالإفراج عن المعتقلين.", "REQUEST") == []
    assert parties("تصدت القوات الهندية لاحتجاجات خرجت في كشمير للتنديد بحكم قضائي.", "ACCUSE") == []
    text = "نظم الصحفيون وقفة احتجاجية للتنديد بالقرار الأميركي."
    assert parties(text, "ACCUSE") == [(["الصحفيون"], ["United States"])]


def test_from_whom_is_what_stands_nearest() -> None:
    text = "كان الخبيران يقومان بالتحقيق حول أعمال العنف وانتهاكات حقوق الإنسان من طرف الميليشيات المسلحة."
    assert all(actors != ["الميليشيات المسلحة"] for actors, _ in parties(text, "ACCUSE"))


def test_behind_what_is_wanted_by_it_stands_nobody() -> None:
    text = "هدف الولايات المتحدة في سوريا والعراق من وراء الضربات الجوية ألا يحرز داعش تقدما."
    assert all("Iraq" not in actors for actors, _ in parties(text, "ASSAULT"))


def test_centre_called_after_somebody_is_not_himself() -> None:
    reading, found = events("نقلت طائرة مساعدات مركز الملك سلمان إلى عدن.", "AID")
    assert [names(reading, s.actor) for s in found] == [["مركز الملك سلمان"]]
