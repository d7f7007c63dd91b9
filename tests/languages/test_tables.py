"""The checks of the tables, and that the tables which ship pass them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from marsad.languages.examples import examples
from marsad.languages.tables import TableError, rows
from marsad.languages.validate import everything, main, validate

TABLES = Path(__file__).parent / "tables"


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TABLES, tmp_path / "tables"))


def test_good_tables_pass() -> None:
    assert [str(problem) for problem in validate("ar", TABLES)] == []
    assert [str(problem) for problem in examples("ar", TABLES)] == []


@pytest.mark.parametrize(
    ("table", "old", "new", "said"),
    [
        ("verbs.tsv", "سقوط\ti\ty", "سقوط\ti", "5 cells under 6 columns"),
        ("verbs.tsv", "lemma\troot", "root\tlemma", "header is root lemma"),
        ("verbs.tsv", "شنن", "شن", "no root"),
        ("verbs.tsv", "شنن", "شنق", "gives شنق, not شن"),
        ("verbs.tsv", "\tIu\tسقوط", "\tI\tسقوط", "form is I; write one of"),
        ("verbs.tsv", "\ti\ty", "\tx\ty", "trans is x"),
        ("verbs.tsv", "سقوط", "سـقوط", "tatweel"),
        ("verbs.tsv", "سقوط", "سقوط\u200f", "U+200F"),
        ("verbs.tsv", "سقوط", "سقوطa", "mixes scripts"),
        ("verbs.tsv", "سقوط", "سقوط ", "surplus spaces"),
        ("nouns.tsv", "حروب", "حرۀب", "letters of other"),
        ("nouns.tsv", "\tevent\t", "\thappening\t", "class is happening"),
        ("nouns.tsv", "REB", "RBL", "unknown sector RBL"),
        ("closed.tsv", "من\trel", "من\tprep", "says the same as closed.tsv:2"),
        ("closed.tsv", "\trel\t", "\trelative\t", "class is relative"),
        ("classes.tsv", "@drone\tمسيرة", "@drones\tمسيرة", "class @drone is in no table"),
        ("classes.tsv", "@drone\tمسيرة", "drone\tمسيرة", "write @ and small Latin letters"),
        ("cues.tsv", "\tclaim\t", "\tsays\t", "stance is says"),
        ("cues.tsv", "\tphrase\tgen", "\tidiom\tgen", "kind is 'idiom'"),
        ("realis.tsv", "\tplanned\t", "\twill\t", "effect is will"),
        ("predicates/accuse.tsv", "\tallege\t", "\tlibel\t", "ACCUSE has no mode libel"),
        ("predicates/accuse.tsv", "ACCUSE", "BLAME", "code is BLAME"),
        ("predicates/accuse.tsv", "ACCUSE\tallege", "figure:dead\t-", "code is figure:dead; write one of killed"),
        ("predicates/accuse.tsv", "obj|إلى", "object", "unknown slot 'object'"),
        ("predicates/accuse.tsv", "\teither\t", "\tboth\t", "gen is both"),
        ("predicates/accuse.tsv", "0.9", "1.2", "conf is 1.2"),
        ("predicates/accuse.tsv", "0.9", "-", "conf is 'empty'"),
        ("predicates/accuse.tsv", "\t-\t0.9", "\tobj=جيش\t0.9", "condition 'obj=جيش'"),
        ("predicates/assault.tsv", "<تعرض ل", "<خضع ل", "light verb خضع is in no table"),
        ("predicates/assault.tsv", "<تعرض ل", "قام ب أن", "light verb 'قام ب أن' has 3 words"),
        ("predicates/assault.tsv", "قصف\tقصف\tIi\tقصف\t", "قصف\tقصف\tIi\t-\t", "no masdar for قصف"),
        ("predicates/assault.tsv", "-\t-\t-\tغارة", "-\tغور\t-\tغارة", "a line without lemma is for nouns"),
    ],
)
def test_mistakes_are_told(tables: Path, table: str, old: str, new: str, said: str) -> None:
    path = tables / table
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new), encoding="utf-8")
    messages = [str(problem) for problem in validate("ar", tables)]
    assert any(said in message and message.startswith(str(path)) for message in messages), messages


def test_an_example_must_show_its_word(tables: Path) -> None:
    path = tables / "predicates" / "accuse.tsv"
    path.write_text(path.read_text(encoding="utf-8").replace("اتهم الوزير", "لام الوزير"), encoding="utf-8")
    assert ["the example has no form of اتهم" in problem.message for problem in examples("ar", tables)] == [True]


def test_a_broken_line_cannot_be_compiled(tables: Path) -> None:
    (tables / "verbs.tsv").write_text("lemma\troot\tform\tmasdar\ttrans\nقصف\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"verbs\.tsv:2"):
        rows("ar", "verbs*", tables)


def test_the_tables_that_ship_are_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert [str(problem) for problem in everything("ar")] == []
    assert main([]) == 0
    assert "well" in capsys.readouterr().err
