"""Doers of a deed that a preposition marks: هجوم لتنظيم داعش على المدينة، قصف من الجيش.

Needs a masdar's slots and the parties that phrases name; gives the phrases that do it. Only whoever can use force is
taken: a place or a pronoun after the same prepositions tells where from, or against whom.
"""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Sense
from marsad.reading.frames import Frame
from marsad.reading.mentions import Describer
from marsad.reading.party import Party
from marsad.reading.slots import Line, Ref

BLOW: Final = "ضربه"  # ضربة للتنظيم is dealt to it; ضربات للتحالف and ضربة جوية للتحالف are its own
GUNMEN: Final = frozenset(
    ["مسلحين", "مسلحون", "متمردين", "ارهابيين", "متشددين", "متطرفين", "مجهولين", "انتحاري", "مسلح"]
)
FORCE: Final = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})


def agent_like(party: Party) -> bool:
    """Whether a lone genitive rather does than undergoes: armed forces, governments, groups."""
    if party.place or party.kind == "person":
        return False
    if party.cls == "persons" and {"COP", "MIL", "SPY"} & set(party.sectors):
        return True
    return party.cls in ("force", "gov", "armed", "vehicle") or (
        party.known and party.kind in ("state", "armed-group", "government", "organization", "party")
    )


def marked_doer(frame: Frame, sense: Sense, line: Line, describer: Describer, found: dict[str, list[Ref]]) -> list[Ref]:
    """Whom ل or من right after a deed without genitive names as its doer, or nobody.

    ل marks what undergoes the deed of most transitive masdars once a genitive does it (قصف النظام للمدينة); after the
    bare noun it marks the owner of the deed. Nouns whose genitive undergoes (استهداف) keep it for the object.
    """
    if sense.code not in FORCE or frame.pos != "M" or "gen" in found or "nisba" in found:
        return []
    token, own = line.tokens[frame.trigger], line.phrase_of(frame.trigger)
    edge = own.end if own is not None and own.head == frame.trigger else frame.trigger + token.length
    if token.art or token.enc:
        return []
    governed = bool(token.prep) or (frame.trigger > 0 and line.tokens[frame.trigger - 1].tag == "P")
    dealt = token.stem_base == BLOW and token.length == 1 and token.entry is not None and token.entry.number == "s"
    for slot in ("ل", "من") if not dealt and sense.gen != "patient" else ("من",):
        refs = [r for r in found.get(slot, []) if r.phrase is not None]
        if not refs or refs[0].phrase is None or refs[0].phrase.start != edge + (slot == "من"):
            continue
        parties = [describer.party(line, r.phrase) for r in refs if r.phrase is not None]
        if governed and all(p.stem in GUNMEN for p in parties):
            return refs  # قتل جنود في كمين لمسلحين
        if all(agent_like(p) and p.cls != "owned" and not (slot == "من" and p.kind == "state") for p in parties):
            return refs
    return []
