"""One request to one IP address, within its time; no redirects, no cookies, no proxies of the environment."""

from __future__ import annotations

import contextlib
import http.client
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from marsad.sources.fetching.addresses import Address
from marsad.sources.fetching.bodies import take
from marsad.sources.fetching.limits import Limits
from marsad.sources.fetching.problems import Unreachable
from marsad.sources.fetching.replies import Reply

_LATER: Final = "try again later"


def ask(address: Address, ips: Sequence[str], headers: Mapping[str, str], limits: Limits, until: float) -> Reply:
    """Ask the first of the IP addresses that answers; `until` is a moment of `time.monotonic`.

    The body is taken of a 200 only. Raises `Refused` for an answer beyond the limits, `Unreachable` without one.
    """
    failed: Exception | None = None
    for ip in ips:
        left = until - time.monotonic()
        if left <= 0:
            break
        connection = _connection(address, ip, min(limits.connecting, left))
        try:
            connection.connect()
        except (OSError, HTTPError, ValueError) as error:  # a certificate of another name is a ValueError
            failed = error
            connection.close()
            continue
        with contextlib.closing(connection), _ended(connection, until) as late:
            return _asked(connection, address, headers, limits, late)
    raise Unreachable(f"no connection to {address.host} ({_why(failed)})", _LATER) from failed


def _asked(
    connection: HTTPConnection, address: Address, headers: Mapping[str, str], limits: Limits, late: threading.Event
) -> Reply:
    try:
        if connection.sock is not None:
            connection.sock.settimeout(limits.waiting)
        sent = {"Host": address.netloc, **headers}
        connection.request("GET", address.target, headers=sent, preload_content=False, decode_content=False)
        answer = connection.getresponse()
        told = {name.lower(): value for name, value in answer.headers.items()}
        body = take(_reader(answer), told.get("content-encoding", ""), limits) if answer.status == 200 else b""
    except (OSError, HTTPError, http.client.HTTPException, ValueError) as error:
        why = "it took too long" if late.is_set() else _why(error)
        raise Unreachable(f"{address.host} did not answer whole ({why})", _LATER) from error
    if late.is_set():  # the socket was shut, which looks like an end
        raise Unreachable(f"{address.host} did not answer whole (it took too long)", _LATER)
    return Reply(address, answer.status, told, body)


def _reader(answer: BaseHTTPResponse) -> Callable[[int], bytes]:
    """Gives what has come, not waiting until it is as much as was asked for."""
    return lambda size: answer.read1(size, decode_content=False)


@contextlib.contextmanager
def _ended(connection: HTTPConnection, until: float) -> Iterator[threading.Event]:
    """Shuts the connection at a moment: a server that sends a byte now and then would hold it for ever."""
    late = threading.Event()

    def end() -> None:
        late.set()
        with contextlib.suppress(OSError, AttributeError):
            connection.sock.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(max(until - time.monotonic(), 0.0), end)
    timer.daemon = True
    timer.start()
    try:
        yield late
    finally:
        timer.cancel()


def _connection(address: Address, ip: str, seconds: float) -> HTTPConnection:
    """A connection to an IP address under the name of the host, which its certificate must have."""
    if address.scheme == "http":
        return HTTPConnection(ip, address.port, timeout=seconds)
    return HTTPSConnection(
        ip,
        address.port,
        timeout=seconds,
        server_hostname=address.host,
        assert_hostname=address.host,
        ssl_context=_trusted(),
    )


@cache
def _trusted() -> ssl.SSLContext:
    """The system's certificates, and Mozilla's, for systems that have none."""
    import certifi

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _why(error: BaseException | None) -> str:
    """A reason in a few words that are the same each time."""
    if error is None:
        return "it took too long"
    if "certificate" in f"{type(error).__name__} {error}".lower():
        return "its certificate is not trusted"
    reason = getattr(error, "strerror", None)
    return str(reason) if reason else type(error).__name__
