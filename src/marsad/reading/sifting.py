"""What a text of its kind leaves untold: answers of an interview whose giver isn't named, what a protest demands, the
examples of an essay, of a text about sport all but harm; and of any text what is not sure enough.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from marsad.reading.draft import Draft
from marsad.reading.drafting import STRUCK_PLACE
from marsad.reading.essays import is_essay, spoken_of
from marsad.reading.interviews import answers, first_answer
from marsad.reading.slots import Line
from marsad.reading.sporting import is_of_sport, news_beside
from marsad.reading.trust import trusted
from marsad.reading.untold import demand_of_protest

THRESHOLD: Final = 0.62  # statements in which the coder trusts less than this are left out
NOBODY: Final = 0.8  # the same for force of nobody against nobody: most of those told with less trust were wrong


def sift(drawn: Sequence[Draft], lines: Sequence[Line], voices: int, told: Callable[[Draft], bool]) -> list[Draft]:
    """The drafts of a text that may be told, of those that are sure enough (`told`).

    `voices` is in how many places somebody speaks in it.
    """
    first = first_answer(lines)
    kept = [d for d in drawn if told(d) and not answers(d, lines, first) and not demand_of_protest(d, lines)]
    if is_essay(lines, voices):
        kept = [d for d in kept if not spoken_of(d, lines)]
    if is_of_sport(lines):
        kept = [d for d in kept if news_beside(d)]
    return kept


def stated(draft: Draft, least: float) -> bool:
    """Whether the coder trusts a draft enough to state it."""
    if draft.kind == "figure" and draft.realis == "negated" and not draft.recipients:
        return False  # لم يتم اعتقال الوزير: nobody is counted
    nobody = draft.type in ("ASSAULT", "COERCE") and draft.kind == "event" and not draft.actors and not draft.recipients
    nobody = nobody and STRUCK_PLACE not in draft.notes
    nobody = nobody and not (draft.realis == "negated" and draft.place)  # a denial that says where is worth keeping
    return draft.confidence >= (NOBODY if nobody else THRESHOLD) and trusted(draft, least)
