"""Words for attacks that tell of none: harm done by a mishap, and what only amounts to a blow."""

from __future__ import annotations

from typing import Final

from marsad.languages.pack import Pack
from marsad.reading.frames import Frame, Parse
from marsad.reading.tokens import HUMAN, Token

AMOUNTING: Final = frozenset({"مثل", "شكل", "عد", "اعتبر"})
CAUSES: Final = frozenset({"جراء", "اثر", "نتيجه", "بسبب", "في", "عقب"})
SUFFERED: Final = frozenset({"تعرض", "هجوم"})  # إثر تعرضه لهجوم من: by what is told behind
BY: Final = "من"
HARM: Final = ("assault:قتل", "assault:أصاب", "assault:جرح")  # killing and hurting, whatever did it
RESULTS: Final = frozenset({"ادي", "اسفر", "تسبب", "خلف", "اودي", "نجم", "نتج", "اوقع"})
NEUTRAL: Final = ("assault:أصاب", "assault:جرح", "assault:لقي", "assault:توفي", "assault:قضى")  # of mishaps too
MET: Final = "لقي"
DROWNED: Final = "غرق"
ARMS: Final = frozenset({"armed", "force", "weapon"})
INSIDE: Final = ",،\"'«»“”()"  # marks inside what is told of one deed
WITH: Final = "ب"
BY_COMPUTER: Final = frozenset(["الكتروني", "الكترونيه", "سيبراني", "سيبرانيه", "معلوماتي", "معلوماتيه"])
STRIKES: Final = frozenset(["هجوم", "هجمات", "قرصنه", "اختراق"])
OPEN_TO_BOTH: Final = frozenset(["استهدف", "اقتحم", "هاجم", "اصاب", "ضرب", "هدد"])
REACH: Final = 12  # tokens from those hurt to what hurt them


def likened(frame: Frame, parse: Parse) -> bool:
    """Whether a deed noun only says what something amounts to: تمثل العودة ضربة للحوثيين."""
    tokens, i = parse.line.tokens, frame.trigger
    if frame.pos != "M" or tokens[i].definite:
        return False
    return any(i <= v + 2 and tokens[v].stem_base in AMOUNTING for v in parse.line.verbs_before(i)[:1])


def by_computer(frame: Frame, parse: Parse) -> bool:
    """استهدف النظام المصرفي بهجوم إلكتروني: whether the sentence tells of an attack on computers, which a verb without
    an arm does not tell from one on people."""
    line = parse.line
    if frame.lexeme.lemma not in OPEN_TO_BOTH or line.stems.isdisjoint(BY_COMPUTER):
        return False
    tokens = line.tokens
    return any(t.stem in BY_COMPUTER and t.index and tokens[t.index - 1].stem in STRIKES for t in tokens)


def kills(frame: Frame) -> bool:
    """Whether it tells that somebody was killed, which no place can be (طالب في جامعة دمشق والذي قتل)."""
    return any(s.kind == "figure" and s.code == "killed" for s in frame.senses)


def mishap(frame: Frame, parse: Parse, pack: Pack) -> bool:
    """Whether those hurt were hurt by a mishap (مقتل شخص جراء حادث صناعي) or a beast; حادث إطلاق نار is none.

    Mishaps are the words of the table class `@mishap`, and what the verbs of `@crash` tell.
    """
    words, beasts = pack.classes.get("@mishap", frozenset()), pack.classes.get("@animal", frozenset())
    tokens = parse.line.tokens
    if _crashed(frame, parse, pack.classes.get("@crash", frozenset())) or _met_death(frame, parse, pack):
        return True
    for k in range(frame.trigger + 1, min(len(tokens) - 1, frame.trigger + REACH)):
        if tokens[k].tag in "VS" or (tokens[k].tag == "." and tokens[k].text not in INSIDE):
            return False
        if tokens[k].prep == WITH and (tokens[k].stem in words or f"{tokens[k].stem} {tokens[k + 1].stem}" in words):
            return True  # قتل بحادث سير
        if tokens[k].stem == BY and tokens[k + 1].stem in beasts:
            return True  # إثر تعرضه لهجوم من سمكة قرش
        if tokens[k].stem in CAUSES and tokens[k + 1].tag == "N":
            text = " ".join(t.stem for t in tokens[k + 1 : k + 3])
            if tokens[k + 1].stem_base in SUFFERED:
                predators = pack.classes.get("@predator", frozenset())
                if any(t.stem in predators for t in tokens[k + 1 : k + REACH]):
                    return True  # في الهجوم الذي قامت به تلك الحيوانات
            else:
                return tokens[k + 1].stem in words or text in words
    return False


def _met_death(frame: Frame, parse: Parse, pack: Pack) -> bool:
    """لقي تسعة لاجئين حتفهم عندما اصطدمت حافلة، غرقا، في البحر: whether people who bear no arms are only said to have
    met their death, in a sentence without anything of force."""
    tokens = parse.line.tokens
    if tokens[frame.trigger].stem_base != MET:
        return False
    if any(t.stem == DROWNED for t in tokens[frame.trigger :]):
        return True
    for ref in frame.slots.get("subj"):
        if ref.phrase is not None and any(
            t.noun_class in ARMS or any(n.key.startswith("group:") for n in t.names)
            for t in tokens[ref.phrase.start : ref.phrase.end]
        ):
            return False
    force = pack.classes.get("@violence", frozenset()) | pack.classes.get("@violence-act", frozenset())
    crashes = pack.classes.get("@crash", frozenset())
    return not any(
        t.stem_base in force or t.stem in force or (t.stem_base not in crashes and _of_force(t)) for t in tokens
    )


def _of_force(token: Token) -> bool:
    senses = token.lexeme.senses if token.lexeme is not None else ()
    return any(s.code == "ASSAULT" and not s.id.startswith(NEUTRAL) for s in senses)


def _crashed(frame: Frame, parse: Parse, crashes: frozenset[str]) -> bool:
    """تحطمت طائرة، مما أدى إلى مقتل ركابها: whether the verb before tells of a crash, and nothing in the sentence of
    force (تحطمت مروحية بعد استهدافها). What an army or a government suffers so is told in a figure of speech."""
    tokens = parse.line.tokens
    verb = next((v for v in parse.line.verbs_before(frame.trigger) if tokens[v].stem_base not in RESULTS), -1)
    if verb < 0 or tokens[verb].stem_base not in crashes:
        return False
    for ref in parse.verbs[verb].get("subj"):
        head = tokens[ref.phrase.head] if ref.phrase is not None else None
        if head is not None and (head.tag == "E" or head.noun_class in HUMAN):
            return False
    force = (s for f in parse.frames if f is not frame for s in f.senses if s.kind == "event" and s.code == "ASSAULT")
    return all(s.id.startswith(HARM) for s in force)
