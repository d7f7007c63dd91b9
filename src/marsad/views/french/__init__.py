"""Statements in French."""
