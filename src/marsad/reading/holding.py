"""What a verbal event holds: its content, and the events that are told only there."""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Sense
from marsad.reading.draft import Draft
from marsad.reading.frames import Frame
from marsad.reading.slots import Line

HOLDS_CONTENT: Final = frozenset({"REQUEST", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE"})


def content_of(frame: Frame, sense: Sense, line: Line) -> tuple[int, int]:
    """The tokens of the content of a verbal event: what stands there is held by the event."""
    if sense.kind != "event" or sense.code not in HOLDS_CONTENT:
        return (-1, -1)
    slots = frame.slots
    starts = [slots.content] if slots.content > frame.trigger and slots.content_kind != "quote" else []
    for alternative in sense.content:
        for slot in alternative:
            starts += [
                r.phrase.start for r in slots.get(slot) if r.phrase is not None and r.phrase.start != frame.trigger
            ]
    if not starts:
        return (-1, -1)
    start = min(starts)
    end = start + 1
    tokens = line.tokens
    while end < len(tokens):
        token = tokens[end]
        if (
            token.text in ";؛\n"
            or (token.tag == "V" and token.conj and token.tense == "perf")
            or (token.tag == "S" and token.text in ("فيما", "بينما"))
        ):
            break
        if (
            token.text in ",،"
            and end + 1 < len(tokens)
            and (
                tokens[end + 1].tag == "V"
                or (tokens[end + 1].tag == "D" and tokens[end + 1].conj)  # ، وذلك بعد أن رفضت: no part of it
                or (
                    tokens[end + 1].stem.endswith("ا")
                    and tokens[end + 1].reading is not None
                    and tokens[end + 1].pos == "A"
                )
            )
        ):
            break
        end += 1
    return (start, end)


def without_held(drafts: list[Draft]) -> list[Draft]:
    """Drop events that are the content of a verbal event: the REQUEST holds them."""
    regions = [(d.content, d.token) for d in drafts if d.content[0] >= 0 and d.confidence > 0.3]
    kept = []
    for d in drafts:
        inside = any(start <= d.token < end and d.token != token for (start, end), token in regions)
        if inside and d.kind == "event":
            continue
        if d.called and d.kind == "event":
            continue
        kept.append(d)
    return kept
