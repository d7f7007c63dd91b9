"""Essays: texts that argue with their readers, in which most of what looks like a deed is only spoken of.

Columns and open letters speak in the first person and ask and exclaim, name nobody who said it and tell no day of the
week. There what stands without a day, a place, a number or a verb in the perfect (ننتقل من تفجير إلى قتل) is an
example or a figure of speech more often than news.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from marsad.languages.ar.when.base import WEEKDAYS
from marsad.reading.draft import Draft
from marsad.reading.slots import Line
from marsad.reading.tokens import DASHES, NOW, WORD_TAGS

FIRST_PERSON: Final = frozenset([
    "نحن", "انا", "اننا", "لاننا", "انني", "اعتقد", "اظن", "اتساءل", "دعونا", "لعلنا", "نقول", "نعلم", "نعرف", "نجد",
    "نريد", "ليت", "يا", "هل", "لماذا", "اليس",
])  # fmt: skip
US: Final = "نا"
EXCLAIMED: Final = frozenset("؟!")  # and not the ? of an address
FEWEST: Final = 3  # words of the first person and marks of asking
YESTERDAY: Final = "امس"
SHORTEST: Final = 150  # words
SPEAKING: Final = 5  # in a thousand words: words of the first person and marks of asking together
PERSONAL: Final = 2
ASKING: Final = 8
SAID: Final = 7
HEARD: Final = 12  # in a text that tells little in the perfect, has no days and few numbers
TOLD: Final = 0.47  # of its verbs
DATED: Final = 1.5  # in a thousand words
COUNTED: Final = 32
MANY: Final = 20  # verbs from which their tenses say something
DAYS: Final = 3


def is_essay(lines: Sequence[Line], voices: int) -> bool:
    """Whether a text argues; `voices` is in how many places somebody speaks in it. What stands in quotation marks is
    somebody else's and counts for nothing."""
    size = sum(token.tag in WORD_TAGS and not token.text.isascii() for line in lines for token in line.tokens)
    if size < SHORTEST:
        return False
    if voices * 1000 <= HEARD * size and _reasons(lines, size):
        return True
    if voices * 1000 > SAID * size:
        return False
    own = asked = days = 0
    inside = False
    for line in lines:
        for token in line.tokens:
            if token.tag == '"':
                inside = token.text in "«“" or (token.text not in "»”" and not inside)
            elif not inside:
                own += token.enc == US or token.text in FIRST_PERSON
                asked += token.text in EXCLAIMED
                days += token.text in WEEKDAYS or token.text == YESTERDAY
        inside = False
    if days * 1000 > DAYS * size or (own + asked) * 1000 < SPEAKING * size or own + asked < FEWEST:
        return False
    return own * 1000 >= PERSONAL * size or asked * 1000 >= ASKING * size


def _reasons(lines: Sequence[Line], size: int) -> bool:
    """Whether a text reasons about how things are, rather than telling what happened: most verbs are in the imperfect,
    no day is named, little is counted, and somebody speaks for himself or asks. A dateline begins news."""
    verbs = told = days = counts = own = 0
    for line in lines:
        for token in line.tokens:
            own += token.enc == US or token.text in FIRST_PERSON or token.text in EXCLAIMED
            verbs += token.tag == "V"
            told += token.tag == "V" and token.tense == "perf"
            days += token.text in WEEKDAYS or token.text in NOW
            counts += token.tag == "#"
    if lines[0].tokens and any(t.text in DASHES for t in lines[0].tokens[1:4]):
        return False
    few = days * 1000 <= DATED * size and counts * 1000 <= COUNTED * size
    return few and own * 1000 >= PERSONAL * size and verbs >= MANY and told < TOLD * verbs


def spoken_of(draft: Draft, lines: Sequence[Line]) -> bool:
    """Whether a draft of an essay is told without a day, a place, an exact number or a verb in the perfect. Ties are
    what they are in any text."""
    if draft.kind == "relation" or draft.time.start or draft.time.end or draft.place:
        return False
    token = lines[draft.sentence].tokens[draft.token]
    if token.tag == "V" and token.tense == "perf":
        return False
    value = draft.value
    return not (value is not None and value.min is not None and value.min == value.max and value.min > 1)
