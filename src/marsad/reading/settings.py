"""When and where: the time expression and the place that the clause of a predicate names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

import msgspec

from marsad.languages.ar.dates import MONTHS, SHIFTS
from marsad.languages.ar.when.base import WEEKDAYS
from marsad.model import Time
from marsad.reading.asides import COMMAS
from marsad.reading.away import away, coincides, counts_victims, listed
from marsad.reading.causes import came_of, cause_of, elsewhere, first_of, in_doubt, taken_up
from marsad.reading.control import RESULTS
from marsad.reading.draft import Draft
from marsad.reading.effects import LINKS
from marsad.reading.lasting import HELD, held_there, holds, wider
from marsad.reading.occasions import on_other_day, own_clause
from marsad.reading.other_places import (
    beyond_relative,
    of_clause_beside,
    of_craft,
    of_hospital,
    of_others,
    of_relative,
    of_stationed,
)
from marsad.reading.places import Spot, beside_it
from marsad.reading.since import began_on, since
from marsad.reading.slots import Line, Slots
from marsad.reading.tokens import DASHES, UNPLACED, VERBAL, Token, is_deed
from marsad.reading.utterances import said_elsewhere, said_of_other_day
from marsad.reading.whose import of_another, of_force, told_by_noun

REACH: Final = 20  # tokens between a predicate and its place or day
ANNIVERSARY: Final = "ذكري"
REMEMBERED: Final = 8  # tokens from the anniversary to what is remembered
TALKED: Final = VERBAL | {"PROTEST"}
LEAP: Final = (2, 29)
UPON: Final = frozenset(["حين", "عندما", "حينما"])
NEWS_DAYS: Final = frozenset([*WEEKDAYS, "امس"])  # of what happened, not of what is so
THERE: Final = frozenset(["فيها", "فيه", "فيهما", "بها"])
STOP: Final = "."
SECOND: Final = 9.0  # what a place pays that is first of all the place of something else


class When(msgspec.Struct, frozen=True, gc=False):
    """A time expression: tokens, days, words."""

    start: int
    end: int
    time: Time
    clause: int = 0  # the first token whose deeds may have it; those before are of another clause


def set_in(
    draft: Draft, line: Line, places: list[Spot], whens: list[When], slots: Slots, day: date | None = None
) -> Spot | None:
    """Give a draft the day of its clause, and return the place of its clause; `slots` are those of its frame, `day` is
    that of the text."""
    start, end = slots.start, slots.end
    token = draft.anchor if draft.anchor >= 0 else draft.token
    if draft.place and coincides(line.tokens, token):
        draft.place, draft.vague = "", False
    if day is not None and draft.realis == "actual":
        told = line.tokens[token].tense == "perf"
        if told or of_force(draft):
            whens = [past for w in whens if (past := _past(line, w, day) or (None if told else w)) is not None]
    if draft.kind == "event":
        whens = [w for w in whens if not said_of_other_day(line, w, token, slots, draft.type)]
        places = [p for p in places if not said_elsewhere(line, p, token, slots, draft.type)]
    if whens:
        _date(draft, line, whens, token, start, end)
    return _place_of(draft, line, places, token, start, end) if places else None


def _date(draft: Draft, line: Line, whens: list[When], token: int, start: int, end: int) -> None:
    whens = [w for w in whens if w.clause <= token]
    upon = _upon(line, token, whens)
    whens = [counted for w in whens if (counted := since(line, w, token)) is not None]
    told = whens
    whens = [
        w
        for w in whens
        if not of_another(line, w, token, draft)
        and not on_other_day(line, w, token, whens)
        and not _of_next(line, w, token, whens)
    ]
    if draft.kind == "relation":
        whens = [w for w in whens if holds(line, w, token, draft.type)]
    if told_by_noun(draft, line.tokens[token]) and _remembered(line, token):
        whens = [w for w in whens if w.start > token]
    spans = [(w.start, w.end) for w in whens]
    count = draft.kind == "figure" and is_deed(line.tokens[token])
    timed, past = draft.noun or count, draft.kind != "relation"
    when = _nearest(token, spans, line, start, end, timed=timed, past=past, counted=count)
    if when is None and (first := taken_up(line, token)) >= 0:
        when = _nearest(first, spans, line, start, end, timed=True)
    for told_by in (cause_of, came_of) if when is None else ():
        if when is None and (deed := told_by(line, token)) >= 0:
            whens = [w for w in whens if not on_other_day(line, w, deed, told)]
            when = _nearest(deed, [(w.start, w.end) for w in whens], line, deed, deed + 1)
    if when is None and len(told) == len(whens) == 1 and of_force(draft) and _closes(line, whens[0], token):
        when = 0
    if upon is not None:
        draft.time = began_on(line, upon)
    elif (own := own_clause(line, token, told)) is not None:
        draft.time = own.time
    elif when is not None:
        draft.time = whens[when].time
    elif (deed := first_of(line, token)) >= 0:
        draft.time = nearest_time(line, deed, told) or draft.time


def _closes(line: Line, when: When, token: int) -> bool:
    """أصيب سبعة جراء قصف استهدف الأحياء والسوق في مدينة ... ، مساء اليوم الاثنين: the only time, which stands alone
    at the end of a sentence of one main verb, is that of the whole, however far."""
    tokens = line.tokens
    if when.start <= token or not _of_news(tokens[when.start : when.end]) or tokens[when.start - 1].text not in COMMAS:
        return False
    if when.end < len(tokens) and tokens[when.end].tag != ".":
        return False
    return _barriers(line, token, when.start, when.end, True) < 2


def _past(line: Line, when: When, day: date) -> When | None:
    """The time as one that a perfect verb tells of: nothing that is to come (الحكم سيصدر في 14 يوليو المقبل، في حين
    طالب المدعي); a month without its year (سيطروا على صنعاء في سبتمبر) is the last one of its name."""
    time = when.time
    if time.start is None or time.start <= day.isoformat() or time.basis == "explicit":
        return when
    start = date.fromisoformat(time.start)
    end = date.fromisoformat(time.end) if time.end is not None else None
    texts = [t.text for t in line.tokens[when.start : when.end]]
    bare = any(t in MONTHS for t in texts) and not any(t in SHIFTS for t in texts)
    if not bare or LEAP in ((start.month, start.day), end and (end.month, end.day)):
        return None
    last = replace(
        time,
        start=start.replace(year=start.year - 1).isoformat(),
        end=None if end is None else end.replace(year=end.year - 1).isoformat(),
    )
    return When(when.start, when.end, last, when.clause)


def _place_of(draft: Draft, line: Line, places: list[Spot], token: int, start: int, end: int) -> Spot | None:
    tie = draft.kind == "relation"
    held = next((p for p in places if _said_of(line, p, token)), None)
    if held is not None and (not tie or draft.type == HELD):
        return held
    if tie:
        places = [p for p in places if held_there(line, p, token, draft.type, start, end)]
    result = draft.noun and _result(line, token)
    places = [p for p in places if not (p.origin and draft.type != "COERCE" and "abduct" not in draft.modes)]
    if draft.kind == "event" and draft.type in TALKED:
        places = [p for p in places if not of_others(draft, line, p, token)]
    places = [p for p in places if not away(draft, line, p, token)]
    if line.tokens[token].tag == "V" and _takes_up_there(line.tokens, token):
        places = [p for p in places if p.start > token]
    if draft.noun and not result:
        places = [p for p in places if p.exposed or start <= p.start or not _of_verb_before(line, p, token)]
    places = _behind_joined(line, places, token)
    places = [p for p in places if not (of_clause_beside(line, p, token) or of_hospital(draft, line, p, token))]
    places = [p for p in places if not of_stationed(draft, line, p, token)]
    marks = [t.index for t in line.tokens if t.text in DASHES] if places else []
    places = [p for p in places if not ((marks and _in_aside(marks, p.start, token)) or of_relative(line, p, token))]
    places = [p for p in places if not (beyond_relative(line, p, token) or elsewhere(line.tokens, token, p.start))]
    spans = [(p.start, p.end) for p in places]
    handicaps = [SECOND * (p.scope or p.entered or of_craft(line, p, token, places)) for p in places]
    at = _nearest(token, spans, line, start, end, handicaps)
    if at is None and (whole := _aside(line, token)) >= 0:
        at = _nearest(whole, spans, line, start, end, handicaps, after=True)
    if at is not None and tie and wider(line, places[at]):
        return None
    if at is not None and _strays(draft, line, places[at], token, start, end):
        return None
    if at is None or not places[at].beyond or draft.type == HELD or _told_of_it(line.tokens, places[at].end, token):
        if at is not None and counts_victims(draft, line.tokens) and listed(line.tokens, places[at]):
            return None  # قتل ستون في هجمات في الكاميرون ونيجيريا
        return places[at] if at is not None else None
    return beside_it(places[at], places)


def _strays(draft: Draft, line: Line, place: Spot, token: int, start: int, end: int) -> bool:
    """لم تنسق واشنطن مع دمشق، معتبرا أي إنزال في سوريا: what somebody says, gives or imposes, and money, is seldom
    where another clause or the deed that is spoken of was."""
    if draft.type not in UNPLACED or start <= place.start < end:
        return draft.type in UNPLACED and place.entered
    if place.start < 2 and all(t.text in COMMAS or t.time >= 0 for t in line.tokens[place.end : token]):
        return False  # وفي باكستان، اتفقت الحكومتان
    return place.start < token or _barriers(line, token, place.start, place.end, False) > 0


def _behind_joined(line: Line, places: list[Spot], token: int) -> list[Spot]:
    """استهدف مخيما في عفرين، وأصيب عشرة بهجمات استهدفت وسط اعزاز: a verb that و joins behind a comma was where its own
    clause tells, and not where that of the clause before; a verb that is joined in turn opens another clause."""
    tokens = line.tokens
    if tokens[token].tag != "V" or not tokens[token].conj or token == 0 or tokens[token - 1].text not in COMMAS:
        return places
    end = next((k for k in range(token + 1, len(tokens)) if _opens_clause(tokens, k)), len(tokens))
    own = [p for p in places if token < p.start < end and any(t.tag == "V" for t in tokens[token + 1 : p.start])]
    return own if own and all(p.end <= token or p in own for p in places if p.start < end) else places


def _opens_clause(tokens: list[Token], k: int) -> bool:
    t = tokens[k]
    if t.tag in "SR" or (t.tag == "." and t.text not in COMMAS and t.text not in "()"):
        return True
    if t.text in COMMAS and k + 1 < len(tokens):
        return tokens[k + 1].tag not in "NEP#" or tokens[k + 1].conj
    return t.tag == "V" and t.conj


def _told_of_it(tokens: list[Token], place: int, token: int) -> bool:
    """معسكر شمال قاعدة العند التي | استعادها الثوار: what the clause about a place tells of it was in it."""
    return token == place + 1 and tokens[place].tag == "R" and tokens[token].enc != ""


def _takes_up_there(tokens: list[Token], token: int) -> bool:
    """تقع القرية قرب نهر الفرات، | وتنتشر فيها مليشيات: in what the clause before was about, not where that lies."""
    return tokens[token].conj and token + 1 < len(tokens) and tokens[token + 1].text in THERE


def _remembered(line: Line, token: int) -> bool:
    """ذكرى مرور 70 عاما على القصف: an anniversary has the day of the text, the deed only one that follows it."""
    before = line.tokens[max(0, token - REMEMBERED) : token]
    at = max((t.index for t in before if t.stem_base == ANNIVERSARY), default=-1)
    return at >= 0 and not any(t.tag in "V." for t in line.tokens[at:token])


def _said_of(line: Line, place: Spot, token: int) -> bool:
    """Whether a participle says it of the place itself: محافظة تعز المحاصرة."""
    said = line.tokens[token]
    participle = said.reading is not None and (said.reading.pos in "AP" or (said.reading.pos == "M" and said.art))
    return participle and (place.end == token or place.start < token < place.end)


def _in_aside(marks: list[int], place: int, token: int) -> bool:
    """Whether a place stands between two of the dashes, at `marks`, in which the predicate does not: -الذي شارك في
    الحرب في سوريا-."""
    before = sum(m < place for m in marks)
    return before % 2 == 1 and any(m > place for m in marks) and before != sum(m < token for m in marks)


def count_when_done(drafts: Sequence[Draft]) -> None:
    """A count without a time has that of the deed which the same word tells (استشهاد خمسة in an attack of May)."""
    deeds = {d.token: d.time for d in drafts if d.kind == "event" and (d.time.start or d.time.end)}
    for draft in drafts:
        if draft.kind == "figure" and draft.token in deeds and not (draft.time.start or draft.time.end):
            draft.time = deeds[draft.token]


def _of_next(line: Line, when: When, token: int, whens: list[When]) -> bool:
    """في يونيو في سوسة حيث قتل 38، وفي مارس في باردو: the second time is that of a second deed, where another stands
    before."""
    k = when.start - 1
    joined = k > token + 1 and line.tokens[k].conj and line.tokens[k].tag == "P" and line.tokens[k - 1].text in COMMAS
    return joined and any(w.end <= token for w in whens)


def nearest_time(line: Line, token: int, whens: Sequence[When]) -> Time | None:
    """The time of the clause in which a token stands; None where it has none."""
    found = _nearest(token, [(w.start, w.end) for w in whens], line, token, token + 1)
    return whens[found].time if found is not None else None


def nearest_place(line: Line, token: int, spots: Sequence[Spot]) -> Spot | None:
    """The place of the clause in which a token stands; None where it has none."""
    found = _nearest(token, [(s.start, s.end) for s in spots], line, token, token + 1)
    return spots[found] if found is not None else None


def _upon(line: Line, token: int, whens: list[When]) -> When | None:
    """The day before the when-clause whose verb this is: منذ 15 أكتوبر، حين فرض الجيش."""
    tokens = line.tokens
    k = next((k for k in range(token - 1, 0, -1) if tokens[k].tag == "S"), 0)
    if k < 1 or tokens[k].text not in UPON or sum(t.tag == "V" for t in tokens[k : token + 1]) > 1:
        return None
    k -= tokens[k - 1].text in COMMAS
    return next((w for w in whens if w.end == k), None)


def _aside(line: Line, token: int) -> int:
    """The وذلك after a main predicate: what follows is that predicate's setting (وذلك خلال عملية في المدينة)."""
    tokens = line.tokens
    for k in range(token + 1, len(tokens) - 1):
        if tokens[k].text == "وذلك" and tokens[k + 1].tag == "P":
            return k if all(t.tag != "R" for t in tokens[max(0, token - 3) : token]) else -1
    return -1


def _result(line: Line, token: int) -> bool:
    """Whether a deed noun is what a verb of result brought about: أسفرت عن مقتل ثلاثة happened where its cause did."""
    before = line.tokens[max(0, token - 3) : token]
    return any(t.tag == "V" and t.stem_base in RESULTS for t in before)


def _of_verb_before(line: Line, place: Spot, token: int) -> bool:
    """A place after a verb belongs to that verb, not to a noun that comes later: تظاهروا في سوسة احتجاجا على توقيفه."""
    return place.end <= token and any(t.tag == "V" for t in line.tokens[: place.start])


def _nearest(
    token: int,
    spans: list[tuple[int, int]],
    line: Line,
    start: int,
    end: int,
    handicaps: Sequence[float] | None = None,
    after: bool = False,
    timed: bool = False,
    past: bool = True,
    counted: bool = False,
) -> int | None:
    """The span inside the frame, else the nearest one of the same clause, those after the predicate first."""
    best, cost = None, REACH + 1.0
    for n, (a, b) in enumerate(spans):
        if after and a < token:
            continue
        gap = a - token if a >= token else token - b + 1
        inside = start <= a < end
        blocked = 0 if inside else _barriers(line, token, a, b, past)
        if timed and a > token and _other_deed(line, token, a, counted):
            continue
        if blocked >= 2:
            continue
        price = (0 if inside else 3 + 6 * blocked) + abs(gap) * 0.6 + (0 if a >= token else 2)
        price += handicaps[n] if handicaps is not None else 0
        if price < cost:
            best, cost = n, price
    return best


def _of_news(time: Sequence[Token]) -> bool:
    """Whether tokens tell a day on which something happened, not since when something is so."""
    return any(t.time >= 0 and t.text in NEWS_DAYS for t in time)


def _other_deed(line: Line, token: int, time: int, counted: bool) -> bool:
    """الهجوم على المدينة بعد مخاوف من تكرار الغزو عام 1939: a day is that of the nearer deed, unless it is the cause
    of the first (إصابة ثلاثة في انفجار أمس) or, of a count, joined to it (مقتل شرطي وإصابة 13 أمس)."""
    tokens = line.tokens
    own = line.phrase_of(token)
    for k in range(time - 1, token, -1):
        if tokens[k].tag in "V.S" and tokens[k].text not in COMMAS:
            return False  # its own barrier
        if tokens[k].tag == "N" and is_deed(tokens[k]) and line.phrase_of(k) is not own:
            if counted and tokens[k].conj:
                continue
            linked = tokens[k].prep == "ب" or tokens[k - 1].stem in LINKS
            return not linked
    return False


def _goes_on(tokens: list[Token], i: int) -> bool:
    """قتلوا أمس وهم نيام، وهم يحاولون: whether a pronoun with و tells how they were meanwhile, and opens no clause of
    its own behind a comma."""
    return tokens[i - 1].text not in COMMAS or (i + 1 < len(tokens) and tokens[i + 1].tag == "V")


def _barriers(line: Line, token: int, a: int, b: int, past: bool) -> int:
    """Verbs, subordinators and stops between a predicate and a span; a verb with its auxiliary counts once, and so does
    a relative clause of what is always so, where the predicate may have the day of what happened (`past`)."""
    low, high = (token + 1, a) if a > token else (b, token)
    found, before, described = 0, "", False
    past = past and _of_news(line.tokens[a:b])
    if b <= token and not any(t.nominal or t.tag in "VSR" for t in line.tokens[:a]):
        while low < high and line.tokens[low].tag == ".":
            low += 1  # اليوم الأحد.. قتل خمسة: a headline that begins with its day
    for t in line.tokens[low:high]:
        if in_doubt(line.tokens, t.index):
            continue
        if past and before == "R" and t.tag == "V" and t.tense == "impf":
            before = "V"  # ونشرت المنظمة التي تضم 18 دولة تقريرها الأربعاء
            continue
        if t.tag == "V":
            describes = t.tense == "impf" and t.enc != ""  # غارات تقودها السعودية وتدعمها الولايات المتحدة منذ آذار
            found += before != "V" and not (describes and described)
            described = described or describes
        elif t.conj and t.tag == "P" and before == "." and any(v.tag == "V" for v in line.tokens[t.index : high]):
            found += a > token  # ، وفي خطوة نادرة، دخلت الشرطة أمس: a clause of its own
        elif t.tag == "O" and t.conj and not _goes_on(line.tokens, t.index):
            found += 2  # اعتقل في مايو، وهو في السجن بانتظار محاكمته: how it has been since
        elif t.tag in "SR" or (t.tag == "." and t.text not in COMMAS and t.text not in "()"):
            after = line.tokens[t.index + 1] if t.index + 1 < len(line.tokens) else t
            found += 1 + (t.text == STOP and after.tag == "V" and before != ".")  # في سوق البلدة.قتل طفل
        before = t.tag
    return found
