"""Passive or active: the same letters can be both (قتل مسؤول), and the slots tell which is meant."""

from __future__ import annotations

from typing import Final

from marsad.reading.agreement import feminine
from marsad.reading.lexis import Word
from marsad.reading.only_victims import BECAUSE, befalls, no_object, whose_victims
from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line, Ref, Slots
from marsad.reading.tokens import HOLDING_TALKS, HURT, VERBAL, Token, is_deed, names_person
from marsad.reading.undergoers import UNDERGOING

JOINING: Final = frozenset(["كما", "حيث", "اذ"])
STRUCK: Final = frozenset({"place", "facility", "vehicle"})
FIGHTERS: Final = frozenset({"force", "armed", "vehicle"})  # who strikes; aircraft among them
ENTERING: Final = frozenset(["اقتحم", "اجتاح", "داهم", "غزا"])
DESCRIBED: Final = frozenset({"person", "persons", "force", "gov", "body", "office", "media", "armed", "party"})
HOLDS: Final = "عقد"
HOLDING: Final = frozenset([HOLDS, "نفذ", "شن"])
LISTING: Final = "أدرج"
RECEIVING: Final = "استقبل"
DEPRIVING: Final = frozenset({"منع", "حرم"})  # from what is told with من: somebody is kept from it
CLAUSES_OF_TIME: Final = ("منذ", "بعد", "قبل")  # منذ أن بدأت: no content of the verb
MAX_ACCUSED: Final = 3  # tokens of somebody accused; a longer phrase may hide whom it accuses in its name
SHOTS: Final = frozenset(["رصاص", "نيران"])
# What befalls a person, and is told without whom only in the passive.
BEFALLING: Final = frozenset(["قتل", "اعتقل", "احتجز", "اختطف", "خطف", "أعدم", "اغتال", "سجن", "أوقف", "رحل"])
SHELLING, AIMING = "قصف", "استهدف"
AIRCRAFT: Final = frozenset(["طايره", "طايرات", "طيران", "مقاتله", "مقاتلات", "مروحيه", "مروحيات", "مسيره", "مسيرات"])
RAIDS: Final = frozenset(["غاره", "غارات", "ضربه", "ضربات"])
HANDS: Final = frozenset(["يد", "ايدي", "ايد"])
BURIED: Final = frozenset({"أحرق", "حرق", "دفن"})
FURTHER: Final = 7  # tokens from a passive to a plural verb that goes on in it


def voice(line: Line, slots: Slots) -> None:
    """Make a passive of a verb form that can be one, where its slots are those of a passive."""
    verb = line.tokens[slots.trigger]
    if not can_be_passive(verb.word) or (verb.lexeme is not None and verb.lexeme.lemma in UNDERGOING):
        return
    if verb.passive and verb.stem in HOLDING_TALKS and verb.written == "ي" and not verb.enc:
        return  # تُجري: the vowel is that of an active أجرى too, and a passive ends in ى
    if slots.dropped and "obj" in slots.found and verb.passive is None:
        slots.passive = _held(line, slots, verb)
        return
    if verb.passive is False or (verb.passive is None and _spoken_by_us(verb)):
        return
    if _at_the_hands(line, slots, verb):
        del slots.found["obj"]
    denied = slots.trigger > 0 and line.tokens[slots.trigger - 1].stem == "لم"
    if _far_object(line, slots, verb) or _alive(line, slots, verb) or no_object(line, slots, verb):
        del slots.found["obj"]
    if whose_victims(line, slots, verb):
        slots.found["subj"] = slots.found.pop("obj")
    active = verb.passive is None and any(
        r.entry is not None
        and r.entry.voice == "a"
        and r.entry.person == 3
        and (r.entry.tense != "juss" or denied)  # لم تنف: with لم the short form is as good as any
        for r in verb.word.verbs
    )
    if active and "by" not in slots.found and _flies_at(line, slots, verb):
        return
    if active and _goes_on(line, slots, verb):
        slots.found["obj"], slots.dropped = slots.found.pop("subj"), True
        return
    if active and (_behind_means(line, slots, verb) or _counted_men(line, slots, verb)):
        slots.found["obj"], slots.dropped = slots.found.pop("subj"), True
        return
    if active and (_enters(line, slots, verb) or not _looks_passive(line, slots, verb)):
        return
    slots.passive = True
    if "subj" in slots.found:
        if "obj" in slots.found:
            slots.found.setdefault("obj2", slots.found["obj"])
        slots.found["obj"] = slots.found.pop("subj")
    if "by" in slots.found:
        slots.found["subj"] = slots.found.pop("by")


def _enters(line: Line, slots: Slots, verb: Token) -> bool:
    """اقتحم متظاهرون يقودهم ضباط مقر الوزارة: places are stormed, and people storm them; but قُتل متظاهرون."""
    subject = slots.get("subj")
    phrase = subject[0].phrase if len(subject) == 1 and "by" not in slots.found else None
    if phrase is None or verb.lexeme is None or verb.lexeme.lemma not in ENTERING:
        return False
    return line.tokens[phrase.head].noun_class in FIGHTERS | {"person", "persons"}


def _far_object(line: Line, slots: Slots, verb: Token) -> bool:
    """قتل القيادي في البلدة، في الوقت الذي أعلنت مصادر عن عصيان قوات صالح: of killing, what stands behind a clause of
    somebody else is no object."""
    subject, objects = slots.get("subj"), slots.get("obj")
    first, second = (r[-1].phrase if r else None for r in (subject, objects))
    if first is None or second is None or verb.lexeme is None or slots.relative or second.start < slots.trigger:
        return False
    if not any(s.kind == "figure" and s.code in HURT for s in verb.lexeme.senses):
        return False
    return any(t.tag in "VR" for t in line.tokens[max(first.end, slots.trigger + 1) : second.start])


def _at_the_hands(line: Line, slots: Slots, verb: Token) -> bool:
    """ستة مسلحين قتلوا على يد المقاومة بإب: of killing, what stands behind "at the hands of" somebody is no object."""
    subject, by, objects = slots.get("subj"), slots.get("by"), slots.get("obj")
    first = by[0].phrase if by else None
    behind = objects[0].phrase if objects else None
    if not subject or first is None or behind is None or verb.lexeme is None or verb.enc or behind.start < first.end:
        return False
    before = line.tokens[max(0, first.start - 1) : first.start]
    hand = any(t.stem_base in HANDS for t in before)
    shot = any(t.stem in SHOTS and t.prep == "ب" for t in before) and is_person(
        line, subject
    )  # التي قتلت برصاص الاحتلال
    return (hand or shot) and any(s.kind == "figure" and s.code in HURT for s in verb.lexeme.senses)


def _alive(line: Line, slots: Slots, verb: Token) -> bool:
    """الرضيع الذي أُحرق حيا: of burning and burying that is how, and no quarter of a town."""
    phrase = slots.get("obj")[0].phrase if slots.get("obj") else None
    if phrase is None or verb.lexeme is None or verb.lexeme.lemma not in BURIED or len(phrase) != 1:
        return False
    return line.tokens[phrase.head].text in ("حيا", "حيه", "احياء")


def _goes_on(line: Line, slots: Slots, verb: Token) -> bool:
    """قصفت الطائرات المخازن، كما استهدفت مواقع الحوثيين: a joined verb before a thing that is struck has the doer of
    the verb before it, where the two agree; but وقتلت امرأة is said of her."""
    i, subject = slots.trigger, slots.get("subj")
    struck = subject[0].phrase if len(subject) == 1 and "obj" not in slots.found else None
    joined = verb.conj or (i > 0 and line.tokens[i - 1].stem in JOINING)
    if not joined or struck is None or struck.start < i or "by" in slots.found or slots.topic or verb.entry is None:
        return False
    if line.tokens[struck.head].noun_class not in STRUCK or verb.entry.number != "s" or verb.enc:
        return False
    for v in line.verbs_before(i)[:1]:
        before, doer = line.tokens[v], line.phrase_of(v + 1) if v + 1 < i else None
        if before.entry is None or doer is None or doer.start != v + 1 or before.entry.voice == "p":
            return False
        head = line.tokens[doer.head]
        able = head.noun_class in FIGHTERS or any(n.key.startswith(("group:", "state:")) for n in head.names)
        return able and not head.prep and (before.entry.person, before.entry.gender) == (3, verb.entry.gender)
    return False


def _behind_means(line: Line, slots: Slots, verb: Token) -> bool:
    """واستهدفت بقصف مدفعي قرية: behind the means stands what a joined verb did it to; a passive has its place first."""
    subject, means = slots.get("subj"), slots.get("ب")
    first, phrase = (means[0].phrase, subject[0].phrase) if subject and means else (None, None)
    if first is None or phrase is None or not verb.conj or "obj" in slots.found:
        return False
    place = line.tokens[phrase.head].noun_class in ("place", "facility")
    return place and first.start == slots.trigger + 1 and first.end == phrase.start


def _counted_men(line: Line, slots: Slots, verb: Token) -> bool:
    """اعتقلت زهاء 30 مواطنا: so many men are no subject of a feminine verb, and so whom she seized."""
    subject, entry = slots.get("subj"), verb.entry
    phrase = subject[0].phrase if len(subject) == 1 and "obj" not in slots.found and "by" not in slots.found else None
    if phrase is None or phrase.number < 0 or phrase.start < slots.trigger or slots.topic or entry is None:
        return False
    head = line.tokens[phrase.head]
    one = head.entry is not None and head.entry.number == "s" and not feminine(head)
    return (entry.person, entry.number, entry.gender) == (3, "s", "f") and one


def _held(line: Line, slots: Slots, verb: Token) -> bool:
    """عقد اجتماع بين الوزيرين: an indefinite deed without the -a of an object is what was held; so is the definite one
    at the head of a text, where nobody was named who could hold it."""
    phrase = slots.found["obj"][0].phrase
    if phrase is None or verb.enc or slots.relative or slots.topic or verb.stem_base not in HOLDING:
        return False
    head = line.tokens[phrase.head]
    if not is_deed(head) or head.prep:
        return False
    if head.definite:
        return verb.stem_base == HOLDS and not verb.conj and not line.verbs_before(slots.trigger)
    return phrase.genitive < 0 and not head.accusative and not head.stem.endswith(("ه", "اء", "ات", "ا"))


def _spoken_by_us(verb: Token) -> bool:
    """نحذر، نوافق: of a first person's two readings the active one is meant, unless vowels are written."""
    return (
        verb.entry is not None
        and verb.entry.person == 1
        and any(r.entry is not None and r.entry.voice == "a" and r.entry.person == 1 for r in verb.word.verbs)
    )


def can_be_passive(word: Word) -> bool:
    """Whether a word can be a passive verb, whatever else it is."""
    if word.passive is None:
        word.passive = any(r.entry is not None and r.entry.voice == "p" for r in word.verbs)
    return word.passive


def _looks_passive(line: Line, slots: Slots, verb: Token) -> bool:
    """No object, and a subject that undergoes: see the senses for which verbs this is asked."""
    if _manner(line, slots, verb):
        return not verb.enc
    if verb.enc or "obj" in slots.found:
        return "by" in slots.found and "obj" not in slots.found
    if "by" in slots.found:
        return True
    if _accused_alone(line, slots, verb):
        return True
    if slots.content >= 0 and slots.content_kind not in CLAUSES_OF_TIME and slots.content_kind != "quote":
        # قتل مسؤول في «الحزب»: a quoted name is no content, nor is a clause of time (منذ أن بدأت) or reason (لأنهم)
        return befalls(verb) and line.tokens[slots.content].stem.startswith(BECAUSE) and bool(slots.get("subj"))
    lexeme = verb.lexeme
    senses = lexeme.senses if lexeme is not None else ()
    subject = slots.get("subj")
    if lexeme is not None and lexeme.lemma == RECEIVING:
        return False  # استقبل الوزير | فيسنا بوسيتش: a guest whom no table knows
    if subject and lexeme is not None and lexeme.lemma == LISTING:
        return True  # تدرج عليها الكيانات: nobody lists without saying whom
    if subject and subject[0].phrase is not None and subject[0].phrase.number < 0:
        head = line.tokens[subject[0].phrase.head]
        if head.noun_class == "weapon" and any(s.kind == "figure" and s.code in HURT for s in senses):
            return False  # قذائف تقتل وتصيب خمسة
        if head.noun_class in ("force", "gov", "body") or any(
            n.key.startswith(("group:", "body:", "state:")) for n in head.names
        ):
            return False  # احتجز جهاز الأمن: forces seize, though whom is not always understood
    events = [s for s in senses if s.kind == "event" and s.recipient != (("gen",),)]  # في أسر القوات: of the noun
    done_to = [any("obj" in a for a in s.recipient) for s in events if s.code not in VERBAL]
    deprived = lexeme is not None and lexeme.lemma in DEPRIVING and "من" in slots.found  # منعوا من المغادرة
    needs_object = len(done_to) == len(events) > 0 and (any(done_to) if deprived else all(done_to))
    subject = slots.get("subj")
    return needs_object and bool(subject)


def _flies_at(line: Line, slots: Slots, verb: Token) -> bool:
    """قصفت طائرة تركية، عند التاسعة، محطة: aircraft shell and are not shelled, and strike with raids (استهدفت طائرات
    بعدة غارات); but استهدفت طائرة بصاروخ is said of a craft that was hit."""
    subject = slots.get("subj")
    who = subject[0].phrase if subject else None
    if who is None or verb.lexeme is None or who.start < slots.trigger or "obj" in slots.found:
        return False
    if line.tokens[who.head].stem_base.split(" ")[0] not in AIRCRAFT:
        return False
    raid = any(t.stem_base.split(" ")[0] in RAIDS for t in line.tokens[who.end : who.end + 4])
    return verb.lexeme.lemma == SHELLING or (verb.lexeme.lemma == AIMING and raid)


def _accused_alone(line: Line, slots: Slots, verb: Token) -> bool:
    """واتهمت القوات المتمردة بارتكاب فظائع: accusing takes somebody accused, so the only one named is that one.

    Only for a short description at once before what it is accused of: in a longer one a name may hide whom it accuses.
    """
    subject, charge = slots.get("subj"), slots.get("ب")
    lexeme = verb.lexeme
    if lexeme is None or len(subject) > 1 or not charge or slots.topic or charge[0].phrase is None:
        return False
    if not any(s.code == "ACCUSE" and ("obj",) in s.recipient and ("ب",) in s.content for s in lexeme.senses):
        return False
    if slots.relative or not subject:
        return line.tokens[charge[0].phrase.head].pos == "M"  # الجيش الذي اتهم بمساعدته، وقد اتهم بالتقصير
    who = subject[0].phrase
    if who is None or len(who) > MAX_ACCUSED or who.bearer >= 0 or who.name >= 0:
        return False
    described = line.tokens[who.start : who.end]
    if not (line.tokens[who.head].noun_class in DESCRIBED and all(t.word.known for t in described)):
        return False  # اتهم شفيتكين الغرب: a name that no table knows, and whom it accuses
    between = line.tokens[who.end : charge[0].phrase.start]
    return all(t.tag == "A" for t in between) and line.tokens[charge[0].phrase.head].pos == "M"


def _manner(line: Line, slots: Slots, verb: Token) -> bool:
    """قُتل اثنان قنصا: a deed is no object of killing or hurting, but how it was done, or a name that is also a word
    (قتل المصور جلاء العبادي); so the first noun suffers it."""
    objects, lexeme = slots.get("obj"), verb.lexeme
    if not objects or lexeme is None or not any(s.kind == "figure" and s.code in HURT for s in lexeme.senses):
        return False
    phrase = objects[0].phrase
    if phrase is None or line.tokens[phrase.head].enc:
        return False  # لقوا مصرعهم: what has an owner is an object
    if _named_in_quotes(line, slots, phrase) or _struck_by_deed(line, slots, phrase):
        return True
    return is_deed(line.tokens[phrase.head])


def _struck_by_deed(line: Line, slots: Slots, phrase: Phrase) -> bool:
    """جرح اثنان بقصف الجيش بقذائف عدة أحياء: the object stands behind a deed with ب, which did both."""
    subject = slots.get("subj")[-1].phrase if slots.get("subj") else None
    between = line.tokens[subject.end : phrase.start] if subject is not None else []
    return any(t.prep == "ب" and is_deed(t) for t in between)


def _named_in_quotes(line: Line, slots: Slots, phrase: Phrase) -> bool:
    """قتلت السيدة "نادية العودة": a name in quotation marks right after a definite person is that person's."""
    subject = slots.get("subj")
    who = subject[0].phrase if len(subject) == 1 else None
    if who is None or who.end != phrase.start - 1 or line.tokens[who.end].tag != '"':
        return False
    head, name = line.tokens[who.head], line.tokens[phrase.head]
    return head.art and head.noun_class in ("person", "office") and (name.given or not name.noun_class) and not name.art


def killed_themselves(line: Line, slots: Slots, i: int) -> bool:
    """تعرضوا لهجوم وقتلوا، قبل أن يقع التفجير ويقتلا: killing or hurting with no word of whom is done to those who were
    told of before."""
    verb = line.tokens[i]
    if verb.enc or verb.passive is False or "obj" in slots.found or slots.content >= 0 or not can_be_passive(verb.word):
        return False
    several = verb.entry is not None and verb.entry.person == 3 and verb.entry.number in "pd"
    after = line.tokens[i + 1] if i + 1 < len(line.tokens) else None
    if after is not None and after.tag == "V" and after.conj:
        return False  # قتلوا وجرحوا عددا من العناصر: the object stands behind both
    senses = verb.lexeme.senses if verb.lexeme is not None else ()
    return several and any(s.kind == "figure" and s.code in HURT for s in senses)


def undergoes_alone(line: Line, slots: Slots, i: int, subject: list[Ref]) -> bool:
    """أصيب فلان في ضربة، وقتل بعد إسعافه، المهاجم سبق أن اعتقل: a person of whom a verb of killing or arrest is told
    without whom it befell is who was killed or arrested."""
    verb, entry = line.tokens[i], line.tokens[i].entry
    if verb.enc or "obj" in slots.found or slots.content >= 0 or verb.lexeme is None or not can_be_passive(verb.word):
        return False
    if verb.lexeme.lemma not in BEFALLING or entry is None or (entry.tense, entry.number) != ("perf", "s"):
        return False
    return verb.passive is not False and len(subject) == 1 and is_person(line, subject)


def is_person(line: Line, refs: list[Ref]) -> bool:
    """Whether somebody told of is one person, and no force."""
    phrase = refs[0].phrase if refs else None
    if phrase is None or phrase.number >= 0:
        return False
    head = line.tokens[phrase.head]
    if phrase.bearer >= 0 or names_person(head):
        return True
    return head.noun_class in ("person", "persons", "office") and (head.entry is None or head.entry.number == "s")


def suffers_too(line: Line, slots: Slots, i: int, j: int) -> bool:
    """قُتلوا وجرحوا: a joined verb without object, of a deed that is done to somebody, goes on in the passive of the
    verb `j` before it."""
    verb = line.tokens[i]
    both = line.tokens[j].text.endswith("وا") and verb.text.endswith("وا")  # اعتقلوا في المدينة وقتلوا فيما بعد
    if not verb.conj or i - j > (FURTHER if both else 2):
        return False
    if verb.enc or "obj" in slots.found or not can_be_passive(verb.word):
        return False
    events = [s for s in (verb.lexeme.senses if verb.lexeme is not None else ()) if s.kind == "event"]
    done_to = bool(events) and all(s.code not in VERBAL and any("obj" in a for a in s.recipient) for s in events)
    return done_to and slots.content < 0
