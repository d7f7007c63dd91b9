"""Frames: every predicate of a sentence with its slots, its sense and the verb that carries it.

Needs a divided sentence; gives frames. A masdar that is the object of a light verb (شن هجوما) takes that verb's
subject, or, where the table says so, is undergone by it (تعرض لهجوم).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

import msgspec

from marsad.languages.pack import Cue, Lexeme, Operator, Pack, Sense
from marsad.reading.accused import accused_alone
from marsad.reading.agreement import feminine
from marsad.reading.asides import COMMAS
from marsad.reading.carriers import carriers_of, light_masdars
from marsad.reading.claims import claimed
from marsad.reading.control import governed_by_nouns, governed_by_verbs, led_by, own_deed, second_hand
from marsad.reading.idioms import is_idiom
from marsad.reading.lexis import Reading
from marsad.reading.masdars import OCCURRENCE, PASSIVE_SUPPORT, masdar_slots, participle_slots
from marsad.reading.negation import negating_ma
from marsad.reading.operators import denied_deeds, operator_slots, predicated
from marsad.reading.passives import killed_themselves, suffers_too
from marsad.reading.phrases import phrase_at
from marsad.reading.rivals import Rivals, plain, rivals
from marsad.reading.senses import choose_senses
from marsad.reading.slots import Line, Ref, Slots
from marsad.reading.subjects import able, as_many, earlier_subject, of_circumstance
from marsad.reading.tokens import HUMAN, VERBAL, Token, is_deed
from marsad.reading.verbs import RESUMED, own_pronoun, verb_slots

OPENING: Final = 3  # tokens before a deed noun that may open a sentence
CIRCUMSTANCES: Final = frozenset(["اثناء", "خلال", "بعد", "قبل", "عقب", "لدي", "قبيل", "فور"])


class Frame(msgspec.Struct, eq=False, gc=False):
    """A predicate at token `trigger`. `carrier` is the token of its light verb, `agent` the slot notes of masdars."""

    trigger: int
    pos: str  # V, M, A, P
    lexeme: Lexeme
    slots: Slots
    senses: tuple[Sense, ...] = ()  # at most one a kind: an event may come with a figure
    carrier: int = -1
    inverse: bool = False  # the light verb's subject undergoes it
    readings: tuple[Reading, ...] = ()  # every word that the trigger can be, the likeliest first
    cues: tuple[Cue, ...] = ()  # of these readings
    operators: tuple[Operator, ...] = ()  # of these readings

    def understand(self, rivals: Rivals) -> None:
        """Take what the trigger can be, and with it what the tables say of each."""
        self.readings, self.cues, self.operators = rivals.readings, rivals.cues, rivals.operators


@dataclass(slots=True)
class Parse:
    """What the frame stage gives for one sentence."""

    line: Line
    verbs: dict[int, Slots] = field(default_factory=dict)
    frames: list[Frame] = field(default_factory=list)
    # see realis; both are looked for when first asked
    phrase_operators: list[tuple[int, int, Operator]] | None = None
    operating: list[Frame] | None = None  # the frames that act on others


def parse(line: Line, pack: Pack) -> Parse:
    """Find the slots of every verb and the frames of every predicate of a sentence."""
    result = Parse(line)
    tokens = line.tokens
    negating_ma(line)
    for i in line.verbs:
        result.verbs[i] = verb_slots(line, i)
    accused_alone(line, result.verbs)
    _inherit(line, result.verbs)
    _joined_relative(line, result.verbs)
    carriers = result.verbs | light_masdars(line)
    carried = carriers_of(line, carriers)
    governed = governed_by_verbs(line, result.verbs) | governed_by_nouns(line)
    second_hand(line, carriers, governed)
    denied = denied_deeds(line, result.verbs)
    for i, token in enumerate(tokens):
        lexeme = token.lexeme
        if lexeme is None or token.tag not in "VN" or is_idiom(line, i):
            continue
        pos = token.pos
        found = rivals(token, pos) if pos != "N" else plain(token)
        if pos == "V":
            frame = Frame(i, "V", lexeme, result.verbs[i])
        elif pos == "M":
            frame = _masdar(line, i, lexeme, carried, carriers)
            _own_pronoun(line, frame, result)
            claimed(line, i, lexeme, frame.slots, result.verbs)
            if i in governed and "subj" not in frame.slots.found and not frame.inverse:
                led_by(frame.slots, governed[i])
            if i in denied:
                frame.slots.notes.append("denied")
                if "subj" not in frame.slots.found and own_deed(line, i, denied[i]):
                    led_by(frame.slots, denied[i])
            predicated(line, frame.slots)
        elif pos == "N":
            noun = found.readings[0].lexeme if found.readings else None
            if noun is None:
                continue
            frame = Frame(i, "M", noun, masdar_slots(line, i) if found.sensible else operator_slots(line, i))
        elif pos not in "AP" or not _tells(line, i, found) or _counted(line, i):
            continue  # فريق من 42 محققا: people who are counted, nobody investigates
        else:
            frame = Frame(i, pos, lexeme, _participle(line, i, result.verbs, pos))
        frame.understand(found)
        if found.sensible:
            frame.senses = choose_senses(frame, line, pack)
            if pos in "AP":
                frame.senses = _of_participle(frame)
        result.frames.append(frame)
    return result


def _tells(line: Line, i: int, found: Rivals) -> bool:
    """Whether a participle can say anything: what modifies a noun tells a tie alone."""
    if found.tying or found.cues or found.operators:
        return True
    token = line.tokens[i]
    return found.sensible and token.pos == "A" and not token.art and _circumstantial(line, i)


def _of_participle(frame: Frame) -> tuple[Sense, ...]:
    """A participle that modifies tells a tie, one of circumstance (متهما) also what is said or wanted; neither a
    deed."""
    if "circumstantial" not in frame.slots.notes:
        return tuple(s for s in frame.senses if s.kind == "relation")
    return tuple(s for s in frame.senses if s.kind in ("relation", "stance") or s.code in VERBAL)


def _joined_relative(line: Line, verbs: dict[int, Slots]) -> None:
    """المدينة التي احتلها الروس وحاصرها الجيش: the pronoun of the joined verb is the same noun as that of the first."""
    for a, b in pairwise(line.verbs):
        first, second = line.tokens[a], line.tokens[b]
        if not (verbs[a].relative and second.conj and second.enc == first.enc != ""):
            continue
        noun = verbs[a].get("obj")
        if noun and noun[0].phrase is not None:
            verbs[b].found["obj"] = noun


def _inherit(line: Line, verbs: dict[int, Slots]) -> None:
    """A verb with no written subject takes that of the verb before it, where the two agree."""
    for n, i in enumerate(line.verbs):
        slots = verbs[i]
        if not slots.dropped or slots.passive or slots.get("subj"):
            continue
        if slots.relative and i > 0 and (line.tokens[i - 1].tag == "R" or line.tokens[i - 1].text == "من"):
            continue  # كل الذين يرفضون: whoever they are, they were not named before
        if (said := line.tokens[i].lexeme) is not None and said.cues and (before := earlier_subject(line, verbs, i)):
            slots.found["subj"] = before
            continue
        earlier = line.verbs[:n][::-1]
        if line.tokens[i].conj:  # ناشدت السلطات اللجان التي وجدت لحمايتهم ودعت: it goes on from the main clause
            earlier.sort(key=lambda j: verbs[j].relative)
        for j in earlier:
            subject = verbs[j].get("subj") or (verbs[j].get("obj") if verbs[j].passive else [])
            if subject and (
                (verbs[j].passive and suffers_too(line, slots, i, j))
                or (killed_themselves(line, slots, i) and as_many(line, i, subject))
            ):
                slots.passive, slots.found["obj"] = True, subject
                break
            if (
                subject
                and (_same_person(line, i, j) or _collective(line, i, j, subject))
                and as_many(line, i, subject)
                and (said is None or not said.cues or able(line, subject[0]))
            ):
                slots.found["subj"] = subject
                break
        if not slots.get("subj") and not slots.passive:
            slots.found["subj"] = [Ref(None, i, own_pronoun(line.tokens[i]))]


def _counted(line: Line, i: int) -> bool:
    """Whether a participle is the noun that a figure counts."""
    phrase = line.phrase_of(i)
    return phrase is not None and phrase.head == i and 0 <= phrase.number < i


def _same_person(line: Line, i: int, j: int) -> bool:
    a, b = line.tokens[i].reading, line.tokens[j].reading
    if a is None or b is None or a.entry is None or b.entry is None:
        return False
    return (
        a.entry.gender == b.entry.gender
        and a.entry.person == b.entry.person
        and (
            a.entry.number == b.entry.number
            or a.entry.number == "p"
            or (b.entry.number == "s" and a.entry.number == "s")
        )
    )


def _collective(line: Line, i: int, j: int, subject: list[Ref]) -> bool:
    """قامت مجموعة بإطلاق النار وأعدموا: a group goes on in the plural."""
    a, b, phrase = line.tokens[i].entry, line.tokens[j].entry, subject[0].phrase
    if a is None or b is None or phrase is None or (a.person, a.number, a.gender, b.number) != (3, "p", "m", "s"):
        return False
    head = line.tokens[phrase.head]
    return b.gender == "f" and head.noun_class in ("armed", "force", "persons") and line.tokens[i].conj


def _own_pronoun(line: Line, frame: Frame, parsed: Parse) -> None:
    """أعلن الوزير رفضه: the pronoun of a masdar is the subject of the verb before it, where the two agree."""
    verbs = parsed.verbs
    genitive = frame.slots.get("gen")
    if not genitive or genitive[0].phrase is not None:
        return
    enclitic = genitive[0].pronoun
    near = line.phrase_of(frame.trigger - 1) if line.tokens[frame.trigger].prep == "ب" else None
    if near is not None and near.end == frame.trigger and line.tokens[near.head].noun_class in HUMAN:
        head = line.tokens[near.head]
        number = head.reading.entry.number if head.reading and head.reading.entry else "s"
        if _taken_up(head, enclitic, number in "pd", 1):
            frame.slots.found["gen"] = [Ref(near, near.head)]  # متهما المجموعات بمساندتها
            return
    ahead = _ahead(line, frame, verbs, enclitic)
    if ahead is not None:
        frame.slots.found["gen"] = [ahead]
        return
    victim = _victim_before(line, frame, enclitic)
    if victim is not None:
        frame.slots.found["gen"] = [victim]
        return
    for v in line.verbs_before(frame.trigger)[:2]:
        agent, undergoes = _agent_between(line, parsed, v, frame.trigger, enclitic)
        if agent is not None:
            if undergoes:  # اعتقال أطفال وتهديدهم: what is joined is done to the same
                del frame.slots.found["gen"]
            frame.slots.found["obj" if undergoes else "gen"] = [agent]
            return
        subject = verbs[v].get(RESUMED) or verbs[v].get("subj")
        object_ = verbs[v].get("obj")
        inside = any(r.phrase is not None and r.phrase.head == frame.trigger for r in verbs[v].get("في"))
        if inside and object_ and object_[0].phrase is not None and object_[0].phrase.end <= frame.trigger:
            held = line.tokens[object_[0].phrase.head]
            if held.tag == "E" or held.noun_class in HUMAN:
                subject = object_  # تساند حفتر في هجومه: the attack of whom it supports
        phrase = subject[0].phrase if subject else None
        if phrase is None:
            if subject and subject[0].pronoun == enclitic:
                _same_again(frame, subject)
                return
            continue
        head = line.tokens[phrase.head]
        several = len(subject) > 1 or (
            head.reading is not None and head.reading.entry is not None and head.reading.entry.number in "pd"
        )
        if _taken_up(head, enclitic, several, len(subject)):
            _same_again(frame, subject)
            return


def _ahead(line: Line, frame: Frame, verbs: dict[int, Slots], enclitic: str) -> Ref | None:
    """وخلال زيارته خيرسون، أكد المسؤول: in an adjunct that opens the sentence a pronoun points ahead."""
    i = frame.trigger
    if i < 1 or i > OPENING or line.tokens[i - 1].stem not in CIRCUMSTANCES or any(v < i for v in verbs):
        return None
    subject = next((verbs[v].get("subj") for v in sorted(verbs)), [])
    phrase = subject[0].phrase if subject else None
    if phrase is None or not any(t.text in COMMAS for t in line.tokens[i : phrase.start]):
        return None
    head = line.tokens[phrase.head]
    person = head.tag == "E" or head.noun_class in HUMAN
    return subject[0] if person and _taken_up(head, enclitic, _several(head), len(subject)) else None


def _victim_before(line: Line, frame: Frame, enclitic: str) -> Ref | None:
    """الاعتداء على الأسرى أثناء اعتقالهم: who undergoes a deed is named right before the circumstance."""
    k = frame.trigger - 1
    if k < 1 or line.tokens[k].stem not in CIRCUMSTANCES:
        return None
    lexeme = line.tokens[frame.trigger].lexeme
    events = [s for s in lexeme.senses if s.kind == "event"] if lexeme is not None else []
    near = line.phrase_of(k - 1)
    if near is None or near.end != k or not events:
        return None
    if is_deed(line.tokens[near.head]) and near.genitive > 0:
        near = phrase_at(line.tokens, near.genitive, near.end) or near  # إسقاط | طائرة تجسس
    head = line.tokens[near.head]
    craft = head.noun_class == "vehicle"  # إسقاط طائرة بعد خرقها الأجواء: what crossed is the aircraft
    if not craft and any(s.gen != "patient" for s in events):
        return None
    people = head.noun_class in ("person", "persons", "people")
    named = (craft or people) and _taken_up(head, enclitic, _several(head), 1)
    return Ref(near, near.head) if named else None


def _agent_between(line: Line, parsed: Parse, verb: int, trigger: int, enclitic: str) -> tuple[Ref | None, bool]:
    """نددت الفصائل بقتل القوات فتى خلال اقتحامها: the doer of a deed between the verb and the pronoun is nearer; so is
    whose deed one is joined to (إصرار الحكومة على المسيرة واقتحامها). With it, whether that party undergoes it."""
    joined = line.tokens[trigger].conj
    for inner in reversed(parsed.frames):
        if not verb < inner.trigger < trigger:
            continue
        doer = next(iter(inner.slots.get("gen")), None) if inner.slots.get("obj") or joined else None
        if doer is None or doer.phrase is None or inner.pos != "M":
            continue
        if not joined and not is_deed(line.tokens[inner.trigger]):
            continue
        head = line.tokens[doer.phrase.head]
        if (head.tag == "E" or head.noun_class in HUMAN) and _taken_up(head, enclitic, _several(head), 1):
            patient = any(s.gen == "patient" for s in inner.senses) or {"subj", "controller"} & set(inner.slots.found)
            return doer, joined and bool(patient) and not inner.slots.get("obj")
    return None, False


def _several(head: Token) -> bool:
    return head.entry is not None and head.entry.number in "pd"


def _taken_up(head: Token, enclitic: str, several: bool, count: int) -> bool:
    """Whether a pronoun can stand for a noun: by gender and number, for names by their kind."""
    if head.tag == "E":
        person = any(n.key.startswith("person:") for n in head.names)
        state = any(n.key.startswith("state:") for n in head.names)
        return {
            "ه": not state and count == 1,
            "ها": not person,
            "هم": count > 1 or not (person or state),
            "هما": count == 2,
        }.get(enclitic, False)
    return {"ه": not feminine(head) and not several, "ها": feminine(head), "هم": several, "هما": count == 2}.get(
        enclitic, False
    )


def _same_again(frame: Frame, subject: list[Ref]) -> None:
    """A masdar whose pronoun is the verb's subject: carried by that verb it needs no genitive of its own."""
    if frame.carrier >= 0 and not frame.inverse and "subj" in frame.slots.found:
        del frame.slots.found["gen"]
    else:
        frame.slots.found["gen"] = subject


def _masdar(line: Line, i: int, lexeme: Lexeme, carried: dict[int, tuple[int, bool]], verbs: dict[int, Slots]) -> Frame:
    slots = masdar_slots(line, i)
    frame = Frame(i, "M", lexeme, slots)
    if i not in carried:
        return frame
    v, inverse = carried[i]
    frame.carrier, frame.inverse = v, inverse
    verb = verbs[v]
    if line.tokens[v].stem in PASSIVE_SUPPORT:
        slots.notes.append("passive-support")
    elif line.tokens[v].stem in OCCURRENCE or line.tokens[v].stem_base in OCCURRENCE:
        slots.notes.append("occurrence")  # whoever witnesses it did not do it
    else:
        subject = verb.get("subj")
        media = any(r.phrase is not None and line.tokens[r.phrase.head].noun_class == "media" for r in subject)
        said = line.tokens[v].lexeme
        told = media and said is not None and bool(said.cues)  # أكدت الصحف إدانة السلطنة
        if subject and not told and not any(r.phrase is not None and r.phrase.head == i for r in subject):
            slots.found.setdefault("obj" if inverse else "subj", subject)
        if verb.passive and not subject and "by" in verb.found:
            slots.found.setdefault("subj", verb.found["by"])
    for slot, refs in verb.found.items():
        if slot not in ("subj", "obj", "obj2") and not any(r.phrase is not None and r.phrase.head == i for r in refs):
            if slot == "الي" and slot in slots.found:
                slots.found["carrier"] = refs
            slots.found.setdefault(slot, refs)
    slots.start, slots.end = min(slots.start, verb.start), max(slots.end, verb.end)
    return frame


def _circumstantial(line: Line, i: int) -> bool:
    """Whether a bare participle is a حال (متهما) and not an adjective of the indefinite noun before it (سيارة
    تابعة)."""
    token = line.tokens[i]
    if token.stem.endswith(("ا", "ين")):
        return True
    phrase = line.phrase_of(i)
    if not token.stem.endswith("ه") or (phrase is not None and phrase.head != i):
        return False
    before = line.phrase_of(i - 1) if i > 0 else None
    return before is None or before.end != i or line.tokens[before.head].definite


def _participle(line: Line, i: int, verbs: dict[int, Slots], pos: str) -> Slots:
    slots = participle_slots(line, i)
    token = line.tokens[i]
    if pos == "A" and not token.art and _circumstantial(line, i) and (subject := of_circumstance(line, verbs, i)):
        slots.found.setdefault("subj", subject)
        slots.notes.append("circumstantial")
    return slots
