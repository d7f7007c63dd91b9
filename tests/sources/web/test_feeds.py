"""What a feed names is fetched and completed; what it gives itself may be taken instead."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from feed_texts import atom, item, rss
from local_site import ARTICLE, Answer, Site, page

from marsad.sources.feeds import is_feed, parse
from marsad.sources.feeds.days import day
from marsad.sources.feeds.links import plain_link
from marsad.sources.feeds.markup import body_of, text_of
from marsad.sources.fetching import Fetcher
from marsad.sources.fetching.hosts import Hosts
from marsad.sources.opening import Item, Opening, documents
from marsad.sources.records import BadInput, Problem, Record
from marsad.sources.web import Web


def read(site: Site, *sources: str, feed_text: bool = False) -> list[Item]:
    web = Web(Fetcher(Hosts([site.place]), robots=False, pause=0))
    return list(documents(sources, opening=Opening(web=web, feed_text=feed_text)))


def test_the_articles_of_a_feed_are_fetched(site: Site) -> None:
    site.paths["/rss"] = rss(item(1, site.at("/1?utm_source=rss#c")), item(2, "/2"), item(3, site.at("/3"))).encode()
    site.paths |= {"/1": page(1), "/2": Answer(status=301, headers={"Location": "/2/"}), "/2/": page(2)}
    first, second, third = read(site, site.at("/rss"))
    assert isinstance(first, Record)
    assert ARTICLE in first.text
    assert (first.published, first.outlet, first.author) == ("2025-03-11", "صحيفة الأفق", "مراسلنا")
    assert first.url == site.at("/1")
    assert first.title == "قصف على أطراف المدينة"  # the page's own
    assert isinstance(second, Record)
    assert second.url == site.at("/2/")
    assert isinstance(third, Problem)
    assert "404" in str(third)
    assert third.where == site.at("/3")


def test_a_day_on_the_page_comes_before_that_of_the_feed(site: Site) -> None:
    head = '<meta property="article:published_time" content="2025-03-09T10:00:00+03:00">'
    site.paths |= {"/rss": rss(item(1, "/1")).encode(), "/1": page(1, head=head)}
    (record,) = read(site, site.at("/rss"))
    assert getattr(record, "published", None) == "2025-03-09"


def test_atom_and_a_file_whose_articles_are_fetched(site: Site, tmp_path: Path) -> None:
    path = tmp_path / "saved.xml"
    path.write_text(atom(1, site.at("/1")), encoding="utf-8")
    site.paths["/1"] = page(1)
    (record,) = read(site, str(path))
    assert isinstance(record, Record)
    assert (record.published, record.outlet, record.author) == ("2025-03-11", "وكالة الأفق", "ليلى")


def test_the_feeds_own_text_without_a_fetch(site: Site, tmp_path: Path) -> None:
    site.paths["/atom"] = atom(1, site.at("/1")).encode()
    path = tmp_path / "saved.atom"
    path.write_text(atom(1, "https://news.example/1"), encoding="utf-8")
    for items in (read(site, site.at("/atom"), feed_text=True), list(documents([str(path)]))):
        (record,) = items
        assert isinstance(record, Record)
        assert (record.text, record.title, record.published) == (ARTICLE, "خبر عاجل", "2025-03-11")
    assert site.asked == ["/atom"]


def test_items_without_text_or_link_are_named(site: Site) -> None:
    site.paths["/rss"] = rss(item(1), item(2, "javascript:alert(1)"), item(3, "file:///etc/passwd")).encode()
    for feed_text, told in ((False, "names no article"), (True, "no text of its own")):
        items = read(site, site.at("/rss"), feed_text=feed_text)
        assert [told in str(item) for item in items] == [True] * 3


def test_a_feed_may_not_lead_to_itself(site: Site) -> None:
    site.paths["/rss"] = rss(item(1, "/rss")).encode()
    (problem,) = read(site, site.at("/rss"))
    assert "leads to a feed" in str(problem)
    assert site.asked == ["/rss", "/rss"]


def test_an_article_twice_in_a_feed_is_fetched_once(site: Site) -> None:
    site.paths |= {"/rss": rss(item(1, "/1"), item(2, "/1?utm_medium=b")).encode(), "/1": page()}
    assert len(read(site, site.at("/rss"))) == 1


def test_other_files_at_addresses(site: Site) -> None:
    line = json.dumps({"id": "a", "text": ARTICLE})
    site.paths |= {"/a.jsonl": line.encode(), "/a.txt": ARTICLE.encode()}
    first, second = read(site, site.at("/a.jsonl"), site.at("/a.txt"))
    assert getattr(first, "id", None) == "a"
    assert getattr(second, "url", None) == site.at("/a.txt")


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6", "utf-16", "utf-16-le", "utf-8-sig"])
def test_encodings_whatever_the_feed_says(encoding: str) -> None:
    """The first line says utf-8 in each."""
    text = rss(item(77, "https://news.example/77", "الثلاثاء، 11 مارس 2025 14:05:00 +0300"), title="صحيفة الافق")
    feed = parse(text.encode(encoding))
    assert feed.title == "صحيفة الافق"
    assert (feed.entries[0].title, feed.entries[0].day) == ("الخبر 77 & تفاصيله", "2025-03-11")


@pytest.mark.parametrize(
    ("stamp", "told"),
    [
        ("Tue, 11 Mar 2025 23:30:00 +0300", "2025-03-11"),
        ("Tue, 11 Mar 2025 00:30:00 +0300", "2025-03-11"),  # the day before in universal time
        ("2025-03-11T00:30:00+03:00", "2025-03-11"),
        ("2025-03-11 10:30", "2025-03-11"),
        ("2025/03/11 10:30", "2025-03-11"),
        ("الثلاثاء، 11 مارس 2025 14:05:00 +0300", "2025-03-11"),
        ("الثلاثاء ١١ آذار ٢٠٢٥", "2025-03-11"),
        ("03/04/2025", None),  # March here, April there
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("0001-01-01T00:00:00Z", None),
        ("مارس 2025", None),
        ("أمس", None),
        ("", None),
    ],
)
def test_days(stamp: str, told: str | None) -> None:
    assert day(stamp) == told


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("<rss version='2.0'><channel><title>أ</title><item></rss>", "broken at line"),
        ("<rss", "broken|no feed"),
        ("<rss version='2.0'><wrong>" + "<a>" * 30, "broken|no feed"),
    ],
)
def test_a_broken_feed_has_a_clear_word(content: str, told: str) -> None:
    with pytest.raises(BadInput, match=told):
        parse(content.encode())


def test_of_a_feed_that_is_cut_off_the_last_article_is_left_out(tmp_path: Path) -> None:
    whole = rss(*(item(n, f"https://news.example/{n}", body=ARTICLE) for n in range(3)))
    path = tmp_path / "cut.rss"
    path.write_text(whole[: whole.index("</description></item></channel>")], encoding="utf-8")
    *records, problem = documents([str(path)])
    assert [getattr(record, "url", None) for record in records] == ["https://news.example/0", "https://news.example/1"]
    assert "cut off" in str(problem)


def test_a_bad_character_does_not_cost_the_feed() -> None:
    feed = parse(rss(item(1, "https://news.example/1?a=1&b=2", body="نص \x08 &nbsp; آخر"), item(2)).encode())
    assert [entry.key for entry in feed.entries] == ["https://news.example/1?a=1&b=2", "2"]


def test_many_tags_that_close_themselves_are_no_depth() -> None:
    media = "<media:content url=\"https://news.example/a>b\" title='x/y' />" * 2000
    text = rss(item(1, "https://news.example/1")).replace("</item>", f"{media}</item>")
    assert len(parse(text.replace("<rss", '<rss xmlns:media="http://search.yahoo.com/mrss/"').encode()).entries) == 1


def test_an_empty_feed_is_a_feed() -> None:
    assert parse(rss().encode()).entries == ()


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("<?xml version='1.0'?>\n<!-- made by hand -->\n<rss version='2.0'>", True),
        ("\ufeff<feed xmlns='http://www.w3.org/2005/Atom'>", True),
        ("<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", True),
        ("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss>", True),
        ("<?xml version='1.0'?><!DOCTYPE html><html>", False),
        ("<html><body>&lt;rss&gt;", False),
        ("rss", False),
    ],
)
def test_what_is_a_feed(head: str, told: bool) -> None:
    assert is_feed(head.encode()) is told
    assert is_feed(head.removeprefix("\ufeff").encode("utf-16")) is told


def test_links_without_what_counts_clicks() -> None:
    assert plain_link(" https://a.example/1?id=5&utm_source=x&fbclid=y#top ") == "https://a.example/1?id=5"
    assert plain_link("https://a.example/1?q=utm_source") == "https://a.example/1?q=utm_source"
    for link in (None, "", "mailto:a@b.example", "https://", "http://[1", "data:text/html,a"):
        assert plain_link(link) is None


def test_markup_to_text() -> None:
    assert text_of("<p>أ <b>ب</b></p><script>x()</script><p>ج<br>د</p><!-- هـ --> و") == "أ ب\nج\nد\nو"
    assert text_of("3 < 5 و 7 > 2") == "3 < 5 و 7 > 2"
    assert text_of("أ &amp; ب") == "أ & ب"
    assert text_of("<") == "<"


@pytest.mark.parametrize(
    ("last", "stays"),
    [
        ("The post <a>قصف</a> appeared first on <a>الأفق</a>.", False),
        ("ظهرت المقالة <a>قصف</a> أولاً على <a>الأفق</a>.", False),
        ("التدوينة <a>قصف</a> ظهرت أولًا على <a>الأفق</a>.", False),
        ("شارك هذا الموضوع", False),
        ("ظهرت المقالة التي اتهمت الوزير أمس في صحيفة الأفق.", True),
        ("ظهرت على الفور دبابات في الشارع، أولاها على الجسر.", True),
    ],
)
def test_what_feeds_put_under_an_article(last: str, stays: bool) -> None:
    text = body_of(f"<p>{ARTICLE}</p><p>{last}</p>")
    assert text.startswith(ARTICLE)
    assert (text == ARTICLE) is not stays


def test_the_address_behind_one_that_counts() -> None:
    there = "<feedburner:origLink>https://news.example/7</feedburner:origLink></item>"
    text = rss(item(7, "https://count.example/~r/7")).replace("</item>", there)
    text = text.replace("<rss", '<rss xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"')
    assert parse(text.encode()).entries[0].link == "https://news.example/7"


def test_an_outlet_is_called_alike_whether_its_pages_are_fetched_or_not(tmp_path: Path) -> None:
    path = tmp_path / "a.rss"
    path.write_text(rss(item(1, "https://www.aawsat.com/1", body=ARTICLE), title="آخر الأخبار"), encoding="utf-8")
    (record,) = documents([str(path)])
    assert getattr(record, "outlet", None) == "Asharq Al-Awsat"
