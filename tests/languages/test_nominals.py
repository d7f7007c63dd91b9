"""Inflection of nouns as it is written."""

from __future__ import annotations

import pytest

from marsad.languages.ar.nominals import Nominal, inflect, participle


def surfaces(shapes: tuple[Nominal, ...]) -> set[str]:
    return {shape.surface for shape in shapes}


@pytest.mark.parametrize(
    ("singular", "plurals", "expected"),
    [
        ("هجوم", ("هجمات",), "هجوم هجوما هجومان هجومين هجومي هجمات"),
        ("غارة", ("غارات",), "غارة غارت غارتان غارتين غارتا غارتي غارات"),
        ("مسلح", ("مسلحون",), "مسلح مسلحا مسلحان مسلحين مسلحي مسلحون مسلحو"),
        ("مستشفى", ("مستشفيات",), "مستشفى مستشفا مستشفيان مستشفيين مستشفيا مستشفيي مستشفيات"),
        ("شيء", ("أشياء",), "شيء شيئا شيئ شيئان شيئين شيئي أشياء أشياؤ أشيائ"),
        ("جزء", (), "جزء جزءا جزؤ جزئ جزءان جزءين جزءي"),
        ("مبدأ", ("مبادئ",), "مبدأ مبدؤ مبدئ مبدآن مبدأين مبدآ مبدأي مبادئ مبادئا"),
        ("بناء", (), "بناء بناؤ بنائ بناءان بنائين بناءا بنائي"),
        ("مباراة", ("مباريات",), "مباراة مبارات مباراتان مباراتين مباراتا مباراتي مباريات"),
    ],
)
def test_shapes(singular: str, plurals: tuple[str, ...], expected: str) -> None:
    assert surfaces(inflect(singular, plurals)) == set(expected.split())


def test_hints() -> None:
    shapes = inflect("مسلح", ("مسلحون",))
    assert Nominal("مسلحو", "p", "m", "nom", construct=True) in shapes
    assert Nominal("مسلحا", "s", "m", "acc", indefinite=True) in shapes
    assert Nominal("غارت", "s", "f", "any", construct=True, needs_suffix=True) in inflect("غارة")
    assert {shape.gender for shape in inflect("حرب", ("حروب",), gender="f")} == {"f"}


def test_feminine_among_the_plurals() -> None:
    shapes = inflect("مدعوم", ("مدعومة", "مدعومين"))
    assert Nominal("مدعومة", "s", "f") in shapes
    assert Nominal("مدعومات", "p", "f") in shapes
    assert Nominal("مدعومو", "p", "m", "nom", construct=True) in shapes


def test_participles_of_weak_roots() -> None:
    assert {"متحدي", "متحد", "متحديا", "متحدون", "متحدين", "متحدية", "متحديات"} <= surfaces(
        participle("متحدي", defective=True)
    )
    assert {"مستدعى", "مستدعون", "مستدعاة", "مستدعيات"} <= surfaces(participle("مستدعى"))
    assert {"منشئ", "منشئون", "منشئة", "منشئات"} <= surfaces(participle("منشئ"))
