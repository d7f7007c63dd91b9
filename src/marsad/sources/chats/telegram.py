"""Telegram's export (`result.json`), of one chat or of a whole account, read as it streams in.

A message that was forwarded is that of the channel it comes from, not of the one who forwarded it. Telegram writes a
text as a string or as a list of pieces; `date` is in the time zone of the one who exported.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any, Final

from marsad.sources.chats.mending import DAMAGE, HALF, Mended, shown
from marsad.sources.chats.messages import told, worded
from marsad.sources.checks import check
from marsad.sources.records import BadInput, Problem, Record

if TYPE_CHECKING:
    from marsad.sources.opening import Opening

_KINDS: Final = (
    rb"saved_messages|personal_chat|bot_chat|(?:private|public)_(?:group|supergroup|channel)|verification_codes"
)
_CHAT: Final = re.compile(
    rb'^\s*\{.{0,2000}?"type"\s*:\s*"(?:' + _KINDS + rb')".{0,300}?"messages"\s*:\s*\[', re.DOTALL
)
_ACCOUNT: Final = re.compile(rb'^\s*\{\s*"about"\s*:.{0,3000}?"personal_information"\s*:', re.DOTALL)
_CHANNELS: Final = ("public_channel", "private_channel")
_BOM: Final = b"\xef\xbb\xbf"
_CHATS: Final = ("", "chats.list.item.", "left_chats.list.item.")  # where chats stand: the file, or lists of an account
_MESSAGES, _NAMES, _TYPES, _IDS = (
    frozenset(chat + key for chat in _CHATS) for key in ("messages.item", "name", "type", "id")
)
_AGAIN: Final = "export the chat again"


def knows(head: bytes, _name: str) -> bool:
    """Whether a file is such an export, by its first keys."""
    head = head.removeprefix(_BOM)
    return _CHAT.match(head) is not None or _ACCOUNT.match(head) is not None


@dataclass(slots=True)
class _Chat:
    """What is known of the chat that messages stand in."""

    id: str = ""
    name: str | None = None
    kind: str = ""
    left: Counter[str] = field(default_factory=Counter)


def read(file: IO[bytes], where: str, _name: str, _opening: Opening) -> Iterator[Record | Problem]:
    """The messages of an export in their order; what holds no text is told of in one line."""
    import ijson

    number, left = 0, Counter[str]()
    try:
        for chat, message in _messages(file):
            number += 1
            place = f"{where}, record {number}"
            if not isinstance(message, dict):
                yield Problem(place, "what stands here is no message", _AGAIN)
                continue
            kind = _aside(message)
            if kind:
                left[kind] += 1
                continue
            try:
                yield _record(chat, message, place)
            except BadInput as error:
                yield error.at(place, worded(message))
    except (ijson.JSONError, UnicodeDecodeError, ValueError) as error:
        yield Problem(where, f"the export breaks off or is damaged after {number:,} messages ({error})", _AGAIN)
    yield from told(left, where)


def _messages(file: IO[bytes]) -> Iterator[tuple[_Chat, Any]]:
    """Every message with its chat. A chat's name, kind and id stand before its messages."""
    import ijson

    if file.read(len(_BOM)) != _BOM:
        file.seek(0) if file.seekable() else None
    chat, builder, deep = _Chat(), None, ""
    for prefix, event, value in ijson.parse(Mended(file), use_float=True):
        if builder is not None:
            builder.event(event, value)
            if prefix == deep and event in ("end_map", "end_array"):
                yield chat, builder.value
                builder = None
        elif prefix in _MESSAGES:
            if event in ("start_map", "start_array"):
                builder, deep = ijson.ObjectBuilder(), prefix
                builder.event(event, value)
            else:
                yield chat, value
        elif prefix in _NAMES:
            chat.name = _name(value)
        elif prefix in _TYPES:
            chat.kind = str(value)
        elif prefix in _IDS:
            chat.id = str(value)
        elif event == "start_map" and f"{prefix}." in _CHATS:
            chat = _Chat()


def _aside(message: dict[str, Any]) -> str | None:
    """What a message is that holds no text; None for the others."""
    if message.get("type") != "message":
        return "about the chat itself"
    if not any(c.isalpha() for c in joined(message.get("text"))):
        return "without words"
    return None


def joined(text: Any) -> str:
    """A message's text: a string, or pieces of it in their order."""
    if isinstance(text, str):
        return text
    if not isinstance(text, list):
        return ""
    pieces = [piece.get("text") if isinstance(piece, dict) else piece for piece in text]
    return "".join(piece for piece in pieces if isinstance(piece, str))


def _record(chat: _Chat, message: dict[str, Any], where: str) -> Record:
    given = joined(message.get("text")).strip()
    if DAMAGE in given:
        raise BadInput("there are bytes in the message that are no text", _AGAIN)
    text = shown(given)
    check(text)
    forwarded = "forwarded_from" in message
    origin = _name(message.get("forwarded_from")) if forwarded else chat.name
    named = not forwarded and chat.kind not in _CHANNELS
    notes = [f"forwarded from {origin or 'somebody who is not named'}; the day is that of forwarding"] * forwarded
    notes += ["edited afterwards"] * ("edited" in message)
    notes += ["half of a character in text replaced by U+FFFD"] * (HALF in given)
    return Record(
        text=text,
        where=where,
        id=f"telegram:{chat.id}/{message['id']}" if chat.id and "id" in message else None,
        published=_day(message),
        outlet=origin,
        author=_name(message.get("from")) if named else None,
        note="; ".join(notes) or None,
        raw=worded(message),
    )


def _name(value: Any) -> str | None:
    return shown(value) if isinstance(value, str) and value else None


def _day(message: dict[str, Any]) -> str | None:
    """The day on which it was sent, where the exporter was; by universal time where only that is told."""
    try:
        return datetime.datetime.fromisoformat(str(message["date"])).date().isoformat()
    except (KeyError, ValueError):
        pass
    try:
        return datetime.datetime.fromtimestamp(int(message["date_unixtime"]), datetime.UTC).date().isoformat()
    except (KeyError, ValueError, OverflowError, OSError):
        return None
