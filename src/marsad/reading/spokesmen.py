"""For whom somebody speaks who says "we": the body of a spokesman, the state of a minister, the group of its leader.

Needs the phrase by which a speaker is named; gives the party that it names as the one spoken for, and nothing where
the text does not say which.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.first_person import US
from marsad.reading.mentions import Describer
from marsad.reading.party import Party
from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.slots import Line, Ref
from marsad.reading.tokens import Token

IN_THE_NAME: Final = frozenset(["باسم", "بلسان"])
OF_STATE: Final = frozenset(["وزير", "رييس", "رئيس", "سفير", "مندوب", "ملك", "مستشار"])
OF_GROUPS: Final = frozenset(["قيادي", "زعيم", "قايد", "قائد", "امين", "رييس", "رئيس", "عضو", "ممثل"])
GROUPS: Final = frozenset({"armed-group", "party"})
FORMER: Final = frozenset(["سابق", "سابقه", "اسبق", "مخلوع", "معزول", "مستقيل", "مقال"])


def spoken_for(line: Line, phrase: Phrase, speaker: Party, describer: Describer) -> Party | None:
    """The body in whose name the bearer of a phrase speaks."""
    tokens = line.tokens
    head = tokens[phrase.head]
    if any(t.stem in FORMER for t in tokens[phrase.head : phrase.end]):
        return None
    if (held := _of_office(head, describer)) is not None:
        return held
    for k in range(phrase.start, phrase.end - 1):
        if tokens[k].text in IN_THE_NAME:
            inner = phrase_at(tokens, k + 1, phrase.end)
            body = describer.party(line, inner) if inner is not None else None
            return body if body is not None and _a_body(body) else None
    first = head.stem_base.split()[0]
    if first in OF_GROUPS and phrase.genitive > phrase.head:
        inner = phrase_at(tokens, phrase.genitive, phrase.end)
        group = describer.party(line, inner) if inner is not None else None
        if group is not None and group.known and group.kind in GROUPS:
            return group
    if first in OF_STATE and head.noun_class == "office" and speaker.country and "OPP" not in speaker.sectors:
        state = describer.knowledge.entity(f"state:{speaker.country}")
        return Party(state.id, state.name, state.kind, speaker.country, known=True, cls="known") if state else None
    return None


def _of_office(head: Token, describer: Describer) -> Party | None:
    """The body, or else the state, of an office that the tables know: الأمين العام لحزب الله، الناطق باسم الحوثيين."""
    knowledge = describer.knowledge
    for name in head.names:
        office = knowledge.office(name.key.removeprefix("office:")) if name.table == "office" else None
        if office is None:
            continue
        state = f"state:{office.country}" if office.country and "OPP" not in office.sectors else ""
        found = knowledge.entity(office.body or state)
        if found is not None:
            return Party(found.id, found.name, found.kind, found.country, found.sectors, True, cls="known")
    return None


def of_several(line: Line, ref: Ref) -> bool:
    """Whether a first person is we and us, and not I: قصفنا، نرفض، قواتنا."""
    entry = line.tokens[ref.token].entry
    return ref.pronoun == US or (ref.pronoun == "me" and entry is not None and (entry.person, entry.number) == (1, "p"))


def _a_body(party: Party) -> bool:
    return not party.place and (
        party.cls in ("force", "gov", "body", "armed", "party") or (party.known and party.kind != "person")
    )
