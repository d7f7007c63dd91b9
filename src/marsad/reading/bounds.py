"""Where voices end: at a coordinated clause with a cue of its own, a contrast, a participle of the same speaker."""

from __future__ import annotations

from itertools import islice
from typing import Final

from marsad.reading.asides import COMMAS
from marsad.reading.contents import CONTRAST, opening
from marsad.reading.floor import able_speakers
from marsad.reading.frames import Parse
from marsad.reading.glosses import HYPOTHETICAL, afterwards, at_dots, glosses, of_verb_again, on_background
from marsad.reading.meanwhile import at_the_time, tells_on
from marsad.reading.openings import turns_to_other
from marsad.reading.slots import Ref
from marsad.reading.subjects import asks_or_condemns, main, speaks
from marsad.reading.tokens import Token
from marsad.reading.topics import asked_about
from marsad.reading.voice import Voice

AS_SAID: Final = frozenset(["كما", "حسبما", "وفقما", "مثلما"])
CONTRASTED: Final = CONTRAST | AS_SAID | {"حيث"}  # حيث ذكرت الهيئة أن: her word alone
BUT: Final = frozenset(["لكن", "ولكن"])
AGAINST: Final = BUT | {"غير", "الا", "بيد"}
COMES: Final = frozenset(["وياتي", "وتاتي", "وجاءت", "وجاء"])  # ، ويأتي ذلك بعد: the outlet sets it beside a word
COMES_SO: Final = frozenset(["ياتي", "جاء"])  # the same without و, only before ذلك or هذا
REPORTERS: Final = frozenset(["مصدر", "شاهد", "مراسل", "ناشط", "تقرير"])
OPENING: Final = frozenset(["بعدما", "وبعدما", "عندما", "وعندما", "حينما", "وحينما"])
AFTER: Final = frozenset(["بعد", "منذ", "عقب", "قبل"])
ASIDES: Final = frozenset(["وهو", "وهي"])
COMPARED: Final = 10  # tokens from ، وهو to the word of saying
BEFORE_NOW: Final = "سبق"  # سبق واتهموا: one predicate
TIMES: Final = frozenset(["وقت", "حين"])
# Verbs by which somebody says something, also without a clause: تحدث عن الخسائر, كشف تفاصيل اللقاء.
TELLING: Final = frozenset([
    "كشف", "تحدث", "تطرق", "استعرض", "شرح", "روي", "سرد", "قال", "صرح", "اعلن", "اوضح", "علق", "نوه", "تساءل", "وصف",
])  # fmt: skip
ADVERBIAL: Final = 9  # tokens from the comma before such words to the verb of saying


def bounded(found: list[Voice], parse: Parse) -> list[Voice]:
    """A voice ends where a coordinated main clause with its own cue begins, or a participle of the same speaker."""
    if not found:
        return found
    tokens = parse.line.tokens
    asides = _asides(found, parse)
    ends = sorted(
        v.cue
        for v in found
        if tokens[v.cue].tag == "V"
        and (
            (tokens[v.cue].conj and tokens[v.cue - 1].stem != BEFORE_NOW)
            or (v.cue > 0 and tokens[v.cue - 1].stem in CONTRASTED and v.start > v.cue)
        )
    )
    ends += _other_acts(parse)
    ends += [k for k in range(1, len(tokens)) if tokens[k - 1].text in COMMAS and _comes(tokens, k)]
    ends += [k for v in found if (k := _compared(parse, v)) > 0]
    for v in found:  # a topic with و before its cue opens a new clause as well: روسيا تعلن ... وكييف تعلن
        phrase = v.refs[0].phrase if v.refs else None
        if phrase is not None and phrase.start < v.cue and tokens[phrase.start].conj:
            ends += [phrase.start] * (not any(t.tag in "RS" for t in tokens[phrase.end : v.cue]))  # وروسيا، التي تعلن
    ends += [v.cue for v in found if _turns_to(v, tokens)]
    ends += [k for k in parse.verbs if asked_about(parse.line, tokens[k])]
    ends += [k for v in found if (k := _adverbial(v, tokens)) > 0]
    ends += [k for k in range(1, len(tokens)) if turns_to_other(tokens, k)]
    ends = sorted(ends)
    contrasts: list[int] = []
    if not CONTRAST.isdisjoint(parse.line.stems) or (tokens and _meanwhile(tokens, 0)):
        contrasts = [
            k
            for k, t in enumerate(tokens)
            if t.stem in CONTRAST and t.tag in "SA" and _after_comma(tokens, k) and not _goes_on(parse, k)
        ]
        ends += _after_contrast(tokens)
    contrasts += at_the_time(tokens)
    spoken_last = max(v.cue for v in found)
    ends += _set_against(tokens, found)
    ends += _behind_opening(parse, found)
    result = []
    for v in found:
        parted = [k for k in contrasts if not (k > spoken_last and (_reports(v, tokens) or tells_on(parse, v, k)))]
        ending = [e for e in (*ends, *parted) if e > v.start and e > v.cue and v.start != 0]
        ending = [e for e in ending if not _inside(tokens, v.start, e)]
        end = min([*ending, _of_relative(v, parse)])
        if v.cue in parse.verbs and not parse.verbs[v.cue].relative:
            end = min([end, *on_background(tokens, v)])
        end = min([end, *_done_next(parse, v), *of_verb_again(tokens, v), *at_dots(tokens, v)])
        if v.stance == "deny":
            end = min([end, *afterwards(tokens, v)])
        end = min([end, *glosses(parse, v), *_own_acts(parse, v, found)])
        end = min([k for k, ref, own in asides if _taken_back(v, k, ref, own, found)] + [end])
        start = v.start
        if (
            start == 0 and v.end == v.cue
        ):  # a cue that comes last reaches back to the last coordinated main clause with a cue
            start = max([e for e in (*ends, *contrasts) if e < v.cue] + [0])
            while start > 0 and tokens[start].tag != "V":
                start += 1
                if start >= v.cue:
                    start = 0
        result.append(Voice(v.cue, v.cue_end, v.refs, start, end, v.stance, v.inner, v.accuse))
    return result


def _comes(tokens: list[Token], k: int) -> bool:
    """، ويأتي هذا بعد، يأتي ذلك بعد: whether the outlet begins to set something beside what was said."""
    so = tokens[k].text in COMES_SO and k + 1 < len(tokens) and tokens[k + 1].tag == "D"
    return so or tokens[k].text in COMES


def _compared(parse: Parse, v: Voice) -> int:
    """، وهو رقم أعلى من تقديرات الجيش الذي يقول إن: where an aside begins in which the outlet sets another's word
    beside what was said, or -1."""
    slots, tokens = parse.verbs.get(v.cue), parse.line.tokens
    if slots is None or not slots.relative or v.start <= v.cue:
        return -1
    for k in range(v.cue - 1, max(v.cue - COMPARED, 0), -1):
        if tokens[k].tag == "V" or (tokens[k].tag == "." and tokens[k].text not in "()"):
            return -1
        if tokens[k].text in ASIDES:
            return k if tokens[k - 1].text in COMMAS and tokens[k + 1].tag in "NR" else -1
    return -1


def _inside(tokens: list[Token], start: int, k: int) -> bool:
    """قال: «كثفت الطائرات غاراتها، ووثقت فرقنا ثلاثين»: whether token `k` stands in a quotation that opens with what is
    said and is closed behind it."""
    first = start + (tokens[start].tag == "S" or tokens[start].text == ":") if start < len(tokens) else start
    if first >= len(tokens) or tokens[first].tag != '"' or not opening(tokens, first):
        return False
    marks = sum(t.tag == '"' for t in tokens[first:k])
    close = next((j for j in range(k, len(tokens)) if tokens[j].tag == '"'), -1)
    return marks % 2 == 1 and close > 0 and not opening(tokens, close)  # an opening mark: nothing closed the first


def _reports(v: Voice, tokens: list[Token]) -> bool:
    """قالت مصادر إن القوات وصلت، فيما قصف الطيران القرية: whether unnamed sources, witnesses or a correspondent tell,
    who go on telling in a clause of contrast that has no word of saying of its own."""
    phrase = v.refs[0].phrase if len(v.refs) == 1 else None
    return phrase is not None and v.start > v.cue and tokens[phrase.head].stem_base in REPORTERS


def _after_comma(tokens: list[Token], k: int) -> bool:
    """، بينما and ، في حين: whether a comma stands before a word of contrast."""
    if k > 1 and tokens[k - 1].text == "في":
        k -= 1
    return k > 0 and tokens[k - 1].text in COMMAS


def _turns_to(v: Voice, tokens: list[Token]) -> bool:
    """، وبحسب المرصد فإن: a source with و before what it says speaks instead of whoever spoke before."""
    return v.start >= v.cue_end > v.cue > 0 and tokens[v.cue].tag != "V" and tokens[v.cue].text.startswith("و")


def _done_next(parse: Parse, v: Voice) -> list[int]:
    """رصدت القوات تحركات العدو وقصفت مواقعه: what who noted a deed did next is no part of what was noted."""
    tokens = parse.line.tokens
    if v.start <= v.cue or v.start >= len(tokens) or tokens[v.start].tag in 'S".V' or v.cue not in parse.verbs:
        return []
    nexts = (k for k in parse.verbs if v.start < k < v.end and tokens[k].conj and tokens[k].tense == "perf")
    sure = (k for k in nexts if not any(r.pos == "M" for r in tokens[k].word.nominals))  # no masdar: وقمع الاحتجاجات
    acts = (k for k in sure if not tokens[k].passive and not any(c.cues for c in (tokens[k].lexeme,) if c))
    return [k for k in acts if parse.verbs[k].dropped and any(r in v.refs for r in parse.verbs[k].get("subj"))]


def _own_acts(parse: Parse, v: Voice, found: list[Voice]) -> list[int]:
    """قال الأعضاء إن الوزارة وصفت مقتلها بأنه إهانة، ورحبوا بتصريحاتها: what who quotes a word did next is no part of
    that word."""
    tokens = parse.line.tokens
    quoting = {o.refs[0].phrase for o in found if o.refs and o.cue < v.cue and o.start <= v.cue < o.end} - {None}
    if not quoting or v.start <= v.cue:
        return []
    for k, slots in parse.verbs.items():
        if v.start < k < v.end and tokens[k].conj and tokens[k].tense == "perf" and slots.dropped:
            subject = slots.get("subj")
            if tokens[k - 1].text in COMMAS and subject and subject[0].phrase in quoting:
                return [k]
    return []


def _adverbial(v: Voice, tokens: list[Token]) -> int:
    """، وفي المقابل قال فلان، وبالتوازي مع ذلك أعلن: where words with و begin behind a comma after which somebody named
    speaks, or -1."""
    named = v.refs and v.refs[0].phrase is not None and v.refs[0].phrase.start > v.cue and v.start > v.cue
    if not named or tokens[v.cue].tag != "V" or tokens[v.cue].conj:
        return -1
    for k in range(v.cue - 1, max(v.cue - ADVERBIAL, 0), -1):
        if tokens[k].tag in "VSR." and tokens[k].text not in COMMAS:
            return -1
        if tokens[k].text in COMMAS:
            first = tokens[k + 1]
            joined = first.text.startswith("و") and (first.tag in "PA" or bool(first.prep))
            return k + 1 if joined and k + 1 < v.cue else -1
    return -1


def _set_against(tokens: list[Token], found: list[Voice]) -> list[int]:
    """اتهمت الحكومة التنظيم بقتله، غير أن التنظيم نفى: another word set against what was said ends the first voice."""
    turns = [k for k in range(1, len(tokens) - 1) if tokens[k].text in AGAINST and tokens[k - 1].text in COMMAS]
    spoken = {v.refs[0].phrase.start for v in found if v.refs and v.refs[0].phrase is not None and v.start > v.cue}
    last = max((v.cue for v in found if tokens[v.cue].tag == "V"), default=-1)
    return [
        k
        for k in turns
        if (k + 1 in spoken if tokens[k].text in BUT else tokens[k + 1].tag == "S" and last > k)  # غير أن، إلا أن
    ]


def _other_acts(parse: Parse) -> list[int]:
    """وانتقدت النائبة القرار: who else asks or condemns, with و and a subject of its own, is told of by the outlet."""
    return [
        i
        for i, slots in parse.verbs.items()
        if parse.line.tokens[i].conj
        and parse.line.tokens[i].tense == "perf"
        and asks_or_condemns(parse.line.tokens[i])
        and any(r.phrase is not None and r.phrase.start > i for r in slots.get("subj"))
    ]


def _of_relative(v: Voice, parse: Parse) -> int:
    """Where a voice ends that a relative clause opens over a noun: at the next comma or coordinated clause."""
    slots, tokens = parse.verbs.get(v.cue), parse.line.tokens
    if slots is None or not slots.relative or v.start <= v.cue:
        return v.end
    if slots.content >= 0:  # شاحنة يرجح أنها مسروقة، ودهس بها جمعا: a new perfect goes on from before the noun; after
        # في الوقت الذي تؤكد أنقرة أنها تلاحق، يقول the main clause is another's word
        joined = (k for k in range(v.start + 2, v.end) if tokens[k].conj and tokens[k].tense == "perf")
        meanwhile = v.cue > 2 and any(t.stem_base in TIMES for t in tokens[v.cue - 2 : v.cue])
        behind = meanwhile or _of_topic(parse, v)
        main = (k for k in range(v.start + 2, v.end) if behind and _bare(tokens, k, meanwhile))
        return next((k for k in sorted((*joined, *main)) if tokens[k - 1].text in COMMAS), v.end)
    return next(
        (
            k
            for k in range(v.start + 1, v.end)
            if tokens[k].text in COMMAS or (tokens[k].conj and tokens[k].tag in "VRS")
        ),
        v.end,
    )


def _bare(tokens: list[Token], k: int, meanwhile: bool) -> bool:
    return tokens[k].tag == "V" and not tokens[k].conj and (meanwhile or tokens[k].tense == "perf")


def _of_topic(parse: Parse, v: Voice) -> bool:
    """تصريح الوزير الذي أعلن فيه أن كذا، رسم: whether the relative clause describes a noun that no verb stands before,
    so that the verb of the sentence comes behind it."""
    verbs = (t.index for t in parse.line.tokens[: v.cue] if t.tag == "V")
    return next(verbs, -1) < 0 and any(t.tag == "R" for t in parse.line.tokens[: v.cue])


def _asides(found: list[Voice], parse: Parse) -> list[tuple[int, Ref, bool]]:
    """The accusative participles of a sentence with their subject, and whether they are voices themselves: محذرا من
    كذا، داعيا إلى كذا are said one by one."""
    own = {v.cue for v in found}
    return [
        (f.trigger, (able_speakers(parse.line, f.slots.get("subj")) or f.slots.get("subj"))[0], f.trigger in own)
        for f in parse.frames
        if f.pos == "A"
        and "circumstantial" in f.slots.notes
        and f.slots.get("subj")
        and speaks(parse.line.tokens[f.trigger])
    ]


def _taken_back(v: Voice, k: int, ref: Ref, own: bool, found: list[Voice]) -> bool:
    """Whether the participle at `k` ends a voice: it is of the same speaker, or of the one who reported that voice."""
    if k <= max(v.start, v.cue) or not v.start:
        return False
    if ref in v.refs:
        return own or v.stance in HYPOTHETICAL
    return own and any(ref in o.refs and o.cue < v.cue and o.start <= v.cue < o.end for o in found)


def _goes_on(parse: Parse, k: int) -> bool:
    """قتل ثلاثة، بينما أصيب عشرة: the second half of one toll has the source of the first."""
    verb = next((i for i in sorted(parse.verbs) if i > k), -1)
    if verb < 0 or verb > k + 2:
        return False
    lexeme = parse.line.tokens[verb].lexeme
    hurt = lexeme is not None and any(s.kind == "figure" for s in lexeme.senses)
    return hurt and not any(r.phrase is not None for r in parse.verbs[verb].get("subj") if parse.verbs[verb].get("obj"))


def _after_contrast(tokens: list[Token]) -> list[int]:
    """The main clause behind one that begins with فيما، بينما or في حين, at the head of a sentence or with و (قال إن
    كذا، وبينما أعربت موسكو عن كذا، أعلنت كييف): what was said before it ends there."""
    opened = [0] if tokens and (tokens[0].stem in CONTRAST or _meanwhile(tokens, 0)) else []
    opened += [k for k in range(1, len(tokens)) if tokens[k].text.startswith("و") and _contrasts(tokens, k)]
    found: list[int] = []
    for first in opened:
        behind = range(first + 2, len(tokens))
        mains = (k for k in behind if tokens[k].tag == "V" and not tokens[k].conj and tokens[k - 1].text in COMMAS)
        found += islice(mains, 1)
    return found


def _contrasts(tokens: list[Token], k: int) -> bool:
    return tokens[k - 1].text in COMMAS and (tokens[k].stem in CONTRAST or _meanwhile(tokens, k))


def _meanwhile(tokens: list[Token], k: int) -> bool:
    return k + 1 < len(tokens) and tokens[k].stem == "في" and tokens[k + 1].text in ("حين", "وقت")


def _behind_opening(parse: Parse, found: list[Voice]) -> list[int]:
    """بعد أن أعلن التنظيم سيطرته، نشر صورا: what is said in a clause that opens the sentence ends where the main clause
    begins."""
    tokens = parse.line.tokens
    opened = next(
        (k for k, t in enumerate(tokens[:4]) if t.text in OPENING or (t.tag == "S" and k and _then(tokens, k))), -1
    )
    cue = min((v.cue for v in found if tokens[v.cue].tag == "V"), default=-1)
    if opened < 0 or not opened < cue <= opened + 2:
        return []
    for k in range(cue + 2, len(tokens)):
        if tokens[k].tag == "V" and not tokens[k].conj and tokens[k - 1].text in COMMAS:
            return [k]
    return []


def _then(tokens: list[Token], k: int) -> bool:
    return tokens[k].text == "ان" and tokens[k - 1].text.lstrip("و") in AFTER


def _tells(token: Token) -> bool:
    """Whether a verb is one of saying that also takes a thing for what it tells of."""
    return token.tag == "V" and token.stem_base in TELLING


def set_back(voice: Voice, voices: list[Voice]) -> bool:
    """Whether somebody is only quoted by another, or named in an aside (كما يدعي فلان): the other goes on."""
    aside = voice.start < voice.end <= voice.cue and any(o.start > o.cue for o in voices)
    return aside or quoted_by_others(voice, voices)


def quoted_by_others(voice: Voice, voices: list[Voice]) -> bool:
    """Whether a voice stands in what somebody else says."""
    return any(o.start <= voice.cue < o.end and o.cue < voice.cue for o in voices if o is not voice)


def in_passing(voice: Voice, parse: Parse) -> bool:
    """Whether a clause about a noun names who said it (في تصريح بثته الوكالة, تنظيمات تدعي أنها تشجع): whoever is told
    of in the main clause has the floor behind it."""
    slots = parse.verbs.get(voice.cue)
    return slots is not None and slots.relative


def acts_of_speech(parse: Parse, voices: list[Voice]) -> list[Voice]:
    """Those who say something by what they do, as main clauses with a subject of their own: طالب، أدان; and those who
    tell of something without a clause that says it: كشفت أوساط في الوزارة تفاصيل اللقاء."""
    found = []
    for verb, slots in parse.verbs.items():
        token = parse.line.tokens[verb]
        if slots.dropped or not (asks_or_condemns(token) or _tells(token)):
            continue
        subject = slots.get("subj")
        if not subject or subject[0].phrase is None or not main(parse.line, slots):
            continue
        voice = Voice(verb, verb + 1, tuple(subject[:3]), 0, 0, "report")
        if not quoted_by_others(voice, voices):
            found.append(voice)
    return found
