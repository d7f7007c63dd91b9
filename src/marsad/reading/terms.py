"""What turns a stance round or ties it to a condition: لن نقبل بالهدنة، مستعدون للحوار بشرط انسحاب القوات.

Needs stances with issue and position; sets their position, realis and where the words of the condition stand.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.draft import Draft
from marsad.reading.modifiers import NEGATIONS
from marsad.reading.slots import AUXILIARIES, Line

# Rules whose verb is a will: whoever will not do it is against it.
WILLING: Final = frozenset([
    "قبل", "وافق", "أيد", "دعم", "ساند", "رغب", "فضل", "حبذ", "مستعد", "استعداد", "أراد", "سمح", "سعى",
    "توافق", "جاهز",
])  # fmt: skip
STANDING: Final = frozenset(["لن", "لا", "ليس", "ليست", "غير", "ما"])  # لم tells what was not done so far
CONDITIONS: Final = {
    ("بشرط",): 1, ("شريطه",): 1, ("الا", "اذا"): 2, ("الا", "بعد"): 2, ("الا", "في"): 2, ("ما", "لم"): 2,
    ("في", "حال"): 2, ("اذا",): 1, ("مقابل",): 1,
}  # fmt: skip # words that open a condition, and how many they are
UNTIL: Final = frozenset(["قبل"])  # a condition only of what is refused: لن نتفاوض قبل وقف القتال
REACH: Final = 16  # tokens from a stance to its condition
LENGTH: Final = 24  # tokens of a condition


def turned(draft: Draft, line: Line) -> None:
    """Turn a stance round where its verb is denied, then look for a condition of it."""
    denied = _denied(line, draft.token)
    will = draft.rule.split(":")[1] in WILLING if draft.rule.count(":") > 1 else False
    if draft.realis == "negated" and denied in STANDING:
        if draft.position == "supports" and will:
            draft.position, draft.realis = "opposes", "actual"
        elif draft.position == "opposes" and line.tokens[draft.token].tense != "perf":
            draft.position, draft.realis = "supports", "actual"  # لا نعارض، لا نمانع
    _tie(draft, line, refused=draft.position == "opposes" and bool(denied))


def _denied(line: Line, i: int) -> str:
    """The negation right before a word, past auxiliaries and adverbs; empty where there is none."""
    k = i - 1
    while (
        k >= 0
        and (line.tokens[k].tag == "A" or line.tokens[k].stem in AUXILIARIES)
        and (line.tokens[k].stem not in NEGATIONS)
    ):
        k -= 1
    return line.tokens[k].stem if k >= 0 and line.tokens[k].stem in NEGATIONS else ""


def _tie(draft: Draft, line: Line, refused: bool) -> None:
    """Make a stance conditional where a condition follows in its clause."""
    tokens = line.tokens
    for k in range(draft.token + 1, min(len(tokens), draft.token + REACH)):
        token = tokens[k]
        if token.text in ".؛\n" or (token.tag == "V" and token.conj and token.tense == "perf"):
            return
        words = next((n for words, n in CONDITIONS.items() if tuple(t.text for t in tokens[k : k + n]) == words), 0)
        if not words and not (refused and token.text in UNTIL and k + 1 < len(tokens) and tokens[k + 1].time < 0):
            continue
        end = k + 1
        while end < min(len(tokens), k + LENGTH) and tokens[end].text not in '.،,؛"»\n':
            end += 1
        if end > k + max(words, 1):
            draft.position = "conditional"
            draft.condition = (token.start, tokens[end - 1].end)
            draft.span = (draft.span[0], max(draft.span[1], tokens[end - 1].end))
        return
