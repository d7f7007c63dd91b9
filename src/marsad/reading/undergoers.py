"""What a verb's pronoun and its form show of the noun before it: whether that noun does the deed or undergoes it.

الرجل الذي قتلها, دول عربية باركته: a pronoun of another gender than the noun's takes up something else, so that the
noun itself is the subject. Needs the tokens of a sentence; gives no slots.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.agreement import feminine, number_of
from marsad.reading.asides import COMMAS
from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line, Ref, Slots
from marsad.reading.tokens import HUMAN, OWNED, THIRD, Token, names_state

WHEN: Final = frozenset(["عندما", "حين", "حينما", "بعدما"])
SPEAKERS: Final = frozenset(["ني", "نا"])  # I and we are no noun
SOURCES: Final = frozenset(["حسب", "بحسب", "وفق"])  # with what is said by whom
SOURCES_WITH_LAM: Final = frozenset(["وفقا", "طبقا", "تبعا"])
HOSTAGE: Final = "رهينه"  # of a man as well
STRIKING: Final = frozenset(["استهدف", "طال"])
WRECKING: Final = frozenset(["دمر", "أحرق", "حرق", "فجر", "أعطب", "صادر", "خرب", "هدم", "نهب", "جرف"])
SUPPORTING: Final = frozenset({"supports", "SUPPORT"})
ALLOWING: Final = "أمهل"  # somebody is given so much time by it
UNDERGOING: Final = frozenset(["تعرض", "خضع"])  # its subject suffers, whoever is named with من قبل


def takes_up_another(line: Line, verb: Token, refs: list[Ref]) -> bool:
    """Whether the pronoun on a verb can't stand for the noun that its clause describes, while the verb's own form can
    have that noun for its subject."""
    phrase, entry = refs[0].phrase if refs else None, verb.entry
    if phrase is None or entry is None or entry.person != 3 or phrase.number >= 0 or phrase.bearer >= 0:
        return False
    if verb.enc in SPEAKERS:
        return True
    head = line.tokens[phrase.head]
    if head.tag == "E":
        female = names_state(head)
        if not female or entry.number != "s":
            return False
    elif head.tag == "N" and head.word.known and head.entry is not None:
        female = feminine(head)
    else:
        return False
    if entry.number != "s" or (entry.gender == "f") != female or _somebody(line, verb.index + 1):
        return False
    return verb.enc == ("ه" if female else "ها")


def meant_for(slots: Slots, code: str, notes: list[str], refs: list[Ref]) -> list[Ref]:
    """سوريا تدعم أي جهود للتصدي لداعش: behind a thing that is supported ل tells what that is for, and not who is
    supported. Whom an act undergoes, without those."""
    thing = slots.get("obj")[0].phrase if slots.get("obj") else None
    if code not in SUPPORTING or thing is None or "recipient=ل" not in notes:
        return refs
    return [r for r in refs if r.phrase is None or r.phrase.start < thing.start]


def _somebody(line: Line, i: int) -> bool:
    """لمحقق في إدارة شرطة | اعتقلته السلطات: whether somebody stands right behind the verb, who does it."""
    behind = line.tokens[i] if i < len(line.tokens) else None
    if behind is None or not behind.nominal or behind.prep or behind.time >= 0:
        return False
    return behind.tag == "E" or behind.art or behind.given or behind.noun_class in HUMAN


def only_names_source(line: Line, phrase: Phrase, verb: Token) -> bool:
    """وحسب مصادر أمنية | يقاتل: a source that stands with حسب or وفقا لـ says what follows and does nothing in it,
    unless a plural verb or a pronoun shows that a clause tells of it (وفق ناشطين زاروا المدينة، حسب تقرير نشرته)."""
    before = line.tokens[phrase.start - 1] if phrase.start > 0 else None
    if before is None or verb.enc or verb.entry is None or verb.entry.number == "p":
        return False
    word = before.text.lstrip("وف") if before.text not in SOURCES else before.text
    named = before.text in SOURCES or before.text[1:] in SOURCES
    marked = line.tokens[phrase.start].prep == "ل" and (word in SOURCES_WITH_LAM or before.text in SOURCES_WITH_LAM)
    if not (named or marked or before.text[1:] in SOURCES_WITH_LAM) or verb.lexeme is None:
        return False
    return not verb.lexeme.cues and any(s.kind in ("event", "relation") for s in verb.lexeme.senses)


def lone_name(line: Line, phrase: Phrase) -> bool:
    """المؤتمر في زوريخ | يعلن: a lone word behind في that no table knows is the name of where, and of no clause that
    would describe it."""
    head = line.tokens[phrase.head]
    where = phrase.start > 0 and line.tokens[phrase.start - 1].stem == "في"
    return where and phrase.end - phrase.start == 1 and head.tag == "N" and not head.word.known and head.entry is None


def object_alone(line: Line, slots: Slots) -> bool:
    """Whether the only noun behind a verb is what it was done to: في البلدة استهدفت قواتنا, تمهل المليشيات 48 ساعة."""
    verb, subject = line.tokens[slots.trigger], slots.get("subj")
    phrase = subject[0].phrase if len(subject) == 1 else None
    if phrase is None or phrase.start < slots.trigger or verb.lexeme is None or slots.topic or slots.relative:
        return False
    if verb.lexeme.lemma == ALLOWING:
        given = slots.get("obj")[0].phrase if slots.get("obj") else None
        return given is not None and line.tokens[given.head].noun_class == "time"
    before = line.tokens[slots.trigger - 1] if slots.trigger > 0 else None
    if verb.lexeme.lemma in WRECKING:
        joined = verb.conj or (before is not None and before.text == "كما")
        return joined and verb.tense == "perf" and "obj" not in slots.found and _thing_of_others(line, phrase)
    if verb.lexeme.lemma not in STRIKING or verb.tense != "perf" or verb.conj or "obj" in slots.found:
        return False
    return before is not None and before.nominal and before.time < 0 and line.tokens[phrase.head].tag == "N"


def _thing_of_others(line: Line, phrase: Phrase) -> bool:
    """بعض آلياتهم، منازلهم: what somebody told of before owns, and nobody who wrecks anything."""
    last = line.tokens[phrase.end - 1]
    whole = phrase.end - 1 == phrase.head or (phrase.genitive == phrase.end - 1 and phrase.number < 0)
    return whole and last.enc in THIRD and last.tag == "N" and last.noun_class in OWNED


def one_described(line: Line, verb: Token, phrase: Phrase) -> bool:
    """الجيش الموالية لهادي | طردوا: of one man no plural verb is told."""
    entry, head = verb.entry, line.tokens[phrase.head]
    several = entry is not None and (entry.person, entry.number) == (3, "p") and not verb.enc
    alone = head.pos in ("A", "P") and head.entry is not None and head.entry.number == "s" and not head.noun_class
    return several and phrase.end - phrase.start == 1 and alone


def named_before_when(line: Line, i: int) -> list[Ref]:
    """إن الرئيس الروسي عندما غزا أوكرانيا سعى: who stands between إن and the word of time before the verb at `i`."""
    tokens, entry = line.tokens, line.tokens[i].entry
    if i < 3 or tokens[i - 1].stem not in WHEN or tokens[i - 1].conj or entry is None or entry.person != 3:
        return []
    k = i - 2 - (tokens[i - 2].text in COMMAS)
    phrase = line.phrase_of(k) if k > 0 else None
    if phrase is None or phrase.end != k + 1 or tokens[phrase.start].prep:
        return []
    before = phrase.start - 1 - (phrase.start > 1 and tokens[phrase.start - 1].tag == '"')
    if before < 0 or tokens[before].tag != "S" or not tokens[before].stem.lstrip("بل").startswith("ان"):
        return []
    head = tokens[phrase.head]
    fits = head.tag == "E" or feminine(head) == (entry.gender == "f") or entry.number == "p"
    return [Ref(phrase, phrase.head)] if fits and (head.tag == "E" or head.noun_class in HUMAN) else []


def named_before_done(line: Line, carrier: int, enclitic: str) -> Ref | None:
    """إن الطائرة تم إسقاطها, الرهينة قد تم اختطافه: who stands between إن and تم at `carrier`, which agrees with the
    deed and not with him, where the deed's pronoun can be his."""
    tokens, k = line.tokens, carrier - 1
    while k > 0 and tokens[k].tag == "T":
        k -= 1
    phrase = line.phrase_of(k) if k > 0 else None
    if phrase is None or phrase.end != k + 1 or phrase.start == 0 or tokens[phrase.start].prep:
        return None
    said, head = tokens[phrase.start - 1], tokens[phrase.head]
    if said.tag != "S" or not said.stem.lstrip("بل").startswith("ان") or head.tag != "N" or head.entry is None:
        return None
    several = number_of(head) in "pd"
    fits = {"ه": not several and not feminine(head), "ها": feminine(head), "هم": several}.get(enclitic, False)
    return Ref(phrase, phrase.head) if fits or (enclitic == "ه" and head.stem_base == HOSTAGE) else None
