"""A PostgreSQL server of the machine's own, for the time of the tests; none where its programs are not installed."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

USER = "postgres"  # the server refuses to run as root; Debian's package makes this user
SETTINGS = "-c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=40"


class NoServer(Exception):
    """Why there is no server."""


def programs() -> Path | None:
    """The folder of initdb and pg_ctl: on the path, or where Debian puts them."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in folders if (folder / "pg_ctl").exists()), None)


@contextlib.contextmanager
def server() -> Iterator[str]:
    """The address of a server without any ledger. Raises `NoServer` saying why there is none."""
    folder = programs()
    if folder is None:
        raise NoServer("no PostgreSQL server is installed (initdb is neither on the path nor in /usr/lib/postgresql)")
    with tempfile.TemporaryDirectory(prefix="marsad-pg-", ignore_cleanup_errors=True) as place:
        call = _as_user(place)
        data, port = Path(place) / "data", _free_port()
        _run([*call, str(folder / "initdb"), "-D", str(data), "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync"])
        options = f"{SETTINGS} -p {port} -k {place}"
        log = str(Path(place) / "log")
        _run([*call, str(folder / "pg_ctl"), "-D", str(data), "-o", options, "-l", log, "-w", "start"])
        try:
            yield f"postgresql://{USER}@127.0.0.1:{port}/{USER}"
        finally:
            _run([*call, str(folder / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop"])


def _as_user(place: str) -> list[str]:
    if os.geteuid() != 0:
        return []
    try:
        user = pwd.getpwnam(USER)
    except KeyError as error:
        raise NoServer(f"the tests run as root and there is no user {USER}") from error
    os.chown(place, user.pw_uid, user.pw_gid)
    return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]


def _run(call: list[str]) -> None:
    try:
        done = subprocess.run(call, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoServer(f"the PostgreSQL server can't be started: {error}") from error
    if done.returncode:
        raise NoServer(f"the PostgreSQL server can't be started: {done.stderr[-300:]}")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
