"""What a source is, is told by its first bytes and its name."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from marsad.sources.opening import documents, is_address
from marsad.sources.records import Problem, Record

BODY = "قصفت المدفعية أطراف المدينة في ساعة مبكرة من الصباح، وقال متحدث باسم البلدية إن أحدا لم يصب."
PAGE = f"<!doctype html><html lang=ar><body><article><h1>قصف</h1><p>{BODY}</p><p>{BODY}</p></article></body></html>"


def test_a_page_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    path = tmp_path / "saved"
    path.write_text(PAGE, encoding="utf-8")
    for items in (list(documents([str(path)])), list(documents(["-"], io.BytesIO(PAGE.encode())))):
        assert [type(item) for item in items] == [Record]
        assert "<p>" not in getattr(items[0], "text", "")


def test_a_page_without_an_article_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    path.write_text("<html><body></body></html>", encoding="utf-8")
    (item,) = documents([str(path)])
    assert isinstance(item, Problem)
    assert item.raw == path.read_bytes()


def test_nothing_is_fetched_where_nothing_fetches() -> None:
    (item,) = documents(["https://news.example/1"])
    assert "nothing is fetched here" in str(item)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (f"https://a.example/{'a' * 9000}", True),
        ("https://a.example/\0", True),
        ("https://a.example/", True),
        ("gopher://a.example", True),
        ("news/a.txt", False),
        ("c:/a", False),
        ("-", False),
    ],
)
def test_what_is_an_address(source: str, told: bool) -> None:
    assert is_address(source) is told


def test_a_file_may_be_called_like_an_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "http:").mkdir()
    (tmp_path / "http:" / "a").write_text(BODY, encoding="utf-8")
    assert [type(item) for item in documents(["http://a"])] == [Record]
