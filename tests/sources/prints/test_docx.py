"""DOCX documents: paragraphs, tables, tracked changes, drawn boxes; damage and bombs."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from papers import docx, paragraph

from marsad.sources.opening import documents
from marsad.sources.records import Problem, Record

STORY = "أعلنت وزارة الخارجية أن الطرفين اتفقا على هدنة في مدينة حلب."


def read(path: Path, content: bytes) -> tuple[list[Record], list[str]]:
    path.write_bytes(content)
    items = list(documents([str(path)]))
    return [i for i in items if isinstance(i, Record)], [str(i) for i in items if isinstance(i, Problem)]


def test_paragraphs_and_their_runs(tmp_path: Path) -> None:
    form = f"<w:sdt><w:sdtContent>{paragraph('ختام')}</w:sdtContent></w:sdt>"
    body = paragraph("بيان") + paragraph() + paragraph(STORY[:10], STORY[10:]) + form
    (found,), problems = read(tmp_path / "a.docx", docx(body, ("word/header1.xml", "<w/>")))
    assert (problems, found.text) == ([], f"بيان\n{STORY}\nختام")
    assert (found.published, found.note) == (None, "the text of a DOCX document")


def test_links_tabs_and_breaks(tmp_path: Path) -> None:
    link = f"<w:hyperlink><w:r><w:t>{STORY}</w:t></w:r></w:hyperlink>"
    field = "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
    body = f"<w:p>{field}{link}<w:r><w:tab/><w:t>ثم</w:t><w:br/><w:t>سطر</w:t></w:r></w:p>"
    (found,), _ = read(tmp_path / "a.docx", docx(body))
    assert found.text == f"{STORY}\tثم\nسطر"


def test_what_was_deleted_is_no_text_and_what_was_put_in_is(tmp_path: Path) -> None:
    gone = "<w:del><w:r><w:delText>نفت</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>هناك</w:t></w:r></w:moveFrom>"
    new = f"<w:ins><w:r><w:t>{STORY}</w:t></w:r></w:ins>"
    (found,), _ = read(tmp_path / "a.docx", docx(f"<w:p>{gone}{new}</w:p>"))
    assert found.text == STORY


def test_rows_of_tables_are_lines(tmp_path: Path) -> None:
    cells = (("حلب", "12"), ("إدلب", "7"))
    rows = "".join("<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in cells)
    (found,), _ = read(tmp_path / "a.docx", docx(paragraph(STORY) + f"<w:tbl>{rows}</w:tbl>"))
    assert found.text == f"{STORY}\nحلب\t12\nإدلب\t7"


def test_a_drawn_box_is_read_once(tmp_path: Path) -> None:
    """Old programs get a copy of it."""
    box = f"<w:txbxContent>{paragraph('إطار')}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    (found,), _ = read(tmp_path / "a.docx", docx(f"<w:p><w:r><w:t>{STORY}</w:t>{both}</w:r></w:p>"))
    assert found.text == f"{STORY}\nإطار"


def test_inside_a_zip_file_and_a_folder(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("بيان.docx", docx(paragraph(STORY)))
    (tmp_path / "b.docx").write_bytes(docx(paragraph(STORY, "!")))
    found = [item.text for item in documents([str(tmp_path)]) if isinstance(item, Record)]
    assert found == [STORY, f"{STORY}!"]


def test_damage_types_and_bombs_are_named(tmp_path: Path) -> None:
    assert "the document is damaged" in read(tmp_path / "a.docx", docx("<w:p>"))[1][0]
    assert "damaged or cut off" in read(tmp_path / "a.docx", docx(paragraph(STORY))[:-30])[1][0]
    assert "text is empty" in read(tmp_path / "a.docx", docx(paragraph("")))[1][0]
    assert "office document" in read(tmp_path / "a.xlsx", docx("", name="xl/workbook.xml"))[1][0]
    bomb = docx(paragraph("ا" * 30_000_000))
    assert "100 times its size" in read(tmp_path / "a.docx", bomb)[1][0]
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>')
    assert "document type" in read(tmp_path / "a.docx", file.getvalue())[1][0]
    for depth in (200, 100_000):
        deep = docx("<w:sdt>" * depth + paragraph(STORY) + "</w:sdt>" * depth)
        assert len([*read(tmp_path / "a.docx", deep)[0], *read(tmp_path / "a.docx", deep)[1]]) == 1
