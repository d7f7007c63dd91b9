"""Whom a verb of asking asks where nothing but a comma tells: ناشد الأمين العام، المجتمع الدولي التدخل, or where it
goes on from another verb: دانت الجامعة القصف، وطالبت أنقرة باحترام السيادة."""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Sense
from marsad.reading.asides import COMMAS
from marsad.reading.masdars import plain_deed
from marsad.reading.mentions import Describer
from marsad.reading.slots import Line, Ref, Slots
from marsad.reading.subjects import earlier_subject
from marsad.reading.tokens import HOMELAND, Token, somebody

ASKING: Final = frozenset(["طالب", "ناشد", "حث", "حض", "دعا"])  # take for their object whom they ask
PAPERS: Final = frozenset(["قرار", "قرارات", "رساله", "رسايل", "بيان", "بيانات", "مذكره", "عريضه", "وثيقه", "توصيات"])
CONTENT: Final = ("ب", "الي", "ل", "علي")
BACK: Final = 4  # tokens between a paper and its verb
ASKED: Final = frozenset({"gov", "force", "armed"})
MEN: Final = ("person", "unnamed")  # a surname alone is known for somebody's only later
BODIES: Final = ("organization", "government", "state", "party", "population")


def asked_alone(line: Line, verbs: dict[int, Slots]) -> None:
    """دانت الجامعة القصف، وطالبت أنقرة باحترام السيادة: the only noun of a verb of asking that goes on behind a comma
    from a subject of its sentence is asked, where it is a state, a government or a force; and not أمس طالبت أنقرة."""
    for i, slots in verbs.items():
        verb, named = line.tokens[i], slots.get("subj")
        if verb.stem_base in ASKING and not verb.conj and (paper := _paper_before(line, i, slots)) is not None:
            slots.found |= {"obj": named, "subj": [paper]}
            continue
        if _parted(line, i, slots, named):
            slots.found["obj"], slots.dropped = slots.found.pop("subj"), True
            continue
        if (
            verb.stem_base not in ASKING
            or not verb.conj
            or verb.enc
            or slots.topic
            or not (slots.get("ب") or slots.get("علي") or slots.get("الي"))
        ):
            continue
        if not named or slots.get("obj") or i == 0 or line.tokens[i - 1].text not in COMMAS:
            continue
        phrase = named[0].phrase
        if phrase is None or phrase.start != i + 1 or not _can_be_asked(line.tokens[phrase.head]):
            continue
        before = earlier_subject(line, verbs, i)
        if before and before[0].phrase is not None and before[0].phrase.head != phrase.head:
            slots.found |= {"obj": named, "subj": before}


def _paper_before(line: Line, i: int, slots: Slots) -> Ref | None:
    """قرارات لمجلس الأمن | تطالب طهران بتفكيك برنامجها: the indefinite paper right before a verb of asking asks, and
    not the state behind it."""
    named = slots.get("subj")
    phrase = named[0].phrase if len(named) == 1 and not slots.get("obj") and not slots.relative else None
    if phrase is None or phrase.start != i + 1 or not slots.get("ب") or not _can_be_asked(line.tokens[phrase.head]):
        return None
    for paper in reversed([p for p in line.phrases if p.end <= i and p.end > i - BACK]):
        head = line.tokens[paper.head]
        if head.stem in PAPERS and not head.definite and not head.prep:
            between = line.tokens[paper.end : i]
            return Ref(paper, paper.head) if all(t.nominal or t.tag in "EP" for t in between) else None
    return None


def _parted(line: Line, i: int, slots: Slots, named: list[Ref]) -> bool:
    """وطالب في رسالته المجتمع الدولي باتخاذ، قرارات يطالب فيها إيران بوقف: the only party of a verb of asking, parted
    from it by what a preposition governs, is asked; but ودعا في بيان الحزب الحكومة إلى."""
    verb, other = line.tokens[i], slots.get("obj")
    phrase = named[0].phrase if len(named) == 1 else None
    if verb.stem_base not in ASKING or slots.topic or slots.relative or verb.enc or phrase is None:
        return False
    if phrase.start < i + 3 - bool(line.tokens[i + 1].enc) or line.tokens[i + 1].tag != "P":
        return False
    if not (verb.conj or line.tokens[i + 1].enc) or not somebody(line.tokens[phrase.head]):
        return False
    if any(t.tag in "VSR." for t in line.tokens[i + 1 : phrase.start]):
        return False
    asked_for = any(r.phrase is not None and r.phrase.start >= phrase.end for s in CONTENT for r in slots.get(s))
    return asked_for and not any(somebody(line.tokens[r.phrase.head]) for r in other if r.phrase is not None)


def of_one(line: Line, i: int, lemma: str, genitive: Ref) -> bool:
    """بمطالبة الحزب بسحب مقاتليه، عدم دعوة حكومته: one call with a single party behind it is made to that party rather
    than by it; several (دعوات الأمم المتحدة) are its own."""
    token = line.tokens[i]
    several = token.entry is not None and token.entry.number == "p"
    named = genitive.phrase is not None and genitive.phrase.start > i
    if genitive.phrase is None or (i > 0 and line.tokens[i - 1].text == "عن"):
        return False  # عبر الرئيس عن مطالبة فرنسا بوقف القتال: hers
    own = line.tokens[genitive.phrase.head]
    return lemma in ASKING and named and not several and not (own.stem in HOMELAND and own.enc)


def calls(line: Line, i: int, lemma: str) -> bool:
    """مطالبات المعارضة، دعوات الأمم المتحدة: several calls, which are those of whom they have for genitive."""
    entry = line.tokens[i].entry
    return lemma in ASKING and entry is not None and entry.number == "p"


def others(line: Line, refs: list[Ref]) -> list[Ref]:
    """مناشدة المنظمات | التحرك: of what stands behind a call and its genitive the parties alone, not what is asked."""
    return [r for r in refs if r.phrase is not None and somebody(line.tokens[r.phrase.head])]


def _can_be_asked(head: Token) -> bool:
    if head.tag == "E":
        return any(n.table == "metonym" or n.key.startswith("state:") for n in head.names)
    return head.noun_class in ASKED


def behind_comma(line: Line, describer: Describer, sense: Sense, found: dict[str, list[Ref]]) -> None:
    """Take from the doers whoever stands behind one person and a comma without و, as whom that person asks.

    A list in Arabic has و before each of its members, or begins alike: دعت فرنسا، ألمانيا وإيطاليا are left together.
    """
    doers = found.get("subj", [])
    if sense.code != "REQUEST" or len(doers) < 2 or not any("obj" in a for a in sense.recipient):
        return
    first, second = doers[0].phrase, doers[1].phrase
    if first is None or second is None or second.start <= first.end or line.tokens[second.start - 1].text != "،":
        return
    if line.tokens[second.start].conj or line.tokens[second.start].prep:
        return
    asked, last = found.get("obj", []), doers[-1].phrase
    near = asked and (last is None or asked[0].phrase is None or asked[0].phrase.start <= last.end + 1)
    if near and not plain_deed(line, asked[0]):
        return  # an object right behind the list, and no deed that is asked for
    community = line.tokens[second.head].stem == "مجتمع"  # طالب الفريق، المجتمع الدولي
    between = describer.party(line, first).kind in MEN and describer.party(line, second).kind in BODIES
    if community or between:
        found["subj"], found["obj"] = doers[:1], doers[1:]
        if near:
            found.setdefault("obj2", asked)
