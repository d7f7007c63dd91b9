"""The version of the program. Packs and knowledge carry versions of their own, made from their tables."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

__version__ = "0.1.0"


def source(module: ModuleType) -> Path:
    """The file with a module's program, which lies beside the module where it was compiled to machine code."""
    path = Path(str(module.__file__))
    return path.with_name(path.name.partition(".")[0] + ".py")
