"""Names of people as they are given in full in one sentence: where they begin, what announces them, where they end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from marsad.reading.nameparts import FATHERS, KINDS, KNOWN, KUNYA, SECONDS, Part, foreign, kind
from marsad.reading.slots import Line
from marsad.reading.titles import TITLES
from marsad.reading.tokens import Token

Span = tuple[int, int]  # first token, past the last
ORDINALS: Final = frozenset([
    "الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر",
])  # fmt: skip
THINGS: Final = frozenset(["place", "facility", "body", "media", "party", "armed", "weapon", "gov", "force"])
# What is called by a name that is nobody's there: نهر الأردن، كأس محمد الخامس، إعصار كاترينا.
CALLED: Final = frozenset([
    "نهر", "شارع", "ملعب", "استاد", "مستشفي", "شركه", "نادي", "بحيره", "جبل", "جبال", "وادي", "خليج", "مسلسل", "فيلم",
    "مجله", "مجموعه", "لغه", "مصنع", "طايره", "سياره", "قبيله", "قبايل", "بطوله", "كاس", "دوري", "دوره", "حديقه", "دار",
    "سوق", "فريق", "اعصار", "عاصفه", "منتخب", "اسره", "عايله", "جايزه", "سلاله", "كوكب", "برنامج", "مسرحيه", "اغنيه",
    "لقب", "بلده", "تقويم", "جزيره", "سان", "سانت", "هاتف", "جوال", "نظام", "معاهده", "اتفاقيه", "قانون", "بورصه",
    "موسسه", "حيوان",
])  # fmt: skip
PLACERS: Final = frozenset(["في", "الي", "من", "علي"])  # before two unknown words: a place sooner than a person
OFFICIAL: Final = frozenset({"office", "person"})
NO_SURNAME: Final = frozenset({"office", "person", "place", "facility"})
LONGEST: Final = 12  # tokens of a name
TITLE, HINT, NOTHING = 2, 1, 0  # how well what stands before a name announces a person


@dataclass(slots=True)
class Sentence:
    """The tokens of a sentence with what parts of names they can be, and the names found."""

    line: Line
    parts: list[Part]
    spans: list[Span] = field(default_factory=list)
    called: set[int] = field(default_factory=set)  # tokens of names that are of things
    bearers: frozenset[int] = frozenset()  # where the reader found the bearer of a title

    def __post_init__(self) -> None:
        self.bearers = frozenset(p.bearer for p in self.line.phrases if p.bearer >= 0)

    @property
    def tokens(self) -> list[Token]:
        """The tokens of the sentence."""
        return self.line.tokens

    @property
    def end(self) -> int:
        """How many tokens there are."""
        return len(self.parts)


def full_names(sentence: Sentence) -> None:
    """Put the names of a sentence into its `spans`, and what things are called into `called`."""
    i = 0
    while i < sentence.end:
        part = sentence.parts[i]
        end = name_end(sentence, i) if part.code not in "xcepanuDvA" else i + 1
        if part.code in "GgFNUfKPS" and not part.clitic and _names_thing(sentence.tokens, i):
            sentence.called.update(range(i, end))
            i = end
        elif part.code not in "xcepanuDvA" and _is_name(sentence, i, end):
            sentence.spans.append((_past_titles(sentence.tokens, i, end), end))
            i = end
        else:
            i += 1


def _past_titles(tokens: Sequence[Token], i: int, end: int) -> int:
    """الرئيس عباس, السيد حسن نصر الله: the bare name of somebody whom the tables know with a title."""
    while i < end - 1:
        token = tokens[i]
        first = token.text if token.tag == "E" else ("ال" if token.art else "") + token.stem
        if not first.startswith("ال") or all(len(words) > 1 for words, _ in TITLES.get(first, ())):
            break
        i += 1
    return i


def _names_thing(tokens: Sequence[Token], i: int) -> bool:
    """Whether a thing is called by the name that begins at token `i`, with a title before it (كأس الملك فهد) or not."""
    k = i - 1
    while k > 0 and tokens[k].art and "ال" + tokens[k].stem in TITLES:
        k -= 1
    return k >= 0 and (tokens[k].stem in CALLED or (tokens[k].noun_class in THINGS and not tokens[k].art))


def announced(tokens: Sequence[Token], i: int) -> int:
    """How well what stands before token `i` announces a person: TITLE, HINT (a nationality, a verb of saying) or
    NOTHING."""
    if i == 0:
        return NOTHING
    before, second = tokens[i - 1], tokens[i - 2] if i > 1 else None
    if any(what == "honorific" for _, what in TITLES.get(before.text.removeprefix("و"), ())):
        return TITLE
    person = second is not None and second.art and second.noun_class in OFFICIAL
    if before.art and before.word.nisba and not before.stem.endswith(("ين", "ون")):
        return TITLE if person else HINT
    if ("ال" if before.art else "") + before.stem in TITLES:
        return TITLE if before.art else HINT
    if before.noun_class in OFFICIAL and not before.enc:
        return TITLE if before.art else HINT if before.noun_class == "person" else NOTHING
    if before.art and before.tag == "N" and person:
        return TITLE  # الخبير الاقتصادي أمين فارس
    said = before.tag == "V" and before.lexeme is not None and before.lexeme.cues
    return HINT if said else NOTHING


def _cue(sentence: Sentence, i: int, end: int) -> int:
    tokens = sentence.tokens
    if sentence.parts[i].clitic and tokens[i].text[0] in "وف":
        return NOTHING
    cue = TITLE if i in sentence.bearers else announced(tokens, i)
    aside = i > 0 and tokens[i - 1].text in ",،(-" and end < sentence.end and tokens[end].text in ",،()"
    return HINT if cue == NOTHING and aside else cue  # زعيم الأغلبية، بيل فريست،


def _is_name(sentence: Sentence, i: int, end: int) -> bool:
    """Whether what stands from token `i` to `end` and could be a name is one here."""
    first, length = sentence.parts[i], end - i
    cue = _cue(sentence, i, end)
    second = sentence.parts[i + 1].code if length > 1 else ""
    if first.code in "KGF":
        return True
    if first.code == "L":
        return _linked(first.text, second)
    if first.code == "N":
        return length > 1 and cue > NOTHING
    if first.code == "g":
        return _word_too(sentence, i, end, cue)
    if first.code == "S":
        return length > 1 and (cue > NOTHING or length > 2)
    return _unknown(sentence, i, end, cue)


def _linked(link: str, second: str) -> bool:
    """أبو مازن، عبد الكريم، آل ثاني; ابن as "son of" is no name by itself."""
    if not second:
        return False
    if link == "عبد" or (link in KUNYA and link not in ("ام", "بو")):
        return True
    if link in KUNYA:
        return second in "GFN"
    return link in ("ابن", "بن", "ال") and second in "GgAFKNLUu"


def _word_too(sentence: Sentence, i: int, end: int, cue: int) -> bool:
    """A given name that is a word as well (أمين، سعيد): a title, or another name that goes with it."""
    if cue == TITLE:
        return True
    if end - i < 2:
        return False
    parts, token, after = sentence.parts, sentence.tokens[i], sentence.tokens[i + 1]
    second = parts[i + 1].code
    alike = kind(parts[i].text) == kind(parts[i + 1].text)
    if after.text in SECONDS:
        return True
    if second in "GFNLKu" and (cue or not token.noun_class or alike):
        return True
    if second in "Uv" and (cue or not token.noun_class):
        return True
    if second == "g" and alike and kind(parts[i].text) != "arabic":
        return True
    return second in "gAS" and (cue > NOTHING or end - i > 2)


def _unknown(sentence: Sentence, i: int, end: int, cue: int) -> bool:
    """Words that no table knows, or that are names only beside others (كلاوس فوفرايت)."""
    parts, tokens, length = sentence.parts, sentence.tokens, end - i
    first, before = parts[i], tokens[i - 1] if i else None
    codes = "".join(p.code for p in parts[i:end])
    if length > 1 and codes[1] in "GKF" and (cue or (first.code != "f" and foreign(first.text))):
        return True
    if first.code == "P":
        return length > 1 and cue == TITLE
    if first.code == "f":
        if length > 1 or first.text in KINDS:
            return cue > NOTHING and length > 1 and codes[1] in "GF"
        return _alone(tokens, i, first, cue)
    if before is not None and before.noun_class == "office" and not before.art and not before.enc:
        return False  # ملك أراجون
    if before is not None and before.stem in PLACERS and not set(codes) & set("GF"):
        return False
    if length > 1:
        return cue > NOTHING or all(foreign(p.text) for p in parts[i:end])
    return _alone(tokens, i, first, cue)


def _alone(tokens: Sequence[Token], i: int, part: Part, cue: int) -> bool:
    """One unknown word: after a title (الشيخ الخراساني), or the speaker right after the verb (وأضاف بلازي أن)."""
    before, after = tokens[i - 1] if i else None, tokens[i + 1] if i + 1 < len(tokens) else None
    if before is None:
        return False
    ranked = before.art and "ال" + before.stem in TITLES
    if cue == TITLE:
        return foreign(part.text) or (ranked and tokens[i].tag == "N")
    said = before.tag == "V" and cue == HINT
    return said and after is not None and after.tag in 'S"' and foreign(part.text)


def name_end(sentence: Sentence, i: int) -> int:
    """Where a name that begins at token `i` ends."""
    tokens, parts, k = sentence.tokens, sentence.parts, i
    while k < sentence.end and k - i < LONGEST:
        if k > i and parts[k].clitic:
            break
        step = _element(sentence, k, k - i)
        if not step:
            break
        k += step
        bound = step > 1 and parts[k - step].code == "L"  # عبد الكريم
        surname = parts[k - 1].code in "AaN" and not bound and tokens[k - 1].text not in SECONDS
        after = tokens[k].text if k < sentence.end else ""
        if surname and after not in SECONDS and after not in FATHERS:
            break
    return max(k, i + 1)


def _element(sentence: Sentence, k: int, done: int) -> int:
    """How many tokens the element of a name at token `k` has behind `done` others; 0 where none is there."""
    part, after = sentence.parts[k], sentence.parts[k + 1] if k + 1 < sentence.end else None
    if part.code == KNOWN:
        return max(sentence.tokens[k].length, 1)
    if part.code == "L":
        return _bound(sentence, k, after)
    if part.code == "D":
        joins = done > 0 and after is not None and not after.clitic and after.code in "UGgFSDP"
        return 1 + _element(sentence, k + 1, 1) if joins else 0
    if part.code in "GgFfUS" or (part.code == "P" and not part.clitic):
        return _given(sentence, k, done, after)
    if done == 0:
        return int(part.code in "NA")
    return _surname(sentence, k, done)


def _bound(sentence: Sentence, k: int, after: Part | None) -> int:
    """بن أبي طالب، عبد الكريم، أبو عبد الله: a link and what it binds."""
    part = sentence.parts[k]
    if after is None or (after.clitic and after.code != "U") or after.code in "xpec":
        return 0
    token = sentence.tokens[k + 1]
    if after.code in "aA" and token.noun_class in OFFICIAL and part.text in FATHERS:
        return 0  # ابن الملك
    if after.code == "n" and (token.enc or token.tag == "V"):
        return 0  # ابن عمه
    if part.text in FATHERS or part.text in KUNYA:
        return 1 + (_element(sentence, k + 1, 1) or 1)
    return 2


def _given(sentence: Sentence, k: int, done: int, after: Part | None) -> int:
    part, token = sentence.parts[k], sentence.tokens[k]
    if done and not _goes_on(sentence, k, part, after):
        return 0
    if done and part.code in "gf" and token.noun_class in NO_SURNAME and KINDS.get(part.text, "?")[-1] in "?d":
        return 0  # "second" and what is a word as well
    if done and part.code == "U" and not foreign(part.text):
        before = sentence.parts[k - 1].code
        if before not in "GLKSg" and not (k > 1 and sentence.parts[k - 2].code == "L"):
            return 0
    return 2 if after is not None and sentence.tokens[k + 1].text in SECONDS else 1


def _goes_on(sentence: Sentence, k: int, part: Part, after: Part | None) -> bool:
    """علي behind a name is one more, unless على is meant: what follows is no name and the sentence goes on."""
    if part.text != "علي" or after is None:
        return True
    return after.code in "GFKNxAL" or sentence.tokens[k + 1].noun_class in ("adj", "office")


def _surname(sentence: Sentence, k: int, done: int) -> int:
    """A surname with the article, a second part of a given name, an ordinal, an initial, a rare word."""
    part, token, before = sentence.parts[k], sentence.tokens[k], sentence.parts[k - 1]
    if len(token.text) == 1 and token.text.isalpha() and before.code in "Gg":
        return 2 * (k + 1 < sentence.end and sentence.tokens[k + 1].text == ".")  # محمد ب.
    if token.text in SECONDS or token.text in ORDINALS:
        return 1
    arabic = kind(before.text) == "arabic"
    if part.code in "AN":
        official = token.noun_class in OFFICIAL and kind(part.text[2:]) != "arabic"
        western = part.code == "A" and kind(before.text) == "western"
        after_name = before.code not in "KeF" and not (before.code == "N" and done == 1)
        return int(after_name and not official and not western)
    if part.code == "a" and token.tag == "N":
        nisba = bool(token.word.nisba)
        if arabic and done > 1 and token.text.endswith("ي") and (nisba or token.noun_class in ("", "adj")):
            return 1  # محمد سعيد الكندي
        return int(before.code in "GK" and done == 1 and token.noun_class in ("", "person") and not nisba)
    if part.code == "u":
        return int(arabic and token.written == "ة" and not token.text.endswith("يه"))  # خالد عليوة
    rare = part.code == "v" and before.code in "Gg" and foreign(part.text) and kind(before.text) == "western"
    return int(rare)
