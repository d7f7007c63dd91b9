"""Promise 12, the fetcher is SSRF-proof: no way leads to a machine that is not on the public internet.

A socket listens on every address of this machine, and every attempt to connect anywhere is noted: both stay empty.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator, Sequence
from itertools import chain, repeat

import local_site
import pytest

from marsad.sources.fetching import Fetcher, Refused, Reply
from marsad.sources.fetching.addresses import Address
from marsad.sources.fetching.hosts import Hosts, is_public
from marsad.sources.records import BadInput

PUBLIC = "93.184.215.14"


class Trap:
    """A listening socket, and the attempts to connect to anywhere at all."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.attempts: list[object] = []


@pytest.fixture
def trap(monkeypatch: pytest.MonkeyPatch) -> Iterator[Trap]:
    dual = socket.has_dualstack_ipv6()
    with socket.create_server(("", 0), family=socket.AF_INET6 if dual else socket.AF_INET, dualstack_ipv6=dual) as here:
        trap = Trap(here.getsockname()[1])
        connect = socket.socket.connect

        def noted(self: socket.socket, address: tuple[str, int]) -> None:
            trap.attempts.append(address)
            connect(self, address)

        monkeypatch.setattr(socket.socket, "connect", noted)
        # So that it is never the port that saves us.
        monkeypatch.setattr("marsad.sources.fetching.hosts.PORTS", {"http": trap.port, "https": 443, "web": 80})
        yield trap
        here.setblocking(False)
        with pytest.raises(BlockingIOError):
            here.accept()


class Seen:
    """Stands for the network: notes whom it would connect to."""

    def __init__(self) -> None:
        self.reached: list[list[str]] = []

    def __call__(self, _address: Address, ips: Sequence[str], *_rest: object) -> Reply:
        self.reached.append(list(ips))
        raise Refused("enough", "seen")


def led(*answers: Sequence[str]) -> Hosts:
    """Whatever name is asked about leads to these, one after the other, the last for ever."""
    following = chain(answers, repeat(answers[-1]))
    return Hosts(resolver=lambda _host, _port: next(following))


HOSTS = (
    *(
        "127.0.0.1",
        "127.0.0.1.",
        "127.1",
        "127.0.1",
        "127.8.9.10",
        "0.0.0.0",
        "0",
        "localhost",
        "LOCALHOST",
        "localhost.",
    ),
    *(
        "localhost.",
        "a.localhost",
        "[::1]",
        "[::]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
    ),
    *("[::127.0.0.1]",),
    *("[64:ff9b::7f00:1]", "[64:ff9b:1::7f00:1]", "[2002:7f00:1::]", "[2001:0:7f00:1::]", "[fe80::1]", "[fc00::1]"),
    *("[fd12:3456::1]", "[ff02::1]", "[fec0::1]", "[2001:db8::1]", "[100::1]", "[::1%25lo]", "[fe80::1%25eth0]"),
    *("10.0.0.1", "172.16.0.1", "172.31.255.254", "192.168.1.1", "100.64.0.1", "169.254.169.254", "198.18.0.1"),
    *("192.0.2.1", "224.0.0.1", "255.255.255.255", "240.0.0.1", "192.88.99.1", "2130706433", "0x7f000001", "0x7f.1"),
    *("0177.0.0.1", "017700000001", "0x7F.0x0.0x0.0x1", "127.0.0.0x1", "3232235777", "127.000.000.001", "4294967297"),
    *(
        "１２７.0.0.1",
        "127。0。0。1",
        "127．0．0．1",
        "①②⑦.0.0.1",
        "ⓛocalhost",
        "loc\u00adalhost",
        "local\u200bhost",
        "١٢٧.٠.٠.١",
    ),
    *("127.0.0.1%00.news.example", "[::1", "::1", "[v1.127]", "127.0.0.1\\.news.example"),
)


@pytest.mark.parametrize("host", HOSTS)
def test_promise_12_no_host_leads_inside(host: str, trap: Trap) -> None:
    for scheme in ("http", "https"):
        with pytest.raises(BadInput):
            Fetcher(led(["127.0.0.1"])).fetch(f"{scheme}://{host}:{trap.port}/")
    assert trap.attempts == []


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "gopher://127.0.0.1:{port}/_GET",
        "ftp://127.0.0.1:{port}/a",
        "dict://127.0.0.1:{port}/d",
        "ldap://127.0.0.1:{port}/",
        "jar:http://127.0.0.1:{port}!/",
        "data:text/html,<p>a</p>",
        "javascript:alert(1)",
        "//127.0.0.1:{port}/",
        "http:127.0.0.1:{port}/",
        "http:///127.0.0.1:{port}/",
        "http://user@127.0.0.1:{port}/",
        "http://news.example:80@127.0.0.1:{port}/",
        "http://127.0.0.1:{port}@news.example/",
        "http://news.example#@127.0.0.1:{port}/",
        "http://news.example\\@127.0.0.1:{port}/",
        "http://127.0.0.1:{port}\\@news.example/",
        "http://news.example:80:{port}/",
        "http://news.example /@127.0.0.1:{port}/",
        "http://127.0.0.1:{port}\t.news.example/",
        "http://127.0.0.1:{port}\r\nHost: news.example/",
        "http://[news.example]:{port}/",
        "http://news.example:0/",
        "http://news.example:99999/",
        "http://.:{port}/",
        "http://:{port}/",
        "http://",
        "",
    ],
)
def test_no_way_of_writing_leads_inside(address: str, trap: Trap) -> None:
    with pytest.raises(BadInput):
        Fetcher(led(["127.0.0.1"])).fetch(address.format(port=trap.port))
    assert trap.attempts == []


@pytest.mark.parametrize(
    "answers",
    [
        [["127.0.0.1"]],
        [["::1"]],
        [["10.1.2.3"]],
        [["::ffff:169.254.169.254"]],
        [["64:ff9b::a9fe:a9fe"]],
        [["fe80::1%lo"]],
        [[PUBLIC, "127.0.0.1"]],  # the second would be tried if the first did not answer
        [["127.0.0.1"], [PUBLIC]],
        [["192.168.0.1"]] * 3,
    ],
)
def test_no_name_leads_inside(answers: list[list[str]], trap: Trap) -> None:
    with pytest.raises(Refused, match="private or reserved"):
        Fetcher(led(*answers)).fetch(f"http://news.example:{trap.port}/")
    assert trap.attempts == []


def test_translated_addresses_are_left_out_where_there_are_others(trap: Trap) -> None:
    """Resolvers of networks that have only IPv6 add one to every name; to one alone nobody goes."""
    asking = Seen()
    hosts = led([PUBLIC, "64:ff9b::7f00:1"], ["64:ff9b::5db8:d70e"])
    with pytest.raises(Refused, match="enough"):
        Fetcher(hosts, robots=False, asking=asking).fetch(f"http://news.example:{trap.port}/")
    with pytest.raises(Refused, match="private"):
        Fetcher(hosts, robots=False, asking=asking).fetch(f"http://news.example:{trap.port}/")
    assert asking.reached == [[PUBLIC]]
    assert trap.attempts == []


def test_a_name_that_leads_elsewhere_the_second_time(trap: Trap) -> None:
    """What was checked is what is connected to: nobody asks again in between."""
    asking = Seen()
    hosts = led([PUBLIC], ["127.0.0.1"])
    with pytest.raises(Refused, match="enough"):
        Fetcher(hosts, robots=False, asking=asking).fetch(f"http://news.example:{trap.port}/")
    with pytest.raises(Refused, match="private"):
        Fetcher(hosts, robots=False).fetch(f"http://news.example:{trap.port}/")
    assert asking.reached == [[PUBLIC]]
    assert trap.attempts == []


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.2:{port}/",
        "//127.0.0.2:{port}/",
        "http://localhost:{port}/",
        "http://[::1]:{port}/",
        "http://[::ffff:127.0.0.1]:{port}/",
        "http://2130706433:{port}/",
        "http://169.254.169.254/latest/meta-data/",
        "http://inside.example:{port}/",
        "http://a:b@127.0.0.2:{port}/",
        "file:///etc/passwd",
        "gopher://127.0.0.2:{port}/",
    ],
)
@pytest.mark.parametrize("status", [301, 307])
def test_no_redirect_leads_inside(location: str, status: int, trap: Trap, site: local_site.Site) -> None:
    """Neither at the first hop nor at the third; the first page itself is allowed by name."""
    target = location.format(port=trap.port)
    site.paths["/a"] = local_site.Answer(status=status, headers={"Location": "/b"})
    site.paths["/b"] = local_site.Answer(status=status, headers={"Location": site.at("/c")})
    site.paths["/c"] = local_site.Answer(b"secret", status, {"Location": target})
    hosts = Hosts([site.place], resolver=lambda *_: ["127.0.0.1"])
    for start in ("/a", "/c"):
        with pytest.raises(Refused) as told:
            Fetcher(hosts, robots=False, pause=0).fetch(site.at(start))
        assert "secret" not in str(told.value)
    assert {address[1] for address in trap.attempts if isinstance(address, tuple)} == {site.port}


def test_robots_txt_does_not_lead_inside(trap: Trap, site: local_site.Site) -> None:
    site.paths["/robots.txt"] = local_site.Answer(status=302, headers={"Location": f"http://127.0.0.2:{trap.port}/"})
    with pytest.raises(Refused, match=r"robots\.txt"):
        Fetcher(Hosts([site.place]), pause=0).fetch(site.at("/a"))
    assert {address[1] for address in trap.attempts if isinstance(address, tuple)} == {site.port}


def test_the_environment_s_proxy_is_not_used(
    trap: Trap, site: local_site.Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{trap.port}")
    site.paths["/a"] = local_site.page()
    assert Fetcher(Hosts([site.place]), robots=False).fetch(site.at("/a")).status == 200


def test_other_ports_are_closed_unless_allowed_by_name() -> None:
    for port in (22, 25, 6379, 8080):
        with pytest.raises(Refused, match="port"):
            Fetcher(led([PUBLIC])).fetch(f"http://news.example:{port}/")


def test_allowing_a_host_allows_no_other(site: local_site.Site) -> None:
    site.paths["/a"] = local_site.page()
    fetcher = Fetcher(Hosts([site.place]), robots=False, pause=0)
    assert fetcher.fetch(site.at("/a")).status == 200
    for host in ("localhost", "127.0.0.2", "[::1]"):
        with pytest.raises(Refused):
            fetcher.fetch(f"http://{host}:{site.port}/a")
    with pytest.raises(Refused):
        Fetcher(Hosts(["127.0.0.1:81"]), robots=False).fetch(site.at("/a"))


@pytest.mark.parametrize("ip", [PUBLIC, "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "2a00:1450:4001::200e"])
def test_the_public_internet_is_open(ip: str) -> None:
    assert is_public(ip)
