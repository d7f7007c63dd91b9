"""Happenings: statements of many documents that tell of one thing in the world, the reasons, and where they differ.

Pure functions: `happenings(sources)` takes readings with their texts and gives `Happening` values; nothing is stored.
"""

from marsad.ledger.happenings.group import grouped, happenings, told
from marsad.ledger.happenings.values import Account, Difference, Happening, Reason, Side, Source, Telling

__all__ = ["Account", "Difference", "Happening", "Reason", "Side", "Source", "Telling", "grouped", "happenings", "told"]
