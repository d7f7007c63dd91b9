"""What a text of its kind leaves untold: answers of an interview whose giver isn't named, what a protest demands, the
examples of an essay, and of a text about sport all but harm.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from marsad.reading.draft import Draft
from marsad.reading.essays import is_essay, spoken_of
from marsad.reading.interviews import answers, first_answer
from marsad.reading.slots import Line
from marsad.reading.sporting import is_of_sport, news_beside
from marsad.reading.untold import of_protest


def sift(drawn: Sequence[Draft], lines: Sequence[Line], voices: int, trusted: Callable[[Draft], bool]) -> list[Draft]:
    """The drafts of a text that may be told; `voices` is in how many places somebody speaks in it."""
    first = first_answer(lines)
    kept = [d for d in drawn if trusted(d) and not answers(d, lines, first) and not of_protest(d, lines)]
    if is_essay(lines, voices):
        kept = [d for d in kept if not spoken_of(d, lines)]
    if is_of_sport(lines):
        kept = [d for d in kept if news_beside(d)]
    return kept
