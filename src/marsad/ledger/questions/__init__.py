"""Questions to a ledger: statements by filters, and what many of them say together."""
