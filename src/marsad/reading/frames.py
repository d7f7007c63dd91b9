"""Frames: every predicate of a sentence with its slots, its sense and the verb that carries it.

Needs a divided sentence; gives frames. A masdar that is the object of a light verb (شن هجوما) takes that verb's
subject, or, where the table says so, is undergone by it (تعرض لهجوم).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import msgspec

from marsad.languages.pack import Cue, Lexeme, Operator, Pack, Sense
from marsad.reading.accused import accused_alone
from marsad.reading.agreement import own_pronoun
from marsad.reading.among import taken_up_behind, told_of_all
from marsad.reading.antecedents import joined_relative
from marsad.reading.asked import asked_alone
from marsad.reading.carried import attack_told, behind_was, done_to, judged_by, nobodys, suspect, whoever
from marsad.reading.carriers import carriers_of, held_by_somebody, light_masdars
from marsad.reading.claims import claimed
from marsad.reading.control import backed, governed_by_nouns, governed_by_verbs, led_by, own_deed, second_hand
from marsad.reading.described import DESCRIBES, described, subject_described, tells_of_a_thing
from marsad.reading.idioms import is_called, is_idiom
from marsad.reading.joined_deeds import joined_deeds
from marsad.reading.joining import share_objects
from marsad.reading.lexis import Reading
from marsad.reading.masdars import PASSIVE_SUPPORT, masdar_slots, occurs, participle_slots
from marsad.reading.negation import negating_ma
from marsad.reading.only_victims import killed_and_hurt
from marsad.reading.operators import denied_deeds, operator_slots, predicated
from marsad.reading.own_words import sayer_goes_on
from marsad.reading.passives import killed_themselves, suffers_too, undergoes_alone
from marsad.reading.pronouns import owner_of_masdar
from marsad.reading.rivals import Rivals, plain, rivals
from marsad.reading.senses import choose_senses
from marsad.reading.slots import Line, Ref, Slots
from marsad.reading.subjects import (
    able,
    as_many,
    driven_off,
    earlier_subject,
    of_circumstance,
    of_force,
    only_tells,
    rather_noun,
    speaks,
)
from marsad.reading.tokens import VERBAL, names_state
from marsad.reading.undergoers import named_before_when
from marsad.reading.verbs import verb_slots

BODIES: Final = frozenset({"gov", "body", "armed", "party"})


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
    asked_alone(line, result.verbs)
    sayer_goes_on(line, result.verbs)
    _inherit(line, result.verbs)
    told_of_all(line, result.verbs)
    joined_relative(line, result.verbs)
    taken_up_behind(line, result.verbs)
    share_objects(line, result.verbs)
    carriers = result.verbs | light_masdars(line)
    carried = carriers_of(line, carriers)
    governed = governed_by_verbs(line, result.verbs) | governed_by_nouns(line)
    governed |= joined_deeds(line, governed)
    second_hand(line, carriers, governed)
    denied = denied_deeds(line, result.verbs)
    for token, lexeme in [(t, t.lexeme) for t in tokens if t.lexeme is not None and t.tag in "VN"]:
        i, pos = token.index, token.pos
        if is_idiom(line, i):
            continue
        found = rivals(token, pos) if pos != "N" else plain(token)
        if pos == "V":
            frame = Frame(i, "V", lexeme, result.verbs[i])
        elif pos == "M":
            frame = _masdar(line, i, lexeme, carried, carriers)
            owner_of_masdar(line, frame, result)
            claimed(line, i, lexeme, frame.slots, result.verbs)
            backed(line, i, frame.slots, result.verbs)
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
            if i in governed and "subj" not in frame.slots.found:
                led_by(frame.slots, governed[i])  # بعد معارك مع المسلحين
        elif pos not in "AP" or not _tells(line, i, found) or _counted(line, i):
            continue  # فريق من 42 محققا: people who are counted, nobody investigates
        else:
            frame = Frame(i, pos, lexeme, _participle(line, i, result.verbs, pos))
        frame.understand(found)
        if found.sensible and not is_called(line, i):
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


def _inherit(line: Line, verbs: dict[int, Slots]) -> None:
    """A verb with no written subject takes that of the verb before it, where the two agree."""
    for n, i in enumerate(line.verbs):
        slots = verbs[i]
        if not slots.dropped or slots.passive or slots.get("subj"):
            continue
        if slots.relative and i > 0 and (line.tokens[i - 1].tag == "R" or line.tokens[i - 1].text == "من"):
            continue  # كل الذين يرفضون: whoever they are, they were not named before
        if whoever(line, i) or nobodys(line, i, slots):
            continue
        if killed_and_hurt(line, verbs, i):
            continue
        if suspect(line, slots):
            slots.passive = True
            continue
        if driven := driven_off(line, i) or behind_was(line, verbs, i) or named_before_when(line, i):
            slots.found["subj"] = driven
            continue
        if attack := attack_told(line, verbs, i):
            slots.relative = True
            slots.found["subj"] = attack
            continue
        if noun := subject_described(line, i, slots):
            slots.relative = True
            slots.notes.append(DESCRIBES)
            slots.passive = killed_themselves(line, slots, i)  # انتشلوا 13 شخصا على الأقل قُتلوا بقصف
            slots.found["obj" if slots.passive else "subj"] = [Ref(noun, noun.head)]
            continue
        if (said := line.tokens[i].lexeme) is not None and said.cues and (before := earlier_subject(line, verbs, i)):
            slots.found["subj"] = before
            continue
        if tells_of_a_thing(line, i):
            continue
        earlier = line.verbs[:n][::-1]
        if i > 0 and line.tokens[i - 1].text == "فقد":  # سبب البلاوي التي يعاني منها شعبنا، فقد تحالف
            earlier = [j for j in earlier if not verbs[j].relative]
            if n and not earlier:
                continue
        if line.tokens[i].conj:  # ناشدت السلطات اللجان التي وجدت لحمايتهم ودعت: it goes on from the main clause
            earlier.sort(key=lambda j: verbs[j].relative)
        deed = rather_noun(line, i)
        telling = [j for j in earlier if only_tells(line, verbs[j], i)] if of_force(line.tokens[i]) else []
        for j in earlier:
            if j in telling or (deed and line.tokens[j].tense != "perf"):
                continue
            subject = verbs[j].get("subj") or (verbs[j].get("obj") if verbs[j].passive else [])
            if done_to(line, i, slots, verbs[j]) or not judged_by(line, i, subject):
                continue
            if subject and (
                (verbs[j].passive and suffers_too(line, slots, i, j))
                or (killed_themselves(line, slots, i) and as_many(line, i, subject))
                or (_same_person(line, i, j) and undergoes_alone(line, slots, i, subject))
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
        if not (slots.get("subj") or slots.passive or telling or deed) and judged_by(line, i, []):
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


def _masdar(line: Line, i: int, lexeme: Lexeme, carried: dict[int, tuple[int, bool]], verbs: dict[int, Slots]) -> Frame:
    slots = masdar_slots(line, i)
    frame = Frame(i, "M", lexeme, slots)
    if i not in carried:
        return frame
    v, inverse = carried[i]
    frame.carrier, frame.inverse = v, inverse
    verb = verbs[v]
    if line.tokens[v].stem in PASSIVE_SUPPORT and not held_by_somebody(line, v, verb, i):
        slots.notes.append("passive-support")
    elif occurs(line.tokens[v]):
        slots.notes.append("occurrence")  # whoever witnesses it did not do it
    else:
        subject = verb.get("subj")
        media = any(r.phrase is not None and line.tokens[r.phrase.head].noun_class == "media" for r in subject)
        said = line.tokens[v].lexeme
        told = media and said is not None and bool(said.cues)  # أكدت الصحف إدانة السلطنة
        head = slots.get("head")
        if head and not (inverse or line.tokens[i].prep) and any(r.phrase == head[0].phrase for r in subject):
            del slots.found["head"]  # تولى الجنرال | قيادة القوات: what he does, and not who leads him
        if not inverse and _done_by_genitive(line, slots, lexeme):
            slots.found["subj"] = slots.found.pop("gen")
        elif subject and not told and not any(r.phrase is not None and r.phrase.head == i for r in subject):
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


def _done_by_genitive(line: Line, slots: Slots, lexeme: Lexeme) -> bool:
    """أعربت الوزارة عن إدانة مصر للهجوم: where ل marks something known as the object, the state or body whose word it
    is has it, and neither the one who utters it nor whom it falls on. Not so إدانة الحركة لاستهداف المدنيين, which
    tells for what."""
    owner, marked = slots.get("gen"), slots.get("ل")
    if len(owner) != 1 or owner[0].phrase is None or not marked or marked[0].phrase is None:
        return False
    head = line.tokens[owner[0].phrase.head]
    known = line.tokens[marked[0].phrase.head].art and marked[0].phrase.start == owner[0].phrase.end
    return known and (names_state(head) or head.noun_class in BODIES) and any(s.code in VERBAL for s in lexeme.senses)


def _circumstantial(line: Line, i: int) -> bool:
    """Whether a bare participle is a حال (متهما) and not an adjective of the indefinite noun before it (سيارة
    تابعة)."""
    token = line.tokens[i]
    if token.stem.endswith(("ا", "ين")):
        return True
    phrase = line.phrase_of(i)
    if not token.stem.endswith("ه") or (phrase is not None and phrase.head != i):
        return False
    if described(line, i, marks=not speaks(token)) is not None:
        return False  # خلية «نائمة» مرتبطة بالتنظيم
    before = line.phrase_of(i - 1) if i > 0 else None
    return before is None or before.end != i or line.tokens[before.head].definite


def _participle(line: Line, i: int, verbs: dict[int, Slots], pos: str) -> Slots:
    slots = participle_slots(line, i)
    token = line.tokens[i]
    if pos == "A" and not token.art and _circumstantial(line, i) and (subject := of_circumstance(line, verbs, i)):
        slots.found.setdefault("subj", subject)
        slots.notes.append("circumstantial")
    return slots
