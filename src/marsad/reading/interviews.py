"""Interviews: after the first question put to somebody (كيف تنظرون إلى الهجوم؟) what nobody is said to say is his.

Who answers is named in the lead alone, and an answer has no word of saying, so that its source cannot be told. What a
question takes for known is the outlet's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from marsad.reading.draft import Draft
from marsad.reading.slots import Line
from marsad.reading.tokens import YOU

QUESTION: Final = "؟"
ASKED: Final = 6  # questions of an interview, at the fewest, most of them sentences of their own
ADDRESSED: Final = 2  # of them with "you"


def first_answer(lines: Sequence[Line]) -> int:
    """The first sentence that may be an answer, or the number of sentences where the text is no interview; a column
    that asks its readers begins with a question or puts most of its questions to nobody."""
    asked = [n for n, line in enumerate(lines) if _asks(line)]
    if len(asked) < ASKED or asked[0] == 0 or sum(_addresses(lines[n]) for n in asked) < ADDRESSED:
        return len(lines)
    return asked[0] + 1


def answers(draft: Draft, lines: Sequence[Line], first: int) -> bool:
    """Whether a draft without a source stands in an answer."""
    return draft.sentence >= first and not draft.attribution and not _asks(lines[draft.sentence])


def _asks(line: Line) -> bool:
    return any(token.text == QUESTION for token in line.tokens[-2:])


def _addresses(line: Line) -> bool:
    return any(
        token.enc in YOU or (token.tag == "V" and token.entry is not None and token.entry.person == 2)
        for token in line.tokens
    )
