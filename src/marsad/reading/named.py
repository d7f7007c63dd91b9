"""People and places that a text names, known or not: a wider look than that of the reader, which states nothing by it.

A name of a person is a given name of the tables, or words that no table knows where what stands before them announces
a person (a title, a nationality, a verb of saying), and what goes on with it: fathers, a surname, a family. Whoever is
named in full is found again by the surname alone, before and after. What a street, a club or a storm is called by is
nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, Literal

from marsad.model import Named
from marsad.reading.fullnames import Sentence, Span, full_names
from marsad.reading.nameparts import SECONDS, NameParts
from marsad.reading.slots import Line
from marsad.reading.tokens import Token

if TYPE_CHECKING:
    from marsad.reading.pipeline import Given, Reader

# Nouns of place and directions before the bare name: مدينة، شمال. Part of a name where a state is so called.
GENERIC: Final = frozenset([
    "قطاع", "مدينه", "اقليم", "منطقه", "محافظه", "ولايه", "جنوب", "شمال", "شرق", "غرب", "جنوبي", "شمالي", "شرقي",
    "غربي", "مخيم", "بلده", "قريه", "حي", "جزيره", "مطار", "معبر", "دوله", "جمهوريه", "ضاحيه", "مقاطعه", "ريف",
    "العاصمه", "مملكه", "بلاد", "بحيره", "نهر", "جبل", "معتقل", "الدوله",
])  # fmt: skip
CLUBS: Final = frozenset([
    "نادي", "ناد", "فريق", "مدرب", "لاعب", "لاعبو", "لاعبي", "مهاجم", "حارس", "مرمي", "صفوف", "ريال",
    "منبر", "نجم", "مدافع",
])  # fmt: skip
TOWARDS: Final = frozenset(["في", "الي", "نحو", "عبر", "قرب", "باتجاه", "صوب", "شمال", "جنوب", "شرق", "غرب", "وسط"])
HONOURS: Final = frozenset(["المكرمه", "المنوره", "الشعبيه", "الشريف"])
SIDES: Final = frozenset(["الشرقيه", "الغربيه", "الشماليه", "الجنوبيه", "الشرقي", "الغربي", "الشمالي", "الجنوبي"])
STATES: Final = frozenset(["دوله", "الدوله", "جمهوريه", "مملكه"])
LARGE: Final = 100_000  # people of a town that is meant sooner than the word that is written alike
SURNAMES: Final = "GFUNg"  # what can be the last word of a name and stand for it


def named(reader: Reader, text: str, given: Given) -> tuple[Named, ...]:
    """The people and places that a text names, in its order."""
    _, stages = reader.explain(text, given)
    sentences = people([stage.parse.line for stage in stages], reader)
    found: list[Named] = []
    for sentence in sentences:
        taken = {k for start, end in sentence.spans for k in range(start, end)}
        found += [_named(text, sentence, span, "person") for span in sentence.spans]
        found += [_named(text, sentence, s, "place") for s in places(sentence, reader) if taken.isdisjoint(range(*s))]
    return tuple(sorted(found, key=lambda n: n.start))


def _named(text: str, sentence: Sentence, span: Span, what: Literal["person", "place"]) -> Named:
    tokens = sentence.tokens
    first, clitic = tokens[span[0]], sentence.parts[span[0]].clitic
    names = sorted(first.names, key=lambda n: n.table != "place")  # the town before the state that it stands for
    keys = [n.key for n in names if n.key.startswith("person:") == (what == "person")]
    start, end = _past(text, first, clitic), tokens[span[1] - 1].end
    return Named(kind=what, start=start, end=end, text=text[start:end], id=keys[0] if keys else None)


def _past(text: str, token: Token, letters: int) -> int:
    """Where a word goes on behind so many letters, vowel marks left aside."""
    at = token.start
    while letters and at < token.end - 1:
        letters -= text[at].isalpha()
        at += 1
    while at < token.end - 1 and not text[at].isalpha():
        at += 1
    return at


def people(lines: Sequence[Line], reader: Reader) -> list[Sentence]:
    """The sentences of a text with the names of people in each."""
    known = NameParts(reader.knowledge, reader.lexis)
    sentences = [Sentence(line, [known.part(token) for token in line.tokens]) for line in lines]
    for sentence in sentences:
        full_names(sentence)
    surnames = _surnames(sentences, known)
    for sentence in sentences:
        taken = {k for start, end in sentence.spans for k in range(start, end)} | sentence.called
        sentence.spans += [
            (k, k + 1) for k in range(sentence.end) if k not in taken and _surname(sentence, k, surnames)
        ]
        sentence.spans.sort()
    return sentences


def _surnames(sentences: Sequence[Sentence], known: NameParts) -> set[str]:
    """The words by which those named in full may come again: their last, and a first that is nothing else."""
    found: set[str] = set()
    for tokens, parts, (start, end) in ((s.tokens, s.parts, span) for s in sentences for span in s.spans):
        if end - start < 2:
            continue
        last, word = parts[end - 1], tokens[end - 1].text
        if last.code in SURNAMES or (last.code == "e" and not known.ordinary(word)):
            found.add(word)
        if parts[start].code in "GF":
            found.add(parts[start].text)
    return found - SECONDS - {"علي"}  # على is often written so


def _surname(sentence: Sentence, k: int, surnames: set[str]) -> bool:
    """Whether a word by itself is the surname of somebody who is named in full elsewhere in the text."""
    part, token = sentence.parts[k], sentence.tokens[k]
    if part.code not in "GFUNAg" or (part.code == "g" and (token.tag != "N" or token.noun_class)):
        return False
    cut = part.code == "U" and len(part.text) > 4 and part.text[0] in "وفلبك"
    return part.text in surnames or (cut and part.text[1:] in surnames)


def places(sentence: Sentence, reader: Reader) -> Iterator[Span]:
    """The places of a sentence, without nouns of place and directions before the bare name and without epithets."""
    tokens, k, last = sentence.tokens, 0, -1
    while k < len(tokens):
        end = k + max(tokens[k].length, 1)
        if tokens[k].tag == "E":
            named = _is_place(tokens[k]) and not _club(tokens, k)
        else:
            named = _where(tokens, k, last == k) and _spelled(tokens[k], reader)
            named = named or _called(sentence, k)
        if named:
            stop = _without_epithets(tokens, k, end, reader)
            yield _bare(tokens, k, stop), stop
            last = end
        k = end


def _called(sentence: Sentence, k: int) -> bool:
    """قرية يوهي، جبل فردوسي: a word that no table knows right behind a noun of place."""
    before, part = sentence.tokens[k - 1] if k else None, sentence.parts[k]
    if before is None or part.clitic or before.noun_class != "place" or before.art or before.enc:
        return False
    return before.reading is not None and before.tag == "N" and part.code in "USN" and before.stem in GENERIC


def _club(tokens: Sequence[Token], k: int) -> bool:
    """فريق مانشستر، صفوف ليفربول: the club that is called after a town."""
    return k > 0 and (tokens[k - 1].stem in CLUBS or tokens[k - 1].text in CLUBS)


def _where(tokens: Sequence[Token], k: int, listed: bool) -> bool:
    """Whether what stands before a word asks for a place: في، إلى، مدينة; or another place before و, or a dateline."""
    token, before = tokens[k], tokens[k - 1] if k else None
    if before is None:
        return len(tokens) > 1 and tokens[1].text in "-–—/"
    if token.conj:
        return listed
    return before.stem in TOWARDS or (before.noun_class == "place" and not before.art and not before.enc)


def _spelled(token: Token, reader: Reader) -> bool:
    """Whether a word that is another one as well is the name of a state, a large town or nothing but a place."""
    for split in token.word.name_splits:
        for name in reader.lexis.names[split.stem].single if not split.prep else ():
            if split.art and not split.stem.startswith("ال"):
                continue  # السلطات are no سلطات
            place = reader.knowledge.place(name.key) if name.table == "place" else None
            if name.key.startswith("state:") or (
                place is not None and (not name.weak or (place.population or 0) >= LARGE)
            ):
                return True
    return False


def _without_epithets(tokens: Sequence[Token], start: int, end: int, reader: Reader) -> int:
    """مكة | المكرمة، بيروت | الجنوبية, but الضفة الغربية: where the bare name ends."""
    state = any(n.key.startswith("state:") for n in tokens[start].names)
    last = tokens[end - 1].text
    if end - 2 != start or not (last in HONOURS or (last in SIDES and not state)):
        return end
    names = (n for split in tokens[start].word.name_splits for n in reader.lexis.names[split.stem].single)
    found = (reader.knowledge.place(n.key) for n in names if last in SIDES or not n.weak)
    return start + 1 if any(p is None or p.precision == "city" for p in found) else end


def _is_place(token: Token) -> bool:
    if any(n.key.startswith(("group:", "body:", "person:")) for n in token.names):
        return False
    return any(n.table == "place" or (n.table == "entity" and n.key.startswith("state:")) for n in token.names)


def _bare(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the bare name of a place begins."""
    state = any(n.key.startswith("state:") for n in tokens[start].names)
    nouns = STATES if state else GENERIC  # دولة قطر, but جنوب أفريقيا
    while start + 1 < end and (tokens[start].stem in nouns or tokens[start].text in nouns):
        start += 1
    return start
