"""Words that act on the realis of a deed: those that the frame stage needs, and fixed phrases."""

from __future__ import annotations

from functools import cache
from typing import Final

from marsad.languages.pack import Operator, Pack
from marsad.reading.fixed import Seconds, by_two_words
from marsad.reading.masdars import masdar_slots
from marsad.reading.relatives import SUBORDINATOR
from marsad.reading.slots import Line, Ref, Slots

LIKELIHOOD: Final = "احتمال"
WRITTEN_ON: Final = frozenset(["ل"])  # to the next word


def operator_slots(line: Line, i: int) -> Slots:
    """The slots of such a noun; a clause is its content only right after it: إمكانية أن, not يذكر النص أن."""
    slots, phrase = masdar_slots(line, i), line.phrase_of(i)
    likely = phrase is not None and line.tokens[i].stem_base == LIKELIHOOD
    told = likely and phrase is not None and slots.content == phrase.end  # الاحتمال الأول | أن تكون; not يذكر النص أن
    if (line.tokens[i].art and not told) or phrase is None or slots.content > phrase.end + 1:
        slots.content = -1
    return slots


def denied_deeds(line: Line, verbs: dict[int, Slots]) -> dict[int, list[Ref]]:
    """The deeds that are the object of a denial (نفت الوزارة قصف المدينة), with those who deny them."""
    found: dict[int, list[Ref]] = {}
    for v, slots in verbs.items():
        lexeme = line.tokens[v].lexeme
        if lexeme is not None and lexeme.operators and any(o.effect == "denied" for o in lexeme.operators):
            found |= {r.phrase.head: slots.get("subj") for r in slots.get("obj") if r.phrase is not None}
    return found


def predicated(line: Line, slots: Slots) -> None:
    """إنه مستعد للحوار: the pronoun written on to إن is what a word of readiness is said of."""
    token = line.tokens[slots.trigger]
    if "subj" in slots.found or "head" in slots.found:
        return
    k = slots.trigger - 1
    while k >= 0 and (line.tokens[k].tag in "GA" or line.tokens[k].stem == "غير"):
        k -= 1
    if k < 0 or line.tokens[k].tag != "S":
        return
    lexemes = [r.lexeme for r in token.word.nominals if r.lexeme is not None and not r.lexeme.root]
    if not any(s.kind == "stance" for x in lexemes for s in x.senses):
        return
    pronoun = SUBORDINATOR.search(line.tokens[k].text)
    if pronoun is not None:
        slots.found["subj"] = [Ref(None, k, pronoun.group(1))]


def phrase_operators(line: Line, pack: Pack) -> list[tuple[int, int, Operator]]:
    """Fixed phrases that act on what follows: من المحتمل أن، في حال، من دون."""
    found = []
    tokens = line.tokens
    acting = _acting_phrases(pack)
    for i, token in enumerate(tokens):
        rows = acting.get(token.text)
        if rows is None:
            if token.stem not in acting or token.text in pack.phrases:
                continue
            rows = acting[token.stem]
        for words, operator in rows.get(tokens[i + 1].text if i + 1 < len(tokens) else "", rows.others):
            end = _phrase_end(line, i, words)
            if end > 0 and not _of_that(line, end):
                found.append((i, end, operator))
                break
    return found


def _of_that(line: Line, end: int) -> bool:
    """لكنه عوضا عن ذلك يدعو: the phrase acts on what was told before, and not on the verb behind it."""
    tokens = line.tokens
    after = tokens[end + 1] if end + 1 < len(tokens) else None
    return end < len(tokens) and tokens[end].tag == "D" and (after is None or after.tag in "V.PC")


def _phrase_end(line: Line, i: int, words: tuple[str, ...]) -> int:
    """Where a fixed phrase that begins at `i` ends, or -1; a last ل is written on to the next word (لا صحة للأنباء)."""
    tokens = line.tokens
    for n, word in enumerate(words[1:], 1):
        if i + n >= len(tokens):
            return -1
        if word in WRITTEN_ON and n == len(words) - 1:
            return i + n if tokens[i + n].prep == word else -1
        if tokens[i + n].text != word:
            return -1
    return i + len(words)


@cache
def _acting_phrases(pack: Pack) -> dict[str, Seconds[Operator]]:
    """The fixed phrases that act on realis, by their first word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Operator]]] = {}
    for first, rows in pack.phrases.items():
        for words, entry in rows:
            operators = pack.lexemes[entry.lexeme].operators
            if operators:
                found.setdefault(first, []).append((words, operators[0]))
    return by_two_words(found, WRITTEN_ON)
