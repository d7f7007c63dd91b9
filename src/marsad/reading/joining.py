"""Joining: which words go on with a list of phrases, and which begin something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.reading.asides import COMMAS
from marsad.reading.phrases import PARTITIVE, QUANTIFIERS, Phrase, phrase_at
from marsad.reading.tokens import ONE_OF, Token, is_deed, names_state

if TYPE_CHECKING:
    from marsad.reading.slots import Line, Slots


SHARED: Final = "shared"  # the object is that of the verb joined to it
SIDE: Final = 6  # tokens that may describe the first of two sides
FAR: Final = 12  # the same where من جهة parts the sides
SIDES_OF_TWO: Final = frozenset(["جهه", "جانب", "ناحيه"])


def begins_clause(tokens: list[Token], first: Phrase, phrase: Phrase, limit: int) -> bool:
    """تفجيرات بغداد و«داعش» يتبنى: a noun with its verb right after it is no second member; بين has two."""
    k = phrase.end
    between = first.start > 0 and tokens[first.start - 1].text == "بين"
    while k < limit and tokens[k].tag == '"' and not between:
        k += 1
    return k < limit and tokens[k].tag == "V" and tokens[k].reading is not None and not tokens[k].conj


def share_objects(line: Line, verbs: dict[int, Slots]) -> None:
    """قذائف تقتل وتصيب خمسة: the object behind two joined verbs is that of both; how many each hurt is not told."""
    for i in line.verbs:
        own, other = verbs[i], verbs.get(i + 1)
        if other is None or not line.tokens[i + 1].conj or own.passive or other.passive or line.tokens[i].enc:
            continue
        objects = other.get("obj")
        taking = own.get("subj") and not own.get("obj") and objects and objects[0].phrase is not None
        lexeme = line.tokens[i].lexeme
        if taking and lexeme is not None and any(("obj",) in s.recipient for s in lexeme.senses if s.kind == "event"):
            own.found["obj"] = objects
            own.notes.append(SHARED)


def says_of(token: Token) -> bool:
    """Whether a word is a definite plural participle, which says something of a noun before it."""
    return token.art and token.reading is not None and token.reading.pos in "AP" and token.stem.endswith(("ين", "ون"))


def tells_event(token: Token) -> bool:
    """Whether a word is a masdar that tells an event of the tables."""
    reading = token.reading
    return (
        reading is not None
        and reading.pos == "M"
        and reading.lexeme is not None
        and any(s.kind == "event" for s in reading.lexeme.senses)
    )


def no_member(tokens: list[Token], first: Phrase, phrase: Phrase) -> bool:
    """Whether what و joins to a phrase is none of the same list: a second participle of the noun before (المدعومين من
    إيران والمسيطرين على), a deed beside whom the first befell (مقتل 9 أشخاص وإصابة 3), or see `same_owner`."""
    if same_owner(tokens, first, phrase) or (tokens[first.head].tag == "E" and says_of(tokens[phrase.head])):
        return True
    return tells_event(tokens[phrase.head]) and not tells_event(tokens[first.head])


def one_more_adjective(tokens: list[Token], first: Phrase, phrase: Phrase) -> bool:
    """الدول الشقيقة والصديقة: a second feminine adjective of a noun that names no woman."""
    head, last, other = tokens[first.head], tokens[first.end - 1], tokens[phrase.head]
    if len(phrase) != 1 or first.end - 1 == first.head or head.noun_class in ("person", "office", "persons"):
        return False
    described = last.art and last.stem.endswith("ه") and last.noun_class == "person"
    return described and other.art and other.stem.endswith("ه") and other.noun_class == "person"


def another_nation(tokens: list[Token], first: Phrase, phrase: Phrase) -> bool:
    """القوات التركية | والروسية: an adjective of another nation behind that of forces, whose noun it goes on with."""
    head, last, other = tokens[first.head], tokens[first.end - 1], tokens[phrase.head]
    if len(phrase) != 1 or first.end - 1 == first.head or not (last.word.nisba and other.word.nisba):
        return False
    if not (head.tag == "E" or head.noun_class in ("force", "gov", "body", "vehicle")) or other.tag != "N":
        return False
    return last.art and other.art and last.stem.endswith("ه") and other.stem.endswith("ه")


def same_owner(tokens: list[Token], first: Phrase, phrase: Phrase) -> bool:
    """عدد من جنود روسيا وأوكرانيا: the second state is whose they are, too; حوارات القيادات ومساهمتها: what they do is
    no party of its own."""
    head = tokens[phrase.head]
    between = tokens[first.head].noun_class == "abstract" and first.genitive > 0  # علاقات باكستان والصين
    several = counted_of(tokens, first) or (between and names_state(tokens[first.genitive]))
    return (several and names_state(head)) or possessed(head)


def counted_of(tokens: list[Token], phrase: Phrase) -> bool:
    """Whether a phrase counts people of somebody who is named: عدد من جنود روسيا، خمسة من مقاتلي التنظيم."""
    head = tokens[phrase.head]
    counted = phrase.number >= 0 or head.stem in PARTITIVE or head.stem in QUANTIFIERS
    return counted and phrase.genitive > phrase.head


def possessed(head: Token) -> bool:
    """Whether a word is a deed with the pronoun of whoever does it (ومساهمتها), which is done and takes part in
    nothing."""
    done = (head.pos == "M" and not head.noun_class) or head.noun_class == "abstract"
    return bool(head.enc) and done and not tells_event(head)


def list_goes_on(line: Line, i: int, limit: int) -> bool:
    """A comma joins phrases only where a later و closes the list: تونس، الجزائر ومصر."""
    for _ in range(4):
        phrase = phrase_at(line.tokens, i, limit)
        if phrase is None or phrase.end >= limit:
            return False
        after = line.tokens[phrase.end]
        if after.conj and after.nominal:
            return True
        if after.text not in COMMAS or phrase.end + 1 >= limit:
            return False
        i = phrase.end + 1
    return False


def one_person(tokens: list[Token], phrase: Phrase) -> bool:
    """Whether a phrase names one person, with nobody else joined to it."""
    head = tokens[phrase.head]
    somebody = head.noun_class in ("person", "office", "source") or (
        head.pos == "M" and not is_deed(head)
    )  # متحدث باسم
    somebody = somebody or head.stem in ONE_OF
    single = somebody and head.entry is not None and head.entry.number == "s" and head.stem not in ("ذوو", "ذوي")
    after_it = tokens[phrase.end] if phrase.end < len(tokens) else None
    return single and phrase.number < 0 and not (after_it is not None and (after_it.conj or after_it.tag == "C"))


def on_the_other_side(tokens: list[Token], i: int, limit: int) -> int:
    """بين الحوثيين وقوات صالح من جهة، والمقاومة من جهة أخرى: where the other side is named; 0 for nowhere."""
    if i + 2 >= limit or tokens[i].text != "من" or tokens[i + 1].stem_base not in SIDES_OF_TWO:
        return 0
    k = i + 2 + (tokens[i + 2].text in COMMAS)
    return k if k < limit and tokens[k].conj and tokens[k].nominal else 0


def second_side(tokens: list[Token], end: int, limit: int) -> Phrase | None:
    """بين القوات الموالية للحكومة والحوثيين: what stands between has two sides, the second behind what is said of the
    first; further off only where من جهة parts them."""
    apart = any(t.stem_base in SIDES_OF_TWO for t in tokens[end : min(limit, end + FAR)])
    for k in range(end, min(limit, end + (FAR if apart else SIDE))):
        token = tokens[k]
        after = tokens[k + 1] if k + 1 < limit else None
        if token.text in COMMAS and after is not None and after.conj and after.nominal and not after.prep:
            other = phrase_at(tokens, k + 1, limit)
            if other is None or (other.end < limit and tokens[other.end].tag == "V"):
                return None
            continue  # بين القوات الموالية للشرعية، وميليشيات المتمردين
        if token.tag in "VSR.#" or token.time >= 0:
            return None
        if token.conj and token.nominal and not token.prep:
            other = phrase_at(tokens, k, limit)
            known = other is not None and (tokens[other.head].tag == "E" or tokens[other.head].noun_class)
            return other if known else None
    return None
