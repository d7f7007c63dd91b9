"""The country that a text is about, and whom of its nameless actors it takes in.

In an article on one country "the police", "the demonstrators" are that country's. Measured on 60 annotated articles:
where 65 % of the countries named are one, 115 of 117 such actors belong to it; at 50 % it is 155 of 168. In other texts
one in five guessed by the place of its deeds was wrong, and none is guessed.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from marsad.knowledge.lookup import Knowledge
from marsad.reading.party import Party
from marsad.text.fold import fold_word

SHARE: Final = 0.65
LEAST: Final = 3  # times that the country must be named
NAMELESS: Final = frozenset({"armed-group", "government", "organization", "population", "unnamed"})
FOREIGN: Final = frozenset([
    "اممي", "امميه", "امميون", "دولي", "دوليه", "دوليون", "دوليين", "اجنبي", "اجنبيه", "اجانب", "غربيون", "غربيين",
    "اوروبي", "اوروبيون", "اوروبيين",
])  # fmt: skip
PORTS: Final = frozenset(["مطار", "ميناء", "معبر"])  # مدير مطار عدن الدولي is of that town
MANY: Final = frozenset(["دول", "بلدان", "حكومات", "عواصم"])  # of many states; الدول الشقيقة are others
STATE: Final = "دوله"
PAIR: Final = frozenset(["طرفين", "جانبين"])
ALLIES: Final = ("حلفا", "حليف", "داعم", "موالي", "داين")  # of a regime or debtor: those of another state
BANDS: Final = frozenset(
    ["تنظيم", "تنظيمات", "تنظيمين", "داعشي", "داعشيا", "داعشيين", "دواعش"]
)  # عناصر التنظيم: it has branches in many states
# Who come from elsewhere as often as not.
MOVING: Final = frozenset([
    "مهاجر", "مهاجرا", "مهاجرين", "مهاجرون", "لاجي", "لاجيا", "لاجيين", "لاجيون", "نازح", "نازحا", "وافدين", "مقيما",
    "سايح", "سايحا", "سياح", "جهاديين", "جهاديون", "متطرفين", "متطرفون", "متشددين", "متشددون",
])  # fmt: skip
FORCES: Final = frozenset({"MIL", "COP"})
STATES: Final = frozenset(["دول", "دوله", "قوي", "قوات", "بلدان", "حكومات", "عواصم", "مسوولون", "دبلوماسيون"])
ABROAD: Final = frozenset(
    ["كبري", "غربي", "غربيه", "عربيه", "اوروبيه", "وغربيه"]
)  # دول غربية, but الجبهة الغربية lies there
REALMS: Final = frozenset(["مملكه", "سلطنه", "اماره"])
# What flies is seldom of the country over which it does: of 25 "the planes" in news on Syria and Yemen 3 were.
FLYING: Final = frozenset([
    "طيران", "طاءره", "طايره", "طاءرات", "طايرات", "مقاتلات", "مروحيه", "مروحيات", "مسيره", "مسيرات",
])  # fmt: skip
COALITION: Final = "تحالف"
OWNERS: Final = frozenset(["نظام", "جيش", "حكومه", "شرطه"])  # طيران النظام
ELSEWHERE: Final = frozenset({"name", "source", "media", "vehicle", "facility"})  # a nameless source can be anywhere


def theme(votes: Counter[str]) -> str | None:
    """The country that most of the countries and places named in a text belong to, or None."""
    if not votes:
        return None
    country, times = max(votes.items(), key=lambda item: (item[1], item[0]))
    return country if times >= LEAST and times >= SHARE * votes.total() else None


def takes_in(party: Party) -> bool:
    """Whether an actor without a country of its own belongs to that of the text; an official of the UN, foreigners and
    "the Kingdom" are somewhere else."""
    if party.known or party.kind not in NAMELESS or party.cls in ELSEWHERE:
        return False
    words = set(party.key.removeprefix("text:").split())
    if party.stem in FLYING and OWNERS.isdisjoint(words):
        return False
    if party.stem in STATES and not ABROAD.isdisjoint(words):
        return False
    if party.stem == COALITION and party.bare:
        return False  # of several states
    if party.stem in MANY or (party.stem == STATE and not party.definite) or party.stem.startswith(ALLIES):
        return False
    if not MOVING.isdisjoint(words):
        return False
    if not BANDS.isdisjoint(words) or (party.cls == "person" and not PAIR.isdisjoint(words)):
        return False  # 70 ألفا من الطرفين
    return party.stem not in REALMS and (FOREIGN.isdisjoint(words) or not PORTS.isdisjoint(words))


def occupying(party: Party) -> bool:
    """Whether an actor may be of those who hold the country: soldiers and police, of whom nothing more is said."""
    return not FORCES.isdisjoint(party.sectors)


def of_elsewhere(party: Party, country: str, knowledge: Knowledge) -> bool:
    """Whether its own words name a place of another country: مدير أوقاف القدس is no Syrian in a text on Syria."""
    words = [fold_word(word) for word in party.name.split()]
    for k in range(1, len(words)):
        for match in knowledge.match(words, k):
            place = knowledge.place(match.id) if match.table == "place" and not match.weak else None
            if place is not None and place.country not in (None, country):
                return True
    return False
