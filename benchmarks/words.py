"""Names and clitics against annotated text: ANERcorp for places and persons, UD_Arabic-PUD for clitics and verbs.

    python benchmarks/words.py [--misses N]

Both lie beside the project (SHARED). Names: what `marsad.names` finds in the second half of ANERcorp's sentences; a
span is right where its first and last word and its class are. The corpus does not say where its articles begin, so
that runs of twenty sentences are read as texts. Clitics: a word is right where all cuts between its pieces are; the
article is no piece there. Function words that the reader's tables hold whole (بشأن، أنها) are cut as the treebank
cuts them. Verbs: the words that the treebank tags VERB; auxiliaries count neither for nor against.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from scorers import SHARED

import marsad
from marsad.coders.rules import coder
from marsad.reading.pipeline import Given
from marsad.reading.slots import Line
from marsad.reading.tokens import Token
from marsad.text.fold import fold_word

ANERCORP: Final = SHARED / "data" / "anercorp" / "ANERCorp"
PUD: Final = SHARED / "data" / "ud" / "ar_pud-ud-test.conllu"
KINDS: Final = {"place": "LOC", "person": "PERS"}
RUN: Final = 20  # sentences read as one text
PRONOUNS: Final = ("هما", "ها", "هم", "هن", "كم", "نا", "ني", "ه", "ي")
BEARERS: Final = frozenset(["ان", "لكن", "كان", "نفس", "ذات", "وحد", "كون", "بين", "بعد", "قبل", "عند", "حول", "كل"])
NAMELESS: Final = frozenset(["باسم", "بوسع", "بمثابه"])  # nouns with ب that the tables hold whole
WHOLE: Final = frozenset(["لكن", "لم", "لن", "ليس", "كما", "بل", "لما", "لدي", "لقد", "بين", "بعد", "كي", "لو", "لولا",
    "كل", "بعض", "بينما", "لا", "كان", "كلا", "كلما", "لعل", "ليت", "بلي", "بضع", "لديه", "لدينا", "لديهم",
    "لديها", "بدلا", "لاحقا", "كليا", "بتاتا", "لذا", "كذلك", "بعيدا", "كثيرا", "كاملا", "بما"])  # fmt: skip
_ARABIC: Final = re.compile("[\u0621-\u064a]{2}")

Span = tuple[int, int]  # first word, past the last


class Scores(NamedTuple):
    """Right, wrong and missed; what was missed and what was wrong, in words."""

    right: int
    wrong: int
    missed: int
    faults: list[str]

    @property
    def precision(self) -> float:
        """The share of what was said that is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def names() -> dict[str, Scores]:
    """Exact spans of places (LOC) and persons (PERS) on the test part of ANERcorp."""
    sentences = list(_anercorp())
    counts: dict[str, list[int]] = {kind: [0, 0, 0] for kind in KINDS.values()}
    faults: dict[str, list[str]] = {kind: [] for kind in counts}
    test = sentences[len(sentences) // 2 :]
    for run in (test[k : k + RUN] for k in range(0, len(test), RUN)):
        words, tags = [w for row in run for w in row[0]], [t for row in run for t in row[1]]
        found = _found([row[0] for row in run])
        for kind in counts:
            wanted, got = _spans(tags, kind), found[kind]
            for n, group in enumerate((wanted & got, got - wanted, wanted - got)):
                counts[kind][n] += len(group)
                sign = " +-"[n]
                faults[kind] += [_shown(sign, words, span) for span in sorted(group) if n]
    return {kind: Scores(n[0], n[1], n[2], faults[kind]) for kind, n in counts.items()}


def _shown(sign: str, words: list[str], span: Span) -> str:
    before, after = words[max(0, span[0] - 3) : span[0]], words[span[1] : span[1] + 3]
    return f"{sign} {' '.join(words[slice(*span)])}\t{' '.join(before)} [] {' '.join(after)}"


def _anercorp() -> Iterator[tuple[list[str], list[str]]]:
    words: list[str] = []
    tags: list[str] = []
    for line in ANERCORP.read_text(encoding="utf-8").split("\n"):
        word, _, tag = line.strip().partition(" ")
        if word and tag:
            words.append(word)
            tags.append(tag)
        if word == "." and words:
            yield words, tags
            words, tags = [], []
    if words:
        yield words, tags


def _spans(tags: list[str], kind: str) -> set[Span]:
    found: set[Span] = set()
    start = -1
    for k, tag in enumerate([*tags, "O"]):
        if start >= 0 and tag != f"I-{kind}":
            found.add((start, k))
            start = -1
        if tag == f"B-{kind}":
            start = k
    return found


def _lines(text: str) -> Iterator[Line]:
    _, stages = coder().reader.explain(text, Given())
    for stage in stages:
        yield stage.parse.line


def _found(sentences: list[list[str]]) -> dict[str, set[Span]]:
    """The places and persons that a text of these sentences names, as spans of its words."""
    starts, at = {}, 0
    for n, word in enumerate(word for words in sentences for word in words):
        for k in range(at, at + len(word) + 1):
            starts[k] = n
        at += len(word) + 1
    found: dict[str, set[Span]] = {kind: set() for kind in KINDS.values()}
    for name in marsad.names("\n".join(" ".join(words) for words in sentences)):
        found[KINDS[name.kind]].add((starts[name.start], starts[name.end - 1] + 1))
    return found


def clitics() -> tuple[Scores, Scores]:
    """Words of PUD cut exactly as there, and its verbs."""
    right, wrong, cut_faults = 0, 0, []
    verbs: Counter[str] = Counter()
    verb_faults = []
    for pieces in _pud():
        text, gold = _joined(pieces)
        tokens = {t.start: t for line in _lines(text) for t in line.tokens}
        for start, (cuts, word, tag) in gold.items():
            token = tokens.get(start)
            if token is None or token.end - token.start != len(word):
                continue  # cut at a mark inside: no word of the reader
            got = _cuts(token)
            right += got == cuts
            wrong += got != cuts
            if got != cuts:
                cut_faults.append(f"{word} {sorted(cuts)} read {sorted(got)} {token.tag}\t{text[:120]}")
            verb = token.tag == "V"
            if tag == "AUX":
                continue
            verbs["right" if verb and tag == "VERB" else "wrong" if verb else "missed" if tag == "VERB" else ""] += 1
            if verb != (tag == "VERB"):
                verb_faults.append(f"{'+' if verb else '-'} {word} {tag}\t{text[max(0, start - 40) : start + 50]}")
    cut = Scores(right, wrong, 0, cut_faults)
    return cut, Scores(verbs["right"], verbs["wrong"], verbs["missed"], verb_faults)


def _cuts(token: Token) -> frozenset[int]:
    """Offsets inside a word at which the reader cuts it; the article stays with the noun, the future س is a piece."""
    text = token.text
    if text in NAMELESS:
        return frozenset([1])
    cuts = {len(text) - len(token.enc)} if token.enc else set()
    at = 1 if token.conj else 0
    if token.prep:
        at += len(token.prep)
        cuts.add(at - len(token.prep))
    cuts.add(at)
    if token.tag == "V" and text[at : at + 1] == "س" and not token.stem.startswith("س"):
        cuts.add(at + 1)
    if token.tag in "PSACDRGTO":
        cuts |= _function(text, at)
    return frozenset(c for c in cuts if 0 < c < len(text))


def _function(text: str, at: int) -> set[int]:
    """The cuts of a function word behind its conjunction: ب | شأن, أن | ها, ل | أن | ه."""
    cuts = set()
    note = coder().reader.pack.closed_notes.get(text[at:], "")
    base = fold_word(note.removeprefix("+pron ")) if note.startswith("+pron ") else ""
    if base and text[at:] not in WHOLE and text[at:].startswith(base):
        cuts.add(at + len(base))  # أمامهم, which the table of closed classes holds with its pronoun
    bare = next((text[at : -len(p)] for p in PRONOUNS if text.endswith(p) and text[at : -len(p)] in BEARERS), "")
    if (
        text[at:] not in WHOLE
        and bare not in WHOLE
        and len(text) - at > 2
        and text[at] in "بلك"
        and _word(text[at + 1 :])
    ):
        at += 1
        cuts.add(at)
    for pronoun in PRONOUNS:
        if text.endswith(pronoun) and text[at : -len(pronoun)] in BEARERS:
            cuts.add(len(text) - len(pronoun))
            break
    return cuts


def _word(text: str) -> bool:
    """Whether a word stands in the tables by itself or with a pronoun."""
    stems = [text, *(text[: -len(p)] for p in PRONOUNS if text.endswith(p))]
    return any(stem in BEARERS or coder().reader.lexis.word(stem).known for stem in stems if len(stem) > 1)


def _pud() -> Iterator[list[tuple[str, str, bool]]]:
    """The sentences as pieces: form, tag, whether the next piece is written onto it."""
    pieces: list[tuple[str, str, bool]] = []
    for line in [*PUD.read_text(encoding="utf-8").split("\n"), ""]:
        if not line and pieces:
            yield pieces
            pieces = []
        cells = line.split("\t")
        if len(cells) == 10 and cells[0].isdigit():
            pieces.append((cells[1], cells[3], "SpaceAfter=No" in cells[9]))


def _joined(pieces: Iterable[tuple[str, str, bool]]) -> tuple[str, dict[int, tuple[frozenset[int], str, str]]]:
    """The text, and for each Arabic word its start → cuts, the word, the tag of its main piece."""
    text = ""
    gold: dict[int, tuple[frozenset[int], str, str]] = {}
    word, start = "", 0
    cuts: list[int] = []
    tags: list[tuple[str, int]] = []

    def close() -> None:
        nonlocal word, cuts, tags
        if _ARABIC.search(word):
            main = max(tags, key=lambda t: (t[0] not in ("ADP", "CCONJ", "PRON", "PART", "DET", "SCONJ"), t[1]))
            gold[start] = frozenset(cuts), word, main[0]
        word, cuts, tags = "", [], []

    for form, tag, glued in pieces:
        if not re.fullmatch("[\u0621-\u065f\u0640]+", form):
            close()
            text += form
        else:
            if not word:
                start = len(text)
            else:
                cuts.append(len(word))
            word, text = word + form, text + form
            tags.append((tag, len(form)))
        if not glued:
            close()
            text += " "
    close()
    return text, gold


def main() -> int:
    """Print the figures, and with `--misses N` the first faults of each kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", type=int, default=0, metavar="N")
    arguments = parser.parse_args()
    if not ANERCORP.is_file() or not PUD.is_file():
        print(f"{ANERCORP.parent} and {PUD.parent} are not there", file=sys.stderr)
        return 1
    rows = names()
    cut, verbs = clitics()
    for label, scores in (("places", rows["LOC"]), ("persons", rows["PERS"]), ("verbs", verbs)):
        print(f"{label:10} precision {scores.precision:.3f}  recall {scores.recall:.3f}  F1 {scores.f1:.3f}")
    print(f"{'words':10} cut exactly {cut.precision:.4f} of {cut.right + cut.wrong}")
    for label, scores in (("places", rows["LOC"]), ("persons", rows["PERS"]), ("words", cut), ("verbs", verbs)):
        for fault in scores.faults[: arguments.misses]:
            print(label, fault)
    return 0


if __name__ == "__main__":
    sys.exit(main())
