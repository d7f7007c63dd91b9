"""Quality is pinned: no figure may fall under its floor, and nobody lowers a floor silently.

floors.py           measure, and exit with 1 where a figure is under its floor or the gold has changed
floors.py --pin     set the floors a little under what is measured now; --lower allows lower ones than before
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from typing import Any, Final

import quality
from scorers import COUNTS, ROOT, SHARED, Figures, gold_hashes, measure, present

PATH: Final = ROOT / "benchmarks" / "floors.json"
EPSILON: Final = 0.005  # of a share: so much may a figure fall by a change elsewhere without stopping it
SLACK: Final = 2  # of a count: likewise
PINNED: Final = (
    "seed.precision", "seed.recall", "seed.f1", "dev.precision", "dev.recall", "dev.f1", "gsr.ASSAULT.recall",
    "gsr.PROTEST.recall", "minimal.variants", *COUNTS,
)  # fmt: skip


def check(pinned: dict[str, Any], figures: Figures) -> list[str]:
    """What is wrong: other gold than the floors were set on, and figures on the wrong side of their floor."""
    here = gold_hashes()
    wrong = [
        f"{name} is not the gold that the floors were set on: look at what changed, then pin them anew"
        for name, digest in pinned["gold"].items()
        if here.get(name) != digest
    ]
    for name, floor in pinned["floors"].items():
        value = figures[name]
        if value > floor if name in COUNTS else value < floor:
            side = "over its ceiling" if name in COUNTS else "under its floor"
            wrong.append(f"{name} is {value:.3f}, {side} of {floor:.3f}")
    return wrong


def pin(old: dict[str, Any], figures: Figures, *, lower: bool) -> dict[str, Any]:
    """New floors. Raises SystemExit where one would be lower than before and that is not allowed."""
    floors = {name: figures[name] + SLACK if name in COUNTS else _under(figures[name]) for name in PINNED}
    worse = [n for n, f in floors.items() if n in old["floors"] and _is_worse(n, f, old["floors"][n])]
    if worse and not lower:
        raise SystemExit(f"these would be lower than before: {', '.join(worse)}; if that is right: make pin LOWER=1")
    return {"gold": gold_hashes(), "floors": floors}


def _under(value: float) -> float:
    return max(math.floor((value - EPSILON) * 1000) / 1000, 0.0)


def _is_worse(name: str, new: float, old: float) -> bool:
    return new > old if name in COUNTS else new < old


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pin", action="store_true")
    parser.add_argument("--lower", action="store_true")
    arguments = parser.parse_args()
    if not present():
        print(f"floors: skipped, there is no gold in {SHARED}")
        return 0
    pinned, figures = json.loads(PATH.read_text(encoding="utf-8")), measure()
    if arguments.pin:
        made = pin(pinned, figures, lower=arguments.lower)
        PATH.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
        quality.keep(figures)
        quality.write(quality.table(figures, figures))
        print(f"{PATH.relative_to(ROOT)} and the figures of 'before' are pinned to what was measured")
        return 0
    for name, floor in pinned["floors"].items():
        print(f"{name:22} {figures[name]:8.3f}   {'at most' if name in COUNTS else 'at least'} {floor:.3f}")
    wrong = check(pinned, figures)
    for line in wrong:
        print(f"floors: {line}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
