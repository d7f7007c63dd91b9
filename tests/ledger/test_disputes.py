"""What accounts of one happening hold against one another, once a ledger keeps its happenings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import press
import pytest
from sqlalchemy import event

from marsad.ledger import correcting, keeping
from marsad.ledger.history import changes
from marsad.ledger.questions.disputes import disputed
from marsad.ledger.questions.filters import Filters
from marsad.ledger.store import Ledger
from marsad.sources.records import Record

CALLED = (
    "قُتل {} شخصا في تفجير سيارة مفخخة استهدف سوقا شعبيا مزدحما في مدينة الموصل يوم الثلاثاء، "
    "بينما كان الأهالي يشترون حاجاتهم قبل العيد، ونُقل الجرحى بسيارات الإسعاف إلى مستشفى المدينة العام."
)
DENIED = ("قصف الجيش التركي مدينة عفرين يوم الثلاثاء.", "لم يقصف الجيش التركي مدينة عفرين يوم الثلاثاء.")


def told(*counts: int, days: tuple[int, ...] = (2, 2, 2)) -> list[Record]:
    """One attack in several papers, each with its own count."""
    return [
        Record(text=CALLED.format(count), where=f"t{n}", id=f"t{n}", published=f"2016-03-{days[n]:02}", outlet=f"o{n}")
        for n, count in enumerate(counts)
    ]


def kept(address: str, records: list[Record]) -> Ledger:
    """A ledger of these articles alone with its happenings."""
    ledger = press.filled(address)
    press.fill(ledger, records)
    keeping.group(ledger)
    return ledger


def tolls(ledger: Ledger, **filters: Any) -> list[dict[str, Any]]:
    """The disputes about how many were killed."""
    return [a for a in ledger.ask("disputed", Filters(**filters)) if a["what"] == "killed"]


def test_counts_stand_against_one_another_once_they_are_kept(address: str) -> None:
    with press.filled(address) as ledger:
        press.fill(ledger, told(12, 17))
        assert tolls(ledger) == []
        keeping.group(ledger)
        (answer,) = tolls(ledger)
        assert (answer["about"], answer["nature"]) == ("how many", "contradiction")
        assert [(s["value"], s["documents"], s["independent"]) for s in answer["sides"]] == [("12", 1, 1), ("17", 1, 1)]
        assert len(tolls(ledger, outlet="o1")) == 1
        assert tolls(ledger, outlet="صحيفة الغد") == []


def test_a_newer_toll_contradicts_nothing(address: str) -> None:
    with kept(address, told(12, 17, days=(2, 3))) as ledger:
        (happening,) = [h for h in keeping.kept(ledger) if "t0" in h["documents"]]
        assert [d["nature"] for d in happening["differences"] if d["what"] == "killed"] in ([], ["newer toll"])
        assert tolls(ledger) == []


def test_reprints_are_one_voice(address: str) -> None:
    with kept(address, told(12, 17, 17)) as ledger:
        (answer,) = tolls(ledger)
        assert [(s["documents"], s["independent"]) for s in answer["sides"]] == [(1, 1), (2, 1)]


def test_what_was_corrected_since_is_no_account_any_more(address: str) -> None:
    with kept(address, told(12, 17)) as ledger:
        (answer,) = tolls(ledger)
        before = changes(ledger.database, 1)[0]["change"]
        correcting.correct(ledger, answer["sides"][1]["ids"][0], {"value": "12"}, "a misprint")
        assert tolls(ledger) == []
        assert tolls(ledger, as_of=before) == [answer]


@pytest.mark.parametrize("asked", [{"kind": "figure"}, {"actor": "state:IRQ"}, {"first": "2016-03-01", "place": "IRQ"}])
def test_statements_of_disputes_are_looked_up_by_their_rows(tmp_path: Path, asked: dict[str, str]) -> None:
    steps: list[str] = []
    records = [Record(text="أدان العراق فرنسا يوم الثلاثاء.", where="c", id="c", published="2016-03-02", outlet="o0")]
    with kept(str(tmp_path / "a.ledger"), [*told(12, 17), *records]) as ledger, ledger.database.reading() as connection:

        def planned(_: Any, cursor: Any, statement: str, values: Any, *more: Any) -> None:
            if "CROSS JOIN statement s" in statement and not statement.startswith("EXPLAIN"):
                cursor.execute(f"EXPLAIN QUERY PLAN {statement}", values)
                steps.extend(row[3] for row in cursor.fetchall())

        event.listen(connection, "before_cursor_execute", planned)
        disputed(connection, Filters(**asked))
    assert "SEARCH s USING INTEGER PRIMARY KEY (rowid=?)" in steps
    assert not any(step.startswith("SCAN s") for step in steps)


def test_a_claim_and_its_denial_are_told_once(address: str) -> None:
    asked = Filters(actor="Turkish Armed Forces")
    with press.filled(address) as ledger:
        press.fill(
            ledger,
            [Record(text=t, where=f"d{n}", id=f"d{n}", published="2019-07-03") for n, t in enumerate(DENIED)],
        )
        (before,) = ledger.ask("disputed", asked)
        assert before["happening"] is None
        keeping.group(ledger)
        (after,) = ledger.ask("disputed", asked)
        assert after["happening"] is not None
        assert [s["ids"] for s in after["sides"]] == [s["ids"] for s in before["sides"]]
