"""What is fetched, how much of it, how long it may take, and what a site may ask for."""

from __future__ import annotations

import gzip
import itertools
import socket
import threading
import time
import zlib
from collections.abc import Callable, Mapping

import pytest
from local_site import Answer, Site, page

from marsad.sources.fetching import Fetcher, Limits, Refused, Reply, Unreachable
from marsad.sources.fetching.addresses import Address, follow, parse
from marsad.sources.fetching.hosts import Hosts
from marsad.sources.fetching.replies import retry_after


def fetcher(site: Site, robots: bool = False, **limits: float) -> Fetcher:
    return Fetcher(Hosts([site.place]), Limits(**limits), robots=robots, pause=0)  # type: ignore[arg-type]


def test_a_page_comes_whole(site: Site) -> None:
    site.paths["/%D8%AE%D8%A8%D8%B1?a=%D9%A1"] = Answer(page(), headers={"Content-Type": "text/html; charset=UTF-8"})
    reply = fetcher(site).fetch(site.at("/خبر?a=١#تعليقات"))
    assert reply.body == page()
    assert (reply.kind, reply.charset) == ("text/html", "UTF-8")
    assert site.headers["user-agent"].startswith("Marsad/")
    assert site.headers["host"] == site.place
    assert "cookie" not in site.headers


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress, lambda body: zlib.compress(body)[2:-4]])
def test_a_packed_page_is_unpacked(site: Site, pack: Callable[[bytes], bytes]) -> None:
    name = "gzip" if pack is gzip.compress else "deflate"
    site.paths["/a"] = Answer(pack(page()), headers={"Content-Encoding": name})
    assert fetcher(site).fetch(site.at("/a")).body == page()


def test_gzip_of_several_members(site: Site) -> None:
    packed = gzip.compress(page()[:100]) + gzip.compress(page()[100:]) + b"\0\0"
    site.paths["/a"] = Answer(packed, headers={"Content-Encoding": "gzip"})
    assert fetcher(site).fetch(site.at("/a")).body == page()


@pytest.mark.parametrize(
    ("body", "encoding", "told"),
    [
        (bytes(10_000_001), "", "larger than 10 MB"),
        (gzip.compress(bytes(30_000_000)), "gzip", "100 times its size"),
        (zlib.compress(bytes(30_000_000)), "deflate", "100 times its size"),
        (gzip.compress(b"") * 2000, "gzip", "too many pieces"),
        (gzip.compress(gzip.compress(bytes(9_000_000))), "br", "'br', which was not asked for"),
        (b"(\xb5/\xfd", "zstd", "'zstd', which was not asked for"),
        (page(), "gzip, gzip", "which was not asked for"),
    ],
)
def test_bombs_are_refused(site: Site, body: bytes, encoding: str, told: str) -> None:
    site.paths["/a"] = Answer(body, headers={"Content-Encoding": encoding} if encoding else {})
    with pytest.raises(Refused, match=told):
        fetcher(site).fetch(site.at("/a"))


def test_promise_08_what_unpacks_to_too_much_is_refused(site: Site) -> None:
    site.paths["/a"] = Answer(gzip.compress(bytes(range(256)) * 800), headers={"Content-Encoding": "gzip"})
    with pytest.raises(Refused, match="unpacks to more than 0 MB"):
        fetcher(site, unpacked=200_000).fetch(site.at("/a"))


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (page(), {"Content-Length": "99999"}),
        (gzip.compress(page())[:-20], {"Content-Encoding": "gzip"}),
        (b"not packed at all", {"Content-Encoding": "gzip"}),
        (b"5\r\nhello\r\n", {"Transfer-Encoding": "chunked"}),
        (b"", {}),
    ],
)
def test_half_a_page_is_no_page(site: Site, body: bytes, headers: Mapping[str, str]) -> None:
    site.paths["/a"] = Answer(body, headers=headers)
    with pytest.raises(Unreachable):
        fetcher(site, waiting=0.5).fetch(site.at("/a"))


@pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"])
def test_a_server_that_drips_is_left(start: bytes) -> None:
    """A byte now and then keeps every wait short; the whole still has an end, in the headers as in the body."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip() -> None:
            connection, _ = server.accept()
            with connection:
                try:
                    connection.sendall(start)
                    for _ in range(200):
                        connection.sendall(b"a")
                        time.sleep(0.05)
                except OSError:
                    pass

        threading.Thread(target=drip, daemon=True).start()
        place = f"127.0.0.1:{server.getsockname()[1]}"
        begun = time.monotonic()
        with pytest.raises(Unreachable, match="too long"):
            Fetcher(Hosts([place]), Limits(whole=0.4), robots=False).fetch(f"http://{place}/")
        assert time.monotonic() - begun < 2


def test_a_resolver_that_does_not_answer_is_left() -> None:
    hosts = Hosts(resolver=lambda *_: time.sleep(3) or [])  # type: ignore[func-returns-value]
    with pytest.raises(Unreachable, match="no host"):
        Fetcher(hosts, Limits(connecting=0.1)).fetch("http://news.example/")


def test_five_redirects_and_no_more(site: Site) -> None:
    for number in range(9):
        site.paths[f"/{number}"] = Answer(status=302, headers={"Location": f"/{number + 1}"})
    site.paths["/9"] = page()
    reply = fetcher(site).fetch(site.at("/4"))
    assert str(reply.address) == site.at("/9")
    with pytest.raises(Refused, match="more than 5 redirects"):
        fetcher(site).fetch(site.at("/3"))
    site.paths["/round"] = Answer(status=308, headers={"Location": "/round"})
    with pytest.raises(Refused, match="more than 5 redirects"):
        fetcher(site).fetch(site.at("/round"))


def test_a_redirect_in_arabic_letters(site: Site) -> None:
    site.paths["/a"] = Answer(status=302, headers={"Location": "/خبر".encode().decode("latin-1")})
    site.paths["/%D8%AE%D8%A8%D8%B1"] = page()
    assert fetcher(site).fetch(site.at("/a")).body == page()


def test_from_https_nobody_is_led_to_http() -> None:
    with pytest.raises(Refused, match="from https to http"):
        follow(parse("https://news.example/a"), "http://news.example/a")
    assert follow(parse("http://news.example/a"), "https://www.news.example/b").scheme == "https"
    asked: list[Address] = []

    def asking(address: Address, *_rest: object) -> Reply:
        asked.append(address)
        return Reply(address, 302, {"location": "http://other.example/"}, b"")

    with pytest.raises(Refused, match="from https to http"):
        Fetcher(Hosts(resolver=lambda *_: ["8.8.8.8"]), robots=False, asking=asking).fetch("https://news.example/")
    assert len(asked) == 1


def test_what_is_kept_is_asked_for_only_if_it_changed(site: Site) -> None:
    def answer(headers: Mapping[str, str]) -> Answer:
        same = headers.get("if-none-match") == '"1"' and headers.get("if-modified-since") == "then"
        return Answer(status=304) if same else Answer(page(), headers={"ETag": '"1"', "Last-Modified": "then"})

    site.paths["/a"] = answer
    first = fetcher(site).fetch(site.at("/a"))
    again = fetcher(site).fetch(site.at("/a"), etag=first.headers["etag"], modified=first.headers["last-modified"])
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize(
    ("status", "kind"), [(404, Refused), (410, Refused), (403, Unreachable), (500, Unreachable), (503, Unreachable)]
)
def test_a_bad_answer_is_named(site: Site, status: int, kind: type[Exception]) -> None:
    site.paths["/a"] = Answer(b"an error page", status, {"Retry-After": "120"})
    with pytest.raises(kind, match=f"the server answers {status}") as told:
        fetcher(site).fetch(site.at("/a"))
    if isinstance(told.value, Unreachable):
        assert told.value.after == 120


def test_when_to_come_again() -> None:
    assert retry_after("Wed, 21 Oct 2026 07:28:00 GMT", 1792567600.0) == pytest.approx(80)
    assert retry_after("Wed, 21 Oct 2015 07:28:00 GMT", 1792567600.0) == 0
    assert retry_after("99999999999", 0) == 7 * 86400
    for unclear in (None, "", "soon", "-5", "١٢"):
        assert retry_after(unclear, 0) in (None, 12.0)


ROBOTS = b"User-agent: *\nDisallow: /private/\nAllow: /private/open\n\nUser-agent: GoodBot\nDisallow: /\n"


def test_robots_txt_is_honoured_and_asked_once(site: Site) -> None:
    site.paths |= {"/robots.txt": ROBOTS, "/a": page(), "/private/open": page(), "/private/b": page()}
    mine = fetcher(site, robots=True)
    for path in ("/a", "/private/open"):
        assert mine.fetch(site.at(path)).status == 200
    with pytest.raises(Refused, match=r"robots\.txt asks"):
        mine.fetch(site.at("/private/b"))
    assert site.asked.count("/robots.txt") == 1
    assert "/private/b" not in site.asked


def test_robots_txt_may_address_us_by_name(site: Site) -> None:
    site.paths |= {"/robots.txt": b"User-agent: marsad\nDisallow: /\n\nUser-agent: *\nAllow: /\n", "/a": page()}
    with pytest.raises(Refused, match=r"robots\.txt asks"):
        fetcher(site, robots=True).fetch(site.at("/a"))


@pytest.mark.parametrize(
    ("answer", "open_"),
    [
        (Answer(b"", 404), True),
        (Answer(b"", 403), True),
        (Answer(b"", 500), False),
        (Answer(b"", 429), False),
        (Answer(bytes(600_000)), False),
        (Answer(b"<html>a page instead</html>"), True),
        (Answer(b"\xff\xfe\x00"), True),
    ],
)
def test_a_site_with_a_strange_robots_txt(site: Site, answer: Answer, open_: bool) -> None:
    site.paths |= {"/robots.txt": answer, "/a": page()}
    if open_:
        assert fetcher(site, robots=True).fetch(site.at("/a")).status == 200
    else:
        with pytest.raises((Refused, Unreachable), match=r"robots\.txt: "):
            fetcher(site, robots=True).fetch(site.at("/a"))
        assert "/a" not in site.asked


def test_one_connection_a_host_with_a_pause(site: Site) -> None:
    now: list[int] = []
    most: list[int] = []
    moments: list[float] = []

    def answer(_headers: Mapping[str, str]) -> Answer:
        now.append(1)
        moments.append(time.monotonic())
        most.append(len(now))
        time.sleep(0.02)
        now.pop()
        return Answer(page())

    site.paths["/a"] = answer
    mine = Fetcher(Hosts([site.place]), robots=False, pause=0.05)
    threads = [threading.Thread(target=mine.fetch, args=(site.at("/a"),)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert max(most) == 1
    assert all(later - earlier >= 0.05 for earlier, later in itertools.pairwise(moments))
