"""Whose a day is, what has happened of what is told, and counts that are one or two."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from told import found

import marsad
from marsad.model import Statement

DAY = "2020-05-05"  # a Tuesday


def told(text: str, kind: str, type: str) -> list[Statement]:
    return [s for s in marsad.read(text, published=DAY).statements if (s.kind, s.type) == (kind, type)]


def starts(found: Iterable[Statement]) -> list[str | None]:
    return [s.time.start for s in found]


def test_the_day_behind_another_verb_is_not_of_what_was_done_later() -> None:
    text = "كما اعتقل شخصان في وقت لاحق، وسُلّما الثلاثاء إلى القوات الخاصة."
    assert starts(told(text, "figure", "detained")) == [None]
    assert starts(told("واعتقل الجيش رجلين لاحقا يوم الثلاثاء.", "figure", "detained")) == ["2020-05-05"]


def test_a_year_of_the_crimes_is_not_that_of_the_arrest() -> None:
    text = "أعلن مكتب المدعي العام القبض على رجل يشتبه في ارتكابه جرائم حرب في سوريا عام 2013."
    assert starts(told(text, "figure", "detained")) == [None]
    text = "أعلنت مصادر أمنية مقتل شرطي وإصابة 13 آخرين اليوم الثلاثاء في هجوم بسيارة ملغومة."
    assert starts(told(text, "figure", "killed")) == ["2020-05-05"]


def test_since_when_a_truce_held_is_not_when_the_war_killed() -> None:
    text = "وانهارت هدنة كان يلتزمها الطرفان منذ 2013 في نزاع أوقع أكثر من 40 ألف قتيل في 30 عاما."
    assert starts(told(text, "figure", "killed")) == [None]
    assert starts(told("منذ 2013 قتل أكثر من 40 ألف شخص في البلاد.", "figure", "killed")) == ["2013-01-01"]


def test_what_a_warning_comes_in_the_wake_of_has_happened() -> None:
    text = "حذرت وزارة الخارجية أمس من هجمات محتملة في إسطنبول في أعقاب هجوم تركيا على المقاتلين الأكراد."
    assert ("actual", None) in [(s.realis, s.time.start) for s in told(text, "event", "ASSAULT")]
    text = "حذرت وزارة الخارجية أمس من هجوم تركيا على المقاتلين الأكراد."
    assert [s.realis for s in told(text, "event", "ASSAULT")] == ["possible"]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("لم تكن طهران قد وافقت على القرار.", ["negated"]),
        ("كانت طهران قد وافقت على القرار.", ["actual"]),
    ],
)
def test_the_negation_of_being_denies_what_stands_behind_qad(text: str, realis: list[str]) -> None:
    assert [s.realis for s in told(text, "event", "AGREE")] == realis


def test_an_aim_said_by_a_pronoun_is_not_told() -> None:
    assert not told("إن الهدف هو التقدم نحو مدينة حوتة، وتطويق الحوثيين في قاعدة العند.", "event", "COERCE")
    assert told("نجح الجيش في التقدم نحو مدينة حوتة، وتطويق الحوثيين في قاعدة العند.", "event", "COERCE")


def test_what_one_may_assume_is_possible() -> None:
    assert [s.realis for s in told("من الجائز الافتراض أن الجيش قصف المدينة.", "event", "ASSAULT")] == ["possible"]


def test_an_invitation_is_no_request() -> None:
    assert not told("كان أوباما دعا بعضهم للسفر معه إلى أفريقيا.", "event", "REQUEST")
    assert told("دعا الرئيس الأطراف إلى الحوار.", "event", "REQUEST")


def test_a_declared_war_is_no_attack() -> None:
    assert not told("كانت بريطانيا قد أعلنت الحرب على هتلر.", "event", "ASSAULT")
    assert told("شنت إسرائيل حربا على حماس.", "event", "ASSAULT")


def test_only_the_armed_clash_with_firearms() -> None:
    assert [s.modes for s in told("اندلعت اشتباكات بين المتظاهرين والشرطة.", "event", "ASSAULT")] == [()]
    found = told("اندلعت اشتباكات بين الجيش ومقاتلي التنظيم.", "event", "ASSAULT")
    assert [s.modes for s in found] == [("firearms",)]


def test_choices_are_not_seized_and_units_not_deported() -> None:
    assert not told("ثمة مرشحون يدفعون المال لمصادرة خيارات اللبنانيين.", "event", "COERCE")
    assert not told("قام الحرس الثوري بترحيل كتيبة من البوكمال إلى المربع الأمني.", "event", "COERCE")
    assert told("صادرت الشرطة سيارات المواطنين.", "event", "COERCE")
    assert told("رحلت السلطات التركية مئات اللاجئين السوريين.", "event", "COERCE")


def test_who_is_for_somebody_in_a_relative_clause_lastingly_is() -> None:
    assert not told("التقى المبعوث الأمين العام للحزب الذي يؤيد قرار الحكومة.", "event", "SUPPORT")
    assert told("أيد البرلمان مبادرة السلام.", "event", "SUPPORT")
    assert told("وتأجل الاقتراع الذي تسانده الأمم المتحدة لأكثر من عام بسبب المشاحنات.", "event", "SUPPORT")


def test_who_died_of_a_wound_is_counted_among_the_dead() -> None:
    text = "توفي شاب أمس متأثرا بإصابته برصاص الاحتلال."
    assert [s.value.min for s in told(text, "figure", "killed") if s.value] == [1]
    assert not told(text, "figure", "injured")
    assert told("نقل طفل إلى المستشفى بعد إصابته بشظايا.", "figure", "injured")


def test_sums_to_come_and_sums_that_are_a_bound() -> None:
    text = "سيحصل المستخدمون في ريو على رحلتين بقيمة تصل إلى 50 ريالاً (15 دولارًا)."
    assert [(s.realis, s.value and (s.value.min, s.value.max)) for s in told(text, "figure", "money")] == [
        ("planned", (None, 50)),
        ("planned", (None, 15)),
    ]
    text = "سوف تحتاج تلك الحقول استثمارات بقيمة 50 مليار دولار."
    assert [s.realis for s in told(text, "figure", "money")] == ["possible"]
    text = "وصلت قيمة المساعدات إلى 50 مليون دولار."
    found = told(text, "figure", "money")
    assert [(s.realis, s.value and s.value.min) for s in found] == [("actual", 50_000_000)]


def test_one_killed_in_each_of_two_villages_are_two() -> None:
    lead = "وأعلن المرصد حصيلة جديدة أمس. "
    text = lead + "دهمت القوات بلدة الصبحة ما أدى إلى مقتل مدني. وطوقت قرية فنيجين ما أدى إلى مقتل مدني."
    assert len(told(text, "figure", "killed")) == 2
    text = lead + "دهمت القوات بلدة الصبحة ما أدى إلى مقتل مدني. وقالت مصادر إن العملية أدت إلى مقتل مدني."
    assert len(told(text, "figure", "killed")) == 1


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("إذا تأكد الأمر فإن الجيش سيقصف المدينة.", ["possible"]),
        ("إن بقي أحد فسيقصف الجيش المدينة.", ["possible"]),
        ("سيقصف الجيش المدينة غدا.", ["planned"]),
        ("أعلن القائد إن الأمر انتهى، فإن الجيش سيقصف المدينة.", ["planned"]),
    ],
)
def test_the_answer_of_a_condition_is_possible(text: str, realis: list[str]) -> None:
    assert [s.realis for s in told(text, "event", "ASSAULT")] == realis


def test_convoys_back_nobody_and_the_state_is_none_in_particular() -> None:
    assert not told("قامت قوات سوريا الديمقراطية مدعومة بأرتال عسكرية بتطويق بلدة العزبة.", "relation", "supports")
    assert told("قامت الميليشيا المدعومة بمرتزقة بتطويق البلدة.", "relation", "supports")
    assert not told("وقال صالح لقناة روسية تابعة للدولة إن اليمن مستعد.", "relation", "member-of")


def test_a_suicide_attack_told_below_is_not_the_clashes() -> None:
    text = (
        "وأعلنت مصادر أمنية وقوع انفجار. واندلعت اشتباكات بين الجنود الأتراك ومتمردي حزب العمال. "
        "وأدت العملية الانتحارية التي وقعت في 20 أبريل إلى مقتل 32 من الناشطين."
    )
    assert all("firearms" not in s.modes for s in told(text, "event", "ASSAULT") if s.recipient)


def test_since_so_long_and_more_is_no_day() -> None:
    (siege,) = found("تحاصر قوات المقاومة القاعدة منذ أكثر من أسبوع.", "COERCE")
    assert (siege.time.start, siege.time.end, siege.time.text) == (None, None, "منذ أكثر من أسبوع")
    (siege,) = found("تحاصر قوات المقاومة القاعدة منذ أسبوع.", "COERCE")
    assert (siege.time.start, siege.time.end) == ("2019-12-29", None)


def test_the_worst_since_a_month_when_something_was_done_was_then() -> None:
    text = "الهجوم هو الأعنف في بريطانيا منذ يوليو 2005، حين قتل مهاجمون 52 شخصا في لندن."
    (attack,) = found(text, "killed", "figure")
    assert (attack.time.start, attack.time.end) == ("2005-07-01", "2005-07-31")
    (killed,) = found("منذ يوليو 2005 قتل الجيش 52 شخصا.", "killed", "figure")
    assert (killed.time.start, killed.time.end) == ("2005-07-01", None)


@pytest.mark.parametrize(
    "text",
    [
        "أوضح الوزير أن المعلمين يطالبون بمنحة قدرها 150 دينارا.",
        "قدمت الدولة مساعدات حين كان النفط عند 40 دولارا للبرميل.",
    ],
)
def test_what_is_asked_for_and_a_price_are_no_sums(text: str) -> None:
    assert found(text, "money", "figure") == []


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("قالت الوكالة إن استبدال الشبكة قد يكلف الحكومة ملايين اليورو.", "possible"),
        ("قدمت واشنطن مساعدات بقيمة 60 مليون دولار للعراق.", "actual"),
        ("طالبت المنظمة بالتحقيق، وقدمت الدولة مساعدات بقيمة 60 مليون دولار.", "actual"),
    ],
)
def test_how_real_a_sum_is(text: str, realis: str) -> None:
    assert [s.realis for s in found(text, "money", "figure")] == [realis]


@pytest.mark.parametrize(
    ("text", "code", "least"),
    [
        ("عاد أكثر من 37 ألف لاجئ سوري من لبنان.", "displaced", []),
        ("يقيم أكثر من 37 ألف لاجئ سوري في لبنان.", "displaced", [37_000]),
        ("سيضطر آلاف السكان لقطع مسافات طويلة.", "population", []),
        ("يبلغ عدد السكان 5 ملايين نسمة.", "population", [5_000_000]),
    ],
)
def test_who_came_back_is_not_displaced_and_some_are_no_population(text: str, code: str, least: list[int]) -> None:
    assert [s.value.min for s in found(text, code, "figure") if s.value] == least
