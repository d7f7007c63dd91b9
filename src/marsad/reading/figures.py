"""Counts: how many were killed, injured, displaced, detained ... and who was counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from marsad.languages.ar.numbers import bound_behind
from marsad.languages.pack import Sense
from marsad.model import Quantity
from marsad.reading.agreement import counts_itself, dual_construct
from marsad.reading.deaths import died_of
from marsad.reading.draft import Draft
from marsad.reading.frames import Frame, Parse
from marsad.reading.joining import SHARED
from marsad.reading.joint_counts import counted_with
from marsad.reading.lone import stands_for_one
from marsad.reading.negation import not_only
from marsad.reading.participants import Participants
from marsad.reading.party import Party
from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.realis import modality
from marsad.reading.roles import slots_of
from marsad.reading.shares import counts_both, shares
from marsad.reading.sites import sites
from marsad.reading.slots import Line, Ref
from marsad.reading.sums import to_come, whole
from marsad.reading.tokens import HURT, ONE_BY_ONE
from marsad.reading.voice import Voice, unsure

UNITS: Final = {
    "دولار": "USD", "يورو": "EUR", "دينار": "dinar", "ريال": "riyal", "درهم": "dirham", "جنيه": "pound", "ليره": "lira",
}  # fmt: skip
GROUPS: Final = frozenset({"person", "persons", "people", "armed", "force", "office", ""})
LIVES: Final = frozenset(["حياه", "حيوات", "ارواح", "روح"])
UNHURT: Final = frozenset({"time", "event", "weapon"})  # what is counted, but is nobody
OTHERS: Final = "اخر"
SEVERAL: Final = ("وا", "ا")  # the endings of a verb whose subject stands before it
OWN: Final = ("subj", "obj", "gen")  # where a deed has its victims
CAMP: Final = "معتقل"  # a detainee, or where they are held
INSIDE: Final = frozenset(["في", "من", "الي", "داخل"])
SOUND: Final = "ين"  # of duals and of sound plurals
COUNTED_TWO: Final = frozenset({"person", "persons", "office", "weapon", "vehicle", "event", "count", "body"})
MANY: Final = frozenset(["مواطن"])
TOWN: Final = 10_000  # fewer of those who live somewhere are only some of them
STANDING: Final = frozenset({"displaced", "migrants", "population"})  # what people are, whatever befalls them
BEFALLEN: Final = frozenset(["وفاه", "موت", "غرق", "فقدان", "فقد", "انتشال", "انقاذ", "لقي", "توفي", "مات"])
RETURNED: Final = frozenset(["عاد", "رجع"])
WOUND: Final = "died of a wound"
BOUND: Final = 4  # words of the longest phrase that bounds a count behind it, and the next
UNCOUNTED: Final = frozenset(["عدد", "بعض", "جميع", "كل", "معظم", "مزيد", "العديد", "عديد", "عده", "سائر"])


def figures(parse: Parse, participants: Participants, sentence: int, voices: Sequence[Voice] = ()) -> list[Draft]:
    """The counts of one sentence as drafts; what those who have the floor doubt or fear may have been."""
    made: list[Draft] = []
    for frame in parse.frames:
        for sense in frame.senses:
            if sense.kind == "figure":
                drafts = _of_frame(frame, sense, parse, participants, sentence)
                if frame.pos != "V" and unsure(voices, frame.trigger):  # شائعات عن مقتل 3 جنود
                    for draft in drafts:
                        draft.realis = "possible" if draft.realis == "actual" else draft.realis
                made.extend(drafts)
    return _once(made)


def _of_frame(frame: Frame, sense: Sense, parse: Parse, participants: Participants, sentence: int) -> list[Draft]:
    line = parse.line
    refs = _counted(frame, sense, line, participants)
    if not refs:
        return []
    harmed = sense.code in HURT and sense.recipient != (("self",),)
    if harmed and (SHARED in frame.slots.notes or _of_both(frame, refs, parse)):
        return []
    if frame.pos == "V" and not_only(line, frame.trigger):
        return []
    died = sense.code == "injured" and died_of(line, frame)
    scope = modality(frame, parse, participants.pack)
    made: list[Draft] = []
    joint: set[int] = set()  # where those begin whom the number before counts too
    for ref in refs:
        if ref.phrase is None or shares(line, ref.phrase) or counts_both(line, ref.phrase):
            continue
        if ref.phrase.start in joint:
            continue
        if _of_another(line, ref.phrase, sense.code) or _camp(line, ref.phrase) or _mixed(line, ref.phrase):
            continue
        value = quantity(line, ref.phrase, sense.code) or (_relative(line, ref.phrase) if made else None)
        if value is None:
            continue
        if sense.recipient == (("self",),) and _alone(ref.phrase, value) and not stands_for_one(line, ref.phrase):
            continue
        if sense.code in STANDING and _befallen(line, ref.phrase, frame.trigger):
            continue
        if scope.realis == "possible" and value.min == value.max == 1:
            continue  # هل القتيل سعودي؟ حياة أي سجين: nobody is counted who is only thought of
        if sense.code == "population" and _some_of(line, ref.phrase, frame.trigger, value):
            continue
        if made and sense.code in ONE_BY_ONE and _joins_one(line, ref.phrase, made[-1], value):
            _add(made[-1], value, line, ref.phrase, participants)  # أصيبت امرأة وطفل: two
            continue
        draft = _draft(frame, sense, line, ref.phrase, value, sentence)
        draft.realis = scope.realis if scope.realis in ("negated", "possible", "planned") else "actual"
        sum_of = line.tokens[ref.phrase.number].number if sense.code == "money" and ref.phrase.number >= 0 else None
        if sum_of is not None and draft.realis == "actual":
            draft.realis = to_come(line, sum_of)
        group = participants.describer.party(line, ref.phrase)
        if group.cls in UNHURT and ref.phrase.head != frame.trigger:
            continue  # توقيفه ثلاث مرات
        draft.recipients = [] if sense.code == "money" else _group(group)
        for other in counted_with(line, ref.phrase, refs) if draft.recipients else ():
            draft.recipients += _group(participants.describer.party(line, other))
            joint.add(other.start)
        if ref.phrase.number < 0:
            draft.notes.insert(0, "alone")
        if died:
            draft.type = "killed"
            draft.notes.append(WOUND)
        made.append(draft)
    return made


def _some_of(line: Line, phrase: Phrase, trigger: int, value: Quantity) -> bool:
    """رحل 700 من سكان القرى، آلاف السكان: some of those who live there are no population; but 5 ملايين من سكان تعز."""
    if phrase.number < 0 or phrase.number >= trigger:
        return False
    vague = value.min != value.max and line.tokens[trigger].art  # عشرات آلاف السكان
    return vague or ((value.min or 0) < TOWN and phrase.number < trigger - 1 and line.tokens[trigger - 1].text == "من")


def _of_both(frame: Frame, refs: list[Ref], parse: Parse) -> bool:
    """مقتل وإصابة 40 شخصا، قتل أو أصيب العشرات: how many of them were killed is not told. With somebody of its own the
    deed before counts apart (خمسة قتلوا وأصيب آخرون)."""
    tokens, k = parse.line.tokens, frame.trigger - 1
    if k >= 0 and tokens[k].tag == "C":
        k -= 1
    elif not tokens[frame.trigger].conj:
        return False
    before = next((f for f in parse.frames if f.trigger == k), None)
    lexeme = tokens[k].lexeme if before is not None and before.pos in ("V", "M") else None
    if before is None or lexeme is None or not any(s.kind == "figure" and s.code in HURT for s in lexeme.senses):
        return False
    if tokens[k].enc or (before.pos == "V" and tokens[k].text.endswith(SEVERAL)):
        return False  # لقوا مصرعهم وأصيب 48، قتلا وأصيب 2
    if any(t.stem_base == OTHERS for r in refs if r.phrase is not None for t in tokens[r.phrase.start : r.phrase.end]):
        return False
    whole = {r.phrase.head for r in refs if r.phrase is not None}
    where = {slot for s in lexeme.senses if s.kind == "figure" for alternative in s.recipient for slot in alternative}
    slots = OWN if before.pos == "M" else [slot for slot in OWN if slot in where]  # قذائف تقتل وتصيب: of both
    own = [r.phrase for slot in slots for r in before.slots.found.get(slot, []) if r.phrase is not None]
    return all(phrase.head in whole for phrase in own)


def _mixed(line: Line, phrase: Phrase) -> bool:
    """45 مدنيا بين قتيل وجريح: the dead and the hurt together, and a count of neither."""
    behind = line.tokens[phrase.end : phrase.end + 2]
    return len(behind) == 2 and behind[0].stem == "بين" and not behind[0].enc and counts_itself(behind[1], HURT)


def _camp(line: Line, phrase: Phrase) -> bool:
    """بمعتقل «الدامون»، في معتقل غوانتانامو: the place of that name, no detainee."""
    tokens, head = line.tokens, line.tokens[phrase.head]
    if head.stem != CAMP or phrase.number >= 0 or head.art:
        return False
    inside = head.prep == "ب" or (phrase.start > 0 and tokens[phrase.start - 1].text in INSIDE)
    return inside and head.index + 1 < len(tokens) and tokens[head.index + 1].tag not in ".A"


def _relative(line: Line, phrase: Phrase) -> Quantity | None:
    """أصيبت والدة الرضيع وشقيقه: a relative who is joined to somebody counted is one more."""
    head = line.tokens[phrase.head]
    one = head.entry is not None and head.entry.number == "s" and head.noun_class == "person"
    return Quantity(min=1, max=1, unit="person") if one and head.enc and head.conj else None


def _joins_one(line: Line, phrase: Phrase, before: Draft, value: Quantity) -> bool:
    """Whether somebody alone is joined to somebody alone before, with no place or clause of their own."""
    joins = line.tokens[phrase.start].conj or line.tokens[phrase.start - 1].tag == "C"
    alone = phrase.number < 0 and value.min == value.max and before.notes[:1] == ["alone"]
    return joins and alone and line.tokens[phrase.start - 1].end <= before.span[1] + 2


def _add(draft: Draft, value: Quantity, line: Line, phrase: Phrase, participants: Participants) -> None:
    """Count those who are joined with the ones before."""
    party = participants.describer.party(line, phrase)
    draft.span = (draft.span[0], max(draft.span[1], line.tokens[phrase.end - 1].end))
    total = ((draft.value and draft.value.min) or 0) + (value.min or 0)
    draft.value = Quantity(min=total, max=total, unit=value.unit)
    draft.recipients += [p for p in _group(party) if all(p.key != r.key for r in draft.recipients)]


def _of_another(line: Line, phrase: Phrase, code: str) -> bool:
    """خلف القتال 510 قتلى و2467 جريحا: the wounded are joined to the dead, and counted apart."""
    head = line.tokens[phrase.head]
    own = {
        s.code
        for r in head.word.nominals if r.lexeme is not None
        for s in r.lexeme.senses if s.kind == "figure" and s.recipient == (("self",),)
    }  # fmt: skip
    return bool(own - STANDING) and code not in own


def _alone(phrase: Phrase, value: Quantity) -> bool:
    return phrase.number < 0 and value.min == value.max == 1


def _befallen(line: Line, phrase: Phrase, trigger: int) -> bool:
    """وفاة عشرات اللاجئين، 40 مهاجرا غرقوا: whether those counted are counted by what befell them, and not by what they
    are."""
    tokens = line.tokens
    before = tokens[phrase.start - 1].stem_base if phrase.start > 0 else ""
    if before in RETURNED and tokens[phrase.start - 1].tag == "V":
        return phrase.head == trigger  # عاد 37 ألف لاجئ: no longer
    behind = tokens[phrase.end].stem_base if phrase.end < len(tokens) else ""
    return (before in BEFALLEN or behind in BEFALLEN) and phrase.head == trigger


def _counted(frame: Frame, sense: Sense, line: Line, participants: Participants) -> list[Ref]:
    """The phrases that hold the count: the noun itself with what is joined to it, or the slot that the table names."""
    if sense.recipient == (("self",),):
        phrase = _counted_here(line, frame.trigger)
        if (
            phrase is None
            or phrase.head != frame.trigger
            or (phrase.start > 0 and line.tokens[phrase.start - 1].stem == "بين")
        ):
            return []  # سقط 14 مدنيا بين قتيل وجريح counts neither
        return [Ref(phrase, phrase.head)]
    found = slots_of(frame, sense, line, participants.describer)
    if frame.slots.passive and "obj" in found:
        found.setdefault("subj", found["obj"])
    for alternative in sense.recipient:
        refs = [r for slot in alternative for r in found.get(slot, [])]
        if refs:
            return refs
    return []


def _counted_here(line: Line, trigger: int) -> Phrase | None:
    """The phrase that a counted noun heads, be it the genitive of another (سقوط 3 قتلى)."""
    phrase = line.phrase_of(trigger)
    if phrase is None or phrase.head == trigger:
        return phrase
    start = trigger
    while start > phrase.start and line.tokens[start - 1].tag == "#":
        start -= 1
    return phrase_at(line.tokens, start, phrase.end)


def quantity(line: Line, phrase: Phrase, code: str) -> Quantity | None:
    """The number of a counted phrase: its figure, its dual, or one for a lone singular."""
    tokens = line.tokens
    head = tokens[phrase.head]
    unit = _unit(line, phrase) if code == "money" else "person"
    inner = (
        phrase_at(tokens, phrase.genitive, phrase.end)
        if phrase.number < 0 and phrase.genitive > 0 and head.stem_base in LIVES
        else None
    )
    if inner is not None:
        return quantity(line, inner, code)  # بحياة أكثر من 60 شخصا
    if phrase.number < 0 and any(t.tag == "#" and t.text.startswith("اثن") for t in tokens[phrase.head : phrase.end]):
        return Quantity(min=2, max=2, unit=unit)
    if phrase.number >= 0:
        number = tokens[phrase.number].number
        if number is None or number.kind not in ("count", "money"):
            return None
        return Quantity(min=whole(number.min), max=whole(number.max), unit=unit)
    if (
        code == "money"
        or head.tag != "N"
        or head.stem in UNCOUNTED
        or head.reading is None
        or head.reading.entry is None
    ):
        return None
    entry = head.reading.entry
    plural = (head.noun_class not in COUNTED_TWO and head.pos != "M") or head.stem_base in MANY
    if entry.number == "d" and head.text.endswith(SOUND) and plural:
        return None  # غربيين، المواطنين: rather a plural
    if entry.number == "s" and dual_construct(tokens, phrase.head) and _two_of(line, phrase):
        return _at_least(line, phrase, 2, unit)  # أصيب رجلا شرطة
    if (
        entry.number == "d"
        and not (entry.construct and phrase.genitive < 0)
        and not any(r.entry is not None and r.entry.number == "p" for r in head.word.nominals)
    ):
        return _at_least(line, phrase, 2, unit)
    single = entry.number == "s" and not head.art and not head.enc and head.noun_class in ("person", "office")
    if code in ("killed", "injured") and head.text == "اخر" and len(phrase) == 1:
        return Quantity(min=1, max=1, unit=unit)  # وأصيب آخر
    if (
        code in ONE_BY_ONE
        and single
        and (phrase.genitive < 0 or not tokens[phrase.genitive].definite or head.noun_class == "person")
    ):
        return _at_least(line, phrase, 1, unit)
    return None


def _two_of(line: Line, phrase: Phrase) -> bool:
    """رجلا شرطة, but شابا بث: whether the next word is a noun of a class, and the form may be a dual."""
    head = line.tokens[phrase.head]
    of = line.tokens[phrase.genitive] if phrase.genitive > 0 else None
    dual = any(r.entry is not None and r.entry.number == "d" for r in head.word.nominals)
    return dual and of is not None and of.noun_class != "" and of.pos == "N"


def _at_least(line: Line, phrase: Phrase, count: int, unit: str) -> Quantity:
    """A count that no figure gives, with what bounds it behind: إصابتين على الأقل."""
    texts = [t.text for t in line.tokens[phrase.end : phrase.end + BOUND]]
    bound = bound_behind(texts)
    return Quantity(min=None if bound == "max" else count, max=None if bound == "min" else count, unit=unit)


def _unit(line: Line, phrase: Phrase) -> str:
    return next((UNITS[t.stem] for t in line.tokens[phrase.start : phrase.end + 1] if t.stem in UNITS), "money")


def _group(party: Party) -> list[Party]:
    fighters = party.known and (
        party.kind in ("armed-group", "party")  # العشرات من عناصر التنظيم
        or (party.kind == "government" and "MIL" in party.sectors)  # 17 من قوات حكومة الوفاق
    )
    return [party] if fighters or (party.cls in GROUPS and not party.known and not party.casualty) else []


def _draft(frame: Frame, sense: Sense, line: Line, phrase: Phrase, value: Quantity, sentence: int) -> Draft:
    tokens = line.tokens
    trigger = tokens[frame.trigger]
    first, last = min(phrase.start, frame.trigger), max(phrase.end - 1, frame.trigger)
    return Draft(
        "figure",
        sense.code,
        sentence,
        (trigger.start, trigger.end),
        (tokens[first].start, tokens[last].end),
        frame.trigger,
        sense.id,
        sense.conf,
        value=value,
        notes=["counted", *sites(line)],
    )


def _once(drafts: list[Draft]) -> list[Draft]:
    """One count for one phrase, though a verb and a noun both tell it (سقط 40 قتيلا). Refugees who were killed are
    counted as killed."""
    kept: list[Draft] = []
    deeds = [d for d in drafts if d.type not in STANDING]
    for d in drafts:
        if d.type in STANDING and any(k.value == d.value and _overlap(k.span, d.span) for k in deeds):
            continue
        same = next((k for k in kept if k.type == d.type and k.value == d.value and _overlap(k.span, d.span)), None)
        if same is None:
            kept.append(d)
        elif WOUND in d.notes:
            same.confidence = max(same.confidence, d.confidence)
    return kept


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]
