"""The pronoun of a masdar (رفضه، اعتقالهم، حصارهم): which noun of the sentence it takes up.

Needs the slots of the verbs and the frames found so far; puts the noun where the pronoun stood.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.reading.agreement import feminine
from marsad.reading.asides import COMMAS
from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.slots import Line, Ref, Slots
from marsad.reading.tokens import FORCE, HUMAN, Token, is_deed
from marsad.reading.undergoers import named_before_done
from marsad.reading.verbs import RESUMED

if TYPE_CHECKING:
    from marsad.reading.frames import Frame, Parse

AGENCIES: Final = frozenset(["وكاله", "قناه", "صحيفه", "شبكه", "منظمه", "حركه", "جماعه", "هييه", "جبهه", "لجنه"])
OPENING: Final = 3  # tokens before a deed noun that may open a sentence
OF_PERSONS: Final = frozenset([
    "مقتل", "مصرع", "وفاه", "استشهاد", "اغتيال", "اصابه", "اعتقال", "احتجاز", "توقيف", "اختطاف", "خطف", "اعدام", "حبس",
])  # fmt: skip
PEOPLE: Final = frozenset({"person", "persons", "armed", "force", "people"})
CIRCUMSTANCES: Final = frozenset(["اثناء", "خلال", "بعد", "قبل", "عقب", "لدي", "قبيل", "فور"])


def owner_of_masdar(line: Line, frame: Frame, parsed: Parse) -> None:
    """أعلن الوزير رفضه: the pronoun of a masdar is the subject of the verb before it, where the two agree."""
    verbs = parsed.verbs
    genitive = frame.slots.get("gen")
    if not genitive or genitive[0].phrase is not None:
        return
    enclitic = genitive[0].pronoun
    if (
        "passive-support" in frame.slots.notes
        and (done := named_before_done(line, frame.carrier, enclitic)) is not None
    ):
        frame.slots.found["gen"] = [done]
        return
    near = line.phrase_of(frame.trigger - 1) if line.tokens[frame.trigger].prep == "ب" else None
    if near is not None and near.end == frame.trigger and line.tokens[near.head].noun_class in HUMAN:
        head = line.tokens[near.head]
        number = head.reading.entry.number if head.reading and head.reading.entry else "s"
        if _taken_up(head, enclitic, number in "pd", 1):
            frame.slots.found["gen"] = [Ref(near, near.head)]  # متهما المجموعات بمساندتها
            return
    if near is not None and near.end == frame.trigger and (both := _two_before(line, near, enclitic)):
        frame.slots.found["gen"] = both
        return
    ahead = _ahead(line, frame, verbs, enclitic) or _by_means_of(line, frame, verbs, enclitic)
    if ahead is not None:
        frame.slots.found["gen"] = [ahead]
        return
    victim = _victim_before(line, frame, enclitic)
    if victim is not None:
        frame.slots.found["gen"] = [victim]
        return
    edge = next(iter(line.verbs_before(frame.trigger)), -1)
    nearer = [r for r in verbs[edge].get("subj") if r.phrase is not None] if edge >= 0 else []
    suffers = bool(nearer) and _befalls_somebody(line, frame)
    for v in line.verbs_before(frame.trigger)[:2]:
        if suffers and v < edge and _others_told(line, v, frame.trigger, [*verbs[v].get("subj"), *nearer], enclitic):
            del frame.slots.found["gen"]
            return  # قام قيادي باستدراج شاب، ثم قامت الميليشيات باختطافه: not who did something to somebody else
        agent, undergoes = _agent_between(line, parsed, v, frame.trigger, enclitic)
        if agent is not None and not _befalls_others(line, frame, [agent], enclitic):
            if undergoes:  # اعتقال أطفال وتهديدهم: what is joined is done to the same
                del frame.slots.found["gen"]
            frame.slots.found["obj" if undergoes else "gen"] = [agent]
            return
        subject = verbs[v].get(RESUMED) or verbs[v].get("subj")
        if not subject and verbs[v].passive and _people(line, verbs[v].get("obj")):
            subject = verbs[v].get("obj")  # أفاد المركز بأن شخصا قُتل جراء استهدافه
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
        if _taken_up(head, enclitic, several, len(subject)) and not _befalls_others(line, frame, subject, enclitic):
            _same_again(frame, subject)
            return


def _befalls_somebody(line: Line, frame: Frame) -> bool:
    """Whether a deed of force is done to whom its pronoun means: باختطافه, but احتلالها فلسطين."""
    events = [s for s in frame.lexeme.senses if s.kind == "event"]
    others = [r for r in frame.slots.get("obj") if r.phrase is None or not is_deed(line.tokens[r.phrase.head])]
    return (
        bool(events) and not (others or frame.inverse) and all(s.gen == "patient" and s.code in FORCE for s in events)
    )


def _people(line: Line, refs: list[Ref]) -> bool:
    heads = [line.tokens[r.phrase.head] for r in refs if r.phrase is not None]
    return bool(heads) and all(h.noun_class in PEOPLE or h.given or not h.word.known for h in heads)


def _others_told(line: Line, verb: int, trigger: int, subject: list[Ref], enclitic: str) -> bool:
    """Whether somebody besides the subject of an earlier verb is named behind it whom a pronoun can mean."""
    doing = {r.phrase.head for r in subject if r.phrase is not None}
    for phrase in line.phrases:
        if verb < phrase.start and phrase.end <= trigger and phrase.head not in doing:
            inner = phrase_at(line.tokens, phrase.genitive, phrase.end) if is_deed(line.tokens[phrase.head]) else phrase
            head = line.tokens[inner.head] if inner is not None else None
            if head is None or head.time >= 0 or head.index in doing:
                continue
            people = head.noun_class in PEOPLE or (head.tag in "NE" and (head.given or not head.word.known))
            if (people or head.tag == "E") and _taken_up(head, enclitic, _several(head), 1):
                return True
    return False


def _befalls_others(line: Line, frame: Frame, refs: list[Ref], enclitic: str) -> bool:
    """داهمت القوات البيت وقتلته بعد إصابته: whether "his" death, wounds or arrest can't be those of a force, a body or
    a state."""
    if line.tokens[frame.trigger].stem_base not in OF_PERSONS or enclitic not in ("ه", "ها", "هم"):
        return False
    heads = [line.tokens[r.phrase.head] for r in refs if r.phrase is not None]
    if enclitic == "هم":  # فشلت السلطات في إخطار الأهالي عن اعتقالهم
        return any(h.noun_class in ("gov", "body", "media") for h in heads)
    return any(
        h.noun_class in ("force", "gov", "body", "media", "armed", "party")
        or (h.tag == "E" and not any(n.key.startswith("person:") or n.table == "office" for n in h.names))
        for h in heads
    )


def _two_before(line: Line, near: Phrase, enclitic: str) -> list[Ref]:
    """استمرار النظام وروسيا | بقصفهم: "their" is of the two that و joins right before the deed."""
    first = line.phrase_of(near.start - 1) if near.start > 0 and line.tokens[near.start].conj else None
    if first is None or enclitic not in ("هم", "هما"):
        return []
    inner = phrase_at(line.tokens, first.genitive, first.end) if first.genitive > first.head else None
    if inner is not None and is_deed(line.tokens[first.head]):
        first = inner  # استمرار | نظام الأسد
    heads = (line.tokens[first.head], line.tokens[near.head])
    if not all(h.tag == "E" or h.noun_class in HUMAN for h in heads):
        return []
    return [Ref(first, first.head), Ref(near, near.head)]


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


def _by_means_of(line: Line, frame: Frame, verbs: dict[int, Slots], enclitic: str) -> Ref | None:
    """لاحق الجيش مقاتلي التنظيم عبر حصارهم: what the subject does by a deed is done to others, told of right before."""
    i, lexeme = frame.trigger, frame.lexeme
    events = [s for s in lexeme.senses if s.kind == "event"]
    if i < 2 or line.tokens[i - 1].stem != "عبر" or not events or any(s.gen != "patient" for s in events):
        return None
    v = next(iter(line.verbs_before(i)), -1)
    subject = verbs[v].get("subj") if v >= 0 else []
    for phrase in reversed([p for p in line.phrases if v < p.start < i]):
        inner: Phrase | None = phrase
        while inner is not None and line.tokens[inner.head].noun_class not in PEOPLE and inner.genitive > inner.head:
            inner = phrase_at(line.tokens, inner.genitive, phrase.end)
        head = line.tokens[inner.head] if inner is not None else None
        if inner is None or head is None or any(r.phrase == phrase for r in subject):
            continue
        if head.noun_class in PEOPLE and _taken_up(head, enclitic, _several(head), 1):
            return Ref(inner, inner.head)
    return None


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
        people = head.tag == "E" or head.noun_class in HUMAN or bool(head.word.nisba)
        if people and _taken_up(head, enclitic, _several(head), 1):
            patient = any(s.gen == "patient" for s in inner.senses) or {"subj", "controller"} & set(inner.slots.found)
            return doer, joined and bool(patient) and not inner.slots.get("obj")
    return None, False


def _several(head: Token) -> bool:
    nation = bool(head.word.nisba) and head.stem.endswith(("ون", "ين"))  # قتل السوريين وتهجيرهم
    return nation or (head.entry is not None and head.entry.number in "pd")


def _taken_up(head: Token, enclitic: str, several: bool, count: int) -> bool:
    """Whether a pronoun can stand for a noun: by gender and number, for names by their kind."""
    if head.tag == "E":
        person = any(n.key.startswith("person:") for n in head.names)
        state = any(n.key.startswith("state:") for n in head.names) or head.stem_base in AGENCIES
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
