"""Which of the bare nouns around a verb does it, where their order alone would mislead.

Each function looks at the slots of one verb and sets subject and object right, or leaves them.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.agreement import feminine, number_of
from marsad.reading.asides import COMMAS
from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line, Ref, Slots
from marsad.reading.spellings import Name
from marsad.reading.tokens import CLOSING, FORCE, HUMAN, VERBAL, WORDED, Token, is_deed
from marsad.reading.wholes import named_person

GOING: Final = frozenset(["وصل", "زار", "دخل", "غادر", "بلغ"])
CARRYING: Final = frozenset(["نفذ", "شن", "ارتكب", "قاد"])
SPOKEN: Final = frozenset({"REQUEST", "ACCUSE", "THREATEN", "CONSULT"})
INFORMING: Final = frozenset(["ابلغ", "بلغ", "اخبر", "خبر", "اعلم", "انبا", "طمان", "اقنع", "حذر", "وعد", "هدد"])
SUFFERS: Final = "تكبد"
BEARING: Final = frozenset(["كبد", "تكبد"])
LOSSES: Final = frozenset(["خساره", "خسائر", "خساير"])
BLAME: Final = "مسووليه"
COMMUNITY, WORLD = "المجتمع", "دولي"
VICTIM: Final = "ضحيه"
NAME: Final = 9  # tokens that a name in quotation marks may have, with the marks
OF_DEEDS: Final = frozenset(["استنكر", "شجب"])  # whose object is a deed and nobody
LOST: Final = frozenset(["راح", "ذهب"])
SOUND: Final = ("ات", "ون", "ين")  # plurals that leave the noun whole


def slip(line: Line, slots: Slots) -> bool:
    """وطالب الحكومة المجتمع الدولي بضرورة: of two parties beside a verb that asks, the first is the one who asks; the
    writer's verb fails to agree, for nobody asks two at once."""
    verb, other = line.tokens[slots.trigger], slots.get("obj")
    first = slots.get("subj")[0].phrase
    if first is not None and other and _broken(line, first, other[0].phrase):
        return True
    asks = verb.lexeme is not None and any(s.code == "REQUEST" for s in verb.lexeme.senses)
    if not asks or not other or other[0].phrase is None or first is None or first.end != other[0].phrase.start:
        return False
    heads = line.tokens[first.head], line.tokens[other[0].phrase.head]
    if heads[1].stem.endswith("يه"):
        return False  # وطالب الحكومة | الاتحادية: an adjective that is a name as well
    return all(t.art and not t.conj and t.noun_class in HUMAN - {"person", "persons"} for t in heads)


def who_says(line: Line, slots: Slots) -> bool:
    """وأوضح ياسين أن، قال مصادر إن: the only noun between a verb of saying and the clause that it tells is who says it,
    whatever its ending and gender; verbs of informing have whom they inform there as well (أبلغ الصحفيين أن)."""
    verb, subject = line.tokens[slots.trigger], slots.get("subj")
    if slots.content < 0 or slots.content_kind == "quote" or slots.get("obj") or verb.lexeme is None:
        return False
    phrase = subject[0].phrase if len(subject) == 1 else None
    if phrase is None or phrase.start != slots.trigger + 1 or line.tokens[phrase.head].tag != "N":
        return False
    head = line.tokens[phrase.head]
    if head.enc or head.accusative or (head.text.endswith("ا") and not head.definite):
        return False  # لم تذكر اسمه، أن; وتابع محذرا من أن
    between = line.tokens[phrase.end : slots.content]
    return bool(verb.lexeme.cues) and verb.stem_base not in INFORMING and not any(t.tag in "VSR" for t in between)


def _broken(line: Line, first: Phrase, other: Phrase | None) -> bool:
    """استهدف فصائل الثوار مواقع الجيش: a broken plural of people takes either gender; what is struck follows."""
    head = line.tokens[first.head]
    entry = head.entry
    if (
        entry is None
        or entry.number != "p"
        or head.noun_class not in HUMAN
        or head.stem.endswith(SOUND)
        or other is None
    ):
        return False
    return line.tokens[other.head].noun_class in ("place", "facility", "vehicle", "weapon")


def settle_two(line: Line, slots: Slots) -> None:
    """Set right subject and object where both are bare nouns."""
    deed_first(line, slots)
    office_apposed(line, slots)
    blamed(line, slots)
    loses(line, slots)


def deed_first(line: Line, slots: Slots) -> None:
    """نفذت الهجمات قوات حكومية: a deed before somebody who can do it is the object."""
    subject, other = slots.get("subj"), slots.get("obj")
    if (
        slots.topic
        or slots.relative
        or not subject
        or not other
        or subject[0].phrase is None
        or other[0].phrase is None
    ):
        return
    first, second = line.tokens[subject[0].phrase.head], line.tokens[other[0].phrase.head]
    light = line.tokens[slots.trigger].stem_base in CARRYING
    if light and is_deed(first) and not first.noun_class and (second.noun_class in HUMAN or second.tag == "E"):
        slots.found["subj"], slots.found["obj"] = other, subject


def place_first(line: Line, slots: Slots) -> None:
    """يصل السودان الأحد وفد من الوزارة: towns and countries go nowhere, so the first name is where somebody went."""
    subject, other = slots.get("subj"), slots.get("obj")
    if slots.topic or slots.relative or not subject or not other or len(subject) > 1:
        return
    where, who = subject[0].phrase, other[0].phrase
    verb = line.tokens[slots.trigger]
    if where is None or who is None or verb.stem_base not in GOING or where.end > who.start:
        return
    if any(t.time < 0 and t.tag not in "A." for t in line.tokens[where.end : who.start]):
        return  # زار سوريا لبحث قضايا الأمن
    first, second = line.tokens[where.head], line.tokens[who.head]
    place = first.noun_class == "place" or (first.tag == "E" and all(_names_place(n) for n in first.names))
    if place and (second.noun_class in HUMAN or who.bearer >= 0):
        slots.found["subj"], slots.found["obj"] = other, subject


def _names_place(name: Name) -> bool:
    return name.table in ("place", "metonym") or name.key.startswith("state:")


def blamed(line: Line, slots: Slots) -> None:
    """وحملت إسرائيل المسؤولية: of two bare nouns the first bears the blame, and who lays it was named before."""
    subject, other = slots.get("subj"), slots.get("obj")
    verb = line.tokens[slots.trigger]
    if not subject or not other or slots.topic or slots.relative or not verb.conj or other[0].phrase is None:
        return
    laid = any(s.code == "ACCUSE" for r in verb.word.verbs if r.lexeme is not None for s in r.lexeme.senses)
    if laid and line.tokens[other[0].phrase.head].stem_base == BLAME and not {"obj2", "ل", "علي"} & set(slots.found):
        slots.found["obj"], slots.found["obj2"] = subject, other
        del slots.found["subj"]
        slots.dropped = True


def loses(line: Line, slots: Slots) -> None:
    """كبدت المليشيات خسائر، تكبد المنتجون خسائر: of somebody alone beside a loss it is told that he bore it, by both
    verbs; who inflicts it on others stands before them (كبدت القوات المليشيات خسائر)."""
    who, loss = slots.get("subj"), slots.get("obj")
    if line.tokens[slots.trigger].stem_base not in BEARING or slots.topic or slots.relative or slots.get("obj2"):
        return
    if who and loss and loss[0].phrase is not None and line.tokens[loss[0].phrase.head].stem_base in LOSSES:
        slots.found["obj"], slots.found["obj2"], slots.dropped = slots.found.pop("subj"), loss, True
        if SUFFERS in line.tokens[slots.trigger].text:  # وقد تكبد الحوثي خسائر: nobody before did it
            slots.passive = True
            del slots.found["obj"], slots.found["obj2"]


def nobody_speaks(line: Line, slots: Slots) -> None:
    """وطالب في كلمته المجتمع الدولي بالتدخل: the international community has no mouth of its own; alone beside a verb
    that asks it is who is asked, and who asks was named before. With somebody else who is asked it is left alone."""
    subject, verb = slots.get("subj"), line.tokens[slots.trigger]
    if _quoted_word(line, slots):
        del slots.found["subj"]
        slots.dropped = True
        return
    if slots.topic or slots.relative or len(subject) != 1 or not verb.conj or slots.get("obj") or verb.lexeme is None:
        return
    phrase = subject[0].phrase
    if phrase is None or line.tokens[phrase.head].text != COMMUNITY or phrase.end - phrase.start < 2:
        return
    if line.tokens[phrase.head + 1].stem == WORLD and any(s.code == "REQUEST" for s in verb.lexeme.senses):
        slots.found["obj"] = subject
        del slots.found["subj"]
        slots.dropped = True


def _quoted_word(line: Line, slots: Slots) -> bool:
    """وتابع "طفل آخر يقع ضحية": the first noun of somebody's words does not say them. In quotation marks that hold no
    verb stands the name of who speaks (وقال "المرصد اليمني للألغام" إن)."""
    subject, mark, tokens = slots.get("subj"), slots.content, line.tokens
    phrase = subject[0].phrase if subject else None
    lexeme = tokens[slots.trigger].lexeme
    if phrase is None or slots.content_kind != "quote" or slots.relative or lexeme is None or not lexeme.cues:
        return False
    if mark > slots.trigger + 2 or phrase.start < mark or phrase.start > mark + 2 or tokens[mark].text in CLOSING:
        return False
    for k in range(phrase.start, min(mark + NAME, len(tokens))):
        if tokens[k].tag in 'S"':
            return False
        if tokens[k].tag in "VR":
            return True
    return mark + NAME < len(tokens)


def bearer_apart(line: Line, slots: Slots) -> None:
    """دعا المرجع الأعلى في العراق علي السيستاني رئيس الوزراء: the name after the title's own adjunct is the
    subject's."""
    subject, name = slots.get("subj"), slots.get("obj")
    if (
        slots.topic
        or not subject
        or not name
        or ("obj2" not in slots.found and line.tokens[slots.trigger].stem_base not in OF_DEEDS)
        or subject[-1].phrase is None
        or name[0].phrase is None
    ):
        return
    title, bearer = subject[-1].phrase, name[0].phrase
    head = line.tokens[title.head]
    office = head.noun_class in ("office", "person") or (head.tag == "E" and head.names[0].table == "office")
    if not office or title.bearer >= 0 or title.end > bearer.start or _of_somebody(line, title, bearer):
        return
    names = line.tokens[bearer.head].names if bearer.head == bearer.name else []
    shown = bearer.bearer >= 0 or any(n.key.startswith("person:") for n in names)
    given = named_person(line, bearer) or any(t.given for t in line.tokens[bearer.start : bearer.end])
    if shown or (given and _of_words(line, slots) and number_of(head) == "s"):
        slots.found["subj"] = [*subject[:-1], name[0]]
        del slots.found["obj"]
        if "obj2" in slots.found:
            slots.found["obj"] = slots.found.pop("obj2")
        for slot in [k for k, refs in slots.found.items() if k not in ("subj", "obj")]:
            first = slots.found[slot][0].token if slots.found[slot] else -1
            if title.end <= first < bearer.start:
                del slots.found[slot]  # الأمين العام | للحزب | فلان


def _of_words(line: Line, slots: Slots) -> bool:
    lexeme = line.tokens[slots.trigger].lexeme
    return lexeme is not None and any(s.code in VERBAL for s in lexeme.senses)


def _of_somebody(line: Line, title: Phrase, bearer: Phrase) -> bool:
    """Whether a name right behind a title is rather another's: مسلحون مجهولون | الشاب فلان, of several, or ممثل المرجع
    الأعلى | فلان, of him whom the title names; but عضو الكنيست المتطرف | فلان."""
    if title.end < bearer.start:
        return False
    inner = line.tokens[title.genitive] if title.genitive > 0 else None
    several = number_of(line.tokens[title.head]) != "s"
    if inner is None:
        return several or line.tokens[title.head].length == 1
    return several or inner.noun_class in ("office", "person", "persons")


def office_apposed(line: Line, slots: Slots) -> None:
    """طالب الشيخ يوسف ادعيس وزير الأوقاف علماء الأمة: an office right behind a name is that person's own, where who is
    asked or blamed still follows."""
    subject, office, other = slots.get("subj"), slots.get("obj"), slots.get("obj2")
    lexeme = line.tokens[slots.trigger].lexeme
    if slots.topic or slots.relative or not subject or not office or not other or lexeme is None:
        return
    who, title = subject[-1].phrase, office[0].phrase
    if who is None or title is None or title.start != who.end or title.bearer >= 0 or title.name == title.head:
        return
    named = who.bearer >= 0 or line.tokens[who.head].given
    names = line.tokens[who.head].names if who.head == who.name else []
    named = named or any(n.key.startswith("person:") for n in names) or _unheard_name(line, who)
    head = line.tokens[title.head]
    own = head.noun_class == "office" or (head.noun_class == "person" and head.art and number_of(head) == "s")
    if named and own and any(s.code in SPOKEN for s in lexeme.senses):
        slots.found["obj"] = slots.found.pop("obj2")


def _unheard_name(line: Line, phrase: Phrase) -> bool:
    """يوخن فلاسبارت: two words or more, of which no table knows the first."""
    head = line.tokens[phrase.head]
    return len(phrase) > 1 and head.tag == "N" and not (head.word.known or head.art or head.prep or head.enc)


def nothing_does_it(line: Line, slots: Slots) -> None:
    """وبشكل متكرر يقصف الكيان مواقع, أثناء العملية قصفت القوات منزلا: of force, a thing or place before the verb does
    nothing where somebody and what he struck stand behind it."""
    subject, first, second = slots.get("subj"), slots.get("obj"), slots.get("obj2")
    verb = line.tokens[slots.trigger]
    if not slots.topic or len(subject) != 1 or not first or not second or verb.lexeme is None or verb.enc:
        return
    topic, doer = subject[0].phrase, first[0].phrase
    if topic is None or doer is None or not any(s.code in FORCE for s in verb.lexeme.senses):
        return
    head, before = line.tokens[doer.head], line.tokens[topic.head]
    deed = before.noun_class == "event" or is_deed(before)
    if deed and not any(t.text in COMMAS for t in line.tokens[topic.end : slots.trigger]):
        return  # الضربات أصابت وحدات
    if _can_strike(before) or not _can_strike(head) or verb.entry is None:
        return
    if head.tag == "E" or feminine(head) == (verb.entry.gender == "f"):
        slots.found["subj"], slots.found["obj"] = first, slots.found.pop("obj2")
        slots.topic = False


def _can_strike(head: Token) -> bool:
    if head.tag == "E":
        return any(n.table not in ("place", "metonym") for n in head.names)
    return head.noun_class in HUMAN or head.noun_class in ("vehicle", "weapon") or head.given


def victims_last(line: Line, slots: Slots) -> None:
    """مجزرة ارتكبها النظام راح ضحيتها خمسة أطفال: behind راح and ذهب the victims of a deed stand after its pronoun, and
    who is named before did it."""
    first, last = slots.get("obj"), slots.get("obj2")
    phrase = first[0].phrase if first and last else None
    if phrase is None or line.tokens[slots.trigger].stem_base not in LOST:
        return
    head = line.tokens[phrase.head]
    if head.stem_base == VICTIM and (head.enc or phrase.genitive >= 0):
        slots.found["subj"] = slots.found.pop("obj2")
        slots.topic = False


def stands_first(line: Line, thing: Ref, doer: Ref) -> bool:
    """ذهب ضحيتها نائب الرئيس, راح ضحية الهجوم ستة أطفال: what belongs to somebody before the subject, which follows at
    once. In داهمت منزله في قرية جديدة كحيط what is left of the village's name is no doer."""
    if thing.phrase is None or doer.phrase is None:
        return False
    head = line.tokens[thing.phrase.head]
    if head.stem_base == VICTIM and thing.phrase.genitive >= 0:
        return True
    if head.pos == "M" and head.lexeme is not None and any(s.code in WORDED for s in head.lexeme.senses):
        return False  # وجدد مطالبته الحكومة بالإسراع: whom the deed itself is addressed to
    human = line.tokens[doer.phrase.head].noun_class in HUMAN
    return bool(head.enc) and (doer.phrase.start == thing.phrase.end or human)
