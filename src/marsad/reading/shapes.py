"""How far the shape of a frame lowers the confidence that its table line gives."""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Sense
from marsad.reading.draft import Draft
from marsad.reading.frames import Frame
from marsad.reading.participants import PAIR
from marsad.reading.phrases import PARTITIVE
from marsad.reading.slots import OTHER, Line
from marsad.reading.tokens import is_deed
from marsad.reading.turning import Modality

SHARED: Final = frozenset({"multilateral", "third-party", "visit"})  # modes of a meeting that one alone can be at
ISSUED: Final = "صدر"
OFFICIAL: Final = frozenset({"release", "convict"})
FREED_OR_TRIED: Final = ("retreat:أفرج", "retreat:أطلق", "retreat:إطلاق", "accuse:أحال", "accuse:حاكم")
AIMS: Final = "استهدف"
LIKE: Final = frozenset(stem + ending for stem in ("مماثل", "مشابه") for ending in ("", "ه"))
ANOTHER: Final = "another of its kind"
# How far a shape lowers the confidence of its table line.
SHAPE: Final = {
    "bare": 0.45, "bare-indefinite": 0.6, "unknown-actor": 0.75, "pronoun": 0.85, "purpose": 0.6, "participle": 0.85,
    "modifier": 0.7, "alone": 0.6, "bare-verb": 0.5, "no-actor": 0.8,
}  # fmt: skip


def shape_factor(frame: Frame, sense: Sense, draft: Draft, scope: Modality, line: Line) -> float:
    """The product of what the frame's shape takes away from the table's confidence."""
    factor = 1.0
    trigger = line.tokens[frame.trigger]
    if (
        frame.pos == "M"
        and sense.kind == "event"
        and not draft.actors
        and not draft.recipients
        and not draft.place
        and frame.carrier < 0
    ):
        factor *= SHAPE["bare"] if trigger.definite else SHAPE["bare-indefinite"]
        draft.notes.append("bare")
    if (
        frame.pos == "V"
        and not (frame.slots.get("subj") or frame.slots.get("obj"))
        and sense.kind == "event"
        and not draft.actors
        and not draft.recipients
        and not draft.place
    ):
        factor *= SHAPE["bare-verb"]
    if sense.code == "SUPPORT" and frame.pos == "M" and frame.carrier < 0 and not draft.recipients:
        factor *= SHAPE["alone"]
    if sense.code == "AGREE" and frame.pos == "M" and frame.carrier < 0 and len(draft.actors) < 2:
        factor *= SHAPE["alone"]
    if (
        sense.code == "CONSULT"
        and SHARED.isdisjoint(sense.modes)
        and not any(p.kind == "organization" for p in draft.actors)
        and len(draft.actors) + len(draft.recipients) < 2
        and not any(p.key == PAIR for p in draft.actors)
    ):
        factor *= SHAPE["alone"]
    if any(p.cls in ("name", "") for p in draft.actors):
        factor *= SHAPE["unknown-actor"]
    if any(p.pronoun for p in draft.actors):
        factor *= SHAPE["pronoun"]
    if scope.purpose:
        factor *= SHAPE["purpose"]
    if frame.pos in "AP":
        factor *= (
            SHAPE["participle" if "circumstantial" in frame.slots.notes else "modifier"]
            if sense.kind == "event"
            else 1.0
        )
    written = trigger.passive is True and bool(draft.place)  # قُصفت دمشق: the vowel mark says that no doer is told
    whole = written or _by_itself(frame, line) or "no-actor" in draft.notes or official(frame, sense, line)
    if sense.kind == "event" and not draft.actors and sense.actor and not whole:
        factor *= SHAPE["no-actor"]
    return factor


def official(frame: Frame, sense: Sense, line: Line) -> bool:
    """Whether it is told without a doer what only courts, and whoever holds somebody, do: تم الإفراج عنهم, حكم عليه,
    صدر حكم بالإعدام على."""
    issued = frame.trigger > 0 and line.tokens[frame.trigger - 1].stem_base == ISSUED
    nobody = frame.pos == "V" and frame.slots.dropped and not OFFICIAL.isdisjoint(sense.modes)
    passive = frame.slots.passive or "passive-support" in frame.slots.notes or issued or nobody
    whom = frame.slots.get("عن")  # عنه, عنها may as well take up something else (الأموال التي أفرج عنها)
    several = not whom or whom[0].phrase is not None or whom[0].pronoun in ("هم", "هما")
    return passive and several and ("convict" in sense.modes or sense.id.startswith(FREED_OR_TRIED))


def _by_itself(frame: Frame, line: Line) -> bool:
    """هجوم استهدف القاعدة: the deed is the subject of the verb, and who did it may well not be told."""
    subject = frame.slots.get("subj") if frame.pos == "V" and frame.lexeme.lemma == AIMS else []
    heads = [line.tokens[r.phrase.head] for r in subject if r.phrase is not None]
    return any(head.noun_class == "event" or is_deed(head) for head in heads)


def another(line: Line, frame: Frame) -> list[str]:
    """A note for a deed that is told to be only like the one before: تعرضت قرى تقاد لقصف مماثل، غارة أخرى."""
    at = frame.trigger
    if frame.pos == "V":  # غارات أخرى استهدفت أطراف جبل الأربعين
        subject = frame.slots.get("subj")
        at = subject[0].phrase.head if subject and subject[0].phrase is not None else -1
    deed = at >= 0 and not line.tokens[at].art and is_deed(line.tokens[at])
    for t in line.tokens[at + 1 : at + 4] if deed else ():
        if t.tag != "N" or t.conj or t.prep:
            break
        if t.stem in LIKE or (t.stem in OTHER and not t.art):
            return [ANOTHER]
    return []


def taken_up(line: Line, frame: Frame) -> bool:
    """Whether a deed noun is definite, so that it may be one that was told before; سلسلة من التفجيرات are others, and
    الهجمات التركية are all of theirs."""
    tokens, k = line.tokens, frame.trigger - 2
    some = k >= 0 and tokens[k + 1].text == "من" and tokens[k].stem in PARTITIVE and not tokens[k].art
    trigger = tokens[frame.trigger]
    theirs = trigger.entry is not None and trigger.entry.number == "p" and {"nisba", "subj"} & set(frame.slots.found)
    return frame.pos == "M" and trigger.art and not some and not theirs
