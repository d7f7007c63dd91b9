"""Every kind of bad input has its own word that says what to do; the good records beside it are still given."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from marsad.sources.decoding import guess_encoding
from marsad.sources.opening import documents
from marsad.sources.records import MAX_TEXT, Problem, Record

ARTICLE = "قصف الجيش المدينة من الجو. وقال متحدث إن القصف انتهى في الليل على ما يبدو."


def given(path: Path | str, stdin: bytes | None = None) -> list[Record | Problem]:
    return list(documents([str(path)], io.BytesIO(stdin) if stdin is not None else None))


def texts(items: list[Record | Problem]) -> list[str]:
    return [item.text for item in items if isinstance(item, Record)]


def problems(items: list[Record | Problem]) -> list[str]:
    return [str(item) for item in items if isinstance(item, Problem)]


def line(**fields: object) -> str:
    return json.dumps({"text": ARTICLE, **fields}, ensure_ascii=False)


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (b"", "the text is empty"),
        (b" \r\n\t\n", "the text is empty"),
        ("\ufeff".encode(), "the text is empty"),
        (bytes(range(256)) * 8, "binary file"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary file"),
        ((ARTICLE * 3).encode("cp1256"), "looks like windows-1256; convert it: iconv -f WINDOWS-1256 -t UTF-8"),
        ((ARTICLE * 3).encode("iso-8859-6", "ignore"), "looks like iso-8859-6"),
        (ARTICLE.encode("utf-16"), "UTF-16, not UTF-8; convert it: iconv -f UTF-16"),
        (ARTICLE.encode() + b"\n\xff" + ARTICLE.encode(), "not UTF-8 at byte"),
        (b"12:30 - 14/5 ...", "no letters in the text"),
        (("قصف " * (MAX_TEXT // 4 + 1)).encode(), "1,000,004 characters, more than 1,000,000; split it"),
        (("قصف " * MAX_TEXT).encode(), "more than 4 MB for one document"),
    ],
)
def test_a_text_that_cannot_be_read(tmp_path: Path, content: bytes, wanted: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(content)
    items = given(path)
    assert len(items) == 1
    assert wanted in problems(items)[0]
    assert str(path) in problems(items)[0]


def test_one_megabyte_is_given_whole(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("قصف الجيش المدينة. " * 30_000, encoding="utf-8")
    assert path.stat().st_size > 1_000_000
    assert len(texts(given(path))[0]) == 19 * 30_000


def test_offsets_are_those_of_the_file_after_its_mark(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes("\ufeffقصف\r\nالجيش\rالمدينة\u2028ليلا".encode())
    assert texts(given(path)) == ["قصف\r\nالجيش\rالمدينة\u2028ليلا"]


@pytest.mark.parametrize(
    ("bad", "wanted"),
    [
        ('{"text": "قصف', "broken at character"),
        ("[1, 2]", "a list instead of a record"),
        ("12", "a number instead of a record"),
        ('{"id": "x"}', "the field `text` is missing"),
        ('{"text": null}', "the field `text` is missing"),
        ('{"text": 5}', "the field `text` is no string"),
        ('{"text": ""}', "the text is empty"),
        ('{"text": "2019 - 12"}', "no letters in the text"),
        (line(title=["x"]), "the field `title` is no string"),
        (line(id={"a": 1}), "the field `id` is no string"),
        (line(published="2019-02-30"), "no day of the calendar: '2019-02-30'"),
        (line(published="yesterday"), "write it as YYYY-MM-DD"),
        (line(id="first"), "the id 'first' was given before, at"),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_given(tmp_path: Path, bad: str, wanted: str) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join([line(id="first"), bad, line(id="last")]) + "\n", encoding="utf-8")
    items = given(path)
    assert [item.id for item in items if isinstance(item, Record)] == ["first", "last"]
    assert len(problems(items)) == 1
    assert wanted in problems(items)[0]
    assert f"{path}, line 2: " in problems(items)[0]


def test_half_of_a_character_costs_no_article(tmp_path: Path) -> None:
    """An emoji that a crawler cut through: places in the text stay, and the document says so."""
    path = tmp_path / "articles.jsonl"
    path.write_text(
        '{"text": "قصف \\ud83d المدينة", "title": "بيان \\ude00"}\n{"text": "قصف \\ud83d\\ude00"}', encoding="utf-8"
    )
    first, second = (item for item in given(path) if isinstance(item, Record))
    assert (first.text, first.title) == ("قصف \ufffd المدينة", "بيان \ufffd")
    assert first.note == "half of a character in text and title replaced by U+FFFD"
    assert (second.text, second.note) == ("قصف 😀", None)


def test_a_line_in_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_bytes(line().encode() + b"\n" + line().encode("cp1256") + b"\n" + line(id="last").encode())
    items = given(path)
    assert len(texts(items)) == 2
    assert "line 2: the text is not UTF-8 but looks like windows-1256" in problems(items)[0]


def test_a_line_without_end_is_named_and_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("marsad.sources.files._MAX_LINE", 300)
    path = tmp_path / "articles.jsonl"
    path.write_text(line(id="a") + "\n" + line(title="x" * 2_000) + "\n" + line(id="b"), encoding="utf-8")
    items = given(path)
    assert [item.id for item in items if isinstance(item, Record)] == ["a", "b"]
    assert "line 2: more than 4 MB for one document" in problems(items)[0]


def test_line_ends_marks_and_separators(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    inside = f"قصف\u2028الجيش\u2029المدينة\u0085{ARTICLE}"
    rows = ["\ufeff" + line(id=1), "", line(text=inside, id="2"), "  "]
    path.write_bytes("\r\n".join(rows).encode())
    items = given(path)
    assert problems(items) == []
    assert [item.id for item in items if isinstance(item, Record)] == ["1", "2"]
    assert texts(items)[1] == inside


def test_all_fields_are_kept_and_a_time_stamp_gives_its_day(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    fields = {"id": "7", "title": "عنوان", "outlet": "صحيفة", "url": "https://example.org/7"}
    path.write_text(line(published="2019-05-23T22:15:00Z", extra=1, **fields), encoding="utf-8")
    (record,) = given(path)
    assert record == Record(text=ARTICLE, where=f"{path}, line 1", published="2019-05-23", **fields)


def test_json_lines_are_known_by_their_first_line(tmp_path: Path) -> None:
    path = tmp_path / "articles.txt"
    path.write_text(line(id="1") + "\n" + line(id="2"), encoding="utf-8")
    assert len(texts(given(path))) == 2
    assert len(texts(given("-", line().encode() + b"\n" + line().encode()))) == 2
    assert texts(given("-", ARTICLE.encode())) == [ARTICLE]


@pytest.mark.parametrize("content", [{"text": ARTICLE}, [{"text": ARTICLE}, {"text": ARTICLE, "id": "2"}, 5]])
def test_a_whole_json_file(tmp_path: Path, content: object) -> None:
    path = tmp_path / "articles.json"
    path.write_text(json.dumps(content, indent=2), encoding="utf-8")
    items = given(path)
    assert set(texts(items)) == {ARTICLE}
    assert len(problems(items)) == (1 if isinstance(content, list) else 0)
    assert all("record 3: a number instead" in message for message in problems(items))


def test_a_broken_json_file_is_named_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "articles.json"
    path.write_text('{"text": "قصف"\n' + line(id="2") + "\n", encoding="utf-8")
    items = given(path)
    assert [item.id for item in items if isinstance(item, Record)] == ["2"]
    assert "line 1: the JSON is broken" in problems(items)[0]


def test_binary_and_empty_json_files(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_bytes(b"\x7fELF\x02\x01\x01\0\0\0")
    assert "binary file, not JSON Lines" in problems(given(path))[0]
    path.write_bytes(b"\n\n")
    assert "there are no records in it" in problems(given(path))[0]


def test_what_is_no_file(tmp_path: Path) -> None:
    assert f"{tmp_path}: there are no files in the folder" in problems(given(tmp_path))[0]
    assert "there is no such file; check the name" in problems(given(tmp_path / "none.txt"))[0]
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    assert "can't be read" in problems(given(path / "inside"))[0]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    path.chmod(0)
    assert "can't be read (Permission denied); check its permissions" in problems(given(path))[0]


def test_a_file_that_fails_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Failing(io.BytesIO):
        def readinto(self, _buffer: object, /) -> int:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr("builtins.open", lambda *_args, **_kw: Failing())
    assert "can't be read (Input/output error)" in problems(given(tmp_path / "article.txt"))[0]


def test_ids_are_one_set_over_all_files(tmp_path: Path) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_text(line(id="same") + "\n" + line(), encoding="utf-8")
    items = list(documents([str(tmp_path / "a.jsonl"), str(tmp_path / "b.jsonl")]))
    assert len(texts(items)) == 3
    assert f"was given before, at {tmp_path / 'a.jsonl'}, line 1" in problems(items)[0]


def test_short_texts_in_old_encodings_are_guessed_too() -> None:
    assert guess_encoding("قتلى وجرحى".encode("cp1256")) == "windows-1256"
    assert guess_encoding(b"caf\xe9 au lait") is None
