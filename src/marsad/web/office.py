"""A brief as a DOCX: each sentence leads to its endnote and back; Arabic runs from the right whatever the page does.

Word processors lay out a line by the paragraph's `w:bidi`, and pick the Arabic font by the run's `w:rtl`: both are set
on what is Arabic, and neither on what is not (ECMA-376, part 1, 17.3.1.6 and 17.3.2.30).
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from marsad.views.bidi import ARABIC_RUN, clean
from marsad.web.language import Language

_TEXT: Final = "IBM Plex Sans Arabic"
_NASKH: Final = "Noto Naskh Arabic"


@dataclass(frozen=True, slots=True)
class Note:
    """An endnote: the words that say it with the span of their trigger, where they stand, and an address, if any."""

    words: str
    trigger: tuple[int, int]
    source: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """What the file has. `sections` are titles with their sentences, each with the number of its note, from 1."""

    title: str
    lead: str
    sections: Mapping[str, Sequence[tuple[str, int]]]
    nothing: str
    evidence: str
    notes: Sequence[Note]


def docx(brief: Brief, spoken: Language) -> bytes:
    """The file. The same brief gives the same text; only the properties of the file have the moment of its making."""
    made = Document()
    made.core_properties.title = brief.title
    made.core_properties.language = spoken.code
    made.core_properties.author = made.core_properties.comments = ""
    _fonts(made)
    rtl = spoken.direction == "rtl"
    _told(made.add_heading(level=0), brief.title, rtl)
    _told(made.add_paragraph(), brief.lead, rtl)
    referred: set[int] = set()
    for title, sentences in brief.sections.items():
        _told(made.add_heading(level=1), title, rtl)
        for sentence, note in sentences:
            paragraph = made.add_paragraph(style="List Bullet")
            _told(paragraph, sentence + " ", rtl)
            # The way back leads to the first sentence of a note: a name may stand but once in a file.
            _link(paragraph, f"[{note}]", f"note{note}", f"said{note}" if note not in referred else None)
            referred.add(note)
        if not sentences:
            _told(made.add_paragraph(), brief.nothing, rtl)
    _told(made.add_heading(level=1), brief.evidence, rtl)
    for number, evidence in enumerate(brief.notes, 1):
        _note(made, number, evidence, rtl)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def _fonts(made: Any) -> None:
    style = made.styles["Normal"]
    style.font.name, style.font.size = _TEXT, Pt(11)
    style.element.rPr.rFonts.set(qn("w:cs"), _TEXT)


def _note(made: Any, number: int, note: Note, rtl: bool) -> None:
    """The words from the right in any language, and below where they stand."""
    words = made.add_paragraph()
    _link(words, f"[{number}]", f"said{number}", f"note{number}")
    first, last = note.trigger
    _direct(words, True)
    for text, bold in ((" " + note.words[:first], False), (note.words[first:last], True), (note.words[last:], False)):
        _run(words, text, True, bold, _NASKH)
    _told(made.add_paragraph(), note.source, rtl)
    if note.url:
        _run(made.add_paragraph(), note.url, False)


def _told(paragraph: Any, text: str, rtl: bool) -> None:
    """A sentence of ours in the direction of its language, each run of Arabic in it from the right."""
    _direct(paragraph, rtl)
    if rtl:
        _run(paragraph, text, True)
        return
    at = 0
    for found in ARABIC_RUN.finditer(text):
        _run(paragraph, text[at : found.start()], False)
        _run(paragraph, found.group(), True)
        at = found.end()
    _run(paragraph, text[at:], False)


def _direct(paragraph: Any, rtl: bool) -> None:
    if rtl:
        paragraph._p.get_or_add_pPr().insert_element_before(
            OxmlElement("w:bidi"), "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr"
        )


def _run(paragraph: Any, text: str, rtl: bool, bold: bool = False, font: str = _TEXT) -> None:
    """Characters that XML can hold; marks of direction are left out, since the run says its own."""
    if not text:
        return
    run = paragraph.add_run(clean(text))
    run.font.rtl = True if rtl else None
    run.font.complex_script = True if rtl else None
    run.bold = run.font.cs_bold = True if bold else None
    if font != _TEXT:
        run.font.name = font
        run._r.rPr.rFonts.set(qn("w:cs"), font)


def _link(paragraph: Any, text: str, to: str, name: str | None) -> None:
    """A link within the file, which is itself what the link back leads to under `name`."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), to)
    run = paragraph.add_run(text)
    run.font.superscript = True
    link.append(run._r)
    if name is None:
        paragraph._p.append(link)
        return
    identity = str(2 * int(name[4:]) + name.startswith("note"))  # a number of its own in the file
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    start.set(qn("w:name"), name)
    for mark in (start, end):
        mark.set(qn("w:id"), identity)
    for element in (start, link, end):
        paragraph._p.append(element)
