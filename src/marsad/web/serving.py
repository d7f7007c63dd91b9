"""The server: on this machine alone unless a password is set."""

from __future__ import annotations

import ipaddress
import socket
from contextlib import suppress
from typing import TYPE_CHECKING

from marsad.ledger.errors import LedgerError

if TYPE_CHECKING:
    from fastapi import FastAPI


def listening(host: str, port: int, password: str | None) -> socket.socket:
    """A socket that listens. Raises `LedgerError` for an address that others reach, without a password, and where the
    port is taken."""
    if not is_local(host) and not password:
        raise LedgerError(
            f"{host} can be reached by others",
            "set a password (MARSAD_PASSWORD or --password-file), or leave out --host",
        )
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named because only then the loop sends without delay: else every answer waits 40 ms for its end.
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((host, port))
        made.listen(128)  # who asks as soon as the address is told waits, and is not refused
    except OSError as error:
        made.close()
        advice = "give another one with --port" if port else "give another --host"
        raise LedgerError(f"{host} port {port}: {error.strerror or error}", advice) from error
    return made


def is_local(host: str) -> bool:
    """Whether an address is this machine's own and reached by nobody else."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def serve(app: FastAPI, listener: socket.socket) -> None:
    """Serve until interrupted; that is how it ends, so it is no error."""
    import uvicorn

    from marsad.scale.pool import calm_collector

    calm_collector()  # its walks through what is loaded held up one answer in six by a fifth of a second
    config = uvicorn.Config(
        app, log_level="warning", server_header=False, date_header=True, timeout_graceful_shutdown=3
    )
    with suppress(KeyboardInterrupt):  # uvicorn raises it again after everything is closed
        uvicorn.Server(config).run(sockets=[listener])
