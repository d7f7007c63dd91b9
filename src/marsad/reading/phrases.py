"""Noun phrases: a head with its genitives (idafa), adjectives and apposed names, as far as slots need them.

Arabic newswire leaves vowels and case out, so the extent of a phrase is read from definiteness: an idafa chain
goes on while its last noun is bare, ends with the first definite noun, and is followed by adjectives that agree.
A definite noun that is no adjective after a closed phrase begins the next phrase (قصف الطيران | المدينة).
"""

from __future__ import annotations

from typing import Final

import msgspec
from msgspec.structs import replace

from marsad.reading.titles import OWN_TITLES, name_goes_on, past_honorific, past_titles, title_at
from marsad.reading.tokens import OPEN_MARKS, Token

MAX_TOKENS: Final = 18  # a longer run of nouns is a list or a broken sentence, not a phrase
MAX_NAME: Final = 4  # words of a personal name that no table knows
ENVOYS: Final = frozenset(["مبعوث", "سفير", "ممثل", "مندوب", "موفد", "ممثله", "مبعوثه", "وسيط", "وفد", "ناطق", "متحدث"])
BINDING: Final = frozenset(["ابو", "ابا", "ابي", "بن", "ابن", "ال", "عبد"])
NAME_LINKS: Final = frozenset([
    "بن", "ابن", "ابو", "ابا", "ابي", "ام", "عبد", "ال", "ذو", "ولد", "بنت", "اولد", "فان", "فون",
    "دي", "دو", "دا", "لو", "لا", "سي", "دل", "ايت", "آل",
])  # fmt: skip
TITLE_CLASSES: Final = frozenset({"office", "person"})
QUANTIFIERS: Final = frozenset([
    "كل", "جميع", "بعض", "معظم", "غالبيه", "اغلب", "اغلبيه", "احد", "احدي", "عدد", "عشرات", "مئات",
    "الاف", "كافه", "سائر", "نصف", "ثلث", "مجموعه",
])  # fmt: skip
NISBA_ENDINGS: Final = ("ي", "يه", "يا")  # folded: an adjective of relation that no table holds
PARTITIVE: Final = frozenset([
    "عديد", "عدد", "كثير", "مزيد", "احد", "احدي", "جزء", "مجموعه", "سلسله", "بعض", "قسم", "اي",
    "واحد", "واحده", "معظم", "عشرات", "مييات", "الاف",
])  # fmt: skip
# What an adjective is true of in the false idafa: بعيدة المدى، مجهول المصدر، رفيع المستوى.
TRAITS: Final = frozenset([
    "مدي", "مصدر", "هويه", "مستوي", "نطاق", "امد", "صنع", "اجل", "اهميه", "خطوره", "حجم", "حساسيه", "عدد", "اثر",
    "معالم", "توجيه", "انتشار", "تكلفه", "جنسيه", "جنسيات", "دقه", "قيمه", "جوده", "كفاءه", "شده", "سرعه",
])  # fmt: skip
LIFE_AND_COUNT: Final = frozenset(
    ["حياه", "ارواح", "عدد", "حصيله", "نحو", "قرابه", "زهاء", "وفاه", "نزوح", "عوده", "خروج", "وصول", "سقوط"]
)
SUFFERERS: Final = frozenset({"killed", "injured", "detained", "hostage", "missing"})
PLURALS: Final = ("ين", "ون")
# Feminine by use alone: بلاده تؤيد.
FEMININE: Final = frozenset(["بلاد", "ارض", "نار"])
SUFFIXES_FEMININE: Final = ("ه", "ات", "اء")


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


def phrase_at(tokens: list[Token], start: int, limit: int | None = None) -> Phrase | None:
    """The noun phrase that begins at token `start`, or None where none does."""
    n = len(tokens) if limit is None else limit
    if start >= n:
        return None
    if n > start + MAX_TOKENS:
        n = start + MAX_TOKENS
    begun = tokens[start].begun
    if n not in begun:
        begun[n] = _phrase(tokens, start, n)
    return begun[n]


def _phrase(tokens: list[Token], start: int, n: int) -> Phrase | None:
    """The phrase from token `start` on that ends before token `n`."""
    i = start
    if tokens[i].tag == "D" or tokens[i].text in OPEN_MARKS or tokens[i].tag == '"':
        i += 1
    if i < n and tokens[i].tag == "#":
        return _counted(tokens, start, i, n)
    if i >= n or not tokens[i].nominal or tokens[i].time >= 0:
        return None
    return _Builder(tokens, start, past_honorific(tokens, i, n), n).build()


def _counted(tokens: list[Token], start: int, i: int, n: int) -> Phrase | None:
    """A figure and what it counts; a bare figure counts by itself."""
    k = i + 1
    while k < n and tokens[k].tag == "#":
        k += 1
    if k < n and tokens[k].nominal and not tokens[k].conj and not tokens[k].prep and tokens[k].time < 0:
        inner = _Builder(tokens, start, k, n).build()
        return replace(inner, number=i)
    if k + 1 < n and tokens[k].text == "من" and tokens[k + 1].nominal:
        inner = _Builder(tokens, start, k + 1, n).build()
        return replace(inner, number=i)
    return Phrase(start, k, i, number=i)


class _Builder:
    """Walks from the head to the right while words belong to its phrase."""

    def __init__(self, tokens: list[Token], start: int, head: int, n: int) -> None:
        self.tokens, self.start, self.head, self.n = tokens, start, head, n
        self.genitive = self.name = self.name_end = self.bearer = self.bearer_end = -1
        self.last_noun = head

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
        return Phrase(
            self.start, i, self.head, self.genitive, self.name, self.name_end, -1, self.bearer, self.bearer_end
        )

    def _fits(self, i: int) -> bool:
        if i >= self.n:
            return False
        token = self.tokens[i]
        return token.nominal and token.time < 0 and not token.conj and not token.prep

    def _figure(self, i: int) -> bool:
        token = self.tokens[i] if i < self.n else None
        head = self.tokens[self.head]
        deed = (
            head.reading is not None
            and head.reading.pos == "M"
            and head.reading.entry is not None
            and head.reading.entry.number == "s"
        )
        if not (deed or head.stem in LIFE_AND_COUNT) or i > self.head + head.length:
            return False  # أوقعت سلسلة هجمات | عشرات القتلى
        return (
            token is not None
            and token.tag == "#"
            and token.time < 0
            and not token.conj
            and not token.prep
            and not self._two(i)
        )

    def _two(self, i: int) -> bool:
        """اثنين after a dual, واحدة after a singular: a figure that only underlines the number."""
        if i >= self.n or self.tokens[i].tag != "#":
            return False
        before = self.tokens[i - 1]
        if self.tokens[i].text.startswith("اثن"):
            return before.stem.endswith(("ين", "ان"))
        return self.tokens[i].text.startswith("واحد") and not (
            before.reading is not None and before.reading.pos == "M" and i - 1 == self.head
        )

    def _idafa(self, i: int) -> int:
        """Genitives while the last noun is bare, then adjectives and the name of a title's bearer."""
        tokens = self.tokens
        if tokens[self.head].given:
            return self._given_name(i)
        if self.head + tokens[self.head].length <= self.n and tokens[i - 1].text == "باسم" and self._fits(i):
            inner = phrase_at(tokens, i, self.n)  # المتحدث باسم الحكومة
            if inner is not None:
                self.genitive = i
                return self._bearer(inner.end)
        accusative = _accusative(tokens[self.head]) and not dual_construct(tokens, self.head)
        open_ = not tokens[self.head].definite and not accusative and not _nunated(tokens[self.head])
        chain = open_ and not self._described()  # whether the idafa can still grow: an adjective ends it
        while self._fits(i) or (open_ and self._quoted(i)) or self._two(i) or (open_ and chain and self._figure(i)):
            token = tokens[i]
            if tokens[i - 1].text in BINDING and i - 1 > self.head and token.tag == "N":
                i += 1  # شيرين أبو عاقلة
                continue
            if open_ and chain and self._figure(i):  # مقتل 9 أشخاص
                counted = _counted(tokens, i, i, self.n)
                self._mark(i, True)
                return counted.end if counted is not None else i + 1
            if token.tag == "#":
                i += 1
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
            if _accusative(token) and not _accusative(tokens[self.head]):
                break  # قتل مسلحون | ضابطا
            if open_:
                describes = adjective(tokens, self.last_noun, i)
                if not describes and not chain:
                    i += token.art and token.stem in TRAITS  # هجوم مجهول | المصدر
                    break
                self._mark(i, not describes)
                chain = not describes
                open_ = not token.definite and not _accusative(token) and not _nunated(token)
                i += token.length
            elif (
                token.art and (adjective(tokens, self.last_noun, i) or adjective(tokens, self.head, i))
            ) or self._accusative_adjective(i):
                i += 1
            else:
                break
        while i < self.n and self._joined_adjective(i):
            i += 1
        return self._bearer(i)

    def _described(self) -> bool:
        """Whether the head is a fixed phrase of a noun and its adjective (هجمات إرهابية): no genitive follows that."""
        head = self.tokens[self.head]
        last = self.tokens[self.head + head.length - 1]
        deed = head.reading is not None and head.reading.pos == "M"
        return head.length > 1 and deed and last.stem.endswith(NISBA_ENDINGS) and not last.art

    def _joined_adjective(self, i: int) -> bool:
        """A second adjective with و: قصف مدفعي وصاروخي."""
        token, last = self.tokens[i], self.tokens[i - 1]
        if not token.conj or token.tag != "N" or token.prep or token.art != last.art or i - 1 <= self.head:
            return False
        endings = ("ي", "يه")
        return (
            token.stem.endswith(endings)
            and last.stem.endswith(endings)
            and token.noun_class in ("", "adj")
            and adjective(self.tokens, self.last_noun, i)
        )

    def _given_name(self, i: int) -> int:
        """وليد الزين، كمال عبد الله الجلاصي: a given name and what goes on with it, up to four words."""
        while self._fits(i) and i - self.head < MAX_NAME:
            token = self.tokens[i]
            if not (
                token.given
                or token.text in NAME_LINKS
                or token.tag in "Ee"
                or (token.art and not token.noun_class)
                or not token.word.known
            ):
                break
            i += 1
            if token.art and self.tokens[i - 2].text not in NAME_LINKS:
                break
        return i

    def _accusative_adjective(self, i: int) -> bool:
        head = self.tokens[self.head]
        token = self.tokens[i]
        if token.art or head.definite:
            return False
        return (_accusative(head) and token.stem.endswith(("ا", "ه"))) or (
            _nunated(head) and adjective(self.tokens, self.head, i)
        )

    def _mark(self, i: int, genitive: bool) -> None:
        if genitive:
            self.last_noun = i
            if self.genitive < 0:
                self.genitive = i

    def _bearer(self, i: int) -> int:
        """The name after a title: الرئيس الفرنسي | إيمانويل ماكرون، المبعوث الأممي إلى ليبيا | غسان سلامة."""
        head = self.tokens[self.head]
        last = self.tokens[self.last_noun]
        if last is not head and last.noun_class in TITLE_CLASSES and last.art:
            head = last  # اعتقال الصحفي | سليم الراوي
        rank = title_at(self.tokens, self.head, self.n, OWN_TITLES)
        if i - self.head < rank:
            i = self.head + rank  # الفريق أول | عبد الفتاح
        if not (head.noun_class in TITLE_CLASSES or rank > 1 or (head.tag == "E" and head.names[0].table == "office")):
            return i
        if head.noun_class == "person" and not head.definite:
            return i
        i = self._scope(i)
        if i < self.n and self.tokens[i].text in ",،" and self._named(i + 1):
            i += 1
        if not self._fits(i):
            return i
        if i - self.head > 1 and (head.tag == "E" or head.stem_base not in ENVOYS):
            i = past_titles(self.tokens, i, self.n)
        if self.tokens[i].given:
            self.bearer = i
            self.bearer_end = _Builder(self.tokens, i, i, self.n)._given_name(i + 1)
            return self.bearer_end
        if self.tokens[i].tag == "E" and any(
            n.table == "entity" and n.key.startswith("person:") for n in self.tokens[i].names
        ):
            self.bearer, self.bearer_end = i, name_goes_on(self.tokens, i + self.tokens[i].length, self.n)
            return self.bearer_end
        return self._unknown_name(i) if self._unknown(i) else i

    def _named(self, i: int) -> bool:
        return (
            self._fits(i)
            and self.tokens[i].tag == "E"
            and any(n.key.startswith("person:") for n in self.tokens[i].names)
        )

    def _scope(self, i: int) -> int:
        """What an office is for, with a preposition: المتحدث باسم الجيش، المبعوث الأممي إلى ليبيا، السفير لدى."""
        if i + 1 < self.n and self.tokens[i].time < 0:
            token = self.tokens[i]
            head = self.tokens[self.head]
            sent = token.text == "باسم" or head.stem_base in ENVOYS or head.tag == "E"
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
                if inner is not None and (self._named(inner.end) or self._full_name(inner.end)):
                    return inner.end
        return i

    def _full_name(self, i: int) -> bool:
        """Two words that no table knows, or a given name with another word: النائب في البرلمان | أندي سلوتر."""
        if not (self._fits(i) and self._fits(i + 1)):
            return False
        return self.tokens[i].given or (not self.tokens[i].word.known and not self.tokens[i + 1].word.known)

    def _unknown(self, i: int) -> bool:
        token = self.tokens[i]
        return not token.word.known or (token.tag == "N" and not token.art and token.reading is None)

    def _unknown_name(self, i: int) -> int:
        self.bearer = i
        k = i
        while (
            k < self.n
            and k - i < MAX_NAME
            and self._fits(k)
            and (self._unknown(k) or self.tokens[k].text in NAME_LINKS)
        ):
            k += 1
        if (
            k < self.n
            and k > i
            and self._fits(k)
            and self.tokens[k].art
            and k - i < MAX_NAME
            and not self.tokens[k].noun_class
            and self.tokens[k].tag == "N"
        ):
            k += 1
        self.bearer_end = k
        return k

    def _after_name(self, i: int) -> int:
        """Adjectives after a name: الجيش الوطني الليبي، حركة الشباب الصومالية."""
        while self._fits(i) and self.tokens[i].art and self.tokens[i].tag == "N" and self._describes(i):
            i += 1
        return i

    def _describes(self, i: int) -> bool:
        token = self.tokens[i]
        if token.word.nisba:
            return not token.stem.endswith(PLURALS)
        participle = token.reading is not None and token.reading.pos in "AP"
        return (
            modifies(token)
            or participle
            or token.noun_class == "adj"
            or (token.reading is None and token.stem.endswith(NISBA_ENDINGS))
        )

    def _quoted(self, i: int) -> bool:
        """A name in quotation marks or brackets right after a noun: تنظيم «داعش»."""
        tokens = self.tokens
        if i + 1 >= self.n or not (tokens[i].tag == '"' or tokens[i].text in OPEN_MARKS):
            return False
        if self._members(i):
            return True
        if tokens[self.head].noun_class not in (
            "body",
            "armed",
            "party",
            "media",
            "force",
            "gov",
            "office",
            "place",
            "facility",
        ):
            return False
        return any(tokens[k].tag == '"' or tokens[k].text in ")»”]" for k in range(i + 2, min(i + 8, self.n)))

    def _members(self, i: int) -> bool:
        """قيادات «فجر ليبيا»، عناصر "حماس": people of a known group whose name alone stands in the marks."""
        last, name = self.tokens[i - 1], self.tokens[i + 1]
        entry = last.entry
        close = i + 1 + name.length
        return (
            name.tag == "E"
            and close < self.n
            and (self.tokens[close].tag == '"' or self.tokens[close].text in ")»”]")
            and last.noun_class in ("person", "office", "force")
            and entry is not None
            and entry.number == "p"
            and not last.definite
        )

    def _quoted_name(self, i: int) -> int:
        tokens = self.tokens
        close = next(k for k in range(i + 2, min(i + 8, self.n)) if tokens[k].tag == '"' or tokens[k].text in ")»”]")
        self.name, self.name_end = i + 1, close
        if self.genitive < 0:
            self.genitive = i + 1
        return close + 1

    def _tail(self, i: int) -> int:
        """What else belongs to the phrase: المعترف بها دوليا, or a second name in brackets (داعش)."""
        tokens = self.tokens
        if (
            i + 1 < self.n
            and tokens[i].text == "من"
            and tokens[i - 1].stem in PARTITIVE
            and tokens[i + 1].nominal
            and not tokens[i + 1].prep
        ):
            inner = phrase_at(tokens, i + 1, self.n)  # العديد من القادة
            if inner is not None:
                self.genitive = i + 1 if i - 1 == self.head else self.genitive
                return inner.end
        if i + 1 < self.n and _passive(tokens[i]) and tokens[i + 1].tag == "P" and tokens[i + 1].enc:
            i += 2
            if i < self.n and tokens[i].tag in "NA" and tokens[i].stem.endswith("يا"):
                i += 1
        if i + 2 < self.n and tokens[i].text == "(" and tokens[i + 1].nominal:
            close = next((k for k in range(i + 2, min(i + 4, self.n)) if tokens[k].text == ")"), -1)
            if close > 0:
                return close + 1
        return i


def _nunated(token: Token) -> bool:
    """A sound plural or dual that keeps its -n (مسلحون) takes no genitive."""
    entry = token.entry
    return (
        entry is not None
        and entry.number in "pd"
        and not entry.construct
        and not token.enc
        and not token.art
        and token.stem.endswith(("ون", "ين", "ان"))
        and (token.pos in "AP" or token.stem[:-2] in _stems_of(entry_base(token)))
        and token.stem != entry_base(token)
    )


def _stems_of(base: str) -> tuple[str, ...]:
    """What of a singular stands before the ending of its sound plural or dual: شؤون is none of شأن."""
    return base, base[:-1], base[:-1] + "ت"


def entry_base(token: Token) -> str:
    return token.reading.base if token.reading is not None else token.stem


def _accusative(token: Token) -> bool:
    """An indefinite accusative in -ا (هجوما) takes no genitive."""
    if token.accusative:
        return True
    entry = token.entry
    if entry is not None:
        return entry.case == "acc"
    return False


def dual_construct(tokens: list[Token], i: int) -> bool:
    """Whether -ا is the ending of a dual before its genitive (وزيرا خارجية البلدين) and no accusative (وسيطا هاما)."""
    token, after = tokens[i], tokens[i + 1] if i + 1 < len(tokens) else None
    if token.length > 1 and token.stem.endswith("ا"):
        return True  # a noun of several words: its first is bound
    if (
        after is None
        or token.accusative
        or not token.stem.endswith("ا")
        or token.noun_class not in ("person", "office")
    ):
        return False
    if i > 0 and tokens[i - 1].tag == "#":
        return False  # 590 شخصا متهمين
    bare = after.tag == "N" and not after.conj and not after.prep and after.time < 0 and not after.word.nisba
    return bare and not after.text.endswith("ا")


def adjective(tokens: list[Token], noun: int, i: int) -> bool:
    """Whether word `i` can be an adjective of noun `noun`: a nisba, a participle or an unknown word that agrees."""
    token, head = tokens[i], tokens[noun]
    if token.tag in "Ee" or token.stem == "اي":
        return False  # رفض أي تدخل: no nisba
    if token.stem.startswith("اخر") and len(token.stem) <= 6:
        return True  # جنديان آخران
    if token.word.nisba and not token.stem.endswith(PLURALS):
        return True
    person = token.noun_class == "person" and any(
        s.gen == "patient" for s in (head.reading.lexeme.senses if head.reading and head.reading.lexeme else ())
    )
    if (
        head.reading is not None
        and head.reading.pos == "M"
        and token.art == head.art
        and token.stem.endswith(NISBA_ENDINGS)
        and token.tag == "N"
        and not person
    ):
        return token.reading is None or token.reading.pos != "M"  # قصف مدفعي, though a gunner is مدفعي too
    if _same_case(token, head):
        return True  # المتمردين الحوثيين، الجنود are no such pair: a subject and its object differ in case
    if token.reading is None and token.stem.endswith(NISBA_ENDINGS) and len(token.stem) > 4 and token.art == head.art:
        return True
    if token.noun_class == "person" and token.art and head.art and token.stem.endswith("ه") and head.tag == "N":
        return feminine(head)  # القوات المسلحة
    if token.noun_class and token.noun_class not in ("adj", "person"):
        # الشرعية is a thing by itself, after الحكومة an adjective
        return (
            token.noun_class == "abstract"
            and token.art
            and head.art
            and token.stem.endswith("يه")
            and head.noun_class in ("gov", "body", "force", "persons")
            and feminine(head)
        )
    if token.noun_class == "person":
        return token.art and head.art and token.stem.endswith(NISBA_ENDINGS[:2]) and feminine(token) == feminine(head)
    if token.reading is not None and token.reading.pos == "M" and not modifies(token):
        return token.art and head.art and counts_itself(token) and token.stem.endswith(PLURALS)  # الموظفين المختطفين
    if token.art != head.art and not head.definite:
        return False
    if token.stem.endswith(PLURALS):
        entry = head.entry
        return entry is not None and entry.number == "p" and head.noun_class in ("person", "office", "persons")
    return feminine(token) == feminine(head)


def _same_case(token: Token, head: Token) -> bool:
    """Two sound plurals of people in one case, both definite or both not."""
    if token.art != head.art or not (
        token.word.nisba or token.noun_class == "person" or (token.reading is not None and token.reading.pos in "AP")
    ):
        return False
    return any(token.stem.endswith(e) and head.stem.endswith(e) for e in PLURALS)


def counts_itself(token: Token, codes: frozenset[str] = SUFFERERS) -> bool:
    """Whether a noun is a word for the hurt or held themselves (قتيل، مختطف): a figure sense with the slot `self`."""
    return not codes.isdisjoint(token.word.counted)


def counts_something(token: Token) -> bool:
    """Whether a noun only tells that others were counted (تسجيل إصابات): it has figure senses and none of itself."""
    senses = token.lexeme.senses if token.lexeme is not None else ()
    return bool(senses) and all(s.kind == "figure" for s in senses) and not counts_itself(token)


def _passive(token: Token) -> bool:
    """A definite passive participle, which may modify a noun of any gender through a pronoun: الحكومة المعترف بها."""
    return token.art and not token.conj and any(r.pos == "P" for r in token.word.nominals)


def modifies(token: Token) -> bool:
    """Whether a predicate noun modifies a noun before it (الموالية، بقيادة): one of its senses has the slot `head`."""
    return token.reading is not None and token.reading.modifies


def feminine(token: Token) -> bool:
    """Whether a noun takes feminine singular agreement: feminine singular, or any plural of things."""
    if token.noun_class == "adj":
        return token.stem.endswith(SUFFIXES_FEMININE)
    if token.stem in FEMININE:
        return True
    if token.stem.endswith(PLURALS) and token.noun_class != "place":
        return False
    if token.stem.endswith("ات"):
        return True  # sound feminine plurals, listed or not (مفاوضات)
    reading = token.simple or token.reading
    entry = reading.entry if reading else None
    if entry is not None and entry.pos in "NM":
        return entry.gender == "f" or (entry.number == "p" and token.noun_class not in ("person", "office"))
    return token.stem.endswith(SUFFIXES_FEMININE)
