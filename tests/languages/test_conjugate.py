"""Conjugation: forms that are easy to get wrong, and the cells where classes of roots differ."""

from __future__ import annotations

import pytest

from marsad.languages.ar.conjugate import ConjugationError, conjugate

# lemma, root, form, cell, voice, spellings
TRICKY = [
    ("قال", "قول", "Iu", "juss 3 m s", "a", "يقل"),
    ("قال", "قول", "Iu", "perf 3 m s", "p", "قيل"),
    ("قال", "قول", "Iu", "impf 3 m s", "p", "يقال"),
    ("قال", "قول", "Iu", "perf 1 m p", "a", "قلنا"),
    ("باع", "بيع", "Ii", "impf 3 m s", "a", "يبيع"),
    ("نام", "نوم", "Ia", "impf 3 f p", "a", "ينمن"),
    ("جاء", "جيء", "Ii", "perf 3 m p", "a", "جاؤوا جاءوا"),
    ("جاء", "جيء", "Ii", "perf 1 m p", "a", "جئنا"),
    ("وصل", "وصل", "Ii", "impf 3 m s", "a", "يصل"),
    ("وقع", "وقع", "Ia", "impf 3 m p", "a", "يقعون"),
    ("وقع", "وقع", "Ia", "impf 3 m s", "p", "يوقع"),
    ("وجع", "وجع", "Ia", "impf 3 m s", "a", "يوجع"),
    ("دعا", "دعو", "Iu", "perf 3 m d", "a", "دعوا"),
    ("دعا", "دعو", "Iu", "perf 3 f s", "a", "دعت"),
    ("دعا", "دعو", "Iu", "juss 3 m s", "a", "يدع"),
    ("دعا", "دعو", "Iu", "perf 3 m s", "p", "دعي"),
    ("رمى", "رمي", "Ii", "perf 3 m d", "a", "رميا"),
    ("لقي", "لقي", "Ia", "perf 3 m p", "a", "لقوا"),
    ("لقي", "لقي", "Ia", "perf 3 f s", "a", "لقيت"),
    ("سعى", "سعي", "Ia", "perf 3 f s", "a", "سعت"),
    ("سعى", "سعي", "Ia", "impf 3 m p", "a", "يسعون"),
    ("نفى", "نفي", "Ii", "impf 3 m p", "a", "ينفون"),
    ("وفى", "وفي", "Ii", "juss 3 m s", "a", "يف"),
    ("نأى", "نءي", "Ia", "juss 3 m s", "a", "ينأ"),
    ("رأى", "رءي", "Ia", "impf 3 m p", "a", "يرون"),
    ("أرى", "رءي", "IV", "impf 3 m s", "a", "يري"),
    ("قرأ", "قرء", "Ia", "perf 3 m p", "a", "قرؤوا قرأوا"),
    ("قرأ", "قرء", "Ia", "impf 3 m d", "a", "يقرآن يقرأان"),
    ("سأل", "سءل", "Ia", "perf 3 m s", "p", "سئل"),
    ("أخذ", "ءخذ", "Iu", "impf 3 m s", "p", "يؤخذ"),
    ("أخذ", "ءخذ", "Iu", "imp 2 m p", "a", "خذوا"),
    ("فر", "فرر", "Ii", "perf 3 f p", "a", "فررن"),
    ("فر", "فرر", "Ii", "perf 3 m p", "a", "فروا"),
    ("آمن", "ءمن", "IV", "perf 3 m s", "p", "أومن"),
    ("آمن", "ءمن", "IV", "impf 3 m s", "a", "يؤمن"),
    ("أدان", "دين", "IV", "perf 3 m s", "p", "أدين"),
    ("أدان", "دين", "IV", "impf 3 f s", "p", "تدان"),
    ("أعلن", "علن", "IV", "perf 1 m p", "a", "أعلنا"),
    ("أعلن", "علن", "IV", "imp 2 m p", "a", "أعلنوا"),
    ("أيقن", "يقن", "IV", "impf 3 m s", "a", "يوقن"),
    ("أصر", "صرر", "IV", "perf 1 m s", "a", "أصررت"),
    ("أنشأ", "نشء", "IV", "impf 3 m p", "a", "ينشئون"),
    ("أساء", "سوء", "IV", "impf 3 m p", "a", "يسيئون"),
    ("حاصر", "حصر", "III", "perf 3 m s", "p", "حوصر"),
    ("قاوم", "قوم", "III", "perf 3 m s", "p", "قووم"),
    ("تواطأ", "وطء", "VI", "perf 3 m p", "a", "تواطؤوا تواطأوا"),
    ("تحدى", "حدو", "V", "impf 3 m p", "a", "يتحدون"),
    ("انهار", "هور", "VII", "juss 3 m s", "a", "ينهر"),
    ("اتهم", "وهم", "VIII", "impf 3 m s", "a", "يتهم"),
    ("ادعى", "دعو", "VIII", "perf 3 m p", "a", "ادعوا"),
    ("ازداد", "زيد", "VIII", "juss 3 m s", "a", "يزدد"),
    ("اصطدم", "صدم", "VIII", "perf 3 m s", "a", "اصطدم"),
    ("اضطر", "ضرر", "VIII", "perf 3 f p", "a", "اضطررن"),
    ("اتخذ", "ءخذ", "VIII", "impf 3 m s", "a", "يتخذ"),
    ("ائتلف", "ءلف", "VIII", "impf 3 m s", "a", "يأتلف"),
    ("اغتال", "غول", "VIII", "perf 3 m s", "p", "اغتيل"),
    ("اغتال", "غول", "VIII", "impf 3 m s", "p", "يغتال"),
    ("استقال", "قيل", "X", "perf 1 m s", "a", "استقلت"),
    ("استقال", "قيل", "X", "juss 3 m s", "a", "يستقل"),
    ("استجوب", "جوب", "X", "impf 3 m s", "a", "يستجوب"),
    ("استجاب", "جوب", "X", "impf 3 m s", "a", "يستجيب"),
    ("استولى", "ولي", "X", "perf 3 m p", "a", "استولوا"),
    ("استهدف", "هدف", "X", "perf 3 m s", "p", "استهدف"),
    ("زعزع", "زعزع", "Q1", "impf 3 m p", "a", "يزعزعون"),
    ("تدهور", "دهور", "Q2", "impf 3 f s", "a", "تتدهور"),
    ("اطمأن", "طمءن", "Q4", "perf 1 m s", "a", "اطمأننت"),
    ("اطمأن", "طمءن", "Q4", "impf 3 m p", "a", "يطمئنون"),
]


@pytest.mark.parametrize(("lemma", "root", "form", "cell", "voice", "expected"), TRICKY)
def test_tricky_forms(lemma: str, root: str, form: str, cell: str, voice: str, expected: str) -> None:
    tense, person, gender, number = cell.split()
    verb = conjugate(root, form, lemma)
    assert verb.find(tense, int(person), gender, number, voice) == tuple(expected.split())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("lemma", "root", "form", "active", "passive", "masdar"),
    [
        ("قال", "قول", "Iu", "قائل", "مقول", ""),
        ("باع", "بيع", "Ii", "بائع", "مبيع", ""),
        ("دعا", "دعو", "Iu", "داعي", "مدعو", ""),
        ("رمى", "رمي", "Ii", "رامي", "مرمي", ""),
        ("هنأ", "هنء", "II", "مهنئ", "مهنأ", "تهنئة"),
        ("سمى", "سمو", "II", "مسمي", "مسمى", "تسمية"),
        ("نادى", "ندو", "III", "منادي", "منادى", "مناداة"),
        ("أوقف", "وقف", "IV", "موقف", "موقف", "إيقاف"),
        ("أدان", "دين", "IV", "مدين", "مدان", "إدانة"),
        ("ألغى", "لغي", "IV", "ملغي", "ملغى", "إلغاء"),
        ("تحدى", "حدو", "V", "متحدي", "متحدى", "تحدي"),
        ("تواطأ", "وطء", "VI", "متواطئ", "متواطأ", "تواطؤ"),
        ("انحاز", "حيز", "VII", "منحاز", "منحاز", "انحياز"),
        ("اغتال", "غول", "VIII", "مغتال", "مغتال", "اغتيال"),
        ("اتهم", "وهم", "VIII", "متهم", "متهم", "اتهام"),
        ("استقال", "قيل", "X", "مستقيل", "مستقال", "استقالة"),
        ("استورد", "ورد", "X", "مستورد", "مستورد", "استيراد"),
        ("اطمأن", "طمءن", "Q4", "مطمئن", "مطمأن", "اطمئنان"),
    ],
)
def test_nouns_of_the_verb(lemma: str, root: str, form: str, active: str, passive: str, masdar: str) -> None:
    verb = conjugate(root, form, lemma)
    assert (verb.active, verb.passive, verb.masdar) == (active, passive, masdar)


def test_shapes_before_a_pronoun() -> None:
    assert "قصفو" in _suffixed("قصف", "قصف", "Ii")
    assert "رما" in _suffixed("رمى", "رمي", "Ii")
    assert "قصفتمو" in _suffixed("قصف", "قصف", "Ii")
    assert "يبدؤ" in _suffixed("بدأ", "بدء", "Ia")


def _suffixed(lemma: str, root: str, form: str) -> set[str]:
    return {shape.surface for shape in conjugate(root, form, lemma).forms if shape.needs_suffix}


def test_a_passive_lemma_is_told_as_active() -> None:
    verb = conjugate("وفي", "V", "توفي")
    assert verb.find("perf", 3, "f", "s") == ("توفيت",)
    assert {shape.voice for shape in verb.forms} == {"a"}


@pytest.mark.parametrize(
    ("root", "form", "lemma"),
    [("قصف", "Ii", "قصد"), ("قص", "Ii", None), ("قصف", "Q1", None), ("قصف", "I", None), ("qsf", "Ii", None)],
)
def test_what_does_not_fit_is_refused(root: str, form: str, lemma: str | None) -> None:
    with pytest.raises(ConjugationError):
        conjugate(root, form, lemma)
