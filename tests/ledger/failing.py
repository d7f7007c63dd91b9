"""Disks that are full or fail, for tests: a small one, and calls of the system that say EIO."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import platform
import struct
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

# What a machine is called in the kernel's audit, and its numbers of fsync and fdatasync (linux/audit.h, asm/unistd.h).
_CALLS = {"x86_64": (0xC000003E, (74, 75)), "aarch64": (0xC00000B7, (82, 83))}
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2  # linux/prctl.h, linux/seccomp.h
_ALLOW, _ERROR = 0x7FFF0000, 0x00050000
_LOAD, _IF_EQUAL, _RETURN = 0x20, 0x15, 0x06  # instructions of classic BPF: linux/bpf_common.h


@contextlib.contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of one megabyte; skips where it can't be mounted."""
    folder.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(folder)], capture_output=True)
    if made.returncode:
        pytest.skip("no small disk can be mounted here (that needs root)")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def without_fsync() -> Callable[[], None]:
    """What makes fsync and fdatasync fail with EIO in the process that calls it; skips where the system can't."""
    if platform.system() != "Linux" or platform.machine() not in _CALLS:
        pytest.skip(f"no filter for the system's calls is known on {platform.system()} {platform.machine()}")
    machine, numbers = _CALLS[platform.machine()]
    lines = [
        (_LOAD, 0, 0, 4),
        (_IF_EQUAL, 0, 3, machine),
        (_LOAD, 0, 0, 0),
        (_IF_EQUAL, 2, 0, numbers[0]),
        (_IF_EQUAL, 1, 0, numbers[1]),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _ERROR | errno.EIO),
    ]
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *line) for line in lines))
    program = ctypes.create_string_buffer(struct.pack("HP", len(lines), ctypes.addressof(code)))
    libc = ctypes.CDLL(None, use_errno=True)

    def refuse() -> None:
        one, no = ctypes.c_ulong(1), ctypes.c_ulong(0)
        libc.prctl(_NO_NEW_PRIVILEGES, one, no, no, no)
        if libc.prctl(_SECCOMP, ctypes.c_ulong(_FILTER), ctypes.c_void_p(ctypes.addressof(program)), no, no):
            raise OSError(ctypes.get_errno(), f"no filter for the system's calls ({code!r})")

    return refuse
