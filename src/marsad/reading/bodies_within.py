"""A body that is named only within the phrase of its members (أعضاء مجلس الأمن): a later المجلس takes it up too.

Needs a phrase of a sentence; gives the body, for the cast to file and not as anybody who does something.
"""

from __future__ import annotations

from marsad.reading.mentions import Describer
from marsad.reading.party import Party
from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line
from marsad.reading.spellings import Name


def body_within(line: Line, phrase: Phrase, describer: Describer) -> Party | None:
    """The known body whose name of several words begins with the last word of a fixed noun (أعضاء مجلس | الأمن)."""
    tokens, head = line.tokens, line.tokens[phrase.head]
    at = phrase.head + head.length - 1
    if head.length < 2 or head.tag == "E" or at + 1 >= phrase.end:
        return None
    words = [t.text for t in tokens[at : phrase.end]]
    for match in describer.knowledge.match(words, 0):
        if match.id.startswith("body:") and match.length > 1 and not match.weak:
            name = Name(tuple(words[: match.length]), "entity", match.id, False)
            return describer.entity(name, (describer.span(tokens, at, at + match.length),))
    return None
