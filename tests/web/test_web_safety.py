"""Safe by default: hosts, origins, tokens, sizes, passwords, headers, hostile text."""

from __future__ import annotations

import base64
import re
import socket

import pytest
from fastapi.testclient import TestClient

from marsad.ledger.errors import LedgerError
from marsad.web.app import application
from marsad.web.safety import MAX_BODY
from marsad.web.serving import is_local, listening


def test_the_policy_has_no_relaxation(client) -> None:
    headers = client.get("/en/").headers
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["content-security-policy"].startswith("default-src 'self'")
    assert headers["x-content-type-options"] == "nosniff"


def test_pages_have_no_inline_script_or_style(client) -> None:
    page = client.get("/en/").text
    assert " style=" not in page
    assert "<style" not in page
    assert " onclick" not in page
    assert page.count("<script") == page.count('<script type="module" src="/static/')


def test_the_foot_of_a_page_says_what_is_true(client) -> None:
    """No page loads a thing from elsewhere; since an address can be fetched, none says that nothing is ever sent."""
    page = client.get("/en/").text
    loaded = re.findall(r'<(?:script|link|img|source)[^>]*?(?:src|href)="([^"]+)"', page)
    assert all(address.startswith("/static/") for address in loaded)
    foot = page.split("<footer>")[1]
    assert "only an address that you ask for is fetched" in foot
    assert "data-fetch" in page


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "localhost.evil.example:8765"])
def test_another_name_is_refused(client, host: str) -> None:
    assert client.get("/en/", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize(
    "change",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"X-Marsad-Token": "wrong"},
        {"X-Marsad-Token": ""},
        {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://127.0.0.1:9999"},
    ],
)
def test_what_another_site_sends_is_refused(client, token, change: dict[str, str]) -> None:
    assert client.post("/en/read", data={"text": "نص"}, headers=token | change).status_code == 403


def test_too_much_is_refused_whatever_the_header_says(client, token) -> None:
    assert client.post("/en/read", content=b"x" * (MAX_BODY + 1), headers=token).status_code == 413

    def parts():
        for _ in range(MAX_BODY // 100_000 + 2):
            yield b"x" * 100_000

    headers = token | {"Content-Type": "application/x-www-form-urlencoded"}
    assert client.post("/en/read", content=parts(), headers=headers).status_code == 413


def test_a_password_guards_everything() -> None:
    with TestClient(application(password="قصف 1"), base_url="http://localhost") as client:
        assert client.get("/en/").status_code == 401
        assert client.get("/static/site.js").status_code == 401
        good = base64.b64encode("x:قصف 1".encode()).decode()
        assert client.get("/en/", headers={"Authorization": f"Basic {good}"}).status_code == 200
        bad = base64.b64encode(b"x:other").decode()
        assert client.get("/en/", headers={"Authorization": f"Basic {bad}"}).status_code == 401
        assert client.get("/en/", headers={"Authorization": "Basic \x01"}).status_code == 401


def test_an_address_that_others_reach_needs_a_password() -> None:
    with pytest.raises(LedgerError, match="password"):
        listening("0.0.0.0", 0, None)
    assert is_local("127.0.0.1")
    assert is_local("::1")
    assert not is_local("0.0.0.0")
    assert not is_local("example.org")
    with listening("127.0.0.1", 0, None) as listener:
        assert listener.proto == socket.IPPROTO_TCP  # by it asyncio knows that it is to send without delay


def test_hostile_text_is_inert_and_marked(client, token) -> None:
    text = (
        '<script>alert(1)</script> <img src=x onerror=alert(1)> \u202egnp.exe قصف الجيش المدينة "><svg onload=alert(1)>'
    )
    page = client.post("/en/read", data={"text": text}, headers=token).text
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "<svg" not in page
    assert 'data-code="U+202E"' in page


def test_a_page_that_is_not_there_says_so_in_both_shapes(client) -> None:
    page = client.get("/en/nothing", headers={"Accept": "text/html"})
    assert page.status_code == 404
    assert "<h1>404</h1>" in page.text
    assert client.get("/nothing.json").json()["error"]["status"] == 404
