"""What the grouping of statements into happenings is made of: frozen values, no behaviour of weight.

Days are ordinals of the proleptic Gregorian calendar (`datetime.date.toordinal`), inclusive at both ends. Offsets are
code points of the document's text, an end is exclusive.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from marsad.model import Reading

AccountKey = tuple[str, str]  # document and statement: two documents of one text have statements of one id
DayBasis = Literal["told", "passage", "published", "none"]
About = Literal["who", "whom", "how many", "whether", "when", "where"]
Nature = Literal["contradiction", "compatible", "newer toll", "part and total", "claim and denial"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document as the grouping takes it: its reading, and the text that was read. Documents of one `print` are
    reprints of one text, where that is known."""

    reading: Reading
    text: str
    print: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The days in which something may lie. None is open.

    `basis`: told by its own clause, told by its passage (the sentence, or those before it), the day of publication in
    place of a day, or nothing. `weekday` (0 Monday), `month` and `day` are what the text says where it leaves the year
    or the week out.
    """

    first: int | None = None
    last: int | None = None
    basis: DayBasis = "none"
    weekday: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def exact(self) -> bool:
        """One or two days, told."""
        return self.first is not None and self.last is not None and self.last - self.first <= 1 and self.told

    @property
    def told(self) -> bool:
        """The text itself says when."""
        return self.basis in ("told", "passage")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A known place: degrees (WGS 84), and the precision of the codebook (point, city, admin2, admin1, country, ...).

    `within` is the folded English name of its first-order division, "" where it is unknown.
    """

    id: str
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    precision: str
    within: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody who takes part. `key` is a known id, else the folded words of the text."""

    key: str
    name: str
    known: bool
    kind: str
    country: str | None
    sectors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Count:
    """How many of a kind (killed, injured, ...), from `low` to `high`; None is open above."""

    kind: str
    low: int
    high: int | None


class Bag(dict[str, float]):
    """Lemmas with their weights, and the length of the vector that they are: made once, compared often."""

    __slots__ = ("length",)

    def __init__(self, weights: Mapping[str, float] = MappingProxyType({})) -> None:
        super().__init__(weights)
        self.length = math.sqrt(math.fsum(weight * weight for weight in self.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What can be compared of an account, or of all accounts of one document that tell of one thing.

    `words`: lemma → weight (see `words.py`); `names`: rare words of no table; `quarters`: what follows بلدة or حي where
    no table holds the place; `lead`: words of the document's beginning; `series`: told of several events at once
    (a day's total, a wave of strikes); `placed`: how sure its place is, 1 where the clause
    names it, less where the passage does.
    """

    family: str
    types: frozenset[str]
    days: Span
    spots: tuple[Spot, ...] = ()
    names: frozenset[str] = frozenset()
    quarters: frozenset[str] = frozenset()
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    counts: tuple[Count, ...] = ()
    means: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()
    instruments: frozenset[str] = frozenset()
    lead: Bag = field(default_factory=Bag)
    words: Bag = field(default_factory=Bag)
    series: bool = False
    placed: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One statement in one document, as the grouping sees it. `evidence` are spans of the text.

    `voices` is the attribution's words, outermost first, () for the outlet itself. `background`: told of a day well
    before the document. `definite`: it takes up something told before ("the attack").
    """

    id: str
    document: str
    kind: str
    type: str
    realis: str
    traits: Traits
    evidence: tuple[tuple[int, int], ...]
    sentence: int
    voices: tuple[str, ...] = ()
    outlet: str | None = None
    published: int | None = None
    background: bool = False
    definite: bool = False
    lead: bool = False  # it stands in the beginning of the document, which tells its main happening
    anew: bool = False  # it is told as something new: "a car exploded"
    another: bool = False  # it is set beside one told before: "a second attack"
    new_count: bool = False  # its count says that it takes the place of another: "the toll rose to"
    agency: str | None = None  # the medium from which the account has it, where it says so

    @property
    def key(self) -> AccountKey:
        """What tells it from all other accounts."""
        return self.document, self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """All accounts of one document that tell of one happening, with their traits together.

    `runs` are the hashes of the runs of words of its sentences, `sketch` stands for the whole document (`voices.py`),
    `print` for all reprints of its text, where that is known.
    """

    document: str
    accounts: tuple[Account, ...]
    traits: Traits
    published: int | None = None
    runs: frozenset[int] = frozenset()
    sketch: tuple[int, ...] = ()
    print: int | None = None

    @property
    def key(self) -> tuple[str, int, str]:
        """What orders tellings, whatever the order of the input: document, first character, id."""
        first = self.accounts[0]
        return self.document, first.evidence[0][0], first.id


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two tellings are taken for one happening (weight above 0) or are not (below 0).

    The weight is a share of log odds; `detail` says on what it rests.
    """

    name: str
    weight: float
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One value of a difference, with the keys of the accounts that give it: document and statement."""

    value: str
    accounts: tuple[AccountKey, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Where accounts of one happening differ, each side with its accounts; `nature` says what kind of difference."""

    about: About
    nature: Nature
    sides: tuple[Side, ...]
    what: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One thing in the world as documents tell it: every account, why they stand together, and where they differ.

    `reasons`: key of an account → why it belongs here. `voices`: documents by independent voice; reprints are one.
    """

    id: str
    type: str
    realis: tuple[str, ...]
    accounts: tuple[Account, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    days: Span
    place: Spot | None
    counts: tuple[Count, ...]
    reasons: Mapping[AccountKey, tuple[Reason, ...]]
    differences: tuple[Difference, ...]
    documents: tuple[str, ...]
    voices: tuple[tuple[str, ...], ...]
    series: bool = False
