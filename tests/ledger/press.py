"""Short articles written for the tests of the ledger, and what fills a ledger with them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from marsad.ledger import verifying
from marsad.ledger.store import Ledger, open_ledger
from marsad.ledger.writing import Outcome
from marsad.model import Actor, Coder, Document, Evidence, Reading, Statement
from marsad.scale.ingest import ingest
from marsad.sources.opening import documents
from marsad.sources.records import Problem, Record

ARTICLES = (
    Record(
        text="قصف الجيش السوري مدينة إدلب يوم الثلاثاء، وقُتل 12 شخصا، حسب الدفاع المدني. وأدانت فرنسا القصف.",
        where="a.jsonl, line 1",
        id="a1",
        published="2019-05-22",
        outlet="رويترز",
        url="https://example.org/a1",
    ),
    Record(
        text="نفى الجيش السوري قصف مدينة إدلب. وقال مصدر عسكري إن روسيا أرسلت قوات إلى اللاذقية.",
        where="a.jsonl, line 2",
        id="a2",
        published="2019-05-23",
        outlet="وكالة سانا",
        title="بيان الجيش",
    ),
    Record(
        text="رفض المشير خليفة حفتر وقف إطلاق النار، ودعت الأمم المتحدة إلى هدنة في طرابلس.",
        where="a.jsonl, line 3",
        id="a3",
        published="2019-05-24",
        outlet="صحيفة الغد",
    ),
    Record(
        text="أعلن وزير الخارجية الكيني صالح موامبا دعم كينيا للمفاوضات. وتدعم إيران جماعة الحوثي في اليمن.",
        where="b.jsonl, line 1",
        published="2019-06-01",
    ),
    Record(text="قال علي عبد الله صالح إن ٢٥ ألف شخص نزحوا على الطريق إلى صنعاء.", where="b.jsonl, line 2"),
)
BAD = Problem("b.jsonl, line 3", "the JSON is broken", "mend it", b'{"text": ')


def fill(ledger: Ledger, items: Iterable[Record | Problem] = (*ARTICLES, BAD)) -> list[Outcome]:
    """Ingest; what became of each."""
    return list(ingest(ledger, items))


def filled(address: str) -> Ledger:
    """A new ledger with the articles, open for writing."""
    ledger = open_ledger(address, create=True, who="tester")
    fill(ledger)
    return ledger


def jsonl(path: Path, articles: Iterable[Record] = ARTICLES) -> Path:
    """The articles as JSON Lines."""
    names = ("text", "id", "published", "title", "outlet", "url", "author")
    rows = [{name: getattr(a, name) for name in names if getattr(a, name) is not None} for a in articles]
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def read_file(path: Path) -> list[Record | Problem]:
    """The records of a file."""
    return list(documents([str(path)]))


def refusal(id: str, name: str, version: str = "one") -> tuple[Record, Reading]:
    """A document in which a Kenyan minister of this name refuses something, read by a coder of this version."""
    told = f"رفض وزير الخارجية الكيني {name} المفاوضات."
    man = Actor(id="a:1", name=name, kind="person", country="KEN", sectors=("GOV",), mentions=((4, 10),))
    statement = Statement(
        id="s1",
        kind="event",
        type="REJECT",
        actor=("a:1",),
        evidence=(Evidence(start=0, end=len(told), trigger=(0, 3), sentence=0),),
        confidence=0.9,
        coder=Coder(name="test", version=version, rule="refusal"),
    )
    document = Document(id=id, published="2020-02-03", published_basis="given", length=len(told))
    record = Record(text=told, where=id, id=id, published="2020-02-03")
    return record, Reading(document=document, actors=(man,), statements=(statement,))


def many(path: Path) -> Path:
    """More articles than a small disk holds."""
    return jsonl(path, [replace(a, id=f"{n}-{a.where}") for n in range(60) for a in ARTICLES])


def good_afterwards(ledger: Path) -> int:
    """Verify; how many documents it has."""
    with open_ledger(str(ledger)) as opened:
        found = verifying.verify(opened.database)
    assert found.faults == []
    return found.documents
