"""The other commands, and what holds for all of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from marsad.cli import COMMANDS, main
from marsad.sources.examples import examples
from marsad.version import __version__


def test_version_names_program_pack_and_knowledge() -> None:
    result = CliRunner().invoke(main, ["--version"])
    assert re.fullmatch(
        rf"marsad {re.escape(__version__)}\npack ar [0-9a-f]{{12}}\nknowledge [0-9a-f]{{12}}\n", result.stdout
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str) -> None:
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0
    assert re.search(rf"Examples?:\s+marsad {name}", result.stdout)


def test_an_unknown_command_is_wrong_use() -> None:
    assert CliRunner().invoke(main, ["reed"]).exit_code == 2


def test_explain_shows_every_stage() -> None:
    text = "رفض المشير خليفة حفتر وقف إطلاق النار، حسب مصدر عسكري."
    result = CliRunner().invoke(main, ["explain", text])
    assert result.exit_code == 0
    for stage in ("Sentence 1 of 1", "words ", "phrases ", "frame ", "voice ", "coded "):
        assert stage in result.stdout
    assert "reject:" in result.stdout


def test_explain_says_why_nothing_was_coded() -> None:
    result = CliRunner().invoke(main, ["explain", "قال المتحدث إن الطقس جميل اليوم في البلاد."])
    assert result.exit_code == 0
    assert re.search("quiet|not-understood: ", result.stdout)


def test_explain_takes_a_file_and_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("قصف الجيش المدينة. رفض الرئيس العرض.", encoding="utf-8")
    result = CliRunner().invoke(main, ["explain", str(path), "--sentence", "2"])
    assert "Sentence 2 of 2" in result.stdout
    assert "Sentence 1" not in result.stdout
    assert CliRunner().invoke(main, ["explain", str(path), "--sentence", "3"]).exit_code == 2


@pytest.mark.parametrize("text", ["", "No Arabic here."])
def test_explain_refuses_what_cannot_be_read(text: str) -> None:
    result = CliRunner().invoke(main, ["explain", text])
    assert result.exit_code == 1
    assert "marsad: the text: " in result.stderr


def test_forms_shows_what_a_line_generates() -> None:
    result = CliRunner().invoke(main, ["forms", "هاجَم"])
    assert result.exit_code == 0
    for form in ("يهاجمون", "هوجمت", "مهاجمة", "مهاجم", "assault.tsv:", "event ASSAULT"):
        assert form in result.stdout


def test_forms_of_an_unknown_verb_says_how_to_add_one() -> None:
    result = CliRunner().invoke(main, ["forms", "زقزقزق"])
    assert result.exit_code == 1
    assert "CONTRIBUTING.md" in result.stderr


def test_the_examples_are_eight_articles_of_their_own_length() -> None:
    found = examples()
    assert len(found) == 8
    assert len({e.style for e in found}) == 8
    for example in found:
        assert 150 <= len(example.text.split()) <= 300


def test_demo_shows_every_example() -> None:
    result = CliRunner().invoke(main, ["demo"])
    assert result.exit_code == 0
    for example in examples():
        assert example.title in result.stdout
        assert example.style in result.stdout.replace("\n", " ")
    assert "Khalifa Haftar refused" in result.stdout
    one = CliRunner().invoke(main, ["demo", "--only", "iraqi", "--all"])
    assert one.exit_code == 0
    assert len(one.stdout) < len(result.stdout)
    assert CliRunner().invoke(main, ["demo", "--only", "martian"]).exit_code == 2
