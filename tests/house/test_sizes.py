"""Files stay short enough to be read at once."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

LONGEST = 400  # lines; see CONTRIBUTING.md


@pytest.mark.parametrize("folder", ["src", "tests", "benchmarks", "native"])
def test_no_file_is_longer_than_can_be_read_at_once(folder: str) -> None:
    lines = {path: path.read_text(encoding="utf-8").count("\n") for path in (ROOT / folder).rglob("*.py")}
    assert lines
    long = {str(path.relative_to(ROOT)): count for path, count in lines.items() if count > LONGEST}
    assert not long, "divide by sense: " + ", ".join(f"{path} has {count}" for path, count in sorted(long.items()))
