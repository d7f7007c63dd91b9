"""A place that a sentence names and that is not where its deed was: somebody else's, that of a clause about somebody,
or of the craft that struck."""

from __future__ import annotations

from typing import Final

from marsad.reading.asides import COMMAS
from marsad.reading.draft import Draft
from marsad.reading.names_of_places import names_place
from marsad.reading.places import STATIONED, Spot
from marsad.reading.slots import Line
from marsad.reading.tokens import Token, is_deed

SAID: Final = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN"})
IN: Final = "في"
MEANWHILE: Final = frozenset(["فيما", "بينما", "كما", "كذلك"])  # they open a clause that stands beside another
TO: Final = "الي"
HOSPITALS: Final = frozenset(["مشفي", "مستشفي", "مستشفيات", "مشافي", "مشاف", "مستوصف"])
KEEPING: Final = frozenset(["تمركز", "تحصن", "رابط"])
HARMED: Final = frozenset({"killed", "injured", "ASSAULT"})


def of_relative(line: Line, place: Spot, token: int) -> bool:
    """Whether a place is where he is wont to be of whom the main verb then tells something: هادي الذي يعيش في الرياض،
    قد استعاد المطار. A perfect in the relative clause (الذين تجمعوا في الساحة هتفوا) is no such habit."""
    tokens = line.tokens
    main = tokens[token]
    if place.end > token or main.tag != "V" or main.conj:
        return False
    verbs = [k for k in range(place.end, token) if tokens[k].tag in "VSR"]
    if verbs:
        return False
    for k in range(place.start - 1, 0, -1):
        if tokens[k].tag == "V":
            return tokens[k - 1].tag == "R" and tokens[k].tense == "impf" and not _of_deed(tokens, k - 1)
        if tokens[k].tag in "SR":
            return False
    return False


def of_others(draft: Draft, line: Line, place: Spot, token: int) -> bool:
    """ندد الوزير بقصف مدينة جنين، تظاهروا ضد قصفها: where it is done that is spoken of or protested against (but عم
    إضراب المخيم); شدد الوزير على تلبية مطالب الحكومة في اليمن: where a government lies that the speaker asks something
    of or for; but ندد الوزير في رام الله."""
    if place.entered:
        return draft.type != "PROTEST" or not place.again
    before = line.phrase_of(place.start - 2) if place.scope and place.start > token + 2 else None
    return before is not None and before.start != token + 1 and draft.type in SAID


def of_clause_beside(line: Line, place: Spot, token: int) -> bool:
    """قتل عشرة في قوقفين، فيما | قتل شخص على مدخل مدينة الباب: what happened meanwhile or as well was elsewhere,
    where its own clause names a place; but قتل أربعة في قوقفين، كما أصيب خمسة."""
    tokens = line.tokens
    if MEANWHILE.isdisjoint(line.stems) or place.party.key.startswith("state:"):
        return False  # في اليمن، بينما لقي سبعة مصرعهم: the whole country
    if place.start < token and not _names_place_behind(line, token):
        return False
    low, high = (place.end, token) if place.start < token else (token + 1, place.start)
    for k in range(low, high):
        if tokens[k].text in MEANWHILE and not tokens[k].enc and any(t.tag == "V" for t in tokens[k + 1 : high + 1]):
            return True
    return False


def _names_place_behind(line: Line, token: int) -> bool:
    for phrase in line.phrases:
        if phrase.start > token:
            head = line.tokens[phrase.head]
            if names_place(line.tokens, phrase) or (head.tag == "E" and all(n.table == "place" for n in head.names)):
                return True
    return False


def of_hospital(draft: Draft, line: Line, place: Spot, token: int) -> bool:
    """إصابة ستة نقلوا إلى مشفى الباسل | في حمص: where the hurt were taken is not where they were hurt."""
    if place.start <= token or draft.type not in HARMED or HOSPITALS.isdisjoint(line.stems):
        return False
    tokens, k = line.tokens, place.end - 1
    while k > token + 1 and tokens[k].text not in COMMAS and tokens[k].tag not in "VSR.":
        if tokens[k].stem in HOSPITALS:
            return tokens[k - 1].text == TO
        k -= 1
    return False


def of_stationed(draft: Draft, line: Line, place: Spot, token: int) -> bool:
    """القوات المتمركزة في أفدييفكا | أطلقت القذائف، متشددين يتمركزون في سيناء | أدت إلى مقتل: where they are who strike
    need not be where they struck; but استهدف القوات المتمركزة في."""
    tokens = line.tokens
    at = place.start - (0 if tokens[place.start].prep else 1)
    if place.start > token or draft.type not in HARMED or at < 1:
        return False
    before = tokens[at - 1]
    if before.tag == "V":
        return before.stem_base in KEEPING
    return before.art and before.stem in STATIONED and not any(t.tag == "V" for t in tokens[place.end : token])


def of_craft(line: Line, place: Spot, token: int, places: list[Spot]) -> bool:
    """قصفت البوارج في السواحل السورية | محطات النفط قرب الحمران: where the craft or guns are that strike, between them
    and what they strike, where another place follows."""
    tokens = line.tokens
    doer, k = line.phrase_of(token + 1) if token + 1 < len(tokens) else None, place.end
    if tokens[token].tag != "V" or doer is None or doer.start != token + 1 or doer.end != place.start - 1:
        return False
    struck = k < len(tokens) and tokens[k].nominal and not (tokens[k].prep or tokens[k].conj) and tokens[k].time < 0
    return struck and tokens[doer.head].noun_class in ("vehicle", "weapon") and any(p.start > k for p in places)


def beyond_relative(line: Line, place: Spot, token: int) -> bool:
    """يشارك جنود دربهم الائتلاف في المعارك في الرمادي: a clause about an indefinite noun right before it has only a
    place that stands at once behind its subject."""
    tokens = line.tokens
    noun = line.phrase_of(token - 1) if token > 0 else None
    if tokens[token].tag != "V" or not tokens[token].enc or tokens[token].conj or noun is None or noun.end != token:
        return False
    if tokens[noun.head].definite or tokens[noun.head].tag == "E" or place.start < token:
        return False
    between = tokens[token + 1 : place.start - 1]
    return any(t.text == IN and is_deed(tokens[t.index + 1]) for t in between)


def _of_deed(tokens: list[Token], relative: int) -> bool:
    """Whether a relative clause is of a deed: it tells no habit (الهجوم الذي يأتي بعد هجمات في كابل أوقعت)."""
    k = relative - 1
    while k > 0 and tokens[k].text in COMMAS:
        k -= 1
    return k >= 0 and is_deed(tokens[k])
