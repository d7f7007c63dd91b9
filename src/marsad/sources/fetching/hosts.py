"""Whom a name leads to, and whether anybody may be connected to there.

A name is resolved once, everything that it resolves to is checked, and the connection goes to that very address, so
that a name cannot lead elsewhere the second time it is asked about.
"""

from __future__ import annotations

import ipaddress
import queue
import socket
import threading
from collections.abc import Callable, Sequence
from typing import Final

from marsad.sources.fetching.addresses import PORTS, Address
from marsad.sources.fetching.problems import Refused, Unreachable

IP = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], Sequence[str]]

# Networks that are nobody's on the public internet (IANA's registries of special-purpose addresses) and those that hold
# an IPv4 address inside, by which a machine may be led to an inner one whatever the outer looks like.
_CLOSED: Final = tuple(
    ipaddress.ip_network(network)
    for network in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
        *("192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16"),
        *("192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
    )
)
_OPEN_SIX: Final = ipaddress.ip_network("2000::/3")  # all that is given out; the rest is local, mapped or reserved
_CLOSED_SIX: Final = tuple(
    ipaddress.ip_network(network)
    for network in (
        "2001::/23",  # IETF's own, with Teredo (2001::/32), ORCHID and benchmarks
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4: an IPv4 address inside
        "2620:4f:8000::/48",  # AS112
        "3fff::/20",  # documentation
        "5f00::/16",  # segment routing
    )
)
_ALLOW: Final = "if it is yours, allow it by name: --allow-host"


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet."""
    try:
        ip: IP = ipaddress.ip_address(address)
    except ValueError:  # with a zone, as in fe80::1%eth0
        return False
    if isinstance(ip, ipaddress.IPv4Address):
        return ip.is_global and not any(ip in network for network in _CLOSED)
    isatap = ip.packed[8:12] in (b"\x00\x00\x5e\xfe", b"\x02\x00\x5e\xfe")  # an IPv4 address inside
    return ip in _OPEN_SIX and ip.is_global and not isatap and not any(ip in network for network in _CLOSED_SIX)


def resolve(host: str, port: int) -> Sequence[str]:
    """The IP addresses of a name, as the system gives them. Raises `OSError`."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(item[4][0]) for item in found))


class Hosts:
    """Says which IP addresses may be connected to for an address.

    `allowed` are names or IP addresses, with or without a port, as they stand in addresses: `--allow-host`. Whatever
    they lead to may be connected to; with a port, that port also.
    """

    def __init__(self, allowed: Sequence[str] = (), resolver: Resolver = resolve) -> None:
        self.allowed, self.resolver = frozenset(name.lower() for name in allowed), resolver

    def reach(self, address: Address, seconds: float) -> Sequence[str]:
        """The IP addresses, one at least. Raises `Refused` where one of them is closed, `Unreachable` without any."""
        opened = not self.allowed.isdisjoint({_bare(address), f"{_bare(address)}:{address.port}"})
        if address.port not in PORTS.values() and f"{_bare(address)}:{address.port}" not in self.allowed:
            raise Refused(f"port {address.port} is not one of the web's", f"use 80 or 443; {_ALLOW} HOST:PORT")
        found = self._addresses(address, seconds)
        found = _without_translated(found)
        closed = [ip for ip in found if not is_public(ip)]
        if closed and not opened:
            raise Refused(f"{address.host} leads into a private or reserved network", _ALLOW)
        return found

    def _addresses(self, address: Address, seconds: float) -> Sequence[str]:
        try:
            return (str(ipaddress.ip_address(address.host)),)
        except ValueError:
            pass
        if address.host == "localhost" or address.host.endswith(".localhost"):
            return ("127.0.0.1", "::1")  # by definition (RFC 6761): the resolver is not asked
        try:
            found = _within(seconds, self.resolver, address.host, address.port)
        except (OSError, UnicodeError) as error:
            raise Unreachable(f"there is no host {address.host}", "check the address and the connection") from error
        if not found:
            raise Unreachable(f"there is no host {address.host}", "check the address and the connection")
        return found


def _without_translated(ips: Sequence[str]) -> Sequence[str]:
    """The addresses without those of NAT64 where there are others: resolvers of networks that have only IPv6 add them
    to every name."""
    return [ip for ip in ips if not ip.lower().startswith("64:ff9b::")] or ips


def _bare(address: Address) -> str:
    return f"[{address.host}]" if ":" in address.host else address.host


def _within(seconds: float, resolver: Resolver, host: str, port: int) -> Sequence[str]:
    """What the resolver says in so much time; the system's own has no limit. Raises `OSError`."""
    answers: queue.SimpleQueue[Sequence[str] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(resolver(host, port))
        except Exception as error:
            answers.put(error)

    threading.Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=max(seconds, 0.01))
    except queue.Empty:
        raise TimeoutError("no answer from the resolver") from None
    if isinstance(answer, Exception):
        raise answer
    return answer
