"""`make chats`: exports of chats with a million messages, read as they stream in; how much memory that takes.

A Telegram export (JSON) and a WhatsApp export (text, of which the last line alone tells whether month or day comes
first) are written and read, each in a process of its own. MESSAGES is how many; the exit status says whether a process
grew by more than `MOST` or lost a message.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

MOST: Final = 20.0  # MB that a process may grow while it reads
_TEXT: Final = "أعلن الجيش قصف موقع قرب البلدة رقم {}، وأصيب 3 أشخاص"
_READ: Final = """
import resource, sys, time
from marsad.sources.opening import Opening, one
from marsad.sources.records import Problem
unit = 1_000_000 if sys.platform == "darwin" else 1_000
before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter()
count = sum(not isinstance(item, Problem) for item in one(sys.argv[1], Opening()))
print(count, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / unit, time.perf_counter() - started)
"""


def telegram(number: int) -> Iterator[str]:
    """The pieces of a Telegram export."""
    yield '{"name": "قناة", "type": "public_channel", "id": 1, "messages": [\n'
    message = {"type": "message", "date": "2025-01-01T00:00:00", "date_unixtime": "1735689600", "from": "قناة"}
    for n in range(number):
        told = json.dumps({"id": n, **message, "text": _TEXT.format(n)}, ensure_ascii=False, indent=1)
        yield f"{',' if n else ''}\n{told}"
    yield "]}"


def whatsapp(number: int) -> Iterator[str]:
    """The lines of a WhatsApp export."""
    for n in range(number):
        day = "3/4/2025" if n < number - 1 else "3/14/2025"
        yield f"{day}, 18:20 - سعاد: {_TEXT.format(n)}\n"


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--messages", type=int, default=1_000_000)
    number, failed = options.parse_args().messages, False
    with tempfile.TemporaryDirectory() as folder:
        for name, pieces in (("result.json", telegram(number)), ("chat.txt", whatsapp(number))):
            path = Path(folder) / name
            with path.open("w", encoding="utf-8") as file:
                file.writelines(pieces)
            call = [sys.executable, "-c", _READ, str(path)]
            done = subprocess.run(call, capture_output=True, text=True, check=True)
            count, grown, seconds = (float(value) for value in done.stdout.split())
            size = path.stat().st_size / 1_000_000
            told = f"{count:,.0f} messages in {seconds:.0f} s; the process grew by {grown:.1f} MB"
            print(f"{name:12} {size:6.0f} MB, {told}", flush=True)
            failed = failed or count != number or grown > MOST
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
