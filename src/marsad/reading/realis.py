"""Realis by scope: negation, denial, intent, demand, fear and condition act on what stands in their scope."""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Operator, Pack, Sense
from marsad.reading.agreement import feminine
from marsad.reading.ahead import meeting_ahead
from marsad.reading.asides import circumstantial, deed_in
from marsad.reading.clefts import denied_identity, foiled
from marsad.reading.conditions import (
    answers,
    if_at_all,
    if_not,
    joined_to_condition,
    joined_to_unreal,
    unreal,
    whether_to_come,
)
from marsad.reading.frames import Frame, Parse
from marsad.reading.joined_deeds import joined_to
from marsad.reading.modifiers import NEGATIONS, attributive, predicate_mode
from marsad.reading.negation import excepted
from marsad.reading.nobody import none_such, told_of_it
from marsad.reading.openings import purpose_goes_on
from marsad.reading.operators import phrase_operators
from marsad.reading.purposes import goes_to_meet, purposed, to_bring_about
from marsad.reading.reach import (
    acts_otherwise,
    attempted,
    deed_word,
    failed_after,
    failed_though_done,
    same_clause,
    takes_clause,
    through_deeds,
    trying,
)
from marsad.reading.replacing import replace
from marsad.reading.scope import NO_DOUBT, any_at_all, asked, in_plan, joined_to_future, until, vouched
from marsad.reading.slots import AUXILIARIES, Line, Ref
from marsad.reading.soon import met_then, to_come
from marsad.reading.supposed import topic_to_come
from marsad.reading.suspicion import beyond_suspicion
from marsad.reading.tokens import is_deed
from marsad.reading.turning import Modality, applied, combined

NEGATING_NOUNS: Final = frozenset(["عدم", "دون", "بدون", "بلا", "انعدام", "نفي", "انكار", "غياب"])
CANCELLING: Final = frozenset(["الغاء", "نقض", "فسخ"])
WAS: Final = frozenset(["كان", "كانت", "كانوا", "كنت", "كنا"])
STILL: Final = frozenset(["زال", "برح", "انفك", "فتي"])  # negated, they tell what goes on
STILL_WRITTEN: Final = ("مازال", "لازال")  # as one word
SO_THAT: Final = frozenset(["كي", "لكي", "حتي"])
CASES: Final = frozenset(["حال", "حاله"])  # في حال لم يلتزموا؛ في حالة من الفوضى: how something is
WONT: Final = "لن"
OPERATIONS: Final = frozenset(["عمليه", "عمل"])
SAKE: Final = "اجل"
WITHOUT: Final = frozenset(["دون", "بدون"])
CONDITION_WORDS: Final = frozenset(["عدم", "حدوث", "وقوع", "تم", "صحه", "ثبوت", "حصول", "اي", "ما", "نجاح", "فشل"])
REPORTS: Final = frozenset(["تقرير"])  # decides nothing, though it is a masdar of قرر too
CHAINED: Final = frozenset(["actual", "negated"])  # ضرورة بدء محادثات: the operator's own realis counts
FAILING: Final = frozenset({"failure", "inability"})  # notes of operators
CARRIED_OUT: Final = frozenset(["تمكن", "نجح", "استطاع", "قام", "أقدم"])
WORKED: Final = "عمل"  # on something: done, where it is told in the perfect
DEPTH: Final = 3  # operators of operators that are followed: ضرورة استئناف بدء


def modality(frame: Frame, parse: Parse, pack: Pack) -> Modality:
    """The realis of a frame from the words that have it in their scope; whatever there may be (لصد أي هجوم) nobody
    plans, and a death is planned by no word that is not about killing."""
    found = _modality(frame, parse, pack)
    i = frame.carrier if frame.carrier >= 0 else frame.trigger
    if found.realis == "planned" and any_at_all(frame, parse.line, i):
        return Modality("possible", found.word)
    return found


def _modality(frame: Frame, parse: Parse, pack: Pack) -> Modality:
    line = parse.line
    i = frame.carrier if frame.carrier >= 0 else frame.trigger
    if frame.pos == "V" and (word := denied_identity(line, i)) >= 0:
        return Modality("negated", word)
    near = predicate_mode(frame, line) or _near(line, i, frame.senses)
    if attributive(frame, line):
        return near if near.realis == "negated" else Modality()
    if near.realis == "negated" and excepted(line, i):
        near = Modality("planned" if line.tokens[near.word].stem == "لن" else "actual", near.word)
    if near.realis == "actual" and joined_to_future(line, i):
        near = Modality("planned", i)
    conditional = near.realis == "planned" and (answers(line.tokens, i) or whether_to_come(line.tokens, i))
    if conditional or (near.realis == "actual" and joined_to_condition(line.tokens, i)):
        near = Modality("possible", i)
    if near.realis != "actual":
        outer = _governor(frame, i, parse, pack)
        tried = outer.word >= 0 and near.purpose and trying(line.tokens[outer.word])  # في محاولة لاقتحامه
        if near.purpose and outer.realis == "actual" and line.tokens[i].tag != "V" and not tried:
            return near  # باشروا مهامهم لقتال التنظيم; but عادوا ليقصفوا المدينة
        return combined(near, outer)
    governed = _governor(frame, i, parse, pack)
    if governed.realis == "actual" and frame.pos == "V":
        if (word := none_such(line, i)) >= 0:
            return Modality("negated", word)
        if (told := told_of_it(line, i)) >= 0:  # ينتظر أن تصل طائرات تحمل مساعدات
            carried = _near(line, told)
            carried = _governor(frame, told, parse, pack) if carried.realis == "actual" else carried
            if carried.realis in ("planned", "possible", "called-for"):
                return carried
    to_be = (
        in_plan(frame, parse) or met_then(line, i, frame.senses) or meeting_ahead(line, i, frame.trigger, frame.senses)
    )
    if governed.realis == "actual" and to_be:
        return Modality("planned", i)
    deed = _told_of(frame, parse.line) if governed.realis == "actual" and frame.pos == "V" else -1
    if deed >= 0 and not parse.line.tokens[deed].definite:  # يخططون لعمليات تستهدف: of a deed that is still planned
        aimed = _governor(frame, deed, parse, pack)
        return Modality("planned", aimed.word) if aimed.word >= 0 and foiled(line, aimed.word) else aimed
    if governed.realis == "actual" and joined_to_unreal(line, i):
        return Modality("possible", i)
    if governed.realis == "actual" and frame.pos == "M" and purpose_goes_on(line.tokens, i):
        return Modality("planned", i - 2, purpose=True)
    first = joined_to(line, i) if governed.realis == "actual" and frame.pos == "M" else -1
    if first >= 0:  # خططوا لإثارة الفتنة في البلاد وتفجير المساجد
        near, outer = _near(line, first), _governor(frame, first, parse, pack)
        joined = outer if near.realis == "actual" else combined(near, outer)
        if joined.realis != "negated" or line.tokens[i - 1].tag != ".":
            return joined
    open_ = governed.realis == "actual" and (asked(frame, line, i) or any_at_all(frame, line, i))
    open_ = open_ or (governed.realis == "actual" and frame.carrier < 0 and topic_to_come(line, i))
    return Modality("possible", i) if open_ else governed


def _near(line: Line, i: int, senses: tuple[Sense, ...] = ()) -> Modality:
    """Particles right before a verb or noun: لم يقصف، سيقصف، عدم قصف، لو قصف."""
    tokens = line.tokens
    token = tokens[i]
    k = i - 1
    perfect = token.tense == "perf"
    was = still = False
    while k >= 0 and (
        tokens[k].time >= 0
        or tokens[k].tag == "A"
        or (perfect and tokens[k].stem == "قد")
        or (tokens[k].tag in "VS" and tokens[k].stem in AUXILIARIES)
    ):
        was = was or tokens[k].stem in WAS
        still = still or tokens[k].stem_base in STILL
        k -= 1
    previous = tokens[k] if k >= 0 else None
    if token.prep == "ل" and unreal(tokens, i):
        return Modality("possible", i)
    if token.tag == "V":
        reading = token.reading
        if token.prep == "ل" and i + 1 < len(tokens) and tokens[i + 1].tag == "#":
            return Modality()  # أطلق النار ليقتل خمسة: and so killed
        if token.prep == "ل":  # ليقصف: so that
            return Modality("planned", i, purpose=True)
        future = reading is not None and reading.future
        if previous is not None and previous.stem in ("سوف",):
            future = True
        if (
            previous is not None
            and (previous.tag == "G" or previous.stem in NEGATIONS)
            and not (previous.stem == "ما" and previous.tag == "R" and not if_at_all(tokens, k))
        ):
            if still or previous.stem.startswith(STILL_WRITTEN) or (previous.stem == "ما" and token.tense == "impf"):
                return Modality()  # لا تزال تقصف
            if k > 0 and tokens[k - 1].text in SO_THAT:
                return Modality("possible", k - 1)  # لكي لا يستهدفها الطيران
            if (if_at_all(tokens, k) or if_not(tokens, k) or tokens[k - 1].text in CASES) and not tokens[k - 1].art:
                return Modality("possible", k - 1)  # إذا لم توافق، إذا ما أطلقوا
            return Modality("negated", k)
        if previous is not None and previous.stem in ("اذا", "لو", "لولا") and previous.tag in "TS":
            return Modality("possible", k)
        if previous is not None and previous.stem == "قد" and token.tense == "impf":
            return Modality("possible", k)
        if previous is not None and previous.stem in ("كي", "لكي", "حتي") and token.tense == "impf":
            return Modality("planned", k, purpose=True)
        if until(tokens, i):
            return Modality("planned", k)
        if future and was:
            return Modality("possible", i)  # كان سيقصف: he would have
        if previous is not None and k > 0 and previous.tag == "S" and tokens[k - 1].stem in WITHOUT:
            return Modality("negated", k - 1)  # دون أن يقصف
        if future or (token.tense == "impf" and not was and to_come(line, i, senses)):
            return Modality("planned", i)
        return Modality()
    if previous is not None and previous.stem in NEGATING_NOUNS and not token.art:
        return Modality("negated", k)
    if token.prep == "ل" and k >= 0 and purposed(line, i):
        return Modality("planned", i, purpose=not goes_to_meet(line, i, senses))
    if token.pos == "M" and to_bring_about(line, i):
        return Modality("planned", k, purpose=True)
    if previous is not None and previous.tag == '"' and k > 0:
        previous = tokens[k := k - 1]  # بهدف «تحرير المدينة»
    if previous is not None and previous.text == "حال" and token.pos == "M":
        return Modality("possible", k)  # سيرد حال اقتحام المخيم
    if previous is not None and previous.text in ("اجل", "بهدف", "بغيه", "بغرض"):
        return Modality("planned", k, purpose=True)
    return Modality()


def _struck_out(operator: Frame, frame: Frame, line: Line) -> bool:
    """إلغاء الاتفاقات المبرمة: what is cancelled had been agreed."""
    cancels = line.tokens[operator.trigger].stem_base in CANCELLING or operator.lexeme.lemma == "ألغى"
    return cancels and line.tokens[frame.trigger].definite and any(s.code == "AGREE" for s in frame.senses)


def _governor(frame: Frame, i: int, parse: Parse, pack: Pack, depth: int = 0) -> Modality:
    """The operator whose scope holds the frame: منع من، حاول، فشل في، قرر، نفى أن."""
    line = parse.line
    best = _adjective(line, i, frame)
    if parse.phrase_operators is None:
        parse.phrase_operators = phrase_operators(line, pack)
    if parse.operating is None:
        parse.operating = [other for other in parse.frames if other.operators]
    last = max(i, frame.trigger if i == frame.carrier else i)  # أعلن قراره إرسال قوات
    acting = [other for other in parse.operating if other.trigger <= last and other is not frame]
    if not (acting or parse.phrase_operators):
        return best
    fence = vouched(frame, line, i)
    for other in acting:
        carries = other.trigger == i and frame.carrier == i
        if other.trigger == i and not carries:
            continue
        if other.trigger < fence or (other.pos == "M" and line.tokens[other.trigger].stem_base in REPORTS):
            continue
        for operator in other.operators:
            if operator.effect == "negated" and _struck_out(other, frame, line):
                continue
            if operator.note in FAILING and failed_though_done(other, frame, line):
                continue
            if acts_otherwise(other, operator, line, i, asks=any(s.code == "REQUEST" for s in frame.senses)):
                continue
            if other.trigger > i and line.tokens[frame.trigger].prep:
                continue  # حظي القرار بدعم
            if carries and operator.effect != "planned":
                continue  # شن، واصل: to carry a deed is to do it, but to decide on it (قرر سحب) is to plan it
            if _scopes(other, operator, frame.trigger if carries or other.trigger > i else i, line):
                own = _near(line, other.trigger)
                open_ = other.pos == "M" or line.tokens[other.trigger].tense != "perf"  # not: ما أسفر عن مقتل
                open_ = open_ or other.lexeme.lemma in CARRIED_OUT  # يعتقد أن التنظيم تمكن من قتلهم
                chained = operator.effect in CHAINED or attempted(other, frame, line)
                if own.realis == "actual" and chained and open_ and depth < DEPTH:
                    own = _governor(other, other.trigger, parse, pack, depth + 1)  # ضرورة بدء محادثات
                if attempted(other, frame, line):  # حاولوا اقتحام الثكنة: the assault is told
                    tried_at = applied(replace(operator, effect="actual"), own, other.trigger)
                    failed = tried_at.realis == "actual" and failed_after(line, i)
                    tried_at = Modality("negated", other.trigger) if failed else tried_at
                    best = tried_at if best.realis == "actual" or tried_at.realis != "actual" else best
                    continue
                best = applied(operator, own, other.trigger)
                if operator.effect == "negated" and best.realis == "actual" and line.tokens[own.word].stem == WONT:
                    best = Modality("planned", other.trigger)  # لن يتردد في قصف المدينة
                if best.realis == "planned" and other.lexeme.lemma == WORKED and not open_:
                    best = Modality("actual", other.trigger)  # عملت الفرق على نقل الجرحى
                if operator.effect == "denied" and best.realis == "negated" and _refuses(other):
                    best = replace(best, called=True)  # رفض توقيع الاتفاق: the refusal holds what is refused
    for start, end, operator in parse.phrase_operators:
        presupposed = frame.pos == "M" and line.tokens[i].art and i > end + 1  # من أجل عدم تطبيق الاتفاق: it is there
        presupposed = presupposed and line.tokens[i - 1].text != "من"  # في حال تمكنوا من السيطرة على المدينة
        nearer = end <= best.word < i and best.realis == "possible"  # من أجل تجنب تطويقها
        clause = operator.effect == "possible" and line.tokens[end - 1].tag == "S"
        beyond = clause and beyond_suspicion(line, end - 1, i)
        outside = presupposed or nearer or beyond
        if fence <= start and end <= i and not outside and _within_phrase(line, end, i, operator):
            best = replace(applied(operator, Modality(), start), purpose=line.tokens[i].prep == "ل" and i == end)
    return best


def _refuses(frame: Frame) -> bool:
    told = frame.senses if frame.pos == "V" else [s for r in frame.readings if r.lexeme for s in r.lexeme.senses]
    return any(s.code == "REJECT" for s in told)


def _adjective(line: Line, i: int, frame: Frame) -> Modality:
    """هجوم محتمل، مزعوم، فاشل: an adjective of the deed, also of one whose verb stands in a relative clause."""
    noun = _told_of(frame, line) if frame.pos == "V" else frame.trigger
    phrase = line.phrase_of(noun) if noun >= 0 else None
    if frame.pos not in "MV" or phrase is None:
        return Modality()
    behind = phrase.end < len(line.tokens) and _adjoined(line, noun, phrase.end)  # مسيرة الأعلام | المرتقبة
    for k in range(noun + 1, phrase.end + behind):
        if k > phrase.genitive > noun and k < phrase.end and feminine(line.tokens[k]) != feminine(line.tokens[noun]):
            continue  # قصف مواقع مفترضة للتنظيم: the positions
        for reading in line.tokens[k].word.nominals:
            for operator in reading.lexeme.operators if reading.lexeme is not None else ():
                if "adj" in operator.scope:
                    return applied(operator, Modality(), k)
    return Modality()


def _adjoined(line: Line, noun: int, k: int) -> bool:
    """Whether a definite adjective right behind a phrase is of the deed at its head, which is of its gender."""
    token = line.tokens[k]
    phrase = line.phrase_of(k)
    if not token.art or token.conj or token.prep or phrase is None or phrase.start != k or phrase.head != k:
        return False
    return feminine(token) == feminine(line.tokens[noun])


def _told_of(frame: Frame, line: Line) -> int:
    """الغارة المزعومة التي قتلت عشرة: the deed that is the subject of a verb in its relative clause, or -1."""
    subject = frame.slots.get("subj") if frame.slots.relative else []
    phrase = subject[0].phrase if subject else None
    head = line.tokens[phrase.head] if phrase is not None else None
    deed = head is not None and (is_deed(head) or head.stem_base in OPERATIONS)  # لعمليات تستهدف المؤسسات
    return phrase.head if phrase is not None and deed else -1


def _within_phrase(line: Line, end: int, i: int, operator: Operator) -> bool:
    """Whether a token stands in the clause or phrase right after a fixed phrase.

    Who goes without something (طائرة من دون طيار لقصف) goes without that alone, not without what comes after.
    """
    between = line.tokens[end : i + 1]
    first = between[0] if between else None
    if first is not None and first.tag == "D" and len(between) > 1 and not between[1].art:
        return False  # بدلا من ذلك استسلم
    if line.tokens[end - 1].stem in CASES and first is not None:
        deed = first.tag in "VSG" or is_deed(first) or first.pos == "M"
        if not (deed or first.stem in CONDITION_WORDS):
            return False
    between = between[:-1]
    if line.tokens[end - 1].stem == SAKE and between and first is not None and first.nominal and not deed_word(first):
        return False  # مجموعة العمل من أجل فلسطينيي سوريا عن قصف المدينة
    without = operator.effect == "negated" and line.tokens[end - 1].stem in ("دون", "بدون")
    if without and first is not None and ((between and first.nominal and first.pos != "M") or first.stem in NO_DOUBT):
        return False
    of_whom = next((k for k, t in enumerate(between) if t.text == "ان"), -1)  # من حق الجيش أن يقصف
    if of_whom > 0 and "ان" in operator.scope and all(t.nominal for t in between[:of_whom]):
        between = between[of_whom + 1 :]
    told = between[1:] if line.tokens[end - 1].stem in CASES else between  # في حال أقدمت الصين على مهاجمة تايوان
    return len(between) < 9 and not any(
        (t.tag in "VR" and t.stem not in AUXILIARIES) or t.tag == "." or (t.tag == "S" and t is not first) for t in told
    )


def _scopes(other: Frame, operator: Operator, i: int, line: Line) -> bool:
    """Whether the frame at `i` fills one of the operator's scopes."""
    slots = other.slots
    for scope in operator.scope:
        if scope == "impf":
            return _next_imperfect(line, other.trigger, i)
        if (
            scope in ("ان", "كي", "clause")
            and slots.content >= 0
            and slots.content < i
            and takes_clause(other, operator, line)
        ):
            if operator.effect == "possible" and beyond_suspicion(line, slots.content, i):
                return False
            return same_clause(line, slots.content, i)
        names: tuple[str, ...] = ("obj", "gen", "obj2") if scope in ("masdar", "obj") else (scope,)
        if scope == "masdar" and other.pos == "V" and other.lexeme.trans == "i":
            names = ("subj", *names)  # يجب قصف المواقع، تعذر إيصال المساعدات: the deed is what must or can't be
        for name in names:
            if name == "obj2" and any(_deed_heads(ref, line) for ref in slots.get("obj")):
                continue  # حاولت رمي المسؤولية على
            for ref in slots.get(name):
                if _holds(ref, i) and _told(ref, i, line, within=name not in ("gen", "subj")):
                    return True
    return False


def _told(ref: Ref, i: int, line: Line, *, within: bool) -> bool:
    """محاولة اغتيال، خطة لسلسلة هجمات, but not محاولات قوات الغزو: the deed heads what its operator takes, or stands in
    it behind deeds alone (ضمان وصول المساعدات); in إحالة ملف الاغتيال the inner deed is presupposed."""
    phrase = ref.phrase
    if phrase is None or circumstantial(line.tokens[i]):
        return False  # مشككا في نوايا روسيا ومنتقدا خصومها
    return i in (phrase.head, deed_in(line.tokens, phrase)) or (within and through_deeds(line.tokens, phrase.head, i))


def _deed_heads(ref: Ref, line: Line) -> bool:
    return ref.phrase is not None and line.tokens[ref.phrase.head].pos == "M"


def _next_imperfect(line: Line, operator: int, i: int) -> bool:
    """كاد المسلحون يسيطرون: the first verb after the operator, in the imperfect."""
    first = next(
        (k for k in range(operator + 1, min(len(line.tokens), operator + 9)) if line.tokens[k].tag in "VS"), -1
    )
    if any(t.tag == "G" and t.conj for t in line.tokens[operator + 1 : i]):
        return False  # لا يزالون هناك ولم يعتقلوا: a clause of its own
    return first == i and line.tokens[i].tense == "impf" and not line.tokens[i].conj


def _holds(ref: Ref, i: int) -> bool:
    return ref.phrase is not None and ref.phrase.start <= i < ref.phrase.end
