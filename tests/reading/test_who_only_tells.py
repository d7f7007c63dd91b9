"""Who tells of a deed has not done it; a word that is spelt like its own masdar goes on from no imperfect."""

from told import parties


def test_speaker_has_not_done_what_his_words_go_on_with() -> None:
    text = "وأوضح العايد أن تركيا كانت تتجاهل داعش، وهي أسقطت ورقة هذا التنظيم بعد أن قتل جنودا لها."
    assert parties(text, "ASSAULT") == [([], ["جنودا"])]
    text = "وأشارت صحيفة الغارديان إلى أن معظم المشاركين في اللجان المنظمة للاحتجاجات يعملون في الخرطوم."
    assert all(actors == [] for actors, _ in parties(text, "PROTEST"))


def test_speaker_goes_on_with_his_own() -> None:
    text = "لكن الجيش نفى أن يكون استهدف منطقة مأهولة."
    assert parties(text, "ASSAULT") == [(["الجيش"], [])]
    text = "أعلنت الشرطة الفرنسية أنها أوقفت رجلا وصادرت أسلحته."
    assert [actors for actors, _ in parties(text, "COERCE")] == [["الشرطة الفرنسية"]] * 2
    text = "وقال لافروف: «روسيا باقية في سوريا، ونحن نقدم الدعم للحكومة السورية»."
    assert [recipients for _, recipients in parties(text, "AID")] == [["الحكومة السورية"]]


def test_purpose_is_one_and_no_way() -> None:
    assert parties("وأشار مسؤولون أميركيون إلى عراقيل في طريق إرسال أسلحة إلى أوكرانيا.", "AID") == []
    text = "حذر مشعل من نوايا إسرائيلية لاقتحامات جديدة للمسجد الأقصى."
    assert all(actors != ["مشعل"] for actors, _ in parties(text, "ASSAULT"))


def test_joined_masdar_is_no_perfect_behind_an_imperfect() -> None:
    text = "يعارض الاتحاد الأوروبي السياسات المتخذة مثل بناء الجدار العازل، وهدم المنازل."
    assert all(actors == [] for actors, _ in parties(text, "ASSAULT"))
    text = "اعتقل الجيش السوري عشرات المسلحين وقتل آخرين في اشتباكات."
    assert parties(text, "ASSAULT") == [(["Syrian Arab Army"], ["آخرين"])]


def test_behind_tamma_stands_a_deed() -> None:
    text = "كتبت الناشطة أن الحوثي سيكرر العبارة حتى بعد أن يتم أسره في صعدة."
    assert all(actors == [] for actors, _ in parties(text, "ASSAULT"))


def test_that_and_a_force_are_no_doers_of_what_follows() -> None:
    assert (
        parties("قالت الصحيفة إن الجيش الروسي تقدم، وأشارت إلى أن ذلك ينذر باستيلاء الروس على المدينة.", "THREATEN")
        == []
    )
    text = "ينفذ الطيران التركي غارات مكثفة على مواقع للمتمردين حيث يتمركزون منذ سنوات."
    assert all(actors == [] for actors, _ in parties(text, "MOBILIZE"))


def test_person_killed_or_arrested_without_whom_it_befell() -> None:
    text = "وأكدت الوزارة أن الانتحاري سبق وأن اعتقل في مطلع 2014 بتهمة تأمين مسيرات."
    assert parties(text, "COERCE") == [([], ["الانتحاري"])]
    text = "شاركوا في تشييع شيرين أبو عاقلة التي قتلت برصاص الاحتلال لدى تغطية اقتحام القوات الإسرائيلية مخيم جنين."
    assert parties(text, "ASSAULT")[0][1] == ["Shireen Abu Akleh"]
    text = "هاجم رجل مركزا للشرطة وقتل ضابطا."
    assert (["رجل"], ["ضابطا"]) in parties(text, "ASSAULT")
    text = "نفذت قوات التحالف إنزالين في القرية اعتقلت من خلالها عدة أشخاص بتهمة الانتماء إلى داعش."
    assert [actors for actors, _ in parties(text, "COERCE")] == [["قوات التحالف"]]


def test_behind_tamma_a_written_ha_is_a_pronoun() -> None:
    text = "كتبت الناشطة أن الحوثي سيكرر العبارة حتى بعد أن يتم أسره إذا لم يعمل على تسليم الأسلحة."
    assert all(actors == [] for actors, _ in parties(text, "ASSAULT"))
