"""Who is named as the source beside what is said: حسب المصدر، وفقا للوزارة، نقلا عن، على لسان.

Such an aside speaks for the clause before it, at the head of a sentence for the one after it. A document in it speaks
for whoever issued it.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from marsad.languages.pack import Cue, Pack
from marsad.reading.asides import COMMAS
from marsad.reading.contents import PICTURES
from marsad.reading.fixed import Seconds, by_two_words
from marsad.reading.floor import TELLING, able_speakers, can_speak, names_source
from marsad.reading.frames import Parse
from marsad.reading.headlines import headline
from marsad.reading.own_words import own_speaker
from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.replacing import replace
from marsad.reading.slots import Line, Ref, coordinated
from marsad.reading.tokens import DASHES, Token
from marsad.reading.voice import Voice

DOCUMENTS: Final = frozenset([
    "بيان", "بلاغ", "تقرير", "تصريح", "اعلان", "رساله", "كلمه", "خطاب", "مذكره", "احصاء",
    "احصاييه", "حصيله", "دراسه", "تقدير", "تعداد", "توقع",
])  # fmt: skip
INNER: Final = frozenset({"نقلا"})  # "quoting": the source stands inside the voice of whoever quotes
ISSUING: Final = frozenset(["اصدر", "نشر", "وزع", "اعد", "اجري", "بث", "قدم"])
SINCE: Final = frozenset(["بعد", "منذ", "عقب", "اثر"])
WRITTEN_ON: Final = frozenset(["ل", "ب", "ك"])  # to the next word
FEARS: Final = frozenset({"fear", "doubt"})
PAPERS: Final = frozenset(["بيان", "بلاغ", "تصريح", "خطاب"])
TEXTS: Final = frozenset(["نص", "ذات", "نفس"])
OUTLETS: Final = frozenset(["وكاله", "صحيفه", "موقع", "قناه", "شبكه", "جريده", "مجله", "تلفزيون", "مكتب اخبار"])
OUT: Final = frozenset(["صدر", "صادر"])  # عن whoever issued it
OWNED: Final = frozenset({"report", "assert"})
QUOTING: Final = frozenset(["تقرير", "تحقيق", "كاتب", "وثيقه", "وسيله", "محضر", "مقال"])  # in which others speak
CONFESSING: Final = frozenset(["اعترف", "اقر"])  # اعترف لأسرته بأنه، حسبما قال أقاربه: they tell of it
PLAIN: Final = frozenset(["وفق", "وفقا"])  # the و is their own


def named_beside(parse: Parse, pack: Pack) -> list[Voice]:
    """حسب، وفقا لـ، نقلا عن، على لسان: the speaker follows."""
    tokens, found = parse.line.tokens, headline(parse.line)
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
            told = {"gen", "pron"} & set(cue.speaker) and cue.stance not in FEARS  # فر خشية هجوم is no source
            voice = _phrase_voice(parse, i, end, cue) if told else None
            if voice is not None:
                found.append(voice)
                found += _going_on(tokens, voice)
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


def _phrase_voice(parse: Parse, i: int, end: int, cue: Cue) -> Voice | None:
    line, tokens = parse.line, parse.line.tokens
    if i > 0 and tokens[i].text == "بلسان" and (tokens[i - 1].noun_class == "person" or tokens[i - 1].stem == "ناطق"):
        return None  # الناطق بلسان الوزارة
    if "pron" in cue.speaker:  # على حد قوله
        enclitic = tokens[end - 1].enc
        own = own_speaker(line, parse.verbs, i, enclitic) or Ref(None, end - 1, enclitic)
        return inserted(line, i, end, (own,), cue.stance)
    if end + 1 < len(tokens) and tokens[end].text in WRITTEN_ON and tokens[end + 1].tag == '"':
        end += 1  # وفقا لـ"سكاي نيوز"
    marked = end < len(tokens) and tokens[end].tag == '"'
    if marked:
        end += 1
    if end >= len(tokens) or tokens[end].text == "ما":
        return None
    phrase = phrase_at(tokens, end)
    if phrase is None:
        return None
    if _own_word(tokens[phrase.head]):  # وفق قوله، حسب تعبيرها
        enclitic = tokens[phrase.head].enc
        own = own_speaker(line, parse.verbs, i, enclitic) or Ref(None, phrase.head, enclitic)
        return inserted(line, i, phrase.end, (own,), cue.stance)
    if not names_source(line, tokens[i], phrase):
        return None
    refs, stop = behind_document(line, phrase)
    refs = able_speakers(line, refs) or refs[:1]
    named = refs[0].phrase if refs else None
    marked = marked or (named is not None and named.start > end and tokens[named.start - 1].tag == '"')
    if marked and stop < len(tokens) and tokens[stop].tag == '"':
        stop += 1  # بحسب «المرصد»
    inner = tokens[i].stem in INNER or tokens[i].text in INNER
    if i <= 1 or (i > 0 and _clause_start(tokens, i)):
        if stop < len(tokens) and tokens[stop].text in COMMAS:
            stop += 1
        if stop < len(tokens) - 1 and i <= 1:
            return Voice(i, stop, tuple(refs[:2]), stop, len(tokens), cue.stance)
    if not inner and _leads_on(tokens, i, stop):
        return Voice(i, stop, tuple(refs[:2]), stop, len(tokens), cue.stance)
    end_scope = len(tokens) if inner else i
    start = 0 if inner else _local(line, i)
    return Voice(i, stop, tuple(refs[:2]), start, end_scope, cue.stance, inner=inner)


def _leads_on(tokens: list[Token], i: int, stop: int) -> bool:
    """، وبحسب المصادر فإن، وبحسب المرصد قتل خمسة: with و the source speaks for what follows, if anything does."""
    text = tokens[i].text
    joined = text.startswith("و") and text not in PLAIN
    if not (joined or (text in PLAIN and tokens[i - 1].text in COMMAS)) or stop >= len(tokens) - 1:
        return False
    after = tokens[stop + (joined and tokens[stop].text in COMMAS)]
    opens = after.text.startswith("فان") or after.text == "فقد" or (after.tag == "V" and not after.conj)
    return opens or (joined and not after.conj and after.tag not in ".RS")


def _going_on(tokens: list[Token], voice: Voice) -> list[Voice]:
    """وأسفرت الغارة، وفق الدفاع المدني، عن مقتل 13: what the clause in which a source is named goes on to tell behind
    it, up to the next verb, is the source's as well."""
    if voice.end != voice.cue or voice.inner:
        return []
    k, n = voice.cue_end, len(tokens)
    if k + 1 < n and tokens[k].text in COMMAS and tokens[k + 1].tag == "R":
        k = next((j for j in range(k + 2, n) if tokens[j].text in COMMAS), n)
    start = k + 1 if k < n and (tokens[k].text in COMMAS or tokens[k].text in DASHES) else k
    end = start
    while end < n and not (tokens[end].tag in "VRS" or (tokens[end].tag == "." and tokens[end].text not in COMMAS)):
        end += 1
    if end <= start or tokens[start].conj or tokens[start].tag not in "PN#E":
        return []
    return [Voice(voice.cue, voice.cue_end, voice.refs, start, end, voice.stance)]


def _local(line: Line, i: int) -> int:
    """Where the scope of a source that comes last begins: without a comma before it, at the last subordinate clause.

    اجتمع الوزيران بعد أن خلف القتال 510 قتلى حسب المنظمة: the toll is the organisation's; «، حسب المنظمة» takes in all.
    """
    tokens = line.tokens
    if i > 1 and tokens[i - 1].text in DASHES and (inside := _clause_within(tokens, i)) > 0:
        return inside
    if i == 0 or tokens[i - 1].tag == ".":
        return _main_clause(line, i)
    for k in range(i - 1, 0, -1):
        if tokens[k].tag in '."':
            return _main_clause(line, i)
        after = tokens[k].text == "بعدما" or (tokens[k].tag == "S" and tokens[k - 1].text in ("بعد", "قبل"))
        if after and any(t.tag == "V" for t in tokens[k + 1 : i]):
            return k + 1
    return _main_clause(line, i)


def _clause_within(tokens: list[Token], cue: int) -> int:
    """وتلتقي الوزيرة نظيرها في زيارة تهدف -وفق الخارجية- إلى دعمه: where the clause about a noun begins in which a
    source between dashes stands; 0 where it is the main clause."""
    for k in range(cue - 2, 0, -1):
        if tokens[k].text in COMMAS or tokens[k].tag in '."':
            return 0
        before = tokens[k - 1]
        if tokens[k].tag == "V" and tokens[k].stem not in ("كان", "كانت"):
            about = before.tag == "N" and not (before.definite or tokens[k].conj)
            return k if about or before.tag == "R" or before.text == "حيث" else 0
    return 0


def _main_clause(line: Line, cue: int) -> int:
    """بعد سيطرة الحوثيين على صنعاء، بلغ العدد خمسين حسب الشبكة: where the clause begins that a source at its end speaks
    for, behind an adjunct of a known deed that opens the sentence; 0 where none does."""
    tokens = line.tokens
    known = len(tokens) > 2 and tokens[0].text.lstrip("و") in SINCE and tokens[1].pos == "M"
    phrase = line.phrase_of(1) if known else None
    if phrase is None or phrase.head != 1 or not (tokens[1].enc or tokens[1].art or _of_known(line, phrase)):
        return 0
    for k in range(phrase.end, cue):
        if tokens[k].text in COMMAS:
            return k + 1 if k + 1 < cue and tokens[k + 1].tag == "V" and not tokens[k + 1].conj else 0
        if tokens[k].tag in "VSR#":
            return 0
    return 0


def _of_known(line: Line, phrase: Phrase) -> bool:
    inner = line.tokens[phrase.genitive] if phrase.genitive > 0 else None
    return (
        inner is not None and inner.definite and not any(t.tag == "#" for t in line.tokens[phrase.start : phrase.end])
    )


def _own_word(head: Token) -> bool:
    """A noun of saying with the pronoun of whoever said it."""
    return bool(head.enc) and any(r.lexeme is not None and r.lexeme.cues for r in head.word.nominals)


def behind_document(line: Line, phrase: Phrase) -> tuple[list[Ref], int]:
    """Whose statement it is: بيان للأمم المتحدة، تقرير المنظمة. A source that names nobody keeps its own words."""
    tokens = line.tokens
    head = tokens[phrase.head]
    announced = _announced_by(line, phrase) if head.stem_base in DOCUMENTS | TELLING else None
    if announced is not None:
        return coordinated(line, announced, len(tokens))
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
            and tokens[phrase.end].stem in ("عن", "من", "صادر", "صدر", "نشره", "نشرته", "اصدره", "اصدرته")
        ):
            at = phrase.end + 1 + (tokens[phrase.end].stem in OUT and tokens[phrase.end + 1].text == "عن")
        if at < 0 and _in_marks(tokens, phrase.end):
            at = phrase.end + 1  # وبحسب إحصائية «يونامي»
        inner = phrase_at(tokens, at) if at > 0 else None
        if inner is not None and not (at == phrase.genitive and _kind_of_paper(tokens, inner)):
            return coordinated(line, inner, len(tokens))
    cues = head.lexeme.cues if head.pos == "M" and phrase.genitive > 0 and head.lexeme is not None else ()
    # وفق توثيق المرصد، بحسب إعلان الوزارة; but حسب تعبير الكاتب is a wording
    if any(cue.stance in OWNED for cue in cues):
        owner = phrase_at(tokens, phrase.genitive)
        if owner is not None and can_speak(line, owner):
            return coordinated(line, owner, len(tokens))
    return coordinated(line, phrase, len(tokens))


def _in_marks(tokens: list[Token], k: int) -> bool:
    """Whether a known body or outlet stands alone in the quotation marks at `k`, and no title («غزة تحت النار»)."""
    if k + 2 >= len(tokens) or tokens[k].tag != '"' or tokens[k + 1].tag != "E":
        return False
    close = k + 1 + tokens[k + 1].length
    somebody = any(n.table != "place" and not n.key.startswith("state:") for n in tokens[k + 1].names)
    return somebody and close < len(tokens) and tokens[close].tag == '"'


def beside_others(line: Line, found: list[Voice]) -> list[Voice]:
    """The voices, without asides that only take up whoever speaks there (قال إن، على حد قوله؛ أعلن أن، حسب البيان)
    and with those inside whom an outlet names for its news (قالت الوكالة إن، بحسب شهود)."""
    tokens = line.tokens
    settled: list[Voice] = []
    for voice in found:
        around = []
        if voice.end == voice.cue and tokens[voice.cue].tag != "V":
            around = [o for o in found if o.refs and o.cue < o.start < voice.cue <= o.end + 2 and not o.accuse]
        if around and _taken_up(line, voice):
            continue
        aside = voice.end == voice.cue and tokens[voice.cue].tag != "V"
        own = aside and _own_word(tokens[voice.cue_end - 1])
        if own and any(o.refs and o.cue < o.start < voice.cue and not o.accuse for o in found):
            continue  # also where the outlet's gloss stands between
        outlets = _outlet(line, voice) or any(_outlet(line, o) for o in around)
        if around and not outlets and _one_more(line, voice, around):
            continue
        if _picture(line, voice) and any(o.cue < o.start <= voice.cue < o.end for o in found):
            continue  # عرضت صورا تظهر: who showed them
        if any(_outlet(line, o) for o in around) and not _outlet(line, voice):
            voice = replace(voice, inner=True)
        settled.append(voice)
    return settled


def _one_more(line: Line, aside: Voice, around: list[Voice]) -> bool:
    """قال مصدر إن الفتاتين فجرتا نفسيهما مما أثار الذعر، بحسب أحد الصحافيين: one more source at the end, of its last
    clause or of all, is quoted by nobody and quotes nobody; a report or an author does quote."""
    phrase = aside.refs[0].phrase if aside.refs else None
    if phrase is None or line.tokens[phrase.head].stem_base in QUOTING:
        return False
    cues = [line.tokens[o.cue] for o in around]
    told = all(o.stance in ("report", "assert", "claim") for o in around)
    return told and all(t.tag == "V" and t.stem_base not in CONFESSING for t in cues)


def _picture(line: Line, voice: Voice) -> bool:
    """Whether it is pictures that show what they show."""
    phrase = voice.refs[0].phrase if len(voice.refs) == 1 else None
    shows = line.tokens[voice.cue].tag == "V" and line.tokens[voice.cue].stem_base == "اظهر"
    return shows and phrase is not None and line.tokens[phrase.head].stem_base in PICTURES


def _taken_up(line: Line, aside: Voice) -> bool:
    """Whether an aside names the very paper, with its article and no owner: حسب البيان، حسب نص البيان."""
    phrase = aside.refs[0].phrase if len(aside.refs) == 1 else None
    if phrase is None:
        return False
    words = line.tokens[phrase.start : phrase.end]
    return words[-1].art and words[-1].stem_base in PAPERS and all(t.stem in TEXTS for t in words[:-1])


def _outlet(line: Line, voice: Voice) -> bool:
    """Whether an agency, a paper or a channel speaks."""
    phrase = voice.refs[0].phrase if voice.refs else None
    head = line.tokens[phrase.head] if phrase is not None else None
    if head is None:
        return False
    noun = head.lexeme.noun if head.lexeme is not None else None
    told = noun is not None and noun.cls == "media"
    return told or head.stem_base in OUTLETS or any(n.key.startswith("outlet:") for n in head.names)


def _kind_of_paper(tokens: list[Token], inner: Phrase) -> bool:
    """بيان عسكري، تقرير أممي: an indefinite word in -ي right behind the paper tells of what kind it is."""
    word = tokens[inner.head]
    return len(inner) == 1 and not word.definite and word.tag == "N" and word.stem.endswith(("ي", "يه"))


def _announced_by(line: Line, phrase: Phrase) -> Phrase | None:
    """وفق حصيلة جديدة أعلنها مسؤولون: who is told to have announced the paper, by a verb of saying whose pronoun is
    that paper."""
    tokens = line.tokens
    k = phrase.end + (phrase.end < len(tokens) and tokens[phrase.end].tag == "R")
    verb = tokens[k] if k < len(tokens) else None
    if verb is None or verb.tag != "V" or verb.enc not in ("ه", "ها") or verb.lexeme is None:
        return None
    if not verb.lexeme.cues and verb.stem_base not in ISSUING:
        return None
    k += 1
    while k < len(tokens) and (tokens[k].time >= 0 or tokens[k].tag == "A"):
        k += 1
    by = phrase_at(tokens, k) if k < len(tokens) and not tokens[k].prep else None
    return by if by is not None and able_speakers(line, [Ref(by, by.head)]) else None


def _clause_start(tokens: list[Token], i: int) -> bool:
    return tokens[i - 1].text in ".\n؛"


def inserted(line: Line, start: int, end: int, refs: tuple[Ref, ...], stance: str) -> Voice:
    """An aside speaks for the clause before it, at the head of a sentence for the one after it, between dashes for
    both."""
    tokens, n = line.tokens, len(line.tokens)
    end = min(max(end, start + 2), n)
    if start <= 1 or tokens[start - 1].text in "\n؛":
        return Voice(start, end, refs, end, n, stance) if end < n - 1 else Voice(start, end, refs, 0, start, stance)
    if tokens[start - 1].text in DASHES:
        return Voice(start, end, refs, 0, n, stance)
    return backwards(line, start, end, refs, stance)


def backwards(line: Line, cue: int, cue_end: int, refs: tuple[Ref, ...], stance: str) -> Voice:
    """A cue that comes last speaks for the clause before it."""
    return Voice(cue, cue_end, refs, _main_clause(line, cue), cue, stance)
