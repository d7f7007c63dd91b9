"""The forms by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from marsad.ledger.questions.entries import Entry
from marsad.views.graphs.brief import brief
from marsad.views.graphs.ftm import ftm
from marsad.views.graphs.geojson import geojson
from marsad.views.graphs.plover import plover
from marsad.views.graphs.xml import gexf, graphml

# The name of a form → what turns statements into its lines, without line ends.
FORMS: Final[dict[str, Callable[[Iterable[Entry]], Iterator[str]]]] = {
    "geojson": geojson,
    "graphml": graphml,
    "gexf": gexf,
    "plover": plover,
    "ftm": ftm,
    "brief": brief,
}
