"""Slots: which phrases stand in which relation to a predicate.

A slot is `subj`, `obj`, `gen` (the genitive of a masdar), `head` (the noun that a participle modifies) or a
preposition. In newswire 70 % of subjects follow their verb and 96 % of those begin within three words of it
(UD_Arabic-PADT), so the first bare phrase after a verb is its subject and the next its object, unless a topic that
agrees stands before the verb in the same clause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

import msgspec

from marsad.languages.pack import Entry
from marsad.reading.apposition import past_title
from marsad.reading.insertions import past_insertion
from marsad.reading.phrases import Phrase, feminine, modifies, phrase_at
from marsad.reading.tokens import VERBAL, Token

REACH: Final = 40  # tokens to the right in which slots are looked for
AUXILIARIES: Final = frozenset([
    "كان", "كانت", "كانوا", "يكون", "تكون", "سبق", "عاد", "عادت", "بدا", "بدات", "بداوا", "اخذ",
    "اخذت", "ظل", "ظلت", "بات", "باتت", "اصبح", "اصبحت", "مازال", "مازالت", "زال", "زالت", "يزال",
    "تزال", "يواصل", "تواصل", "واصل", "واصلت", "استمر", "استمرت", "يستمر", "تستمر", "قام", "قامت",
    "ليس", "ليست", "لست", "امس", "اوشك", "كاد", "كادت", "يكاد", "تكاد",
])  # fmt: skip
BY_PHRASES: Final = {
    ("من", "قبل"): "by",
    ("من", "جانب"): "by",
    ("من", "طرف"): "by",
    ("علي", "يد"): "by",
    ("علي", "ايدي"): "by",
    ("علي", "يدي"): "by",
}
BY_WORDS: Final = frozenset(["بيد", "بايدي", "بنيران", "برصاص"])
COMPLEX: Final = {
    ("من", "اجل"): "purpose", ("في", "اطار"): "frame", ("الي", "جانب"): "مع", ("علي", "هامش"): "",
    ("في", "حال"): "if", ("من", "خلال"): "", ("في", "مدينه"): "في", ("في", "حق"): "ضد",
}  # fmt: skip
CUE_WORDS: Final = frozenset(["وفقا", "وفق", "حسب", "بحسب", "حسبما", "نقلا", "استنادا", "كما"])
# Adverbial accusatives that open an adjunct of their own: what follows belongs to them, not to the verb.
ADJUNCTS: Final = frozenset([
    "ردا", "نتيجه", "احتجاجا", "تضامنا", "تمهيدا", "استعدادا", "بحثا", "تنفيذا", "حفاظا", "دفاعا",
    "خوفا", "سعيا", "رغم", "نظرا", "تحسبا", "عملا", "انتقاما", "تلبيه", "استجابه", "تاكيدا",
    "اشاره", "وصولا", "انطلاقا", "فضلا", "علاوه", "مرورا", "بدءا", "ابتداء", "اضافه", "تزامنا",
    "بناء", "تعبيرا", "تنديدا", "اعتراضا", "حرصا", "املا", "طلبا", "هربا", "فرارا", "ثارا", "جراء",
    "اثر", "عقب",
])  # fmt: skip
COUNTING: Final = frozenset([
    "عده", "عدد", "سلسله", "موجه", "جوله", "مزيد", "بعض", "عمليه", "عمليات", "حمله", "محاوله",
    "اي", "كل", "مجموعه", "اول", "ثاني", "اخر",
])  # fmt: skip
ASIDE: Final = frozenset(["جهه", "جانب", "ناحيه", "حين", "غضون", "صعيد", "نحو", "شكل", "بين"])
OTHER: Final = frozenset(["اخر", "اخري", "ثان", "ثانيه"])
CONTENT: Final = re.compile("[وف]?[بل]?(ان|كي)(ه|ها|هم|هما|هن|نا|ني|ي)?$")  # أن، إن، بأن، لأن ... with their pronouns
COMMAS: Final = frozenset("،,")
CLOSERS: Final = {"(": ")", "-": "-", "–": "–", "—": "—", "[": "]"}


class Ref(msgspec.Struct):
    """Something that fills a slot: a phrase, or a pronoun at a token that stands for one."""

    phrase: Phrase | None
    token: int  # where it stands
    pronoun: str = ""


class Slots(msgspec.Struct):
    """What was found around one predicate; `start` and `end` bound the tokens that were used."""

    trigger: int
    found: dict[str, list[Ref]] = msgspec.field(default_factory=dict)
    start: int = 0
    end: int = 0
    content: int = -1  # token that opens the content clause (أن، إن, a quotation mark)
    content_kind: str = ""
    passive: bool = False
    relative: bool = False
    topic: bool = False  # the subject stood before the verb
    dropped: bool = False  # no subject is written
    notes: list[str] = msgspec.field(default_factory=list)

    def add(self, slot: str, refs: list[Ref]) -> None:
        if slot not in self.found and refs:
            self.found[slot] = refs
            for ref in refs:
                phrase = ref.phrase
                first, last = (phrase.start, phrase.end) if phrase is not None else (ref.token, ref.token + 1)
                if first < self.start:
                    self.start = first
                if last > self.end:
                    self.end = last

    def extend(self, slot: str, refs: list[Ref]) -> None:
        """Add to a slot what a repeated preposition joins to it: مع الوزير ومع المبعوث."""
        before = self.found.pop(slot, [])
        self.add(slot, before + refs)

    def get(self, slot: str) -> list[Ref]:
        return self.found.get(slot, [])


@dataclass(slots=True)
class Line:
    """A sentence as the slot finder sees it: tokens and their greedy division into phrases."""

    tokens: list[Token]
    phrases: list[Phrase]
    at: list[int]  # for each token the number of its phrase, or -1

    def phrase_of(self, token: int) -> Phrase | None:
        number = self.at[token]
        return self.phrases[number] if number >= 0 else None


def divide(tokens: list[Token]) -> Line:
    """Cut a sentence into its phrases, greedily from left to right."""
    phrases: list[Phrase] = []
    at = [-1] * len(tokens)
    i = 0
    while i < len(tokens):
        token = tokens[i]
        phrase = phrase_at(tokens, i) if token.time < 0 and (token.nominal or token.tag in "#D") else None
        if phrase is None:
            i += 1
            continue
        for k in range(phrase.start, phrase.end):
            at[k] = len(phrases)
        phrases.append(phrase)
        i = phrase.end
    return Line(tokens, phrases, at)


def coordinated(line: Line, first: Phrase, limit: int) -> tuple[list[Ref], int]:
    """A phrase with those joined to it by و or أو, and where they end."""
    tokens = line.tokens
    if tokens[first.head].stem in ("كل", "كلا", "كلتا") and first.end + 1 < limit and tokens[first.end].text == "من":
        inner = phrase_at(tokens, first.end + 1, limit)
        if inner is not None:  # كل من تونس والجزائر
            return coordinated(line, inner, limit)
    refs, end = [Ref(first, first.head)], first.end
    while end < limit:
        i = end
        if tokens[i].text in COMMAS and i + 1 < limit and tokens[i + 1].nominal and not tokens[i + 1].conj:
            if not _list_goes_on(line, i + 1, limit):
                break
            i += 1
        elif tokens[i].tag == "C" and tokens[i].stem in ("و", "او", "ثم") and i + 1 < limit:
            i += 1
        elif tokens[i].tag == '"' and i + 1 < limit and tokens[i + 1].conj and tokens[i + 1].nominal:
            i += 1  # "قسد" والنظام
        elif not (tokens[i].conj and (tokens[i].nominal or tokens[i].tag == "#")):
            break
        if tokens[i].prep or tokens[i].time >= 0:
            break
        phrase = phrase_at(tokens, i, limit)
        if phrase is None or _begins_clause(tokens, first, phrase, limit):
            break
        if tokens[first.head].tag == "E" and _says_of(tokens[phrase.head]):
            break  # المدعومين من إيران والمسيطرين على: a second participle of the noun before
        if _deed(tokens[phrase.head]) and not _deed(tokens[first.head]):
            break  # مقتل 9 أشخاص وإصابة 3: the second deed is no victim of the first
        refs.append(Ref(phrase, phrase.head))
        end = phrase.end
    return refs, end


def _begins_clause(tokens: list[Token], first: Phrase, phrase: Phrase, limit: int) -> bool:
    """تفجيرات بغداد و«داعش» يتبنى: a noun with its verb right after it is no second member; بين has two."""
    k = phrase.end
    between = first.start > 0 and tokens[first.start - 1].text == "بين"
    while k < limit and tokens[k].tag == '"' and not between:
        k += 1
    return k < limit and tokens[k].tag == "V" and tokens[k].reading is not None and not tokens[k].conj


def _says_of(token: Token) -> bool:
    return token.art and token.reading is not None and token.reading.pos in "AP" and token.stem.endswith(("ين", "ون"))


def _deed(token: Token) -> bool:
    reading = token.reading
    return (
        reading is not None
        and reading.pos == "M"
        and reading.lexeme is not None
        and any(s.kind == "event" for s in reading.lexeme.senses)
    )


def _list_goes_on(line: Line, i: int, limit: int) -> bool:
    """A comma joins phrases only where a later و closes the list: تونس، الجزائر ومصر."""
    for _ in range(4):
        phrase = phrase_at(line.tokens, i, limit)
        if phrase is None or phrase.end >= limit:
            return False
        after = line.tokens[phrase.end]
        if after.conj and after.nominal:
            return True
        if after.text not in COMMAS or phrase.end + 1 >= limit:
            return False
        i = phrase.end + 1
    return False


def after(line: Line, slots: Slots, i: int, order: list[str], limit: int) -> None:
    """Fill slots from what follows token `i - 1`: bare phrases go to the slots of `order`, the others by
    preposition."""
    tokens = line.tokens
    limit = min(limit, i + REACH)
    bare = iter(order)
    while i < limit:
        token = tokens[i]
        if token.text in CUE_WORDS or (token.text in ADJUNCTS and i > slots.trigger and not _described(tokens, i)):
            return
        if token.time >= 0 or token.tag == "A":
            i += 1
        elif token.tag == ".":
            named = _in_brackets(tokens, i, slots.trigger, limit)
            if named is not None and (slot := next(bare, "")):
                slots.add(slot, [Ref(named, named.head)])
                i = named.end + 1
                continue
            step = _parenthesis(tokens, i, limit)
            if (
                step <= i
                and token.text in COMMAS
                and i + 1 < limit
                and tokens[i + 1].tag == "S"
                and tokens[i + 1].stem in ("ان", "انه", "انها", "بان")
            ):
                step = i + 1  # قال فلان، إن
            if (step <= i and token.text in COMMAS and order[:1] == ["subj"]) or order[:1] == ["obj"]:
                step = max(step, _late_object(line, slots, i, limit))
            if step <= i and slots.found and tokens[slots.trigger].tag == "V":
                step = past_insertion(tokens, i, limit)
            if step <= i:
                if token.text == ":":
                    slots.content, slots.content_kind = i, "quote"
                return
            i = step
        elif token.tag == '"':
            if slots.content < 0 and (i == slots.trigger + 1 or tokens[i - 1].tag != '"') and token.text != "»":
                slots.content, slots.content_kind = i, "quote"
            i += 1
        elif token.tag == "P":
            i = _preposition(line, slots, i, limit)
        elif token.nominal or token.tag in "#D":
            moved = _bare(line, slots, i, bare, limit)
            if moved <= i:
                return
            i = moved
        elif token.tag in "VR" and i > slots.trigger + 1 and order:
            step = _relative_clause(line, i, limit)
            if step <= i:
                return
            i = step
        elif token.tag == "S":
            if (slots.content < 0 or slots.content_kind == "quote") and CONTENT.match(token.text):
                slots.content, slots.content_kind = i, "ان"
            return
        else:
            return


def _described(tokens: list[Token], i: int) -> bool:
    """يبدي حرصا خاصا: with an adjective the accusative is an object and opens no adjunct."""
    after_it = tokens[i + 1] if i + 1 < len(tokens) else None
    return (
        tokens[i].text.endswith("ا")
        and after_it is not None
        and after_it.nominal
        and after_it.text.endswith("ا")
        and not (after_it.prep or after_it.conj or after_it.art)
    )


def _in_brackets(tokens: list[Token], i: int, trigger: int, limit: int) -> Phrase | None:
    """خطفت (داعش) مدنيين: a name that stands in brackets right after the verb, as some papers write it."""
    if tokens[i].text != "(" or i != trigger + 1 or i + 2 >= limit or tokens[i + 1].tag != "E":
        return None
    phrase = phrase_at(tokens, i + 1, limit)
    return phrase if phrase is not None and phrase.end < limit and tokens[phrase.end].text == ")" else None


def circumstantial(token: Token) -> bool:
    """An accusative participle that says something (معتبرا، متهما) opens a clause of its own."""
    reading = token.reading
    if (
        reading is None
        or reading.pos != "A"
        or reading.entry is None
        or reading.entry.case != "acc"
        or reading.lexeme is None
    ):
        return False
    return bool(reading.lexeme.cues) or any(s.code in VERBAL for s in reading.lexeme.senses)


def _late_object(line: Line, slots: Slots, i: int, limit: int) -> int:
    """The object of a transitive verb may follow a comma after an adverbial: شنت الطائرات في الوقت نفسه، غارات."""
    tokens = line.tokens
    lexeme = tokens[slots.trigger].lexeme
    if "obj" in slots.found or "subj" not in slots.found or lexeme is None or lexeme.trans == "i" or i + 1 >= limit:
        return i
    after_comma = tokens[i + 1]
    if line.phrase_of(i - 1) is None or not after_comma.nominal or after_comma.conj or after_comma.prep:
        return i
    phrase = phrase_at(tokens, i + 1, limit)
    if phrase is None or (phrase.end < limit and tokens[phrase.end].tag == "V"):
        return i
    return i + 1 if deed_in(tokens, phrase) >= 0 else i


def deed_in(tokens: list[Token], phrase: Phrase) -> int:
    """The token of the deed that a phrase names, through a quantifier (عدة غارات، سلسلة هجمات), or -1."""
    head = tokens[phrase.head]
    if head.reading is not None and head.reading.pos == "M":
        return phrase.head
    inner = phrase.genitive
    if inner > 0 and head.stem in COUNTING and tokens[inner].reading is not None and tokens[inner].pos == "M":
        return inner
    return -1


def _relative_clause(line: Line, i: int, limit: int) -> int:
    """Past a short relative clause of the phrase before it: رفضت جماعة تسيطر على العاصمة | توقيع الاتفاق.

    Only a clause whose verb is followed by nothing but prepositional phrases is passed over, since a bare phrase
    would more likely belong to its verb.
    """
    tokens = line.tokens
    before = line.phrase_of(i - 1)
    if before is None or before.end != i or (tokens[i].tag == "V" and (tokens[before.head].definite or tokens[i].conj)):
        return i
    k = i + 1 if tokens[i].tag == "R" else i
    if k >= limit or tokens[k].tag != "V":
        return i
    passed = False
    if tokens[i].tag == "R" and tokens[k].enc and k + 1 < limit and tokens[k + 1].nominal and not tokens[k + 1].prep:
        inner = phrase_at(tokens, k + 1, limit)  # التحالف الذي تقوده السعودية
        k, passed = (inner.end, True) if inner is not None else (k + 1, False)
    else:
        k += 1
    while k < limit:
        token = tokens[k]
        if token.time >= 0 or token.tag == "A":
            k += 1
        elif token.tag == "P" and not token.conj:
            inner = None if token.enc or k + 1 >= limit else phrase_at(tokens, k + 1, limit)
            k, passed = (inner.end if inner is not None else k + 1), True
            own = phrase_at(tokens, k, limit) if token.enc and k < limit and not tokens[k].prep else None
            if own is not None and tokens[i].tag == "R":
                k = own.end  # المناطق التي سيطرت عليها | روسيا: the clause's own subject
        elif token.nominal and token.prep and not token.conj:
            inner = phrase_at(tokens, k, limit)
            k, passed = (inner.end if inner is not None else k + 1), True
        else:
            break
    return k if passed and k < limit and (tokens[k].nominal or tokens[k].tag in "PS") and not tokens[k].conj else i


def _bare(line: Line, slots: Slots, i: int, bare: object, limit: int) -> int:
    """A phrase without preposition word: its own one-letter preposition names the slot, else the next of the order."""
    tokens = line.tokens
    token = tokens[i]
    if (token.conj and i > slots.trigger + 1) or (i > slots.trigger + 1 and circumstantial(token)):
        return i
    phrase = phrase_at(tokens, i, limit)
    if phrase is None:
        if token.tag == "D":
            return i + 1
        return i
    if token.art and token.tag == "N" and token.stem.endswith(("ي", "يه")) and _quoted_name_before(line, i):
        return i + 1  # "الإدارة الذاتية" الكردية
    slot = token.prep
    if (
        modifies(token) and token.stem.startswith("ب") and not token.art and not slot
    ):  # بقيادة، بدعم: says something of the phrase before
        return phrase.end
    if token.text in BY_WORDS:
        inner = phrase_at(tokens, phrase.genitive if phrase.genitive > 0 else phrase.end, limit)  # برصاص "قسد"
        if inner is not None:
            refs, end = coordinated(line, inner, limit)
            slots.add("by", refs)
            return end
    if slot == "ب" and token.stem in ("حق",) and phrase.genitive > 0:
        inner = phrase_at(tokens, phrase.genitive, limit)
        for name in ("ضد", "بحق"):
            slots.add(name, [Ref(inner, phrase.genitive)] if inner else [])
        return phrase.end
    if slot == "ب" and token.stem == "حق" and token.enc:
        for name in ("ضد", "بحق"):
            slots.add(name, [Ref(None, i, token.enc)])
        return i + 1
    if not slot:
        slot = next(bare, "")  # type: ignore[call-overload]
        if not slot:
            return i
    refs, end = coordinated(line, phrase, limit)
    if slot == "ل" and slot in slots.found:
        last = slots.found[slot][-1].phrase
        if last is not None and last.end == phrase.start:
            slots.extend(slot, refs)  # تعرض معسكر للجيش لقصف
    else:
        slots.add(slot, refs)
    return past_title(tokens, refs[-1].phrase, end, limit) if refs[-1].phrase is not None else end


def _quoted_name_before(line: Line, i: int) -> bool:
    """Whether a known name in quotation marks ends right before token `i`."""
    named = line.phrase_of(i - 2) if i > 2 and line.tokens[i - 1].tag == '"' else None
    return named is not None and named.end == i - 1 and line.tokens[named.head].tag == "E"


def _preposition(line: Line, slots: Slots, i: int, limit: int) -> int:
    tokens = line.tokens
    token = tokens[i]
    stem = token.stem
    if token.enc:
        slots.add(stem, [Ref(None, i, token.enc)])
        part = stem in ("بين", "من", "ضمن") and token.enc in ("هم", "هن", "ها")  # بينهم طفلان: a part of what was told
        return limit if part and i + 1 < limit and (tokens[i + 1].nominal or tokens[i + 1].tag == "#") else i + 1
    if i + 1 >= limit:
        return i + 1
    if token.text in BY_WORDS:
        phrase = phrase_at(tokens, i + 1, limit)
        if phrase is None:
            return i + 1
        refs, end = coordinated(line, phrase, limit)
        slots.add("by", refs)
        return end
    if stem in ("من", "علي", "في") and tokens[i + 1].stem_base in ASIDE and not tokens[i + 1].art:
        aside = phrase_at(tokens, i + 1, limit)  # من جهته، من ناحية أخرى
        return aside.end if aside is not None else i + 2
    if i + 2 < limit and tokens[i + 2].stem in OTHER and not tokens[i + 2].art and not tokens[i + 1].enc:
        return i + 3  # من جانب آخر: on the other hand
    pair = (stem, tokens[i + 1].text)
    special = BY_PHRASES.get(pair) or COMPLEX.get(pair)
    if special is not None and tokens[i + 1].text not in ("مدينه",):
        phrase = phrase_at(tokens, i + 2, limit)
        if tokens[i + 1].enc and tokens[i + 1].enc != "ي":
            slots.add(special, [Ref(None, i + 1, tokens[i + 1].enc)])
            return i + 2
        if phrase is None:
            return i + 2
        refs, end = coordinated(line, phrase, limit)
        slots.add(special or stem, refs)
        return end
    if tokens[i + 1].tag == "S" and tokens[i + 1].stem.startswith("ان"):
        slots.content, slots.content_kind = i + 1, stem
        return limit
    phrase = phrase_at(tokens, i + 1, limit)
    if phrase is None:
        return i + 1 if tokens[i + 1].tag in 'D"' else limit
    refs, end = coordinated(line, phrase, limit)
    if token.conj and stem in slots.found:
        slots.extend(stem, refs)
    else:
        slots.add(stem, refs)
    return end


def _parenthesis(tokens: list[Token], i: int, limit: int) -> int:
    """Past a short parenthesis (، أمس الأحد، or brackets); `i` itself where the mark ends the clause."""
    text = tokens[i].text
    if text in COMMAS:
        if i > 0 and tokens[i - 1].time >= 0 and not _participle(tokens, i + 1, limit):
            return i + 1
        k = i + 1
        while k < limit and (
            tokens[k].time >= 0
            or (tokens[k].tag == "A" and tokens[k].text not in CUE_WORDS)
            or (tokens[k].tag == "P" and k + 1 < limit and tokens[k + 1].time >= 0)
        ):
            k += 1
        if k > i + 1:
            return k + 1 if k < limit and tokens[k].text in COMMAS else k
        return _apposition(tokens, i, limit)
    close = CLOSERS.get(text)
    if close:
        for k in range(i + 1, min(i + 9, limit)):
            if tokens[k].text == close:
                return k + 1
    return i


def _participle(tokens: list[Token], i: int, limit: int) -> bool:
    reading = tokens[i].reading if i < limit else None
    return (
        reading is not None
        and (reading.pos in "AP" or any(r.pos == "A" for r in tokens[i].word.nominals))
        and not tokens[i].art
    )


def _apposition(tokens: list[Token], i: int, limit: int) -> int:
    """Past a description between commas that holds no clause: نجا فلان، وزير الداخلية في الحكومة، من محاولة."""
    if i + 1 < limit and tokens[i + 1].reading is not None and tokens[i + 1].pos in "AP" and not tokens[i + 1].art:
        return i
    first = tokens[i + 1] if i + 1 < limit else None
    if first is None or not first.nominal or first.conj or first.prep or first.noun_class not in ("office", "person"):
        return i
    for k in range(i + 2, min(i + 14, limit)):
        if tokens[k].text in COMMAS:
            return k + 1
        if tokens[k].tag in "VSR" or (tokens[k].tag == "." and tokens[k].text not in "()"):
            return i
    return i


def _men_after_feminine(entry: Entry, line: Line, phrase: Phrase) -> bool:
    """أسرت 11 حوثيا: men counted by a figure are no subject of a feminine verb; hundreds and thousands can be."""
    head, figure = line.tokens[phrase.head], line.tokens[phrase.number]
    men = head.noun_class == "person" or head.word.nisba is not None or head.text.endswith("يا")
    digits = figure.text[:1].isdigit()
    return entry.person == 3 and entry.gender == "f" and entry.number == "s" and digits and men and not feminine(head)


def agrees(verb: Token, line: Line, phrase: Phrase, before: bool) -> bool:
    """Gender agreement of a verb with the phrase that may be its subject; names and figures agree with both."""
    entry = verb.entry
    head = line.tokens[phrase.head]
    if phrase.number >= 0 and entry is not None and not before:
        return not _men_after_feminine(entry, line, phrase)
    if entry is None or entry.person != 3 or head.tag in "E#L" or phrase.number >= 0:
        return True
    if not before and entry.number in "dp" and entry.tense != "impf":
        return False  # a verb before its subject stands in the singular
    if head.reading is None or (head.reading.entry is None):
        return True
    return (entry.gender == "f") == feminine(head) or (before and entry.number == "p")
