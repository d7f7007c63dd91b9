"""The tokens of each sentence of a text, before times, numbers and names are known."""

from __future__ import annotations

from typing import Final

from marsad.reading.lexis import Lexis
from marsad.reading.settled import state_of
from marsad.reading.tokens import VOWEL_MARKS, Token, last_letter
from marsad.text.around import apart, around
from marsad.text.fold import Folded
from marsad.text.sentences import Span, sentences
from marsad.text.words import Words

DROPPED: Final = frozenset("#\n")  # a hashtag is read as its words
NUNATION: Final = "\u064b"


def tokenised(
    text: str, folded: Folded, found: Words, lexis: Lexis
) -> tuple[list[tuple[int, int, list[Token]]], list[Span]]:
    """The sentences of a text with their start, end and tokens, and those that stand around the article; `found` are
    the words of the folded text."""
    texts, starts, ends = found
    look_up, met = lexis.word, lexis.memo.get
    spans = folded.spans(starts, ends)
    cut, beside, i, n = [], [], 0, len(texts)
    for (start, end), away in apart(sentences(text), around(text)):
        if away:
            beside.append((start, end))
            continue
        tokens: list[Token] = []
        while i < n:
            s, e = spans[i]
            if s >= end:
                break
            form = texts[i]
            i += 1
            if s < start or form in DROPPED:
                continue
            written = text[e - 1]
            if written in VOWEL_MARKS:
                written = last_letter(text, e)
            if tokens and tokens[-1].end == s and tokens[-1].tag == "L" and form.isalpha():
                _apart(tokens)
            word = met(form) or look_up(form)
            token = Token(len(tokens), word, s, e, written, form, *(word.state or state_of(word)))
            if e - s > len(form):
                token.passive = _voice(text[s:e])
                token.accusative = NUNATION in text[s:e] and form[-1] in "اه"
            tokens.append(token)
        if tokens:
            cut.append((start, end, tokens))
    return cut, beside


def _apart(tokens: list[Token]) -> None:
    """«Shared with Publicقال مصدر»: several Latin words that are written on to an Arabic one are of the page."""
    if len(tokens) > 1 and tokens[-2].tag == "L":
        for token in tokens[-2:]:
            token.tag, token.nominal = ".", False


def _voice(written: str) -> bool | None:
    """What the first vowel mark says of a verb: قُتل is passive, قَتل active; None where no mark stands there."""
    for letter in written[1:4]:
        if letter == "\u064f":
            return True
        if letter == "\u064e":
            return False
    return None
