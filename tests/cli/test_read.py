"""`marsad read` as people and programs call it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from marsad.cli import main
from marsad.model import Reading

ARTICLES = [
    "قصف الجيش السوري مدينة إدلب، وقتل خمسة مدنيين حسب الدفاع المدني.",
    "رفض المشير خليفة حفتر وقف إطلاق النار.",
    "اتهمت روسيا أوكرانيا بقصف المدينة، ونفت كييف ذلك.",
    "تظاهر مئات المحتجين في تونس مطالبين باستقالة الحكومة.",
]


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["read", *arguments], input=stdin)


def readings(output: str) -> list[Reading]:
    return [Reading.from_json(line) for line in output.split("\n") if line]


@pytest.fixture
def jsonl(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    rows = [{"id": str(n), "text": text, "published": "2019-05-23"} for n, text in enumerate(ARTICLES)]
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def test_json_is_one_reading_a_line_in_order(jsonl: Path) -> None:
    result = run("--json", str(jsonl))
    assert result.exit_code == 0
    assert result.stderr == ""
    found = readings(result.stdout)
    assert [r.document.id for r in found] == ["0", "1", "2", "3"]
    assert {r.document.published for r in found} == {"2019-05-23"}
    for reading, text in zip(found, ARTICLES, strict=True):
        assert reading.document.length == len(text)
        assert len(reading.document.sentences) == 1


def test_a_line_separator_in_a_text_does_not_end_a_reading() -> None:
    row = json.dumps({"id": "x\u2028y", "title": "ا\u2029ب", "text": "قصف\u2028الجيش المدينة."}, ensure_ascii=False)
    result = run("--json", "-", stdin=row.encode())
    assert [r.document.id for r in readings(result.stdout)] == ["x\u2028y"]


def test_the_day_is_for_documents_that_have_none(tmp_path: Path) -> None:
    rows = [{"text": ARTICLES[0]}, {"text": ARTICLES[0], "published": "2020-01-01"}]
    text = "\n".join(json.dumps(row) for row in rows)
    result = run("--json", "--published", "2019-05-23", "-", stdin=text)
    assert [r.document.published for r in readings(result.stdout)] == ["2019-05-23", "2020-01-01"]


@pytest.mark.parametrize("strict", [False, True])
def test_a_bad_record_is_named_and_the_others_are_read(jsonl: Path, strict: bool) -> None:
    with jsonl.open("a", encoding="utf-8") as file:
        file.write('{"id": "bad"}\n{"id": "9", "text": "قصف الجيش المدينة."}\n')
    result = run("--json", str(jsonl), *(["--strict"] if strict else []))
    assert result.exit_code == (1 if strict else 0)
    assert len(readings(result.stdout)) == len(ARTICLES) + 1
    assert f"{jsonl}, line 5: the field `text` is missing" in result.stderr


def test_nothing_read_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    result = run(str(tmp_path / "empty.txt"), str(tmp_path), "--json")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert len(result.stderr.strip().split("\n")) == 2


@pytest.mark.parametrize(
    "arguments", [["--published", "2019-02-30"], ["--published", "today"], ["--workers", "0"], ["--nothing"]]
)
def test_wrong_use_exits_with_2(arguments: list[str], jsonl: Path) -> None:
    result = run(*arguments, str(jsonl))
    assert result.exit_code == 2
    assert "Usage: " in result.stderr


def test_a_fault_of_the_reader_stops_nothing(jsonl: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from marsad.coders.rules import RuleCoder

    read = RuleCoder.read

    def faulty(self: RuleCoder, text: str, *args: object, **kw: object) -> Reading:
        if text == ARTICLES[1]:
            raise IndexError("list index out of range")
        return read(self, text, *args, **kw)  # type: ignore[arg-type]

    monkeypatch.setattr(RuleCoder, "read", faulty)
    result = run("--json", "--strict", str(jsonl))
    assert result.exit_code == 1
    assert [r.document.id for r in readings(result.stdout)] == ["0", "2", "3"]
    assert "line 2: the reader failed on this text (IndexError: list index out of range)" in result.stderr


def test_the_report_says_it_in_english(jsonl: Path) -> None:
    result = run(str(jsonl))
    assert result.exit_code == 0
    assert "Khalifa Haftar refused a ceasefire" in result.stdout
    assert "[رفض] المشير خليفة حفتر وقف إطلاق النار" in result.stdout
    assert "\x1b" not in result.stdout
    assert "\u2067" not in result.stdout


def command(*arguments: str, seed: str = "0") -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    call = [sys.executable, "-m", "marsad", "read", *arguments]
    return subprocess.Popen(
        call, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    )


def test_the_same_bytes_for_any_workers_and_seed(jsonl: Path, tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    rows = [json.dumps({"id": str(n), "text": ARTICLES[n % 4] * (n % 3 + 1)}) for n in range(40)]
    many.write_text("\n".join([*rows, "broken"]), encoding="utf-8")
    calls = [
        command("--json", str(many), "--workers", workers, seed=seed) for workers, seed in (("1", "0"), ("3", "7"))
    ]
    ended = [call.communicate(timeout=60) for call in calls]
    assert ended[0][0].count(b"\n") == 40
    assert ended[0] == ended[1]
    assert [call.returncode for call in calls] == [0, 0]


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_reading_comes_as_soon_as_it_is_ready(workers: str) -> None:
    call = command("--json", "--workers", workers, "-")
    assert call.stdin is not None
    assert call.stdout is not None
    timer = threading.Timer(30, call.kill)
    timer.start()
    for number in range(2):
        call.stdin.write(json.dumps({"id": str(number), "text": ARTICLES[number]}).encode() + b"\n")
        call.stdin.flush()
        assert json.loads(call.stdout.readline())["document"]["id"] == str(number)
    call.communicate()
    timer.cancel()
    assert call.returncode == 0


def test_a_closed_pipe_is_no_traceback(jsonl: Path, tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    many.write_text((jsonl.read_text(encoding="utf-8").replace('"id"', '"nr"')) * 100, encoding="utf-8")
    call = command("--json", str(many))
    assert call.stdout is not None
    call.stdout.readline()
    call.stdout.close()
    assert call.stderr is not None
    errors = call.stderr.read()
    call.wait(30)
    assert b"Traceback" not in errors
