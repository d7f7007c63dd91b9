"""Every page, one by one: text, title, day, outlet and author are what a reader of the page sees."""

from __future__ import annotations

import pytest
from samples import Sample, samples

from marsad.sources.pages import article

OTHER = {"third-english-edition-page": "en", "fourth-persian-edition": "fa"}
PAGES = [page for folder in ("sites", "held", "second", "third", "fourth", "fifth") for page in samples(folder)]


@pytest.mark.parametrize("sample", PAGES, ids=[sample.name for sample in PAGES])
def test_a_page_gives_its_article_and_nothing_else(sample: Sample) -> None:
    record = article(sample.content, where=sample.name, url=sample.url)
    assert _words(record.text) == _words(sample.text)
    assert (record.title, record.published, record.outlet) == (sample.title, sample.day, sample.outlet)
    assert (record.published is None) == (record.basis is None)
    assert record.language == OTHER.get(sample.name, "ar")
    assert record.author == sample.author


def _words(text: str) -> list[str]:
    return [word for word in text.split() if word != "|"]  # between the cells of a row


def test_there_are_enough_pages_of_every_kind() -> None:
    kinds = {sample.name.split("-")[0] for sample in samples("sites")}
    assert {"agency", "paper", "broadcaster", "radio", "ministry", "blog", "site"} <= kinds
    assert len(PAGES) >= 40
