"""Tagging: each token of a sentence gets its part of speech and reading, from left to right, known names first."""

from __future__ import annotations

from marsad.reading.homographs import FATHERS, PROPER_CLASSES, in_context, unknown_verb
from marsad.reading.lexis import GIVEN, Lexis, Reading, Word
from marsad.reading.nameparts import kind
from marsad.reading.openings import explains, receives
from marsad.reading.spellings import Name, bare_name
from marsad.reading.titles import TITLES
from marsad.reading.tokens import PROVINCE, QUOTES, TODAY, Token

_VERB_LIKE = ("ي", "سي", "وي")  # how a verb that no table knows may begin
ORDINALS = frozenset(["اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"])
HONOURED = frozenset(["شيخ", "حاج", "سيد", "استاذ", "دكتور"])
SERVANT = "عبد"  # before a noun with the article, which is no road to be paved, it begins a name: عبد الودود
ALI = "علي"  # and "on"
SAID = "قال"
HAND, IN_LAW = "يد", "حماه"
YET = "بعد"
WHERE = frozenset(["في", "من", "الي"])
POLITICIANS = frozenset(["معارض", "زعيم", "قيادي", "سياسي"])
SEES = "شهد"  # its subject is often a town
DIRECTIONS = frozenset(["شمال", "جنوب", "شرق", "غرب"])


def tag(tokens: list[Token], lexis: Lexis) -> None:
    """Give each token of one sentence its tag and reading, from left to right."""
    past = 0  # everything before this token is read
    last = len(tokens) - 1
    for i in [t.index for t in tokens if not t.word.alone or t.number is not None]:
        if i < past:
            continue
        token = tokens[i]
        if token.number is not None:
            token.take("#", None)
            continue
        before = tokens[i - 1] if i else None
        name = None
        if token.word.groups and _may_be_named(token.word, tokens[i + 1].text if i < last else ""):
            name = _name(tokens, i, before)
        if name is not None and not _in_law(token, before):
            token.names, length, reading = name
            token.take("E", reading)
            token.length = length
            past = i + length
            for k in range(i + 1, past):
                tokens[k].take("e", None, closed=True)
            continue
        if before is not None and before.art and before.stem in HONOURED and _honoured(tokens, i):
            token.take("N", None)
            _whole(token)
            continue
        if before is not None and token.text[0] == "و" and _surname_in_waw(token.text, before):
            token.take("N", None)
            _whole(token)
            continue
        if i == 0 and token.word.verbs and explains(tokens):
            token.take("V", token.word.verbs[0])
            continue
        if receives(tokens, i) and token.word.nominals:
            token.take("N", token.word.nominals[0])
            continue
        if token.tag:  # settled
            if token.tag == "N" and token.word.compound:
                _compound(tokens, i, lexis)
                past = i + token.length
            continue
        if (
            token.word.given
            and not (token.text == "علي" and token.written == "ى")
            and _person_begins(tokens, i, before)
        ):
            token.take("N", None)
            token.given = True
            if token.text in GIVEN:
                _whole(token)
            continue
        mark, plain = (
            _called_after(tokens, i, before)
            or _yet(tokens, i)
            or _the_day(tokens, i)
            or _province(tokens, i, before)
            or in_context(tokens, i, before)
        )
        if mark == "V" and token.time >= 0:  # فجر الأحد: part of a time expression
            mark, plain = "N", None
        if mark == "N" and unknown_verb(token.word):
            mark = "A"  # no name and no noun: passed over
        token.take(mark, plain)
        if mark == "N" and token.word.compound:
            _compound(tokens, i, lexis)
            past = i + token.length


def _may_be_named(word: Word, after: str) -> bool:
    """Whether a known name can begin with a word before the word `after`: most words that begin names stand alone."""
    after = bare_name(after)
    for group in word.groups:  # noqa: SIM110  # a loop: it is asked of every fourth word
        if group.single or after in group.longer:
            return True
    return False


def _whole(token: Token) -> None:
    """Make a token a given name from which nothing is cut: وليد is no "and for a hand", فالح begins with no ف."""
    token.given = True
    token.conj, token.prep, token.art, token.enc = False, "", False, ""
    token.stem = token.stem_base = token.text


def _called_after(tokens: list[Token], i: int, before: Token | None) -> tuple[str, Reading | None] | None:
    """وأشار أبو | زيد إلى: the child by whom a father is called is no verb."""
    father = before is not None and before.tag == "N" and before.text in FATHERS and before.written != "ى"
    return ("N", None) if father and tokens[i].word.verbs and not tokens[i].word.closed else None


def _honoured(tokens: list[Token], i: int) -> bool:
    """الشيخ | معدي العبيدي: a bare word between a title of honour and a surname that no table knows is a name."""
    word, after = tokens[i].word, tokens[i + 1].word if i + 1 < len(tokens) else None
    if after is None or word.kind or word.closed is not None or word.text.startswith("ال"):
        return False
    return after.text.startswith("ال") and after.text.endswith("ي") and len(after.text) > 5 and not after.known


def _yet(tokens: list[Token], i: int) -> tuple[str, Reading | None] | None:
    """لم ينجحا بعد | في إطلاق حوار: before another preposition بعد is "yet" and governs nothing."""
    after = tokens[i + 1].word.closed if tokens[i].text == YET and i + 1 < len(tokens) else None
    return ("A", None) if after is not None and after.closed in ("prep", "locprep") and not after.enc else None


def _the_day(tokens: list[Token], i: int) -> tuple[str, Reading] | None:
    """في اليوم التالي قصف: "on the next day", where اليوم is no "today" and the adjective no doer."""
    token, after = tokens[i], tokens[i + 1] if i + 1 < len(tokens) else None
    if token.word.closed is None or token.word.closed.stem != TODAY or token.time >= 0 or after is None:
        return None
    described = after.art and after.time < 0 and after.text[-1] != "ه" and not after.word.name_splits
    noun = next((r for r in token.word.nominals if r.art and r.noun_class == "time"), None)
    told = any(r.pos in "AP" or r.noun_class == "adj" or r.base in ORDINALS for r in after.word.nominals)
    return ("N", noun) if noun is not None and described and told else None


def _in_law(token: Token, before: Token | None) -> bool:
    """على يد حماه: a hand is that of his father-in-law; a town has none."""
    return before is not None and before.stem_base == HAND and token.text == IN_LAW and token.written == "ه"


def _province(tokens: list[Token], i: int, before: Token | None) -> tuple[str, Reading] | None:
    """في مقاطعة هلمند: a province where its name follows a preposition of place; في مقاطعة الانتخابات is a boycott, and
    so is that of a state (مقاطعة إسرائيل)."""
    word, after = tokens[i].word, tokens[i + 1].word if i + 1 < len(tokens) else None
    if word.stem != PROVINCE or after is None or before is None or after.kind or word.text.startswith("ال"):
        return None
    local = before.word.closed is not None and (before.word.closed.closed == "locprep" or before.text in WHERE)
    if not local or after.text.startswith("ال") or after.verbs or after.nominals:
        return None
    if after.nisba or tokens[i + 1].number is not None or (after.known and not after.name_splits):
        return None
    noun = next((r for r in word.nominals if r.noun_class == "place" and not r.enc), None)
    return ("N", noun) if noun is not None else None


def _person_begins(tokens: list[Token], i: int, before: Token | None) -> bool:
    """Whether a given name is one here: a title or another name beside it, or a surname with the article after it."""
    word = tokens[i].word
    after = tokens[i + 1].word if i + 1 < len(tokens) else None
    joined = word.conj and word.text not in GIVEN  # العقيد وليد حكيمة
    k = i - 1
    while k > 0 and tokens[k].tag == "e":
        k -= 1  # وزير الخارجية | محمد ظريف: a title of two words
    if before is not None and k < i - 1 and tokens[k].tag == "N" and tokens[k].noun_class == "office" and not joined:
        return True
    if before is not None and (before.given or (before.noun_class in ("office", "person") and not joined)):
        return True
    if before is not None and before.art and "ال" + before.stem in TITLES:
        return True  # السيد عبد الكريم
    common = bool(word.verbs or word.closed) or any(r.pos == "N" and r.cost == 0 for r in word.nominals)
    if after is None or after.kind:
        return not common
    surname = (
        after.text.startswith("ال")
        and len(after.text) > 4
        and not any(
            r.pos == "N"
            and r.lexeme is not None
            and r.lexeme.noun is not None
            and r.lexeme.noun.cls in ("place", "event", "abstract", "facility", "time", "weapon")
            for r in after.nominals
        )
    )
    if word.text == ALI and before is not None and before.stem_base == SAID and _surname_in_i(after.text):
        return True  # وقال علي أحمدي
    if after.given or after.text in ("بن", "ابن", "ابو", "عبد"):
        return True
    return (surname and (not common or not word.verbs or word.text == SERVANT)) or (not common and not after.known)


def _surname_in_waw(text: str, before: Token) -> bool:
    """ريتشارد | والتون: right behind a foreign given name a family name that begins with و; ريتشارد وسميث are two."""
    foreign = before.tag == "N" and not before.conj and kind(before.text) == "western"
    return foreign and kind(text) == "western" and not kind(text[1:])


def _surname_in_i(text: str) -> bool:
    return text.endswith("ي") and not text.startswith("ال")


def _compound(tokens: list[Token], i: int, lexis: Lexis) -> None:
    """Take a noun of several words (حملة اعتقالات، مذكرة تفاهم) as one."""
    if i + 1 >= len(tokens):
        return
    token, after = tokens[i], _bare(tokens[i + 1].word)
    seconds = token.word.seconds
    if seconds is not None and seconds.isdisjoint(after):
        return
    for stem in dict.fromkeys((token.stem, token.word.stem, token.stem_base)):
        seconds = lexis.pack.compound_seconds.get(stem)
        if seconds is not None and seconds.isdisjoint(after):
            continue
        for words, entry in lexis.pack.compounds.get(stem, ()):
            n = len(words)
            if i + n <= len(tokens) and all(words[k] in _bare(tokens[i + k].word) for k in range(1, n)):
                old = token.reading
                cut = (
                    (old.conj, old.prep, old.art)
                    if old is not None
                    else (token.word.conj, token.word.prep, token.word.art)
                )
                token.simple = old
                reading = lexis.of_entry(entry, *cut, token.stem)
                closed = tokens[i + n - 1].text.startswith("ال")
                token.take("N", reading, closed)
                token.length = n
                for k in range(i + 1, i + n):
                    tokens[k].take("e", None, closed)
                return


def _bare(word: Word) -> frozenset[str]:
    """All that a word can be without article and clitics."""
    if word.bare is None:
        stems = [r.stem for r in word.nominals if not r.conj and not r.prep and not r.enc]
        word.bare = frozenset((word.text, word.stem, word.text.removeprefix("ال"), *stems))
    return word.bare


def _name(tokens: list[Token], i: int, before: Token | None) -> tuple[list[Name], int, Reading] | None:
    """The longest known name that begins here with all that bear it, its length, and how its first word is cut."""
    word = tokens[i].word
    best: list[Name] = []
    length, reading = 0, word.name_splits[0]
    second = bare_name(tokens[i + 1].text) if i + 1 < len(tokens) else ""
    for split, group in zip(word.name_splits, word.groups, strict=True):
        for name in group.longer.get(second, group.single):
            n = len(name.words)
            if n < length:
                break  # longest first
            person = name.key.startswith("person:")
            if person and split.art and not split.stem.startswith("ال"):
                continue  # المؤدي is no مودي
            if (
                i + n <= len(tokens)
                and (n == 1 or _goes_on(tokens, i, name))
                and not (person and (_surname(tokens, i + n) or (n == 1 and _somebody_else(tokens, i))))
            ):
                if n > length:
                    best, length, reading = [name], n, split
                elif split is reading:
                    best.append(name)
    if not best:
        return None
    groups = False
    if length > 1 and best[0].weak:
        groups = all(n.key.startswith("group:") for n in best)  # أنصار الشريعة: the country of the text tells which
        if not (before is not None and before.text in QUOTES):
            best = [n for n in best if not n.weak] or best  # في الشرق الأوسط: the region; a paper is in «الشرق الأوسط»
    if (length > 1 and (groups or not best[0].weak)) or _alone(word, best, reading, before):
        quoted = before is not None and before.text in QUOTES and before.text not in "»”"
        if quoted and any(n.key.startswith("outlet:") for n in best):
            best = [n for n in best if n.key.startswith("outlet:")]  # ذكرت «الشرق الأوسط»
        elif best[0].weak and any(n.table == "place" for n in best):
            best = [n for n in best if n.table == "place"]
        return best, length, reading
    return None


def _goes_on(tokens: list[Token], i: int, name: Name) -> bool:
    """Whether the words of a name stand behind its first word."""
    for wanted in name.words[1:]:
        i += 1
        if not _same(tokens[i].text, wanted, name):
            return False
    return True


def _same(text: str, wanted: str, name: Name) -> bool:
    """Whether a word is that of a name. Texts drop and add the article, but محمد and المحمد are two people, منطقة
    الشيخ بحر | شمال غربي is not in بحر الشمال, and مدينة تل | رفعت is not مدينة التل."""
    if text == wanted or text in DIRECTIONS or name.key.startswith("person:"):
        return text == wanted
    if name.weak and name.key.startswith("group:"):
        return False  # قوة مشتركة: any joint force; حركة التمرد: any rebellion
    return text == "ال" + wanted or ("ال" + text == wanted and name.table != "place")


def _surname(tokens: list[Token], i: int) -> bool:
    """Whether a name goes on with a surname that no table knows: ناصر محمد | القميشي is none of the known ones."""
    word = tokens[i].word if i < len(tokens) else None
    return word is not None and word.text.startswith("ال") and len(word.text) > 5 and not word.known


def _somebody_else(tokens: list[Token], i: int) -> bool:
    """الصحفي الأمريكي أوستن | تايس: one word of a known name, with a word that nobody knows behind it and a profession
    that is no office before it, begins the name of somebody else."""
    after = tokens[i + 1].word if i + 1 < len(tokens) else None
    if after is None or after.known or after.kind or after.text.startswith(_VERB_LIKE):
        return False
    return any(t.noun_class == "person" and not t.word.conj for t in tokens[max(0, i - 2) : i])


def _closes(token: Token) -> bool:
    """Whether a word is the last one, with its article, of a name or of a noun of several words."""
    return token.tag == "e" and token.text.startswith("ال")


def _alone(word: Word, names: list[Name], split: Reading, before: Token | None) -> bool:
    """Whether a name that is also a common word (فتح، الوفد، صالح) is meant as a name here."""
    if word.nisba and split.art and before is not None and ((before.tag == "N" and before.art) or _closes(before)):
        return False  # الحكومة السورية, قوى المعارضة السورية: the adjective, not the name سورية
    bound = before is not None and before.noun_class in PROPER_CLASSES and not split.prep and not split.conj
    if bound and before is not None and not (before.art and names[0].weak):  # حركة فتح, but قصف الجيش | المدينة
        return before.noun_class not in ("place", "facility") or not all(n.key.startswith("person:") for n in names)
    if before is not None and (before.text == "باسم" or (before.text in QUOTES and before.text not in "»”")):
        return True  # «حماس»، الناطق باسم فتح
    seen = before is not None and before.tag == "V" and before.stem_base == SEES and not names[0].weak
    if seen and not (split.prep or split.conj) and all(n.table == "place" for n in names):
        return True  # شهدت تعز اشتباكات: a verb takes no verb
    if split.conj and before is not None and before.tag in "Ee" and all(n.table == "place" for n in names):
        return True  # في الضالع وتعز
    titled = before is not None and before.art and not (split.prep or split.conj) and _title(before, names[0])
    if names[0].weak and titled and all(n.key.startswith("person:") for n in names):
        return True  # أكد الرئيس هادي
    if names[0].weak:  # two towns of one name are still a town; a person or village that is also a word needs more
        nouns = [r for r in word.nominals if not (_nominative_dual(r) and _genitive(split, before))]
        plain = not (word.verbs or nouns or word.closed) and any(n.table == "place" for n in names)
        return plain and (
            bool(split.prep)
            or (before is not None and (before.tag == "P" or before.noun_class == "place" or before.conj))
            or len(nouns) < len(word.nominals)
        )
    common = [r for r in word.readings if r.pos in "VMNC" and not (_nominative_dual(r) and _genitive(split, before))]
    if all(n.table == "place" for n in names):
        # لحج وعدن: the town, and not "they (f.) promised"; في تعز: behind a preposition stands no verb
        governed = before is not None and before.tag == "P" and not split.conj
        common = [r for r in common if not (_of_women(r) or (governed and r.pos == "V"))]
    if any(name.table == "metonym" or name.key.startswith("state:") for name in names):
        return all(r.cost >= split.cost for r in common if r.pos != "V")
    return all(r.cost > split.cost for r in common)


def _title(before: Token, name: Name) -> bool:
    """الرئيس هادي, and of a name of two words المعارض محمد البراهمي: what a politician is called by."""
    return before.noun_class == "office" or (len(name.words) > 1 and before.stem_base in POLITICIANS)


def _of_women(r: Reading) -> bool:
    entry = r.entry
    return r.pos == "V" and entry is not None and (entry.person, entry.number, entry.gender) == (3, "p", "f")


def _nominative_dual(r: Reading) -> bool:
    return r.entry is not None and r.entry.number == "d" and r.entry.case == "nom"


def _genitive(r: Reading, before: Token | None) -> bool:
    """Whether a noun stands where only a genitive can: في عمان is the town, for two uncles would be عمين."""
    return bool(r.prep) or (before is not None and (before.tag == "P" or (before.tag == "N" and not before.definite)))
