"""Every view of a ledger as a page in three languages, as JSON and as CSV."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

pytest.importorskip("fastapi")
from fastapi.testclient import TestClient

import marsad
from marsad.ledger.keeping import group
from marsad.ledger.preparing import prepare
from marsad.scale.ingest import ingest
from marsad.sources.examples import examples
from marsad.sources.records import Record
from marsad.web import naming
from marsad.web.app import application
from marsad.web.language import language
from marsad.web.site import VIEWS

BASE = "http://127.0.0.1:8765"
PAGES = [name for name, _ in VIEWS]
FORMS = [name for name in PAGES if name not in ("brief", "review", "map")]
HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(2)>'


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory):
    path = str(tmp_path_factory.mktemp("web") / "examples.ledger")
    with marsad.open(path, create=True, who="tests") as ledger:
        writer = ledger.writer()
        texts = [(e.file, e.published, e.title, e.style, e.text) for e in examples()]
        texts += [
            ("deny1", "2020-01-05", "=1+1", "Paper A", "قصف الجيش السوري مدينة حلب، وقتل 12 مدنيا في حلب."),
            (
                "deny2",
                "2020-01-06",
                HOSTILE,
                "Paper B",
                "نفت سوريا أن يكون جيشها قصف حلب. وقتل 20 مدنيا في حلب.",
            ),
        ]
        for id, published, title, outlet, text in texts:
            record = Record(text=text, where=id, id=id, published=published, title=title, outlet=outlet)
            writer.add(prepare(record, marsad.read(text, published=published, id=id, title=title, outlet=outlet)))
        writer.flush()
        group(ledger)
        with TestClient(application(ledger), base_url=BASE) as made:
            made.path = Path(path)
            yield made


@pytest.mark.parametrize("lang", ["ar", "en", "fr"])
@pytest.mark.parametrize("name", PAGES)
def test_a_view_is_a_page_in_each_language(client, name: str, lang: str) -> None:
    answer = client.get(f"/{lang}/{name}")
    assert answer.status_code == 200, answer.text[:500]
    assert f'<html lang="{lang}"' in answer.text
    assert re.search(r'aria-current="page"', answer.text)
    assert "<script>alert" not in answer.text
    assert "<img" not in answer.text


@pytest.mark.parametrize("name", FORMS)
def test_a_view_is_json_and_csv_too(client, name: str) -> None:
    answer = client.get(f"/{name}.json?limit=5").json()
    assert isinstance(answer["rows"], list)
    assert len(answer["rows"]) <= 5
    text = client.get(f"/{name}.csv").text
    assert text.startswith("\ufeff")
    for row in csv.reader(io.StringIO(text[1:])):
        assert not any(cell.startswith(("=", "+", "@", "\t")) for cell in row)


def test_pages_of_statements_go_on_where_the_last_one_ended(client) -> None:
    seen, after = [], ""
    while True:
        answer = client.get(f"/statements.json?limit=20{after}").json()
        seen += [row["id"] for row in answer["rows"]]
        if answer["next"] is None:
            break
        after = f"&after={answer['next']}"
    assert len(seen) == len(set(seen))
    assert len(seen) == sum(1 for _ in csv.DictReader(io.StringIO(client.get("/statements.csv").text[1:])))


@pytest.mark.parametrize(
    "query",
    ["limit=0", "limit=1001", "limit=x", "after=x", "kind=film", "realis=true", "from=2020-13-01", "text=" + "ا" * 301],
)
def test_a_question_that_has_no_answer_is_refused_in_one_shape(client, query: str) -> None:
    answer = client.get(f"/statements.json?{query}")
    assert answer.status_code == 422
    assert set(answer.json()["error"]) == {"status", "message", "advice"}


def test_a_name_that_nobody_has_is_a_404(client) -> None:
    assert client.get("/statements.json?actor=Nobody+Whosoever").status_code == 404
    assert client.get("/en/actors/nobody:at-all").status_code == 404
    assert client.get("/en/happenings/h0").status_code == 404
    assert client.get("/en/documents/none").status_code == 404


def test_a_slow_question_ends_with_503(client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("marsad.web.site.PATIENCE", -1.0)
    monkeypatch.setattr("marsad.ledger.connect._STEPS", 1)
    answer = client.get("/statements.json")
    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0
    monkeypatch.undo()
    assert client.get("/statements.json").status_code == 200


def test_a_document_stands_beside_its_statements_with_the_ledger_s_ids(client) -> None:
    rows = client.get("/statements.json?document=libyan.txt&limit=100").json()["rows"]
    page = client.get("/en/documents/libyan.txt").text
    assert rows
    shown = [row["id"] for row in rows if f'data-row="{row["id"]}"' in page]
    assert len(shown) > len(rows) / 2


def test_the_disputed_view_has_both_sides_with_their_words(client) -> None:
    page = client.get("/en/disputed").text
    assert "12" in page
    assert "20" in page
    assert page.count('class="card"') >= 1


@pytest.mark.parametrize("name", ["disputed", "positions", "tolls", "sources"])
def test_answers_come_a_page_at_a_time(client, name: str) -> None:
    whole = client.get(f"/{name}.json?limit=1000").json()
    first = client.get(f"/{name}.json?limit=1").json()
    assert (first["total"], first["rows"]) == (len(whole["rows"]), whole["rows"][:1])
    assert first["next"] == ("1" if len(whole["rows"]) > 1 else None)
    assert client.get(f"/{name}.json?limit=1&after=1").json()["rows"] == whole["rows"][1:2]
    assert client.get(f"/{name}.json?limit=1&after=100000").json() == {
        "total": first["total"],
        "rows": [],
        "next": None,
    }


def test_the_page_of_tolls_begins_with_counts_of_one_place_and_month(client) -> None:
    page = client.get("/en/tolls").text
    ranges = [m.start() for m in re.finditer('class="range"', page)]
    others = [m.start() for m in re.finditer("these are counts of many things", page)]
    assert ranges
    assert all(one < other for one in ranges for other in others)


def test_words_find_documents_with_their_marks(client) -> None:
    page = client.get("/en/documents", params={"text": "حلب"}).text
    assert "<mark>" in page
    assert "deny1" in page


def test_a_brief_has_a_footnote_for_each_sentence(client) -> None:
    page = client.get("/en/brief").text
    links = re.findall(r'href="#n(\d+)"', page)
    assert links
    assert set(links) <= set(re.findall(r'id="n(\d+)"', page))
    assert client.get("/brief.md").text.startswith("# Brief")


def test_an_actor_has_offices_by_date(client) -> None:
    page = client.get("/en/actors/person:khalifa-haftar")
    assert page.status_code in (200, 404)
    if page.status_code == 200:
        assert "Offices" in page.text


def test_openapi_names_every_json(client) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    assert {f"/{name}.json" for name in FORMS} <= set(paths)


def test_a_document_in_another_language_is_said_to_be_unread(client) -> None:
    text = "ارتش شهر را گلوله‌باران کرد و چند نفر کشته شدند. پلیس گفت گروهی از مردم پناه برده‌اند."
    record = Record(text=text, where="fa", id="fa1", published="2030-01-01")
    with marsad.open(str(client.path), write=True) as ledger:
        list(ingest(ledger, [record]))
    assert "unread: language Persian (fa)" in client.get("/en/documents").text
    assert "unread: language Persian (fa)" in client.get("/en/documents/fa1").text
    assert "غير مقروءة: اللغة الفارسية (fa)" in client.get("/ar/documents").text
    assert client.get("/documents.json?limit=1").json()["rows"][0]["language"] == "fa"


def test_ties_of_names_are_among_all_ties(client) -> None:
    every, named = (client.get(f"/ties.json{query}").json() for query in ("", "?named=1"))
    assert 0 < named["total"] < every["total"]
    assert all(row["source"]["named"] and row["target"]["named"] for row in named["rows"])
    assert [row for row in every["rows"] if row["source"]["named"] and row["target"]["named"]] == named["rows"]


def test_names_are_those_of_the_reader_s_language(client) -> None:
    """Claimants, and whole countries, which have no id of their own; a count is set apart from the year before it."""
    claimants = [row["claimant"] for row in client.get("/ties.json?lang=ar").json()["rows"]]
    assert "منظمة العفو الدولية" in claimants
    assert not any(name.isascii() for name in claimants if name)
    page = client.get("/ar/tolls").text
    assert "<bdi>إسرائيل</bdi>" in page
    assert re.search(r'2021 · <bdi class="range" dir="ltr">12</bdi>', page)


def test_a_name_in_the_search_box_leads_to_whoever_is_called_so(client) -> None:
    """No Arabic clause has "Haftar" in it; nobody is called zzzz."""
    for asked in ("Haftar", "حفتر"):
        assert 'href="/en/actors/person%3Akhalifa-haftar"' in client.get(f"/en/statements?text={asked}").text
    assert "Actors who are called so" not in client.get("/en/statements?text=zzzz").text


def test_a_part_of_a_name_filters_where_only_one_has_it(client) -> None:
    whole = client.get("/statements.json?actor=person:khalifa-haftar").json()["rows"]
    assert whole
    assert client.get("/statements.json?actor=Haftar").json()["rows"] == whole


def test_a_body_is_meant_by_its_initials(client) -> None:
    """In capitals: small letters are a word, and nobody may have them."""
    whole = client.get("/statements.json?voice=body:gna").json()["rows"]
    assert whole
    assert client.get("/statements.json?voice=GNA").json()["rows"] == whole
    assert {client.get(f"/statements.json?voice={asked}").status_code for asked in ("gna", "XYZ")} == {404}


def test_a_name_that_is_begun_is_suggested(client) -> None:
    assert not client.get("/actors.json?name=Haf").json()["rows"]
    begun = client.get("/actors.json?name=Haf&begun=true").json()["rows"]
    assert [row["id"] for row in begun] == ["person:khalifa-haftar"]


def test_a_refusal_speaks_the_reader_s_language(client) -> None:
    """Pages in theirs, JSON as it is asked for, in English where nothing is."""
    page = client.get("/ar/statements?actor=zzzz", headers={"accept": "text/html"})
    assert page.status_code == 404
    assert "لا أحد يُسمى &#39;zzzz&#39;" in page.text
    refused = {
        wanted: client.get("/statements.json?actor=zzzz", headers={"accept-language": wanted}).json()["error"][
            "message"
        ]
        for wanted in ("fr", "en", "de")
    }
    assert refused == {
        "fr": "personne ne s’appelle 'zzzz'",
        "en": "nobody is called 'zzzz'",
        "de": "nobody is called 'zzzz'",
    }


def test_those_who_may_be_meant_are_a_click_away(client) -> None:
    """Several have the word in their names: none is chosen, each is offered in its place of the address."""
    several = client.get("/actors.json?name=الليبية").json()["rows"]
    assert len(several) > 1
    page = client.get("/en/statements?actor=الليبية&kind=event", headers={"accept": "text/html"})
    assert page.status_code == 404
    for row in several[:2]:
        assert f"actor={row['id'].replace(':', '%3A')}&amp;kind=event" in page.text


def test_what_accounts_differ_in_is_told_in_words() -> None:
    assert naming.side("whether", "negated", language("ar")) == "منفي"
    assert naming.side("how many", "2000", language("fr")) == "2\u202f000"
    assert naming.side("who", "٢ من المسلحين", language("en")) == "٢ من المسلحين"
