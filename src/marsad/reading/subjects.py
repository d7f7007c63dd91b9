"""Subjects that are not written where they are meant: of verbs that name nobody and of accusative participles.

A verb of saying that names nobody (وأضاف) goes on from whoever spoke before it, not from the last doer of the clause
in between; an accusative participle (مشيرا، متهما) says something of the subject of the sentence's main verb, with
which it agrees in gender (Wright, Grammar of the Arabic Language, II § 74).
"""

from __future__ import annotations

from typing import Final

from marsad.reading.agreement import feminine, number_of
from marsad.reading.asides import COMMAS, circumstantial
from marsad.reading.idioms import is_called
from marsad.reading.joining import one_person
from marsad.reading.openings import turns_to_other
from marsad.reading.phrases import phrase_at
from marsad.reading.relatives import of_relative, pronoun_of
from marsad.reading.slots import AUXILIARIES, Line, Ref, Slots
from marsad.reading.tokens import HUMAN, VERBAL, Token

CONSIDERING: Final = frozenset(["اعتبر", "عد"])  # two objects: whom, and as what
MEN: Final = ("ون", "ين", "ان")
WHERE: Final = "حيث"
TONGUE: Final = "لسان"
PEOPLE: Final = frozenset({"person", "persons", "armed"})


def speaks(token: Token) -> bool:
    """Whether a verb is one by which somebody says something."""
    lexeme = token.lexeme
    if lexeme is None or not (lexeme.cues or lexeme.senses):
        return False
    return bool(lexeme.cues) or any(s.code in VERBAL for s in lexeme.senses)


def asks_or_condemns(token: Token) -> bool:
    """Whether a verb is one by which somebody asks for something or condemns somebody, which is done in words only."""
    lexeme = token.lexeme
    if lexeme is None or not lexeme.senses:
        return False
    return any(s.code in ("REQUEST", "ACCUSE") for s in lexeme.senses)


def _in_words(token: Token) -> bool:
    """Whether what a verb tells is done in words only, and not as a visit or an agreement is."""
    if token.tense == "juss":
        return False  # يهب is no form of أهاب
    return (token.lexeme is not None and bool(token.lexeme.cues)) or asks_or_condemns(token)


def main(line: Line, slots: Slots) -> bool:
    """Whether a verb is neither in a relative clause nor opens the clause of a subordinator (أن، بعدما)."""
    if slots.relative:
        return False
    k = slots.trigger - 1
    while k >= 0 and (line.tokens[k].tag in "TGA" or line.tokens[k].time >= 0):
        k -= 1
    return not (k >= 0 and line.tokens[k].tag in "SR" and not line.tokens[slots.trigger].conj)


def _embedded(line: Line, verbs: dict[int, Slots], v: int) -> bool:
    """Whether a verb stands in the clause that an earlier verb of saying has for its content."""
    if line.tokens[v].conj:
        return False
    for u, s in verbs.items():
        said = u < v and 0 <= s.content < v and s.content_kind != "quote" and speaks(line.tokens[u]) and main(line, s)
        if said and not any(turns_to_other(line.tokens, k) for k in range(u + 1, v)):  # ، من جانبها نفت
            return True
    return False


def _spoken_of(line: Line, verbs: dict[int, Slots], v: int, i: int) -> bool:
    """Whether the verb at `v` only tells of somebody in what another says, and the one at `i` goes on with that other:
    it has a clause to tell (قال إن الرئيس طلب ذلك، وأكد أن), or is a perfect after an imperfect."""
    if not (_embedded(line, verbs, v) or _in_closed_quotation(line, v, i)):
        return False
    return verbs[i].content >= 0 or (line.tokens[i].tense == "perf" and line.tokens[v].tense == "impf")


def _in_closed_quotation(line: Line, v: int, i: int) -> bool:
    """Whether a verb stands in a quotation that is closed before token `i`: whoever is told of in it goes on with
    nothing outside."""
    opened = sum(t.tag == '"' for t in line.tokens[:v])
    return opened % 2 == 1 and sum(t.tag == '"' for t in line.tokens[:i]) % 2 == 0


def only_tells(line: Line, slots: Slots, i: int) -> bool:
    """قال المسؤول إن الطائرات دمرت المخزن، وقتل عشرة: whoever tells of something has not done what his clause goes on
    with; but نفى الجيش أن يكون استهدف is said of himself, at once."""
    said = line.tokens[slots.trigger].lexeme
    if said is None or not said.cues or slots.trigger > i:
        return False
    if sum(t.tag == '"' for t in line.tokens[slots.trigger : i]) % 2 and not _opens_at(line, i):
        return True  # وقال المسؤول لـ«الشرق الأوسط»: «دمرت الطائرات المخزن، وقتل عشرة
    if not 0 <= slots.content < i:
        return False
    if line.tokens[slots.content].tag == "S" and pronoun_of(line.tokens[slots.content]):
        return False  # قالت الشرطة إنها تواصل التحقيقات بعدما اعتقلت
    if slots.content_kind == "quote" and sum(t.tag == '"' for t in line.tokens[slots.content : i]) % 2 == 0:
        return False
    return any(t.nominal or t.tag == "E" for t in line.tokens[slots.content + 1 : i]) or any(
        t.tag == "V" and t.stem not in AUXILIARIES for t in line.tokens[slots.content + 1 : i]
    )


def _opens_at(line: Line, i: int) -> bool:
    """Whether a quotation opens right before a verb: الجيش نفى أن «يستهدف» المدنيين."""
    return line.tokens[i - 1].tag == '"'


def rather_noun(line: Line, i: int) -> bool:
    """مثل بناء الجدار، وهدم المنازل: whether a perfect of force with و inside its sentence is spelt as its own masdar,
    and goes on from a perfect alone (شن غارات وقصف المدينة)."""
    token = line.tokens[i]
    joined = token.conj and (i > 1 or (i == 1 and line.tokens[0].nominal))  # تفجيرات وقصف
    if not (joined or (i == 0 and not token.conj)):  # قصف على إدلب: a heading
        return False
    if token.enc or token.tense != "perf" or token.passive is not None or not of_force(token):
        return False
    return any(r.pos == "M" and not (r.art or r.prep or r.enc) for r in token.word.nominals)


def of_force(token: Token) -> bool:
    """Whether a verb tells of somebody's deed that is not done in words; "we" and "I" are whoever speaks."""
    if token.entry is None or token.entry.person != 3:
        return False
    events = {s.code for s in token.lexeme.senses if s.kind == "event"} if token.lexeme is not None else set()
    return bool(events) and events.isdisjoint(VERBAL)


def earlier_subject(line: Line, verbs: dict[int, Slots], i: int) -> list[Ref]:
    """The subject that a verb of saying at `i` with none of its own goes on from, nearest main verb of saying first."""
    told = [v for v in line.verbs_before(i) if _agree(line.tokens[v], line.tokens[i])]
    saying = [
        v for v in told
        if speaks(line.tokens[v]) and main(line, verbs[v]) and verbs[v].get("subj") and not _only_is(line, verbs[v])
    ]  # fmt: skip
    worded = [v for v in saying if _in_words(line.tokens[v])] or saying  # حتى يهب لنجدتهم، وأكد أن
    for v in [v for v in worded if not _spoken_of(line, verbs, v, i)] or worded:
        return verbs[v].get("subj")
    for v in told:
        subject = verbs[v].get("subj")
        if subject and main(line, verbs[v]) and able(line, subject[0]):
            return subject
    return _by_the_tongue_of(line, i)


def _only_is(line: Line, slots: Slots) -> bool:
    """ويدعى سلفادور، نظام يعتبر منهارا: a verb that says how somebody is called or held to be, not what he says."""
    lexeme = line.tokens[slots.trigger].lexeme
    held = lexeme is not None and lexeme.lemma in CONSIDERING and slots.content < 0
    return held or is_called(line, slots.trigger)


def _by_the_tongue_of(line: Line, i: int) -> list[Ref]:
    """جاء ذلك على لسان المندوبة الأميركية حيث شددت على: whose words they are goes on, if the verb agrees."""
    entry = line.tokens[i].entry
    for phrase in reversed([p for p in line.phrases if p.end <= i and p.genitive > 0]):
        if line.tokens[phrase.head].text != TONGUE:
            continue
        inner = phrase_at(line.tokens, phrase.genitive, phrase.end)
        if inner is None or entry is None or (entry.person, entry.number) != (3, "s"):
            return []
        head = line.tokens[inner.head]
        return [Ref(inner, inner.head)] if head.tag == "E" or feminine(head) == (entry.gender == "f") else []
    return []


def able(line: Line, ref: Ref) -> bool:
    """Whether a noun or name can speak: no figure, no deed, no thing."""
    if ref.phrase is None:
        return True
    head = line.tokens[ref.phrase.head]
    if ref.phrase.number >= 0 or (head.reading is not None and head.pos in "AM"):
        return False
    if head.conj and head.art and not head.noun_class and head.stem.endswith("يه"):
        return False  # المساعدات الاقتصادية والعسكرية: an adjective that was cut off from its noun
    return head.tag == "E" or head.noun_class in HUMAN or not head.noun_class


def of_circumstance(line: Line, verbs: dict[int, Slots], i: int) -> list[Ref]:
    """The subject of the accusative participle at `i`: that of the main verb that agrees with it, one of saying first;
    without a comma before it that of the nearest verb of saying (الاتهامات التي ألقاها السراج معتبرا أن)."""
    introduced = pronoun_of(line.tokens[i - 1]) if i > 0 and line.tokens[i - 1].tag == "S" else ""
    if introduced:  # تقول واشنطن إنها | مرتبطة: said of whom the pronoun stands for
        return [of_relative(line, i - 1) or Ref(None, i - 1, introduced)]
    if opened := _opened(line, verbs, i):
        return opened
    told = [
        v
        for v in line.verbs_before(i)
        if verbs[v].get("subj")
        and line.tokens[v].stem not in AUXILIARIES
        and not _owned_thing(line, verbs[v].get("subj")[0])
        and _of(line, verbs[v], line.tokens[i])
    ]
    told = [v for v in told if not _in_closed_quotation(line, v, i)] or told
    saying = [v for v in told if speaks(line.tokens[v])]
    apart = i > 0 and line.tokens[i - 1].tag in '."'
    mains = [v for v in told if main(line, verbs[v]) and not _embedded(line, verbs, v)]
    for pool in ([v for v in saying if v in mains] if apart else saying, mains, told):
        if pool:
            return verbs[pool[0]].get("subj")
    verbless = not any(t.tag in "VS" for t in line.tokens[:i])  # وفي اليوم التالي مدنيان و12 جريحا، مبينا أن
    return _of_sentence_before(line, verbs, i) if verbless or all(t.tag in '."C' for t in line.tokens[:i]) else []


def _opened(line: Line, verbs: dict[int, Slots], i: int) -> list[Ref]:
    """لافتا إلى أن الحوثي يحاول، موضحا أن: who says the participle at the head of a sentence says the next one as well,
    and not who is told of in what it says, unless that one speaks."""
    k = next((t.index for t in line.tokens[:i] if t.tag not in '."C'), i)
    first, token = line.tokens[k], line.tokens[i]
    if k == i or not (circumstantial(first) and speaks(first) and speaks(token)):
        return []
    if first.stem.endswith("ه") != token.stem.endswith("ه") or any(k < v < i and speaks(line.tokens[v]) for v in verbs):
        return []
    found = _of_sentence_before(line, verbs, k)
    return [Ref(None, i, ref.pronoun) if ref.phrase is None else ref for ref in found]


def _of_sentence_before(line: Line, verbs: dict[int, Slots], i: int) -> list[Ref]:
    """«... . مؤكدة أن»: a participle of saying at the head of a sentence goes on from whoever spoke in the sentence
    before; «مشيرا إلى الهدنة، قال الوزير» from whoever is told of behind the comma."""
    token = line.tokens[i]
    if not speaks(token):
        return []
    for v in line.verbs:
        begins = min(v, verbs[v].get("subj")[0].token) if verbs[v].get("subj") else v
        apart = begins > i + 1 and line.tokens[begins - 1].tag == "." and not line.tokens[begins].conj
        if apart and main(line, verbs[v]) and verbs[v].get("subj"):
            own = line.tokens[begins - 1].text in COMMAS and _of(line, verbs[v], token)
            return verbs[v].get("subj") if own else []
    return [Ref(None, i, "ها" if token.stem.endswith("ه") else "هم" if token.stem.endswith("ين") else "ه")]


def _of(line: Line, slots: Slots, participle: Token) -> bool:
    """Whether a participle agrees with the subject of a verb: in gender, or as a plural with several."""
    verb = line.tokens[slots.trigger].entry
    subject = slots.get("subj")[0]
    if verb is None or verb.person != 3:
        return True
    if participle.stem.endswith("ين"):
        return _several(line, slots)
    ends_feminine = participle.stem.endswith("ه")
    if slots.topic and subject.phrase is not None and line.tokens[subject.phrase.head].tag == "N":
        return feminine(line.tokens[subject.phrase.head]) == ends_feminine
    return (verb.gender == "f") == ends_feminine


def _several(line: Line, slots: Slots) -> bool:
    subject, verb = slots.get("subj"), line.tokens[slots.trigger].entry
    head = line.tokens[subject[0].phrase.head] if subject[0].phrase is not None else None
    if len(subject) > 1 or (verb is not None and verb.number in "pd") or head is None or head.tag == "E":
        return True
    return head.entry is None or head.entry.number in "pd" or head.noun_class in ("persons", "source")


def _owned_thing(line: Line, ref: Ref) -> bool:
    """وكسر | شوكتهم، مشيرا: a noun that no table has, with a pronoun, is something of somebody and says nothing."""
    head = line.tokens[ref.phrase.head] if ref.phrase is not None else None
    return head is not None and bool(head.enc) and head.tag == "N" and not head.noun_class and not head.word.known


def _is_person(head: Token) -> bool:
    """Whether a phrase is headed by the name of a person."""
    return head.given or (head.tag == "E" and all(n.key.startswith("person:") for n in head.names))


def as_many(line: Line, i: int, subject: list[Ref]) -> bool:
    """وجود خبراء يقومون بتدريب: a plural verb does not go on from one person, nor from "he" or "she"."""
    entry = line.tokens[i].entry
    if entry is not None and (entry.person, entry.number, entry.gender) == (3, "s", "m") and _men(line, subject):
        return False  # يتوقعه المراقبون، يمكن للرئيس أن يدعو: behind several it is a plural
    if entry is None or entry.number != "p" or entry.person != 3 or len(subject) > 1:
        return True
    phrase = subject[0].phrase
    if phrase is not None and line.tokens[i - 1].stem == WHERE and _one_force(line.tokens[phrase.head]):
        return False  # ينفذ الطيران غارات على المتمردين حيث يتمركزون
    if phrase is not None and (phrase.bearer >= 0 or _is_person(line.tokens[phrase.head])):
        return False  # قال صهيب الراوي إن أبناء العشائر نجحوا
    return not one_person(line.tokens, phrase) if phrase is not None else subject[0].pronoun not in ("ه", "ها")


def _one_force(head: Token) -> bool:
    """A force told of in the masculine singular: الجيش، الطيران."""
    entry = head.entry
    return head.noun_class == "force" and entry is not None and (entry.number, entry.gender) == ("s", "m")


def _men(line: Line, subject: list[Ref]) -> bool:
    """Whether a subject is a plural of men: المراقبون، مسلحون."""
    phrase = subject[0].phrase
    head = line.tokens[phrase.head] if phrase is not None else None
    if head is None or head.entry is None or head.tag != "N" or phrase is None or phrase.number >= 0:
        return False
    if head.noun_class == "office":
        return head.entry.number in "pd" and head.stem.endswith(MEN)  # مسؤولون
    sound = head.entry.number in "pd" and head.stem.endswith(MEN)
    return head.noun_class in PEOPLE and (sound or number_of(head) == "p")  # رجال الأمن


def named_within(line: Line, token: Token, pronoun: str) -> bool:
    """Whether whoever does what a verb without a written subject tells was named in its own sentence, and not before
    it: the verb is not the first there (لكن قتل، إذا أرادت). A plural that goes on with و or كما may take up others."""
    if token.tag != "V" or token.enc == pronoun:
        return False
    joined = token.conj or (token.index > 0 and line.tokens[token.index - 1].text == "كما")
    if joined and token.entry is not None and token.entry.number == "p":
        return False
    return any(t.tag in "RS" or (t.tag == "V" and t.stem not in AUXILIARIES) for t in line.tokens[: token.index])


def driven_off(line: Line, i: int) -> list[Ref]:
    """أطلقت الشرطة الغاز لتفريق المحتجين، فعادوا ورشقوها: what follows with ف is done by those against whom the deed
    before was meant, where they are several and stand right before it."""
    token = line.tokens[i]
    entry = token.entry
    if entry is None or (entry.person, entry.number) != (3, "p") or not token.text.startswith("ف"):
        return []
    k = i - 1 - (i > 0 and line.tokens[i - 1].tag == ".")
    phrase = line.phrase_of(k) if k > 0 else None
    deed = line.tokens[phrase.head] if phrase is not None else None
    if phrase is None or deed is None or deed.prep != "ل" or deed.pos != "M" or phrase.genitive < 0:
        return []
    inner = phrase_at(line.tokens, phrase.genitive, phrase.end)
    head = line.tokens[inner.head] if inner is not None else None
    if inner is None or head is None or head.entry is None or head.entry.number not in "pd":
        return []
    return [Ref(inner, inner.head)] if head.noun_class in HUMAN else []


def _agree(a: Token, b: Token) -> bool:
    x, y = a.entry, b.entry
    if x is None or y is None:
        return False
    return (x.gender, x.person) == (y.gender, y.person) and (x.number == y.number or "p" in (x.number, y.number))
