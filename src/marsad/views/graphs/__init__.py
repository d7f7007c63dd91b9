"""Statements of a ledger in the forms that maps, networks and other programs read; each item with what it rests on."""
