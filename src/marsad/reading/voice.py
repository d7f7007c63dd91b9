"""A voice: somebody who has the floor over some tokens of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from marsad.reading.slots import Ref

UNCERTAIN: Final = frozenset({"deny", "doubt", "ask", "fear", "predict"})


class Voice(msgspec.Struct, frozen=True, gc=False):
    """Somebody who has the floor from token `start` to `end` (exclusive). `refs` are the speakers, outermost first."""

    cue: int
    cue_end: int
    refs: tuple[Ref, ...]
    start: int
    end: int
    stance: str
    inner: bool = False
    accuse: bool = False


def chain(found: list[Voice], token: int) -> list[Voice]:
    """The voices that hold a token, outermost first."""
    holding = [v for v in found if v.start <= token < v.end and not v.cue <= token < v.cue_end]
    return sorted(holding, key=lambda v: (v.inner, v.start, -v.end)) if len(holding) > 1 else holding


def doubted(found: list[Voice], token: int) -> bool:
    """Whether whoever has the floor at a token denies, doubts, asks or fears what is said there."""
    holding = chain(found, token)
    return bool(holding) and holding[-1].stance in UNCERTAIN


def unsure(found: Sequence[Voice], token: int) -> bool:
    """Whether whoever has the floor at a token doubts or fears what is said there, and does not deny it."""
    holding = chain(list(found), token)
    return bool(holding) and holding[-1].stance in UNCERTAIN - {"deny", "ask"}
