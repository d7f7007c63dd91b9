"""An adjective that stands right behind its noun is no second party."""

from told import parties


def test_two_brothers_are_two_who_were_killed() -> None:
    who = parties("وقتل شابان شقيقان، بغارات جوية روسية في قرية بسبت.", "ASSAULT")
    assert all("شقيقان" not in (*actors, *recipients) for actors, recipients in who)


def test_the_extremist_organisation_is_no_extremist() -> None:
    text = "وأكد أن غالبية هذه المدارس استهدفها بشكل مباشر التنظيم المتطرف."
    assert all("المتطرف" not in (*actors, *recipients) for actors, recipients in parties(text, "ASSAULT"))


def test_but_alone_he_is_somebody() -> None:
    assert parties("قتلت الشرطة الإرهابي في مدينة سوسة.", "ASSAULT")[0][1] == ["الإرهابي"]
