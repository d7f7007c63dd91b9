"""Whose word or deed a noun names: the one to blame or to praise where somebody condemns or welcomes it.

Needs a parsed sentence and the noun; gives references into the sentence. The owner is the subject of the relative
clause about the noun (الجهود التي تبذلها تونس), whoever it came from (التهديدات التي صدرت عن), an adjective of nation
(القصف الإسرائيلي), and for what is no deed its genitive or what follows with ل (دور مصر، بالدور المهم لدول الجوار).
"""

from __future__ import annotations

from typing import Final

from marsad.reading.frames import Frame, Parse
from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.slots import Ref, coordinated
from marsad.reading.tokens import HUMAN, is_deed

ISSUING: Final = frozenset(["صدر", "صادر"])
OWNED: Final = frozenset({"abstract", "source"})


def owners(parse: Parse, frame: Frame, ref: Ref) -> list[Ref]:
    """Who stands behind the noun that `ref` is, or an empty list where the sentence does not say."""
    phrase = ref.phrase
    if phrase is None:
        return []
    doer = frame.slots.get("by") or (_nation(parse, phrase) if is_deed(parse.line.tokens[phrase.head]) else [])
    return doer or _of_clause(parse, phrase) or _issuer(parse, phrase) or _of_noun(parse, phrase)


def _of_clause(parse: Parse, phrase: Phrase) -> list[Ref]:
    """The subject of the relative clause that has the noun for its object."""
    for verb, slots in parse.verbs.items():
        if not slots.relative or verb < phrase.start:
            continue
        told = [r.phrase.head for r in slots.get("obj") if r.phrase is not None]
        if phrase.head in told and any(r.phrase is not None for r in slots.get("subj")):
            return slots.get("subj")
        source = [r.phrase.head for r in slots.get("subj") if r.phrase is not None]
        if phrase.head in source and parse.line.tokens[verb].stem_base in ISSUING:
            return slots.get("عن")
    return []


def _issuer(parse: Parse, phrase: Phrase) -> list[Ref]:
    """التصريحات الصادرة عن القيادي."""
    tokens = parse.line.tokens
    for k in range(phrase.head + 1, min(phrase.end + 1, len(tokens) - 2)):
        if tokens[k].stem_base in ISSUING and tokens[k + 1].text == "عن":
            inner = phrase_at(tokens, k + 2)
            return coordinated(parse.line, inner, len(tokens))[0] if inner is not None else []
    return []


def _nation(parse: Parse, phrase: Phrase) -> list[Ref]:
    """القصف الإسرائيلي، الإرهاب الإسرائيلي الذي ترعاه الدولة: the adjective of nation of a deed."""
    for k in range(phrase.head + 1, phrase.end if phrase.genitive < 0 else 0):
        token = parse.line.tokens[k]
        if token.word.nisba and token.tag == "N":
            return [Ref(None, k, "nisba")]
    return []


def _of_noun(parse: Parse, phrase: Phrase) -> list[Ref]:
    tokens, line = parse.line.tokens, parse.line
    head = tokens[phrase.head]
    if nation := _nation(parse, phrase):
        return nation
    if is_deed(head) and not head.noun_class:
        return []
    if head.noun_class not in OWNED:
        return []
    at = phrase.genitive
    if at < 0 and phrase.end < len(tokens) and tokens[phrase.end].prep == "ل":
        at = phrase.end
    inner = phrase_at(tokens, at) if at >= 0 else None
    if inner is None or not (tokens[inner.head].tag == "E" or tokens[inner.head].noun_class in HUMAN):
        return []
    return coordinated(line, inner, len(tokens))[0]
