"""قصفنا: "we shelled" and "he shelled us" are written alike.

Behind a verb with نا that has no masculine subject after it or before it, whoever speaks has done it: قصفنا مواقع
العدو، هاجمنا تل أبيب; but هاجمنا العدو and العدو قصفنا can be the enemy's deed, and are left as they are.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.agreement import feminine
from marsad.reading.lexis import Reading
from marsad.reading.slots import Line
from marsad.reading.tokens import HUMAN, Token

US: Final = "نا"
FEMININE_NAMES: Final = ("state:", "place:")


def we_did(line: Line, i: int) -> None:
    """Read the verb at token `i` as one of the first person where nobody stands beside it who could do it to us."""
    verb = line.tokens[i]
    if verb.enc != US or verb.tense != "perf" or verb.entry is None or verb.entry.person != 3:
        return
    if verb.lexeme is None or verb.lexeme.cues:
        return  # أخبرنا، أبلغنا: what is told to us is more often told by somebody
    own = next((r for r in verb.word.verbs if r.lexeme is verb.lexeme and _ours(r)), None)
    if own is None or _topic(line, i) or _other_doer(line, i):
        return
    verb.take("V", own)


def _ours(reading: Reading) -> bool:
    entry = reading.entry
    return not reading.enc and entry is not None and (entry.person, entry.number) == (1, "p")


def _topic(line: Line, i: int) -> bool:
    """Whether a noun stands right before the verb, or a relative pronoun: العدو قصفنا، الذي قصفنا."""
    before = line.tokens[i - 1] if i > 0 else None
    if before is None or line.tokens[i].conj:
        return False
    return before.nominal or before.tag in "RO" or (before.tag == "S" and not before.text.endswith(US))


def _other_doer(line: Line, i: int) -> bool:
    """Whether a phrase right behind the verb can be its masculine subject, or what somebody does to us follows."""
    behind = line.phrase_of(i + 1) if i + 1 < len(line.tokens) else None
    if behind is None:
        return True
    head = line.tokens[behind.head]
    if head.prep:
        return True
    if head.noun_class == "person" and head.art and head.stem.endswith("ين"):
        return False  # حاربنا الإرهابيين: no nominative
    if head.tag == "E":
        return not _feminine_name(head)
    return head.noun_class in HUMAN | {"event"} and not feminine(head)


def _feminine_name(head: Token) -> bool:
    if head.length > 1 and head.text.endswith("ه"):
        return True  # وطالبنا قيادة العمليات المشتركة
    return any(n.key.startswith(FEMININE_NAMES) or n.table in ("place", "metonym") for n in head.names)
