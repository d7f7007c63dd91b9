"""Numbers with what they count, in Arabic.

3-10 take the plural, 11-99 the singular in the accusative, hundreds the singular in the genitive.
All counts here follow a masdar or a preposition, so that what carries a case is in the genitive.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from marsad.model import Quantity
from marsad.text.fold import fold_word
from marsad.views.arabic.nominals import bare, noun
from marsad.views.arabic.parties import counted_from
from marsad.views.arabic.tables import listed, words

_ROUND: Final = {(20, 99): "عشرات", (100, 999): "مئات", (1_000, 9_999): "آلاف"}
_ROUND_SCALES: Final = {1_000: "الآلاف", 1_000_000: "الملايين", 1_000_000_000: "المليارات"}
_OTHER: Final = fold_word("آخر")
_SCALES: Final = ((1_000_000_000, "مليار", "ملياري", "مليارات"), (1_000_000, "مليون", "مليوني", "ملايين"))


class Counted(NamedTuple):
    """A noun that is counted: its singular, its plural in the nominative, its gender."""

    one: str
    many: str
    feminine: bool
    others: bool = False  # besides those told of before: آخر, آخرين

    @property
    def plural(self) -> str:
        """The plural in the genitive."""
        head, *rest = self.many.split()
        shaped = head[:-2] + "ين" if head.endswith("ون") else head
        return " ".join([shaped, *rest])

    @property
    def definite(self) -> str:
        """The plural in the genitive with the article, as عشرات and مئات have it."""
        return " ".join(f"ال{word}" for word in self.plural.split())

    @property
    def accusative(self) -> str:
        """The singular of 11-99."""
        return " ".join(word if word.endswith(("ة", "ى", "اء", "و", "ا")) else f"{word}ا" for word in self.one.split())

    @property
    def dual(self) -> str:
        """Two of them, in the genitive."""
        return " ".join(f"{word[:-1]}ت{'ين'}" if word.endswith("ة") else f"{word}ين" for word in self.one.split())


def counted(kind: str, value: str) -> Counted:
    """A thing or unit of the table; a unit that it doesn't have is told by its code."""
    one, many = words().get((kind, value), (value, value))
    return Counted(one, many or one, one.split(" ")[0].endswith("ة"))


def people(description: str) -> Counted | None:
    """What people of a description are called when they are counted; None where the tables don't know."""
    spelled = description.split()
    folded = [fold_word(bare(word)) for word in spelled]
    numbers = [at for at, word in enumerate(folded) if word[:1].isdigit()]
    at = counted_from(folded) or (numbers[-1] if numbers else 0)
    at += counted_from(folded[at:])
    if at >= len(spelled):
        return counted("thing", "person")
    if folded[at].removesuffix("ين").removesuffix("ون") == _OTHER:
        return counted("thing", "person")._replace(others=True)
    found = noun(spelled[at])
    if found is None or not found.human or not found.plurals:
        return None
    if found.lemma in listed("condition"):
        return counted("thing", "person")
    return Counted(found.lemma, found.plurals[0], found.feminine)


def number(value: int, what: Counted) -> str:
    """A number with what it counts: شخص واحد, شخصين اثنين, 5 أشخاص, 12 شخصا, 100 شخص."""
    for scale, one, two, many in _SCALES:
        if value >= scale and value % (scale // 10) == 0:
            return _scaled(value / scale, (one, two, many), what)
    if value == 1:
        return f"{what.one} {'آخر' if what.others else 'واحدة' if what.feminine else 'واحد'}"
    if value == 2:
        return f"{what.dual} {'آخرين' if what.others else 'اثنتين' if what.feminine else 'اثنين'}"
    last = value % 100
    few = 3 <= last <= 10
    noun_ = what.plural if few else what.accusative if last >= 11 else what.one
    return f"{value:,} {noun_}" + (f" {'آخرين' if few else 'آخر'}" if what.others else "")


def _scaled(value: float, names: tuple[str, str, str], what: Counted) -> str:
    """Millions: مليون دولار, مليوني دولار, 5 ملايين دولار, 15 مليون دولار."""
    one, two, many = names
    if value in (1, 2):
        return f"{one if value == 1 else two} {what.one}"
    return f"{value:,g} {many if 3 <= value <= 10 and value == int(value) else one} {what.one}"


def quantity(value: Quantity, what: Counted) -> str:
    """A count with its bounds, in the genitive."""
    low, high = value.min, value.max
    if low is None:
        return f"ما يصل إلى {number(high, what)}" if high is not None else f"عدد من {what.definite}"
    if high is None:
        return f"ما لا يقل عن {number(low, what)}"
    if (low, high) in _ROUND:
        return f"{_ROUND[low, high]} {what.definite}"
    for scale, name in _ROUND_SCALES.items():
        round_ = _ROUND.get((low // scale, high // scale)) if low % scale == 0 and (high + 1) % scale == 0 else None
        if round_:
            return f"{round_} {name} من {what.definite}"
    return number(low, what) if low == high else f"ما بين {low:,} و{number(high, what)}"
