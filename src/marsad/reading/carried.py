"""Whom a verb without a written subject does not go on from, and what it tells of instead.

A verb takes over the subject of the one before it only where nothing else tells who does it: not where it describes
an attack named between (قُتل مدني بقصف مدفعي، استهدف القرية), not behind the من of whoever does so (لمن يؤيدون), not
where it is a passive that is written like its active (حُكم عليه بالإعدام، ألقي القبض على) and not where it is rather a
deed noun in a list of such (بهدف وقف القتال وفك الحصار).
"""

from __future__ import annotations

from typing import Final

from marsad.reading.agreement import feminine
from marsad.reading.slots import Line, Ref, Slots
from marsad.reading.tokens import is_deed
from marsad.reading.topics import auxiliary
from marsad.reading.undergoers import STRIKING

BACK: Final = 24  # tokens back to the attack that a clause describes
LISTED: Final = 12  # tokens back to the deed that another is joined to
WHOEVER: Final = frozenset(["من", "لمن", "بمن", "ممن", "عمن", "كمن", "فمن", "ومن"])
JUDGED: Final = frozenset(["حكم", "زج"])  # done by a court or a force; of others they are said in the passive
JUDGES: Final = frozenset({"gov", "body", "force", "office", "armed"})
SUSPECTS: Final = frozenset(["مشتبه", "متهم", "مطلوب", "جاني", "مهاجم", "قاتل", "فاعل", "منفذ"])
THROWN: Final = "القي"  # ألقي القبض, in the press mostly with its own ي; ألقى القبض is the active
ARREST: Final = frozenset(["القبض", "القبص"])


def attack_told(line: Line, verbs: dict[int, Slots], i: int) -> list[Ref]:
    """بقصف مدفعي لقوات النظام، استهدف القرية: the indefinite attack that a perfect without و describes, told of since
    the main verb before it; or nothing."""
    token, entry = line.tokens[i], line.tokens[i].entry
    if token.conj or token.tense != "perf" or token.lexeme is None or token.lexeme.lemma not in STRIKING:
        return []
    if entry is None or (entry.person, entry.number) != (3, "s"):
        return []
    main = next((v for v in line.verbs_before(i) if not (verbs[v].relative or auxiliary(line.tokens[v]))), -1)
    for phrase in reversed([p for p in line.phrases if max(main, i - BACK) < p.start < i]):
        head = line.tokens[phrase.head]
        if not is_deed(head) or head.definite or head.lexeme is None or phrase.number >= 0:
            continue
        if any(s.code == "ASSAULT" and s.gen != "patient" for s in head.lexeme.senses):
            several = head.entry is not None and head.entry.number == "p"
            fits = (feminine(head) or several) == (entry.gender == "f")
            return [Ref(phrase, phrase.head)] if fits else []
    return []


def suspect(line: Line, slots: Slots) -> bool:
    """واعتقل المشتبه به في منزله: the masculine of a verb of arrest before a suspect alone is the passive."""
    token, seized = line.tokens[slots.trigger], slots.get("obj")
    phrase = seized[0].phrase if len(seized) == 1 else None
    if phrase is None or phrase.start != slots.trigger + 1 or token.enc or token.entry is None or token.tense != "perf":
        return False
    if (token.entry.person, token.entry.number, token.entry.gender) != (3, "s", "m") or token.lexeme is None:
        return False
    head = line.tokens[phrase.head]
    held = any(s.code == "COERCE" and "arrest" in s.modes for s in token.lexeme.senses)
    return held and head.stem.split()[0] in SUSPECTS


def behind_was(line: Line, verbs: dict[int, Slots], i: int) -> list[Ref]:
    """178 شخصا كانت الجماعة تحتجزهم: who stands behind كان and before its imperfect with a pronoun does it."""
    token, entry = line.tokens[i], line.tokens[i].entry
    v = next(iter(line.verbs_before(i)), -1)
    if v < 0 or not token.enc or token.conj or token.tense != "impf" or entry is None:
        return []
    if line.tokens[v].stem not in ("كان", "كانت") or line.tokens[v].conj:
        return []
    doer = verbs[v].get("obj") or verbs[v].get("subj")
    phrase = doer[0].phrase if doer else None
    if phrase is None or phrase.start != v + 1 or any(t.tag in "SR." for t in line.tokens[v:i]):
        return []
    head = line.tokens[phrase.head]
    fits = head.tag == "E" or feminine(head) == (entry.gender == "f")
    return doer[:1] if fits and entry.number == "s" else []


def whoever(line: Line, i: int) -> bool:
    """لمن يؤيدون المقاطعة: those who do it are named by nothing else."""
    return i > 0 and line.tokens[i - 1].text in WHOEVER and line.tokens[i - 1].tag in "TPR"


def nobodys(line: Line, i: int, slots: Slots) -> bool:
    """Whether a verb without a written subject has none in the sentence: the passive of a judgement or an arrest, or a
    verb that is rather a deed noun."""
    return _thrown(line, i, slots) or _listed(line, i)


def judged_by(line: Line, i: int, subject: list[Ref]) -> bool:
    """Whether the subject before can have judged or jailed; others did not do what حكم عليه، زج به tells."""
    if line.tokens[i].stem_base not in JUDGED:
        return True
    heads = [line.tokens[r.phrase.head] for r in subject if r.phrase is not None]
    return any(
        h.noun_class in JUDGES or any(n.key.startswith(("group:", "body:", "state:")) for n in h.names) for h in heads
    )


def done_to(line: Line, i: int, slots: Slots, before: Slots) -> bool:
    """اعتقلت العشرات، كما استجوبت 40 شخصا: who was seized before does not seize or question others, where a joined verb
    names whom it was done to."""
    token = line.tokens[i]
    joined = token.conj or (i > 0 and line.tokens[i - 1].text == "كما")
    lexeme = token.lexeme
    if before.relative or not (before.passive and joined and slots.get("obj")) or lexeme is None:
        return False
    return any(s.code in ("COERCE", "ACCUSE", "SANCTION") for s in lexeme.senses)


def _thrown(line: Line, i: int, slots: Slots) -> bool:
    token = line.tokens[i]
    stem = token.text[1:] if token.conj else token.text
    caught = slots.get("obj")[0].phrase if slots.get("obj") else None
    if stem != THROWN or token.written != "ي" or caught is None:
        return False
    return line.tokens[caught.head].text in ARREST and caught.start == i + 1


def _listed(line: Line, i: int) -> bool:
    """وغرس رؤوسهم وخطف النساء: a word with و that can be the bare masdar of the verb, before the noun that it would
    govern, goes on from a masdar that is itself joined or governed, with no verb between."""
    token = line.tokens[i]
    if not token.conj or token.enc or token.tense != "perf" or token.entry is None or token.entry.gender == "f":
        return False
    if not any(r.pos == "M" and not (r.art or r.prep or r.enc) for r in token.word.nominals):
        return False
    after = line.phrase_of(i + 1) if i + 1 < len(line.tokens) else None
    if after is None or after.start != i + 1 or line.tokens[after.start].prep:
        return False
    for k in range(i - 1, max(-1, i - LISTED), -1):
        before = line.tokens[k]
        if before.tag in "VSR" or (before.tag == "." and before.text not in "،,"):
            return False
        if before.pos == "M" and not before.art:
            return before.conj or bool(before.prep) or (k > 0 and line.tokens[k - 1].tag == "P")
    return False
