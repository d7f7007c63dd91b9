"""`make quality`: every figure on the shared gold, before and now, as one table, also in docs/quality.md."""

from __future__ import annotations

import json
import sys
from typing import Final

from scorers import COUNTS, ROOT, SHARED, Figures, measure, present

BEFORE: Final = ROOT / "benchmarks" / "quality.json"
PAGE: Final = ROOT / "docs" / "quality.md"
BEGIN, END = "<!-- table: begin -->", "<!-- table: end -->"
_KINDS: Final = ("all", "event", "stance", "relation", "figure", "attribute")
_SUITES: Final = {
    "seed": "the article that the project started from",
    "dev": "gold documents",
    "gsr": "attack and protest sentences",
    "minimal": "minimal pairs",
    "quiet": "sport, economy, culture",
}
_WHOLE: Final = ("seed",)  # suites too small for a row a type
_HEAD: Final = ("on", "what", "in gold", "precision", "recall", "F1", "F1 before")
_LABELS: Final = {
    "minimal.variants": "variants right",
    "minimal.groups": "groups with all variants right",
    "minimal.severe": "severe errors (less is better)",
    "quiet.material": "statements of material conflict in 170 articles (less is better)",
}


def table(before: Figures, now: Figures) -> str:
    """The figures as two Markdown tables: precision, recall and F1; then plain shares and counts."""
    names = [name.removesuffix(".f1") for name in now if name.endswith(".f1")]
    scored = [_scored(name, before, now) for name in sorted(names, key=_order) if _is_shown(name)]
    shares = [name for name in now if f"{name.rpartition('.')[0]}.f1" not in now]
    plain = [_plain(name, before, now) for name in sorted(shares, key=_order)]
    return _markdown(_HEAD, scored) + "\n\n" + _markdown(("on", "figure", "now", "before"), plain)


def _is_shown(name: str) -> bool:
    return ":" not in name or name.split(".")[0] not in _WHOLE


def _scored(name: str, before: Figures, now: Figures) -> tuple[str, ...]:
    suite, _, what = name.partition(".")
    figures = [_value(f"{name}.{label}", now) for label in ("gold", "precision", "recall", "f1")]
    return _SUITES[suite], what.replace(":", " ") or "all", *figures, _value(f"{name}.f1", before)


def _plain(name: str, before: Figures, now: Figures) -> tuple[str, ...]:
    suite, _, what = name.partition(".")
    label = _LABELS.get(name) or what.replace("attribute.", "right ").replace(".", " ")
    return _SUITES[suite], label, _value(name, now), _value(name, before)


def _markdown(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A table in which the first column is not said again and again."""
    lines = [f"| {' | '.join(head)} |", "|" + "".join("---|" if n < 2 else "---:|" for n in range(len(head)))]
    last = ""
    for first, *cells in rows:
        lines.append(f"| {'' if first == last else first} | {' | '.join(cells)} |")
        last = first
    return "\n".join(lines)


def _order(name: str) -> tuple[int, int, str]:
    suite, _, what = name.partition(".")
    kind = what.split(":")[0].split(".")[0] or "all"
    return list(_SUITES).index(suite), _KINDS.index(kind) if kind in _KINDS else len(_KINDS), what


def _value(name: str, figures: Figures) -> str:
    if name not in figures:
        return "-"
    return f"{figures[name]:.0f}" if name in COUNTS or name.endswith(".gold") else f"{figures[name]:.3f}"


def keep(figures: Figures) -> None:
    """Make these the figures of 'before'."""
    rounded = {name: round(value, 4) for name, value in sorted(figures.items())}
    BEFORE.write_text(json.dumps(rounded, indent=0) + "\n", encoding="utf-8")


def write(made: str) -> None:
    """Put the table into the page, between its marks."""
    page = PAGE.read_text(encoding="utf-8")
    head, tail = page.split(BEGIN)[0], page.split(END)[1]
    PAGE.write_text(f"{head}{BEGIN}\n{made}\n{END}{tail}", encoding="utf-8")


def main() -> int:
    if not present():
        print(f"quality: skipped, there is no gold in {SHARED}")
        return 0
    before = json.loads(BEFORE.read_text(encoding="utf-8")) if BEFORE.exists() else {}
    made = table(before, measure())
    write(made)
    print(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
