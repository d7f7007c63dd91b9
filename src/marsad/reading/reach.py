"""How far a word that acts on deeds reaches: what it takes in another sense, and what is only spoken of inside it."""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Operator
from marsad.reading.asides import DEEPER
from marsad.reading.frames import Frame
from marsad.reading.passives import CLAUSES_OF_TIME
from marsad.reading.relatives import of_all
from marsad.reading.slots import AUXILIARIES, Line
from marsad.reading.tokens import Token

AIMING: Final = "استهدف"
RULING: Final = "قضى"
REFUSING: Final = "رفض"
ADJUNCTS: Final = frozenset([*CLAUSES_OF_TIME, "غير", "بيد", "رغم", "مع", "الي"])
# What is hit, or hits: no aim that anybody has (استهدف قصف المدينة، استهدفت الغارة الموقع، استهدف الهجوم اجتماعا).
NO_AIM: Final = frozenset([
    "قصف", "غاره", "هجوم", "ضربه", "انفجار", "تفجير", "كمين", "اجتماع", "لقاء", "تجمع", "مسيره", "تظاهره", "مظاهره",
    "مقتل", "اصابه", "تعزيز", "عمليه", "حمله", "دوريه",
])  # fmt: skip
WAYS: Final = frozenset(["اجراء", "كيفيه", "سبل", "سبيل", "اليه", "طريقه", "موعد"])  # إجراء اتصالات، كيفية قتال التنظيم
TRYING: Final = frozenset(["حاول", "محاولة"])
TRIED: Final = frozenset(["ASSAULT", "ACCUSE", "REJECT"])
FAILING: Final = frozenset(["فشل", "أخفق", "عجز"])
AHEAD: Final = 12  # tokens from a deed to the verb that tells that it failed
# Deeds about another deed that is there without them: تغطية اقتحام المخيم، احتواء الهجمات، تبديد التحفظات.
ABOUT_DEEDS: Final = frozenset([
    "تغطيه", "تبديد", "مواجهه", "صد", "تصدي", "احتواء", "مكافحه", "محاربه", "ردع", "رصد", "تبرير", "معاقبه", "محاسبه",
    "محاكمه", "ملاحقه", "احياء", "توثيق", "كشف", "ادانه", "معالجه", "تخفيف", "تفجير", "مهاجمه", "استهداف", "قصف",
    "متابعه",
])  # fmt: skip


def _refuses(other: Frame) -> bool:
    return other.lexeme.lemma == REFUSING


def acts_otherwise(other: Frame, operator: Operator, line: Line, i: int, *, asks: bool = False) -> bool:
    """Whether a word has another sense than the one in which it acts on the deed at `i`.

    استهدف القبض على المطلوبين is an aim, and استهدفت الغارات أبراج الإنترنت a hit; قضت المحكمة بسجنه rules, and قضت
    القوات بغارات على المسلحين kills; what one is asked (`asks`) and refuses has been asked.
    """
    if operator.effect == "denied" and asks and _refuses(other):
        return True  # رفض دعوته للصلاة: it was made
    if other.lexeme.lemma == RULING:
        return "علي" in other.slots.found
    clause = other.slots.content >= 0 and other.slots.content_kind != "quote"  # استهدفت الغارة "رحبة عسكرية"
    if other.lexeme.lemma != AIMING or "obj" not in operator.scope or clause:
        return False
    deed = line.tokens[i]
    if other.pos != "V" or deed.pos != "M" or deed.stem_base in NO_AIM or deed.stem in NO_AIM:
        return True
    return deed.entry is not None and deed.entry.number == "p"


def trying(token: Token) -> bool:
    """حاول، محاولة."""
    return (token.lexeme is not None and token.lexeme.lemma in TRYING) or token.stem_base == "محاوله"


def attempted(other: Frame, frame: Frame, line: Line) -> bool:
    """حاولوا اقتحام الثكنة، محاولة إلقاء اللوم عليه: who tries to strike or to blame does something of the kind, while
    who tries to arrest, meet or hold has not yet; أي محاولة لاقتحامه is none that is told."""
    token = line.tokens[other.trigger]
    if not trying(token) or (other.trigger > 0 and line.tokens[other.trigger - 1].stem == "اي"):
        return False
    return any(s.kind == "event" and s.code in TRIED for s in frame.senses)


def failed_after(line: Line, i: int) -> bool:
    """حاولوا خطف سياح وفشلوا: the next verb tells that it came to nothing."""
    for token in line.tokens[i + 1 : i + AHEAD]:
        if token.tag == "V":
            return token.conj and token.lexeme is not None and token.lexeme.lemma in FAILING
        if token.tag in "SR" or (token.tag == "." and token.text not in "،,"):
            return False
    return False


def failed_though_done(other: Frame, frame: Frame, line: Line) -> bool:
    """إخفاق واشنطن في قيادة التحالف، فشل الهجوم على المدينة، فشل المحادثات: who leads badly leads, and the attack and
    the talks that failed took place; but فشل في مهاجمة المدينة."""
    if any(sense.code == "leads" for sense in frame.senses):
        return True
    deed = line.tokens[frame.trigger]
    return other.pos == "M" and frame.trigger == other.trigger + 1 and frame.pos == "M" and not deed.prep


def takes_clause(other: Frame, operator: Operator, line: Line) -> bool:
    """Whether the clause that أن opens behind a word is what it acts on.

    بعد أن، غير أن open an adjunct; what is meant or decided stands in the imperfect right behind أن (اتفقوا على أن
    ينسحبوا), and with a noun between it is agreed to be so (اتفقوا على أن الحرب دينية); an adjective has its clause
    close by (محاولة فاشلة في مايو، إنه).
    """
    slots, tokens = other.slots, line.tokens
    if slots.content_kind == "quote" or slots.content_kind in ADJUNCTS:
        return False
    if other.pos in "AP" and slots.content > other.trigger + 2:
        return False
    if tokens[slots.content].text.startswith("لان") and "ل" not in operator.scope:
        return False  # لا يمكن الوصول إلى المكان لأن القوات تحاصره: the reason is told
    if operator.effect != "planned" or "ان" not in operator.scope:
        return True
    return any(t.tag in "VGA" for t in tokens[slots.content + 1 : slots.content + 2])


def through_deeds(tokens: list[Token], head: int, i: int) -> bool:
    """ضمان وصول المساعدات، استكمال فرض حصار: whether only deeds, and words of how many, stand before the one at `i`."""
    return head < i and all(deed_word(t) for t in tokens[head:i])


def deed_word(token: Token) -> bool:
    if token.stem_base in ABOUT_DEEDS:
        return False
    if token.pos == "M" or token.number is not None or not {token.stem, token.stem_base}.isdisjoint(WAYS | DEEPER):
        return True
    return token.lexeme is not None and bool(token.lexeme.operators)


def resumes(tokens: list[Token], start: int, i: int) -> bool:
    """نفى أن يكون القتال قائما على أسس قبلية، واتهم خصومه: a perfect that و opens goes on from the main verb, since أن
    has an imperfect behind it; but أن قواته قصفت المدينة وقتلت."""
    token = tokens[i]
    if not (token.tag == "V" and token.conj and token.tense == "perf"):
        return False
    return not any(t.tense == "perf" for t in tokens[start + 1 : i])


def same_clause(line: Line, start: int, i: int) -> bool:
    """No other subordinator or full stop between, and at most one verb before it."""
    verbs = 0
    if resumes(line.tokens, start, i):
        return False
    for k in range(start + 1, i):
        token = line.tokens[k]
        perfect = token.tense == "perf"
        dots = token.text == "." and line.tokens[k - 1].text == "."
        if dots or token.tag == "S" or token.text in (";", "؛", ":") or (token.tag == "V" and token.conj and perfect):
            return False
        if token.conj and token.stem == "قد":
            return False  # أوشكوا أن ينالوا منه وقد ضيقوا عليه: what had been done by then
        if token.tag == "R" and k > start + 2 and of_all(line, k):
            return False  # يرجح أنها مسروقة، الأمر الذي أدى إلى مقتل 12: all of what was told led to it
        verbs += token.tag == "V" and token.stem not in AUXILIARIES
    return verbs <= 1
