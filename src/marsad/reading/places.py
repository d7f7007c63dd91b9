"""Where: the phrases of a sentence that name a place, and what they are the place of.

A place is named by a known name, by a noun of place with a proper name after it (قرية الكفير، مطار صنعاء), or by a
state. A bare description (ثلاثة مواقع، مناطق سكنية، المدينة) names none.
"""

from __future__ import annotations

from typing import Final

import msgspec

from marsad.reading.beside import CUES, beside
from marsad.reading.homonyms import COMPASS
from marsad.reading.mentions import Describer
from marsad.reading.names_of_places import SITES, names_place
from marsad.reading.party import Party
from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.slots import Line, Ref
from marsad.reading.spellings import Name
from marsad.reading.tokens import FORCE, Token, is_deed

LOCATIVE: Final = frozenset([
    "في", "قرب", "بالقرب", "داخل", "وسط", "خارج", "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي",
    "شرقي", "غربي", "بين", "قباله", "فوق", "بمحيط", "محيط", "امام", "تخوم",
])  # fmt: skip
BETWEEN: Final = "بين"
INWARD: Final = frozenset(["داخل", "وسط", "خارج", "محيط"])
WAYS: Final = frozenset(["من", "الي", "نحو", "باتجاه", "عن", "صوب"])
UPON, FROM = "علي", "من"
TO: Final = frozenset(["الي", "ل"])
EXPOSED: Final = frozenset(["تعرض", "تعرضت", "شهد", "شهدت"])
APART: Final = 4  # tokens from بين to the second of two places
SIDES: Final = COMPASS | {"وسط"}
ADJOINING: Final = 2  # tokens between a place and the one from which it lies so
ADJECTIVES: Final = 3  # between a deed noun and its على
REPORTERS: Final = frozenset(["مراسل", "مراسله", "موفد", "مندوب"])
REPORTING: Final = 7  # tokens from who reports to where he is: مراسل تلفزيون سوريا في إدلب
INSIDE: Final = frozenset('"«»“”.')  # what a name of an outlet holds: “السورية.نت”
SOUTH: Final = frozenset(["شمال", "جنوب", "شرق", "غرب", "وسط"])
# What has to do with a place is not there: شركات مرتبطة بباريس.
TIED: Final = frozenset(stem + ending for stem in ("مرتبط", "متعلق", "معني") for ending in ("", "ه", "ين", "ون", "ات"))
LYING: Final = frozenset(["واقع", "واقعه", "كاين", "كاينه"])
NATIVES: Final = frozenset(["ابناء", "اهالي", "مواليد", "ينحدر", "تنحدر", "منحدر"])
DWELLERS: Final = frozenset(["سكان", "قاطني"])
STATIONED: Final = frozenset(
    stem + ending
    for stem in ("متمركز", "منتشر", "متواجد", "موجود", "متحصن", "مقيم", "مرابط", "عامل", "معتقل", "محتجز")
    for ending in ("", "ه", "ين", "ون")
)
# Nouns after which who comes to a place or stays in it is there: لدى وصوله إلى المطار، خلال زيارته لبغداد.
AT_ONCE: Final = frozenset(["عند", "لدي", "فور", "حال"])
MEANTIME: Final = frozenset(["اثناء", "خلال"])
COMING: Final = frozenset(["وصول", "حضور", "قدوم", "دخول", "عوده", "هبوط"])
STAYING: Final = frozenset(["زياره", "حضور", "تواجد", "وجود"])
OFFSHORE: Final = frozenset(["قباله"])
OMAN: Final = "عمان"
HANDS: Final = frozenset(["يد", "ايدي", "يدي", "اثر", "خلفيه", "مدي", "مدار", "نحو", "الاقل", "التوالي"])
DIRECTION: Final = "اتجاه"
GOVERNMENT: Final = "حكومه"
BODIES: Final = frozenset({"gov", "office", "body", "source", "media"})
FRONTS: Final = frozenset(
    ["محور", "جبهه", "خط", "طريق", "حدود", "حاجز", "جسر", "اطراف", "مشارف", "تخوم", "ضفه"]
)  # على محور


class Spot(msgspec.Struct, frozen=True, gc=False):
    """A place that the text names: tokens and the party that holds its id.

    `scope` says that it tells where a body or an office belongs (السفير في ليبيا) or where somebody was then (خلال
    زيارته لبغداد), `entered` that it is the object of another deed (خلال اقتحام مدينة جنين): either is the place of a
    deed only where nothing else is. `origin` is where somebody was taken from (توقيفه من مطار الخرطوم), `exposed`
    what undergoes or sees a deed (شهدت تعز اشتباكات), `again` a place named before that a word takes up (في المدينة),
    `beyond` one from which something lies so (جنوب العاصمة كابل): the place only of what is told of itself.
    """

    start: int
    end: int
    party: Party
    scope: bool = False
    entered: bool = False
    origin: bool = False
    exposed: bool = False
    again: bool = False
    beyond: bool = False


def beside_it(far: Spot, places: list[Spot]) -> Spot | None:
    """The place that stands right beside one that is only near or far: قرب الطبقة | بريف الرقة, which holds both."""
    near = [p for p in places if not p.beyond and 0 <= max(p.start - far.end, far.start - p.end) <= ADJOINING]
    return min(near, key=lambda p: abs(p.start - far.start)) if near else None


def spots(line: Line, describer: Describer) -> list[Spot]:
    """The places of a sentence that stand with a locative preposition or noun, or are entered or attacked."""
    found: list[Spot] = []
    tokens = line.tokens
    sided, dwelt = not line.stems.isdisjoint(SIDES), not line.stems.isdisjoint(DWELLERS)
    undergone = any(tokens[v].stem_base in EXPOSED for v in line.verbs)
    cued, reported = not line.stems.isdisjoint(CUES), not line.stems.isdisjoint(REPORTERS)
    for phrase in line.phrases:
        if (found and _says_where_a_place_is(tokens, phrase, found)) or (sided and _whence_somebody_is(line, phrase)):
            continue
        if any(t.stem == DIRECTION for t in tokens[max(0, phrase.start - 3) : phrase.head + 1]):
            continue  # نفذ عدوانا من اتجاه جنوب بيروت: whence it came
        if phrase.start and tokens[phrase.start - 1].text == BETWEEN and _sides_of_a_tie(tokens[phrase.head]):
            continue
        if reported and _of_reporter(tokens, phrase.start):
            continue
        inside = _of_deed(line, phrase, describer) if phrase.genitive >= 0 else None
        if inside is None and dwelt:
            inside = _of_dwellers(line, phrase, describer)
        if inside is not None:
            found.append(inside)
            continue
        stands = located(line, phrase)
        before = tokens[phrase.start - 1] if phrase.start and not stands else None
        entered = before is not None and (before.enc != "" or before.text == UPON) and _entered(line, phrase)
        origin = before is not None and before.text == FROM and _origin(line, phrase)
        exposed = undergone and _exposed(tokens, phrase)
        if not (stands or entered or origin or exposed) and not (sided and _lies(line, phrase)):
            continue
        party = describer.where(line, phrase)
        if party.place and line.tokens[phrase.start - 1].stem in OFFSHORE:
            if line.tokens[phrase.head].stem != OMAN:
                continue  # قبالة حيفا: at sea, not in the town
            span = describer.span(line.tokens, phrase.start, phrase.end)
            party = describer.entity(Name((OMAN,), "entity", "state:OMN", False), (span,))  # Amman has no coast
        if party.place or (party.known and party.kind == "state") or names_place(line.tokens, phrase):
            scope = stands and (_scope(line, phrase) or _arrived(line.tokens, phrase.start))
            there = beside(line, phrase, party, describer) if cued else party
            found.append(
                Spot(phrase.start, phrase.end, there or party, scope, entered, origin, exposed, beyond=there is None)
            )
    return found


def _sides_of_a_tie(head: Token) -> bool:
    """الاتفاق بين طهران ومجموعة 5+1، التوتر بين بغداد وأربيل: a state, or the capital that stands for it, behind
    between is one of two sides, seldom the edge of a stretch of land."""
    return head.tag == "E" and any(n.table == "metonym" or n.key.startswith("state:") for n in head.names)


def _of_reporter(tokens: list[Token], start: int) -> bool:
    """قال مراسل «السورية نت» في إدلب إن الطائرة قصفت: where who reports it is stationed."""
    if tokens[start].prep != "ب" and (start == 0 or tokens[start - 1].text != "في"):
        return False
    k = start - 1 - (not tokens[start].prep)
    while k >= 0 and start - k <= REPORTING and (tokens[k].nominal or tokens[k].text in INSIDE):
        if tokens[k].stem_base in REPORTERS:
            before = tokens[k - 1] if k and not tokens[k].prep else None
            cues = before.lexeme.cues if before is not None and before.lexeme is not None else ()
            return before is None or bool(cues) or before.tag == "P"  # but اغتيال مراسلة الجزيرة في جنين
        k -= 1
    return False


def _says_where_a_place_is(tokens: list[Token], phrase: Phrase, found: list[Spot]) -> bool:
    """مدينة جنين | شمالي الضفة الغربية: a direction behind a place tells where that place is."""
    if not found:
        return False
    first, last = tokens[phrase.start], found[-1].end
    sided = first.stem in SIDES and phrase.genitive > 0
    at = phrase.start if sided else phrase.start - 1
    if last == at - 1 and tokens[last].stem in LYING:
        return True  # محافظة أبين | الواقعة شرق عدن
    return last == at and (sided or tokens[at].text in SIDES)


def _whence_somebody_is(line: Line, phrase: Phrase) -> bool:
    """من أبناء قرية جنين | غرب منطقة اللجاة: it tells where the place lies from which somebody comes."""
    at = phrase.start if line.tokens[phrase.start].stem in SIDES else phrase.start - 1
    before = line.phrase_of(at - 1) if at > 0 and line.tokens[at].stem in SIDES else None
    return before is not None and any(t.stem in NATIVES for t in line.tokens[max(0, before.start - 2) : at])


def _lies(line: Line, phrase: Phrase) -> bool:
    """Whether a place is told to lie somewhere: قصف على بلدة بنش | شرقي إدلب، استهدف قرية سجو | شمال حلب: there the
    deed was, and not in the town from which it lies so. Where something came from or went to is no place of it."""
    tokens, end = line.tokens, phrase.end
    before = tokens[phrase.start - 1].text if phrase.start else ""
    if end + 1 >= len(tokens) or tokens[end].stem not in SIDES or tokens[end].conj or before in WAYS:
        return False
    if tokens[phrase.start].prep or tokens[end + 1].tag not in "EN":
        return False
    if tokens[end].prep and tokens[end].prep != "ب":
        return False
    if any(t.text == BETWEEN for t in tokens[max(0, phrase.start - APART) : phrase.start]):
        return False  # الخط الرابط بين قعطبة وإب شمال الضالع
    head = tokens[phrase.head]
    if head.tag == "E":
        return all(n.table == "place" for n in head.names)
    return names_place(tokens, phrase)


def _exposed(tokens: list[Token], phrase: Phrase) -> bool:
    """Whether a town is what undergoes or sees a deed: تعرضت بلدة سرمين لقصف، شهدت تعز اشتباكات. A state or a capital
    may act (شهدت دمشق على الاتفاق)."""
    k, head = phrase.start - 1, tokens[phrase.head]
    if k < 0 or tokens[k].tag != "V" or tokens[k].stem_base not in EXPOSED or tokens[phrase.start].prep:
        return False
    return names_place(tokens, phrase) or (head.tag == "E" and all(n.table == "place" for n in head.names))


def _of_deed(line: Line, phrase: Phrase, describer: Describer) -> Spot | None:
    """The place that a deed noun governs: تحرير الأنبار، قصف مدينة حلب; and where a meeting was: محادثات عمان.

    Only a town or another place of the tables, or a noun of place with its name: the genitive may be the doer.
    """
    head = line.tokens[phrase.head]
    if phrase.genitive < 0 or head.tag != "N" or not (is_deed(head) or head.noun_class == "event"):
        return None
    deeper = phrase_at(line.tokens, phrase.genitive, phrase.end)
    if deeper is not None and deeper.genitive > 0 and is_deed(line.tokens[deeper.head]):
        return _of_deed(line, deeper, describer)  # عملية تحرير الأنبار
    if head.lexeme is None:
        return None
    codes = {s.code for s in head.lexeme.senses}
    met = "CONSULT" in codes
    if not met and codes.isdisjoint(FORCE):
        return None
    inner = phrase_at(line.tokens, phrase.genitive, phrase.end)
    if inner is None or inner.start != phrase.head + 1:
        return None
    first = line.tokens[inner.head]
    town = first.tag == "E" and any(n.table == "place" for n in first.names) and not _governs(first)
    if not (town or (first.noun_class == "place" and names_place(line.tokens, inner))) or _does(line.tokens, inner):
        return None
    party = describer.party(line, inner, place_first=True)
    return Spot(inner.start, inner.end, party, entered=not met) if party.place or not town else None


def _does(tokens: list[Token], inner: Phrase) -> bool:
    """Whether the genitive of a deed noun is its doer: what it is done to follows with على (استيلاء أثينا على الناقلة).
    Who does it may follow so as well (قصف صنعاء على يد التحالف), and where it lies or when it was."""
    if inner.end + 1 >= len(tokens) or tokens[inner.end].text != "علي":
        return False
    after = tokens[inner.end + 1]
    return after.stem not in HANDS and after.tag in "NEe" and after.noun_class not in SITES and after.stem not in FRONTS


def _of_dwellers(line: Line, phrase: Phrase, describer: Describer) -> Spot | None:
    """سكان محافظة تعز: those who live in a place are there, where nothing says otherwise."""
    k = next((k for k in range(phrase.start, phrase.end) if line.tokens[k].stem in DWELLERS), -1)
    inner = phrase_at(line.tokens, k + 1, phrase.end) if 0 <= k < phrase.end - 1 else None
    if inner is None or not (line.tokens[inner.head].tag == "E" or names_place(line.tokens, inner)):
        return None
    party = describer.party(line, inner, place_first=True)
    return Spot(inner.start, inner.end, party, scope=True) if party.place else None


def _governs(token: Token) -> bool:
    """A name that is somebody's as well (a state, a group), who may be the doer: قصف إسرائيل."""
    return any(n.table == "entity" for n in token.names)


def site(line: Line, refs: list[Ref]) -> Phrase | None:
    """The first of some objects that names a place: أغلقت السلطات معبر رأس إجدير."""
    return next((r.phrase for r in refs if r.phrase is not None and names_place(line.tokens, r.phrase)), None)


def names_a_side(tokens: list[Token]) -> bool:
    """قتيل لمليشيا الأسد | بالجنوب، في الشمال: in the south of something, which is not named."""
    return any(t.art and t.stem in SOUTH and (t.prep == "ب" or tokens[t.index - 1].text == "في") for t in tokens)


def located(line: Line, phrase: Phrase) -> bool:
    tokens = line.tokens
    first = tokens[phrase.start]
    if first.prep == "ب" or first.stem in LOCATIVE:
        return not (first.prep == "ب" and phrase.start > 0 and tokens[phrase.start - 1].stem in TIED)
    if phrase.start == 0:
        return False
    at = phrase.start - 1
    if at > 1 and tokens[at].text == "من" and tokens[at - 1].text == "كل":
        at -= 2  # في كل من لحج وأبين
    before = tokens[at]
    if before.text == "علي" and tokens[phrase.head].stem in FRONTS:
        return True
    if first.conj and before.art and before.tag == "N":
        return False  # بل أميركا والغرب | والصين: parties that are joined
    if at > 0 and before.stem in INWARD and tokens[at - 1].text in ("الي", "من"):
        return False  # متجهة إلى داخل مدينة حلب
    return (
        before.stem in LOCATIVE
        or before.text in LOCATIVE
        or (before.word.closed is not None and before.word.closed.closed == "locprep")
        or ((first.prep == "ل" or before.text in TO) and _arrived(tokens, phrase.start))
    )


def _arrived(tokens: list[Token], start: int) -> bool:
    """لدى وصوله إلى مطار القاهرة، خلال زيارته لبغداد: what happens then happens there. On the way (خلال عودته إلى
    بغداد) one is not there, nor for sure after it (بعد وصوله إلى بغداد)."""
    k = start if tokens[start].prep == "ل" else start - 1
    if k == start - 1 and tokens[k].text not in TO:
        return False
    coming = tokens[k - 1] if k == start or start > 1 else None
    if coming is None or k < 2 or coming.tag != "N":
        return False
    when = tokens[k - 2].text
    base = coming.stem_base
    return (when in AT_ONCE and (base in COMING or base in STAYING)) or (when in MEANTIME and base in STAYING)


def _scope(line: Line, phrase: Phrase) -> bool:
    """Whether the place follows a body or an office at once (الحكومة الانتقالية في ليبيا، السفير لدى تونس), or tells
    where somebody is stationed who acts from there (القوات المتمركزة في المدينة)."""
    at = phrase.start - (0 if line.tokens[phrase.start].prep else 1)
    if at > 0 and line.tokens[at - 1].art and line.tokens[at - 1].stem in STATIONED:
        return True
    before = line.phrase_of(at - 1) if at > 0 and line.tokens[at].text == "في" else None
    if before is None or before.end != at:
        return False
    wanted = line.tokens[before.head].noun_class in ("", "abstract", "event")  # مطالب الحكومة الشرعية في اليمن
    government = wanted and any(t.stem_base == GOVERNMENT for t in line.tokens[before.head : at])
    return line.tokens[before.head].noun_class in BODIES or government


def _origin(line: Line, phrase: Phrase) -> bool:
    """Whether a building or port with its name stands after من: توقيفه من مطار الخرطوم."""
    if phrase.start == 0 or line.tokens[phrase.start - 1].text != FROM:
        return False
    head = line.tokens[phrase.head]
    site = any(
        r.lexeme is not None and r.lexeme.noun is not None and r.lexeme.noun.cls == "facility"
        for r in head.word.nominals
    )
    return site and (head.tag == "E" or names_place(line.tokens, phrase))


def _entered(line: Line, phrase: Phrase) -> bool:
    """Whether the place is what a deed noun takes: خلال اقتحامها مدينة جنين، خلال عدوانه على جنين."""
    tokens = line.tokens
    if phrase.start == 0 or tokens[phrase.head].prep or tokens[phrase.head].conj:
        return False
    k = phrase.start - 1
    upon = tokens[k].text == UPON
    while upon and phrase.start - k < ADJECTIVES and k > 0 and tokens[k - 1].art and tokens[k - 1].tag == "N":
        k -= 1  # وهجماتها الوحشية على
    before = tokens[k - 1] if upon and k > 0 else tokens[k]
    reading = before.reading
    if before.tag != "N" or reading is None or reading.pos != "M" or reading.lexeme is None:
        return False
    codes = {s.code for s in reading.lexeme.senses}
    return "ASSAULT" in codes if upon else bool(before.enc) and not codes.isdisjoint(FORCE)
