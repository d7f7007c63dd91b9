"""What is said with no إن before it (وقال ناشطون | داهمت دوريات المنازل), and verbs on the way to what is said.

Two verbs of one clause are joined by و, so that a verb without it, behind a verb of saying, begins what is said,
describes what stands before it, or is somebody's name.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.slots import CONTENT, Line, Slots
from marsad.reading.tokens import Token

PLAINLY: Final = frozenset(["قال", "اضاف"])  # verbs that do nothing but say
NAMES: Final = 4  # tokens of a name that begins with what looks like a verb
OPENING: Final = frozenset(["لقد", "قد", "سوف", "لن", "لا", "لم"])
PLURAL: Final = ("ون", "ين")


def is_name(tokens: list[Token], i: int) -> bool:
    """النائب العام أكرم الخطيب أن، المراسلة في القدس وجد وقفي إن: whether what looks like a verb has nothing but a name
    or two between itself and إن or أن, as a given name does."""
    verb = tokens[i]
    if verb.conj or verb.enc or i == 0 or not (tokens[i - 1].art or tokens[i - 1].tag in "Ee"):
        return False
    if verb.entry is None or (verb.tense == "impf" and verb.entry.person == 3):
        return False
    k = i + 1
    while k < len(tokens) and k - i < NAMES and tokens[k].tag in "NEe" and not (tokens[k].prep or tokens[k].conj):
        k += 1
    opened = k > i + 1 and k < len(tokens) and tokens[k].tag == "S" and not tokens[k].conj
    return opened and CONTENT.match(tokens[k].text) is not None


def unopened(line: Line, saying: Slots, i: int) -> bool:
    """وقال ناشطون | داهمت دوريات، وأضاف الأعرجي | لقد أهدرت: whether the verb at `i` is what is said without إن. Behind
    an indefinite noun it describes who speaks (قال مسؤول طلب عدم ذكر اسمه), unless it is of one and they are many."""
    tokens = line.tokens
    speaker = saying.get("subj")[0].phrase if len(saying.get("subj")) == 1 else None
    verb = tokens[i]
    if speaker is None or tokens[saying.trigger].stem_base not in PLAINLY or verb.conj or verb.enc or speaker.end > i:
        return False
    between = tokens[speaker.end : i]
    if any(t.tag not in "#A," and t.text not in OPENING and t.time < 0 for t in between):
        return False
    head = tokens[speaker.head]
    one = verb.entry is not None and verb.entry.number == "s"
    many = head.tag == "N" and head.text.endswith(PLURAL) and one
    return many or head.art or head.tag == "E" or any(t.text in OPENING for t in between)


def describes(line: Line, saying: int, i: int) -> bool:
    """وقال في زيارة إلى جاكرتا تستمر يومين «...»: whether the verb at `i`, behind a verb of saying, can but describe
    what stands before it."""
    tokens = line.tokens
    return not tokens[i].conj and tokens[i - 1].tag != '"' and tokens[saying].stem_base in PLAINLY
