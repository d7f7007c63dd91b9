"""What each stage of the rule reader made of a text, in lines for people who write its tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from marsad.coders.rules import coder
from marsad.reading.draft import Draft
from marsad.reading.frames import Frame
from marsad.reading.pipeline import Given, Stage
from marsad.reading.sifting import stated
from marsad.reading.slots import Line, Ref
from marsad.reading.tokens import Token
from marsad.reading.trust import LEAST, probability
from marsad.reading.voice import Voice

_TAGS: Final = {
    "V": "verb", "N": "noun", "E": "name", "P": "prep", "S": "sub", "R": "rel", "G": "neg", "D": "dem", "O": "pron",
    "T": "part", "C": "conj", "A": "adv", "#": "number", "L": "latin",
}  # fmt: skip
_SILENT: Final = frozenset({".", '"', "e"})  # marks, and the later words of a name
_LABEL: Final = 10  # columns of the name of a stage


def explanation(text: str, published: str | None = None, only: int | None = None) -> list[str]:
    """The stages of every sentence, or of sentence `only` (from 1); no lines where there is no such sentence."""
    reading, stages = coder().reader.explain(text, Given(published=published))
    sentences = reading.document.sentences
    lines: list[str] = []
    made = {stage.start: stage for stage in stages}  # none of what stands around the article
    for number, sentence in enumerate(sentences, 1):
        if only in (None, number):
            because = f": {sentence.why}" if sentence.why else ""
            where = f"characters {sentence.start}-{sentence.end}"
            lines.append(f"Sentence {number} of {len(sentences)}, {where}, {sentence.status}{because}")
            lines.append(f"  {' '.join(text[sentence.start : sentence.end].split())}")
            stage = made.get(sentence.start)
            lines += [f"  {name:{_LABEL}}{line}" for name, line in _stages(stage, text)] if stage is not None else []
            lines.append("")
    return lines


def _stages(stage: Stage, text: str) -> Iterator[tuple[str, str]]:
    line = stage.parse.line
    yield "words", " ".join(_word(token, text) for token in line.tokens if token.tag not in _SILENT)
    if line.phrases:
        yield "phrases", " ".join(f"[{_said(line, p.start, p.end, text)}]" for p in line.phrases)
    for frame in stage.parse.frames:
        if frame.senses or frame.lexeme.cues:
            yield "frame", _frame(frame, line, text)
    for voice in stage.voices:
        yield "voice", _voice(voice, line, text)
    for draft in stage.drafts:
        yield ("coded" if stated(draft, LEAST) else "dropped"), _draft(draft, text)
    drafted = {draft.token for draft in stage.drafts}
    for frame in stage.parse.frames:
        if frame.trigger not in drafted and any(sense.kind == "event" for sense in frame.senses):
            yield "not coded", _why_not(frame, line, text)


def _word(token: Token, text: str) -> str:
    name = _TAGS.get(token.tag, token.tag)
    lexeme = token.reading.lexeme if token.reading else None
    lemma = f":{lexeme.lemma}" if lexeme is not None and token.tag in "VN" else ""
    return f"{text[token.start : token.end]}({name}{lemma})"


def _said(line: Line, start: int, end: int, text: str) -> str:
    tokens = line.tokens
    end = min(end, len(tokens))
    return " ".join(text[tokens[start].start : tokens[end - 1].end].split()) if start < end else ""


def _ref(ref: Ref, line: Line, text: str) -> str:
    if ref.phrase is None:
        return f"pronoun {ref.pronoun or line.tokens[ref.token].text}"
    return f"«{_said(line, ref.phrase.start, ref.phrase.end, text)}»"


def _frame(frame: Frame, line: Line, text: str) -> str:
    codes = ", ".join(dict.fromkeys(f"{s.kind} {s.code} ({s.id})" for s in frame.senses))
    slots = [f"{slot} = {' + '.join(_ref(r, line, text) for r in refs)}" for slot, refs in frame.slots.found.items()]
    carrier = f"carried by {line.tokens[frame.carrier].text}" if frame.carrier >= 0 else ""
    word = _said(line, frame.trigger, frame.trigger + 1, text)
    said = "; ".join(part for part in (codes or "gives somebody the floor", carrier, *slots) if part)
    return f"{word}: {said}"


def _voice(voice: Voice, line: Line, text: str) -> str:
    speakers = " + ".join(_ref(ref, line, text) for ref in voice.refs) or "nobody named"
    cue = _said(line, voice.cue, voice.cue_end, text)
    return f"{cue} ({voice.stance}): {speakers} says «{_said(line, voice.start, voice.end, text)}»"


def _draft(draft: Draft, text: str) -> str:
    who = " + ".join(party.name for party in draft.actors) or "nobody"
    whom = " + ".join(party.name for party in draft.recipients) or "nobody"
    sources = " < ".join(link.text for _, link in draft.attribution)
    value = f"{draft.value.min}..{draft.value.max} {draft.value.unit}" if draft.value else ""
    parts = [
        f"{draft.kind} {draft.type} {'+'.join(draft.modes)}".strip(),
        value or f"{who} -> {whom}",
        draft.realis,
        draft.position or "",
        f"says {sources}" if sources else "",
        f"by {draft.rule} at «{text[slice(*draft.trigger)]}»",
        f"confidence {probability(draft.odds):.2f}" + ("" if stated(draft, LEAST) else ", too unsure to be told"),
        *draft.notes,
    ]
    return "; ".join(part for part in parts if part)


def _why_not(frame: Frame, line: Line, text: str) -> str:
    word = _said(line, frame.trigger, frame.trigger + 1, text)
    code = next(sense.code for sense in frame.senses if sense.kind == "event")
    return f"{word}: {code} needs a doer or other slots that are not there, or a verbal event already holds it"
