"""Whose those are who are named by what they are loyal or belong to: القوات الموالية لهادي, المكتب التابع للوزارة.

Without the complement the name says nothing (القوات), so it is part of it.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.replacing import replace
from marsad.reading.tokens import Token

# By the participle without its article the preposition of whom it is tied to; of its forms those with that article.
TIED: Final = {
    **dict.fromkeys(["موالي", "مواليه", "موالين", "موالون", "تابع", "تابعه", "تابعين", "تابعون"], "ل"),
    **dict.fromkeys(["مويد", "مويده", "مويدين", "مويدون", "مناهض", "مناهضه", "مناهضين", "مناهضون"], "ل"),
    **dict.fromkeys(["مدعوم", "مدعومه", "مدعومين", "مدعومون"], "من"),
}
FROM: Final = "من"


def tied_to(tokens: list[Token], phrase: Phrase) -> Phrase | None:
    """The phrase of whom the people or body of a phrase are told to be loyal to or to belong to, right behind it or
    behind a participle in it; None where it is only a pronoun (الفصائل الموالية لها)."""
    for k in range(phrase.head + 1, min(phrase.end + 1, len(tokens) - 1)):
        token = tokens[k]
        by = TIED.get(token.text.removeprefix("ال"), "") if token.art and not (token.conj or token.prep) else ""
        if not by:
            continue
        after = tokens[k + 1]
        at = k + 2 if by == FROM and after.text == FROM else k + 1 if by == after.prep and after.nominal else -1
        other = phrase_at(tokens, at) if 0 <= at < len(tokens) and tokens[at].nominal else None
        if other is None or not any(t.art or t.tag in "Ee" or t.enc for t in tokens[other.start : other.end]):
            return None
        return _of_name(tokens, other)
    return None


def _of_name(tokens: list[Token], other: Phrase) -> Phrase:
    """Without what stands behind a name with no article as if it described it: لهادي | المتمردين الحوثيين is the object
    of the verb; but لحزب الله اللبناني."""
    head = tokens[other.head]
    surname = head.pos == "A" and not head.noun_class and head.stem.endswith("ي")  # but لكبار المسؤولين
    if head.art or other.bearer >= 0 or (other.genitive >= 0 and not surname):
        return other
    end = other.head + max(head.length, 1)
    while end < other.end and tokens[end].word.nisba and not tokens[end].text.endswith(("ين", "ون")):
        end += 1
    return replace(other, end=min(end, other.end))
