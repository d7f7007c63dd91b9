"""From table cells to the structs of the schema. What a cell may hold is said in the tables' documentation."""

from __future__ import annotations

import re
from collections.abc import Iterable

from marsad.languages.ar.nominals import inflect
from marsad.languages.schema import Condition, Cue, Light, NounData, Operator, Sense, SenseKind, Slots
from marsad.languages.tables import Row
from marsad.text.fold import fold_word

_CONDITION = re.compile(r"(?P<slot>[^~!\s]+)(?P<no>!?)~(?P<terms>.+)")
_KINDS: dict[str, SenseKind] = {"relation": "relation", "stance": "stance", "figure": "figure"}


class CellError(ValueError):
    """A cell doesn't follow the notation; the message says how it should."""


def sense(row: Row, number: int, extra_masdars: Iterable[str] = ()) -> Sense:
    """A line of a predicate table. `number` counts the lines of its lemma in the file; raises CellError."""
    masdars = dict.fromkeys((*(singular for singular, _ in nouns(row, "masdar")), *extra_masdars))
    name = row.get("lemma") or next(iter(masdars), "?")
    prefix, _, rest = row.get("code").partition(":")
    return Sense(
        id=f"{row.path.stem}:{name}:{number}",
        kind=_KINDS[prefix] if rest and prefix in _KINDS else "event",
        code=rest or prefix,
        modes=tuple(mode.strip() for mode in row.get("modes").split(",") if mode.strip()),
        actor=slots(row, "actor"),
        recipient=slots(row, "recipient"),
        content=slots(row, "content"),
        gen=row.get("gen"),
        when=conditions(row.get("when")),
        conf=confidence(row.get("conf")),
        light=tuple(light(cell) for cell in row.list("light")),
        masdars=tuple(fold_word(masdar) for masdar in masdars if masdar),
    )


def nouns(row: Row, column: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """`هجوم/هجمات|مهاجمة` as ((هجوم, (هجمات,)), (مهاجمة, ()))."""
    found = []
    for value in row.list(column):
        singular, *plurals = (part.strip() for part in value.split("/"))
        found.append((singular, tuple(part for part in plurals if part)))
    return tuple(found)


def slots(row: Row, column: str) -> Slots:
    """Alternatives by `|`, slots filled together by `+`; `none` and blank give ()."""
    alternatives = []
    for value in row.list(column):
        together = tuple(fold_word(part.strip()) for part in value.split("+") if part.strip())
        if together and together != ("none",):
            alternatives.append(together)
    return tuple(alternatives)


def names(row: Row, column: str) -> tuple[str, ...]:
    """A cell's values, folded."""
    return tuple(map(fold_word, row.list(column)))


def confidence(cell: str) -> float:
    """A share from 0.3 to 0.99. Raises CellError."""
    try:
        value = float(cell)
    except ValueError:
        raise CellError(f"conf is {cell or 'empty'!r}; write a number from 0.3 to 0.99") from None
    if not 0.3 <= value <= 0.99:
        raise CellError(f"conf is {value}; keep it between 0.3 and 0.99")
    return value


def light(cell: str) -> Light:
    """`شن`, `قام ب`, or `<تعرض ل` where the subject undergoes. Raises CellError for more than two words."""
    patient = cell.startswith("<")
    verb, *rest = cell.removeprefix("<").split()
    if len(rest) > 1:
        raise CellError(f"light verb {cell!r} has {len(rest) + 1} words; write the verb and at most one preposition")
    return Light(fold_word(verb), fold_word(rest[0]) if rest else "", patient)


def conditions(cell: str) -> tuple[Condition, ...]:
    """The conditions of a `when` cell. Raises CellError."""
    return tuple(_condition(part.strip()) for part in cell.split(";") if part.strip())


def _condition(text: str) -> Condition:
    for op in ("none", "has"):
        if text.startswith(op + ":") and text.partition(":")[2].strip():
            slot = fold_word(text.partition(":")[2].strip())
            return Condition(slot, "none" if op == "none" else "has")
    match = _CONDITION.fullmatch(text)
    if match is None:
        raise CellError(f"condition {text!r}; write slot~word|@class, slot!~…, has:slot or none:slot")
    terms = [term.strip() for term in match["terms"].split("|") if term.strip()]
    words = [term for term in terms if not term.startswith("@")]
    classes = tuple(term for term in terms if term.startswith("@"))
    return Condition(fold_word(match["slot"]), "not" if match["no"] else "is", frozenset(shapes(words)), classes)


def shapes(words: Iterable[str]) -> set[str]:
    """Every folded shape of these nouns in the number they are given in.

    A noun of several words comes with its article inside and without it, as words of a text and as their stems.
    """
    found: set[str] = set()
    for word in words:
        head, *rest = word.split()
        heads = (shape.surface for shape in inflect(head)) if "ء" <= head[0] <= "ي" else (head,)
        tails = {" ".join(rest), " ".join(part.removeprefix("ال") for part in rest)}
        found.update(fold_word(f"{shape} {tail}".strip()) for shape in heads for tail in tails)
    return found


def cue(row: Row) -> Cue:
    """A line of a table of cues. Raises CellError for an unknown kind."""
    kind = row.get("kind")
    if kind not in ("verb", "phrase", "noun"):
        raise CellError(f"kind is {kind!r}; write verb, phrase or noun")
    speaker, content = names(row, "speaker"), names(row, "content")
    return Cue(kind, speaker, content, row.get("stance"))  # type: ignore[arg-type]  # checked above


def operator(row: Row) -> Operator:
    """A line of a table of realis operators."""
    return Operator(row.get("effect"), names(row, "scope"), row.get("note"))


def noun(row: Row) -> NounData:
    """A line of a table of common nouns."""
    sectors = row.get("sector").replace("|", " ").replace(",", " ").split()
    return NounData(row.get("class"), tuple(sectors), row.get("note"))
