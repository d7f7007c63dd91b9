"""`marsad expressions` as people and programs call it."""

from __future__ import annotations

import json

from click.testing import CliRunner, Result

from marsad.cli import main

TEXT = "قُتل 40 مدنياً يوم الأربعاء 22 ماي، وبلغت الأضرار مليوني دولار."


def run(*arguments: str, stdin: str) -> Result:
    return CliRunner().invoke(main, ["expressions", *arguments], input=stdin.encode())


def rows(*texts: dict[str, str]) -> str:
    return "".join(json.dumps(text, ensure_ascii=False) + "\n" for text in texts)


def test_json_gives_values_and_where_they_stand_in_the_text_as_given() -> None:
    result = run("--json", "-", stdin=rows({"id": "a", "text": TEXT, "reference": "2019-05-26"}))
    assert result.exit_code == 0
    row = json.loads(result.stdout)
    assert row["id"] == "a"
    (time,) = row["times"]
    assert (time["from"], time["to"]) == ("2019-05-22", "2019-05-22")
    assert TEXT[time["start"] : time["end"]] == "يوم الأربعاء 22 ماي"
    counts = {TEXT[n["start"] : n["end"]]: (n["value"], n["kind"], n["unit"]) for n in row["numbers"]}
    assert counts["40"] == (40, "count", None)
    assert counts["مليوني دولار"] == (2_000_000, "money", "USD")


def test_the_day_goes_by_either_name_and_texts_without_one_have_no_relative_days() -> None:
    given = rows(
        {"id": "a", "text": "وصل أمس.", "published": "2019-05-26"},
        {"id": "b", "text": "وصل أمس.", "reference": "2020-01-01"},
        {"id": "c", "text": "وصل أمس."},
    )
    found = [json.loads(line)["times"][0] for line in run("--json", "-", stdin=given).stdout.splitlines()]
    assert [t["from"] for t in found] == ["2019-05-25", "2019-12-31", None]


def test_plain_is_a_line_for_each_and_figures_of_a_date_are_its_own() -> None:
    lines = run("--published", "2019-05-26", "-", stdin=TEXT).stdout.splitlines()
    assert [line.split()[1:3] for line in lines] == [["count", "40"], ["day", "2019-05-22"], ["money", "2000000"]]


def test_what_cannot_be_read_is_named() -> None:
    result = run("--json", "none.jsonl", stdin="")
    assert result.exit_code == 1
    assert "none.jsonl" in result.stderr


def test_figures_alone_are_read_and_other_languages_are_not() -> None:
    result = run("--json", "-", stdin=rows({"id": "a", "text": "17"}, {"id": "b", "text": "17 killed"}))
    assert [json.loads(line)["numbers"][0]["value"] for line in result.stdout.splitlines()] == [17]
    assert "Marsad reads Arabic only" in result.stderr
