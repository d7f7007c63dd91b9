"""How one name is spelled in many ways: variants of names by rule, and the inflection of a nisba.

All input and output is folded. A variant is made only where the rule holds for names in general; transliterations of
foreign sounds (غ, ج and ك for g) differ from name to name and stand in the tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from marsad.text.fold import fold_word
from marsad.text.words import words

Spelling = tuple[str, ...]

ARTICLE = "ال"

# Two spellings of one stem that newspapers use side by side, folded.
_STEMS = (
    ("ديمقراط", "ديموقراط"),
    ("امريك", "اميرك"),
    ("اوروب", "اورب"),
    ("ميليشي", "مليشي"),
    ("هييه", "هياه"),  # هيئة, هيأة
    ("مسوول", "مسيول"),  # مسؤول, مسئول
    ("فيدرال", "فدرال"),
    ("صحفي", "صحافي"),
    ("اسراييل", "اسرايل"),
    ("شوون", "شيون"),  # شؤون, شئون
)
# The three cases of the "five nouns" that names begin with.
_CASES = {"ابو": ("ابي", "ابا"), "اخو": ("اخي", "اخا"), "بنو": ("بني",), "ذو": ("ذي", "ذا")}
# Nominatives of first words (most have lost their nun before a genitive) and what they are in the other cases.
_OBLIQUE = {
    "مسلحو": "مسلحي", "مقاتلو": "مقاتلي", "متمردو": "متمردي", "مراسلو": "مراسلي", "محامو": "محامي",
    "محتجو": "محتجي", "انفصاليو": "انفصاليي", "مناهضو": "مناهضي", "مواطنون": "مواطنين", "مراسلون": "مراسلين",
}  # fmt: skip
_NO_ARTICLE = frozenset({"بن", "ابن", "بنت", "عبد", "ابو", "ام", "ال", "دي", "فان", "فون", "بو"})
_MARKS = frozenset("-–—()\"'«».،")


def spelling(name: str) -> Spelling:
    """The folded words of a name as the reader splits them."""
    return tuple(words(fold_word(name)).texts)


def plain(title: Iterable[str]) -> Spelling:
    """Folded words without their articles: the form in which titles are compared."""
    return tuple(without_article(word) for word in title)


def without_article(word: str) -> str:
    """الفرنسي as فرنسي; words of which less than two letters would stay are left alone."""
    return word[2:] if word.startswith(ARTICLE) and len(word) > 3 else word


def variants(name: Spelling, *, person: bool = False, arab: bool = False) -> list[Spelling]:
    """The spellings of a name, itself first. `arab`: an Arab person, whose family name may come with the article."""
    found = {name: None}
    steps = [_marks, _stems, _names, _plurals]
    if person:
        steps.append(_arab_articles if arab else _nothing)
    else:
        steps.append(_first_article)
    for step in steps:
        for known in list(found):
            found.update(dict.fromkeys(step(known)))
    return list(found)


def nisba_forms(nisba: Spelling) -> Iterator[Spelling]:
    """The forms of an adjective of nationality: gender, number and case. Words that do not end in ي stay (جنوب أفريقي).

    The feminine plural and duals are rare but cost nothing; the accusative (ليبيا) may be a state's name as well.
    """
    for suffix in ("", "ه", "ون", "ين", "ات", "ان", "تان", "تين", "ا"):
        yield tuple(word + suffix if word.endswith("ي") else word for word in nisba)


def _nothing(name: Spelling) -> Iterator[Spelling]:
    return iter(())


def _marks(name: Spelling) -> Iterator[Spelling]:
    bare = tuple(word for word in name if word not in _MARKS)
    if bare and bare != name:
        yield bare


def _stems(name: Spelling) -> Iterator[Spelling]:
    for one, other in _STEMS:
        for old, new in ((one, other), (other, one)):
            if any(old in word for word in name):
                yield tuple(word.replace(old, new) for word in name)


def _names(name: Spelling) -> Iterator[Spelling]:
    for index, word in enumerate(name):
        before, after = name[:index], name[index + 1 :]
        if word == "عبد" and after and after[0].startswith(ARTICLE):
            yield (*before, word + after[0], *after[1:])
        elif word.startswith("عبدال") and len(word) > 6:
            yield (*before, "عبد", word[3:], *after)
        for case in _CASES.get(word, ()):
            if after:
                yield (*before, case, *after)
        if word == "بن" and before:
            yield (*before, "ابن", *after)


def _plurals(name: Spelling) -> Iterator[Spelling]:
    oblique = tuple(_oblique(word, index == 0 and len(name) > 1) for index, word in enumerate(name))
    if oblique != name:
        yield oblique


def _oblique(word: str, governs: bool) -> str:
    if governs and word in _OBLIQUE:
        return _OBLIQUE[word]
    sound_plural = word.endswith("يون") or (word.startswith("الم") and word.endswith("ون"))
    return word[:-2] + "ين" if sound_plural and len(word) > 5 else word


def _first_article(name: Spelling) -> Iterator[Spelling]:
    """(ل)لأمم المتحدة: what is left of the first word of a long name when its article is taken for a clitic."""
    if len(name) > 1 and without_article(name[0]) != name[0]:
        yield (without_article(name[0]), *name[1:])


def _arab_articles(name: Spelling) -> Iterator[Spelling]:
    for index in range(1, len(name)):
        word, before = name[index], name[index - 1]
        if before in _NO_ARTICLE or word in _NO_ARTICLE or word.startswith("عبد"):
            continue
        other = without_article(word)
        if other == word and len(word) > 2 and not word.startswith(ARTICLE):
            other = ARTICLE + word
        if other != word:
            yield (*name[:index], other, *name[index + 1 :])
