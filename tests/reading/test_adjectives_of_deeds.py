"""An adjective that agrees with a deed, or of two things, is nobody; a tie that describes somebody is there."""

import pytest
from told import found, parties

import marsad


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("شن هجوم عسكري على القاعدة.", [([], ["القاعدة"])]),
        ("تعرضت القاعدة لهجوم إرهابي.", [([], ["القاعدة"])]),
        ("أسفر القصف عن مقتل عسكري.", [([], ["عسكري"])]),
        ("قتل انتحاري خمسة أشخاص.", [(["انتحاري"], ["خمسة أشخاص"])]),
        ("استهدفت القوات مسلحين محليين.", [(["القوات"], ["مسلحين محليين"])]),
    ],
)
def test_an_adjective_of_a_deed_is_nobody(text: str, told: list[tuple[list[str], list[str]]]) -> None:
    assert parties(text, "ASSAULT")[-1:] == told


def test_the_adjective_of_two_is_no_third() -> None:
    assert parties("ضرب داعش مركزين أمنيين قرب البلدة وقتل شرطيين.", "ASSAULT")
    assert parties("قدم الرئيس تعازيه في هجومين داميين بطهران.", "SUPPORT") == [(["الرئيس"], [])]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("تحدث عن عزم الجيش الموالي للرئيس هادي على طرد الحوثيين.", "actual"),
        ("ربما استطاعت قوات التحالف، بقيادة السعودية، السيطرة على المدينة.", "actual"),
        ("من المتوقع أن تصل ميليشيات موالية لإيران إلى المدينة.", "actual"),
        ("لن تسمح دول الخليج لإيران بالسيطرة على اليمن.", "possible"),
        ("يسعى الجيش إلى السيطرة على المدينة.", "planned"),
    ],
)
def test_a_tie_that_describes_is_there(text: str, realis: str) -> None:
    ties = [s for s in marsad.read(text).statements if s.kind == "relation" and s.type in ("supports", "leads")]
    ties = ties or [s for s in marsad.read(text).statements if s.kind == "relation"]
    assert [s.realis for s in ties] == [realis]


def test_forces_that_are_not_loyal_are_none() -> None:
    ties = found("انسحبت القوات غير الموالية للرئيس هادي.", "supports", "relation")
    assert all(s.realis == "negated" for s in ties)
