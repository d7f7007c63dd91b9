"""What ل shows of the word before it: قصف النظام لمدينة إدلب، ودعمه للبيشمركة are deed nouns, and no verbs."""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Sense
from marsad.reading.lexis import Reading, Word
from marsad.reading.tokens import OWNED, Token

HIT: Final = frozenset({"person", "persons", "force", "gov", "body", "armed", "party", "place", "facility", "vehicle"})


def object_by_lam(tokens: list[Token], i: int, verb: Reading) -> bool:
    """قصف النظام لمدينة إدلب: only the masdar of a transitive verb of force marks its object with ل."""
    senses = verb.lexeme.senses if verb.lexeme is not None else ()
    force = [s for s in senses if s.code in ("ASSAULT", "COERCE")]
    if not force or verb.enc or not all(("obj",) in s.recipient for s in force):
        return False
    for token in tokens[i + 1 : i + 5]:
        word = token.word
        if word.kind or word.closed is not None or token.number is not None or word.conj:
            return False
        if _marked_by_lam(word):
            return True
        if _thing_hit(word):
            return False  # قصف الجيش مواقع لقسد: ل tells whose they are
    return False


def _thing_hit(word: Word) -> bool:
    """A bare indefinite noun of a thing that can be hit (مواقع، سيارة): an object, and no doer."""
    noun = word.nominals[0] if word.nominals else None
    data = noun.lexeme.noun if noun is not None and noun.lexeme is not None else None
    return noun is not None and not (noun.art or noun.prep or noun.enc) and data is not None and data.cls in OWNED


def _marked_by_lam(word: Word) -> bool:
    """Whether a word is ل with a name or a noun of people, forces or places: whom or what a deed can hit."""
    noun = word.nominals[0] if word.nominals else None
    if any(split.prep == "ل" for split in word.name_splits):
        return noun is None or bool(noun.prep)
    data = noun.lexeme.noun if noun is not None and noun.lexeme is not None else None
    return noun is not None and noun.prep == "ل" and noun.pos == "N" and data is not None and data.cls in HIT


def deed_by_lam(tokens: list[Token], i: int) -> bool:
    """ودعمه للبيشمركة، وقصفه لمدينة إدلب: a verb of one object that bears a pronoun has its object already, so what ل
    marks is that of the deed noun; but نقله للمستشفى leads somewhere, and دعمه للوصول is for something."""
    word = tokens[i].word
    verb, noun = word.verbs[0], word.nominals[0]
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or noun.pos != "M" or not verb.enc or verb.lexeme is None or not _marked_by_lam(after.word):
        return False
    senses = [s for s in verb.lexeme.senses if s.kind in ("event", "relation")]
    return bool(senses) and all(_of_one_object(s) for s in senses)


def _of_one_object(sense: Sense) -> bool:
    """Whether what undergoes it is its object, or what ل marks behind its noun."""
    return any("obj" in slots for slots in (*sense.recipient, *sense.content)) or ("ل",) in sense.recipient
