"""What only looks like somebody: a word that was cut off from its noun, or a plural of things."""

from __future__ import annotations

from typing import Final

from marsad.reading.party import Party

# Feminine adjectives that are cut off from their noun more often than they name a woman: القدرات | العسكرية.
MATTERS: Final = frozenset({
    "عسكريه", "ارهابيه", "سياسيه", "مدنيه", "سريه", "دوليه", "امنيه", "اقتصاديه", "حقوقيه", "متشدده", "متطرفه",
    "مسلحه", "متمرده", "انفصاليه",
})  # fmt: skip
COUNTED: Final = frozenset({"مئات", "ميات", "عشرات"})
NAMELESS: Final = frozenset({"people", "name", ""})


def things(party: Party) -> bool:
    """المعوقات، الممتلكات: plurals in -ات that no table has as people, and no hundreds."""
    return party.stem.endswith("ات") and party.stem not in COUNTED


def remnant(party: Party) -> bool:
    """المقابل، مزودة، الإعلامية، الفوهات: a lone word of which nothing shows that it is somebody."""
    if party.known or len(party.key.split()) > 1:
        return not party.known and party.cls == "people" and things(party)
    adjective = party.female is True and party.number == "s" and not party.definite and party.stem.startswith("م")
    adjective = adjective or (party.bare and party.stem.endswith("يه")) or (party.cls in NAMELESS and things(party))
    return adjective or (party.bare and party.stem in MATTERS) or (party.cls == "people" and party.number == "s")
