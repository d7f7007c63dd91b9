"""`make corrupted`: ten thousand records of which one in a hundred is corrupted, in every way, through `marsad ingest`.

A quarter each are lines of a JSON Lines file (bytes of another encoding, zeros), packed texts (cut off), records of a
packed web archive (wrong lengths, cut off) and texts in a zip file (bytes changed). Every good record must come in,
every corrupted one must be in quarantine with its reason and the byte where it stands. The exit status must be 0, and
not 0 with `--strict`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from sqlalchemy import text

from marsad.ledger.quarantined import listed
from marsad.ledger.store import open_ledger
from marsad.ledger.verifying import verify

EVERY: Final = 100  # the share of records that are corrupted: one in so many
STORY: Final = (
    "أعلنت وزارة الخارجية في بيانها رقم {0} أن الطرفين اتفقا على هدنة في مدينة حلب. "
    "وقال المتحدث باسم الوزارة إن {1} مدنيين أصيبوا في القصف يوم الأحد."
)


def stories(start: int, count: int) -> Iterator[tuple[int, str, bool]]:
    """Number, text and whether it is to be corrupted."""
    for number in range(start, start + count):
        yield number, STORY.format(number, 3 + number % 90), number % EVERY == EVERY // 2


def lines(folder: Path, start: int, count: int, draw: random.Random) -> None:
    """JSON Lines; a corrupted one has bytes that are no UTF-8, letters of another encoding, or zeros."""
    with (folder / "lines.jsonl").open("wb") as file:
        for number, story, bad in stories(start, count):
            line = json.dumps({"id": str(number), "text": story}, ensure_ascii=False).encode()
            if bad:
                at = line.index("هدنة".encode())
                line = line[:at] + draw.choice((b"\xff\xfe", "هدنة".encode("cp1256"), b"\0\0\0")) + line[at + 8 :]
            file.write(line + b"\n")


def packed(folder: Path, start: int, count: int, draw: random.Random) -> None:
    """A gzip file each; a corrupted one is cut off."""
    (folder / "packed").mkdir()
    for number, story, bad in stories(start, count):
        content = gzip.compress(story.encode(), mtime=0)
        content = content[: draw.randrange(12, len(content) - 8)] if bad else content
        (folder / "packed" / f"{number:06}.txt.gz").write_bytes(content)


def archive(folder: Path, start: int, count: int, draw: random.Random) -> None:
    """A packed web archive; a corrupted record is cut off, or says a wrong length of itself or of its page."""
    with (folder / "pages.warc.gz").open("wb") as file:
        for number, story, bad in stories(start, count):
            way = draw.randrange(3) if bad else -1
            page = f"<!doctype html><title>خبر</title><p>{story}</p>".encode()
            told = (
                f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(page) + 90 * (way == 0)}\r\n\r\n"
            )
            block = told.encode() + page
            head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/{number}\r\n"
            head += "WARC-Date: 2025-03-10T08:00:00Z\r\n"
            head += f"Content-Type: application/http\r\nContent-Length: {len(block) - 40 * (way == 1)}\r\n\r\n"
            piece = gzip.compress(head.encode() + block + b"\r\n\r\n", mtime=0)
            file.write(piece[:-50] if way == 2 else piece)


def zipped(folder: Path, start: int, count: int, draw: random.Random) -> None:
    """A zip file of texts; of a corrupted one a byte is another."""
    path = folder / "texts.zip"
    places = []
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for number, story, bad in stories(start, count):
            name = f"{number:06}.txt"
            file.writestr(name, story)
            if bad:
                places.append(file.getinfo(name).header_offset + 30 + len(name) + draw.randrange(10, 100))
    content = bytearray(path.read_bytes())
    for place in places:
        content[place] ^= 0xFF
    path.write_bytes(content)


MAKERS: Final[tuple[Callable[[Path, int, int, random.Random], None], ...]] = (lines, packed, archive, zipped)


def ingest(ledger: Path, folder: Path, *more: str) -> int:
    """The exit status of a run."""
    call = [sys.executable, "-m", "marsad", "ingest", str(ledger), str(folder), *more]
    return subprocess.run(call, stderr=subprocess.DEVNULL, check=False).returncode


def faults(ledger: Path, count: int) -> Iterator[str]:
    """What is not as it should be."""
    with open_ledger(str(ledger)) as opened:
        with opened.database.reading() as connection:
            there = int(connection.execute(text("SELECT COUNT(*) FROM document")).scalar_one())
        kept = listed(opened.database)
        yield from verify(opened.database).faults
    print(f"{there:,} read, {len(kept):,} in quarantine, of {count:,}")
    for reason in sorted({row["reason"].split(" (")[0][:100] for row in kept}):
        print(f"  {reason}")
    if there != count - count // EVERY:
        yield f"{count - count // EVERY - there:,} good records are missing"
    if len(kept) != count // EVERY:
        yield f"{len(kept):,} in quarantine"
    yield from (f"no byte or reason: {row}" for row in kept if row["byte"] is None or not row["reason"])


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("count", type=int, nargs="?", default=10_000, help="a multiple of 400")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, ledger, draw = Path(name) / "records", Path(name) / "a.ledger", random.Random(2026)
        folder.mkdir()
        each = asked.count // len(MAKERS)
        for number, make in enumerate(MAKERS):
            make(folder, number * each, each, draw)
        started = time.perf_counter()
        status = ingest(ledger, folder)
        print(f"{time.perf_counter() - started:.0f} s")
        found = list(faults(ledger, asked.count))
        if status != 0:
            found.append(f"exit status {status}")
        if ingest(ledger, folder, "--strict") == 0:
            found.append("exit status 0 with --strict")
    print("\n".join(found[:20]) or "as it should be")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
