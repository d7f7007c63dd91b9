"""Reads articles by the compiled program and by this one (`same.py PYTHON [EVERY]`): the same bytes must come out.

PYTHON is that of an environment in which Marsad is compiled (`make fast`); each EVERY-th of the shared news articles is
read, or, where they are not there, articles mixed from the examples. Exits with 1 at the first reading that differs.
"""

from __future__ import annotations

import itertools
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from bench import NEWS, mixed

EVERY: Final = 10  # of 2,872 articles


def readings(python: str, path: Path) -> list[bytes]:
    """The readings of a file of articles, a line each."""
    call = [python, "-m", "marsad", "read", "--json", str(path)]
    return subprocess.run(call, check=True, stdout=subprocess.PIPE).stdout.splitlines()


def differing(compiled: str, every: int = EVERY) -> tuple[int, str]:
    """How many articles were read, and the first two lines that differ, or nothing where none does."""
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder) / "articles.jsonl"
        if NEWS.is_file():
            with NEWS.open("rb") as lines:
                articles.write_bytes(b"".join(itertools.islice(lines, 0, None, every)))
        else:
            mixed(articles, 100)
        pairs = list(itertools.zip_longest(readings(compiled, articles), readings(sys.executable, articles)))
    found = next((pair for pair in pairs if pair[0] != pair[1]), None)
    return len(pairs), "" if found is None else "\n".join("nothing" if one is None else one.decode() for one in found)


def main(compiled: str, every: str = str(EVERY)) -> int:
    count, found = differing(compiled, int(every))
    if found:
        print(f"compiled and not compiled differ:\n{found}")
        return 1
    print(f"compiled and not compiled give the same readings of {count} articles")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
