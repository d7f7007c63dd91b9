"""What is answered from the claims that are kept is what the statements say, whatever was changed in them."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import press
import pytest
from sqlalchemy import text

from marsad.ledger import correcting, merging, summaries, upgrading
from marsad.ledger.keeping import group, keep
from marsad.ledger.preparing import prepare
from marsad.ledger.questions import between, kept, voices
from marsad.ledger.questions.answers import Window, of_one_thing
from marsad.ledger.questions.filters import Filters
from marsad.ledger.store import Ledger, open_ledger
from marsad.ledger.verifying import verify
from marsad.model import Actor, Coder, Document, Evidence, Link, Place, Quantity, Reading, Statement
from marsad.scale.reread import reread
from marsad.sources.records import Record
from marsad.web.drawn.ties import Drawn, ties
from marsad.web.language import language

TEXT = "قصف الجيش المدينة وقال مصدر عسكري إن ذلك لم يحدث"
NAMES = ("Army", "Rebels", "Council", "Union", "Militia")
PEOPLE = tuple(Actor(id=f"group:{n.lower()}", name=n, kind="armed-group", country="SYR", known=True) for n in NAMES)
SOURCE = Actor(id="a:1", name="مصدر عسكري", kind="unnamed")
TOWNS = tuple(Place(id=f"geonames:{n}", name=name, country="SYR") for n, name in enumerate(("Idlib", "Aleppo"), 1))
KINDS = {
    "event": ("ASSAULT", "ACCUSE"),
    "stance": ("ceasefire", "negotiations"),
    "relation": ("supports", "allied-with"),
    "figure": ("killed", "displaced"),
}
ASKED = (
    Filters(),
    Filters(realis=("actual",)),
    Filters(type=("supports", "killed", "ceasefire", "ASSAULT")),
    Filters(first="2020-02-01"),
    Filters(last="2020-02-01"),
    Filters(outlet="South"),
    Filters(actor="group:army"),
    Filters(actor="Rebels", first="2020-02-01", type=("supports", "ceasefire", "ASSAULT")),
    Filters(voice="unnamed"),
    Filters(first="2020-01-10", last="2020-03-10", voice="outlet", outlet="North"),
)
LOOKED_UP = (  # filters that claims do not have: what is denied is looked up in the statements for each claim
    Filters(place="SYR"),
    Filters(place="Aleppo", first="2020-01-15"),
    Filters(kind="event"),
    Filters(kind="stance"),
    Filters(kind="relation", actor="group:army"),
    Filters(doer="group:army"),
    Filters(doer="group:army", recipient="Rebels"),
    Filters(actor="Army", place="Idlib", outlet="North"),
    Filters(realis=("negated",)),
    Filters(realis=("planned",), kind="event"),
    Filters(type=("ASSAULT", "supports"), kind="event", realis=("actual", "negated")),
    Filters(voice="مصدر عسكري"),
    Filters(voice="unnamed", place="SYR"),
    Filters(document="d3"),
    Filters(text="قصف"),
)
QUESTIONS = ("positions", "ties", "tolls", "disputed", "sources")


def drawn(draw: random.Random, n: int) -> Statement:
    """Some statement."""
    kind = draw.choice(tuple(KINDS))
    low = draw.choice((None, 3, 40))
    more: dict[str, Any] = {"position": draw.choice(("supports", "opposes"))} if kind == "stance" else {}
    if kind == "figure":
        more = {"value": Quantity(min=low, max=draw.choice((None, 50)), unit=draw.choice(("people", "houses")))}
    nobody = n % 3 == 0  # of those who say something, only words are there
    by = Link(actor=None if nobody else SOURCE.id, text=SOURCE.name, cue="قال")
    said = (by,) if draw.random() < 0.3 else ()
    return Statement(
        id=f"s{n}",
        kind=kind,  # type: ignore[arg-type]
        type=draw.choice(KINDS[kind]),
        realis=draw.choice(("actual", "actual", "negated", "planned")),
        actor=tuple(a.id for a in draw.sample(PEOPLE, draw.choice((0, 1, 1, 2)))),
        recipient=tuple(a.id for a in draw.sample(PEOPLE, draw.choice((0, 0, 1, 2)))),
        place=draw.choice((None, "geonames:1", "geonames:2")),
        attribution=said,
        evidence=(Evidence(start=0, end=18, trigger=(0, 3), sentence=0),),
        confidence=0.9,
        coder=Coder(name="test", version="1", rule="r"),
        **more,
    )


@pytest.fixture
def ledger(address: str) -> Any:
    """Sixty documents of two outlets and three months, with some statements each; some name no day."""
    draw = random.Random(5)
    with open_ledger(address, create=True, who="tester") as made:
        writer = made.writer()
        for n in range(60):
            day = None if n % 20 == 7 else f"2020-0{draw.randint(1, 3)}-{draw.randint(1, 28):02}"
            record = Record(text=TEXT, where=f"{n}", id=f"d{n}", published=day, outlet=draw.choice(("North", "South")))
            told = Document(id=f"d{n}", published=day, published_basis="given" if day else "none", length=len(TEXT))
            statements = tuple(drawn(draw, number) for number in range(draw.randint(0, 6)))
            reading = Reading(document=told, actors=(*PEOPLE, SOURCE), places=TOWNS, statements=statements)
            writer.add(prepare(record, reading))
        writer.flush()
        yield made


def drawing_of(ledger: Ledger, filters: Filters) -> Drawn:
    """The ties as they are drawn."""
    with ledger.database.reading() as connection:
        return ties(connection, filters, language("en"), slice(None))


def compare(ledger: Ledger, monkeypatch: pytest.MonkeyPatch, asked: tuple[Filters, ...] = ASKED) -> None:
    """Ask everything of both, and see that claims and statements agree."""
    for filters in asked:
        given = {question: ledger.ask(question, filters) for question in QUESTIONS}
        drawing = drawing_of(ledger, filters)
        with monkeypatch.context() as patched:
            patched.setattr(kept, "answers", lambda _: False)
            patched.setattr(kept, "denies", lambda _: False)
            patched.setattr(voices, "is_kept", lambda _: False)
            patched.setattr(between, "is_kept", lambda _: False)
            assert given == {question: ledger.ask(question, filters) for question in QUESTIONS}, filters
            assert drawing == drawing_of(ledger, filters), filters
        with monkeypatch.context() as patched:
            patched.setattr(kept, "_WALKED", 0)  # as where they are many
            assert given == {question: ledger.ask(question, filters) for question in QUESTIONS}, filters
    assert verify(ledger.database).faults == []


def test_claims_answer_as_statements_do(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    assert all(len(ledger.ask(question)) > 2 for question in QUESTIONS)
    drawing = drawing_of(ledger, Filters())
    assert {row["status"] for row in drawing.rows} >= {"reported", "claimed", "accusation", "negated", "planned"}
    assert any(not row["directed"] for row in drawing.rows)
    compare(ledger, monkeypatch)
    assert any(len(ledger.ask("disputed", filters)) > 1 for filters in LOOKED_UP)
    compare(ledger, monkeypatch, LOOKED_UP)


def test_after_merges_and_splits(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    merging.merge(ledger, "group:militia", "group:rebels", "one of them")
    compare(ledger, monkeypatch)
    merging.merge(ledger, "group:rebels", "group:army", "they joined")
    merging.merge(ledger, "geonames:1", "geonames:2", "one town", subject="place")
    compare(ledger, monkeypatch)
    compare(ledger, monkeypatch, LOOKED_UP)
    assert {a["actor"]["id"] for a in ledger.ask("positions")} == {"group:army", "group:council", "group:union"}
    merging.split(ledger, "group:rebels", "they parted")
    compare(ledger, monkeypatch)


def test_what_comes_after_a_merge_is_counted_for_the_whole(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    merging.merge(ledger, "group:militia", "group:rebels", "one of them")
    told = Document(id="new", published="2020-05-05", published_basis="given", length=len(TEXT))
    statement = Statement(
        id="s1",
        kind="stance",
        type="negotiations",
        position="supports",
        actor=("group:militia", "group:rebels"),
        evidence=(Evidence(start=0, end=18, trigger=(0, 3), sentence=0),),
        confidence=0.9,
        coder=Coder(name="test", version="1", rule="r"),
    )
    writer = ledger.writer()
    record = Record(text=TEXT, where="new", id="new", published="2020-05-05")
    writer.add(prepare(record, Reading(document=told, actors=PEOPLE, statements=(statement,))))
    writer.flush()
    (answer,) = ledger.ask("positions", Filters(first="2020-05-01"))
    assert (answer["actor"]["id"], answer["statements"]) == ("group:rebels", 1)
    compare(ledger, monkeypatch)


def test_after_corrections_deletions_and_their_undoing(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    stance, tie, toll = (next(ledger.statements(Filters(kind=k))) for k in ("stance", "relation", "figure"))
    before = [ledger.ask(question) for question in QUESTIONS]
    correcting.correct(ledger, stance.statement.id, {"position": "conditional", "actor": "group:union"}, "read again")
    correcting.correct(ledger, toll.statement.id, {"value": "7"}, "read again")
    correcting.delete(ledger, tie.statement.id, "not there")
    compare(ledger, monkeypatch)
    for entry in (stance, toll, tie):
        correcting.undo(ledger, entry.statement.id, "it was right")
    compare(ledger, monkeypatch)
    assert [{str(a["statements"]) for a in ledger.ask(question)} for question in QUESTIONS[:3]] == [
        {str(a["statements"]) for a in answer} for answer in before[:3]
    ]
    correcting.delete_document(ledger, "d1", "not wanted")
    compare(ledger, monkeypatch)


def test_who_is_heard_changes_with_the_happenings_that_are_kept(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with press.filled(address) as ledger:
        assert not any(a["compared"] for a in ledger.ask("sources"))
        group(ledger)
        compare(ledger, monkeypatch, (Filters(),))
        assert any(0 < a["alone"] <= a["compared"] <= a["statements"] for a in ledger.ask("sources"))
        event = next(ledger.statements(Filters(kind="event", realis=("actual",))))
        correcting.correct(ledger, event.statement.id, {"type": "CONSULT"}, "read again")
        compare(ledger, monkeypatch, (Filters(),))
        group(ledger)
        compare(ledger, monkeypatch, (Filters(),))
        keep(ledger, ())
        compare(ledger, monkeypatch, (Filters(),))
        assert not any(a["compared"] for a in ledger.ask("sources"))


def test_a_speaker_who_is_merged_is_heard_as_the_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with press.filled(str(tmp_path / "l")) as ledger:
        one, other = [a["id"] for a in ledger.ask("sources") if a["voice"] == "named"][:2]
        merging.merge(ledger, one, other, "one of them")
        compare(ledger, monkeypatch, (Filters(),))
        assert one not in {a["id"] for a in ledger.ask("sources")}
        merging.split(ledger, one, "two after all")
        compare(ledger, monkeypatch, (Filters(),))
        assert one in {a["id"] for a in ledger.ask("sources")}


def test_pages_are_parts_of_the_whole(ledger: Ledger) -> None:
    for question in QUESTIONS:
        whole = ledger.ask(question)
        first, total = ledger.answers(question, window=Window(2))
        second, _ = ledger.answers(question, window=Window(2, 2))
        assert (first + second, total) == (whole[:4], len(whole))
        assert ledger.ask(question, limit=3) == whole[:3]
    preferred = ledger.answers("tolls", window=Window(100, 0, of_one_thing)).rows
    told = [bool(row["place"] and row["month"]) for row in preferred]
    assert told == sorted(told, reverse=True)


def test_claims_that_are_wrong_are_found_and_made_anew(tmp_path: Path) -> None:
    with press.filled(str(tmp_path / "l")) as ledger:
        for damage in (
            "DELETE FROM claim",
            "UPDATE heard SET n = n + 1",
            "UPDATE actor_total SET n = 0",
            "UPDATE claim SET day = day + 1",
            "UPDATE claim SET statement_id = 9999",
            "DELETE FROM edge",
            "UPDATE edge SET words = 'x'",
        ):
            with ledger.database.writing() as connection:
                connection.execute(text(damage))
            assert any(
                damage.split()[-1 if "FROM" in damage else 1] in fault for fault in verify(ledger.database).faults
            )
            with ledger.database.writing() as connection:
                summaries.rebuild(connection)
            assert verify(ledger.database).faults == []


def test_a_ledger_from_before_has_its_claims_once_it_is_brought_up_to_date(tmp_path: Path) -> None:
    address = str(tmp_path / "l")
    with press.filled(address) as ledger:
        right = {question: ledger.ask(question) for question in QUESTIONS}
        with ledger.database.writing() as connection:
            for name in ("claim", "edge", "heard", "actor_total", "document_origin", "document_band", "reprint"):
                connection.execute(text(f"DROP TABLE {name}"))
            for name in ("ix_statement_held_kind", "ix_document_held"):
                connection.execute(text(f"DROP INDEX {name}"))
            later = (("document", "author"), ("happening", "voices"), ("quarantine", "byte"), ("document", "note"))
            for table, column in later:
                connection.execute(text(f"ALTER TABLE {table} DROP COLUMN {column}"))
            connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    with open_ledger(address, write=True) as ledger:
        assert {question: ledger.ask(question) for question in QUESTIONS} == right
        assert verify(ledger.database).faults == []
    assert upgrading.HEAD > "0001"


def test_rereading_keeps_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_ledger(str(tmp_path / "l"), create=True) as ledger:
        writer = ledger.writer()
        writer.add(prepare(*press.refusal("d1", "صالح موامبا", "an older one")))
        writer.flush()
        list(reread(ledger))
        compare(ledger, monkeypatch, (Filters(),))
