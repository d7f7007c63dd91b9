"""The slots of a finite verb: what stands before it (topic, antecedent of a relative clause) and after it."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from marsad.reading.agreeing import agrees, deed_of_several
from marsad.reading.agreement import dual_construct, feminine, other_gender, own_pronoun
from marsad.reading.antecedents import (
    antecedent_of,
    bare_antecedent,
    issued,
    not_the_antecedent,
    owner_before,
    part_resumes,
    participles_own,
    said_in,
)
from marsad.reading.first_person import we_did
from marsad.reading.floor import is_document
from marsad.reading.lone_objects import goes_on_with
from marsad.reading.negation import none_but
from marsad.reading.orders import (
    bearer_apart,
    nobody_speaks,
    nothing_does_it,
    place_first,
    settle_two,
    slip,
    stands_first,
    victims_last,
    who_says,
)
from marsad.reading.passives import voice
from marsad.reading.phrases import PARTITIVE, Phrase
from marsad.reading.relatives import of_another, of_relative, pronoun_of, said_behind, said_by_other, speaker_follows
from marsad.reading.slots import Line, Ref, Slots, after, coordinated
from marsad.reading.stranded import past_adjective
from marsad.reading.together import joined_before
from marsad.reading.tokens import WAS, Token, is_deed, names_state
from marsad.reading.topics import PEOPLE, as_for, auxiliary, governed, indefinite, owned_deed, topic, turns
from marsad.reading.undergoers import lone_name, object_alone, one_described, only_names_source, takes_up_another

RESUMED: Final = "resumed"  # the slot of the noun that the pronoun of a relative clause takes up, in a deed of it
SPOKEN: Final = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"})
CORRECTIVE: Final = frozenset({"بل", "وانما", "لكن", "ولكن"})
BUT_IT: Final = re.compile("[وف]?لكن(ه|ها)$")
ADDRESSED: Final = frozenset(["طرف", "فرقاء", "فريق", "مجتمع", "جميع", "سلطات", "جهات", "موسسات"])
THINGS: Final = frozenset({"event", "abstract", "weapon"})


class Left(msgspec.Struct, gc=False):
    """What a verb has before it: `kind` is rel, topic, sub or none."""

    kind: str
    refs: list[Ref]
    token: int = -1


def verb_slots(line: Line, i: int) -> Slots:
    """Every slot of the finite verb at token `i`."""
    tokens = line.tokens
    we_did(line, i)
    verb = tokens[i]
    slots = Slots(i, start=i, end=i + 1)
    left = before(line, i)
    if left.kind == "rel":
        slots.relative = True
    order = ["subj", "obj", "obj2"]
    if left.kind == "rel" and verb.enc and takes_up_another(line, verb, left.refs):
        slots.add("subj", left.refs)
        slots.found["obj"], order = [Ref(None, i, verb.enc)], []  # الرجل الذي قتلها
    elif verb.enc:
        taken = left.kind == "rel" and not of_another(line, verb, left.refs)
        slots.found["obj"] = left.refs if taken else [Ref(None, i, verb.enc)]
        order = ["subj"]
    elif left.kind in ("rel", "topic") and speaker_follows(line, i):
        order = ["subj"]
    elif left.kind in ("rel", "topic"):
        slots.add("subj", left.refs)
        slots.topic = left.kind == "topic"
        order = ["obj", "obj2"]
    elif _subject_inside(verb):
        slots.dropped = True
        order = ["obj", "obj2"]
    if left.kind == "topic" and verb.enc and _resumed(line, verb, left):
        slots.found["obj"] = left.refs
    elif left.kind == "topic" and verb.enc:
        slots.add("subj", left.refs)
        order = []
    after(line, slots, i + 1, order, len(tokens))
    none_but(line, slots)
    if object_alone(line, slots) or goes_on_with(line, slots):
        slots.found["obj"], slots.dropped = slots.found.pop("subj"), True
    _settle(line, slots, left)
    joined_before(line, slots)
    voice(line, slots)
    slots.dropped = slots.dropped or ("subj" not in slots.found and not slots.passive)
    return slots


def _resumed(line: Line, verb: Token, left: Left) -> bool:
    """تونس يهاجمها اليوم كثيرون: a topic of the pronoun's gender and not of the verb's is the object."""
    phrase, entry = left.refs[0].phrase, verb.entry
    if phrase is None or entry is None or entry.person != 3 or entry.number != "s" or len(left.refs) > 1:
        return False
    head = line.tokens[phrase.head]
    state = names_state(head)
    female = state or (head.tag == "N" and head.entry is not None and feminine(head))
    return female and verb.enc == "ها" and entry.gender == "m"


def _subject_inside(verb: Token) -> bool:
    entry = verb.entry
    return entry is not None and (entry.person != 3 or (entry.number == "p"))


def _settle(line: Line, slots: Slots, left: Left) -> None:
    """Resumptive pronouns of relative clauses, and a first phrase that does not agree as subject."""
    verb = line.tokens[slots.trigger]
    worded = left.kind == "rel" and not verb.enc and (said_in(line, slots, left.refs) or issued(line, slots, left.refs))
    if left.kind == "rel" and not verb.enc and not worded:
        for slot, refs in [f for f in slots.found.items() if not participles_own(line, f[1])]:
            if slot in ("علي", "في") and refs[0].pronoun and "obj" not in slots.found and _not_of(line, verb, left):
                slots.found["subj"], slots.found[slot] = [Ref(None, slots.trigger, own_pronoun(verb))], left.refs
                return  # المدينة التي يسيطر عليها: he, told of before
            if slot not in ("subj", "obj") and refs[0].pronoun and "obj" in slots.found:
                only = slots.found["obj"][0].phrase
                if (
                    only is None
                    or not agrees(verb, line, only, before=False)
                    or other_gender(verb, line.tokens[only.head])
                    or _accusative_plural(line.tokens[only.head])
                ):
                    slots.found["subj"] = [Ref(None, slots.trigger, own_pronoun(verb))]
                    slots.found[slot] = left.refs
                    return
                slots.found["subj"] = slots.found.pop("obj")
                if "obj2" in slots.found:
                    slots.found["obj"] = slots.found.pop("obj2")
                slots.found[slot] = left.refs
                return
    if left.kind == "rel" and not verb.enc:
        _deed_resumes(line, slots, left)
        part_resumes(line, slots, left.refs)
        if not worded:
            not_the_antecedent(line, slots, left.token, left.refs)
    past_adjective(line, slots)
    victims_last(line, slots)
    both = "subj" in slots.found and "obj" in slots.found
    if both:
        nothing_does_it(line, slots)
        bearer_apart(line, slots)
        place_first(line, slots)
    if left.kind == "rel":
        owner_before(line, slots)
    _content_first(line, slots)
    nobody_speaks(line, slots)
    if both:
        settle_two(line, slots)
    after_verb = slots.get("obj")
    if (
        slots.topic
        and after_verb
        and after_verb[0].phrase is not None
        and _nominative(line.tokens[after_verb[0].phrase.head])
    ):
        slots.found["subj"] = slots.found.pop("obj")  # رويترز اختطف مسلحون طبيبا: what stands before is no topic
        if "obj2" in slots.found:
            slots.found["obj"] = slots.found.pop("obj2")
        slots.topic = False
    subject = slots.get("subj")
    shown = slots.topic or slots.relative or who_says(line, slots)
    if subject and not shown and subject[0].phrase is not None:
        counted = subject[0].phrase.number >= 0
        if (
            (not counted and _never_subject(line.tokens, subject[0].phrase, verb))
            or not (agrees(verb, line, subject[0].phrase, before=False) or slip(line, slots))
            or other_gender(verb, line.tokens[subject[0].phrase.head])
            or _rather_object(line, slots, subject[0].phrase)
        ) and not _nominative(line.tokens[subject[0].phrase.head]):
            moved = slots.found.pop("subj")
            if "obj" in slots.found and "obj2" not in slots.found:
                slots.found["obj2"] = slots.found["obj"]
            slots.found["obj"] = moved
            if "obj2" in slots.found and stands_first(line, moved[0], slots.found["obj2"][0]):
                slots.found["subj"] = slots.found.pop("obj2")  # وذهب ضحيتها نائب الرئيس: the object stands first
                return
            slots.dropped = True


def _deed_resumes(line: Line, slots: Slots, left: Left) -> None:
    """الكيانات التي تقرر الدائرة إدراجها: the pronoun of a deed takes up the noun of the clause; who does it stands
    between."""
    doer, deed = slots.get("obj"), slots.get("obj2")
    noun = left.refs[0].phrase if left.refs else None
    if not doer or not deed or noun is None or doer[0].phrase is None or deed[0].phrase is None:
        return
    last, first = line.tokens[deed[0].phrase.head], line.tokens[doer[0].phrase.head]
    feminine_noun = feminine(line.tokens[noun.head]) or line.tokens[noun.head].tag == "E"
    if is_deed(last) and last.enc in (("ها",) if feminine_noun else ("ه", "هم")) and first.nominal and not first.enc:
        slots.found["subj"], slots.found["obj"] = doer, slots.found.pop("obj2")
        slots.found[RESUMED] = left.refs


def _not_of(line: Line, verb: Token, left: Left) -> bool:
    """Whether a verb's form shows that the noun of its relative clause is not its subject."""
    phrase = left.refs[0].phrase if left.refs else None
    return phrase is not None and not agrees(verb, line, phrase, before=True)


def _accusative_plural(head: Token) -> bool:
    """A sound plural or dual in -ين can't be a subject."""
    if not head.stem.endswith("ين") or head.prep:
        return False
    if head.tag == "E":
        return (head.length == 1 and head.word.nisba is not None) or head.text.endswith(("يين", "ثيين"))
    entry = head.entry
    return (entry is not None and entry.number in "pd" and entry.pos in "NAPM") or (
        entry is None and head.word.nisba is not None
    )


def _never_subject(tokens: list[Token], phrase: Phrase, verb: Token | None = None) -> bool:
    """A noun in a written accusative: a plural in -ين, or an indefinite one in -ا (يكون وسيطا).

    A verb without objects leaves nothing but a slip.
    """
    head = tokens[phrase.head]
    entry = head.entry
    transitive = verb is None or verb.lexeme is None or verb.lexeme.trans != "i" or auxiliary(verb)  # يكون وسيطا
    bare = transitive and head.tag == "N" and not head.definite and not dual_construct(tokens, phrase.head)
    return (bare and (head.accusative or (entry is not None and entry.case == "acc"))) or _accusative_plural(head)


def _cut_off(line: Line, noun: Phrase) -> bool:
    """Whether a plural in -ين right behind another phrase is an adjective of it, and no topic."""
    before = line.phrase_of(noun.start - 1) if noun.start > 0 and not line.tokens[noun.start].art else None
    return before is not None and before.end == noun.start and _accusative_plural(line.tokens[noun.head])


def _predicate_of_being(tokens: list[Token], noun: Phrase) -> bool:
    """يكون وسيطا هاما، لكنه يدعو: what somebody is does nothing itself. (After إن a subject is accusative as well.)"""
    being = noun.start > 0 and auxiliary(tokens[noun.start - 1])
    return being and noun.number < 0 and _never_subject(tokens, noun)


def _nominative(head: Token) -> bool:
    """A sound plural in -ون is a subject."""
    entry = head.entry
    return head.stem.endswith("ون") and entry is not None and entry.number == "p" and not head.prep


def _content_first(line: Line, slots: Slots) -> None:
    """وأشارت إلى شن القوات هجمات: what the content's own deed takes is no speaker."""
    verb, subject = line.tokens[slots.trigger], slots.get("subj")
    if not subject or subject[0].phrase is None or slots.topic or slots.relative or verb.lexeme is None:
        return
    head, at = line.tokens[subject[0].phrase.head], subject[0].phrase.start
    inside = slots.trigger + 1 < at and line.tokens[slots.trigger + 1].tag == "P"
    if verb.lexeme.cues and inside and (is_deed(head) or head.noun_class in THINGS):
        del slots.found["subj"]
        slots.dropped = True


def _rather_object(line: Line, slots: Slots, phrase: Phrase) -> bool:
    """A deed or a thing after a verb that only people do (وأدان اختطاف الموظفين) is its object."""
    lexeme = line.tokens[slots.trigger].lexeme
    if lexeme is not None and _addressed(line, slots, phrase) and any(s.code == "REQUEST" for s in lexeme.senses):
        return True
    if "obj" in slots.found or (slots.content >= 0 and slots.content_kind != "quote"):
        return False  # وكشف التحقيق أن: what has a clause for object is the subject
    if lexeme is None:
        return False
    head = line.tokens[phrase.head]
    if not (head.noun_class in THINGS or (is_deed(head) and not head.noun_class)) or head.stem in PARTITIVE:
        return False  # عدد من المنظمات
    if head.art and is_document(line, phrase.head):
        return False  # وطالب التقرير بالإبقاء على القوات
    human = bool(lexeme.cues) or any(s.kind == "event" and s.code in SPOKEN for s in lexeme.senses)
    takes = any("obj" in a for s in lexeme.senses for a in (*s.recipient, *s.content)) or any(
        "obj" in c.content for c in lexeme.cues
    )
    return human and takes


def _addressed(line: Line, slots: Slots, phrase: Phrase) -> bool:
    """كما حثت الأطراف على الحوار: after a joined verb, whom calls are made to is rather called on than calling."""
    tokens, i = line.tokens, slots.trigger
    other = slots.get("obj")
    behind = other[0].phrase if other else None  # الأطراف | المشاركة في: a participle cut off from its noun
    described = behind is not None and behind.start == phrase.end and len(behind) == 1 and tokens[behind.head].art
    joined = tokens[i].conj or (i > 0 and tokens[i - 1].stem == "كما")
    head = tokens[phrase.head]
    asked = head.stem in ADDRESSED or head.stem_base in ADDRESSED
    return joined and asked and (not other or described)


def before(line: Line, i: int) -> Left:
    """The topic or antecedent of the verb at `i`, looked for to its left within the clause."""
    tokens = line.tokens
    if tokens[i].conj:
        put_first = as_for(line, tokens[i])  # أما المسؤول | فيروي
        if put_first is not None and not tokens[i].enc and agrees(tokens[i], line, put_first, before=True):
            return Left("topic", [Ref(put_first, put_first.head)], put_first.start)
        return Left("none", [])
    k = i - 1
    while k >= 0 and (tokens[k].tag in "TGA" or tokens[k].time >= 0 or auxiliary(tokens[k])):
        if tokens[k].conj and tokens[k].tag in "TGV":
            return Left("none", [])
        k -= 1
    if k >= 0 and tokens[k].stem == "ماذا":
        return Left("sub", [], k)  # ماذا استهدفت المدفعية: what is asked about is the object
    if k == i - 1 and k > 0 and tokens[k].tag == "D" and tokens[k - 1].tag == "S" and tokens[k].text in ("ذلك", "هذا"):
        return Left("topic", [Ref(None, k, "what")], k)  # أن ذلك ينذر: what was told before
    if k >= 0 and tokens[k].tag == "R":
        if tokens[k].stem in ("ما", "مما"):  # مما دعا الجماعة: what was told before is the subject
            return Left("rel", [Ref(None, k, "what")], k)
        antecedent = antecedent_of(line, k)
        return Left("rel", [antecedent] if antecedent else [], k)
    if k == i - 1 and k > 0 and tokens[k].text == "من" and tokens[k].tag == "P" and tokens[k - 1].tag != "O":
        return Left("rel", [], k)  # كل من قاموا بأعمال إرهابية: whoever they are; but الجيش هو من قصف
    if k >= 0 and tokens[k].tag == "S":
        pronoun = pronoun_of(tokens[k])
        entry = tokens[i].entry
        if pronoun == "ه" and entry is not None and entry.gender == "f" and not tokens[i].enc:
            return Left("sub", [], k)  # أنه تنشر الشرطة عناصرها: it stands for nothing
        if pronoun:  # أنها قصفت: the pronoun is the subject
            return Left("topic", [of_relative(line, k) or Ref(None, k, pronoun)], k)
        return Left("sub", [], k)
    named = i + 1 < len(tokens) and tokens[i + 1].nominal and not tokens[i + 1].prep
    if named and k >= 0 and tokens[k].tag == "C" and (contrasted := BUT_IT.match(tokens[k].text)):
        return Left("topic", [Ref(None, k, contrasted.group(1))], k)  # لكنها تتهم السلطات
    was = all(t.tag == "V" and t.stem in WAS and not t.conj for t in tokens[k + 1 : i])
    adjacent = line.phrase_of(k) if k >= 0 and was else None  # هجوم | كان يستهدف
    if k == i - 1 and tokens[i - 1].text in CORRECTIVE:
        return Left("none", [])  # بل دعت: goes on with the subject of the verb before
    owned = owned_deed(line, adjacent) if adjacent is not None else None
    if owned is not None and agrees(tokens[i], line, owned, before=True):
        return Left("rel", [Ref(owned, owned.head)], k)
    noun, after_verb = topic(line, k, tokens[i])
    if adjacent is not None and (turns(tokens, adjacent) or said_behind(line, adjacent, i)):
        return Left("none", [])  # من جانب آخر | اختطف المسلحون
    if (
        adjacent is not None
        and indefinite(line, adjacent)
        and not (lone_name(line, adjacent) or only_names_source(line, adjacent, tokens[i]))
        and not deed_of_several(line, tokens[i], adjacent)
        and not one_described(line, tokens[i], adjacent)
        and (after_verb or governed(tokens, adjacent) or _taken_up_at_once(tokens[i], tokens[adjacent.head]))
        and not said_by_other(tokens[i], tokens[adjacent.head])
    ):
        return Left("rel", [bare_antecedent(line, adjacent, tokens[i])], k)
    entry = tokens[i].entry
    if noun is None or (entry is not None and entry.person != 3):
        return Left("none", [])  # قال الوزير "سنواصل": I and we need no noun
    first = noun.start - (noun.start > 1 and tokens[noun.start - 1].tag == '"')  # إن "وزراء الخارجية اتفقوا
    introduced = first > 0 and tokens[first - 1].tag == "S" and not after_verb  # أن العناصر الأولى تفيد
    if not (introduced or agrees(tokens[i], line, noun, before=True)) or _predicate_of_being(tokens, noun):
        return Left("none", [])
    if not introduced and _cut_off(line, noun):
        return Left("none", [])  # إثر مقتل جنديين | مغربيين، كلف الأمين العام
    refs, _ = coordinated(line, noun, i)
    said = tokens[noun.start - 1] if noun.start > 0 and tokens[noun.start].conj else None
    if said is not None and said.tag == "S" and (pronoun := pronoun_of(said)):
        refs = [Ref(None, noun.start - 1, pronoun), *refs]  # إنه وزملاءه يقومون
    return Left("topic", refs, noun.start)


def _taken_up_at_once(verb: Token, noun: Token) -> bool:
    """سحقت الجبهة مقاتلين تدعمهم واشنطن: the pronoun "them" takes up the indefinite men right before the verb."""
    return verb.enc == "هم" and noun.entry is not None and noun.entry.number in "pd" and noun.noun_class in PEOPLE
