"""What to call somebody in Arabic: by the name of the tables, else by the text's own words; and what agrees with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from marsad.knowledge.lookup import load
from marsad.model import Actor
from marsad.text.fold import fold_word
from marsad.views.arabic.nominals import THESE, Case, bare, inflected, like_plural, noun, plain
from marsad.views.arabic.tables import listed
from marsad.views.tables import nouns as described_nouns

Agreement = Literal["ms", "fs", "md", "fd", "mp"]
_NUMBER: Final = re.compile(r"\d")
_LONGEST: Final = 3  # words of what stands before the counted
_ONE: Final = {"احد": "ms", "احدي": "fs"}
_BY_KIND: Final[dict[str, Agreement]] = {"media": "fs", "armed-group": "fs", "organization": "fs", "state": "fs"}


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody as a part of a sentence. `agreement` is gender and number of a verb after it."""

    text: str
    agreement: Agreement = "ms"
    known: bool = True
    fixed: bool = False  # a name of its own, whose ending no case changes

    def __bool__(self) -> bool:
        return bool(self.text)

    def put(self, case: Case) -> str:
        """The words in a case; what is joined by و is in the same."""
        return self.text if case == "nom" or self.fixed else inflected(self.text, case, self.agreement == "mp")

    @property
    def feminine(self) -> bool:
        """Whether a verb before it is feminine."""
        return self.agreement in ("fs", "fd")


@dataclass(frozen=True, slots=True)
class Parties(Party):
    """Several, each in the case of all."""

    members: tuple[Party, ...] = ()

    def put(self, case: Case) -> str:
        """All of them, joined."""
        return joined([member.put(case) for member in self.members])

    @property
    def feminine(self) -> bool:
        """A verb before several agrees with the first of them."""
        return self.members[0].feminine


def party(actor: Actor) -> Party:
    """An actor by its Arabic name."""
    names = actor.names.get("ar", ())
    known = load().entity(actor.id) if actor.known else None
    text = plain(next(iter((*(known.names.get("ar", ()) if known else ()), *names, actor.name))))
    text = _unjoined(text) if not actor.known else text
    shape = agreement(text, actor.kind, actor.known)
    fixed = actor.kind == "person" or (actor.known and shape != "mp")
    return Party(text if fixed else inflected(text, "nom", shape == "mp"), shape, actor.kind != "unnamed", fixed)


def described(words: str) -> Party:
    """Somebody whom the text only describes."""
    text = _unjoined(plain(words))
    shape = agreement(text, "unnamed", False)
    return Party(inflected(text, "nom", shape == "mp"), shape, False)


def several(parties: Sequence[Party]) -> Party:
    """One party of several; an empty one of none."""
    if len(parties) < 2:
        return parties[0] if parties else Party("")
    feminine = all(one.agreement in ("fs", "fd") for one in parties)
    many = len(parties) > 2 or any(one.agreement == "mp" for one in parties)
    shape: Agreement = ("fs" if feminine else "mp") if many else "fd" if feminine else "md"
    return Parties(joined([one.text for one in parties]), shape, members=tuple(parties))


def joined(names: Sequence[str]) -> str:
    """One, two and three: و before each but the first."""
    return " ".join([names[0], *(f"و{name}" if _arabic(name) else f"و {name}" for name in names[1:])])


def attached(preposition: str, text: str) -> str:
    """ل or ب before a phrase: لل for ل + ال; a tatweel before what is not Arabic."""
    if not _arabic(text):
        return f"{preposition}ـ {text}"
    if preposition == "ل" and text.startswith("ال") and len(text.split()[0]) > 3:
        rest = text[2:]
        return "ل" + rest if rest.startswith("لل") else "لل" + rest.removeprefix("ل")
    return preposition + text


def _arabic(text: str) -> bool:
    return "\u0621" <= text[:1] <= "\u064a"


def _unjoined(text: str) -> str:
    """Without a و that joins it to what stood before it in the text (وثلاثة من مساعديه)."""
    first, _, rest = text.partition(" ")
    stem = fold_word(first[1:])
    counts = (stem,) in described_nouns().leads or _NUMBER.match(stem)
    return text[1:] if first.startswith("و") and len(first) > 3 and counts and rest else text


def agreement(text: str, kind: str, known: bool) -> Agreement:
    """Gender and number of a verb after a name or description."""
    first = text.split(" ")[0] if text else ""
    if kind == "person":
        return "fs" if _woman(first) else "ms"
    if kind == "unnamed" and first in listed("woman"):  # a name that no table knows
        return "fs"
    if kind == "state" and known:
        return "ms" if text in listed("masculine") else "fs"
    set_ = listed("head").get(first)
    return set_ or _of_head(text, kind)  # type: ignore[return-value]


def _woman(first: str) -> bool:
    if first in listed("woman"):
        return True
    return first.endswith("ة") and first not in listed("man")


def _of_head(text: str, kind: str) -> Agreement:
    words = text.split()
    if len(words) > 1 and words[0] in THESE:
        words = words[1:]
    folded = [fold_word(bare(word)) for word in words]
    if folded and folded[0] in _ONE:
        return _ONE[folded[0]]  # type: ignore[return-value]
    at = counted_from(folded)
    if at >= len(words):
        return "ms"
    found = noun(words[at])
    if found is None:
        return _by_ending(words[at], kind, at > 0)
    if found.human and (at or found.number == "p"):
        return "mp"
    if found.number == "d":
        return "fd" if found.feminine else "md"
    return "fs" if at or found.feminine or found.number == "p" else "ms"


def _by_ending(word: str, kind: str, counted: bool) -> Agreement:
    if counted and not word.endswith("ة"):
        return "mp"
    if like_plural(word) and (word.endswith("ون") or kind in ("population", "unnamed")):
        return "mp"
    if word.endswith(("ة", "ات", "اء")):
        return "fs"
    return _BY_KIND.get(kind, "ms") if kind != "population" else "mp"


def counted_from(folded: Sequence[str]) -> int:
    """How many words stand before what is counted: عشرات, عدد من, 12, ثلاثة."""
    leads, at = described_nouns().leads, 0
    while at < len(folded):
        size = next((n for n in range(_LONGEST, 0, -1) if tuple(folded[at : at + n]) in leads), 0)
        if not size and not _NUMBER.match(folded[at]) and not (at and folded[at] in ("من", "الف", "الاف")):
            break
        at += size or 1
    return at
