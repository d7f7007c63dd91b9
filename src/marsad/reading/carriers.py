"""Carriers: verbs and masdars that say nothing themselves and carry a deed as their object (شن هجوما)."""

from __future__ import annotations

from typing import Final

from marsad.reading.announcing import ANNOUNCE, announces_own, between_others
from marsad.reading.asides import SUPERLATIVES, deed_in
from marsad.reading.masdars import PASSIVE_SUPPORT, masdar_slots, occurs, told_by
from marsad.reading.slots import Line, Slots
from marsad.reading.tokens import HOLDING_TALKS, VERBAL, Token, folded, is_deed, somebody

# Verbs that carry any deed as their object, whatever the tables say of the single noun.
GENERAL_LIGHT: Final = frozenset([
    "شن", "نفذ", "وجه", "اجري", "عقد", "قدم", "اصدر", "اطلق", "وقع", "ابرم", "ارتكب", "القي",
    "خاض", "بدا", "واصل", "استانف", "جدد", "كرر", "كثف", "صعد", "ابدي", "اعلن", "كال", "قاد",
    "تبادل", "مارس",
])  # fmt: skip
ENTERS: Final = "دخل"
UNDERGOING: Final = "تعرض"
# Verbs that carry only what one does in words: أعلن رفضه، but in أعلن مقتل the announcer did not kill.
DECLARING: Final = frozenset(["اعلن", "ابدي", "اصدر", "وجه", "القي"])


def _own_word(token: Token) -> bool:
    lexeme = token.lexeme
    return lexeme is not None and any(
        s.code in VERBAL or s.kind == "stance" or s.code in ("RETREAT", "AID", "MOBILIZE") for s in lexeme.senses
    )


def _talks(token: Token) -> bool:
    return token.lexeme is not None and any(s.code == "CONSULT" for s in token.lexeme.senses)


def held_by_somebody(line: Line, v: int, verb: Slots, deed: int) -> bool:
    """تجري باكستان حاليا مفاوضات: of two nouns beside a form that is one of جرى and of أجرى, somebody holds what the
    other tells; but تجري في باكستان مفاوضات."""
    who, held = verb.get("subj"), verb.get("obj")
    if line.tokens[v].stem not in HOLDING_TALKS or len(who) != 1 or who[0].phrase is None or not held:
        return False
    head = line.tokens[who[0].phrase.head]
    return held[0].phrase is not None and held[0].phrase.head == deed and somebody(head) and not head.prep


def light_masdars(line: Line) -> dict[int, Slots]:
    """Masdars of light verbs (قيام الجيش بقصف، شن الطيران غارات): their genitive is the doer."""
    found: dict[int, Slots] = {}
    for i in line.deeds:
        token = line.tokens[i]
        genitive = told_by(line, i).get("gen") if token.lexeme is not None else ()
        if token.lexeme is not None and token.stem_base == ENTERS and token.art and "في" in told_by(line, i).found:
            found[i] = masdar_slots(line, i)  # قرروا الدخول في اعتصام
        if token.lexeme is None or not genitive:
            continue
        if token.stem == UNDERGOING and "ل" in told_by(line, i).found:
            found[i] = masdar_slots(line, i)  # إثر تعرضه لهجوم: who is exposed to it undergoes it
            found[i].found["subj"] = found[i].found.pop("gen")
            continue
        phrase = genitive[0].phrase
        deed = line.tokens[phrase.head] if phrase is not None and is_deed(line.tokens[phrase.head]) else None
        lemma = folded(token.lexeme.lemma)
        if lemma in GENERAL_LIGHT or lemma == "قام":
            slot = "subj" if deed is not None or not token.lexeme.senses else ""
        else:
            slot = "obj" if deed is not None and token.prep != "ل" and _carries_own(lemma, deed) else ""  # فرض عقوبات
        if slot:
            found[i] = masdar_slots(line, i)
            found[i].found[slot] = found[i].found.pop("gen")
    return found


def _carries_own(lemma: str, deed: Token) -> bool:
    """فرض عقوبات: whether the table names the masdar's verb as one that carries the deed after it."""
    return _carries(lemma, "", deed) is False


def carriers_of(line: Line, verbs: dict[int, Slots]) -> dict[int, tuple[int, bool]]:
    """For each masdar token that a light verb carries: the verb, and whether its subject undergoes the deed."""
    carried: dict[int, tuple[int, bool]] = {}
    for v, slots in verbs.items():
        verb = line.tokens[v]
        lexeme = verb.lexeme
        lemma = folded(lexeme.lemma) if lexeme is not None else verb.stem
        for slot, refs in slots.found.items():
            deed_subject = (
                slot == "subj" and not slots.get("obj") and lemma in GENERAL_LIGHT and lemma not in DECLARING
            )  # هجوم نفذ ضد مدرسة
            if (
                slot == "subj"
                and not slots.relative
                and not deed_subject
                and verb.stem not in PASSIVE_SUPPORT
                and not occurs(verb)
            ):
                continue
            for ref in refs:
                token = deed_in(line.tokens, ref.phrase) if ref.phrase is not None else -1
                if token < 0 and ref.phrase is not None:
                    token = _behind_degree(line, ref.phrase.end)
                if token < 0 or token in carried:
                    continue
                how = _carries(lemma, "" if slot in ("obj", "subj") else slot, line.tokens[token])
                if (
                    how is None
                    and lemma in GENERAL_LIGHT
                    and (slot == "obj" or deed_subject)
                    and (told := line.tokens[token].lexeme) is not None
                    and told.senses
                ):
                    how = False if lemma not in DECLARING or _own_word(line.tokens[token]) else None
                if how is None and lemma == ENTERS and slot == "في" and _talks(line.tokens[token]):
                    how = False  # دخلت القوات في مفاوضات مع الشركة
                if how is False and lemma == ANNOUNCE and between_others(line, slots.get("subj"), line.tokens[token]):
                    continue
                if how is None and lemma == ANNOUNCE and slot in ("obj", "عن"):
                    how = False if announces_own(line, slots.get("subj"), line.tokens[token]) else None
                if how is None and occurs(verb) and slot in ("subj", "obj"):
                    how = False
                if how is not None:
                    carried[token] = (v, how)
                elif verb.stem in PASSIVE_SUPPORT and slot in ("subj", "obj"):
                    carried[token] = (v, False)
    return carried


def _behind_degree(line: Line, end: int) -> int:
    """ارتكب ثاني أكبر | مذبحة: the deed right behind the word of degree or order that ends at a token, or -1."""
    if not 0 < end < len(line.tokens) or line.tokens[end - 1].stem not in SUPERLATIVES or line.tokens[end].prep:
        return -1
    deed = line.phrase_of(end)
    return deed_in(line.tokens, deed) if deed is not None and deed.start == end else -1


def _carries(verb: str, prep: str, deed: Token) -> bool | None:
    """Whether the table lets this verb carry the masdar: None no, True where the verb's subject undergoes the deed."""
    for sense in deed.reading.senses if deed.reading is not None else ():
        for light in sense.light:
            if light.verb == verb and light.prep == prep:
                return light.patient
    return None
