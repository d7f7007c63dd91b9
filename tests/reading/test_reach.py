"""How far a word that acts on deeds reaches, each rule beside a sentence that it must leave alone."""

import pytest
from told import events as events_of

import marsad


@pytest.mark.parametrize(
    ("text", "code", "realis"),
    [
        # what is only spoken of inside the deed that is planned has happened
        ("قررت الشبكة إحالة ملف اغتيال الصحفية إلى المحكمة.", "ASSAULT", "actual"),
        ("حاولت السلطات رمي مسؤولية مقتل الصحفية على المقاتلين.", "ASSAULT", "actual"),
        ("يجب العمل من أجل التوصل إلى الحقيقة في مقتل الصحفية.", "ASSAULT", "actual"),
        ("قررت الحكومة فرض عقوبات على روسيا.", "SANCTION", "planned"),
        ("تسعى روسيا إلى استكمال فرض حصار على أوكرانيا.", "COERCE", "planned"),
        ("أبدى استعداده لإجراء صفقة تبادل للأسرى مع الجانب الأوكراني.", "RETREAT", "planned"),
        ("كانت تستعد لتغطية اقتحام القوات الإسرائيلية المخيم.", "ASSAULT", "actual"),
        ("كانت القوات الإسرائيلية تستعد لاقتحام المخيم.", "ASSAULT", "planned"),
        ("أطلق الرجل النار ليقتل 5 جنود.", "ASSAULT", "actual"),
        # a deed that is pointed at, or after which something is, has happened; so has what was asked and refused
        ("لن تتمكن المنظمات الإرهابية من خلال هذه الهجمات على تركيا من النيل منها.", "ASSAULT", "actual"),
        ("حذرت الإمارات مواطنيها من السفر إلى بريطانيا بعد هجوم جسر لندن.", "ASSAULT", "actual"),
        ("حذر الخبير من هجوم على بريطانيا.", "ASSAULT", "possible"),
        ("بدلا من ذلك استسلم المسلحون للجيش.", "RETREAT", "actual"),
        # to hit is no aim
        ("استهدف قصف تركي قرى عدة في ريف حلب.", "ASSAULT", "actual"),
        ("انقطعت الكهرباء نتيجة استهداف الغارات الروسية محطات المدينة.", "ASSAULT", "actual"),
        ("كان الزعيم يستهدف تدمير القوات المسلحة.", "ASSAULT", "planned"),
        # to rule, and to kill
        ("قضت القوات الجوية الروسية بغارات جوية على أكثر من 120 مسلحا.", "ASSAULT", "actual"),
        ("يقضي الاتفاق بانسحاب القوات الروسية من المدينة.", "RETREAT", "planned"),
        # clauses that open an adjunct or go on from the main verb
        ("إن الوضع بدا ينفرج بعد أن قصف الجيش المدينة.", "ASSAULT", "actual"),
        ("بدأت تركيا باستهداف داعش في سوريا غير أنها قصفت أيضا الحزب في العراق.", "ASSAULT", "actual"),
        ("نفى الرئيس كير أن يكون القتال قائما على أسس عنصرية، واتهم المعارضة بالعمالة.", "ACCUSE", "actual"),
        ("نفى الجيش أن يكون قصف المستشفى.", "ASSAULT", "negated"),
        ("يعتزم الجيش أن يقصف المدينة.", "ASSAULT", "planned"),
        ("تقرر أن تبدأ الهدنة يوم الأحد.", "RETREAT", "planned"),
        ("من المخطط أن يلتقي الوزير الروسي نظيره القطري.", "CONSULT", "planned"),
        # whatever may come, and what is to be avoided
        ("ستقدم بريطانيا أسلحة حديثة لصد أي هجوم من روسيا على أوكرانيا.", "ASSAULT", "possible"),
        ("انسحبت القوات من المدينة من أجل تجنب تطويقها.", "COERCE", "possible"),
        ("نشرت الحكومة قوات لمنع المسلحين من الهجوم على أوكرانيا.", "ASSAULT", "possible"),
        ("منعت الهدنة القوات من قصف المدينة.", "ASSAULT", "negated"),
        ("مازالت القرية تتعرض لقصف عنيف بالمدفعية.", "ASSAULT", "actual"),
        ("مازالت تتعرض القرية لقصف عنيف بالمدفعية.", "ASSAULT", "actual"),
        ("تحدثوا عن تعرض بعض المناطق المحيطة بالبلدة في الريف لقصف بالمدفعية.", "ASSAULT", "actual"),
    ],
)
def test_reach(text: str, code: str, realis: str) -> None:
    assert {s.realis for s in events_of(text, code)[1]} == {realis}


@pytest.mark.parametrize(
    ("text", "code", "realis"),
    [
        ("اقتحمت الشرطة باحة المستشفى وحاولت تفريق حشد من المتظاهرين.", "ASSAULT", "actual"),
        ("تحاول روسيا تدمير المدينة.", "ASSAULT", "actual"),
        ("حاول مسلحون خطف السياح وفشلوا.", "ASSAULT", "negated"),
        ("لم يحاول الجيش اقتحام المدينة.", "ASSAULT", "negated"),
        ("قد يحاول المسلحون اقتحام السجن.", "ASSAULT", "possible"),
        ("أحبطت الشرطة محاولة لتفجير السفارة.", "ASSAULT", "negated"),
        ("حاولت قوات الأمن اعتقال المطلوب.", "COERCE", "planned"),
    ],
)
def test_attempts_of_force_are_told(text: str, code: str, realis: str) -> None:
    assert {s.realis for s in events_of(text, code)[1]} == {realis}


def test_who_found_something_is_no_grandfather() -> None:
    assert not marsad.read("وعندما عاد وجد الهاتف محترقا ودمر سيارته.").statements


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("طالب المجلس رئيس الوزراء بوقف القصف والهجوم على مدينة الفلوجة وفتح ممرات آمنة لخروج المدنيين.", "RETREAT"),
        ("دعا القائد أنصاره إلى استغلال الظروف التي يمر بها العدو، وتكثيف الضربات على الحوثيين.", "ASSAULT"),
    ],
)
def test_content_of_a_call_goes_on(text: str, code: str) -> None:
    assert events_of(text, code)[1] == []


def test_what_a_relative_clause_tells_goes_on_inside_it() -> None:
    text = "أدانت الأمم المتحدة الهجوم الذي أدى إلى مقتل جنديين وإصابة ثلاثة مدنيين."
    assert {s.realis for s in events_of(text, "ASSAULT")[1]} == {"actual"}
