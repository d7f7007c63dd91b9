"""What stands right beside a word and shows whether it is a verb: an opening phrase (من جهة أخرى | حمل الوزير على), a
preposition with a quotation mark between (متهما إياهم بـ«رفض التسوية»), or the إن that only saying takes."""

from __future__ import annotations

from typing import Final

from marsad.reading.lexis import Reading
from marsad.reading.tokens import Token

SHELLING: Final = frozenset(["قصف", "وقصف"])
OF_KIND: Final = frozenset([
    "مدفعي", "جوي", "صاروخي", "بري", "بحري", "مكثف", "عنيف", "متبادل", "عشوايي", "مماثل", "روسي", "تركي", "اسراييلي",
    "اميركي", "امريكي", "همجي", "ليلي", "سابق", "جديد",
])  # fmt: skip
SAID: Final = frozenset(["قال", "قالت"])
COME_ABOUT: Final = frozenset(["تم", "يتم", "جري", "يجري", "تتم", "تمت"])
TOUCHED: Final = "طال"  # as a noun it is in no paper
TURNING: Final = frozenset(["جهه", "جانب", "ناحيه", "صعيد", "سياق", "مقابل"])
SAYING: Final = frozenset(["قال", "قالت", "قالا", "قالتا"])
PURPOSES: Final = frozenset(["بهدف", "بغيه", "بغرض", "بقصد", "اجل"])
# Verbs that take a deed, behind ب, من, على or إلى.
TAKING: Final = frozenset(["قام", "تمكن", "بدا", "هدد", "توعد", "امر", "اتهم", "استطاع", "اقدم", "عمل", "نجح", "استمر"])
EXPLAINED: Final = frozenset(["وبين", "بين"])
EXPLAINING: Final = 16  # tokens from وبين to its clause
THAT: Final = frozenset(["ان", "انه", "انها", "انهم", "بان"])
RECEIVING: Final = frozenset(["لتلقي", "بتلقي", "تلقي"])
RECEIVED: Final = frozenset([
    "العلاج", "علاج", "العلاجات", "الرعايه", "الاسعافات", "المساعده", "المساعدات", "الدعم", "التدريب", "التدريبات",
    "التعليم", "اللقاح", "التعازي", "الاوامر", "الاموال",
])  # fmt: skip
SIDES: Final = frozenset(["جهه", "جهت", "جانب", "ناحيه", "ناحيت"])
IN_TURN: Final = frozenset(["بدوره", "بدورها", "بدورهم"])
OTHERWISE: Final = frozenset(["اخري", "اخر", "ثانيه", "متصل", "منفصل", "مواز"])
# By their first word, the words with which a clause turns to another matter.
TURNERS: Final[dict[str, frozenset[tuple[str, ...]]]] = {
    "الي": frozenset([("ذلك",)]),
    "في": frozenset([("غضون", "ذلك"), ("الاثناء",), ("المقابل",), ("السياق",)]),
    "علي": frozenset(),
    "من": frozenset(),
}


def shelling(tokens: list[Token], i: int) -> bool:
    """قصف مدفعي على بلدة سرمين، قصف تركي يطال: with an indefinite adjective behind it قصف is the noun; who shelled
    stands there with the article or by name."""
    after = tokens[i + 1].text if i + 1 < len(tokens) else ""
    return tokens[i].text in SHELLING and after in OF_KIND


def explains(tokens: list[Token]) -> bool:
    """وبين الوزير أن, وبين المتحدث، في تصريح له، أن: at the head of a sentence وبين is "and explained" where somebody
    and إن follow; "and between" needs a second one with و."""
    if (
        len(tokens) < 4
        or tokens[0].text not in EXPLAINED
        or not (tokens[1].text.startswith("ال") or tokens[1].word.given)
    ):
        return False
    for token in tokens[2:EXPLAINING]:
        if token.text in THAT:
            return True
        if token.text.startswith("و") or token.number is not None or (token.word.kind and token.text not in '،,()«»"'):
            return False
    return False


def receives(tokens: list[Token], i: int) -> bool:
    """نقلوا لتلقي العلاج: what is received, and nothing that she throws at anybody."""
    return tokens[i].text in RECEIVING and i + 1 < len(tokens) and tokens[i + 1].text in RECEIVED


def two_before(tokens: list[Token], i: int) -> bool:
    """إن جنديين قتلا، العثور على شرطيين قتلا، إن مروحيتين أميركيتين هاجمتا: whether a dual right before token `i`,
    perhaps with an adjective, is introduced as what a clause is about."""
    k = i - 1
    if k > 0 and tokens[k].text.endswith("ين") and tokens[k - 1].text.endswith("ين"):
        k -= 1
    opened = k == 0 or (k > 0 and tokens[k - 1].tag in "SP")
    entry = tokens[k].entry if k >= 0 else None
    return opened and entry is not None and entry.number == "d"


def introduced(tokens: list[Token], i: int) -> bool:
    """إن مهاجما انتحاريا فجر سترته: whether all between إن and a bare perfect at token `i` are indefinite accusatives,
    which take no genitive, so that a verb follows."""
    verb = tokens[i].word.verbs[0] if tokens[i].word.verbs else None
    if verb is None or verb.conj or verb.tense != "perf" or tokens[i].text.endswith("ا"):
        return False
    k = i - 1
    while k > 0 and tokens[k].tag == "N" and tokens[k].text.endswith("ا") and not (tokens[k].art or tokens[k].conj):
        k -= 1
    return 0 <= k < i - 1 and tokens[k].tag == "S" and tokens[k].stem.lstrip("وفبل").startswith("ان")


def left_behind(tokens: list[Token], i: int) -> bool:
    """الهجوم الذي خلف 39 قتيلا: before a figure, and behind a relative pronoun, it left them and is no "behind"."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return i > 0 and tokens[i - 1].tag == "R" and after is not None and after.number is not None and after.time < 0


def purpose_goes_on(tokens: list[Token], i: int) -> bool:
    """بهدف ابتزازهم | ومنعهم: right behind a deed with a pronoun that a word of purpose governs, a word with و and the
    same pronoun is a deed as well."""
    before = tokens[i - 1] if i > 1 else None
    if before is None or before.pos != "M" or before.enc != tokens[i].enc or not tokens[i].enc:
        return False
    return tokens[i - 2].text in PURPOSES


def turned(tokens: list[Token], i: int) -> bool:
    """Whether the words before token `i` only turn to something else, so that a clause begins there; or whether it is
    قال before إن, which is a verb behind any name (عبد الودود وحيدي | قال إن)."""
    if tokens[i].text in SAYING and i + 1 < len(tokens) and tokens[i + 1].text == "ان":
        return True
    if i < 2:
        return False
    if introduced(tokens, i) or tokens[i].text in SAID:
        return True
    if tokens[i].text == TOUCHED:
        return tokens[i - 1].nominal and not tokens[i - 1].definite  # قصف روسي طال المدينة
    before, second = tokens[i - 1], tokens[i - 2]
    if before.stem in TURNING:  # من جهته | حمل, في المقابل | حمل
        return second.tag == "P" and (bool(before.enc) or before.art) and (i == 2 or tokens[i - 3].tag == ".")
    return before.stem in OTHERWISE and second.stem in TURNING and i > 2 and tokens[i - 3].tag == "P"


def governed_in_quotes(tokens: list[Token], i: int) -> bool:
    """Whether a preposition governs the words in quotation marks that begin at token `i`."""
    if i < 2 or tokens[i - 1].tag != '"':
        return False
    return tokens[i - 2].tag == "P" and not tokens[i - 2].enc and tokens[i - 2].text in ("ب", "ل", "ك", "علي", "عن")


def half_deed(tokens: list[Token], k: int) -> bool:
    """قاموا بتدمير | وقتل المهاجمين: whether a deed without what it was done to shares that with the one that و joins
    to it, behind a verb that takes a deed; but تعرضوا لقصف | وقتل خمسة."""
    deed = tokens[k]
    if deed.pos != "M" or deed.noun_class or deed.enc or deed.lexeme is None or deed.lexeme.trans == "i":
        return False
    if not deed.prep and (k == 0 or tokens[k - 1].text not in ("من", "علي", "الي")):
        return False
    verb = next((t for t in reversed(tokens[:k]) if t.tag == "V"), None)
    return verb is not None and verb.lexeme is not None and verb.stem_base in TAKING


def turns_to_another_matter(tokens: list[Token]) -> bool:
    """من جهة ثانية، وفي سياق آخر: whether a sentence begins with words that turn to something else."""
    if len(tokens) < 3 or tokens[0].text.lstrip("و") not in ("من", "في", "علي"):
        return False
    return tokens[1].stem in TURNING and tokens[2].stem in OTHERWISE


def turns_to_other(tokens: list[Token], k: int) -> bool:
    """، من جانبها نفت الخارجية، ومن جهته قال، بدوره: whether words at token `k` turn to what somebody else says or
    does; a comma or nothing stands before them."""
    if k > 0 and tokens[k - 1].tag != ".":
        return False
    if tokens[k].text.lstrip("و") in IN_TURN:
        return True
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    if tokens[k].text in ("من", "ومن") and after is not None and after.stem in SIDES and bool(after.enc):
        return True
    return _to_another_word(tokens, k)


def _to_another_word(tokens: list[Token], k: int) -> bool:
    """، على صعيد متصل أكد مصدر أن، إلى ذلك أشار الناطق: behind what turns to another matter a verb of saying gives
    somebody else the floor. Before a deed (في المقابل انسحب المسلحون) the speaker may go on."""
    first = tokens[k].text.lstrip("و")
    if first not in TURNERS:
        return False
    words = tuple(t.text for t in tokens[k + 1 : k + 3])
    if words[:1] in TURNERS[first]:
        end = k + 2
    elif words in TURNERS[first] or (
        len(words) == 2 and tokens[k + 1].stem in TURNING and tokens[k + 2].stem in OTHERWISE
    ):
        end = k + 3
    else:
        return False
    end += end < len(tokens) and tokens[end].tag == "."
    verb = tokens[end] if end < len(tokens) else None
    return verb is not None and verb.tag == "V" and verb.lexeme is not None and bool(verb.lexeme.cues)


def came_about(verb: Reading, before: Token | None) -> bool:
    """حتى بعد أن يتم أسره: behind "it came to" stands a deed, and no other verb unless و joins it; so it does behind
    what is the aim (لتعزيز تعاونها)."""
    if before is None or verb.conj:
        return False
    aim = before.pos == "M" and before.prep == "ل" and not before.definite and verb.enc != ""
    return aim or (before.tag == "V" and before.stem in COME_ABOUT)
