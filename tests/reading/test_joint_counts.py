"""One number that stands before two groups counts both."""

import pytest
from told import names

import marsad


def counted(text):
    reading = marsad.read(text)
    return [(names(reading, s.recipient), s.value.min) for s in reading.statements if s.kind == "figure"]


@pytest.mark.parametrize(
    ("text", "count", "groups"),
    [
        ("وأشارت إلى مقتل 12 من الحوثيين وقوات صالح خلال تلك الاشتباكات.", 12, 2),
        ("قتلت طائرات التحالف الدولي 3042 من تنظيم (داعش) وجبهة النصرة خلال 10 أشهر.", 3042, 2),
        ("قتل 13 جنديا وشرطيا في الهجوم.", 13, 2),
    ],
)
def test_both_groups_are_counted(text, count, groups):
    ((who, value),) = counted(text)
    assert (len(who), value) == (groups, count)


def test_a_single_man_behind_them_is_one_more():
    assert counted("قتل ثلاثة جنود وشرطي في الهجوم.") == [(["ثلاثة جنود"], 3), (["شرطي"], 1)]


def test_what_has_its_own_verb_is_not_counted():
    ((who, _),) = counted("مقتل خمسة من الحوثيين والمقاومة تسيطر على جبل صبر.")
    assert len(who) == 1
