"""Three hundred hostile strings as titles, texts, authors, outlets and addresses: nothing of them runs or loads."""

from __future__ import annotations

from itertools import islice, product

import pytest
from conftest import serving

from marsad.sources.records import Record
from marsad.web.site import VIEWS

MARK = "window.hurt=1"
PAYLOADS = (
    f"<script>{MARK}</script>",
    f"<img src=x onerror={MARK}>",
    f"<svg/onload={MARK}>",
    f"<svg><script>{MARK}</script></svg>",
    f"<iframe srcdoc='<script>parent.{MARK}</script>'></iframe>",
    f"<details open ontoggle={MARK}>",
    f"<input autofocus onfocus={MARK}>",
    f"<math><mtext><table><mglyph><style><img src onerror={MARK}>",
    f"<template><script>{MARK}</script></template>",
    f"javascript:{MARK}",
    f"java\tscript:{MARK}",
    f"data:text/html,<script>{MARK}</script>",
    f"vbscript:{MARK}",
    f"{{{{constructor.constructor('{MARK}')()}}}}",
    "{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
    f"${{{MARK}}}",
    "<style>*{display:none}</style>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<form action=//evil.example><button>ok</button></form>",
    "<a href=//evil.example ping=//evil.example>x</a>",
    f'<p hx-get="/x" hx-trigger="load" hx-on:load="{MARK}">',
    f"<!--><script>{MARK}</script>-->",
    f"<![CDATA[<script>{MARK}</script>]]>",
    "\u202egnp.exe\u202c",
    "\u2066\u2067\u2068\u2069" * 9,
    "pаypаl gооgle Τripoli",  # Cyrillic and Greek that look Latin
    "=cmd|' /C calc'!A0",
    "Z\u0351\u036f\u0489" * 40,
)
AROUND = ("{}", '"{}"', "'>{}", '">{}', "</textarea>{}", "</title>{}", "</script>{}", "`{}`", "--!>{}", "&lt;{}&#62;")
TEXT = "قصف الجيش السوري مدينة حلب {} يوم الأحد، وقال {} إن 12 مدنيا قتلوا."
# What a page has of others' making: elements that no template of ours has, and addresses elsewhere.
FOREIGN = """[...document.querySelectorAll(
    'iframe, object, embed, base, style, math, template, meta[http-equiv], main script, main link, img, [onerror], '
    + '[onload], [hx-get], [onfocus], [ontoggle], [ping], form[action*="evil"], a[href^="javascript"], '
    + 'a[href^="data"], a[href^="vbscript"]')]
    .filter((e) => !e.closest('.drawing')).map((e) => e.outerHTML.slice(0, 200))"""


def strings() -> list[str]:
    made = [around.format(payload) for around, payload in product(AROUND, PAYLOADS)]
    assert len(made) == len(set(made)) == 300
    return made


def records():
    """Sixty documents, each with five of the strings; every field meets every kind of payload."""
    every = iter(strings())
    for number in range(60):
        title, outlet, author, url, inside = islice(every, 5)
        yield Record(
            text=TEXT.format(inside, inside) + "\n\n" + inside,
            where=f"h{number}",
            id=f"h{number} {inside}" if number % 7 == 0 else f"h{number}",
            published="2020-01-05",
            title=title,
            outlet=outlet,
            author=author,
            url=url if number % 2 else "https://news.example/" + url,
        )


@pytest.fixture(scope="module")
def at(address: str, tmp_path_factory: pytest.TempPathFactory):
    del address  # skips where the scripts are not built
    with serving(str(tmp_path_factory.mktemp("hostile") / "h.ledger"), records()) as made:
        yield made


def inert(page) -> None:
    assert page.evaluate("window.hurt") is None
    assert page.evaluate(FOREIGN) == []
    # The icon of a page that was left before it came is no fault.
    assert [fault for fault in page.faults if not fault.endswith("/static/icon.svg")] == []


@pytest.mark.parametrize("view", [path for path, _ in VIEWS])
def test_promise_14_no_view_of_them_runs_anything(opened, at, view: str) -> None:
    page = opened(f"/ar/{view}?limit=1000", at=at)
    for details in page.locator("main details").all()[:5]:
        details.evaluate("(d) => { d.open = true }")
    page.wait_for_timeout(100)
    inert(page)


def test_promise_14_no_document_with_them_runs_anything(opened, at) -> None:
    page = opened("/en/documents", at=at)
    ids = page.evaluate(
        "fetch('/documents.json?limit=1000').then((a) => a.json()).then((a) => a.rows.map((r) => r.id))"
    )
    assert len(ids) == 60
    for id in ids:
        page.goto(
            at + page.evaluate("(id) => '/en/documents/' + encodeURIComponent(id)", id), wait_until="domcontentloaded"
        )
        assert page.locator("#text").count() == 1, id
        inert(page)


def test_promise_14_what_is_pasted_runs_nothing(opened, at) -> None:
    page = opened("/fr/", at=at)
    page.click("[data-paste]")
    text = "رفض حفتر وقف إطلاق النار. " + "\n".join(strings())
    page.fill("textarea.edit", text)
    page.wait_for_function("(text) => document.querySelector('#text').textContent === text", arg=text)
    inert(page)
