"""Clitics: the particles that Arabic writes onto the front of a word and the pronouns that it writes onto its end.

`splits` gives every division that the grammar allows, on folded text; which of them is right only a lexicon knows.
"""

from __future__ import annotations

from collections.abc import Iterator

CONJUNCTIONS = ("و", "ف")
PREPOSITIONS = ("ب", "ل", "ك")
ARTICLE = "ال"
FUTURE = "س"
QUESTION = "ا"

# Folded, so that the pronouns of ة and ى stand as they are written: هم هن هما كم كما كن نا ني.
ENCLITICS = ("هما", "كما", "ها", "هم", "هن", "كم", "كن", "نا", "ني", "ه", "ك", "ي")

_SHORTEST = 2  # letters of a stem


def _proclitics() -> tuple[tuple[str, int, str], ...]:
    """Written form, number of clitics, and what may follow: "noun" (no pronoun after the article), "verb", "any"."""
    after = [("", 0, "any"), (ARTICLE, 1, "noun"), (FUTURE, 1, "verb"), *((sign, 1, "any") for sign in PREPOSITIONS)]
    after += [(sign + ARTICLE, 2, "noun") for sign in ("ب", "ك")]
    after.append(("لل", 2, "noun"))  # ل + ال loses its alef
    starts = [("", 0), *((sign, 1) for sign in CONJUNCTIONS)]
    combined = [(first + rest, more + size, kind) for first, more in starts for rest, size, kind in after]
    combined.append((QUESTION, 1, "any"))
    return tuple(entry for entry in combined if entry[0])


PROCLITICS = _proclitics()
# By the letter that decides at once whether a word can have them.
_BY_FIRST_LETTER = {entry[0][0]: [e for e in PROCLITICS if e[0][0] == entry[0][0]] for entry in PROCLITICS}
_BY_LAST_LETTER = {sign[-1]: [other for other in ENCLITICS if other[-1] == sign[-1]] for sign in ENCLITICS}


def splits(word: str) -> Iterator[tuple[str, str, str]]:
    """Every (proclitics, stem, enclitic) of a folded word, those with the fewest clitics first.

    The first is the word itself. A stem also comes in the shapes that it has without the pronoun: مطالبت(ه) as مطالبه,
    مستشفا(ه) as مستشفي, اعضاو(هم) as اعضاء, قتلو(ه) as قتلوا. After لل the article may have swallowed a ل of the
    stem: للجنه is لل + جنه or لل + لجنه.
    """
    found: list[tuple[int, str, str, str]] = [(0, "", word, "")]
    for proclitics, size, kind in (("", 0, "any"), *_matching(word)):
        rest = word[len(proclitics) :]
        for stem in _after_proclitics(proclitics, rest):
            if proclitics:
                found.append((size, proclitics, stem, ""))
            if kind != "noun":
                found.extend((size + 1, proclitics, *pair) for pair in _without_enclitic(stem))
    found.sort(key=lambda entry: entry[0])  # stable: otherwise in the order of the grammar
    for _, proclitics, stem, enclitic in found:
        yield proclitics, stem, enclitic


def _matching(word: str) -> list[tuple[str, int, str]]:
    room = len(word) - _SHORTEST
    possible = _BY_FIRST_LETTER.get(word[:1], ())
    return [entry for entry in possible if len(entry[0]) <= room and word.startswith(entry[0])]


def _after_proclitics(proclitics: str, rest: str) -> tuple[str, ...]:
    return (rest, "ل" + rest) if proclitics.endswith("لل") else (rest,)


def _without_enclitic(word: str) -> Iterator[tuple[str, str]]:
    for enclitic in _BY_LAST_LETTER.get(word[-1:], ()):
        stem = word[: -len(enclitic)]
        if word.endswith(enclitic) and len(stem) >= _SHORTEST:
            yield stem, enclitic
            for shape in _free_shapes(stem):
                yield shape, enclitic


def _free_shapes(stem: str) -> Iterator[str]:
    """What a stem looks like without the pronoun, where that differs (folded spelling)."""
    last, body = stem[-1], stem[:-1]
    if last == "ت":
        yield body + "ه"
    elif last == "ا":
        yield body + "ي"
    elif last == "و":
        yield stem + "ا"
    if last in "وي" and body[-1:] == "ا":
        yield body + "ء"
