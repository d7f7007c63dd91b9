"""Whether a verb agrees with the phrase that may be its subject (Wright, Grammar of the Arabic Language, II § 141-152).

Before its subject a verb stands in the singular and agrees in gender alone; behind it, in number too. Names and figures
agree with both.
"""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Entry
from marsad.reading.agreement import feminine
from marsad.reading.joining import one_person
from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line
from marsad.reading.tokens import Token, is_deed

# Of the gender of what they are of.
WHOLES: Final = frozenset(["اغلب", "معظم", "بعض", "كل", "جميع", "اول", "ثاني", "ثالث", "اخر"])


def _men_after_feminine(entry: Entry, line: Line, phrase: Phrase) -> bool:
    """أسرت 11 حوثيا: men counted by a figure are no subject of a feminine verb; hundreds and thousands can be."""
    head, figure = line.tokens[phrase.head], line.tokens[phrase.number]
    men = head.noun_class == "person" or head.word.nisba is not None or head.text.endswith("يا")
    digits = figure.text[:1].isdigit()
    return entry.person == 3 and entry.gender == "f" and entry.number == "s" and digits and men and not feminine(head)


def agrees(verb: Token, line: Line, phrase: Phrase, before: bool) -> bool:
    """Gender agreement of a verb with the phrase that may be its subject; names and figures agree with both."""
    entry = verb.entry
    head = line.tokens[phrase.head]
    if phrase.number >= 0 and entry is not None and not before:
        return not _men_after_feminine(entry, line, phrase)
    if entry is None or entry.person != 3 or head.tag in "E#L" or phrase.number >= 0 or phrase.bearer >= 0:
        return True  # دافعت السناتور ديان فاينشتاين: a name behind its title
    if not before and entry.number in "dp" and entry.tense != "impf":
        return False  # a verb before its subject stands in the singular
    if head.reading is None or (head.reading.entry is None):
        return True
    if before and entry.number == "p" and (one_person(line.tokens, phrase) or deed_of_several(line, verb, phrase)):
        return False  # أكد المتحدث وجود خبراء يقومون بتدريب: he is not several, and a deed is nobody
    if head.stem in WHOLES and phrase.genitive > 0 and entry.gender == "f" and feminine(line.tokens[phrase.genitive]):
        return True  # تتهم أغلب الدول إيران
    return (entry.gender == "f") == feminine(head) or (before and entry.number == "p")


def deed_of_several(line: Line, verb: Token, phrase: Phrase) -> bool:
    """لم نتمكن من تحديد هويتهم يقتلون: of a deed no plural verb of people tells anything, unless with its object's
    pronoun (محاولة قتل نفذوها)."""
    head, entry = line.tokens[phrase.head], verb.entry
    several = entry is not None and (entry.number, entry.gender) == ("p", "m") and not verb.enc
    return several and is_deed(head) and not head.noun_class and phrase.number < 0
