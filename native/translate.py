"""What mypyc is given: the source of a room, with its structs written as classes of its own.

The program's values are `msgspec.Struct`s, which plain Python makes and reads fastest. To code compiled by mypyc they
are foreign objects, looked at through Python; a class that mypyc knows is a C struct, and its fields are loads. So the
compiled program is made from a translation of the source, which is never written by hand and never kept:

- a struct becomes a class with an `__init__`, the same equality and hash, and no part in garbage collection where it
  says `gc=False`;
- `slots=True` of a dataclass goes, since mypyc's classes have slots alone;
- a module's constants (`WORDS = frozenset(...)`) become final, so that they are C variables and no look into a dict.

Comments of structs are lost. Readings stay the same to the byte: `benchmarks/same.py` compares them.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

STRUCT: Final = "msgspec.Struct"
# For mypyc's eyes alone: the compiled module has no need of it.
IMPORTS: Final = [
    "from typing import TYPE_CHECKING as _TYPE_CHECKING",
    "if _TYPE_CHECKING: from mypy_extensions import mypyc_attr as _mypyc_attr",
]
FUTURE: Final = "from __future__ import annotations\n"
MUTABLE: Final = frozenset({"[]", "{}", "set()"})  # defaults of which msgspec makes a new one for each object
# Names that are types to whoever checks them: a final variable is none.
TYPE_MAKERS: Final = frozenset({"TypeVar", "NewType", "NamedTuple", "TypedDict", "ParamSpec"})


class Field(NamedTuple):
    """A field of a struct: its type and default as source, `fresh` if each object gets a default of its own."""

    name: str
    type: str
    default: str
    fresh: bool


def translated(source: str) -> str:
    """The source of one module as mypyc is to see it. Raises `ValueError` for a struct that it can't translate."""
    tree = ast.parse(source)
    lines = source.splitlines()
    structs = [node for node in tree.body if isinstance(node, ast.ClassDef) and _is_struct(node)]
    constants = list(_constants(tree))
    for constant in constants:
        lines[constant.lineno - 1] = lines[constant.lineno - 1].replace(" =", ": _Final =", 1)
    for node in reversed(structs):
        lines[node.lineno - 1 : node.end_lineno] = _native(node, lines)
    text = "\n".join(lines) + "\n"
    text = text.replace("@dataclass(slots=True)", "@dataclass").replace("frozen=True, slots=True", "frozen=True")
    needed = IMPORTS * bool(structs) + ["from typing import Final as _Final"] * bool(constants)
    if needed and FUTURE not in text:
        raise ValueError("a module with structs or constants must begin with " + FUTURE.strip())
    return text.replace(FUTURE, FUTURE + "".join(f"{line}\n" for line in needed), 1)


def _is_struct(node: ast.ClassDef) -> bool:
    return any(ast.unparse(base) == STRUCT for base in node.bases)


def _constants(tree: ast.Module) -> Iterator[ast.Assign]:
    """The assignments of names in capitals that are given a value once."""
    plain = [node for node in tree.body if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)]
    times = Counter(ast.unparse(node.targets[0]) for node in plain)
    for node in plain:
        name = ast.unparse(node.targets[0])
        maker = ast.unparse(node.value.func) if isinstance(node.value, ast.Call) else ""
        if len(node.targets) == 1 and name.isupper() and times[name] == 1 and maker not in TYPE_MAKERS:
            yield node


def _native(node: ast.ClassDef, lines: list[str]) -> list[str]:
    """The class that stands for a struct; its methods are taken as they are written."""
    options = {word.arg: isinstance(word.value, ast.Constant) and word.value.value for word in node.keywords}
    unknown = set(options) - {"frozen", "eq", "gc"}
    if unknown:
        raise ValueError(f"struct {node.name}: no translation of {', '.join(map(str, sorted(map(str, unknown))))}")
    fields = [_field(part) for part in node.body if isinstance(part, ast.AnnAssign)]
    made = [f"@_mypyc_attr(acyclic={options.get('gc') is False})", f"class {node.name}:"]
    made += [f"    {field.name}: {field.type}" for field in fields]
    made += [f"    def __init__(self, {', '.join(map(_parameter, fields))}) -> None:"]
    made += [f"        self.{field.name} = {_value(field)}" for field in fields]
    made += [
        f"    def _replaced(self, changes: dict[str, object]) -> {node.name}:",
        f"        copy = {node.name}({', '.join(f'self.{field.name}' for field in fields)})",
        "        for name, value in changes.items():",
        "            setattr(copy, name, value)",
        "        return copy",
    ]
    if options.get("eq", True):
        alike = " and ".join(f"self.{field.name} == other.{field.name}" for field in fields)
        made += [
            "    def __eq__(self, other: object) -> bool:",
            f"        return isinstance(other, {node.name}) and {alike}",
        ]
        if options.get("frozen"):
            values = ", ".join(f"self.{field.name}" for field in fields)
            made += ["    def __hash__(self) -> int:", f"        return hash(({values},))"]
    for part in node.body:
        if isinstance(part, ast.FunctionDef):
            first = min([part.lineno, *(decorator.lineno for decorator in part.decorator_list)])
            made += lines[first - 1 : part.end_lineno]
    return made


def _field(part: ast.AnnAssign) -> Field:
    name, kind = ast.unparse(part.target), ast.unparse(part.annotation)
    if part.value is None:
        return Field(name, kind, "", False)
    if isinstance(part.value, ast.Call) and ast.unparse(part.value.func) == "msgspec.field":
        (word,) = part.value.keywords
        if word.arg != "default_factory":
            raise ValueError(f"field {name}: no translation of {word.arg}")
        return Field(name, kind, f"{ast.unparse(word.value)}()", True)
    default = ast.unparse(part.value)
    return Field(name, kind, default, default in MUTABLE)


def _parameter(field: Field) -> str:
    if field.fresh:
        return f"{field.name}: {field.type} | None = None"
    return f"{field.name}: {field.type}" + (f" = {field.default}" if field.default else "")


def _value(field: Field) -> str:
    return f"{field.default} if {field.name} is None else {field.name}" if field.fresh else field.name
