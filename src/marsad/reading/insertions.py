"""What stands between two commas and belongs to neither side: طالبت الحركة، في بيان لها، السلطة بالإفراج عن الأسرى."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.reading.tokens import Token

if TYPE_CHECKING:
    from marsad.reading.slots import Slots

# A preposition with a noun that tells how or when, and never whom or where.
ADVERBIAL: Final = frozenset({
    ("علي", "الفور"), ("علي", "التوالي"), ("علي", "الاقل"), ("علي", "الاكثر"), ("علي", "الارجح"), ("علي", "الاغلب"),
    ("علي", "الاطلاق"), ("علي", "الدوام"), ("في", "الحال"), ("في", "النهايه"), ("في", "البدايه"), ("في", "السابق"),
    ("في", "المقابل"), ("في", "الغالب"),
})  # fmt: skip
TO: Final = "الي"
SEAT: Final = "مقر"
COMMAS: Final = frozenset("،,")
LONGEST: Final = 12  # tokens of an insertion
SOURCES: Final = frozenset(["وفق", "وفقا", "حسب", "بحسب", "حسبما", "نقلا", "استنادا", "كما"])  # these open a voice


def past_seat(tokens: list[Token], i: int, limit: int) -> int:
    """معهد العلوم | ومقره الولايات المتحدة، | إيران: where the clause goes on behind the seat of somebody told of, or
    `i`. The seat is a known place; العاصمة ومقرها is none of this."""
    k = i + (tokens[i].text in COMMAS)
    if k + 1 >= limit or not (tokens[k].conj and tokens[k].stem_base == SEAT and tokens[k].enc):
        return i
    k += 1 + (tokens[k + 1].stem == "في")
    if k >= limit or tokens[k].tag != "E":
        return i
    k += tokens[k].length
    k += k < limit and tokens[k].text in COMMAS
    return k if k < limit else i


def past_insertion(tokens: list[Token], i: int, limit: int) -> int:
    """Where the clause of a verb goes on after a prepositional phrase or a relative clause between two commas.

    `i` is the first comma, and the answer where nothing is inserted or where a verb or a coordination follows.
    """
    if i + 1 >= limit or tokens[i].text not in COMMAS:
        return i
    first = tokens[i + 1]
    if first.conj or first.text in SOURCES or first.tag not in "PR" or (first.tag == "P" and first.enc):
        return i
    inside = "VS" if first.tag == "R" else ""
    clause = False  # of أن, inside the relative clause
    for k in range(i + 2, min(i + 2 + LONGEST, limit - 1)):
        token = tokens[k]
        if token.text in COMMAS:
            after = tokens[k + 1]
            said_of = after.reading is not None and after.pos in "AP" and not after.art  # مشيرة، متهما
            goes_on = (after.nominal or after.tag == "P") and not (after.conj or said_of) and after.time < 0
            goes_on = goes_on and (after.tag == "P" or not clause)
            return k + 1 if goes_on and after.text not in SOURCES else i
        clause = clause or token.tag == "S"
        if (token.tag in "VSR" and token.tag not in inside) or (token.tag == "." and token.text not in "()"):
            return i
    return i


def past_time(tokens: list[Token], trigger: int, i: int) -> bool:
    """طالبت في يناير | السلطات: whether at token `i` stands a time behind which the clause goes on; behind a verb by
    which somebody speaks it may as well be what is said."""
    lexemes = [r.lexeme for r in tokens[trigger].word.readings if r.lexeme is not None]
    return tokens[i].time >= 0 and not any(lexeme.cues for lexeme in lexemes)


def called_on(tokens: list[Token], slots: Slots, i: int, limit: int) -> bool:
    """دعا الجالية اليهودية، إلى إعلان معارضتها: a comma at token `i` between whom a verb calls on and to what."""
    lexeme = tokens[slots.trigger].lexeme
    if i + 2 >= limit or tokens[i + 1].text != TO or TO in slots.found or "obj" not in slots.found:
        return False
    calls = lexeme is not None and any(s.code == "REQUEST" and (TO,) in s.content for s in lexeme.senses)
    return calls and tokens[i + 2].pos == "M"
