"""Whom a deed befell that is told with a pronoun: nobody whom gender, number or the sentence rules out."""

from told import parties


def test_whoever_was_killed_was_the_target() -> None:
    text = 'أفاد "تجمع أحرار حوران" بأن شخصا قُتل جراء استهدافه من قبل مجهولين بالرصاص المباشر في بلدة المزيريب.'
    assert parties(text, "ASSAULT")[0][1] == ["شخصا"]


def test_their_bus_is_nobody_told_of_before() -> None:
    text = (
        "قصفت القوات موقع فصيل السلطان مراد. وتحدثت الوكالة عن استشهاد 10 عسكريين جراء استهداف حافلتهم من جانب "
        "الإرهابيين في ريف حلب."
    )
    assert parties(text, "ASSAULT")[-1][1] == ["10 عسكريين", "حافلتهم"]


def test_the_noun_before_the_verb_fits_its_pronoun() -> None:
    text = "قتل رجل جراء قصف صاروخي من طائرة مسيرة مجهولة الهوية استهدفه أثناء عمله برعي الأغنام."
    assert all("طائرة" not in name for _, victims in parties(text, "ASSAULT") for name in victims)
    text = "من بين الأسيرات أمهات لأطفال رضع اعتقلتهن سلطات الاحتلال."
    assert parties(text, "COERCE")[0][1] == []
    assert parties("نقلت الصحيفة صورة لشاب اعتقلته سلطات الاحتلال أمس.", "COERCE")[0][1] == ["شاب"]


def test_who_lured_another_was_not_taken_himself() -> None:
    text = "قام قيادي حوثي باستدراج الشاب من خلال دعوته، ثم قامت الميليشيات باختطافه واقتياده لجهة مجهولة."
    assert all("قيادي" not in name for code in ("ASSAULT", "COERCE") for _, v in parties(text, code) for name in v)
    assert parties("عاد الصحفي إلى بلده وقامت السلطات باعتقاله في المطار.", "COERCE")[0][1] == ["الصحفي"]


def test_the_victims_stand_behind_their_word() -> None:
    text = "تأتي هذه المجزرة بعد مجزرة ارتكبها نظام الأسد راح ضحيتها خمسة أطفال بقصف على قرية القرقور."
    assert parties(text, "ASSAULT")[-1] == (["نظام الأسد"], ["خمسة أطفال"])


def test_whose_men_suffered_is_left_open_where_several_can_own_them() -> None:
    text = (
        "أدانت الشبكة اغتيال الصحفية على يد الجيش الإسرائيلي، والاعتداءات المتكررة على عناصرها العاملة في الأراضي "
        "المحتلة."
    )
    assert all("Israel Defense Forces" not in victims for _, victims in parties(text, "ASSAULT"))


def test_an_enemy_of_us_is_none_of_the_speaker_alone() -> None:
    text = 'قال محمد الوهيبي: "الدول المعادية لنا تنشر الفوضى".'
    assert all("محمد الوهيبي" not in victims for _, victims in parties(text, "opposes"))
