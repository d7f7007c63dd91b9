"""Whom the statements that hold are heard from: kept counts, for the question who says what (`sources`).

A row counts the statements of one document and day that one voice says: an outlet for itself, somebody with a name, or
the words for somebody without one. It also says whether other voices tell the same (`standing`), as the happenings
that are kept have it. Who is merged is counted as whom they are merged into.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from sqlalchemy import Connection, text

from marsad.ledger import bulk
from marsad.ledger.claims import Counted, Merged, held

KEYS: Final = ("voice", "speaker_id", "words", "document_id", "day", "standing", "outlet_id")
ALONE, SHARED = "alone", "shared"  # what one voice tells, and several; empty for what no kept happening holds
Key = tuple[str, int, str, int, int, str, int]
_PART: Final = 2_000  # documents that are looked at at once
_SIDS: Final = 500  # ids of statements in one query
_UPSERT: Final = (
    f"INSERT INTO heard ({', '.join(KEYS)}, n) VALUES ({', '.join(':' + key for key in KEYS)}, :n) "
    f"ON CONFLICT ({', '.join(KEYS)}) DO UPDATE SET n = heard.n + excluded.n"
)


def write(connection: Connection, new: Iterable[Counted], gone: Iterable[Counted], merged: Merged) -> None:
    """Count statements that come to hold, and no longer those that cease to."""
    counts = counted(connection, list(new), merged)
    counts.subtract(counted(connection, list(gone), merged))
    bulk.tuples(connection, _UPSERT, [(*key, n) for key, n in sorted(counts.items()) if n])


def counted(connection: Connection, statements: list[Counted], merged: Merged) -> Counter[Key]:
    """What statements are counted as."""
    voices = _voices(connection, [s.sid for s in statements])
    found: Counter[Key] = Counter()
    for s in statements:
        told = voices.get(s.sid)
        standing = "" if told is None else ALONE if told < 2 else SHARED
        for voice, speaker, words in _speakers(s, merged["actor"]):
            found[voice, speaker, words, s.document, s.day, standing, s.outlet or 0] += 1
    return found


def _speakers(s: Counted, merged: Mapping[int, int]) -> set[tuple[str, int, str]]:
    """Those who say it: each link of its attribution, or the outlet itself."""
    if not s.heard:
        return {("outlet", s.outlet or 0, "")}
    return {("named", merged.get(id, id), "") if id else ("unnamed", 0, words) for id, words in s.heard}


def _voices(connection: Connection, sids: list[str]) -> dict[str, int]:
    """Statement -> how many independent voices the kept happening has that holds it; others are left out."""
    query = """
        SELECT m.sid, MIN(h.voices) FROM happening_member m JOIN happening h ON h.id = m.happening_id
        WHERE h.until IS NULL AND h.voices IS NOT NULL AND m.sid
    """
    return {row[0]: row[1] for row in bulk.among(connection, query, sids, "GROUP BY m.sid")}


def count_again(connection: Connection, sids: Iterable[str], merged: Merged, n: int) -> None:
    """Count the statements with these ids that hold as the happenings of now have them, or (`n` is -1) no longer."""
    wanted = sorted(set(sids))
    for start in range(0, len(wanted), _SIDS):
        values = {f"s{number}": sid for number, sid in enumerate(wanted[start : start + _SIDS])}
        found = list(held(connection, f"AND s.sid IN ({', '.join(':' + name for name in values)})", values))
        write(connection, found if n > 0 else (), found if n < 0 else (), merged)


def differences(connection: Connection, merged: Merged) -> list[str]:
    """Where the kept counts are not those of the statements: a line for each voice.

    Of each voice the numbers and the sum of its rows' hashes are compared, since the rows of a large ledger are too
    many for the memory.
    """
    right, kept = dict[tuple[str, int, str], list[int]](), dict[tuple[str, int, str], list[int]]()
    for counts in _by_document(connection, merged):
        for key, n in counts.items():
            _sum(right, key, n)
    query = f"SELECT {', '.join(KEYS)}, n FROM heard WHERE n <> 0"
    for *values, n in connection.execute(text(query)):
        _sum(kept, tuple(values), n)
    return [
        f"heard ({', '.join(map(str, voice))}): {kept.get(voice, [0])[0]} kept, {right.get(voice, [0])[0]} counted"
        for voice in sorted(right.keys() | kept.keys())
        if right.get(voice) != kept.get(voice)
    ]


def _sum(sums: dict[tuple[str, int, str], list[int]], key: tuple[Any, ...], n: int) -> None:
    own = sums.setdefault((key[0], key[1], key[2]), [0, 0])
    own[0] += n
    own[1] += hash((*key[3:], n))


def _by_document(connection: Connection, merged: Merged) -> Iterator[Counter[Key]]:
    last = connection.execute(text("SELECT MAX(id) FROM document")).scalar() or 0
    for first in range(1, last + 1, _PART):
        values = {"first": first, "last": first + _PART - 1}
        statements = list(held(connection, "AND s.document_id BETWEEN :first AND :last", values))
        yield counted(connection, statements, merged)


def rebuild(connection: Connection, merged: Merged) -> None:
    """Count anew."""
    connection.execute(text("DELETE FROM heard"))
    for counts in _by_document(connection, merged):
        bulk.tuples(connection, _UPSERT, [(*key, n) for key, n in sorted(counts.items())])


def refresh(connection: Connection, condition: str, values: dict[str, Any], before: Merged, after: Merged) -> None:
    """Count the statements that hold and fulfil a condition on `s` under other merges."""
    found = list(held(connection, f"AND {condition}", values))
    counts = counted(connection, found, after)
    counts.subtract(counted(connection, found, before))
    bulk.tuples(connection, _UPSERT, [(*key, n) for key, n in sorted(counts.items()) if n])
