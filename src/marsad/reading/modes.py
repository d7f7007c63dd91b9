"""By what an attack was done: what the instrument, the doer or an adjective shows of it."""

from __future__ import annotations

from functools import cache

from marsad.languages.pack import Pack, Sense
from marsad.reading.frames import Frame
from marsad.reading.slots import Line, Ref


def modes_shown(
    modes: tuple[str, ...], frame: Frame, sense: Sense, line: Line, pack: Pack, actor: list[Ref]
) -> tuple[str, ...]:
    """The modes of a sense with those that the instrument, the doer (`actor`) or an adjective shows (بطائرة مسيرة,
    صاروخي), two at most. Who undergoes it shows none: اختطاف طائرة."""
    refs = [*frame.slots.get("ب"), *(() if frame.slots.passive else frame.slots.get("subj"))]
    spans = [(r.phrase.start, r.phrase.end) for r in (*refs, *frame.slots.get("self")) if r.phrase is not None]
    gen = frame.slots.get("gen") if sense.gen == "patient" else []
    if gen and (undergoing := gen[0].phrase) is not None and all(r.phrase != undergoing for r in actor):
        spans = [(a, min(b, undergoing.start) if a == frame.trigger else b) for a, b in spans]
    stems = {t.stem for a, b in spans for t in line.tokens[a:b]}
    shown = [mode for mode, words in _mode_words(pack) if not words.isdisjoint(stems)] if stems else []
    return tuple(dict.fromkeys([*modes, *shown]))[:2]


@cache
def _mode_words(pack: Pack) -> list[tuple[str, frozenset[str]]]:
    """The words that show a mode of an attack, by mode: the classes `@mode-...` of the pack."""
    return [(name[6:], words) for name, words in sorted(pack.classes.items()) if name.startswith("@mode-")]
