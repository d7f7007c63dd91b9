"""Telegram's export: texts in pieces, forwards, whole accounts, damage, and size."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from marsad.sources.opening import documents
from marsad.sources.records import Problem, Record

CASES = Path(os.environ.get("SHARED", Path(__file__).parents[4] / "shared")) / "cases" / "cases.jsonl"
TEXT = "أعلن الجيش قصف موقع قرب البلدة رقم {}، وأصيب 3 أشخاص"


def read(path: Path, content: str | bytes) -> tuple[list[Record], list[Problem]]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    items = list(documents([str(path)]))
    return [i for i in items if isinstance(i, Record)], [i for i in items if isinstance(i, Problem)]


def chat(*messages: Any, kind: str = "public_channel", name: str | None = "قناة الخبر", id: int = 7) -> dict[str, Any]:
    return {"name": name, "type": kind, "id": id, "messages": list(messages)}


def message(number: int, **more: Any) -> dict[str, Any]:
    plain = {"id": number, "type": "message", "date": "2025-03-12T00:20:00", "date_unixtime": "1741728000"}
    return {**plain, "from": "قناة الخبر", "text": TEXT.format(number), **more}


def test_the_case_of_a_text_in_pieces_and_a_forward(tmp_path: Path) -> None:
    """The shared case: the channel is the origin, not who forwarded; a line about the chat is no message."""
    if not CASES.is_file():
        pytest.skip("the shared cases are not here")
    rows = (json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines())
    given = next(row["input"] for row in rows if row["id"] == "chat-telegram-mixed-text-and-forward")
    (first, second), problems = read(tmp_path / "result.json", given)
    assert first.text == "#عاجل | قصف على سوق الخميس أمس: 3 جرحى 🔴"
    assert (first.outlet, first.author, first.published) == ("مرصد الوادي", None, "2025-03-12")
    assert first.id == "telegram:1/11"
    assert first.note == "forwarded from مرصد الوادي; the day is that of forwarding; edited afterwards"
    assert (second.text, second.outlet, second.author) == ("هل من تأكيد؟", "غرفة أخبار", "محرّر 2")
    assert [problem.what for problem in problems] == ["1 messages left out (1 about the chat itself)"]


def test_of_a_channel_the_channel_is_the_origin(tmp_path: Path) -> None:
    (found,), problems = read(tmp_path / "result.json", json.dumps(chat(message(1)), indent=1))
    assert problems == []
    assert (found.outlet, found.author, found.note, found.published) == ("قناة الخبر", None, None, "2025-03-12")
    assert found.where == f"{tmp_path / 'result.json'}, record 1"


def test_a_forward_from_somebody_hidden_has_no_origin(tmp_path: Path) -> None:
    row = message(1, forwarded_from=None, **{"from": "محرّر"})
    (found,), _ = read(tmp_path / "result.json", json.dumps(chat(row, kind="private_group")))
    assert (found.outlet, found.author) == (None, None)
    assert found.note is not None
    assert "somebody who is not named" in found.note


def test_a_whole_account_has_many_chats(tmp_path: Path) -> None:
    whole = {
        "about": "Here is the data you requested.",
        "personal_information": {"user_id": 1, "first_name": "A", "bio": "x" * 3000},
        "contacts": {"list": [{"user_id": 2, "name": "nobody", "messages": [{"item": 1}]}]},
        "chats": {"about": "", "list": [chat(message(1), id=1, name="أ"), chat(message(1), id=2, name=None)]},
        "left_chats": {"about": "", "list": [chat(message(5), id=3, name="ب")]},
    }
    found, problems = read(tmp_path / "result.json", json.dumps(whole, ensure_ascii=False))
    assert problems == []
    assert [record.id for record in found] == ["telegram:1/1", "telegram:2/1", "telegram:3/5"]
    assert [record.outlet for record in found] == ["أ", None, "ب"]


def test_what_holds_no_words_is_told_of_in_one_line(tmp_path: Path) -> None:
    rows = [message(1, text="", photo="p.jpg"), message(2, text="👍 100"), message(3, text=["👍"]), message(4)]
    rows += [{"id": 5, "type": "service", "action": "pin_message", "text": ""}]
    found, (problem,) = read(tmp_path / "result.json", json.dumps(chat(*rows)))
    assert [record.id for record in found] == ["telegram:7/4"]
    assert problem.what == "4 messages left out (1 about the chat itself, 3 without words)"


@pytest.mark.parametrize("text", [None, 5, {"a": 1}, [None, 5, {"type": "bold"}]])
def test_texts_of_other_kinds_spoil_nothing(tmp_path: Path, text: object) -> None:
    found, problems = read(tmp_path / "result.json", json.dumps(chat(message(1, text=text), 7, None, [1], message(2))))
    assert [record.id for record in found] == ["telegram:7/2"]
    assert [problem.where.rpartition(" ")[2] for problem in problems[:3]] == ["2", "3", "4"]


def test_an_export_that_breaks_off_gives_what_is_before(tmp_path: Path) -> None:
    whole = json.dumps(chat(*map(message, range(1, 9))), ensure_ascii=False).encode()
    for cut in (len(whole) // 2, len(whole) - 3, len(whole) - 40):
        found, problems = read(tmp_path / "result.json", whole[:cut])
        assert [record.text for record in found] == [TEXT.format(n + 1) for n in range(len(found))]
        assert 3 <= len(found) <= 8
        assert f"after {len(found)} messages" in problems[-1].what
    for damage in (b"\xff", b"\0", b"}}}"):
        found, problems = read(tmp_path / "result.json", whole[: cut // 2] + damage + whole[cut // 2 :])
        assert len(found) < 8
        assert len(problems) == 1


@pytest.mark.parametrize("half", ["\\ud83d", "\\ude00", "\\uD83D\\ud83d", "\\udE00"])
@pytest.mark.parametrize("escaped", [True, False])
def test_half_of_a_character_costs_no_message(tmp_path: Path, half: str, escaped: bool) -> None:
    """An emoji that was cut through; parsers end at the second half of one."""
    pair, backslash = "\\ud83d\\ude00", "\\\\ude00"
    rows = [message(1), message(2, text=[{"type": "bold", "text": "HALF"}, " أعلن الجيش PAIR BACKSLASH"]), message(3)]
    rows[2] |= {"forwarded_from": "قناة HALF"}
    given = json.dumps(chat(*rows), ensure_ascii=escaped)
    given = given.replace("HALF", half).replace("PAIR", pair).replace("BACKSLASH", backslash)
    found, problems = read(tmp_path / "result.json", given)
    assert problems == []
    signs = "\ufffd" * half.count("\\")
    assert [record.text for record in found][1] == f"{signs} أعلن الجيش \U0001f600 \\ude00"
    assert [record.note for record in found][:2] == [None, "half of a character in text replaced by U+FFFD"]
    assert found[2].outlet == f"قناة {signs}"
    for record in found:
        f"{record.text}{record.note}{record.outlet}".encode()
        assert b"\xef\xb7\x90" not in (record.raw or b"")


def test_bytes_that_are_no_text_cost_their_message_alone(tmp_path: Path) -> None:
    """Damage inside a text: another encoding, zeros, a sign cut through. Elsewhere it ends the export."""
    whole = json.dumps(chat(*map(message, range(1, 9))), ensure_ascii=False).encode()
    at = whole.index("رقم 5".encode())
    for damage in (b"\xff\xfe", "هدنة".encode("cp1256"), b"\0\0", b"\xd9", b"\xed\xa0\xbd"):
        found, (problem,) = read(tmp_path / "result.json", whole[:at] + damage + whole[at:])
        assert [record.id for record in found] == [f"telegram:7/{n}" for n in (1, 2, 3, 4, 6, 7, 8)]
        assert problem.where.endswith("record 5")
        assert problem.what == "there are bytes in the message that are no text"
        assert problem.raw is not None


def test_pieces_are_cut_where_nothing_is(tmp_path: Path) -> None:
    """Pairs, escapes and letters at every place around the ends of pieces of 64 kB; and a text longer than any."""
    texts = [f"{'س' * n} \U0001f600" for n in range(3000, 3400)] + ["ش " * 450_000]
    rows = [message(n, text=text) for n, text in enumerate(texts)]
    for escaped in (True, False):
        found, problems = read(tmp_path / "result.json", json.dumps(chat(*rows), ensure_ascii=escaped))
        assert problems == []
        assert [record.text for record in found] == [text.strip() for text in texts]


def test_a_mark_at_the_beginning_and_a_day_by_universal_time_only(tmp_path: Path) -> None:
    row = message(1)
    del row["date"]
    (found,), _ = read(tmp_path / "result.json", "\ufeff" + json.dumps(chat(row)))
    assert found.published == "2025-03-11"
    (found,), _ = read(tmp_path / "result.json", json.dumps(chat(message(1, date="never", date_unixtime="x"))))
    assert found.published is None


def test_other_json_is_no_chat(tmp_path: Path) -> None:
    """A record whose type and messages are something else."""
    given = {"id": "1", "text": TEXT, "type": "article", "messages": []}
    (found,), problems = read(tmp_path / "a.json", json.dumps(given))
    assert (found.id, problems) == ("1", [])


def test_a_large_export_is_never_held_whole(tmp_path: Path, fresh: list[str]) -> None:
    """100,000 messages, 33 MB, read by a process that may take 200 MB."""
    path = tmp_path / "result.json"
    with path.open("w", encoding="utf-8") as file:
        file.write('{"name": "قناة", "type": "public_channel", "id": 1, "messages": [\n')
        file.write(",\n".join(json.dumps(message(n), ensure_ascii=False, indent=1) for n in range(100_000)))
        file.write("]}")
    code = f"""
import resource
from marsad.sources.opening import one, Opening
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
count = sum(1 for _ in one({str(path)!r}, Opening()))
print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""
    done = subprocess.run([*fresh, sys.executable, "-c", code], capture_output=True, text=True, check=True)
    count, grown = map(int, done.stdout.split())
    assert count == 100_000
    assert grown < 20_000 * (1024 if sys.platform == "darwin" else 1)
