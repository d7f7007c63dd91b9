"""Whose a time is that stands in the clause of a deed, but tells when something else was."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from marsad.model import Time
from marsad.reading.asides import COMMAS
from marsad.reading.since import FAR, FROM, UP_TO
from marsad.reading.slots import CONTENT, Line
from marsad.reading.tokens import Token, is_deed

if TYPE_CHECKING:
    from marsad.reading.settings import When

COMPARED: Final = frozenset(["مقارنه", "مقابل", "قياسا"])
BESIDE: Final = 3  # words before a time that say with what something is compared
PARTICIPLES: Final = frozenset("AP")
MONTH: Final = 28  # days; what is so long is no day of a saying
OWN: Final = ("نه", "نها", "نهم", "نهما")  # انه، بانها: that he, that she
JUDGED: Final = frozenset({"ACCUSE", "SUPPORT"})  # what one blames or praises has been before
CLAIMS: Final = frozenset(["تبني"])
BEGAN: Final = frozenset(["بدا", "اندلع", "انطلق", "نشب", "تفجر"])
MOST: Final = frozenset(["اسوا", "اكثر", "اكبر", "اعنف", "اخطر", "اضخم", "اشد", "اقوي", "ادمي", "اعلي"])
RANKED: Final = 5  # words between "the worst" and the time within which it is so


def of_another(line: Line, when: When, token: int, noun: bool) -> bool:
    """Whether a time is that of a saying, of a participle, of a comparison, of what lasted up to the deed at a token or
    of what it is put off to; `noun`: the deed is told by a noun or a number."""
    tokens = line.tokens
    if _day_of_saying(line, when, token) or _of_participle(line, when, token):
        return True
    if _scheduled(line, when, token) or _began(line, when, token):
        return True
    if any(t.stem in COMPARED for t in tokens[max(0, when.start - BESIDE) : when.start]):
        return True  # ارتفع إلى 4 مليارات مقارنة مع العام 2020
    if _ranked(line, when, token) or _since_elsewhere(line, when, token):
        return True
    if noun and _day_of_judgement(line, when, token):
        return True
    if when.start > token and tokens[when.start - 1].text == "الي" and _put_off(tokens[token + 1 : when.start]):
        return True
    return when.end == token - 1 and tokens[when.end].text in UP_TO  # منذ عام 2013 حتى اجتياح المدينة


def _put_off(between: list[Token]) -> bool:
    """طلبوا تأجيل الزيارة إلى نهاية الأسبوع: when another deed is to be."""
    return any(t.tag == "N" and is_deed(t) for t in between) and not any(t.tag == "V" for t in between)


def _day_of_judgement(line: Line, when: When, token: int) -> bool:
    """دانت المنظمة، أمس، قصف المدينة، تبنت الجماعة أمس خطف الجنود: a day before the deed is that on which it was
    blamed, praised or claimed."""
    tokens = line.tokens
    if when.start > token or _long(when.time):
        return False
    for k in range(token - 1, when.end - 1, -1):
        if tokens[k].tag in "SRV":
            return tokens[k].tag == "V" and _judges(tokens[k])
        if tokens[k].tag == "." and tokens[k].text not in COMMAS:
            return False
    verb = next((t for t in reversed(tokens[: when.start]) if t.tag in "VSR"), None)
    return verb is not None and verb.tag == "V" and _judges(verb)


def _judges(verb: Token) -> bool:
    senses = [s for s in verb.lexeme.senses if s.kind == "event"] if verb.lexeme is not None else []
    judges = bool(senses) and all(s.code in JUDGED and "investigate" not in s.modes for s in senses)
    return judges or verb.stem_base in CLAIMS


def _ranked(line: Line, when: When, token: int) -> bool:
    """الهجوم الأسوأ من نوعه خلال العام الجاري: of all those of the year, on one day of it."""
    tokens = line.tokens
    if not _long(when.time):
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
    if when.end < token and tokens[token].tag == "V" and tokens[token - 1].tag == "R":
        return True
    for k in range(when.start - 1, max(-1, when.start - FAR), -1):
        if tokens[k].tag == "." or tokens[k].time >= 0:
            return False
        if tokens[k].stem == "اولي" or (tokens[k].stem == "اول" and is_deed(tokens[k + 1])):
            return True
    return False


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
    if k <= token + 1 or not _long(when.time) or not _describes(tokens[k]):
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
            if tokens[k].text.endswith(OWN) and k == token - 1 and _long(when.time):
                return False  # أعلنت في أيار أنها أطلقت قذيفتين: who claims a deed of theirs does so in its month
            return any(t.tag == "V" and t.lexeme is not None and t.lexeme.cues for t in tokens[:k])
    return False


def _long(time: Time) -> bool:
    """Whether a time is a span of a month or more."""
    if time.start is None or time.end is None:
        return False
    return (date.fromisoformat(time.end) - date.fromisoformat(time.start)).days >= MONTH - 1
