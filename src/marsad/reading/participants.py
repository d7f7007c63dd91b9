"""From references in a sentence to parties of the document, with pronouns and "the two men" resolved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from marsad.languages.pack import Pack
from marsad.reading.cast import DOCUMENTS, PAIRS, Cast
from marsad.reading.doers import REINFORCING, agent_like, stays
from marsad.reading.draft import Draft
from marsad.reading.mentions import GROUP_OF, Describer
from marsad.reading.party import Party
from marsad.reading.phrases import PARTITIVE, QUANTIFIERS, Phrase, phrase_at
from marsad.reading.remnants import MATTERS
from marsad.reading.replacing import replace
from marsad.reading.slots import Line, Ref
from marsad.reading.spellings import Name
from marsad.reading.spokesmen import of_several, spoken_for
from marsad.reading.standing import PEOPLE_OF
from marsad.reading.subjects import asks_or_condemns, named_within
from marsad.reading.tokens import FORCE, HOMELAND, VERBAL, Token

PAIR: Final = "pair:"
OPENING: Final = 7  # tokens of a sentence in which a pronoun can still mean who was told of in the one before
SOUND_PLURALS: Final = frozenset(["المسوولين", "للمسوولين"])  # a dual by its form alone
FOLLOWERS: Final = frozenset({"نصير", "مقاتل", "عنصر", "عضو", "مسلح"})
VOICES: Final = frozenset({"متحدث", "ناطق", "مراسل", "مصدر"})  # who speak for others
COUNTERPART: Final = "نظير"
HOME: Final = frozenset({"وطن", "وطنا"})
UNFELT: Final = HOME | {"مخرجات", "مقدرات", "ثوابت", "انسان"}  # that nothing is done to
NOT_VICTIMS: Final = frozenset({"count", "event", "abstract", "time", "weapon", "source", "adj"})
NOT_PARTIES: Final = NOT_VICTIMS | {"place", "facility", "vehicle", "owned-thing"}
# In reports of violence these suffer it; who says that they did it names them in another way.
BYSTANDERS: Final = frozenset([
    "ضحايا", "قتلي", "جرحي", "مصابين", "مصابون", "اخري", "اخرين", "اخرون", "مدني", "مدنيين", "مدنيون",
    "مدنيا", "طفل", "طفلا", "اطفال", "نساء",
])  # fmt: skip
DEAD: Final = frozenset(["قتيل", "قتيلان", "قتيلين", "جريح", "جريحان", "جريحين", "شهيد", "شهيدان", "شهداء", "شهيدين"])
FLYING: Final = frozenset({"armed-group", "state", "government"})
RESCUERS: Final = frozenset(
    {("دفاع", "مدني"), ("دفاع", "المدني"), ("خوذ", "بيضاء"), ("سيارات", "اسعاف"), ("هلال", "احمر")}
)
CARRIED: Final = frozenset({"جثه", "جثث", "جثامين", "غالبيه", "اغلب"})
SOME: Final = QUANTIFIERS | PARTITIVE | CARRIED
RIDDEN: Final = frozenset([
    "دراجات", "دراجه", "سياره", "سيارات", "سيارتين", "سيارتان", "شاحنه", "شاحنات", "شاحنتين", "حافله", "حافلات",
])  # fmt: skip  # they do nothing
DRONES: Final = frozenset(["مسيره", "مسيرات", "درون", "طيار"])  # طائرة مسيرة، بدون طيار: a means; who flies it acts
BOMBS: Final = frozenset(["مفخخه", "ملغومه", "مفخخات", "مفخختين", "مفخختان"])  # no victims of their own blast
# Participles that stand for somebody by themselves in the press.
SUBSTANTIVES: Final = frozenset(["مخلوع", "مدعو", "مغدور", "متهم", "مجهول", "ملقب", "مشرف", "مكلف"])
RECORDS: Final = frozenset([
    "رساله", "رسايل", "تسجيل", "تسجيلات", "شريط", "كتب", "خطاب", "خبر", "ملف", "وثيقه", "وثايق", "مقال",
    "منشور", "منشورات", "تقارير", "معلومات", "كلمات", "لافتات", "فيديو", "مذكره", "عريضه",
])  # fmt: skip
STATEMENT: Final = "بيانا"  # in the accusative: أصدر المجلس بيانا يدعو; a statement that heads its clause speaks
MILITARY: Final = frozenset({"ASSAULT", "MOBILIZE", "COERCE"})


@dataclass(slots=True)
class Participants:
    """Resolves the references of one document, sentence after sentence."""

    cast: Cast
    describer: Describer
    pack: Pack
    speaker: Party | None = None  # whose first person it is
    bodies: dict[str, Party] = field(default_factory=dict)  # by the key of who speaks in their name
    acting: frozenset[str] = frozenset()  # who does what those to be found undergo

    def parties(
        self,
        line: Line,
        refs: list[Ref],
        sentence: int,
        place_first: bool = False,
        behind: bool = False,
        doing: bool = False,
        human: bool = False,
    ) -> list[Party]:
        """The parties that references name; those that nothing is known of are left out.

        `behind` looks for who stands behind a deed that is itself the doer (غارات التحالف استهدفت); `human` takes a
        pronoun for people alone (اعتقالهم), `doing` one for somebody of whom there is no doubt.
        """
        found: list[Party] = []
        for ref in refs:
            for party in self._party(line, ref, sentence, place_first, behind, human, doing):
                if not found or all(party.key != other.key for other in found):
                    found.append(party)
        return found

    def hear(self, line: Line, ref: Ref, speakers: list[Party]) -> None:
        """Note in whose name a speaker that is named here speaks."""
        if ref.phrase is None:
            return
        for party in speakers:
            body = spoken_for(line, ref.phrase, party, self.describer)
            if body is not None:
                self.bodies[party.key] = body

    def _party(
        self, line: Line, ref: Ref, sentence: int, place_first: bool, behind: bool, human: bool, doing: bool
    ) -> list[Party]:
        if ref.phrase is None:
            return self._pronoun(line, ref, sentence, human, doing)
        phrase = ref.phrase
        head = line.tokens[phrase.head]
        if head.noun_class == "gov" and (states := self._two_states(line, phrase)):
            return states
        if (
            head.entry is not None
            and head.entry.number == "d"
            and head.art
            and head.stem_base in PAIRS
            and head.text not in SOUND_PLURALS
            and phrase.name < 0
            and not any(t.word.nisba for t in line.tokens[phrase.head + 1 : phrase.end])  # الجانبين الخليجي والأميركي
        ):
            pair = self.cast.pair(head.stem_base, head.start)
            if pair:
                return [replace(p, spans=()) for p in pair]
            if sentence < 2:  # a text that begins with "the two men" names them later
                return [Party(PAIR, head.text, "person", cls="people")]
        if head.stem_base == COUNTERPART and not head.art and phrase.bearer < 0:
            other = self._counterpart(line, phrase, sentence)
            if other is not None:
                return [other]
        if head.enc and head.tag == "N":
            owned = self._owned(line, phrase, sentence)
            if owned is not None and (doing or not owned.pronoun or self._sole(line, phrase, sentence, owned)):
                return [owned]
        party = self.describer.party(line, phrase, place_first)
        if doing and head.enc and party.cls == "vehicle":
            return []  # غارات لطائراته: whose they are is not known, and they do nothing of their own
        if party.cls == "event":
            return self._behind(line, phrase, sentence) if behind else []
        if behind and party.cls == "owned" and head.stem in self.pack.classes["@aircraft"] and party.kind != "person":
            return [replace(party, cls="force")]  # مسيرة تابعة للاحتلال
        if behind and party.cls == "vehicle" and not head.enc and head.stem in self.pack.classes["@aircraft"]:
            return self._flown_by(line, phrase, sentence) or [party]
        if party.place and not place_first and len(phrase) == 1:
            return [self.cast.named_like(party, head.stem) or party]
        return [self.cast.same(party)]

    def _two_states(self, line: Line, phrase: Phrase) -> list[Party]:
        """الحكومتان التركية والجزائرية: a dual for governments with two nationalities is one of each."""
        at = phrase.head
        tokens = line.tokens[at : at + 3]
        entry = tokens[0].entry
        if len(tokens) < 3 or entry is None or entry.number != "d":
            return []
        first, second = tokens[1], tokens[2]
        if not (first.word.nisba and second.word.nisba and second.text.startswith("و")):
            return []
        return [p for k in (at + 1, at + 2) for p in self._pronoun(line, Ref(None, k, "nisba"), 0)]

    def _pronoun(self, line: Line, ref: Ref, sentence: int, human: bool = False, doing: bool = False) -> list[Party]:
        if ref.pronoun == "nisba":
            token = line.tokens[ref.token]
            name = Name((token.stem,), "entity", token.word.nisba or "", False)
            return [self.describer.entity(name, ((token.start, token.end),))] if token.word.nisba else []
        if ref.pronoun == "me" or ref.pronoun in ("ي", "ني", "نا"):
            who = self.speaker
            if who is not None and of_several(line, ref):
                who = self.bodies.get(who.key, who)
            if not doing and ref.pronoun == "نا" and who is not None and who.cls in ("person", "name", "office"):
                return []  # الدول المعادية لنا: his people's enemies, and not his own
            return [replace(who, spans=())] if who is not None else []
        token = line.tokens[ref.token]
        if (
            token.tag == "V" and token.enc != ref.pronoun and (asks_or_condemns(token) or _praises(token))
        ):  # وأدان: goes on from whoever spoke
            opens = self.cast.opener(ref.pronoun, sentence) if token.index < 2 else None
            last = opens or self.cast.speaker(ref.pronoun)
            going_on = last and last.stem not in DOCUMENTS and self.cast.fresh(last, ref.pronoun, sentence)
            if last and (opens or going_on):
                return [replace(last, spans=(), pronoun=True)]
        people = human or (token.tag == "V" and token.enc == ref.pronoun)
        if not doing:
            near = token.index < OPENING
            party = self.cast.without_rival(ref.pronoun, sentence, token.start, people, near, self.acting)
            return [] if party is None or _unheard_of(party) else [replace(party, spans=(), pronoun=True)]
        if token.tag == "N" and token.enc == ref.pronoun:
            party = self.cast.owner(ref.pronoun, sentence, token.start)
            return [replace(party, spans=(), pronoun=True)] if party is not None else []
        party = self.cast.pronoun(
            ref.pronoun,
            sentence,
            token.start,
            human=people,
            doing=not _goes_on(line, token),
            acting=True,
            within=named_within(line, token, ref.pronoun),
        )
        return [replace(party, spans=(), pronoun=True)] if party is not None else []

    def _owned(self, line: Line, phrase: Phrase, sentence: int) -> Party | None:
        """قواته، بلاده: whose forces, whose country."""
        head = line.tokens[phrase.head]
        fighters = head.noun_class in GROUP_OF or head.stem_base in PEOPLE_OF
        owner = self.cast.pronoun(head.enc, sentence, head.start, leads=fighters)
        if owner is None:
            return None
        span = self.describer.span(line.tokens, phrase.start, phrase.end)
        if head.stem in HOMELAND and owner.country:
            return self.describer.entity(Name((head.stem,), "entity", f"state:{owner.country}", False), (span,))
        single = owner.kind == "person" or (owner.cls in ("office", "person") and owner.number == "s")
        if fighters and single and head.stem_base in FOLLOWERS:
            return None  # اعتقال أنصاره: they are not himself
        if fighters and owner.stem in VOICES:
            return None  # قال المتحدث إن قواته: they are not his
        if fighters or (head.noun_class == "vehicle" and owner.kind in FLYING):  # طائراته قصفت
            return replace(owner, spans=(span,), pronoun=True)
        return None

    def _sole(self, line: Line, phrase: Phrase, sentence: int, owner: Party) -> bool:
        """الاعتداء على عناصرها: whether nobody else can own the forces that undergo something."""
        head = line.tokens[phrase.head]
        near = head.index < OPENING
        sole = self.cast.without_rival(head.enc, sentence, head.start, False, near, self.acting)
        return sole is not None and sole.key == owner.key

    def _counterpart(self, line: Line, phrase: Phrase, sentence: int) -> Party | None:
        """نظيره التركي: who holds in that country the office that the person before holds."""
        head = line.tokens[phrase.head]
        nisba = next((t.word.nisba for t in line.tokens[phrase.head + 1 : phrase.end] if t.word.nisba), None) or ""
        enclitic = head.enc or ("ه" if head.written == "ه" else "")  # the same letters are "a counterpart", feminine
        person = self.cast.pronoun(enclitic, sentence, head.start, human=True) if enclitic else None
        if person is None or not person.known or not nisba.startswith("state:"):
            return None
        describer = self.describer
        other = describer.knowledge.counterpart(person.key, nisba.removeprefix("state:"), describer.day)
        if other is None:
            return None
        span = describer.span(line.tokens, phrase.start, phrase.end)
        return describer.entity(Name((head.stem,), "entity", other.id, False), (span,))

    def _behind(self, line: Line, phrase: Phrase, sentence: int) -> list[Party]:
        """Who stands behind a deed that is itself the subject: غارات التحالف استهدفت، هجوم إسرائيلي أودى."""
        tokens = line.tokens
        for k in range(phrase.head + 1, phrase.end):
            if tokens[k].word.nisba:
                return self._pronoun(line, Ref(None, k, "nisba"), sentence)
            if tokens[k].tag == "E" or tokens[k].noun_class in ("force", "gov", "armed", "vehicle"):
                inner = phrase_at(tokens, k, phrase.end)
                if inner is not None:
                    party = self.describer.party(line, inner)
                    return [party] if party.kind != "person" and (party.acts or party.cls == "vehicle") else []
        return self._owner(line, phrase)

    def _flown_by(self, line: Line, phrase: Phrase, sentence: int) -> list[Party]:
        """Whose aircraft they are, where the phrase tells it: المقاتلات التركية، الطائرات السورية والروسية."""
        states = [k for k in range(phrase.head + 1, phrase.end) if line.tokens[k].word.nisba]
        found = [p for k in states for p in self._pronoun(line, Ref(None, k, "nisba"), sentence)]
        return found or [p for p in self._behind(line, phrase, sentence) if p.known]

    def _owner(self, line: Line, deed: Phrase) -> list[Party]:
        """Whose a deed is that ل gives to somebody: غارة للتحالف أوقعت، قصف صاروخي لقوات النظام استهدف."""
        tokens = line.tokens
        head = tokens[deed.head]
        if head.definite or deed.end >= len(tokens) or tokens[deed.end].prep != "ل" or not tokens[deed.end].nominal:
            return []
        if any(s.gen == "patient" for s in (head.lexeme.senses if head.lexeme is not None else ())):
            return []  # استهداف للجيش: that is whom it hits
        inner = phrase_at(tokens, deed.end)
        if inner is not None and head.stem == REINFORCING and stays(line, Ref(inner, inner.head)):
            return []
        party = self.describer.party(line, inner) if inner is not None else None
        return [party] if party is not None and agent_like(party) and party.cls != "owned" else []


def _praises(token: Token) -> bool:
    """وأشادوا، ورفض: a verb of praise or refusal at the head of a sentence, which is done in words, goes on from
    whoever spoke."""
    senses = token.lexeme.senses if token.lexeme is not None and token.index < 2 else ()
    codes = {s.code for s in senses if s.kind == "event"}
    return bool(codes & {"SUPPORT", "REJECT", "THREATEN"}) and codes <= VERBAL


def _goes_on(line: Line, token: Token) -> bool:
    """وقامت بإحراق، ثم انسحبوا: a verb that opens its sentence goes on from the last subject of the one before."""
    before = line.tokens[token.index - 1] if token.index > 0 else None
    return token.tag == "V" and ((before is None and token.conj) or (before is not None and before.text == "ثم"))


def victims(parties: list[Party], kind: str) -> tuple[list[Party], Party | None]:
    """Those who can undergo, and the place where the target was a place and nobody."""
    kept, place = [], None
    for party in _besides_places(parties) if kind in MILITARY else parties:
        if party.stem in UNFELT or (party.bare and party.stem in MATTERS):
            continue  # يستهدفون وطنا: no place to be found; القدرات | العسكرية
        if party.place or party.cls == "place" or (party.cls == "facility" and kind == "MOBILIZE"):
            place = place or party  # قاعدة يتمركز فيها الحوثيون
        elif (
            party.casualty
            or party.cls in NOT_VICTIMS
            or (party.cls == "vehicle" and not BOMBS.isdisjoint(party.key.removeprefix("text:").split()))
            or (kind not in MILITARY and party.cls in NOT_PARTIES)
            or (kind not in MILITARY and not party.acts)
        ):
            continue
        else:
            kept.append(party)
    return kept, place


def doers(parties: list[Party], kind: str) -> list[Party]:
    """Those who can act: nobody is made a doer by standing in the right place."""
    if not parties:
        return []
    if kind in MILITARY:
        parties = _besides_places(parties)
    able = [
        p
        for p in parties
        if (p.acts and not p.place) or (p.cls == "vehicle" and kind in MILITARY and p.stem not in RIDDEN)
    ]
    able = [p for p in able if p.known or p.cls not in ("name", "people", "") or not _adjective(p)]
    able = [p for p in able if p.cls != "source" or not _written(p)]
    if kind == "REJECT":
        return [p for p in able if p.cls != "source"]  # المصدر الذي رفض الكشف عن اسمه
    if kind == "AID":
        return [p for p in able if p.cls != "source" and p.stem not in VOICES]  # who tells of help gives none
    if kind not in MILITARY:
        return able
    return [
        p for p in able if p.kind != "media" and p.cls != "source" and not is_bystander(p)
    ]  # who reports an attack made none


def without_drones(actors: list[Party]) -> list[Party]:
    """The doers without the nameless drone by which it was done: whoever flies it did it."""
    return [p for p in actors if p.cls != "vehicle" or DRONES.isdisjoint(_stems(p))]


def _stems(party: Party) -> list[str]:
    return [word.removeprefix("ال") for word in party.key.removeprefix("text:").split()]


def _adjective(party: Party) -> bool:
    """السياسية, المتطرفة: a definite adjective that was cut off from its noun, or a thing that no table knows."""
    words = party.key.removeprefix("text:").removeprefix("name:").split()
    if len(words) == 1 and party.pronoun and not party.definite and words[0].endswith("ه"):
        return True  # واقعيته مقرونة بما سمعه خلال زيارته
    if len(words) != 1 or not party.definite:
        return False
    if party.cls == "people":  # المستمر، المنعقد; but المئات and المتظاهرون are people
        plural = words[0].endswith(("ون", "ين", "ات", "اف"))
        return party.number == "s" and not plural and words[0] not in SUBSTANTIVES
    return words[0].endswith(("ه", "ات"))


def _written(party: Party) -> bool:
    """رسالة تطالب، بيانا يدعو: those who wrote it ask, whoever they are."""
    return party.stem in RECORDS or party.stem == STATEMENT


def _besides_places(parties: list[Party]) -> list[Party]:
    """أطراف كفرتخاريم والبارة والعنكاوي: in a list with a place a name that no table knows is a place too."""
    if len(parties) < 2 or not any(p.place or p.cls == "place" for p in parties):
        return parties
    return [p for p in parties if p.known or p.place or p.cls not in ("name", "")]


def is_bystander(party: Party) -> bool:
    """Civilians and the like, also by way of a quantifier (أحد المدنيين), and those who come to their aid."""
    words = party.key.removeprefix("text:").split()
    if any(pair in RESCUERS for pair in pairwise(words)):
        return True
    words = [w for w in words if w != "من" and not w.isdigit()]  # عدد من المدنيين، 12 مدنيا
    some = len(words) > 1 and words[0] in SOME and words[1].removeprefix("ال") in BYSTANDERS
    return party.stem in BYSTANDERS or some or bool(DEAD.intersection(words[:1]))


def without_unheard(drafts: list[Draft], trusted: Callable[[Draft], bool]) -> list[Draft]:
    """The drafts, in which no deed of force has a doer whom nobody heard of; those left out that this makes doubtful.

    Once they are trusted: a doer that nobody knows speaks against a draft, none at all does not.
    """
    kept = []
    for draft in drafts:
        if draft.kind == "event" and draft.type in FORCE:
            draft.actors = without_drones(draft.actors)
        if draft.kind == "event" and draft.type in FORCE and any(map(_unheard_of, draft.actors)):
            draft.actors = [p for p in draft.actors if not _unheard_of(p)]
            if not trusted(draft):
                continue
        kept.append(draft)
    return kept


def _unheard_of(party: Party) -> bool:
    """المورتر, مكمن, بغزارة: a single word that no table knows and nobody bore in full before is rather no name."""
    single = party.key.startswith("text:") and " " not in party.key
    return party.cls == "name" and not party.known and single and not party.name.isascii()
