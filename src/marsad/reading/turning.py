"""What a word that acts on a deed makes of it, by its own realis, and two such words together."""

from __future__ import annotations

from typing import Final

import msgspec

from marsad.languages.pack import Operator

EFFECTS: Final = {
    "negated": "negated",
    "denied": "negated",
    "planned": "planned",
    "called-for": "called-for",
    "possible": "possible",
    "actual": "actual",
}


class Modality(msgspec.Struct, frozen=True, gc=False):
    """Realis of one frame, why (the word that acts on it) and whether the frame is content of a call."""

    realis: str = "actual"
    word: int = -1
    purpose: bool = False
    called: bool = False


def applied(operator: Operator, own: Modality, word: int) -> Modality:
    """An operator's effect, turned round where the operator itself is negated: لم يمنع من مواصلة."""
    effect = operator.effect
    if own.realis == "negated":
        turned = {
            "negated": "actual",
            "denied": "possible",  # لم ينف، لا يستبعد: not denied is not told
            "ended": "actual",
            "given": "actual",
            "admitted": "possible",
            "actual": "negated",
            "possible": "possible",
            "planned": "negated",
            "called-for": "negated",
        }
        return Modality(turned.get(effect, "actual"), word, called=effect == "called-for")
    if effect in ("ended", "given"):
        return Modality("actual", word)
    if own.realis in ("planned", "possible", "called-for") and effect == "negated":
        return Modality("possible", word, called=own.called)  # من أجل تجنب تطويقها، لمنع سقوط المدينة
    if own.realis in ("planned", "possible", "called-for") and effect == "actual":
        return Modality(own.realis, word, called=own.called)
    return Modality(EFFECTS.get(effect, "actual"), word, called=effect == "called-for")


def combined(near: Modality, outer: Modality) -> Modality:
    if near.word == outer.word:
        return near  # عدم دعوته: said once, by one word
    if near.realis == "negated" and outer.realis == "negated":
        if outer.word == near.word - 1:
            return near  # من دون إطلاق النار: said once, by one phrase
        return Modality("actual", outer.word)
    if near.purpose and outer.word >= 0:
        return outer
    return near
