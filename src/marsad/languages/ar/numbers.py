"""Quantities in a text: figures and number words with what bounds them (نحو، أكثر من، على الأقل، بين ... و...).

Years, dates, clock times, ages, numbers that are names (القرار 1701) and the like are told apart by `kind`, so
that nothing but a count is ever taken for one. Bounds follow the codebook: "about 55" is 55 to 55, "more than 510"
is 510 and open, dozens are 20 to 99.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from marsad.languages.ar.cardinals import STARTS, TABLE, TEN, TENS, Value, joined, value_at
from marsad.languages.ar.dates import ORDINALS, text_at
from marsad.languages.ar.fractions import fraction, part_at
from marsad.languages.ar.lexemes import FARTHEST, forms, lines_of, phrases, words
from marsad.languages.ar.notation import notated
from marsad.languages.ar.number_kinds import Kind, Marked, kind_of
from marsad.text.fold import fold_word
from marsad.text.words import Words

_BEFORE = {kind: phrases(TABLE, kind) for kind in ("exact", "min", "max")}
_BEFORE_FIRSTS = frozenset().union(*(table.firsts for table in _BEFORE.values()))
_AFTER = {kind: phrases(TABLE, f"after-{kind}", clitics=False) for kind in ("exact", "min", "max")}
_AFTER_FIRSTS = frozenset().union(*(table.firsts for table in _AFTER.values()))
THAN = frozenset(["من", "عن"])
MORE = ("اكثر", "يزيد")
_REACH = forms(TABLE, "reach")
_REACHING = frozenset(fold_word(noun) for _, value in lines_of(TABLE, "reach") for noun in value.split("|"))
_CHANGES = words(TABLE, "change")
_DASHES = frozenset({"-", "–", "—"})
_TO = frozenset({"الي"})
_MINUS = words(TABLE, "minus")
_NEAR = 3  # words between a number and على الأقل, or between من X إلى Y and the verb of change before it


class Number(NamedTuple):
    """A quantity in tokens `start` to `end`, with its bounds; `first`-`last` are folded offsets.

    `min` or `max` None is open; both None never happens. Values are whole numbers wherever they are whole. `unit` is
    the currency (ISO 4217, or the plain word where the country is not said). `definite`: "the three", told before.
    """

    start: int
    end: int
    first: int
    last: int
    kind: Kind
    min: float | None
    max: float | None
    unit: str
    definite: bool
    literal: str

    @property
    def value(self) -> float | None:
        """The one value of a number that has one, open or not; None for a range."""
        if self.min is not None and self.max is not None and self.min != self.max:
            return None
        return self.min if self.min is not None else self.max


def begins(text: str) -> bool:
    """Whether a number can begin with a folded word, whatever stands after it."""
    return text in STARTS or text[0].isdigit() or text in ("ال", "جزء")


def numbers(found: Words, at: Iterable[int] | None = None) -> list[Number]:
    """The numbers among the words of a folded text or sentence, in order; none overlaps another.

    `at`: the tokens whose words `begins` accepts, where the caller knows them already.
    """
    result: list[Number] = []
    past = 0  # everything before this token is read
    for index in (n for n, text in enumerate(found.texts) if begins(text)) if at is None else at:
        if index < past or (found.texts[index] == "ال" and not text_at(found, index + 1)[:1].isdigit()):
            continue
        value = None if _ends_ordinal(found, index) else value_at(found, index) or part_at(found, index)
        if value is None:
            continue
        value = fraction(found, index, value) or value
        start, value = notated(found, index, value)
        number = _number(found, index, value, result[-1].end if result else 0)
        result.append(number if start == index else _begun(found, number, start))
        past = max(number.end, value.end)
    return result


def _ends_ordinal(found: Words, index: int) -> bool:
    """The second word of an ordinal: اللواء الخامس عشر, السابع والعشرين."""
    text, before = found.texts[index], text_at(found, index - 1)
    return (text in TEN or text in TENS) and before in ORDINALS and ORDINALS[before].article


def _number(found: Words, index: int, value: Value, floor: int) -> Number:
    """The number whose value stands at a token; nothing before token `floor` belongs to it."""
    marked = kind_of(found, index, value)
    low: float | None = value.low
    high: float | None = value.high
    start, end = index, marked.end
    if marked.kind in ("count", "money", "percent", "duration", "measure", "fraction"):
        start, bound = _bound_before(found, index, floor)
        ranged = _range(found, index, value, marked)
        if ranged is not None:
            low, high, marked = ranged
            start = _start_of_range(found, start, floor)
            end = marked.end
        elif bound == "exact" or bound is None:
            bound, end = _bound_after(found, end) if bound is None else (bound, end)
        if text_at(found, start - 1) in _MINUS and low is not None and high is not None:
            low, high = -high, -low
        if bound == "min":
            high = None
        elif bound == "max":
            low, high = None, high
    first, last = found.starts[start], found.ends[end - 1]
    literal = " ".join(found.texts[start:end])
    return Number(start, end, first, last, marked.kind, _whole(low), _whole(high), marked.unit, value.definite, literal)


def _begun(found: Words, number: Number, start: int) -> Number:
    """The number with what is written to its figures before them."""
    start = min(start, number.start)
    literal = " ".join(found.texts[start : number.end])
    return number._replace(start=start, first=found.starts[start], literal=literal)


def _whole(value: float | None) -> float | None:
    if value is None:
        return None
    if value == int(value) and abs(value) < 1e15:
        return int(value)
    value = float(f"{value:.15g}")  # 4.1 million is no 4099999.9999999995
    return int(value) if value == int(value) else value


def _bound_before(found: Words, index: int, floor: int) -> tuple[int, str | None]:
    """Where the phrase that bounds the number begins, and how: أكثر من -> min."""
    best: tuple[int, str | None] = (index, None)
    bounded = not _BEFORE_FIRSTS.isdisjoint(found.texts[max(0, index - FARTHEST) : index])
    for kind, table in _BEFORE.items() if bounded else ():
        match = table.before(found.texts, index)
        if match is not None and floor <= match[0] < best[0]:
            best = (match[0], kind)
    start, bound = best
    if bound == "exact" and start > floor:  # أكثر من نحو
        outer, stronger = _bound_before(found, start, floor)
        return (outer, stronger) if stronger else best
    if bound is None and _reached(found, index, floor):
        return index, "min"
    return best


def _reached(found: Words, index: int, floor: int) -> bool:
    """تجاوز عدد القتلى 500: a verb of passing, a word for number, and at most two words between that and the figure."""
    for at in range(max(floor, index - 4), index - 1):
        if found.texts[at] in _REACH and found.texts[at + 1] in _REACHING:
            return at == 0 or found.texts[at - 1] not in ("لم", "لا", "لن")
    return False


def _bound_after(found: Words, end: int) -> tuple[str | None, int]:
    """A bound behind the number, or behind up to three words that follow it; only then nothing is taken in."""
    for distance in range(_NEAR + 1):
        at = end + distance
        text = text_at(found, at)
        if distance and (text in "،,.؛\n" or text in STARTS or text[:1].isdigit()):
            break
        for kind, table in _AFTER.items() if text in _AFTER_FIRSTS else ():
            behind = table.at(found.texts, at)
            if behind is not None and not _of_the_next(found.texts, behind[0]):
                return kind, end
        if at >= len(found.texts) or text in "،,.؛\n":
            break
    return None, end


def bound_behind(texts: Sequence[str]) -> str | None:
    """What the words right behind a count say of it: min, max or exact; None where they say nothing."""
    for kind, table in _AFTER.items():
        behind = table.at(texts, 0)
        if behind is not None and not _of_the_next(texts, behind[0]):
            return kind
    return None


def _of_the_next(texts: Sequence[str], end: int) -> bool:
    """14 قتيلا وأكثر من 40 جريحا: whether "more" goes on with another count; not so 14 على الأقل من الجنود."""
    return end < len(texts) and texts[end] in THAN and texts[end - 1].endswith(MORE)


def _range(found: Words, index: int, value: Value, marked: Marked) -> tuple[float, float, Marked] | None:
    """The bounds of a range that begins with this number: بين 5 و7, 5-7, من 5 إلى 7, خمسة أو ستة."""
    at = _after_link(found, index, value)
    other = value_at(found, at) if at is not None else None
    if at is None or other is None or not (value.exact and other.exact):
        return None
    second = kind_of(found, at, other)
    low, high = value.low, other.low
    if value.scale == 1 and other.scale > 1 and low < high / other.scale:
        low *= other.scale  # بين 3 و5 آلاف
    if low >= high or (second.kind != marked.kind and marked.kind not in ("count", "fraction")):
        return None
    if second.kind not in ("count", "money", "percent", "duration", "measure", "fraction"):
        return None
    return low, high, second


def _after_link(found: Words, index: int, value: Value) -> int | None:
    """Where the second number of a range stands, if this one is followed by what links two."""
    end, text = value.end, text_at(found, value.end)
    before = text_at(found, index - 1)
    if before in ("بين", "وبين"):
        at, is_joined = joined(found, end)
        if is_joined:
            return at
    if text in _DASHES and value.digits and found.starts[end] - found.ends[end - 1] <= 1:
        return end + 1 if text_at(found, end + 1)[:1].isdigit() else None
    if text in _TO:
        return None if _changes(found, index) else end + 1
    return end + 1 if text == "او" else None


def _changes(found: Words, index: int) -> bool:
    """Whether "from 5 to 10" says that something rose or fell, and is no range."""
    return any(text_at(found, at) in _CHANGES for at in range(index - _NEAR - 3, index))


def _start_of_range(found: Words, start: int, floor: int) -> int:
    before = text_at(found, start - 1)
    if before not in ("بين", "من", "وبين") or start - 1 < floor:
        return start
    wider = before == "بين" and text_at(found, start - 2) in ("ما", "وما") and start - 2 >= floor
    return start - 1 - wider
