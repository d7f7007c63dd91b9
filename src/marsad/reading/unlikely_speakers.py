"""Whom a pronoun hardly means where something is done in words: وطالب، متهما، وندد.

Whoever demands, praises or accuses goes on speaking; the party that a lone "he" or "she" takes up is often one that was
only told of. Those that are told of much and seldom speak are taken for nobody.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.participants import is_bystander
from marsad.reading.party import Party
from marsad.reading.slots import Ref
from marsad.reading.tokens import VERBAL

HIM: Final = "ه"
PEOPLE: Final = "population"
OUTLET: Final = "media"


def speaking(actors: list[Party], refs: list[Ref], code: str) -> list[Party]:
    """The doers of an act in words, without those whom its pronoun hardly means: an agency known by its name, which is
    named for its news (but نشرت الصحيفة تقريرا اتهمت فيه), the police, the people, those who were hurt, an armed group
    that is "he" (تنظيم, حزب) or that no table knows."""
    if code not in VERBAL:
        return actors
    him = any(r.phrase is None and r.pronoun == HIM for r in refs)
    return [a for a in actors if not (a.pronoun and _unlikely(a, him))]


def _unlikely(party: Party, him: bool) -> bool:
    if party.cls == "source" or party.kind == PEOPLE or is_bystander(party):
        return True
    if party.kind == OUTLET:
        return party.known
    return party.kind == "armed-group" and (him or not party.known)
