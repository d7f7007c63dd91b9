"""Columns that many tables of a ledger have, and the names of their keys and indexes."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, MetaData, Text, text

NAMES: Final = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
metadata: Final = MetaData(naming_convention=NAMES)
Id: Final = BigInteger().with_variant(Integer, "sqlite")  # only INTEGER is SQLite's own row id
HOLDS: Final = text("until IS NULL")


def own_id() -> Column[Any]:
    """The row id, given out by the writer."""
    return Column("id", Id, primary_key=True, autoincrement=False)


def ref(name: str, to: str, **options: Any) -> Column[Any]:
    """The row id of another table."""
    return Column(name, Id, ForeignKey(f"{to}.id"), **options)


def since() -> Column[Any]:
    """The change from which a row holds."""
    return ref("since", "change", nullable=False)


def until() -> Column[Any]:
    """The change from which it no longer holds; None while it does."""
    return ref("until", "change")


def key(name: str, kind: Any = Id) -> Column[Any]:
    """A part of a table's key, which nobody counts up."""
    return Column(name, kind, primary_key=True, autoincrement=False)


def required(name: str, kind: Any = Text) -> Column[Any]:
    """A column that is never null."""
    return Column(name, kind, nullable=False)
