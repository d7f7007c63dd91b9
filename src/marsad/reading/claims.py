"""Deeds that somebody claims, answers for or stands behind: تبنى التنظيم الهجوم، أعلن مسؤوليته عنه، هو وراءه.

Needs the slots of the verbs and a deed's frame; sets the doer of the frame, where the words say who it was. Nobody is
made a doer by a negated claim (لم تتبن أي جهة الهجوم).
"""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Lexeme
from marsad.reading.asides import deed_in
from marsad.reading.slots import Line, Ref, Slots
from marsad.reading.tokens import somebody

CLAIMING: Final = frozenset(["تبني"])  # takes the deed as its object
AVOWING: Final = frozenset(["اعلن", "تبني", "اكد", "اقر", "اعترف"])  # with مسؤوليته عن
LIABILITY: Final = frozenset(["مسووليه", "مسيوليه", "مسؤوليه"])
BEHIND: Final = frozenset(["وراء", "خلف"])


def claimed(line: Line, deed: int, lexeme: Lexeme, slots: Slots, verbs: dict[int, Slots]) -> None:
    """Set the doer in the slots of a deed: who is said to be behind it or, where it is force, who claims it."""
    named = _behind(line, deed)
    if named is not None:
        slots.found["subj"] = [named]
        slots.found.pop("gen", None)
    elif "subj" not in slots.found and any(s.code in ("ASSAULT", "COERCE") for s in lexeme.senses):
        slots.add("subj", _claimant(line, deed, verbs))


def _claimant(line: Line, deed: int, verbs: dict[int, Slots]) -> list[Ref]:
    """The subject of the affirmed verb that takes the deed as its own, or nobody."""
    avowed = _avowed(line, deed)
    for v in line.verbs_before(deed)[:2]:
        verb, slots = line.tokens[v], verbs[v]
        lemma = verb.stem_base
        takes = lemma in CLAIMING and any(
            r.phrase is not None and deed_in(line.tokens, r.phrase) == deed
            for s in ("obj", "obj2")
            for r in slots.get(s)
        )
        if not (takes or (avowed and lemma in AVOWING)) or (v > 0 and line.tokens[v - 1].tag == "G"):
            continue
        subject = slots.get("subj")
        if subject and all(r.phrase is not None and somebody(line.tokens[r.phrase.head]) for r in subject):
            return subject
    return []


def _avowed(line: Line, deed: int) -> bool:
    """مسؤوليته عن الهجوم، مسؤولية الهجوم: whether a word of liability with its owner governs the deed."""
    tokens = line.tokens
    own = deed >= 2 and tokens[deed - 1].text == "عن" and tokens[deed - 2]
    if own and own.stem in LIABILITY:
        return bool(own.enc)
    return False


def _behind(line: Line, deed: int) -> Ref | None:
    """X وراء الهجوم: who is said to be behind a deed is its doer, whoever else carried it out."""
    at = deed - 1
    if at < 1 or line.tokens[at].stem not in BEHIND or line.tokens[at].tag == "V":  # خلف القتال قتلى: it left them
        return None
    if line.tokens[at - 1].text == "من":
        return None  # هدف واشنطن في العراق من وراء الضربات: what somebody wants by them
    k = at - 1
    named = line.phrase_of(k)
    while named is None and k > 0 and at - k < 5 and line.tokens[k].tag != "S":  # رجحت الشرطة | أن يكون وراء الهجوم
        k -= 1
        named = line.phrase_of(k)
    if named is not None and somebody(line.tokens[named.head]):
        return Ref(named, named.head)
    return None
