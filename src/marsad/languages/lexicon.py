"""The words of a pack while it is compiled: lexemes with their facets, and the surface forms that lead to them."""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.languages.ar.conjugate import Verb, conjugate
from marsad.languages.ar.nominals import Gender, Nominal, inflect, participle
from marsad.languages.schema import TAG_SPAN, Cue, Lexeme, NounData, Operator, Sense, Tag
from marsad.text.fold import fold_word


@dataclass(slots=True)
class Draft:
    """A lexeme that is still being filled."""

    lemma: str
    root: str
    form: str
    senses: list[Sense] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    operators: list[Operator] = field(default_factory=list)
    noun: NounData | None = None
    trans: str = ""
    ambiguous: bool = False

    def lexeme(self) -> Lexeme:
        """The finished lexeme; senses with conditions come first, else they keep the order of the tables."""
        kind = "predicate" if self.senses else "cue" if self.cues else "realis" if self.operators else ""
        kind = kind or ("noun" if self.noun else "verb")
        return Lexeme(
            self.lemma,
            self.root,
            self.form,
            kind,  # type: ignore[arg-type]  # one of the five
            tuple(sorted(self.senses, key=lambda sense: not sense.when)),
            tuple(self.cues),
            tuple(self.operators),
            self.noun,
            self.trans,
            self.ambiguous,
        )


@dataclass(slots=True)
class Lexicon:
    """Lexemes, bases, tags and forms, numbered in the order in which the tables name them."""

    drafts: list[Draft] = field(default_factory=list)
    tags: dict[Tag, int] = field(default_factory=dict)
    bases: dict[tuple[str, int], int] = field(default_factory=dict)
    forms: dict[str, dict[int, None]] = field(default_factory=dict)
    phrases: dict[tuple[tuple[str, ...], int], None] = field(default_factory=dict)
    compounds: dict[tuple[tuple[str, ...], int], None] = field(default_factory=dict)
    _keys: dict[tuple[str, str, str], int] = field(default_factory=dict)
    _verbs: dict[int, Verb] = field(default_factory=dict)

    def verb(self, lemma: str, root: str, form: str) -> tuple[Draft, Verb, int]:
        """The lexeme of a verb; its finite forms and participles are added when it is new. Raises ConjugationError."""
        verb = conjugate(root, form, lemma)
        number = self._number(lemma, verb.root, form)
        if number not in self._verbs:
            self._verbs[number] = verb
        return self.drafts[number], verb, number

    def word(self, lemma: str) -> tuple[Draft, int]:
        """The lexeme of a noun, particle or phrase."""
        number = self._number(lemma, "", "")
        return self.drafts[number], number

    def _number(self, lemma: str, root: str, form: str) -> int:
        key = (lemma, root, form)
        if key not in self._keys:
            self._keys[key] = len(self.drafts)
            self.drafts.append(Draft(lemma, root, form))
        return self._keys[key]

    def add_verb_forms(self) -> None:
        """Finite forms and participles of every verb. Verbs marked intransitive get no passive."""
        for number, verb in self._verbs.items():
            passive = self.drafts[number].trans != "i"
            base = fold_word(verb.lemma)
            for form in sorted(verb.forms, key=lambda form: form.needs_suffix):
                if (passive or form.voice == "a") and len(form.surface) > 1:
                    tag = Tag("V", form.tense, form.person, form.gender, form.number, form.voice)
                    self._add_unless_free(form.surface, tag, form.needs_suffix, base, number)
            for pos, word in (("A", verb.active), ("P", verb.passive)):
                if pos == "A" or passive:
                    self._add_nominals(pos, participle(word, defective=word in verb.defective), base, number)

    def _add_unless_free(self, surface: str, tag: Tag, needs_suffix: bool, base: str, number: int) -> None:
        """Add a form, but no shape for pronouns that folding makes the same as the free one."""
        if not needs_suffix or not self._has(surface, tag, base, number):
            self.add(surface, tag._replace(needs_suffix=needs_suffix), base, number)

    def _has(self, surface: str, tag: Tag, base: str, number: int) -> bool:
        known = self.bases.get((base, number)), self.tags.get(tag)
        if known[0] is None or known[1] is None:
            return False
        return known[0] * TAG_SPAN + known[1] in self.forms.get(fold_word(surface), ())

    def add_noun(
        self,
        pos: str,
        singular: str,
        plurals: tuple[str, ...],
        number: int,
        feminine: str = "",
        gender: Gender | None = None,
    ) -> None:
        """All shapes of a noun; of several words, those of the head with the rest as written."""
        if " " in singular:
            for phrase in (singular, *plurals):
                self._add_compound(pos, phrase, fold_word(singular), number)
            return
        self._add_nominals(pos, inflect(singular, plurals, feminine, gender=gender), fold_word(singular), number)

    def add_derived(self, verb: Verb, number: int) -> None:
        """The regular masdar of a derived verb, with its plural in ات."""
        if verb.masdar:
            defective = verb.masdar in verb.defective
            shapes = inflect(verb.masdar, _regular_plural(verb.masdar), defective=defective)
            self._add_nominals("M", shapes, fold_word(verb.masdar), number)

    def _add_nominals(self, pos: str, shapes: tuple[Nominal, ...], base: str, number: int) -> None:
        for shape in sorted(shapes, key=lambda shape: shape.needs_suffix):
            self._add_unless_free(shape.surface, _tag(pos, shape), shape.needs_suffix, base, number)

    def _add_compound(self, pos: str, phrase: str, base: str, number: int) -> None:
        head, *rest = phrase.split()
        number_of = "p" if head.endswith("ات") else "s"
        for shape in inflect(head):
            if shape.number == "s" and not shape.needs_suffix:
                tag = _tag(pos, shape)._replace(number=number_of)
                code = self._code(tag, base, number)
                tails = [rest, [word + "ا" for word in rest]] if shape.indefinite else [rest]
                for tail in tails:
                    self.compounds[tuple(map(_stem, (shape.surface, *tail))), code] = None

    def add_fixed(self, phrase: str, number: int, *, verbal: bool = False) -> None:
        """A particle or phrase. It doesn't inflect, but for the verb at its end when it is `verbal` (كما ذكرت)."""
        words = tuple(fold_word(phrase).split())
        tag = Tag("F")
        if len(words) == 1:
            self.add(words[0], tag, words[0], number)
            return
        ends = self._perfect_forms(words[-1]) if verbal else ()
        for end in dict.fromkeys((words[-1], *ends)):
            self.phrases[(*words[:-1], end), self._code(tag, " ".join(words), number)] = None

    def _perfect_forms(self, lemma: str) -> list[str]:
        """The third persons of the perfect of the verbs with this folded lemma."""
        verbs = [verb for verb in self._verbs.values() if fold_word(verb.lemma) == lemma]
        forms = [form for verb in verbs for form in verb.forms if form.tense == "perf" and form.voice == "a"]
        return [fold_word(form.surface) for form in forms if form.person == 3 and not form.needs_suffix]

    def add_adjective(self, word: str, number: int) -> None:
        """A word that agrees with the noun before it (المقررة), told as an active participle."""
        self._add_nominals("A", participle(word), fold_word(word), number)

    def add(self, surface: str, tag: Tag, base: str, number: int) -> None:
        """One surface form of a lexeme."""
        self.forms.setdefault(fold_word(surface), {})[self._code(tag, base, number)] = None

    def _code(self, tag: Tag, base: str, number: int) -> int:
        at = self.bases.setdefault((base, number), len(self.bases))
        return at * TAG_SPAN + self.tags.setdefault(tag, len(self.tags))


def _tag(pos: str, shape: Nominal) -> Tag:
    return Tag(
        pos,
        gender=shape.gender,
        number=shape.number,
        case=shape.case,
        construct=shape.construct and not shape.needs_suffix,
        indefinite=shape.indefinite,
    )


def _stem(word: str) -> str:
    folded = fold_word(word)
    return folded.removeprefix("ال") if len(folded) > 4 else folded


def _regular_plural(masdar: str) -> tuple[str, ...]:
    if masdar.endswith("اة"):
        return (masdar[:-2] + "يات",)
    if masdar.endswith("ة"):
        return (masdar[:-1] + "ات",)
    if masdar.endswith("ى"):
        return ()
    if masdar.endswith("أ"):
        return (masdar[:-1] + "آت",)
    return (masdar + "ات",)
