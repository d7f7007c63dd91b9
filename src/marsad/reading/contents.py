"""What is said: where the content of a reporting cue begins and ends.

The content is the clause after أن or إن, a quotation, or a deed as object (أعلنت الوزارة مقتل خمسة). Much may stand
between the verb and it: a phrase between commas, the paper that was told, a relative clause of the speaker or of the
document (في بيان تلقت الوكالة نسخة منه إن).
"""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Cue
from marsad.reading.asides import COMMAS, deed_in
from marsad.reading.carriers import GENERAL_LIGHT
from marsad.reading.floor import tells
from marsad.reading.frames import Frame, Parse
from marsad.reading.phrases import Phrase
from marsad.reading.slots import CONTENT, Line, Slots
from marsad.reading.tokens import CLOSING, Token, is_deed
from marsad.reading.unopened import describes, is_name, unopened
from marsad.reading.verbs import SPOKEN

UNSAID: Final = "لم"
BUT: Final = frozenset(["لكن", "لكنها", "لكنه", "لكنهم", "الا"])
CONTRAST: Final = frozenset(["فيما", "بينما", "حين"])  # a new main clause: the voice before ends
OUTSIDE: Final = frozenset(["حيث", "اذ", "وذلك", "علما"])  # what these tell behind a closed quotation is the outlet's
REACH: Final = 45  # tokens after a verb of saying in which its content is looked for
BRACKET: Final = 20  # tokens that a bracket between a verb and its content may hold
ANNOUNCING: Final = "اعلن"  # a light verb too; but who announces a deed says it
CARRYING: Final = frozenset(["نشر", "بث", "وزع", "اصدر", "نقل", "اورد", "تداول", "تناقل"])
NAME: Final = 8  # tokens of a name in quotation marks, with the marks
RECORDING: Final = frozenset(["وثق", "سجل", "احصي", "رصد"])  # who keeps a record of deeds says them
ACCORDING: Final = frozenset(["حسب", "بحسب", "وفق", "وفقا", "نقلا"])
POSSIBLE: Final = frozenset(["يمكن", "يتسن", "يتسني"])  # معلومات لا يمكن التأكد منها
QUOTING: Final = "نقل"
WHEN: Final = frozenset(["بعد", "قبل", "منذ"])
SHOWING: Final = frozenset(["نشر", "بث", "عرض", "اثار"])
PICTURES: Final = frozenset(["صوره", "مقطع", "تسجيل", "فيديو", "شريط", "مشهد", "لقطه", "وثيقه", "دليل", "حصيله"])


def content(frame: Frame, cue: Cue, parse: Parse) -> tuple[int, int] | None:
    """Where the content of a cue begins and ends, in tokens; None where it has none."""
    line, slots, n = parse.line, frame.slots, len(parse.line.tokens)
    if slots.relative and line.tokens[frame.trigger].enc and slots.content_kind in ("", "quote"):
        return None  # في خطاب نقله التلفزيون: what it carried stands before it
    if slots.content >= 0 and line.tokens[slots.content - 1].stem not in WHEN:
        late = _late(frame, cue, parse) if _opens_name(frame, line) else -1
        if late < 0 and "obj" not in cue.content and (bare := _bare_clause(frame, line)) > 0:
            late = bare
        if late >= 0:
            return late, n
        if (
            "obj" in cue.content
            and _opens_name(frame, line)
            and _speaker_in_marks(frame, line)
            and _in_slots(frame, cue, line) >= 0
        ):
            return _in_slots(frame, cue, line), n  # ووثقت «الشبكة» مقتل خمسة
        if slots.content_kind == "quote" and (told := _deed_before_name(frame, cue, line)) >= 0:
            return told, n
        if slots.content_kind == "quote":
            return slots.content, max(quote_end(line, slots.content), slots.content + 1)
        return slots.content, n
    best = _in_slots(frame, cue, line)
    if best < 0:
        late = _late(frame, cue, parse)
        _claim(frame, parse, late)
        return None if late < 0 else (late, max(quote_end(line, late), late + 1) if _mark(line.tokens[late]) else n)
    quoted = next(
        (k for k in range(max(frame.trigger + 1, best - 1), best + 2) if k < n and line.tokens[k].tag == '"'), -1
    )
    if quoted >= 0:  # أشار إلى «...»، إشارة إلى: what follows the quotation is the outlet's
        return best, max(quote_end(line, quoted), best + 1)
    return best, _unsaid(line, best) or n


def _deed_before_name(frame: Frame, cue: Cue, line: Line) -> int:
    """تزعم تدمير معسكر لـ "إرهابيين": where the deed begins that is said, when the words in quotation marks behind it
    only name somebody in it; -1 where they are what is said."""
    start, tokens = frame.slots.content, line.tokens
    if not (0 < start < len(tokens) and tokens[start].tag == '"'):
        return -1
    closes = sum(t.tag == '"' for t in tokens[frame.trigger : start]) % 2 == 1 and tokens[start].text not in "«“"
    if not closes and (tokens[start - 1].tag != "P" or _named(tokens, start, len(tokens)) <= start):
        return -1
    told = _in_slots(frame, cue, line)
    inside = told >= 0 and told < start and is_deed(tokens[told])
    return told if inside and not any(t.tag in "VRS" for t in tokens[told:start]) else -1


def _unsaid(line: Line, start: int) -> int:
    """أعلنوا مسؤوليتهم عن الهجوم لكن لم يعلنوا المسؤولية عن التفجير: where a clause begins that denies that
    something was said, which a deed as content does not hold; 0 where there is none."""
    tokens = line.tokens
    for k in range(start + 2, len(tokens)):
        lexeme = tokens[k].lexeme if tokens[k].tag == "V" and tokens[k - 1].stem == UNSAID else None
        if lexeme is not None and lexeme.cues and (tokens[k - 1].conj or tokens[k - 2].stem in BUT):
            return k - 1
    return 0


def _claim(frame: Frame, parse: Parse, late: int) -> None:
    """What a verb of saying takes for its content is no content of what stands between: قال مسؤول طلب عدم ذكر اسمه
    إن."""
    for other in parse.frames:
        if late >= 0 and frame.trigger < other.trigger < late == other.slots.content:
            other.slots.content = -1


def quote_end(line: Line, start: int) -> int:
    """A colon opens what follows to the end; a quotation mark up to its partner, if no words of the same voice
    follow."""
    tokens = line.tokens
    if tokens[start].text == ":":
        close = next((k for k in range(start + 3, len(tokens)) if tokens[k].tag == '"'), -1)
        marked = start + 1 < len(tokens) and tokens[start + 1].tag == '"' and 0 < close < len(tokens) - 2
        over = marked and tokens[close + 1].text in COMMAS and tokens[close + 2].text in OUTSIDE
        return close + 1 if over else len(tokens)  # : «...»، حيث انسحب
    depth = 0  # of the names in quotation marks inside
    for k in range(start + 1, len(tokens)):
        if tokens[k].tag != '"' or k == start + 1:
            continue
        if opening(tokens, k):
            depth += 1
        elif depth == 0:
            return k + 1
        else:
            depth -= 1
    return len(tokens)


def opening(tokens: list[Token], k: int) -> bool:
    """Whether the quotation mark at `k` opens: by its form, or as a blank stands before it and none behind."""
    if tokens[k].text in "«“":
        return True
    if tokens[k].text in CLOSING or k + 1 >= len(tokens):
        return False
    return tokens[k - 1].end < tokens[k].start and tokens[k].end == tokens[k + 1].start


def _mark(token: Token) -> bool:
    return token.tag == '"' or token.text == ":"


def _in_slots(frame: Frame, cue: Cue, line: Line) -> int:
    """Where the first slot that holds what is said begins, or -1."""
    base = line.tokens[frame.trigger].stem_base
    light = base in GENERAL_LIGHT
    starts = []
    for slot in cue.content:
        owned = frame.slots.get("gen") if slot == "obj" and frame.pos == "A" else []  # مؤكدة | مقتل خمسة
        for ref in (*frame.slots.get(slot), *owned):
            phrase = ref.phrase
            if phrase is None or phrase.start <= frame.trigger or _reached(frame, phrase, line):
                continue
            if base in SHOWING and slot == "obj" and not _shown(line, phrase):
                continue  # نشروا مدرعات، يبثون الرعب
            if light and slot == "obj" and not (base == ANNOUNCING and deed_in(line.tokens, phrase) >= 0):
                continue  # جدد القصف is no word on it, but أعلن مقتل is
            starts.append(phrase.start)
    return min(starts, default=-1)


def _shown(line: Line, phrase: Phrase) -> bool:
    """Whether a deed, or something that tells of one, is shown or made known: نشر مقتلهم، عرض صورا."""
    head = line.tokens[phrase.head]
    return deed_in(line.tokens, phrase) >= 0 or head.noun_class == "source" or tells(head) or head.stem_base in PICTURES


def _reached(frame: Frame, phrase: Phrase, line: Line) -> bool:
    """بلغت 17 قتيلا، يبلغ من العمر 23 عاما: a figure right after the verb, or an age, is reached and not said."""
    number = line.tokens[phrase.number].number if phrase.number >= 0 else None
    right_after = phrase.start == frame.trigger + 1 and line.tokens[frame.trigger].stem_base not in RECORDING
    return number is not None and (right_after or number.kind == "age")


def _late(frame: Frame, cue: Cue, parse: Parse) -> int:
    """The token at which the content begins that insertions part from its verb, or -1."""
    tokens, i = parse.line.tokens, frame.trigger + 1
    inside = False  # in a relative or subordinate clause, whose verbs are not those of the sentence
    papers = False  # in one that tells only who carried a paper or gave a speech (في خطاب نقله التلفزيون)
    over = False  # behind a clause that goes on with و after a comma: no deed there is what was said
    limit = min(len(tokens), i + REACH)
    while i < limit:
        token = tokens[i]
        if token.tag == ".":
            if token.text == ":" and "quote" in cue.content:
                return i
            step = i + 1 if token.text in COMMAS or _within(tokens, i) else _bracket(tokens, i, limit)
            if step <= i:
                return -1
            i = step
            continue
        if token.tag == '"' and i + 1 < limit and _deed(frame, cue, parse.line, i + 1, governed=inside):
            return i  # عن "تحييد" ستة
        if token.tag == '"':
            step = _named(tokens, i, limit)
            if step <= i:
                own = not inside or papers or not _speaking_between(parse, frame.trigger, i)
                return i if "quote" in cue.content and own else -1
            i = step
            continue
        if token.tag == "S" and CONTENT.match(token.text):
            if token.conj:
                return -1
            if _opens(tokens, i, cue, quotes=tokens[frame.trigger].stem_base == QUOTING):
                return i
            inside = True
        elif token.tag == "S" and token.stem in CONTRAST and (token.conj or tokens[i - 1].tag == "."):
            return -1
        elif token.tag in "RS":
            inside, papers = True, False
        elif token.tag == "V" and (step := _past_clause(tokens, i, limit)) > i:
            i = step
            continue
        elif token.tag == "V" and i in parse.verbs and carries(parse.verbs[i], token):
            pass
        elif token.tag == "V" and not inside and is_name(parse.line.tokens, i):
            pass  # النائب العام الفلسطيني | أكرم الخطيب أن
        elif token.tag == "V":
            if not inside and unopened(parse.line, frame.slots, i):
                return i
            if _says(parse, i) or (token.conj and not inside):
                return -1
            if not (inside or _relative(parse.line, i) or describes(parse.line, frame.trigger, i)):
                return -1
            inside, papers = True, bool(token.enc) and not inside
            over = over or (token.conj and token.tense == "perf" and tokens[i - 1].text in COMMAS)
        elif not over and _deed(frame, cue, parse.line, i, governed=inside):
            return i
        i += 1
    return -1


def _speaking_between(parse: Parse, start: int, end: int) -> bool:
    """قال المدير الذي هاجم الحكومة «...»: whether a verb between a verb of saying and a quotation may have said it."""
    lexemes = (parse.line.tokens[k].lexeme for k in parse.verbs if start < k < end)
    return any(lexeme is not None and bool(lexeme.cues) for lexeme in lexemes)


def _past_clause(tokens: list[Token], i: int, limit: int) -> int:
    """Past a clause between commas that describes the speaker (مسؤول، طلب عدم ذكر اسمه، أن), or `i`."""
    if tokens[i].conj or tokens[i - 1].text not in COMMAS:
        return i
    for k in range(i + 1, min(i + BRACKET, limit)):
        if tokens[k].text in COMMAS:
            return k
        if tokens[k].tag in ".VRS":
            return i
    return i


def _says(parse: Parse, i: int) -> bool:
    """Whether the verb at `i` has a clause of its own that it says or governs."""
    slots, lexeme = parse.verbs.get(i), parse.line.tokens[i].lexeme
    if slots is None or slots.content < 0 or slots.content_kind == "quote" or lexeme is None:
        return False
    token = parse.line.tokens[i]
    if i > 0 and parse.line.tokens[i - 1].tag == "G" and (bool(token.enc) or token.stem in POSSIBLE):
        return False  # مصدر لم تسمه، أن؛ معلومات لا يمكن التأكد منها، أن
    if carries(slots, token):
        return False
    if lexeme.cues:
        return True
    filled = any(r.phrase is not None for r in slots.get("obj"))  # طلب عدم ذكر اسمه إن: its object is no clause
    return not filled and (bool(lexeme.operators) or any(s.code in SPOKEN for s in lexeme.senses))


def carries(slots: Slots, token: Token) -> bool:
    """في تصريح بثته الوكالة، بأن: the agency carried the paper, in which somebody else says it."""
    return slots.relative and bool(token.enc) and token.stem_base in CARRYING


def _bracket(tokens: list[Token], i: int, limit: int) -> int:
    """Past a bracket or a phrase between dashes, or `i` where the mark is none that opens one or stands alone."""
    close = {"(": ")", "[": "]", "-": "-", "–": "–", "—": "—"}.get(tokens[i].text)
    if close is None:
        return i
    behind = range(i + 1, min(i + BRACKET, limit))
    found = next((k + 1 for k in behind if tokens[k].text == close), i)
    colon = next((k for k in behind if tokens[k].tag in ".VSR"), i) if found == i and i + 1 < limit else i
    aside = colon > i and tokens[colon].text == ":" and tokens[i + 1].text in ACCORDING
    return colon if aside else found  # - حسب وكالة الأنباء: «...»


def _speaker_in_marks(frame: Frame, line: Line) -> bool:
    """Whether the quotation marks behind a verb hold the name of whoever speaks."""
    start = frame.slots.content
    end = _named(line.tokens, start, len(line.tokens))
    return any(r.phrase is not None and start < r.phrase.head < end for r in frame.slots.get("subj"))


def _bare_clause(frame: Frame, line: Line) -> int:
    """وقال المدير "الخضر لصور" سقط ألف قتيل: where what is said begins, without إن, right behind a name, or -1."""
    if not _opens_name(frame, line) or line.tokens[frame.slots.content].text in CLOSING:
        return -1
    end = _named(line.tokens, frame.slots.content, len(line.tokens))
    follows = end < len(line.tokens) and line.tokens[end].tag == "V" and not line.tokens[end].conj
    return end if follows else -1


def _within(tokens: list[Token], i: int) -> bool:
    """كانون الأول/ ديسمبر، عفرين-سوريا: a stroke or a hyphen that joins two words."""
    if tokens[i].text == "/":
        return True
    joined = tokens[i].text in "-–" and 0 < i < len(tokens) - 1
    return joined and tokens[i - 1].end == tokens[i].start and tokens[i].end == tokens[i + 1].start


def _opens_name(frame: Frame, line: Line) -> bool:
    """قالت "الشرق" إن، قال لوكالة "الشرق" إن: the quotation marks after the verb hold a name."""
    start = frame.slots.content
    if frame.slots.content_kind != "quote" or line.tokens[start].tag != '"':
        return False
    if line.tokens[start].text in CLOSING and any(t.text in "«“" for t in line.tokens[frame.trigger + 1 : start]):
        return True  # قالت مصادر من “قسد”، لوكالة، إن
    return _named(line.tokens, start, len(line.tokens)) > start


def _named(tokens: list[Token], i: int, limit: int) -> int:
    """Past a name in quotation marks (لصحيفة "الشرق")، or `i` where a quotation begins."""
    for k in range(i + 1, min(i + NAME, limit)):
        if tokens[k].tag == '"':
            described = k + 2 < len(tokens) and tokens[k + 1].tag in "Ne" and tokens[k + 1].art
            after = k + 1 + described  # «...» المحلية أن
            said = after < len(tokens) and tokens[after].tag == "S" and CONTENT.match(tokens[after].text) is not None
            return k + 1 if said or not any(t.tag in "VS" for t in tokens[i + 1 : k]) else i
    return i


def _opens(tokens: list[Token], i: int, cue: Cue, quotes: bool) -> bool:
    """Whether the أن at `i` opens what this cue says: with the preposition that the cue takes, or with none."""
    before = tokens[i - 1]
    if before.tag == "P" and not before.enc:
        return before.stem in cue.content or f"{before.stem} ان" in cue.content
    if tokens[i].text.startswith("ب"):
        return not {"ب", "ب ان", "ان"}.isdisjoint(cue.content)
    if (
        tokens[i].text.startswith("ل")
        or (before.tag in "AS" and before.time < 0)
        or (before.time >= 0 and before.stem in ("بعد", "قبل", "منذ"))
    ):
        return False
    return quotes or "ان" in cue.content  # نقلت الوكالة عن مصدر لم تسمه، أن


def _relative(line: Line, i: int) -> bool:
    """Whether the verb at `i` follows an indefinite noun right away: في بيان تلقته الوكالة."""
    unmarked = bool(line.tokens[i].enc) or line.tokens[i].stem in POSSIBLE
    denied = i > 1 and line.tokens[i - 1].tag == "G" and not line.tokens[i - 1].conj and unmarked
    phrase = line.phrase_of(i - 1 - denied)
    if phrase is None or phrase.end != i - denied or line.tokens[i].conj:
        return False
    head = line.tokens[phrase.head]
    return head.tag != "E" and not head.definite and (phrase.genitive < 0 or not line.tokens[phrase.genitive].definite)


def _deed(frame: Frame, cue: Cue, line: Line, i: int, governed: bool) -> bool:
    """Whether a deed that is said begins at `i`: أعلن فلان أمس على حسابه مقتل سبعة؛ كشفت الوزارة، أمس، عن مقتل سبعة.

    After a relative clause (`governed`) it needs a comma and its preposition, since it could be what that clause tells.
    """
    tokens = line.tokens
    subject = frame.slots.get("subj")
    if not subject or (subject[-1].phrase is not None and subject[-1].phrase.end > i):
        return False
    base = tokens[frame.trigger].stem_base
    if tokens[i].conj or not (is_deed(tokens[i]) or _toll(line, i, base in RECORDING)) or not _begins(line, i):
        return False
    before = tokens[i - 1] if tokens[i - 1].tag != '"' else tokens[i - 2]
    slot = tokens[i].prep or (before.stem if before.tag == "P" else "obj")
    apart = tokens[i - 1].text in COMMAS  # إحصائية أعدها المركز، اعتقال 480
    if governed and not (apart if slot == "obj" else tokens[i - 2].text in COMMAS):
        return False
    return slot in cue.content and (slot != "obj" or base == ANNOUNCING or base not in GENERAL_LIGHT)


def _toll(line: Line, i: int, recorded: bool) -> bool:
    """Whether a count of the killed or hurt begins at `i` (تحدث عن 20 قتيلا), or one of deeds that are `recorded`."""
    phrase = line.phrase_of(i)
    if phrase is not None and recorded and phrase.number == i and is_deed(line.tokens[phrase.head]):
        return True
    if phrase is None or phrase.number != i or line.tokens[i - 1].tag != "P":
        return False
    lexeme = line.tokens[phrase.head].lexeme
    return lexeme is not None and any(s.kind == "figure" for s in lexeme.senses)


def _begins(line: Line, i: int) -> bool:
    """Whether a noun phrase begins at `i`, or what looks like its genitive is none: في بيان مقتل، على تويتر سقوط."""
    phrase = line.phrase_of(i)
    if phrase is None or (phrase.start in (i, i - 1) and line.tokens[i - 1].tag == '"') or phrase.start == i:
        return phrase is not None
    head = line.tokens[phrase.head]
    governed = phrase.start > 0 and line.tokens[phrase.start - 1].tag == "P"
    if head.enc or phrase.head != i - 1 or not governed:
        return False
    ago = line.tokens[phrase.start - 1].stem in ("قبل", "منذ", "بعد") and not is_deed(head)  # قبل قليل مقتل
    return ago or head.noun_class == "source" or head.lexeme is None
