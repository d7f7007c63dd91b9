"""Promise 13, feeds are XML from strangers: no file is read, nothing is connected to, and no bomb goes off."""

from __future__ import annotations

import builtins
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from feed_texts import item, rss

from marsad.sources.feeds import parse
from marsad.sources.opening import documents
from marsad.sources.records import BadInput, Problem, Record

LAUGHS = "".join(
    f'<!ENTITY {name} "{"&" + before + ";" if before else "غارة"}{("&" + before + ";") * 9 if before else ""}">'
    for before, name in zip(["", *"abcdefgh"], "abcdefghi", strict=True)
)
SUBSETS = {
    "laughs": f"<!DOCTYPE rss [{LAUGHS}]>",
    "blow-up": f'<!DOCTYPE rss [<!ENTITY a "{"غ" * 50_000}">]>',
    "file": '<!DOCTYPE rss [<!ENTITY i SYSTEM "file:///etc/hostname">]>',
    "net": '<!DOCTYPE rss [<!ENTITY i SYSTEM "http://127.0.0.1:1/x">]>',
    "external": '<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/x.dtd">',
    "public": '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "file:///etc/hostname">',
    "parameter": '<!DOCTYPE rss [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]>',
    "behind a comment": "<!-- <rss> --><?a b?>\n<!DOCTYPE rss [<!ENTITY i SYSTEM 'file:///etc/hostname'>]>",
    "in small letters": "<!doctype rss [<!ENTITY i SYSTEM 'file:///etc/hostname'>]>",
}


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Notes every file that is opened by a hostile name and every connection, and refuses them."""
    touched: list[str] = []
    opened = builtins.open

    def noted(name: object, *rest: object, **more: object) -> object:
        if "etc" in str(name):
            touched.append(str(name))
        return opened(name, *rest, **more)  # type: ignore[call-overload]

    def refused(*arguments: object) -> None:
        touched.append(repr(arguments))
        raise OSError

    parse(rss().encode())  # what is loaded by the first feed is loaded
    monkeypatch.setattr(builtins, "open", noted)
    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    return touched


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("kind", SUBSETS)
def test_promise_13_a_document_type_is_refused(kind: str, encoding: str, closed: list[str]) -> None:
    text = rss(item(1, "https://news.example/1", body="&i; &i;")).replace("<rss", SUBSETS[kind] + "<rss", 1)
    with pytest.raises(BadInput, match="DOCTYPE"):
        parse(text.encode(encoding))
    assert closed == []


def test_a_file_with_a_document_type_is_a_problem(tmp_path: Path, closed: list[str]) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(rss(item(1)).replace("<rss", SUBSETS["laughs"] + "<rss", 1), encoding="utf-8")
    (problem,) = documents([str(path)])
    assert isinstance(problem, Problem)
    assert "DOCTYPE" in problem.what
    assert closed == []


@pytest.mark.parametrize(
    "body",
    [
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname" parse="text"/>',
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="http://127.0.0.1:1/x"/>',
        "&i; &loc; &unknown;",
        '<?xml-stylesheet href="file:///etc/hostname"?>',
        '&lt;img src="http://127.0.0.1:1/x"&gt;&lt;iframe src="file:///etc/hostname"&gt;',
        "<![CDATA[<!DOCTYPE html [<!ENTITY i SYSTEM 'file:///etc/hostname'>]><p>&i;</p>]]>",
    ],
)
def test_nothing_is_included(body: str, closed: list[str]) -> None:
    text = rss(item(1, "https://news.example/1", body=body), item(2, "https://news.example/2"))
    feed = parse(text.encode(), url="http://news.example/rss")
    assert [entry.key for entry in feed.entries] == ["https://news.example/1", "https://news.example/2"]
    assert closed == []


def test_built_in_entities_still_work() -> None:
    assert parse(rss(item(2, "https://news.example/2")).encode()).entries[0].title == "الخبر 2 & تفاصيله"


def test_no_script_is_in_a_text(tmp_path: Path) -> None:
    words = "قصفت المدفعية أطراف المدينة في ساعة مبكرة من الصباح"
    path = tmp_path / "feed.xml"
    body = f"&lt;script&gt;alert(1)&lt;/script&gt;&lt;p onclick=x()&gt;{words}&lt;/p&gt;"
    path.write_text(rss(item(1, "javascript:alert(1)", body=body)), encoding="utf-8")
    (record,) = documents([str(path)])
    assert isinstance(record, Record)
    assert (record.text, record.url) == (words, None)


HEAVY = """
import io, resource, sys
sys.path[:0] = {path!r}
from feed_texts import item, rss
from test_hostile_feeds import SUBSETS
from marsad.sources.feeds import parse
from marsad.sources.records import BadInput
parse(rss(item(1)).encode())
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for text in (
    *(rss(item(1, body="&i;" * 1000)).replace("<rss", subset + "<rss", 1) for subset in SUBSETS.values()),
    rss(item(1, body="&unknown;" * 20_000)),
    rss("<a>" * 20_000 + "</a>" * 20_000),
    rss("<a>" * 20_000),
    rss(item(1, body="&lt;b&gt;" * 20_000)),
    "<rss " + "a='1' " * 20_000 + "/>",
    "<?xml " + "a" * 100_000,
    "<!--" * 100_000,
    rss(item(1, body="&lt;!--" * 100_000)),
    "<rss>" + "<![CDATA[" * 20_000,
):
    try:
        parse(text.encode())
    except BadInput:
        pass
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


def test_promise_13_no_feed_takes_much_memory_or_time(fresh: list[str]) -> None:
    """Promise 13: 50 MB at most, for the lot."""
    code = HEAVY.format(path=[str(Path(__file__).parent), *sys.path])
    done = subprocess.run([*fresh, sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) <= 50
