"""What looks like the object of a verb of killing, hurting or seizing, and is none: its subject is who suffered.

The same letters are "killed" and "was killed" (قتل شاب). With whom it befell behind the verb, a second noun makes the
verb active (قتل الجنود خمسة مدنيين) only if it is somebody, and stands there as an object does: not behind the means or
the place of the deed, nor joined to the next clause, nor describing the first.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.agreement import feminine, number_of
from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line, Slots
from marsad.reading.tokens import Token, names_person, names_state

HARMING: Final = frozenset([
    "قتل", "جرح", "أصاب", "ذبح", "طعن", "أعدم", "اغتال", "اعتقل", "احتجز", "اختطف", "خطف", "أسر",
])  # fmt: skip  # whose passive is spelt as they are; not لقي مصرعه, فقد حياته
ABLE: Final = frozenset({"force", "vehicle", "gov", "body", "weapon", "party", "office"})
PEOPLE: Final = frozenset({"person", "persons", "people"})
SUFFERING: Final = PEOPLE | {"force", "armed", "gov", "body", "media", "party", "office"}
FEW: Final = frozenset(["معظم", "اغلب", "غالبيه", "بعض", "جميع", "كل", "بين", "يين", "اكثر", "نصف"])
KINDS: Final = frozenset(["جماعه", "تنظيم", "حركه", "ميليشيا", "مليشيا", "كتيبه", "لواء", "فصيل", "جبهه", "قوات"])
BECAUSE: Final = "لان"
BY: Final = frozenset(["قبل", "جانب", "طرف"])
THEIRS: Final = frozenset(["هم", "هن", "هما"])
# Men who rather kill than are killed: of them nothing is known by this.
ARMED: Final = frozenset(["مسلح", "ارهابي", "انتحاري", "متطرف", "متشدد", "مهاجم", "مجهول", "مقاتل", "داعشي", "جهادي"])


def befalls(verb: Token) -> bool:
    """Whether a verb tells of somebody killed, hurt or seized."""
    return verb.lexeme is not None and verb.lexeme.lemma in HARMING


def no_object(line: Line, slots: Slots, verb: Token) -> bool:
    """Whether the object found for a verb of harm is none, so that its subject may be the one who suffers it."""
    if verb.enc or not befalls(verb):
        return False
    subject, objects = slots.get("subj"), slots.get("obj")
    who, other = (r[-1].phrase if r else None for r in (subject, objects[:1]))
    if who is None or other is None or other.start < slots.trigger:
        return False
    tokens = line.tokens
    first, by = tokens[other.start], slots.get("by")
    agent = by[0].phrase if by else None
    if agent is not None and who.start < agent.start < other.start and tokens[agent.start - 1].stem in BY:
        return True  # قُتل الزعيم من قبل نائبه "فلان"
    if first.conj and who.start < slots.trigger and not any(t.nominal for t in tokens[slots.trigger + 1 : other.start]):
        return True  # إن 5 أشخاص قتلوا وأكثر من 20 آخرين أصيبوا
    if other.start < who.end or not any(r.phrase is not None and _may_suffer(line, r.phrase) for r in subject):
        return False
    if who.start < slots.trigger:
        return _far(line, slots.trigger + 1, other) and not _somebody(line, other)
    if who.end == other.start or all(t.tag in '".' for t in tokens[who.end : other.start]):
        return _describes(line, who, other)
    return _far(line, who.end, other) and not _somebody(line, other)


def whose_victims(line: Line, slots: Slots, verb: Token) -> bool:
    """قوات الأمن التي قتل نحو 20 من أفرادها: of a force or craft, which is feminine, no masculine verb is told, and who
    stands behind it are the victims; but الذين and a plural verb have the doer before them."""
    if not slots.relative or verb.enc or not befalls(verb):
        return False
    subject, victims, entry = slots.get("subj"), slots.get("obj"), verb.entry
    noun, phrase = (refs[0].phrase if refs else None for refs in (subject, victims))
    if noun is None or phrase is None or entry is None:
        return False
    head = line.tokens[noun.head]
    known = head.entry is not None and head.tag == "N" and noun.number < 0 and noun.start < slots.trigger
    one_man = (entry.person, entry.number, entry.gender) == (3, "s", "m")
    return known and one_man and feminine(head) and phrase.start == slots.trigger + 1


def killed_and_hurt(line: Line, verbs: dict[int, Slots], i: int) -> bool:
    """وقتل وأصيب العشرات: a verb of harm of which a second one in the passive follows at once is done by nobody who was
    told of before; how many of those who are counted behind both were killed is not told."""
    second, verb = verbs.get(i + 1), line.tokens[i]
    if second is None or verb.enc or "obj" in verbs[i].found or not line.tokens[i + 1].conj:
        return False
    return second.passive and befalls(verb) and befalls(line.tokens[i + 1]) and _alike(verb, line.tokens[i + 1])


def _alike(a: Token, b: Token) -> bool:
    x, y = a.entry, b.entry
    return x is not None and y is not None and (x.person, x.number, x.gender) == (y.person, y.number, y.gender)


def _may_suffer(line: Line, phrase: Phrase) -> bool:
    """A person, people, or so many of them: those who are killed rather than kill, and nobody that a table knows."""
    head = line.tokens[phrase.head]
    if head.tag == "E" or head.noun_class in ABLE or head.stem_base in ARMED:
        return False
    return phrase.number >= 0 or head.noun_class in PEOPLE or phrase.bearer >= 0 or names_person(head)


def _somebody(line: Line, phrase: Phrase) -> bool:
    head = line.tokens[phrase.head]
    if head.tag == "E":
        return not any(n.table in ("place", "metonym") for n in head.names) and not names_state(head)
    if phrase.number >= 0:
        return head.noun_class in SUFFERING or not (head.noun_class or head.art)
    unheard = len(phrase) > 1 and head.tag == "N" and head.entry is None and not head.art  # كريستيان تايلور
    return head.noun_class in SUFFERING or phrase.bearer >= 0 or names_person(head) or unheard


def _far(line: Line, start: int, other: Phrase) -> bool:
    """Whether a means or place stands before a noun: قتلت امرأة بقصف مصدره, قتل شاب من أبناء بلدة "ذيبان"."""
    return any(t.time < 0 and (t.tag == "P" or (t.prep and t.nominal)) for t in line.tokens[start : other.start])


def _describes(line: Line, who: Phrase, other: Phrase) -> bool:
    """Whether the noun right behind those who suffer tells more of them."""
    tokens = line.tokens
    head, last = tokens[other.head], tokens[who.end - 1]
    if head.enc in THEIRS and head.stem in FEW:
        return True  # 21 متمردا معظمهم من الأجانب
    counted = who.number >= 0
    if counted and (last.enc in THEIRS or last.text.endswith("هم")) and last.index > who.head:
        return True  # ستة أشخاص معظمهم | نساء وأطفال
    if names_state(head) and len(other) == head.length:
        return True  # 29 جنديا | أوكرانيا: nobody kills a state
    if counted and last.stem_base in KINDS and last.index > who.head:
        return True  # 6 من عناصر جماعة | «أنصار بيت المقدس»
    if len(other) != 1 or head.art or head.conj:
        return False
    dual = tokens[who.head].text.endswith("ان") and number_of(tokens[who.head]) == "d"
    if dual and head.text.endswith("ان") and who.end - who.start == 1:
        return True  # شابان | شقيقان
    # شاب فلسطيني | متأثرا
    return head.pos in ("A", "P") and head.text.endswith("ا") and not head.noun_class
