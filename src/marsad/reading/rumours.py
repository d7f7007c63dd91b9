"""News that nobody in particular tells: أنباء عن مقتل القائد، شائعات عن انسحاب الجيش.

Indefinite, such a word is the source of what follows it with عن or أن, or as its genitive: the outlet vouches for no
more than that it goes round. What a rumour tells is in doubt, and so is what news differ about (تضاربت الأنباء عن
مقتله).
"""

from __future__ import annotations

from typing import Final

from marsad.reading.frames import Parse
from marsad.reading.phrases import Phrase
from marsad.reading.slots import CONTENT, Ref
from marsad.reading.tokens import Token, is_deed
from marsad.reading.voice import Voice

NEWS: Final = {"نبا": "report", "معلومه": "report", "شايعه": "doubt", "اشاعه": "doubt"}  # folded singular: stance
INFORMATION: Final = "معلومه"
PLURAL: Final = frozenset(["انباء", "معلومات"])  # indefinite: نبأ مقتله and الأنباء عن مقتله are of something known
ACCOUNTS: Final = NEWS.keys() | {"روايه", "تقرير", "معلومه"}  # what can differ
DIFFER: Final = frozenset(["تضارب", "متضارب"])
NEAR: Final = 3  # tokens from the verb to the news that differ: تضاربت حينها في الأنباء
WITHOUT: Final = frozenset(["دون", "عدم", "بدون", "اي", "نشر"])
ABOUT: Final = frozenset(["عن", "حول", "بشان"])


def rumours(parse: Parse) -> list[Voice]:
    """The voices of news and rumours in a sentence, each over what it tells to the end of its clause."""
    tokens = parse.line.tokens
    found = []
    for i in [i for i, token in enumerate(tokens[:-2]) if token.stem_base in ACCOUNTS]:
        token = tokens[i]
        if token.tag != "N":
            continue
        differ = _differ(tokens, i)
        if not differ and token.stem_base not in NEWS:
            continue
        stance = "doubt" if differ else NEWS[token.stem_base]
        if not differ and (
            token.enc
            or (stance == "report" and (token.art or token.stem not in PLURAL))
            or any(t.tag == "G" or t.stem in WITHOUT for t in tokens[max(0, i - 2) : i])  # دون ورود معلومات عن
        ):
            continue
        start = _told(tokens, i)
        if token.stem_base == INFORMATION and any(t.tag == "V" for t in tokens[i:start]):
            continue  # معلومات تؤكد أن: what they say is told by that verb
        if start > 0 and (not differ or (is_deed(tokens[start]) and tokens[start - 1].text == "عن")):
            # not عن أسباب مقتله or بشأن مقتله: how he died is in doubt, and not that he did
            named = Ref(Phrase(i, i + 1, i), i)
            found.append(Voice(i, i + 1, (named,), start, _end(tokens, start), stance))
    return found


def _differ(tokens: list[Token], i: int) -> bool:
    """تضاربت الأنباء، أنباء متضاربة: whether the news at `i` are said to differ, so that one or the other is untrue."""
    before = (t for t in tokens[max(0, i - NEAR) : i] if t.tag == "V")
    return any(t.lexeme is not None and t.lexeme.lemma in DIFFER for t in before) or tokens[i + 1].stem_base in DIFFER


def _told(tokens: list[Token], i: int) -> int:
    """Where what the news at `i` tell begins, past one adjective (أنباء مؤكدة عن), or -1."""
    k = i + 1
    if tokens[k].text == "غير":
        k += 1  # أنباء غير مؤكدة عن
    if k < len(tokens) and tokens[k].tag in "NA" and not (tokens[k].art or is_deed(tokens[k])):
        k += 1
    if k + 2 < len(tokens) and tokens[k].tag == "V" and not tokens[k].conj and _says(tokens[k]):
        k += 1  # شائعات تحدثت عن
    if k + 1 >= len(tokens):
        return -1
    if tokens[k].text in ABOUT:
        return k + 1
    opens = tokens[k].tag == "S" and CONTENT.match(tokens[k].text) is not None
    return k if opens or (k == i + 1 and is_deed(tokens[k]) and not tokens[k].conj) else -1


def _says(verb: Token) -> bool:
    return verb.lexeme is not None and bool(verb.lexeme.cues)


def _end(tokens: list[Token], start: int) -> int:
    """Up to the next main clause or mark."""
    for k in range(start + 1, len(tokens)):
        if (tokens[k].tag == "." and tokens[k].text not in "()") or (tokens[k].tag == "V" and tokens[k].conj):
            return k
    return len(tokens)
