"""Relative clauses of saying, and documents in which something is said: who is told of, and who says it.

الصحفي الذي تقول واشنطن إنه اختطف: the journalist was abducted, Washington says so. وفي رسالة قالت الحركة إن: the
movement says it, and not the letter.
"""

from __future__ import annotations

import re
from typing import Final

from marsad.reading.agreement import feminine, number_of
from marsad.reading.antecedents import antecedent_of, people_before
from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.slots import Line, Ref
from marsad.reading.tokens import HUMAN, OWNED, Token, names_state

PICTURES: Final = frozenset(["صوره", "صور", "مقطع", "لقطه", "شريط", "خريطه"])
SUBORDINATOR: Final = re.compile("ان(ه|ها|هم|هما|هن)$")


def said_behind(line: Line, paper: Phrase, i: int) -> bool:
    """وفي رسالة | قالت الحركة إن: whether the verb of saying at `i`, right behind a document that في governs, has
    somebody behind it, and then what is said."""
    tokens, lexeme = line.tokens, line.tokens[i].lexeme
    inside = paper.start > 0 and tokens[paper.start - 1].stem == "في" and tokens[paper.head].noun_class == "source"
    speaker = line.phrase_of(i + 1) if inside and i + 1 < len(tokens) else None
    if speaker is None or speaker.start != i + 1 or speaker.end >= len(tokens) or lexeme is None or not lexeme.cues:
        return False
    head, after = tokens[speaker.head], tokens[speaker.end]
    somebody = (head.tag == "E" or head.noun_class in HUMAN - {"source"}) and not tokens[speaker.start].prep
    return somebody and not tokens[i].enc and (after.tag in 'S"' or after.text == ":")


def speaker_follows(line: Line, i: int) -> bool:
    """Whether the relative clause of the verb at token `i` only tells who says what of its noun."""
    speaker = line.phrase_of(i + 1) if i + 1 < len(line.tokens) else None
    end = speaker.end if speaker is not None and speaker.start == i + 1 else len(line.tokens)
    return end < len(line.tokens) and line.tokens[end].tag == "S" and of_relative(line, end) is not None


def said_by_other(verb: Token, noun: Token) -> bool:
    """قتلت رجلا | أكدت انتماءه, بثت صورا | قالت إنها: whether the indefinite noun before a verb of saying can't be its
    speaker: a man of a feminine verb, or a picture. Whoever spoke before goes on."""
    entry, says = verb.entry, verb.lexeme is not None and bool(verb.lexeme.cues) and not verb.enc
    if verb.lexeme is None or not says or entry is None or (entry.person, entry.number) != (3, "s"):
        return False
    if verb.lexeme.lemma == "قال" and noun.stem_base in PICTURES:
        return True
    person = noun.noun_class == "person" and noun.entry is not None and noun.entry.number == "s"
    return person and entry.gender == "f" and not feminine(noun)


def of_relative(line: Line, k: int) -> Ref | None:
    """الصحفي الذي تقول واشنطن إنه اختطف: the noun of a relative clause whose verb only says what follows, where the
    pronoun of إنه at token `k` stands for it; who says it is named between."""
    tokens = line.tokens
    speaker = line.phrase_of(k - 1) if k > 2 else None
    if speaker is not None and speaker.end == k and (said_by := _whose_word(line, speaker, k)) is not None:
        return said_by
    v = speaker.start - 1 if speaker is not None and speaker.end == k else -1
    said = tokens[v].lexeme if v > 0 and tokens[v].tag == "V" else None
    if said is None or not said.cues or tokens[v].enc or tokens[v - 1].stem in ("ما", "مما", "من"):
        return None
    antecedent = antecedent_of(line, v - 1) if tokens[v - 1].tag == "R" else people_before(line, v)
    head = tokens[antecedent.phrase.head] if antecedent is not None and antecedent.phrase is not None else None
    return antecedent if head is not None and feminine(head) == (pronoun_of(tokens[k]) == "ها") else None


def _whose_word(line: Line, word: Phrase, k: int) -> Ref | None:
    """تأكيد إسرائيل | أنها دعت: whose word a noun of saying is, where the pronoun of أن at token `k` agrees with it."""
    head = line.tokens[word.head]
    if head.pos != "M" or head.lexeme is None or not head.lexeme.cues or word.genitive <= word.head:
        return None
    inner = phrase_at(line.tokens, word.genitive, word.end)
    owner = line.tokens[inner.head] if inner is not None else None
    if inner is None or owner is None or not (owner.tag == "E" or owner.noun_class in HUMAN):
        return None
    female = names_state(owner) if owner.tag == "E" else feminine(owner)
    return Ref(inner, inner.head) if female == (pronoun_of(line.tokens[k]) == "ها") else None


def pronoun_of(token: Token) -> str:
    """The pronoun written on to إن or أن (إنه، بأنها، لأنهم), or nothing."""
    found = SUBORDINATOR.search(token.text)
    return found.group(1) if found else ""


def of_all(line: Line, k: int) -> bool:
    """، الأمر الذي، ، ما أدى، ، مما أسفر: a relative clause about all that was told before the comma."""
    before = line.tokens[k - 2 if line.tokens[k - 1].stem_base == "امر" else k - 1]
    return before.text in "،," and (line.tokens[k].stem in ("ما", "مما") or line.tokens[k - 1].stem_base == "امر")


def of_another(line: Line, verb: Token, refs: list[Ref]) -> bool:
    """أمهات لأطفال رضع | اعتقلتهن السلطات، قصف من طائرة | استهدفه: whether the gender of a pronoun shows that the noun
    right before its verb is not meant by it."""
    phrase = refs[0].phrase if len(refs) == 1 else None
    head = line.tokens[phrase.head] if phrase is not None else None
    if phrase is None or head is None or head.tag != "N" or head.entry is None or not head.word.known:
        return False
    if phrase.number >= 0 or phrase.bearer >= 0 or phrase.name >= 0:
        return False
    if verb.enc == "هن":
        return head.noun_class in HUMAN and not head.stem.endswith(("ات", "ه")) and number_of(head) == "p"
    return verb.enc == "ه" and feminine(head) and number_of(head) == "s" and head.noun_class in OWNED
