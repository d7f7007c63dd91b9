"""What mypyc is given says the same as the source; that it reads the same is seen in tests/whole."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
HEAD = "from __future__ import annotations\n\nimport msgspec\n\n"


@pytest.fixture
def translate(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "native"))
    return importlib.import_module("translate")


@pytest.fixture
def build(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "native"))
    return importlib.import_module("build")


STRUCT = (
    HEAD
    + """\
class Pair(msgspec.Struct, frozen=True, gc=False):
    \"\"\"Two of them.\"\"\"

    first: int  # the one
    second: str = "b"
    rest: list[int] = msgspec.field(default_factory=list)
    more: list[int] = []

    @property
    def both(self) -> str:
        return f"{self.first}{self.second}"
"""
)


def test_a_struct_becomes_a_class_with_the_same_behaviour(translate: ModuleType) -> None:
    spaces: list[dict[str, type]] = [{"__name__": "one"}, {"__name__": "two"}]
    exec(STRUCT, spaces[0])
    text = translate.translated(STRUCT).replace("@_mypyc_attr(acyclic=True)\n", "")
    exec(text, spaces[1])
    for pair in (space["Pair"] for space in spaces):
        assert pair(1) == pair(1, "b") != pair(2)
        assert pair(1).both == "1b"
        assert pair(first=3, second="c", rest=[1]).rest == [1]
        assert pair(1).rest is not pair(1).rest
        assert pair(1).more is not pair(1).more
    native = spaces[1]["Pair"]
    assert native(1)._replaced({"second": "z"}).both == "1z"  # type: ignore[attr-defined]
    assert hash(native(1, "b", (), ())) == hash(native(1, "b", (), ()))
    assert "@_mypyc_attr(acyclic=True)" in translate.translated(STRUCT)
    assert "@_mypyc_attr(acyclic=False)" in translate.translated(STRUCT.replace(", gc=False", ""))


def test_a_struct_by_identity_stays_so(translate: ModuleType) -> None:
    text = translate.translated(HEAD + "class One(msgspec.Struct, eq=False, gc=False):\n    at: int\n")
    assert "__eq__" not in text
    assert "__hash__" not in text


@pytest.mark.parametrize("option", ["array_like=True", "tag=True", "kw_only=True", "**OPTIONS"])
def test_an_option_that_has_no_translation_is_refused(translate: ModuleType, option: str) -> None:
    with pytest.raises(ValueError, match="no translation"):
        translate.translated(HEAD + f"class One(msgspec.Struct, {option}):\n    at: int\n")


def test_constants_become_final_and_nothing_else_does(translate: ModuleType) -> None:
    text = translate.translated(
        HEAD
        + "WORDS = frozenset('ab')\n_OWN = 1\nT = TypeVar('T')\nTWICE = 1\nTWICE = 2\nlower = 1\n"
        + "def f():\n    LOCAL = 1\n"
    )
    assert "WORDS: _Final = frozenset('ab')" in text
    assert "_OWN: _Final = 1" in text
    assert text.count(": _Final") == 2


def test_what_is_compiled_has_nothing_that_mypyc_trips_over(build: ModuleType, translate: ModuleType) -> None:
    assert len(build.modules()) > 100
    assert not set(build.LEFT) & set(build.modules())
    assert all((build.SOURCE / name).is_file() for name in build.LEFT)
    for name in build.modules():
        tree = ast.parse(translate.translated((build.SOURCE / name).read_text(encoding="utf-8")), name)
        for node in ast.walk(tree):
            if isinstance(node, ast.Compare) and isinstance(node.ops[0], (ast.In, ast.NotIn)):
                among = node.comparators[0]
                starred = isinstance(among, (ast.Tuple, ast.List, ast.Set)) and any(
                    isinstance(item, ast.Starred) for item in among.elts
                )
                assert not starred, f"{name}:{node.lineno}: mypyc has no `in (*a, b)`; write `in a + (b,)`"
