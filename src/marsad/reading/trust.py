"""How sure it is that a careful reader would sign a statement: what lowers and raises it, as measured.

Five hundred and forty statements drawn from the news were judged by strict readers (true, doubtful, which counts half,
or false); every circumstance that told the signed ones from the others has the weight that a logistic regression over
all of them gives it, in hundredths of the log odds. Of the first 360, those with none of these against them were true
in four of five cases, those with three or more in one of five. What is less likely to be signed than not is not told.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import Final

from marsad.reading.draft import Draft
from marsad.reading.frames import Parse
from marsad.reading.party import Party
from marsad.reading.tokens import Token
from marsad.reading.voice import Voice

BASE: Final = 88
UNREAL: Final = -68  # not told as done, and not denied by anybody
RECIPIENT_ELSEWHERE: Final = -78  # who undergoes it is not named in the sentence
ACTOR_FAR: Final = -36  # who does it is named over another verb, or in another sentence
GOING_ON: Final = -55  # who says it is only a pronoun (وأضاف)
WEAK: Final = -39  # the frame itself is one that is often wrong
SEVERAL_LINKS: Final = -55  # somebody quotes somebody
DEEP: Final = -55  # far into a long sentence
UNSAID: Final = -34  # somebody speaks in the sentence, and it is held to be the outlet's word
NOUN: Final = -17  # told by a noun, whose agent and patient look the same
TIE: Final = 29
HARM: Final = 25
PASSIVE: Final = 41  # of a passive only who undergoes it is told
DESCRIBED: Final = 58  # a participle or a tie in apposition: its actor stands right before it
FRAME: Final = 74  # by how much the frame's own confidence is over the usual
USUAL: Final = 0.85
WEAK_UNDER: Final = 0.7
DEEP_VERBS, DEEP_TOKENS = 6, 56
SIGNED: Final = -90  # log odds under which nothing is told, but for denials, on which disputes rest
HEAD: Final = "actor=head"


def odds(draft: Draft, parse: Parse, voices: Sequence[Voice]) -> int:
    """The log odds, in hundredths, that a careful reader signs a draft; `parse` and `voices` are those of its
    sentence."""
    tokens = parse.line.tokens
    passive = any(f.trigger == draft.token and f.slots.passive for f in parse.frames)
    links = draft.attribution
    sum_of = BASE + (UNREAL if _unreal(draft) else 0) + (NOUN if draft.noun else 0)
    sum_of += ACTOR_FAR if any(_far(p, tokens, draft.token) for p in draft.actors) else 0
    sum_of += RECIPIENT_ELSEWHERE if any(not _inside(p, tokens) for p in draft.recipients) else 0
    sum_of += GOING_ON if any(p is not None and p.pronoun for p, _ in links) else 0
    sum_of += SEVERAL_LINKS if len(links) > 1 else UNSAID if voices and not links else 0
    sum_of += round(FRAME * (draft.confidence - USUAL))
    sum_of += WEAK if draft.confidence < WEAK_UNDER else 0
    before = sum(t.tag == "V" for t in tokens[: draft.token])
    sum_of += DEEP if before >= DEEP_VERBS or draft.token >= DEEP_TOKENS else 0
    sum_of += TIE if draft.kind == "relation" else 0
    sum_of += (HARM if draft.harm else 0) + (PASSIVE if passive else 0) + (DESCRIBED if HEAD in draft.notes else 0)
    return sum_of


def probability(hundredths: int) -> float:
    """The share of statements of such odds that are signed, to two places."""
    return round(1 / (1 + exp(-hundredths / 100)), 2)


def _unreal(draft: Draft) -> bool:
    """Whether something is not told as done; what somebody denies (نفت موسكو قصف المدينة) is said clearly."""
    return draft.realis != "actual" and not (draft.realis == "negated" and draft.attribution)


def _inside(party: Party, tokens: Sequence[Token]) -> bool:
    return any(tokens[0].start <= a < tokens[-1].end for a, _ in party.spans)


def _far(party: Party, tokens: Sequence[Token], trigger: int) -> bool:
    """Whether a party is named in another sentence, or with another verb between it and the trigger."""
    at = next((a for a, _ in party.spans if tokens[0].start <= a < tokens[-1].end), -1)
    if at < 0:
        return True
    low, high = sorted((at, tokens[trigger].start))
    return any(t.tag == "V" and low < t.start < high for t in tokens if t.index != trigger)
