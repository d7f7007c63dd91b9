"""What each kind of table line must look like by itself. Every check yields the problems of one row."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from marsad.languages import codes, parse
from marsad.languages.ar.conjugate import ConjugationError, conjugate
from marsad.languages.ar.stems import FORMS
from marsad.languages.tables import Problem, Row

_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefe]")
_PLAIN = re.compile("[ء-غف-ي0-9 ]+")
_TOKEN = re.compile(r"\S+")
_MARKS = re.compile("[\u064b-\u065f\u0670\u0640]")
# Columns that may show vowel marks: a lemma its shadda, an example anything.
_FREE = {"example", "note", "lemma"}


def characters(row: Row) -> Iterator[Problem]:
    """Invisible characters, foreign shapes of letters, and words of two scripts."""
    for column, cell in row.cells.items():
        hidden = [char for char in cell if unicodedata.category(char) in ("Cf", "Cc", "Co", "Cn", "Zs") and char != " "]
        if hidden:
            listed = ", ".join(sorted({f"U+{ord(char):04X}" for char in hidden}))
            yield row.problem(f"{column} holds the invisible character {listed}; delete it")
        if cell != cell.strip() or "  " in cell:
            yield row.problem(f"{column} has surplus spaces; keep single spaces between words only")
        for word in _TOKEN.findall(cell):
            for part in re.split(r"[|;:~+/,<!@؛،().\-]", word):
                if _ARABIC.search(part) and re.search("[A-Za-z]", part):
                    yield row.problem(f"{column} mixes scripts in {part!r}; write it in one")
        foreign = sorted(set(cell) & set("یکہھےۀەٱ\ufefb"))
        if foreign:
            yield row.problem(f"{column} has letters of other Arabic-script languages {foreign}; write ي ك ه ا")
        if column not in _FREE and _MARKS.search(cell):
            yield row.problem(f"{column} has vowel marks or tatweel; write it without")


def verb(row: Row) -> Iterator[Problem]:
    """Lemma, root and form give a verb that conjugates to the lemma."""
    lemma, root, form = row.get("lemma"), row.get("root"), row.get("form")
    if form and form not in FORMS:
        yield row.problem(f"form is {form}; write one of {', '.join(FORMS)}")
    elif not (lemma and root and form):
        yield row.problem("a verb needs lemma, root and form; fill all three")
    else:
        try:
            conjugate(root, form, lemma)
        except ConjugationError as error:
            yield row.problem(str(error))


def predicate(row: Row) -> Iterator[Problem]:
    """A line of a predicate table."""
    if row.get("lemma"):
        yield from verb(row)
    else:
        if row.get("root") or row.get("form"):
            yield row.problem("a line without lemma is for nouns; give the lemma or empty root and form")
        if not row.get("masdar"):
            yield row.problem("neither lemma nor masdar; give at least one")
    yield from _code(row)
    if row.get("gen") and row.get("gen") not in codes.GENITIVES:
        yield row.problem(f"gen is {row.get('gen')}; write one of {', '.join(codes.GENITIVES)}")
    try:
        parse.sense(row, 1)
    except parse.CellError as error:
        yield row.problem(str(error))
    if not row.get("example"):
        yield row.problem("no example; write one short sentence that this line codes")


def _code(row: Row) -> Iterator[Problem]:
    code, modes = row.get("code"), [mode.strip() for mode in row.get("modes").split(",") if mode.strip()]
    prefix, _, rest = code.partition(":")
    known = codes.POSITIONS if prefix == "stance" and rest else codes.MODES.get(code)
    if code not in codes.MODES and rest not in codes.SUBTYPES.get(prefix, ()):
        allowed = ", ".join(codes.SUBTYPES[prefix]) if prefix in codes.SUBTYPES else ", ".join(codes.MODES)
        yield row.problem(f"code is {code or 'empty'}; write one of {allowed}")
    for mode in modes:
        if mode not in (known or ()):
            yield row.problem(f"{code} has no mode {mode}; known: {', '.join(known or ()) or 'none'}")


def cue(row: Row) -> Iterator[Problem]:
    """A line of a table of cues."""
    try:
        kind = parse.cue(row).kind
    except parse.CellError as error:
        yield row.problem(str(error))
        return
    if kind == "verb":
        yield from verb(row)
    if not row.get("lemma"):
        yield row.problem("no lemma; write the verb, noun or phrase")
    if row.get("stance") not in codes.STANCES:
        yield row.problem(f"stance is {row.get('stance')}; write one of {', '.join(codes.STANCES)}")


def operator(row: Row) -> Iterator[Problem]:
    """A line of a table of realis operators."""
    if row.get("form"):
        yield from verb(row)
    elif not row.get("lemma"):
        yield row.problem("no lemma; write the verb, noun or phrase")
    if row.get("effect") not in codes.EFFECTS:
        yield row.problem(f"effect is {row.get('effect')}; write one of {', '.join(codes.EFFECTS)}")


def common_verb(row: Row) -> Iterator[Problem]:
    """A line of the table of common verbs."""
    yield from verb(row)
    if row.get("trans") not in ("t", "i"):
        yield row.problem(f"trans is {row.get('trans') or 'empty'}; write t or i")
    if row.get("ambig") not in ("", "y"):
        yield row.problem(f"ambig is {row.get('ambig')}; write y or -")


def noun(row: Row) -> Iterator[Problem]:
    """A line of the table of common nouns."""
    if not row.get("lemma"):
        yield row.problem("no lemma; write the singular")
    if row.get("class") not in codes.NOUN_CLASSES:
        yield row.problem(f"class is {row.get('class') or 'empty'}; write one of {', '.join(codes.NOUN_CLASSES)}")
    for sector in parse.noun(row).sectors:
        if sector not in codes.SECTORS:
            yield row.problem(f"unknown sector {sector}; known: {', '.join(codes.SECTORS)}")
    if "|" in row.get("feminine"):
        yield row.problem("feminine has several values; write one, or f for a feminine without a mark")


def class_line(row: Row) -> Iterator[Problem]:
    """A line of a table of word classes."""
    if not re.fullmatch(r"@[a-z0-9-]+", row.get("class")):
        yield row.problem(f"class is {row.get('class')}; write @ and small Latin letters, for instance @weapon")
    for word in row.list("words"):
        if not word.startswith("@") and not _PLAIN.fullmatch(word):
            yield row.problem(f"{word!r} is no plain Arabic word; write letters only, no article or marks")


def closed(row: Row) -> Iterator[Problem]:
    """A line of the table of closed-class words."""
    if row.get("class") not in codes.CLOSED:
        yield row.problem(f"class is {row.get('class') or 'empty'}; write one of {', '.join(codes.CLOSED)}")


def issue(row: Row) -> Iterator[Problem]:
    """A line of the table of issues of stances."""
    if row.get("issue") not in codes.ISSUES:
        yield row.problem(f"issue is {row.get('issue') or 'empty'}; write one of {', '.join(codes.ISSUES)}")
    if row.cells["polarity"].strip() not in ("+", "-"):
        yield row.problem(f"polarity is {row.cells['polarity']}; write + for phrases that want it, - for its opposite")
    if not row.list("phrases"):
        yield row.problem("no phrases; write those that name the issue")


def want(row: Row) -> Iterator[Problem]:
    """A line of the table of phrases by which speakers want or refuse something."""
    if row.get("position") not in ("supports", "opposes"):
        yield row.problem(f"position is {row.get('position') or 'empty'}; write supports or opposes")
    if row.get("place") not in ("before", "after", "said-is", "position"):
        yield row.problem(f"place is {row.get('place') or 'empty'}; write before, after, said-is or position")


def title(row: Row) -> Iterator[Problem]:
    """A line of the table of titles."""
    if row.get("kind") not in codes.TITLE_KINDS:
        yield row.problem(f"kind is {row.get('kind') or 'empty'}; write one of {', '.join(codes.TITLE_KINDS)}")
    for sector in row.get("sector").replace("|", " ").replace(",", " ").split():
        if sector not in codes.SECTORS:
            yield row.problem(f"unknown sector {sector}; known: {', '.join(codes.SECTORS)}")
