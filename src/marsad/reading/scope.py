"""Where the scope of an operator ends: what a definite relative clause or a modifier tells is vouched for.

"It is feared that the army that shelled the town may return": the shelling happened, whatever is feared of the rest.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.agreement import feminine
from marsad.reading.alternatives import either_way
from marsad.reading.control import RESULTS
from marsad.reading.frames import Frame, Parse
from marsad.reading.phrases import Phrase
from marsad.reading.slots import AUXILIARIES, Line
from marsad.reading.tokens import Token, is_deed
from marsad.reading.voice import Voice, chain

ADDING: Final = frozenset(["فضلا", "علاوه", "اضافه", "ناهيك"])
DEFINITE_RELATIVES: Final = frozenset(
    ["الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللتين", "اللاتي", "اللواتي"]
)
CIRCUMSTANCES: Final = frozenset(["بعد", "منذ", "خلال", "رغم", "اثر", "عقب", "بسبب", "اثناء", "جراء"])
DURING: Final = frozenset(["في", "خلال", "اثناء", "طيله", "بسبب", "منذ"])
WAKE: Final = "اعقاب"  # في أعقاب
INQUIRIES: Final = frozenset([
    "تحقيق", "تحقيقات", "قضيه", "محاكمه", "ملف", "ملابسات", "حقيقه", "مسوول", "مسووليه", "متورط", "متورطين", "ضالع",
])  # fmt: skip
CONCERNED: Final = frozenset(["خاص", "خاصه", "متعلق", "متعلقه", "مرتبط", "مرتبطه"])
HOLDING: Final = frozenset(["تضمن", "شمل", "اشتمل", "نص", "قضي", "قام", "ارتكز", "هدف"])
PLANS: Final = frozenset([
    "خطه", "مبادره", "مقترح", "اقتراح", "مسوده", "خارطه", "خريطه", "مشروع", "صفقه", "هدنه", "مطلب", "مطالب",
])  # fmt: skip
WITHSTANDING: Final = frozenset(["مواجهه", "واجه", "صد", "تصدي", "مقاومه", "قاوم", "ردع"])
BACKING: Final = frozenset(["دعم", "تاييد", "مسانده", "معارضه", "رفض", "ادانه", "استنكار", "انتقاد", "انتقادات"])
NO_DOUBT: Final = frozenset(["شك", "ريب", "جدال", "ادني"])  # من دون شك: sure, and nothing is denied
WHO: Final = "من"
FINDING_OUT: Final = frozenset(["تحديد", "معرفه", "هويه", "كشف"])
THEN: Final = "ثم"
BEING: Final = frozenset(["كان", "كانت", "يكون", "تكون"])
ASKING: Final = "هل"
MATTER: Final = "امر"
LEFT: Final = "خلف"  # it looks like the preposition
REACH: Final = 8  # tokens from a relative pronoun to its verb


def vouched(frame: Frame, line: Line, i: int) -> int:
    """The first token of the clause or modifier in which a predicate is presupposed, or -1.

    Operators and voices before that token don't reach the predicate at `i`.
    """
    if frame.pos in "AP":
        return frame.trigger if _modifies(frame, line) else -1
    deed = frame.pos == "M" and frame.carrier < 0
    if deed and i > 0 and line.tokens[i - 1].tag == "D" and line.tokens[i].art:
        return i  # من خلال هذه الهجمات
    if deed and (_circumstance(line, i) or _topic(line, i) or _inquired(line, i) or _withstood(line, i)):
        return i
    if deed and line.tokens[i].prep == "ل" and line.tokens[i].enc and _backed(line, i):
        return i
    if line.tokens[i].tag == "V":
        return relative_clause(line, i)
    return _counted_there(line, i) if frame.pos == "M" and frame.carrier < 0 and not is_deed(line.tokens[i]) else -1


def _counted_there(line: Line, i: int) -> int:
    """الهجوم الذي خلف 39 قتيلا: the relative pronoun of the clause in which those who are counted stand, or -1."""
    before = line.verbs_before(i)
    if not before or i - before[0] > REACH or any(t.tag in "SR." for t in line.tokens[before[0] + 1 : i]):
        return -1
    found = relative_clause(line, before[0])
    return -1 if found >= 0 and _of_result(line, found, i) else found


def _withstood(line: Line, i: int) -> bool:
    """ملتزمون بمواجهة العدوان الروسي: what is withstood is there, whatever of the withstanding is still to come."""
    before = line.tokens[i - 1] if i > 0 else None
    return line.tokens[i].art and before is not None and before.pos == "M" and before.stem_base in WITHSTANDING


def _backed(line: Line, i: int) -> bool:
    """الحصول على دعم الناتو لغاراتها: the raids are there, whatever becomes of the backing; but دعم الحلف لشن غارات."""
    phrase = line.phrase_of(i - 1) if i > 0 else None
    return phrase is not None and phrase.end == i and line.tokens[phrase.head].stem_base in BACKING


def any_at_all(frame: Frame, line: Line, i: int) -> bool:
    """صد أي هجوم على القوات، كل عمل إرهابي يستهدف أمنها: any attack that may come, and none that is told."""
    if frame.pos == "M":
        if either_way(line, frame.trigger):
            return True
        deed = frame.trigger  # لأي هجوم تشنه الجماعة: the verb that carries it stands behind
        return deed > 0 and line.tokens[deed - 1].stem == "اي" and not line.tokens[deed].art
    doer = frame.slots.get("subj")[:1] if frame.slots.relative and line.tokens[i].tense == "impf" else []
    phrase = doer[0].phrase if doer else None
    head = line.tokens[phrase.head] if phrase is not None else None
    return head is not None and head.stem in ("كل", "اي") and phrase is not None and not _definite(line, phrase)


def _definite(line: Line, phrase: Phrase) -> bool:
    return any(t.art or t.tag == "E" or t.enc for t in line.tokens[phrase.start : phrase.end])


def joined_to_future(line: Line, i: int) -> bool:
    """سيبسطون سيطرتهم ويقطعون الإمداد: an imperfect that و joins to a future is future as well."""
    tokens = line.tokens
    if not (tokens[i].tag == "V" and tokens[i].conj and tokens[i].tense == "impf"):
        return False
    for k in range(i - 1, -1, -1):
        token = tokens[k]
        if token.tag in "SR" or (token.tag == "." and token.text not in "،,"):
            return False
        if token.tag == "V" and token.stem not in AUXILIARIES:
            if token.reading is not None and token.reading.future:
                return True
            if until(tokens, k):
                return True  # حتى يتم إلقاء السلاح وتغادر الجماعات البلاد
            if not (token.conj and token.tense == "impf"):
                return False
    return False


def until(tokens: list[Token], i: int) -> bool:
    """إلى أن يعلن، حتى يتم: an imperfect up to which something lasts is still to come."""
    if tokens[i].tag != "V" or tokens[i].tense not in ("impf", "juss") or i == 0:
        return False
    before = tokens[i - 1]
    return before.stem == "حتي" or (before.text == "ان" and i > 1 and tokens[i - 2].text in ("الي", "حتي"))


def asked(frame: Frame, line: Line, i: int) -> bool:
    """هل قصفت روسيا المدينة؟ هل حصلت على تنازل؟ what is asked about is not told.

    لماذا and متى ask about what is known; so does a question about a definite deed (هل ينهي القصف) or with التي.
    """
    if frame.pos == "M" and frame.carrier < 0 and line.tokens[frame.trigger].definite:
        return False
    if frame.pos == "M" and i > 2 and line.tokens[i - 1].stem in BEING and _whether(line, i - 2):
        return True
    fence = vouched(frame, line, i)
    for k in range(i - 1, max(fence, i - REACH, 0) - 1, -1):
        token = line.tokens[k]
        if token.stem == ASKING:
            return True
        if token.tag == "." and token.text not in "،,":
            return False
    return False


def _whether(line: Line, k: int) -> bool:
    """إذا ما كان إطلاق نار، ما إذا كان: whether it was that."""
    words = {line.tokens[k].text, line.tokens[k - 1].text}
    return "اذا" in words and any(w.endswith("ما") for w in words)


def in_plan(frame: Frame, parse: Parse) -> bool:
    """تضمنت الخطة وقفا لإطلاق النار ونزع الأسلحة: what a plan holds is still to be done."""
    if frame.pos != "M" or frame.carrier >= 0:
        return False
    for verb, slots in parse.verbs.items():
        if verb < frame.trigger and parse.line.tokens[verb].stem_base in HOLDING:
            heads = [r.phrase.head for r in slots.get("subj") if r.phrase is not None]
            if any(parse.line.tokens[h].stem_base in PLANS for h in heads):
                between = [k for k in parse.verbs if verb < k < frame.trigger]
                return all(parse.verbs[k].relative for k in between)
    return False


def _circumstance(line: Line, i: int) -> bool:
    """بعد الاتفاق، خلال هجومه: a definite deed after which, or because of which, something else happens."""
    token = line.tokens[i]
    before = line.tokens[i - 1] if i > 0 else None
    phrase = line.phrase_of(i)
    of = line.tokens[phrase.genitive : phrase.end] if phrase is not None and phrase.genitive > i else []
    known = (token.art and not token.prep) or bool(token.enc) or any(t.art or t.tag == "E" for t in of)
    if before is None or before.enc:
        return False
    if before.stem == WAKE and phrase is not None and phrase.head == i - 1:
        return known or any(t.art or t.tag == "E" for t in line.tokens[i + 1 : phrase.end])
    return known and before.tag == "P" and before.stem in CIRCUMSTANCES


def means(line: Line, i: int) -> bool:
    """من خلال الاعتداء، عبر استمرار القصف: a deed by which somebody does, or would do, what the verb before says."""
    for k in range(i - 1, max(i - 5, -1), -1):
        token = line.tokens[k]
        if token.tag in "VSR.":
            return False
        if token.stem in ("خلال", "طريق") and k > 0 and line.tokens[k - 1].stem in ("من", "عن"):
            return True
        if token.stem == "عبر" and token.tag == "P":
            return True
    return False


def _told_apart(line: Line, i: int) -> bool:
    """قال إن العقوبات التي فرضتها واشنطن تظهر: what a clause tells of a definite deed at the head of what is said tells
    which one is meant."""
    phrase = line.phrase_of(i)
    if phrase is None or not line.tokens[i].art or phrase.end >= len(line.tokens):
        return False
    if phrase.head != i and not (phrase.head < i and line.tokens[phrase.head].pos == "M"):
        return False  # إن تزامن تنفيذ العمليات التي وقعت
    opens = line.tokens[phrase.end]
    return opens.tag == "R" and opens.stem in DEFINITE_RELATIVES and line.tokens[phrase.start - 1].tag == "S"


def _added(line: Line, i: int) -> bool:
    """فضلا عن لقائه المسؤولين، إلى جانب الاستيلاء على منازل: a deed that is added to those told before is told as they
    are."""
    k = i - (i > 0 and line.tokens[i - 1].tag == "P")  # فضلا | عن, إضافة | إلى, and إلى جانب right before it
    if k < 1:
        return False
    before = line.tokens[k - 1].stem
    return before in ADDING or (before == "جانب" and k == i and k > 1 and line.tokens[k - 2].text == "الي")


def _inquired(line: Line, i: int) -> bool:
    """إجراء تحقيق مستقل في اغتيال الصحفية: what is inquired into has happened, whatever becomes of the inquiry."""
    tokens = line.tokens
    if i > 1 and tokens[i].prep == "ب" and tokens[i - 1].art and tokens[i - 1].stem in CONCERNED:
        return True  # التحقيقات الخاصة بمقتل الصحفية
    if i < 2 or tokens[i - 1].text not in ("في", "بشان", "حول", "بملابسات", "عن"):
        return False
    return any(t.tag == "N" and t.stem_base in INQUIRIES for t in tokens[max(0, i - 4) : i - 1])


def _topic(line: Line, i: int) -> bool:
    """يعتقد أن الانسحاب فتح الباب: of a definite deed something is believed, the deed itself is not in doubt."""
    tokens = line.tokens
    phrase = line.phrase_of(i)
    if i == 0 or tokens[i - 1].tag != "S" or not tokens[i].art or phrase is None:
        return False
    k = phrase.end
    while k < len(tokens) and k < phrase.end + REACH and tokens[k].tag not in "VS.":
        k += 1
    return k < len(tokens) and tokens[k].tag == "V" and tokens[k].lexeme is not None


def _modifies(frame: Frame, line: Line) -> bool:
    """القوات الموالية، قوات موالية: a participle that agrees with its noun; ليست القوات موالية predicates."""
    head = frame.slots.get("head")
    if not head or head[0].phrase is None or "circumstantial" in frame.slots.notes:
        return False
    return line.tokens[frame.trigger].art == line.tokens[head[0].phrase.head].definite


def relative_clause(line: Line, i: int) -> int:
    """The relative pronoun with a definite antecedent whose verb stands at `i`, or -1."""
    tokens = line.tokens
    for k in range(i - 1, max(-1, i - REACH), -1):
        token = tokens[k]
        if token.tag == "R":
            return k if token.stem in DEFINITE_RELATIVES else -1
        if token.tag == "S" or (token.tag == "." and token.text not in "()"):
            return -1
        if token.tag == "V" and token.stem not in AUXILIARIES:
            return -1
    return -1


def presupposed_clause(line: Line, i: int) -> int:
    """قال إن القوات التي تسيطر على العاصمة انسحبت: the relative pronoun of the clause with token `i`, or -1.

    Its noun is definite, so that what the clause tells is taken for known and not asserted by whoever speaks. Words in
    quotation marks are the speaker's own, and a clause inside that one is again somebody's.
    """
    tokens = line.tokens
    verbs = 0
    for k in range(i - 1, max(0, i - 2 * REACH), -1):
        token = tokens[k]
        if token.tag == "R":
            before = tokens[k - 1]
            if before.stem_base == MATTER:
                return -1  # ، الأمر الذي أدى إلى: what came of it is told, and not known before
            if before.tag == '"' and k > 1:
                before = tokens[k - 2]  # «المنطقة الآمنة» التي
            if _predicate(line, k) or _of_result(line, k, i):
                return -1
            return k if token.stem in DEFINITE_RELATIVES and (before.nominal or before.text in "،,") else -1
        if token.text == WHO and k > 0 and tokens[k - 1].stem_base in FINDING_OUT and tokens[k + 1].tag == "V":
            return k  # لا يمكن تحديد من أطلق النار: that somebody did is known
        if token.tag in 'S"' or (token.tag == "." and token.text not in "()"):
            return -1
        if token.tag == "V" and token.conj:
            return -1  # أن المنازل التي استهدفت وقامت قوات بمداهمتها: said again
        if token.tag == "V" and token.stem not in AUXILIARIES:
            verbs += 1
            if (token.entry is not None and token.entry.person != 3) or verbs > (tokens[i].tag != "V"):
                return -1
    return -1


def _of_result(line: Line, k: int, i: int) -> bool:
    """فيما خلف الانفجار الذي استهدف مسجدا 10 قتلى، الهجوم الذي استهدف مسجدا خلف 10 قتلى: whether those counted at `i`
    are what came of the noun that the clause of the relative pronoun at `k` describes, and don't stand in that clause;
    but الانفجار الذي خلف 10 قتلى."""
    tokens = line.tokens
    phrase = line.phrase_of(k - 1)
    counted, inside = line.phrase_of(i), [t for t in tokens[k:i] if t.tag == "V"]
    if phrase is None or counted is None or tokens[i].tag != "N" or tokens[i].lexeme is None:
        return False
    if len(inside) != 1 or inside[0].stem_base in RESULTS:
        return False
    behind = counted.start - 1 > inside[0].index and tokens[counted.start - 1].text == LEFT
    before = tokens[phrase.start - 1] if phrase.start > 0 else None
    return behind or (
        before is not None and (before.text == LEFT or (before.tag == "V" and before.stem_base in RESULTS))
    )


def _predicate(line: Line, k: int) -> bool:
    """إن الصين هي الدولة الوحيدة التي تهدد الجزيرة: whether the noun before the relative pronoun at `k` is what
    something is said to be, so that its clause is said as well."""
    phrase = line.phrase_of(k - 1)
    if phrase is None or phrase.start < 1 or phrase.end != k or line.tokens[phrase.start - 1].tag != "O":
        return False
    return line.tokens[phrase.head].art and feminine(line.tokens[phrase.head]) == (line.tokens[k].stem == "التي")


def asserted(line: Line, voice: Voice, fence: int) -> bool:
    """Whether what a relative clause tells is a speaker's word: it stands in a quotation, or the source is named right
    behind a count in it (القرية التي قتل فيها عشرون شخصا، بحسب النائب)."""
    if quoted(line, voice.start, fence):
        return True
    clause = line.tokens[fence + 1 : voice.cue - 1]
    if voice.end != voice.cue or not clause:
        return False
    return any(t.tag == "#" and t.time < 0 for t in clause) and not any(t.tag in ".SR" for t in clause)


def presupposed_deed(voices: list[Voice], frame: Frame, line: Line) -> bool:
    """A definite deed that is not itself what is said (في هجومه على العاصمة) is vouched for by the outlet."""
    holding = chain(voices, frame.trigger)
    if holding and _told_apart(line, frame.trigger):
        return True
    if not holding or frame.carrier >= 0 or "controller" in frame.slots.found:
        return False  # تسعى للضغط على: not a deed yet, but what is said
    if frame.trigger > 0 and line.tokens[frame.trigger - 1].stem == THEN:
        return False  # قاموا بزرعها ومن ثم تفجيرها: one deed after the other
    if means(line, frame.trigger) or _added(line, frame.trigger):
        return False  # يسعى إلى الحرب عبر استمراره في الاعتداء: part of what is said of him
    if _of_the_same(holding, line, frame.trigger):
        return False
    if any(quoted(line, v.start, frame.trigger) for v in holding):
        return False  # قال: «لم يعد للهدنة معنى بعد هذه الضربات»، لفت إلى أن «العراق يحتج ردا على القصف»
    return all(frame.trigger - v.start > 2 and v.start != 0 for v in holding) and any(
        line.tokens[k].tag == "V" for v in holding for k in range(v.start, frame.trigger)
    )


def _of_the_same(holding: list[Voice], line: Line, i: int) -> bool:
    """قالت الشبكة إنه قُتل عقب اعتقاله، بحسب التجمع فإنه سكن هناك قبل خطفه: in a clause that is said, a deed with the
    pronoun of somebody told of there is part of the story; what is inquired into (التحقيق في مقتله) is known, and so is
    a deed in which something else was done (استخدم في هجومه على المدينة طائرات)."""
    if not line.tokens[i].enc or line.tokens[i].prep or _inquired(line, i) or line.tokens[i - 1].stem in DURING:
        return False
    return any(line.tokens[v.cue].tag != "V" or line.tokens[v.start].tag in 'S".' for v in holding)


def quoted(line: Line, start: int, i: int) -> bool:
    """Whether a quotation that opens at or after token `start` is still open at token `i`."""
    marks = sum(t.tag == '"' for t in line.tokens[start:i])
    return marks % 2 == 1 or line.tokens[start].text == ":"
