"""Groups that can't chain, few comparisons, and lines of JSON that stay the same."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from happening_news import article, told

from marsad.ledger.happenings import grouped
from marsad.ledger.happenings.blocking import candidates
from marsad.ledger.happenings.clustering import cluster
from marsad.ledger.happenings.group import told as tellings_of
from marsad.ledger.happenings.lines import line

TEXT = "قتل 12 شخصا في تفجير سيارة مفخخة استهدف سوقا شعبية في مدينة الموصل أمس الاثنين."


def test_a_row_of_small_likenesses_does_not_join_its_ends() -> None:
    def score(a: int, b: int) -> float:
        return 1.0 if abs(a - b) == 1 else -5.0

    pairs = [(score(a, b), a, b) for a in range(6) for b in range(a + 1, 6)]
    assert all(len(group) <= 2 for group in cluster(6, pairs, score))


def test_of_two_documents_only_the_best_pair_counts() -> None:
    scores = {(0, 2): 2.0, (1, 2): -1.5, (0, 1): 0.5}

    def score(a: int, b: int) -> float:
        return scores[min(a, b), max(a, b)]

    pairs = [(worth, a, b) for (a, b), worth in scores.items()]
    assert cluster(3, pairs, score, ["x", "x", "y"]) == [[0, 1, 2]]
    assert cluster(3, pairs, score) == [[0, 2], [1]] or len(cluster(3, pairs, score)) <= 2


def test_comparisons_grow_with_the_number_of_tellings_not_with_its_square() -> None:
    (telling,) = tellings_of(article(TEXT, "d"))

    def pairs(count: int) -> int:
        rows = []
        for n in range(count):
            days = replace(telling.traits.days, first=700_000 + n // 3, last=700_000 + n // 3)
            rows.append(replace(telling, document=f"d{n:05}", traits=replace(telling.traits, days=days)))
        return len(candidates(rows))

    small, large = pairs(200), pairs(1600)
    assert large / small < 8 * 1.3


def test_grouping_the_tellings_is_the_same_as_grouping_the_documents() -> None:
    sources = [article(TEXT, "a"), article("قتل 14 شخصا في تفجير سيارة مفخخة في سوق بالموصل أمس.", "b")]
    assert grouped(t for s in reversed(sources) for t in tellings_of(s)) == told(*sources)


def test_lines_are_the_same_under_every_hash_seed(tmp_path: Path) -> None:
    rows = [
        {"id": "a", "published": "2020-03-10", "text": TEXT},
        {"id": "b", "published": "2020-03-10", "text": "قتل 14 شخصا في تفجير سيارة مفخخة في سوق بالموصل أمس."},
        {"id": "c", "published": "2020-03-10", "text": "قصف الجيش التركي مدينة عفرين أمس الاثنين."},
    ]
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    command = [sys.executable, "-m", "marsad", "happenings", "--json", str(path)]
    outputs = {
        subprocess.run(command, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    found = [json.loads(text) for text in outputs.pop().decode().splitlines()]
    assert {e["document"] for h in found for e in h["evidence"]} == {"a", "b", "c"}


def test_a_line_has_the_evidence_with_offsets_of_the_text() -> None:
    (happening,) = told(article(TEXT, "a"))
    row = json.loads(line(happening))
    assert row["schema"] == "marsad/happening@1"
    assert row["days"] == {"first": "2020-03-09", "last": "2020-03-09", "basis": "told"}
    assert row["place"]["name"] == "Mosul"
    assert all(0 <= e["start"] < e["end"] <= len(TEXT) for e in row["evidence"])
