"""Where and when something is said, and what only lies in what is said."""

from told import found, places


def test_a_place_in_what_is_asked_blamed_or_praised_is_not_where_it_was_said() -> None:
    assert places("طالب الوزير المجتمع الدولي بوقف القصف في حلب.", "REQUEST") == [None]
    assert places("أشاد الرئيس بالجنود الذين سقطوا في معركة قرب مدينة تعز.", "SUPPORT") == [None]
    assert places("اتهمت باكستان الهند بانتهاك وقف إطلاق النار في إقليم كشمير.", "ACCUSE") == [None]
    # behind whoever speaks, at the head of the clause, or with the occasion, it is
    assert places("طالب ممثلو الحكومة في جنيف بوقف القصف على حلب.", "REQUEST") == ["Geneva"]
    assert places("وفي جنيف، طالب وفد الحكومة المجتمع الدولي بوقف القصف.", "REQUEST") == ["Geneva"]
    text = "طالب الوزير في مؤتمر صحافي بالعاصمة الإيطالية روما جميع الأطراف بوقف القتال."
    assert places(text, "REQUEST") == ["Rome"]
    assert places("تظاهر المئات في مدينة الناصرية مطالبين بإسقاط الحكومة.", "REQUEST") in ([], ["Nasiriyah"])


def test_who_agrees_and_on_what_is_not_where_it_was_agreed() -> None:
    assert places("توصلت روسيا وتركيا إلى اتفاق لوقف إطلاق النار في إدلب.", "AGREE") == [None]
    assert places("وقعت روسيا وتركيا في سوتشي اتفاقا لوقف إطلاق النار في إدلب.", "AGREE") == ["Sochi"]
    assert places("رفضت الحركة توقيع الاتفاق في جوبا.", "REJECT") == ["Juba"]


def test_the_day_of_a_deed_in_what_is_said_is_its_own() -> None:
    text = "أشاد القيادي بالمسلح المتهم بقتل أربعة جنود والذي هاجم المعسكر في يوليو الماضي."
    assert [s.time.start for s in found(text, "SUPPORT")] == [None]
    # before what is said it is the day of the saying
    assert [s.time.start for s in found("طالب الوزير أمس الحكومة بوقف القصف.", "REQUEST")] == ["2020-01-04"]
    assert [s.time.start for s in found("أشاد الوزير بالجنود أمس.", "SUPPORT")] == ["2020-01-04"]
