"""Puts the compiled tables into the wheel: they are made from the tables of the same tree, never kept in git."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledTables(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles the language pack and the knowledge tables before a build, for a checkout and for a wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and name the artefacts so that they are packed although git ignores them."""
        if self.target_name != "wheel":
            return
        source = Path(self.root) / "src"
        sys.path.insert(0, str(source))
        from marsad.knowledge import artefact as knowledge
        from marsad.knowledge.compile import build
        from marsad.languages.compile import artefact, compile_tables, encode, write

        path = artefact("ar")
        write(encode(compile_tables("ar")), path)
        build()
        if version != "editable":
            for made in (path, knowledge.PACK):
                build_data["force_include"][str(made)] = made.relative_to(source).as_posix()
