"""The brief as a DOCX, read back: its sentences, its notes, and which runs are laid out from the right."""

from __future__ import annotations

import io
import re

import pytest

pytest.importorskip("fastapi")
from docx import Document
from docx.oxml.ns import qn
from fastapi.testclient import TestClient

import marsad
from marsad.ledger.preparing import prepare
from marsad.sources.records import Record
from marsad.web.app import application
from marsad.web.language import language

BASE = "http://127.0.0.1:8765"
TEXT = "رفض حفتر وقف إطلاق النار. وقال مصدر أمني إن إسرائيل قصفت غزة. وقصف الجيش السوري مدينة حلب."
ARABIC = re.compile("[\u0620-\u064a]")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory):
    with marsad.open(str(tmp_path_factory.mktemp("brief") / "b.ledger"), create=True, who="tests") as ledger:
        writer = ledger.writer()
        for id, outlet in (("a", "Paper \u202eA\x07"), ("b", None)):
            told = {"published": "2020-01-05", "id": id, "outlet": outlet}
            record = Record(text=TEXT, where=id, url="https://news.example/1" if outlet else "javascript:x", **told)
            writer.add(prepare(record, marsad.read(TEXT, **told, url=record.url)))
        writer.flush()
        with TestClient(application(ledger), base_url=BASE) as made:
            yield made


def opened(client, lang: str):
    answer = client.get(f"/brief.docx?lang={lang}")
    assert answer.status_code == 200, answer.text
    assert "brief.docx" in answer.headers["content-disposition"]
    return Document(io.BytesIO(answer.content))


def runs(document):
    for paragraph in document.paragraphs:
        for run in paragraph._p.iter(qn("w:r")):
            text = "".join(t.text or "" for t in run.iter(qn("w:t")))
            properties = run.find(qn("w:rPr"))
            yield text, properties is not None and properties.find(qn("w:rtl")) is not None


@pytest.mark.parametrize("lang", ["ar", "en", "fr"])
def test_every_sentence_of_the_page_is_in_the_file_with_its_note(client, lang: str) -> None:
    document = opened(client, lang)
    told = "\n".join(p.text for p in document.paragraphs)
    sections = client.get(f"/brief.json?lang={lang}").json()["sections"]
    sentences = {row["sentence"] for rows in sections.values() for row in rows}
    assert len(sentences) >= 2
    for sentence in sentences:
        assert sentence in told
    for title in ("Who wants what?", "What is disputed?", "Evidence"):
        assert language(lang).gettext(title) in told
    anchors = [a.get(qn("w:anchor")) for a in document.element.iter(qn("w:hyperlink"))]
    names = [b.get(qn("w:name")) for b in document.element.iter(qn("w:bookmarkStart"))]
    ids = [b.get(qn("w:id")) for b in document.element.iter(qn("w:bookmarkStart"))]
    assert set(anchors) == set(names)
    assert len(set(names)) == len(names) == len(set(ids))


@pytest.mark.parametrize("lang", ["ar", "en", "fr"])
def test_arabic_runs_are_from_the_right_and_latin_ones_are_not(client, lang: str) -> None:
    document = opened(client, lang)
    for text, rtl in runs(document):
        if ARABIC.search(text):
            assert rtl, text
        elif lang != "ar" and text.strip() and re.search("[A-Za-z]{3}", text):
            assert not rtl, text
    turned = [p._p.pPr is not None and p._p.pPr.find(qn("w:bidi")) is not None for p in document.paragraphs]
    assert any(turned)
    assert all(turned) or lang != "ar" or not all(ARABIC.search(p.text) for p in document.paragraphs)


def test_the_trigger_is_bold_and_the_clause_is_that_of_the_text(client) -> None:
    document = opened(client, "en")
    bold = [run.text for p in document.paragraphs for run in p.runs if run.bold]
    assert "رفض" in bold
    assert all(word in TEXT for word in bold)


def test_hostile_words_of_others_are_only_words(client) -> None:
    told = "\n".join(p.text for p in opened(client, "en").paragraphs)
    assert "\u202e" not in told
    assert "Paper A\ufffd" in told
    assert "javascript:" not in told
    assert "https://news.example/1" in told


def test_the_page_offers_it_in_its_language(client) -> None:
    assert "/brief.docx?lang=fr" in client.get("/fr/brief").text
