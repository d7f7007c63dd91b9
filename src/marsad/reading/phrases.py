"""Noun phrases: a head with its genitives (idafa), adjectives and apposed names, as far as slots need them.

Arabic newswire leaves vowels and case out, so the extent of a phrase is read from definiteness: an idafa chain
goes on while its last noun is bare, ends with the first definite noun, and is followed by adjectives that agree.
A definite noun that is no adjective after a closed phrase begins the next phrase (قصف الطيران | المدينة).
"""

from __future__ import annotations

from typing import Final

import msgspec

from marsad.reading.agreement import (
    PLURALS,
    accusative_nisba,
    adjective,
    dual_construct,
    is_accusative,
    is_nunated,
    is_passive_modifier,
    joined_adjective,
    shows_no_accusative,
)
from marsad.reading.bearers import BINDING, Bearers
from marsad.reading.manner import HOW, TRAITS, manner_ends
from marsad.reading.pointing import pointed_owner
from marsad.reading.replacing import replace
from marsad.reading.titles import OWN_TITLES, TITLE_STEMS, name_goes_on, past_honorific, past_titles, title_at
from marsad.reading.tokens import OPEN_MARKS, Token
from marsad.reading.walk import BRANCHES, SOME_OF, some_of

MAX_TOKENS: Final = 18  # a longer run of nouns is a list or a broken sentence, not a phrase
ENVOYS: Final = frozenset(["مبعوث", "سفير", "ممثل", "مندوب", "موفد", "ممثله", "مبعوثه", "وسيط", "وفد", "ناطق", "متحدث"])
TITLE_CLASSES: Final = frozenset({"office", "person"})
CLOSING: Final = frozenset("VPSRGTOCA.")  # tags of what goes on with no phrase of one plain noun
DASHES: Final = frozenset("-–—/")
QUANTIFIERS: Final = frozenset([
    "كل", "جميع", "بعض", "معظم", "غالبيه", "اغلب", "اغلبيه", "احد", "احدي", "عدد", "عشرات", "مئات",
    "الاف", "كافه", "سائر", "نصف", "ثلث", "مجموعه",
])  # fmt: skip
PARTITIVE: Final = frozenset([
    "عديد", "عدد", "كثير", "مزيد", "احد", "احدي", "جزء", "مجموعه", "سلسله", "بعض", "قسم", "اي",
    "واحد", "واحده", "معظم", "عشرات", "مييات", "الاف",
])  # fmt: skip


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """A noun phrase: tokens `start` to `end` (exclusive), its head, the genitive that follows and the name in it."""

    start: int
    end: int
    head: int
    genitive: int = -1  # token where the genitive of the head begins
    name: int = -1  # token where a known or guessed name begins
    name_end: int = -1
    number: int = -1  # token of a figure that counts it
    bearer: int = -1  # token where the name of the title's bearer begins
    bearer_end: int = -1

    def __len__(self) -> int:
        return self.end - self.start


def quantifies(token: Token) -> bool:
    """Whether a noun only tells how many of what follows there are: كل، بعض، عددا."""
    return token.stem in QUANTIFIERS or token.stem_base in SOME_OF


def phrase_at(tokens: list[Token], start: int, limit: int | None = None) -> Phrase | None:
    """The noun phrase that begins at token `start`, or None where none does."""
    n = len(tokens) if limit is None else limit
    if start >= n:
        return None
    if n > start + MAX_TOKENS:
        n = start + MAX_TOKENS
    begun = tokens[start].begun
    if begun is None:
        begun = tokens[start].begun = {}
    if n not in begun:
        begun[n] = _phrase(tokens, start, n)
    return begun[n]


def _phrase(tokens: list[Token], start: int, n: int) -> Phrase | None:
    """The phrase from token `start` on that ends before token `n`."""
    i, token = start, tokens[start]
    if not token.nominal:
        if token.tag in 'D"' or token.text in OPEN_MARKS:
            i += 1
            if token.tag == "D" and i < n and (tokens[i].tag == '"' or tokens[i].text in OPEN_MARKS):
                i += 1  # هذه «الجريمة البشعة»
            if i >= n:
                return None
            token = tokens[i]
        if token.tag == "#":
            return _counted(tokens, start, i, n)
    if not token.nominal or token.time >= 0:
        return None
    if start > 0 and tokens[start - 1].text in HOW and (end := manner_ends(tokens, start, n)) > start:
        return Phrase(start, end, start)
    return _headed(tokens, start, past_honorific(tokens, i, n) if token.stem in TITLE_STEMS else i, n)


def _headed(tokens: list[Token], start: int, head: int, n: int) -> Phrase:
    """The phrase from token `start` on whose head is known."""
    return Phrase(start, head + 1, head) if _alone(tokens, head, n) else _Builder(tokens, start, head, n).build()


def _alone(tokens: list[Token], i: int, n: int) -> bool:
    """Whether a plain noun is all of its phrase, as what follows shows at once: every other phrase is gone along."""
    token = tokens[i]
    if token.tag == "E" or token.given or token.length > 1 or token.noun_class in TITLE_CLASSES:
        return False
    if token.stem in TITLE_STEMS or token.stem in PARTITIVE or token.stem_base in SOME_OF:
        return False
    if i + 1 >= n:
        return True
    after = tokens[i + 1]
    if after.nominal:
        return after.conj
    return after.tag in CLOSING and after.text not in OPEN_MARKS


def _counted(tokens: list[Token], start: int, i: int, n: int) -> Phrase | None:
    """A figure and what it counts; a bare figure counts by itself."""
    k = i + 1
    while k < n and tokens[k].tag == "#":
        k += 1
    if k < n and tokens[k].nominal and not tokens[k].conj and not tokens[k].prep and tokens[k].time < 0:
        return replace(_headed(tokens, start, k, n), number=i)
    if k + 1 < n and tokens[k].text == "من" and tokens[k + 1].nominal:
        return replace(_headed(tokens, start, k + 1, n), number=i)
    return Phrase(start, k, i, number=i)


class _Builder(Bearers):
    """Walks from the head to the right while words belong to its phrase."""

    __slots__ = ()

    def build(self) -> Phrase:
        token = self.tokens[self.head]
        i = self.head + 1
        if token.tag == "E":
            self.name, i = self.head, self.head + token.length
            if any(n.key.startswith("person:") for n in token.names):
                i = name_goes_on(self.tokens, i, self.n)
            self.name_end = i
            i = self._after_name(i)
            if token.names[0].table == "office":
                i = self._bearer(i)
        else:
            i = self._idafa(self.head + token.length)
        i = self._tail(i)
        inside = self.genitive > self.head and self.bearer < 0 and i - self.genitive > 1
        if inside and i < self.n and (self.tokens[i].given or self.tokens[i].tag == "E"):
            inner = phrase_at(self.tokens, self.genitive, self.n)  # مقتل | مراسلة الجزيرة شيرين أبو عاقلة
            i = inner.end if inner is not None and inner.end > i else i
        return Phrase(
            self.start, i, self.head, self.genitive, self.name, self.name_end, -1, self.bearer, self.bearer_end
        )

    def _idafa(self, i: int) -> int:
        """Genitives while the last noun is bare, then adjectives and the name of a title's bearer."""
        tokens = self.tokens
        if tokens[self.head].given:
            i = self._given_name(i)
            if self.start < self.head:
                self.bearer, self.bearer_end = self.head, i  # الدكتور | محمد السعيدي
            return i
        if self.head + tokens[self.head].length <= self.n and tokens[i - 1].text == "باسم" and self._fits(i):
            inner = phrase_at(tokens, i, self.n)  # المتحدث باسم الحكومة
            if inner is not None:
                self.genitive = i
                if inner.bearer >= 0 and tokens[inner.bearer].given:  # المتحدث باسم الرئيس | نبيل أبو ردينة
                    self.bearer, self.bearer_end = inner.bearer, inner.bearer_end
                    return inner.end
                return self._bearer(inner.end)
        open_ = not tokens[self.head].definite and self._unended()
        chain = open_ and not self._described()  # whether the idafa can still grow: an adjective ends it
        while self._goes_on(i, open_, chain):
            token = tokens[i]
            if tokens[i - 1].text in BINDING and i - 1 > self.head and token.tag == "N":
                i += 1  # شيرين أبو عاقلة
                continue
            if open_ and chain and self._figure(i):  # مقتل 9 أشخاص
                counted = _counted(tokens, i, i, self.n)
                self._mark(i, True)
                return counted.end if counted is not None else i + 1
            if token.tag == "#":
                numbered = self._numbered(i)
                i += 1
                if numbered and self._fits(i) and tokens[i].stem_base in BRANCHES and not tokens[i].art:
                    i += tokens[i].length  # الكتيبة 21 | حرس حدود
                continue
            if token.tag == '"' or token.text in OPEN_MARKS:
                return self._quoted_name(i)
            if token.tag == "E" and not open_:
                if token.length == 1 and any(
                    token.text.endswith(e) and tokens[self.head].stem.endswith(e) for e in PLURALS
                ):
                    self.name, self.name_end = i, i + 1  # المسلحين الحوثيين
                    i += 1
                elif tokens[self.head].noun_class == "place" and any(
                    n.table in ("place", "metonym") for n in token.names
                ):
                    self.name, self.name_end = i, i + token.length  # العاصمة طرابلس
                    i = self.name_end
                break
            if token.tag == "E" and not chain:
                break
            if token.tag == "E":
                self._mark(i, True)
                self.name, self.name_end = i, i + token.length
                i = self._after_name(i + token.length)
                break
            if (is_accusative(token) or accusative_nisba(token)) and shows_no_accusative(tokens[self.head]):
                break  # قتل مسلحون | ضابطا، قتل مستوطن | فلسطينيا
            if open_:
                describes = adjective(tokens, self.last_noun, i)
                if not describes and not chain:
                    i += token.art and token.stem in TRAITS  # هجوم مجهول | المصدر
                    break
                self._mark(i, not describes)
                chain = not describes
                open_ = not token.definite and not is_accusative(token) and not is_nunated(token)
                i += token.length
            elif token.art:
                last, head = self.last_noun, self.head
                if not (adjective(tokens, last, i) or (last != head and adjective(tokens, head, i))):
                    break
                i += 1
            elif self._accusative_adjective(i):
                i += 1
            else:
                break
        if open_ and chain and pointed_owner(tokens, self.start, self.last_noun, i, self.n):
            inner = phrase_at(tokens, i + 1, self.n)  # قائد هذه القوات
            self._mark(i + 1, True)
            return inner.end if inner is not None else i + 2
        joined = i
        while self.head < i - 1 and i < self.n:
            if joined_adjective(tokens, self.last_noun, i) or (i > joined and self._nationality(i)):
                i += 1
            elif self._dash(i):
                i += 2
            else:
                break
        return self._bearer(i)

    def _unended(self) -> bool:
        """Whether the ending of the head lets a genitive follow."""
        head = self.tokens[self.head]
        if is_accusative(head) and not dual_construct(self.tokens, self.head):
            return False
        return not (is_nunated(head) or self._says())

    def _dash(self, i: int) -> bool:
        """Two nationalities with a dash: الحدود السورية - التركية."""
        if self.tokens[i].text not in DASHES or i + 1 >= self.n:
            return False
        token, last = self.tokens[i + 1], self.tokens[i - 1]
        both = last.word.nisba and token.word.nisba and token.art == last.art and not token.conj and not token.prep
        return bool(both) and last.stem.endswith("ه") == token.stem.endswith("ه")

    def _nationality(self, i: int) -> bool:
        """مصادر طبية وأمنية عراقية: the nationality behind joined adjectives."""
        token, last = self.tokens[i], self.tokens[i - 1]
        return self._fits(i) and bool(token.word.nisba) and token.art == last.art and token.text[-2:] == last.text[-2:]

    def _accusative_adjective(self, i: int) -> bool:
        head = self.tokens[self.head]
        token = self.tokens[i]
        if token.art or head.definite:
            return False
        return (is_accusative(head) and token.stem.endswith(("ا", "ه"))) or (
            is_nunated(head) and adjective(self.tokens, self.head, i)
        )

    def _bearer(self, i: int) -> int:
        """The name after a title: الرئيس الفرنسي | إيمانويل ماكرون، المبعوث الأممي إلى ليبيا | غسان سلامة."""
        head = self.tokens[self.head]
        last = self.tokens[self.last_noun]
        if last is not head and last.noun_class in TITLE_CLASSES and last.art:
            head = last  # اعتقال الصحفي | سليم الراوي
        titled = self.tokens[self.head].stem in TITLE_STEMS
        rank = title_at(self.tokens, self.head, self.n, OWN_TITLES) if titled else 0
        if i - self.head < rank:
            i = self.head + rank  # الفريق أول | عبد الفتاح
        if not (head.noun_class in TITLE_CLASSES or rank > 1 or (head.tag == "E" and head.names[0].table == "office")):
            return i
        if head.noun_class == "person" and not head.definite and not self._employed(head):
            return i
        i = self._scope(i)
        apart = i < self.n and self.tokens[i].text in ",،"
        if (apart and (self._named(i + 1) or self._apposed(i + 1))) or (head.art and self._described_by(i)):
            i += 1
        if not self._fits(i):
            return i
        if i - self.head > 1 and (head.tag == "E" or head.stem_base not in ENVOYS):
            i = past_titles(self.tokens, i, self.n)
        if self.tokens[i].given:
            self.bearer = i
            self.bearer_end = self._given_end(i)
            return self.bearer_end
        if self.tokens[i].tag == "E" and any(
            n.table == "entity" and n.key.startswith("person:") for n in self.tokens[i].names
        ):
            self.bearer, self.bearer_end = i, name_goes_on(self.tokens, i + self.tokens[i].length, self.n)
            return self.bearer_end
        return self._unknown_name(i) if self._unknown(i) else i

    def _employed(self, head: Token) -> bool:
        """مراسلة الجزيرة | شيرين أبو عاقلة: who reports for somebody is definite by it."""
        noun = head.lexeme.noun if head.lexeme is not None else None
        return noun is not None and "MED" in noun.sectors and self.tokens[self.genitive].definite and self.genitive > 0

    def _scope(self, i: int) -> int:
        """What an office is for, with a preposition: المتحدث باسم الجيش، المبعوث الأممي إلى ليبيا، السفير لدى."""
        if i + 1 < self.n and self.tokens[i].time < 0:
            token = self.tokens[i]
            head = self.tokens[self.head]
            sent = token.text == "باسم" or head.stem_base in ENVOYS or head.tag == "E"
            deed = token.text == "الي" and self.tokens[i + 1].pos == "M"  # يسعى الوسيط | إلى عقد لقاء
            sent = sent and not deed
            if (
                token.text in ("باسم", "الي", "لدي")
                and sent
                and self.tokens[i + 1].nominal
                and not self.tokens[i + 1].prep
            ):
                inner = phrase_at(self.tokens, i + 1, self.n)
                if inner is not None:
                    if self.genitive < 0:
                        self.genitive = i + 1
                    return inner.end
            if token.text == "في" and self.tokens[i + 1].nominal and not self.tokens[i + 1].prep:
                inner = phrase_at(self.tokens, i + 1, self.n)  # وزير حقوق الإنسان في الجمهورية | عز الدين الأصبحي
                end = inner.end if inner is not None else self.n
                apart = end < self.n and self.tokens[end].text in ",،" and self._apposed(end + 1)
                if apart or self._named(end) or self._full_name(end):
                    return end
        return i

    def _after_name(self, i: int) -> int:
        """Adjectives after a name: الجيش الوطني الليبي، حركة الشباب الصومالية."""
        first, tokens = i, self.tokens
        while self._fits(i) and tokens[i].art and tokens[i].tag == "N" and self._describes(i):
            i += 1
        while first < i < self.n and joined_adjective(self.tokens, self.head, i):
            i += 1  # هجمات قوات النظام الصاروخية والمدفعية
        return i

    def _quoted_name(self, i: int) -> int:
        tokens = self.tokens
        close = next(k for k in range(i + 2, min(i + 8, self.n)) if tokens[k].tag == '"' or tokens[k].text in ")»”]")
        self.name, self.name_end = i + 1, close
        if self.genitive < 0:
            self.genitive = i + 1
        i = close + 1
        while self._fits(i) and tokens[i].art and tokens[i].word.nisba and adjective(tokens, self.head, i):
            i += 1  # حركة "المجاهدين" الفلسطينية
        return i

    def _tail(self, i: int) -> int:
        """What else belongs to the phrase: المعترف بها دوليا, or a second name in brackets (داعش)."""
        tokens = self.tokens
        if i + 1 >= self.n:
            return i
        if (
            tokens[i].text == "من"
            and (tokens[i - 1].stem in PARTITIVE or some_of(tokens[i - 1], tokens[i + 1]))
            and tokens[i + 1].nominal
            and not tokens[i + 1].prep
        ):
            inner = phrase_at(tokens, i + 1, self.n)  # العديد من القادة
            if inner is not None:
                self.genitive = i + 1 if i - 1 == self.head else self.genitive
                return inner.end
        if tokens[i + 1].tag == "P" and tokens[i + 1].enc and is_passive_modifier(tokens[i]):
            i += 2
            if i < self.n and tokens[i].tag in "NA" and tokens[i].stem.endswith("يا"):
                i += 1
        if i + 2 < self.n and tokens[i].text == "(" and tokens[i + 1].nominal:
            close = next((k for k in range(i + 2, min(i + 4, self.n)) if tokens[k].text == ")"), -1)
            if close > 0:
                return close + 1
        return i


def bearer_inside(tokens: list[Token], phrase: Phrase) -> Phrase | None:
    """The part of a phrase that is a title with its bearer: إقالة | وزير الكهرباء قاسم الفهداوي."""
    inner: Phrase | None = phrase
    while inner is not None and inner.bearer < 0:
        if inner.genitive <= inner.head or inner.genitive >= phrase.end:
            return None
        inner = phrase_at(tokens, inner.genitive, phrase.end)
    return inner if inner is not phrase else None
