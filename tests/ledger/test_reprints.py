"""The same article from two places is one document; reprints are linked, and no voices of their own."""

from __future__ import annotations

import json
from dataclasses import replace

import press
from sqlalchemy import text

from marsad.ledger.keeping import group, kept
from marsad.ledger.likeness import bands, is_reprint, likeness, plain_words, runs
from marsad.ledger.rebuilding import rebuild
from marsad.ledger.reprints import first_prints
from marsad.ledger.store import Ledger, open_ledger
from marsad.ledger.verifying import verify
from marsad.sources.records import Record

WIRE = (
    "قال مسؤول في الدفاع المدني إن طائرات حربية قصفت صباح الثلاثاء سوقا شعبية في مدينة إدلب شمال غربي سوريا. "
    "وقتل 12 شخصا في مدينة إدلب وأصيب 30 آخرون بجروح في القصف الذي استهدف السوق وقت الذروة. "
    "وأضاف المسؤول أن فرق الإنقاذ ما زالت تبحث عن ناجين تحت أنقاض ثلاثة مبان انهارت بالكامل. "
    "وأدانت فرنسا القصف ودعت إلى وقف فوري لإطلاق النار في المنطقة. "
    "ويعيش في محافظة إدلب نحو ثلاثة ملايين نسمة نزح نصفهم من مناطق أخرى خلال السنوات الماضية."
)
SENTENCES = WIRE.split(". ")
CUT = ". ".join(SENTENCES[:4]) + "."  # the last sentence cut
ADDED = WIRE + " ويذكر أن المدينة شهدت خلال الأسبوع الماضي سلسلة من الغارات التي طالت أحياء سكنية."
INDEPENDENT = (
    "شهدت سوق إدلب الشعبية يوم الثلاثاء غارة جوية أوقعت 12 قتيلا بحسب ما أفاد مراسلنا الذي وصل إلى المكان بعد دقائق. "
    "وروى شهود أن القصف وقع حين كان الباعة يعرضون بضائعهم، وأن سيارات الإسعاف نقلت عشرات الجرحى إلى مستشفى المدينة. "
    "وقتل 12 شخصا في مدينة إدلب بينهم أطفال، فيما طالبت منظمات محلية بفتح تحقيق."
)


def prints(told: dict[str, str], day: str = "2019-05-22") -> list[Record]:
    return [
        Record(text=said, where=f"{name}.jsonl, line 1", id=name, published=day, outlet=f"صحيفة {name}", title=name)
        for name, said in told.items()
    ]


def links(ledger: Ledger) -> dict[str, str]:
    with ledger.database.reading() as connection:
        query = """
            SELECT d.uid, f.uid FROM reprint r JOIN document d ON d.id = r.document_id JOIN document f ON f.id = r.of_id
        """
        return {row[0]: row[1] for row in connection.execute(text(query))}


def test_a_wire_story_in_three_outlets_is_one_voice(address: str) -> None:
    with open_ledger(address, create=True) as ledger:
        outcomes = press.fill(ledger, prints({"one": WIRE, "two": CUT, "three": ADDED}))
        assert {o.status for o in outcomes} == {"added"}  # documents of their own
        assert links(ledger) == {"two": "one", "three": "one"}
        with ledger.database.reading() as connection:
            reasons = connection.execute(text("SELECT reasons FROM reprint ORDER BY document_id")).scalars().first()
        assert json.loads(str(reasons))["text_of"] == "one"
        assert json.loads(str(reasons))["held"] == 1.0
        tolls = [t for t in ledger.ask("tolls") if t["type"] == "killed"]
        assert [(t["documents"], t["outlets"], t["independent"]) for t in tolls] == [(3, 3, 1)]
        group(ledger)
        told = [h for h in kept(ledger) if len(h["documents_by_voice"][0]) == 3]
        assert told
        assert all(len(h["documents_by_voice"]) == 1 for h in told)
        outlets = [s for s in ledger.ask("sources") if s["voice"] == "outlet" and s["compared"]]
        assert outlets
        assert all(s["alone"] == s["compared"] for s in outlets)


def test_reports_written_independently_stay_two_voices(address: str) -> None:
    with open_ledger(address, create=True) as ledger:
        press.fill(ledger, prints({"one": WIRE, "own": INDEPENDENT}))
        assert links(ledger) == {}
        toll = next(t for t in ledger.ask("tolls") if t["type"] == "killed")
        assert (toll["documents"], toll["independent"]) == (2, 2)
        group(ledger)
        assert any(len(h["documents_by_voice"]) == 2 for h in kept(ledger))


def test_two_articles_of_one_outlet_are_one_voice(address: str) -> None:
    with open_ledger(address, create=True) as ledger:
        press.fill(ledger, [replace(r, outlet="رويترز") for r in prints({"one": WIRE, "own": INDEPENDENT})])
        toll = next(t for t in ledger.ask("tolls") if t["type"] == "killed")
        assert (toll["documents"], toll["independent"]) == (2, 1)


def test_a_bulletin_that_comes_again_with_other_words_is_no_reprint_weeks_later() -> None:
    one, other = (runs(plain_words(t)) for t in (WIRE, WIRE.replace("12", "15").replace("30", "40")))
    found = likeness(one, other)
    assert is_reprint(found, 1)
    assert not is_reprint(found, 30)
    assert is_reprint(likeness(one, one), 30)


def test_a_line_is_a_reprint_where_it_is_the_same_word_for_word(address: str) -> None:
    line = "عاجل: قصف جوي يستهدف سوقا شعبية في مدينة إدلب شمال سوريا صباح الثلاثاء"
    with open_ledger(address, create=True) as ledger:
        press.fill(ledger, prints({"one": line, "two": f"{line}.", "other": line.replace("إدلب", "حلب")}))
        assert links(ledger) == {"two": "one"}


def test_the_same_article_from_two_places_is_one_document(address: str) -> None:
    whole = prints({"one": WIRE})[0]
    bare = Record(text=WIRE, where="saved.txt")
    with open_ledger(address, create=True) as ledger:
        outcomes = press.fill(ledger, [whole, replace(whole, where="other.jsonl, line 7"), bare])
        assert [(o.status, o.document) for o in outcomes] == [("added", "one"), ("known", "one"), ("known", "one")]
        (row,) = ledger.documents()
        assert row["other_origins"] == 2
        before = press.fill(ledger, [whole, replace(whole, where="other.jsonl, line 8"), bare])
        assert {o.status for o in before} == {"known"}
        with ledger.database.reading() as connection:
            assert connection.execute(text("SELECT COUNT(*) FROM change")).scalar() == 1
        later = press.fill(ledger, [replace(whole, where="third.jsonl, line 1")])
        assert [(o.status, o.document) for o in later] == [("known", "one")]
        assert next(iter(ledger.documents()))["other_origins"] == 3
        assert verify(ledger.database).faults == []


def test_another_outlet_or_day_makes_a_document_of_its_own(address: str) -> None:
    whole = prints({"one": WIRE})[0]
    others = [replace(whole, id=None, outlet="وكالة"), replace(whole, id=None, published="2019-05-23")]
    with open_ledger(address, create=True) as ledger:
        assert [o.status for o in press.fill(ledger, [whole, *others])] == ["added"] * 3
        assert set(links(ledger).values()) == {"one"}


def test_a_rebuild_finds_the_same_reprints(address: str) -> None:
    with open_ledger(address, create=True) as ledger:
        press.fill(ledger, prints({"one": WIRE, "own": INDEPENDENT, "two": CUT, "three": ADDED}))
        before = links(ledger)
        with ledger.database.writing() as connection:
            connection.execute(text("DELETE FROM document_band"))
            connection.execute(text("DELETE FROM reprint"))
        rebuild(ledger.database)
        assert links(ledger) == before
        with ledger.database.reading() as connection:
            assert len(first_prints(connection)) == 2
        assert {o.status for o in press.fill(ledger, prints({"four": ADDED}))} == {"added"}
        assert links(ledger)["four"] == "one"  # also what comes later


def test_bands_are_those_that_ledgers_hold() -> None:
    """A library that hashes otherwise would find no reprint of what is there: `verify --rebuild` is due then."""
    assert bands(WIRE)[:2] == (-5066754425439347165, 4800877698236519141)
    assert len(bands(WIRE)) == 12
    assert len(bands("عاجل قصف جوي يستهدف سوقا شعبية في إدلب")) == 1
    assert bands("عاجل قصف جوي") == ()
