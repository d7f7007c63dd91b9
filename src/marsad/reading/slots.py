"""Slots: which phrases stand in which relation to a predicate.

A slot is `subj`, `obj`, `gen` (the genitive of a masdar), `head` (the noun that a participle modifies) or a
preposition. In newswire 70 % of subjects follow their verb and 96 % of those begin within three words of it
(UD_Arabic-PADT), so the first bare phrase after a verb is its subject and the next its object, unless a topic that
agrees stands before the verb in the same clause.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Final

import msgspec

from marsad.reading.agreement import modifies
from marsad.reading.apposition import past_title
from marsad.reading.asides import COMMAS, CUE_WORDS, circumstantial, late_object, parenthesis, relative_clause
from marsad.reading.cutoffs import (
    another_deed,
    belongs,
    goes_with_before,
    inquired_into,
    of_word_before,
    quoted_name_before,
)
from marsad.reading.insertions import ADVERBIAL, called_on, past_insertion, past_seat, past_time
from marsad.reading.joining import (
    another_nation,
    begins_clause,
    list_goes_on,
    no_member,
    on_the_other_side,
    one_more_adjective,
    second_side,
)
from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.tokens import Token

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
TOGETHER: Final = frozenset({"CONSULT", "AGREE", "COOPERATE", "allied-with", "mediates"})
# Adverbial accusatives that open an adjunct of their own: what follows belongs to them, not to the verb.
ADJUNCTS: Final = frozenset([
    "ردا", "نتيجه", "احتجاجا", "تضامنا", "تمهيدا", "استعدادا", "بحثا", "تنفيذا", "حفاظا", "دفاعا",
    "خوفا", "سعيا", "قصد", "رغم", "نظرا", "تحسبا", "عملا", "انتقاما", "تلبيه", "استجابه", "تاكيدا",
    "اشاره", "وصولا", "انطلاقا", "فضلا", "علاوه", "مرورا", "بدءا", "ابتداء", "اضافه", "تزامنا",
    "بناء", "تعبيرا", "تنديدا", "اعتراضا", "حرصا", "املا", "طلبا", "هربا", "فرارا", "ثارا", "جراء",
    "اثر", "عقب",
])  # fmt: skip
APART: Final = CUE_WORDS | ADJUNCTS
ALL: Final = frozenset(["كل", "كلا", "كلتا"])
INSIDE: Final = "داخل"
ASIDE: Final = frozenset(["جهه", "جانب", "ناحيه", "حين", "غضون", "صعيد", "نحو", "شكل", "بين"])
OTHER: Final = frozenset(["اخر", "اخري", "ثان", "ثانيه"])
CONTENT: Final = re.compile("[وف]?[بل]?(ان|كي)(ه|ها|هم|هما|هن|نا|ني|ي)?$")  # أن، إن، بأن، لأن ... with their pronouns


class Ref(msgspec.Struct, gc=False):
    """Something that fills a slot: a phrase, or a pronoun at a token that stands for one."""

    phrase: Phrase | None
    token: int  # where it stands
    pronoun: str = ""


class Slots(msgspec.Struct, gc=False):
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

    def copy(self) -> Slots:
        """The same slots, to be changed apart from these."""
        return Slots(
            self.trigger, dict(self.found), self.start, self.end, self.content, self.content_kind, self.passive,
            self.relative, self.topic, self.dropped, list(self.notes),
        )  # fmt: skip


@dataclass(slots=True)
class Line:
    """A sentence as the slot finder sees it: tokens and their greedy division into phrases."""

    tokens: list[Token]
    phrases: list[Phrase]
    at: list[int]  # for each token the number of its phrase, or -1
    masdars: dict[int, Slots] = field(default_factory=dict)  # the slots of the masdars that were asked for
    verbs: list[int] = field(init=False)  # the finite verbs
    deeds: list[int] = field(init=False)  # what is read as a masdar
    stems: set[str] = field(init=False)  # of all its tokens: most stages look for a few words that few sentences hold

    def __post_init__(self) -> None:
        self.verbs = [t.index for t in self.tokens if t.tag == "V"]
        self.deeds = [t.index for t in self.tokens if t.pos == "M"]
        self.stems = {t.stem for t in self.tokens}

    def verbs_before(self, i: int) -> list[int]:
        """The finite verbs before token `i`, the nearest first."""
        return self.verbs[: bisect_left(self.verbs, i)][::-1]

    def phrase_of(self, token: int) -> Phrase | None:
        number = self.at[token]
        return self.phrases[number] if number >= 0 else None


def divide(tokens: list[Token]) -> Line:
    """Cut a sentence into its phrases, greedily from left to right."""
    phrases: list[Phrase] = []
    at = [-1] * len(tokens)
    i = 0
    n = len(tokens)
    while i < n:
        token = tokens[i]
        phrase = phrase_at(tokens, i) if token.time < 0 and (token.nominal or token.tag in "#D") else None
        if phrase is None:
            i += 1
            continue
        at[i : phrase.end] = [len(phrases)] * (phrase.end - i)
        phrases.append(phrase)
        i = phrase.end
    return Line(tokens, phrases, at)


def coordinated(line: Line, first: Phrase, limit: int) -> tuple[list[Ref], int]:
    """A phrase with those joined to it by و or أو, and where they end."""
    tokens = line.tokens
    if tokens[first.head].stem in ALL and first.end + 1 < limit and tokens[first.end].text == "من":
        inner = phrase_at(tokens, first.end + 1, limit)
        if inner is not None:  # كل من تونس والجزائر
            return coordinated(line, inner, limit)
    refs, end = [Ref(first, first.head)], first.end
    while end < limit:
        i = end = past_seat(tokens, end, limit)
        if not (tokens[i].conj or tokens[i].tag in '.C"' or tokens[i].text == "من"):
            break
        if (other := on_the_other_side(tokens, i, limit)) > 0:
            i = other
        elif tokens[i].text in COMMAS and i + 1 < limit and tokens[i + 1].nominal and not tokens[i + 1].conj:
            if not list_goes_on(line, i + 1, limit):
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
        if phrase is None or begins_clause(tokens, first, phrase, limit):
            break
        if one_more_adjective(tokens, first, phrase):
            end = phrase.end
            continue
        if no_member(tokens, first, phrase):
            break
        another = another_nation(tokens, first, phrase)
        refs.append(Ref(None, phrase.head, "nisba") if another else Ref(phrase, phrase.head))
        end = phrase.end
    return refs, end


def after(line: Line, slots: Slots, i: int, order: list[str], limit: int) -> None:
    """Fill slots from what follows token `i - 1`: bare phrases go to the slots of `order`, the others by
    preposition."""
    tokens = line.tokens
    limit = min(limit, i + REACH)
    bare = iter(order)
    while i < limit:
        token = tokens[i]
        if token.text in APART and (token.text in CUE_WORDS or (i > slots.trigger and not _described(tokens, i))):
            return
        if token.time >= 0 or token.tag == "A":
            i += 1
        elif token.tag == ".":
            named = _in_brackets(tokens, i, slots.trigger, limit)
            if named is not None and (slot := next(bare, "")):
                slots.add(slot, [Ref(named, named.head)])
                i = named.end + 1
                continue
            step = parenthesis(tokens, i, limit)
            if (
                step <= i
                and token.text in COMMAS
                and i + 1 < limit
                and tokens[i + 1].tag == "S"
                and tokens[i + 1].stem in ("ان", "انه", "انها", "بان")
            ):
                step = i + 1  # قال فلان، إن
            if step <= i and token.text in COMMAS and called_on(tokens, slots, i, limit):
                step = i + 1  # دعا الجالية، إلى إعلان
            if (step <= i and token.text in COMMAS and order[:1] == ["subj"]) or order[:1] == ["obj"]:
                step = max(step, late_object(line, slots, i, limit))
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
            step = relative_clause(line, i, limit)
            if step <= i:
                return
            i = step
        elif token.tag == "S":
            opens = not token.text.startswith("و") and (slots.content < 0 or slots.content_kind == "quote")
            if opens and CONTENT.match(token.text):
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


def _bare(line: Line, slots: Slots, i: int, bare: object, limit: int) -> int:
    """A phrase without preposition word: its own one-letter preposition names the slot, else the next of the order."""
    tokens = line.tokens
    token = tokens[i]
    late = i > slots.trigger + 1
    if (token.conj and (late or token.tag == "#")) or (late and circumstantial(token)):
        return i
    if (past := goes_with_before(line, slots, i)) > i:
        return past
    phrase = phrase_at(tokens, i, limit)
    if phrase is None:
        return i + 1 if token.tag == "D" else i
    if token.art and token.tag == "N" and token.stem.endswith(("ي", "يه")) and quoted_name_before(line, i):
        return i + 1  # "الإدارة الذاتية" الكردية
    slot = token.prep
    if not slot and not token.art and token.stem.startswith("ب") and modifies(token):
        return phrase.end  # بقيادة، بدعم: says something of the phrase before
    if token.text in BY_WORDS:
        inner = phrase_at(tokens, phrase.genitive if phrase.genitive > 0 else phrase.end, limit)  # برصاص "قسد"
        if inner is not None:
            refs, end = coordinated(line, inner, limit)
            slots.add("by", [] if inquired_into(line, slots.trigger, i) else refs)
            return end
    if slot == "ب" and token.stem == "حق" and (token.enc or phrase.genitive > 0):
        inner = None if token.enc else phrase_at(tokens, phrase.genitive, limit)
        for name in ("ضد", "بحق") if token.enc or inner else ():
            slots.add(name, [Ref(None, i, token.enc) if token.enc else Ref(inner, phrase.genitive)])
        return i + 1 if token.enc else phrase.end
    if not slot:
        slot = next(bare, "")  # type: ignore[call-overload]
        if slot == "subj" and token.stem in ("كلا", "كلي") and phrase.end < limit and tokens[phrase.end].text == "من":
            slot = next(bare, "")  # type: ignore[call-overload]  # هاجم كلا من: accusative
        if not slot:
            return i
    refs, end = coordinated(line, phrase, limit)
    if slot == "ل" and belongs(slots, tokens, i):
        return end
    if slot == "ل" and slot in slots.found:
        last = slots.found[slot][-1].phrase
        if last is not None and last.end == phrase.start and not modifies(tokens[i - 1]):
            slots.extend(slot, refs)  # تعرض معسكر للجيش لقصف
    else:
        slots.add(slot, refs)
    return past_title(tokens, refs[-1].phrase, end, limit) if refs[-1].phrase is not None else end


def _preposition(line: Line, slots: Slots, i: int, limit: int) -> int:
    tokens = line.tokens
    token = tokens[i]
    stem = token.stem
    if token.enc:
        slots.add(stem, [Ref(None, i, token.enc)] if stem != "ل" or not belongs(slots, tokens, i) else [])
        whole = stem in ("بين", "ضمن") or (stem == "من" and {"subj", "obj"} & set(slots.found))  # but طلب منها الأمين
        part = whole and token.enc in ("هم", "هن", "ها")  # بينهم طفلان: a part of what was told
        return limit if part and i + 1 < limit and (tokens[i + 1].nominal or tokens[i + 1].tag == "#") else i + 1
    if i + 1 >= limit or (tokens[i + 1].stem == INSIDE and tokens[i + 1].prep == "ب"):
        return min(i + 2, limit)  # من بداخله: whoever is inside
    if token.text in BY_WORDS:
        phrase = phrase_at(tokens, i + 1, limit)
        if phrase is None:
            return i + 1
        refs, end = coordinated(line, phrase, limit)
        slots.add("by", [] if inquired_into(line, slots.trigger, i) else refs)
        return end
    if stem in ("من", "علي", "في") and tokens[i + 1].stem_base in ASIDE and not tokens[i + 1].art:
        among = tokens[i + 1].tag == "P"  # من بين الـ16: the whole, and nobody of the deed
        aside = phrase_at(tokens, i + 1 + among, limit)  # من جهته، من ناحية أخرى
        return aside.end if aside is not None else i + 2
    if i + 2 < limit and tokens[i + 2].stem in OTHER and not tokens[i + 2].art and not tokens[i + 1].enc:
        return i + 3  # من جانب آخر: on the other hand
    pair = (stem, tokens[i + 1].text)
    if pair in ADVERBIAL:
        return i + 2  # وانتشروا على الفور حول المدينة
    special = BY_PHRASES.get(pair) or COMPLEX.get(pair)
    if special is not None and tokens[i + 1].text not in ("مدينه",):
        phrase = phrase_at(tokens, i + 2, limit)
        if tokens[i + 1].enc and tokens[i + 1].enc != "ي":
            slots.add(special, [Ref(None, i + 1, tokens[i + 1].enc)])
            return i + 2
        if phrase is None:
            return i + 2
        refs, end = coordinated(line, phrase, limit)
        if special == "by" and another_deed(line, slots.trigger, i):
            return end
        said = tokens[slots.trigger].lexeme if pair == ("الي", "جانب") else None
        alone = said is not None and all(s.code not in TOGETHER for s in said.senses)  # قاتل إلى جانب الجيش
        slots.add("جنب" if alone else special or stem, refs)
        return end
    if tokens[i + 1].tag == "S" and tokens[i + 1].stem.startswith("ان"):
        slots.content, slots.content_kind = i + 1, stem
        return limit
    phrase = phrase_at(tokens, i + 1, limit)
    if phrase is None and tokens[i + 1].tag == "A" and stem == "حتي":
        return i + 2  # واستشهد حتى الآن | خمسة مدنيين
    if phrase is None:
        goes_on = tokens[i + 1].tag in 'D"' or past_time(tokens, slots.trigger, i + 1)
        return i + 1 if goes_on else limit
    refs, end = coordinated(line, phrase, limit)
    if stem == "بين" and len(refs) == 1 and (other := second_side(tokens, end, limit)) is not None:
        refs, end = [*refs, Ref(other, other.head)], other.end
    if token.conj and stem in slots.found:
        slots.extend(stem, refs)
    elif not of_word_before(line, slots, i):
        slots.add(stem, refs)
    return end
