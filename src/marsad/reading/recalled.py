"""Days that a text only points back to: حينها, في اليوم نفسه, في اليوم التالي, فور ورود تلك الأنباء.

Such a word has the last day that was told before it, in its own sentence or in the ones right before; أنباء and
تلك الأنباء share the day of the clause in which they were told first. Where no day was told there is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from marsad.model import Time
from marsad.reading.control import RESULTS
from marsad.reading.settings import When, nearest_time
from marsad.reading.slots import Line
from marsad.reading.tokens import Token, is_deed

BACK: Final = 2  # sentences to which a word may point back
THEN: Final = frozenset(["حينها", "وقتها", "حينذاك", "وقتذاك", "انذاك", "حينيذ", "ساعتها"])
THAT: Final = frozenset(["ذلك", "تلك", "نفس", "ذات"])
DAY: Final = frozenset(["اليوم", "الليله", "النهار", "يوم"])
FOLLOWING: Final = {
    "نفسه": 0, "ذاته": 0, "نفسها": 0, "ذاتها": 0, "عينه": 0, "التالي": 1, "التاليه": 1, "السابق": -1, "السابقه": -1,
}  # fmt: skip
UPON: Final = frozenset(["فور", "وفور", "عقب", "وعقب", "اثر", "واثر"])  # at once after
_FIRSTS: Final = THEN | DAY | UPON


class Told:
    """The days told so far in a text, by sentence. `day` is that of the text: no word recalls what is to come."""

    def __init__(self, day: date | None = None) -> None:
        self.day = day.isoformat() if day is not None else None
        self.sentences: list[tuple[Line, list[When]]] = []

    def recalled(self, line: Line, whens: Sequence[When]) -> list[When]:
        """The times to which this sentence points back; it is remembered for those that come."""
        found = [w for w in self._recalled(line, whens) if not any(w.start < o.end and o.start < w.end for o in whens)]
        if not whens and not found:
            found = list(self._of_deed(line)) or list(self._carried_out(line))
        self.sentences.append((line, [*whens, *found]))
        del self.sentences[:-BACK]
        return found

    def _recalled(self, line: Line, whens: Sequence[When]) -> Iterator[When]:
        tokens = line.tokens
        for k in [k for k, token in enumerate(tokens) if token.text in _FIRSTS]:
            token = tokens[k]
            after = tokens[k + 1] if k + 1 < len(tokens) else None
            if token.text in THEN and not (after is not None and after.tag == "V" and after.text[0] == "س"):
                yield from self._at(k, k + 1, 0, whens)
            elif token.text in DAY and after is not None and after.text in FOLLOWING and _alone(tokens, k + 2):
                yield from self._at(k, k + 2, FOLLOWING[after.text], whens)
            elif token.text in DAY and k > 0 and tokens[k - 1].text in THAT and _alone(tokens, k + 1):
                yield from self._at(k - 1, k + 1, 0, whens)
            elif token.text in UPON:
                yield from self._upon(line, k)

    def _of_deed(self, line: Line) -> Iterator[When]:
        """وأضاف أن القصف أودى بحياة طفل: a deed told with its day in the sentence before, that then has results, has
        them on that day. Deeds of two days leave it open, and so does what is told from others (الهجوم الثاني)."""
        if not self.sentences or not self.sentences[-1][1]:
            return
        tokens, (before, earlier) = line.tokens, self.sentences[-1]
        for k in line.verbs:
            if tokens[k].stem_base not in RESULTS:
                continue
            at = next((i for i in (k + 1, k - 1) if 0 <= i < len(tokens) and _plain_deed(tokens, i)), -1)
            if at < 0:
                continue
            deeds = [t for t in before.tokens if t.lexeme is not None and t.lexeme is tokens[at].lexeme]
            found = {nearest_time(before, t.index, earlier) for t in deeds}
            time = found.pop() if len(found) == 1 else None
            if time is not None and time.start is not None and time.start == time.end and not self._future(time):
                yield When(min(k, at), min(k, at) + 1, time, clause=min(k, at))

    def _carried_out(self, line: Line) -> Iterator[When]:
        """جمعت الأمم المتحدة الطرفين لتوقيع اتفاق في يوليو الحالي. ووقع مندوبون الاتفاق: a deed that the sentence
        before told by its noun, with what it was done to, is told on by its verb at the head of this one."""
        if not self.sentences or not self.sentences[-1][1] or not line.verbs:
            return
        tokens, (before, earlier) = line.tokens, self.sentences[-1]
        k, lexeme = line.verbs[0], tokens[line.verbs[0]].lexeme
        if k > 0 or tokens[k].tense != "perf" or lexeme is None or tokens[k].passive:
            return
        objects = {t.stem for t in tokens[k + 1 :] if t.tag == "N" and t.art}
        deeds = [
            t.index
            for t in before.tokens
            if t.tag == "N" and is_deed(t) and not t.art and t.lexeme is not None and t.lexeme.lemma == lexeme.lemma
            and any(a.stem in objects for a in before.tokens[t.index + 1 : t.index + 2] if a.tag == "N")
        ]  # fmt: skip
        found = {nearest_time(before, at, earlier) for at in deeds}
        time = found.pop() if len(found) == 1 else None
        if time is not None and time.start is not None and time.end is not None and not self._future(time):
            yield When(k, k + 1, time, clause=k)

    def _at(self, start: int, end: int, shift: int, whens: Sequence[When]) -> Iterator[When]:
        """The last closed time before, moved by so many days."""
        before = [w for _, earlier in self.sentences for w in earlier] + [w for w in whens if w.end <= start]
        last = next((w.time for w in reversed(before) if w.time.start and w.time.end and not self._to_come(w)), None)
        if last is None or last.start is None or (shift and last.start != last.end):
            return
        if shift:
            day = (date.fromisoformat(last.start) + timedelta(days=shift)).isoformat()
            last = replace(last, start=day, end=day)
        yield When(start, end, last)

    def _to_come(self, when: When) -> bool:
        return self._future(when.time)

    def _future(self, time: Time) -> bool:
        return self.day is not None and time.start is not None and time.start > self.day

    def _upon(self, line: Line, k: int) -> Iterator[When]:
        """فور ورود تلك الأنباء: the day of the clause of the sentence before that told the news."""
        tokens = line.tokens
        that = next((i for i in range(k + 1, min(k + 3, len(tokens) - 1)) if tokens[i].tag == "D"), 0)
        if not that or not self.sentences:
            return
        before, earlier = self.sentences[-1]
        first = next((t for t in reversed(before.tokens) if _alike(t, tokens[that + 1])), None)
        time = nearest_time(before, first.index, earlier) if first is not None else None
        if time is not None and time.start is not None and time.start == time.end:
            yield When(k, that + 2, time)


def _plain_deed(tokens: Sequence[Token], k: int) -> bool:
    """A definite noun of a deed that nothing tells from others: القصف, but not القصف الروسي or قصف المدينة."""
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    return tokens[k].tag == "N" and tokens[k].art and is_deed(tokens[k]) and not (after is not None and after.art)


def _alone(tokens: Sequence[Token], k: int) -> bool:
    """Whether nothing behind says of which day it is (في اليوم التالي لصدور القرار, في نفس اليوم الذي وقع فيه)."""
    return k >= len(tokens) or not (tokens[k].tag == "R" or tokens[k].prep == "ل" or tokens[k].text == "من")


def _alike(a: Token, b: Token) -> bool:
    """Whether two nouns are one, but for clitics and number."""
    return a.nominal and b.nominal and a.stem_base == b.stem_base
