"""What tells one ledger from another, and its later state from an earlier one."""

from __future__ import annotations

import press

from marsad.ledger.store import open_ledger


def test_a_ledger_has_an_age(address: str) -> None:
    with open_ledger(address, create=True) as ledger:
        assert ledger.age() == ("", 0)
        press.fill(ledger, press.ARTICLES[:2])
        began, change = ledger.age()
        press.fill(ledger, press.ARTICLES[2:])
        assert began
        assert ledger.age() == (began, change + 1)
