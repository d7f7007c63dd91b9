"""Clitics: the particles that Arabic writes onto the front of a word and the pronouns that it writes onto its end.

`splits` gives every division that the grammar allows, on folded text; which of them is right only a lexicon knows.
"""

from __future__ import annotations

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


def splits(word: str) -> list[tuple[str, str, str]]:
    """Every (proclitics, stem, enclitic) of a folded word, those with the fewest clitics first.

    The first is the word itself. A stem also comes in the shapes that it has without the pronoun: مطالبت(ه) as مطالبه,
    مستشفا(ه) as مستشفي, اعضاو(هم) as اعضاء, قتلو(ه) as قتلوا. After لل the article may have swallowed a ل of the
    stem: للجنه is لل + جنه or لل + لجنه.
    """
    length = len(word)
    endings = _endings(word)
    by_count: tuple[list[tuple[str, str, str]], ...] = ([("", word, "")], [], [], [])  # each in the grammar's order
    for enclitic, end, shape in endings:
        by_count[1].append(("", word[:end] + shape, enclitic))
    for proclitics, size, kind in _BY_FIRST_LETTER.get(word[:1], ()):
        start = len(proclitics)
        if start > length - _SHORTEST or not word.startswith(proclitics):
            continue
        by_count[size].append((proclitics, word[start:], ""))
        if kind != "noun":
            room = length - start - _SHORTEST
            by_count[size + 1].extend(
                (proclitics, word[start:end] + shape, enclitic)
                for enclitic, end, shape in endings if len(enclitic) <= room
            )  # fmt: skip
        elif proclitics.endswith("لل"):
            by_count[size].append((proclitics, "ل" + word[start:], ""))
    return [split for group in by_count for split in group]


def _endings(word: str) -> list[tuple[str, int, str]]:
    """The pronouns with which a word may end, each with where its stem ends and what is written there without it."""
    found = []
    for enclitic in _BY_LAST_LETTER.get(word[-1:], ()):
        end = len(word) - len(enclitic)
        if end < _SHORTEST or not word.endswith(enclitic):
            continue
        found.append((enclitic, end, ""))
        last = word[end - 1]
        if last == "ت":
            found.append((enclitic, end - 1, "ه"))
        elif last == "ا":
            found.append((enclitic, end - 1, "ي"))
        elif last == "و":
            found.append((enclitic, end, "ا"))
        if last in "وي" and word[end - 2] == "ا":
            found.append((enclitic, end - 1, "ء"))
    return found
