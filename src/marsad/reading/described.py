"""The indefinite noun that a clause or a participle describes over a quotation mark, a comma or other descriptions.

فكك الجيش خلية «نائمة» مرتبطة بالتنظيم، خططت لتفجير: after an indefinite noun a clause without و or a relative
pronoun that agrees with it is its description (جملة وصفية; Wright, Grammar of the Arabic Language, II § 172), and the
subject of the main clause has no part in it.
"""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Entry
from marsad.reading.agreement import feminine, own_pronoun
from marsad.reading.antecedents import SHARES, phrase_parts
from marsad.reading.asides import COMMAS
from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line, Slots
from marsad.reading.tokens import Token
from marsad.reading.topics import PEOPLE, auxiliary, governed, indefinite
from marsad.reading.undergoers import ALLOWING

DESCRIBES: Final = "describes"  # a clause that describes: its noun is not whom the text goes on with
REACH: Final = 16  # tokens back to the noun
WHILE: Final = frozenset(["وقت", "حال", "حين", "حاله"])  # في وقت سيطرت المقاومة, في حال زار المدينة
LAUNCHING: Final = frozenset(["شن", "نفذ"])
OTHERS: Final = frozenset(["اخر", "لاخر", "اخرين", "اخري"])
SEVERAL: Final = frozenset({"persons", "armed", "force"})  # nouns of many, of which a plural can be told


def described(line: Line, i: int, marks: bool = True) -> Phrase | None:
    """The indefinite people or group whom the verb or bare participle at token `i` describes.

    `marks` allows for commas between; quotation marks only hold a word.
    """
    tokens = line.tokens
    k = i - 1
    while k >= 0 and (auxiliary(tokens[k]) or tokens[k].tag == "G") and not tokens[k].conj:
        k -= 1
    apart = False
    while k >= max(0, i - REACH):
        token = tokens[k]
        apart = apart or token.text in COMMAS
        phrase = line.phrase_of(k)
        if phrase is None:
            if not (token.time >= 0 or token.tag in 'A"P' or (marks and token.text in COMMAS)) or token.conj:
                return None
            k -= 1
            continue
        if (part := _part_of(line, phrase)) >= 0:
            k = part
            continue
        noun = _nearest(line, phrase, tokens[i])
        if noun is not None:
            people = tokens[noun.head].noun_class in PEOPLE
            return noun if people and not (governed(tokens, phrase) and (apart or not _goes_on(line, phrase))) else None
        if tokens[phrase.start].conj or not (governed(tokens, phrase) or _describes(tokens[phrase.head])):
            return None
        k = phrase.start - 1
    return None


def subject_described(line: Line, i: int, slots: Slots) -> Phrase | None:
    """خلية «نائمة»، خططت: the indefinite noun that a verb without a subject of its own, and without و, tells of. A
    pronoun behind the verb that takes up the noun (وفدا، بحث معه) shows that somebody else is the subject."""
    verb = line.tokens[i]
    entry, lexeme = verb.entry, verb.lexeme
    if verb.conj or verb.enc or entry is None or entry.person != 3 or slots.relative or slots.passive:
        return None
    if auxiliary(verb):
        return None
    if lexeme is not None and lexeme.cues:
        return None  # فككت الشرطة خلية، قالت إنها: who said it is whoever spoke before
    noun = described(line, i)
    if noun is None or any(r.pronoun == own_pronoun(verb) for slot in slots.found.values() for r in slot):
        return None
    return noun if verb.tense == "perf" or _was(line, i) or not _in_present(line, noun) else None


def tells_of_a_thing(line: Line, i: int) -> bool:
    """قتل مدنيون بقصف من النظام | استهدف البلدة، كتبوا عبارات على الجدران | طالبت برحيله: whether a perfect that
    nothing joins to the verb before tells of an indefinite thing or deed between them, in which who acts there has no
    part. Who launches a deed has one (شن غارة على المدينة | استهدفت مقرا)."""
    verb, entry = line.tokens[i], line.tokens[i].entry
    allows = verb.lexeme is not None and verb.lexeme.lemma == ALLOWING  # تسلمت القيادة رسالة | تمهل المليشيات يومين
    if (
        not (verb.tense == "perf" or allows)
        or verb.conj
        or verb.enc
        or auxiliary(verb)
        or entry is None
        or entry.number != "s"
    ):
        return False
    if allows and any(t.noun_class == "source" for t in line.tokens[max(0, i - REACH) : i]):
        return True
    before = next((v for v in line.verbs_before(i) if not auxiliary(line.tokens[v])), -1)
    if before < 0 or line.tokens[before].stem_base in LAUNCHING or not (line.tokens[i - 1].nominal or allows):
        return False
    return any(before < p.start and p.end <= i and _thing(line, p, verb) for p in line.phrases)


def _thing(line: Line, phrase: Phrase, verb: Token) -> bool:
    head = line.tokens[phrase.head]
    thing = head.tag == "N" and head.noun_class not in PEOPLE and not head.enc and head.stem not in WHILE
    return thing and indefinite(line, phrase) and _of(head, phrase, verb)


def _nearest(line: Line, phrase: Phrase, word: Token) -> Phrase | None:
    """The innermost noun of an indefinite phrase that agrees with `word`, or nothing."""
    if not indefinite(line, phrase) or _describes(line.tokens[phrase.head]):
        return None
    for part in reversed(phrase_parts(line.tokens, phrase)):
        head = line.tokens[part.head]
        if head.tag == "N" and not head.enc and head.text not in OTHERS and _of(head, phrase, word):
            return part
    return None


def _part_of(line: Line, phrase: Phrase) -> int:
    """عناصر أغلبهم سعوديون وبينهم أجانب، خططوا: where the words before a part of those told of end, or -1."""
    before = line.tokens[phrase.start - 1] if phrase.start > 0 else None
    if before is not None and before.tag == "P" and before.enc in ("هم", "ها") and before.stem in ("بين", "من", "ضمن"):
        return phrase.start - 2
    head = line.tokens[phrase.head]
    return phrase.start - 1 if head.enc in ("هم", "ها") and head.stem in SHARES else -1


def _goes_on(line: Line, phrase: Phrase) -> bool:
    """بين مجموعات من السكان، مع خلية «نائمة» تابعة: whether words right behind a governed noun describe it; a place or
    another adjunct (بمشاركة قوات على الأرض) belongs to the clause."""
    behind = line.tokens[phrase.end] if phrase.end < len(line.tokens) else None
    return behind is not None and (behind.tag == '"' or behind.text == "من" or _describes(behind))


def _of(head: Token, phrase: Phrase, word: Token) -> bool:
    """Whether a verb or participle agrees with a noun; a plural with several, a dual with nothing else."""
    female = feminine(head)
    entry: Entry | None = word.entry if word.tag == "V" else None
    if word.tag != "V" and not word.stem.endswith(("ين", "ون")):
        return word.stem.endswith("ه") if female else not word.stem.endswith("ه") and _one(head, phrase)
    if entry is not None and entry.number == "s":
        return female == (entry.gender == "f") and (female or _one(head, phrase))
    number = entry.number if entry is not None else "p"
    several = phrase.number >= 0 or (head.entry is not None and head.entry.number == number)
    return several or (number == "p" and word.tag == "V" and head.noun_class in SEVERAL)


def _one(head: Token, phrase: Phrase) -> bool:
    """Whether a noun stands for one, and not for people who are counted or named in the plural."""
    return phrase.number < 0 and (head.entry is None or head.entry.number == "s")


def _describes(head: Token) -> bool:
    """Whether a bare word stands as the description of an indefinite noun: a participle or a nisba without article."""
    bare = head.tag == "N" and not (head.art or head.enc or head.conj or head.prep)
    relation = bool(head.word.nisba) or (head.reading is None and head.stem.endswith(("ي", "يه")))
    return bare and (relation or head.pos in ("A", "P") or head.noun_class == "adj")


def _was(line: Line, i: int) -> bool:
    return i > 0 and auxiliary(line.tokens[i - 1])


def _in_present(line: Line, noun: Phrase) -> bool:
    """الشرطة تعتقل خلية، تصادر أسلحة: headlines string their present tenses without و, all of one subject."""
    before = line.verbs_before(noun.start)
    return bool(before) and line.tokens[before[0]].tense == "impf"
