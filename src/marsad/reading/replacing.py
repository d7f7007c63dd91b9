"""A copy of a value with some of its fields changed.

Values are msgspec structs; where the reading was compiled (see `native/`), they are classes that copy themselves.
"""

from __future__ import annotations

from typing import Any, TypeVar

from msgspec import structs

T = TypeVar("T")


def replace(value: T, /, **changes: Any) -> T:
    """A copy of `value` in which the named fields have other values."""
    copied = getattr(value, "_replaced", None)
    if copied is not None:
        copy: T = copied(changes)
        return copy
    return structs.replace(value, **changes)  # type: ignore[type-var]
