"""Who takes part in a meeting: اجتماعات بمشاركة تركيا وإيران، بحضور وزراء الري في مصر والسودان.

Needs what ب marks in a sentence; gives those whose presence it tells.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.asides import COMMAS
from marsad.reading.mentions import Describer
from marsad.reading.phrases import phrase_at
from marsad.reading.slots import Line, Ref, coordinated
from marsad.reading.tokens import names_state

RECEIVING: Final = "استقبل"
FIGHTING: Final = frozenset(["قاتل", "قتال"])
GROUPS: Final = frozenset(["تنظيم", "جماعه"])
PRESENCE: Final = frozenset(["مشاركه", "حضور"])


def taking_part(line: Line, refs: list[Ref]) -> list[Ref]:
    """اجتماعات بمشاركة تركيا وإيران، بحضور وزراء الري في مصر والسودان: those who take part in a meeting."""
    tokens = line.tokens
    for ref in refs:
        phrase = ref.phrase
        if phrase is None or tokens[phrase.head].stem_base not in PRESENCE or phrase.genitive < 0:
            continue
        inner = phrase_at(tokens, phrase.genitive)
        if inner is None:
            continue
        if inner.end + 1 < len(tokens) and tokens[inner.end].text in ("في", "من") and tokens[inner.head].tag == "N":
            states = phrase_at(tokens, inner.end + 1)
            several = coordinated(line, states, len(tokens))[0] if states is not None else []
            if len(several) > 1 and all(r.phrase is not None and names_state(tokens[r.phrase.head]) for r in several):
                return several
        return coordinated(line, inner, len(tokens))[0]
    return []


def no_places(line: Line, refs: list[Ref], meeting: bool) -> list[Ref]:
    """التقى الملك بالقاهرة، التقى الوزيران بتركيا: where they met is nobody whom they met; but مرتبطة بإيران."""
    heads = [(r, line.tokens[r.phrase.head]) for r in refs if r.phrase is not None]
    return [
        r
        for r, head in heads
        if head.noun_class not in ("place", "facility")
        and not (meeting and names_state(head))
        and not any(n.table in ("place", "metonym") for n in head.names)
    ]


def received(line: Line, i: int, found: dict[str, list[Ref]]) -> None:
    """Who receives and who is received: استقباله الوفد, استقبال الملك لسامح شكري and استقبال الرئيس، له are done by
    the genitive, استقبال الوفد and استقباله من قبل الرئيس to it; in وجد في استقباله وفدا and كان في
    استقبال الوفد وزير it is the guest."""
    tokens, genitive = line.tokens, found["gen"]
    last = genitive[-1].phrase
    end = last.end if last is not None and last.start > i else i + 1
    guests = found.get("obj", []) or found.get("ل", [])
    if end + 1 < len(tokens) and tokens[end].text in COMMAS and tokens[end + 1].stem == "ل" and tokens[end + 1].enc:
        guests = [Ref(None, end + 1, tokens[end + 1].enc)]
    awaited = (bool(tokens[i].enc) or bool(guests)) and i > 0 and tokens[i - 1].text == "في"
    if awaited:
        found["subj"], found["obj"] = guests, genitive
    elif (guests or tokens[i].enc) and "by" not in found and "subj" not in found:
        found["subj"], found["obj"] = genitive, guests
    else:
        found["obj"] = genitive


def himself(line: Line, describer: Describer, guests: list[Ref], hosts: list[Ref]) -> bool:
    """Whether guest and host are the same: the second is his title, and the guest a name that no table knows."""
    guest, host = (r[0].phrase if len(r) == 1 else None for r in (guests, hosts))
    if guest is None or host is None:
        return False
    return describer.party(line, guest).key == describer.party(line, host).key


def beside_whom(line: Line, lemma: str, found: dict[str, list[Ref]]) -> bool:
    """مشاركة النساء في القتال مع داعش: whether only a group beside which, or against which, others fight is
    named; but خلال القتال مع قوات الأمن tells of a fight with them."""
    if lemma not in FIGHTING or "مع" not in found:
        return False
    heads = [line.tokens[r.token] for r in found["مع"]]
    if not all(h.stem in GROUPS or any(n.key.startswith("group:") for n in h.names) for h in heads):
        return False
    return not any(found.get(slot) for slot in ("subj", "gen", "obj", "بين", "ضد", "by", "controller"))
