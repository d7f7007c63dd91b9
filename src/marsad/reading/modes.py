"""By what an attack was done: what the instrument, the doer or an adjective shows of it."""

from __future__ import annotations

from functools import cache
from typing import Final

from marsad.languages.pack import Pack, Sense
from marsad.reading.frames import Frame
from marsad.reading.names_of_places import SITES
from marsad.reading.slots import Line, Ref

HEAVY: Final = "heavy-weapons"
TARGETED: Final = "targeted"
AIMING: Final = "استهدف"
FLOWN: Final = frozenset({"aerial", "drone"})
DEFENCE: Final = frozenset(["دفاع", "دفاعات", "مضادات"])
OF_THE_AIR: Final = frozenset(["جوي", "جويه"])


def modes_shown(
    modes: tuple[str, ...],
    frame: Frame,
    sense: Sense,
    line: Line,
    pack: Pack,
    actor: list[Ref],
    recipient: list[Ref],
) -> tuple[str, ...]:
    """The modes of a sense with those that the instrument, the doer (`actor`) or an adjective shows (بطائرة مسيرة,
    صاروخي), two at most. Who undergoes it shows none: اختطاف طائرة.

    What planes shell is an air raid, and where something is hit (بقاعدة العند الجوية) is no instrument. Only one man
    who is hit (استهدف القائد) is targeted, no crowd.
    """
    through = [r for r in frame.slots.get("ب") if not _where(line, r)]
    done_by = [] if frame.slots.passive else [*frame.slots.get("subj"), *frame.slots.get("controller")]
    refs = [*through, *done_by]
    spans = [(r.phrase.start, r.phrase.end) for r in (*refs, *frame.slots.get("self")) if r.phrase is not None]
    gen = frame.slots.get("gen") if sense.gen == "patient" else []
    if gen and (undergoing := gen[0].phrase) is not None and all(r.phrase != undergoing for r in actor):
        spans = [(a, min(b, undergoing.start) if a == frame.trigger else b) for a, b in spans]
    spans += [(r.phrase.start, r.phrase.end) for r in actor if r.phrase is not None]
    stems = {t.stem for a, b in spans for t in line.tokens[a:b]}
    if not stems.isdisjoint(DEFENCE):
        stems -= OF_THE_AIR
    shown = [mode for mode, words in _mode_words(pack) if not words.isdisjoint(stems)] if stems else []
    if "drone" in shown and (HEAVY in modes or HEAVY in shown):
        shown = [mode for mode in shown if mode != "aerial"]
    if HEAVY in modes and HEAVY not in shown and not FLOWN.isdisjoint(shown) and "destroy" not in modes:
        modes = tuple(mode for mode in modes if mode != HEAVY)
    if TARGETED in modes and frame.lexeme.lemma == AIMING and not any(_one_man(line, r) for r in recipient):
        modes = tuple(mode for mode in modes if mode != TARGETED)
    return tuple(dict.fromkeys([*modes, *shown]))[:2]


def _where(line: Line, ref: Ref) -> bool:
    """بقاعدة العند الجوية، بمعسكر الدفاع الجوي: where, and not with what."""
    return ref.phrase is not None and line.tokens[ref.phrase.head].noun_class in SITES


def _one_man(line: Line, ref: Ref) -> bool:
    """استهدف القائد، استهداف شيرين: one man or woman, who is named or told by a singular."""
    if ref.phrase is None:
        return True
    head = line.tokens[ref.phrase.head]
    if ref.phrase.number >= 0:
        return False
    return (
        head.tag == "E" or head.entry is None or (head.entry.number == "s" and head.noun_class in ("person", "office"))
    )


@cache
def _mode_words(pack: Pack) -> list[tuple[str, frozenset[str]]]:
    """The words that show a mode of an attack, by mode: the classes `@mode-...` of the pack."""
    return [(name[6:], words) for name, words in sorted(pack.classes.items()) if name.startswith("@mode-")]
