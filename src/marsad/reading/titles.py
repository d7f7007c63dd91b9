"""Titles that stack before a name (الأمين العام للحزب الشيخ فلان، معالي وزير الخارجية) and names that go on (بن حمد).

The titles are those of the table `titles.tsv`. Only ranks and honorifics stack: a profession or an epithet after an
office (نعى الرئيس الشهيد فلان) more often begins the next phrase.
"""

from __future__ import annotations

from typing import Final

from marsad.languages.ar.lexemes import rows
from marsad.reading.fixed import by_two_words
from marsad.reading.tokens import Token
from marsad.text.fold import fold_word

Title = tuple[tuple[str, ...], str]  # folded words, kind
DESCENT: Final = frozenset(["بن", "ابن", "بنت", "ولد"])
COMPOUNDED: Final = frozenset(["عبد", "ابو", "ابي", "ابا"])  # the name of a father may be two words: بن عبد الله
HOUSE: Final = "ال"  # آل, folded
# Ranks; فريق is a team as well.
OFFICERS: Final = frozenset(["لواء", "عميد", "عقيد", "مقدم", "رايد", "نقيب", "ملازم"])
STACKED: Final = frozenset({"rank", "honorific"})
OWN_TITLES: Final = STACKED | {"office"}
INITIALS: Final = frozenset({"د", "ا", "م"})  # of the titles doctor, professor, engineer
BEARING: Final = frozenset({"office", "person"})


def _titles() -> dict[str, tuple[Title, ...]]:
    found: dict[str, list[Title]] = {}
    for row in rows("titles.tsv"):
        words = tuple(fold_word(row[0]).split())
        found.setdefault(words[0], []).append((words, row[1]))
    return {first: tuple(sorted(group, key=lambda title: -len(title[0]))) for first, group in found.items()}


TITLES: Final = _titles()
_BY_TWO_WORDS: Final = by_two_words(TITLES, frozenset())
TITLE_STEMS: Final = frozenset(TITLES) | {first.removeprefix("ال") for first in TITLES}  # of the words that begin one


def title_at(tokens: list[Token], i: int, n: int, kinds: frozenset[str] = STACKED) -> int:
    """How many tokens the longest title of these kinds at token `i` has; 0 where none begins there."""
    token = tokens[i]
    if token.stem not in TITLE_STEMS:
        return 0
    rows = _BY_TWO_WORDS.get(("ال" if token.art else "") + token.stem)
    if rows is None:
        return 0
    for words, kind in rows.get(tokens[i + 1].text if i + 1 < len(tokens) else "", rows.others):
        end = i + len(words)
        if kind not in kinds or end > n or (end < n and tokens[end].tag == "e"):
            continue
        if kind == "office" and not (words[-1].startswith("ال") and len(words[-1]) > 3):
            continue  # المبعوث الخاص إلى، الأمين العام لحزب: what follows belongs to it
        if all(tokens[i + k].text == words[k] for k in range(1, len(words))):
            return len(words)
    return 0


def past_honorific(tokens: list[Token], i: int, n: int) -> int:
    """The head after an honorific that says nothing of its own (معالي | وزير الخارجية), else `i` itself."""
    token = tokens[i]
    if token.tag != "N" or token.stem not in TITLE_STEMS or (token.art and token.noun_class):
        return i  # الشيخ is somebody by himself
    after = i + title_at(tokens, i, n, frozenset({"honorific"}))
    named = not (token.art and token.noun_class)  # الدكتور محمد السعيدي
    return after if after > i and _bears(tokens, after, n, name=named) else i


def past_titles(tokens: list[Token], i: int, n: int) -> int:
    """Where the name begins after the further titles at `i` (الدكتور، الفريق أول), `i` itself where no name does."""
    k = i + 2 if i + 2 < n and tokens[i].text in INITIALS and tokens[i + 1].text == "." else i  # د. محمد
    while k < n and _free(tokens[k]) and tokens[k].tag != "E" and (length := title_at(tokens, k, n)):
        k += length
    return k if k > i and k < n and _free(tokens[k]) and _person(tokens[k]) else i


def name_goes_on(tokens: list[Token], i: int, n: int) -> int:
    """Past the fathers and the house that a name gives after its first word: تميم | بن حمد آل ثاني."""
    while i + 1 < n and tokens[i].text in DESCENT and tokens[i].nominal and _free(tokens[i + 1]):
        i += 1
        i += 2 if tokens[i].text in COMPOUNDED and i + 1 < n and _free(tokens[i + 1]) else tokens[i].length
    if i + 1 < n and tokens[i].text == HOUSE and _free(tokens[i + 1]):
        i += 2
    return min(i, n)


def _bears(tokens: list[Token], i: int, n: int, name: bool) -> bool:
    """Whether a title, or where `name` allows it a person, stands at `i`."""
    if i >= n or not _free(tokens[i]):
        return False
    token = tokens[i]
    office = token.noun_class in BEARING or any(x.table == "office" for x in token.names)
    return office or (name and _person(token))


def _person(token: Token) -> bool:
    known = any(x.key.startswith("person:") for x in token.names)
    return token.given or known or (token.tag == "N" and not token.word.known)


def _free(token: Token) -> bool:
    """A nominal that nothing joins or governs by a clitic, and that tells no time."""
    return token.nominal and token.time < 0 and not token.conj and not token.prep
