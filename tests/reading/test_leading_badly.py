"""Who fails in leading leads; who fails in seizing has not seized."""

from __future__ import annotations

from told import found


def test_a_failure_in_leading_denies_no_leadership() -> None:
    assert "negated" not in {
        s.realis for s in found("إن إخفاق الولايات المتحدة في قيادة التحالف الدولي ضد داعش واضح.", "leads", "relation")
    }


def test_a_failure_in_seizing_denies_the_seizing() -> None:
    assert {s.realis for s in found("فشل الجيش السوري في السيطرة على مدينة حلب.", "controls", "relation")} == {
        "negated"
    }
