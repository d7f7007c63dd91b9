"""What was cut off from the phrase before it: words that look as if they stood for themselves and do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.reading.agreement import feminine, modifies
from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.remnants import MATTERS
from marsad.reading.tokens import Token, is_deed

SHARED: Final = frozenset(["مشترك", "مشتركه", "حدودي", "حدوديه", "فاصل", "فاصله", "واصل", "رابط", "واقع", "واقعه"])

if TYPE_CHECKING:
    from marsad.reading.slots import Line, Slots

STANCES: Final = frozenset(["معارض", "معارضه", "متمرد", "متمرده", "متطرف", "متطرفه", "حاكم", "حاكمه", "متشدد"])
FOLK: Final = frozenset(["اهالي"])
NAMED: Final = frozenset({"office", "person", "persons", "source"})
INTO: Final = frozenset(["في", "حول", "بشان"])
BODIES: Final = frozenset({"body", "party", "armed", "force", "gov"})


def goes_with_before(line: Line, slots: Slots, i: int) -> int:
    """Past a bare word at `i` that belongs to the phrase right before it, or `i` where it stands for itself.

    A definite adjective is cut off where its noun is a name or stands further back (مدخل كامب تشابمان | التابع للحلف);
    a passive participle with its own pronoun modifies (شخصان | مشتبه بهما); and a demonstrative after the last noun of
    a prepositional phrase is the genitive of that noun (منذ بداية | هذا الصراع). What stands right after the verb, and
    people (قتل الجيش المتمردين), are left alone.
    """
    tokens = line.tokens
    token, last = tokens[i], tokens[i - 1]
    if i <= slots.trigger + 1 or not last.nominal or last.time >= 0 or token.conj or token.prep or token.enc:
        return i
    governed = _governed(line, slots, i)
    if token.tag == "D":
        genitive = phrase_at(tokens, i) if governed and not last.definite else None
        return genitive.end if genitive is not None else i
    if token.tag != "N" or token.given:
        return i
    if not token.art:
        own = i + 1 < len(tokens) and tokens[i + 1].tag == "P" and tokens[i + 1].enc != ""
        return i + 2 if own and token.pos in ("A", "P") and not last.definite else i
    adjective = token.pos in ("A", "P") or token.noun_class == "adj" or (token.word.nisba is not None and not token.pos)
    if last.noun_class == "force" and i + 1 < len(tokens) and tokens[i + 1].tag == "P":
        adjective = adjective or any(
            r.pos in ("A", "P") and not r.enc for r in token.word.nominals
        )  # القوات | المشاركة في
    strong = token.stem == "قوي" and token.written == "ي"  # دعم بلاده | القوي, and no قوى
    strong = strong or _stance(line, i)
    if not strong and (not adjective or token.noun_class not in ("", "adj")):
        return i
    if not any(t.nominal and _fits(t, token) for t in tokens[slots.trigger + 1 : i]):
        return i  # استدعت وزارة الخارجية الإيرانية | القائم بأعمال السفارة
    people = token.stem.endswith(("ين", "ون")) or (token.entry is not None and token.entry.number == "p")
    return i if people and not governed else i + 1


def _stance(line: Line, i: int) -> bool:
    """حزب اليسار الألماني | المعارض بعقد: what a body is called by its stance, behind another adjective and before no
    name (الأمن السوري | المعارض فلان)."""
    token, last = line.tokens[i], line.tokens[i - 1]
    after = line.tokens[i + 1] if i + 1 < len(line.tokens) else None
    phrase = line.phrase_of(i - 1)
    if token.stem not in STANCES or not (last.art and last.word.nisba) or phrase is None:
        return False
    own = line.tokens[phrase.head].noun_class in BODIES
    return own and (after is None or not after.nominal or bool(after.prep) or after.time >= 0)


def _fits(noun: Token, adjective: Token) -> bool:
    """Whether an adjective can be said of a noun by its gender; a name can have either."""
    return noun.tag == "E" or not noun.word.known or feminine(noun) == feminine(adjective)


def _governed(line: Line, slots: Slots, i: int) -> bool:
    """Whether the phrase that ends right before token `i` stands behind a preposition."""
    phrase = line.phrase_of(i - 1)
    if phrase is None or phrase.end != i:
        return False
    first = line.tokens[phrase.start]
    return bool(first.prep) or (phrase.start > slots.trigger + 1 and line.tokens[phrase.start - 1].tag == "P")


def belongs(slots: Slots, tokens: list[Token], i: int) -> bool:
    """مدخل المعسكر التابع | للحلف، الميليشيات الموالية | لهم: ل after a participle tells whom its noun belongs to."""
    if i > slots.trigger + 1 and tokens[slots.trigger].tag == "V" and _accuses(tokens[slots.trigger]):
        return True  # اتهم مدير الإعلام | للجيش: nobody is accused with ل
    return i > slots.trigger + 1 and tokens[i - 1].pos in ("A", "P") and modifies(tokens[i - 1])


def _accuses(verb: Token) -> bool:
    """Whether a verb takes whom it accuses for its object, and what of with ب."""
    senses = verb.lexeme.senses if verb.lexeme is not None else ()
    return any(s.code == "ACCUSE" and ("obj",) in s.recipient and ("ب",) in s.content[:1] for s in senses)


def lies_between(tokens: list[Token], i: int, trigger: int) -> bool:
    """الممر المشترك | بين الصين وباكستان: whose the thing before is, and not who takes part in the deed at `trigger`;
    but الاجتماع المشترك بين الوزيرين is theirs."""
    return i > 1 and i - 2 != trigger and tokens[i - 1].stem in SHARED and tokens[i - 1].art


def quoted_name_before(line: Line, i: int) -> bool:
    """Whether a known name in quotation marks ends right before token `i`, alone or behind its noun (تنظيم «داعش»)."""
    named = line.phrase_of(i - 2) if i > 2 and line.tokens[i - 1].tag == '"' else None
    if named is None or named.end not in (i - 1, i):
        return False
    return line.tokens[named.head].tag == "E" or (named.end == i and named.name >= 0)


def trails_name(line: Line, phrase: Phrase) -> bool:
    """تنظيم «داعش» | الإرهابي: whether a phrase is only an adjective of the name in quotation marks before it."""
    token = line.tokens[phrase.start]
    alone = len(phrase) == 1 and token.art and token.tag == "N" and not (token.conj or token.prep)
    return alone and token.stem.endswith(("ي", "يه")) and quoted_name_before(line, phrase.start)


def only_described(line: Line, phrase: Phrase) -> bool:
    """تعاونها | العسكري، الشرطة | السرية: whether a phrase is only a definite adjective of relation that trails the
    phrase before it; not a surname behind a name or a title (المتحدث القرني), nor people (الأهالي)."""
    token, k = line.tokens[phrase.start], phrase.start - 1
    if len(phrase) != 1 or not token.art or token.tag != "N" or token.conj or token.prep or token.given or k < 1:
        return False
    if not token.stem.endswith(("ي", "يه")) or token.stem_base in FOLK:
        return False
    if quoted_name_before(line, phrase.start):
        return True
    if (token.noun_class == "persons" or token.noun_class in BODIES) and token.stem not in MATTERS:
        return False
    last, before = line.tokens[k], line.phrase_of(k)
    while k > 0 and line.tokens[k].tag == "e":
        k -= 1
    if last.tag == "e":  # سحب قواتها | العسكرية: behind a noun of several words
        return line.tokens[k].noun_class not in ("office", "person")
    if before is None or before.end != phrase.start or before.bearer >= 0 or last.given:
        return False
    head = line.tokens[before.head]
    return head.noun_class not in NAMED and (bool(last.enc) or last.tag == "E" or last.art)


def of_means(line: Line, slots: Slots, i: int) -> bool:
    """عملية أمنية بدعم جوي | من التحالف: whose support it is, behind a bare deed noun with ب, and not whose deed."""
    before = line.phrase_of(i - 1)
    if (
        before is None
        or before.end != i
        or before.start <= slots.trigger
        or line.tokens[slots.trigger].pos in ("A", "P")
    ):
        return False  # قوات مدعومة بضربات جوية من التحالف
    head = line.tokens[before.head]
    means = head.prep == "ب" or (head.conj and slots.get("ب") and slots.get("ب")[-1].phrase == before)
    return bool(means) and head.pos == "M" and not head.definite and before.genitive < 0


def of_battle(line: Line, trigger: int, i: int) -> bool:
    """ناقشت المعارك الدائرة | مع التنظيم: who fights is no side of what the verb tells, which speaks of the battle."""
    verb = line.tokens[trigger].lexeme
    near = line.phrase_of(i - 1) if i > trigger + 1 else None
    events = [s for s in verb.senses if s.kind == "event"] if verb is not None else []
    if near is None or not events or any(s.code != "CONSULT" for s in events):
        return False
    fought = line.tokens[near.head].lexeme
    return near.head != trigger and fought is not None and any(s.code == "ASSAULT" for s in fought.senses)


def another_deed(line: Line, trigger: int, i: int) -> bool:
    """مصادرة طائرة كان من المزمع استخدامها في هجوم | من قبل الخلية: who does the deed right before من قبل has not done
    the masdar at `trigger` further back; nor has who did what an inquiry is into (تحقيق في جريمة | على يد مستوطنين)."""
    if inquired_into(line, trigger, i):
        return True
    near = line.phrase_of(i - 1) if i > 0 else None
    if near is None or line.tokens[trigger].tag == "V" or near.head <= trigger:
        return False
    first = line.phrase_of(near.start - 1) if line.tokens[near.start].conj else None
    if first is not None and first.start > trigger + 1 and line.tokens[first.start - 1].tag == "P":
        return is_deed(line.tokens[near.head])  # التحقيق حول أعمال العنف وانتهاكات الحقوق | من طرف الميليشيات
    return is_deed(line.tokens[near.head]) and near.start > 0 and line.tokens[near.start - 1].tag == "P"


def inquired_into(line: Line, trigger: int, i: int) -> bool:
    """فتح تحقيق في مقتل الصحفية | برصاص قناص: whether what stands before token `i` is what an inquiry is into."""
    for t in line.tokens[trigger : min(trigger + 2, i)]:  # فتح | تحقيق
        if t.lexeme is not None and any("investigate" in s.modes for s in t.lexeme.senses):
            return any(word.stem in INTO for word in line.tokens[t.index + 1 : i])
    return False


def of_word_before(line: Line, slots: Slots, i: int) -> bool:
    """Whether what the preposition at `i` brings says something of the word before it, and nothing of the deed."""
    stem = line.tokens[i].stem
    if stem == "من":
        return of_means(line, slots, i)
    if stem == "بين":
        return lies_between(line.tokens, i, slots.trigger)
    return stem == "مع" and of_battle(line, slots.trigger, i)
