"""Whom a verb of asking asks where a comma sets them apart: ناشد الأمين العام، المجتمع الدولي التدخل."""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Sense
from marsad.reading.masdars import plain_deed
from marsad.reading.mentions import Describer
from marsad.reading.slots import Line, Ref

MEN: Final = ("person", "unnamed")  # a surname alone is known for somebody's only later
BODIES: Final = ("organization", "government", "state", "party", "population")


def behind_comma(line: Line, describer: Describer, sense: Sense, found: dict[str, list[Ref]]) -> None:
    """Take from the doers whoever stands behind one person and a comma without و, as whom that person asks.

    A list in Arabic has و before each of its members, or begins alike: دعت فرنسا، ألمانيا وإيطاليا are left together.
    """
    doers = found.get("subj", [])
    if sense.code != "REQUEST" or len(doers) < 2 or not any("obj" in a for a in sense.recipient):
        return
    first, second = doers[0].phrase, doers[1].phrase
    if first is None or second is None or second.start <= first.end or line.tokens[second.start - 1].text != "،":
        return
    if line.tokens[second.start].conj or line.tokens[second.start].prep:
        return
    asked, last = found.get("obj", []), doers[-1].phrase
    near = asked and (last is None or asked[0].phrase is None or asked[0].phrase.start <= last.end + 1)
    if near and not plain_deed(line, asked[0]):
        return  # an object right behind the list, and no deed that is asked for
    if describer.party(line, first).kind in MEN and describer.party(line, second).kind in BODIES:
        found["subj"], found["obj"] = doers[:1], doers[1:]
        if near:
            found.setdefault("obj2", asked)
