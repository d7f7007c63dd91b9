"""Subjects that stand farther from their verb than another noun does: إن 297 شخصا بينهم 37 أجنبيا اعتقلوا tells of all
the 297, and in الزعيم الذي ينتقد متمردون علاقاته بباكستان the rebels criticise."""

from __future__ import annotations

from typing import Final

from marsad.reading.phrases import phrase_at
from marsad.reading.slots import Line, Ref, Slots
from marsad.reading.tokens import HUMAN, Token, somebody

AMONG: Final = frozenset(["بين", "من", "ضمن"])
THEM: Final = frozenset(["هم", "هن", "ها", "هما"])
BACK: Final = 14  # tokens from the verb to the clause's beginning


def told_of_all(line: Line, verbs: dict[int, Slots]) -> None:
    """Give a verb the head of its clause for what stands behind بينهم, in the slots of the verbs of a sentence."""
    for i, slots in verbs.items():
        slot = "obj" if slots.passive else "subj"
        named = slots.get(slot)
        phrase = named[0].phrase if named else None
        if phrase is None or phrase.end != i or phrase.start < 2:
            continue
        whole = _whole(line, phrase.start)
        if whole is not None:
            slots.found[slot] = [whole]


def _whole(line: Line, inner: int) -> Ref | None:
    """The people of whom the phrase at token `inner` is a part, where they open a clause of أن or إن that has no verb
    before it."""
    tokens = line.tokens
    k = inner - 1
    if tokens[k].stem not in AMONG or tokens[k].enc not in THEM:
        return None
    while k > 0 and (tokens[k].stem in AMONG or tokens[k].text in "،,"):
        k -= 1
    opened = next((n for n in range(k, max(-1, inner - BACK), -1) if tokens[n].tag in "SVR"), -1)
    if opened < 0 or tokens[opened].tag != "S" or tokens[opened].enc:
        return None
    whole = phrase_at(tokens, opened + 1 + (tokens[opened + 1].tag == '"'))
    return Ref(whole, whole.head) if whole is not None and whole.number >= 0 and whole.end <= k + 1 else None


def taken_up_behind(line: Line, verbs: dict[int, Slots]) -> None:
    """Make people right behind the verb of a relative clause its subject, where the noun after them takes the clause's
    own noun up: الذي ينتقد متمردون علاقاته; but الذي ينتقد المتمردين وعلاقاتهم criticises them himself."""
    for i, slots in verbs.items():
        if not slots.relative or slots.passive or line.tokens[i].enc or line.tokens[i - 1].tag != "R":
            continue
        people, owned = slots.get("obj"), slots.get("obj2")
        noun, who, what = (r[0].phrase if len(r) == 1 else None for r in (slots.get("subj"), people, owned))
        if noun is None or who is None or what is None or noun.start > i or who.start != i + 1 or what.start != who.end:
            continue
        if line.tokens[what.head].enc in ("ه", "ها") and _human(line.tokens, who.head, who.genitive):
            slots.found["subj"], slots.found["obj"] = people, owned
            del slots.found["obj2"]


def _human(tokens: list[Token], head: int, genitive: int) -> bool:
    at = genitive if genitive > head and tokens[head].noun_class not in HUMAN else head
    return somebody(tokens[at])
