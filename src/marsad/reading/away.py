"""Places behind a deed at which it was not: those of the main clause that goes on about it, of what went on meanwhile,
from which it was fired, and of what people talk about."""

from __future__ import annotations

from typing import Final

from marsad.reading.asides import COMMAS
from marsad.reading.causes import STRIKES
from marsad.reading.control import RESULTS
from marsad.reading.draft import Draft
from marsad.reading.places import Spot
from marsad.reading.slots import Line
from marsad.reading.tokens import AS_A_RESULT, HUMAN, HURT, VERBAL, Token, is_deed
from marsad.reading.whose import PARTICIPLES

MARKS: Final = frozenset(["لا", "لم", "لن", "سوف", "قد", "فقد", "بل", "لكن", "كما", "ما"])  # before a main verb
TELLS: Final = STRIKES | RESULTS | {
    "وقع", "جري", "دار", "اندلع", "تركز", "توزع", "استمر", "دام", "تواصل", "انعقد", "انتهي", "بدا",
}  # fmt: skip
STILL: Final = ("زال", "زالت", "زالوا", "تزال", "يزال")
ALONGSIDE: Final = frozenset(["تزامن", "ترافق", "تزامنا", "توازي", "موازاه"])
WITH: Final = "مع"
FROM: Final = "من"
SOURCE: Final = "مصدر"
STARTING: Final = frozenset(["انطلاقا", "بانطلاق", "انطلاق"])
BASES: Final = frozenset([
    "موقع", "مواقع", "قاعده", "قواعد", "معسكر", "معسكرات", "حاجز", "حواجز", "نقطه", "نقاط", "مرابض", "ثكنه", "ثكنات",
    "منطقه", "مناطق", "مقر", "مقرات", "مطار",
])  # fmt: skip
SEIZED: Final = frozenset({"COERCE", "detained", "SANCTION", "ACCUSE"})
ALLEGED: Final = frozenset([
    "منفذ", "منفذي", "مرتكب", "مرتكبي", "متورط", "متورطين", "مشتبه", "اشتباه", "متهم", "متهما", "متهمين", "تورط",
    "تهمه", "علاقه", "صله", "ضلوع", "تخطيط",
])  # fmt: skip
MEANTIME: Final = frozenset(["خلال", "اثناء", "ضمن", "اثر"])
RAIDS: Final = frozenset(["مداهمه", "حمله", "عمليه", "مداهمات"])
FIRED: Final = frozenset({"aerial", "heavy-weapons", "drone", "firearms"})
SHOTS: Final = frozenset(["استهدف", "استهداف", "قصف", "هجوم", "هجمات", "ضربه", "ضربات", "غاره", "غارات", "شن"])
GOALS: Final = frozenset(["علي", "استهدف", "باتجاه", "نحو", "الي", "صوب"])
WAY: Final = 9  # tokens from where the fire came to the place of it
NEAR: Final = frozenset(["قرب", "بالقرب", "مقربه"])
UPON: Final = "علي"
PART: Final = 4  # tokens from على to what a part is of: على مناطق متفرقة من مناطق المعارضة
TOPICAL: Final = (VERBAL | {"SANCTION"}) - {"CONCEDE"}
SINCE: Final = "منذ"
APART: Final = frozenset([SINCE, FROM, UPON])
ORDER: Final = frozenset(["بعد", "قبل"])
OF_DAY: Final = frozenset(["منتصف", "ظهر", "عصر", "مغرب"])
BEGINNINGS: Final = frozenset(["بدء", "بدايه", "اندلاع", "انطلاق", "انطلاقه", "اندلاعه", "تاسيس"])
LAST: Final = "اخر"  # آخر تطورات الوضع, but مع آخر في باريس
SOME: Final = frozenset([
    "عدد", "عددا", "عديد", "كثير", "عشرات", "ميات", "بعض", "كبار",
    "مجموعه", "احد", "كل", "جميع", "كافه", "مختلف", "ابرز", "ممثلي",
])  # fmt: skip
RELATIONAL: Final = ("ي", "يه", "يين", "يون")
ABOUT: Final = frozenset(["حول", "شان", "خصوص", "بحث", "مناقشه", "اعقاب", "عقب", "اندلاع", "بدء"])
BOTH: Final = frozenset(["محافظتي", "مدينتي", "قريتي", "بلدتي", "منطقتي", "ولايتي", "مديريتي", "حيي"])
MET: Final = frozenset({"CONSULT", "AGREE", "PROTEST"})
OCCASIONS: Final = frozenset([
    "اجتماع", "اجتماعات", "موتمر", "قمه", "منتدي", "حفل", "مراسم", "جوله", "جولات", "معرض", "احتفال", "احتفالات",
    "كلمه", "خطاب", "مقابله", "ندوه", "دوره", "جلسه", "مهرجان", "لقاء", "مقر", "اعمال", "هامش", "منعقد", "منعقده",
    "مقام", "مقامه", "مده", "فتره", "وقت", "مدي", "مدار", "يوم", "ايام", "ساعات", "اسابيع",
])  # fmt: skip
FELLOWS: Final = HUMAN | {"people", "place", "facility", "vehicle"}


def away(draft: Draft, line: Line, place: Spot, token: int) -> bool:
    """Whether a place is not where the deed at a token was; but for where fire came from, one behind it."""
    tokens = line.tokens
    struck = draft.kind == "figure" or draft.type == "ASSAULT"
    if place.start <= token:
        return struck and _whence(tokens, place, place.start - WAY, False)
    if draft.noun and _of_main_clause(tokens, place, token):
        return True
    if _alongside(tokens, place, token) or _time_apart(tokens, place, token):
        return True
    if draft.type in SEIZED and _alleged(tokens, place, token):
        return True
    if draft.kind == "event" and draft.type in TOPICAL:
        return _of_topic(line, place, token)
    return struck and _whence(tokens, place, token, _fired(draft, tokens[token]))


def _of_main_clause(tokens: list[Token], place: Spot, token: int) -> bool:
    """غداة الهجوم، | أقيمت صلاة في غازي عنتاب، الغارات على داعش | لم تكن سوى غطاء، سببتها هجمات النظام، | وتتعرض مدينة
    الباب: a verb that tells something else than what the deed struck or brought about has its own place."""
    opened = not any(t.tag == "V" for t in tokens[:token]) and _led(tokens, token)
    for k in range(token + 1, place.start):
        verb, before = tokens[k], tokens[k - 1]
        if verb.tag != "V" or (before.tag == "R" and before.text not in AS_A_RESULT):
            continue
        comma = before.text in COMMAS
        if opened and comma and not verb.conj:
            return True
        if verb.stem_base in TELLS or verb.text.endswith(STILL):
            continue
        if before.text in AS_A_RESULT:
            return True
        if before.stem in MARKS and before.tag != "N":
            return True
        if verb.conj and (comma or verb.tense == "impf"):
            return True
    return False


def _led(tokens: list[Token], token: int) -> bool:
    """Whether a deed stands behind a preposition or a noun of time: ردا على الهجوم، غداة الهجوم، في سياق القصف."""
    k = token - 1 if token and tokens[token - 1].tag == "D" else token
    return bool(tokens[k].prep) or (k > 0 and (tokens[k - 1].tag == "P" or (k > 1 and tokens[k - 2].tag == "P")))


def coincides(tokens: list[Token], token: int) -> bool:
    """Whether a deed is the subject of a verb that tells what else there was: تزامنت الغارات مع قصف على بلدة النيرب."""
    return token > 0 and tokens[token - 1].tag == "V" and tokens[token - 1].stem_base in ALONGSIDE


def _alongside(tokens: list[Token], place: Spot, token: int) -> bool:
    """تزامنت الغارات مع قصف على بلدة النيرب، قتل ثلاثة بالتزامن مع قصف على سرمين: what went on meanwhile was there."""
    start = token - 1 if coincides(tokens, token) else token + 1
    for k in range(start, place.start - 1):
        if tokens[k].stem_base in ALONGSIDE or tokens[k].stem in ALONGSIDE:
            return any(t.text == WITH for t in tokens[k + 1 : place.start])
    return False


def _time_apart(tokens: list[Token], place: Spot, token: int) -> bool:
    """الهجوم بعد شهرين من هجوم دموي | في تونس، الأكثر دموية منذ حادث مشابه | في: what lies so long before was
    elsewhere; but what befell him himself (توفي بعد يومين من إصابته في حلب) goes on there."""
    for k in range(token + 1, place.start - 1):
        deed = tokens[k + 1]
        if tokens[k].text not in APART or deed.enc or not (is_deed(deed) or deed.noun_class == "event"):
            continue
        if tokens[k].text == SINCE and deed.time < 0:
            return deed.stem not in BEGINNINGS
        first = k - 1
        while first > token and tokens[first].time >= 0 and tokens[first].time == tokens[first - 1].time:
            first -= 1
        if tokens[k - 1].time >= 0 and tokens[first].stem in ORDER and tokens[first + 1].stem not in OF_DAY:
            return True
    return False


def _alleged(tokens: list[Token], place: Spot, token: int) -> bool:
    """اعتقلت شقيق منفذ الهجوم في مانشستر، اعتقال متورطين بتفجير في ديالى: of what they are suspected."""
    for k in range(place.start, token, -1):
        t = tokens[k]
        if t.text in COMMAS or t.stem in MEANTIME or t.stem_base in RAIDS:
            return False
        if t.stem in ALLEGED or t.stem_base in ALLEGED:
            return any(is_deed(u) and u.tag == "N" for u in tokens[k + 1 : place.start])
    return False


def _fired(draft: Draft, token: Token) -> bool:
    return not draft.harm and (not FIRED.isdisjoint(draft.modes) or token.stem_base in SHOTS)


def _whence(tokens: list[Token], place: Spot, low: int, sure: bool) -> bool:
    """قصف من مواقع النظام في سراقب، هجمات انطلاقا من قاعدة في تركيا، قصف مصدره مناطق في ريف حلب: where fire came from.
    Behind `sure` shots whatever comes from a base is fire, else what stands there must say so."""
    for k in range(place.start, max(0, low, place.start - WAY), -1):
        t, before = tokens[k], tokens[k - 1]
        if t.tag in "VSR" or t.text in COMMAS or (t.text in GOALS and k < place.start):
            return False
        if before.text == FROM and tokens[k - 2].text in STARTING:
            return True
        if t.stem_base in BASES or t.stem in BASES:
            if before.stem == SOURCE and before.enc:
                return True
            if before.text == FROM:
                led = tokens[max(0, low, k - 1 - PART) : k - 1]
                if any(u.text == UPON or u.stem in NEAR or u.stem in SOME for u in led):
                    return False
                return sure or any(u.stem_base in SHOTS for u in led)
    return False


def _of_topic(line: Line, place: Spot, token: int) -> bool:
    """بحثا الوضع في أوكرانيا، وافق على التحقيق في الفظائع في أوكرانيا: where that is which is talked of; but اتفقا خلال
    محادثات في فيينا."""
    tokens = line.tokens
    at = place.start if tokens[place.start].prep else place.start - 1
    before = line.phrase_of(at - 1) if at > token + 1 else None
    if before is None or before.end != at or before.start <= token + 1:
        return False
    if any(t.stem in ABOUT for t in tokens[token + 1 : at]):
        return True
    while (noun := line.phrase_of(before.start - 1)) is not None and noun.end == before.start and noun.start > token:
        if not _describes(tokens[before.head]) or noun.name >= 0 or noun.bearer >= 0:
            break
        before = noun  # الفظائع | المرتكبة في أوكرانيا، النشطاء | السياسيين | والاجتماعيين
    head, words = tokens[before.head], tokens[before.start : before.end]
    if head.tag != "N" or before.name >= 0 or before.bearer >= 0:
        return False
    if (head.noun_class in FELLOWS and head.stem != LAST) or head.stem in SOME:
        return False
    if any(t.time >= 0 or t.stem in OCCASIONS or t.stem_base in OCCASIONS for t in words):
        return False
    return head.lexeme is None or MET.isdisjoint(s.code for s in head.lexeme.senses)


def _describes(token: Token) -> bool:
    """Whether a noun with the article can only describe the one before it: a participle, an adjective of relation."""
    participle = token.reading is not None and token.reading.pos in PARTICIPLES
    return token.art and not token.prep and (participle or token.stem.endswith(RELATIONAL))


def counts_victims(draft: Draft, tokens: list[Token]) -> bool:
    """Whether a statement tells who was killed, hurt or seized, or how many: of several places they were in any."""
    if draft.kind == "figure" or draft.harm:
        return True
    lexeme = tokens[draft.token].lexeme
    return draft.type == "ASSAULT" and lexeme is not None and any(s.code in HURT for s in lexeme.senses)


def listed(tokens: list[Token], spot: Spot) -> bool:
    """في حلب وإدلب وحماة: one of several places; what came of it was in any of them."""
    at = spot.end + (spot.end < len(tokens) and tokens[spot.end].text in COMMAS)
    after = tokens[at] if at < len(tokens) else None
    follows = after is not None and after.conj and after.tag == "E" and any(_where(n.table, n.key) for n in after.names)
    if follows and at > spot.end:
        follows = at + 1 >= len(tokens) or tokens[at + 1].tag != "V"  # في سوريا، وروسيا تنفي
    first = tokens[spot.start]
    return first.conj or follows or first.stem in BOTH


def _where(table: str, key: str) -> bool:
    return table == "place" or key.startswith("state:")
