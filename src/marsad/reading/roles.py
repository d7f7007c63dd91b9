"""Roles: from a frame's slots to the phrases that act in it and undergo it."""

from __future__ import annotations

from typing import Final

import msgspec

from marsad.languages.pack import Sense
from marsad.reading.agreement import counts_itself, modifies
from marsad.reading.asked import behind_comma, calls, of_one, others
from marsad.reading.doers import agent_like, alone_with, marked_doer, names_group, own_report, strikes, told_where
from marsad.reading.frames import Frame
from marsad.reading.mentions import Describer
from marsad.reading.passives import ENTERING
from marsad.reading.phrases import PARTITIVE, QUANTIFIERS, phrase_at, quantifies
from marsad.reading.senses import undergone
from marsad.reading.slots import Line, Ref
from marsad.reading.sufferers import at_home, charged
from marsad.reading.taking_part import RECEIVING, beside_whom, himself, no_places, received, taking_part
from marsad.reading.tokens import VERBAL, names_state
from marsad.reading.wholes import behind_means, beyond, named_person, place_behind


class Roles(msgspec.Struct, gc=False):
    """Who acts and who undergoes, as references into the sentence. `notes` say how each was found."""

    actor: list[Ref] = msgspec.field(default_factory=list)
    recipient: list[Ref] = msgspec.field(default_factory=list)
    notes: list[str] = msgspec.field(default_factory=list)


def roles(frame: Frame, sense: Sense, line: Line, describer: Describer) -> Roles:
    """Fill the actor and recipient of a sense from the slots, in the table's order of preference."""
    found = slots_of(frame, sense, line, describer)
    result = Roles()
    if frame.pos == "M" and beside_whom(line, frame.lexeme.lemma, found):
        del found["مع"]
    if sense.code == "allied-with" and frame.pos in "AP" and "head" in found and "subj" not in found:
        found["subj"] = found["head"]  # جماعة مرتبطة بالتنظيم
    result.actor = _fill(sense.actor, found, result.notes, "actor")
    if "في" in found and "مع" in found and sense.code == "ASSAULT" and _within_partner(found):
        del found["في"]
    taken = {id(r) for r in result.actor}
    if (
        sense.code in ("REQUEST", "THREATEN")
        and "carrier" in found
        and not any(found.get(s) for a in sense.recipient for s in a)
    ):
        found["obj"] = found["carrier"]  # وجه إلى الحكومة دعوة إلى الحوار
    result.recipient = [r for r in _fill(sense.recipient, found, result.notes, "recipient") if id(r) not in taken]
    if "visit" in sense.modes and himself(line, describer, result.actor, result.recipient):
        result.actor = []  # استقبل شكري وزير الخارجية المصري | فلانا
    if frame.inverse and not result.recipient:
        result.recipient = found.get("obj", [])  # تعرضت المدينة لغارة
    return result


def _within_partner(found: dict[str, list[Ref]]) -> bool:
    """عملية نفذت بالاشتراك مع خلية في القيادة وجهاز الأمن: what stands right behind a partner belongs to it."""
    partner, inside = found["مع"][-1].phrase, found["في"][0].phrase
    return partner is not None and inside is not None and len(found["في"]) > 1 and inside.start <= partner.end + 1


def scene_of_force(frame: Frame, sense: Sense) -> bool:
    """Whether a deed of force or a protest has no doer of its own: a lone name may be where it was."""
    return sense.code in ("ASSAULT", "PROTEST") and "subj" not in frame.slots.found


def _fill(
    alternatives: tuple[tuple[str, ...], ...], found: dict[str, list[Ref]], notes: list[str], role: str
) -> list[Ref]:
    """The first alternative with a filled slot; slots joined by + are taken together."""
    for alternative in alternatives:
        refs = [ref for slot in alternative for ref in found.get(slot, [])]
        if refs:
            notes.append(f"{role}={'+'.join(s for s in alternative if found.get(s))}")
            return refs
    return []


def slots_of(frame: Frame, sense: Sense, line: Line, describer: Describer) -> dict[str, list[Ref]]:
    """The frame's slots in the terms of its verb: a masdar's genitive becomes subject or object."""
    slots = frame.slots
    found = dict(slots.found)
    if "by" in found:
        found.setdefault("subj", found["by"])
        found.setdefault("من قبل", found["by"])
    if "ب" in found and any("subj" in a and "ب" in a for a in sense.actor):
        found["ب"] = [] if found.get("obj") or found.get("مع") else no_places(line, found["ب"], sense.kind == "event")
    if (posted := _posted(found, line)) is not None:
        found.setdefault("لدي", [posted])
    if frame.pos == "V":
        if "gen" not in found and found.get("obj"):  # أطلق سراح الجنود: the genitive of the object
            inner = _genitive_of(found["obj"][0], line)
            if inner is not None:
                found["gen"] = [inner]
        behind_comma(line, describer, sense, found)
        return found
    if frame.pos == "P":
        found.setdefault("obj", found.get("head", []))
        if "من" in found and not any("من" in a for a in (*sense.actor, *sense.recipient)):
            found.setdefault("subj", found["من"])
        return found
    if frame.pos == "A":
        if "subj" not in found and "head" in found:
            found["subj"] = found["head"]
        if "obj" not in found and "gen" in found:
            found["obj"] = found["gen"]
        return found
    return _masdar(frame, sense, line, describer, found)


def _posted(found: dict[str, list[Ref]], line: Line) -> Ref | None:
    """استدعاء سفيرها لدى طهران: to whom an envoy with somebody's pronoun is sent, where that is part of the title."""
    for slot in ("obj", "gen"):
        for ref in found.get(slot, []):
            if ref.phrase is not None and line.tokens[ref.phrase.head].enc and ref.phrase.genitive > 0:
                inner = phrase_at(line.tokens, ref.phrase.genitive, ref.phrase.end)
                return Ref(inner, inner.head) if inner is not None else None
    return None


def _masdar(
    frame: Frame, sense: Sense, line: Line, describer: Describer, found: dict[str, list[Ref]]
) -> dict[str, list[Ref]]:
    genitive = found.get("gen")
    if "من" in found and sense.code == "ASSAULT" and not _at_once(frame, found, line, sense):
        del found["من"]  # لاقت عملية اختطافه ردودا غاضبة من الحكومة: theirs are the answers
    if genitive and frame.lexeme.lemma == RECEIVING and sense.code == "CONSULT":
        received(line, frame.trigger, found)
    elif genitive:
        role = _genitive_role(frame, sense, line, describer, found)
        if role == "parties" and frame.carrier >= 0 and "subj" in found and not _acts(line, describer, genitive):
            pass  # بدأت الحكومة وطالبان مفاوضات سلام: of what kind they are
        elif role == "parties":
            found["subj"] = genitive + found.get("بين", [])
        elif role:
            if role == "subj" and sense.gen == "agent" and genitive[0].phrase is not None and not frame.inverse:
                found["subj"] = genitive  # أعلنت المنظمة موافقة الأطراف: theirs, not the announcer's
            elif role == "subj" and "subj" in found and frame.carrier >= 0 and genitive[0].phrase is None:
                pass  # واصلت الأسر مطالبتها: the pronoun is the subject again
            elif role == "subj" and "subj" in found and frame.carrier >= 0:
                found["obj"] = found.get("obj", genitive)
            elif role == "obj" and frame.inverse:
                found.setdefault("subj", genitive)
            else:
                own = frame.carrier < 0 or (sense.gen == "patient" and not frame.inverse)  # it stands first
                found[role] = genitive if role not in found or (role == "obj" and own) else found[role]
    if "ل" in found and genitive and found.get("subj") is genitive and ("obj" not in found or _right_after(found)):
        found["obj"] = found["ل"]
    if "by" in found and "ل" in found and not genitive and "obj" not in found:
        found["obj"] = found["ل"]  # مداهمة من قبل الأمن لمنزل فلان
    if "nisba" in found and frame.lexeme.lemma in PERSONAL and not line.tokens[found["nisba"][0].token].art:
        found.pop("nisba")  # إعدام كرواتي: somebody of that nation, who undergoes it
    if sense.code == "PROTEST":
        found.pop("nisba", None)  # الثورة العراقية: the country where it is does not protest
    if "nisba" in found:
        found.setdefault("subj", found["nisba"])
        if sense.kind == "relation":
            found.setdefault("gen", found["nisba"])
    apart = sense.gen == "content" and found.get("subj") is genitive  # انتقدوا توقيع الأمين العام اتفاقا: he signed
    joins = sense.code in ("CONSULT", "AGREE") and not apart and "visit" not in sense.modes
    joins = joins and not (genitive and genitive[0].phrase and found.get("obj"))  # قيل خلال لقاء الرئيس نظيره
    if "controller" in found and joins and found.get("subj") is not found["controller"]:
        found["subj"] = [*found["controller"], *found.get("subj", [])]  # عبر ملاقاة حفتر: with whoever does it
    if sense.code == "CONSULT" and not any(found.get(s) for s in ("بين", "مع")):
        others = taking_part(line, frame.slots.get("ب"))
        if others:
            found["subj"] = [*found.get("subj", []), *others]
    if "subj" not in found and (marked := marked_doer(frame, sense, line, describer, found)):
        found["subj"] = marked
    if "subj" not in found and "controller" in found and not frame.inverse and not _tells(line, found, sense):
        found["subj"] = found["controller"]
    return found


def _at_once(frame: Frame, found: dict[str, list[Ref]], line: Line, sense: Sense) -> bool:
    """Whether من, if it marks a doer, stands right behind the masdar's phrase or a time: هجوم عنيف أمس من الجيش."""
    phrase, ref = found["من"][0].phrase, line.phrase_of(frame.trigger)
    if phrase is None or ref is None or not any("من" in a for a in sense.actor):
        return True
    return all(t.time >= 0 or t.tag == '"' or t.text == "من" for t in line.tokens[ref.end : phrase.start])


def _tells(line: Line, found: dict[str, list[Ref]], sense: Sense) -> bool:
    """قالت الشبكة ... أنباء عن إطلاق سراح: who only tells of a deed of force or its end has not done it."""
    told = [line.tokens[r.phrase.head] for r in found["controller"] if r.phrase is not None]
    material = sense.code in ("ASSAULT", "MOBILIZE", "COERCE", "RETREAT")
    return material and bool(told) and all(t.noun_class in ("media", "source") for t in told)


def _state(line: Line, ref: Ref) -> bool:
    return ref.phrase is not None and names_state(line.tokens[ref.phrase.head])


def _right_after(found: dict[str, list[Ref]]) -> bool:
    """Whether ل follows the doer at once: in اعتقال الشرطة للصحفيين أثار a bare word after it is no object."""
    doer, marked = found["gen"][-1].phrase, found["ل"][0].phrase
    return doer is not None and marked is not None and marked.start == doer.end


def _genitive_role(frame: Frame, sense: Sense, line: Line, describer: Describer, found: dict[str, list[Ref]]) -> str:
    """subj, obj, parties or nothing, by the table's `gen` and, for `either`, by what else is there."""
    if found["gen"][0].phrase is None and line.tokens[frame.trigger].stem_base in DEATHS:
        return "obj"  # أدى لمقتله وإصابة ابنه: he is the dead
    going = line.tokens[frame.trigger].prep == "ل" and "controller" in found  # انتقلوا معه لزيارة الجرحى
    if "visit" in sense.modes and (going or _held_people(line, found["gen"][0])):
        return "obj"  # زيارة المحتجزين: who is held goes nowhere
    if at_home(line, sense, found["gen"][0]):
        return "obj"
    if sense.gen == "agent":
        return "obj" if undergone(frame.slots, sense) else "subj"
    if sense.gen == "patient":
        if frame.lexeme.lemma in ENTERING and _people(line, found["gen"][0]):
            return "subj"
        if found["gen"][0].phrase is not None and (found["gen"][0].phrase.number >= 0 or sense.code == "leads"):
            return "obj"
        if frame.lexeme.lemma == ENDING:
            return "obj"  # إنهاء الاحتلال الإسرائيلي للأراضي: who ends it is not told
        missed = not (found.get("obj") or found.get("ل"))
        if frame.lexeme.lemma in STRIKING and missed and place_behind(line, found["gen"][-1]):
            return "subj" if _fighters(line, found["gen"]) else ""  # استهداف قوات النظام، بالرشاشات، قرية آفس
        if frame.lexeme.lemma in STRIKING and missed and _drone(line, found["gen"][0]):
            return "subj" if _cause(line, frame.trigger) else ""  # قتل ثلاثة باستهداف مسيرة: it strikes
        if frame.lexeme.lemma in PERSONAL and found.keys().isdisjoint(LED) and _state(line, found["gen"][0]):
            return "subj"  # اغتيال إسرائيل: nobody murders or holds a state
        if "abduct" in sense.modes and names_group(line, found["gen"][0]):
            return "subj"  # في أسر داعش: nobody takes a whole group away
        if "abduct" in sense.modes and _craft(line, found["gen"][0]):
            return "obj"  # اختطاف الطائرة الأميركية "تي دبليو إيه": an aircraft or ship takes nobody away
        further = beyond(line, sense, found)
        last = found["gen"][-1].phrase  # a pronoun's noun stands before the masdar
        named = last is not None and last.start > frame.trigger
        given = any("ب" in a for a in sense.content)  # تزويد العراق بالعتاد | ...: with what is no means
        edge = frame.trigger + 1
        if named and last is not None:
            edge = last.end if given else behind_means(line, frame.slots, last.end)
        further = [
            r
            for r in further
            if r.phrase is not None
            and r.phrase.start <= edge + 1
            and not (r.phrase.start - 1 > frame.trigger and modifies(line.tokens[r.phrase.start - 1]))
        ]  # إسقاط طائرة تابعة | لقوات الأسد: whose the aircraft is
        whole = describer.party(line, found["gen"][0].phrase) if found["gen"][0].phrase is not None else None
        owned = whole is not None and whole.cls == "owned" and _alone(found["gen"][0])  # تدمير دبابة | لقوات النظام
        doer = whole is None or (agent_like(whole) and not owned and not _somebodys(line, found["gen"][0], further))
        kin = named and any(_kin(line, r) or _of_person(line, r) for r in further)
        if kin and "by" not in found:
            return "subj"
        free = frame.carrier < 0 or "occurrence" in frame.slots.notes  # what goes on by itself has its own doer
        own = doer and bool(frame.lexeme.root) and free and "by" not in found and bool(further)
        control = found.get("controller", [])
        led = bool(control) and last is not None and all(c.phrase != r.phrase for c in control for r in further)
        own = own and not led  # تمكن الجيش من تدمير رتل للمتمردين
        return "subj" if own else "obj"  # اعتقال تونس لبعض القيادات: with a further object the genitive is the doer
    bare = found["gen"][0].phrase is None or sense.code in ("ACCUSE", "PROTEST")  # تحميل روسيا المسؤولية: on Russia
    if sense.gen == "content" and found.get("obj") and not bare and found["gen"][0].phrase is not None:
        return "subj" if describer.party(line, found["gen"][0].phrase).acts else ""  # توقيع الوزير اتفاقا
    if sense.gen == "parties" and sense.code == "ASSAULT" and told_where(line, found):
        return ""  # معارك سوريا
    if sense.gen in ("parties", "content"):
        return sense.gen if sense.gen == "parties" else ""
    if sense.gen != "either":
        return "subj" if not sense.recipient or ("obj",) not in sense.recipient else "obj"
    genitive = found["gen"][0]
    if genitive.phrase is not None and genitive.phrase.number >= 0:
        return "obj"  # قتل 11 عنصرا: whoever is counted undergoes it
    aimed = any(found.get(slot) for alternative in sense.recipient for slot in alternative if slot not in ("obj", "ل"))
    if aimed and not frame.inverse and "by" not in found and "subj" not in found:
        found.pop("obj", None)  # استخدم في هجومه على المدينة طائرات: the bare noun is the verb's
        return "subj"  # هجومه على العاصمة
    if "passive-support" in frame.slots.notes or "by" in found or ("subj" in found and not frame.inverse):
        return "obj"
    further = beyond(line, sense, found)
    if charged(sense, found, further):
        return "obj"
    if further and _troop(line, genitive) and _somebodys(line, genitive, further):
        return "obj"
    if (others(line, further) if sense.code == "REQUEST" else further) or frame.inverse:
        return "subj"
    if sense.code == "REQUEST" and calls(line, frame.trigger, frame.lexeme.lemma):
        return "subj"  # مطالبات المعارضة
    if sense.code == "ACCUSE" or of_one(line, frame.trigger, frame.lexeme.lemma, genitive):
        return "obj"  # اتهام الحوثيين باستخدامه: with nobody else named it is they who are accused
    if "controller" in found or ("denied" in frame.slots.notes and genitive.phrase is not None):
        return "obj"  # نفت إيران قصف السعودية: whom the denied deed would have struck
    if genitive.phrase is not None and (alone := alone_with(frame, line, genitive)) is not None:
        return alone
    if sense.code == "ASSAULT" and strikes(line, genitive, found.get("obj", [])):
        return "subj"
    if sense.code == "ASSAULT" and own_report(frame, line, describer, genitive):
        return "obj"
    if genitive.phrase is None or (genitive.phrase.end <= frame.trigger and sense.code in VERBAL):
        return "subj"  # أعاد الوزراء تأكيد رفضهم: the noun that a pronoun takes up
    if line.tokens[genitive.phrase.head].enc and describer.party(line, genitive.phrase).cls == "vehicle":
        return "obj"  # استهداف سيارتهما
    return "subj" if agent_like(describer.party(line, genitive.phrase)) else "obj"


def _somebodys(line: Line, ref: Ref, further: list[Ref]) -> bool:
    """قنص عنصرين | لقوات النظام، قصف رتل | للتنظيم: indefinite people right before ل are of whom it marks; اعتقال عناصر
    الشرطة | لشاب is done by them."""
    phrase, behind = ref.phrase, further[0].phrase if further else None
    if phrase is None or behind is None or phrase.genitive >= 0 or behind.start != phrase.end:
        return False
    head = line.tokens[phrase.head]
    if named_person(line, behind):
        return False  # قتل جندي إسرائيلي لشيرين أبو عاقلة
    return head.noun_class in ("person", "force") and not head.definite and line.tokens[behind.start].prep == "ل"


def _troop(line: Line, ref: Ref) -> bool:
    return ref.phrase is not None and line.tokens[ref.phrase.head].noun_class == "force"


def _acts(line: Line, describer: Describer, refs: list[Ref]) -> bool:
    return any(r.phrase is None or describer.party(line, r.phrase).acts for r in refs)


def _kin(line: Line, ref: Ref) -> bool:
    """قتل إرهابيين | أقاربهم، قتل أب | لأطفاله: people with the pronoun of whoever stands before them suffer it from
    them; so do homes right behind (إحراق مستوطنين | منزلهم)."""
    head = line.tokens[ref.phrase.head] if ref.phrase is not None else None
    if head is None or head.enc not in ("ه", "ها", "هم") or head.stem in PARTITIVE or head.stem in QUANTIFIERS:
        return False
    return head.noun_class in ("person", "persons") or head.noun_class in ("facility", "place")


def _of_person(line: Line, ref: Ref) -> bool:
    """قتل جندي إسرائيلي | لشيرين أبو عاقلة: one person behind ل suffers it."""
    return ref.phrase is not None and line.tokens[ref.phrase.start].prep == "ل" and named_person(line, ref.phrase)


def _held_people(line: Line, ref: Ref) -> bool:
    return ref.phrase is not None and counts_itself(line.tokens[ref.phrase.head], frozenset({"detained", "hostage"}))


def _cause(line: Line, i: int) -> bool:
    """Whether a deed is told as the cause of something: باستهداف، جراء استهداف."""
    return line.tokens[i].prep == "ب" or (i > 0 and line.tokens[i - 1].stem in CAUSES)


def _drone(line: Line, ref: Ref) -> bool:
    head = line.tokens[ref.phrase.head] if ref.phrase is not None else None
    return head is not None and head.stem_base in DRONES


def _craft(line: Line, ref: Ref) -> bool:
    return ref.phrase is not None and line.tokens[ref.phrase.head].noun_class == "vehicle"


def _fighters(line: Line, refs: list[Ref]) -> bool:
    heads = [line.tokens[r.phrase.head] for r in refs if r.phrase is not None]
    return bool(heads) and all(h.tag == "E" or h.noun_class in ("force", "armed") for h in heads)


def _alone(ref: Ref) -> bool:
    """Whether a phrase has no genitive: whose it is stands behind it with ل."""
    return ref.phrase is not None and ref.phrase.genitive < 0


def _people(line: Line, ref: Ref) -> bool:
    """Whether a phrase names people or forces, through a quantifier too (عشرات المستوطنين)."""
    phrase = ref.phrase
    if phrase is None:
        return False
    head = line.tokens[phrase.head]
    if quantifies(head) and phrase.genitive > 0:
        head = line.tokens[phrase.genitive]
    return head.noun_class in PEOPLE


def _genitive_of(ref: Ref, line: Line) -> Ref | None:
    """What the object's head governs: a phrase, or the pronoun written on to it (سراحهما)."""
    if ref.phrase is None:
        return None
    head = line.tokens[ref.phrase.head]
    if head.enc:
        return Ref(None, ref.phrase.head, head.enc)
    inner = phrase_at(line.tokens, ref.phrase.genitive, ref.phrase.end) if ref.phrase.genitive > 0 else None
    if inner is None:
        return None
    tokens, part = line.tokens, inner.genitive
    if part > 0 and tokens[inner.head].stem in PARTITIVE and tokens[part - 1].text == "من":
        inner = phrase_at(tokens, part) or inner  # سراح العديد من المعتقلين
    return Ref(inner, inner.head)


# Done to a person, so that a lone nationality behind them is that person's.
PERSONAL: Final = frozenset(["أعدم", "اعتقل", "اختطف", "خطف", "اغتال", "قتل", "احتجز", "أسر", "أوقف"])
CAUSES: Final = frozenset(["جراء", "نتيجه", "اثر", "بسبب", "عقب"])
DEATHS: Final = frozenset(["مقتل", "مصرع", "وفاه", "استشهاد"])
ENDING: Final = "أنهى"
STRIKING: Final = frozenset(["استهدف", "قصف"])
LED: Final = ("by", "controller")  # somebody else does it
DRONES: Final = frozenset(["طايره مسيره", "مسيره", "طايره بدون طيار", "درون"])
PEOPLE: Final = frozenset({"person", "persons", "force", "armed"})
