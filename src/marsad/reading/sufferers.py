"""Genitives of deed nouns that undergo the deed, whatever stands behind: مداهمة منزل الشيخ أبو أمير, واتهام الجبهة بقتل
أحد الشبان الدروز."""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Sense
from marsad.reading.slots import Line, Ref

HOMES: Final = frozenset(["منزل", "منازل", "بيت", "بيوت", "شقه", "خيمه", "خيام", "مزرعه", "محل", "محلات", "متجر"])


def at_home(line: Line, sense: Sense, genitive: Ref) -> bool:
    """Whether the genitive of a deed of force is a home, which does nothing by whatever name its owner goes."""
    head = line.tokens[genitive.phrase.head] if genitive.phrase is not None else None
    return head is not None and sense.code == "COERCE" and head.tag == "N" and head.stem_base in HOMES


def charged(sense: Sense, found: dict[str, list[Ref]], further: list[Ref]) -> bool:
    """Whether a charge with ب stands right behind the genitive of an accusation and before all else: it is of him
    (واتهام الجبهة بقتل شبان دروز); but اتهام واشنطن لموسكو بالقتل, اتهام الوزير المعارضة بالعنف are by him."""
    accused, charge = found["gen"][-1].phrase, found["ب"][0].phrase if found.get("ب") else None
    if sense.code != "ACCUSE" or "by" in found or accused is None or charge is None or charge.start != accused.end:
        return False
    if not any("ب" in alternative for alternative in sense.content):
        return False
    if any(r.phrase is None or r.phrase.start < charge.end for r in further):
        return False
    found.pop("obj", None)
    return True
