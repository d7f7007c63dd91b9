"""`marsad serve` and `marsad demo` as a shell starts them: what they say, on which port, and how they end."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import marsad

pytest.importorskip("uvicorn")


@contextmanager
def started(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A running command, and the line that has its address."""
    call = [sys.executable, "-m", "marsad", *arguments]
    process = subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")
    try:
        assert process.stdout is not None
        yield process, next((line for line in process.stdout if "http://" in line), "")
    finally:
        process.kill()
        process.wait()


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT can be sent to a process there")
def test_ctrl_c_ends_it_without_an_error(tmp_path: Path) -> None:
    ledger = tmp_path / "empty.ledger"
    marsad.open(str(ledger), create=True).close()
    with started("serve", str(ledger), "--port", "0") as (process, line):
        address = line.split()[3]
        assert urllib.request.urlopen(address, timeout=10).status == 200
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=15)
        assert process.returncode == 0
        # That the ledger holds nothing is said at once, with what to do; and nothing else is.
        assert errors.strip() == f"{ledger} holds no document yet; fill it with: marsad ingest {ledger} FILES..."


def test_a_demo_takes_another_port_where_somebody_listens_at_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    from marsad.cli import demo

    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        monkeypatch.setattr(demo, "_USUAL", other.getsockname()[1])
        assert demo._free() == demo._USUAL  # bound, but nobody listens
        other.listen()
        assert demo._free() == 0


def test_a_demo_in_a_pipe_ends_by_itself_and_says_how_to_see_the_pages() -> None:
    begun = time.monotonic()
    call = [sys.executable, "-m", "marsad", "demo", "--only", "libyan"]
    done = subprocess.run(call, capture_output=True, text=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0
    assert "event" in done.stdout
    assert "marsad demo --serve" in done.stderr
    assert "http://" not in done.stdout
    assert time.monotonic() - begun < 60
