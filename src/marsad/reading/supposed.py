"""What stands behind أن in the imperfect is thought of, asked for or expected, and nothing tells that it came about:
والأهم أن يتخلى الحوثيون عن السلاح، ما أن ترفع العقوبات، سهل على واشنطن أن توقع. Operators that say more (من المتوقع أن,
يجب أن) have said it before. It came about before something else (قبل أن ينسحب), to a degree (لدرجة أن), where it was
managed (استطاع أن) and where it is what somebody is sorry for (من المؤسف أن ترفض)."""

from __future__ import annotations

from typing import Final

from marsad.reading.slots import Line

THAT: Final = frozenset(["ان", "بان", "لان", "وان", "وبان", "بالا", "كي", "لكي"])
BEFORE: Final = frozenset(["قبل", "قبيل", "الي", "منذ", "حتي", "درجه", "حد", "دون", "بدون"])
MANAGED: Final = frozenset(
    ["استطاع", "تمكن", "نجح", "افلح", "اضطر", "اعتاد", "داب", "سبق", "حدث", "صادف", "شاء", "قدر", "لبث"]
)
SORRY: Final = frozenset([
    "دواعي", "داعي", "موسف", "غريب", "مستغرب", "عجيب", "مخجل", "مخزي", "عار", "معيب", "مفارقه", "مفارقات", "سخريه",
    "صدمه", "جزاء", "عاده", "اسف", "فاجا", "ادهش",
])  # fmt: skip
NOT: Final = frozenset(["لم", "لن", "لا", "ما", "عدم"])
WHO: Final = frozenset(["من", "ممن", "لمن", "بمن", "كمن", "فيمن", "عمن", "ومن"])
THERE: Final = frozenset(["هناك", "هنالك", "ثمه"])
OF_A_GROUP: Final = 3  # tokens from بينهم to من
JOINED: Final = 8  # tokens from the verb behind من to one that is joined to it
# What has happened, or is going on, where it is spoken of; and what is not done but was made.
THERE_ALREADY: Final = frozenset([
    "مقتل", "استشهاد", "وفاه", "مصرع", "اصابه", "اغتيال", "هجوم", "قصف", "غاره", "غزو", "عدوان", "اعتداء", "حصار",
    "زياره", "لقاء", "اجتماع", "محادثات", "مفاوضات", "مباحثات", "مشاورات", "قمه", "جوله",
    "وصول", "اتفاق", "اتفاقيه", "عمليه", "حمله", "معركه", "استمرار", "مواصله", "تصاعد",
])  # fmt: skip
NOW: Final = frozenset(["حالي", "حاليه", "حاليين", "اخير", "اخيره", "جاري", "جاريه", "مستمر", "مستمره"])
TAKES: Final = frozenset(["تطلب", "احتاج", "استلزم", "اقتضي", "استدعي"])
TOPIC: Final = 14  # tokens from a topic to what is said of it
BACK: Final = 12  # tokens from أن to what governs it
TAKEN: Final = 6  # tokens from the verb to the deed that it takes


def object_thought_of(line: Line, i: int) -> bool:
    """أن توقع اتفاقا، أن يتوصل الوزراء إلى اتفاق: whether the deed at `i`, which nothing makes definite, is of such a
    verb."""
    tokens, phrase = line.tokens, line.phrase_of(i)
    if phrase is None or phrase.head != i or tokens[i].conj or tokens[i].enc:
        return False
    if any(t.definite or t.tag == "E" for t in tokens[i : phrase.end]):
        return False  # متواطئة في مقتل الصحفية: that is there
    for k in range(i - 1, max(-1, i - TAKEN), -1):
        if tokens[k].tag == "V":
            return thought_of(line, k)
        if tokens[k].tag in "SR." and tokens[k].text != '"':
            return False
    return False


def thought_of(line: Line, i: int) -> bool:
    """Whether the verb at `i` stands in the imperfect behind أن and under nothing that shows that it came about."""
    tokens = line.tokens
    if tokens[i].tag != "V" or tokens[i].tense != "impf" or tokens[i].conj:
        return False
    k = i - 1
    while k > 0 and (tokens[k].time >= 0 or tokens[k].tag == "A" or tokens[k].text == "لا"):
        k -= 1
    if k < 1 or tokens[k].text not in THAT:
        return False
    if tokens[k - 1].stem in BEFORE or tokens[k - 1].stem_base in BEFORE:
        return False
    for j in range(k - 1, max(-1, k - BACK), -1):
        token = tokens[j]
        if token.stem_base in SORRY or token.stem in SORRY:
            return False
        if token.tag == "V" and token.stem_base in MANAGED:
            return (j > 0 and tokens[j - 1].text in NOT) or token.tense == "impf"
        if token.tag in "SR" or token.text in (".", "؛", ":"):
            break
    return True


def topic_to_come(line: Line, i: int) -> bool:
    """إن مهاجمة تايوان ستفضي إلى تأجيج المخاوف، تدمير التنظيم يتطلب قوات برية: a deed of which it is said what it will
    or would do, or takes, is thought of. What is there already (مقتل القيادي سيضعف التنظيم، هجومهم الحالي) is not."""
    tokens, phrase = line.tokens, line.phrase_of(i)
    token = tokens[i]
    if phrase is None or phrase.head != i or phrase.genitive <= i or token.pos != "M" or token.art or token.conj:
        return False
    if token.prep or token.stem_base in THERE_ALREADY or (token.entry is not None and token.entry.number in "pd"):
        return False
    if not (i == 0 or tokens[i - 1].tag == "S" or tokens[i - 1].text in (".", "\n")):
        return False
    for k in range(i + 1, min(len(tokens), i + TOPIC)):
        word = tokens[k]
        if word.stem in NOW or (word.time >= 0 and word.tag != "A"):
            return False
        if word.tag == "V":
            later = word.reading is not None and word.reading.future
            return later or (word.tense == "impf" and (word.stem_base in TAKES or tokens[k - 1].stem == "سوف"))
        if word.tag in "SRG" or (word.tag == "." and word.text not in "()"):
            return False
    return False


def whoever(line: Line, i: int) -> bool:
    """على كل من يعتدي على المرافق، ضد من يقطع الطرق: what whoever there may be does, or would do, and what و joins
    to it (من يقتل أباه ويفجر نفسه). With a pronoun on its verb (معظم من تختطفهم) people are meant that are there, as
    behind هم من and هناك من."""
    tokens = line.tokens
    token = tokens[i]
    if token.tag != "V" or token.tense != "impf" or token.prep or i == 0:
        return False
    if token.conj and token.text[0] == "و":
        for k in range(i - 1, max(0, i - JOINED), -1):
            if tokens[k].tag in "SR" or (tokens[k].tag == "." and tokens[k].text not in "،,"):
                return False
            if tokens[k].tag == "V":
                return not tokens[k].conj and whoever(line, k)
        return False
    if token.enc or tokens[i - 1].text not in WHO:
        return False
    before = tokens[i - 2] if i > 1 else None
    if before is not None and (before.tag == "O" or before.stem in THERE):
        return False
    return not any(t.enc and t.tag == "P" for t in tokens[max(0, i - 1 - OF_A_GROUP) : i - 1])
