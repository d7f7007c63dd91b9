"""Statements in Arabic."""
