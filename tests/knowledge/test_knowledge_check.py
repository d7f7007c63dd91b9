"""The check refuses what would mislead the reader, and says where and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.knowledge.check import check
from marsad.knowledge.rows import COLUMNS

TABLES: dict[str, list[str]] = {
    "states": ["FRA;France;France;فرنسا;فرنسي;Paris;باريس;-;-"],
    "bodies": ["un;United Nations;Nations unies;الأمم المتحدة;organization;-;IGO"],
    "groups": ["red;Red;Rouge;الحمر;party;FRA;PTY", "blue;Blue;Bleu;الزرق;party;FRA;PTY"],
    "outlets": [],
    "people": ["ann-one;Ann One;Ann One;آن ون;FRA;GOV", "bob-two;Bob Two;Bob Two;بوب تو;FRA;GOV"],
    "offices": ["fra.president;FRA;-;president;الرئيس;GOV;-"],
    "terms": ["fra.president;ann-one;2000-01-01;2004-05", "fra.president;bob-two;2004-05-20;"],
    "bonds": ["red;member;blue;2000;2001"],
    "places": ["own:paris;Paris;باريس;FRA;-;48.85;2.35;city;2000000"],
}


def write(folder: Path, **changed: list[str]) -> None:
    for name, rows in (TABLES | changed).items():
        lines = [row.replace(";", "\t") for row in (";".join(COLUMNS[name]), *rows)]
        (folder / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_good_tables_have_no_problems(tmp_path: Path) -> None:
    write(tmp_path)
    assert check(tmp_path) == []


def test_a_table_may_be_spread_over_files(tmp_path: Path) -> None:
    write(tmp_path, people=TABLES["people"][:1])
    lines = [row.replace(";", "\t") for row in (";".join(COLUMNS["people"]), TABLES["people"][1])]
    (tmp_path / "people_more.tsv").write_text("\n".join(lines), encoding="utf-8")
    assert check(tmp_path) == []


@pytest.mark.parametrize(
    ("table", "row", "what"),
    [
        ("people", "ann-one;Ann;Ann;آن;FRA;GOV", "people.tsv:4: ann-one stands in people.tsv:2 already"),
        ("people", "eve;Eve;Ève;إيف;XXX;GOV", "people.tsv:4: unknown country XXX"),
        ("people", "eve;Eve;Ève;ان ون;FRA;GOV", "people.tsv:4: ان ون is a spelling of ann-one"),
        ("people", "eve;Eve;Ève;Eve;FRA;GOV", "people.tsv:4: 'Eve' is not Arabic"),
        ("people", "eve;Eve;Ève;إيف\u200f;FRA;GOV", "people.tsv:4: holds the invisible character RIGHT-TO-LEFT MARK"),
        ("people", "eve;Eve;Ève;إيف;FRA;GOV;x", "people.tsv:4: 7 cells for 6 columns"),
        ("offices", "fra.king;FRA;nobody;king;الملك;GOV;-", "offices.tsv:3: unknown body nobody"),
        ("offices", "sky.king;-;-;king;الملك;GOV;-", "offices.tsv:3: الملك says neither country nor body"),
        ("terms", "fra.king;ann-one;2010;2011", "terms.tsv:4: unknown office fra.king"),
        ("terms", "fra.president;eve;1990;1991", "terms.tsv:4: unknown person eve"),
        ("terms", "fra.president;ann-one;1995;1994", "terms.tsv:4: ends (1994) before it starts (1995)"),
        ("terms", "fra.president;ann-one;1995-13;1996", "terms.tsv:4: '1995-13' to '1996' are no dates"),
        ("terms", "fra.president;ann-one;2010;2011", "terms.tsv:4: ann-one holds fra.president while bob-two does"),
        ("bonds", "red;split;green;2000;", "bonds.tsv:3: unknown group green"),
        ("bonds", "red;loves;blue;2000;", "bonds.tsv:3: 'loves' is no bond"),
        ("bonds", "red;split;blue;2000;2002", "bonds.tsv:3: ends (2002)"),
        ("bonds", "red;member;blue;2003;2002", "bonds.tsv:3: ends (2002)"),
        ("bonds", "red;member;blue;soon;", "bonds.tsv:3: 'soon' to '' are no dates"),
        ("bonds", "red;member;blue;2000;", "bonds.tsv:3: stands twice"),
        ("places", "own:moon;Moon;القمر;FRA;-;91;0;city;-", "places.tsv:3: impossible coordinates 91, 0"),
        ("places", "own:there;There;هناك;TUN;-;48.85;2.35;city;-", "places.tsv:3: 48.85, 2.35 lies outside TUN"),
        ("people", "ann-two;Ann One;-;آن الأخرى;FRA;GOV", "people.tsv:4: Ann One is the name of ann-one"),
        ("bodies", "eu;EU;UE;الاتحاد الأوروبي;club;-;IGO", "bodies.tsv:3: unknown kind 'club'"),
    ],
)
def test_problems_are_named(tmp_path: Path, table: str, row: str, what: str) -> None:
    write(tmp_path, **{table: [*TABLES[table], row]})
    problems = check(tmp_path)
    assert any(problem.startswith(what) for problem in problems)
    assert all("; " in problem for problem in problems)


def test_a_shared_spelling_may_be_marked(tmp_path: Path) -> None:
    people = ["ann-one;Ann One;Ann One;آن?;FRA;GOV", "ann-two;Ann Two;Ann Two;آن?;FRA;GOV"]
    write(tmp_path, people=people, terms=[])
    assert check(tmp_path) == []


def test_an_office_of_many_may_overlap(tmp_path: Path) -> None:
    offices = ["fra.president;FRA;-;president;الرئيس;GOV;many"]
    write(tmp_path, offices=offices, terms=["fra.president;ann-one;2000;", "fra.president;bob-two;2001;"])
    assert check(tmp_path) == []
