"""Web archives: every whole page, with its address; every broken record named with its byte; never half a page."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import os
import random
import zlib
from pathlib import Path

import archived
import brotli
import pytest
import zstandard
from archived import answer, packed, page, record
from hypothesis import given as examples
from hypothesis import settings
from hypothesis import strategies as st

from marsad.sources.opening import documents
from marsad.sources.records import Problem, Record

KINDS = ("plain", "gzip", "zstd")
CASES = Path(os.environ.get("SHARED", Path(__file__).parents[4] / "shared")) / "cases" / "cases.jsonl"


def read(path: Path, content: bytes) -> tuple[list[Record], list[Problem]]:
    path.write_bytes(content)
    items = list(documents([str(path)]))
    return [i for i in items if isinstance(i, Record)], [i for i in items if isinstance(i, Problem)]


def numbers(found: list[Record]) -> list[int]:
    """Which pages are there, each with its whole text."""
    seen = [int(str(each.url).rpartition("/")[2]) for each in found]
    assert [each.text for each in found] == [archived.ARTICLE.format(number) for number in seen]
    return seen


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_comes_with_its_address_and_without_the_day_of_its_keeping(tmp_path: Path, kind: str) -> None:
    rows = [record(0, b"software: crawler", kind="warcinfo"), record(1, b"GET / HTTP/1.1\r\n\r\n", kind="request")]
    pieces = packed([*rows, *map(record, range(1, 6))], kind)
    found, problems = read(tmp_path / "a.warc", b"".join(pieces))
    assert (problems, numbers(found)) == ([], [1, 2, 3, 4, 5])
    assert found[0].where == f"{tmp_path / 'a.warc'}, record 3"
    assert (found[0].title, found[0].published) == ("هدنة 1", None)
    assert found[0].note == "kept in a web archive 2025-03-10T08:00:00Z"
    assert [each.offset for each in found] == [len(b"".join(pieces[:n])) for n in range(2, 7)]


def test_the_case_of_a_packed_archive_that_breaks_off(tmp_path: Path) -> None:
    """The shared case; its first record is read, the second named with file, byte and address, and no half of it."""
    if not CASES.is_file():
        pytest.skip("the shared cases are not here")
    rows = (json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines())
    told = next(row["input"] for row in rows if row["id"] == "warc-truncated-gzip").partition(":\n")[2]
    first, second = ("WARC/1.0" + part for part in told.split("WARC/1.0")[1:])
    first, second = first.rstrip("\r\n") + "\r\n\r\n", second.rstrip("\r\n") + "\r\n\r\n"
    pieces = [gzip.compress(each.encode()) for each in (first, second)]
    found, (problem,) = read(tmp_path / "a.warc.gz", b"".join(pieces)[:-40])
    assert [each.text for each in found] == ["أعلن الوسيط هدنة ليومين في الحديدة."]
    assert problem.offset == len(pieces[0])
    assert "https://news.example/2" in problem.what
    assert "cut off" in problem.what
    whole, problems = read(tmp_path / "a.warc.gz", b"".join(pieces))
    assert (problems, len(whole)) == ([], 2)
    assert whole[0] == found[0]


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_before_a_break_is_whole_and_what_is_broken_is_named(tmp_path: Path, kind: str) -> None:
    """Cut at every place of the last two records."""
    pieces = packed(map(record, range(1, 4)), kind)
    whole = b"".join(pieces)
    sizes = [len(b"".join(pieces[:n])) for n in range(4)]
    for cut in range(sizes[1] + 1, sizes[3] - 4, 7 if kind == "plain" else 4):
        found, problems = read(tmp_path / "a.warc", whole[:cut])
        assert numbers(found) in ([1], [1, 2], [1, 2, 3])
        assert len(found) >= (1 if cut < sizes[2] - 4 else 2)
        if cut < sizes[2] - 12:
            assert len(found) == 1
        if len(found) < (2 if cut <= sizes[2] else 3):
            assert [problem.offset for problem in problems] == [sizes[1] if cut <= sizes[2] else sizes[2]]


@pytest.mark.parametrize("kind", ["gzip", "zstd"])
@pytest.mark.parametrize("fault", ["cut", "byte", "checksum", "rubbish"])
def test_a_piece_that_is_broken_takes_no_other_with_it(tmp_path: Path, kind: str, fault: str) -> None:
    pieces = packed(map(record, range(1, 7)), kind)
    place = sum(map(len, pieces[:2]))
    piece = bytearray(pieces[2])
    if fault == "cut":
        del piece[-60:]
    elif fault == "byte":
        piece[len(piece) // 2] ^= 0xFF
    elif fault == "checksum":
        piece[-1 if kind == "zstd" else -7] ^= 0xFF
    else:
        piece[:] = random.Random(1).randbytes(300)
    pieces[2] = bytes(piece)
    found, problems = read(tmp_path / "a.warc", b"".join(pieces))
    assert numbers(found) == [1, 2, 4, 5, 6]
    assert [problem.offset for problem in problems] == [place]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("wrong", [-100, -20, -1, 20, 700, 10**6, 10**12])
def test_a_length_that_is_wrong_costs_its_record_alone(tmp_path: Path, kind: str, wrong: int) -> None:
    rows = [record(1), record(2), record(3, wrong=wrong), record(4), record(5)]
    pieces = packed(rows, kind)
    found, problems = read(tmp_path / "a.warc", b"".join(pieces))
    assert numbers(found) == [1, 2, 4, 5]
    (problem,) = problems
    assert problem.offset == sum(map(len, pieces[:2]))
    assert "https://news.example/3" in problem.what
    assert "bytes" in problem.what
    assert problem.raw == rows[2]


def test_a_length_that_takes_in_the_blank_lines_behind_loses_nothing(tmp_path: Path) -> None:
    for wrong in range(1, 5):
        found, problems = read(tmp_path / "a.warc", record(1) + record(2, wrong=wrong) + record(3))
        assert (problems, numbers(found)) == ([], [1, 2, 3])


def test_a_whole_archive_packed_as_one(tmp_path: Path) -> None:
    whole = gzip.compress(b"".join(map(record, range(1, 200))))
    found, problems = read(tmp_path / "a.warc.gz", whole)
    assert (problems, numbers(found)) == ([], list(range(1, 200)))
    found, problems = read(tmp_path / "a.warc.gz", whole[: len(whole) // 2])
    assert 50 < len(numbers(found)) < 199
    assert len(problems) == 1


def test_answers_packed_in_every_way_and_in_chunks(tmp_path: Path) -> None:
    body = page(1)
    chunks = b"".join(b"%x;x=y\r\n" % len(part) + part + b"\r\n" for part in (body[:100], body[100:])) + b"0\r\n\r\n"
    ways = {
        "gzip": answer(gzip.compress(body), "Content-Encoding: gzip"),
        "deflate": answer(zlib.compress(body), "Content-Encoding: deflate"),
        "br": answer(brotli.compress(body), "Content-Encoding: br"),
        "chunks": answer(chunks, "Transfer-Encoding: chunked"),
        "gzip, unpacked": answer(body, "Content-Encoding: gzip", "Content-Length: 20"),
        "chunks, joined": answer(body, "Transfer-Encoding: chunked"),
        "1256": answer(page(1).decode().encode("cp1256"), media="text/html; charset=windows-1256"),
    }
    for name, block in ways.items():
        found, problems = read(tmp_path / "a.warc", record(1, block))
        assert (problems, numbers(found)) == ([], [1]), name


def test_a_record_that_does_not_say_that_it_is_an_answer(tmp_path: Path) -> None:
    row = record(1).replace(b"Content-Type: application/http; msgtype=response\r\n", b"")
    found, problems = read(tmp_path / "a.warc", row)
    assert (problems, numbers(found)) == ([], [1])


def test_a_page_that_was_cut_before_it_was_kept_is_no_whole_page(tmp_path: Path) -> None:
    body = page(1)
    half = body[: len(body) // 2]
    ways = [
        record(1, answer(half, f"Content-Length: {len(body)}")),
        record(1, answer(gzip.compress(body)[:-20], "Content-Encoding: gzip")),
        record(1, answer(brotli.compress(body)[:-20], "Content-Encoding: br")),
        record(1, answer(b"%x\r\n" % len(body) + half, "Transfer-Encoding: chunked")),
        record(1, answer(b"%x\r\n" % len(half) + half + b"\r\n", "Transfer-Encoding: chunked")),
        record(1, answer(half, "X: y"), "WARC-Truncated: length"),
        record(1, None, "WARC-Block-Digest: sha1:" + base64.b32encode(hashlib.sha1(b"other").digest()).decode()),
        record(1, None, "WARC-Block-Digest: sha-256:" + hashlib.sha256(b"other").hexdigest()),
    ]
    for row in ways:
        found, problems = read(tmp_path / "a.warc", row + record(2))
        assert numbers(found) == [2]
        assert [problem.offset for problem in problems] == [0]
    right = "WARC-Block-Digest: sha1:" + base64.b32encode(hashlib.sha1(answer(page(1))).digest()).decode()
    assert numbers(read(tmp_path / "a.warc", record(1, None, right))[0]) == [1]


def test_a_bomb_in_a_record_ends_there(tmp_path: Path) -> None:
    zeros = bytes(200_000_000)
    for encoding, pack in (("gzip", gzip.compress), ("br", lambda data: brotli.compress(data, quality=1))):
        row = record(1, answer(pack(zeros), f"Content-Encoding: {encoding}"))
        found, problems = read(tmp_path / "a.warc", row + record(2))
        assert (numbers(found), len(problems)) == ([2], 1)
    found, problems = read(tmp_path / "a.warc.gz", gzip.compress(record(1)) + gzip.compress(b"WARC/1.0" + zeros))
    assert (numbers(found), len(problems)) == ([1], 1)
    assert "100 times its size" in problems[0].what


def test_what_is_no_page_is_told_of_once(tmp_path: Path) -> None:
    rows = [
        record(1, answer(b"\x89PNG", media="image/png")),
        record(2, answer(page(2), status="404 Not Found")),
        record(3, answer(b"", status="301 Moved", media="text/html")),
        record(4, answer(page(4), media="application/octet-stream")),
        record(5, archived.ARTICLE.format(5).encode(), kind="conversion"),
    ]
    found, problems = read(tmp_path / "a.warc", b"".join(rows))
    assert numbers(found) == [4, 5]
    (problem,) = problems
    assert "3 records without an article left out (1 image/png, 1 answers 404, 1 answers 301)" in problem.what


def test_a_dictionary_at_the_beginning_of_a_zstandard_archive(tmp_path: Path) -> None:
    rows = list(map(record, range(1, 60)))
    trained = zstandard.train_dictionary(4096, rows)
    packer = zstandard.ZstdCompressor(dict_data=trained)
    for content in (trained.as_bytes(), zstandard.compress(trained.as_bytes())):
        frame = b"\x5d\x2a\x4d\x18" + len(content).to_bytes(4, "little") + content
        found, problems = read(tmp_path / "a.warc.zst", frame + b"".join(map(packer.compress, rows)))
        assert (problems, numbers(found)) == ([], list(range(1, 60)))


def test_an_archive_from_a_zip_file_and_from_a_pipe(tmp_path: Path) -> None:
    import io
    import zipfile

    content = b"".join(packed(map(record, range(1, 4)), "gzip"))
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as file:
        file.writestr("a.warc.gz", content)
    items = list(documents([str(tmp_path / "a.zip")]))
    assert numbers([item for item in items if isinstance(item, Record)]) == [1, 2, 3]

    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.file = io.BytesIO(content)

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            return self.file.readinto(buffer)

    items = list(documents(["-"], stdin=io.BufferedReader(Pipe())))
    assert numbers([item for item in items if isinstance(item, Record)]) == [1, 2, 3]


@settings(max_examples=60, deadline=None)
@examples(st.sampled_from(KINDS), st.integers(0, 2**32))
def test_no_damage_makes_another_page_of_a_page(tmp_path_factory: pytest.TempPathFactory, kind: str, seed: int) -> None:
    """Bytes changed, cut out and put in anywhere; plain archives by their digests."""
    draw = random.Random(seed)
    digests = [base64.b32encode(hashlib.sha1(answer(page(n))).digest()).decode() for n in range(1, 6)]
    rows = [record(n, None, f"WARC-Block-Digest: sha1:{digest}") for n, digest in enumerate(digests, 1)]
    content = bytearray(b"".join(packed(rows, kind)))
    for _ in range(draw.randint(1, 3)):
        at = draw.randrange(len(content))
        match draw.randrange(3):
            case 0:
                content[at] ^= 1 << draw.randrange(8)
            case 1:
                del content[at : at + draw.randrange(1, 200)]
            case _:
                content[at:at] = draw.randbytes(draw.randrange(1, 50))
    path = tmp_path_factory.mktemp("w") / "a.warc"
    path.write_bytes(content)
    items = list(documents([str(path)]))
    texts = [item.text for item in items if isinstance(item, Record) and item.note]
    assert set(texts) <= {archived.ARTICLE.format(n) for n in range(1, 6)}
