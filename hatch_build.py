"""Puts the compiled tables into the wheel: they are made from the tables of the same tree, never kept in git.

With `MARSAD_NATIVE=1` the wheel is one for this platform, with the rooms that read articles compiled (see `native/`).
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NATIVE = os.environ.get("MARSAD_NATIVE", "") not in ("", "0")


class CompiledTables(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles the language pack and the knowledge tables before a build, for a checkout and for a wheel."""

    PLUGIN_NAME = "custom"
    made: tempfile.TemporaryDirectory[str] | None = None  # what was compiled, until it is packed

    def dependencies(self) -> list[str]:
        """What a build needs beside what `pyproject.toml` names."""
        return ["mypy>=2", "setuptools"] if NATIVE else []

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
            if NATIVE:
                self._add_native(build_data)

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing of the compiler's behind."""
        if self.made is not None:
            self.made.cleanup()

    def _add_native(self, build_data: dict[str, Any]) -> None:
        """Compile the rooms that read articles, and make the wheel one for this platform."""
        sys.path.insert(0, str(Path(self.root) / "native"))
        from build import build

        self.made = tempfile.TemporaryDirectory(prefix="marsad-native-")
        folder = Path(self.made.name)
        for path in build(folder):
            build_data["force_include"][str(path)] = path.relative_to(folder / "lib").as_posix()
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
