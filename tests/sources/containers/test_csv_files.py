"""CSV files, their columns by other names, old encodings, and rows that can't be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.sources.opening import Opening, documents
from marsad.sources.records import Problem, Record

ARTICLE = "قصف الجيش المدينة من الجو. وقال متحدث إن القصف انتهى في الليل على ما يبدو."
NAMES = {"text": "body", "published": "date", "title": "head line"}


def given(path: Path, content: bytes, **more: object) -> tuple[list[Record], list[str]]:
    path.write_bytes(content)
    items = list(documents([str(path)], opening=Opening(**more)))  # type: ignore[arg-type]
    return [i for i in items if isinstance(i, Record)], [str(i) for i in items if isinstance(i, Problem)]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_columns_by_other_names(tmp_path: Path, mark: str, start: str) -> None:
    rows = [["head line", "body", "date"], ["قصف", f'"{ARTICLE}\n\n{ARTICLE}"', "2019-05-23 10:30:00"]]
    content = start + "\r\n".join(mark.join(row) for row in rows)
    (found,), problems = given(tmp_path / "a.csv", content.encode(), fields=NAMES)
    assert problems == []
    assert (found.title, found.published, found.text) == ("قصف", "2019-05-23", f"{ARTICLE}\n\n{ARTICLE}")


def test_a_map_serves_json_lines_too(tmp_path: Path) -> None:
    line = f'{{"body": "{ARTICLE}", "date": "2019-05-23", "text": 5}}\n{{"text": "{ARTICLE}"}}\n'
    (found,), problems = given(tmp_path / "a.jsonl", line.encode(), fields=NAMES)
    assert (found.text, found.published) == (ARTICLE, "2019-05-23")
    assert "line 2: the field `body` is missing" in problems[0]


def test_rows_that_cannot_be_read_are_named_and_the_others_given(tmp_path: Path) -> None:
    rows = [b"text,published", ARTICLE.encode() + b",2019-05-23", b"one cell", ARTICLE.encode() + b"\xff,2019-05-23"]
    rows += [ARTICLE.encode() + b",2019-02-30", b",2019-01-01", ARTICLE.encode() + b"\0,", ARTICLE.encode() + b","]
    found, problems = given(tmp_path / "a.csv", b"\n".join(rows))
    assert [record.where.rpartition(", ")[2] for record in found] == ["row 2", "row 8"]
    for wanted in ("1 cells in a row of 2", "not UTF-8", "no day of the calendar", "the text is empty", "are no text"):
        assert sum(wanted in problem for problem in problems) == 1, (wanted, problems)


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16"])
def test_old_encodings_are_converted_for_a_ledger_only(tmp_path: Path, encoding: str) -> None:
    content = f"text\n{ARTICLE}\n{ARTICLE} وهذا خبر من الوكالة.".encode(encoding)
    found, problems = given(tmp_path / "a.csv", content, convert=True)
    assert (len(found), problems) == (2, [])
    assert found[0].text == ARTICLE
    assert "not UTF-8" in given(tmp_path / "a.csv", content)[1][0]


def test_a_table_without_the_column_says_which_there_are(tmp_path: Path) -> None:
    _, problems = given(tmp_path / "a.csv", b"body,date\nx,y\n")
    assert "no column is called 'text'; there are: body, date; name its columns" in problems[0]
    assert "the table is empty" in given(tmp_path / "b.csv", b"")[1][0]
    assert "there are no rows" in given(tmp_path / "c.csv", b"text\n")[1][0]
