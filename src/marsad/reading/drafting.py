"""From frames to draft statements: roles filled, realis and voices set, a first confidence given.

The factors of the confidence are first estimates by rule; each stands for how often a frame of that shape was right
when read by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from marsad.languages.pack import Pack, Sense
from marsad.model import Link
from marsad.reading.agreement import modifies
from marsad.reading.blame import behind_it, doers_blamed, falls_on, with_a_mouth, without_victims
from marsad.reading.bodies_within import body_within
from marsad.reading.cutoffs import only_described, trails_name
from marsad.reading.described import DESCRIBES
from marsad.reading.draft import Draft
from marsad.reading.frames import Frame, Parse
from marsad.reading.glosses import HYPOTHETICAL
from marsad.reading.holding import content_of, without_held
from marsad.reading.intangible import hits_nothing, shown
from marsad.reading.masdars import plain_deed
from marsad.reading.mentions import besides
from marsad.reading.mishaps import by_computer, kills, likened, mishap
from marsad.reading.modes import modes_shown
from marsad.reading.modifiers import attributive
from marsad.reading.names_of_places import nameless, names_place
from marsad.reading.one_sided import ALONE, one_sided
from marsad.reading.participants import MILITARY, Participants, doers, victims
from marsad.reading.party import Party
from marsad.reading.phrases import bearer_inside
from marsad.reading.places import located, site
from marsad.reading.quoted import Floor
from marsad.reading.realis import modality
from marsad.reading.replacing import replace
from marsad.reading.roles import roles, scene_of_force
from marsad.reading.scope import presupposed_clause, presupposed_deed, vouched
from marsad.reading.shapes import another, official, shape_factor, taken_up
from marsad.reading.slots import Line, Ref
from marsad.reading.speakers import Speakers
from marsad.reading.stranded import stranded
from marsad.reading.suspicion import only_alleged
from marsad.reading.ties import resolved
from marsad.reading.tokens import HURT, VERBAL, Token
from marsad.reading.turning import Modality
from marsad.reading.undergoers import meant_for
from marsad.reading.unlikely_speakers import speaking
from marsad.reading.untold import untold
from marsad.reading.voice import Voice, chain
from marsad.text.fold import fold_word

TOLD: Final = frozenset({"event", "relation", "stance"})
NEEDS_ACTOR: Final = VERBAL | {"AID", "COOPERATE", "SANCTION", "RETREAT", "MOBILIZE"}
MUTUAL: Final = frozenset({"CONSULT", "AGREE", "COOPERATE", "allied-with"})
MEETING: Final = frozenset({"CONSULT", "AGREE"})
JOINED: Final = frozenset({"allied-with", "mediates", "controls", "member-of"})
MAX_CLAUSE: Final = 420  # code points of evidence for one clause

_BOUND_FOR: Final = frozenset({"recipient=الي", "recipient=في", "recipient=نحو"})
STRUCK_PLACE: Final = "a place is struck"  # قُصفت دمشق: nobody is named, but what was done and where is whole
PROMISES: Final = ("agree:وعد", "agree:تعهد", "agree:أعلن", "agree:التزم")
NOWHERE: Final = frozenset(["text:مناطق", "text:منطقه", "text:مواقع", "text:اراضي", "text:اماكن"])
PEACEFUL: Final = frozenset({"media", "organization", "party"})
WITNESSES: Final = frozenset([
    "مراسل", "مصدر", "ناشط", "شاهد", "صحفي", "صحافي", "محلل", "خبير", "باحث", "طبيب", "فريق", "فرقه",
])  # fmt: skip
EXPRESSED: Final = frozenset(["عبر", "عبرت", "اعرب", "اعربت"])
INVOLVEMENT: Final = frozenset(
    ["ضلوع", "تورط", "مسووليه", "علاقه", "صله", "مشاركه", "وقوف", "مسوول", "يد", "دور", "اشتراك"]
)


@dataclass(slots=True)
class Drafter:
    """Makes the drafts of one document, sentence after sentence."""

    pack: Pack
    participants: Participants
    places: dict[str, Party]
    speakers: Speakers

    def drafts(self, parse: Parse, voices: list[Voice], sentence: int, inherited: Floor) -> list[Draft]:
        """The drafts of one sentence; `inherited` is the chain of a quotation that goes on from an earlier one."""
        made: list[Draft] = []
        told: list[tuple[Frame, Sense, Draft]] = []
        self._introduce(parse, sentence)
        for frame in parse.frames:
            if not frame.senses or self._in_hashtag(parse.line.tokens[frame.trigger]):
                continue
            harm = len(frame.senses) > 1 and any(s.kind == "figure" and s.code in HURT for s in frame.senses)
            for sense in frame.senses:
                goes_on = inherited.at(parse.line.tokens[frame.trigger].start)
                draft = self._draft(frame, sense, parse, voices, sentence, goes_on) if sense.kind in TOLD else None
                if draft is None or (harm and draft.type == "ASSAULT" and mishap(frame, parse, self.pack)):
                    continue
                draft.harm = harm
                if draft.kind == "relation" and draft.realis == "actual" and only_alleged(parse.line, frame.trigger):
                    draft.realis = "possible"
                told.append((frame, sense, draft))
                made.extend(_each(draft))
        doers_blamed(parse, told)
        return without_held(made)

    def _in_hashtag(self, token: Token) -> bool:
        """A word of #أوقفوا_العدوان is a slogan and tells nothing."""
        text = self.participants.describer.original
        return text[token.end : token.end + 1] == "_" or text[max(0, token.start - 1) : token.start] == "_"

    def _introduce(self, parse: Parse, sentence: int) -> None:
        """Let the cast see the sentence's parties in their order, subjects of verbs marked."""
        line = parse.line
        main = [s for s in parse.verbs.values() if DESCRIBES not in s.notes]
        subjects = {r.phrase.head for s in main for r in s.get("subj") if r.phrase is not None}
        describer, cast = self.participants.describer, self.participants.cast
        for phrase in line.phrases:
            party = describer.meet(line, phrase) if not trails_name(line, phrase) else None
            if party is not None and not (party.cls in ("name", "") and not party.known and located(line, phrase)):
                cast.see(party, sentence, phrase.head in subjects)
            inner = bearer_inside(line.tokens, phrase) if phrase.head < phrase.genitive < phrase.end - 1 else None
            if inner is not None:
                cast.see(describer.party(line, inner), sentence)
            if (body := body_within(line, phrase, describer)) is not None:
                cast.note(body)

    def _draft(
        self,
        frame: Frame,
        sense: Sense,
        parse: Parse,
        voices: list[Voice],
        sentence: int,
        inherited: list[tuple[Party | None, Link]],
    ) -> Draft | None:
        line = parse.line
        links = [*inherited, *self.speakers.links(line, voices, frame.trigger, sentence, known=False)]
        self.participants.speaker = next((p for p, _ in reversed(links) if p is not None), None) if links else None
        if len(links) > len(inherited) and presupposed_clause(line, frame.trigger) >= 0:
            links = [*inherited, *self.speakers.links(line, voices, frame.trigger, sentence)]
        found = roles(frame, sense, line, self.participants.describer)
        found.actor = [r for r in found.actor if r.phrase is None or not only_described(line, r.phrase)]
        found.actor = with_a_mouth(line, sense, found.actor)
        if sense.kind == "relation" and frame.pos in "AP":
            head = next((r.token for r in frame.slots.get("head")), frame.trigger)
            found.recipient = resolved(line, found.recipient, head, self.participants.describer)
            found.actor = resolved(line, found.actor, head, self.participants.describer)
        called = frame.slots.get("obj") if frame.pos == "V" and sense.id.startswith("request:دعا") else []
        if any(plain_deed(line, r) for r in called):
            return None  # يدّعون الانتماء: claimed, not called on
        if sense.code == "ASSAULT" and (likened(frame, parse) or by_computer(frame, parse)):
            return None
        if hits_nothing(frame, sense, line):
            return None
        material = sense.code in MILITARY
        at = (
            frame.pos == "M"
            and (scene_of_force(frame, sense) or (sense.code in MEETING and found.actor == frame.slots.get("gen")))
            and len(found.actor) < 2
            and "visit" not in sense.modes
            and not found.recipient
        )  # هجوم بغداد، قمة مدريد: where it was, not who did it
        # غارات التحالف استهدفت، طائرات سعودية نقلت مساعدات; but هجمات الجيش تنذر بكارثة: nobody threatens there
        behind = material or sense.kind == "relation" or sense.code == "AID"
        named = self.participants.parties(line, found.actor, sentence, place_first=at, behind=behind, doing=True)
        actors = speaking(doers(named, sense.code), found.actor, sense.code if sense.kind == "event" else "")
        if material:  # a pronoun alone makes no paper and no aid agency an attacker
            actors = [a for a in actors if not (a.pronoun and (a.kind in PEACEFUL or a.stem in WITNESSES))]
        if (alone := one_sided(frame, sense, line, found.notes)) and not material:
            return None  # تأزم المفاوضات مع مصر: with whom, and not who
        scene = next((p for p in named if p.place), None) if material or at else None  # معارك الرمادي: where, not who
        held = sense.code == "controls"
        human = material or "release" in sense.modes
        if frame.pos == "V":
            found.recipient = meant_for(frame.slots, sense.code, found.notes, found.recipient)
        undergoing = [
            r
            for r in without_victims(line, sense, found.recipient)
            if r.phrase is None or not stranded(line, r.phrase, frame.trigger)
        ]
        self.participants.acting = frozenset(p.key for p in (*named, *(p for p, _ in links)) if p is not None)
        taken = self.participants.parties(line, undergoing, sentence, place_first=material or held, human=human)
        recipients, target = victims(taken, sense.code) if sense.kind == "event" else (doers(taken, sense.code), None)
        recipients = [p for p in recipients if shown(p, frame, sense)]
        actors = [a for a in actors if not (a.pronoun and any(a.key == r.key for r in recipients))]  # "he" is another
        place = self._registered((None if kills(frame) else target) or scene)
        if material and not place and (named_site := site(line, frame.slots.get("obj"))) is not None:
            place = self._registered(self.participants.describer.where(line, named_site))
        if sense.code == "MOBILIZE" and not _BOUND_FOR.isdisjoint(found.notes):
            there = [p for p in recipients if p.kind == "state"]  # أرسلت طائرات إلى تركيا: where they were sent
            recipients, place = besides(recipients, there), place or self._registered(next(iter(there), None))
        if sense.code == "ASSAULT" and "recipient=في" in found.notes and frame.slots.get("ل"):
            there = [p for p in recipients if p.kind == "state"]  # مذبحة للمدنيين في سوريا: where it was
            recipients, place = besides(recipients, there), place or self._registered(next(iter(there), None))
        if held:
            recipients, place = [], self._territory(taken)
            if line.tokens[frame.trigger].enc and place in NOWHERE:
                return None  # في مناطق سيطرتهم: nothing is said of where they are
        if (
            sense.code in MUTUAL
            and sense.kind == "event"
            and "visit" not in sense.modes
            and recipients
            and len(actors) < 2
            and not ("recipient=الي" in found.notes and sense.code == "AGREE")  # انضمت إلى المعاهدات
            and not sense.id.startswith(PROMISES)  # وعد الرئيس مواطنيه بالعودة
        ):
            actors, recipients = actors + besides(recipients, actors), []
        if sense.id.startswith(PROMISES):  # واعدا بعملية سلسة: nobody
            recipients = [r for r in recipients if r.known or r.definite]
        if "visit" in sense.modes:
            place = self._registered(self._visited(line, found.recipient, sentence))
        recipients = besides(recipients, actors)
        if not recipients and falls_on(sense):
            recipients = besides(behind_it(parse, frame, sense, self.participants, sentence), actors)
        charge = frame.slots.passive and sense.code == "ACCUSE" and bool(frame.slots.get("ب"))
        accused = charge and bool(recipients)  # ألقي باللائمة على جماعات, but of دين nobody is accused
        if not (
            accused
            or (bool(recipients) and official(frame, sense, line))
            or _complete(sense, actors, recipients, place)
        ):
            return None
        scope = modality(frame, parse, self.pack)
        draft = self._fresh(frame, sense, line, sentence, found.notes)
        draft.actors, draft.recipients, draft.place = actors, recipients, place
        if alone:
            draft.notes.append(ALONE)
        described = [r.phrase for r in found.recipient if r.phrase is not None] if place.startswith("text:") else []
        draft.vague = place.startswith("text:") and not any(names_place(line.tokens, p) for p in described)
        draft.nameless = draft.vague and bool(described) and all(nameless(line.tokens, p) for p in described)
        draft.realis, draft.called = _realis(scope, frame, voices, line), scope.called
        if untold(draft, line, scope.word):
            return None
        if material and draft.realis == "negated" and not actors and (owner := _involved(frame, line)) is not None:
            denier = next((p for p, _ in reversed(links) if p is not None), None)
            if not owner or denier is None:
                return None  # what is denied is a hand in the deed, not the deed
            draft.actors = [denier]
        if (frame.slots.passive or frame.inverse) and target is not None:
            draft.notes.append(STRUCK_PLACE)
        draft.attribution = self._voiced(draft, links)
        if (
            frame.pos == "M"
            and sense.kind == "event"
            and (line.tokens[frame.trigger].art or line.tokens[frame.trigger].enc)
            and not line.tokens[frame.trigger].conj  # وحرمانهم: told together with the deed before
            and draft.realis == "actual"  # what is feared or predicted is so by whoever fears it
            and presupposed_deed(voices, frame, line)
        ):
            draft.attribution = list(inherited)
        if sense.kind == "relation" and _described(frame, line):
            draft.attribution = list(inherited)
        draft.confidence = round(sense.conf * shape_factor(frame, sense, draft, scope, line), 3)
        draft.content = content_of(frame, sense, line)
        if sense.code == "ASSAULT":
            draft.modes = modes_shown(draft.modes, frame, sense, line, self.pack, found.actor, found.recipient)
        return draft

    def _visited(self, line: Line, refs: list[Ref], sentence: int) -> Party | None:
        """Where a visit leads: the town, or the state, that stands as its goal (وصل إلى بغداد)."""
        goals = self.participants.parties(line, refs, sentence, place_first=True)
        return next((p for p in goals if p.place), None) or next((p for p in goals if p.kind == "state"), None)

    def _territory(self, parties: list[Party]) -> str:
        """What is held: a place, a facility, a state."""
        for party in parties:
            if party.place or party.cls in ("place", "facility") or party.kind == "state":
                return self._registered(party)
        return ""

    def _registered(self, party: Party | None) -> str:
        if party is None:
            return ""
        self.places.setdefault(party.key, party)
        return party.key

    def _fresh(self, frame: Frame, sense: Sense, line: Line, sentence: int, notes: list[str]) -> Draft:
        tokens = line.tokens
        trigger = tokens[frame.trigger]
        start = tokens[frame.slots.start].start
        end = tokens[min(frame.slots.end, len(tokens)) - 1].end
        if end - start > MAX_CLAUSE:
            start, end = max(start, trigger.start - MAX_CLAUSE // 2), min(end, trigger.end + MAX_CLAUSE // 2)
        position = None
        modes = sense.modes
        if sense.kind == "stance":
            position = next((m for m in modes if m in ("supports", "opposes", "conditional")), "supports")
            modes = ()
        return Draft(
            sense.kind, sense.code, sentence, (trigger.start, trigger.end),
            (min(start, trigger.start), max(end, trigger.end)),
            frame.trigger, sense.id, sense.conf, modes, position=position, definite=taken_up(line, frame),
            noun=frame.pos == "M", notes=[*notes, *another(line, frame)],
        )  # fmt: skip

    def _voiced(self, draft: Draft, links: list[tuple[Party | None, Link]]) -> list[tuple[Party | None, Link]]:
        """A speaker's own verbal events, plans and stances need no link to the speaker."""
        own = {p.key for p in draft.actors}
        if draft.kind == "stance" or draft.type in VERBAL or draft.realis == "planned":
            while links and links[-1][0] is not None and (links[-1][0].key in own or _for_his_state(draft, links[-1])):
                links = links[:-1]
        return links


def _for_his_state(draft: Draft, link: tuple[Party | None, Link]) -> bool:
    """عبر ماكرون عن مطالبة فرنسا بهدنة: whoever expresses what his state asks or stands for does it for the state."""
    speaker, actors = link[0], draft.actors
    if speaker is None or fold_word(link[1].cue).lstrip("و") not in EXPRESSED or not draft.noun:
        return False
    return len(actors) == 1 and actors[0].key.startswith("state:") and speaker.country == actors[0].country


def _complete(sense: Sense, actors: list[Party], recipients: list[Party], place: str) -> bool:
    """Whether enough is known of a statement of this kind to make it one."""
    if sense.code == "allied-with":
        return len(actors) + len(recipients) > 1
    if sense.kind == "relation":
        return bool(actors) and bool(recipients or place)
    if sense.kind == "stance":
        return bool(actors)
    if sense.id.startswith("accuse:اتهم") and not recipients:
        return False  # who is accused by whom is never guessed
    return bool(actors) or sense.code not in NEEDS_ACTOR or not sense.actor or sense.actor == (("none",),)


def _described(frame: Frame, line: Line) -> bool:
    """A tie that only describes somebody definite (القوات المدعومة من، التحالف بقيادة) is the outlet's word as well; of
    somebody new (قوة تابعة لـ) it is part of what is said."""
    token, head = line.tokens[frame.trigger], frame.slots.get("head")
    if frame.pos not in "APM" or "circumstantial" in frame.slots.notes or not head or head[0].phrase is None:
        return False
    noun = line.tokens[head[0].phrase.head]
    definite = noun.definite or (head[0].phrase.genitive > 0 and line.tokens[head[0].phrase.genitive].definite)
    return definite and (frame.pos in "AP" or (token.text.startswith("ب") and modifies(token) and not token.enc))


def _each(draft: Draft) -> list[Draft]:
    """A tie holds between two: several backers or several backed are a statement each. What several hold together or
    belong to is one statement."""
    if draft.kind != "relation" or draft.type in JOINED or len(draft.actors) * max(1, len(draft.recipients)) < 2:
        return [draft]
    return [
        replace(draft, actors=[a], recipients=r)
        for a in draft.actors
        for r in ([[x] for x in draft.recipients] or [[]])
    ]


def _realis(scope: Modality, frame: Frame, voices: list[Voice], line: Line) -> str:
    if scope.realis != "actual":
        return scope.realis
    if attributive(frame, line):
        return "actual"  # يتوقع أن تتقدم القوات المناهضة للرئيس: that they are against him is not predicted
    holding = chain(voices, frame.trigger)
    fence = vouched(frame, line, frame.carrier if frame.carrier >= 0 else frame.trigger)
    if holding and holding[-1].stance in HYPOTHETICAL and holding[-1].cue >= fence:
        reading = line.tokens[frame.carrier if frame.carrier >= 0 else frame.trigger].reading
        if reading is None or reading.entry is None or reading.entry.tense != "perf":
            return "possible"
    if holding and holding[-1].stance == "deny" and _first_clause(holding[-1], frame.trigger, line):
        return "negated"
    return "actual"


def _first_clause(voice: Voice, token: int, line: Line) -> bool:
    """Only the predicate that is denied itself, not what its clause presupposes."""
    verbs = [k for k in range(voice.start, token) if line.tokens[k].tag == "V"]
    relative = any(line.tokens[k].tag == "R" for k in range(voice.start + 1, token))
    return not verbs and not relative


def _involved(frame: Frame, line: Line) -> bool | None:
    """نفى ضلوعه في اغتيال: whether a word of involvement before the deed has its owner's pronoun, or None."""
    tokens = line.tokens
    for k in range(frame.trigger - 1, max(-1, frame.trigger - 6), -1):
        if tokens[k].tag in "VS.":
            return None
        if tokens[k].stem in INVOLVEMENT:
            return bool(tokens[k].enc) or any(t.enc and t.prep == "ل" for t in tokens[k + 1 : frame.trigger])
    return None
