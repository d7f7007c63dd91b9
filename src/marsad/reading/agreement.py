"""Agreement: which word can be an adjective of which noun, and what gender, number and case show of a noun."""

from __future__ import annotations

from typing import Final

from marsad.reading.tokens import ONE_BY_ONE, Token, is_deed, names_person, names_state

NISBA_ENDINGS: Final = ("ي", "يه", "يا")  # folded: an adjective of relation that no table holds
WITNESS: Final = "شاهد عيان"
SOURCE: Final = "مصدر"
BODIES: Final = frozenset(["بلديه", "مديريه", "جمعيه"])  # مصادر بلدية الخليل
SIDED: Final = frozenset(["نايب", "قيادي", "زعيم", "سياسي", "ناشط", "صحفي", "كاتب", "محامي", "ضابط"])  # who take one
ARMED: Final = "مسلح"
RIGGED: Final = "مفخخه"
UNMANNED: Final = "مسيره"
CRAFT: Final = "طايره"
MAIN: Final = "رييسه"
UNDER_WAY: Final = frozenset(["دايره", "داير"])
PLURALS: Final = ("ين", "ون")
DUALS: Final = ("ين", "ان")
# Deeds behind which an adjective in -ي is none of whom they befall.
STRIKES: Final = frozenset([
    "هجوم", "تفجير", "قصف", "اعتداء", "عدوان", "غاره", "حصار", "اقتحام", "توغل", "انفجار", "مقابله",
])  # fmt: skip
UNRELATED: Final = frozenset({"place", "facility", "vehicle"})  # classes of nouns that are no adjectives: قرية
FEMININE_STATES: Final = frozenset(
    ["ايران", "اسراييل", "مصر", "قطر", "الصين", "واشنطن", "موسكو", "طهران", "برلين", "لندن", "بكين"]
)
ELATIVES: Final = frozenset(["الاولي", "الكبري", "العظمي", "الوسطي", "العليا", "الدنيا"])  # feminine, by their form
# Feminine by use alone: بلاده تؤيد.
FEMININE: Final = frozenset(["بلاد", "ارض", "نار", "معارك"])
POWERS: Final = "قوي "  # قوى الأمن, folded: the powers, and no strong man
SUFFIXES_FEMININE: Final = ("ه", "ات", "اء")
# What can be military, civil; after a dwelling or a quantifier the same word is somebody (منزل مدني، كل إرهابي).
THINGS: Final = frozenset({"place", "facility", "vehicle", "weapon", "event", "abstract", "force", "body"})
DWELLINGS: Final = frozenset(["منزل", "بيت", "محل", "مكتب", "كوخ", "قبر", "متجر", "كل", "اي", "بعض", "جميع"])
CONVOYS: Final = frozenset(["قافله", "رتل", "موكب", "دوريه"])  # a military convoy is described, and nobody's
# Kinds of force by their element; المدفعية after ground or air forces is the artillery itself.
ELEMENTS: Final = frozenset(["جويه", "بريه", "بحريه", "صاروخيه"])


def is_nunated(token: Token) -> bool:
    """A sound plural or dual that keeps its -n (مسلحون) takes no genitive, nor does شهود عيان."""
    entry = token.entry
    return token.stem_base == WITNESS or (
        entry is not None
        and entry.number in "pd"
        and not entry.construct
        and not token.enc
        and not token.art
        and token.stem.endswith(("ون", "ين", "ان"))
        and (token.pos in "AP" or token.stem[:-2] in _stems_of(entry_base(token)))
        and token.stem != entry_base(token)
    )


def _stems_of(base: str) -> tuple[str, ...]:
    """What of a singular stands before the ending of its sound plural or dual: شؤون is none of شأن."""
    return base, base[:-1], base[:-1] + "ت"


def entry_base(token: Token) -> str:
    return token.reading.base if token.reading is not None else token.stem


def is_accusative(token: Token) -> bool:
    """An indefinite accusative in -ا (هجوما) takes no genitive."""
    if token.accusative:
        return True
    entry = token.entry
    if entry is not None:
        return entry.case == "acc"
    return False


def accusative_nisba(token: Token) -> bool:
    """فلسطينيا، إسرائيليا: a nationality in the accusative, and no country's name (سوريا)."""
    return token.tag == "N" and not token.definite and token.text.endswith("يا") and bool(token.word.nisba)


def shows_no_accusative(head: Token) -> bool:
    """مستوطن, of which the accusative is مستوطنا, has no adjective in the accusative; but فتى فلسطينيا."""
    return not is_accusative(head) and not (head.tag == "N" and (head.text.endswith("ا") or head.written == "ى"))


def dual_construct(tokens: list[Token], i: int) -> bool:
    """Whether -ا is the ending of a dual before its genitive (وزيرا خارجية البلدين) and no accusative (وسيطا هاما)."""
    token, after = tokens[i], tokens[i + 1] if i + 1 < len(tokens) else None
    if token.length > 1 and token.stem.endswith("ا"):
        return True  # a noun of several words: its first is bound
    if (
        after is None
        or token.accusative
        or not token.stem.endswith("ا")
        or token.noun_class not in ("person", "office")
    ):
        return False
    if i > 0 and tokens[i - 1].tag == "#":
        return False  # 590 شخصا متهمين
    bare = after.tag == "N" and not after.conj and not after.prep and after.time < 0 and not after.word.nisba
    return bare and not after.text.endswith("ا")


def adjective(tokens: list[Token], noun: int, i: int) -> bool:
    """Whether word `i` can be an adjective of noun `noun`: a nisba, a participle or an unknown word that agrees."""
    token, head = tokens[i], tokens[noun]
    of_sources = head.stem_base == SOURCE and not (head.art or token.art or token.conj or token.stem in BODIES)
    if of_sources and token.stem.endswith("يه") and token.length == 1:
        return True  # مصادر صحفية | مقتل, though she can be a journalist
    if token.tag in "Ee" or token.stem == "اي":
        return False  # رفض أي تدخل: no nisba
    if token.entry is not None and token.entry.number == "d" and token.entry.construct:
        return False  # تحرير محافظتي أبين ولحج
    if token.stem.startswith("اخر") and len(token.stem) <= 6:
        return True  # جنديان آخران
    if token.text in ELATIVES and head.art and token.written in ("ى", "") and head.noun_class not in ("", "time"):
        return feminine(head)  # الفرقة الأولى; but للمرة الأولى tells when
    if token.word.nisba and not token.stem.endswith(PLURALS):
        return True
    if (
        head.pos == "M"
        and token.art == head.art
        and token.stem.endswith(NISBA_ENDINGS)
        and token.tag == "N"
        and token.noun_class not in UNRELATED
        and not (token.noun_class == "person" and _undergone(head))
        and not (token.noun_class == "force" and not feminine(head))  # قصف مدفعية الجيش: the artillery's
    ):
        return token.reading is None or token.reading.pos != "M"  # قصف مدفعي, though a gunner is مدفعي too
    if token.stem == UNMANNED and head.stem_base == CRAFT and not (token.art or head.art):
        return True  # طائرة تركية انتحارية مسيرة، though مسيرة is a drone or a march by itself
    if token.stem == MAIN and token.art and head.art:
        return feminine(head)  # المعارضة الرئيسة, though she can be a president
    if token.stem == RIGGED and tokens[i - 1].stem.endswith("ه") and not tokens[i - 1].art:
        return True  # طائرة مسيرة مفخخة، though مفخخة is a car bomb as well
    if token.stem in UNDER_WAY and token.art and head.art and head.lexeme is not None and head.lexeme.senses:
        return True  # الحرب الدائرة, though دائرة is an office as well
    if _two_of_them(token, head):
        return True
    if _same_case(token, head):
        return True  # المتمردين الحوثيين، الجنود are no such pair: a subject and its object differ in case
    if token.reading is None and token.stem.endswith(NISBA_ENDINGS) and len(token.stem) > 4 and token.art == head.art:
        return True
    if token.noun_class == "person" and token.art and head.art and token.stem.endswith("ه") and head.tag == "N":
        return feminine(head)  # القوات المسلحة
    deed = is_deed(head) or (head.noun_class == "event" and not is_deed(token))  # عمليات مطاردة الحوثيين
    several_deeds = not head.art and head.entry is not None and head.entry.number == "p" and deed
    if several_deeds and _of_deeds(token) and any(r.pos in "AP" for r in token.word.nominals):
        return True  # هجمات منسقة، though she can be a coordinator
    if often_adjective(token):
        if token.art == head.art and _broken_plural(token) and head.entry is not None and head.entry.number in "pd":
            return head.noun_class in ("person", "persons", "office", "force")  # مقاتلين أكراد، المواطنين الأبرياء
        if _relational(token) and not token.art and not head.art and _describable(head):
            return feminine(token) == feminine(head)  # ثكنة عسكرية، هدف مدني
        if _of_deeds(token) and not head.art and head.entry is not None and head.entry.number == "p" and is_deed(head):
            return True
        if token.art and head.art and head.stem_base in SIDED and i + 1 < len(tokens) and names_person(tokens[i + 1]):
            return feminine(token) == feminine(head)  # النائب المعارض محمد البراهمي
    if token.stem_base == ARMED and token.stem == ARMED and token.art and head.art and head.tag == "N":
        return head.noun_class not in ("person", "persons", "office") and not feminine(head)  # التمرد المسلح
    if token.noun_class and token.noun_class not in ("adj", "person"):
        # الشرعية is a thing by itself, after الحكومة an adjective
        return (
            token.noun_class == "abstract"
            and token.art
            and head.art
            and token.stem.endswith("يه")
            and head.noun_class in ("gov", "body", "force", "persons")
            and feminine(head)
        )
    if token.noun_class == "person":
        relational = token.stem.endswith(NISBA_ENDINGS[:2]) and token.written != "ى"  # اعتقل الجنود | الفتى
        return token.art and head.art and relational and feminine(token) == feminine(head)
    if token.reading is not None and token.reading.pos == "M" and (token.art or not modifies(token)):
        return token.art and head.art and counts_itself(token) and token.stem.endswith(PLURALS)  # الموظفين المختطفين
    if token.art != head.art and not head.definite:
        return False
    if token.stem.endswith(PLURALS):
        entry = head.entry
        return entry is not None and entry.number == "p" and head.noun_class in ("person", "office", "persons")
    return feminine(token) == feminine(head)


def _undergone(deed: Token) -> bool:
    """Whether the genitive of a deed undergoes it; but nobody is the genitive of a blast (تفجير إرهابي)."""
    if deed.stem_base in STRIKES:
        return False
    return deed.lexeme is not None and any(s.gen == "patient" for s in deed.lexeme.senses)


def _two_of_them(token: Token, head: Token) -> bool:
    """هجومين داميين: two indefinite things and their adjective."""
    two = token.stem.endswith(DUALS) and not (token.prep or token.conj or token.enc)
    if not two or token.art or head.art or token.stem[-2:] != head.stem[-2:] or head.entry is None:
        return False
    return head.entry.number == "d" and token.noun_class in ("", "adj") and token.tag == "N"


def often_adjective(token: Token) -> bool:
    """A noun of people that is as often an adjective: the table notes it."""
    if token.noun_class != "person" or token.lexeme is None or token.enc:
        return False
    noun = token.lexeme.noun
    return noun is not None and noun.note == "adj"


def _relational(token: Token) -> bool:
    """One in -ي (عسكري، أمني)."""
    return token.stem.endswith(NISBA_ENDINGS[:2]) and token.stem_base.endswith("ي")


def _broken_plural(token: Token) -> bool:
    """أكراد، أبرياء."""
    return token.entry is not None and token.entry.number == "p" and not token.stem.endswith(PLURALS)


def _of_deeds(token: Token) -> bool:
    """هجمات خائنة، غارات قاتلة: the feminine of one, after several deeds; after one deed (إصابة صحفية) it may be
    whom it befell."""
    return token.stem.endswith("ه") and not (token.art or token.prep or token.conj)


def _describable(head: Token) -> bool:
    """Whether a noun is a thing that can be military or civil, and nobody's dwelling."""
    thing = head.noun_class in THINGS or head.stem_base in CONVOYS
    return head.tag == "N" and thing and head.stem_base not in DWELLINGS


def joined_adjective(tokens: list[Token], noun: int, i: int) -> bool:
    """Whether word `i`, joined by و to the adjective before it, is one more of the same noun: قصف مدفعي وصاروخي,
    المنشآت الحكومية والشرطية. Words that name a force as well are adjectives after another element alone: القوات
    الجوية والبحرية, but الطائرات الحربية والمدفعية."""
    token, last, head = tokens[i], tokens[i - 1], tokens[noun]
    if not token.conj or token.tag != "N" or token.prep or token.enc or token.art != last.art:
        return False
    several = token.stem[-3:]
    if several in ("يون", "يين") and last.stem.endswith(several) and token.noun_class in ("", "adj"):
        return head.stem.endswith(several[1:])  # مسؤولون أوروبيون وأمميون
    ending = "يه" if token.stem.endswith("يه") else "ي"
    if (
        token.noun_class == "adj"
        and last.noun_class in ("adj", "")
        and token.stem.endswith("ه")
        and last.stem.endswith("ه")
    ):
        return adjective(tokens, noun, i)  # مناطق متفرقة وعديدة
    if not (token.stem.endswith(ending) and last.stem.endswith(ending)) or last.tag == "E":
        return False
    if token.noun_class == "force":
        return last.stem in ELEMENTS and (last.stem == "صاروخيه" or token.stem != "مدفعيه")
    if token.noun_class == "person":
        if ending == "يه":
            return feminine(head) and head.noun_class not in ("person", "office")  # مصادر طبية وأمنية
        return often_adjective(token) and _describable(head) and not feminine(head) and _relational(token)
    return token.noun_class in ("", "adj") and adjective(tokens, noun, i)


def _same_case(token: Token, head: Token) -> bool:
    """Two sound plurals of people in one case, both definite or both not."""
    if token.art != head.art or not (
        token.word.nisba or token.noun_class == "person" or (token.reading is not None and token.reading.pos in "AP")
    ):
        return False
    return any(token.stem.endswith(e) and head.stem.endswith(e) for e in PLURALS)


def counts_itself(token: Token, codes: frozenset[str] = ONE_BY_ONE) -> bool:
    """Whether a noun is a word for the hurt or held themselves (قتيل، مختطف): a figure sense with the slot `self`."""
    return not codes.isdisjoint(token.word.counted)


def counts_something(token: Token) -> bool:
    """Whether a noun only tells that others were counted (تسجيل إصابات): it has figure senses and none of itself."""
    senses = token.lexeme.senses if token.lexeme is not None else ()
    return bool(senses) and all(s.kind == "figure" for s in senses) and not counts_itself(token)


def is_passive_modifier(token: Token) -> bool:
    """A definite passive participle, which may modify a noun of any gender through a pronoun: الحكومة المعترف بها."""
    return token.art and not token.conj and any(r.pos == "P" for r in token.word.nominals)


def modifies(token: Token) -> bool:
    """Whether a predicate noun modifies a noun before it (الموالية، بقيادة): one of its senses has the slot `head`."""
    return token.reading is not None and token.reading.modifies


def feminine(token: Token) -> bool:
    """Whether a noun takes feminine singular agreement: feminine singular, or any plural of things."""
    if token.noun_class == "adj":
        return token.stem.endswith(SUFFIXES_FEMININE)
    if token.stem in FEMININE or token.stem_base.startswith(POWERS):
        return True
    if token.stem.endswith(PLURALS) and token.noun_class != "place":
        return False
    if token.stem.endswith("ات"):
        return True  # sound feminine plurals, listed or not (مفاوضات)
    reading = token.simple or token.reading
    entry = reading.entry if reading else None
    if entry is not None and entry.pos in "NM":
        return entry.gender == "f" or (entry.number == "p" and token.noun_class not in ("person", "office"))
    return token.stem.endswith(SUFFIXES_FEMININE)


def other_gender(verb: Token, head: Token) -> bool:
    """تقريرا اتهمت فيه الجيش الأميركي: a feminine verb has no subject whose first word is plainly masculine."""
    if head.tag != "E" or verb.entry is None:
        return False
    if verb.entry.gender == "m":
        return _before_state(verb, head)
    if head.length < 2 or verb.entry.gender != "f":
        return False
    if head.text.endswith(("ا", "ه", "ي")) or any(n.key.startswith(("person:", "outlet:")) for n in head.names):
        return False
    nouns = [r.entry for r in head.word.nominals if r.pos in "NM" and r.entry is not None and not (r.prep or r.conj)]
    return bool(nouns) and all(e.number == "s" and e.gender == "m" for e in nouns)


def _before_state(verb: Token, head: Token) -> bool:
    """عندما غزا أوكرانيا: right before a state or capital that is a feminine, a verb that can only be of a man has
    somebody else for its subject."""
    entry = verb.entry
    if entry is None or (entry.person, entry.number) != (3, "s") or head.index != verb.index + 1 or head.prep:
        return False
    if not (head.stem.endswith(("ا", "ه")) or head.stem in FEMININE_STATES) or not names_state(head):
        return False
    if any(r.pos == "M" for r in verb.word.nominals):
        return False  # دعم طهران: a deed of its own
    return not any(r.entry is not None and r.entry.gender == "f" for r in verb.word.verbs)


def own_pronoun(verb: Token) -> str:
    """The pronoun that a verb form stands for, `me` for the first and second persons."""
    entry = verb.entry
    if entry is None or entry.person != 3:
        return "me"
    return "هم" if entry.number == "p" else "هما" if entry.number == "d" else "ها" if entry.gender == "f" else "ه"


def number_of(noun: Token) -> str:
    """s, d or p: المتظاهرين is written for two as for several, and hardly ever said of two."""
    number = noun.entry.number if noun.entry is not None else "s"
    simple = noun.simple.entry if noun.simple is not None and noun.noun_class == "person" else None
    if simple is not None and simple.number == "p":
        return "p"  # رجال الأمن
    several = number == "d" and any(r.entry is not None and r.entry.number == "p" for r in noun.word.nominals)
    return "p" if several else number


def accusative_text(token: Token) -> bool:
    """فلسطينيا as an object: a person of that nation."""
    return token.accusative or token.text.endswith("يا")
