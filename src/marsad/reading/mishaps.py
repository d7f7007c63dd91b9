"""Words for attacks that tell of none: harm done by a mishap, and what only amounts to a blow."""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Pack
from marsad.reading.frames import Frame, Parse
from marsad.reading.slots import Line

AMOUNTING: Final = frozenset({"مثل", "شكل", "عد", "اعتبر"})
CAUSES: Final = frozenset({"جراء", "اثر", "نتيجه", "بسبب", "في", "عقب"})
REACH: Final = 8  # tokens from those hurt to what hurt them


def likened(frame: Frame, parse: Parse) -> bool:
    """Whether a deed noun only says what something amounts to: تمثل العودة ضربة للحوثيين."""
    tokens, i = parse.line.tokens, frame.trigger
    if frame.pos != "M" or tokens[i].definite:
        return False
    return any(i <= v + 2 and tokens[v].stem_base in AMOUNTING for v in parse.line.verbs_before(i)[:1])


def mishap(frame: Frame, line: Line, pack: Pack) -> bool:
    """Whether those hurt were hurt by a mishap (مقتل شخص جراء حادث صناعي); حادث إطلاق نار is none.

    Mishaps are the words of the table class `@mishap`.
    """
    words = pack.classes.get("@mishap", frozenset())
    tokens = line.tokens
    for k in range(frame.trigger + 1, min(len(tokens) - 1, frame.trigger + REACH)):
        if tokens[k].tag in "VS" or (tokens[k].tag == "." and tokens[k].text not in ",،"):
            return False
        if tokens[k].stem in CAUSES and tokens[k + 1].tag == "N":
            text = " ".join(t.stem for t in tokens[k + 1 : k + 3])
            return tokens[k + 1].stem in words or text in words
    return False
