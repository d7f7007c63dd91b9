"""WhatsApp's export in the ways of phones and languages; both orders of day and month; what holds no text."""

from __future__ import annotations

import gzip
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from marsad.sources.opening import documents
from marsad.sources.records import Problem, Record

TEXT = "قصفت المدفعية حي الشيخ مقصود صباح اليوم"
LAST = "وأصيب ثلاثة مدنيين"


def read(path: Path, content: str) -> tuple[list[Record], list[Problem]]:
    path.write_bytes(content.encode())
    items = list(documents([str(path)]))
    return [i for i in items if isinstance(i, Record)], [i for i in items if isinstance(i, Problem)]


WAYS = {
    "android": "13/03/2025, 18:20 - سعاد: ",
    "android, half days": "13/03/2025, 6:20 pm - سعاد: ",
    "android, narrow space": "3/13/25, 6:20\u202fPM - سعاد: ",
    "iphone": "[13/03/2025, 18:20:05] سعاد: ",
    "iphone, america": "[3/13/25, 6:20:05 PM] سعاد: ",
    "iphone, marks": "\u200e[13.03.25, 18:20:05] ~ سعاد: ",
    "arabic": "\u200f١٣\u200f/٣\u200f/٢٠٢٥، ٦:٢٠ م - سعاد: ",
    "arabic iphone": "[١٣\u200f/٣\u200f/٢٠٢٥، ٦:٢٠:٠٥ م] سعاد: ",
    "arabic, european digits": "13\u200f/3\u200f/2025، 6:20 م - سعاد: ",
    "persian digits": "۱۳/۳/۲۰۲۵، ۱۸:۲۰ - سعاد: ",
    "year first": "2025-03-13, 18:20 - سعاد: ",
    "year first, iphone": "[2025/03/13 18:20:05] سعاد: ",
    "points": "13.03.25, 18:20 - سعاد: ",
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_messages_in_every_way_of_writing_their_beginning(tmp_path: Path, way: str, end: str) -> None:
    head = WAYS[way]
    lines = [head + TEXT, "", "13/03 كان يوما آخر", head + LAST, ""]
    found, problems = read(tmp_path / "a.txt", end.join(lines))
    assert problems == []
    assert [record.text for record in found] == [f"{TEXT}{end}{end}13/03 كان يوما آخر", LAST]
    assert {(record.author, record.published) for record in found} == {("سعاد", "2025-03-13")}
    assert [record.where.rpartition(", ")[2] for record in found] == ["record 1", "record 2"]
    assert [record.offset for record in found] == [0, len(end.join(lines[:3]).encode()) + len(end)]
    assert found[0].raw == (end.join(lines[:3]) + end).encode()


def days(tmp_path: Path, *given: str, form: str = "{}, 18:20 - سعاد: نص") -> list[str | None]:
    found, _ = read(tmp_path / "a.txt", "\n".join(form.format(day) for day in given))
    return [record.published for record in found]


def test_the_order_of_day_and_month_is_told_by_the_whole_file(tmp_path: Path) -> None:
    assert days(tmp_path, "03/04/2025", "28/04/2025") == ["2025-04-03", "2025-04-28"]
    assert days(tmp_path, "03/04/2025", "04/28/2025") == ["2025-03-04", "2025-04-28"]
    # By the order of time: 3, 4 and 5 April or 4 March, 4 April, 4 May, then 6 April or 6 April.
    assert days(tmp_path, "05/04/2025", "01/05/2025") == ["2025-04-05", "2025-05-01"]
    assert days(tmp_path, "05/04/25", "05/06/25", "06/01/25") == ["2025-05-04", "2025-05-06", "2025-06-01"]


def test_where_nothing_tells_the_order_there_is_no_day(tmp_path: Path) -> None:
    assert days(tmp_path, "03/04/2025", "03/04/2025") == [None, None]
    assert days(tmp_path, "03/04/2025", "04/05/2025", "05/05/2025") == [None, None, "2025-05-05"]
    assert days(tmp_path, "28/04/2025", "04/28/2025") == [None, None]
    found, _ = read(tmp_path / "a.txt", f"03/04/2025, 18:20 - سعاد: {TEXT}")
    assert found[0].note == "its day can't be told: month and day may stand in either order"


def test_in_arabic_and_with_points_the_day_comes_first(tmp_path: Path) -> None:
    assert days(tmp_path, "3/4/2025", form="{}، 6:20 م - سعاد: نص") == ["2025-04-03"]
    assert days(tmp_path, "03.04.25") == ["2025-04-03"]


def test_what_holds_no_text_is_told_of_in_one_line(tmp_path: Path) -> None:
    head = "13/03/2025, 18:20 - "
    lines = [
        "الرسائل والمكالمات مشفرة تماما بين الطرفين.",
        "أنشأ سعاد المجموعة «أخبار: الشمال»",
        "سعاد: <Media omitted>",
        "سعاد: <تم استبعاد الوسائط>",
        "سعاد: \u200eimage omitted",
        "سعاد: IMG-20250313-WA0001.jpg (الملف مرفق)",
        "سعاد: تم حذف هذه الرسالة",
        "سعاد: لقد حذفتَ هذه الرسالة.",
        "سعاد: 👍👍 100",
        f"سعاد: {TEXT} <تم تعديل هذه الرسالة>",
        f"أبو علي | حلب: {LAST}: والخبر من <مصدر طبي>",
    ]
    found, (problem,) = read(tmp_path / "a.txt", "\n".join(head + line for line in lines))
    assert [(record.author, record.text) for record in found] == [
        ("سعاد", TEXT),
        ("أبو علي | حلب", f"{LAST}: والخبر من <مصدر طبي>"),
    ]
    kinds = "2 about the chat itself, 2 deleted, 4 pictures, sounds and files, 1 without words"
    assert problem.what == f"9 messages left out ({kinds})"


@pytest.mark.parametrize("name", ["WhatsApp Chat with غرفة الأخبار.txt", "دردشة واتساب مع غرفة الأخبار.txt"])
def test_the_chat_has_the_name_of_its_file(tmp_path: Path, name: str) -> None:
    (found,), _ = read(tmp_path / name, f"13/03/2025, 18:20 - سعاد: {TEXT}")
    assert found.outlet == "غرفة الأخبار"


def test_an_export_in_a_zip_file_with_its_pictures(tmp_path: Path) -> None:
    path = tmp_path / "WhatsApp Chat - غرفة الأخبار.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("_chat.txt", f"[13/03/2025, 18:20:05] سعاد: {TEXT}\r\n")
        file.writestr("00000001-PHOTO-2025-03-13.jpg", b"\xff\xd8")
    items = list(documents([str(path)]))
    (found,) = [item for item in items if isinstance(item, Record)]
    assert (found.outlet, found.text, found.published) == ("غرفة الأخبار", TEXT, "2025-03-13")


@pytest.mark.parametrize("packed", [False, True])
def test_a_large_export_is_never_held_whole(tmp_path: Path, packed: bool, fresh: list[str]) -> None:
    """100,000 messages, 12 MB, whose only telling day is the last one; `make chats` takes a million."""
    path = tmp_path / ("a.txt.gz" if packed else "a.txt")
    with gzip.open(path, "wt", 1, encoding="utf-8") if packed else path.open("w", encoding="utf-8") as file:
        file.writelines(f"3/4/2025, 18:20 - سعاد: {TEXT} {n}\n{LAST}\n" for n in range(100_000))
        file.write(f"3/14/2025, 18:20 - سعاد: {TEXT}\n")
    code = f"""
import resource
from marsad.sources.opening import one, Opening
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
days = [item.published for item in one({str(path)!r}, Opening())]
print(len(days), *sorted(set(days)), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""
    done = subprocess.run([*fresh, sys.executable, "-c", code], capture_output=True, text=True, check=True)
    count, *days, grown = done.stdout.split()
    assert (count, days) == ("100001", ["2025-03-04", "2025-03-14"])
    assert int(grown) < 20_000 * (1024 if sys.platform == "darwin" else 1)


def test_a_message_without_end_is_a_problem_of_its_own(tmp_path: Path) -> None:
    """More characters than a text may have, on one line and on many; those before and after are read."""
    start = "13/03/2025, 18:20 - سعاد: "
    for long in ("م" * 1_000_001, "سطر آخر\n" * 150_000):
        found, (problem,) = read(tmp_path / "a.txt", f"{start}{TEXT}\n{start}{long}\n{start}{LAST}\n")
        assert [record.text for record in found] == [TEXT, LAST]
        assert problem.where.endswith("record 2")
        assert problem.offset == len(f"{start}{TEXT}\n".encode())


def test_a_line_that_is_not_utf_8_and_other_texts(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(f"13/03/2025, 18:20 - سعاد: {TEXT}".encode() + b"\xff\n")
    (problem,) = list(documents([str(path)]))
    assert isinstance(problem, Problem)
    assert "not UTF-8" in problem.what
    for text in (f"13/03/2025: {TEXT}", f"في 13/03/2025، الساعة 18:20 {TEXT}", f"13/03/2025 - {TEXT}"):
        (found,), problems = read(path, text)
        assert (found.text, found.published, problems) == (text, None, [])
