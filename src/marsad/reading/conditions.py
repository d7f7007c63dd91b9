"""What is only a condition: إذا لم توافق، إذا ما أطلقوا، لو قصفوا لقتلوا, and what is joined to one."""

from __future__ import annotations

from typing import Final

from marsad.reading.slots import Line
from marsad.reading.tokens import WAS, Token

CONDITIONS: Final = frozenset(["اذا", "لو"])
UNREAL: Final = frozenset(["لو", "لولا"])
LATER: Final = frozenset(["بعد", "منذ"])
WHETHER: Final = 9  # tokens from إذا to its verb
CLAUSE: Final = 16  # tokens from a condition to a verb that is joined to it


def if_at_all(tokens: list[Token], k: int) -> bool:
    """إذا ما أطلقوا النار: ما behind "if" is neither a negation nor a relative pronoun."""
    return k > 0 and tokens[k - 1].stem in CONDITIONS


def if_not(tokens: list[Token], k: int) -> bool:
    """إن لم تلتزم إيران: whether the لم at `k` stands behind "if". وإن لم is one at the head of a sentence, and grants
    something inside it (لقي دعما وإن لم يعلنوا ذلك); بعد أن لم يعد tells when."""
    if tokens[k].stem != "لم" or k == 0 or tokens[k - 1].text not in ("ان", "وان", "فان"):
        return False
    before = tokens[k - 2] if k > 1 else None
    if tokens[k - 1].text == "وان":
        return before is None or (before.tag in '."' and before.text not in "،,")
    return before is None or before.stem not in LATER


def answers(tokens: list[Token], i: int) -> bool:
    """إن بقي أحد فإن الأجهزة ستقبض عليه، إذا هاجموا فسيقصف: a future behind the ف of an answer to a condition."""
    reading = tokens[i].reading
    if reading is None or not reading.future:
        return False
    k = i
    while k > 0 and not _so(tokens[k]):
        if (k < i and tokens[k].tag in "VR") or (tokens[k].tag == "." and tokens[k].text not in "،,()"):
            return False
        k -= 1
    for j in range(k - 1, max(-1, k - CLAUSE), -1):
        token = tokens[j]
        if token.tag == "." and token.text not in "،,()":
            return False
        if token.text.lstrip("وف") in CONDITIONS and not token.art:
            return True
        if token.text.removeprefix("و") == "ان" and tokens[j + 1].tag == "V" and tokens[j + 1].tense == "perf":
            return j == 0 or tokens[j - 1].tag == "." or tokens[j].text == "وان"
        if token.text in ("حال", "حاله") and j > 0 and tokens[j - 1].text.removeprefix("و") == "في":
            return True
    return False


def whether_to_come(tokens: list[Token], i: int) -> bool:
    """ما إذا كانت واشنطن ستساند الجزيرة: a future of which it is open whether it comes."""
    for k in range(i - 1, max(0, i - WHETHER), -1):
        token = tokens[k]
        if token.text == "اذا":
            return tokens[k - 1].text.endswith("ما") or tokens[k + 1].text == "ما"
        if token.tag in "SR" or (token.tag == "V" and token.stem not in WAS) or token.tag == ".":
            return False
    return False


def _so(token: Token) -> bool:
    return token.text.startswith("فان") or (token.text.startswith("ف") and token.conj and token.tag in "VTG")


def joined_to_unreal(line: Line, i: int) -> bool:
    """لو امتلكوا المدرعات لاستطاعوا الوصول إلى المدينة وتحريرها: a deed joined to the answer of an unreal condition."""
    tokens = line.tokens
    if not (tokens[i].conj and tokens[i].pos == "M"):
        return False
    for k in range(i - 1, -1, -1):
        if tokens[k].tag == "." or tokens[k].tag == "S":
            return False
        if tokens[k].tag == "V" or (tokens[k].text.startswith("ل") and not tokens[k].pos):  # لاستطاعوا is in no table
            return tokens[k].text.startswith("ل") and unreal(tokens, k)
    return False


def joined_to_condition(tokens: list[Token], i: int) -> bool:
    """إذا انتهوا من القاعدة | وسيطروا على المدينة: a perfect that و joins to a condition is one as well; but not
    behind its answer (إذا هاجموا فقد انتهوا وسقطوا)."""
    if not (tokens[i].tag == "V" and tokens[i].conj and tokens[i].tense == "perf" and tokens[i].text[0] == "و"):
        return False
    for k in range(i - 1, max(-1, i - CLAUSE), -1):
        token = tokens[k]
        if token.stem in CONDITIONS and token.tag in "TS" and not token.art:
            return k + 1 < i and tokens[k + 1].tense == "perf"
        if token.tag in "SR" or (token.tag == "." and token.text not in "،,"):
            return False
        if token.tag in "VTGA" and (token.text[0] == "ف" and token.conj):
            return False
        if token.tag == "V" and token.tense != "perf":
            return False
    return False


def unreal(tokens: list[Token], i: int) -> bool:
    """لولا تدخل الجيش لقتل المئات، لو قصفوا لقتلوا: the answer of an unreal condition, with ل."""
    for k in range(i - 1, -1, -1):
        if tokens[k].text.lstrip("وف") in UNREAL:
            return True
        if tokens[k].tag == "." and tokens[k].text not in "،,":
            return False
    return False
