"""A reading on a terminal: plain sentences first, then what they rest on.

Arabic is set apart with the isolates U+2067 … U+2069 on terminals, which then lay it out from right to left without
touching what stands beside it; in pipes and files it stays as it is in the article. Lines are broken here, not by the
terminal, since an isolate ends with its line. Nothing is told by colour alone: the trigger stands in brackets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from marsad.model import Document, Evidence, Reading, Statement
from marsad.views.bidi import clean, isolate, isolated
from marsad.views.days import day, span
from marsad.views.salience import distinct, first
from marsad.views.signs import SIGNS
from marsad.views.telling import Teller, teller
from marsad.views.terms import term

_HOLDS: Final = {"stance": "holds", "relation": "holds", "figure": "counted"}  # these do not happen
_COMMA: Final = {"ar": "، "}
_INDENT: Final = "  "
_CLAUSE: Final = 220  # characters of a clause that are shown, around its trigger
_NARROWEST: Final = 24  # columns; below that lines are broken by the terminal


@dataclass(slots=True)
class Report:
    """Prints readings to a console in a language. `count` statements are shown of each, or all where it is None."""

    console: Console
    count: int | None = None
    language: str = "en"

    def show(self, reading: Reading, text: str, heading: str = "") -> None:
        """One article: heading, then its statements."""
        document, shown = reading.document, distinct(reading.statements)
        if self.count is not None:
            shown = first(reading, self.count)
        self._print(Text(self._isolated(clean(document.title or heading or document.id)), style="bold"))
        self._print(Text(self._isolated(self._facts(document, heading if document.title else "")), style="dim"))
        self.console.print()
        told = teller(reading, self.language)
        for statement in shown:
            self._statement(statement, told, text)
        left = len(distinct(reading.statements)) - len(shown)
        if not reading.statements:
            self._print(Text(self._say("nothing"), style="dim"))
        elif left > 0:
            self._print(Text(self._say("more", left), style="dim"))
        self.console.print()

    def _facts(self, document: Document, heading: str) -> str:
        """Outlet, day, and what became of the sentences."""
        dated = day(document.published, self.language) if document.published else self._say("undated")
        if document.published and document.published_basis == "inferred":
            if document.published_until:
                dated = f"{dated} – {day(document.published_until, self.language)}"
            dated = self._say("inferred", dated)
        states = [sentence.status for sentence in document.sentences]
        coded, lost = states.count("coded"), states.count("not-understood")
        read = self._say("coded", coded, len(states))
        if lost:
            read += f"{_COMMA.get(self.language, ', ')}{self._say('lost', lost)}"
        return " · ".join(part for part in (heading, clean(document.outlet or ""), dated, read) if part)

    def _say(self, what: str, *values: object) -> str:
        """A phrase of the report."""
        return term("report", what, self.language).format(*values)

    def _statement(self, s: Statement, teller: Teller, text: str) -> None:
        line = Text.assemble((f"{SIGNS[s.realis]} ", "bold cyan"))
        line.append(self._isolated(teller.sentence(s)), style="bold")
        self._print(line, hang=2)
        self._print(Text(self._isolated(self._details(s, teller)), style="dim"), indent=_INDENT)
        evidence = s.evidence[0]
        for row in self._clause(text, evidence):
            self._print(row, indent=_INDENT)
        self.console.print()

    def _details(self, s: Statement, teller: Teller) -> str:
        kind = f"{s.kind} {s.type}" + (f" {'+'.join(s.modes)}" if s.modes else "")
        if self.language != "en":
            modes = (term("mode", mode, self.language) for mode in s.modes)
            kind = ": ".join((term("type", s.type, self.language), *modes))
        holds = s.realis == "actual" and s.kind in _HOLDS
        realis = self._say(_HOLDS[s.kind]) if holds else term("realis", s.realis, self.language)
        source = "" if s.attribution else self._say("article")
        parts = [kind, realis, source, span(s.time, self.language), clean(teller.place(s)), f"{s.confidence:.2f}"]
        return " · ".join(part for part in parts if part)

    def _clause(self, text: str, evidence: Evidence) -> list[Text]:
        """The clause with its trigger in brackets, one isolate a line."""
        begin, end = evidence.trigger
        before, after = text[evidence.start : begin], text[end : evidence.end]
        room = max(_CLAUSE - (end - begin), 0) // 2
        before = before if len(before) <= room else "…" + before[-room:].partition(" ")[2]
        after = after if len(after) <= room else after[:room].rpartition(" ")[0] + "…"
        words = clean(f"{before}[{text[begin:end]}]{after}").split()
        return [self._marked(line) for line in broken(words, self.console.width - len(_INDENT))]

    def _marked(self, line: str) -> Text:
        shown = Text(isolate(line) if self.console.is_terminal else line)
        shown.highlight_regex(r"\[[^\]]*\]", "bold yellow")
        return shown

    def _isolated(self, text: str) -> str:
        return isolated(text) if self.console.is_terminal else text

    def _print(self, text: Text, indent: str = "", hang: int = 0) -> None:
        width = max(self.console.width - len(indent) - hang, _NARROWEST)
        for number, line in enumerate(text.wrap(self.console, width)):
            line.rstrip()
            self.console.print(Text(indent + (" " * hang if number else "")) + line, soft_wrap=True)


def broken(words: Sequence[str], width: int) -> list[str]:
    """Words in lines of at most `width` columns; a longer word has a line of its own."""
    lines: list[str] = []
    for word in words:
        if lines and cell_len(lines[-1]) + 1 + cell_len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
