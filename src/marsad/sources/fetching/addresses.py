"""Addresses of the web, taken apart once and strictly, so that what is checked is what is asked for.

An address is refused rather than mended where two programs could read it differently (backslashes, user names, numbers
in place of a host): those are the ways by which a harmless look leads inside. Letters of any script are fine in a path,
as Arabic sites write them, and in a host, which is then written in ASCII (IDNA 2008).
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urljoin, urlsplit

from marsad.sources.fetching.problems import Refused

PORTS: Final = {"http": 80, "https": 443}
_MAX: Final = 4096  # characters; browsers and servers take no more for certain
_UNSAFE: Final = re.compile(r"[\x00-\x1f\x7f\\\s\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069]")
_LABEL: Final = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER: Final = re.compile(r"(?:0x[0-9a-f]*|\d+)", re.IGNORECASE)
_KEPT: Final = "%:/?#[]@!$&'()*+,;=~-._"  # what is not percent-encoded in a path or a query
_GIVE: Final = "give an address that begins with http:// or https://"


@dataclass(frozen=True, slots=True)
class Address:
    """An address that may be asked for. `host` is in ASCII and small letters, without brackets or a dot at its end;
    `target` is path and query."""

    scheme: str
    host: str
    port: int
    target: str

    def __str__(self) -> str:
        return f"{self.scheme}://{self.netloc}{self.target}"

    @property
    def netloc(self) -> str:
        """Host and, where it is not the scheme's own, port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def place(self) -> str:
        """Scheme, host and port."""
        return f"{self.scheme}://{self.netloc}"


def parse(text: str) -> Address:
    """Take an address apart. Raises `Refused` for any that is not plainly one of http or https."""
    text = text.strip(" \t\r\n").replace(" ", "%20")
    if len(text) > _MAX:
        raise Refused(f"the address has {len(text):,} characters", f"give one with {_MAX:,} at most")
    if _UNSAFE.search(text):
        raise Refused("the address holds a character that none may hold", "give it as a browser shows it")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise Refused(f"this is no address ({error})", _GIVE) from error
    scheme = parts.scheme.lower()
    if scheme not in PORTS:
        raise Refused(f"addresses with {scheme or 'no scheme'}:// are not fetched", _GIVE)
    if "@" in parts.netloc:
        raise Refused("the address holds a user name or password", "leave out what stands before the @")
    if port == 0 or parts.netloc.endswith(":"):
        raise Refused("the port of the address is no port", "leave it out")
    path = quote(parts.path or "/", safe=_KEPT)
    query = f"?{quote(parts.query, safe=_KEPT)}" if parts.query else ""
    return Address(scheme, host_of(parts.netloc, parts.hostname), port or PORTS[scheme], path + query)


def follow(base: Address, location: str) -> Address:
    """Where a redirect leads. Raises `Refused` for what may not be asked for, and from https to http."""
    found = parse(urljoin(str(base), location.strip(" \t\r\n")))
    if base.scheme == "https" and found.scheme == "http":
        raise Refused("the server redirects from https to http", "give the address that it leads to, if you trust it")
    return found


def host_of(netloc: str, name: str | None) -> str:
    """A host in ASCII: a name, or an IP address in its usual form. Raises `Refused` for anything else."""
    if netloc.startswith("["):
        return _six(netloc)
    host = unicodedata.normalize("NFC", (name or "").lower()).removesuffix(".")
    if not host.isascii():
        host = _ascii(host).removesuffix(".")
    if _NUMBER.fullmatch(host.rpartition(".")[2]):
        return _four(host)
    if not host or len(host) > 253 or not all(map(_LABEL.fullmatch, host.split("."))):
        raise Refused(f"{host[:60]!r} is no name of a host", "check the address")
    return host


def _six(netloc: str) -> str:
    inside, closed, _ = netloc[1:].partition("]")
    try:
        if not closed or "%" in inside:
            raise ValueError
        return str(ipaddress.IPv6Address(inside))
    except ValueError as error:
        raise Refused("what stands in brackets is no IPv6 address", "check the address") from error


def _four(host: str) -> str:
    """An IPv4 address of four decimal numbers; the other spellings (0x7f.1, 017700000001, 2130706433) only hide one."""
    try:
        return str(ipaddress.IPv4Address(host))
    except ValueError as error:
        raise Refused("the host is a number, written in an unusual way", "give its name") from error


def _ascii(host: str) -> str:
    import idna

    try:
        return idna.encode(host, std3_rules=True).decode("ascii")
    except idna.IDNAError as error:
        raise Refused("the host holds a letter that no name of a host may hold", "check the address") from error
