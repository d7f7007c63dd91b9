"""Control: who would do a deed that stands in the scope of another word (تسعى إلى محاصرة، محاولة الجيش اقتحام)."""

from __future__ import annotations

from typing import Final

from marsad.reading.asides import deed_in
from marsad.reading.masdars import told_by
from marsad.reading.no_purposes import asked_for, no_purpose, of_protest, who_goes
from marsad.reading.slots import AUXILIARIES, Line, Ref, Slots
from marsad.reading.subjects import only_tells, speaks
from marsad.reading.tokens import HUMAN, VERBAL, Token, folded, is_deed, names_state
from marsad.reading.told_of import told_of

# What somebody says of a deed of one's own to come.
PLEDGES: Final = frozenset(["AGREE", "THREATEN"])
# Verbs that carry only what one does in words: أعلن رفضه، but in أعلن مقتل the announcer did not kill.
ANSWERS: Final = "رد"  # with a deed: ردت بقصف
FORCING: Final = frozenset(["دفع", "اجبر", "ارغم", "اضطر", "حمل"])  # whoever is their object does what follows
# Who is open to a deed does not do it: مراكز هي عرضة للقصف.
WITHSTANDING: Final = frozenset(["تصدي", "تعرض", "استسلم", "رضخ"])
SUFFERING: Final = "تعرض"
EXPOSED: Final = frozenset(["عرضه", "معرض", "معرضه", "هدف", "هدفا", "مسرح", "مسرحا", "ضحيه", "فريسه"])
# What wants nothing: a film that shows a march for a demand makes none.
AIMLESS: Final = frozenset({"abstract", "facility", "weapon", "time", "source", "place"})
WAY: Final = "طريق"
MEANS: Final = frozenset(["عبر", "خلال", WAY])
ADJUNCT: Final = frozenset(["خلال", "بعد", "عقب", "اثر", "اثناء", "قبل", "لدي"])
ASKING: Final = frozenset(["صحفي", "صحافي", "اعلامي", "مراسل", "وكاله", "قناه", "صحيفه", "تلفزيون"])
# Verbs whose subject is what happened, not who did it.
RESULTS: Final = frozenset(["اسفر", "ادي", "تسبب", "افضي", "خلف", "نتج", "ادت", "اودي", "نجم"])

PEOPLE: Final = frozenset({"person", "persons", "force", "armed"})
SUPPORT: Final = frozenset(["دعم", "مسانده", "اسناد", "موازره"])
TAKEN: Final = frozenset(["من", "علي", "في", "ضد", "مع", "عن", "الي", "حول"])  # what stands behind these does nothing
# What those suffer of whom it is told.
SUFFERED: Final = frozenset(["مقتل", "مصرع", "اصابه", "سقوط", "استشهاد", "وفاه", "وقوع", "فقدان", "خساره"])


def governed_by_verbs(line: Line, verbs: dict[int, Slots]) -> dict[int, list[Ref]]:
    """For masdars in the scope of an operator (تسعى إلى محاصرة، قرر سحب) the operator's subject, who would do the
    deed."""
    found = _purposes(line, verbs) | _with_others(line, verbs)
    for v, slots in verbs.items():
        lexeme = line.tokens[v].lexeme
        if lexeme is None:
            continue
        operators, subject = lexeme.operators, slots.get("subj")
        if subject and "الي" in slots.found and not (operators or lexeme.cues or lexeme.senses):
            head = line.tokens[subject[0].phrase.head] if subject[0].phrase is not None else None
            human = head is None or head.tag == "E" or head.noun_class in HUMAN
            if human and folded(lexeme.lemma) not in RESULTS:
                for ref in slots.get("الي"):  # سارع الزعيم إلى دعوة أنصاره
                    if ref.phrase is not None:
                        found.setdefault(ref.phrase.head, subject)
        if "obj" in slots.found and "ب" in slots.found and any(s.code == "ACCUSE" for s in lexeme.senses):
            accused = slots.get("obj")
            for ref in slots.get("ب"):  # اتهم الجماعة بفرض حصار
                if ref.phrase is not None and accused:
                    found[ref.phrase.head] = accused
        if subject and folded(lexeme.lemma) == ANSWERS:
            for ref in slots.get("ب"):  # ردت المدفعية بقصف القرية
                if ref.phrase is not None:
                    found.setdefault(ref.phrase.head, subject)
        if folded(lexeme.lemma) in FORCING and (forced := _somebody(line, slots.get("obj"))):
            for ref in (*slots.get("علي"), *slots.get("الي"), *slots.get("ل")):  # دفع الجيش المسلحين للتقهقر
                if ref.phrase is not None:
                    found[ref.phrase.head] = forced
        if not operators or not subject or lexeme.cues or folded(lexeme.lemma) in RESULTS:
            continue
        events = {s.code for s in lexeme.senses if s.kind == "event"}
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


def _somebody(line: Line, refs: list[Ref]) -> list[Ref]:
    """The people, forces or states of a slot; دفع مالا is to pay."""
    heads = [line.tokens[r.phrase.head] for r in refs if r.phrase is not None]
    return refs if heads and all(h.tag == "E" or h.noun_class in HUMAN for h in heads) else []


def _suffers(line: Line, v: int, slots: Slots) -> bool:
    """Whether the subject of a verb is somebody who is killed or hurt: استشهد، أصيب، لقي مصرعه."""
    met = [line.tokens[r.phrase.head].stem_base for s in ("obj", "obj2") for r in slots.get(s) if r.phrase is not None]
    lexeme = line.tokens[v].lexeme
    hurt = lexeme is not None and any(s.kind == "figure" and ("subj",) in s.recipient for s in lexeme.senses)
    return slots.passive or hurt or not SUFFERED.isdisjoint(met)


def _lays_blame(verb: Token, slots: Slots) -> bool:
    """Whether a verb lays on somebody the blame for (عن) something, or the blame itself (حملته مسؤولية)."""
    blames = any(s.code == "ACCUSE" for r in verb.word.verbs if r.lexeme is not None for s in r.lexeme.senses)
    return blames and bool(slots.get("obj")) and bool(slots.get("عن") or slots.get("obj2"))


def _plans(verb: Token) -> bool:
    """Whether a verb has a deed behind ل in its scope: خطط ل، استعد ل."""
    return verb.lexeme is not None and any("ل" in o.scope and o.effect == "planned" for o in verb.lexeme.operators)


def _meets(token: Token) -> bool:
    """Whether a noun is one of meeting, as any of its readings (لقاء is of لقي and of التقى)."""
    lexemes = [token.lexeme, *(r.lexeme for r in token.word.nominals if r.pos in "MN")]
    return any(s.code == "CONSULT" for lexeme in lexemes if lexeme is not None for s in lexeme.senses)


SIDES: Final = HUMAN - {"media"}  # who can be one
CLAIMS: Final = frozenset(["تبني", "تبنيه", "ادعاء"])


def _spoken_of(tokens: list[Token], i: int) -> bool:
    """إدانتها الشديدة للتفجير، رفض الحكومة للهجوم: after a noun of saying what stands with ل is its object."""
    for k in range(i - 1, max(-1, i - 8), -1):
        if tokens[k].tag not in 'NEe"':
            return False
        if tokens[k].stem in CLAIMS:
            return True  # تبني تنظيم "داعش" للاعتداء
        lexeme = tokens[k].lexeme
        if lexeme is not None and any(s.code in VERBAL for s in lexeme.senses):
            return True
    return False


def _judged(line: Line, i: int) -> bool:
    """استنكاره الشديد | لاعتقال الصحفي: whether the noun before a deed condemns, refuses or welcomes it."""
    phrase = line.phrase_of(i - 1)
    before = line.tokens[i - 1 if phrase is None or phrase.genitive >= 0 else phrase.head]
    lexeme = before.lexeme if before.pos == "M" else None
    return lexeme is not None and any(s.code in ("ACCUSE", "REJECT", "SUPPORT") for s in lexeme.senses)


def _several(token: Token) -> bool:
    """A plural of attacks: هجمات، غارات; the masdar of a purpose is a singular."""
    lexeme, entry = token.lexeme, token.entry
    return (
        entry is not None
        and entry.number == "p"
        and lexeme is not None
        and any(s.code == "ASSAULT" for s in lexeme.senses)
    )


def attempts(token: Token) -> bool:
    """Whether a noun (محاولات، خطة) has what follows with ل in its scope."""
    return any(
        r.pos in "MN" and any("ل" in o.scope and o.effect == "planned" for o in r.lexeme.operators)
        for r in token.word.nominals if token.tag == "N" and r.lexeme is not None
    )  # fmt: skip


def _purposes(line: Line, verbs: dict[int, Slots]) -> dict[int, list[Ref]]:
    """للتوصل إلى اتفاق: a masdar of purpose is what the subject of the verb before it wants to do."""
    found: dict[int, list[Ref]] = {}
    for i in line.deeds:
        token = line.tokens[i]
        through = i > 0 and line.tokens[i - 1].stem in MEANS
        if through and line.tokens[i - 1].stem == WAY and not (i > 1 and line.tokens[i - 2].text == "عن"):
            through = False  # عراقيل في طريق إرسال الأسلحة
        if not (token.prep == "ل" or through):
            continue
        if any(map(attempts, line.tokens[max(0, i - 3) : i])):
            continue  # التصدي لمحاولات للاعتداء: whose attempts they are is not said
        if any(t.lexeme is not None and folded(t.lexeme.lemma) in RESULTS for t in line.tokens[max(0, i - 2) : i]):
            continue  # أدى لمقتل ثلاثة: the effect of what was told, wanted by nobody
        if token.art and i + 1 < len(line.tokens) and line.tokens[i + 1].tag == "R":
            continue  # المدبر للهجوم الذي وقع: a deed that is told is no purpose
        if (token.art and _spoken_of(line.tokens, i)) or _several(token):
            continue  # لا تبرير للهجمات، محور لحروب: deeds that are known or several are no purpose
        if not through and token.art and _known_force(line.tokens, i):
            continue  # تنتهك الحظر المطلق للتعذيب، وضعت حدا للحرب
        if any(t.stem_base == SUFFERING for t in line.tokens[max(0, i - 6) : i]):
            continue  # أعلن التحالف تعرض إحدى قواعده للقصف: who announces it suffers it
        if token.stem_base in SUFFERED or (i > 0 and _judged(line, i)):
            continue  # أصدر الاتحاد بيان استنكار لاغتيال الصحفية: the deed that is condemned is no aim
        if no_purpose(line, i, through) or (i > 0 and line.tokens[i - 1].stem in EXPOSED):
            continue  # بحاجة للمساعدات: who needs a deed does not do it
        for v in line.verbs_before(i):
            subject = verbs[v].get("subj")
            if through and _meets(token) and _person(line, told_by(line, i).get("مع")):
                w = _sayer(line, verbs, v)  # أعلن الوزير أن أنقرة ستبدأ الحرب، خلال لقاء مع نظيره
                subject = verbs[w].get("subj") if w >= 0 else subject
            if through and speaks(line.tokens[v]) and _meets(token) and (others := told_of(line, v, i)):
                found[i] = others
                break
            if not through and line.tokens[v].stem_base in WITHSTANDING:
                break  # الدفاع الجوي يتصدى لعدوان: what is withstood is others'
            if subject and subject[0].phrase is None and token.prep == "ل" and _plans(line.tokens[v]):
                break  # قبض على عناصر، خططوا لتفجير المسجد: they do, whoever they are
            if through and _suffers(line, v, verbs[v]):
                if token.art:
                    continue  # شن الطيران غارة، وقتل خلال الغارة شخصان
                break  # لقي خمسة مصرعهم خلال اشتباكات: the dead have not fought
            if through and _lays_blame(line.tokens[v], verbs[v]):
                break  # حملت الرئاسة الحكومة المسؤولية عن التصعيد عبر مسيرة: who blames others has no part in it
            if through and speaks(line.tokens[v]) and not _meets(token):
                continue  # قال المدير إنهم خطفوا عشرة خلال مداهمة; but قال الوزير خلال زيارة إلى طوكيو
            if not through and (asked_for(line, v) or (_done(token) and only_tells(line, verbs[v], i))):
                break  # أشارت الصحيفة إلى أن اللجان المنظمة للاحتجاجات
            if not through and of_protest(line, i, v, subject):
                break
            if not through and (goes := who_goes(line, i, v)):
                found[i] = goes
                break
            if subject and subject[0].phrase is not None and line.tokens[v].stem not in AUXILIARIES:
                if line.tokens[subject[0].phrase.head].noun_class not in AIMLESS:
                    found[i] = subject
                break
    return found


def _done(token: Token) -> bool:
    """Whether a deed is no agreement, for which somebody may stand in what he says."""
    return token.lexeme is not None and not any(s.code == "AGREE" or s.kind == "stance" for s in token.lexeme.senses)


def _known_force(tokens: list[Token], i: int) -> bool:
    """نتيجة للقصف، مقاومة للغارة: a definite deed of force is one that is spoken of, and no aim, unless it takes what
    it is aimed at (للهجوم على القوات، للتصدي للجماعة) or a verb takes somebody to it (أعدها للتفجير)."""
    lexeme = tokens[i].lexeme
    if lexeme is None or not any(s.code == "ASSAULT" for s in lexeme.senses):
        return False
    aimed = i + 1 < len(tokens) and (tokens[i + 1].text == "علي" or tokens[i + 1].prep == "ل")
    return not (aimed or (i > 0 and tokens[i - 1].tag == "V" and tokens[i - 1].enc != ""))


def _with_others(line: Line, verbs: dict[int, Slots]) -> dict[int, list[Ref]]:
    """تقدمت المقاومة بعد اشتباكات مع الحوثيين: who does with others what takes two, in an adjunct that names only the
    others, is the subject of the clause."""
    found: dict[int, list[Ref]] = {}
    if ADJUNCT.isdisjoint(line.stems):
        return found
    for i, token in enumerate(line.tokens):
        near = line.tokens[i - 1] if i > 0 and token.tag == "N" else None
        if near is None or near.stem not in ADJUNCT or near.enc or not _takes_two(token):
            continue
        slots = told_by(line, i)
        others = slots.get("مع")
        told = any(slots.get(slot) for slot in ("gen", "nisba", "بين"))
        if not others or told or not all(_party(line, r) for r in others):
            continue
        near_verbs = [v for v in verbs if v < i and line.tokens[v].stem not in AUXILIARIES]
        v = max(near_verbs, default=-1)
        if v >= 0 and _person(line, others) and (w := _sayer(line, verbs, v)) >= 0:
            v = w
        subject = verbs[v].get("subj") if v >= 0 and not verbs[v].passive else []
        reports = v >= 0 and (said := line.tokens[v].lexeme) is not None and bool(said.cues)
        object_ = verbs[v].get("obj") if v >= 0 else []  # نشرت المقاومة رجالها بعد معارك: no report
        reports = reports and not any(r.phrase and line.tokens[r.phrase.head].noun_class in PEOPLE for r in object_)
        if reports and _meets(token) and (told_others := told_of(line, v, i)):
            subject = told_others
        if subject and subject[0].phrase is not None and (_meets(token) or not reports):
            head = line.tokens[subject[0].phrase.head]
            if head.tag == "E" or head.noun_class in HUMAN:
                found[i] = subject
    return found


def _person(line: Line, refs: list[Ref]) -> bool:
    """Whether somebody is a person by name or office."""
    phrase = refs[0].phrase if refs else None
    if phrase is None:
        return False
    head = line.tokens[phrase.head]
    named = any(n.key.startswith("person:") or n.table == "office" for n in head.names)
    return phrase.bearer >= 0 or head.noun_class == "office" or (head.tag == "E" and named)


def _sayer(line: Line, verbs: dict[int, Slots], v: int) -> int:
    """The verb of saying with a person before verb `v`, whose subject is a state; or -1."""
    subject = verbs[v].get("subj")
    phrase = subject[0].phrase if subject else None
    if phrase is None or not names_state(line.tokens[phrase.head]):
        return -1
    for w in line.verbs_before(v):
        said = line.tokens[w].lexeme
        if said is not None and said.cues and _person(line, verbs[w].get("subj")):
            return w
    return -1


def _takes_two(token: Token) -> bool:
    """Whether a masdar tells what one can only do with others: talks, clashes."""
    if token.tag != "N":
        return False
    lexemes = [r.lexeme for r in token.word.nominals if r.pos == "M" and r.lexeme is not None]
    if token.lexeme is not None:
        lexemes.append(token.lexeme)
    return any(
        s.kind == "event" and s.code in ("CONSULT", "ASSAULT") and any("مع" in a and "subj" in a for a in s.actor)
        for lexeme in lexemes
        for s in lexeme.senses
    )


def _party(line: Line, ref: Ref) -> bool:
    """Whether somebody is a side of its own, and no journalist who asks."""
    head = line.tokens[ref.phrase.head] if ref.phrase is not None else None
    if head is None or head.stem_base in ASKING:
        return False
    return head.tag == "E" or head.noun_class in SIDES


def governed_by_nouns(line: Line) -> dict[int, list[Ref]]:
    """استمرار القوات بقصف، محاولة الجيش اقتحام: the genitive of an operator noun would do the deed."""
    found: dict[int, list[Ref]] = {}
    for i in line.deeds:
        lexeme = line.tokens[i].lexeme
        if lexeme is None or not lexeme.operators or lexeme.senses:
            continue
        slots = told_by(line, i)
        doer = slots.get("gen")
        for operator in lexeme.operators:
            for scope in operator.scope if doer else ():
                for ref in slots.get("obj" if scope == "masdar" else scope):
                    if ref.phrase is not None:
                        found.setdefault(ref.phrase.head, doer)
    return found


def second_hand(line: Line, carriers: dict[int, Slots], governed: dict[int, list[Ref]]) -> None:
    """بتنفيذ ضربات: the genitive of a light masdar is the deed that it carries, its doer comes from what governs it."""
    for i, slots in carriers.items():
        if line.tokens[i].tag != "N":
            continue
        doer = slots.get("subj")
        if not doer and i in governed:
            slots.found["subj"] = governed[i]
        if not doer or doer[0].phrase is None or not is_deed(line.tokens[doer[0].phrase.head]):
            continue
        slots.found["obj"] = slots.found.pop("subj")
        if i in governed:
            slots.found["subj"] = governed[i]


def backed(line: Line, i: int, slots: Slots, verbs: dict[int, Slots]) -> None:
    """سيطرت القوات على الرقة من تنظيم داعش بدعم من واشنطن: whoever does it is backed, and not what stands before the
    support as an object or behind a preposition; but مجموعات مسلحة بدعم من إيران are themselves backed."""
    token, head = line.tokens[i], slots.get("head")
    near = head[0].phrase if head else None
    if near is None or token.stem_base not in SUPPORT or token.prep != "ب" or slots.get("gen"):
        return  # اتهم قطر بدعم الجماعة: there the support is hers
    start = near.start
    while line.tokens[start].conj and start > 0 and (one := line.phrase_of(start - 1)) is not None:
        start = one.start  # من المتمردين الحوثيين والمخلوع صالح بدعم من التحالف
    first, before = line.tokens[start], line.tokens[start - 1] if start > 0 else None
    named = near.name >= 0 or line.tokens[near.head].definite
    governed = first.prep in ("ب", "ك") or (before is not None and before.tag == "P" and before.stem in TAKEN)
    v = next((v for v in line.verbs_before(i) if line.tokens[v].stem not in AUXILIARIES), -1)
    if v < 0 or not named:
        return
    subject = verbs[v].get("subj")
    if any(r.phrase == near for r in subject):
        return
    if governed or any(r.phrase == near for r in verbs[v].get("obj")):
        deed = any(v < d < start for d in line.deeds)  # بعد تحريرها من المتمردين بدعم: of whoever freed it
        if subject and subject[0].phrase is not None and not verbs[v].passive and not deed:
            slots.found["head"] = subject
        else:
            del slots.found["head"]


def led_by(slots: Slots, doer: list[Ref]) -> None:
    """Note who would do a deed; it is no noun that the deed describes (اتهم إيران بتمويل الميليشيات)."""
    slots.found["controller"] = doer
    head = slots.get("head")
    if head and any(r.phrase == head[0].phrase for r in doer):
        del slots.found["head"]


def own_deed(line: Line, i: int, denier: list[Ref]) -> bool:
    """نفت إيران تسليح الحوثيين: a state, a force or a group that denies a deed denies that it did it.

    A death (مقتل) is denied by whoever was said to have lost somebody; a person mostly speaks for others.
    """
    phrase = denier[0].phrase if denier else None
    if phrase is None or line.tokens[i].stem_base in SUFFERED:
        return False
    head = line.tokens[phrase.head]
    if head.tag == "E":
        return any(n.table == "metonym" or n.key.startswith(("state:", "group:")) for n in head.names)
    return head.noun_class in ("force", "armed")
