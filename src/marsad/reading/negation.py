"""What negates only in some places: ما before a perfect, and a negation that an exception takes back."""

from __future__ import annotations

from typing import Final

from marsad.reading.slots import Line, Slots
from marsad.reading.tokens import Token

MA: Final = "ما"
EXCEPTIVES: Final = frozenset(["الا", "سوي"])
NONE_BUT: Final = "سوي"
ONLY: Final = frozenset(["فقط", "فحسب", "وحسب", "وحده", "وحدها"])
CONDITIONS: Final = frozenset(["اذا", "بعد", "ان", "حين", "عند", "في", "حال", "قبل", "عندما", "بشرط", "عبر", "ضمن"])
LASTING: Final = frozenset(["زال", "برح", "فتي", "انفك", "دام", "لبث", "كان", "كاد"])  # ما زال: still
REACH: Final = 12  # tokens after a negated verb in which its exception stands


def negating_ma(line: Line) -> None:
    """Tag ما as a negation where it can't be "what": ما قصف الجيش المدينة has subject and object after its verb.

    "What the army did" (ما قصفه الجيش, ما دفع الجيش إلى القصف) leaves one of the two out or takes it up by a pronoun,
    and follows a comma or a preposition, so ما negates only at the beginning of a clause.
    """
    tokens = line.tokens
    for i, token in enumerate(tokens[:-1]) if MA in line.stems else ():
        if token.tag == "R" and token.stem == MA and _opens(tokens, i) and _whole(line, i + 1):
            token.tag = "G"


def _opens(tokens: list[Token], i: int) -> bool:
    """Whether a clause begins at a token: at the head of a sentence, after إن or a colon, after a mark of quotation."""
    if i == 0 or tokens[i].conj:
        return True
    before = tokens[i - 1]
    return before.tag in '"S' or before.text in ".:؛\n"


def _whole(line: Line, i: int) -> bool:
    """Whether a perfect verb has all that it needs written after it: a subject and, where it takes one, an object."""
    verb = line.tokens[i]
    entry = verb.entry
    if verb.tag != "V" or verb.tense != "perf" or verb.enc or entry is None or verb.stem_base in LASTING:
        return False
    inside = entry.person != 3 or (i > 1 and line.tokens[i - 2].tag == "S" and line.tokens[i - 2].text[-1:] in "هام")
    first = line.phrase_of(i + 1) if i + 1 < len(line.tokens) else None
    if first is None or first.start != i + 1 or line.tokens[first.start].prep:
        return False
    if inside:
        return True
    second = line.phrase_of(first.end) if first.end < len(line.tokens) else None
    return (
        second is not None
        and second.start == first.end
        and not (line.tokens[second.start].prep or line.tokens[second.start].conj)
    )


def not_only(line: Line, verb: int) -> bool:
    """لم تقتل شخصا واحدا فقط، بل الملايين: what is not all is no count of the whole."""
    tokens = line.tokens
    if verb == 0 or tokens[verb - 1].tag != "G":
        return False
    near = range(verb + 1, min(len(tokens) - 1, verb + REACH))
    return any(tokens[k].text in ONLY and any(t.stem == "بل" for t in tokens[k + 1 : k + 3]) for k in near)


def none_but(line: Line, slots: Slots) -> None:
    """لم تقتل القوات سوى مسلح: whom it did kill stands behind سوى, as the object, or as the subject where none is
    written; how often (سوى مرة واحدة) is nobody."""
    only = slots.found.pop(NONE_BUT, None)
    counted = only[0].phrase if only else None
    if only and counted is not None and line.tokens[counted.head].noun_class != "time":
        slots.found.setdefault("obj" if "subj" in slots.found or slots.dropped else "subj", only)


def excepted(line: Line, verb: int) -> bool:
    """لم يقصف إلا المواقع: what is negated of everything else is said of what follows إلا.

    "Not only" (لم يقصف المدينة فقط، بل) affirms as well. An exception of a time or a condition (لن ينسحب إلا إذا)
    leaves the deed itself open.
    """
    tokens = line.tokens
    for k in range(verb + 1, min(len(tokens) - 1, verb + REACH)):
        token, after = tokens[k], tokens[k + 1]
        if token.tag in "VSR" and token.stem not in EXCEPTIVES:
            return False
        if token.text in ONLY and any(t.stem == "بل" for t in tokens[k + 1 : k + 3]):
            return True
        if token.tag == "." and token.text not in "،,":
            return False
        if token.stem in EXCEPTIVES or token.text in EXCEPTIVES:
            return after.stem not in CONDITIONS and (after.nominal or after.tag == "#") and after.time < 0
    return False
