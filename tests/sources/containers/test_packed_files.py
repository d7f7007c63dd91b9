"""Packed files, zip files and folders: their documents, what breaks off, and what is no archive but a bomb."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from marsad.sources.opening import documents
from marsad.sources.records import Problem, Record

ARTICLE = "قصف الجيش المدينة من الجو. وقال متحدث إن القصف انتهى في الليل على ما يبدو."
PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": lzma.compress,
    "zst": zstandard.ZstdCompressor().compress,
}


def lines(count: int, start: int = 0) -> bytes:
    return b"".join(
        json.dumps({"id": str(n), "text": f"{ARTICLE} {os.urandom(20).hex()}"}).encode() + b"\n"
        for n in range(start, start + count)
    )


def zipped(**files: bytes) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "."), content)
    return whole.getvalue()


def given(path: Path | str) -> tuple[list[Record], list[str]]:
    items = list(documents([str(path)]))
    return [i for i in items if isinstance(i, Record)], [str(i) for i in items if isinstance(i, Problem)]


@pytest.mark.parametrize("ending", PACKERS)
def test_a_packed_file_is_read_like_what_is_in_it(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"news.jsonl.{ending}"
    path.write_bytes(PACKERS[ending](lines(3)) + PACKERS[ending](lines(3, 3)))  # two pieces, one file
    found, problems = given(path)
    assert ([r.id for r in found], problems) == (list("012345"), [])
    assert found[4].where == f"{path}, line 5"


@pytest.mark.parametrize("ending", PACKERS)
def test_a_packed_file_that_breaks_off_gives_whole_documents_only(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"news.jsonl.{ending}"
    content = lines(3000)
    path.write_bytes(PACKERS[ending](content)[:-200])
    found, problems = given(path)
    assert len(problems) == 1
    assert "cut off at byte" in problems[0]
    assert found == [] or all(r.raw in content for r in found if r.raw)
    text = tmp_path / f"article.txt.{ending}"
    text.write_bytes(PACKERS[ending](ARTICLE.encode() * 50)[:-6])
    assert given(text)[0] == []  # half an article is none


def test_a_packed_file_that_is_damaged_is_named(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl.gz"
    content = bytearray(gzip.compress(lines(1000)))
    content[len(content) // 2 : len(content) // 2 + 50] = bytes(50)
    path.write_bytes(content)
    assert "the packed file is damaged before byte" in given(path)[1][0]


def test_a_zip_file_is_read_with_what_is_packed_in_it(tmp_path: Path) -> None:
    inner = zipped(a__txt=ARTICLE.encode(), b__csv=f"text,published\n{ARTICLE},2019-05-23\n".encode())
    path = tmp_path / "news.zip"
    path.write_bytes(zipped(first__jsonl=lines(2), deep__zip=inner, p__jsonl__gz=gzip.compress(lines(1, 7))))
    found, problems = given(path)
    assert problems == []
    assert [r.where.removeprefix(str(path)) for r in found] == [
        " > first.jsonl, line 1",
        " > first.jsonl, line 2",
        " > deep.zip > a.txt",
        " > deep.zip > b.csv, row 2",
        " > p.jsonl.gz, line 1",
    ]
    assert found[3].published == "2019-05-23"


def test_what_a_zip_file_hides_or_locks_or_breaks(tmp_path: Path) -> None:
    whole = bytearray(zipped(a__txt=ARTICLE.encode(), b__txt=(ARTICLE * 2).encode(), __MACOSX=b"x", s__css=b"x"))
    first = whole.index(b"a.txt") + len("a.txt")
    whole[first + 20 : first + 24] = b"\xff\xff\xff\xff"
    path = tmp_path / "news.zip"
    path.write_bytes(whole)
    found, problems = given(path)
    assert [r.text for r in found] == [ARTICLE * 2]
    assert "a.txt: the file in the zip file is damaged or cut off" in problems[0]
    assert "1 file of pictures, sounds or styles (.css) left out" in problems[1]
    path.write_bytes(bytes(whole[:-30]))
    assert "the zip file is damaged or cut off" in given(path)[1][0]


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (("[Content_Types].xml", "xl/workbook.xml"), "office document"),
        (("mimetype", "META-INF/manifest.xml", "content.xml"), "office document"),
        (("mimetype", "META-INF/container.xml", "a.xhtml"), "electronic book"),
    ],
)
def test_a_document_that_is_a_zip_file_is_no_archive(tmp_path: Path, names: tuple[str, ...], wanted: str) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(zipped(**{name.replace(".", "__"): ARTICLE.encode() for name in names}))
    found, problems = given(path)
    assert (found, len(problems)) == ([], 1)
    assert wanted in problems[0]


def test_a_zip_file_with_a_file_called_mimetype_is_an_archive(tmp_path: Path) -> None:
    path = tmp_path / "news.zip"
    path.write_bytes(zipped(mimetype=ARTICLE.encode()))
    assert len(given(path)[0]) == 1


@pytest.mark.parametrize("ending", PACKERS)
def test_a_bomb_ends_within_its_limits(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"bomb.txt.{ending}"
    path.write_bytes(PACKERS[ending](bytes(200_000_000)))
    found, problems = given(path)
    assert found == []
    assert "more than 100 times its size" in problems[0]


def test_zip_files_in_zip_files_in_zip_files_are_refused(tmp_path: Path) -> None:
    content = zipped(a__txt=ARTICLE.encode())
    for _ in range(3):
        content = zipped(inner__zip=content)
    path = tmp_path / "deep.zip"
    path.write_bytes(content)
    assert "nested more than 3 deep" in given(path)[1][0]


def test_many_bombs_in_one_zip_file_do_not_stop_what_stands_beside_it(tmp_path: Path) -> None:
    zeros = bytes(30_000_000)
    (tmp_path / "a.zip").write_bytes(zipped(a__txt=zeros, b__txt=zeros))
    (tmp_path / "b.txt").write_text(ARTICLE, encoding="utf-8")
    found, problems = given(tmp_path)
    assert len(found) == 1
    assert any("more than 100 times its size" in problem for problem in problems)


def test_a_folder_with_links_loops_pipes_and_pictures(tmp_path: Path) -> None:
    (tmp_path / "in" / "deeper").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "in" / "deeper" / "a.jsonl").write_bytes(lines(2))
    (tmp_path / "in" / "deeper" / "loop").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "in" / "photo.JPG").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "in" / ".hidden.txt").write_text(ARTICLE, encoding="utf-8")
    os.mkfifo(tmp_path / "in" / "pipe")
    found, problems = given(tmp_path / "in")
    assert len(found) == 3
    assert sum("links in folders are not followed" in problem for problem in problems) == 2
    assert sum("a device, a pipe or a socket" in problem for problem in problems) == 1
    assert "(.jpg) left out" in problems[-1]


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    assert "there are no files in the folder" in given(tmp_path)[1][0]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "b.txt").write_text(ARTICLE, encoding="utf-8")
    assert len(given(tmp_path)[0]) == 1


def test_a_packed_input_without_a_name() -> None:
    items = list(documents(["-"], io.BytesIO(gzip.compress(lines(2)))))
    assert len(items) == 2
    items = list(documents(["-"], io.BytesIO(zipped(a__txt=ARTICLE.encode()))))
    assert [type(item) for item in items] == [Record]
