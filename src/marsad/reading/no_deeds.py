"""Words of force, refusal and talks that tell no such deed: أوقف الوزير ضابطا عن العمل (suspended, not arrested), رفض
المتحدث التعليق (had no comment), الطريق الذي يصل المدينة بالميناء (links), مستقبل التفاوض (is only thought of)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from marsad.reading.draft import Draft
from marsad.reading.slots import Line
from marsad.reading.tokens import HUMAN, Token, is_deed

FROM: Final = "عن"
OFFICES: Final = frozenset([
    "عمل", "عملهم", "عمله", "عملها", "مهام", "مهامه", "مهامهم", "دراسه", "تدريس", "لعب", "خدمه", "وظيفه", "مزاوله",
    "ممارسه", "تصوير", "بث",
])  # fmt: skip
COMMENT: Final = frozenset(["تعليق", "ادلاء", "افصاح"])
WAYS: Final = frozenset(["طريق", "جسر", "شارع", "نفق", "سكه", "خط", "انبوب", "معبر", "ممر", "قناه"])
ENTITLED: Final = frozenset(["صلاحيه", "صلاحيات", "احقيه"])
CONDEMNS: Final = "accuse:أدان"
CONVICTED: Final = "ادين"
ACCUSED: Final = "متهم"
OPEN: Final = frozenset(["مستقبل", "افاق", "فرص", "فرصه", "شروط", "مبدا", "خيار", "فكره", "اهميه", "جدوي"])
REVIVING: Final = frozenset(["احياء", "انقاذ", "مستقبل", "مصير"])
REACH: Final = 12  # tokens from a deed to the word that makes it another
BEHIND: Final = 5


def no_deed(draft: Draft, line: Line) -> bool:
    """Whether the words around the trigger of a draft make it another thing than the event that it tells."""
    tokens, i = line.tokens, draft.token
    for rule, other in OTHERWISE:
        if draft.rule.startswith(rule):
            return other(tokens, i)
    if draft.noun and i > 0 and tokens[i - 1].stem in ENTITLED and not tokens[i].prep:
        return not tokens[i].conj  # ليس لها صلاحية محاكمة المدنيين
    if draft.rule.startswith(CONDEMNS):
        return _convicted(tokens, i)
    bare = draft.noun and not tokens[i].prep and not tokens[i].conj
    if draft.type == "AGREE":
        return bare and draft.realis != "negated" and _to_be_revived(tokens, i)
    return bare and draft.type == "CONSULT" and _thought_of(tokens, i)


def _suspended(tokens: list[Token], i: int) -> bool:
    for k in range(i + 1, min(len(tokens) - 1, i + REACH)):
        if tokens[k].text == FROM:
            return tokens[k + 1].stem in OFFICES or tokens[k + 1].stem_base in OFFICES
        if tokens[k].tag in "VSR" or (tokens[k].tag == "." and tokens[k].text not in '()،"'):
            return False
    return False


def _no_comment(tokens: list[Token], i: int) -> bool:
    """رفض متحدث عسكري باسم الجيش التعليق على الهجوم; but رفض المجلس تعليق عضويته."""
    for k in range(i + 1, min(len(tokens), i + REACH)):
        if tokens[k].stem in COMMENT and tokens[k].art:
            return not tokens[k].prep
        if tokens[k].tag in "VSR." or tokens[k].pos == "M":
            return False
    return False


def _links(tokens: list[Token], i: int) -> bool:
    """الطريق الذي يصل المدينة بالميناء، جسر يصل بين الضفتين."""
    if tokens[i].tag != "V":
        return False
    before = tokens[max(0, i - BEHIND) : i]
    return tokens[i].tense == "impf" and any(t.stem_base in WAYS and not t.prep for t in before)


def _to_be_revived(tokens: list[Token], i: int) -> bool:
    """إحياء الاتفاق النووي بين إيران والقوى الكبرى: named as what is no longer kept; but إحياء الاتفاق الذي أبرم."""
    if i == 0 or tokens[i - 1].stem not in REVIVING:
        return False
    clause = next((k for k in range(i + 1, min(len(tokens), i + REACH)) if tokens[k].tag in "VSR."), -1)
    return clause < 0 or tokens[clause].tag != "R"


def _thought_of(tokens: list[Token], i: int) -> bool:
    return i > 0 and tokens[i - 1].stem in OPEN


def _achieves(tokens: list[Token], i: int) -> bool:
    """نحاول تحقيق ذلك: it is reached, and not looked into."""
    return tokens[i].pos == "M" and not tokens[i].art and i + 1 < len(tokens) and tokens[i + 1].tag == "D"


def _goes_on(tokens: list[Token], i: int) -> bool:
    """الشرطة تواصل التحقيقات مع مشتبه بهم: of وَاصَلَ; but تواصل المحادثات مع الوفد is a talk as well."""
    deed = tokens[i + 1] if tokens[i].tag == "V" and i + 1 < len(tokens) else None
    if deed is None or not is_deed(deed) or not (deed.art or deed.enc) or deed.noun_class or deed.lexeme is None:
        return False
    return not any(s.code in ("CONSULT", "AGREE") for s in deed.lexeme.senses)


def _matched(tokens: list[Token], i: int) -> bool:
    """التصعيد يقابله صمت, ويقابل ذلك ولاء: one thing stands over against another; but يقابل الرئيس نظيره."""
    if tokens[i].tag != "V" or i + 1 >= len(tokens):
        return False
    after = tokens[i + 1]
    thing = after.tag == "N" and after.noun_class not in HUMAN and not after.art
    return after.tag == "D" or (bool(tokens[i].enc) and tokens[i].tense == "impf" and thing)


def _convicted(tokens: list[Token], i: int) -> bool:
    """المتهم أدين بالقتل, ثبتت إدانة المتهم: he condemns nobody."""
    if tokens[i].tag == "V":
        return tokens[i].stem == CONVICTED and i > 0 and (tokens[i - 1].tag == "R" or tokens[i - 1].nominal)
    return (
        tokens[i].pos == "M" and i + 1 < len(tokens) and tokens[i + 1].stem_base == ACCUSED and not tokens[i + 1].prep
    )


# By the rule of a verb what shows that it tells something else.
OTHERWISE: Final[tuple[tuple[str, Callable[[list[Token], int], bool]], ...]] = (
    ("coerce:أوقف", _suspended),
    ("reject:رفض", _no_comment),
    ("consult:وصل", _links),
    ("accuse:حقق", _achieves),
    ("consult:تواصل", _goes_on),
    ("consult:قابل", _matched),
)
