"""A place that a text names by its kind alone: "the town", "the camp", "there".

A definite noun of place alone (المدينة، المخيم، هذا المطار) takes up the last place named that is of that kind, in a
sentence first one that was called by the same noun (بلدة البحصة التي تبعد عن جورين … البلدة), هناك the last place at
all, البلاد the state that the text is about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from marsad.reading.mentions import Describer
from marsad.reading.names_of_places import names_place
from marsad.reading.party import Party
from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.places import Spot, located
from marsad.reading.slots import Line
from marsad.reading.spellings import Name
from marsad.reading.theme import theme
from marsad.reading.tokens import FORCE, HOMELAND, Token, is_deed
from marsad.text.fold import fold_word

BACK: Final = 8  # sentences in which "the town" looks for its name
TOWNS: Final = frozenset(["مدينه", "بلده", "قريه"])
PROVINCES: Final = frozenset(["محافظه", "ولايه"])
OTHERS: Final = frozenset([
    "مخيم", "مطار", "ميناء", "معبر", "حي", "سجن", "مستشفي", "قاعده", "جزيره", "عاصمه", "ناحيه", "مديريه", "سد", "مصفاه",
])  # fmt: skip
KINDS: Final = HOMELAND | TOWNS | PROVINCES | OTHERS
PARTS: Final = frozenset([
    "انحاء", "ارجاء", "كل", "جميع", "مختلف", "معظم", "كافه", "عموم", "وسط", "شمال", "جنوب", "شرق", "غرب", "شمالي",
    "جنوبي", "شرقي", "غربي", "داخل", "شوارع", "احياء", "ضواحي", "محيط", "شارع", "سماء", "اطراف", "مناطق", "سكان",
])  # fmt: skip
POSTS: Final = "مواقع"
SEVERAL: Final = frozenset([
    "قري", "مدن", "بلدات", "مناطق", "منطقه", "مواقع", "محافظات", "احياء", "اراضي", "اجواء", "مدينتين", "بلدتين",
    "نقاط", "منازل", "طرق", "مواني", "مخيمات", "حدود",
])  # fmt: skip
DOERS: Final = frozenset(["قاعده", "عاصمه"])
HOLDS: Final = frozenset(["سيطره", "سيطر", "استيلاء", "استولي"])
STRIKES: Final = FORCE | {"PROTEST"}
SUBJECT: Final = 6  # tokens of the subject between a verb and its object


def unnamed(key: str) -> bool:
    """Whether the key of a place tells no more than what it is: قرى، المدن، مواقع ميليشيات."""
    words = fold_word(key.removeprefix("text:")).split() if key.startswith("text:") else []
    return bool(words) and ((len(words) == 1 and words[0].removeprefix("ال") in SEVERAL) or words[0] == POSTS)


def taken_up(line: Line, describer: Describer, earlier: Sequence[Line]) -> list[Spot]:
    """The places that a sentence names by their kind alone; `earlier` are the sentences before it."""
    found = []
    for phrase in line.phrases if not line.stems.isdisjoint(KINDS) else ():
        entered = _entered(line.tokens, phrase)
        told = earlier
        if entered is None and (entered := _object(line.tokens, phrase)) is not None:
            told = earlier[-1:] if line.tokens[phrase.head].stem in TOWNS else earlier  # there are many towns in a text
        if entered is not None and (party := _antecedent(line, entered, describer, told)) is not None:
            found.append(Spot(entered.start, entered.end, party, entered=True, again=True))
            continue
        pointed = line.tokens[phrase.start].tag == "D"
        if not (pointed or located(line, phrase) or line.tokens[phrase.head].stem in PARTS):
            continue
        inner = _innermost(line.tokens, phrase)
        if inner is None or not _bare(line.tokens, inner):
            continue
        party = _antecedent(line, inner, describer, earlier)
        if party is not None:
            land = line.tokens[phrase.head].stem in HOMELAND  # إقامة الحكم المدني في البلاد: there any deed is
            entered_so = pointed and not located(line, phrase)
            found.append(Spot(phrase.start, phrase.end, party, land, entered_so, again=True))
    found += [
        Spot(t.index, t.index + 1, there, again=True)
        for t in line.tokens
        if t.text == "هناك" and _place_adverb(line.tokens, t.index)
        if (there := _last_place(line, t.index, describer, earlier)) is not None
    ]
    return found


def _entered(tokens: list[Token], phrase: Phrase) -> Phrase | None:
    """The place alone that a deed of force governs or a strike fills: اقتحام المخيم، عم إضراب عام المخيم. A state may
    be the doer (قصف البلاد)."""
    head = tokens[phrase.head]
    if phrase.genitive < 0 or head.lexeme is None or not is_deed(head):
        return None
    if STRIKES.isdisjoint(s.code for s in head.lexeme.senses):
        return None
    inner = phrase_at(tokens, phrase.genitive, phrase.end)
    if inner is None or tokens[inner.head].stem in HOMELAND or not _bare(tokens, inner):
        return None
    return inner


def _object(tokens: list[Token], phrase: Phrase) -> Phrase | None:
    """The place alone that a verb of force takes, or that is attacked or taken: هاجم أفراد من الجيش | المستشفى، السيطرة
    على | المطار. The base and the capital may be who does it (هاجمت القاعدة)."""
    if phrase.start == 0 or tokens[phrase.start].conj or tokens[phrase.start].prep or not _bare(tokens, phrase):
        return None
    k = phrase.start - 1
    if tokens[k].text == "علي":
        deed = tokens[k - 1] if k > 0 else None
        return phrase if deed is not None and (deed.stem_base in HOLDS or _forceful(deed, "MV")) else None
    if tokens[phrase.head].stem in DOERS or tokens[phrase.head].stem in HOMELAND:
        return None
    while k > 0 and phrase.start - k <= SUBJECT and tokens[k].tag in "NEe" and not is_deed(tokens[k]):
        k -= 1 + (tokens[k - 1].text in ("من", "في") and tokens[k - 2].tag == "N")
    return phrase if _forceful(tokens[k], "V") else None


def _forceful(token: Token, kinds: str) -> bool:
    """Whether a word tells an attack or a measure of coercion, as a verb (V) or a masdar (M)."""
    verb = token.tag == "V"
    if token.lexeme is None or ("V" if verb else "M" if is_deed(token) else "") not in tuple(kinds):
        return False
    return any(s.code in FORCE for s in token.lexeme.senses)


def _innermost(tokens: list[Token], phrase: Phrase) -> Phrase | None:
    """The phrase at the end of a chain of parts: كل أنحاء | البلاد."""
    while tokens[phrase.head].stem in PARTS and phrase.genitive > 0:
        inner = phrase_at(tokens, phrase.genitive, phrase.end)
        if inner is None:
            return None
        phrase = inner
    return phrase


def _bare(tokens: list[Token], phrase: Phrase) -> bool:
    """A definite noun of place with nothing that would tell it from others: المدينة, but not المدينة القديمة."""
    head = tokens[phrase.head]
    return head.stem in KINDS and head.art and head.tag == "N" and phrase.name < 0 and phrase.head + 1 == phrase.end


def _place_adverb(tokens: list[Token], k: int) -> bool:
    """هناك is "there" behind what happens there; before an indefinite noun it is "there is"."""
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    begins = k == 0 or tokens[k - 1].tag in "S.C"
    return not begins and (after is None or after.tag in ".PTVS" or after.conj or bool(after.prep))


def _antecedent(line: Line, phrase: Phrase, describer: Describer, earlier: Sequence[Line]) -> Party | None:
    stem = line.tokens[phrase.head].stem
    if stem in HOMELAND:
        country = theme(describer.votes)
        span = describer.span(line.tokens, phrase.start, phrase.end)
        return describer.entity(Name((stem,), "entity", f"state:{country}", False), (span,)) if country else None

    def called(where: Line, other: Phrase) -> Party | None:
        return _called(where, other, describer, stem)

    def of_kind(where: Line, other: Phrase) -> Party | None:
        return _of_kind(where, other, describer, stem)

    return _back(line, phrase.start, describer, earlier, called, of_kind)


def _called(line: Line, phrase: Phrase, describer: Describer, stem: str) -> Party | None:
    """The place of a phrase that is named with a noun; المدينة القديمة is only a part of a town."""
    inner = _innermost(line.tokens, phrase) if line.tokens[phrase.head].stem in PARTS else phrase
    if inner is None:
        return None
    phrase, head = inner, line.tokens[inner.head]
    if head.stem != stem or (head.art and stem in TOWNS):
        return None
    party = describer.where(line, phrase)
    return party if party.place or names_place(line.tokens, phrase) else None


def _of_kind(line: Line, phrase: Phrase, describer: Describer, stem: str) -> Party | None:
    """The place of a phrase if it is one of the kind that a noun tells, by the tables."""
    head = line.tokens[phrase.head]
    if head.tag != "E" or not any(n.table == "place" for n in head.names):
        return None
    party = describer.party(line, phrase, place_first=True)
    row = describer.knowledge.place(party.key)
    if row is None:
        return None
    named = any(fold_word(name.split()[0]) == stem for name in row.names.get("ar", ()))
    fits = (stem in TOWNS and row.precision == "city") or (stem in PROVINCES and row.precision == "admin1")
    return party if fits or named else None


def _last_place(line: Line, before: int, describer: Describer, earlier: Sequence[Line]) -> Party | None:
    def place(where: Line, phrase: Phrase) -> Party | None:
        if where.tokens[phrase.head].tag != "E" and not names_place(where.tokens, phrase):
            return None
        party = describer.party(where, phrase, place_first=True)
        stands = located(where, phrase) and party.kind == "state" and party.known
        return party if party.place or stands else None

    return _back(line, before, describer, earlier[-2:], place)


def _back(
    line: Line,
    before: int,
    describer: Describer,
    earlier: Sequence[Line],
    *fits: Callable[[Line, Phrase], Party | None],
) -> Party | None:
    """The nearest phrase before a token, then in earlier sentences, for which the first of `fits` that holds of any
    phrase there gives a party."""
    for where, end in _lines(line, before, earlier):
        for fit in fits:
            for phrase in reversed(where.phrases):
                if phrase.end <= end and (party := fit(where, phrase)) is not None:
                    return party
    return None


def _lines(line: Line, before: int, earlier: Sequence[Line]) -> Iterator[tuple[Line, int]]:
    yield line, before
    for other in reversed(earlier[-BACK:]):
        yield other, len(other.tokens)
