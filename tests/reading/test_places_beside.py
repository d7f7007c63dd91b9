"""Places of a clause that stands beside that of the deed, of a hospital, of what only lies in or near a place."""

import pytest

import marsad


def places(text: str, kind: str, type: str, word: str) -> list[str | None]:
    """The places of the statements of a type whose trigger is a word, by name."""
    reading = marsad.read(text, published="2020-05-05", least=0)
    named = {p.id or p.name: p.name for p in reading.places}
    told = [s for s in reading.statements if (s.kind, s.type) == (kind, type)]
    told = [s for s in told if text[slice(*s.evidence[0].trigger)] == word]
    return [named[s.place] if s.place else None for s in told]


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        (
            "قتل أمس ضابط في قوات النظام متأثرا بإصابته على محاور ريف حلب، كذلك جرح عنصر في قوات النظام بقصف لفصائل "
            "المعارضة على محاور ريف إدلب.",
            "جرح",
            ["Idlib Governorate"],
        ),
        (
            "انفجرت عبوة ناسفة في سيارة لقوات النظام، ما أسفر عن إصابة ستة جنود تم نقلهم إلى مشفى الباسل في مدينة حمص.",
            "إصابة",
            [None],
        ),
        # but with no place of its own the second clause goes on with the first; and a hospital may be struck
        ("قتل أربعة مدنيين بقصف في بلدة سرمين، كما أصيب خمسة مدنيين.", "أصيب", ["Sarmīn"]),
        ("أصيب ستة مدنيين بقصف على مستشفى في مدينة حلب.", "أصيب", ["Aleppo"]),
    ],
)
def test_what_happened_beside_is_elsewhere(text: str, word: str, names: list[str | None]) -> None:
    assert places(text, "figure", "injured", word) == names


def test_a_party_that_is_joined_is_no_place() -> None:
    text = "ثم إن دول المنطقة لم تتفاوض مع إيران، بل أميركا والغرب والصين وروسيا."
    assert places(text, "event", "CONSULT", "تتفاوض") == [None]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("خرجوا من المناطق التي يسيطر عليها تنظيم داعش في شرق سوريا.", "Syria"),
        ("خرجوا من الأراضي التي يسيطر عليها الحوثيون قرب الحدود السعودية.", "الحدود السعودية"),
    ],
)
def test_a_part_is_held_and_not_the_whole(text: str, names: str) -> None:
    reading = marsad.read(text, published="2020-05-05", least=0)
    named = {p.id or p.name: p.name for p in reading.places}
    assert names not in [named[s.place] for s in reading.statements if s.type == "controls" and s.place]


def test_what_is_held_in_a_province_is_not_the_province() -> None:
    text = "خرجوا من المناطق التي يسيطر عليها تنظيم داعش في محافظة الأنبار."
    assert places(text, "relation", "controls", "يسيطر") == [None]


@pytest.mark.parametrize(
    ("text", "type", "name"),
    [
        ("وبعد نجاح المهمة في سوريا، اتفق أعضاء التحالف على تحويل التركيز إلى إفريقيا.", "AGREE", None),
        ("أكد أن واشنطن لم تنسق مع الحكومة في عملياتها، معتبرا أن أي إنزال في سوريا سيعقد المهمة.", "COOPERATE", None),
        # but a place at the head of a sentence is that of its verb
        ("وفي باكستان اتفقت الحكومة الباكستانية والتركية على تعزيز التعاون.", "AGREE", "Pakistan"),
    ],
)
def test_what_is_said_or_given_has_no_place_of_another_clause(text: str, type: str, name: str | None) -> None:
    reading = marsad.read(text, published="2020-05-05", least=0)
    named = {p.id or p.name: p.name for p in reading.places}
    told = [s for s in reading.statements if s.type == type]
    assert told
    assert all((named[s.place] if s.place else None) == name for s in told)


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        (
            "قال السكان إن القوات الأوكرانية المتمركزة في أفدييفكا أطلقت مئات القذائف على مناطق مختلفة في المقاطعة.",
            "أطلقت",
            [None],
        ),
        ("استهدفت الطائرات القوات المتمركزة في مدينة إدلب.", "استهدفت", ["Idlib"]),  # but they are struck there
    ],
)
def test_who_strikes_is_stationed_elsewhere(text: str, word: str, names: list[str | None]) -> None:
    assert places(text, "event", "ASSAULT", word) == names


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("قتل ثلاثة جنود في الأيام الأخيرة للمعركة في مدينة حلب.", False),
        ("قتل ثلاثة جنود في الأيام الأخيرة في مدينة حلب.", True),
    ],
)
def test_the_last_days_of_something(text: str, dated: bool) -> None:
    told = [s for s in marsad.read(text, published="2020-05-05", least=0).statements if s.type == "killed"]
    assert [bool(s.time.end) for s in told] == [dated]


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        (
            "أعلنت تركيا أنها ستطلق هجوما ضد تنظيم داعش، وذلك بعد أسبوعين على بدء غارات على مواقع للأكراد في العراق.",
            "ستطلق",
            [None],
        ),
        # but what befell him himself goes on there, and a time of day counts from no deed
        ("قتل مسلحون شابا بعد يومين من اعتقاله في مدينة إدلب.", "قتل", ["Idlib"]),
        ("نفذت الطائرات الغارات بعد منتصف ليل أمس على مواقع في مدينة إدلب.", "الغارات", ["Idlib"]),
    ],
)
def test_what_lies_so_long_before_was_elsewhere(text: str, word: str, names: list[str | None]) -> None:
    assert places(text, "event", "ASSAULT", word) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قتل مسلحون رجلا في مدينة بيروت أمس. وإيران تعلن حدادا وطنيا بعد مقتل ثلاثين شخصا في انفجارين.", [None]),
        ("قتل مسلحون رجلا في مدينة بيروت أمس. وأسفر الهجوم عن مقتل ثلاثين شخصا.", ["Beirut"]),
    ],
)
def test_a_sentence_of_another_country_tells_nothing_of_the_scene(text: str, names: list[str | None]) -> None:
    assert places(text, "figure", "killed", "مقتل") == names
