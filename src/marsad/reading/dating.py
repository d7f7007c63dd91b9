"""The day of a text that comes without one: what its own dates, weekdays and office holders say of it.

A day is inferred only where the text speaks of itself: a date told as today or yesterday, a dateline, the address of
the report, a lead with weekday and date. A year that the text leaves out must be the only one in which that weekday
falls on that date, after everything that the text tells as past and within the terms of the people it names in
office. Where several days stay possible they are all said and none is chosen; a lone year is no day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from marsad.knowledge.lookup import Knowledge
from marsad.languages.ar.dates import MONTHS
from marsad.languages.ar.times import TimeExpr, times
from marsad.languages.ar.when.daywords import DAYS, PARTS
from marsad.reading.incumbents import Incumbents
from marsad.text.words import Words

FIRST_YEAR: Final = 1950  # of texts that may come without a day
