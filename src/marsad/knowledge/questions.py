"""Questions to the tables in words: who is meant by a name or a title on a day, and where a name may lie.

A question is Arabic as a newspaper writes it, or a name in Latin letters. Nothing is guessed: every answer says
why it is one, and several answers stand side by side.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from marsad.knowledge.days import first_day, last_day
from marsad.knowledge.lookup import Bond, Entity, Knowledge, OfficeRow, PlaceRow, Term
from marsad.knowledge.spelling import Spelling, spelling

PLACE_NOUNS: Final = frozenset(
    plain_word
    for noun in (
        "مدينة", "بلدة", "قرية", "محافظة", "ولاية", "إقليم", "منطقة", "مخيم", "معبر", "مطار", "ميناء", "جزيرة", "حي",
        "ناحية", "قضاء", "مديرية", "لواء", "مقاطعة", "بلدية", "عاصمة",
    )
    for plain_word in spelling(noun)
)  # fmt: skip
BESIDE: Final = {
    "near": ("قرب", "بالقرب من", "محيط", "في محيط", "بمحيط", "مشارف", "على مشارف", "ضواحي"),
    "north of": ("شمال", "شمالي"), "south of": ("جنوب", "جنوبي"),
    "east of": ("شرق", "شرقي"), "west of": ("غرب", "غربي"),
    "the countryside of": ("ريف",), "the border of": ("حدود",),
}  # fmt: skip
"""Words that stand before a place and mean somewhere about it, never the place itself."""
_BESIDE: Final = {spelling(words): how for how, group in BESIDE.items() for words in group}


_NEVER: Final = Term("", "", "", None)


class Person(NamedTuple):
    """Somebody whom a question may mean: with the office and its term where a title asked for it or it was held."""

    entity: Entity
    office: OfficeRow | None
    term: Term | None
    why: str
    bond: Bond | None = None  # what a group is to another, or the other to it


class Spot(NamedTuple):
    """A place that a name may mean. `beside`: the name speaks of somewhere about it (`near`, `south of`), else ""."""

    place: PlaceRow
    beside: str
    why: str


def who(knowledge: Knowledge, question: str, day: str | None = None) -> list[Person]:
    """The people, bodies and states that a name or a title means; `day` is YYYY-MM-DD, YYYY-MM or YYYY, None: ever.

    A title gives those who held the office on the day, a person's name the offices held then (or nothing but the
    person), a part of a name everybody who bears it.
    """
    words = spelling(question)
    if not re.search("[\u0600-\u06ff]", question):
        return _once(_partly(knowledge, question, words, day))
    found = [
        answer
        for match in knowledge.match(words)
        if match.length == len(words) and match.table in ("entity", "metonym")
        if (entity := knowledge.entity(match.id)) is not None
        for answer in _with_offices(knowledge, entity, day, _named(match.table, match.weak))
    ]
    found += _title(knowledge, words, day)
    return _once(found or _titled(knowledge, words, day) or _partly(knowledge, question, words, day))


def where(knowledge: Knowledge, question: str) -> list[Spot]:
    """The places that a name may mean, the most likely of a text that says nothing else (the largest) first."""
    words = spelling(question)
    beside, rest = "", words
    for before, how in _BESIDE.items():
        if words[: len(before)] == before and len(words) > len(before) and not _placed(knowledge, words):
            beside, rest = how, words[len(before) :]
    named = _placed(knowledge, rest)
    said = ""
    if not named and len(rest) > 1 and rest[0] in PLACE_NOUNS:
        named, said = _placed(knowledge, rest[1:]), f"named after {question.split()[0]}"
    if not named:
        named = _latin(knowledge, question)
    named = dict(sorted(named.items(), key=lambda item: -knowledge.places[item[0]].population))
    return [Spot(knowledge.places[id], beside, _why_there(knowledge, id, weak, len(named), said))
            for id, weak in named.items()]  # fmt: skip


def _title(knowledge: Knowledge, words: Spelling, day: str | None) -> Iterator[Person]:
    """A title with the state or body it belongs to (وزير الخارجية الفرنسي), or one that says all by itself."""
    offices: dict[str, str] = {
        match.id: "a title that says it all"
        for match in knowledge.match(words)
        if match.table == "office" and match.length == len(words)
    }
    for at in range(1, len(words)):
        for owner, how in _owners(knowledge, words[at:]):
            offices |= dict.fromkeys(knowledge.offices_titled(words[:at], owner), how)
    for id, how in offices.items():
        office = knowledge.offices[id]
        for term in knowledge.holders(id):
            entity = knowledge.entity(term.person)
            if entity is not None and (day is None or holds(knowledge, term, day)):
                yield Person(entity, office, term, f"holder of the office, {how}")


def _titled(knowledge: Knowledge, words: Spelling, day: str | None) -> Iterator[Person]:
    """A title before a name (الرئيس الفرنسي إيمانويل ماكرون): the name counts."""
    for at in range(1, len(words)):
        for match in knowledge.match(words, at):
            entity = knowledge.entity(match.id)
            if at + match.length == len(words) and entity is not None and entity.kind == "person":
                yield from _with_offices(knowledge, entity, day, "named after a title")
                return


def _owners(knowledge: Knowledge, words: Spelling) -> Iterator[tuple[str, str]]:
    """The states and bodies that the end of a title names, each with how."""
    for state in knowledge.nisba_of(*words) if len(words) < 3 else ():
        yield state, "by its nationality"
    for name in (words, _without_lam(words)):
        for match in knowledge.match(name) if name else ():
            if match.length == len(name) and match.table == "entity" and not match.id.startswith("person:"):
                yield match.id, "by its state or body"


def _without_lam(words: Spelling) -> Spelling:
    """للأمم المتحدة as الأمم المتحدة, لليبيا as ليبيا."""
    first = words[0]
    if first.startswith("لل"):
        return ("ال" + first[2:], *words[1:])
    return (first[1:], *words[1:]) if first.startswith("ل") and len(first) > 3 else ()


def holds(knowledge: Knowledge, term: Term | Bond, day: str) -> bool:
    """Whether a term or a bond covers any part of a day, a month or a year."""
    first, last = knowledge.span(term)
    return first <= last_day(day) and (last is None or first_day(day) <= last)


def _with_offices(knowledge: Knowledge, entity: Entity, day: str | None, why: str) -> Iterator[Person]:
    terms = [t for t in knowledge.offices_of(entity.id) if day is None or holds(knowledge, t, day)]
    for term in terms:
        yield Person(entity, knowledge.offices[term.office], term, why)
    bonds = [b for b in knowledge.bonds_of(entity.id) if day is None or holds(knowledge, b, day)]
    for bond in bonds:
        yield Person(entity, None, None, why, bond)
    if not terms and not bonds:
        yield Person(entity, None, None, why)


BONDS: Final = {
    "member": ("part of {}", "had as a part {}"), "split": ("broke away from {}", "lost {}, which broke away"),
    "merged": ("went into {}", "took in {}"), "successor": ("followed {}", "was followed by {}"),
}  # fmt: skip


def told(knowledge: Knowledge, group: str, bond: Bond) -> str:
    """A bond in words, as seen from one of its two groups."""
    mine, theirs = BONDS[bond.how]
    words, other = (mine, bond.other) if bond.group == group else (theirs, bond.group)
    entity = knowledge.entity(other)
    return words.format(entity.name if entity is not None else other)


def _named(table: str, weak: bool) -> str:
    if table == "metonym":
        return "its capital or seat stands for its government"
    return "by name, which is also a word or another name" if weak else "by name"


def _partly(knowledge: Knowledge, question: str, words: Spelling, day: str | None) -> Iterator[Person]:
    """People whose name has all words of the question, in Arabic or in Latin letters."""
    wanted, latin = frozenset(words), frozenset(_latin_words(question))
    for entity in knowledge.entities.values():
        if entity.kind != "person":
            continue
        arabic = (
            bool(wanted)
            and not latin
            and any(wanted <= frozenset(spelling(name)) for name in entity.names.get("ar", ()))
        )
        names = (*entity.names.get("en", ()), *entity.names.get("fr", ()))
        if arabic or (latin and any(latin <= frozenset(_latin_words(name)) for name in names)):
            yield from _with_offices(knowledge, entity, day, "a part of the name")


def _placed(knowledge: Knowledge, words: Spelling) -> dict[str, bool]:
    """Ids of the places that these words name, each with whether the spelling is weak."""
    if not words:
        return {}
    return {m.id: m.weak for m in knowledge.match(words) if m.table == "place" and m.length == len(words)}


def _latin(knowledge: Knowledge, question: str) -> dict[str, bool]:
    wanted = _latin_words(question)
    return {p.id: False for p in knowledge.places.values() if wanted and _latin_words(p.name) == wanted}


def _latin_words(text: str) -> list[str]:
    """Words in Latin letters without accents and articles."""
    plain_text = unicodedata.normalize("NFKD", text.casefold().replace("-", " "))
    kept = "".join(c for c in plain_text if c.isascii() and (c.isalnum() or c.isspace()))
    return [word for word in kept.split() if word not in ("al", "el")]


def _why_there(knowledge: Knowledge, id: str, weak: bool, several: int, said: str) -> str:
    place = knowledge.places[id]
    reasons = [said] if said else []
    if several > 1:
        reasons.append(f"one of {several}: the country that a text names most decides, then size")
    if weak:
        reasons.append("also a word or another name: the text must support it")
    names = place.names.get("ar", ())
    states = (state for name in names for state in _capital_of(knowledge, spelling(name)))
    if (state := next((state for state in states if state.country == place.country), None)) is not None:
        reasons.append(f"capital of {state.name}: where it acts, it is the government")
    return "; ".join(reasons) or "by name"


def _capital_of(knowledge: Knowledge, words: Spelling) -> Iterator[Entity]:
    for match in knowledge.match(words):
        entity = knowledge.entity(match.id)
        if match.table == "metonym" and match.length == len(words) and entity is not None:
            yield entity


def _once(found: Iterable[Person]) -> list[Person]:
    seen: dict[tuple[str, Term | None, Bond | None], Person] = {}
    for answer in found:
        seen.setdefault((answer.entity.id, answer.term, answer.bond), answer)
    return sorted(seen.values(), key=lambda p: ((p.term or p.bond or _NEVER).start, p.entity.id))
