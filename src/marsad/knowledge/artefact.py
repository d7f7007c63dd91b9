"""What the tables are compiled to, and the file that holds it.

The values are msgspec structs written as arrays: small, quick to load, and the same bytes for the same tables.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from marsad.knowledge import rows
from marsad.text import fold, words
from marsad.version import source

PACK = Path(__file__).parent / "build" / "knowledge.pack"

Spellings = dict[str, list[tuple[tuple[str, ...], str]]]
"""First folded word → all folded words and the id they point to, the longest spelling first."""


class Entity(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Somebody who can act or speak. `id` is `kind:slug`; `country` ISO 3166-1 alpha-3 or None; `sectors` PLOVER's."""

    id: str
    kind: str
    name: str
    names: dict[str, tuple[str, ...]]
    country: str | None
    sectors: tuple[str, ...]


class PlaceRow(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A place; `lat` and `lon` in degrees (WGS 84), `precision`: what the point stands for; population 0: unknown."""

    id: str
    name: str
    names: dict[str, tuple[str, ...]]
    country: str | None
    admin1: str
    lat: float
    lon: float
    precision: str
    population: int


class OfficeRow(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An office. `titles` need a nationality or body beside them, `full` ones do not. `many`: held by several."""

    id: str
    country: str | None
    body: str | None
    title: str
    titles: tuple[str, ...]
    full: tuple[str, ...]
    sectors: tuple[str, ...]
    many: bool


class Term(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Who held an office from when to when. Partial ISO dates as in the tables; `end` None: still."""

    office: str
    person: str
    start: str
    end: str | None


class Bond(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a group is to another from when to when: `how` is member, split, merged or successor. Dates as in a term."""

    group: str
    how: str
    other: str
    start: str
    end: str | None


class Pack(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Everything compiled. `stamp` is that of the tables and the program; `weak` are spellings with what they mean."""

    stamp: str
    entities: tuple[Entity, ...]
    places: tuple[PlaceRow, ...]
    offices: tuple[OfficeRow, ...]
    terms: tuple[Term, ...]
    bonds: tuple[Bond, ...]
    names: Spellings
    metonyms: Spellings
    place_names: Spellings
    office_names: Spellings
    titles: Spellings
    offices_by_title: dict[str, tuple[str, ...]]
    weak: tuple[tuple[tuple[str, ...], str], ...]
    nisba: dict[str, tuple[str, ...]]


def stamp(folder: Path = rows.FOLDER) -> str:
    """A fingerprint of the tables and of the code that compiles them."""
    here = Path(__file__).parent
    code = [here / "artefact.py", *map(source, (rows, fold, words))]
    digest = hashlib.blake2b(digest_size=16)
    for path in [*code, here / "spelling.py", here / "compile.py", *rows.files(folder)]:
        content = path.read_bytes()
        digest.update(f"{path.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def encode(pack: Pack) -> bytes:
    """The bytes of a pack: deterministic."""
    return msgspec.msgpack.encode(pack)


def decode(content: bytes) -> Pack:
    """Raises `msgspec.DecodeError` or `msgspec.ValidationError` where `content` is no pack of this version."""
    return msgspec.msgpack.decode(content, type=Pack)
