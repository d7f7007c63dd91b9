"""Coders: anything that turns a document into a reading."""
