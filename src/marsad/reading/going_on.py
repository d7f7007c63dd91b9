"""Sentences that go on with what a source told in the sentence before and have no word of saying of their own.

After who tells news (وقال المرصد إن القصف طال المدينة) a sentence that كما joins (كما قُتل خمسة) and one that tells what
came of the deeds just told (وأسفرت تلك الغارات عن مقتل ثلاثة) are the same source's. A minister is no teller of news:
after him the outlet may go on.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.control import RESULTS
from marsad.reading.draft import Draft
from marsad.reading.party import Party
from marsad.reading.slots import Line
from marsad.reading.subjects import asks_or_condemns
from marsad.reading.tokens import VERBAL, is_deed
from marsad.reading.voice import Voice

ALSO: Final = "كما"
COMES: Final = frozenset(["ياتي", "تاتي", "جاء", "جاءت"])  # كما تأتي الزيارة بعد: the outlet sets it beside the news
TOLD: Final = frozenset({"event", "figure"})
UNHEARD: Final = frozenset(["انباء", "اخبار", "نبا", "خبر", "شايعات", "شايعه"])  # what nobody goes on from
TELLERS: Final = frozenset(["مصدر", "شاهد", "مراسل", "ناشط", "تقرير", "مرصد", "شبكه", "وكاله", "صحيفه", "موقع", "قناه"])


def go_on(drafts: list[Draft], line: Line, voices: list[Voice], before: list[Draft]) -> None:
    """Give a sentence that goes on from the one `before` the source of the last deed or count told there."""
    if voices or not before or not (_joined(line) or _results(line)):
        return
    last = max((d for d in before if d.kind in TOLD), key=lambda d: d.trigger, default=None)
    if last is None or not last.attribution:
        return
    source = last.attribution[-1][0]
    if source is None or not _tells_news(source):
        return
    stop = next((t.index for t in line.tokens[:-1] if t.text == "."), len(line.tokens))  # العملية.يُذكر أن
    for draft in drafts:
        own = any(p.key == source.key for p in draft.actors)
        told = draft.kind in TOLD and draft.type not in VERBAL and draft.token < stop
        if told and not draft.attribution and not own:
            draft.attribution = list(last.attribution)


def _joined(line: Line) -> bool:
    """كما قُتل، كما أن خمسة قتلوا: whether كما with a verb or a clause opens the sentence."""
    if len(line.tokens) < 3 or line.tokens[0].text != ALSO:
        return False
    token = line.tokens[1]
    if token.tag == "V":
        return token.tense == "perf" and token.text not in COMES and not asks_or_condemns(token)
    return token.tag == "S" and token.text.startswith("ان")


def _results(line: Line) -> bool:
    """وأدت هذه الهجمات إلى، وأسفر القصف عن: whether the sentence tells what came of a deed with the article."""
    tokens = line.tokens
    if len(tokens) < 4 or tokens[0].tag != "V" or tokens[0].stem_base not in RESULTS:
        return False
    k = 2 if tokens[1].tag == "D" else 1
    return tokens[k].art and not tokens[k].prep and is_deed(tokens[k])


def _tells_news(party: Party) -> bool:
    if party.stem in UNHEARD:
        return False
    return party.kind in ("media", "organization") or party.cls == "source" or party.stem in TELLERS
