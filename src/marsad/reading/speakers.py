"""Who speaks: the chain of links over a word, the speakers of a voice, and who is heard for what follows.

A reporting verb that names nobody (وأضاف) goes on from whoever spoke last and agrees with it. Whoever is named in
passing (في تصريح بثته الوكالة) or by news alone (تشير أنباء إلى) is not heard. Where nobody can be found, what is said
stays somebody's word: the link keeps the verb.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from marsad.model import Link
from marsad.reading.according import behind_document
from marsad.reading.bounds import acts_of_speech, in_passing, set_back
from marsad.reading.floor import as_person, can_speak, is_document, with_gender
from marsad.reading.frames import Parse
from marsad.reading.participants import Participants
from marsad.reading.party import Party
from marsad.reading.phrases import Phrase
from marsad.reading.replacing import replace
from marsad.reading.rumours import NEWS
from marsad.reading.scope import asserted, presupposed_clause
from marsad.reading.slots import Line
from marsad.reading.tokens import HUMAN, THIRD, is_deed
from marsad.reading.voice import Voice, chain

MUTE: Final = frozenset({"event", "vehicle", "weapon", "facility", "count", "time"})  # what never speaks
PAPERS: Final = frozenset(["بيان", "بلاغ"])
SAYING: Final = frozenset({"report", "assert", "claim"})
SPEAKING: Final = frozenset(["قال", "اضاف", "صرح", "اعلن", "ذكر"])  # what things don't do


@dataclass(slots=True)
class Speakers:
    """Who has the floor in one document."""

    participants: Participants
    issuer: Party | None = None  # who put out the paper of which was told last

    def links(
        self, line: Line, voices: list[Voice], token: int, sentence: int, *, known: bool = True
    ) -> list[tuple[Party | None, Link]]:
        """The chain of voices at a token as links, outermost first; without those who only presuppose it, or with
        them where what is `known` doesn't matter."""
        links: list[tuple[Party | None, Link]] = []
        holding = chain(voices, token) if voices else []
        fence = presupposed_clause(line, token) if known and holding else -1
        for voice in holding:
            if voice.start <= fence and not asserted(line, voice, fence):
                continue
            cue = line.tokens[voice.cue].text
            found = self.of(line, voice, sentence)
            for party in found:
                if links and links[-1][0] is not None and links[-1][0].key == party.key:
                    continue
                links.append((party, Link(actor=None, text=party.name, cue=cue)))
            if not found and (words := self._words(line, voice)):
                links.append((None, Link(actor=None, text=words, cue=cue)))
        return links

    def _words(self, line: Line, voice: Voice) -> str:
        """How the text tells of a speaker who is nobody known: his own words (وأكدت إحدى الأسر أن), or the verb alone
        where none of those told of before is who goes on (وأضافت أن)."""
        cue, begin = line.tokens[voice.cue], line.tokens[min(voice.start, len(line.tokens) - 1)]
        if len(voice.refs) != 1 or voice.stance not in SAYING or cue.tag != "V" or begin.tag != "S":
            return ""
        first, span = voice.refs[0], (voice.cue, voice.cue + 1)
        if first.phrase is not None:
            head = line.tokens[first.phrase.head]
            mute = is_deed(head) or not can_speak(line, first.phrase)  # but the subject of قال is always somebody
            if first.phrase.start != voice.cue + 1 or head.tag != "N" or (mute and cue.stem_base not in SPEAKING):
                return ""
            span = (first.phrase.start, first.phrase.end)
        elif first.pronoun not in THIRD or not cue.conj:
            return ""
        return self.participants.describer.original[line.tokens[span[0]].start : line.tokens[span[1] - 1].end]

    def of(self, line: Line, voice: Voice, sentence: int) -> list[Party]:
        """The speakers of a voice; one that names nobody goes on from the last, and وأضاف البيان from its issuer."""
        found = self._of(line, voice, sentence)
        if len(found) != 1 or len(voice.refs) != 1 or found[0].stem not in PAPERS or found[0].cls != "source":
            return found
        if (phrase := voice.refs[0].phrase) is not None and not (len(phrase) == 1 and line.tokens[phrase.head].art):
            return found
        issuer = self._issuer_before(line, voice, sentence) or self.issuer
        return [replace(issuer, spans=(), pronoun=True)] if issuer is not None else found

    def _issuer_before(self, line: Line, voice: Voice, sentence: int) -> Party | None:
        """وذكر بيان للقيادة أن كذا، وأضاف البيان: who put out the paper that is named before it in its sentence."""
        for k in range(voice.cue - 1, -1, -1):
            paper = line.phrase_of(k) if line.tokens[k].stem_base in PAPERS and not line.tokens[k].art else None
            if paper is not None and paper.head == k:
                refs = behind_document(line, paper)[0][:1]
                own = refs[0].phrase is paper if refs else True
                return next(iter(self.participants.parties(line, refs, sentence)), None) if not own else None
        return None

    def _of(self, line: Line, voice: Voice, sentence: int) -> list[Party]:
        found: list[Party] = []
        for ref in voice.refs:
            if ref.phrase is None and ref.pronoun not in ("nisba", "me"):
                last = self.participants.cast.speaker(ref.pronoun) or self.participants.cast.pronoun(
                    ref.pronoun, sentence - 1, before=line.tokens[ref.token].start
                )
                found += [replace(last, spans=(), pronoun=True)] if last is not None else []
                continue
            if ref.pronoun == "me":  # نتوقع أن: he speaks, in whose name ever
                found += [self.participants.speaker] if self.participants.speaker is not None else []
                continue
            parties = self.participants.parties(line, [ref], sentence)
            self.participants.hear(line, ref, parties)
            if not parties and ref.phrase is not None:  # كشف التحقيق أن: a document speaks too
                told = self.participants.describer.party(line, ref.phrase)
                parties = [replace(told, cls="source") if is_document(line, ref.phrase.head) else told]
            if ref.phrase is not None and (not can_speak(line, ref.phrase) or not any(map(_has_voice, parties))):
                parties = self._by_name(line, voice, ref.phrase) or parties
            found += parties
        named = (as_person(p, self.participants.describer.original) for p in found if _has_voice(p))
        return [with_gender(p, line.tokens[voice.cue]) for p in named]

    def _by_name(self, line: Line, voice: Voice, phrase: Phrase) -> list[Party]:
        """وقال حزام إن, وأوضح ياسين أن: one bare word between a verb of saying and its clause is somebody's name,
        whatever else it means; who was named in full before with it is meant."""
        head = line.tokens[phrase.head]
        begin = line.tokens[min(voice.start, len(line.tokens) - 1)]
        cue = line.tokens[voice.cue]
        bare = len(phrase) == 1 and not (head.art or head.conj or head.prep or head.enc)
        if not bare or cue.tag != "V" or begin.tag != "S" or not phrase.start == voice.cue + 1 == voice.start - 1:
            return []
        word = self.participants.describer.original[head.start : head.end]
        spans = ((head.start, head.end),)
        named = Party(f"name:{word}", word, "person", spans=spans, cls="name", stem=head.text)
        return [self.participants.cast.named_like(named, head.text) or named]

    def _put_out(self, line: Line, voice: Voice, party: Party) -> None:
        """Note whose paper it is of which a sentence tells beside what is said: وقالت الوزارة في بيان إن. A new one
        that names nobody (وذكر بيان صحفي أن) is nobody's."""
        phrase = voice.refs[0].phrase if voice.refs else None
        head = line.tokens[phrase.head] if phrase is not None else None
        if party.cls == "source" and party.stem in PAPERS:
            self.issuer = None if head is not None and not head.art else self.issuer
        elif (
            head is None
            or phrase is None
            or head.tag == "E"
            or head.given
            or phrase.bearer >= 0
            or head.noun_class in HUMAN
        ):
            self.issuer = party  # and no عدد الجرحى

    def hear(self, parse: Parse, voices: list[Voice], sentence: int) -> None:
        """Remember who spoke in a sentence, once all of it is read: those quoted by others first, so that the next
        وأضاف goes on from whoever quoted them; who condemns or asks for something has spoken as well."""
        speakers = self.participants.cast.speakers
        heard = [v for v in voices if not (v.accuse or _in_the_air(v, parse.line))]
        told = [(set_back(v, voices) or in_passing(v, parse), v) for v in heard]
        own = {v.cue for _, v in told}
        told += [(False, v) for v in acts_of_speech(parse, voices) if v.cue not in own]
        papers = [t.index for t in parse.line.tokens if t.stem_base in PAPERS]
        for _, voice in sorted(told, key=lambda t: (not t[0], t[1].cue)):
            spoke = self._of(parse.line, voice, sentence)
            if spoke and any(not voice.start <= k < voice.end for k in papers):
                self._put_out(parse.line, voice, spoke[0])
            for party in spoke:
                if not speakers or speakers[-1].key != party.key:
                    speakers.append(party)


def _in_the_air(voice: Voice, line: Line) -> bool:
    """Whether news or rumours tell it, which nobody goes on from: تشير أنباء إلى, شائعات تتحدث عن."""
    heads = [line.tokens[r.phrase.head].stem_base for r in voice.refs if r.phrase is not None]
    return line.tokens[voice.cue].stem_base in NEWS or any(h in NEWS for h in heads)


def _has_voice(party: Party) -> bool:
    """Whether a party can speak; a definite "group" is no number of things (مجموعة العمل من أجل الفلسطينيين)."""
    return party.cls not in MUTE or party.name.startswith("مجموعة ال")
