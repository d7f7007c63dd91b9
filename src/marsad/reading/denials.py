"""Denials of what was told before: ونفت موسكو ذلك، وهو ما تنفيه إيران، ونفى المتمردون هذه الاتهامات.

A verb of denial whose object only stands for a claim (ذلك, the relative ما with its pronoun, "the accusations") denies
what the last claim before it says. The claim stays as it is, said by whoever says it; the denial is a statement of its
own, `negated`, said by who denies. What nobody else says, the outlet's own account, is only taken for what is denied
where it tells a deed of the one who denies it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from marsad.model import Link
from marsad.reading.asides import COMMAS
from marsad.reading.draft import Draft
from marsad.reading.frames import Frame, Parse
from marsad.reading.party import Party
from marsad.reading.replacing import replace
from marsad.reading.slots import Line, Ref
from marsad.reading.tokens import Token
from marsad.reading.voice import Voice

DENY: Final = "deny"
THAT: Final = frozenset({"ذلك", "هذا", "ذاك", "الامر", "صحه"})  # صحة ذلك
WHICH: Final = frozenset({"ما", "الذي", "التي"})
MATTERS: Final = frozenset({"امر", "شيء", "شي"})  # الأمر الذي تنفيه
# Nouns that stand for what was said; with words of their own behind them (الاتهامات بدعم الحركة) they stand for those.
CLAIMS: Final = frozenset(["اتهام", "ادعاء", "زعم", "مزعم", "مزاعم", "نبا", "خبر", "روايه", "معلومه", "شايعه", "تهمه"])
TELLING: Final = MATTERS | CLAIMS
OWN_CONTENT: Final = frozenset({"بان", "حول", "بشان", "عن", "بخصوص", "حيال", "المتعلقه", "الموجهه", "القايله", "التي"})
SURE: Final = 0.8  # as much as a denial is trusted, where its claim is trusted more
TELLS: Final = ("event", "relation")


class Told(Protocol):
    """What was made of one sentence."""

    parse: Parse
    drafts: list[Draft]


def stands_for_claim(frame: Frame, line: Line) -> bool:
    """Whether what a verb of denial denies is only a word for what was told before."""
    tokens, i = line.tokens, frame.trigger
    before = tokens[i - 1] if i > 0 else None
    if tokens[i].enc in ("ه", "ها") and before is not None and before.text in WHICH:
        return before.text == "ما" or i < 2 or tokens[i - 2].stem_base in TELLING
    if frame.slots.content >= 0:
        return False
    k = next((k for k in range(i + 1, min(frame.slots.end + 1, len(tokens))) if _is_word_for_it(tokens, k)), -1)
    if k < 0 or any(t.tag in "V." for t in tokens[i + 1 : k]):
        return False
    after = k + 1
    while after < len(tokens) and (tokens[after].tag == "A" or (tokens[after].art and not tokens[after].prep)):
        if tokens[after].text in OWN_CONTENT:
            return False
        after += 1  # هذه الاتهامات الباطلة
    return after >= len(tokens) or not (tokens[after].text in OWN_CONTENT or tokens[after].prep == "ب")


def _is_word_for_it(tokens: list[Token], k: int) -> bool:
    """ذلك that no noun follows (ذلك الهجوم is one), الاتهامات, هذه الأنباء."""
    token = tokens[k]
    if token.prep or token.conj:
        return False
    if token.text in THAT:
        return k + 1 >= len(tokens) or not (tokens[k + 1].art and tokens[k + 1].tag in "NE" and token.text != "صحه")
    return token.stem_base in CLAIMS and (token.art or (k > 0 and tokens[k - 1].tag == "D"))


def denials(
    parse: Parse,
    number: int,
    drafts: list[Draft],
    stages: Sequence[Told],
    speakers: Callable[[Line, Voice, int], list[Party]],
) -> list[Draft]:
    """The denials of one sentence, in its order; `stages` hold the drafts of the sentences before it."""
    made: list[Draft] = []
    line = parse.line
    for frame in parse.frames:
        if frame.pos != "V" or not any(cue.stance == DENY for cue in frame.cues) or not stands_for_claim(frame, line):
            continue
        i = frame.trigger
        if i > 0 and line.tokens[i - 1].tag == "G":
            continue  # ولم ينف ذلك
        refs: list[Ref] = list(frame.slots.get("subj")[:2])
        deniers = speakers(line, Voice(i, i + 1, tuple(refs), 0, 0, DENY), number) if refs else []
        if not deniers:
            continue
        here = [d for d in drafts if d.token < i and _told_of(d, line)]
        earlier = [d for d in stages[-1].drafts if _told_of(d, stages[-1].parse.line)] if stages else []
        told = here if here or any(t.tag == "V" for t in line.tokens[:i]) else earlier
        links: list[tuple[Party | None, Link]] = [
            (p, Link(actor=None, text=p.name, cue=line.tokens[i].text)) for p in deniers
        ]
        for draft in _denied(told, deniers):
            made.append(_denial(draft, frame, line, number, links))
    return made


def _told_of(draft: Draft, line: Line) -> bool:
    """Whether a claim tells of it; what only belongs to something else that is told (نسف اجتماع المعارضة) it takes as
    known."""
    phrase = line.phrase_of(draft.token) if draft.noun else None
    return draft.kind in TELLS and (phrase is None or phrase.head == draft.token)


def _denied(told: list[Draft], deniers: list[Party]) -> list[Draft]:
    """What the last claim says; else the last deed of those who deny it."""
    keys = {p.key for p in deniers}
    countries = {p.country for p in deniers if p.country}
    claims = [d for d in told if d.attribution and d.realis == "actual" and not _says(d, keys)]
    if claims:
        last = claims[-1].attribution[-1]
        return [d for d in claims if d.sentence == claims[-1].sentence and _same(d.attribution[-1], last)]
    own = [
        d
        for d in told
        if not d.attribution
        and d.realis == "actual"
        and any(p.key in keys or (p.known and p.country in countries and "MIL" in p.sectors) for p in d.actors)
    ]
    return own[-1:]


def _says(draft: Draft, keys: set[str]) -> bool:
    return any(p is not None and p.key in keys for p, _ in draft.attribution)


def _same(one: tuple[Party | None, Link], other: tuple[Party | None, Link]) -> bool:
    """Whether two statements are of one claim: the same speaker at the same word."""
    a, b = one[0], other[0]
    same = (a.key == b.key) if a is not None and b is not None else one[1].text == other[1].text
    return same and one[1].cue == other[1].cue


def _denial(draft: Draft, frame: Frame, line: Line, number: int, links: list[tuple[Party | None, Link]]) -> Draft:
    """A claim as who denies it says it. Its evidence is the clause that denies, then the one that claims."""
    tokens = line.tokens
    verb = tokens[frame.trigger]
    start, end = tokens[frame.slots.start].start, tokens[min(frame.slots.end, len(tokens)) - 1].end
    if start > verb.start or tokens[frame.slots.start].text in COMMAS:
        start = verb.start
    return replace(
        draft,
        sentence=number,
        trigger=(verb.start, verb.end),
        span=(start, max(end, verb.end)),
        token=frame.trigger,
        realis="negated",
        attribution=links,
        confidence=min(draft.confidence, SURE),
        more=[(draft.span, draft.trigger, draft.sentence)],
        notes=[*draft.notes, "denied by a word for it"],
    )
