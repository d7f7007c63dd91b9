"""`make sample`: puts what the demo prints today into README.md."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

README: Final = Path(__file__).parents[1] / "README.md"
EXAMPLE: Final = "levantine"
BEGIN, END = "<!-- demo: begin -->", "<!-- demo: end -->"


def main() -> None:
    call = [sys.executable, "-m", "marsad", "demo", "--only", EXAMPLE]
    shown = subprocess.run(call, capture_output=True, check=True).stdout.decode().strip("\n")
    page = README.read_text(encoding="utf-8")
    head, tail = page.split(BEGIN)[0], page.split(END)[1]
    README.write_text(f"{head}{BEGIN}\n```\n{shown}\n```\n{END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    main()
