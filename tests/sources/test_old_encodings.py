"""Old encodings: converted for a ledger where they are sure, with a note; never where they are not."""

from __future__ import annotations

import pytest

from marsad.sources.decoding import converted
from marsad.sources.records import BadInput

ARTICLE = (
    "قال المتحدث باسم الوزارة إن القوات انسحبت من المدينة في ساعة مبكرة، وإن السكان الذين نزحوا عن بيوتهم "
    "سيعودون إلى أحيائهم في الأيام المقبلة، على أن تبدأ اللجنة عملها من اليوم."
)


@pytest.mark.parametrize(
    ("encoding", "note"), [("cp1256", "windows-1256"), ("iso-8859-6", "iso-8859-6"), ("utf-16", "UTF-16")]
)
def test_a_sure_encoding_is_converted(encoding: str, note: str) -> None:
    text, told = converted(ARTICLE.encode(encoding))
    assert text == ARTICLE
    assert told is not None
    assert note in told


def test_utf8_has_no_note() -> None:
    assert converted(ARTICLE.encode()) == (ARTICLE, None)
    assert converted(b"\xef\xbb\xbf" + ARTICLE.encode()) == (ARTICLE, None)


@pytest.mark.parametrize(
    "content",
    [
        "Événement à Genève, où les délégués ont été reçus; ça suffit déjà".encode("cp1252"),  # another script
        ARTICLE.encode() + b"\xff\xfe\xfa",  # UTF-8, damaged
        "مدينة".encode("cp1256"),  # too little to be sure
        bytes(range(256)) * 4,
        "Он сказал, что войска ушли из города в ночь".encode("cp1251"),
    ],
)
def test_what_is_not_sure_is_not_converted(content: bytes) -> None:
    with pytest.raises(BadInput):
        converted(content)
