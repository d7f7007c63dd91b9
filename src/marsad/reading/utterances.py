"""Where and when something was said: a place or day inside what is said is no setting of the saying.

طالب الوزير في جنيف بوقف القصف على حلب: he asked in Geneva, and the shelling is in Aleppo. What a verb of asking,
blaming, refusing, praising, threatening or agreeing takes stands behind it, so only a place that belongs to the
speaker, stands before the content or opens the clause tells where it was said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.reading.asides import COMMAS
from marsad.reading.slots import AUXILIARIES, Line, Slots
from marsad.reading.tokens import VERBAL, Token, is_deed

if TYPE_CHECKING:
    from marsad.reading.places import Spot
    from marsad.reading.settings import When

UTTERED: Final = VERBAL - {"CONSULT", "CONCEDE"}
AGREEING: Final = "AGREE"
REFUSING: Final = "REJECT"
APPROVING: Final = "وافق"
TOGETHER: Final = frozenset({"AGREE", "CONSULT"})
# Where and on what occasion one speaks, signs or promises.
OCCASIONS: Final = frozenset([
    "موتمر", "بيان", "كلمه", "خطاب", "خطبه", "جلسه", "اجتماع", "لقاء", "مقابله", "تصريح", "حديث", "زياره", "قمه",
    "سفير", "سفاره", "قايم", "منتدي", "ختام", "مقر", "مسيره", "تظاهره", "مظاهره", "وقفه", "اعتصام", "احتجاج", "تجمع",
    "حفل", "حوار", "مباحثات", "محادثات", "مفاوضات", "مراسم", "هامش", "بدايه", "مستهل", "نهايه", "عاصمه", "اعمال",
    "صحيفه", "مبني",
])  # fmt: skip
AT: Final = frozenset(["في", "خلال", "اثناء", "امام", "لدي", "عقب", "بعد", "علي", "داخل", "وسط", "قرب", "من"])
AGREED: Final = frozenset(["اتفاق", "اتفاقيه", "مذكره", "معاهده", "وثيقه", "هدنه", "عقد", "بروتوكول", "اعلان", "صفقه"])
ON: Final = frozenset(["علي", "حول", "بشان", "الي", "عن"])  # what is agreed on
BETWEEN: Final = "بين"
OUGHT: Final = frozenset(["ضروره", "وجوب", "اهميه", "حق", "امكانيه"])


def said_elsewhere(line: Line, place: Spot, token: int, slots: Slots, code: str) -> bool:
    """Whether a place lies in what is said and tells nothing of where; `slots` are those of the saying at `token`."""
    tokens = line.tokens
    if code not in UTTERED or place.exposed or tokens[token].stem_base == APPROVING:
        return False  # وافق على نشر جنود في الصومال: what is granted there is what counts
    if tokens[place.start].conj or (place.start > 0 and tokens[place.start - 1].text == BETWEEN):
        return True  # اتفاق بين واشنطن وموسكو: who agrees
    if place.start < token:
        return not _opens(line, place, token, slots.start)
    gap = tokens[_behind_speaker(line, token, slots, code) : place.start]
    if code == AGREEING:
        return any(_content_of_agreement(tokens, t) for t in gap)
    return not all(_of_occasion(line, t) for t in gap)


def said_of_other_day(line: Line, when: When, token: int, slots: Slots, code: str) -> bool:
    """Whether a day behind a saying is that of what is said: a verb, a clause or a deed of its own stands before it
    (أشاد بالمتهم الذي قتل أربعة في يوليو، دعا إلى المشاركة في تظاهرة السبت)."""
    if code not in UTTERED or when.start < token:
        return False
    between = line.tokens[_behind_speaker(line, token, slots, code) : when.start]
    if any(_parts(t) for t in between):
        return True
    before = line.phrase_of(when.start - 1) if between else None
    if before is None or before.start < between[0].index or before.end != when.start:
        return False
    head, first = line.tokens[before.head], before.start
    joined = line.phrase_of(first - 1) if head.conj and head.art and first > between[0].index else None
    if joined is not None and joined.end == first:  # ضرورة التواجد المكثف | والمبكر اليوم
        head, first = line.tokens[joined.head], joined.start
    deed = is_deed(head) or (head.stem_base in OUGHT and any(t.pos == "M" for t in line.tokens[first : when.start]))
    return deed and head.stem_base not in OCCASIONS


def _behind_speaker(line: Line, token: int, slots: Slots, code: str) -> int:
    """The token from which on somebody's word may be told: behind who speaks; and, since what one refuses to do with
    others is refused where and when it is done, behind that (رفضت الحركة توقيع الاتفاق في جوبا هذا الشهر)."""
    behind = max([token + 1, *(r.phrase.end for r in slots.get("subj") if r.phrase is not None)])
    refused = slots.get("obj")[0].phrase if code == REFUSING and slots.get("obj") else None
    lexeme = line.tokens[refused.head].lexeme if refused is not None else None
    if refused is not None and lexeme is not None and any(s.code in TOGETHER for s in lexeme.senses):
        return max(behind, refused.end)
    return behind


def _opens(line: Line, place: Spot, token: int, start: int) -> bool:
    """Whether a place before a saying is its own: it stands in its frame, or opens the clause (وفي جنيف، طالب الوفد),
    or is that of the deed with which somebody says it. What goes on with و after a deed is no more where that was."""
    tokens = line.tokens
    if tokens[token].conj or any(_parts(t) for t in tokens[place.end : token]):
        return False
    if start <= place.start:
        return True
    for t in reversed(tokens[: place.start]):
        if t.tag == "." and t.text not in COMMAS:
            return True
        if _parts(t):
            return tokens[token].pos == "A" and _protests(t)  # تظاهروا في ذي قار مطالبين بمحاكمة الوزير
    return True


def _protests(token: Token) -> bool:
    return token.lexeme is not None and any(s.code == "PROTEST" for s in token.lexeme.senses)


def _parts(token: Token) -> bool:
    return token.tag in "RS" or (token.tag == "V" and token.stem not in AUXILIARIES)


def _of_occasion(line: Line, token: Token) -> bool:
    """Whether a word between a speaker and a place only leads to it: a preposition of place, a time, an occasion with
    what belongs to it (في مؤتمر صحفي بالعاصمة)."""
    if token.tag in "VRSM" or token.text in "\"':«»":
        return False
    if token.time >= 0 or token.tag in ".AC" or (token.tag == "P" and token.stem in AT and not token.enc):
        return True
    phrase = line.phrase_of(token.index)
    if phrase is None:
        return False
    head = line.tokens[phrase.head]
    occasion = head.stem_base in OCCASIONS or head.stem in OCCASIONS
    return occasion and head.prep in ("", "ب") and not _led_to(line, phrase.start)


def _led_to(line: Line, start: int) -> bool:
    """دعا إلى مؤتمر في جنيف: that is what is asked for."""
    before = line.tokens[start - 1] if start > 0 else None
    return before is not None and before.tag == "P" and before.stem not in AT


def _content_of_agreement(tokens: list[Token], token: Token) -> bool:
    """Whether a word between those who agree and a place belongs to what they agree on."""
    if token.tag in "VRS" or token.text in "\"'«»":
        return True
    if token.tag != "N" or token.time >= 0 or token.stem_base in AGREED or token.stem_base in OCCASIONS:
        return False
    before = tokens[token.index - 1] if token.index > 0 else None
    return token.prep in ("ل", "ب") or (before is not None and before.tag == "P" and before.stem in ON)
