"""Arabic clauses by realis: what happened, did not, is planned, is asked for, may be.

A doer stands before its verb, so that nobody has to guess who did it to whom; what is undergone follows تعرض لـ or جرى,
which no reader can take for the active.
"""

from __future__ import annotations

from functools import cache
from typing import Final, Literal

from marsad.languages.ar.conjugate import Gender, Number, Tense, conjugate
from marsad.views.arabic.parties import Agreement, Party, attached
from marsad.views.arabic.tables import Clause

_SUFFER: Final = "تعرض/عرض/V"
_HAPPEN: Final = "جرى/جري/Ii"
_INTEND: Final = "اعتزم/عزم/VIII"
_MAY: Final = "قد"
_PLURALS: Final = ("أعمال", "محادثات", "عقوبات", "تهديدات", "انتقادات", "مساعدات", "ضغوط", "قيود", "أخبار")
Mood = Literal["perf", "impf", "juss"]


@cache
def verb(name: str, mood: Mood, shape: Agreement) -> str:
    """A form of a verb (lemma/root/form) in the third person."""
    lemma, root, form = name.split("/")
    gender: Gender = "m" if shape[0] == "m" else "f"
    number: Number = {"s": "s", "d": "d", "p": "p"}[shape[1]]  # type: ignore[assignment]
    paradigm = conjugate(root, form, lemma)

    def cell(tense: Tense) -> str:
        return next(iter(paradigm.find(tense, 3, gender, number)), "")

    if mood != "juss":
        return cell(mood)
    jussive, indicative = cell("juss"), cell("impf")
    # Without a shape of its own it is that of the indicative; of doubled roots the news writes that too (لم يشن).
    return indicative if not jussive or len(jussive) > len(indicative) else jussive


def filled(phrase: str, whom: Party, issue: str = "", masdar: bool = False) -> str:
    """A phrase of the tables with its other side and issue: the object of a verb is accusative, all else genitive."""
    case: Literal["acc", "gen"] = "acc" if phrase.startswith("{}") and not masdar else "gen"
    for mark, words in (("{}", whom.put(case)), ("{i}", issue)):
        for preposition in ("ل", "ب"):
            phrase = phrase.replace(f" {preposition}{mark}", f" {attached(preposition, words)}") if words else phrase
            if phrase.startswith(preposition + mark):
                phrase = attached(preposition, words) + phrase[len(preposition + mark) :]
        phrase = phrase.replace(mark, words)
    return phrase.strip()


def active(realis: str, who: Party, clause: Clause, whom: Party, issue: str = "") -> str:
    """What somebody did."""
    rest, masdar = filled(clause.rest, whom, issue), filled(clause.masdar, whom, issue, masdar=True)

    def form(mood: Mood) -> str:
        return f"{verb(clause.verb, mood, who.agreement)} {rest}".strip()

    match realis:
        case "negated":
            return f"{who.text} لم {form('juss')}"
        case "planned":
            return f"{who.text} {verb(_INTEND, 'impf', who.agreement)} {masdar}"
        case "called-for":
            return f"مطلوب من {who.put('gen')} {masdar}"
        case "possible":
            return f"{who.text} {_MAY} {form('impf')}"
    return f"{who.text} {form('perf')}"


def present(realis: str, who: Party, clause: Clause, whom: Party, issue: str = "") -> str:
    """What holds, rather than happens: relations and stances."""
    if realis not in ("actual", "negated"):
        return active(realis, who, clause, whom, issue)
    form = f"{verb(clause.verb, 'impf', who.agreement)} {filled(clause.rest, whom, issue)}"
    return f"{who.text} {'لا ' if realis == 'negated' else ''}{form}".rstrip()


def undergone(realis: str, whom: Party, suffered: str, masdar: str) -> str:
    """What was done to somebody by a doer who is not known. Without `suffered` it is told of the masdar phrase."""
    if realis == "planned":
        return f"من المزمع {masdar}"
    if realis == "called-for":
        return f"هناك دعوة إلى {masdar}"
    if suffered:
        shape: Agreement = "fs" if whom.feminine else "ms"
        name, rest = _SUFFER, f"{whom.text} {attached('ل', suffered)}"
    else:
        shape, name, rest = of_masdar(masdar), _HAPPEN, masdar
    before = {"negated": "لم ", "possible": f"{_MAY} "}.get(realis, "")
    mood: Mood = "juss" if realis == "negated" else "impf" if realis == "possible" else "perf"
    return f"{before}{verb(name, mood, shape)} {rest}"


def existing(realis: str, noun: str) -> str:
    """What there was, where neither side is known."""
    feminine = of_masdar(noun) == "fs"
    ending = "ة" if feminine else ""
    return {
        "actual": noun,
        "negated": f"لم {'تكن' if feminine else 'يكن'} هناك {noun}",
        "planned": f"{noun} مزمع{ending}",
        "called-for": f"دعوة إلى {noun}",
        "possible": f"{noun} محتمل{ending}",
    }[realis]


def of_masdar(phrase: str) -> Agreement:
    """Gender of what a phrase names, by its first word; plurals of things are feminine."""
    first = phrase.split()[0]
    return "fs" if first.endswith("ة") or first.removeprefix("ال") in _PLURALS else "ms"
