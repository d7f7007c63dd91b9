"""Frames: every predicate of a sentence with its slots, its sense and the verb that carries it.

Needs a divided sentence; gives frames. A masdar that is the object of a light verb (شن هجوما) takes that verb's
subject, or, where the table says so, is undergone by it (تعرض لهجوم).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import msgspec

from marsad.languages.pack import Cue, Entry, Lexeme, Operator, Pack, Sense
from marsad.reading.claims import claimed
from marsad.reading.lexis import Reading, Word
from marsad.reading.masdars import OCCURRENCE, PASSIVE_SUPPORT, masdar_slots, participle_slots
from marsad.reading.negation import negating_ma
from marsad.reading.operators import denied_deeds, operator_nouns, operator_slots, predicated
from marsad.reading.phrases import feminine
from marsad.reading.senses import choose_senses
from marsad.reading.slots import AUXILIARIES, Line, Ref, Slots, deed_in
from marsad.reading.subjects import able, earlier_subject, of_circumstance, speaks
from marsad.reading.tokens import VERBAL, Token, is_deed
from marsad.reading.verbs import HUMAN, own_pronoun, verb_slots
from marsad.text.fold import fold_word

# Verbs that carry any deed as their object, whatever the tables say of the single noun.
GENERAL_LIGHT: Final = frozenset([
    "شن", "نفذ", "وجه", "اجري", "عقد", "قدم", "اصدر", "اطلق", "وقع", "ابرم", "ارتكب", "القي",
    "خاض", "بدا", "واصل", "استانف", "جدد", "كرر", "كثف", "صعد", "ابدي", "اعلن", "كال", "قاد",
    "تبادل", "مارس",
])  # fmt: skip
# What somebody says of a deed of one's own to come.
PLEDGES: Final = frozenset(["AGREE", "THREATEN"])
# Verbs that carry only what one does in words: أعلن رفضه، but in أعلن مقتل the announcer did not kill.
NEEDS: Final = frozenset(["حاجه", "احتياج", "افتقار"])
CIRCUMSTANCES: Final = frozenset(["اثناء", "خلال", "بعد", "قبل", "عقب", "لدي", "قبيل", "فور"])
DECLARING: Final = frozenset(["اعلن", "ابدي", "اصدر", "وجه", "القي"])
# What wants nothing: a film that shows a march for a demand makes none.
AIMLESS: Final = frozenset({"abstract", "facility", "weapon", "time", "source", "place"})
# Verbs whose subject is what happened, not who did it.
RESULTS: Final = frozenset(["اسفر", "ادي", "تسبب", "افضي", "خلف", "نتج", "ادت", "اودي", "نجم"])


class Frame(msgspec.Struct, eq=False):
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

    def understand(self, readings: tuple[Reading, ...]) -> None:
        """Take what the trigger can be, and with it what the tables say of each."""
        self.readings = readings
        for reading in readings:
            if reading.lexeme is not None:
                self.cues += reading.lexeme.cues
                self.operators += reading.lexeme.operators


@dataclass(slots=True)
class Parse:
    """What the frame stage gives for one sentence."""

    line: Line
    verbs: dict[int, Slots] = field(default_factory=dict)
    frames: list[Frame] = field(default_factory=list)
    phrase_operators: list[tuple[int, int, Operator]] | None = None  # see realis; looked for when first asked


def parse(line: Line, pack: Pack) -> Parse:
    """Find the slots of every verb and the frames of every predicate of a sentence."""
    result = Parse(line)
    tokens = line.tokens
    negating_ma(line)
    for i, token in enumerate(tokens):
        if token.tag == "V":
            result.verbs[i] = verb_slots(line, i)
    _inherit(line, result.verbs)
    carriers = result.verbs | _light_masdars(line, pack)
    carried = _carriers(line, carriers, pack)
    governed = _governed(line, result.verbs) | _governed_by_nouns(line)
    _second_hand(line, carriers, governed)
    denied = denied_deeds(line, result.verbs)
    for i, token in enumerate(tokens):
        lexeme = token.lexeme
        if lexeme is None or token.tag not in "VN":
            continue
        pos = token.reading.pos if token.reading else "N"
        if pos == "V":
            result.frames.append(Frame(i, "V", lexeme, result.verbs[i]))
        elif pos == "M":
            frame = _masdar(line, i, lexeme, carried, carriers)
            _own_pronoun(line, frame, result)
            claimed(line, i, lexeme, frame.slots, result.verbs)
            if i in governed and "subj" not in frame.slots.found and not frame.inverse:
                frame.slots.found["controller"] = governed[i]
            if i in denied:
                frame.slots.notes.append("denied")
            predicated(line, frame.slots)
            result.frames.append(frame)
        elif pos == "N":
            counts = tuple(
                r
                for r in token.word.nominals
                if r.pos == "M" and r.lexeme is not None and all(s.kind == "figure" for s in r.lexeme.senses)
            )
            if counts and counts[0].lexeme is not None and counts[0].lexeme.senses:
                result.frames.append(Frame(i, "M", counts[0].lexeme, masdar_slots(line, i), readings=counts))
            elif operators := operator_nouns(token):
                result.frames.append(Frame(i, "M", operators[0][1], operator_slots(line, i), readings=operators[0][0]))
        elif pos in "AP" and _counted(line, i):
            continue  # فريق من 42 محققا: people who are counted, nobody investigates
        elif pos in "AP":
            frame = Frame(i, pos, lexeme, _participle(line, i, result.verbs, pos))
            result.frames.append(frame)
    for frame in result.frames:
        frame.understand(frame.readings or _rivals(tokens[frame.trigger], frame.pos))
        if any(r.lexeme is not None and r.lexeme.senses for r in frame.readings):
            frame.senses = choose_senses(frame, line, pack)
            if (
                frame.pos in "AP" and "circumstantial" not in frame.slots.notes
            ):  # a participle that modifies tells a tie, no deed
                frame.senses = tuple(s for s in frame.senses if s.kind == "relation")
            elif frame.pos in "AP":
                frame.senses = tuple(s for s in frame.senses if s.kind in ("relation", "stance") or s.code in VERBAL)
    return result


def _rivals(token: Token, pos: str) -> tuple[Reading, ...]:
    """The readings of a word that share its cutting: وقع "fell" and وقّع "signed" are one written form."""
    own = token.reading
    if own is None:
        return ()
    if token.length > 1:
        return (own,)
    if own.rivals is None:
        own.rivals = _rivals_of(own, token.word, pos)
    return own.rivals


def _rivals_of(own: Reading, word: Word, pos: str) -> tuple[Reading, ...]:
    """What `_rivals` gives for a reading of a word: that depends on no context, so the reading remembers it."""
    pool = word.verbs if pos == "V" else word.nominals
    same = [
        r for r in pool if r is not own and r.pos == pos and (r.cost, r.stem, r.enc) == (own.cost, own.stem, own.enc)
    ]
    seen = {id(own.lexeme)}
    kept = [own]
    for r in same:
        if id(r.lexeme) not in seen and (pos != "V" or _alike(r, own)):
            seen.add(id(r.lexeme))
            kept.append(r)
    return tuple(kept)


def _alike(a: Reading, b: Reading) -> bool:
    """Two verb readings that agree in person, gender and number, so that one set of slots serves both."""
    return (
        a.entry is not None
        and b.entry is not None
        and (a.entry.person, a.entry.gender, a.entry.number) == (b.entry.person, b.entry.gender, b.entry.number)
    )


def _inherit(line: Line, verbs: dict[int, Slots]) -> None:
    """A verb with no written subject takes that of the verb before it, where the two agree."""
    order = sorted(verbs)
    for n, i in enumerate(order):
        slots = verbs[i]
        if not slots.dropped or slots.passive or slots.get("subj"):
            continue
        if (said := line.tokens[i].lexeme) is not None and said.cues and (before := earlier_subject(line, verbs, i)):
            slots.found["subj"] = before
            continue
        earlier = list(reversed(order[:n]))
        if line.tokens[i].conj:  # ناشدت السلطات اللجان التي وجدت لحمايتهم ودعت: it goes on from the main clause
            earlier.sort(key=lambda j: verbs[j].relative)
        for j in earlier:
            subject = verbs[j].get("subj") or (verbs[j].get("obj") if verbs[j].passive else [])
            if subject and _same_person(line, i, j) and (said is None or not said.cues or able(line, subject[0])):
                slots.found["subj"] = subject
                break
        if not slots.get("subj") and not slots.passive:
            slots.found["subj"] = [Ref(None, i, own_pronoun(line.tokens[i]))]


def _governed(line: Line, verbs: dict[int, Slots]) -> dict[int, list[Ref]]:
    """For masdars in the scope of an operator (تسعى إلى محاصرة، قرر سحب) the operator's subject, who would do the
    deed."""
    found = _purposes(line, verbs)
    for v, slots in verbs.items():
        reading = line.tokens[v].reading
        operators = reading.lexeme.operators if reading is not None and reading.lexeme is not None else ()
        subject = slots.get("subj")
        if (
            subject
            and not operators
            and reading is not None
            and reading.lexeme is not None
            and not (reading.lexeme.cues or reading.lexeme.senses)
        ):
            head = line.tokens[subject[0].phrase.head] if subject[0].phrase is not None else None
            if fold_word(reading.lexeme.lemma) not in RESULTS and (
                head is None or head.tag == "E" or head.noun_class in HUMAN
            ):
                for ref in slots.get("الي"):  # سارع الزعيم إلى دعوة أنصاره
                    if ref.phrase is not None:
                        found.setdefault(ref.phrase.head, subject)
        accused = slots.get("obj")
        if (
            accused
            and reading is not None
            and reading.lexeme is not None
            and any(s.code == "ACCUSE" for s in reading.lexeme.senses)
        ):
            for ref in slots.get("ب"):  # اتهم الجماعة بفرض حصار
                if ref.phrase is not None:
                    found[ref.phrase.head] = accused
        if not operators or not subject or reading is None or reading.lexeme is None or reading.lexeme.cues:
            continue
        if fold_word(reading.lexeme.lemma) in RESULTS:
            continue
        events = {s.code for s in reading.lexeme.senses if s.kind == "event"}
        for operator in operators:
            for scope in operator.scope:
                for name in ("obj", "obj2") if scope in ("masdar", "obj") else (scope,):
                    kept = operator.effect == "negated" and name not in ("obj", "obj2") and slots.get("obj")
                    if events and not kept and (operator.effect != "planned" or events - PLEDGES):
                        continue  # who is kept from a deed (منع الجيش من قصف) would do it, and who decides on one
                    for ref in slots.get(name):
                        if ref.phrase is not None:
                            own = (
                                slots.get("obj") if operator.effect == "negated" and name not in ("obj", "obj2") else []
                            )
                            found.setdefault(max(deed_in(line.tokens, ref.phrase), ref.phrase.head), own or subject)
    return found


def _meets(token: Token) -> bool:
    return token.lexeme is not None and any(s.code == "CONSULT" for s in token.lexeme.senses)


def _spoken_of(tokens: list[Token], i: int) -> bool:
    """إدانتها الشديدة للتفجير، رفض الحكومة للهجوم: after a noun of saying what stands with ل is its object."""
    for k in range(i - 1, max(-1, i - 6), -1):
        if tokens[k].tag not in "NEe":
            return False
        lexeme = tokens[k].lexeme
        if lexeme is not None and any(s.code in VERBAL for s in lexeme.senses):
            return True
    return False


def attempts(token: Token) -> bool:
    """Whether a noun (محاولات، خطة) has what follows with ل in its scope."""
    return any(
        r.pos in "MN" and any("ل" in o.scope and o.effect == "planned" for o in r.lexeme.operators)
        for r in token.word.nominals if token.tag == "N" and r.lexeme is not None
    )  # fmt: skip


def _counted(line: Line, i: int) -> bool:
    """Whether a participle is the noun that a figure counts."""
    phrase = line.phrase_of(i)
    return phrase is not None and phrase.head == i and 0 <= phrase.number < i


def _purposes(line: Line, verbs: dict[int, Slots]) -> dict[int, list[Ref]]:
    """للتوصل إلى اتفاق: a masdar of purpose is what the subject of the verb before it wants to do."""
    found: dict[int, list[Ref]] = {}
    for i, token in enumerate(line.tokens):
        through = i > 0 and line.tokens[i - 1].stem in ("عبر", "خلال", "طريق")
        if not (token.prep == "ل" or through) or token.reading is None or token.reading.pos != "M":
            continue
        if any(map(attempts, line.tokens[max(0, i - 3) : i])):
            continue  # التصدي لمحاولات للاعتداء: whose attempts they are is not said
        if any(t.lexeme is not None and fold_word(t.lexeme.lemma) in RESULTS for t in line.tokens[max(0, i - 2) : i]):
            continue  # أدى لمقتل ثلاثة: the effect of what was told, wanted by nobody
        if token.art and i + 1 < len(line.tokens) and line.tokens[i + 1].tag == "R":
            continue  # المدبر للهجوم الذي وقع: a deed that is told is no purpose
        if token.art and _spoken_of(line.tokens, i):
            continue
        if i > 0 and line.tokens[i - 1].stem_base in NEEDS:
            continue  # بحاجة للمساعدات: who needs a deed does not do it
        for v in sorted((v for v in verbs if v < i), reverse=True):
            subject = verbs[v].get("subj")
            if through and speaks(line.tokens[v]) and not _meets(token):
                continue  # قال المدير إنهم خطفوا عشرة خلال مداهمة; but قال الوزير خلال زيارة إلى طوكيو
            if subject and subject[0].phrase is not None and line.tokens[v].stem not in AUXILIARIES:
                if line.tokens[subject[0].phrase.head].noun_class not in AIMLESS:
                    found[i] = subject
                break
    return found


def _governed_by_nouns(line: Line) -> dict[int, list[Ref]]:
    """استمرار القوات بقصف، محاولة الجيش اقتحام: the genitive of an operator noun would do the deed."""
    found: dict[int, list[Ref]] = {}
    for i, token in enumerate(line.tokens):
        lexeme = token.lexeme
        if lexeme is None or token.reading is None or token.reading.pos != "M" or not lexeme.operators or lexeme.senses:
            continue
        slots = masdar_slots(line, i)
        doer = slots.get("gen")
        for operator in lexeme.operators:
            for scope in operator.scope if doer else ():
                for ref in slots.get("obj" if scope == "masdar" else scope):
                    if ref.phrase is not None:
                        found.setdefault(ref.phrase.head, doer)
    return found


def _second_hand(line: Line, carriers: dict[int, Slots], governed: dict[int, list[Ref]]) -> None:
    """بتنفيذ ضربات: the genitive of a light masdar is the deed that it carries, its doer comes from what governs it."""
    for i, slots in carriers.items():
        doer = slots.get("subj")
        if line.tokens[i].tag == "N" and not doer and i in governed:
            slots.found["subj"] = governed[i]
        if (
            line.tokens[i].tag != "N"
            or not doer
            or doer[0].phrase is None
            or not is_deed(line.tokens[doer[0].phrase.head])
        ):
            continue
        slots.found["obj"] = slots.found.pop("subj")
        if i in governed:
            slots.found["subj"] = governed[i]


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
    victim = _victim_before(line, frame, enclitic)
    if victim is not None:
        frame.slots.found["gen"] = [victim]
        return
    for v in sorted((v for v in verbs if v < frame.trigger), reverse=True)[:2]:
        agent = _agent_between(line, parsed, v, frame.trigger, enclitic)
        if agent is not None:
            frame.slots.found["gen"] = [agent]
            return
        subject = verbs[v].get("subj")
        object_ = verbs[v].get("obj")
        inside = any(r.phrase is not None and r.phrase.head == frame.trigger for r in verbs[v].get("في"))
        if inside and object_ and object_[0].phrase is not None and object_[0].phrase.end <= frame.trigger:
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


def _victim_before(line: Line, frame: Frame, enclitic: str) -> Ref | None:
    """الاعتداء على الأسرى أثناء اعتقالهم: who undergoes a deed is named right before the circumstance."""
    k = frame.trigger - 1
    if k < 1 or line.tokens[k].stem not in CIRCUMSTANCES:
        return None
    lexeme = line.tokens[frame.trigger].lexeme
    events = [s for s in lexeme.senses if s.kind == "event"] if lexeme is not None else []
    near = line.phrase_of(k - 1)
    if near is None or near.end != k or not events or any(s.gen != "patient" for s in events):
        return None
    head = line.tokens[near.head]
    named = head.noun_class in ("person", "persons", "people") and _taken_up(head, enclitic, _several(head), 1)
    return Ref(near, near.head) if named else None


def _agent_between(line: Line, parsed: Parse, verb: int, trigger: int, enclitic: str) -> Ref | None:
    """نددت الفصائل بقتل القوات فتى خلال اقتحامها: the doer of a deed between the verb and the pronoun is nearer."""
    for inner in reversed(parsed.frames):
        if not verb < inner.trigger < trigger:
            continue
        doer = next(iter(inner.slots.get("gen")), None) if inner.slots.get("obj") else None
        if doer is None or doer.phrase is None or inner.pos != "M" or not is_deed(line.tokens[inner.trigger]):
            continue
        head = line.tokens[doer.phrase.head]
        if (head.tag == "E" or head.noun_class in HUMAN) and _taken_up(head, enclitic, _several(head), 1):
            return doer
    return None


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


def _own_word(token: Token) -> bool:
    lexeme = token.lexeme
    return lexeme is not None and any(
        s.code in VERBAL or s.kind == "stance" or s.code in ("RETREAT", "AID", "MOBILIZE") for s in lexeme.senses
    )


def _light_masdars(line: Line, pack: Pack) -> dict[int, Slots]:
    """Masdars of light verbs (قيام الجيش بقصف، شن الطيران غارات): their genitive is the doer."""
    found: dict[int, Slots] = {}
    for i, token in enumerate(line.tokens):
        reading = token.reading
        if reading is None or reading.pos != "M" or reading.lexeme is None:
            continue
        lemma = fold_word(reading.lexeme.lemma)
        slots = masdar_slots(line, i)
        doer = slots.get("gen")
        if lemma not in GENERAL_LIGHT and lemma != "قام":
            if token.prep != "ل" and _carries_own(pack, lemma, doer, line):
                slots.found["obj"] = slots.found.pop("gen")  # فرض عقوبات
                found[i] = slots
            continue
        carries = doer and doer[0].phrase is not None and is_deed(line.tokens[doer[0].phrase.head])
        if doer and (carries or not reading.lexeme.senses):
            slots.found["subj"] = slots.found.pop("gen")
            found[i] = slots
    return found


def _carries_own(pack: Pack, lemma: str, genitive: list[Ref], line: Line) -> bool:
    """فرض عقوبات: whether the table names the masdar's verb as one that carries the deed after it."""
    phrase = genitive[0].phrase if genitive else None
    head = line.tokens[phrase.head] if phrase is not None else None
    return head is not None and is_deed(head) and _carries(pack, lemma, "", head.entry) is False


def _carriers(line: Line, verbs: dict[int, Slots], pack: Pack) -> dict[int, tuple[int, bool]]:
    """For each masdar token that a light verb carries: the verb, and whether its subject undergoes the deed."""
    carried: dict[int, tuple[int, bool]] = {}
    for v, slots in verbs.items():
        verb = line.tokens[v]
        lexeme = verb.lexeme
        lemma = fold_word(lexeme.lemma) if lexeme is not None else verb.stem
        for slot, refs in slots.found.items():
            deed_subject = (
                slot == "subj" and not slots.get("obj") and lemma in GENERAL_LIGHT and lemma not in DECLARING
            )  # هجوم نفذ ضد مدرسة
            if (
                slot == "subj"
                and not slots.relative
                and not deed_subject
                and verb.stem not in PASSIVE_SUPPORT
                and verb.stem not in OCCURRENCE
            ):
                continue
            for ref in refs:
                token = deed_in(line.tokens, ref.phrase) if ref.phrase else -1
                if token < 0 or line.tokens[token].pos != "M":
                    continue
                reading = line.tokens[token].reading
                entry = reading.entry if reading is not None else None
                if token in carried:
                    continue
                how = _carries(pack, lemma, "" if slot in ("obj", "subj") else slot, entry)
                if (
                    how is None
                    and lemma in GENERAL_LIGHT
                    and (slot == "obj" or deed_subject)
                    and (told := line.tokens[token].lexeme) is not None
                    and told.senses
                ):
                    how = False if lemma not in DECLARING or _own_word(line.tokens[token]) else None
                if how is None and (lemma in OCCURRENCE or verb.stem in OCCURRENCE) and slot in ("subj", "obj"):
                    how = False
                if how is not None:
                    carried[token] = (v, how)
                elif verb.stem in PASSIVE_SUPPORT and slot in ("subj", "obj"):
                    carried[token] = (v, False)
    return carried


def _carries(pack: Pack, verb: str, prep: str, entry: Entry | None) -> bool | None:
    """Whether the table lets this verb carry the masdar: None no, True where the verb's subject undergoes the deed."""
    if entry is None:
        return None
    for sense in pack.senses(entry):
        for light in sense.light:
            if light.verb == verb and light.prep == prep:
                return light.patient
    return None


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
        if subject and not any(r.phrase is not None and r.phrase.head == i for r in subject):
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
