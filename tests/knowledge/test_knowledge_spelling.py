"""Spelling variants hold for names in general; what they must not make is tested as well."""

from __future__ import annotations

import pytest

from marsad.knowledge.days import first_day, is_partial_date, last_day
from marsad.knowledge.spelling import plain, spelling, variants


@pytest.mark.parametrize(
    ("name", "variant"),
    [
        ("عبد الفتاح السيسي", "عبدالفتاح السيسي"),
        ("عبدالله الثني", "عبد الله الثني"),
        ("علي عبد الله صالح", "علي عبد الله الصالح"),
        ("فايز السراج", "فايز سراج"),
        ("أبو بكر البغدادي", "أبي بكر البغدادي"),
        ("محمد بن سلمان", "محمد ابن سلمان"),
    ],
)
def test_arab_people(name: str, variant: str) -> None:
    assert spelling(variant) in variants(spelling(name), person=True, arab=True)


@pytest.mark.parametrize(
    ("name", "variant"),
    [
        ("الحوثيون", "الحوثيين"),
        ("الحزب الديمقراطي", "الحزب الديموقراطي"),
        ("القيادة المركزية الأمريكية", "القيادة المركزية الأميركية"),
        ("ميليشيا الحوثي", "مليشيا الحوثي"),
        ("أوبك - بلس", "أوبك بلس"),
        ("محامو الطوارئ", "محامي الطوارئ"),
    ],
)
def test_bodies_and_groups(name: str, variant: str) -> None:
    assert spelling(variant) in variants(spelling(name))


@pytest.mark.parametrize(
    ("name", "wrong"), [("القاعدة", "قاعدة"), ("حزب الله", "حزب لله"), ("قانون", "قانين"), ("جورج بوش", "جورج البوش")]
)
def test_what_is_not_made(name: str, wrong: str) -> None:
    assert spelling(wrong) not in variants(spelling(name))
    assert spelling(wrong) not in variants(spelling(name), person=True)


def test_titles_are_compared_without_articles() -> None:
    assert plain(spelling("وزير الخارجية")) == plain(spelling("وزير خارجية"))


def test_partial_dates() -> None:
    assert (first_day("2016"), last_day("2016")) == ("2016-01-01", "2016-12-31")
    assert (first_day("2016-02"), last_day("2016-02")) == ("2016-02-01", "2016-02-29")
    assert first_day("2016-02-03") == last_day("2016-02-03") == "2016-02-03"
    assert not is_partial_date("2015-02-29")
    assert not is_partial_date("16-02")
