"""Which deed a deed comes of: its cause, the one that it takes up, the one of which it is the first of its kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from marsad.reading.control import RESULTS
from marsad.reading.slots import CONTENT, Line
from marsad.reading.tokens import Token, is_deed

FORCE: Final = frozenset({"ASSAULT", "COERCE", "PROTEST"})
DOUBT: Final = frozenset(["يرجح", "يعتقد", "يشتبه", "يظن", "يبدو", "يفترض", "يزعم", "تبدو"])
LIVES: Final = frozenset([
    "عمل", "عاش", "درس", "تجنب", "اختار", "سكن", "ولد", "غادر", "جاء", "استقر", "شمل", "خطط", "اعتزم",
])  # fmt: skip
STRIKES: Final = frozenset(["استهدف", "قصف", "شن", "اغار", "هاجم", "تعرض", "طال", "طاول"])
MEANWHILE: Final = frozenset(["اثناء", "خلال"])
TIMES: Final = frozenset(["مره", "المره"])
COUNTS: Final = frozenset(["حصيله", "عدد"])
TOLL: Final = 7  # tokens between "the toll reached" and the count
OCCASION: Final = 5  # tokens between "the first time" and its verb


def elsewhere(tokens: Sequence[Token], deed: int, place: int) -> bool:
    """Whether a verb between a deed and a place behind it tells of somebody's life or plans, and not of the deed
    (اعتقال عنصر كان يعمل في تركيا، القبض على خلية خططت لتفجير مساجد في الرياض). أثناء عمله he was there. Behind a
    result a strike that is joined is the next one (ما أدى لإصابة امرأة، واستهدفت قرية كفرتعال)."""
    between = tokens[deed + 1 : place]
    if any(t.conj and t.tag == "V" and t.stem_base in STRIKES for t in between) and _is_result(tokens, deed):
        return True
    return any(
        t.tag == "V" and t.stem_base in LIVES and tokens[t.index - 1].stem not in MEANWHILE and not t.enc
        for t in between
    )


def taken_up(line: Line, token: int) -> int:
    """The deed before in the sentence that هذه الهجمات takes up; -1 where there is none."""
    tokens = line.tokens
    if token < 1 or tokens[token - 1].tag != "D" or tokens[token].lexeme is None:
        return -1
    return next((k for k in range(token - 2, -1, -1) if tokens[k].lexeme is tokens[token].lexeme), -1)


def cause_of(line: Line, token: int) -> int:
    """هاجموا المقر، ما أدى إلى مقتل حارس: the verb before of what had this result; -1 where there is none."""
    tokens = line.tokens
    if not _is_result(tokens, token):
        return -1
    result = _result(tokens, token)
    return next((k for k in range(result - 2, -1, -1) if tokens[k].tag == "V"), -1)


def came_of(line: Line, token: int) -> int:
    """شنت طائرات فجر أمس غارات استهدفت المدينة، وأسفرت عن مقتل اثنين: the verb that begins the sentence, if it tells
    the force of which this came; -1 where it does not.

    A relative clause or a saying between them may tell another deed (وصل إلى المدينة التي شهدت اشتباكات وأسفرت عن).
    """
    tokens = line.tokens
    result = _result(tokens, token)
    if result < 0 or not (result + 1 == token or tokens[result + 1].tag == "P"):
        result = _toll(tokens, token)
    if result < 2 or not tokens[result].conj:
        return -1
    verb = next((t for t in tokens[:result] if t.tag == "V"), None)
    if verb is None or verb.tense != "perf" or (verb.lexeme is not None and verb.lexeme.cues):
        return -1
    between = tokens[verb.index + 1 : result]
    if any(t.tag in "SR" and not in_doubt(tokens, t.index) for t in between):
        return -1
    return verb.index if _of_force(verb) or any(is_deed(t) and _of_force(t) for t in between) else -1


def first_of(line: Line, token: int) -> int:
    """نشرت المنظمة التقرير الأربعاء وقالت إنها المرة الأولى التي تتهم فيها: the verb of the deed of which it is said to
    be the first; -1 where it is none.

    Only an imperfect is of the deed told: المرة الأولى التي زار فيها is of another.
    """
    tokens, verb = line.tokens, line.tokens[token]
    if token < 1 or verb.tag != "V" or verb.tense != "impf" or tokens[token - 1].tag != "R":
        return -1
    at = next((k for k in range(token - 2, max(-1, token - OCCASION), -1) if tokens[k].stem in TIMES), -1)
    if at > 0 and tokens[at - 1].tag == "S":
        at = next((k for k in range(at - 2, -1, -1) if tokens[k].tag == "V"), 0)  # who says so did it before
    told = [k for k in range(at) if tokens[k].tag == "V" and not (k and tokens[k - 1].tag == "R")]
    return told[-1] if told and tokens[told[-1]].tense == "perf" else -1


def in_doubt(tokens: Sequence[Token], k: int) -> bool:
    """Whether a token belongs to what only doubts a noun, and tells nothing: طائرات | يرجح أنها | أردنية."""
    if tokens[k].tag == "S":
        k -= 1
    doubt = tokens[k] if k >= 0 else None
    if doubt is None or doubt.tag != "V" or doubt.text not in DOUBT or k + 1 >= len(tokens):
        return False
    content = CONTENT.match(tokens[k + 1].text) if tokens[k + 1].tag == "S" else None
    return content is not None and content[2] is not None


def _is_result(tokens: Sequence[Token], token: int) -> bool:
    result = _result(tokens, token)
    return result > 0 and tokens[result - 1].tag == "R"


def _result(tokens: Sequence[Token], token: int) -> int:
    """The verb of result that stands right before a deed; -1 where there is none."""
    return next((k for k in range(token - 1, max(0, token - 4), -1) if tokens[k].stem_base in RESULTS), -1)


def _toll(tokens: Sequence[Token], token: int) -> int:
    """استهدفت الطائرات اليوم المدينة، وبلغت الحصيلة النهائية للضحايا مقتل أربعة: the verb before a count, or -1."""
    for k in range(token - 1, max(0, token - TOLL), -1):
        if tokens[k].tag == "V":
            return k if tokens[k].stem_base == "بلغ" and tokens[k + 1].stem_base in COUNTS else -1
        if not tokens[k].nominal:
            return -1
    return -1


def _of_force(token: Token) -> bool:
    return token.lexeme is not None and any(s.code in FORCE for s in token.lexeme.senses)
