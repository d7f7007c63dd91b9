"""`make bench`: articles a second, start-up time and memory of `marsad read`, each as a whole process of its own.

Given the Python of an environment in which Marsad is compiled (`make fast`), it measures that program, then this one.

Reads the shared news articles, or, where they are not there, articles mixed from the examples that ship with Marsad
(shorter and more alike, so their figures are not to be compared with the others).
"""

from __future__ import annotations

import itertools
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from scorers import ROOT, SHARED

NEWS: Final = SHARED / "data" / "news" / "arabic.jsonl"
EXAMPLES: Final = ROOT / "src" / "marsad" / "examples"
MIXED: Final = 1000  # articles made from the examples
STARTS: Final = 7  # runs of one article, of which the median counts
_MEGABYTE: Final = 1024 if sys.platform != "darwin" else 1024 * 1024  # units in which the system gives memory


def run(python: str, path: Path) -> tuple[float, float]:
    """Seconds and megabytes that reading one file takes, from start to end of the process."""
    call = [python, "-m", "marsad", "read", "--json", str(path)]
    started = time.perf_counter()
    process = subprocess.Popen(call, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if status:
        raise SystemExit(f"marsad read failed on {path}")
    return seconds, usage.ru_maxrss / _MEGABYTE


def mixed(path: Path, articles: int = MIXED) -> Path:
    """Articles of eight paragraphs drawn from the examples with a fixed seed."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(EXAMPLES.glob("*.txt"))]
    paragraphs = list(itertools.chain.from_iterable(text.strip().split("\n\n") for text in texts))
    draw = random.Random(2026)
    with path.open("w", encoding="utf-8") as file:
        for number in range(articles):
            text = "\n\n".join(draw.sample(paragraphs, 8))
            file.write(json.dumps({"id": str(number), "text": text, "published": "2021-05-21"}) + "\n")
    return path


def show(python: str, articles: Path) -> None:
    """Measure and print."""
    run(python, EXAMPLES / "libyan.txt")  # compiles what may have changed, warms the disk's cache
    starts = [run(python, EXAMPLES / "libyan.txt")[0] for _ in range(STARTS)]
    with articles.open(encoding="utf-8") as lines:
        rows = [len(json.loads(line)["text"]) for line in lines if line.strip()]
    seconds, memory = run(python, articles)
    print(f"articles   {len(rows)}, {sum(rows) / len(rows):.0f} characters each ({articles.name})")
    print(f"speed      {len(rows) / seconds:.0f} articles a second, {sum(rows) / seconds:,.0f} characters a second")
    print(f"start-up   {statistics.median(starts):.2f} s for one article, whole process")
    print(f"memory     {memory:.0f} MB resident at most")


def main(compiled: str = "") -> int:
    with tempfile.TemporaryDirectory() as folder:
        articles = NEWS if NEWS.is_file() else mixed(Path(folder) / "mixed.jsonl")
        if compiled:
            print("compiled (make fast)")
            show(compiled, articles)
            print("not compiled")
        show(sys.executable, articles)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
