"""Deeds that somebody announces as their own: أعلن الجيش إسقاط طائرة; but أعلن الوزير مقتل ثلاثة.

Two kinds of deeds are the announcer's own where nobody else is named: what only forces do and forces announce (تحييد،
إسقاط، اعتقال), and deeds told by a definite masdar that takes no object, whose unsaid doer is the subject of the verb
(أعلن الحزب الانسحاب من الحكومة).
"""

from __future__ import annotations

from typing import Final

from marsad.reading.masdars import told_by
from marsad.reading.slots import Line, Ref
from marsad.reading.tokens import Token, folded, is_deed

ANNOUNCE: Final = "اعلن"
# Deeds of armed forces against an enemy: none announces that somebody else did it without saying who.
OF_FORCES: Final = frozenset(["حيد", "دمر", "اسقط", "صفي", "احبط", "صد", "فكك"])
# Deeds of police and army.
OF_POLICE: Final = frozenset(["اعتقل", "وقف", "اوقف", "احتجز", "ضبط", "صادر"])
DESTROYED: Final = "دمر"
BY_WHAT: Final = frozenset(["في", "ب", "جراء", "اثر", "نتيجه", "بسبب"])
SEIZE: Final = "قبض"  # القبض على
# Deeds without an object, told by a definite masdar.
ONES_OWN: Final = frozenset(["سيطر", "انسحب", "تخلي", "تراجع", "التزم", "تمسك", "استعد", "انضم", "توصل"])
TOGETHER: Final = frozenset(["توصل"])  # announced by both sides; one alone may have mediated
ARMED_OFFICES: Final = frozenset(["دفاع", "داخليه", "شرطه", "جيش", "امن", "مخابرات", "حرس", "اركان", "عسكري"])
POLICE_OFFICES: Final = ARMED_OFFICES | {"سلطات", "سلطه", "نيابه"}
SPEAKING: Final = frozenset({"person", "persons", "force", "gov", "body", "office", "armed", "party"})


def announces_own(line: Line, subject: list[Ref], deed: Token) -> bool:
    """Whether the deed of a masdar that somebody announces is their own. Needs the announcer as phrases."""
    lexeme = deed.lexeme
    if lexeme is None or deed.enc or not subject or any(r.phrase is None for r in subject):
        return False
    lemma = folded(lexeme.lemma)
    if deed.art and lemma in ONES_OWN:
        heads = [_head(line, r) for r in subject]
        return all(map(_speaks, heads)) and (lemma not in TOGETHER or len(heads) > 1 or _dual(heads[0]))
    if deed.art:
        return lemma == SEIZE and all(_is_force(line, r, POLICE_OFFICES, groups=False) for r in subject)
    if lemma in OF_FORCES:
        if between_others(line, subject, deed):
            return False
        return all(_is_force(line, r, ARMED_OFFICES) for r in subject)
    return lemma in OF_POLICE and all(_is_force(line, r, POLICE_OFFICES, groups=False) for r in subject)


def _by_attack(line: Line, deed: Token) -> bool:
    """Whether an attack is told in which the deed was done: somebody else's, for one's own needs no other word."""
    refs = [r for slot, found in told_by(line, deed.index).found.items() if slot in BY_WHAT for r in found]
    return any(r.phrase is not None and is_deed(line.tokens[r.phrase.head]) for r in refs)


def between_others(line: Line, subject: list[Ref], deed: Token) -> bool:
    """أعلن المبعوث التوصل إلى هدنة: one alone who announces what two agree on need be neither of them; nor has who
    announces a destruction that an attack brought done it (أعلنت الوزارة تدمير 70 مبنى في قصف روسي)."""
    lexeme = deed.lexeme
    if lexeme is not None and folded(lexeme.lemma) == DESTROYED and (deed.conj or _by_attack(line, deed)):
        return True
    together = lexeme is not None and folded(lexeme.lemma) in TOGETHER
    return together and len(subject) == 1 and not _dual(_head(line, subject[0]))


def _head(line: Line, ref: Ref) -> Token:
    return line.tokens[ref.phrase.head if ref.phrase is not None else ref.token]


def _speaks(head: Token) -> bool:
    return head.tag == "E" or head.noun_class in SPEAKING


def _dual(head: Token) -> bool:
    return head.entry is not None and head.entry.number == "d"


def _is_force(line: Line, ref: Ref, offices: frozenset[str], groups: bool = True) -> bool:
    phrase = ref.phrase
    if phrase is None:
        return False
    head = line.tokens[phrase.head]
    if head.noun_class == "force" or (groups and any(n.key.startswith("group:") for n in head.names)):
        return True
    words = line.tokens[phrase.start : phrase.end]
    return any(not offices.isdisjoint((t.stem, t.stem_base, t.text.removeprefix("ال"))) for t in words)
