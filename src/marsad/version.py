"""The version of the program. Packs and knowledge carry versions of their own, made from their tables."""

__version__ = "0.1.0"
