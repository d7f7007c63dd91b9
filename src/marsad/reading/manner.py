"""How something is done: بشكل مباشر، بصورة عشوائية, an adjective that ends there; an object may stand behind it."""

from __future__ import annotations

from typing import Final

from marsad.reading.tokens import Token

HOW: Final = frozenset(["بشكل", "بصوره", "بطريقه"])
# Of these the word behind is part: غير مسبوق، شبه يومي.
PREFIXED: Final = frozenset(["غير", "شبه", "اكثر", "اكبر", "اقل", "اشد", "اوسع", "اعمق", "افضل", "بالغ", "شديد", "كل"])
# What an adjective is true of in the false idafa: بعيدة المدى، مجهول المصدر، رفيع المستوى.
TRAITS: Final = frozenset([
    "مدي", "مصدر", "هويه", "مستوي", "نطاق", "امد", "صنع", "اجل", "اهميه", "خطوره", "حجم", "حساسيه", "عدد", "اثر",
    "معالم", "توجيه", "انتشار", "تكلفه", "جنسيه", "جنسيات", "دقه", "قيمه", "جوده", "كفاءه", "شده", "سرعه",
])  # fmt: skip


def manner_ends(tokens: list[Token], i: int, n: int) -> int:
    """Where the bare adjective at token `i` ends that tells how; `i` where the word there is none."""
    token = tokens[i]
    if token.art or token.conj or token.prep or token.enc or token.stem in PREFIXED or token.tag != "N":
        return i
    if not (token.pos in ("A", "P") or token.noun_class == "adj" or token.stem.endswith(("ي", "يه"))):
        return i
    end = i + 1
    if end < n and (tokens[end].stem in TRAITS or tokens[end].length > 1):
        return i
    while end < n and _joined(tokens[end]):
        end += 1  # بشكل واضح وصريح
    return end


def _joined(token: Token) -> bool:
    bare = token.conj and token.tag == "N" and not (token.art or token.enc or token.prep)
    return bare and (token.pos in ("A", "P") or token.noun_class == "adj")
