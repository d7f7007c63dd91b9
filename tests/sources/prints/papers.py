"""PDF and DOCX files made for tests. A PDF is made as programs make them: a sign at a place, from a font that says
which letters each of its signs stands for."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field

SIZE = 12.0
WIDTH = 6.0  # of every sign
RIGHT = 550.0  # where lines begin
_STOPS = frozenset("اأإآدذرزوؤةىء")  # letters that do not join the next one
_FORMS: dict[tuple[str, str], str] = {}
for _code in range(0xFE70, 0xFEFD):
    _kind, _, _base = unicodedata.decomposition(chr(_code)).partition(" ")
    if _base:
        _FORMS["".join(chr(int(c, 16)) for c in _base.split()), _kind.strip("<>")] = chr(_code)
_TURNED = {"(": ")", ")": "(", "«": "»", "»": "«"}


@dataclass
class Paper:
    """Pages of signs at places, in points from the lower left."""

    pages: list[list[tuple[str, float, float]]] = field(default_factory=lambda: [[]])

    def page(self) -> None:
        self.pages.append([])

    def line(self, words: str, y: float, right: float = RIGHT, shapes: bool = False, upside: bool = False) -> float:
        """A line from right to left, in logical order; what stands between `{` and `}` goes from left to right.
        `shapes`: letters are shapes and ligatures. `upside`: the signs are drawn from the left. Where the line ends."""
        signs, x = [], right
        for number, part in enumerate(words.replace("}", "{").split("{")):
            if number % 2:
                x -= WIDTH * len(part)
                signs += [(c, x + WIDTH * place, y) for place, c in enumerate(part)]
                continue
            for cluster in _clusters(part, shapes):
                x -= 0 if _is_mark(cluster) else WIDTH
                signs.append((cluster, x, y))
        self.pages[-1] += signs[::-1] if upside else signs
        return x

    def bytes(self) -> bytes:
        """The file."""
        codes = {c: n for n, c in enumerate(sorted({sign[0] for page in self.pages for sign in page}), 1)}
        told = "".join(f"<{n:04x}> <{c.encode('utf-16-be').hex()}>\n" for c, n in codes.items())
        cmap = f"begincmap\n1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(codes)} beginbfchar\n{told}"
        widths = " ".join(f"{n} [{0 if _is_mark(c) else WIDTH / SIZE * 1000:.0f}]" for c, n in codes.items())
        pages = " ".join(f"{8 + 2 * n} 0 R" for n in range(len(self.pages)))
        system = "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        kind = "/Type/Font/Subtype/CIDFontType2/BaseFont/F"
        box = "/Ascent 800/Descent -200/FontBBox[0 -200 1000 800]/StemV 80/CapHeight 700/ItalicAngle 0"
        objects = [
            b"<</Type/Catalog/Pages 2 0 R>>",
            f"<</Type/Pages/Count {len(self.pages)}/Kids[{pages}]>>".encode(),
            b"<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
            f"<<{kind}/CIDSystemInfo{system}/FontDescriptor 5 0 R/DW 500/W[{widths}]>>".encode(),
            f"<</Type/FontDescriptor/FontName/F/Flags 4{box}>>".encode(),
            stream(f"{cmap}endbfchar\nendcmap".encode()),
            b"<<>>",
        ]
        for number, page in enumerate(self.pages):
            shown = "".join(f"1 0 0 1 {x:.2f} {y:.2f} Tm <{codes[c]:04x}> Tj\n" for c, x, y in page)
            resources = "/Resources<</Font<</F 3 0 R>>>>/MediaBox[0 0 600 800]"
            objects.append(f"<</Type/Page/Parent 2 0 R{resources}/Contents {9 + 2 * number} 0 R>>".encode())
            objects.append(stream(f"BT /F {SIZE} Tf\n{shown}ET".encode()))
        return numbered(objects)


def stream(content: bytes) -> bytes:
    return b"<</Length %d>>stream\n" % len(content) + content + b"\nendstream"


def numbered(objects: Sequence[bytes]) -> bytes:
    """Objects as a file."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))


def _is_mark(cluster: str) -> bool:
    return len(cluster) == 1 and unicodedata.category(cluster) == "Mn"


def _clusters(text: str, shapes: bool) -> list[str]:
    """The signs of a text: brackets as they look on paper, letters as shapes where asked."""
    turned = [_TURNED.get(c, c) for c in text]
    if not shapes:
        return turned
    found, place = [], 0
    while place < len(turned):
        c = "لا" if turned[place : place + 2] == ["ل", "ا"] else turned[place]
        before, after = "".join(turned[:place])[-1:], "".join(turned[place + len(c) :])[:1]
        joined = (before, "initial") in _FORMS
        joins = c[-1] not in _STOPS and (after, "final") in _FORMS
        form = {(0, 0): "isolated", (0, 1): "initial", (1, 0): "final", (1, 1): "medial"}[joined, joins]
        found.append(_FORMS.get((c, form), c))
        place += len(c)
    return found


def docx(body: str, *more: tuple[str, str], name: str = "word/document.xml") -> bytes:
    """A DOCX document with this markup in its body."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="m"'
    markup = f'<?xml version="1.0" encoding="UTF-8"?><w:document {space}><w:body>{body}</w:body></w:document>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, markup)
        for part, content in more:
            archive.writestr(part, content)
    return file.getvalue()


def paragraph(*runs: str) -> str:
    """A paragraph of runs."""
    return "<w:p>" + "".join(f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs) + "</w:p>"
