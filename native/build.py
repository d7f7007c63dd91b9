"""Compiles the rooms that read articles to machine code with mypyc: `python native/build.py FOLDER`.

Needs mypy, setuptools, a C compiler and Python's headers. The program runs without all this, at less than half the
speed; a module that was compiled is loaded in place of the source beside it. Writes `lib/marsad/**/*.so` (`.pyd` on
Windows) into FOLDER, which is what a wheel for one platform holds beside the sources.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
SOURCE: Final = ROOT / "src"
# What an article passes through. Left as they are: what decodes packs (msgspec needs its own structs there), and what
# only validates and compiles tables.
ROOMS: Final = ("marsad/text", "marsad/languages/ar", "marsad/reading")
# What the ledger makes of a reading, and its way to the database.
LEDGER: Final = (
    *("bulk", "claims", "edges", "heard", "identity", "ids", "likeness", "packing", "preparing", "putting", "rows"),
    *("summaries", "terms", "writing"),
)
MODULES: Final = tuple(f"marsad/ledger/{name}.py" for name in LEDGER)
LEFT: Final = frozenset({
    "marsad/text/hidden.py",  # surrogates in a pattern's text can't be written into C
    *(f"marsad/languages/ar/{name}.py" for name in ("conjugate", "forms", "nominals", "patterns", "spelling", "stems")),
})  # fmt: skip
LEVEL: Final = os.environ.get("MARSAD_OPTIMISE", "2")  # of the C compiler
SETTINGS: Final = "[mypy]\nignore_missing_imports = True\nmypy_path = {}\ncache_dir = {}\n"


def modules() -> list[str]:
    """The modules that are compiled, as paths below the source folder."""
    found = [path.relative_to(SOURCE).as_posix() for room in ROOMS for path in (SOURCE / room).rglob("*.py")]
    return sorted(path for path in (*found, *MODULES) if not path.endswith("__init__.py") and path not in LEFT)


def translate(folder: Path) -> None:
    """Write the package to `folder`, the compiled rooms as mypyc is to see them."""
    from translate import translated

    shutil.rmtree(folder / "marsad", ignore_errors=True)
    shutil.copytree(
        SOURCE / "marsad", folder / "marsad", ignore=shutil.ignore_patterns("*.pack", "*.so", "__pycache__")
    )
    for name in modules():
        path = folder / name
        try:
            path.write_text(translated(path.read_text(encoding="utf-8")), encoding="utf-8")
        except ValueError as error:
            raise SystemExit(f"{name}: {error}") from error


def build(folder: Path) -> list[Path]:
    """Compile into `folder`; gives the files that were made. Raises `SystemExit` where something is missing."""
    try:
        from mypyc.build import mypycify
        from setuptools import Distribution  # type: ignore[import-untyped]
        from setuptools.command.build_ext import build_ext  # type: ignore[import-untyped]
    except ImportError as error:
        raise SystemExit(f"{error}: install mypy and setuptools, or do without compiled modules") from error
    work = folder / "work"
    translate(work)
    (work / "mypy.ini").write_text(SETTINGS.format(work, work / "cache"), encoding="utf-8")
    with _inside(work):
        extensions = mypycify(
            ["--config-file=mypy.ini", *modules()], opt_level=LEVEL, debug_level="0", multi_file=True, target_dir="c"
        )
        command = build_ext(Distribution({"name": "marsad", "ext_modules": extensions}))
        command.build_lib, command.build_temp = str(folder / "lib"), str(work / "objects")
        command.ensure_finalized()
        command.run()
    return sorted(path for path in (folder / "lib").rglob("*") if path.is_file())


@contextlib.contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    for made in build(Path(sys.argv[1]).resolve()):
        print(made)
