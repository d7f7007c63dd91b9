"""Run the scorers of the shared material and give their figures under flat names: "dev.f1", "gsr.ASSAULT.recall".

The gold and the scorers lie beside the project (SHARED, by default ../shared); nothing of them is kept here. Shares are
0 to 1, the names in COUNTS are plain counts of which less is better.
"""

from __future__ import annotations

import collections
import contextlib
import hashlib
import importlib.util
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent
SHARED: Final = (ROOT / os.environ.get("SHARED", "../shared")).resolve()
READER: Final = f"{sys.executable} -m marsad read --json {{}}"
GOLD: Final = (
    "gold/seed.json",
    "gold/dev",
    "gold/minimal.jsonl",
    "data/arabic_event_gsr/dev.jsonl",
    "data/quiet/arabic.jsonl",
)
COUNTS: Final = ("minimal.severe", "quiet.material")
# Types of material conflict: what must not be read from news of sport, economy and culture.
MATERIAL: Final = ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")

Figures = dict[str, float]
Tally = dict[str, collections.Counter[str]]


def present() -> bool:
    """Whether the shared material is there."""
    return (SHARED / "score" / "score.py").is_file()


def gold_hashes() -> dict[str, str]:
    """SHA-256 of every gold file or folder, so that figures are only compared on the same gold."""
    return {name: _digest(SHARED / name) for name in GOLD}


def _digest(path: Path) -> str:
    found = hashlib.sha256()
    for file in sorted(path.glob("*.json")) if path.is_dir() else [path]:
        found.update(file.name.encode() + b"\0" + file.read_bytes())
    return found.hexdigest()


def measure() -> Figures:
    """All figures. Raises SystemExit with the scorer's words where one fails."""
    return {**documents("seed", "gold/seed.json"), **documents("dev", "gold/dev"), **minimal(), **events(), **quiet()}


def documents(suite: str, gold: str) -> Figures:
    """Precision, recall and F1 of a set of gold documents: over all, by kind and by type; and the attributes."""
    score = _module(SHARED / "score" / "score.py")
    golds = [score.Gold(path) for path in score.gold_files([SHARED / gold])]
    readings = score.run(READER, golds)
    kinds: Tally = collections.defaultdict(collections.Counter)
    types: Tally = collections.defaultdict(collections.Counter)
    attributes: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0])
    for document in golds:
        if document.id not in readings:
            raise SystemExit(f"{suite}: no reading of {document.id}")
        misses: list[str] = []
        tally, found = score.score_document(document, score.Reading(readings[document.id], document.text), misses)
        for kind, counts in tally.items():
            kinds[kind].update(counts)
            kinds[""].update(counts)
        for name, (right, total) in found.items():
            attributes[name][0] += right
            attributes[name][1] += total
        _add_types(types, document.statements, misses)
    figures: Figures = {}
    for name, counts in [*kinds.items(), *types.items()]:
        prefix = f"{suite}.{name}." if name else f"{suite}."
        values = score.summary({key: counts[key] for key in ("tp", "fn", "fp", "dup")})
        figures |= {prefix + label: value for label, value in zip(("precision", "recall", "f1"), values, strict=True)}
        figures[prefix + "gold"] = float(counts["tp"] + counts["fn"])
    for name, (right, total) in sorted(attributes.items()):
        figures[f"{suite}.attribute.{name}"] = right / total if total else 0.0
    return figures


def _add_types(types: Tally, gold: Iterable[dict[str, Any]], misses: Iterable[str]) -> None:
    """Count by type: gold statements that were found are those not missed; wrong ones are listed as spurious."""
    for statement in gold:
        if not statement.get("optional"):
            types[f"{statement['kind']}:{statement['type']}"]["tp"] += 1
    for line in misses:
        verdict, *what = line.split("\t")[2].split(" ")
        if verdict == "missed":
            types[f"{what[0]}:{what[1]}"].update(tp=-1, fn=1)
        elif verdict == "spurious":
            types[f"{what[0]}:{what[1]}"]["fp"] += 1


def minimal() -> Figures:
    """Minimal pairs: the share of variants that are right, of whole groups, and how many severe errors."""
    scorer = _module(SHARED / "score" / "minimal.py")
    scorer.Reading.agrees = _agrees_or_not(scorer.Reading.agrees)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), _arguments(SHARED / "gold" / "minimal.jsonl", "--command", READER):
        scorer.main()
    line = re.search(r"^all .*? ([\d.]+) +groups .*? ([\d.]+) +severe (\d+)", printed.getvalue(), re.M)
    if line is None:
        raise SystemExit(f"minimal.py printed something else than expected:\n{printed.getvalue()}")
    names = ("minimal.variants", "minimal.groups", "minimal.severe")
    return dict(zip(names, map(float, line.groups()), strict=True))


def _agrees_or_not(agrees: Callable[..., bool]) -> Callable[..., bool]:
    """The scorer stumbles where it wants a country and no actor (an empty list has no first): that is no agreement."""

    def guarded(*arguments: Any) -> bool:
        try:
            return agrees(*arguments)
        except IndexError:
            return False

    return guarded


@contextlib.contextmanager
def _arguments(*arguments: object) -> Iterator[None]:
    """Call a program's main as if from the command line."""
    before, sys.argv = sys.argv, ["scorer", *map(str, arguments)]
    try:
        yield
    finally:
        sys.argv = before


def events() -> Figures:
    """Recall of attacks and protests on single sentences."""
    printed = _run("gsr.py", SHARED / "data" / "arabic_event_gsr" / "dev.jsonl")
    found = re.findall(r"^(ASSAULT|PROTEST)\s.*?R ([\d.]+)", printed, re.M)
    return {f"gsr.{kind}.recall": float(value) for kind, value in found}


def quiet() -> Figures:
    """Statements of material conflict said to be actual in articles that have nearly none."""
    path = SHARED / "data" / "quiet" / "arabic.jsonl"
    done = subprocess.run(READER.replace("{}", str(path)).split(), capture_output=True, text=True, check=True)
    statements = [s for line in done.stdout.split("\n") if line for s in json.loads(line)["statements"]]
    loud = [s for s in statements if s["kind"] == "event" and s["type"] in MATERIAL and s["realis"] == "actual"]
    return {"quiet.material": float(len(loud))}


def _run(scorer: str, gold: Path) -> str:
    call = [sys.executable, str(SHARED / "score" / scorer), str(gold), "--command", READER]
    done = subprocess.run(call, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{scorer} failed: {done.stderr.strip()[-2000:]}")
    return done.stdout


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python module")
    module = importlib.util.module_from_spec(spec)
    sys.dont_write_bytecode = True  # the shared material is read only
    spec.loader.exec_module(module)
    return module
