"""Where accounts differ: newer tolls, contradictions, parts, denials; and who is a voice of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from happening_news import article, together, told

from marsad.ledger.happenings import Difference, Happening
from marsad.ledger.happenings.differences import differences
from marsad.ledger.happenings.values import Account, Party

FIRST = "قتل 12 شخصا وأصيب 30 آخرون في تفجير سيارة مفخخة استهدف سوقا شعبية في مدينة الموصل أمس الاثنين."


def differing(found: Happening, about: str, what: str = "") -> list[Difference]:
    return [d for d in found.differences if d.about == about and d.what == what]


def test_a_later_and_higher_toll_is_newer_and_no_contradiction() -> None:
    later = "ارتفعت حصيلة تفجير السيارة المفخخة في سوق بمدينة الموصل يوم الاثنين الماضي إلى 19 قتيلا."
    (both,) = together(told(article(FIRST, "a"), article(later, "b", published="2020-03-12")), "a", "b")
    (toll,) = differing(both, "how many", "killed")
    assert toll.nature == "newer toll"
    assert [side.value for side in toll.sides] == ["12", "19"]


def test_two_counts_of_one_day_contradict_each_other_and_keep_their_accounts() -> None:
    other = "قال الجيش إن 7 أشخاص فقط قتلوا في تفجير سيارة مفخخة استهدف سوقا شعبية في مدينة الموصل أمس الاثنين."
    (both,) = together(told(article(FIRST, "a"), article(other, "b")), "a", "b")
    (toll,) = differing(both, "how many", "killed")
    assert toll.nature == "contradiction"
    assert [{document for document, _ in side.accounts} for side in toll.sides] == [{"b"}, {"a"}]


def test_at_least_a_number_does_not_contradict_a_higher_one() -> None:
    other = "قتل 9 أشخاص على الأقل في تفجير سيارة مفخخة استهدف سوقا شعبية في مدينة الموصل أمس الاثنين."
    (both,) = together(told(article(FIRST, "a"), article(other, "b")), "a", "b")
    assert {d.nature for d in differing(both, "how many", "killed")} <= {"compatible", "newer toll"}


def test_a_part_is_no_other_toll() -> None:
    text = "قتل 20 شخصا بينهم 6 أطفال قتلوا داخل مدرسة في قصف على مدينة إدلب أمس الاثنين."
    found = told(article(text, "a"))
    natures = {d.nature for h in found for d in h.differences if d.about == "how many"}
    assert natures <= {"part and total"}


def test_a_claim_and_its_denial_are_paired_across_documents() -> None:
    claim = "قصفت القوات التركية مدينة عفرين أمس الاثنين."
    denial = "نفى الجيش التركي أن تكون القوات التركية قصفت مدينة عفرين أمس الاثنين."
    (both,) = together(told(article(claim, "a"), article(denial, "b")), "a", "b")
    (whether,) = differing(both, "whether", "ASSAULT")
    assert whether.nature == "claim and denial"
    assert {side.value: {document for document, _ in side.accounts} for side in whether.sides} == {
        "actual": {"a"},
        "negated": {"b"},
    }


def test_dozens_stand_against_none_of_two_counts_that_contradict_each_other() -> None:
    place = "في تفجير سيارة مفخخة استهدف سوقا شعبية في مدينة الموصل أمس الاثنين."
    texts = {"a": f"قتل 43 شخصا {place}", "b": f"قتل 57 شخصا {place}", "c": f"قتل عشرات الأشخاص {place}"}
    (all_three,) = together(told(*(article(text, id) for id, text in texts.items())), *texts)
    (toll,) = differing(all_three, "how many", "killed")
    assert toll.nature == "contradiction"
    assert [side.value for side in toll.sides] == ["43", "57"]


def test_dozens_stand_against_a_count_below_them() -> None:
    place = "في تفجير سيارة مفخخة استهدف سوقا شعبية في مدينة الموصل أمس الاثنين."
    texts = {"a": f"قتل 7 أشخاص فقط {place}", "c": f"قتل عشرات الأشخاص {place}"}
    (both,) = together(told(*(article(text, id) for id, text in texts.items())), *texts)
    (toll,) = differing(both, "how many", "killed")
    assert (toll.nature, [side.value for side in toll.sides]) == ("contradiction", ["7", "20"])


def whether(
    *accounts: tuple[str, str, tuple[str, ...]], doers: tuple[tuple[Party, ...], ...] = ()
) -> list[dict[str, list[str]]]:
    """The sides of what is claimed and denied; an account is its document, its realis and who says it."""
    made = [_account(n, *account) for n, account in enumerate(accounts)]
    for n, actors in enumerate(doers):
        made[n] = replace(made[n], traits=replace(made[n].traits, actors=actors))
    return [{side.value: [id for _, id in side.accounts] for side in d.sides} for d in differences(made)]


def _account(number: int, document: str, realis: str, voices: tuple[str, ...]) -> Account:
    template = next(a for h in told(article(FIRST, "a")) for a in h.accounts if a.kind == "event")
    traits = replace(template.traits, counts=(), spots=(), actors=())
    return replace(template, document=document, id=str(number), realis=realis, voices=voices, traits=traits)


def test_nobody_denies_in_an_article_what_he_claims_in_it() -> None:
    """But two whom an article quotes do, and so does another article."""
    assert whether(("a", "actual", ()), ("a", "negated", ())) == []
    assert whether(("a", "actual", ("الحكومة",)), ("a", "negated", ("المعارضة",))) == [
        {"actual": ["0"], "negated": ["1"]}
    ]
    assert whether(("a", "actual", ()), ("b", "negated", ())) == [{"actual": ["0"], "negated": ["1"]}]
    assert whether(("a", "actual", ()), ("a", "negated", ()), ("b", "actual", ())) == [
        {"actual": ["2"], "negated": ["1"]}
    ]


def test_who_denies_the_deed_of_one_contradicts_nobody_who_tells_of_another_s() -> None:
    """Haftar attacked, and France says that it had no part in it: both may be true."""
    haftar, france, army = (
        Party(key=key, name=key, known=True, kind=kind, country=country)
        for key, kind, country in (("haftar", "person", "LBY"), ("fra", "state", "FRA"), ("lna", "armed-group", "LBY"))
    )
    both = (("a", "actual", ()), ("b", "negated", ()))
    assert whether(*both, doers=((haftar,), (france,))) == []
    for doers in (((haftar,), (haftar,)), ((haftar,), ()), ((army, haftar), (haftar,))):
        assert whether(*both, doers=doers) == [{"actual": ["0"], "negated": ["1"]}]


REPORT = (
    "قتل 12 شخصا وأصيب 30 آخرون في تفجير سيارة مفخخة استهدف سوقا شعبية في مدينة الموصل أمس الاثنين. وقال شاهد عيان من "
    "أصحاب المحال إن السيارة كانت متوقفة قرب مدخل السوق منذ الصباح وإن الانفجار وقع في ساعة الذروة حين كان المكان "
    "مزدحما بالمتسوقين من أهالي الأحياء المجاورة."
)


def test_a_reprint_is_no_second_voice() -> None:
    own = "أسفر تفجير سيارة مفخخة في سوق شعبية بالموصل يوم الاثنين عن مقتل 14 شخصا، بحسب مراسلنا الذي زار المكان."
    sources = (
        article(REPORT, "a", outlet="A"),
        article("بغداد - " + REPORT, "b", outlet="B"),
        article(own, "c", outlet="C"),
    )
    (all_three,) = together(told(*sources), "a", "b", "c")
    assert all_three.voices == (("a", "b"), ("c",))


def test_two_articles_of_one_outlet_are_one_voice() -> None:
    own = "أسفر تفجير سيارة مفخخة في سوق شعبية بالموصل يوم الاثنين عن مقتل 14 شخصا، بحسب مراسلنا الذي زار المكان."
    (both,) = together(told(article(REPORT, "a", outlet="A"), article(own, "b", outlet="A")), "a", "b")
    assert both.voices == (("a", "b"),)


@pytest.mark.parametrize("day", ["2020-03-09", "2020-03-11"])
def test_a_report_of_the_same_day_in_other_words_is_a_voice_of_its_own(day: str) -> None:
    own = "أدى تفجير استهدف سوقا في الموصل يوم الاثنين إلى مقتل 12 مدنيا وإصابة 35 آخرين."
    (both,) = together(told(article(REPORT, "a"), article(own, "b", published=day)), "a", "b")
    assert len(both.voices) == 2


def test_two_documents_of_one_text_keep_an_account_each() -> None:
    (both,) = together(told(article(REPORT, "a"), article(REPORT, "b")), "a", "b")
    assert both.voices == (("a", "b"),)
    assert len({account.key for account in both.accounts}) == len(both.accounts)
    assert {document for document, _ in both.reasons} == {"a", "b"}
