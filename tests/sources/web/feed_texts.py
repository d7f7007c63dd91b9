"""Feeds for tests, written as sites write them."""

from __future__ import annotations

from local_site import ARTICLE


def item(number: int, link: str | None = None, day: str = "Tue, 11 Mar 2025 23:30:00 +0300", body: str = "") -> str:
    where = f"<link>{link}</link>" if link else ""
    return (
        f'<item><guid isPermaLink="false">{number}</guid><title>الخبر {number} &amp; تفاصيله</title>{where}'
        f"<pubDate>{day}</pubDate><dc:creator>مراسلنا</dc:creator><description>{body}</description></item>"
    )


def rss(*items: str, title: str = "صحيفة الأفق", declaration: str = '<?xml version="1.0" encoding="utf-8"?>') -> str:
    return (
        f'{declaration}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>{title}</title>'
        f"<link>https://news.example/</link><description>أخبار</description>{''.join(items)}</channel></rss>"
    )


def atom(number: int, link: str) -> str:
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>وكالة الأفق</title><id>urn:a</id>'
        f'<entry><id>urn:{number}</id><title type="html">خبر &lt;b&gt;عاجل&lt;/b&gt;</title><link href="{link}"/>'
        f"<published>2025-03-11T00:10:00+03:00</published><updated>2025-03-12T00:10:00Z</updated>"
        f'<author><name>ليلى</name></author><content type="html">&lt;p&gt;{ARTICLE}&lt;/p&gt;</content></entry></feed>'
    )
