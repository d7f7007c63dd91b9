"""What is asked only of sentences that hold a word for it would find nothing in the others."""

from __future__ import annotations

from pathlib import Path

import marsad
from marsad.coders.rules import coder
from marsad.reading.kinds_of_place import KINDS, _bare
from marsad.reading.mentions import Describer
from marsad.reading.pipeline import Given
from marsad.reading.places import (
    DWELLERS,
    EXPOSED,
    FROM,
    SIDES,
    UPON,
    _entered,
    _exposed,
    _lies,
    _of_deed,
    _of_dwellers,
    _origin,
)
from marsad.reading.slots import Line
from marsad.reading.titles import STACKED, TITLES, title_at
from marsad.reading.tokens import Token
from marsad.text.fold import fold

TOLD = """وصف سكان محافظة تعز الوضع بالكارثي، وقصف الطيران بلدة بنش شرقي إدلب. وتعرضت بلدة سرمين لقصف.
وأدان الوزير توقيفه من مطار الخرطوم خلال اقتحامها مدينة جنين وهجومها على مدينة نابلس بعد تحرير الأنبار.
وقال الأمين العام للحزب الشيخ أحمد حكيمة إن الدكتور محمد السعيدي زار المدينة."""


def lines() -> list[tuple[str, Line]]:
    examples = sorted((Path(marsad.__file__).parent / "examples").glob("*.txt"))
    texts = [TOLD, *(path.read_text(encoding="utf-8") for path in examples)]
    return [(text, s.parse.line) for text in texts for s in coder().reader.explain(text, Given())[1]]


def test_places() -> None:
    asked = dict.fromkeys(("dwellers", "sides", "exposed", "kinds", "deed", "entered", "origin"), 0)

    for text, line in lines():
        describer = Describer(coder().reader.knowledge, fold(text), text, None)
        exposing = any(line.tokens[v].stem_base in EXPOSED for v in line.verbs)
        for phrase in line.phrases:
            before = line.tokens[phrase.start - 1] if phrase.start else None
            found = {
                "dwellers": (_of_dwellers(line, phrase, describer) is not None, not line.stems.isdisjoint(DWELLERS)),
                "sides": (_lies(line, phrase), not line.stems.isdisjoint(SIDES)),
                "deed": (_of_deed(line, phrase, describer) is not None, phrase.genitive >= 0),
                "entered": (_entered(line, phrase), before is not None and (before.enc != "" or before.text == UPON)),
                "origin": (_origin(line, phrase), before is not None and before.text == FROM),
                "exposed": (_exposed(line.tokens, phrase), exposing),
                "kinds": (_bare(line.tokens, phrase), not line.stems.isdisjoint(KINDS)),
            }
            for name, (holds, may_hold) in found.items():
                assert may_hold or not holds, (name, [t.text for t in line.tokens[phrase.start : phrase.end]])
                asked[name] += holds
    assert all(asked.values()), asked


def test_titles() -> None:
    found = 0
    for _, line in lines():
        tokens, n = line.tokens, len(line.tokens)
        for i in range(n):
            assert title_at(tokens, i, n) == _plain(tokens, i, n)
            found += title_at(tokens, i, n) > 0
    assert found > 2


def _plain(tokens: list[Token], i: int, n: int) -> int:
    """The longest title at a token, each of the table tried."""
    first = ("ال" if tokens[i].art else "") + tokens[i].stem
    fits = [
        len(words)
        for words, kind in TITLES.get(first, ())
        if kind in STACKED
        and i + len(words) <= n
        and not (i + len(words) < n and tokens[i + len(words)].tag == "e")
        and all(tokens[i + k].text == words[k] for k in range(1, len(words)))
    ]
    return max(fits, default=0)
