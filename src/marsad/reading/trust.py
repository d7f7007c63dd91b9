"""How sure it is that a careful reader would sign a statement: what lowers and raises it, as measured.

Eleven hundred statements drawn from the news were judged by readers who knew nothing of the program: plainly ("does the
text say so?") and strictly (every attribute right). Every circumstance that told signed ones from the others has the
weight that a logistic regression over the mean of both gives it (in hundredths of the log odds, L2 penalty 10). In
cross-validation by article the seven tenths with the best odds are signed plainly at 82 %, all together at 73 %. What
stands under `LEAST` is not told unless a caller asks for it: of that every second was wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import Final

from marsad.languages.ar.when.base import WEEKDAYS
from marsad.reading.draft import Draft
from marsad.reading.frames import Parse
from marsad.reading.party import Party
from marsad.reading.slots import Line
from marsad.reading.tokens import FORCE, NOW, WORD_TAGS, Token
from marsad.reading.voice import Voice

BASE: Final = 160
# Of the deed.
UNREAL: Final = -49  # not told as done
NOUN: Final = -44  # told by a noun, whose agent and patient look the same
DROPPED: Final = -34  # by a verb that names no subject
DEFINITE: Final = -24  # told as known
KINDS: Final = {"MOBILIZE": -29, "COERCE": -22}  # whose words have many other uses
FIGURE: Final = 35
FRAME: Final = 21  # for what the frame itself is worth, from 0 to 1
USUAL: Final = 0.85
# Of who takes part.
ACTOR_UNKNOWN: Final = -28  # nobody of the tables
ACTOR_PRONOUN: Final = -28
ACTOR_FAR: Final = -13  # named in another sentence, or over two other verbs
RECIPIENT_UNKNOWN: Final = -16
RECIPIENT_PRONOUN: Final = -21
RECIPIENT_ELSEWHERE: Final = -17  # named in another sentence
TWO_ACTORS: Final = 17
# Of who says it.
SEVERAL_LINKS: Final = -46  # somebody quotes somebody
GOING_ON: Final = -39  # who says it is only a pronoun (وأضاف)
MANY_VOICES: Final = -25  # two have the floor in the sentence, whoever of them says it
# Of when and where.
DATED: Final = -39
UNDATED_WORDS: Final = 26  # words of time that give no day: they stand by it
PLACED: Final = 22
# Of the sentence and the text.
LONG: Final = -39
VERBS_BEFORE: Final = -16
LATE: Final = -20
FEW_DAYS: Final = -29  # the text hardly names a day: it tells little news
LONG_TEXT, SHORT_TEXT = -26, 23
ASKING: Final = -25  # it puts many questions
MANY_VERBS, FAR_VERBS = 3, 2
LONG_SENTENCE: Final = 480  # characters
LATE_SENTENCE: Final = 10
LONG_WORDS, SHORT_WORDS = 600, 200
DAYS_IN, QUESTIONS_IN = 4, 4  # in a thousand words
LEAST: Final = 0.58  # share that is signed, under which nothing is told but denials, on which disputes rest
LIKELY: Final = 0.4  # from which a draft may be another telling of a surer one
GRAVER: Final = 0.1  # so much surer must be who struck, seized or armed: a gap is forgiven, a false accusation is not


def manner(lines: Sequence[Line]) -> int:
    """What a text as a whole adds to the log odds of its statements, in hundredths."""
    words = days = asked = 0
    for line in lines:
        for token in line.tokens:
            words += token.tag in WORD_TAGS
            days += token.stem in WEEKDAYS or token.text in WEEKDAYS or token.stem in NOW or token.text in NOW
            asked += token.text == "؟"
    sum_of = FEW_DAYS if days * 1000 < DAYS_IN * words and words >= SHORT_WORDS else 0
    sum_of += LONG_TEXT if words >= LONG_WORDS else SHORT_TEXT if words < SHORT_WORDS else 0
    return sum_of + (ASKING if asked * 1000 >= QUESTIONS_IN * words else 0)


def odds(draft: Draft, parse: Parse, voices: Sequence[Voice]) -> int:
    """The log odds, in hundredths, that a careful reader signs a draft, but for what its text adds (`manner`).

    `parse` and `voices` are those of its sentence.
    """
    tokens = parse.line.tokens
    sum_of = BASE + (UNREAL if _unreal(draft) else 0) + (NOUN if draft.noun else 0)
    sum_of += DROPPED if any(f.trigger == draft.token and f.slots.dropped for f in parse.frames) else 0
    sum_of += (DEFINITE if draft.definite else 0) + KINDS.get(draft.type, 0) + (FIGURE if draft.kind == "figure" else 0)
    sum_of += round(FRAME * (draft.confidence - USUAL))
    sum_of += _participants(draft, tokens)
    links = draft.attribution
    sum_of += (SEVERAL_LINKS if len(links) > 1 else 0) + (MANY_VOICES if len(voices) > 1 else 0)
    sum_of += GOING_ON if any(p is not None and p.pronoun for p, _ in links) else 0
    sum_of += PLACED if draft.place else 0
    sum_of += DATED if draft.time.start or draft.time.end else UNDATED_WORDS if draft.time.text else 0
    sum_of += LONG if tokens[-1].end - tokens[0].start >= LONG_SENTENCE else 0
    sum_of += VERBS_BEFORE if sum(t.tag == "V" for t in tokens[: draft.token]) >= MANY_VERBS else 0
    return sum_of + (LATE if draft.sentence >= LATE_SENTENCE else 0)


def _participants(draft: Draft, tokens: Sequence[Token]) -> int:
    sum_of = ACTOR_UNKNOWN if any(not p.known for p in draft.actors) else 0
    sum_of += ACTOR_PRONOUN if any(p.pronoun for p in draft.actors) else 0
    sum_of += ACTOR_FAR if any(_far(p, tokens, draft.token) for p in draft.actors) else 0
    sum_of += TWO_ACTORS if len(draft.actors) > 1 else 0
    sum_of += RECIPIENT_UNKNOWN if any(not p.known for p in draft.recipients) else 0
    sum_of += RECIPIENT_PRONOUN if any(p.pronoun for p in draft.recipients) else 0
    return sum_of + (RECIPIENT_ELSEWHERE if any(not _inside(p, tokens) for p in draft.recipients) else 0)


def trusted(draft: Draft, least: float) -> bool:
    """Whether a draft is sure enough to be told; what somebody denies always is.

    Of acts of force fewer are signed at the same odds: of 571 (0.58 and more), 75 in a hundred, of counts 87.
    """
    if draft.realis == "negated" and draft.attribution:
        return True
    graver = GRAVER if least and draft.type in FORCE | {"MOBILIZE"} else 0.0
    return probability(draft.odds) >= least + graver


def probability(hundredths: int) -> float:
    """The share of statements of such odds that are signed, to two places."""
    return round(1 / (1 + exp(-hundredths / 100)), 2)


def _unreal(draft: Draft) -> bool:
    """Whether something is not told as done; what somebody denies (نفت موسكو قصف المدينة) is said clearly."""
    return draft.realis != "actual" and not (draft.realis == "negated" and draft.attribution)


def _inside(party: Party, tokens: Sequence[Token]) -> bool:
    return any(tokens[0].start <= a < tokens[-1].end for a, _ in party.spans)


def _far(party: Party, tokens: Sequence[Token], trigger: int) -> bool:
    """Whether a party is named in another sentence, or with two other verbs between it and the trigger."""
    at = next((a for a, _ in party.spans if tokens[0].start <= a < tokens[-1].end), -1)
    if at < 0:
        return True
    low, high = sorted((at, tokens[trigger].start))
    return sum(t.tag == "V" and low < t.start < high for t in tokens if t.index != trigger) >= FAR_VERBS
