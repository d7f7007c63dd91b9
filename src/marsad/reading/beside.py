"""Beside a place: what is told by its direction, its distance or the road to it was not in it.

شمال قاعدة العند، جنوب العاصمة كابل، على بعد 20 كلم من الموصل، على طريق القنيطرة، على الطريق بين حلب ودمشق. The
direction of a town without a word that says so means the province of its name (شرقي إدلب، شمال حلب), which holds the
town as well. With a preposition the direction is a part of the place (في جنوب كابل، بشمال عدن); what is near a town
(قرب سراقب) has it for its place, as the nearest that is told.
"""

from __future__ import annotations

from typing import Final

from marsad.knowledge.lookup import PlaceRow
from marsad.reading.homonyms import COMPASS
from marsad.reading.mentions import Describer
from marsad.reading.names_of_places import SITES
from marsad.reading.party import Party
from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line
from marsad.reading.spellings import Name
from marsad.reading.tokens import Token
from marsad.text.fold import fold_word

IN: Final = frozenset(["في", "علي", "الي", "من", "نحو", "باتجاه", "صوب"])  # what makes a direction a part of the place
ROAD: Final = "طريق"
MEASURES: Final = frozenset([
    "كلم", "كم", "كيلومتر", "كيلومترا", "كيلومترات", "ميل", "ميلا", "اميال", "متر", "امتار", "مترا",
])  # fmt: skip
BETWEEN, FROM = "بين", "من"
LEADS: Final = 3  # tokens from the road to between what it leads: الطريق الذي يربط بين
FAR: Final = 7  # tokens from على بعد to the place
WIDE: Final = frozenset([
    "محافظه", "ولايه", "اقليم", "قطاع", "ريف", "منطقه", "جزيره", "جبل", "جبال", "سهل", "وادي", "بحر",
    "ناحيه", "قضاء", "مديريه",
])  # fmt: skip
BOTH: Final = frozenset(["محافظتي", "ولايتي", "مديريتي", "اقليمي", "منطقتي"])
CITIES: Final = frozenset({"own:aden-governorate"})  # a province that is no more than its city
LIES: Final = frozenset(["واقع", "واقعه", "كاين", "كاينه", "يقع", "تقع"])
PROVINCES: Final = ("محافظه", "قطاع", "ولايه")
SETTLEMENTS: Final = frozenset({"city", "point"})
CUES: Final = COMPASS | MEASURES | {ROAD, BETWEEN}


def beside(line: Line, phrase: Phrase, party: Party, describer: Describer) -> Party | None:
    """The place that a phrase leaves for what it tells: the party itself where a deed was in it, the province of its
    name, or None where the deed was only beside it."""
    tokens, head = line.tokens, line.tokens[phrase.head]
    if phrase.start > 0 and tokens[phrase.start - 1].text == BETWEEN and (head.stem in WIDE or head.stem in BOTH):
        return None  # الحدودية بين محافظتي إب والضالع
    if phrase.start == 0 or head.stem in WIDE:
        return party
    row = describer.knowledge.place(party.place) if party.place else None
    if row is not None and row.precision not in SETTLEMENTS:
        return party
    if row is None and (party.known or head.tag == "E" or head.noun_class not in SITES):
        return party
    if head.tag == "N" and head.stem == ROAD and phrase.head + 1 < phrase.end:
        return None if row is not None else party
    k = phrase.start - 1
    if tokens[k].stem == ROAD and not tokens[k].art:
        return None
    if _on_road_between(tokens, k) or _apart(tokens, phrase.start):
        return None  # between two villages is near both; the road between two cities may be long
    if not _sided(tokens, k):
        return party
    if head.tag != "E" or row is None or any(t.stem in LIES for t in tokens[max(0, k - 1) : k]):
        return None  # جنوب مدينة الرمادي، شمال قرية الكفير، الواقعة شمال عدن
    if any(n.table == "metonym" for n in head.names):
        return None  # جنوب صنعاء: a capital and its province are two
    return _province(tokens, phrase, row, describer)


def _on_road_between(tokens: list[Token], k: int) -> bool:
    """الطريق الواصل بين القامشلي وعامودا، الطريق الذي يربط بين الحسكة وتل تمر; `k` is the token before the place."""
    if tokens[k].text != BETWEEN:
        return False
    before = tokens[max(0, k - LEADS) : k]
    return any(t.stem == ROAD and all(not u.conj and u.tag in "NRV" for u in tokens[t.index + 1 : k]) for t in before)


def _sided(tokens: list[Token], k: int) -> bool:
    """Whether a direction stands at `k` that nothing puts into the place."""
    if tokens[k].stem not in COMPASS or tokens[k].art:
        return False
    if k > 0 and tokens[k - 1].stem in COMPASS and not tokens[k].conj:
        k -= 1
    while k > 1 and tokens[k].conj and tokens[k - 1].stem in COMPASS:
        k -= 1  # في شمال وشرق حلب
    if tokens[k].conj:
        return False  # غارات على أطراف كفريا وشرق مدينة إدلب: the preposition is that of the first of them
    return not (tokens[k].prep or (k > 0 and tokens[k - 1].text in IN))


def _apart(tokens: list[Token], start: int) -> bool:
    """Whether a distance leads to the place: على بعد 20 كلم من الموصل، 60 كيلومترا شمال عدن."""
    for k in range(start - 1, max(-1, start - FAR), -1):
        if tokens[k].tag in "VSR." or tokens[k].tag == "E":
            return False
        if tokens[k].stem in MEASURES:
            return tokens[start - 1].text == FROM or tokens[start - 1].stem in COMPASS
    return False


def _province(tokens: list[Token], phrase: Phrase, row: PlaceRow, describer: Describer) -> Party | None:
    """The province that is called after a town, of the tables."""
    for name in row.names.get("ar", ()):
        words = [fold_word(word) for word in name.split()]
        for kind in PROVINCES:
            for match in describer.knowledge.match([kind, *words]):
                if match.table == "place" and match.length == 1 + len(words) and match.id not in CITIES:
                    span = describer.span(tokens, phrase.start, phrase.end)
                    return describer.entity(Name((kind,), "place", match.id, False), (span,))
    return None
