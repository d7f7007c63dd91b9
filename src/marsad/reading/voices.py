"""Attribution: who has the floor at each point of a sentence, as a stack of voices.

A reporting cue (قال، أكد، حسب، وفقا لـ) opens a voice over its content: the clause after إن, the quotation, the object,
or, where the cue comes last, the clause before it. Voices inside voices give the chain, outermost first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from marsad.languages.pack import Cue, Pack
from marsad.reading.asides import COMMAS
from marsad.reading.bounds import AS_SAID, HYPOTHETICAL, bounded
from marsad.reading.contents import content
from marsad.reading.denials import DENY, stands_for_claim
from marsad.reading.fixed import Seconds, by_two_words
from marsad.reading.floor import TELLING, able_speakers, names_source
from marsad.reading.frames import Frame, Parse
from marsad.reading.headlines import headline
from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.rumours import rumours
from marsad.reading.slots import AUXILIARIES, Line, Ref, coordinated
from marsad.reading.tokens import Token
from marsad.reading.voice import Voice

ACCORDING: Final = re.compile("[وف]?(ب?حسب|وفقا?|طبقا|علي|مثل|تبعا)$")  # وفق ما أعلن، على ما قال
ALSO: Final = frozenset(["كما", "مثلما"])  # كما قال فلان is an aside, كما أعلن فلان أن adds another word
CALLED: Final = frozenset({"يدعي", "تدعي"})
DASHES: Final = frozenset("-–—")
CONSIDERING: Final = frozenset(["اعتبر", "عد"])  # two objects: whom, and as what
STATEMENTS: Final = frozenset(["بيان", "بلاغ"])  # what a body issues to speak
DOCUMENTS: Final = frozenset([
    "بيان", "بلاغ", "تقرير", "تصريح", "اعلان", "رساله", "كلمه", "خطاب", "مذكره", "احصاء",
    "احصاييه", "حصيله", "دراسه", "تقدير", "تعداد", "توقع",
])  # fmt: skip
QUOTING: Final = frozenset(["نقل", "نسب", "اورد"])  # نقلت الوكالة عن مسؤول: the outlet first, then the source
SUPERLATIVE: Final = re.compile("ا[^اوي]..?$")  # أكثر، أكبر، أشد
INNER: Final = frozenset({"نقلا"})  # "quoting": the source stands inside the voice of whoever quotes

WRITTEN_ON: Final = frozenset(["ل", "ب", "ك"])  # to the next word
COMMENTING: Final = frozenset(["علق", "عقب"])
LEARNING: Final = "علم"  # علمت الصحيفة من مصادر خاصة أن: the sources say it
DESCRIBING: Final = frozenset(["وصف"])
KNOWN_AS: Final = frozenset(["عرف"])


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
                voice = _accusation(frame, parse, sense.content, "disapprove" in sense.modes)
                if voice is not None:
                    found.append(voice)
    found.extend(_from_phrases(parse, pack))
    found.extend(rumours(parse))
    return bounded(found, parse)


def _from_frame(frame: Frame, parse: Parse) -> Voice | None:
    line, slots = parse.line, frame.slots
    for cue in _cues(frame, line):
        if frame.pos == "V" and cue.kind == "verb":
            return _verb_voice(frame, cue, parse)
        if frame.pos == "A" and "circumstantial" in slots.notes and not line.tokens[frame.trigger].art:
            scope = content(frame, cue, parse)
            if scope is not None:
                return Voice(frame.trigger, frame.trigger + 1, tuple(slots.get("subj")[:3]), *scope, cue.stance)
        if frame.pos == "M":
            return _noun_voice(frame, cue, parse)
    return None


def _cues(frame: Frame, line: Line) -> Iterator[Cue]:
    """The cues of a frame, without those of a jussive that has no particle: يجب is no form of أجاب."""
    before = line.tokens[frame.trigger - 1] if frame.trigger > 0 else None
    bare = not line.tokens[frame.trigger].prep and (before is None or before.tag != "G")
    for reading in frame.readings:
        if reading.lexeme is not None and not (bare and reading.entry is not None and reading.entry.tense == "juss"):
            yield from reading.lexeme.cues


def _verb_voice(frame: Frame, cue: Cue, parse: Parse) -> Voice | None:
    line, slots, i = parse.line, frame.slots, frame.trigger
    tokens = line.tokens
    if _no_saying(frame, cue, line):
        return None
    said = _as_said(tokens, i)
    speakers = [] if _impersonal(frame, cue, line) else able_speakers(line, _speakers(frame, cue, line, said >= 0))
    scope = content(frame, cue, parse)
    if scope is None and tokens[i].stem_base in COMMENTING:
        return None  # علقوا لافتات; and what is commented on is known
    if said >= 0 and (scope is None or tokens[said].stem not in ALSO):
        return _inserted(line, said, slots.end, tuple(speakers), cue.stance) if speakers else None
    if scope is not None and (speakers or cue.stance in HYPOTHETICAL):
        return Voice(i, i + 1, tuple(speakers), *scope, cue.stance)
    if tokens[i].prep or (cue.stance == "claim" and "الي" in cue.speaker):
        return None  # لترد القوات بقصف: what somebody did next
    if speakers and _parenthesis(tokens, i, slots.end):
        return Voice(i, slots.end, tuple(speakers), 0, len(tokens), cue.stance)
    if cue.stance == DENY and stands_for_claim(frame, line):
        return None  # ونفت موسكو ذلك: see denials
    closes = i > 0 and tokens[i - 1].tag in '."' and tokens[i - 1].text not in "\n."
    closes = closes and not (tokens[i].conj and tokens[i - 1].text in COMMAS)  # ، وأنذرت السكان: what was done next
    if closes and speakers and not tokens[i].enc and any(c in ("quote", "ان", "free") for c in cue.content):
        return _backwards(line, i, slots.end, tuple(speakers), cue.stance)
    return None


def _parenthesis(tokens: list[Token], i: int, end: int) -> bool:
    """، تقول الكاتبة، : a verb of saying with its subject between two commas, in the middle of what is said."""
    inside = i > 0 and end < len(tokens) - 1 and tokens[i - 1].text in COMMAS and tokens[end].text in COMMAS
    return inside and tokens[i].stem_base == "قال" and not tokens[i].conj


def _speakers(frame: Frame, cue: Cue, line: Line, as_said: bool) -> list[Ref]:
    """Who says it: the subject, or what the cue's own slots hold."""
    slots = frame.slots
    found = list(slots.get("subj")[:3]) if "subj" in cue.speaker else []
    if as_said and found and found[0].pronoun == "what":  # بحسب ما أعلن الجيش
        found = list(slots.get("obj")[:3])
    if slots.passive:
        found = []
    elif line.tokens[frame.trigger].stem_base == LEARNING and slots.get("من"):
        found = list(slots.get("من")[:1])
    for slot in cue.speaker:
        if slot not in ("subj", "gen", "none") and slots.get(slot):
            found.extend(r for r in slots.get(slot)[:1] if slot != "في" or not _named(line, r))
    if line.tokens[frame.trigger].stem_base in QUOTING and slots.get("عن") and slots.get("عن")[0] not in found:
        found.extend(slots.get("عن")[:1])
    return [own for ref in found for own in (_issuer(line, ref) if ref.phrase is not None else [ref])]


def _named(line: Line, ref: Ref) -> bool:
    """جاء في بيان is said by a document; جاء رد الفعل في بلجيكا by nobody."""
    return ref.phrase is not None and line.tokens[ref.phrase.head].tag == "E"


def _issuer(line: Line, ref: Ref) -> list[Ref]:
    """A statement speaks for whoever made it: أفاد بيان للجيش."""
    if ref.phrase is None or line.tokens[ref.phrase.head].stem_base not in STATEMENTS:
        return [ref]
    found, _ = _behind_document(line, ref.phrase)
    return found


def _impersonal(frame: Frame, cue: Cue, line: Line) -> bool:
    """يُذكر أن، يُعتقد أن: a masculine imperfect with a clause and no subject, of verbs that are used so."""
    entry, subject = line.tokens[frame.trigger].entry, frame.slots.get("subj")
    return (
        "none" in cue.speaker
        and entry is not None
        and (entry.tense, entry.gender, entry.number) == ("impf", "m", "s")
        and frame.slots.dropped
        and not frame.slots.topic
        and all(r.phrase is None or r.phrase.end <= frame.trigger for r in subject)
    )


def _no_saying(frame: Frame, cue: Cue, line: Line) -> bool:
    """A form that says nothing: لم يعلن عن says nothing of what is meant; تعتبر with one object is a passive (تعتبر
    العملية الأولى)."""
    tokens, i, slots = line.tokens, frame.trigger, frame.slots
    before = tokens[i - 1] if i > 0 else None
    if before is not None and before.tag == "P" and not before.enc:
        return True  # في تشاد
    if tokens[i].stem_base == "جاء" and i + 1 < len(tokens) and tokens[i + 1].tag == "D":
        return True  # وجاء ذلك في تحقيق للشبكة: what was told before came there
    if tokens[i].written == "ى" and slots.content < 0 and tokens[i].text.lstrip("وف") in CALLED:
        return True  # ويُدعى أبو فلان: "is called" and no يدّعي
    if before is not None and before.tag == "G" and slots.content < 0 and cue.stance in ("report", "assert"):
        return True
    if tokens[i].stem_base in DESCRIBING and not tokens[i].enc and not slots.get("obj"):
        return True  # حروق وصفت بأنها خطيرة: who describes has an object
    if tokens[i].stem_base in KNOWN_AS and slots.content_kind == "quote":
        return True  # ما يعرف بـ«مسيرة الأعلام»: a name
    return _considered(frame, cue, line)


def _considered(frame: Frame, cue: Cue, line: Line) -> bool:
    """Verbs of considering take two objects; with one, and no clause, what stands as subject is considered so."""
    slots = frame.slots
    lexeme = line.tokens[frame.trigger].lexeme
    if lexeme is None or lexeme.lemma not in CONSIDERING or slots.content >= 0:
        return False
    if slots.get("obj2"):  # بغداد تعتبر أكثر المدن تضررا: a superlative with what it is the most in is one object
        first = slots.get("obj")[0].phrase if slots.topic and slots.get("obj") else None
        return first is not None and bool(SUPERLATIVE.match(line.tokens[first.head].text))
    subject = slots.get("subj")
    return not (slots.get("obj") and subject and slots.get("ب")) and not line.tokens[frame.trigger].enc


def _as_said(tokens: list[Token], i: int) -> int:
    """Where the words begin that make a verb of saying an aside (كما قال، حسبما ذكر، وفق ما أعلن), or -1."""
    k = i - 1
    while k >= 0 and (tokens[k].tag in "A" or tokens[k].time >= 0 or tokens[k].stem in AUXILIARIES):
        k -= 1
    if k >= 0 and tokens[k].stem in AS_SAID:
        return k
    if k > 0 and tokens[k].text in ("ما", "لما") and ACCORDING.match(tokens[k - 1].text):
        return k - 1
    return -1


def _inserted(line: Line, start: int, end: int, refs: tuple[Ref, ...], stance: str) -> Voice:
    """An aside speaks for the clause before it, at the head of a sentence for the one after it, between dashes for
    both."""
    tokens, n = line.tokens, len(line.tokens)
    end = min(max(end, start + 2), n)
    if start <= 1 or tokens[start - 1].text in "\n؛":
        return Voice(start, end, refs, end, n, stance) if end < n - 1 else Voice(start, end, refs, 0, start, stance)
    if tokens[start - 1].text in DASHES:
        return Voice(start, end, refs, 0, n, stance)
    return _backwards(line, start, end, refs, stance)


def _noun_voice(frame: Frame, cue: Cue, parse: Parse) -> Voice | None:
    """إعلان الجيش أن، تصريحات الوزير بأن: only with a content clause, or as (في) بيان + genitive at the head of a
    sentence."""
    slots = frame.slots
    speakers = slots.get("gen")[:1] or slots.get("subj")[:1]
    if not speakers or slots.content < 0 or slots.content_kind == "quote":
        return None
    return Voice(frame.trigger, frame.trigger + 1, tuple(speakers), slots.content, len(parse.line.tokens), cue.stance)


def _backwards(line: Line, cue: int, cue_end: int, refs: tuple[Ref, ...], stance: str) -> Voice:
    """A cue that comes last speaks for the clause before it."""
    return Voice(cue, cue_end, refs, 0, cue, stance)


def _accusation(frame: Frame, parse: Parse, content: tuple[tuple[str, ...], ...], disapproves: bool) -> Voice | None:
    """What somebody is accused of is said by the accuser."""
    slots = frame.slots
    speakers = slots.get("subj")[:3]
    if not speakers or (frame.pos == "M" and frame.carrier < 0):
        return None
    if disapproves and slots.content <= frame.trigger:
        return None  # what is condemned is taken for a fact by the outlet as well
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
    line, tokens, found = parse.line, parse.line.tokens, headline(parse.line)
    cues = _cue_phrases(pack)
    for i in [i for i, token in enumerate(tokens) if token.text in cues]:
        token = tokens[i]
        if token.tag == "V" and token.text not in pack.phrases:
            continue
        rows = cues[token.text]
        for words, cue in rows.get(tokens[i + 1].text if i + 1 < len(tokens) else "", rows.others):
            end = _match(tokens, i, words)
            if end < 0:
                continue
            voice = _phrase_voice(line, i, end, cue) if {"gen", "pron"} & set(cue.speaker) else None
            if voice is not None:
                found.append(voice)
            break
    return found


@cache
def _cue_phrases(pack: Pack) -> dict[str, Seconds[Cue]]:
    """The fixed words and phrases that give somebody the floor, by their first word as it stands in a text, with or
    without a conjunction, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
    single = {
        word: [((word,), entry) for entry in pack.lookup(word) if entry.pos == "F"] for word in pack.fixed_words()
    }
    for first in {*pack.phrases, *single}:
        for words, entry in (*pack.phrases.get(first, ()), *single.get(first, ())):
            cues = pack.lexemes[entry.lexeme].cues
            if cues:
                found.setdefault(first, []).append((words, cues[0]))
    joined = {text: rows for first, rows in found.items() for text in ("و" + first, "ف" + first)}
    cut = {text for text in found if text[0] in "وف" and text[1:] in pack.phrases}  # the و is no part of the word
    return by_two_words({text: rows for text, rows in found.items() if text not in cut} | joined, WRITTEN_ON)


def _match(tokens: list[Token], i: int, words: tuple[str, ...]) -> int:
    """Where the fixed phrase that begins at `i` ends; a last ل or ب is written on to the next word, which then is not
    passed over."""
    for n, word in enumerate(words[1:], 1):
        if i + n >= len(tokens):
            return -1
        if n == len(words) - 1 and word in WRITTEN_ON:
            return i + n if tokens[i + n].text.startswith(word) else -1
        if tokens[i + n].text != word or tokens[i + n].tag == "#":
            return -1  # على ما يقول، but not على ما لا يقل عن 356
    return i + len(words)


def _phrase_voice(line: Line, i: int, end: int, cue: Cue) -> Voice | None:
    tokens = line.tokens
    if i > 0 and tokens[i].text == "بلسان" and tokens[i - 1].noun_class == "person":
        return None  # الناطق بلسان الوزارة
    if "pron" in cue.speaker:  # على حد قوله
        return _inserted(line, i, end, (Ref(None, end - 1, tokens[end - 1].enc),), cue.stance)
    if end < len(tokens) and tokens[end].tag in '"':
        end += 1
    if end >= len(tokens) or tokens[end].text == "ما":
        return None
    phrase = phrase_at(tokens, end)
    if phrase is None:
        return None
    if _own_word(tokens[phrase.head]):  # وفق قوله، حسب تعبيرها
        return _inserted(line, i, phrase.end, (Ref(None, phrase.head, tokens[phrase.head].enc),), cue.stance)
    if not names_source(line, tokens[i], phrase):
        return None
    refs, stop = _behind_document(line, phrase)
    refs = able_speakers(line, refs) or refs[:1]
    inner = tokens[i].stem in INNER or tokens[i].text in INNER
    if i <= 1 or (i > 0 and _clause_start(tokens, i)):
        if stop < len(tokens) and tokens[stop].text in COMMAS:
            stop += 1
        if stop < len(tokens) - 1 and i <= 1:
            return Voice(i, stop, tuple(refs[:2]), stop, len(tokens), cue.stance)
    if not inner and _leads_on(tokens, i, stop):
        return Voice(i, stop, tuple(refs[:2]), stop, len(tokens), cue.stance)
    end_scope = len(tokens) if inner else i
    start = 0 if inner else _local(tokens, i)
    return Voice(i, stop, tuple(refs[:2]), start, end_scope, cue.stance, inner=inner)


def _leads_on(tokens: list[Token], i: int, stop: int) -> bool:
    """، وبحسب المصادر فإن، وبحسب المرصد قتل خمسة: with و after a comma the source speaks for what follows."""
    if not (tokens[i].text.startswith("و") and tokens[i - 1].text in COMMAS) or stop >= len(tokens) - 1:
        return False
    after = tokens[stop]
    return after.text.startswith("فان") or after.text == "فقد" or (after.tag == "V" and not after.conj)


def _local(tokens: list[Token], i: int) -> int:
    """Where the scope of a source that comes last begins: without a comma before it, at the last subordinate clause.

    اجتمع الوزيران بعد أن خلف القتال 510 قتلى حسب المنظمة: the toll is the organisation's; «، حسب المنظمة» takes in all.
    """
    if i == 0 or tokens[i - 1].tag == ".":
        return 0
    for k in range(i - 1, 0, -1):
        if tokens[k].tag in '."':
            return 0
        after = tokens[k].text == "بعدما" or (tokens[k].tag == "S" and tokens[k - 1].text in ("بعد", "قبل"))
        if after and any(t.tag == "V" for t in tokens[k + 1 : i]):
            return k + 1
    return 0


def _own_word(head: Token) -> bool:
    """A noun of saying with the pronoun of whoever said it."""
    return bool(head.enc) and any(r.lexeme is not None and r.lexeme.cues for r in head.word.nominals)


def _behind_document(line: Line, phrase: Phrase) -> tuple[list[Ref], int]:
    """Whose statement it is: بيان للأمم المتحدة، تقرير المنظمة. A source that names nobody keeps its own words."""
    tokens = line.tokens
    head = tokens[phrase.head]
    if head.stem_base in DOCUMENTS and (head.noun_class == "source" or head.stem_base in TELLING):
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
