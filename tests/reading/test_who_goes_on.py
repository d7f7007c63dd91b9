"""With whom a later clause goes on: the topic of what is said, who speaks, one rather than several."""

from told import names, parties

import marsad


def test_joined_clause_goes_on_with_the_topic_of_what_is_said() -> None:
    text = (
        "وقال الجيش الأوكراني إن روسيا تشحن معدات تحسبا لهجوم يحتمل أن تشنه أوكرانيا، كما أنها تزرع الألغام على الضفاف."
    )
    assert (["Russia"], []) in parties(text, "ASSAULT")
    assert all("Ukraine" not in actors for actors, _ in parties(text, "ASSAULT"))


def test_verb_of_saying_in_it_goes_on_with_who_speaks() -> None:
    text = "قالت منظمة العفو الدولية إن روسيا قصفت المدينة، وإنها تطالب بتحقيق."
    assert parties(text, "REQUEST") == [(["Amnesty International"], [])]


def test_one_is_not_several() -> None:
    text = "وقال مسؤولون للصحيفة إن زيارة ماكين نظمت بمساعدة من القوات الأمريكية، حيث التقى خلالها بمقاتلين أكراد."
    assert all("مسؤولون" not in actors for actors, _ in parties(text, "CONSULT"))
    text = "هاجم الرجل مركزا، ومن ثم حاصره رجال الأمن ففجر نفسه، واحترقت السيارة."
    assert all(actors != ["رجال الأمن"] for actors, _ in parties(text, "ASSAULT"))


def test_pronoun_behind_a_participle_is_its_own() -> None:
    text = (
        "وتمكن مقاتلو المقاومة الشعبية التي تضم الفصائل الموالية لحكومة الرئيس المعترف به دوليا من السيطرة على المطار "
        "بعد معارك عنيفة مع المتمردين الحوثيين."
    )
    assert all("الفصائل" not in actors for actors, _ in parties(text, "ASSAULT"))
    text = "حاولت الشرطة تفريق حشد كان المشاركون فيه يهتفون ضد الحكومة."
    assert [actors for actors, _ in parties(text, "PROTEST")] == [["المشاركون"]]


def test_first_of_something_is_of_its_gender() -> None:
    reading = marsad.read("أعلن الجيش أن قيادات حوثية وقعت في الأسر. ووصلت إلى عدن أول قافلة مساعدات دولية.")
    given = [s for s in reading.statements if s.type == "AID"]
    assert all("قيادات" not in " ".join(names(reading, s.actor)) for s in given)


def test_head_of_a_sentence_goes_on_with_the_first_subject_before() -> None:
    text = (
        "وأعرب الرئيس عبد ربه منصور هادي عن تقديره للدور الذي يلعبه التحالف العربي في اليمن. "
        "وأشاد بعمق العلاقات اليمنية المصرية."
    )
    assert all("Saudi-led coalition in Yemen" not in actors for actors, _ in parties(text, "SUPPORT"))


def test_deed_that_heads_a_paragraph_is_no_verb() -> None:
    text = "افتتح النظام السوري مراكز التسوية في درعا.\nقصف على إدلب\nوقال ناشطون إن الوضع هادئ."
    assert all(actors == [] for actors, _ in parties(text, "ASSAULT"))
