"""Texts about sport: clubs negotiate, agree and punish, players are suspended, attacks are led; none of it is news of
politics or violence.

What such a text tells of those who were killed, hurt or detained (an attack before a match) is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from marsad.reading.draft import Draft
from marsad.reading.slots import Line
from marsad.reading.tokens import ONE_BY_ONE, WORD_TAGS

SPORT: Final = frozenset([
    "لاعب", "لاعبين", "لاعبون", "لاعبا", "مدرب", "مدربين", "مباراه", "مباريات", "دوري", "نادي", "انديه", "منتخب", "كاس",
    "بطوله", "هداف", "احتراف", "حارس", "فريق", "موسم", "معسكر", "شوط", "ركله", "مهاجم", "ظهير", "رياضي", "رياضيه",
    "كرويه", "قدم", "انضباط",
])  # fmt: skip
FEWEST: Final = 6
SHARE: Final = 40  # in a thousand words
HARM: Final = ("assault:قتل", "assault:أصاب", "assault:جرح", "assault:فجر", "assault:استشهد", "coerce:اعتقل")


def is_of_sport(lines: Sequence[Line]) -> bool:
    """Whether a text is about sport: so many of its words are."""
    size = found = 0
    clubs: set[str] = set()
    for line in lines:
        for token in line.tokens:
            size += token.tag in WORD_TAGS
            if token.stem in SPORT or token.stem_base in SPORT:
                found += 1
                clubs.add(token.stem_base)
    return len(clubs) >= FEWEST and found * 1000 >= SHARE * size


def news_beside(draft: Draft) -> bool:
    """Whether a draft of such a text tells of harm, which sport is not."""
    if draft.kind == "figure":
        return draft.type in ONE_BY_ONE
    return draft.kind == "event" and draft.rule.startswith(HARM)
