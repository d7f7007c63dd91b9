"""Days of one deed and of another: what is protested against, came before or is only announced has no day of the main
verb, and the day of what went before is not that of the main verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.reading.asides import COMMAS
from marsad.reading.slots import Line
from marsad.reading.tokens import Token, is_deed
from marsad.reading.whose import months_long

if TYPE_CHECKING:
    from marsad.reading.settings import When

AFTER: Final = frozenset(["بعد", "عقب", "قبل", "غداه", "اعقاب", "منذ"])
TRACE: Final = frozenset(["اثر", "اعقاب"])  # على أثر، في أعقاب
# On account of what: وقفة أمس للتنديد باختطاف ذويهم، ردا على الهجوم. It has been before.
ABOUT: Final = frozenset([
    "تنديد", "ادانه", "احتجاج", "استنكار", "رفض", "تضامن", "رد", "خلفيه", "تهمه", "انتقام", "ثار", "حداد", "ذكري",
    "اعتراض", "شجب", "تعازي", "تعزيه", "عزاء",
])  # fmt: skip
FIGHTS: Final = frozenset([
    "قتال", "معركه", "معارك", "اشتباك", "اشتباكات", "مواجهه", "مواجهات", "لقاء", "لقاي", "اجتماع", "محادثات", "مباحثات",
])  # fmt: skip
ANNOUNCING: Final = frozenset(["اعلن", "اعترف", "اقر", "كشف", "اكد", "قال", "ذكر", "افاد", "ابلغ", "تبني"])
CARRYING: Final = "قيام"
LATER: Final = "لاحقا"
LATELY: Final = frozenset(["موخرا", "اخيرا", "سابقا"])
JUDGED: Final = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
LEAD: Final = 3  # tokens from such a word to the deed
NEAR: Final = 8  # tokens from a deed to مؤخرا


def on_other_day(line: Line, when: When, token: int, whens: list[When]) -> bool:
    """Whether a time is not that of the deed at a token, for what stands between them."""
    tokens = line.tokens
    if when.end <= token:
        if tokens[token].tag == "N" and (_led_to(line, when, token) or _lately(tokens, token)):
            return True
        if _announced(line, when, token, whens):
            return True
        if _in_relative(tokens, when, token):
            return True
    elif _done_later(tokens, when, token) or (is_deed(tokens[token]) and _goes_back(line, when, token)):
        return True
    return _of_occasion(line, when, token)


def _done_later(tokens: list[Token], when: When, token: int) -> bool:
    """اعتقل في وقت لاحق، وسلم الثلاثاء: "later" is when it was done, and a day behind a comma is that of the next."""
    for k in range(token + 1, when.start):
        later = tokens[k].text == LATER or (tokens[k].text == "لاحق" and tokens[k - 1].text == "وقت")
        if later and tokens[k + 1].text in COMMAS and k + 1 < when.start - 1:
            return tokens[k + 2].conj
        if tokens[k].tag in "VSR":
            return False
    return False


def _led_to(line: Line, when: When, token: int) -> bool:
    """تظاهروا أمس | بعد مقتل ثلاثة، أمس | للتنديد باختطاف ذويهم، أعلن اليوم | رفضه تعازي الرئيس."""
    tokens = line.tokens
    for k in range(token - 1, max(when.end, token - LEAD) - 1, -1):
        t = tokens[k]
        if t.tag in "VSR" or (t.tag == "." and t.text not in COMMAS):
            return False
        if t.stem in AFTER and (t.tag == "P" or t.stem in TRACE):
            return not _same(line, when, token)  # قال أمس عقب لقائه، سيطروا أمس بعد معارك
        if t.tag == "N" and (t.stem_base in ABOUT or _judges(t)):
            return True
    return False


def _same(line: Line, when: When, token: int) -> bool:
    """قتل خمسة اليوم بعد انفجار قنبلة: what killed them did so on their day, and so it is with a fight and with whom
    one has just met."""
    if line.tokens[token].stem_base in FIGHTS:
        return True
    verb = next((t for t in reversed(line.tokens[: when.start]) if t.tag == "V"), None)
    return verb is not None and _of_force(verb) and _of_force(line.tokens[token])


def _judges(token: Token) -> bool:
    """رفضه، استنكارها: a deed noun of blaming, praising or refusing, with whose it is."""
    if token.pos != "M" or token.lexeme is None or not token.enc:
        return False
    return any(s.kind == "event" and s.code in JUDGED and "investigate" not in s.modes for s in token.lexeme.senses)


def _of_force(token: Token) -> bool:
    if token.lexeme is None:
        return False
    return any(s.code in ("ASSAULT", "killed", "injured") for s in token.lexeme.senses)


def _lately(tokens: list[Token], token: int) -> bool:
    """قالت القوات مساء الخميس ... استهدفتهما ضربات مؤخرا: on some other day."""
    for t in tokens[token + 1 : token + NEAR]:
        if t.tag in "VSR" or (t.tag == "." and t.text not in COMMAS):
            return False
        if t.text in LATELY and t.time < 0:
            return True
    return False


def _announced(line: Line, when: When, token: int, whens: list[When]) -> bool:
    """أكدت الوزارة اليوم مقتل فلان في غارة في 13 نوفمبر: the day of the announcement, where the deed has its own; a
    month or year of it (اعترفت في أبريل بمقتل 200) is none of the deed in any case."""
    tokens = line.tokens
    if not is_deed(tokens[token]) or any(t.tag in "VSR" for t in tokens[when.end : token]):
        return False
    verb = next((t for t in reversed(tokens[: when.start]) if t.tag in "VSR"), None)
    if verb is None or verb.tag != "V" or verb.stem_base not in ANNOUNCING:
        return False
    if any(t.tag == "N" and is_deed(t) for t in tokens[verb.index + 1 : when.start]):
        return False
    if months_long(when.time):
        return True
    for other in whens:
        if other.start > token and not any(t.tag in "VSR" for t in tokens[token + 1 : other.start]):
            return other.time.start is not None
    return False


def _in_relative(tokens: list[Token], when: When, token: int) -> bool:
    """المحادثات التي أشرف عليها في يونيو، | لإنهاء الحرب: a time in a relative clause that a comma ends; but الهجوم
    الذي وقع أمس، وأسفر عن مقتل goes on."""
    comma = next((k for k in range(when.end, token) if tokens[k].text in COMMAS), -1)
    if comma < 0 or tokens[comma + 1].conj or tokens[comma + 1].prep != "ل" or not is_deed(tokens[comma + 1]):
        return False
    verb = next((k for k in range(when.start - 1, 0, -1) if tokens[k].tag in "VS."), -1)
    return verb > 0 and tokens[verb].tag == "V" and tokens[verb - 1].tag == "R"


def _goes_back(line: Line, when: When, token: int) -> bool:
    """استقبلت المدينة بعد تحريرها | طائرتين خلال يومين: a time behind what the main verb takes, which no preposition
    leads, is that of the main verb."""
    tokens = line.tokens
    if token == 0 or tokens[token - 1].tag != "P" or tokens[token - 1].stem not in AFTER:
        return False
    own = line.phrase_of(token)
    for k in range(own.end if own is not None else token + 1, when.start):
        t = tokens[k]
        if t.tag in "VSR" or (t.tag == "." and t.text not in COMMAS):
            return False
        phrase = line.phrase_of(k)
        bare = phrase is not None and phrase.start == k and not (t.prep or t.conj) and t.time < 0
        if bare and tokens[k - 1].text in COMMAS:
            return phrase is not None and tokens[phrase.head].noun_class not in ("office", "person")
    return False


def _of_occasion(line: Line, when: When, token: int) -> bool:
    """قبل الهجوم بعد أحداث 11 سبتمبر، التأهب على أثر هجمات الأسبوع الماضي: a time right behind a noun that tells after
    what something was is that noun's own."""
    tokens, k = line.tokens, when.start - 1
    if k > 0 and tokens[k].text == "في":
        k -= 1
    phrase = line.phrase_of(k) if k > 0 else None
    if phrase is None or phrase.start <= token < when.end or phrase.start < 1:
        return False
    led, head = tokens[phrase.start - 1], tokens[phrase.head]
    happened = (is_deed(head) and head.stem_base != CARRYING) or head.stem_base in ("حدث", "احداث")
    if phrase.start - 1 == token or head.time >= 0 or not happened:
        return False
    after = led.tag == "P" and led.stem in AFTER and led.stem != "منذ" and not led.enc
    after = after or (led.stem in TRACE and phrase.start > 1 and tokens[phrase.start - 2].text in ("علي", "في"))
    return after and not (_of_force(head) and _of_force(tokens[token]) and led.stem != "قبل" and token < phrase.start)


def own_clause(line: Line, token: int, whens: list[When]) -> When | None:
    """القصف الذي شنته القوات على الحدود خلال اليومين الماضيين: the time in the clause that tells who did the deed."""
    tokens, phrase = line.tokens, line.phrase_of(token)
    end = phrase.end if phrase is not None else token + 1
    if not is_deed(tokens[token]) or end + 1 >= len(tokens) or tokens[end].tag != "R" or tokens[end + 1].tag != "V":
        return None
    if not tokens[end + 1].enc:
        return None
    for k in range(end + 2, len(tokens)):
        if tokens[k].tag in "VSR" or (tokens[k].tag == "." and tokens[k].text not in "()"):
            return None
        if (found := next((w for w in whens if w.start == k), None)) is not None:
            return found
    return None
