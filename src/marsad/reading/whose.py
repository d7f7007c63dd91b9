"""Whose a time is that stands in the clause of a deed, but tells when something else was."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from marsad.model import Time
from marsad.reading.asides import COMMAS
from marsad.reading.causes import FORCE, MEANWHILE
from marsad.reading.since import FAR, FROM, UP_TO
from marsad.reading.slots import CONTENT, Line
from marsad.reading.tokens import HURT, VERBAL, Token, is_deed

if TYPE_CHECKING:
    from marsad.reading.draft import Draft
    from marsad.reading.settings import When

COMPARED: Final = frozenset(["مقارنه", "مقابل", "قياسا"])
BESIDE: Final = 3  # words before a time that say with what something is compared
PARTICIPLES: Final = frozenset("AP")
MONTH: Final = 28  # days; what is so long is no day of a saying
OWN: Final = ("نه", "نها", "نهم", "نهما")  # انه، بانها: that he, that she
JUDGED: Final = frozenset({"ACCUSE", "SUPPORT"})  # what one blames or praises has been before
CONDOLENCES: Final = frozenset(["تعازي", "تعاز", "تعزيه", "عزاء", "مواساه"])
CLAIMS: Final = frozenset(["تبني"])
BEGAN: Final = frozenset(["بدا", "اندلع", "انطلق", "نشب", "تفجر"])
COUNTED: Final = frozenset({"killed", "injured", "detained", "displaced"})
STOPS: Final = frozenset(".:؛;!؟")
ANNOUNCING: Final = frozenset(["اعلن", "اكد", "كشف", "ذكر", "صرح", "اوضح", "اعترف", "اقر", "ابلغ", "نفي", "انكر"])
DECREED: Final = frozenset({"martial-law", "curfew"})  # who declares it imposes it
PRESENT: Final = frozenset(["حالي", "حاليه", "راهن", "راهنه"])
ISSUED: Final = frozenset([
    "صادر", "صادره", "منشور", "منشوره", "منعقد", "منعقده", "مبرم", "مبرمه", "معلن", "معلنه", "مذاع",
])  # fmt: skip
SIGNED: Final = frozenset(["موقع", "موقعه"])
PAPERS: Final = frozenset(["اتفاق", "اتفاقيه", "مذكره", "معاهده", "وثيقه", "بروتوكول", "تفاهم"])
PAPER: Final = 5  # tokens from such a participle to its day
MOST: Final = frozenset(["اسوا", "اكثر", "اكبر", "اعنف", "اخطر", "اضخم", "اشد", "اقوي", "ادمي", "اعلي"])
RANKED: Final = 5  # words between "the worst" and the time within which it is so


def of_another(line: Line, when: When, token: int, draft: Draft) -> bool:
    """Whether a time is that of a saying, of a participle, of a comparison, of what lasted up to the deed at a token or
    of what it is put off to."""
    tokens = line.tokens
    noun = told_by_noun(draft, tokens[token])
    if _day_of_saying(line, when, token) or _of_participle(line, when, token):
        return True
    if _scheduled(line, when, token) or _began(line, when, token):
        return True
    if any(t.stem in COMPARED for t in tokens[max(0, when.start - BESIDE) : when.start]):
        return True  # ارتفع إلى 4 مليارات مقارنة مع العام 2020
    if _ranked(line, when, token) or _since_elsewhere(line, when, token):
        return True
    if noun and _day_of_condolence(tokens, when, token):
        return True
    if draft.kind == "event" and when.end <= token and _had_before(tokens, when, token):
        return True
    if noun and (_day_of_judgement(line, when, token) or _past_of_present(line, when, token)):
        return True
    if noun and of_force(draft) and _announced(line, when, token) and not _fresh(draft, line, when):
        return True
    if draft.type not in VERBAL and _day_of_paper(line, when, token):
        return True
    if when.start > token and tokens[when.start - 1].text == "الي" and _put_off(tokens[token + 1 : when.start]):
        return True
    return when.end == token - 1 and tokens[when.end].text in UP_TO  # منذ عام 2013 حتى اجتياح المدينة


def told_by_noun(draft: Draft, token: Token) -> bool:
    """Whether a deed or a count is told by a noun or number; who calls for something with a participle (داعيا) does so
    when he says the rest."""
    return draft.kind != "stance" and token.tag != "V" and (is_deed(token) or draft.kind == "figure")


def of_force(draft: Draft) -> bool:
    """Whether a statement is of force or of its victims: what is told of as done has been, also by a noun."""
    return draft.type in (FORCE if draft.kind == "event" else COUNTED if draft.kind == "figure" else ())


def _announced(line: Line, when: When, token: int) -> bool:
    """أعلنت الوزارة اليوم تنفيذ عمليات اعتقال: the day between a verb of saying and the noun of force that it tells is
    that of the saying; the arrests may be older."""
    tokens = line.tokens
    if when.start > token or months_long(when.time):
        return False
    verb = next((t for t in reversed(tokens[:token]) if t.tag in "VSR" or t.text in STOPS), None)
    if verb is None or verb.tag != "V" or verb.index > when.start or verb.lexeme is None:
        return False
    return verb.stem_base in ANNOUNCING and not _circumstance(tokens, when.end, token)


def _fresh(draft: Draft, line: Line, when: When) -> bool:
    """أعلنت الشرطة أمس مقتل جندي: deaths are told on their day, unless another is told behind; and who declares an
    emergency imposes it."""
    deaths = draft.harm or draft.type in HURT
    other = deaths and any(t.time >= 0 for t in line.tokens[max(draft.token, when.end) :])
    return not DECREED.isdisjoint(draft.modes) or (deaths and not other)


def _circumstance(tokens: list[Token], start: int, token: int) -> bool:
    """قال أمس خلال القصف: a deed during which something was said is of the day of the saying."""
    return any(t.tag == "P" and t.stem in MEANWHILE for t in tokens[start:token])


def _past_of_present(line: Line, when: When, token: int) -> bool:
    """محاكمته الحالية: what is under way has no day of what was told before."""
    phrase = line.phrase_of(token)
    if phrase is None or when.end > token:
        return False
    return any(t.stem_base in PRESENT for t in line.tokens[token + 1 : phrase.end + 1])


def _day_of_paper(line: Line, when: When, token: int) -> bool:
    """مقاله المنشور اليوم، القرار الصادر عن المحكمة أمس: the day on which something was published or signed, right
    behind the participle that says so of another noun."""
    tokens = line.tokens
    for k in range(when.start - 1, max(-1, when.start - PAPER), -1):
        if tokens[k].tag in "VSR." or tokens[k].time >= 0:
            return False
        signed = tokens[k].stem_base in SIGNED and any(t.stem_base in PAPERS for t in tokens[max(0, k - PAPER) : k])
        if tokens[k].art and (tokens[k].stem_base in ISSUED or signed):  # الاتفاق الموقع; but الموقع is a place too
            before = line.phrase_of(k - 1) if k > 0 and tokens[k - 1].definite else None
            phrase = line.phrase_of(k)
            whole = before if phrase is not None and phrase.head == k else phrase  # مقاله | المنشور
            return whole is not None and whole.end >= k and whole.head != token
    return False


def _put_off(between: list[Token]) -> bool:
    """طلبوا تأجيل الزيارة إلى نهاية الأسبوع: when another deed is to be."""
    return any(t.tag == "N" and is_deed(t) for t in between) and not any(t.tag == "V" for t in between)


def _day_of_judgement(line: Line, when: When, token: int) -> bool:
    """دانت المنظمة، أمس، قصف المدينة، تبنت الجماعة أمس خطف الجنود: a day before the deed is that on which it was
    blamed, praised or claimed."""
    tokens = line.tokens
    if when.start > token or months_long(when.time):
        return False
    for k in range(token - 1, when.end - 1, -1):
        if tokens[k].tag in "SRV":
            return tokens[k].tag == "V" and _judges(tokens[k])
        if tokens[k].tag == "." and tokens[k].text not in COMMAS:
            return False
    verb = next((t for t in reversed(tokens[: when.start]) if t.tag in "VSR"), None)
    return verb is not None and verb.tag == "V" and _judges(verb)


def _day_of_condolence(tokens: list[Token], when: When, token: int) -> bool:
    """قدمت أمس تعازي بلادها في مقتل العشرات: a day before the condolences is theirs."""
    return any(t.stem_base in CONDOLENCES or t.stem in CONDOLENCES for t in tokens[when.end : token])


def _had_before(tokens: list[Token], when: When, token: int) -> bool:
    """ناقش القرار الأربعاء وقد تعهدت الحكومة: what وقد tells in the perfect had been before, or is told by the way."""
    perfect = tokens[token].tag == "V" and tokens[token].tense == "perf"
    return perfect and token > when.end and tokens[token - 1].text == "وقد"


def _judges(verb: Token) -> bool:
    senses = [s for s in verb.lexeme.senses if s.kind == "event"] if verb.lexeme is not None else []
    judges = bool(senses) and all(s.code in JUDGED and "investigate" not in s.modes for s in senses)
    return judges or verb.stem_base in CLAIMS


def _ranked(line: Line, when: When, token: int) -> bool:
    """الهجوم الأسوأ من نوعه خلال العام الجاري: of all those of the year, on one day of it."""
    tokens = line.tokens
    if not months_long(when.time):
        return False
    if when.start > token > 0 and tokens[token - 1].stem in MOST:
        return True  # أعنف هجوم هذا العام
    return any(t.stem in MOST and t.art for t in tokens[max(0, when.start - RANKED) : when.start] if t.index != token)


def _since_elsewhere(line: Line, when: When, token: int) -> bool:
    """ومنذ الاثنين ضاعف الحزب هجماته ردا على الهجوم الذي استهدف ناشطين: since when something else is so; and since أول
    زيارة منذ 12 عاما nothing is so."""
    tokens = line.tokens
    if when.time.start is None or when.time.end is not None or tokens[when.start].text not in FROM:
        return False
    if when.end < token and tokens[token].tag == "V" and (tokens[token - 1].tag == "R" or _told_of_noun(line, token)):
        return True
    for k in range(when.start - 1, max(-1, when.start - FAR), -1):
        if tokens[k].tag == "." or tokens[k].time >= 0:
            return False
        if tokens[k].stem == "اولي" or (tokens[k].stem == "اول" and is_deed(tokens[k + 1])):
            return True
    return False


def _told_of_noun(line: Line, verb: int) -> bool:
    """يلتزمونها منذ 2013 في نزاع | أوقع آلافا: a verb right behind an indefinite noun that a preposition leads is a
    clause about that noun."""
    phrase, tokens = line.phrase_of(verb - 1), line.tokens
    if tokens[verb].conj or phrase is None or phrase.end != verb or phrase.start == 0:
        return False
    led = tokens[phrase.start - 1].tag == "P" or tokens[phrase.start].prep != ""
    return led and not any(t.definite or t.tag == "E" for t in tokens[phrase.start : verb])


def _of_participle(line: Line, when: When, token: int) -> bool:
    """محاكمة الصيادين المحتجزين منذ أبريل: since when they were held, not tried. A participle that agrees with the deed
    itself (الاشتباكات الجارية منذ أسبوع) has its time."""
    k = when.start - 1
    if k <= token or line.tokens[when.start].text != "منذ" or not line.tokens[k].art:
        return False
    if not any(r.pos in PARTICIPLES for r in line.tokens[k].word.readings):
        return False
    phrase, entry = line.phrase_of(k), line.tokens[k].entry
    if phrase is None or phrase.head == k:
        return False  # الاشتباكات بين الجيش والمتمردين منذ أبريل: a noun, which modifies nothing
    return phrase.head != token or (entry is not None and entry.number in "pd")


def _scheduled(line: Line, when: When, token: int) -> bool:
    """المهرجان المبرمج انطلاقته اليوم، الاجتماع المقرر عقده غدا، الأراضي المحتلة عام 1948: a time right
    behind a participle that describes another noun, or behind the deed noun of which it says so."""
    tokens, k = line.tokens, when.start - 1
    if k > 0 and tokens[k].text == "في":
        k -= 1
    planned = k > 0 and tokens[k].enc != "" and is_deed(tokens[k]) and _describes(tokens[k - 1])
    if planned:
        return token != k
    if k <= token + 1 or not months_long(when.time) or not _describes(tokens[k]):
        return False
    if tokens[k].noun_class or not (tokens[k - 1].art or tokens[k - 1].tag in "Ee"):
        return False  # هجمات المسلحين هذا العام: a noun
    phrase = line.phrase_of(k)
    return phrase is not None and phrase.head not in (k, token)


def _describes(token: Token) -> bool:
    return token.art and any(r.pos in PARTICIPLES for r in token.word.readings)


def _began(line: Line, when: When, token: int) -> bool:
    """قتل 40 ألفا في نزاع بدأ عام 1984: when that began, and not when they were killed; but الهجوم الذي بدأ أمس began
    on its own day."""
    tokens, k = line.tokens, when.start - 1
    if k > 0 and tokens[k].tag == "P":
        k -= 1
    if k <= token or tokens[k].tag != "V" or tokens[k].conj or tokens[k].stem_base not in BEGAN:
        return False
    noun = k - 1 - (tokens[k - 1].tag == "R")
    phrase = line.phrase_of(noun) if noun > 0 else None
    return phrase is not None and phrase.head != token


def _day_of_saying(line: Line, when: When, token: int) -> bool:
    """أعلنت الوزارة أمس أن ثلاثة قتلوا: a day before the content of a verb of saying is that of the saying."""
    tokens = line.tokens
    for k in range(when.end, token):
        if tokens[k].tag == "S" and CONTENT.match(tokens[k].text):
            if tokens[k].text.endswith(OWN) and k == token - 1 and months_long(when.time):
                return False  # أعلنت في أيار أنها أطلقت قذيفتين: who claims a deed of theirs does so in its month
            return any(t.tag == "V" and t.lexeme is not None and t.lexeme.cues for t in tokens[:k])
    return False


def months_long(time: Time) -> bool:
    """Whether a time is a span of a month or more."""
    if time.start is None or time.end is None:
        return False
    return (date.fromisoformat(time.end) - date.fromisoformat(time.start)).days >= MONTH - 1
