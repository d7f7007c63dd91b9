"""Words that are tagged once for all: the rules of context give the same for every token of them."""

from __future__ import annotations

from pathlib import Path

import pytest

import marsad
from marsad.coders.rules import coder
from marsad.reading.homographs import in_context, unknown_verb
from marsad.reading.pipeline import Given
from marsad.reading.settled import settled, state_of
from marsad.reading.tokens import Token

EXAMPLES = sorted((Path(marsad.__file__).parent / "examples").glob("*.txt"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_agrees_with_the_rules_of_context(path: Path) -> None:
    _, stages = coder().reader.explain(path.read_text(encoding="utf-8"), Given())
    seen = 0
    for stage in stages:
        tokens = stage.parse.line.tokens
        for i, token in enumerate(tokens):
            if settled(token.word) is not None and not token.word.kind and token.tag not in "Ee#" and token.length == 1:
                mark, reading = in_context(tokens, i, tokens[i - 1] if i else None)
                mark = "A" if mark == "N" and unknown_verb(token.word) else mark
                assert settled(token.word) == (mark, reading), token.text
                token_again = Token(**{name: getattr(token, name) for name in token.__struct_fields__})
                token_again.take(mark, reading)
                assert _facts(token_again) == _facts(token), token.text
                seen += 1
    assert seen > 20


def test_words_that_stand_alone_begin_neither_names_nor_compounds() -> None:
    lexis = coder().reader.lexis
    for text in ("الحكومه", "قوات", "ليبيا", "في", "المفاوضات", "،", "12"):
        word = lexis.word(text)
        state_of(word)
        assert not (word.alone and (word.groups or word.verbs or word.given))
    assert lexis.word("في").alone
    assert lexis.word("المفاوضات").alone
    assert not lexis.word("ليبيا").alone  # a name
    assert not lexis.word("قوات").alone  # قوات الأمن


def _facts(token: Token) -> list[object]:
    return [getattr(token, name) for name in token.__struct_fields__]


@pytest.mark.parametrize(
    ("word", "tag"),
    [("في", "P"), ("الذي", "R"), ("،", "."), ("«", '"'), ("المخابرات", "N")],
)
def test_settled(word: str, tag: str) -> None:
    found = settled(coder().reader.lexis.word(word))
    assert found is not None
    assert found[0] == tag


@pytest.mark.parametrize("word", ["قتل", "عبر", "محمد", "اليوم", "عليه", "مقاطعه", "ابو", "وليد"])
def test_context_decides(word: str) -> None:
    assert settled(coder().reader.lexis.word(word)) is None
