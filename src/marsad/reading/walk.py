"""What a phrase may go on with: the single steps by which `phrases` builds it."""

from __future__ import annotations

import re
from typing import Final

from marsad.reading.agreement import (
    NISBA_ENDINGS,
    PLURALS,
    UNMANNED,
    UNRELATED,
    modifies,
    often_adjective,
)
from marsad.reading.tokens import OPEN_MARKS, WORDED, Token, is_deed

LIFE_AND_COUNT: Final = frozenset(
    ["حياه", "ارواح", "عدد", "حصيله", "نحو", "قرابه", "زهاء", "وفاه", "نزوح", "عوده", "خروج", "وصول", "سقوط"]
)
SOME_OF: Final = frozenset(["عدد", "مزيد"])  # before من, in any case: عددا من الغارات
WAVES: Final = frozenset(["حمله", "موجه", "جوله"])  # of deeds alone: a campaign may be somebody's (حملة من الجيش)
DEATHS: Final = frozenset(["مصرع", "حتف", "نحب"])
MEETS: Final = frozenset(["لقي", "لاقي", "قضي"])  # verbs of which they are the object


UNITS: Final = frozenset(["كتيبه", "لواء", "فرقه", "فوج", "سريه"])
BRANCHES: Final = frozenset(
    ["مدرع", "مدرعات", "مشاه", "حرس حدود", "حرس", "قتال", "صاعقه", "مدفعيه", "ميكا", "دفاع جوي"]
)
# Shapes of masdars and broken plurals: ملابسة، إجراءات، تنكيس، أنظار، كواليس، ميول; or a preposition before one.
NOUNLIKE: Final = re.compile("(.*ه|.*ات|[بلك]ا.*|ت..ي.|ا.*ا.|.*ا.?[يو].|.[يو]و.|م[^ا].ا.|بلسان)$")
TEAMS: Final = frozenset(["فريق", "فرق"])
# Who is called by the name of an outlet in quotation marks behind them.
OUTLETS: Final = frozenset(
    ["مراسل", "مراسله", "شبكه", "منصه", "وكاله", "قناه", "صحيفه", "موقع", "جريده", "مجله", "اذاعه"]
)
ISSUERS: Final = ("body:", "group:", "org:", "igo:", "ngo:")
SHOTS: Final = frozenset(["رصاص", "نار", "نيران"])
SHOOTERS: Final = frozenset({"person", "persons", "armed", "force"})


def some_of(noun: Token, after: Token) -> bool:
    """Whether a noun with من behind it only tells that there are several of the word `after` that: عددا من الجنود."""
    return noun.stem_base in SOME_OF or (noun.stem in WAVES and after.pos == "M")


class Walk:
    """A way along tokens from the head of a phrase, with what was found so far and what may come next."""

    __slots__ = (
        "bearer", "bearer_end", "genitive", "head", "last_noun", "n", "name", "name_end", "start", "tokens",
    )  # fmt: skip

    def __init__(self, tokens: list[Token], start: int, head: int, n: int) -> None:
        self.tokens = tokens
        self.start, self.head, self.n = start, head, n
        self.genitive = self.name = self.name_end = self.bearer = self.bearer_end = -1
        self.last_noun = head

    def _fits(self, i: int) -> bool:
        if i >= self.n:
            return False
        token = self.tokens[i]
        if token.enc and i > self.head and (token.stem == "قول" or self._met(token)):
            return False  # عن مسؤول | قوله إن، لقي أربعة أشخاص | مصرعهم
        if token.art and token.stem in SHOTS and self.tokens[self.head].noun_class in SHOOTERS:
            return False  # أطلق جنود | الرصاص
        return token.nominal and token.time < 0 and not token.conj and not token.prep

    def _met(self, token: Token) -> bool:
        """Whether a word is the death that the verb right before the phrase says somebody met: لقي غواص | حتفه."""
        before = self.tokens[max(0, self.start - 3) : self.start] if token.stem in DEATHS else ()
        return any(t.tag == "V" and t.stem_base in MEETS for t in before)

    def _goes_on(self, i: int, open_: bool, chain: bool) -> bool:
        """Whether a genitive, an adjective, a figure or a name in marks can follow: `open_` while the last noun is
        bare, `chain` while the idafa can grow."""
        if i >= self.n:
            return False
        token = self.tokens[i]
        if token.nominal:
            return self._fits(i) and not self._owns_deed(i)
        if token.tag == "#":
            return self._two(i) or self._numbered(i) or (open_ and chain and self._figure(i))
        return open_ and token.tag in '".' and self._quoted(i)

    def _owns_deed(self, i: int) -> bool:
        """أعلنت زعبي | انسحابها: whether a deed with a pronoun stands behind a word that no table knows and that has
        the ending of many surnames."""
        head, token = self.tokens[self.head], self.tokens[i]
        if not token.enc or token.pos != "M" or i != self.head + 1:
            return False
        return not (head.word.known or head.art or head.enc or head.prep) and head.stem.endswith("ي")

    def _says(self) -> bool:
        """اتهمت جرينفيلد | نظام الأسد، وانتقد آرونوفيتش | سياسة الأمر الواقع: whether a word that no table knows stands
        as somebody's name right behind a verb of saying, so that a noun behind it is the object and no genitive.

        Words of the shapes of masdars and broken plurals (تنكيس الأعلام، كواليس السياسة) are rather nouns."""
        at = self.head + 1
        head, before = self.tokens[self.head], self.tokens[self.head - 1] if self.head > 0 else None
        if before is None or before.tag != "V" or before.lexeme is None or self.start != self.head or at >= self.n:
            return False
        if head.tag != "N" or not self._unknown(self.head) or head.enc or head.prep or head.conj or len(head.text) < 4:
            return False
        if not (before.lexeme.cues or any(s.code in WORDED for s in before.lexeme.senses)) or NOUNLIKE.match(head.text):
            return False
        token = self.tokens[at]
        if token.tag != "N" or token.reading is None or token.given or token.conj or token.prep:
            return False  # روبيرت فورد is no "and he came"
        if token.noun_class in ("person", "office"):
            return False
        if token.art:
            return bool(token.noun_class) or is_deed(token)  # الزهيري is part of a name
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if after is None or after.text in ",،:":
            return False  # وكشف عدنان حزام، الناطق: rather a name of two words
        owned = after.nominal and after.word.known and after.definite and not (after.conj or after.prep)
        return is_deed(token) or (token.pos == "N" and owned)  # and no بيناز صالح، كريس كوب سميث

    def _figure(self, i: int) -> bool:
        token = self.tokens[i] if i < self.n else None
        head = self.tokens[self.last_noun]  # توثيق مقتل 231 شخصا: of the deed right before it
        deed = (
            head.reading is not None
            and head.reading.pos == "M"
            and head.reading.entry is not None
            and head.reading.entry.number == "s"
        )
        if not (deed or head.stem in LIFE_AND_COUNT) or i > self.last_noun + head.length:
            return False  # أوقعت سلسلة هجمات | عشرات القتلى
        return (
            token is not None
            and token.tag == "#"
            and token.time < 0
            and not token.conj
            and not token.prep
            and not self._two(i)
        )

    def _numbered(self, i: int) -> bool:
        """الكتيبة 21، اللواء 35: a figure right behind a unit is its name, and counts nobody."""
        unit, figure = self.tokens[i - 1], self.tokens[i]
        return unit.stem_base in UNITS and figure.text.isdigit() and not (figure.conj or figure.prep)

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

    def _described(self) -> bool:
        """Whether the head is a fixed phrase of a noun and its adjective (هجمات إرهابية): no genitive follows that."""
        head = self.tokens[self.head]
        if head.length < 2:
            return False
        last = self.tokens[self.head + head.length - 1]
        if last.stem == UNMANNED and not last.art:
            return True  # استهدفت طائرة مسيرة | بلدة
        if last.art or not last.stem.endswith(NISBA_ENDINGS):
            return False
        deed = head.reading is not None and head.reading.pos == "M"
        # مصدر عسكري، منظمات حقوقية, but وزراء خارجية
        at = self.head + head.length
        nation = at < self.n and bool(self.tokens[at].word.nisba)  # مسؤول أمني تركي
        official = head.noun_class == "person" and last.stem.endswith(("ي", "يون", "يين")) and not nation
        return deed or official or head.noun_class in ("source", "body", "media", "armed", "party", "force")

    def _mark(self, i: int, genitive: bool) -> None:
        if genitive:
            self.last_noun = i
            if self.genitive < 0:
                self.genitive = i

    def _unknown(self, i: int) -> bool:
        token = self.tokens[i]
        return not token.word.known or (token.tag == "N" and not token.art and token.reading is None)

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
            or (often_adjective(token) and self.tokens[self.head].noun_class in UNRELATED)  # مطار ماركا العسكري
        )

    def _quoted(self, i: int) -> bool:
        """A name in quotation marks or brackets right after a noun: تنظيم «داعش»."""
        tokens = self.tokens
        if i + 1 >= self.n or not (tokens[i].tag == '"' or tokens[i].text in OPEN_MARKS):
            return False
        if self._members(i):
            return True
        if tokens[i - 1].stem in TEAMS and i - 1 == self.head:
            return any(tokens[k].tag == '"' for k in range(i + 2, min(i + 8, self.n)))
        if tokens[i].tag == '"' and tokens[i - 1].stem_base in OUTLETS and not tokens[i - 1].definite:
            close = next((k for k in range(i + 2, min(i + 8, self.n)) if tokens[k].tag == '"'), -1)
            if close > 0 and not any(t.tag in "VSR" for t in tokens[i + 1 : close]):
                return True  # مراسل «السورية.نت»، شبكة «سي إن إن»
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
            and (
                (last.noun_class in ("person", "office", "force") and entry is not None and entry.number == "p")
                or (last.noun_class == "source" and any(n.key.startswith(ISSUERS) for n in name.names))
            )
            and not last.definite
        )
