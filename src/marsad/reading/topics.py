"""The noun that stands before a verb and may be its subject: the topic of its clause, or a deed of somebody."""

from __future__ import annotations

from typing import Final

from marsad.reading.antecedents import led_by_whom
from marsad.reading.asides import COMMAS, circumstantial
from marsad.reading.phrases import Phrase
from marsad.reading.slots import ADJUNCTS, ASIDE, AUXILIARIES, OTHER, Line
from marsad.reading.tokens import HUMAN, Token, is_deed

TURNS: Final = frozenset(["سياق", "شان", "اطار", "موضوع", "تطور", "حادث", "حادثه", "خبر", "تصريح", "بيان", "مكان"])
LINKED: Final = frozenset(["متصل", "منفصل", "منفصله", "مماثل", "مشابه", "لاحق"])  # في سياق متصل | أكد
WHENEVER: Final = frozenset(["حال", "حاله", "وقت", "لحظه", "فتره", "مرحله"])  # في وقت اعتقلت قسد: a time does nothing
CAPACITY: Final = frozenset(["بصفته", "بصفتها", "بصفتهم"])
ASKED_ABOUT: Final = frozenset(["عن", "عما", "حول", "بشان", "بخصوص"])
AS_FOR: Final = frozenset(["اما", "واما"])
AS_FOR_REACH: Final = 14  # tokens from أما to the verb with ف
ADVERSATIVES: Final = frozenset(["لكن", "ولكن", "بل"])
PAST_CARRIED: Final = frozenset(["كان", "كانت", "كانوا", "يكون", "تكون", "سبق"])  # كان الجيش قصف, يكون الجيش قصف
GOES_ON: Final = frozenset(["يواصل", "تواصل", "واصل", "واصلت", "استمر", "استمرت", "يستمر", "تستمر"])
CLOSING: Final = "»”"
BRACKET: Final = 12  # tokens that brackets before a verb may hold: what stands in them is no topic
HELD: Final = 3  # tokens within which a quotation that is closed again only holds a word
PEOPLE: Final = frozenset({"person", "persons", "armed", "force"})
SIDES: Final = frozenset({"force", "gov", "body", "armed", "party", "office"})
MAX_COMMAS: Final = 2  # a topic may be parted from its verb by one inserted phrase between commas


def topic(line: Line, k: int, verb: Token) -> tuple[Phrase | None, bool]:
    """The leftmost bare phrase of the clause that ends before token `k`, and whether another verb stands before it."""
    tokens = line.tokens
    if _opens_speech(line, verb.index) or asked_about(line, verb):
        return None, True
    found: Phrase | None = None
    near = line.phrase_of(k) if k == verb.index - 1 else None
    if near is not None and not tokens[near.start].conj:
        near = None
    commas = 0
    while k >= 0:
        token = tokens[k]
        phrase = line.phrase_of(k)
        if phrase is not None:
            introduced = phrase.start > 0 and tokens[phrase.start - 1].tag == "S"  # إن مهاجما فجر
            if _adjunct(tokens[phrase.head]) or (circumstantial(tokens[phrase.head]) and not introduced):
                # وردا على سؤال عن القصف، أوضح المتحدث
                if found is not None and not any(t.text in COMMAS for t in tokens[phrase.end : found.start]):
                    found = None
                k = phrase.start - 1
                continue
            if governed(tokens, phrase) or _joined_to_governed(line, phrase, verb):
                k = phrase.start - (1 if tokens[phrase.start].prep or tokens[phrase.start].conj else 2)
                continue
            if tokens[phrase.start].time < 0 and not _taken_by_deed(tokens, phrase):
                found = phrase
            k = phrase.start - 1
            continue
        if token.tag == ".":
            if token.text in COMMAS and commas < MAX_COMMAS:
                commas += 1
            elif token.text == ")":
                opened = max((j for j in range(max(1, k - BRACKET), k) if tokens[j].text == "("), default=k)
                k = opened if tokens[opened - 1].nominal else k
            elif token.text == "(":
                pass
            else:
                break
        elif token.tag == "V" and not (auxiliary(token) and _may_carry(tokens, k, verb)):
            if k > 0 and tokens[k - 1].text == "ما" and found is not None and found.end < verb.index:
                return None, True  # وفق ما أعلنه الجيش، قتل خمسة: who announced it is no topic
            relative = _relative_before(line, k)
            if relative < 0 and (people := _described_people(line, k, verb)) is not None:
                found, k = people, people.start - 1
                continue
            if relative < 0 and found is not None and found.start == k + 1 and tokens[verb.index - 1].text in COMMAS:
                return None, True  # لمن يسلم سلاحه، يقول القادة: the object of a clause that is over
            if relative < 0:
                # موسكو تعلن سقوط بلدة وكييف تعلن: a noun with و right before the verb begins a clause
                # رفض المسلحون ذلك قام الأهالي: who has done that already does not do what follows
                over = found is not None and found.start == k + 1 and tokens[verb.index - 1].tag == "D"
                return (found if found is not None and found.end >= verb.index - 1 and not over else near), True
            near = None if near is not None and _inside(line, k, near) else near
            k, found = relative, None  # what stands inside a relative clause is no topic
        elif token.tag in "SR" or token.text in ADVERSATIVES or (token.tag == "V" and token.conj):
            break  # وكان التنظيم أعلن: the clause begins with its auxiliary
        k -= 1
    if found is not None and near is not None and near is not found and _other_side(line, found, near):
        return near, False
    return found, False


def _inside(line: Line, k: int, near: Phrase) -> bool:
    """المناطق التي تسيطر عليها المليشيات وقوات النظام | استهدف: what و joins to the subject of a relative clause's verb
    at token `k` is in that clause as well."""
    first = line.phrase_of(near.start - 1)
    if first is None or first.end != near.start:
        return False
    return all(t.tag in "PA" for t in line.tokens[k + 1 : first.start])


def _other_side(line: Line, deed: Phrase, near: Phrase) -> bool:
    """هجوم على قاعدة والتحالف يستهدف: somebody with و right before the verb is no place that the deed struck, and has a
    clause of his own; but قصف للجيش وروسيا يستهدف is theirs, and هجوم على القاعدة والمطار يستهدف one attack."""
    tokens = line.tokens
    head, before = tokens[near.head], line.phrase_of(near.start - 1)
    if not is_deed(tokens[deed.head]) or before is None or not governed(tokens, before) or before is deed:
        return False
    somebody = head.noun_class in SIDES or any(n.key.startswith(("group:", "body:", "state:")) for n in head.names)
    return somebody and tokens[before.start].prep != "ل" and tokens[before.head].noun_class in ("place", "facility")


def _opens_speech(line: Line, i: int) -> bool:
    """وأضاف البيان «قصف الجيش نقطة لقواتنا»: the speaker stands outside of the words that the verb at `i` opens; but in
    قال إن الجيش «قصف» المدينة the quotation marks only hold a word, and in حفتر «يرفض الهدنة» nobody else speaks."""
    tokens = line.tokens
    if i < 3 or tokens[i - 1].tag != '"' or tokens[i - 1].text in CLOSING:
        return False
    speaker = line.phrase_of(i - 2)
    verb = tokens[speaker.start - 1] if speaker is not None and speaker.end == i - 1 and speaker.start > 0 else None
    said = verb.lexeme if verb is not None and verb.tag == "V" else None
    held = any(t.tag == '"' for t in tokens[i + 1 : i + HELD])
    return said is not None and bool(said.cues) and not held


def asked_about(line: Line, verb: Token) -> bool:
    """وعن تفسيره لاعتقاد بأن الهجومين أنهيا الحرب، قال: what words at the head of a sentence tell that somebody was
    asked about is over at the comma before the verb of saying; whoever speaks stands behind it or spoke before."""
    before = line.tokens[verb.index - 1] if verb.index > 2 else None
    told = verb.lexeme is not None and bool(verb.lexeme.cues) and not verb.conj
    return told and before is not None and before.text in COMMAS and line.tokens[0].text.lstrip("و") in ASKED_ABOUT


def as_for(line: Line, verb: Token) -> Phrase | None:
    """أما المسؤول الإداري | فيروي: who is put before the clause with أما and taken up by its ف, somebody alone."""
    tokens, i = line.tokens, verb.index
    if not verb.text.startswith("ف") or AS_FOR.isdisjoint(line.stems):
        return None
    k = next((k for k in range(i - 1, max(-1, i - AS_FOR_REACH), -1) if tokens[k].text in AS_FOR), -1)
    phrase = line.phrase_of(k + 1) if 0 <= k < i - 1 else None
    if phrase is None or phrase.start != k + 1 or tokens[phrase.start].prep:
        return None
    apart = tokens[phrase.end].text in COMMAS and tokens[i - 1].text in COMMAS  # أما المدير، وهو أحد من شهدوه، فقال
    if not apart and any(t.tag in "VSR" or (t.tag == "." and t.text not in COMMAS) for t in tokens[phrase.end : i]):
        return None
    head = tokens[phrase.head]
    speaks = (
        head.art and not head.noun_class and verb.lexeme is not None and bool(verb.lexeme.cues)
    )  # أما المقررة فقالت
    return phrase if head.tag == "E" or head.given or head.noun_class in HUMAN or speaks else None


def _taken_by_deed(tokens: list[Token], phrase: Phrase) -> bool:
    """وخلال زيارته خيرسون، أكد الوزير: what a deed noun with its doer's pronoun takes is no topic."""
    deed = tokens[phrase.start - 1] if phrase.start > 0 else None
    return deed is not None and bool(deed.enc) and deed.tag == "N" and is_deed(deed)


def _adjunct(head: Token) -> bool:
    """Whether a noun is an adverbial accusative or tells in what capacity somebody speaks, and so is no topic."""
    return (head.text[1:] if head.conj else head.text) in ADJUNCTS or head.text.lstrip("و") in CAPACITY


def _joined_to_governed(line: Line, phrase: Phrase, verb: Token) -> bool:
    """وعن الغارات والقصف، قال المحافظ: what و joins to a governed noun is governed as well; right before the verb it
    may begin a clause."""
    before = line.phrase_of(phrase.start - 1) if phrase.start > 0 and line.tokens[phrase.start].conj else None
    return before is not None and phrase.end != verb.index and governed(line.tokens, before)


def _described_people(line: Line, k: int, verb: Token) -> Phrase | None:
    """مسلحون لم تُعرف هويتهم قتلوا جنديا, مقاتلون تدعمهم الضربات يحاولون: the indefinite people whom a clause describes
    that a pronoun ties to them, where a plural verb follows it; but مسلحون لم يصلوا أمس is said of them."""
    tokens = line.tokens
    denied = k > 1 and tokens[k - 1].tag == "G" and not tokens[k - 1].conj
    edge = k - 1 if denied else k
    if not (denied or (tokens[k].enc == "هم" and not tokens[k].conj)) or edge < 1:
        return None
    if verb.entry is None or verb.entry.number != "p":
        return None
    phrase = line.phrase_of(edge - 1)
    if phrase is None or phrase.end != edge or not indefinite(line, phrase) or governed(tokens, phrase):
        return None
    head = tokens[phrase.head]
    several = head.entry is not None and head.entry.number in "pd" and head.noun_class in PEOPLE
    return phrase if several and any(t.enc == "هم" for t in tokens[k : verb.index]) else None


def _relative_before(line: Line, k: int) -> int:
    """The relative pronoun whose clause holds the verb at `k`, or -1."""
    for j in range(k - 1, max(-1, k - 12), -1):
        token = line.tokens[j]
        if token.tag == "R" and token.text not in ("ما", "من"):
            return j
        if token.tag == "S" and (told := _relative_of_saying(line, j)) >= 0:
            return told  # الوزير الذي قال إنه زار بغداد | استقال
        if (token.tag in "VS" and not auxiliary(token)) or (token.tag == "." and token.text not in ",،"):
            return -1
    return -1


def _relative_of_saying(line: Line, k: int) -> int:
    """The relative pronoun of a clause whose verb says what إن at token `k` introduces, or -1."""
    tokens = line.tokens
    phrase = line.phrase_of(k - 1) if k > 1 else None
    v = k - 1 if phrase is None else phrase.start - 1
    while v > 0 and (tokens[v].time >= 0 or tokens[v].tag == "A"):
        v -= 1
    said = tokens[v].lexeme if v > 0 and tokens[v].tag == "V" else None
    relative = said is not None and bool(said.cues) and tokens[v - 1].tag == "R" and tokens[v - 1].stem != "ما"
    return v - 1 if relative else -1


def governed(tokens: list[Token], phrase: Phrase) -> bool:
    """Whether a preposition stands before the phrase or on its first word, or ذي صلة says what something is like."""
    before = phrase.start - 1
    if before >= 0 and tokens[before].stem in ("ذي", "ذات", "ذا", "ذوي"):
        return True
    if before > 0 and tokens[before].tag == '"' and not tokens[phrase.start].prep:
        before -= 1  # في تصريح لـ«الشرق الأوسط»
        if before > 0 and tokens[before].tag == "N" and not tokens[before].definite:
            before -= 1  # عند سؤال «الشرق الأوسط» عن الأسباب
    return bool(tokens[phrase.start].prep) or (before >= 0 and tokens[before].tag == "P")


def auxiliary(token: Token) -> bool:
    return token.tag == "V" and token.stem in AUXILIARIES


def _may_carry(tokens: list[Token], i: int, verb: Token) -> bool:
    """Whether an auxiliary can have a verb for its predicate. Behind a comma, a past one is that of كان and سبق alone
    (كانت إسرائيل، التي تحتل الجولان، قصفت), and what goes on with a deed is over (فيما تواصل إسرائيل غاراتها، قالت
    مصادر طبية)."""
    if not any(t.text in COMMAS for t in tokens[i : verb.index]):
        return True
    past = verb.entry is not None and verb.entry.tense == "perf"
    return tokens[i].stem in PAST_CARRIED if past else tokens[i].stem not in GOES_ON


def indefinite(line: Line, phrase: Phrase) -> bool:
    head = line.tokens[phrase.head]
    if head.tag in "E#L" or head.definite or led_by_whom(head):
        return False
    if phrase.genitive >= 0:  # موازاة حصار الزبداني: what stands at the end of the chain makes all of it definite
        return not any(t.definite or t.tag == "E" for t in line.tokens[phrase.genitive : phrase.end])
    return phrase.name < 0


def turns(tokens: list[Token], phrase: Phrase) -> bool:
    """من جانب، وفي سياق آخر، على صعيد ذي صلة، في حال قصفت: what only turns to something else is no antecedent."""
    head = tokens[phrase.head]
    if head.art:
        return False
    if (
        head.stem_base in ASIDE
        or head.stem in WHENEVER
        or (phrase.start > 0 and tokens[phrase.start - 1].stem in ("ذي", "ذات"))
    ):
        return True
    opens = phrase.start <= 1 or tokens[phrase.start - 2].text in ".\n؛"
    other = OTHER | LINKED
    return opens and head.stem_base in TURNS and any(t.stem in other for t in tokens[phrase.start : phrase.end])


def owned_deed(line: Line, owner: Phrase) -> Phrase | None:
    """قصف مكثف لقوات النظام استهدف: the indefinite deed whose doer stands with ل between it and its clause."""
    if line.tokens[owner.start].conj and owner.start > 0 and (first := line.phrase_of(owner.start - 1)) is not None:
        owner = first  # قصف لقوات النظام وروسيا استهدف
    if line.tokens[owner.start].prep != "ل" or owner.start == 0:
        return None
    deed = line.phrase_of(owner.start - 1)
    if deed is None or deed.end != owner.start or not is_deed(line.tokens[deed.head]):
        return None
    return deed if indefinite(line, deed) and governed(line.tokens, deed) else None
