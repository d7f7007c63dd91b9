"""Where a deed was that its own sentence does not name: the scene of the story so far.

A deed of force without any place in its sentence was where the deed told just before was, unless something speaks of
another time or another country.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from marsad.reading.again import BACK as AGAIN
from marsad.reading.again import place_before, tells
from marsad.reading.away import away, counts_victims, listed
from marsad.reading.causes import cause_of, elsewhere
from marsad.reading.draft import Draft
from marsad.reading.effects import JOINED
from marsad.reading.names_of_places import names_place
from marsad.reading.other_places import of_hospital
from marsad.reading.party import Party
from marsad.reading.places import Spot, names_a_side
from marsad.reading.since import FROM
from marsad.reading.slots import OTHER, Line
from marsad.reading.tokens import AS_A_RESULT, Token, is_deed

STORY: Final = 2  # sentences over which a scene lasts
AT_ONCE: Final = 1  # the same for who was killed or hurt, which is soon told of others
TAKEN: Final = frozenset({"abduct", "arrest"})
BESIDE: Final = 3  # tokens between a harm and the count of it
HEAD: Final = 2  # tokens with which a sentence begins: a state that it is about
STATE: Final = "state:"
AIRPORT: Final = "مطار"
LOCAL: Final = frozenset({"ASSAULT", "COERCE", "PROTEST"})
COUNTED: Final = frozenset({"killed", "injured", "detained"})
BEFORE: Final = frozenset(["وكان", "وكانت", "كان", "كانت", "وسبق", "سبق"])  # وكان مسلحون قتلوا: another story
MEANWHILE: Final = frozenset(["فيما", "بينما", "حين", "بعدما", "قبل", "منذ", "كما", "لكن", "ولكن", "غداه", "عشيه"])
TOTAL: Final = 500  # so many are counted over a war, and not where the last deed was
TURN: Final = 6  # words at the start of a sentence in which it says that it turns to something else
OPENING: Final = 8  # tokens at the start of a sentence in which who tells it is named
TELLING: Final = frozenset(["حسب", "وفق", "نقلا"])
SOON: Final = 12  # tokens from a deed to what it was done in: قتل اثنان في القصف
ASIDE: Final = frozenset(["مقابل", "بالمقابل", "وبالمقابل", "سياق", "صعيد"])
ADDING: Final = "كما"
BLAMING: Final = frozenset({"ACCUSE", "THREATEN"})
HAPPENING: Final = frozenset(["عمليه", "حادث", "حادثه"])
TURNS: Final = frozenset(["سياق", "صعيد", "جهه", "جانب", "ناحيه", "شان", "اطار", "موضوع", "تطور", "حادث", "حادثه"])
DOTS: Final = frozenset([".", "…"])
STOPS: Final = frozenset('.!؟?»"”…')


class Story:
    """The sentences of a text with the places that each names; asked after all drafts are merged."""

    def __init__(
        self, lines: Sequence[Line], text: str, places: Callable[[int], list[Spot]], known: Mapping[str, Party]
    ) -> None:
        """`places` gives the spots of a sentence by its number, `known` the parties of the places given so far."""
        self.lines, self.text, self.places, self.known = lines, text, places, known

    def set_scenes(self, drafts: list[Draft]) -> list[Party]:
        """Give the deeds without a place that of the story; the parties of the places given."""
        by_sentence: dict[int, list[Draft]] = {}
        for draft in drafts:
            by_sentence.setdefault(draft.sentence, []).append(draft)
        given = []
        for draft in drafts:
            if draft.kind == "stance" or draft.realis != "actual" or (draft.place and not draft.vague):
                continue
            if self._of_same_word(draft, by_sentence):
                continue
            party, why = self._named_before(draft), "where it was said to be before"
            if party is None and local(draft) and not self._total(draft, by_sentence):
                party, why = self._cause(draft, by_sentence), "where its cause was"
            if party is None and local(draft):
                party, why = self._scene(draft, by_sentence), "where the story is"
            if party is not None:
                draft.place, draft.vague = party.key, False
                draft.notes = [*draft.notes, why]
                given.append(party)
        for draft in drafts:
            if not draft.place and draft.realis == "actual":
                self._of_same_word(draft, by_sentence)
        return given

    def _of_same_word(self, draft: Draft, by_sentence: dict[int, list[Draft]]) -> bool:
        """Give a count the place of the deed that the same word tells (مقتل خمسة in an attack on a town), unless that
        is told elsewhere as well."""
        told = [d for d in by_sentence[draft.sentence] if d.kind == "event" and d.token == draft.token and local(d)]
        told = [d for d in told if d.place and not (d.vague or d.more)]
        if not told or draft.kind != "figure" or not local(draft):
            return False
        draft.place, draft.vague = told[0].place, False
        draft.notes = [*draft.notes, "where the deed was"]
        return True

    def _total(self, draft: Draft, by_sentence: dict[int, list[Draft]]) -> bool:
        """Whether those whom a deed befell are counted over a war."""
        return any(
            d.value is not None and (d.value.min or 0) >= TOTAL and abs(d.token - draft.token) <= BESIDE
            for d in by_sentence[draft.sentence]
        )

    def _cause(self, draft: Draft, by_sentence: dict[int, list[Draft]]) -> Party | None:
        """The place of the deed before ما أدى إلى, of which this is the result; of several places the deed's own."""
        line, n = self.lines[draft.sentence], draft.sentence
        verb = cause_of(line, draft.token)
        if verb < 0:
            return None
        told = [d for d in by_sentence[n] if verb <= d.token < draft.token and d.place and local(d)]
        keys = {d.place for d in told if not d.vague}
        between = [s for s in self.places(n) if verb < s.start < draft.token]
        spots = {s.party.key: s.party for s in between if not (s.scope or s.beyond)}
        if len(keys) == 1:
            key = next(iter(keys))
            if any(s.party.key == key and listed(line.tokens, s) for s in between):
                return None  # استهدفت قريتي مجدلية وسرمين، ما أسفر عن إصابة: in one of them
            return spots.get(key) or self.known.get(key)
        return next(iter(spots.values())) if not keys and len(spots) == 1 else None

    def _named_before(self, draft: Draft) -> Party | None:
        """The place of a deed that is told for the second time; only taking somebody is a deed done to
        them once. A sentence that turns to something else tells another."""
        n = draft.sentence
        if draft.kind != "event" or not draft.noun or TAKEN.isdisjoint(draft.modes) or self._turns(n):
            return None
        line = self.lines[n]
        lexeme = line.tokens[draft.token].lexeme
        near = range(max(0, n - AGAIN), n)
        if lexeme is None or not any(tells(t, lexeme) for k in near for t in self.lines[k].tokens):
            return None
        spot = place_before(line, draft.token, [(self.lines[k], self.places(k)) for k in near])
        return spot.party if spot is not None and all(spot.party.key != p.key for p in draft.actors) else None

    def _scene(self, draft: Draft, by_sentence: dict[int, list[Draft]]) -> Party | None:
        n = draft.sentence
        own = [s for s in self.places(n) if not s.scope]
        if any(s.beyond for s in own):
            return None
        spots = {s.party.key: s.party for s in _outermost(self.lines[n], own)}
        if len(spots) == 1 and self._of_its_clause(draft, by_sentence[n]):
            several = counts_victims(draft, self.lines[n].tokens) and any(listed(self.lines[n].tokens, s) for s in own)
            return None if several else next(iter(spots.values()))
        if (
            not all(s.again for s in own)
            or self._background(n)
            or _names_a_place(self.lines[n])
            or names_a_side(self.lines[n].tokens)
            or not self._told(draft)
            or not _goes_on(self.lines[n].tokens, draft)
        ):
            return None
        if self._of_many(draft):
            return None
        lasts = AT_ONCE if draft.harm and draft.kind == "event" else STORY
        for n in range(draft.sentence - 1, max(-1, draft.sentence - 1 - lasts), -1):
            if not self._ends(n) or self._turns(n + 1):
                return None
            named = [s for s in self.places(n) if not (s.scope or s.origin or s.beyond)]
            spots = {s.party.key: s.party for s in named}
            if not spots:
                continue
            if any(listed(self.lines[n].tokens, s) for s in named):
                return None
            forceful = [d for d in by_sentence.get(n, ()) if local(d)]
            told = [d for d in forceful if d.place in spots]
            keys = {d.place for d in told} or (set(spots) if forceful else set())
            if len(keys) != 1 or self._background(n) or not all(_same_days(draft, d) for d in told):
                return None
            party = spots[keys.pop()]
            fits = all(s.party.key == party.key for s in own) and _no_stranger(draft, party)
            fits = fits and not _names_another(self.lines[draft.sentence].tokens, party, draft)
            return party if fits else None
        return None

    def _of_its_clause(self, draft: Draft, others: list[Draft]) -> bool:
        """Whether the only place of a sentence, behind a deed, is the deed's: nothing between begins another story or
        a saying, and nothing else than deeds of force happened there."""
        place = next(s for s in self.places(draft.sentence) if not s.scope)
        between = self.lines[draft.sentence].tokens[draft.token + 1 : place.start]
        protest = draft.type == "PROTEST" and (place.entered or not draft.noun)  # رفعوا شعارات تطالب بوقف ما في القدس
        if place.start < draft.token or place.origin or protest:
            return False
        if any((t.tag == "V" and (t.conj or (t.lexeme is not None and t.lexeme.cues))) for t in between):
            return False
        dots = any(a.text in DOTS and b.conj for a, b in pairwise(between)) or any(t.text == ":" for t in between)
        if dots and any(t.tag == "V" for t in between):
            return False  # 12 جريحا بقصف على إدلب.. والهيئة تستهدف سراقب: two headlines in one
        line = self.lines[draft.sentence]
        if elsewhere(line.tokens, draft.token, place.start) or away(draft, line, place, draft.token):
            return False
        if of_hospital(draft, line, place, draft.token):
            return False
        if any(t.text in MEANWHILE for t in between):
            return False
        return all(local(d) or d.kind != "event" for d in others if d.place == place.party.key)

    def _of_many(self, draft: Draft) -> bool:
        """Whether attacks are told of which nothing says that they were at one place (الهجمات التي تستهدف الجيش), or a
        count since a day (قتل 19 جنديا منذ بداية الأزمة)."""
        tokens = self.lines[draft.sentence].tokens
        deed = tokens[draft.token]
        if draft.definite and deed.entry is not None and deed.entry.number == "p":
            return True
        return (draft.harm or draft.kind == "figure" or JOINED in draft.notes) and any(t.text in FROM for t in tokens)

    def _told(self, draft: Draft) -> bool:
        """Whether a deed is told as one that happened once: by a perfect verb, a definite noun (الهجوم), a count or a
        harm; what a bare noun or an imperfect tells may be what happens everywhere and always."""
        tokens = self.lines[draft.sentence].tokens
        token = tokens[draft.token]
        if draft.token > 0 and tokens[draft.token - 1].tag == "R":
            return False  # الصراع الذي أودى بحياة الآلاف: known from before
        return draft.kind == "figure" or draft.harm or draft.definite or (token.tag == "V" and token.tense == "perf")

    def _turns(self, n: int) -> bool:
        """Whether a sentence says at its start that it turns to something else: وفي سياق آخر، من جهة أخرى."""
        first = self.lines[n].tokens[:TURN]
        return any(a.stem in TURNS and b.stem in OTHER for a, b in pairwise(first))

    def _background(self, n: int) -> bool:
        tokens = self.lines[n].tokens
        return bool(tokens) and tokens[0].text in BEFORE

    def _ends(self, n: int) -> bool:
        """Whether a sentence ends as sentences of a story do, and not as a headline among others."""
        tokens = self.lines[n].tokens
        return bool(tokens) and self.text[tokens[-1].start : tokens[-1].end][-1:] in STOPS


def _goes_on(tokens: list[Token], draft: Draft) -> bool:
    """Whether a sentence goes on with the story: it takes up the deed told before (وأسفر القصف عن), or somebody tells
    more of it (وأضاف المصدر أن). Else it tells the next thing (وتمكن الأهالي من القبض على، كما تجددت الاشتباكات مع)."""
    opening = tokens[:OPENING]
    if any(t.stem in ASIDE for t in opening[:2]):
        return False  # بالمقابل، أفصحت مصادر طبية عن
    told_by = next((t for t in opening if t.tag == "V"), None)
    if told_by is not None and told_by.lexeme is not None and told_by.lexeme.cues:
        return BLAMING.isdisjoint(s.code for s in told_by.lexeme.senses)  # انتقدت حملة الاعتقالات: of anything
    if tokens[0].text == ADDING:
        return False  # كما تجددت الاشتباكات أمس: somewhere else
    if draft.definite or any(t.stem in TELLING for t in opening[:2]):
        return True
    if any(a.tag == "D" and b.tag == "N" and b.art and b.stem not in TURNS for a, b in pairwise(opening)):
        return True  # وفور ورود تلك الأنباء، هاجم أفراد من الجيش
    if tokens[0].text in AS_A_RESULT:
        return True  # مما أدى إلى استشهاد فتاة: a sentence of its own only by its full stop
    return any(_taken_up(tokens, k, k <= draft.token + SOON) for k in range(len(tokens)))


def _taken_up(tokens: list[Token], k: int, near: bool) -> bool:
    """Whether a token is a deed of force that is known from before: القصف، العملية, farther off تلك الهجمات alone."""
    token = tokens[k]
    known = (near and token.art) or (k > 0 and tokens[k - 1].tag == "D")
    if not known or token.tag != "N" or token.prep == "ب":
        return False  # اعتدت بالضرب على: how, and no beating told before
    if token.stem_base in HAPPENING:
        return True
    return is_deed(token) and token.lexeme is not None and any(s.code in LOCAL for s in token.lexeme.senses)


def _names_a_place(line: Line) -> bool:
    """A place that stands without preposition (تحرير الأنبار، داهمت قرية الليلي) may be the deed's own; a capital acts
    for its state."""
    return any(
        names_place(line.tokens, phrase)
        or ((head := line.tokens[phrase.head]).tag == "E" and all(n.table == "place" for n in head.names))
        for phrase in line.phrases
    )


def _names_another(tokens: list[Token], scene: Party, draft: Draft) -> bool:
    """Whether a sentence names another town or province in whatever phrase (أعلنت مديرية أمن شمال سيناء), or begins
    with another state that does not do the deed (وإيران تعلن حدادا بعد مقتل): nothing says that it goes on there."""
    named = [t for t in tokens if t.tag == "E" and t.names]
    towns = [t for t in named if t.stem != AIRPORT]  # خروج مطار حلب عن الخدمة: where the town is
    elsewhere_too = any(all(n.table == "place" and n.key != scene.key for n in t.names) for t in towns)
    if elsewhere_too and not scene.key.startswith(STATE):  # what lies in a state is no other place
        return True
    first = {n.key for t in named if t.index < HEAD for n in t.names if n.key.startswith(STATE)}
    doers = {p.key for p in draft.actors}
    return bool(scene.country and first) and f"{STATE}{scene.country}" not in first and first.isdisjoint(doers)


def _outermost(line: Line, spots: Sequence[Spot]) -> list[Spot]:
    """Places without those that only tell where the one before lies: بلدة الغزاوية | في ريف عفرين."""
    kept: list[Spot] = []
    end = -1
    for spot in sorted(spots, key=lambda s: s.start):
        if kept and spot.start - end <= 1 and not line.tokens[spot.start].conj:
            end = spot.end
            continue
        kept.append(spot)
        end = spot.end
    return kept


def local(draft: Draft) -> bool:
    """Whether a statement is a deed of force, or the count of its victims: what happened at one place."""
    types = LOCAL if draft.kind == "event" else COUNTED if draft.kind == "figure" else ()
    total = draft.value is not None and (draft.value.min or 0) >= TOTAL
    return draft.type in types and draft.realis == "actual" and not total


def _same_days(draft: Draft, told: Draft) -> bool:
    return draft.time.start is None or draft.time.start == told.time.start


def _no_stranger(draft: Draft, scene: Party) -> bool:
    """Nobody who undergoes it is of another country than the scene."""
    countries = {p.country for p in draft.recipients if p.country}
    return not countries or scene.country is None or scene.country in countries
