"""What holds for every page: damage ends in a word, a page costs little, and the case of the public bug reports."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from random import Random

import pytest
from samples import samples

from marsad import read
from marsad.sources.pages import article
from marsad.sources.records import BadInput

PAGES = [page for folder in ("sites", "held", "second", "third", "fourth", "fifth") for page in samples(folder)]
CASES = Path(__file__).parents[3] / os.environ.get("SHARED", "../shared") / "cases" / "cases.jsonl"
PLANTED = [
    b"<script>",
    b"</div>" * 20,
    b"<!--",
    b"<table>" * 5,
    b"&#xD800;",
    b"&#0;",
    b"\xff\xfe",
    b"<plaintext>",
    b"\x0b",
]
FLOOR = 30  # pages a second of one core, from bytes to a reading (promise 10)
AROUND = 120  # announcements around an article: with its scripts a page of the usual 100 kB


def damaged(content: bytes, draw: Random) -> bytes:
    """A page after a few cuts, doublings, reversals and plantings."""
    page = bytearray(content)
    for _ in range(draw.randint(1, 4)):
        start = draw.randrange(len(page) or 1)
        end = start + draw.randint(1, 400)
        change = draw.randrange(5)
        if change == 0:
            del page[start:end]
        elif change == 1:
            page[start:start] = page[start:end] * 20
        elif change == 2:
            page[start:end] = page[start:end][::-1]
        elif change == 3:
            page[start:start] = draw.choice(PLANTED)
        else:
            page[start:start] = draw.randbytes(draw.randint(1, 20))
    return bytes(page)


def test_a_damaged_page_is_read_or_named_and_never_a_fault() -> None:
    draw, read_, named = Random(5), 0, 0
    for _ in range(400):
        page = draw.choice(PAGES)
        try:
            record = article(damaged(page.content, draw), where=page.name, url=page.url)
        except BadInput as error:
            named += bool(error.advice)
            continue
        read_ += 1
        for text in (record.text, record.title, record.outlet, record.author):
            (text or "").encode("utf-8")
    assert read_ + named == 400
    assert read_ > 200


def test_promise_10_thirty_pages_a_second() -> None:
    card = (
        '<div class="i{0}"><a href="/{0}"><img src="{0}.jpg"><b>خبر عن شأن محلي رقم {0}</b></a><i>25/11/2026</i></div>'
    )
    around = (
        "".join(map(card.format, range(AROUND)))
        + "<script>"
        + "var a=function(b){return b<3};" * 2000
        + "</script></body>"
    ).encode()
    pages = [page.content.replace(b"</body>", around) for page in PAGES[:40]]
    for page in pages[:5]:
        article(page, where="warm")
    started = time.process_time()
    for page in pages:
        record = article(page, where="page")
        read(record.text, published=record.published)
    assert len(pages) / (time.process_time() - started) >= FLOOR


@pytest.mark.skipif(not CASES.is_file(), reason="the shared cases are not here")
def test_the_case_of_wrong_days_in_footer_and_script() -> None:
    cases = [
        case for line in CASES.read_text(encoding="utf-8").splitlines() if (case := json.loads(line))["kind"] == "html"
    ]
    assert cases
    for case in cases:
        record = article(case["input"].encode(), where=case["id"])
        assert (record.published, record.basis) == ("2025-03-14", "the line under the headline, as last updated")
        (injured,) = [
            told for told in read(record.text, published=record.published).statements if told.type == "injured"
        ]
        assert injured.value is not None
        assert injured.value.min == injured.value.max == 9
        assert injured.time is not None
        assert (injured.time.start, injured.time.text) == ("2025-03-14", "مساء الجمعة")
        assert [link.text for link in injured.attribution] == ["جهاز الدفاع المدني"]
