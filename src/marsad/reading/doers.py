"""Doers of a deed that a preposition marks: هجوم لتنظيم داعش على المدينة، قصف من الجيش.

Needs a masdar's slots and the parties that phrases name; gives the phrases that do it. Only whoever can use force is
taken: a place or a pronoun after the same prepositions tells where from, or against whom.
"""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Sense
from marsad.reading.frames import Frame
from marsad.reading.mentions import Describer
from marsad.reading.party import Party
from marsad.reading.slots import Line, Ref
from marsad.reading.tokens import OWNED, names_state

BLOW: Final = "ضربه"  # ضربة للتنظيم is dealt to it; ضربات للتحالف and ضربة جوية للتحالف are its own
GUNMEN: Final = frozenset(
    ["مسلحين", "مسلحون", "متمردين", "ارهابيين", "متشددين", "متطرفين", "مجهولين", "انتحاري", "مسلح"]
)
AIRCRAFT: Final = frozenset([
    "طايره", "مسيره", "طايره مسيره", "طايره بدون طيار", "طايره حربيه", "مقاتله", "مروحيه", "طيران", "درون",
])  # fmt: skip
ANNOUNCING: Final = frozenset(["اعلن", "تبني"])
OPEN_TO_BOTH: Final = frozenset(["هاجم", "اجتاح"])  # a state in the genitive of هجوم or اجتياح does or suffers it
ATTACK: Final = "هجوم"
ATTACKING: Final = "مهاجمه"  # the masdar of a transitive verb: whoever stands alone with it suffers it
TAKING: Final = frozenset(["غزا", "احتل"])  # غزو لتايوان: ل marks what is taken, with or without a doer
AGAINST: Final = ("بين", "مع", "ضد", "علي", "subj")
REINFORCING: Final = "تعزيزات"
STAYING: Final = frozenset(["متواجد", "موجود", "متمركز", "مرابط", "محاصر", "متحصن"])
FORCE: Final = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})


def agent_like(party: Party) -> bool:
    """Whether a lone genitive rather does than undergoes: armed forces, governments, groups."""
    if party.place or party.kind == "person":
        return False
    if party.cls == "persons" and {"COP", "MIL", "SPY"} & set(party.sectors):
        return True
    return party.cls in ("force", "gov", "armed", "vehicle") or (
        party.known and party.kind in ("state", "armed-group", "government", "organization", "party")
    )


def marked_doer(frame: Frame, sense: Sense, line: Line, describer: Describer, found: dict[str, list[Ref]]) -> list[Ref]:
    """Whom ل or من right after a deed without genitive names as its doer, or nobody.

    ل marks what undergoes the deed of most transitive masdars once a genitive does it (قصف النظام للمدينة); after the
    bare noun it marks the owner of the deed. Nouns whose genitive undergoes (استهداف) keep it for the object.
    """
    if sense.code not in FORCE or frame.pos != "M" or "gen" in found or "nisba" in found:
        return []
    token, own = line.tokens[frame.trigger], line.phrase_of(frame.trigger)
    edge = own.end if own is not None and own.head == frame.trigger else frame.trigger + token.length
    if token.enc or (token.art and edge <= frame.trigger + 1):
        return []  # التصدي للتنظيم, but الضربات الجوية للتحالف، القصف المدفعي للنظام
    governed = bool(token.prep) or (frame.trigger > 0 and line.tokens[frame.trigger - 1].tag == "P")
    dealt = token.stem_base == BLOW and token.length == 1 and token.entry is not None and token.entry.number == "s"
    suffered = dealt or sense.gen == "patient" or frame.lexeme.lemma in TAKING
    for slot in ("ل", "من") if not suffered else ("من",):
        refs = [r for r in found.get(slot, []) if r.phrase is not None]
        if not refs or refs[0].phrase is None or refs[0].phrase.start != edge + (slot == "من"):
            continue
        if sense.code == "MOBILIZE" and slot == "ل" and stays(line, refs[-1]):
            continue  # تعزيزات للميليشيات المتواجدة في القاعدة: they get them
        parties = [describer.party(line, r.phrase) for r in refs if r.phrase is not None]
        if governed and all(p.stem in GUNMEN for p in parties):
            return refs  # قتل جنود في كمين لمسلحين
        if all(agent_like(p) and p.cls != "owned" and not (slot == "من" and p.kind == "state") for p in parties):
            return refs
    return []


def stays(line: Line, ref: Ref) -> bool:
    """Whether a force is told to be somewhere already."""
    end = ref.phrase.end if ref.phrase is not None else 0
    start = ref.phrase.start if ref.phrase is not None else 0
    return any(t.art and t.stem.removesuffix("ه") in STAYING for t in line.tokens[start : end + 1])


def own_report(frame: Frame, line: Line, describer: Describer, genitive: Ref) -> bool:
    """أعلن الحزب قصف إسرائيل: what an armed force announces as the bare object of the verb is its own deed, so that a
    state alone in the genitive is whom it struck; but أعلنت الوزارة قصف إسرائيل and قصف إسرائيل مستشفى are that
    state's."""
    at = line.phrase_of(frame.trigger)
    v = next(iter(line.verbs_before(frame.trigger)), -1)
    if at is None or v < 0 or line.tokens[v].stem_base not in ANNOUNCING or line.tokens[at.start].prep:
        return False
    near = v + 1 if at.start > v + 1 else v - 1  # أعلن الحزب قصف, الحزب يعلن قصف
    speaker = line.phrase_of(near) if near >= 0 else None
    if speaker is None or speaker.start == at.start or not names_state(line.tokens[genitive.token]):
        return False
    if not all(t.time >= 0 or t.tag in 'A"' or t.index == v for t in line.tokens[speaker.end : at.start]):
        return False
    party = describer.party(line, speaker)
    return party.kind == "armed-group" or party.cls in ("force", "armed")


def strikes(line: Line, genitive: Ref, struck: list[Ref]) -> bool:
    """قصف مسيرة تابعة للجيش منزلا: an aircraft strikes where something else that can be struck stands behind it."""
    heads = [line.tokens[r.phrase.head] for r in struck if r.phrase is not None]
    flies = line.tokens[genitive.token].stem_base in AIRCRAFT
    return flies and any(h.noun_class in OWNED and h.stem_base not in AIRCRAFT for h in heads)


def alone_with(frame: Frame, line: Line, genitive: Ref) -> str | None:
    """The slot of a genitive that stands alone with an attack where the noun or a state leaves one way to read it, or
    none: مهاجمة أميركا is done to it; هجمات باريس، اجتياح لبنان do not tell; None for all else (هجوم المسلحين)."""
    if line.tokens[frame.trigger].stem_base == ATTACKING:
        return "obj"
    if line.tokens[frame.trigger].stem_base == ATTACK and line.tokens[genitive.token].stem in GUNMEN:
        return "subj"  # التصدي لهجوم الإرهابيين: whom it strikes would stand behind على
    return "" if frame.lexeme.lemma in OPEN_TO_BOTH and names_state(line.tokens[genitive.token]) else None


def told_where(line: Line, found: dict[str, list[Ref]]) -> bool:
    """معارك سوريا: a state alone in the genitive of a fight tells where it is; but معارك روسيا مع أوكرانيا."""
    alone = len(found["gen"]) == 1 and found["gen"][0].phrase is not None and found.keys().isdisjoint(AGAINST)
    return alone and names_state(line.tokens[found["gen"][0].token])


def names_group(line: Line, ref: Ref) -> bool:
    """Whether a phrase is the name of an armed group and nothing else (داعش، تنظيم داعش)."""
    token = line.tokens[ref.token]
    return ref.phrase is not None and token.tag == "E" and any(n.key.startswith("group:") for n in token.names)
