"""Merging inside a document: the same thing told twice is one statement with two pieces of evidence."""

from __future__ import annotations

from bisect import insort
from collections.abc import Collection, Hashable, Sequence
from typing import Final

from marsad.languages.ar.dates import MONTHS
from marsad.reading.causes import FORCE
from marsad.reading.draft import Draft
from marsad.reading.effects import DEFINED, FIGHTS, JOINED
from marsad.reading.mentions import besides
from marsad.reading.shapes import ANOTHER
from marsad.reading.sites import apart
from marsad.reading.slots import Line
from marsad.reading.tokens import UNPLACED, VERBAL
from marsad.text.fold import fold_word

FEW: Final = 2
COMMON: Final = 5  # so many are counted of many a deed in a text of many
ELSEWHEN: Final = frozenset(["وكان", "وكانت", "كان", "كانت", "وسبق", "سبق", "كما", "وقبل", "ومنذ"])
EARLIER: Final = frozenset(["قبل", "وقبل", "منذ", "ومنذ", "بعد", "وبعد"])
RAIDS: Final = frozenset({"seize", "arrest"})
WEAPONS: Final = frozenset({"aerial", "heavy-weapons", "drone", "firearms", "primitive", "abduct"})
SUICIDE: Final = "suicide-attack"
SHELLING: Final = frozenset({"aerial", "heavy-weapons", "drone"})
WARS: Final = frozenset({"assault:حرب"})
HARMED: Final = frozenset({"assault:قتل", "assault:أصاب"})
TODAY: Final = frozenset(["اليوم", "اليوم،", "امس", "امس،"])
LEAD: Final = 2  # sentences that sum up what is told again below
RECENT: Final = 3  # sentences within which "the attack" takes up the attack told before


def merge(drafts: list[Draft]) -> list[Draft]:
    """Join drafts that tell one thing; the first keeps its place, details told later fill what it lacks."""
    kept: list[Draft] = []
    index: dict[Hashable, list[int]] = {}
    for draft in drafts:
        if draft.type == "ASSAULT" and draft.definite and not draft.actors and draft.recipients:
            _take_up(draft, kept)
        at = _earlier(draft, kept, index)
        if at is None:
            at = len(kept)
            kept.append(draft)
        else:
            _join(kept[at], draft)
        filed = index.setdefault(_likeness(kept[at]), [])
        if at not in filed[-1:]:
            insort(filed, at)  # joining may have changed how it is filed
    return kept


def dated_later(kept: list[Draft], left: list[Draft]) -> None:
    """Give a deed without a day the one that is told of it afterwards, where nothing else is: الغارة نُفذت السبت.

    `left` are drafts too bare to be statements. Those told before in the recent sentences by its word or modes
    are one deed, as far as participants and places tell.
    """
    for late in left:
        if not (late.definite and late.noun and late.kind == "event" and late.time.start and not late.recipients):
            continue
        near = [
            d for d in kept
            if d.kind == "event" and (d.type, d.realis) == (late.type, late.realis)
            and (_word(d) == _word(late) or (late.modes and d.modes == late.modes))
            and 0 <= late.sentence - d.sentence <= RECENT
        ]  # fmt: skip
        one = _word(late) not in WARS and all(not _at_odds(d, late) and not _at_odds(d, near[0]) for d in near)
        for deed in near if one and not any(d.time.text for d in near) else ():
            deed.time = late.time


def dated_by_body(kept: list[Draft]) -> None:
    """Give a deed of the headline the day that the text below tells of it by the same word, with somebody in both.

    Where the text tells of several days there is none; a date not counted from the day of the text is of older things.
    """
    for lead in kept:
        if lead.sentence > 0:
            break
        if lead.kind != "event" or lead.time.text:
            continue
        body = [
            d.time for d in kept
            if d.sentence > 0 and d.kind == "event" and (d.type, d.realis) == (lead.type, lead.realis)
            and _word(d) == _word(lead) and _near(d) and _shared(d, lead) and not _elsewhere(d, lead)
        ]  # fmt: skip
        if body and all((time.start, time.end) == (body[0].start, body[0].end) for time in body):
            lead.time = body[0]


def dated_together(kept: list[Draft], headline: Line) -> None:
    """Give a deed of the headline the day of the one before that it is joined to by و, where a word of neither's own
    time stands: مقتل اثنين وتدمير مستودع بضربات أردنية is one happening."""
    first = [d for d in kept if d.sentence == 0 and d.realis == "actual" and (d.type in FORCE or d.kind == "figure")]
    if any(t.tag == "V" or t.time >= 0 for t in headline.tokens):
        return
    for deed in first:
        if deed.time.text or not headline.tokens[deed.token].conj:
            continue
        before = [d for d in first if d.token < deed.token and _near(d)]
        if before and not any(t.tag == "." for t in headline.tokens[before[-1].token : deed.token]):
            deed.time = before[-1].time


def _near(draft: Draft) -> bool:
    """Whether its time is a day that is counted from that of the text, and no date of long ago."""
    time = draft.time
    return time.start is not None and time.start == time.end and time.basis in ("document", "inferred")


def retold(kept: list[Draft], lines: Sequence[Line], days: Sequence[Collection[str]]) -> None:
    """Give a deed without any word of time the day of the one told just before, where both are of one doer and kind.

    A sentence that begins with وكان goes back to another story, كما adds one; a deed behind قبل or بعد is older than
    what the sentence tells, and one that tells other days (`days`, by sentence, ISO 8601) has none of before.
    """
    for n, deed in enumerate(kept):
        if deed.kind != "event" or deed.realis != "actual" or deed.time.text or not deed.actors or not deed.modes:
            continue
        tokens = lines[deed.sentence].tokens
        if tokens[0].text in ELSEWHEN or (deed.noun and deed.token and tokens[deed.token - 1].text in EARLIER):
            continue
        alike = [
            d for d in kept[:n]
            if d.kind == "event" and d.realis == "actual" and 0 < deed.sentence - d.sentence <= RECENT
            and (d.type, d.modes) == (deed.type, deed.modes)
        ]  # fmt: skip
        before = [d for d in alike if d.time.start and _keys(d.actors) == _keys(deed.actors)]
        if alike and not alike[-1].time.start:
            continue  # كما شنت غارات على معسكر. وتزامنت الغارات: those were told without a day
        told = {(d.time.start, d.time.end) for d in before}
        if (
            len(told) == 1
            and before[0].time.start == before[0].time.end
            and (not days[deed.sentence] or before[0].time.start in days[deed.sentence])
            and not any(_elsewhere(d, deed) for d in before)
        ):
            deed.time = before[0].time


def _shared(a: Draft, b: Draft) -> bool:
    """Whether somebody does, or undergoes, both."""
    return bool(_keys(a.actors) & _keys(b.actors) or _keys(a.recipients) & _keys(b.recipients))


def _word(draft: Draft) -> str:
    """The word that told it, as its rule names it."""
    return draft.rule.rpartition(":")[0]


def _at_odds(a: Draft, b: Draft) -> bool:
    """Whether two drafts name different participants or places."""
    apart = not _compatible(a.actors, b.actors) or not _compatible(a.recipients, b.recipients)
    return apart or _elsewhere(a, b)


def _elsewhere(a: Draft, b: Draft) -> bool:
    return bool(a.place and b.place and a.place != b.place)


def _earlier(draft: Draft, kept: list[Draft], index: dict[Hashable, list[int]]) -> int | None:
    """The last of the kept drafts that tells the same. Beyond the recent sentences only what agrees in all that
    `_likeness` names can, so that a text of any length is merged in a time that grows with its length."""
    at = len(kept) - 1
    while at >= 0 and draft.sentence - kept[at].sentence <= RECENT:
        if same(kept[at], draft):
            return at
        at -= 1
    if draft.kind == "event" and not draft.actors and not draft.recipients and not draft.definite:
        return None
    older = index.get(_likeness(draft), ())
    return next((n for n in reversed(older) if n <= at and same(kept[n], draft)), None)


def _likeness(draft: Draft) -> Hashable:
    """In what two drafts agree that tell the same in sentences far apart."""
    actors, recipients = frozenset(_keys(draft.actors)), frozenset(_keys(draft.recipients))
    told: Hashable = (actors, recipients)
    if draft.kind == "figure":
        told = draft.value
    elif draft.kind == "stance":
        told = (draft.position, actors)
    return draft.kind, draft.type, draft.realis, told


def _take_up(draft: Draft, earlier: list[Draft]) -> None:
    """The definite deed (وأسفر القصف عن) is the one just told: it has the same doer."""
    for before in reversed(earlier):
        if draft.sentence - before.sentence > RECENT:
            return
        if before.type == "ASSAULT" and before.kind == "event" and before.realis == draft.realis and before.actors:
            # القتيل مدبر الهجوم الذي وقع الشهر الماضي: not by those who killed him
            if _same_setting(draft, before) and _again(draft, before) and _flown(draft, before):
                draft.actors = list(before.actors)
                draft.notes.append("doer of the deed told before")
            return


def _flown(draft: Draft, before: Draft) -> bool:
    """Whether the doer told before can have flown a deed that is raids: غارات are none of those who attack on the
    ground."""
    if "aerial" not in draft.modes or "aerial" in before.modes:
        return True
    return not (before.modes or all(p.kind == "armed-group" for p in before.actors))


def _again(draft: Draft, before: Draft) -> bool:
    """Whether a definite deed can be the one told before: the attack on somebody (الاعتداء على الأشخاص) and that of a
    relative clause (الهجوم الذي استهدف المديرية) are told apart by whom they struck or by the arms, else they are any
    attack."""
    if _keys(draft.recipients) & _keys(before.actors):
        return False
    if DEFINED not in draft.notes and (not draft.noun or JOINED in draft.notes):
        return True
    alike = {p.stem for p in draft.recipients if p.stem} & {p.stem for p in before.recipients}
    return bool(alike) or bool(set(draft.modes) & set(before.modes))


def same(a: Draft, b: Draft) -> bool:
    """Whether two drafts tell one thing: kind, type and realis agree, participants and setting do not differ."""
    if (a.kind, a.type, a.realis) != (b.kind, b.type, b.realis):
        return False
    if a.kind == "figure":
        return a.value == b.value and _compatible(a.recipients, b.recipients) and _one_count(a, b)
    if a.kind == "stance":
        return a.position == b.position and _keys(a.actors) == _keys(b.actors)
    if a.kind == "relation":
        return _keys(a.actors) == _keys(b.actors) and _keys(a.recipients) == _keys(b.recipients) and a.place == b.place
    if not _same_setting(a, b):
        return False
    if a.sentence == b.sentence and a.trigger == b.trigger:
        return True
    if ANOTHER in b.notes:
        return False
    if not _voices_agree(a, b) or _unlinked(a, b) or _unlinked(b, a) or _other_measure(a, b):
        return False
    if _placed_alone(a, b):
        return False
    if _keys(a.actors) == _keys(b.actors) and _keys(a.recipients) == _keys(b.recipients):
        return not _another_word(a, b) if a.actors or a.recipients else b.definite
    if not a.actors and not a.recipients and b.recipients and not b.definite:
        return False
    if b.actors and not a.actors and _word(b) in FIGHTS:
        return False  # وبينما تتواصل الاشتباكات مع الفصائل: nothing ties the clashes to those who were killed before
    if a.type == "ASSAULT" and b.definite and b.recipients and not b.actors and not _again(b, a):
        return False
    if b.noun and b.definite and not b.recipients and not b.actors:
        return abs(a.sentence - b.sentence) <= RECENT
    return (
        _compatible(a.actors, b.actors)
        and _compatible(a.recipients, b.recipients)
        and ((b.definite and b.sentence - a.sentence <= RECENT) or (a.sentence == b.sentence and b.noun))
    )


def _placed_alone(a: Draft, b: Draft) -> bool:
    """قصف مدفعي للجيش على الأطراف … قصف للجيش على بلدة السرمانية: nobody is named whom both strike, and the second, not
    told as known, has a place of its own."""
    bare = not (a.recipients or b.recipients or b.definite or a.place)
    return bare and bool(b.place) and a.sentence not in (0, b.sentence)


def _another_word(a: Draft, b: Draft) -> bool:
    """طرد الحوثيين من صنعاء … مطاردة الحوثيين في عدن: of one people, told far below, by another word and with nobody as
    the doer, it is another deed; so is what a later sentence tells by an indefinite noun (تبعه قصف عنيف), and children
    who were hurt are not those who were killed. A person dies once, by whatever word."""
    if a.sentence in (0, b.sentence) or _word(a) == _word(b) or any(p.kind == "person" for p in a.recipients):
        return False
    if b.noun and not b.definite and not b.harm and b.type != "CONSULT":
        return True  # but وصول الوزير … زيارة الوزير: of one journey
    if a.actors:
        return False
    hurt = {_word(a), _word(b)} == HARMED and not any(p.known for p in a.recipients)
    return hurt or b.sentence - a.sentence > RECENT


def _unlinked(harm: Draft, attack: Draft) -> bool:
    """Harm and an attack of one sentence that nothing there links (قتل 280 منذ بدء الهجوم) are two things."""
    return harm.sentence == attack.sentence and harm.harm and not harm.actors and bool(attack.actors)


def _other_measure(a: Draft, b: Draft) -> bool:
    """طوقت القوات البلدة واعتقلت شابا: two measures of coercion are two deeds, though one party took both; so are two
    kinds of arms. A raid and the arrests that it ended with are one (حملة مداهمات واعتقالات)."""
    if not a.modes or not b.modes or set(a.modes) & set(b.modes):
        return False
    if a.type == "ASSAULT" and (_suicide(a, b) or _suicide(b, a)):
        return True
    if a.type == "ASSAULT":  # تعرضت لقصف مدفعي بالإضافة إلى غارة روسية: the raid is no artillery
        return a.sentence == b.sentence and not b.definite and {*a.modes, *b.modes} <= WEAPONS
    return a.type == "COERCE" and not {*a.modes, *b.modes} <= RAIDS


def _suicide(a: Draft, b: Draft) -> bool:
    """وأعقبته اشتباكات … العملية الانتحارية في سوروتش: clashes and shelling are no suicide attack."""
    return SUICIDE in a.modes and (_word(b) in FIGHTS or bool(SHELLING & set(b.modes)))


def _one_count(a: Draft, b: Draft) -> bool:
    """A count of one or two is too common to be one by its number: it must be of the same people, or told nearby."""
    few = a.value is not None and a.value.min is not None and a.value.min <= FEW
    alike = bool(a.recipients) and _keys(a.recipients) == _keys(b.recipients)
    if not few and a.sentence == b.sentence:
        return True  # خلف القتال 510 قتلى: counted once by the verb and once by the noun
    near = abs(a.sentence - b.sentence) <= 1
    if few and a.sentence > 0 and a.sentence != b.sentence and apart(a.notes, b.notes):
        return False  # مدني في بلدة الصبحة، ومدني في قرية فنيجين
    if few and not near and a.sentence > 0 and _told_apart(a, b):
        return False
    return _same_setting(a, b) and (not few or alike or near)


def _told_apart(a: Draft, b: Draft) -> bool:
    """Whether one count of a few is told with a month of its own, and the other, that is told far from it, with no
    time: a child hurt by this blast and one hurt in Jarablus in April."""
    if bool(a.time.text) == bool(b.time.text):
        return False
    words = {fold_word(word) for word in (a.time.text or b.time.text or "").split()}
    return not words.isdisjoint(MONTHS.firsts) and words.isdisjoint(TODAY)


def _voices_agree(a: Draft, b: Draft) -> bool:
    """A fact of the outlet may be repeated by a source; two named sources stay two accounts."""
    if not a.attribution or not b.attribution:
        return True
    return [link.text for _, link in a.attribution] == [link.text for _, link in b.attribution]


def _keys(parties: list) -> set[str]:  # type: ignore[type-arg]
    return {p.key for p in parties}


def _compatible(a: list, b: list) -> bool:  # type: ignore[type-arg]
    left, right = _keys(a), _keys(b)
    return not left or not right or left <= right or right <= left


def _same_setting(a: Draft, b: Draft) -> bool:
    if a.place and b.place and a.place != b.place:
        return False
    days = (a.time.start, a.time.end), (b.time.start, b.time.end)
    return None in days[0] + days[1] or days[0] == days[1]


def _tells_where(a: Draft, b: Draft) -> bool:
    """Whether the place of the second telling is that of the first: it tells of the same people, or is the same word
    told again as known (القصف استهدف مدينة). Another word for force in a place (الهجوم الروسي في دونباس) tells where
    that was, and the same number of nameless people told far below may be others."""
    near = a.sentence == 0 or b.sentence - a.sentence <= RECENT
    if a.kind == "figure":
        near = near and (a.sentence < LEAD or b.sentence - a.sentence < RECENT)
        return near or (a.value is not None and (a.value.min or 0) > COMMON)
    if a.kind != "event":
        return True
    if a.type in UNPLACED:
        return False  # what is said is seldom where it is told again
    if _shared_recipients(a, b):
        return near or any(p.known and p.kind == "person" and p.key in _keys(b.recipients) for p in a.recipients)
    return near and b.definite and not b.recipients and _word(a) == _word(b)


def _tells_when(a: Draft, b: Draft) -> bool:
    """Whether the time of the second telling is that of the first: in one sentence or the lead, or soon after and of
    a day, and not of a span without an end (استجابت الفرق منذ بداية العام لسبعة عشر هجوما) nor of the whole war."""
    if a.time.text and b.time.start is None and b.time.end is None:
        return False  # أصيب شخصان الخميس … وأمس الأربعاء: words that give no day are no better than its own
    if a.sentence in (0, b.sentence):
        return True
    if ((b.time.start is None or b.time.end is None) and not b.definite) or _word(b) in WARS:
        return False
    if b.sentence - a.sentence > RECENT and not (a.place and a.place == b.place):
        many = a.kind == "figure" and a.value is not None and (a.value.min or 0) > COMMON
        return many or any(p.known and p.kind == "person" and p.key in _keys(b.recipients) for p in a.recipients)
    return True


def _shared_recipients(a: Draft, b: Draft) -> bool:
    return bool(_keys(a.recipients) & _keys(b.recipients)) or not (a.recipients or b.recipients)


def _join(a: Draft, b: Draft) -> None:
    if (b.span, b.trigger) != (a.span, a.trigger):
        a.more.append((b.span, b.trigger, b.sentence))
    a.actors = a.actors or b.actors
    a.recipients = a.recipients or besides(b.recipients, a.actors)
    if not a.place and _tells_where(a, b):
        a.place, a.vague, a.nameless = b.place, b.vague, b.nameless
    if a.time.start is None and a.time.end is None and _tells_when(a, b):
        a.time = b.time
    if a.type not in VERBAL or (a.type == "CONSULT" and _word(a) == _word(b)):
        a.modes = a.modes or b.modes  # what is asked in one breath and in another are two things
    a.confidence, a.odds = max(a.confidence, b.confidence), max(a.odds, b.odds)
