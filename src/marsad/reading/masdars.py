"""The slots of a masdar or event noun (قصف، هجوم، اتهام) and of a participle (متهما، الموالية)."""

from __future__ import annotations

from typing import Final

from marsad.reading.agreement import adjective, feminine, modifies
from marsad.reading.apposition import past_title
from marsad.reading.attributes import described_part
from marsad.reading.described import described
from marsad.reading.phrases import Phrase, phrase_at
from marsad.reading.replacing import replace
from marsad.reading.slots import Line, Ref, Slots, after, coordinated
from marsad.reading.stranded import noun_of
from marsad.reading.tokens import VERBAL, Token

FORCES: Final = frozenset({"force", "armed"})
PASSIVE_SUPPORT: Final = frozenset(
    ["تم", "تمت", "يتم", "تتم", "جري", "جرت", "يجري", "تجري"]
)  # تم قصف: the genitive is the patient
CONTINUES: Final = "واصل"
FORCIBLE: Final = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "PROTEST"})
FEMININE: Final = "ه"  # ة, folded
OCCURRENCE: Final = frozenset([
    "خرج", "انطلق", "عم", "طال", "طالت", "شمل", "شهد", "شهدت", "يشهد", "تشهد", "وقع", "وقعت",
    "يقع", "تقع", "اندلع", "اندلعت", "حدث", "حدثت", "دار", "دارت", "تدور", "جد", "جدت", "نشب",
    "نشبت", "تجدد", "تجددت", "تواصل", "تواصلت", "استمر", "استمرت",
])  # fmt: skip


def occurs(verb: Token) -> bool:
    """Whether a verb only says that a deed took place: اندلعت، شهد; but تواصل القوات قصفها is what they do."""
    return verb.stem_base in OCCURRENCE or (verb.stem in OCCURRENCE and verb.stem_base != CONTINUES)


def masdar_slots(line: Line, i: int) -> Slots:
    """Every slot of the masdar at token `i`: `gen`, `nisba`, a bare object, and prepositions."""
    return told_by(line, i).copy()


def told_by(line: Line, i: int) -> Slots:
    """The same, found once for all stages that ask: to be looked at and not to be changed."""
    slots = line.masdars.get(i)
    if slots is None:
        slots = line.masdars[i] = _found(line, i)
    return slots


def _found(line: Line, i: int) -> Slots:
    tokens = line.tokens
    token = tokens[i]
    phrase = line.phrase_of(i)
    slots = Slots(i, start=i, end=i + 1)
    position = i + token.length
    if token.enc:
        slots.found["gen"] = [Ref(None, i, token.enc)]
    elif phrase is not None and not token.art:
        genitive = _genitive(line, i, phrase)
        if genitive is not None:
            refs, position = coordinated(line, genitive, len(tokens))
            slots.add("gen", refs)
            last = refs[-1].phrase
            position = past_title(tokens, last, position, len(tokens)) if last is not None else position
    if modifies(token):
        _head(line, slots, i)
    if "gen" not in slots.found and not token.art and position + 1 < len(tokens) and tokens[position].tag == '"':
        quoted = phrase_at(tokens, position + 1)  # سيطرة «المليشيات» على
        if quoted is not None:
            refs, position = coordinated(line, quoted, len(tokens))
            slots.add("gen", refs)
            position += position < len(tokens) and tokens[position].tag == '"'
    end = phrase.end if phrase is not None and (phrase.head == i or token.art) else position
    for k in range(i + 1, max(end, position)) if "gen" not in slots.found else ():
        if (
            tokens[k].word.nisba
            and tokens[k].tag != "E"  # قصف السعودية: the country, no adjective
            and tokens[k].art == token.art
            and not tokens[k].stem.endswith(("ين", "ون"))
            and not (k == i + 1 and token.stem.endswith(FEMININE) and not tokens[k].stem.endswith(FEMININE))
        ):  # بقيادة سعودي: a man of that nation
            slots.found["nisba"] = [Ref(None, k, "nisba")]
            break
    slots.found["self"] = [Ref(phrase, i)] if phrase is not None and phrase.head == i else []
    position = max(position, end)
    slots.end = max(slots.end, position)
    if _another_joined(token, tokens[position] if position < len(tokens) else None):
        return slots
    bare = ["obj"] if "gen" in slots.found else []
    if token.enc and position + 1 < len(tokens) and tokens[position].tag == "D" and not tokens[position + 1].art:
        bare = []  # زيارته تلك | أهالي المدينة: the demonstrative points back, and ends what belongs to the visit
    after(line, slots, position, bare, len(tokens))
    return slots


def _another_joined(deed: Token, other: Token | None) -> bool:
    """احتلاله | ودعمه للمرتزقة: a deed of another kind with the same pronoun takes what stands behind for itself; but
    قتله وتعذيبه للمدنيين and رفضه وإدانته للعدوان share it."""
    if other is None or not deed.enc or not other.conj or other.enc != deed.enc or other.pos != "M":
        return False
    kinds = _kinds(deed)
    return bool(kinds) and kinds.isdisjoint(_kinds(other))


def _kinds(deed: Token) -> set[str]:
    """Words, force, or other deeds."""
    codes = [s.code for s in deed.lexeme.senses if s.kind == "event"] if deed.lexeme is not None else []
    return {"words" if code in VERBAL else "force" if code in FORCIBLE else "other" for code in codes}


def _genitive(line: Line, i: int, phrase: Phrase) -> Phrase | None:
    """The phrase right after a bare masdar, unless that is an adjective of it (غارات جوية)."""
    tokens = line.tokens
    start = phrase.genitive if phrase.head == i else i + tokens[i].length
    if start < 0 or start >= len(tokens) or start >= phrase.end:
        return None
    if phrase.head != i and tokens[start].tag != "#" and adjective(tokens, i, start):
        return None
    if tokens[start].word.nisba and not tokens[start].art and tokens[start].tag != "E":
        return None
    return phrase_at(tokens, start)


def participle_slots(line: Line, i: int) -> Slots:
    """Slots of a participle: `head` is the noun that it modifies, the rest follows it."""
    tokens = line.tokens
    slots = Slots(i, start=i, end=i + 1)
    phrase = line.phrase_of(i)
    position = i + 1
    _head(line, slots, i)
    if tokens[i].enc:
        slots.found["obj"] = [Ref(None, i, tokens[i].enc)]
    elif phrase is not None and phrase.head == i and phrase.genitive > 0:
        inner = phrase_at(tokens, phrase.genitive)
        if inner is not None:
            refs, position = coordinated(line, inner, len(tokens))
            slots.add("gen", refs)
    after(line, slots, position, ["obj"], len(tokens))
    head = slots.found["head"][0].phrase if slots.found.get("head") else None
    if head is not None and head.start > 0 and tokens[head.start - 1].stem == "بين":
        for slot in slots.found:  # بين المقاومة الموالية للشرعية والمتمردين: the و is that of بين
            slots.found[slot] = slots.found[slot][:1]
    if head is not None and len(slots.get("ل")) > 1 and tokens[head.head].noun_class in FORCES:
        slots.found["ل"] = _one_side(line, slots.found["ل"])
    if (
        i + 1 < len(tokens)
        and tokens[i + 1].word.nisba
        and tokens[i + 1].stem.endswith("يا")
        and tokens[i + 1].tag == "N"
    ):
        slots.found["nisba"] = [Ref(None, i + 1, "nisba")]
        slots.found.setdefault("adv", slots.found["nisba"])
    return slots


def _one_side(line: Line, refs: list[Ref]) -> list[Ref]:
    """القوات الموالية لهادي والمقاومة: forces that و joins behind whom other forces are loyal to stand beside these,
    and so does whoever stands on the other side (من جهة); but الموالية للحوثيين وصالح are loyal to both."""
    kept = refs[:1]
    for ref in refs[1:]:
        before, phrase = kept[-1].phrase, ref.phrase
        if before is None or phrase is None or phrase.start > before.end + 1:
            break
        first = line.tokens[before.head]
        foreign = any(n.key.startswith("state:") for n in first.names)  # الموالية لإيران وحزب الله: to both
        if _fights(line.tokens[phrase.head]) and not (foreign or _fights(first)):
            break
        kept.append(ref)
    return kept


def _fights(head: Token) -> bool:
    """Whether a noun or name is that of a force or an armed group."""
    if head.tag == "E":
        return any(n.key.startswith("group:") for n in head.names)
    return head.noun_class in FORCES


def _twin(line: Line, i: int) -> int:
    """The plural participle to which the one at `i` is joined by و, within a few words; -1 for none."""
    tokens = line.tokens
    token = tokens[i]
    if not (token.conj and token.art and token.stem.endswith(("ين", "ون"))):
        return -1
    for k in range(i - 1, max(-1, i - 7), -1):
        if tokens[k].tag in "VS.":
            return -1
        other = tokens[k].reading
        if other is not None and other.pos in "AP" and other.art and not tokens[k].conj:
            return k if tokens[k].stem[-2:] == token.stem[-2:] else -1
    return -1


def _head(line: Line, slots: Slots, i: int) -> None:
    """The noun that the word at `i` modifies: the head of its phrase, or the phrase right before it."""
    phrase = line.phrase_of(i)
    if phrase is not None and phrase.head != i:
        head = _modified(phrase, i)
        head = noun_of(line, described_part(line, head, line.tokens[i]))
        slots.add("head", [Ref(head, head.head)])
        return
    k = i - 1
    token = line.tokens[i]
    if token.pos == "A" and not token.art and i > 0 and line.tokens[i - 1].tag in '."P':
        noun = described(line, i)
        if noun is not None:  # خلايا «نائمة» مرتبطة بالتنظيم
            slots.add("head", [Ref(noun, noun.head)])
            return
    while k >= 0 and (line.tokens[k].text in '،,("' or line.tokens[k].tag == '"') and i - k < 3:
        k -= 1
    previous = line.phrase_of(k) if k >= 0 else None
    twin = _twin(line, i)
    if twin >= 0:
        _head(line, slots, twin)  # المدعومين من إيران والمسيطرين على صنعاء: both of the same noun
        return
    inner = phrase_at(line.tokens, previous.genitive, previous.end) if previous is not None else None
    if (
        previous is not None
        and inner is not None
        and line.tokens[previous.head].pos == "M"
        and inner.end == previous.end
        and not _of_outer(token, line.tokens[previous.head], line.tokens[inner.head])
    ):
        previous = inner  # هجوم قوات حفتر بقيادة، لعزل التيار بزعامة
    if previous is not None and not _beside(line, previous):
        previous = described_part(line, previous, token)
        slots.add("head", [Ref(previous, previous.head)])


def _of_outer(adjective: Token, outer: Token, inner: Token) -> bool:
    """مسيرة الأعلام | المرتقبة: whether a definite participle is of the deed and not of its genitive."""
    if not adjective.art or adjective.pos not in ("A", "P") or inner.tag != "N" or inner.entry is None:
        return False
    female = adjective.stem.endswith(FEMININE)
    several = adjective.stem.endswith(("ين", "ون"))
    return not several and feminine(outer) == female != feminine(inner)


def _beside(line: Line, phrase: Phrase) -> bool:
    """المفاوضات مع إيران | بقيادة الملك: a state with or against which something is done is not what is led."""
    before = line.tokens[phrase.start - 1] if phrase.start > 0 else None
    state = any(n.key.startswith("state:") for n in line.tokens[phrase.head].names)
    return state and before is not None and before.stem in ("مع", "ضد", "في")


def _modified(phrase: Phrase, i: int) -> Phrase:
    """The part of a phrase before the participle in it."""
    genitive = phrase.genitive if phrase.genitive < i else -1
    name = phrase.name if phrase.name < i else -1
    return replace(phrase, end=i, genitive=genitive, name=name, name_end=min(phrase.name_end, i), bearer=-1)


def plain_deed(line: Line, ref: Ref) -> bool:
    """Whether a reference is a deed noun that is nothing else."""
    head = line.tokens[ref.phrase.head] if ref.phrase is not None else None
    return head is not None and head.tag == "N" and head.pos == "M" and not head.noun_class
