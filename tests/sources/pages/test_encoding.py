"""Which bytes of a page become which characters."""

from __future__ import annotations

import pytest

from marsad.sources.pages.encoding import decode_page, decoded
from marsad.sources.records import BadInput

WORDS = "قال وزير الخارجية إن المحادثات التي جرت في المدينة انتهت من دون اتفاق على وقف القتال"


def page(meta: str = "") -> str:
    return f"<html><head>{meta}<title>محادثات</title></head><body><p>{WORDS}</p></body></html>"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_marks_and_two_byte_units_are_seen_without_a_name(encoding: str) -> None:
    assert WORDS in decode_page(page().encode(encoding))


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6"])
def test_the_server_the_page_and_the_bytes_are_asked_in_this_order(encoding: str) -> None:
    assert WORDS in decode_page(page().encode(encoding), encoding)
    assert WORDS in decode_page(page(f'<meta charset="{encoding}">').encode(encoding))
    assert WORDS in decode_page(page().encode(encoding))


def test_a_server_that_names_the_wrong_encoding_is_not_believed() -> None:
    meta = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">'
    assert WORDS in decode_page(page(meta).encode("windows-1256"), "utf-8")
    assert WORDS in decode_page(page(meta).encode("windows-1256"), "iso-8859-1")
    assert WORDS in decode_page(page('<meta charset="iso-8859-1">').encode("utf-8"), "nonsense-7")


def test_a_french_page_in_a_western_encoding_stays_what_it_is() -> None:
    told = "<p>Le président a été reçu à la présidence, a déclaré un porte-parole.</p>"
    assert decode_page(told.encode("iso-8859-1"), "iso-8859-1") == told


def test_a_utf8_page_with_a_cut_character_is_still_utf8() -> None:
    assert WORDS in decode_page(page().replace("</body>", "<p>" + WORDS * 12).encode()[:-1])


def test_a_utf8_page_with_an_advertisement_in_another_encoding_is_read() -> None:
    mixed = page().encode().replace(b"</body>", "<b>عرض خاص</b></body>".encode("windows-1256"))
    assert WORDS in decode_page(mixed)


def test_pictures_and_nothing_are_no_pages() -> None:
    with pytest.raises(BadInput, match="binary"):
        decode_page(bytes(range(256)) * 20)
    with pytest.raises(BadInput, match="empty"):
        decode_page(b" \n ")


@pytest.mark.parametrize(
    ("content", "note"),
    [
        (page('<meta charset="utf-8">').encode("windows-1256"), "converted from windows-1256, although it says utf-8"),
        (page('<meta charset="windows-1256">').encode("windows-1256"), None),
        (page('<meta charset="windows-1256">').encode("utf-8"), None),
        (page().encode("windows-1256"), None),
        (page('<meta charset="utf-8">').encode()[:-40] + b"\xd9</p>", None),
    ],
    ids=["wrong", "right", "beyond doubt", "nothing is said", "damaged"],
)
def test_a_wrong_name_of_the_encoding_is_noted(content: bytes, note: str | None) -> None:
    assert decoded(content)[1] == note
