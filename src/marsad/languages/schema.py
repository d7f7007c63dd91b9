"""What a compiled language pack holds: lexemes with their senses, cues and operators.

All strings that are compared with text are folded (see `marsad.text.fold`); a lemma is kept as written.
The structs are stored as arrays, so a new field goes to the end and raises the compiler's version.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import msgspec

Slots = tuple[tuple[str, ...], ...]
SenseKind = Literal["event", "relation", "stance", "figure"]


class Tag(NamedTuple):
    """The grammar of a surface form, shared by all words that have it. Empty where a category doesn't apply."""

    pos: str
    tense: str = ""
    person: int = 0
    gender: str = ""
    number: str = ""
    voice: str = ""
    case: str = "any"
    needs_suffix: bool = False
    construct: bool = False
    indefinite: bool = False


class Entry(NamedTuple):
    """One grammatical reading of a surface form.

    `pos`: V finite verb, M masdar or event noun, A and P participles, N noun, F fixed word or phrase.
    `tense`: perf, impf, juss (subjunctive or jussive where written unlike the indicative), imp.
    `needs_suffix`: only before a pronoun (قصفو, غارت). `construct`: only with a genitive or pronoun (مسلحو).
    `indefinite`: never with article or genitive (هجوما). `lexeme` and `base` index the pack's lists.
    """

    pos: str
    lexeme: int
    tense: str
    person: int
    gender: str
    number: str
    voice: str
    case: str
    needs_suffix: bool
    construct: bool
    indefinite: bool
    base: int


class Condition(msgspec.Struct, frozen=True, array_like=True):
    """On one slot: its head `is` or is `not` among words and classes, or the slot is there (`has`) or not (`none`)."""

    slot: str
    op: Literal["is", "not", "has", "none"]
    words: frozenset[str] = frozenset()
    classes: tuple[str, ...] = ()


class Light(msgspec.Struct, frozen=True, array_like=True):
    """A light verb (folded lemma) with its preposition; `patient` when its subject undergoes what the noun says."""

    verb: str
    prep: str = ""
    patient: bool = False


class Sense(msgspec.Struct, frozen=True, array_like=True):
    """One line of a predicate table. Slots: alternatives in order, each a tuple of slots filled together."""

    id: str
    kind: SenseKind
    code: str
    modes: tuple[str, ...]
    actor: Slots
    recipient: Slots
    content: Slots
    gen: str
    when: tuple[Condition, ...]
    conf: float
    light: tuple[Light, ...]
    masdars: tuple[str, ...]


class Cue(msgspec.Struct, frozen=True, array_like=True):
    """How a word gives somebody the floor: the slots of speaker and content, and the speaker's stance to it."""

    kind: Literal["verb", "phrase", "noun"]
    speaker: tuple[str, ...]
    content: tuple[str, ...]
    stance: str


class Operator(msgspec.Struct, frozen=True, array_like=True):
    """What a word does to the realis of the predicate in its scope."""

    effect: str
    scope: tuple[str, ...]
    note: str = ""


class NounData(msgspec.Struct, frozen=True, array_like=True):
    """Class and sectors of a common noun."""

    cls: str
    sectors: tuple[str, ...] = ()
    note: str = ""


class Lexeme(msgspec.Struct, frozen=True, array_like=True):
    """A word of the tables with everything that they say about it."""

    lemma: str
    root: str
    form: str
    kind: Literal["predicate", "cue", "realis", "verb", "noun"]
    senses: tuple[Sense, ...] = ()
    cues: tuple[Cue, ...] = ()
    operators: tuple[Operator, ...] = ()
    noun: NounData | None = None
    trans: str = ""
    ambiguous: bool = False  # the perfect is also a common noun, name or particle


class Image(msgspec.Struct, array_like=True):
    """The artefact itself. A form's readings are numbers: base index x TAG_SPAN + tag index."""

    language: str
    digest: str
    tags: list[Tag]
    bases: list[tuple[str, int]]
    lexemes: list[Lexeme]
    forms: dict[str, list[int]]
    phrases: list[tuple[tuple[str, ...], int]]
    compounds: list[tuple[tuple[str, ...], int]]
    light: dict[str, tuple[int, ...]]
    classes: dict[str, tuple[str, ...]]
    closed: dict[str, tuple[str, ...]]
    closed_notes: dict[str, str]


TAG_SPAN = 4096
