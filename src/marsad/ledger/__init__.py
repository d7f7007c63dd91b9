"""The ledger: every statement with its text, for ever; nothing is overwritten, and any past state can be read."""
