"""Quantities in a text: digits and number words with what bounds them (نحو، أكثر من، على الأقل، بين ... و...).

Years, dates, clock times, ages, numbers that are names (القرار 1701) and the like are told apart by `kind`, so
that nothing but a count is ever taken for one. Bounds follow the codebook: "about 55" is 55 to 55, "more than 510"
is 510 and open, dozens are 20 to 99.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from marsad.languages.ar.cardinals import Value, value_at
from marsad.languages.ar.lexemes import forms, phrases, words
from marsad.languages.ar.number_kinds import Kind, kind_of
