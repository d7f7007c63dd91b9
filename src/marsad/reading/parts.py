"""The parts of a count by group: قتل 231 شخصا بينهم 16 امرأة و20 طفلا gives the women and the children as counts too.

CODEBOOK, Settled cases: the total is the statement, and parts with a group of their own are statements as well. Parts
without a number (بينهم أطفال) count nothing, and somebody named among them is no group.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from marsad.reading.draft import Draft
from marsad.reading.figures import GROUPS, quantity
from marsad.reading.participants import Participants
from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line
from marsad.reading.tokens import ONE_BY_ONE, Token

AMONG: Final = frozenset(["بينهم", "بينهن", "ضمنهم", "ومنهم", "منهم", "وبينهم"])
REACH: Final = 6  # tokens between the total and the word that begins its parts
CONFIDENCE: Final = 0.8


def parts(drafts: Sequence[Draft], line: Line, participants: Participants) -> list[Draft]:
    """The counts of parts behind the counts of a sentence; they have realis and voice of their total."""
    made: list[Draft] = []
    taken: set[int] = set()
    for total in drafts:
        at = _among(line, total) if total.kind == "figure" and total.type in ONE_BY_ONE else -1
        if at < 0 or at in taken:
            continue
        taken.add(at)
        for phrase in _joined(line, at + 1):
            part = _part(line, phrase, total, participants)
            if part is None:
                break
            made.append(part)
    return made


def _among(line: Line, total: Draft) -> int:
    """The token of بينهم right behind a total, over a comma and what says where; -1 where there is none."""
    tokens = line.tokens
    end = next((t.index for t in tokens if t.start >= total.span[1]), len(tokens))
    for k in range(end, min(end + REACH, len(tokens))):
        if tokens[k].text in AMONG:
            return k
        if tokens[k].tag in "VSR#" or (tokens[k].tag == "." and tokens[k].text != "،"):
            return -1
        if _counts(tokens[k]):
            return -1  # مقتل 5 وإصابة آخرين بينهم طفلان: of those hurt, whose number is not told
    return -1


def _counts(token: Token) -> bool:
    """Whether a word is a deed that is counted by those who undergo it."""
    lexeme = token.lexeme if token.pos == "M" else None
    return lexeme is not None and any(s.kind == "figure" for s in lexeme.senses)


def _joined(line: Line, at: int) -> Iterator[Phrase]:
    """The phrase at a token and those joined to it by و."""
    while at < len(line.tokens):
        phrase = line.phrase_of(at)
        if phrase is None or phrase.start != at:
            return
        yield phrase
        at, head = phrase.end, line.tokens[phrase.head]
        if at < len(line.tokens) and line.tokens[at].conj and line.tokens[at].stem[:3] == head.stem[:3]:
            at += 1  # 20 طفلا وطفلة: twenty of either sex
        if at >= len(line.tokens) or not (line.tokens[at].conj or line.tokens[at].tag == "C"):
            return
        at += line.tokens[at].tag == "C"


def _part(line: Line, phrase: Phrase, total: Draft, participants: Participants) -> Draft | None:
    value = quantity(line, phrase, total.type)
    group = participants.describer.party(line, phrase)
    if value is None or value.min is None or group.known or group.casualty or group.cls not in GROUPS:
        return None
    if total.value is not None and total.value.max is not None and value.min > total.value.max:
        return None
    head = line.tokens[phrase.head]
    span = (line.tokens[phrase.start].start, line.tokens[phrase.end - 1].end)
    return Draft(
        "figure",
        total.type,
        total.sentence,
        (head.start, head.end),
        span,
        phrase.head,
        "figures:part",
        min(CONFIDENCE, total.confidence),
        realis=total.realis,
        attribution=list(total.attribution),
        recipients=[group],
        value=value,
        anchor=total.anchor if total.anchor >= 0 else total.token,
        notes=["part of a count"],
    )
