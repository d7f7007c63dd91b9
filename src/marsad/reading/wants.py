"""What a speaker says ought to be or must not be: لا بد من وقف القتال، الوساطة غير واردة.

Needs the phrases of `wants.tsv` and those of the issues; gives stances without a holder, who is whoever has the floor
where the phrase stands. A phrase that nobody says is the outlet's own and gives nothing.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from marsad.languages.ar.lexemes import rows as table_rows
from marsad.reading.draft import Draft
from marsad.reading.fixed import Seconds, by_two_words
from marsad.reading.frames import Parse
from marsad.reading.party import Party
from marsad.reading.slots import Line
from marsad.reading.stances import Issues
from marsad.reading.tokens import Token
from marsad.text.fold import fold_word

AHEAD: Final = 10  # tokens after a phrase in which the issue is named
BACK: Final = 8  # tokens before one
WRITTEN_ON: Final = frozenset(["ل", "ب"])  # to the next word
OPENINGS: Final = frozenset(["اذا", "لو", "هل", "لماذا", "متي", "كيف", "لم", "لن", "لا", "ليس", "ليست", "غير", "ما"])
NOT: Final = frozenset(["لم", "لن", "لا"])
PURPOSES: Final = frozenset(["حتي", "كي", "لكي", "لان", "ريثما"])  # what follows is why, not what
STANDS: Final = frozenset(["موقف", "مواقف", "سياسه", "توجه"])
HOLDERS: Final = frozenset({"state", "government", "armed-group", "organization", "party"})
SIDES: Final = frozenset([
    "GOV", "MIL", "REB", "OPP", "PTY", "IGO", "LEG", "UAF", "SPY", "SEP", "REL", "NGO", "CVL", "ELI",
])  # fmt: skip


def _load() -> dict[str, Seconds[tuple[str, str]]]:
    """First folded word -> words, (position, place), the longest first."""
    index: dict[str, list[tuple[tuple[str, ...], tuple[str, str]]]] = {}
    for phrase, position, place, _ in table_rows("wants.tsv"):
        words = tuple(fold_word(w) for w in phrase.split())
        index.setdefault(words[0], []).append((words, (position, place)))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return by_two_words(index, WRITTEN_ON)


PHRASES: Final = _load()


def wanted(parse: Parse, sentence: int, issues: Issues) -> list[Draft]:
    """The stances of one sentence that phrases of want tell, each still without its holder."""
    line, made, past = parse.line, [], 0
    for i in [i for i, token in enumerate(line.tokens) if token.text in PHRASES]:
        if i < past:
            continue
        words, position, place = _phrase(line.tokens, i)
        if not words or _in_question(line.tokens, i):
            continue
        end = i + len(words) - (words[-1] in WRITTEN_ON)
        if place == "said-is":
            end = _said_is(line.tokens, end)
        if place == "position" and not any(t.stem in STANDS for t in line.tokens[max(0, i - 4) : i]):
            end = -1  # موقفها الداعم للحل, but not التحالف الداعم للحكومة
        found = _behind(line, i, issues) if place == "after" else _ahead(line, end, issues) if end > 0 else None
        end = max(end, i + len(words))
        if found is not None:
            issue, sign, a, b = found
            first, last = min(i, a), max(end, b) - 1
            made.append(Draft(
                "stance", issue, sentence, (line.tokens[i].start, line.tokens[max(end - 1, i)].end),
                (line.tokens[first].start, line.tokens[last].end), i, f"wants:{place}", 0.7,
                position=position if sign > 0 else {"supports": "opposes", "opposes": "supports"}[position],
            ))  # fmt: skip
        past = end
    return made


def may_hold(party: Party) -> bool:
    """Whether a speaker speaks for a side: no outlet, no unnamed source, no scholar."""
    if party.cls in ("source", "media") or party.kind == "media":
        return False
    if party.kind in HOLDERS:
        return not party.pronoun  # whom a pronoun takes up is rather somebody who speaks for it
    return not party.sectors or bool(SIDES & set(party.sectors)) if party.known else bool(SIDES & set(party.sectors))


def _phrase(tokens: list[Token], i: int) -> tuple[tuple[str, ...], str, str]:
    rows = PHRASES[tokens[i].text]
    for words, (position, place) in rows.get(tokens[i + 1].text if i + 1 < len(tokens) else "", rows.others):
        if all(_is(tokens, i + n, word, n == len(words) - 1) for n, word in enumerate(words)):
            return words, position, place
    return (), "", ""


def _is(tokens: list[Token], i: int, word: str, last: bool) -> bool:
    """Whether a token is a word of a phrase; a last ل or ب is written on to the word after it."""
    if i >= len(tokens):
        return False
    return tokens[i].text == word or (last and word in WRITTEN_ON and tokens[i].prep == word)


def _in_question(tokens: list[Token], i: int) -> bool:
    """Whether the phrase is asked, supposed or itself denied."""
    before = tokens[max(0, i - 3) : i]
    asked = any(t.stem in ("هل", "اذا", "لو", "لماذا", "كيف") for t in before)
    return (
        asked
        or (bool(before) and before[-1].stem in OPENINGS)
        or any(a.stem in NOT and b.tag == "V" for a, b in pairwise(before))  # لم ينص على ضرورة
        or any(t.text == "؟" for t in tokens[-2:])
    )


def _ahead(line: Line, start: int, issues: Issues) -> tuple[str, int, int, int] | None:
    """The first issue named in the clause after the phrase."""
    tokens = line.tokens
    end = start
    verbs = 0
    while end < min(len(tokens), start + AHEAD):
        token = tokens[end]
        verbs += token.tag == "V"
        inner = end > start and (token.tag == "R" or (token.tag == "S" and end > start + 1))
        if token.tag == "." or verbs > 2 or inner or token.stem in PURPOSES:
            break
        end += 1
    named = issues.named(line, start, end)
    return named[0] if named else None


def _said_is(tokens: list[Token], start: int) -> int:
    """المخرج الوحيد للأزمة هو ..., يكمن في ...: where what it is said to be begins, or -1."""
    for k in range(start, min(len(tokens), start + BACK)):
        if tokens[k].text in ("هو", "هي"):
            return k + 1
        if tokens[k].text in ("يكمن", "تكمن", "يتمثل", "تتمثل") and k + 1 < len(tokens) and tokens[k + 1].stem == "في":
            return k + 2
        if tokens[k].tag in ".VS":
            break
    return -1


def _behind(line: Line, i: int, issues: Issues) -> tuple[str, int, int, int] | None:
    """The issue that is the topic of the phrase: named before it, with no verb or comma between."""
    tokens = line.tokens
    start = i
    while start > max(0, i - BACK) and tokens[start - 1].tag not in 'V.SR"':
        start -= 1
    named = issues.named(line, start, i)
    if not named or tokens[named[0][2]].prep or (named[0][2] > start and tokens[named[0][2] - 1].tag == "P"):
        return None  # what stands behind a preposition is no topic
    return named[0]
