"""What the last letter of a word shows: a written ة is no pronoun, a written ه is rather one."""

from __future__ import annotations

from typing import Final

from marsad.reading.lexis import Reading, Word
from marsad.reading.openings import COME_ABOUT
from marsad.reading.tokens import HUMAN, Token, names_state

CONTINUES, FLED = "واصل", "فر"
TOWARDS: Final = frozenset(["باتجاه", "نحو", "صوب"])
DOERS: Final = HUMAN | {"vehicle"}
THINK: Final = "اعتقد"
_ENDED: Final = ("A", "P", "N")  # what can be told from its bare form by a ة alone


def as_written(token: Token, reading: Reading) -> Reading | None:
    """The reading of a noun that its last letter allows: عربية is no dual of عرب with "his", and منزله is his house and
    no participle that ends in ة."""
    if reading.enc == "ه" and token.written == "ة":
        bare = [r for r in token.word.nominals if not r.enc]
        return min(bare, key=lambda r: r.cost) if bare else None
    if token.written == "ه" and reading.pos in _ENDED and not reading.enc and reading.stem.endswith("ه"):
        owned = [r for r in token.word.nominals if r.pos == "N" and r.enc == "ه" and r.prep == reading.prep]
        if reading.pos == "N":  # وجرح شقيقه: his brother, who has the same lexeme as a sister
            owned = [r for r in owned if r.lexeme is reading.lexeme]
        return min(owned, key=lambda r: r.cost) if owned else reading
    return reading


def named_in_ya(word: Word) -> bool:
    """قاضي المحكمة، نادي الأسير، والي المدينة: with a written ي a noun in -i is no perfect of a verb in ى (قاضى،
    نادى)."""
    if any(r.entry is None or r.entry.voice == "p" or r.entry.tense != "perf" for r in word.verbs):
        return False
    weak = all(r.lexeme is not None and r.lexeme.lemma.endswith("ى") and not r.enc for r in word.verbs)
    return weak and any(r.pos == "N" and not r.enc and r.stem.endswith("ي") for r in word.nominals)


def either_ending(reading: Reading) -> bool:
    """Whether `as_written` can tell this reading from another one."""
    return reading.enc == "ه" or (reading.pos in _ENDED and not reading.enc and reading.stem.endswith("ه"))


def owned_deed(tokens: list[Token], i: int, before: Token | None) -> Reading | None:
    """يشتبه في قتله جنديا: after a preposition a written ه is the doer's pronoun on his deed, not the ة of قتلة."""
    word = tokens[i].word
    noun = word.nominals[0]
    governed = bool(noun.prep) or (before is not None and before.tag == "P" and not before.enc)
    governed = governed or (before is not None and before.tag == "V" and before.stem in COME_ABOUT)  # أن يتم أسره
    careless = i + 1 < len(tokens) and tokens[i + 1].written == "ه" and not tokens[i + 1].word.verbs  # ضربه جويه
    if not governed or careless or noun.enc or noun.art or not noun.stem.endswith("ه"):
        return None
    return next((r for r in word.nominals if r.pos == "M" and r.enc == "ه" and r.prep == noun.prep), None)


def with_object(word: Word) -> Reading | None:
    """أدانه is no إدانة: a written ه is the pronoun, where a verb can bear it and the noun would need its ة."""
    noun = word.nominals[0]
    if noun.enc or noun.art or noun.prep or not noun.stem.endswith("ه"):
        return None
    return next((r for r in word.verbs if r.enc == "ه"), None)


def with_feminine_ending(token: Token) -> bool:
    """وإصابة can't be "and hit him", nor شابة "resembled": no verb ends in a written ة."""
    return token.written == "ة" and bool(token.word.nominals)


SIGNS: Final = "توقع"
SIGNED: Final = "وقع"
CLAIMS: Final = "تزعم"
CLAIMED: Final = "زعم"
TREATIES: Final = frozenset(["اتفاقيه", "مذكره", "معاهده", "بروتوكول", "عقد", "عقود", "وثيقه", "اتفاقيات", "مذكرات"])


def by_what_follows(tokens: list[Token], i: int) -> Reading | None:
    """The verb that what stands around a form of two verbs or persons shows it to be, or None."""
    found = first_person(tokens, i) or _goes_on_with(tokens, i) or _flees(tokens, i)
    return found or _signs(tokens, i) or _claims(tokens, i)


def _goes_on_with(tokens: list[Token], i: int) -> Reading | None:
    """روسيا تواصل قصف إدلب, تواصل القوات فرض الحصار: she goes on with a deed, which does not go on by itself."""
    word = tokens[i].word
    found = next((r for r in word.verbs if r.base == CONTINUES and not r.enc and r.tense == "impf"), None)
    if found is None or word.verbs[0].base == CONTINUES:
        return None
    behind = i > 0 and tokens[i - 1].nominal and (tokens[i - 1].art or tokens[i - 1].tag in "Ee")
    behind = behind and not tokens[i - 1].prep and not (i > 1 and tokens[i - 2].tag == "P")  # وفي لحج تواصل القصف
    if behind and not found.conj and _bare_deed(tokens, i + 1):
        return found
    first = tokens[i + 1].word if i + 1 < len(tokens) else None
    human = first is not None and (first.name_splits or any(r.noun_class in DOERS for r in first.nominals))
    if not human:
        return None
    for k in range(i + 2, min(i + 6, len(tokens))):
        if _bare_deed(tokens, k):
            return found
        if not (tokens[k].word.nominals or tokens[k].word.nisba or tokens[k].word.name_splits):
            return None
    return None


def _bare_deed(tokens: list[Token], k: int) -> bool:
    nominals = tokens[k].word.nominals if k < len(tokens) else ()
    return bool(nominals) and nominals[0].pos == "M" and not (nominals[0].art or nominals[0].prep or nominals[0].conj)


def _signs(tokens: list[Token], i: int) -> Reading | None:
    """مصر توقع اتفاقية: what is behind who does it and before a treaty signs it, and expects none."""
    word = tokens[i].word
    if tokens[i].text != SIGNS or i == 0 or not (tokens[i - 1].nominal and tokens[i - 1].definite):
        return None
    after = tokens[i + 1].word.nominals if i + 1 < len(tokens) else ()
    if not any((r.base or r.stem) in TREATIES for r in after):
        return None
    return next((r for r in word.verbs if r.base == SIGNED and r.tense == "impf" and not r.enc), None)


def _claims(tokens: list[Token], i: int) -> Reading | None:
    """روسيا تزعم تدمير معسكر: she claims a deed; whoever heads something (قيادي تزعم حملة) is a man in the perfect."""
    before = tokens[i - 1] if i > 0 else None
    if tokens[i].text != CLAIMS or before is None or not _bare_deed(tokens, i + 1):
        return None
    if not (names_state(before) or (before.entry is not None and before.entry.gender == "f")):
        return None
    return next((r for r in tokens[i].word.verbs if r.base == CLAIMED and r.tense == "impf" and not r.enc), None)


def _flees(tokens: list[Token], i: int) -> Reading | None:
    """وفر العشرات باتجاه لحج: and they fled, where a way follows; providing has no direction."""
    word = tokens[i].word
    found = next((r for r in word.verbs if r.base == FLED and r.conj and not r.enc), None)
    if found is None or not any(t.text in TOWARDS for t in tokens[i + 2 : i + 8]):
        return None
    return found if found is not word.verbs[0] else None


def first_person(tokens: list[Token], i: int) -> Reading | None:
    """اعتقلنا 21 شخصا: we arrested, where the object follows at once; else "he arrested us" is as likely.
    توافقنا: we agreed, rather than "she approves of us"; at the head of a quotation «أعتقد is "I think"."""
    word = tokens[i].word
    entry = word.verbs[0].entry
    if word.text == THINK and i > 0 and (tokens[i - 1].text == ":" or tokens[i - 1].tag == '"'):
        return next((r for r in word.verbs if _of_the_speaker(r)), None)
    if not word.verbs[0].enc or not word.text.endswith("نا") or i + 1 >= len(tokens):
        return None
    if tokens[i + 1].number is None and not (entry is not None and entry.tense == "impf"):
        return None
    return next((r for r in word.verbs if not r.enc and r.entry is not None and r.entry.person == 1), None)


def _of_the_speaker(r: Reading) -> bool:
    entry = r.entry
    return entry is not None and (entry.tense, entry.person, entry.number) == ("impf", 1, "s") and not r.enc
