"""What is only aimed at, needed, left open or met with by mishap is not told as done."""

from __future__ import annotations

import pytest
from told import found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("أعلن المتحدث أن الجيش صعد من عملياته العسكرية لتطهير سيناء من الإرهابيين.", "ASSAULT"),
        ("قال الرئيس إن قواته تواصل التقدم لتحرير منطقة خاركيف.", "ASSAULT"),
        ("زاد الجيش حدة الضربات باستخدام الطيران لتدمير بنى تحتية حيوية.", "ASSAULT"),
        ("باشر المتطوعون في مهامهم بالتنسيق مع القوات الأمنية لقتال عصابات داعش.", "ASSAULT"),
        ("أهالي مخيم الركبان يتظاهرون لفك الحصار وإدخال المساعدات.", "RETREAT"),
        ("زار الوزير القاهرة لمتابعة جهود الحكومة للإفراج عن الرهينة.", "RETREAT"),
        ("لا تملك موسكو أوراقا كثيرة للضغط على فنلندا.", "COERCE"),
        ("يحتاج هذا الخيار أولا إلى تدمير داعش.", "ASSAULT"),
        ("يتطلب الاتفاق سحب القوات من المدينة.", "RETREAT"),
        # neither of two opposites is told, nor what is asked or set as a condition
        ("ناقش المجلس خيار قبول الاتفاق أو رفضه.", "REJECT"),
        ("تساءل الشبان عن مصيرهم إذا ما أطلق عليهم المستوطنون النار.", "ASSAULT"),
        ("لم يتضح ما إذا كان الجيش أطلق النار على المتظاهرين.", "ASSAULT"),
        ("إذا لم توافق الدول الأوروبية على المراقبة فإن الحكومة ستسن قانونا.", "AGREE"),
        # who met their death without anything of force were not attacked; who is acquitted is not convicted
        ("لقي 800 مهاجر حتفهم غرقا.", "ASSAULT"),
        ("لقي تسعة أشخاص حتفهم عندما اصطدمت حافلة صغيرة بسور.", "ASSAULT"),
        ("محكمة التمييز قضت ببراءة المتهم.", "SANCTION"),
    ],
)
def test_what_is_not_done_is_not_told_as_done(text: str, code: str) -> None:
    assert [s for s in found(text, code) if s.realis in ("actual", "negated")] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("تعرضت المدينة لقصف مدفعي.", "ASSAULT"),
        ("وأدت هذه الهجمات والانفجارات لمقتل 18 شخصا.", "ASSAULT"),
        ("تصدى السكان لاعتداءات مستوطنين متطرفين على البلدة.", "ASSAULT"),
        ("السبب الذي دفع «قسد» لمداهمة المنزل.", "COERCE"),
        ("ثم عاد التنظيم ليستهدف ضابطا في القطيف.", "ASSAULT"),
        ("استخدمت روسيا حق النقض لمنع القرار.", "REJECT"),
        ("قبل الوزراء العرض أو رفضوه.", "REJECT"),
        ("عملت الفرق على إسعاف الجرحى والمصابين.", "AID"),
        ("عملت المليشيا على تهجير السكان.", "COERCE"),
        ("لقي خمسة أشخاص مصرعهم خلال اشتباكات في المدينة.", "ASSAULT"),
        ("لقي 20 من عناصر تنظيم داعش مصرعهم أمس.", "ASSAULT"),
        ("قضت المحكمة بسجن المتهم عشر سنوات.", "SANCTION"),
    ],
)
def test_what_is_done_stays_so(text: str, code: str) -> None:
    assert [s.realis for s in found(text, code)][:1] == ["actual"]


def test_who_works_on_something_may_yet_do_it() -> None:
    assert [s.realis for s in found("تعمل الحكومة على إطلاق الرهائن.", "RETREAT")] == ["planned"]


@pytest.mark.parametrize(
    ("text", "code", "realis"),
    [
        # of people of whom there are none nothing is told; what those do who are still to come is to come
        ("لا يوجد أي جندي في الجيش أطلق النار نحو الصحفية.", "ASSAULT", ["negated"]),
        ("ليس هناك مسلحون هاجموا القرية.", "ASSAULT", ["negated"]),
        ("لا يوجد في المدينة ماء وقصف الجيش المستشفى.", "ASSAULT", ["actual"]),
        ("ينتظر أن تصل طائرات تحمل مساعدات إنسانية.", "AID", ["planned"]),
        ("وصلت طائرات تحمل مساعدات إنسانية.", "AID", ["actual"]),
        # who signs a treaty does not expect one; close contacts are no document
        ("حكومة النظام توقع اتفاقية الربط الكهربائي مع الأردن.", "AGREE", ["actual"]),
        ("إن بلاده حريصة على مواصلة اتصالاتها الوثيقة مع الجزائر.", "AGREE", []),
        # somebody's way through life is no march
        ("لم يظهر الرجل طيلة مسيرته أي نوع من الانتماء.", "PROTEST", []),
        ("نظم العمال مسيرة في تونس.", "PROTEST", ["actual"]),
        # aims of strikes are not struck
        ("استهدفت الغارات التصدي للمتشددين.", "ASSAULT", []),
        ("استهدفت الغارات معسكرا للمتشددين.", "ASSAULT", ["actual"]),
    ],
)
def test_as_real_as_what_it_is_told_of(text: str, code: str, realis: list[str]) -> None:
    assert [s.realis for s in found(text, code)] == realis


def test_what_would_be_held_is_not() -> None:
    told = found("وفي حال تمكنت الفصائل من السيطرة على جورين، يصبح بإمكانها التقدم.", "controls", "relation")
    assert [s.realis for s in told] == ["possible"]
    told = found("تمكنت الفصائل من السيطرة على جورين.", "controls", "relation")
    assert [s.realis for s in told] == ["actual"]
