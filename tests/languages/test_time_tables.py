"""The tables of numbers, months and times hold what the program expects of them."""

import pytest

from marsad.languages.ar.lexemes import Phrases, forms, rows
from marsad.text.fold import fold_word


@pytest.mark.parametrize("table", ["numbers.tsv", "months.tsv", "time_words.tsv"])
def test_rows_are_whole(table: str) -> None:
    found = rows(table)
    assert found
    assert len(set(found)) == len(found)
    for row in found:
        assert all(cell == cell.strip() for cell in row)
        words = row[2] if table == "months.tsv" else row[1]
        assert all(words.split("|"))
        assert all(letter < "\u064b" or letter > "\u0652" for letter in words)  # no vowel marks


def test_every_month_has_a_name_and_no_name_two_months() -> None:
    months: dict[str, tuple[str, str]] = {}
    for number, calendar, names, need, _ in rows("months.tsv"):
        assert need in ("", "prep", "number")
        for name in names.split("|"):
            assert months.setdefault(fold_word(name), (calendar, number)) == (calendar, number)
    assert set(months.values()) == {(c, str(n)) for c in ("gregorian", "hijri") for n in range(1, 13)}


def test_a_word_with_its_article_needs_it() -> None:
    weekdays = forms("time_words.tsv", "weekday")
    assert "احد" not in weekdays
    assert weekdays["والاحد"].conjunction == "و"
    assert weekdays["للاحد"].preposition == "ل"
    thousand = forms("numbers.tsv", "scale")["الف"]  # whose own first letters look like the article
    assert not thousand.article


def test_the_longest_phrase_is_taken() -> None:
    phrases = Phrases([("أكثر", "a"), ("أكثر من", "b")])
    texts = ["قتل", "لاكثر", "من", "40"]
    assert phrases.at(texts, 1) is not None
    end, lexeme = phrases.at(texts, 1) or (0, None)
    assert (end, lexeme and lexeme.value) == (3, "b")
    start, lexeme = phrases.before(texts, 3) or (0, None)
    assert (start, lexeme and lexeme.value) == (1, "b")


def test_a_broken_line_says_where(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    import marsad.languages.ar.lexemes as lexemes

    class _Folder:
        def __truediv__(self, _: str) -> "_Folder":
            return self

        def read_text(self, encoding: str) -> str:
            return "kind\twords\tvalue\nunit\tواحد\n"

    monkeypatch.setattr(lexemes, "files", lambda _: _Folder())
    with pytest.raises(ValueError, match="3 cells expected, 2 found"):
        lexemes.rows("broken.tsv")
