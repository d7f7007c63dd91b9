"""Pieces of work for children that go wrong in every way; a child imports them by name."""

from __future__ import annotations

import os
import re
import signal
import time

from marsad.sources.records import BadInput, Problem, Record


def misbehave(record: Record) -> Record | Problem:
    """Does what the text asks for."""
    match record.text:
        case "spin":
            while True:
                pass
        case "spin in compiled code":
            re.match(r"(a|aa|a)+$", "a" * 60 + "b")
        case "sleep":
            time.sleep(60)
        case "memory":
            return Record(text=str(len([bytearray(2**20) for _ in range(2**12)])), where="")
        case "memory in one piece":
            return Record(text=str(len(bytearray(2**31))), where="")
        case "leave":
            os._exit(3)
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "raise":
            raise ValueError("no such thing")
        case "large":
            return Record(text=record.text * 1_000_000, where=record.where)
    return record


_HELD: list[bytearray] = []


def gather(record: Record) -> Record:
    """Keeps ten megabytes of each document for ever; else as the text asks for."""
    _HELD.append(bytearray(b"x" * (10 * 2**20)))
    misbehave(record)
    return process(record)


def nothing(_record: Record) -> Problem:
    """A problem of its own."""
    return Problem("here", "nothing in it", "leave it out")


def process(record: Record) -> Record:
    """Which process it is."""
    return Record(text=str(os.getpid()), where=record.where)


def refuse() -> None:
    """Finds something wrong with a document."""
    raise BadInput("bad", "mend it", 7)


def leave() -> None:
    """Ends a child before it has begun."""
    os._exit(5)
