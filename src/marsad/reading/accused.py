"""Whom a verb of accusing names where only one party stands between it and the charge: واتهم حماس بخطف ثلاثة.

Accusing takes somebody accused, so the only one named there is that one. Who accuses is whoever the verb goes on from,
a subject of the same sentence with which it agrees; without one the verb is a passive (اتُّهمت واشنطن بقتل المدنيين).
"""

from __future__ import annotations

from marsad.reading.passives import can_be_passive
from marsad.reading.slots import Line, Slots
from marsad.reading.subjects import earlier_subject


def accused_alone(line: Line, verbs: dict[int, Slots]) -> None:
    """Make the only noun of a verb of accusing its object, in the slots of the verbs of a sentence, from left to
    right."""
    for i, slots in verbs.items():
        if not _one_party(line, slots):
            continue
        accuser = earlier_subject(line, verbs, i) if line.tokens[i].conj else []
        if accuser:
            slots.found |= {"obj": slots.get("obj" if slots.passive else "subj"), "subj": accuser}
            slots.passive = False
        elif not slots.passive and line.tokens[i].passive is None and can_be_passive(line.tokens[i].word):
            slots.found["obj"] = slots.found.pop("subj")
            slots.passive = slots.dropped = True


def _one_party(line: Line, slots: Slots) -> bool:
    """Whether one known name, and no more, stands at once between a verb of accusing and a deed with ب."""
    verb = line.tokens[slots.trigger]
    lexeme, charge = verb.lexeme, slots.get("ب")
    if lexeme is None or verb.enc or verb.passive or slots.topic or slots.relative or not charge:
        return False
    if not any(s.code == "ACCUSE" and ("obj",) in s.recipient and ("ب",) in s.content for s in lexeme.senses):
        return False
    named = slots.get("obj" if slots.passive else "subj")
    other = slots.get("subj" if slots.passive else "obj")
    who, deed = (named[0].phrase if len(named) == 1 else None), charge[0].phrase
    if who is None or deed is None or other or not any(r.pos == "M" for r in line.tokens[deed.head].word.nominals):
        return False
    head = line.tokens[who.head]
    whole = head.tag == "E" and who.start == who.head and len(who) == head.length
    return (whole or slots.passive) and who.start == slots.trigger + 1 and who.end == deed.start
