"""Attribution: who has the floor at each point of a sentence, as a stack of voices.

A reporting cue (قال، أكد، حسب، وفقا لـ) opens a voice over its content: the clause after إن, the quotation, the object,
or, where the cue comes last, the clause before it. Voices inside voices give the chain, outermost first.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from marsad.languages.pack import Cue, Pack
from marsad.reading.frames import GENERAL_LIGHT, Frame, Parse
from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.slots import COMMAS, Line, Ref, coordinated
from marsad.reading.tokens import Token

AS_SAID: Final = frozenset(["كما", "حسبما", "وفقما", "مثلما"])
CONTRAST: Final = frozenset(["فيما", "بينما", "حين"])  # a new main clause: the voice before ends
DOCUMENTS: Final = frozenset([
    "بيان", "بلاغ", "تقرير", "تصريح", "اعلان", "رساله", "كلمه", "خطاب", "مذكره", "احصاء",
    "احصاييه", "حصيله", "ارقام", "بيانات", "تصريحات", "دراسه",
])  # fmt: skip
QUOTING: Final = frozenset(["نقل", "نسب", "اورد"])  # نقلت الوكالة عن مسؤول: the outlet first, then the source
INNER: Final = frozenset({"نقلا"})  # "quoting": the source stands inside the voice of whoever quotes
HYPOTHETICAL: Final = frozenset({"fear", "predict", "warn", "doubt"})


@dataclass(slots=True, frozen=True)
class Voice:
    """Somebody who has the floor from token `start` to `end` (exclusive). `refs` are the speakers, outermost first."""

    cue: int
    cue_end: int
    refs: tuple[Ref, ...]
    start: int
    end: int
    stance: str
    inner: bool = False
    accuse: bool = False


def voices(parse: Parse, pack: Pack) -> list[Voice]:
    """All voices of a sentence."""
    found: list[Voice] = []
    for frame in parse.frames:
        if frame.cues:
            voice = _from_frame(frame, parse)
            if voice is not None:
                found.append(voice)
        for sense in frame.senses:
            if sense.code == "ACCUSE" and sense.content:
                voice = _accusation(frame, parse, sense.content)
                if voice is not None:
                    found.append(voice)
    found.extend(_from_phrases(parse, pack))
    return _bounded(found, parse.line)


def chain(found: list[Voice], token: int) -> list[Voice]:
    """The voices that hold a token, outermost first."""
    holding = [v for v in found if v.start <= token < v.end and not v.cue <= token < v.cue_end]
    return sorted(holding, key=lambda v: (v.inner, v.start, -v.end))


def _from_frame(frame: Frame, parse: Parse) -> Voice | None:
    line, slots = parse.line, frame.slots
    for cue in frame.cues:
        if frame.pos == "V" and cue.kind == "verb":
            return _verb_voice(frame, cue, line)
        if frame.pos == "A" and "circumstantial" in slots.notes and not line.tokens[frame.trigger].art:
            scope = _content(frame, cue, line)
            if scope is not None:
                return Voice(frame.trigger, frame.trigger + 1, tuple(slots.get("subj")[:1]), *scope, cue.stance)
        if frame.pos == "M":
            return _noun_voice(frame, cue, parse)
    return None


def _verb_voice(frame: Frame, cue: Cue, line: Line) -> Voice | None:
    slots, tokens = frame.slots, line.tokens
    speakers = list(slots.get("subj")[:3])
    if slots.passive:
        speakers = []
    for slot in cue.speaker:
        if slot not in ("subj", "gen") and slots.get(slot):
            speakers.extend(slots.get(slot)[:1])
    if line.tokens[frame.trigger].stem_base in QUOTING and slots.get("عن") and slots.get("عن")[0] not in speakers:
        speakers.extend(slots.get("عن")[:1])
    if not speakers:
        return None
    i = frame.trigger
    k = i - 1
    while k >= 0 and (tokens[k].tag in "A" or tokens[k].time >= 0):
        k -= 1
    if (
        slots.content < 0
        and k >= 0
        and (tokens[k].stem in AS_SAID or (tokens[k].stem == "ما" and k > 0 and tokens[k - 1].tag != "."))
    ):
        start = k - 1 if tokens[k].stem == "ما" else k
        return _backwards(line, start, slots.end, tuple(speakers), cue.stance)
    scope = _content(frame, cue, line)
    if scope is not None:
        return Voice(i, i + 1, tuple(speakers), *scope, cue.stance)
    if (
        k >= 0
        and tokens[k].tag in '."'
        and tokens[k].text not in "\n."
        and any(c in ("quote", "ان", "free") for c in cue.content)
    ):
        return _backwards(line, i, slots.end, tuple(speakers), cue.stance)
    return None


def _noun_voice(frame: Frame, cue: Cue, parse: Parse) -> Voice | None:
    """إعلان الجيش أن، تصريحات الوزير بأن: only with a content clause, or as (في) بيان + genitive at the head of a
    sentence."""
    slots = frame.slots
    speakers = slots.get("gen")[:1] or slots.get("subj")[:1]
    if not speakers or slots.content < 0 or slots.content_kind == "quote":
        return None
    return Voice(frame.trigger, frame.trigger + 1, tuple(speakers), slots.content, len(parse.line.tokens), cue.stance)


def _content(frame: Frame, cue: Cue, line: Line) -> tuple[int, int] | None:
    """Where the content of a cue begins and ends."""
    slots, n = frame.slots, len(line.tokens)
    if slots.content >= 0:
        if slots.content_kind == "quote":
            return slots.content, max(_quote_end(line, slots.content), slots.content + 1)
        return slots.content, n
    best = n
    light = line.tokens[frame.trigger].stem_base in GENERAL_LIGHT
    for slot in cue.content if light else (*cue.content, "obj"):
        if light and slot == "obj":
            continue
        for ref in slots.get(slot):
            if ref.phrase is not None and ref.phrase.start > frame.trigger and not _reached(frame, ref.phrase, line):
                best = min(best, ref.phrase.start)
    if best >= n:
        return None
    quoted = next(
        (k for k in range(max(frame.trigger + 1, best - 1), best + 2) if k < n and line.tokens[k].tag == '"'), -1
    )
    if quoted >= 0 and slots.content < 0:  # أشار إلى «...»، إشارة إلى: what follows the quotation is the outlet's
        return best, max(_quote_end(line, quoted), best + 1)
    return best, n


def _reached(frame: Frame, phrase: Phrase, line: Line) -> bool:
    """بلغت 17 قتيلا، يبلغ من العمر 23 عاما: a figure right after the verb, or an age, is reached and not said."""
    number = line.tokens[phrase.number].number if phrase.number >= 0 else None
    return number is not None and (phrase.start == frame.trigger + 1 or number.kind == "age")


def _quote_end(line: Line, start: int) -> int:
    """A colon opens what follows to the end; a quotation mark up to its partner, if no words of the same voice
    follow."""
    tokens = line.tokens
    if tokens[start].text == ":":
        return len(tokens)
    for k in range(start + 1, len(tokens)):
        if tokens[k].tag == '"' and k > start + 1:
            return k + 1
    return len(tokens)


def _backwards(line: Line, cue: int, cue_end: int, refs: tuple[Ref, ...], stance: str) -> Voice:
    """A cue that comes last speaks for the clause before it."""
    return Voice(cue, cue_end, refs, 0, cue, stance)


def _accusation(frame: Frame, parse: Parse, content: tuple[tuple[str, ...], ...]) -> Voice | None:
    """What somebody is accused of is said by the accuser."""
    slots = frame.slots
    speakers = slots.get("subj")[:3]
    if not speakers or (frame.pos == "M" and frame.carrier < 0):
        return None
    starts = [slots.content] if slots.content > frame.trigger else []
    for alternative in content:
        for slot in alternative:
            starts += [
                r.phrase.start
                for r in slots.get(slot)
                if r.phrase is not None and r.phrase.start > frame.trigger and slot != "obj"
            ]
    if not starts:
        return None
    return Voice(
        frame.trigger, frame.trigger + 1, tuple(speakers), min(starts), len(parse.line.tokens), "claim", accuse=True
    )


def _from_phrases(parse: Parse, pack: Pack) -> list[Voice]:
    """حسب، وفقا لـ، نقلا عن، على لسان: the speaker follows."""
    line, tokens, found = parse.line, parse.line.tokens, _headline(parse.line)
    firsts = _first_words(pack)
    for i, token in enumerate(tokens):
        if (token.text not in firsts and token.text[1:] not in firsts) or (
            token.tag == "V" and token.text not in pack.phrases
        ):
            continue
        bare = token.text[1:] if token.text[:1] in "وف" and _cue_word(pack, token.text[1:]) else ""
        first = bare or token.text
        single = tuple(((first or token.text,), e) for e in pack.lookup(first or token.text) if e.pos == "F")
        for words, entry in (*pack.phrases.get(first, ()), *single):
            cues = pack.lexemes[entry.lexeme].cues
            end = _match(tokens, i, words, first) if cues else -1
            if end < 0:
                continue
            voice = _phrase_voice(line, i, end, cues[0])
            if voice is not None:
                found.append(voice)
            break
    return found


@cache
def _first_words(pack: Pack) -> frozenset[str]:
    """The first words of all fixed phrases that give somebody the floor."""
    many = {first for first, rows in pack.phrases.items() if any(pack.lexemes[e.lexeme].cues for _, e in rows)}
    return frozenset(
        many | {w for w in pack.words() if any(e.pos == "F" and pack.lexemes[e.lexeme].cues for e in pack.lookup(w))}
    )


def _cue_word(pack: Pack, word: str) -> bool:
    return any(pack.lexemes[e.lexeme].cues for e in pack.lookup(word) if e.pos == "F") or word in pack.phrases


def _headline(line: Line) -> list[Voice]:
    """A name and a colon at the head of a sentence: الجيش الكويتي: الدفاعات الجوية تتصدى. A place there is a
    dateline."""
    tokens = line.tokens
    for k, token in enumerate(tokens[:9]):
        if token.text == ":" and k > 0 and line.phrases and line.phrases[0].start == 0 and line.phrases[0].end == k:
            phrase = line.phrases[0]
            head = tokens[phrase.head]
            named = head.tag == "E" and any(n.table == "entity" and not n.key.startswith("state:") for n in head.names)
            if named or head.noun_class in ("office", "person", "gov", "body", "force", "source", "media"):
                return [Voice(0, k + 1, (Ref(phrase, phrase.head),), k + 1, len(tokens), "claim")]
        if token.tag in "VS":
            break
    return []


def _match(tokens: list[Token], i: int, words: tuple[str, ...], first: str) -> int:
    """Where a fixed phrase ends; a last ل or ب is written on to the next word, which then is not passed over."""
    if words[0] != first:
        return -1
    for n, word in enumerate(words[1:], 1):
        if i + n >= len(tokens):
            return -1
        if n == len(words) - 1 and word in ("ل", "ب", "ك"):
            return i + n if tokens[i + n].text.startswith(word) else -1
        if tokens[i + n].text != word or tokens[i + n].tag == "#":
            return -1  # على ما يقول، but not على ما لا يقل عن 356
    return i + len(words)


def _phrase_voice(line: Line, i: int, end: int, cue: Cue) -> Voice | None:
    tokens = line.tokens
    if end < len(tokens) and tokens[end].tag in '"':
        end += 1
    if end >= len(tokens) or tokens[end].text == "ما":
        return None
    phrase = phrase_at(tokens, end)
    if phrase is None:
        return None
    refs, stop = _behind_document(line, phrase)
    inner = tokens[i].stem in INNER or tokens[i].text in INNER
    if i <= 1 or (i > 0 and _clause_start(tokens, i)):
        if stop < len(tokens) and tokens[stop].text in COMMAS:
            stop += 1
        if stop < len(tokens) - 1 and i <= 1:
            return Voice(i, stop, tuple(refs[:2]), stop, len(tokens), cue.stance)
    end_scope = len(tokens) if inner else i
    return Voice(i, stop, tuple(refs[:2]), 0, end_scope, cue.stance, inner=inner)


def _behind_document(line: Line, phrase: Phrase) -> tuple[list[Ref], int]:
    """Whose statement it is: بيان للأمم المتحدة، تقرير المنظمة. A source that names nobody keeps its own words."""
    tokens = line.tokens
    head = tokens[phrase.head]
    if head.noun_class == "source" and head.stem_base in DOCUMENTS:
        at = (
            phrase.genitive
            if phrase.genitive > 0
            else phrase.end
            if phrase.end < len(tokens) and tokens[phrase.end].prep == "ل"
            else -1
        )
        if (
            at < 0
            and phrase.end + 1 < len(tokens)
            and tokens[phrase.end].stem in ("عن", "من", "صادر", "نشره", "نشرته", "اصدره", "اصدرته")
        ):
            at = phrase.end + 1
        inner = phrase_at(tokens, at) if at > 0 else None
        if inner is not None:
            return coordinated(line, inner, len(tokens))
    return coordinated(line, phrase, len(tokens))


def _clause_start(tokens: list[Token], i: int) -> bool:
    return tokens[i - 1].text in ".\n؛"


def _bounded(found: list[Voice], line: Line) -> list[Voice]:
    """A voice ends where a coordinated main clause with its own cue begins."""
    tokens = line.tokens
    ends = sorted(
        v.cue
        for v in found
        if tokens[v.cue].tag == "V"
        and (tokens[v.cue].conj or (v.cue > 0 and tokens[v.cue - 1].stem in CONTRAST | AS_SAID and v.start > v.cue))
    )
    for v in found:  # a topic with و before its cue opens a new clause as well: روسيا تعلن ... وكييف تعلن
        phrase = v.refs[0].phrase if v.refs else None
        if phrase is not None and phrase.start < v.cue and tokens[phrase.start].conj:
            ends.append(phrase.start)
    ends = sorted(ends)
    ends += [
        k
        for k, t in enumerate(tokens)
        if t.stem in CONTRAST and t.tag in "SA" and k > 0 and tokens[k - 1].text in COMMAS
    ]
    result = []
    for v in found:
        end = min([e for e in ends if e > v.start and e > v.cue and v.start != 0] + [v.end])
        start = v.start
        if (
            start == 0 and v.end == v.cue
        ):  # a cue that comes last reaches back to the last coordinated main clause with a cue
            start = max([e for e in ends if e < v.cue and e != v.cue] + [0])
            while start > 0 and tokens[start].tag != "V":
                start += 1
                if start >= v.cue:
                    start = 0
        result.append(Voice(v.cue, v.cue_end, v.refs, start, end, v.stance, v.inner, v.accuse))
    return result
