"""Headlines that begin with whoever speaks: الجيش الكويتي: الدفاعات الجوية تتصدى."""

from __future__ import annotations

from typing import Final

from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line, Ref
from marsad.reading.tokens import Token
from marsad.reading.voice import Voice

WE: Final = "نا"


def headline(line: Line) -> list[Voice]:
    """A name and a colon at the head of a sentence: الجيش الكويتي: الدفاعات الجوية تتصدى. A place there is a
    dateline."""
    tokens = line.tokens
    for k, token in enumerate(tokens[:9]):
        if token.text == ":" and k > 0 and line.phrases and _before_colon(tokens, line.phrases[0], k):
            phrase = line.phrases[0]
            head = tokens[phrase.head]
            named = head.tag == "E" and any(
                n.table in ("entity", "office") and not n.key.startswith("state:") for n in head.names
            )
            if (
                named
                or _unheard(tokens, phrase, k)
                or (head.tag == "E" and _we(tokens, k + 1))
                or head.noun_class in ("office", "person", "gov", "body", "force", "source", "media")
            ):
                return [Voice(0, k + 1, (Ref(phrase, phrase.head),), k + 1, len(tokens), "claim")]
        if token.tag in "VS":
            break
    return []


def _unheard(tokens: list[Token], phrase: Phrase, colon: int) -> bool:
    """غولدريتش: واشنطن ترفض التطبيع, "تايمز": a name that no table knows, or in quotation marks, with a clause behind
    it. Datelines are of known places, or stand before a second colon."""
    head = tokens[phrase.head]
    if head.tag != "N" or head.noun_class or (colon + 1 < len(tokens) and tokens[colon + 1].text == ":"):
        return False
    name = head.given or not head.word.known or (tokens[0].tag == '"' and tokens[colon - 1].tag == '"')
    return name and any(t.tag == "V" for t in tokens[colon:])


def _we(tokens: list[Token], k: int) -> bool:
    """إسرائيل: احتجزنا متطرفين: a state or group that says "we" speaks, and is no dateline."""
    verb = tokens[k] if k < len(tokens) else None
    return verb is not None and verb.tag == "V" and verb.text.endswith(WE)


def _before_colon(tokens: list[Token], phrase: Phrase, colon: int) -> bool:
    """Whether a phrase is all that stands before a colon, but for quotation marks ("الخوذ البيضاء": قتلى)."""
    return all(tokens[k].tag == '"' or phrase.start <= k < phrase.end for k in range(colon))
