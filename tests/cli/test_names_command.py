"""`marsad names` as people and programs call it."""

from __future__ import annotations

import json

from click.testing import CliRunner, Result

from marsad.cli import main

TEXT = "قال الخبير الاقتصادي أمين فارس في بيروت إن الأسعار ارتفعت."


def run(*arguments: str, stdin: str) -> Result:
    return CliRunner().invoke(main, ["names", *arguments], input=stdin.encode())


def test_json_gives_people_and_places_with_where_they_stand() -> None:
    line = json.dumps({"id": "a", "text": TEXT}, ensure_ascii=False)
    result = run("--json", "-", stdin=line + "\n")
    assert result.exit_code == 0
    row = json.loads(result.stdout)
    assert row["id"] == "a"
    assert [(n["kind"], TEXT[n["start"] : n["end"]]) for n in row["names"]] == [
        ("person", "أمين فارس"),
        ("place", "بيروت"),
    ]


def test_plain_is_a_line_for_each_with_its_id() -> None:
    lines = run("-", stdin=TEXT).stdout.splitlines()
    assert [line.split()[1:3] for line in lines] == [["person", "-"], ["place", "geonames:276781"]]


def test_what_cannot_be_read_is_named() -> None:
    result = run("-", stdin="")
    assert result.exit_code == 1
    assert result.stderr
