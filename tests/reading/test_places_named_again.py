"""Places of what is attacked by its kind alone, of results, of who was taken, and of whom a capital is."""

import pytest
from test_scenes import places


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        # what is taken or attacked by its kind alone
        ("كانت الطائرة هبطت في مطار عدن. واستعادت القوات السيطرة على المطار من أيدي الحوثيين.", "ASSAULT", "Aden"),
        ("زار الوفد مدينة جنين. وقد اقتحمت القوات الإسرائيلية المدينة.", "ASSAULT", "Jenin"),
        # the result is where its cause was
        ("هاجم مسلحون حاجزا في الموصل، ما أدى إلى مقتل ثلاثة جنود.", "killed", "Mosul"),
        # who was taken was so where it was said first
        ("دعا المبعوث إلى الإفراج عن الإيطاليين المختطفين في زوارة. وأدان اختطاف الإيطاليين.", "ASSAULT", "Zuwarah"),
        # a verb that takes no verb; a town without a coast
        ("شهدت تعز اشتباكات عنيفة بين الجيش والحوثيين.", "ASSAULT", "Taiz"),
        ("استهداف ناقلة نفط قبالة عمان في ثاني حادثة خلال ساعات.", "ASSAULT", "Oman"),
    ],
)
def test_where_it_was_said_to_be(text: str, code: str, name: str) -> None:
    assert any(name in (found or "") for found in places(text, code))


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        # a capital that does it for its state
        ("احتج الوزير على استيلاء أثينا على الناقلة.", "COERCE", "Athens"),
        # a town told of long before: another may be meant
        ("زار الوفد مدينة جنين. وبحث الملف مع الوزراء. وقصفت القوات التركية القرية.", "ASSAULT", "Jenin"),
        # a base or a capital that acts
        ("زار الوفد قاعدة العند. وهاجمت القاعدة قوات الجيش.", "ASSAULT", "al-Anad Air Base"),
        # so many are those of a war
        ("اندلع القتال في حلب، ما أدى إلى مقتل 15 ألف شخص.", "killed", "Aleppo"),
        # others who were taken
        ("دعا المبعوث إلى الإفراج عن الإيطاليين المختطفين في زوارة. وأدان اختطاف صحفيين آخرين.", "ASSAULT", "Zuwarah"),
    ],
)
def test_where_it_was_not(text: str, code: str, name: str) -> None:
    assert all(name not in (found or "") for found in places(text, code))


def test_whose_hand_it_was() -> None:
    """What is bombed remains the place where على tells by whose hand."""
    assert "Sanaa" in places("أدان المجلس قصف صنعاء على يد التحالف.", "ASSAULT")


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("سيطرت الفصائل على بلدة البحصة قرب جورين. وقصف الطيران البلدة.", "ASSAULT", "Bahsa"),
        ("قصفت الطائرات قرية اليعقوبية قرب جسر الشغور. وقتل مدني في محيط القرية.", "killed", "Yaqubiya"),
        ("قصف صاروخي استهدف مدينة عفرين شمال غربي حلب. وقتل ثلاثة أشخاص في قصف على سوق في المدينة.", "killed", "frīn"),
        ("قصفت المدفعية أطراف مدينة الدانا شمال إدلب. وقتل مدني في وسط المدينة.", "killed", "Dan"),
        # of a town called by no noun the noun may be told later
        ("هاجم مسلحون حاجزا في الموصل. وقتل جندي وسط المدينة.", "killed", "Mosul"),
        # what is only a part of a town is not the town
        ("اقتحم الجنود البلدة القديمة في القدس. وانتشرت الشرطة في المدينة.", "MOBILIZE", "Jerusalem"),
    ],
)
def test_the_town_is_first_what_was_called_so(text: str, code: str, name: str) -> None:
    assert name in (places(text, code)[-1] or "")
