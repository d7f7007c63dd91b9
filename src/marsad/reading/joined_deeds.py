"""A deed that و joins to another behind what stands between them: both are in the scope of the same word.

خططوا لإثارة الفتنة في البلاد وتفجير المساجد: the bombing is planned as well. A masdar in the construct state with و
goes on from a masdar before it and not from a noun; deaths and wounds stand beside a plan as what came of it (محاولة
اقتحام السجن ومقتل الحارس).
"""

from __future__ import annotations

from typing import Final

from marsad.reading.asides import COMMAS
from marsad.reading.control import MEANS, SUFFERED, attempts
from marsad.reading.phrases import Phrase
from marsad.reading.slots import AUXILIARIES, Line, Ref

REACH: Final = 14  # tokens back to the first deed


def joined_to(line: Line, i: int) -> int:
    """The deed to which the one at token `i` is joined over other words, or -1."""
    tokens = line.tokens
    token = tokens[i]
    if token.pos != "M" or not token.conj or token.art or token.prep or token.stem_base in SUFFERED:
        return -1
    if not token.text.startswith("و") or not _takes_genitive(line, i) or _rather_verb(line, i):
        return -1
    k = i - 1 - (i > 0 and tokens[i - 1].text in COMMAS)
    while k >= max(0, i - REACH):
        phrase = line.phrase_of(k)
        if phrase is None and tokens[k].tag == "V" and tokens[k - 1].tag == "R" and tokens[i - 1].text in COMMAS:
            k -= 2  # إلى استغلال الظروف التي يمر بها العدو، وتكثيف الضربات
            continue
        if phrase is None:
            if not (tokens[k].tag in 'AP"D' or tokens[k].time >= 0) or tokens[k].conj:
                return -1
            k -= 1
            continue
        head = tokens[phrase.head]
        if head.pos == "M" and phrase.number < 0:
            if not (head.conj and not head.prep):
                return _inner(line, phrase) if _parallel(line, phrase) else -1
        elif head.conj and not head.prep and head.tag != "E" and not head.enc:
            return -1  # a list of nouns; but لتحرير أبين وشبوة وتطهيرهما، إلى صنعاء وجبالها وتفخيخ المواقع
        k = phrase.start - 1
    return -1


def joined_deeds(line: Line, governed: dict[int, list[Ref]]) -> dict[int, list[Ref]]:
    """Who would do the joined deeds: whoever would do the first. A pronoun on the second may be its doer's."""
    found = {}
    for i in line.deeds:
        if i in governed or not line.tokens[i].conj or line.tokens[i].enc:
            continue
        first = joined_to(line, i)
        if first in governed and _governed_by_word(line, first):
            found[i] = governed[first]
    return found


def _governed_by_word(line: Line, i: int) -> bool:
    """Whether a verb rules the deed at `i`: behind ل only one that takes it (خطط ل), else no word of means."""
    tokens = line.tokens
    v = next((v for v in line.verbs_before(i) if tokens[v].stem not in AUXILIARIES), -1)
    lexeme = tokens[v].lexeme if v >= 0 else None
    if tokens[i].prep == "ل":
        return lexeme is not None and any("ل" in o.scope for o in lexeme.operators)
    return i > 0 and tokens[i - 1].stem not in MEANS


def _inner(line: Line, phrase: Phrase) -> int:
    """محاولة اقتحام السجن وتفجير البوابة: behind an attempt it is joined to what was attempted; behind another deed of
    a deed (لتبرير قطع الرؤوس واستهداف المساجد) to either, which is left open."""
    inner = phrase.genitive
    if inner <= 0 or line.tokens[inner].pos != "M" or line.tokens[inner].art:
        return phrase.head
    return inner if attempts(line.tokens[phrase.head]) else -1


def _parallel(line: Line, phrase: Phrase) -> bool:
    """Whether a masdar can have another joined to it: no indefinite one with a case of its own (هجوما), and no topic
    (أن استباحة الدماء واستهداف المساجد عمل إجرامي)."""
    head, before = line.tokens[phrase.head], line.tokens[phrase.start - 1] if phrase.start > 0 else None
    accusative = head.accusative or (head.entry is not None and head.entry.case == "acc")
    behind = line.tokens[phrase.end] if phrase.end < len(line.tokens) else None
    if head.art and not (behind is not None and behind.tag == "P"):
        return False  # رفض الهدنة والإصرار: no deed with what it takes (الوصول إلى الساحة)
    return not accusative and not (before is not None and before.tag == "S")


def _takes_genitive(line: Line, i: int) -> bool:
    phrase, token = line.phrase_of(i), line.tokens[i]
    if token.entry is not None and token.entry.number != "s":
        return False  # إرسال دوريات ومداهمات
    return bool(token.enc) or (phrase is not None and phrase.head == i and phrase.genitive > i)


def _rather_verb(line: Line, i: int) -> bool:
    """أحبط الجيش محاولة للتسلل إلى القاعدة وقتل المسلحين: whether the word may be a verb that goes on from the main
    verb, whose subject is one man or a masculine body."""
    word = line.tokens[i].word
    if not any(r.tense == "perf" and r.conj for r in word.verbs):
        return False
    v = next((v for v in line.verbs_before(i) if line.tokens[v].stem not in AUXILIARIES), -1)
    entry = line.tokens[v].entry if v >= 0 else None
    if entry is None or (entry.tense, entry.person, entry.gender, entry.number) != ("perf", 3, "m", "s"):
        return False
    behind = line.phrase_of(v + 1) if v + 1 < len(line.tokens) else None
    head = line.tokens[behind.head] if behind is not None and behind.start == v + 1 else None
    return head is None or head.entry is None or head.entry.number != "p"
