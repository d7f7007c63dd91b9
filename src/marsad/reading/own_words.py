"""Whose a pronoun is that stands beside a word of saying: قالت المنظمة إنها تحمل إسرائيل المسؤولية، وفق قوله.

The pronoun of إن behind a verb of saying stands for whoever says it, and قوله، تصريحه، تعبيرها tell of whoever the
sentence lets speak, or of its doer, where the two agree.
"""

from __future__ import annotations

from marsad.reading.agreement import feminine
from marsad.reading.relatives import pronoun_of
from marsad.reading.slots import AUXILIARIES, Line, Ref, Slots
from marsad.reading.subjects import able, main, speaks
from marsad.reading.tokens import Token, names_state


def sayer_goes_on(line: Line, verbs: dict[int, Slots]) -> None:
    """Put the speaker for the pronoun of the إن that opens what he says, in the slots of the verb behind it."""
    for slots in verbs.values():
        subject = slots.get("subj")
        if len(subject) != 1 or subject[0].phrase is not None or line.tokens[subject[0].token].tag != "S":
            continue
        k = subject[0].token
        if told := _goes_on_with(line, verbs, slots.trigger, k):
            slots.found["subj"] = told
            continue
        for said in verbs.values():
            who = said.get("subj")
            speaking = said.content == k and said.content_kind == "ان" and speaks(line.tokens[said.trigger])
            if speaking and len(who) == 1 and _agrees(line, who[0], pronoun_of(line.tokens[k])):
                slots.found["subj"] = who
                break


def _goes_on_with(line: Line, verbs: dict[int, Slots], i: int, k: int) -> list[Ref]:
    """قال الجيش إن روسيا تشحن معدات، كما أنها تزرع الألغام: a clause of what is said that is joined to the first goes
    on with the topic of that, where the two agree; a verb of saying in it (وإنها تطالب) rather with whoever speaks."""
    tokens = line.tokens
    if not (tokens[k].conj or (k > 0 and tokens[k - 1].text == "كما")) or k + 1 != i:
        return []
    for v in line.verbs_before(k):
        said = verbs[v]
        if said.content_kind != "ان" or not 0 <= said.content < k or not speaks(tokens[v]):
            continue
        if speaks(tokens[i]):
            who = said.get("subj")
            return who if len(who) == 1 and _agrees(line, who[0], pronoun_of(tokens[k])) else []
        first = [s.get("subj") for s in verbs.values() if s.topic and v < s.trigger < k and len(s.get("subj")) == 1]
        for topic in first:
            phrase = topic[0].phrase
            if phrase is not None and phrase.start == said.content + 1:
                return topic if _agrees(line, topic[0], pronoun_of(tokens[k])) else []
        return []
    return []


def own_speaker(line: Line, verbs: dict[int, Slots], i: int, enclitic: str) -> Ref | None:
    """Whose the word with a pronoun at token `i` is: who speaks in the sentence before it, else who does something."""
    found = None
    for v in line.verbs_before(i):
        who = verbs[v].get("subj")
        if len(who) != 1 or line.tokens[v].stem in AUXILIARIES or not main(line, verbs[v]) or verbs[v].passive:
            continue
        if not _agrees(line, who[0], enclitic) or not able(line, who[0]):
            continue
        if speaks(line.tokens[v]):
            return who[0]
        found = found or who[0]
    return found


def _agrees(line: Line, ref: Ref, pronoun: str) -> bool:
    """Whether a phrase can be taken up by "he" or "she"; a pronoun can not."""
    if ref.phrase is None or pronoun not in ("ه", "ها"):
        return False
    head = line.tokens[ref.phrase.head]
    if ref.phrase.number >= 0:
        return False
    return feminine(head) == (pronoun == "ها") if head.tag != "E" else _name_agrees(head, pronoun)


def _name_agrees(head: Token, pronoun: str) -> bool:
    person = any(n.key.startswith("person:") for n in head.names)
    return pronoun == "ها" if names_state(head) else (not person or pronoun == "ه")
