"""`marsad who` and `marsad where` as a user calls them."""

from __future__ import annotations

import json

from click.testing import CliRunner

from marsad.cli import main


def test_who_prints_a_table_and_json() -> None:
    asked = ["who", "وزير الخارجية الفرنسي", "--on", "2019-05-22"]
    plain = CliRunner().invoke(main, asked)
    assert plain.exit_code == 0
    assert "Jean-Yves Le Drian" in plain.stdout
    row = json.loads(CliRunner().invoke(main, [*asked, "--json"]).stdout)
    assert (row["id"], row["office_id"], row["from"], row["country"]) == (
        "person:jean-yves-le-drian", "fra.foreign-minister", "2017-05-17", "FRA",
    )  # fmt: skip


def test_where_prints_every_candidate_with_why() -> None:
    rows = [json.loads(line) for line in CliRunner().invoke(main, ["where", "طرابلس", "--json"]).stdout.splitlines()]
    assert [row["country"] for row in rows][:2] == ["LBY", "LBN"]
    assert all(row["why"] and row["precision"] == "city" and len(row["coordinates"]) == 2 for row in rows[:2])
    about = json.loads(CliRunner().invoke(main, ["where", "جنوب حلب", "--json"]).stdout.splitlines()[0])
    assert about["precision"] == "region"
    assert about["name"] == "south of Aleppo"


def test_what_the_tables_do_not_know_is_said_with_status_1() -> None:
    for asked in (["who", "زيد بن لا أحد"], ["where", "قرية لا وجود لها"]):
        result = CliRunner().invoke(main, asked)
        assert result.exit_code == 1
        assert "nothing was found" in result.stderr


def test_an_impossible_day_is_wrong_use() -> None:
    result = CliRunner().invoke(main, ["who", "السيسي", "--on", "2019-02-30"])
    assert result.exit_code == 2
    assert "2019-02-30" in result.stderr
