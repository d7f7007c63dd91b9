"""Towns of one name: which of them is meant, by what the text says of where it lies, and when none of the tables is.

Beside its name a town is told to lie in a province, a town or a state (بريف إدلب، في محافظة أبين، بمدينة حمص) or on a
side of one (غربي إدلب، شمال سوريا). A village has fewer people than a city of its name.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from marsad.knowledge.lookup import Knowledge, PlaceRow
from marsad.reading.spellings import Name
from marsad.reading.tokens import Token

PROVINCES: Final = frozenset(["محافظه", "ولايه", "مديريه", "قضاء", "اقليم", "ريف"])
COMPASS: Final = frozenset(["شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي"])
SIDES: Final = COMPASS | {"قرب"}
APART: Final = 6  # tokens from a town to the province in which it is told to lie
INNER: Final = 3  # nouns of place and sides before the name of what it lies in: شمال غربي مدينة | إدلب
IN: Final = "في"
HEAD: Final = "::"
ACROSS: Final = 250  # km from the middle of a province to its edge: the village of Ain Issa near Latakia is another
FAR: Final = 300  # km: no town is told to lie beside one that is so far away in another country
WIDE: Final = frozenset(["admin1", "region", "country"])  # as far again from the middle of these
SMALL: Final = frozenset(["قريه", "بلده", "حي", "ضيعه", "عزبه", "نجع"])
# People of a town that is called no village and no small town.
CROWDED: Final = {"قريه": 100_000, "ضيعه": 100_000, "عزبه": 100_000, "نجع": 100_000, "بلده": 200_000}


class Beside(NamedTuple):
    """Where something is told to lie: the places that a word beside it may mean, or a state; `inside` it, or beside."""

    rows: tuple[PlaceRow, ...] = ()
    state: str | None = None
    inside: bool = False

    def excludes(self, place: PlaceRow) -> bool:
        """Whether a place cannot be there: it lies in another country, and not just across the border, or farther off
        than any province reaches."""
        if self.state is not None:
            return place.country != self.state
        if not self.rows:
            return False
        if any(row.country == place.country for row in self.rows):
            return self.inside and all(distance(row, place) > ACROSS for row in self.rows)
        return self.inside or all(distance(row, place) > FAR * (1 + (row.precision in WIDE)) for row in self.rows)


NOWHERE: Final = Beside()


def beside(tokens: Sequence[Token], end: int, knowledge: Knowledge) -> Beside:
    """Where a name that ends before token `end` is told to lie; `NOWHERE` if nothing is said of it."""
    for k in range(end, min(end + APART, len(tokens) - 1)):
        token = tokens[k]
        if token.tag in "VSR" or (token.conj and (token.prep or not token.nominal)):
            return NOWHERE
        if token.stem in SIDES and not token.conj and token.tag != "E" and _follows(tokens, end, k):
            found = _named(tokens, k + 1, knowledge)
            return found if token.stem in COMPASS else found._replace(state=None)
        if token.tag == "P":
            if token.text != IN:
                return NOWHERE
            continue
        if token.prep == "ب" or tokens[k - 1].text == IN:
            next_to = _follows(tokens, end, k if token.prep else k - 1)
            if token.stem_base in PROVINCES or (next_to and token.noun_class == "place"):
                return _named(tokens, k, knowledge)._replace(inside=True)
            if next_to and (token.tag == "E" or _town_too(tokens, k)):
                return _named(tokens, k, knowledge)._replace(state=None, inside=True)  # نددت حماس في غزة بإسرائيل
        if token.prep and not (token.prep == "ل" and tokens[k - 1].pos in ("A", "P")):
            return NOWHERE  # but معسكر الحمزة الموالي لصالح في محافظة إب
    return NOWHERE


def headed(tokens: Sequence[Token], knowledge: Knowledge) -> Beside:
    """What the head of a sentence in a round-up tells: درعا::, in the province of which all lies that follows."""
    at = tokens[0].length if tokens and tokens[0].tag == "E" else len(tokens)
    if at + 1 >= len(tokens) or (tokens[at].text + tokens[at + 1].text)[:2] != HEAD:
        return NOWHERE
    return _named(tokens, 0, knowledge)._replace(inside=True)


def _town_too(tokens: Sequence[Token], k: int) -> bool:
    """في إب: a word behind "in" that is the name of a town as well."""
    return tokens[k - 1].text == IN and any(n.table == "place" for g in tokens[k].word.groups for n in g.single)


def _follows(tokens: Sequence[Token], end: int, k: int) -> bool:
    """Whether nothing but a mark stands between a name and what is said of where it lies."""
    return k == end or (k == end + 1 and tokens[end].tag == ".")


def _named(tokens: Sequence[Token], start: int, knowledge: Knowledge) -> Beside:
    """The place whose name follows, perhaps behind nouns of place and further sides."""
    for k in range(start, min(start + INNER, len(tokens))):
        token = tokens[k]
        if k > start and (token.conj or token.prep):
            return NOWHERE
        if token.tag == "E" or (k == start and _town_too(tokens, k)):
            named = token.names or [n for group in token.word.groups for n in group.single]
            rows = tuple(p for n in named if (p := knowledge.place(n.key)) is not None)
            states = [n.key.removeprefix("state:") for n in named if n.key.startswith("state:")]
            return Beside(rows) if rows else Beside(state=states[0] if states else None)
        if token.noun_class != "place" and token.stem not in SIDES:
            return NOWHERE
    return NOWHERE


def nearest(towns: Sequence[Name], where: Beside, knowledge: Knowledge) -> Name | None:
    """Among towns of one name that which lies nearest to where it is told to be; None where nothing tells."""
    if len(towns) < 2 or not (where.rows or where.state):
        return None

    def off(name: Name) -> float:
        place = knowledge.place(name.key)
        if place is None or where.excludes(place):
            return math.inf
        return min((distance(row, place) for row in where.rows), default=0.0)

    best = min(towns, key=off)
    alone = where.rows or sum(off(name) < math.inf for name in towns) == 1
    return best if alone and off(best) < math.inf else None


def fits(name: Name, noun: str, knowledge: Knowledge) -> bool:
    """Whether a place may be called so small: قرية القاهرة is not the capital, and neither حي الجولان nor قرية أبين
    is a region or province."""
    place = knowledge.place(name.key) if name.table == "place" else None
    if place is not None and noun in SMALL and place.precision in WIDE:
        return False
    return place is None or noun not in CROWDED or place.population < CROWDED[noun]


def distance(a: PlaceRow, b: PlaceRow) -> float:
    """Kilometres between two places, on a sphere flattened between them: right to a few percent within a region."""
    east = math.radians(b.lon - a.lon) * math.cos(math.radians((a.lat + b.lat) / 2))
    return 6371.0 * math.hypot(math.radians(b.lat - a.lat), east)
