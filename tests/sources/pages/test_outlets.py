"""Outlets by the domain of a page, and their rules."""

from __future__ import annotations

import pytest
from lxml import etree

from marsad.knowledge.lookup import load
from marsad.ledger.identity import known_outlet
from marsad.sources.pages import article
from marsad.sources.pages.outlets import _rules, host, rule_for

TEXT = "أعلن المبعوث الأممي أن الطرفين اتفقا على هدنة تبدأ منتصف الليل وتستمر ثلاثة أيام في المدينة كلها."
RULES = _rules()


def test_every_outlet_is_one_of_the_knowledge_tables() -> None:
    names = {entity.id: entity.name for entity in load().entities.values() if entity.kind == "media"}
    for rule in RULES.values():
        assert known_outlet(rule.name)["entity"] is not None, rule
        assert rule.name in names.values(), rule


@pytest.mark.parametrize("rule", [rule for rule in RULES.values() if any(rule[3:])], ids=lambda rule: str(rule.domain))
def test_every_path_of_a_rule_is_an_xpath(rule: tuple[str, ...]) -> None:
    for path in filter(None, rule[3:]):
        etree.XPath(path)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.aljazeera.net/news/2023/4/17/x", "Al Jazeera"),
        ("https://m.youm7.com/story/5", "Youm7"),
        ("https://gate.ahram.org.eg/News/1.aspx", "Al-Ahram"),
        ("https://alhadath.alarabiya.net/x", "Al Hadath"),
        ("https://notaljazeera.net/x", None),
        ("http://[", None),
        (None, None),
    ],
)
def test_a_domain_is_that_of_the_address_or_above_it(url: str | None, name: str | None) -> None:
    rule = rule_for(url)
    assert (rule.name if rule else None) == name


def test_hosts_without_their_prefix() -> None:
    assert host("https://www.news.example:8080/x") == "news.example"


def page(inner: str, name: str = "") -> str:
    return f"<html><head><title>اتفاق على هدنة في المدينة</title>{name}</head><body>{inner}</body></html>"


def test_a_rule_finds_body_day_and_author() -> None:
    inner = f"""<h1>اتفاق على هدنة في المدينة</h1>
<span class="newsStoryDate">السبت، 06 مارس 2021 08:31 م</span><span class="writeBy">كتب محمود عبد الراضي</span>
<div id="articleBody"><p>{TEXT}</p><p>{TEXT}</p></div><div class="x"><p>{TEXT}</p></div>"""
    record = article(page(inner).encode(), where="p", url="https://www.youm7.com/story/2021/x")
    assert record.text == f"{TEXT}\n{TEXT}"
    assert (record.outlet, record.published, record.author) == ("Youm7", "2021-03-06", "محمود عبد الراضي")


def test_a_rule_that_no_longer_fits_is_not_believed() -> None:
    inner = f'<h1>اتفاق على هدنة</h1><div id="articleBody"><p>قريبا</p></div><div class="new"><p>{TEXT}</p></div>'
    assert article(page(inner).encode(), where="p", url="https://www.youm7.com/1").text == TEXT


def test_an_unknown_outlet_has_the_name_that_its_page_gives_else_its_host() -> None:
    inner = f"<h1>اتفاق على هدنة في المدينة</h1><p>{TEXT}</p>"
    named = page(inner, '<meta property="og:site_name" content="صحيفة النهر">')
    assert article(named.encode(), where="p", url="https://nahr.example/1").outlet == "صحيفة النهر"
    assert article(page(inner).encode(), where="p", url="https://nahr.example/1").outlet == "nahr.example"
    assert article(page(inner).encode(), where="p").outlet is None
