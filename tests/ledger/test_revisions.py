"""Nothing is overwritten: corrections, deletions and re-readings are revisions, and past states can be read."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import press
import pytest
from click.testing import CliRunner
from sqlalchemy import text

from marsad.cli import main
from marsad.ledger import correcting, history, states, verifying
from marsad.ledger.errors import LedgerError, NotFound
from marsad.ledger.fields import BadField
from marsad.ledger.questions.entries import Entry, every, one, page
from marsad.ledger.questions.filters import Filters
from marsad.ledger.rows import body
from marsad.ledger.store import Ledger
from marsad.model import Reading
from marsad.scale import ingest as ingesting
from marsad.scale.reread import reread
from marsad.sources.records import Record


def found(ledger: Ledger, **filters: Any) -> list[Entry]:
    with ledger.database.reading() as connection:
        return list(every(connection, Filters(**filters)))


def the_attack(ledger: Ledger, document: str = "a1") -> Entry:
    """The one of which somebody is the doer."""
    return next(e for e in found(ledger, type=("ASSAULT",), document=document) if e.statement.actor)


def sid(ledger: Ledger, document: str = "a1") -> str:
    return the_attack(ledger, document).statement.id


def now(ledger: Ledger) -> int:
    return int(history.changes(ledger.database, 1)[0]["change"])


def well(ledger: Ledger) -> bool:
    return verifying.verify(ledger.database).faults == []


def test_a_correction_is_a_revision_with_who_when_why_before_and_after(address: str) -> None:
    with press.filled(address) as ledger:
        id = sid(ledger)
        correcting.correct(ledger, id[:9], {"realis": "possible", "time": "2019-05-20..2019-05-21"}, "a rumour")
        entry = the_attack(ledger)
        assert (entry.statement.realis, entry.statement.time.end, entry.hand) == ("possible", "2019-05-21", True)
        first, second = history.history(ledger.database, id)
        assert (first["action"], second["action"]) == ("added", "corrected")
        assert (second["who"], second["why"]) == ("tester", "a rumour")
        assert second["at"] > first["at"]
        assert second["fields"]["realis"] == ["actual", "possible"]
        assert well(ledger)


def test_undo_restores_to_the_byte(address: str) -> None:
    with press.filled(address) as ledger:
        id = sid(ledger)
        before = body(the_attack(ledger).statement)
        hash = verifying.verify(ledger.database).hash
        correcting.correct(ledger, id, {"type": "COERCE"}, "x")
        assert verifying.verify(ledger.database).hash != hash
        correcting.undo(ledger, id, "a slip")
        entry = the_attack(ledger)
        assert (body(entry.statement), entry.hand) == (before, False)
        assert verifying.verify(ledger.database).hash == hash
        assert len(history.history(ledger.database, id)) == 3


def test_what_is_deleted_stays_in_the_history_and_comes_back(address: str) -> None:
    with press.filled(address) as ledger:
        id, number, before = sid(ledger), len(found(ledger)), now(ledger)
        correcting.delete(ledger, id, "a film")
        assert len(found(ledger)) == number - 1
        assert len(found(ledger, as_of=before)) == number
        with pytest.raises(NotFound, match="no longer holds"):
            correcting.correct(ledger, id, {"realis": "possible"}, "x")
        assert well(ledger)
        correcting.undo(ledger, id, "no film")
        assert len(found(ledger)) == number
        assert well(ledger)


def test_a_deleted_document_is_not_ingested_again(address: str) -> None:
    with press.filled(address) as ledger:
        number = correcting.delete_document(ledger, "a1", "a hoax")
        assert number > 1
        assert found(ledger, document="a1") == []
        assert [o.status for o in press.fill(ledger, press.ARTICLES[:1])] == ["known"]
        assert found(ledger, document="a1") == []
        assert well(ledger)


def test_any_past_state_can_be_read(address: str) -> None:
    """The earliest revision after a state gives what was before it, and what came later is hidden."""
    with press.filled(address) as ledger:
        id = sid(ledger)
        kept = {now(ledger): sorted(body(e.statement) for e in found(ledger))}
        for realis in ("possible", "planned", "negated"):
            correcting.correct(ledger, id, {"realis": realis}, "x")
            kept[now(ledger)] = sorted(body(e.statement) for e in found(ledger))
        press.fill(ledger, [Record(text="قصف الجيش مدينة حلب.", where="late")])
        for number, bodies in kept.items():
            assert sorted(body(e.statement) for e in found(ledger, as_of=number)) == bodies
        assert found(ledger, as_of=0) == []
        moments = [row["at"] for row in history.changes(ledger.database)]
        assert len(found(ledger, as_of=moments[-1])) == len(kept[min(kept)])
        assert len(found(ledger, as_of="2001-01-01")) == 0
        assert len(found(ledger, as_of="2999-01-01")) == len(found(ledger))
        with ledger.database.reading() as connection, pytest.raises(LedgerError, match="no moment"):
            states.state(connection, "yesterday")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("realis", "certain"),
        ("type", "WAR"),
        ("modes", "hunger"),
        ("time", "2019-02-30"),
        ("time", "2019-03-02..2019-03-01"),
        ("value", "many"),
        ("value", "9-3"),
        ("confidence", "2"),
        ("position", "supports"),
        ("colour", "red"),
    ],
)
def test_the_codebook_is_kept(tmp_path: Path, field: str, value: str) -> None:
    with press.filled(str(tmp_path / "l")) as ledger:
        id, before = sid(ledger), now(ledger)
        with pytest.raises(BadField):
            correcting.correct(ledger, id, {field: value}, "x")
        assert now(ledger) == before
        assert well(ledger)


def test_values_are_written_as_people_write_them(address: str) -> None:
    with press.filled(address) as ledger:
        (figure,) = found(ledger, kind="figure", type=("killed",))
        for value, ends in (("15", (15, 15)), ("12-15", (12, 15)), ("1,510-", (1510, None)), ("-40", (None, 40))):
            correcting.correct(ledger, figure.statement.id, {"value": value}, "x")
            (entry,) = found(ledger, kind="figure", type=("killed",))
            assert entry.statement.value is not None
            assert (entry.statement.value.min, entry.statement.value.max) == ends
        correcting.correct(ledger, figure.statement.id, {"recipient": "state:SYR", "attribution": ""}, "x")
        (entry,) = found(ledger, kind="figure", type=("killed",))
        assert (entry.statement.recipient, entry.statement.attribution) == (("state:SYR",), ())
        assert well(ledger)


def test_two_reviewers_of_one_statement_meet(address: str) -> None:
    with press.filled(address) as ledger:
        entry = the_attack(ledger)
        correcting.correct(ledger, entry.statement.id, {"realis": "possible"}, "first", seen=entry.since)
        with pytest.raises(correcting.Conflict, match="changed since"):
            correcting.correct(ledger, entry.statement.id, {"realis": "negated"}, "second", seen=entry.since)
        assert the_attack(ledger).statement.realis == "possible"


def test_outlets_are_rated(address: str) -> None:
    with press.filled(address) as ledger:
        correcting.rate(ledger, "رويترز", "B", "long known")
        assert {e.source.reliability for e in found(ledger, outlet="رويترز")} == {"B"}
        assert history.history(ledger.database, "رويترز")[0]["fields"] == {"state": ["F", "B"]}
        with pytest.raises(BadField):
            correcting.rate(ledger, "رويترز", "G", "x")


class Newer:
    """A reader of another version: it drops, changes and adds."""

    version = "newer"

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.one = ingesting.read_one
        monkeypatch.setattr(ingesting, "read_one", self)

    def __call__(self, record: Record) -> Any:
        result = self.one(record)
        assert isinstance(result, tuple)
        return record, self.changed(result[1])

    def changed(self, reading: Reading) -> Reading:
        made = []
        for s in reading.statements:
            if s.kind == "figure":
                continue
            coder = dataclasses.replace(s.coder, version=self.version)
            realis = "possible" if s.type == "ASSAULT" else s.realis
            made.append(dataclasses.replace(s, id=s.id + "n", realis=realis, coder=coder))
            if s.type == "ACCUSE":
                made.append(dataclasses.replace(s, id="extra", kind="stance", type="other", issue="other", coder=coder))
        return dataclasses.replace(reading, statements=tuple(made))


def differences(ledger: Ledger, **options: Any) -> list[tuple[str, str]]:
    items = list(reread(ledger, version="newer", **options))
    return sorted((item.what, item.type) for item in items if not isinstance(item, int) and hasattr(item, "what"))


def test_a_new_reading_supersedes_and_says_what_changed(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with press.filled(address) as ledger:
        before, ids = now(ledger), {e.statement.id for e in found(ledger)}
        old = sorted(body(e.statement) for e in found(ledger))
        Newer(monkeypatch)
        tried = differences(ledger, dry=True)
        assert now(ledger) == before
        done = differences(ledger)
        assert tried == done
        assert {what for what, _ in done} == {"added", "dropped", "changed"}
        assert ("dropped", "killed") in done
        assert found(ledger, kind="figure") == []
        assert {e.statement.id for e in found(ledger)} - ids == {e.statement.id for e in found(ledger, type=("other",))}
        assert {e.statement.realis for e in found(ledger, type=("ASSAULT",))} == {"possible"}
        assert sorted(body(e.statement) for e in found(ledger, as_of=before)) == old
        assert well(ledger)


def test_peoples_words_outlive_a_re_reading(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with press.filled(address) as ledger:
        figure = found(ledger, kind="figure", type=("killed",))[0].statement.id
        attack = sid(ledger)
        denied = found(ledger, type=("ASSAULT",), document="a2")[0].statement.id
        correcting.correct(ledger, figure, {"value": "13"}, "counted")
        correcting.correct(ledger, attack, {"realis": "planned"}, "x")
        correcting.delete(ledger, denied, "x")
        Newer(monkeypatch)
        done = differences(ledger)
        assert ("kept", "killed") in done
        assert ("kept", "ASSAULT") in done
        assert found(ledger, kind="figure")[0].statement.value.max == 13  # type: ignore[union-attr]
        assert the_attack(ledger).statement.realis == "planned"
        with ledger.database.reading() as connection:
            assert one(connection, Filters(), denied) is None
        assert well(ledger)


def test_the_same_version_changes_nothing(address: str) -> None:
    with press.filled(address) as ledger:
        before = now(ledger)
        assert list(reread(ledger)) == []
        assert now(ledger) == before
        with ledger.database.writing() as connection:
            connection.execute(text("UPDATE reading SET version = 'older'"))
        items = list(reread(ledger))
        assert items == [5]
        assert history.changes(ledger.database, 1)[0]["revisions"] == 0
        assert well(ledger)


def test_pages_go_on_where_the_last_one_ended(address: str) -> None:
    with press.filled(address) as ledger, ledger.database.reading() as connection:
        whole = [e.row for e in every(connection, Filters())]
        for filters in (Filters(), Filters(actor="person:khalifa-haftar")):
            paged: list[int] = []
            after = None
            while entries := page(connection, filters, 2, after):
                paged += [e.row for e in entries]
                after = entries[-1].day, entries[-1].row
            assert paged == [e.row for e in every(connection, filters)]
            assert len(set(paged)) == len(paged)
            assert set(paged) <= set(whole)


def test_the_commands(tmp_path: Path) -> None:
    address = str(tmp_path / "l")
    with press.filled(address) as ledger:
        id = sid(ledger)
    run = CliRunner().invoke
    assert run(main, ["correct", address, id, "realis=possible", "--why", "x", "--who", "Amal"]).exit_code == 0
    told = [json.loads(line) for line in run(main, ["history", address, id, "--json"]).stdout.splitlines()]
    assert [row["who"] for row in told] == ["tester", "Amal"]
    assert "realis: actual → possible" in run(main, ["history", address, id, "--csv"]).stdout
    assert run(main, ["correct", address, id, "--undo", "--why", "x"]).exit_code == 0
    assert run(main, ["correct", address, "a3", "--delete", "--why", "x"]).exit_code == 0
    assert run(main, ["correct", address, "outlet:رويترز", "reliability=A", "--why", "x"]).exit_code == 0
    assert run(main, ["correct", address, id, "--undo", "--why", " "]).exit_code == 2
    assert run(main, ["correct", address, id, "--why", "x"]).exit_code == 2
    assert run(main, ["correct", address, "nothing", "realis=actual", "--why", "x"]).exit_code == 1
    assert "0 documents read again" in run(main, ["reread", address, "--dry-run"]).stderr
    assert len(run(main, ["history", address, "--json"]).stdout.splitlines()) == 5
    assert run(main, ["verify", address]).exit_code == 0
