"""Antecedents: the noun that a relative pronoun takes up."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from marsad.reading.agreement import feminine, modifies, number_of, own_pronoun
from marsad.reading.asides import COMMAS
from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.slots import Line, Ref, Slots
from marsad.reading.tokens import Token, is_deed, names_state, somebody
from marsad.reading.wholes import named_person

CLAUSE: Final = 14  # tokens of a relative clause to which another is joined
PEOPLES: Final = frozenset(["عرب", "يهود", "اكراد", "اتراك", "روس", "فرس"])  # collectives, plural in the press
SHARES: Final = frozenset(["اغلب", "معظم", "بعض", "جزء", "اجزاء", "نصف", "غالبيه", "اكثر", "كل", "جل"])
UTTERANCES: Final = frozenset([
    "تغريده", "تغريدات", "خطاب", "كلمه", "تصريح", "تصريحات", "مقال", "مقاله", "مقابله", "منشور", "تدوينه", "رساله",
    "قصيده", "بيان", "تسجيل",
])  # fmt: skip
KIN: Final = frozenset([
    "شقيق", "والد", "ابن", "نجل", "زوج", "زوجه", "والده", "شقيقه", "ابنه", "اخ", "اخت", "ام", "اب", "اهل", "ذوو", "ذوي",
    "عائله", "اسره", "اقارب",
])  # fmt: skip
TOLD_OF: Final = frozenset({"person", "persons", "armed", "force", "facility", "vehicle", "weapon"})
SPEAKING: Final = frozenset({"source", "media", "gov", "body", "office"})  # who, or what paper, says something
LEADING: Final = frozenset(["قياده", "زعامه", "رياسه"])
BRACKETS: Final = 8  # tokens that brackets before a relative pronoun may hold
FEMININE_RELATIVES: Final = frozenset({"التي", "اللتان", "اللتين", "اللاتي", "اللواتي"})
# The gender that the subject of such a clause does not have.
OTHER_THAN: Final = {"الذي": "f", "التي": "m"}
MASCULINE_RELATIVES: Final = frozenset({"الذي", "الذين", "اللذان", "اللذين"})


def antecedent_of(line: Line, relative: int) -> Ref | None:
    """The phrase, or the genitive in it, that a relative pronoun takes up: the nearest one that agrees with it."""
    tokens = line.tokens
    pronoun = tokens[relative].stem
    k = relative - 1
    earlier = _earlier_relative(line, relative) if tokens[relative].conj and k > 0 else -1
    if earlier >= 0 and not (tokens[k].text in COMMAS or tokens[earlier].stem == pronoun):
        earlier = -1  # المتمردين والذين يقصفون: of the noun right before
    if earlier >= 0:
        k = earlier - 1  # طائرات التحالف الذي تقوده المملكة، والتي شنت: of the noun that the first clause describes
    elif tokens[relative].conj and (described := _described(line, relative)) is not None:
        return described
    elif k > 0 and tokens[k].text == ")":  # مدينة الرقة (شمال سوريا) التي: what stands in brackets is no antecedent
        opened = next((j for j in range(k - 1, max(-1, k - BRACKETS), -1) if tokens[j].text == "("), -1)
        k = opened - 1 if opened > 0 else k
    while k >= 0 and (tokens[k].tag in '."A' or tokens[k].time >= 0) and relative - k < 6:
        k -= 1
    one = pronoun == "الذي" and not _several_do(tokens, relative)
    for _ in range(2):
        phrase = line.phrase_of(k) if k >= 0 else None
        if phrase is None:
            return None
        parts = phrase_parts(tokens, phrase)
        if len(parts) > 1 and tokens[phrase.head].stem_base in KIN and _common(tokens[parts[-1].head]):
            parts = parts[::-1]  # والد الرضيع الذي قتل: a relative is told of by whose he is; but نجل القذافي الذي
        if len(parts) > 1 and led_by_whom(tokens[phrase.head]):
            parts = parts[1:]  # التحالف بقيادة السعودية التي
        for part in parts:
            if _fits(tokens[part.head], pronoun) and not (one and _men(tokens[part.head])):
                return Ref(part, part.head)
        k = phrase.start - (1 if tokens[phrase.start].prep else 2)
    phrase = line.phrase_of(relative - 1) if relative > 0 else None
    if phrase is not None and one and _men(tokens[phrase.head]):
        return None  # مؤسس حركة كاخ المناهضة للعرب | الذي اغتيل: one man further back
    return Ref(phrase, phrase.head) if phrase is not None else None


def led_by_whom(head: Token) -> bool:
    """بقيادة السعودية، برئاسة الوزير: what only tells who leads those named before does nothing itself."""
    return head.prep == "ب" and head.stem in LEADING


def _apposed_name(line: Line, phrase: Phrase) -> Phrase | None:
    """قال كيروان محمد، كردي | يرأس اللجنة: the name of one whom an indefinite noun behind a comma describes."""
    tokens, at = line.tokens, phrase.start - 2
    head = tokens[phrase.head]
    if (
        at < 0
        or tokens[at + 1].text not in COMMAS
        or head.noun_class not in ("person", "office")
        or head.prep
        or head.conj
    ):
        return None
    before = line.phrase_of(at)
    if before is None or before.end != at + 1 or number_of(head) != "s":
        return None
    first = tokens[before.head]
    named = named_person(line, before) or (len(before) > 1 and first.tag == "N" and not first.word.known)
    return before if named and phrase.number < 0 else None


def _men(head: Token) -> bool:
    """Whether a noun is a plural of people, which الذي does not take up."""
    plural = head.tag == "N" and (number_of(head) == "p" or head.stem in PEOPLES)
    return plural and head.noun_class in ("person", "persons")


def _several_do(tokens: list[Token], relative: int) -> bool:
    """وجنود الاحتلال الذي أطلقوا: a plural verb shows that الذي is a slip."""
    verb = next((t for t in tokens[relative + 1 : relative + 3] if t.tag == "V"), None)
    return verb is not None and verb.entry is not None and verb.entry.number == "p"


def _described(line: Line, relative: int) -> Ref | None:
    """الحزب المتحالف مع الحركة والذي يرأسه: و joins the clause to the participle before, so both are of one noun."""
    tokens = line.tokens
    for k in range(relative - 1, max(0, relative - CLAUSE), -1):
        token = tokens[k]
        if token.tag in "VSR." or token.conj:
            return None
        phrase = line.phrase_of(k)
        if token.art and token.pos in ("A", "P") and phrase is not None and phrase.head < k and modifies(token):
            return Ref(phrase, phrase.head) if _fits(tokens[phrase.head], tokens[relative].stem) else None
    return None


def _earlier_relative(line: Line, relative: int) -> int:
    """The relative pronoun whose clause ends right before the one with و at `relative`, or -1."""
    for k in range(relative - 1, max(-1, relative - CLAUSE), -1):
        token = line.tokens[k]
        if token.tag == "R" and token.stem in FEMININE_RELATIVES | MASCULINE_RELATIVES:
            return k if not token.conj else -1
        if token.tag == "S" or (token.tag == "." and token.text not in ",،"):
            return -1
    return -1


def _common(head: Token) -> bool:
    """Whether a word is a noun with the article that names somebody by what he is, and no office or name."""
    return head.tag == "N" and head.art and head.noun_class == "person" and not head.given


def people_before(line: Line, v: int) -> Ref | None:
    """مجموعة | تقول واشنطن إنها: the indefinite people or things right before the verb at `v`, or nobody."""
    tokens, phrase = line.tokens, line.phrase_of(v - 1)
    head = tokens[phrase.head] if phrase is not None else None
    if phrase is None or head is None or phrase.start == 0 or phrase.end != v or tokens[v].conj:
        return None
    if head.definite or head.tag != "N":
        return None
    described = not any(t.definite or t.tag == "E" for t in tokens[phrase.start : phrase.end])
    return Ref(phrase, phrase.head) if described and head.noun_class in TOLD_OF else None


def bare_antecedent(line: Line, phrase: Phrase, verb: Token) -> Ref:
    """إحباط عملية كانت تستهدف، خلفية صدور تقارير ذكرت: the noun of a phrase that a clause without relative pronoun
    describes. With a verb whose form fits only a genitive in it, or that of saying before a genitive that can say
    something, it is that one."""
    tokens, entry, outer = line.tokens, verb.entry, Ref(phrase, phrase.head)
    if entry is None or entry.person != 3 or entry.number != "s" or phrase.number >= 0 or phrase.bearer >= 0:
        return outer
    if (named := _apposed_name(line, phrase)) is not None:
        return Ref(named, named.head)
    parts = [p for p in phrase_parts(tokens, phrase) if tokens[p.head].tag == "N" and tokens[p.head].entry is not None]
    fitting = [p for p in parts if feminine(tokens[p.head]) == (entry.gender == "f")]
    told = [p for p in fitting if tokens[p.head].noun_class in SPEAKING]
    if verb.lexeme is not None and verb.lexeme.cues and told and tokens[phrase.head].noun_class not in SPEAKING:
        return Ref(told[0], told[0].head)
    if fitting and fitting[0] is not phrase and is_deed(tokens[phrase.head]) and is_deed(tokens[fitting[0].head]):
        return Ref(fitting[0], fitting[0].head)
    return outer


def _several(head: Token) -> bool:
    """Whether a noun can be taken up by الذين: a plural of people, a group, a figure."""
    if head.tag == "E":
        return not any(n.key.startswith(("state:", "person:", "place:")) for n in head.names)
    entry = head.entry
    return head.tag in "#L" or entry is None or entry.number in "pd" or head.noun_class in ("persons", "people")


def phrase_parts(tokens: list[Token], phrase: Phrase) -> list[Phrase]:
    """A phrase and the phrases of its genitives, the outermost first."""
    parts, inner = [phrase], phrase
    while inner.genitive > inner.head:
        deeper = phrase_at(tokens, inner.genitive, phrase.end)
        if deeper is None:
            break
        parts.append(deeper)
        inner = deeper
    return parts


def _fits(head: Token, pronoun: str) -> bool:
    if pronoun not in FEMININE_RELATIVES and pronoun not in MASCULINE_RELATIVES:
        return True
    if pronoun in ("الذين", "اللذين", "اللذان") and not _several(head):
        return False
    if head.tag == "E" and pronoun == "الذي" and head.length == 1 and head.text.endswith(("ا", "ه")):
        return not names_state(head)  # النظام التركي إزاء سورية والذي يتهمه حلفاؤه
    if head.tag in "E#L":
        return True
    return feminine(head) == (pronoun in FEMININE_RELATIVES) or pronoun == "الذين"


def owner_before(line: Line, slots: Slots) -> None:
    """ماكرون الذي تترأس بلاده الاتحاد: of two nouns in a relative clause that with the antecedent's pronoun does it."""
    first, second = slots.get("obj"), slots.get("obj2")
    whose = first[0].phrase if first and not second and line.tokens[slots.trigger].passive else None
    if whose is not None and line.tokens[whose.end - 1].enc:
        slots.found["subj"] = slots.found.pop("obj")  # طفلة قُتل جميع أفراد عائلتها
        return
    if line.tokens[slots.trigger].text.endswith("وا"):
        return  # الذين اعتقلوا عائلته مسلحين: a plural verb has its subject before it
    if not first or not second or first[0].phrase is None or second[0].phrase is None:
        return
    head = line.tokens[first[0].phrase.head]
    if head.enc in ("ه", "ها", "هم") and not head.prep and not line.tokens[second[0].phrase.head].prep:
        slots.found["subj"], slots.found["obj"] = first, slots.found.pop("obj2")


def not_the_antecedent(line: Line, slots: Slots, relative: int, noun: list[Ref]) -> None:
    """محمد بن زايد الذي رحبت طهران باختياره: a feminine verb behind الذي has another subject than its noun, and so has
    a masculine one behind التي (الحكومة التي رحب الرئيس بتشكيلها)."""
    verb = line.tokens[slots.trigger]
    entry = verb.entry
    if relative < 0 or entry is None or slots.passive or verb.passive or (entry.person, entry.number) != (3, "s"):
        return
    if OTHER_THAN.get(line.tokens[relative].stem) != entry.gender or slots.get("subj") != noun:
        return
    if entry.gender == "m" and verb.text.startswith("ت"):
        return  # القوات التي تقاتل: a feminine as well
    doer = slots.get("obj")
    if not doer or doer[0].phrase is None or not somebody(line.tokens[doer[0].phrase.head]):
        return
    if line.tokens[min(doer[0].phrase.end, len(line.tokens) - 1)].tag == "S":
        return  # الاشتباكات التي قال الحاكم إنها: words of its noun
    slots.found["subj"] = slots.found.pop("obj")
    if "obj2" in slots.found:
        slots.found["obj"] = slots.found.pop("obj2")


def part_resumes(line: Line, slots: Slots, noun: list[Ref]) -> None:
    """خيرسون التي تحتل روسيا أغلبها: where a part with the pronoun of the clause's noun is the object, the noun between
    does it."""
    doer, part = slots.get("obj"), slots.get("obj2")
    if not noun or not doer or not part or doer[0].phrase is None or part[0].phrase is None:
        return
    last = line.tokens[part[0].phrase.head]
    if last.enc in ("ها", "ه", "هم") and last.stem in SHARES and not line.tokens[doer[0].phrase.head].prep:
        slots.found["subj"], slots.found["obj"] = doer, noun
        del slots.found["obj2"]


def said_in(line: Line, slots: Slots, noun: list[Ref]) -> bool:
    """تغريداته التي هاجم فيها الحزب: whose words they are speaks in them, and the noun behind the verb is spoken of;
    but العملية التي هاجم فيها المسلحون القاعدة is no utterance. Sets the slots, and tells whether it did."""
    inside, spoken = slots.get("في"), noun[0].phrase if noun else None
    if not inside or not inside[0].pronoun or spoken is None or "obj" not in slots.found or "obj2" in slots.found:
        return False
    head = line.tokens[spoken.head]
    if head.stem_base not in UTTERANCES:
        return False
    slots.found["subj"] = (
        [Ref(None, spoken.head, head.enc)] if head.enc else _whose(line, spoken, line.tokens[slots.trigger])
    )
    slots.found["في"] = noun
    return True


def issued(line: Line, slots: Slots, noun: list[Ref]) -> bool:
    """أصدر المتحدث بيانا | أكد فيه أن: who issued a paper says what is said in it by a clause without relative pronoun.
    Takes the paper from the slots as subject, and tells whether it did."""
    inside = slots.get("في")
    if not inside or not inside[0].pronoun or slots.content < 0 or "obj" in slots.found or not noun:
        return False
    if line.tokens[slots.trigger - 1].tag == "R" or slots.get("subj") != noun:
        return False
    del slots.found["subj"]
    slots.dropped = True
    return True


def _whose(line: Line, spoken: Phrase, verb: Token) -> list[Ref]:
    """خطاب الوزير: whose words they are; of بيان, whoever was told of before."""
    inner = phrase_at(line.tokens, spoken.genitive, spoken.end) if spoken.genitive > 0 else None
    return [Ref(inner, inner.head)] if inner is not None else [Ref(None, verb.index, own_pronoun(verb))]


def joined_relative(line: Line, verbs: dict[int, Slots]) -> None:
    """المدينة التي احتلها الروس وحاصرها الجيش: the pronoun of the joined verb is the same noun as that of the first."""
    for a, b in pairwise(line.verbs):
        first, second = line.tokens[a], line.tokens[b]
        if not (verbs[a].relative and second.conj and second.enc == first.enc != ""):
            continue
        noun = verbs[a].get("obj")
        if noun and noun[0].phrase is not None:
            verbs[b].found["obj"] = noun


def participles_own(line: Line, refs: list[Ref]) -> bool:
    """التي تضم فصائل الحكومة المعترف بها: the pronoun behind a participle is the participle's own."""
    k = refs[0].token - 1 if refs else -1
    phrase = line.phrase_of(k) if k > 0 else None
    if phrase is None or phrase.head == k:
        return False  # حشد كان المشاركون فيه يهتفون
    return line.tokens[k].art and any(r.pos == "P" for r in line.tokens[k].word.nominals)
