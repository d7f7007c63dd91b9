"""A statement in the making: parties instead of ids, tokens instead of offsets."""

from __future__ import annotations

import msgspec

from marsad.model import Link, Quantity, Time
from marsad.reading.party import Party


class Draft(msgspec.Struct, eq=False, gc=False):
    """One candidate statement of a sentence. `cues` are for and against it, in words, for `marsad explain`."""

    kind: str
    type: str
    sentence: int
    trigger: tuple[int, int]  # original offsets
    span: tuple[int, int]  # original offsets of the clause
    token: int
    rule: str
    confidence: float
    modes: tuple[str, ...] = ()
    actors: list[Party] = []
    recipients: list[Party] = []
    realis: str = "actual"
    attribution: list[tuple[Party | None, Link]] = []
    position: str | None = None
    condition: tuple[int, int] = (-1, -1)  # original offsets of the terms of a stance
    value: Quantity | None = None
    time: Time = Time()
    place: str = ""
    vague: bool = False  # its place is described, not named (ثلاثة مواقع): a named one nearby says more
    nameless: bool = False  # nor does any word of that description name something (but أطراف مدينة إدلب)
    definite: bool = False  # its trigger is a definite noun, which may take up something told before
    noun: bool = False
    anchor: int = -1  # the token by which day and place are looked for, where it isn't the trigger
    harm: bool = False  # it tells that somebody was killed or hurt, not how
    called: bool = False  # content of a call: held by the REQUEST
    content: tuple[int, int] = (-1, -1)  # tokens of its content, for verbal events
    odds: int = 100  # log odds in hundredths that a careful reader signs it (see `trust`)
    notes: list[str] = []
    more: list[tuple[tuple[int, int], tuple[int, int], int]] = []  # further evidence: span, trigger, sentence
