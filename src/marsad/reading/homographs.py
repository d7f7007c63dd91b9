"""What a word that can be several parts of speech is in its place: قتل after a verb is no verb."""

from __future__ import annotations

from typing import Final

from marsad.reading import endings, openings
from marsad.reading.alternatives import OR, other_choice
from marsad.reading.endings import as_written, by_what_follows, owned_deed, with_feminine_ending, with_object
from marsad.reading.lam import deed_by_lam, object_by_lam
from marsad.reading.lexis import Reading, Word, takes_object
from marsad.reading.openings import governed_in_quotes, introduced, left_behind, purpose_goes_on, turned, two_before
from marsad.reading.tokens import QUOTES, VERBAL, WAS, Token

FATHERS: Final = frozenset(["ابو", "ابا", "وابو"])
SUBJECT: Final = 6  # tokens of a subject between its verb and the object
CLOSED_TAG: Final = {
    "prep": "P", "locprep": "P", "timeprep": "P", "sub": "S", "rel": "R", "neg": "G", "dem": "D",
    "pron": "O", "part": "T", "conj": "C", "adv": "A", "interrog": "T", "voc": "T", "cond": "T",
}  # fmt: skip
# Adjectives that stand before their noun as its head: what follows is a genitive.
DEGREES: Final = frozenset(["بالغ", "عميق", "خالص", "جزيل", "فايق", "وافر", "عظيم", "احر", "اصدق", "ابلغ", "اثناء"])
VERBAL_BEFORE: Final = frozenset("GT")
SPEAKERS: Final = frozenset({"person", "persons", "office", "source", "body", "gov"})
GATHERS: Final = frozenset(["جمع", "جمعت", "ضم", "ضمت"])
NEAR: Final = 6  # tokens after عبر within which عن shows the verb
FAR: Final = 24  # the same where an office-holder follows it
CLAUSE_BEFORE: Final = frozenset(["بعد", "قبل", "منذ", "سبق"])
JOINED: Final = 8  # tokens from a deed noun to one that is joined to it
STATEMENTS: Final = frozenset(["بيان", "تصريح", "كلمه", "رساله", "تغريده", "مؤتمر", "موتمر", "مقابله", "تصريحات"])
MATTER: Final = "امر"
PROPER_CLASSES: Final = frozenset({"body", "office", "force", "gov", "media", "place", "facility", "party", "armed"})


def in_context(tokens: list[Token], i: int, before: Token | None) -> tuple[str, Reading | None]:
    """The tag and the reading that a word without a known name has in its place; `before` is the token before it."""
    tag, reading = _in_place(tokens, i, before)
    return (tag, as_written(tokens[i], reading)) if tag == "N" and reading is not None else (tag, reading)


def _in_place(tokens: list[Token], i: int, before: Token | None) -> tuple[str, Reading | None]:
    """What `in_context` tells, but for a last letter that is written otherwise."""
    word = tokens[i].word
    closed, verbs = word.closed, word.verbs
    if verbs and (particle := _introduces(tokens, i)) is not None:
        return "T", particle
    if closed is not None and not (verbs and _beats_closed(tokens, i)):
        return CLOSED_TAG.get(closed.closed, "T"), closed
    if word.text in FATHERS and tokens[i].written != "ى":
        return "N", None  # وحيد أبو ماريا: no masdar of أبى
    if tokens[i].written == "ي" and verbs and endings.named_in_ya(word):
        return "N", _nominal(word, before)
    if not verbs:
        return "N", _nominal(word, before) if word.nominals else None
    if word.nisba and not word.nominals and not _imperfect(word):
        return "N", None
    if before is not None and before.text == OR and (choice := other_choice(tokens, i)) is not None:
        return "N", choice
    if not with_feminine_ending(tokens[i]) and (not word.nominals or _verb_here(tokens, i, before)):
        if (
            word.nominals
            or before is None
            or not (
                _after_noun_only(before, word)
                or (_begins_name(before) and not (_imperfect(word) or any(r.conj for r in verbs)))
            )
        ):
            if _named_speaker(word, before):
                return "N", None
            return "V", by_what_follows(tokens, i) or _tensed(tokens, i, before)
        return "N", None
    if word.nominals:
        if tokens[i].written == "ه" and (owned := owned_deed(tokens, i, before)) is not None:
            return "N", owned
        if tokens[i].written == "ه" and (verb := with_object(word)) is not None:
            return "V", verb
        return "N", _nominal(word, before)
    return "N", None


def _introduces(tokens: list[Token], i: int) -> Reading | None:
    """فقد قتل: before a perfect it is قد with its conjunction, and nothing lost."""
    if tokens[i].text != "فقد" or i + 1 >= len(tokens):
        return None
    verbs = tokens[i + 1].word.verbs
    if not any(r.entry is not None and r.entry.tense == "perf" and not (r.enc or r.conj) for r in verbs):
        return None
    return next((r for r in tokens[i].word.readings if r.pos == "C"), None)


def _beats_closed(tokens: list[Token], i: int) -> bool:
    """عبر is "through", but "expressed" where عن follows within a few words."""
    word = tokens[i].word
    if word.closed is not None and word.verbs and tokens[i].written in "أئؤ" and tokens[i].written:
        return True  # هنأ is no هنا
    if word.closed is not None and word.verbs and (_opens_clause(tokens, i) or left_behind(tokens, i)):
        return True  # بعد أن خلف القتال: a verb follows
    if word.closed is None or word.closed.stem != "عبر" or not word.verbs:
        return False
    titled = i + 1 < len(tokens) and any(  # عبر نائب وزير الخارجية ... عن: nobody goes "through" an office-holder
        r.lexeme is not None and r.lexeme.noun is not None and r.lexeme.noun.cls in ("office", "person")
        for r in tokens[i + 1].word.nominals
    )
    return any(t.text == "عن" for t in tokens[i + 1 : i + (FAR if titled else NEAR)])


def _opens_clause(tokens: list[Token], i: int) -> bool:
    """بعد أن طلب، منذ أن قصف، سبق أن هاجم: after these أن is no أنّ, and a verb follows."""
    return i > 1 and tokens[i - 1].text == "ان" and tokens[i - 2].stem in CLAUSE_BEFORE


def _meets(token: Token) -> bool:
    lexemes = (r.lexeme for r in token.word.nominals if r.pos == "M" and r.lexeme is not None)
    return any(s.code == "CONSULT" for lexeme in lexemes for s in lexeme.senses)


def _never_bears_object(word: Word) -> bool:
    """تضامنها: a verb that takes no object takes no pronoun, so the word is its masdar."""
    bearing = [r for r in word.verbs if r.enc]
    return bool(bearing) and not any(r.lexeme is not None and takes_object(r.lexeme) for r in bearing)


def _after_noun_only(before: Token, word: Word) -> bool:
    """A preposition is followed by a noun, never by a finite verb; but in لكل من يريد it is "who"."""
    being = word.text in ("كان", "كانت")
    who = before.text == "من" and (being or not (word.nominals or word.name_splits or word.given))
    if who and (being or _imperfect(word) or word.text.endswith("وا")):
        return False  # كل من كانوا على متنها
    return before.tag == "P" and not before.enc and before.text not in ("منذ", "مذ", "حتي")


def _tensed(tokens: list[Token], i: int, before: Token | None) -> Reading:
    """The verb reading: after أن the imperfect where the form can be one (أن تكون), after بعد أن the perfect."""
    word = tokens[i].word
    verb = word.verbs[0]
    if before is not None and before.stem in ("لم", "لن"):  # no perfect follows: لم توقع is of وقع, not of توقع
        wanted = ("juss", "impf")
        return next((r for r in word.verbs if r.entry is not None and r.entry.tense in wanted and not r.enc), verb)
    if before is not None and before.tag == "S" and before.stem.lstrip("بل") == "ان":
        told = _opens_clause(tokens, i) and tokens[i - 2].stem != "قبل"
        tense = "perf" if told else "impf"
        return next(
            (r for r in word.verbs if r.cost == verb.cost and r.entry is not None and r.entry.tense == tense), verb
        )
    return verb


def _named_speaker(word: Word, before: Token | None) -> bool:
    """وقال سيد ظافر هاشمي: right behind a verb of saying no other perfect stands, so the word is a name."""
    if word.nominals or before is None or before.tag != "V" or before.lexeme is None or not before.lexeme.cues:
        return False
    return not before.enc and not _imperfect(word) and not any(r.conj or r.enc for r in word.verbs)


def _begins_name(before: Token) -> bool:
    """A bare noun for a place or a body is followed by its name, even one that looks like a verb: منطقة مليتة."""
    return before.tag == "N" and not before.definite and before.noun_class in ("place", "facility", "body")


def _imperfect(word: Word) -> bool:
    return any(r.entry is not None and r.entry.tense == "impf" for r in word.verbs)


def _pluperfect(tokens: list[Token], i: int) -> bool:
    """وكان المنسق الأوروبي إنريكي مورا كتب: after كان and a closed noun phrase stands its verb."""
    before = tokens[i - 1] if i > 0 else None
    if before is None or not (before.definite or before.tag in "Ee" or not before.word.known):
        return False
    for k in range(i - 1, max(-1, i - 9), -1):
        if tokens[k].stem in WAS and tokens[k].tag == "V":
            return k < i - 1
        if tokens[k].tag in "VSRP." or tokens[k].text in QUOTES:
            return False
    return False


def _after_day(tokens: list[Token], i: int) -> bool:
    """بحث الاتحاد، أمس، فرض عقوبات: a day between commas, behind which the clause of the verb before goes on."""
    k = i - 1
    if k < 2 or tokens[k].text not in ",،":
        return False
    while k > max(0, i - 9) and (tokens[k - 1].time >= 0 or (tokens[k - 1].tag in "NPEeA" and k > 1)):
        k -= 1
    stated = tokens[k].tag == "P" and tokens[k + 1].stem_base in STATEMENTS  # ودانت الحركة، في بيان اليوم، قتل الفتى
    if not stated and any(t.time < 0 for t in tokens[k : i - 1]):
        return False
    if k < 2 or tokens[k - 1].text not in ",،":
        return False
    for token in reversed(tokens[: k - 1]):
        if token.tag in "SR.":
            return False
        if token.tag == "V" and token.stem not in WAS:
            return True
    return False


def _anonymous(tokens: list[Token], i: int, before: Token | None) -> bool:
    """مسؤول طلب عدم الكشف عن اسمه: after an indefinite noun of a person a deed before عدم is a clause about it."""
    after = tokens[i + 1].text if i + 1 < len(tokens) else ""
    if before is None or before.tag not in "Ne" or before.art or after != "عدم":
        return False
    k = i - 1
    while k > 0 and tokens[k].tag in "Ne" and tokens[k].noun_class not in ("person", "persons", "office", "source"):
        k -= 1
    return i - k < 4 and tokens[k].noun_class in ("person", "persons", "office", "source") and not tokens[k].art


def _object_of_operator(tokens: list[Token], i: int) -> bool:
    """نفى الجيش السوري قصف مدينة إدلب: after a verb that takes a masdar and its subject stands that masdar."""
    for k in range(i - 1, max(-1, i - SUBJECT), -1):
        if tokens[k].tag == "V":
            lexeme = tokens[k].lexeme if k < i - 1 else None
            if lexeme is None:
                return False
            told = tokens[i - 1].time >= 0 and any("obj" in c.content for c in lexeme.cues)  # أعلن الجيش أمس شن غارات
            return told or any("masdar" in o.scope for o in lexeme.operators)
        if (tokens[k].tag not in "NEe" and tokens[k].time < 0) or tokens[k].conj:
            return False
    return False


def _verb_here(tokens: list[Token], i: int, before: Token | None) -> bool:
    """Whether a word that is verb or noun is a verb in this place."""
    word = tokens[i].word
    verb, noun = word.verbs[0], word.nominals[0]
    if (
        tokens[i].passive
        and not (noun.art or noun.prep)
        and noun.pos == "M"
        and any(r.entry is not None and r.entry.voice == "p" for r in word.verbs)
    ):
        return True  # إن طفلا قُتل
    told = tokens[i].passive is None and (_after_day(tokens, i) or openings.shelling(tokens, i))
    if noun.pos == "M" and (told or openings.came_about(verb, before)):
        return False
    same = [r for r in word.verbs if r.cost == verb.cost and r.entry is not None]
    perfect = bool(same) and all(r.entry.tense == "perf" for r in same if r.entry is not None)
    if perfect and not (noun.art or noun.prep or noun.enc) and (_opens_clause(tokens, i) or _pluperfect(tokens, i)):
        return True
    if before is not None and word.text in GATHERS and not before.definite and _meets(before):
        return True  # لقاء جمع الرئيس بالوزير
    if noun.enc and not (verb.conj and not noun.conj) and (_never_bears_object(word) or deed_by_lam(tokens, i)):
        return False
    if perfect and noun.pos == "M" and not verb.conj and _object_of_operator(tokens, i):
        return False
    if before is not None and before.stem in DEGREES and not before.enc:
        return False  # عن بالغ شكرهم، أثناء عمله
    if perfect and not (noun.art or noun.prep or noun.enc) and _anonymous(tokens, i, before):
        return True
    if (
        before is not None
        and before.tag == "S"
        and ((before.stem.lstrip("بل").startswith("ان") and perfect) or before.text == "فان")
    ):
        return False  # إن and أن are followed by a noun, or by a verb in the imperfect
    if noun.pos == "M" and before is not None and before.pos == "A" and before.text.endswith("ا"):
        return introduced(tokens, i)  # معللا تدخله
    if verb.entry is not None and verb.entry.number == "d" and noun.entry is not None:
        if two_before(tokens, i) and not verb.conj:
            return True
        if noun.entry.case == "acc":
            return False  # قصفا is "a shelling", hardly ever "the two of them shelled"
    if verb.conj and noun.pos == "M" and verb.enc and noun.enc and purpose_goes_on(tokens, i):
        return False
    if verb.conj and noun.pos == "M" and not (verb.enc or noun.art or noun.enc) and _joined_to_deed(tokens, i):
        return False
    if (turned(tokens, i) and not (noun.art or noun.prep)) or governed_in_quotes(tokens, i):
        return turned(tokens, i)
    fresh = before is None or before.tag == "." or before.tag == "S"
    if fresh and verb.conj and verb.enc and not (noun.art or noun.prep) and noun.cost + 1 >= verb.cost:
        return True  # ، ودعاه إلى, ، وطالبه بـ
    if noun.cost < verb.cost:
        return False
    if verb.cost < noun.cost and verb.entry is not None and (verb.entry.tense == "impf" or _whole(word, verb)):
        return before is None or verb.entry.tense == "impf" or not _after_noun_only(before, word)
    after = tokens[i + 1].word if i + 1 < len(tokens) else None
    bound = after is not None and after.closed is not None and after.closed.enc and after.closed.closed == "prep"
    if bound and not (noun.art or noun.prep or noun.enc) and i + 2 < len(tokens) and tokens[i + 2].word.kind == "":
        return True  # قصف بها مواقع: a noun takes no pronoun after a preposition and an object
    if (
        before is not None
        and before.definite
        and after is not None
        and any(r.pos == "M" and r.enc for r in after.nominals)
    ):
        return not (noun.art or noun.prep)  # الطيران جدد غاراته
    topic = i > 1 and tokens[i - 1].definite and tokens[i - 2].tag == "S"  # أن الجيش قصف تعزيزات للحوثيين
    if noun.pos == "M" and not (topic or noun.art or noun.prep or noun.enc) and object_by_lam(tokens, i, verb):
        return False
    if before is None or before.tag in '.SR"C' or verb.conj:
        quoted = after is not None and after.text in QUOTES and noun.pos == "N"
        return not (noun.art or noun.prep) and not quoted
    if before.tag in VERBAL_BEFORE:
        return True
    accusative = before.entry is not None and before.entry.case == "acc" and before.text.endswith("ا")
    if perfect and accusative and before.noun_class in SPEAKERS and after is not None and after.text in ("ان", "بان"):
        return True  # أن مسؤولا قال إن: an accusative takes no genitive
    if before.tag == "P" and not before.enc:
        return False
    if before.tag == "V":
        return False
    if verb.entry is not None and verb.entry.tense == "impf":
        return True
    told = before.reading is not None and before.reading.pos == "A" and before.text.endswith("ا")  # معللا تدخله
    if before.nominal and verb.enc and noun.enc and not before.definite and not told:
        return True  # غارات شنها التحالف: a clause that describes an indefinite noun
    if before.nominal and before.definite and noun.pos != "N":
        start = max((k for k in range(i) if tokens[k].tag in "SR." or tokens[k].text in ("و",)), default=-1)
        return not any(t.tag == "V" and t.stem not in WAS for t in tokens[start + 1 : i])
    if before.nominal:  # an indefinite noun takes it as its genitive; a definite one can be its subject
        return before.definite and noun.pos != "N" and not any(t.tag == "V" and t.stem not in WAS for t in tokens[:i])
    return before.tag in "A#" and noun.pos != "N"


def _joined_to_deed(tokens: list[Token], i: int) -> bool:
    """اتفاق على وقف إطلاق النار وسحب القوات، تم إحباط مخطط وقتل إرهابي: whether a bare deed noun that a preposition or
    تم governs stands before, with no comma between; but انسحب من القتال وقصف المدينة has a definite one, and a verb."""
    lexeme = tokens[i].word.verbs[0].lexeme
    if lexeme is None or lexeme.cues or any(s.code in ("REQUEST", "ACCUSE", "THREATEN") for s in lexeme.senses):
        return False  # ووصف، وحث: what somebody said next
    for k in range(i - 1, max(-1, i - JOINED), -1):
        token = tokens[k]
        if token.tag not in "NEe" or token.conj or token.art:
            if token.tag in "V.SRG" or (token.conj and not token.art):
                return False
            continue  # بوقف القصف والهجوم وفتح ممرات
        if k == i - 1 and openings.half_deed(tokens, k):
            return True
        if token.pos == "M" and not token.enc and k < i - 1:
            led = tokens[k - 1] if k > 0 else None
            return bool(token.prep) or (led is not None and (led.tag == "P" or led.stem in openings.COME_ABOUT))
    return False


def _that(before: Token) -> bool:
    return before.stem.lstrip("بل").startswith("ان")


def _whole(word: Word, verb: Reading) -> bool:
    """بات المنتخب، وجد الهاتف: a verb as it stands is likelier than a noun behind ب or و; not so لحق."""
    apart = all(r.prep == "ب" or (r.conj and r.pos == "N" and not (r.art or r.prep)) for r in word.nominals)
    return apart and not (verb.conj or verb.enc or any(r.enc for r in word.nominals))


def unknown_verb(word: Word) -> bool:
    """حرقوهم، يشاركونهم: a verb that no table knows, by the plural of its subject and the pronoun of its object."""
    return not word.known and len(word.text) > 5 and word.text.endswith(("وهم", "وهن", "وهما", "ونهم", "ونهن"))


def _nominal(word: Word, before: Token | None) -> Reading:
    return likeliest(word, before is not None and before.tag == "P")


def likeliest(word: Word, governed: bool) -> Reading:
    """Among noun readings: the fewest clitics; an accusative participle that predicates (متهما), then predicates, then
    nouns. All that counts of the context is a preposition before it, so a word remembers both answers."""
    found = word.governed if governed else word.nominal
    if found is None:
        found = min(word.nominals, key=lambda r: (r.cost, _rank(r, word, governed)))
        if governed:
            word.governed = found
        else:
            word.nominal = found
    return found


def _rank(r: Reading, word: Word, governed: bool) -> int:
    entry, lexeme = r.entry, r.lexeme
    if entry is None or lexeme is None:
        return 9
    speaks = bool(lexeme.cues) or any(s.kind != "event" or s.code in VERBAL for s in lexeme.senses)
    if entry.pos == "A" and entry.case == "acc" and entry.number == "s" and speaks and not governed:
        thing = any(
            o.pos == "N"
            and o.lexeme is not None
            and o.lexeme.noun is not None
            and o.lexeme.noun.cls not in ("person", "adj")
            and o.entry is not None
            and o.entry.number == "s"
            for o in word.nominals
        )
        return 3 if thing else 0
    if entry.pos == "N" and r.art and lexeme.noun is not None and lexeme.noun.cls in PROPER_CLASSES:
        if r.base == MATTER:
            return 3  # الأمر الذي: a commander (آمر) is named with what he commands
        return 0  # التحالف, الحركة: with the article the body, not the deed
    if entry.pos == "M":
        counted = bool(lexeme.senses) and all(
            s.kind in ("figure", "relation") and ("self",) in s.actor + s.recipient for s in lexeme.senses
        )
        craft = entry.number == "p" and any(  # مقاتلات: aircraft, not several fights
            o.pos == "N" and o.lexeme is not None and o.lexeme.noun is not None and o.lexeme.noun.cls == "vehicle"
            for o in word.nominals
        )
        return 4 if counted or craft else 1 if lexeme.senses else 3
    if entry.pos == "N":
        return 2 if r.stem == r.base or (lexeme.noun is not None and lexeme.noun.cls) else 4
    return 5 if speaks else 6
