"""Attribution: who has the floor at each point of a sentence, as a stack of voices.

A reporting cue (قال، أكد، حسب، وفقا لـ) opens a voice over its content: the clause after إن, the quotation, the object,
or, where the cue comes last, the clause before it. Voices inside voices give the chain, outermost first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from marsad.languages.pack import Cue, Pack
from marsad.reading.according import backwards, behind_document, beside_others, inserted, named_beside
from marsad.reading.antecedents import UTTERANCES
from marsad.reading.asides import COMMAS
from marsad.reading.bounds import AS_SAID, bounded
from marsad.reading.contents import carries, content
from marsad.reading.denials import DENY, stands_for_claim
from marsad.reading.floor import able_speakers, between_two
from marsad.reading.frames import Frame, Parse
from marsad.reading.glosses import HYPOTHETICAL
from marsad.reading.idioms import CALLED
from marsad.reading.impersonal import impersonal
from marsad.reading.orders import who_says
from marsad.reading.passives import CLAUSES_OF_TIME
from marsad.reading.rumours import rumours
from marsad.reading.showing import shows_nothing
from marsad.reading.slots import AUXILIARIES, Line, Ref, Slots
from marsad.reading.subjects import CONSIDERING
from marsad.reading.tokens import Token
from marsad.reading.voice import Voice

ACCORDING: Final = re.compile("[وف]?(ب?حسب|وفقا?|طبقا|علي|مثل|تبعا)$")  # وفق ما أعلن، على ما قال
ALSO: Final = frozenset(["كما", "مثلما"])  # كما قال فلان is an aside, كما أعلن فلان أن adds another word
STATEMENTS: Final = frozenset(["بيان", "بلاغ"])  # what a body issues to speak
QUOTING: Final = frozenset(["نقل", "نسب", "اورد"])  # نقلت الوكالة عن مسؤول: the outlet first, then the source
SUPERLATIVE: Final = re.compile("ا[^اوي]..?$")  # أكثر، أكبر، أشد

COMMENTING: Final = frozenset(["علق", "عقب"])
LEARNING: Final = "علم"  # علمت الصحيفة من مصادر خاصة أن: the sources say it
DESCRIBING: Final = frozenset(["وصف"])
RECORDING: Final = frozenset(["سجل", "شهد"])  # what happens in a place, or what a body notes
SHOWING: Final = frozenset(["نشر", "بث", "عرض", "اثار", "ابدي", "القي", "واصل", "كتب", "استعرض"])
ISSUED: Final = frozenset(["صادر", "صادره"])  # بيان صادر عن الوزارة
ABOUT: Final = frozenset(["عن", "من"])
ANSWERING: Final = "رد"
REACHING: Final = "بلغ"
CHANTING: Final = frozenset(["ردد", "هتف", "كرر"])
SLOGANS: Final = frozenset(["شعار", "هتاف", "اغنيه", "نشيد", "عباره"])  # chanted, and no report of anything
ABYAN: Final = frozenset(["ابان", "ابرز"])
SAYING: Final = "قال"
SPEAKING: Final = frozenset({"source", "gov", "body", "force", "persons", "person", "office", "media"})
DOUBT: Final = "شك"
NO_DOUBT: Final = frozenset(["لا", "هناك", "ثمه", "ادني", "اي"])
COUNTED: Final = "عد"
NOT: Final = "لم"
FALLEN: Final = "استشهد"
NO_LONGER: Final = ("يعد", "تعد")
REPORTED: Final = frozenset(["حديث", "تصريح", "قول", "كلام"])
PROCLAIM: Final = "اعلن"
PROCLAIMED: Final = frozenset(["حرب", "نفير", "تعبيه"])
KNOWN_AS: Final = frozenset(["عرف"])
THOUGHTS: Final = frozenset(["امل", "اعتقاد", "ثقه", "قناعه", "خوف", "خشيه", "تخوف", "رغبه", "تفاول"])
FEELING: Final = frozenset(["اعرب", "عبر"])
KNOWING: Final = frozenset(["عرف", "علم", "ادرك"])  # a thing: no word on it; that something is so: one


def voices(parse: Parse, pack: Pack) -> list[Voice]:
    """All voices of a sentence."""
    found: list[Voice] = []
    for frame in parse.frames:
        if frame.cues:
            voice = _from_frame(frame, parse)
            if voice is not None:
                found.append(voice)
                if frame.pos == "A" and _of_last_speaker(frame, voice, parse.line):
                    found.append(Voice(voice.cue, voice.cue_end, voice.refs, 0, voice.cue, voice.stance))
        for sense in frame.senses:
            if sense.code == "ACCUSE" and sense.content:
                voice = _accusation(frame, parse, sense.content, "disapprove" in sense.modes)
                if voice is not None:
                    found.append(voice)
    found.extend(named_beside(parse, pack))
    found.extend(rumours(parse))
    return beside_others(parse.line, bounded(found, parse))


def _of_last_speaker(frame: Frame, voice: Voice, line: Line) -> bool:
    """وفي اليوم التالي مدنيان و12 جريحا، مبينا أن: a participle of saying in a sentence without a verb before it shows
    that whoever spoke last tells all of that sentence."""
    ref = voice.refs[0] if len(voice.refs) == 1 else None
    alone = ref is not None and ref.phrase is None and ref.token == frame.trigger
    return alone and frame.trigger > 2 and not any(t.tag in "VS" for t in line.tokens[: frame.trigger])


def _from_frame(frame: Frame, parse: Parse) -> Voice | None:
    line, slots = parse.line, frame.slots
    for cue in _cues(frame, line):
        if frame.pos == "V" and cue.kind == "verb":
            return _verb_voice(frame, cue, parse)
        if frame.pos == "A" and "circumstantial" in slots.notes and not line.tokens[frame.trigger].art:
            scope = content(frame, cue, parse)
            if scope is not None:
                who = able_speakers(line, slots.get("subj")[:3]) or slots.get("subj")[:1]
                return Voice(frame.trigger, frame.trigger + 1, tuple(who), *scope, cue.stance)
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
    if said < 0 and carries(slots, tokens[i]):
        return None
    named = _in_words_of(frame, parse) or _speakers(frame, cue, line, said >= 0)
    speakers = [] if impersonal(frame, cue, line) else _able(line, slots, named)
    if tokens[i].stem_base in RECORDING and any(_area(line, r) for r in speakers):
        return None  # سجلت محافظة صلاح الدين مقتل 64: where it was
    if said < 0 and shows_nothing(line, slots, speakers):
        return None
    scope = content(frame, cue, parse)
    if tokens[i].stem_base in COMMENTING and (scope is None or slots.get("obj")):
        return None  # علقوا لافتات; and what is commented on is known
    if said >= 0 and (scope is None or tokens[said].stem not in ALSO):
        return inserted(line, said, slots.end, tuple(speakers), cue.stance) if speakers else None
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
    shows = slots.get("obj") and tokens[i].stem_base in SHOWING
    closes = closes and not slots.topic  # وكان تنظيم «داعش» أعلن: its subject stands before it, and no words of his
    closes = closes and not shows  # ، نشر التنظيم صورا: what it did, no word on what stands before
    if closes and speakers and not tokens[i].enc and any(c in ("quote", "ان", "free") for c in cue.content):
        return backwards(line, i, slots.end, tuple(speakers), cue.stance)
    return None


def _able(line: Line, slots: Slots, refs: list[Ref]) -> list[Ref]:
    """The speakers without those that can't speak; قال حزام إن has a name, whatever else it means."""
    alone = refs[0].phrase if len(refs) == 1 else None
    named = alone is not None and len(alone) == 1 and not line.tokens[alone.head].art and who_says(line, slots)
    sure = alone is not None and line.tokens[slots.trigger].stem_base == SAYING and alone.head == slots.trigger + 1
    if sure and slots.content_kind == "ان" and line.tokens[slots.trigger + 1].tag == "N":
        return refs  # قالت فعاليات ثورية إن
    return refs if named else able_speakers(line, refs)


def _parenthesis(tokens: list[Token], i: int, end: int) -> bool:
    """، تقول الكاتبة، : a verb of saying with its subject between two commas, in the middle of what is said."""
    inside = i > 0 and end < len(tokens) - 1 and tokens[i - 1].text in COMMAS and tokens[end].text in COMMAS
    return inside and tokens[i].stem_base == "قال" and not tokens[i].conj


def _in_words_of(frame: Frame, parse: Parse) -> list[Ref]:
    """قال فلان في تصريح أدلى به «...»، وأضاف في مقابلة نُشرت أمس: what only describes the words in which somebody speaks
    says nothing; whoever spoke before it goes on."""
    slots, tokens = frame.slots, parse.line.tokens
    words = slots.get("subj")[0].phrase if slots.relative and slots.get("subj") else None
    if words is None or tokens[words.head].stem_base not in UTTERANCES:
        return []
    for v in parse.line.verbs_before(frame.trigger):
        told, lexeme = parse.verbs[v], tokens[v].lexeme
        inside = any(r.phrase == words for slot in ("في", "خلال", "ب") for r in told.get(slot))
        if inside and lexeme is not None and lexeme.cues and told.content < 0:
            return told.get("subj")[:3]
    return []


def _speakers(frame: Frame, cue: Cue, line: Line, as_said: bool) -> list[Ref]:
    """Who says it: the subject, or what the cue's own slots hold."""
    slots = frame.slots
    found = list(slots.get("subj")[:3]) if "subj" in cue.speaker else []
    if as_said and found and found[0].pronoun == "what":  # بحسب ما أعلن الجيش
        found = list(slots.get("obj")[:3])
    if _unlike(line, slots) or between_two(line, slots):
        found = list(slots.get("obj")[:1])
    elif slots.passive:
        found = []
    elif line.tokens[frame.trigger].stem_base == LEARNING and slots.get("من"):
        found = list(slots.get("من")[:1])
    for slot in cue.speaker:
        if slot not in ("subj", "gen", "none") and slots.get(slot):
            inside = slots.get(slot)[:1]
            if slot == "في" and inside[0].pronoun and any(r.phrase is not None for r in slots.get("subj")):
                inside = slots.get("subj")[:1]  # أصدر المجلس بيانا | جاء فيه أن
            found.extend(r for r in inside if slot != "في" or not _named(line, r))
    quotes = line.tokens[frame.trigger].stem_base in QUOTING and not _about_words(line, slots)
    if quotes and slots.get("عن") and slots.get("عن")[0] not in found:
        found.extend(slots.get("عن")[:1])
    about = frozenset(cue.content) & ABOUT
    return [own for ref in found for own in (_issuer(line, ref, about) if ref.phrase is not None else [ref])]


def _unlike(line: Line, slots: Slots) -> bool:
    """قال مصادر إعلامية إن، قال وزارة الداخلية إن: who stands right behind قال speaks, though the verb is of a man."""
    behind = slots.get("obj")[0].phrase if slots.get("obj") and slots.dropped else None
    if behind is None or behind.start != slots.trigger + 1 or line.tokens[slots.trigger].stem_base != SAYING:
        return False
    return line.tokens[behind.head].noun_class in SPEAKING


def _about_words(line: Line, slots: Slots) -> bool:
    """نقل المراسل حديث الوزير | عن المخاوف: behind somebody's words عن tells what they are about."""
    words = slots.get("obj")[0].phrase if slots.get("obj") else None
    about = slots.get("عن")[0].phrase if slots.get("عن") else None
    if words is None or about is None or words.genitive < 0 or words.end != about.start - 1:
        return False
    return line.tokens[words.head].stem_base in REPORTED


def _named(line: Line, ref: Ref) -> bool:
    """جاء في بيان is said by a document; جاء رد الفعل في بلجيكا and وردت قوات في بلدة كذا by nobody."""
    return ref.phrase is not None and (line.tokens[ref.phrase.head].tag == "E" or _area(line, ref))


def _issuer(line: Line, ref: Ref, about: frozenset[str]) -> list[Ref]:
    """A statement speaks for whoever made it: أفاد بيان للجيش. What the verb tells `about` did not (تحدث البيان عن)."""
    if ref.phrase is None or line.tokens[ref.phrase.head].stem_base not in STATEMENTS:
        return [ref]
    after = ref.phrase.end
    if after < len(line.tokens) and line.tokens[after].text in about and line.tokens[after - 1].stem not in ISSUED:
        return [ref]
    found, _ = behind_document(line, ref.phrase)
    return found


def _no_saying(frame: Frame, cue: Cue, line: Line) -> bool:
    """A form that says nothing: لم يعلن عن says nothing of what is meant; تعتبر with one object is a passive (تعتبر
    العملية الأولى)."""
    tokens, i, slots = line.tokens, frame.trigger, frame.slots
    before = tokens[i - 1] if i > 0 else None
    if before is not None and before.tag == "P" and not before.enc:
        return True  # في تشاد
    if tokens[i].stem_base == "جاء" and i + 1 < len(tokens) and tokens[i + 1].tag == "D":
        return True  # وجاء ذلك في تحقيق للشبكة: what was told before came there
    if tokens[i].stem == DOUBT and before is not None and before.stem in NO_DOUBT:
        return True  # ليس هناك شك في أن
    if tokens[i].stem_base == FALLEN and slots.content < 0:
        return True  # كما استشهد ثلاثة جنود: who fell, and cites nobody
    if before is not None and before.stem == NOT and tokens[i].text.endswith(NO_LONGER):
        return True  # لم يعد من أولويات الحركة أن: it no longer is
    clause = slots.content >= 0 and slots.content_kind != "quote"
    if tokens[i].written == "ى" and not clause and tokens[i].text.lstrip("وف") in CALLED:
        return True  # ويُدعى أبو فلان "قتل": "is called" and no يدّعي أن
    if tokens[i].stem_base in ABYAN and slots.content < 0 and not slots.get("عن"):
        return True  # بلدات (تنب، أبين، حربل), أبرز قادة التنظيم
    if before is not None and before.tag == "G" and slots.content < 0 and cue.stance in ("report", "assert"):
        return True
    if tokens[i].stem_base in DESCRIBING and not tokens[i].enc and not slots.get("obj"):
        return True  # حروق وصفت بأنها خطيرة: who describes has an object
    felt = slots.get("عن") if tokens[i].stem_base in FEELING and slots.content < 0 else []
    if felt and not any(_thought(line, r) for r in felt):
        return True  # أعرب عن إدانته الهجوم: what one feels about is known
    if tokens[i].stem_base in KNOWING and slots.content_kind != "ان":
        return True  # كان يعرف مسبقا بالمخطط
    declared = slots.get("obj")[0].phrase if tokens[i].stem_base == PROCLAIM and slots.get("obj") else None
    if declared is not None and slots.content_kind != "ان":
        head = tokens[declared.head]
        if not PROCLAIMED.isdisjoint((head.stem_base, head.text.removeprefix("ال"))):
            return True  # أعلنت الحرب على: that is done by saying it
    if tokens[i].stem_base in KNOWN_AS and slots.content_kind == "quote":
        return True  # ما يعرف بـ«مسيرة الأعلام»: a name
    if tokens[i].stem_base == REACHING and slots.content < 0 and not slots.get("عن"):
        return True  # بلغ عدد القتلى ستين: so many they were
    if (
        tokens[i].stem_base in CHANTING
        and (slots.content < 0 or slots.content_kind == "quote")
        and any(_slogan(line, r) for r in slots.get("obj"))
    ):
        return True  # ورددوا شعارات تطالب بالعدالة
    itself = before is not None and before.tag == '"' and slots.content == i + 1  # “ترد” على قصف
    answers = tokens[i].stem_base == ANSWERING and (slots.content < 0 or itself)
    if answers and any(_struck_back(line, r) for r in slots.get("علي")):
        return True  # ترد على قصف: they struck back
    if tokens[i].stem_base == ANSWERING and slots.content < 0 and all(t.tag != '"' for t in tokens[max(0, i - 2) : i]):
        return True  # رد على الفور بفتح النار
    return _considered(frame, cue, line)


def _thought(line: Line, ref: Ref) -> bool:
    """أعرب عن أمله في الإفراج عنهم: what is hoped or feared is so by whoever says it."""
    return ref.phrase is not None and line.tokens[ref.phrase.head].stem_base in THOUGHTS


def _struck_back(line: Line, ref: Ref) -> bool:
    head = line.tokens[ref.phrase.head] if ref.phrase is not None else None
    return head is not None and head.lexeme is not None and any(s.code == "ASSAULT" for s in head.lexeme.senses)


def _area(line: Line, ref: Ref) -> bool:
    """Whether a province or a town is named, and no state or body."""
    head = line.tokens[ref.phrase.head] if ref.phrase is not None else None
    if head is None:
        return False
    named = head.tag == "E" and bool(head.names) and all(n.table == "place" for n in head.names)
    return named or head.noun_class == "place"


def _slogan(line: Line, ref: Ref) -> bool:
    return ref.phrase is not None and line.tokens[ref.phrase.head].stem_base in SLOGANS


def _considered(frame: Frame, cue: Cue, line: Line) -> bool:
    """Verbs of considering take two objects; with one, and no clause, what stands as subject is considered so."""
    slots = frame.slots
    lexeme = line.tokens[frame.trigger].lexeme
    if lexeme is None or lexeme.lemma not in CONSIDERING or slots.content >= 0:
        return False
    after = line.tokens[frame.trigger + 1] if frame.trigger + 1 < len(line.tokens) else None
    if after is not None and after.text == "من":
        return True  # تعد من أكثر المناطق تضررا: it is counted among them
    if _is_so(line.tokens[frame.trigger], slots):
        return True
    if slots.get("obj2"):  # بغداد تعتبر أكثر المدن تضررا: a superlative with what it is the most in is one object
        first = slots.get("obj")[0].phrase if slots.topic and slots.get("obj") else None
        return first is not None and bool(SUPERLATIVE.match(line.tokens[first.head].text))
    subject = slots.get("subj")
    return not (slots.get("obj") and subject and slots.get("ب")) and not line.tokens[frame.trigger].enc


def _is_so(token: Token, slots: Slots) -> bool:
    """وتعد تصريحاته أحدث مواجهة، وتعتبر هذه أول زيارة: without a clause the imperfect of عد tells what something is,
    and that of اعتبر does where nobody is written behind it who considers it so."""
    if token.tense != "impf" or token.entry is None or token.entry.person != 3 or token.entry.number != "s":
        return False
    behind = any(r.phrase is not None and r.phrase.start > slots.trigger for r in slots.get("subj"))
    return token.stem_base == COUNTED or not (behind and slots.get("obj"))


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


def _noun_voice(frame: Frame, cue: Cue, parse: Parse) -> Voice | None:
    """إعلان الجيش أن، تصريحات الوزير بأن: only with a content clause, or as (في) بيان + genitive at the head of a
    sentence."""
    slots = frame.slots
    speakers = able_speakers(parse.line, slots.get("gen")[:1] or slots.get("subj")[:1])  # عدم ذكر اسمه، فإن
    if not speakers or slots.content < 0 or slots.content_kind == "quote":
        return None
    opened = parse.line.tokens[slots.content]
    if opened.text.startswith("ف") or parse.line.tokens[slots.content - 1].stem in CLAUSES_OF_TIME:
        return None  # بإلقائه من المبنى بعد أن: when, and nothing that was said; وبحسب من يقوم برصد القصف، فإن
    return Voice(frame.trigger, frame.trigger + 1, tuple(speakers), slots.content, len(parse.line.tokens), cue.stance)


def _accusation(frame: Frame, parse: Parse, content: tuple[tuple[str, ...], ...], disapproves: bool) -> Voice | None:
    """What somebody is accused of is said by the accuser."""
    slots = frame.slots
    speakers = slots.get("subj")[:3]
    if not speakers or (frame.pos == "M" and frame.carrier < 0):
        return None
    if frame.carrier > 0 and parse.line.tokens[frame.carrier - 1].tag == "G":
        return None  # لم توجه إليهم أي تهمة بقتل الطفل: nobody says that they did
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
