"""Where a suspicion about somebody ends: طائرة يعتقد أنها تابعة للتحالف | قصفت الموقع, من يشتبه بأنهم متطرفون | أضرموا
النيران, المهاجمون الذين يرجح أن لهم صلة بالتنظيم | حاولوا اقتحام الثكنة.

Who or whose they are is only believed; that the place was hit is told. What is itself believed stands as the verb
right behind أن (يعتقد أنها قصفت الموقع) or is joined to it (يشتبه في أنه خطط للهجوم ونفذه).
"""

from __future__ import annotations

from typing import Final

from marsad.reading.relatives import SUBORDINATOR
from marsad.reading.slots import AUXILIARIES, Line

LATER: Final = 3  # tokens at least from the verb that is believed to the verb of the main clause
ALLEGED: Final = frozenset(["متهم", "متهمين", "متهمون", "متهمه", "تهمه", "شبهه", "مشتبه", "يشتبه", "اشتبه"])
BACK: Final = 3  # tokens from the tie to what is alleged


def only_alleged(line: Line, i: int) -> bool:
    """متهمين بالارتباط بالتنظيم، بتهمة انتمائهم، يشتبه في ارتباطهم: whether a tie is what people are accused of."""
    before = line.tokens[max(0, i - BACK) : i]
    if line.stems.isdisjoint(ALLEGED) and not any(t.stem_base in ALLEGED for t in before):
        return False
    cut = max((n for n, t in enumerate(before) if t.tag == "."), default=-1)
    return any(t.stem in ALLEGED or t.stem_base in ALLEGED for t in before[cut + 1 :])


def beyond_suspicion(line: Line, start: int, i: int) -> bool:
    """Whether the deed at `i` is told by a verb behind all that the clause that أن opens at `start` holds."""
    tokens = line.tokens
    if start + 1 >= i or not _of_somebody(line, start):
        return False
    between = [k for k in range(start + 1, i + 1) if tokens[k].tag == "V" and tokens[k - 1].tag != "R"]
    inside = [k for k in between if tokens[k].stem not in AUXILIARIES]
    if not inside or any(t.tag == "S" for t in tokens[start + 1 : i]):
        return False
    last, first = inside[-1], inside[0]
    if tokens[last].conj or tokens[last].prep or tokens[last].tense not in ("perf", "impf"):
        return False
    if last == first:
        return _predicate(line, start + 1, last)
    commas = any(t.text in "،," for t in tokens[first + 1 : last])
    before = tokens[last - 1]
    told_of = before.nominal and not before.definite  # ينتمون إلى خلية | تم تفكيكها
    apart = told_of or (commas and last - first >= LATER)
    return first == start + 1 and last > first + 1 and apart and tokens[last].tense == "perf"


def _of_somebody(line: Line, start: int) -> bool:
    """أنها، بأنهم, or أن before a word with a pronoun (أن مصدره، أن لهم): what is believed of somebody told before."""
    tokens = line.tokens
    if SUBORDINATOR.search(tokens[start].text):
        return True
    after = tokens[start + 1]
    return bool(after.enc) and after.tag in "PN"


def _predicate(line: Line, k: int, verb: int) -> bool:
    """Whether a nominal predicate (متطرفون يهود، من خلايا التنظيم) fills the clause up to the verb."""
    tokens = line.tokens
    if tokens[k].tag not in "NEP" or tokens[k].tag == "A":
        return False
    return all(t.tag in 'NEeLPD#"AOR' or t.text in "،,()" or _inside(line, j) for j, t in enumerate(tokens[k:verb], k))


def _inside(line: Line, k: int) -> bool:
    """قد، كانت before the verb, or the verb of a relative clause on what is believed (للتحالف الذي تقوده واشنطن)."""
    token = line.tokens[k]
    return token.stem in AUXILIARIES or token.stem == "قد" or (token.tag == "V" and line.tokens[k - 1].tag == "R")
