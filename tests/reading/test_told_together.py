"""A plural verb behind a joined noun tells of all who are joined, also of the one that is a genitive or object."""

import pytest
from told import parties

import marsad


@pytest.mark.parametrize(
    ("text", "code", "whom"),
    [
        ("يرتفع إلى 124 تعداد العسكريين والمدنيين الذين قتلوا باستهدافات برية.", "ASSAULT", ["العسكريين", "المدنيين"]),
        ("قرر القضاء توجيه اتهامات إلى شابين وفتاة اعتقلوا في الجنوب.", "COERCE", ["شابين", "فتاة"]),
    ],
)
def test_all_who_are_joined(text, code, whom):
    assert parties(text, code)[0][1] == whom


def test_forces_beside_people_are_not_taken_up():
    text = "استهدف القصف القوات المؤيدة للحكومة والمدنيين الذين قتلوا في السوق."
    assert ([], ["المدنيين"]) in parties(text, "ASSAULT")


def test_a_resident_is_counted_with_the_number_before():
    text = "وذكرت الصحيفة أن 126 متطرفا أو مقيما قتلوا في سوريا."
    assert [s.value.min for s in marsad.read(text).statements if s.kind == "figure"] == [126]
