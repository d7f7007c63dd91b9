"""What ل before a deed noun tells: what somebody does something for (أرسل تعزيزات لقصف المدينة), which is not done yet,
or what another word takes (تعرض لقصف، دعوة لوقف)."""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Sense
from marsad.reading.control import attempts
from marsad.reading.slots import Line
from marsad.reading.tokens import VERBAL, Token, of_meeting

LAM_AFTER: Final = frozenset(
    ["تعرض", "تعرضت", "يتعرض", "تتعرض", "نتيجه", "ردا", "نظرا", "وفقا", "ضحيه", "اضافه", "خلافا", "استمرارا"]
)  # words whose own ل it is: بالإضافة لاختطاف عشرة
SUFFERING: Final = frozenset(["تعرض", "تعرضت", "يتعرض", "تتعرض", "تعرضوا", "يتعرضون"])
AWAY: Final = 10  # tokens from such a word to its ل
RESULTING: Final = frozenset(["مقتل", "استشهاد", "اصابه", "اصاب", "استشهد", "وفاه", "مصرع", "سقوط"])  # nobody's aim
BRINGING: Final = frozenset(["ضمان", "تسهيل", "تيسير", "تامين", "استكمال", "بسط", "فرض", "انجاح", "ترتيب", "اتاحه"])
TRAVELS: Final = frozenset(["توجه", "وصل", "سافر", "غادر", "انتقل", "طار", "عاد"])
NEAR: Final = 3  # tokens before a deed among which the word stands whose ل it is
# Deeds that bear the article with their preposition also where nobody has spoken of them before: الإفراج عن رهينة.
IDIOMS: Final = {"RETREAT": ("عن", "من"), "COERCE": ("علي", "ب"), "CONCEDE": ("عن",)}


def purposed(line: Line, i: int) -> bool:
    """Whether a deed noun with ل is what somebody means to do; a definite one (تصدوا للغزو) has been told before."""
    token = line.tokens[i]
    if token.stem_base in RESULTING or _attacks(token):
        return False  # أدت هذه الهجمات والانفجارات لمقتل خمسة، تصدى السكان لاعتداءات مستوطنين
    return (not token.art or _idiom(line, i)) and not taken(line, i)


def to_bring_about(line: Line, i: int) -> bool:
    """نتوسط لتسهيل | تبادل الأسرى، لضمان | وصول المساعدات، لاستكمال بسط | سيطرتنا: what a purpose is to bring about."""
    tokens = line.tokens
    k = i - 1
    while k > 0 and tokens[k].stem_base in BRINGING and not tokens[k].prep and not tokens[k].conj:
        k -= 1
    token = tokens[k] if k >= 0 else None
    if token is None or token.stem_base not in BRINGING or tokens[i].conj or tokens[i].prep:
        return False
    if token.prep == "ل":
        return purposed(line, k)
    return k > 0 and tokens[k - 1].text in ("اجل", "بهدف", "بغيه", "بغرض")


def goes_to_meet(line: Line, i: int, senses: tuple[Sense, ...]) -> bool:
    """توجه إلى أنقرة للقاء الرئيس: who travels to meet somebody is going to."""
    if not of_meeting(senses):
        return False
    verb = next((t for t in reversed(line.tokens[:i]) if t.tag in "VSR"), None)
    return verb is not None and verb.tag == "V" and verb.stem_base in TRAVELS


def _attacks(token: Token) -> bool:
    """Several attacks are told as what happened; an aim is one deed (لقصف المدينة)."""
    if token.entry is None or token.entry.number != "p" or token.lexeme is None:
        return False
    return any(s.code == "ASSAULT" for s in token.lexeme.senses)


def _idiom(line: Line, i: int) -> bool:
    """جهود للإفراج عن الرهينة، انتشروا للقبض على المطلوبين."""
    token, after = line.tokens[i], line.tokens[i + 1] if i + 1 < len(line.tokens) else None
    if after is None or token.lexeme is None or token.pos != "M":
        return False
    heads = {head for s in token.lexeme.senses for head in IDIOMS.get(s.code, ())}
    return after.text in heads or (after.prep != "" and after.prep in heads)


def taken(line: Line, i: int) -> bool:
    """Whether ل before a masdar marks a slot of something else (تعرض لقصف، دعوة لوقف) and not a purpose."""
    tokens = line.tokens
    near = [k for k in range(i - 1, -1, -1) if tokens[k].time < 0 and tokens[k].tag != '"'][:NEAR]  # دفع أمس «قسد» لقصف
    if _suffers(tokens, i):
        return True
    for k in near:
        token = line.tokens[k]
        lexeme = token.lexeme
        if attempts(token):
            return False  # محاولات للاعتداء: what was attempted
        if token.stem in LAM_AFTER:
            return True
        if lexeme is None:
            continue
        backed = token.tag == "N" and token.reading is not None and token.reading.pos == "P"
        if not backed and any(_takes(s, line.tokens[k + 1 : i]) for s in lexeme.senses):
            return True  # but درب عناصر مدعومين من إيران لمهاجمة القوات: what tells who they are takes nothing
        if any("ل" in o.scope and o.effect == "actual" for o in lexeme.operators):
            return True  # أدى القصف لمقتل طفلين
    return False


def _suffers(tokens: list[Token], i: int) -> bool:
    """تعرض بعض المناطق المحيطة بالبلدة | لقصف: nothing but nouns stands between the word and its ل."""
    for k in range(i - 1, max(-1, i - AWAY), -1):
        if tokens[k].stem in SUFFERING:
            return True
        if tokens[k].tag in "VSR." or tokens[k].prep == "ل":
            return False
    return False


def _takes(sense: Sense, between: list[Token]) -> bool:
    """Whether a word of asking, blaming, praising takes what follows with ل; after travel, sending or a protest ل tells
    the purpose: وصل لاختطاف، أرسل تعزيزات لقصف، تظاهروا لفك الحصار.

    Some take it only with a noun of their own between them: استخدم حق النقض لمنع القرار, not استخدم الطيران لقصف.
    """
    if sense.code == "CONSULT" or sense.code not in VERBAL:
        return False
    if not (("ل",) in sense.content or ("ل",) in sense.recipient):
        return False
    own = [c.words for c in sense.when if c.op == "is" and c.slot in ("obj", "ب") and c.words]
    return all(any(t.stem_base in words or t.stem in words for t in between) for words in own)
