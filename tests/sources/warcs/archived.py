"""Records of web archives, made for tests."""

from __future__ import annotations

import gzip
from collections.abc import Iterable

import zstandard

ARTICLE = (
    "أعلن الوسيط الأممي هدنة ليومين في الحديدة بعد محادثات مع الطرفين في عمّان. "
    "وقال متحدث باسم الحكومة إن الهدنة تبدأ صباح الغد، وإن الخبر رقم {} في النشرة."
)


def page(number: int, text: str = ARTICLE) -> bytes:
    """A page whose text says its number."""
    body = f"<p>{text.format(number)}</p>"
    return (
        f'<!doctype html><html lang="ar"><head><title>هدنة {number}</title></head><body>{body}</body></html>'.encode()
    )


def answer(body: bytes, *more: str, status: str = "200 OK", media: str = "text/html; charset=utf-8") -> bytes:
    """What a server said. With `more` headers none says how long the body is."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {media}", *(more or [f"Content-Length: {len(body)}"])]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def record(number: int, block: bytes | None = None, *more: str, kind: str = "response", wrong: int = 0) -> bytes:
    """A record; `wrong` is added to the length that it says."""
    block = answer(page(number)) if block is None else block
    media = "application/http; msgtype=response" if block.startswith(b"HTTP/") else "text/plain"
    lines = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>",
        f"WARC-Target-URI: https://news.example/{number}",
        "WARC-Date: 2025-03-10T08:00:00Z",
        f"Content-Type: {media}",
        *more,
        f"Content-Length: {len(block) + wrong}",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def packed(records: Iterable[bytes], kind: str) -> list[bytes]:
    """Each record as a piece of its own."""
    if kind == "plain":
        return list(records)
    if kind == "gzip":
        return [gzip.compress(each, mtime=0) for each in records]
    return [zstandard.ZstdCompressor(write_checksum=True).compress(each) for each in records]
