"""Where somebody stands on an issue: from a call for it, a refusal of it, or a verb that states a stance."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from marsad.languages.ar.lexemes import rows as table_rows
from marsad.reading.draft import Draft
from marsad.reading.frames import Parse
from marsad.reading.party import Party
from marsad.reading.slots import Line
from marsad.reading.terms import turned
from marsad.reading.tokens import Token
from marsad.text.fold import fold_word

GIVES: Final = {"REQUEST": 1, "SUPPORT": 1, "REJECT": -1}  # AGREE binds parties to a text, it tells no wish
ADJUNCTS: Final = frozenset(
    ["بعد", "ضد", "خلال", "مقابل", "دون", "عقب", "منذ", "رغم", "قبل", "اثر", "مواجهه", "ردا", "بسبب", "حول"]
)  # what follows is no content
REACH: Final = 24  # tokens after a protest in which its demand stands
RECOGNISING: Final = "support:اعترف"
NEAR: Final = 5  # tokens after a word of demand in which its issue is named
BODIES: Final = frozenset(["قانون", "محكمه", "هييه", "لجنه", "جهاز", "مفوضيه", "موتمر", "جوله", "وزاره", "نظام"])
LAW: Final = "قانون"
FORBIDDING: Final = frozenset(["تجريم", "حظر"])
WORDS: Final = frozenset(
    ["مقابله", "تصريح", "تصريحات", "حديث", "كلمه", "انباء", "خبر", "اخبار", "مقال", "متابعات", "تويتر"]
)
WITHIN: Final = 14  # tokens of content in which the issue must be named


@dataclass(slots=True)
class Issues:
    """The phrases of issues: first folded word -> (words, issue, polarity), longest first."""

    index: dict[str, list[tuple[tuple[str, ...], str, int]]] = field(init=False)

    def __post_init__(self) -> None:
        self.index = {}
        for issue, phrases, polarity in table_rows("issues.tsv"):
            for phrase in phrases.split("|"):
                words = tuple(fold_word(phrase).split())
                self.index.setdefault(words[0], []).append((words, issue, -1 if polarity == "-" or not polarity else 1))
        for rows in self.index.values():
            rows.sort(key=lambda row: -len(row[0]))

    def named(self, line: Line, start: int, end: int) -> list[tuple[str, int, int, int]]:
        """Issues named between two tokens: (issue, polarity, first token, token after)."""
        found, i, tokens = [], max(start, 0), line.tokens
        end = min(end, len(tokens))
        end = next((k for k in range(start + 1, end) if _adjunct(tokens, k)), end)
        while i < end:
            # قانون مكافحة الإرهاب، مفوضية الانتخابات: a thing that bears the name; but قانون تجريم التطبيع forbids it
            body = tokens[i - 1].stem if i > 0 and tokens[i - 1].stem in BODIES else ""
            for words, issue, polarity in self.index.get(tokens[i].stem, ()) or self.index.get(tokens[i].text, ()):
                n = len(words)
                if i + n <= end and all(_same(tokens[i + k], words[k]) for k in range(n)):
                    if not body or (body == LAW and words[0] in FORBIDDING):
                        found.append((issue, polarity, i, i + n))
                    i += n - 1
                    break
            i += 1
        return found


def _adjunct(tokens: list[Token], k: int) -> bool:
    """Whether an adjunct or a relative clause begins: بعد، الذي, but not حول طاولة المفاوضات."""
    if tokens[k].tag == "R" and tokens[k].stem not in ("ما", "من"):
        return True
    after = tokens[k + 1].stem if k + 1 < len(tokens) else ""
    return tokens[k].stem in ADJUNCTS and tokens[k].tag in "PSA" and after not in ("طاوله", "مايده")


def _same(token: object, word: str) -> bool:
    return word in (token.stem, token.text, "ال" + token.stem) or token.text == "ال" + word  # type: ignore[attr-defined]


@dataclass(slots=True)
class Deal:
    """What the agreement is about that a document speaks of: اتفاق سلام, later just الاتفاق."""

    issue: str = ""

    def note(self, line: Line, issues: Issues) -> None:
        """Take note of the agreements that a sentence names; one of another kind ends what was noted."""
        if line.stems.isdisjoint(NOTED):
            return
        tokens = line.tokens
        wanted = [named for named in issues.named(line, 0, len(tokens)) if named[1] > 0]
        told = {k: issue for issue, _, a, b in wanted for k in range(a, b)}
        for k, token in enumerate(tokens):
            if token.stem == "هدنه":
                self.issue = "ceasefire"
            elif token.stem in DEALS and k in told:
                self.issue = told[k]
            elif token.stem in DEALS and k + 1 < len(tokens) and tokens[k + 1].stem in ("ل", "وقف"):
                self.issue = "ceasefire"
            elif token.stem in DEALS and not (token.art and _alone(tokens, k)):
                self.issue = ""

    def meant(self, line: Line, start: int, end: int) -> list[tuple[str, int, int, int]]:
        """The bare definite agreement in some tokens, as an issue named there."""
        tokens = line.tokens
        for k in range(max(start, 0), min(end, len(tokens))):
            if self.issue and tokens[k].stem in DEALS and tokens[k].art and _alone(tokens, k):
                return [(self.issue, 1, k, k + 1)]
        return []


DEALS: Final = frozenset(["اتفاق", "اتفاقيه"])
NOTED: Final = DEALS | {"هدنه"}


def _alone(tokens: list[Token], k: int) -> bool:
    """Whether nothing describes the word at `k`: no adjective or name behind it."""
    return k + 1 >= len(tokens) or not tokens[k + 1].nominal or bool(tokens[k + 1].prep or tokens[k + 1].conj)


def stances(drafts: list[Draft], parse: Parse, issues: Issues, deal: Deal) -> list[Draft]:
    """The stances that verbal events give; stance verbs get their issue filled in place."""
    deal.note(parse.line, issues)
    made = []
    for draft in drafts:
        if draft.kind == "stance":
            _fill(draft, parse.line, issues)
            turned(draft, parse.line)
        elif draft.kind == "event" and draft.type in GIVES and draft.actors and draft.realis == "actual":
            made.extend(_from_event(draft, parse, issues, deal))
        elif draft.type == "PROTEST" and draft.actors and draft.realis == "actual":
            made.extend(_of_protest(draft, parse.line, issues))
    drafts[:] = [d for d in drafts if d.kind != "stance" or (d.type and not _held_by_words(d))]
    return [d for d in made if not _held_by_words(d)]


def _held_by_words(draft: Draft) -> bool:
    """Whether nobody holds a stance but an outlet or what was said in it (أضاف في مقابلة: «نرحب»)."""
    return bool(draft.actors) and all(p.kind == "media" or p.stem in WORDS for p in draft.actors)


def _from_event(draft: Draft, parse: Parse, issues: Issues, deal: Deal) -> list[Draft]:
    frame = next((f for f in parse.frames if f.trigger == draft.token), None)
    if frame is None:
        return []
    start = draft.content[0] if draft.content[0] > frame.trigger else frame.trigger + 1
    end = draft.content[1] if draft.content[0] > frame.trigger else frame.slots.end
    found = []
    seen: set[str] = set()
    end = min(end, start + WITHIN)
    for issue, polarity, a, b in issues.named(parse.line, start, end) or deal.meant(parse.line, start, end):
        if issue in seen:
            continue
        seen.add(issue)
        if issue == "territorial-status" and draft.rule.startswith(RECOGNISING):
            issue = "recognition"  # اعترفت باستقلال الإقليم
        found.append(_stance(draft, parse.line, issue, polarity * GIVES[draft.type], a, b))
    return found[:2]


FOR: Final = frozenset(["مطالبه", "مطالب", "دعم", "تاييد", "مويد", "يطالب", "طالب", "تطالب", "داعم", "مناصره"])
AGAINST: Final = frozenset(["ضد", "رفض", "احتجاج", "تنديد", "رافض", "مندد", "مناهض", "استنكار", "معارض", "ينددون"])


def _of_protest(draft: Draft, line: Line, issues: Issues) -> list[Draft]:
    """What protesters want: the issue after a word of demand (للمطالبة ب) or of refusal (رفضا ل، ضد)."""
    tokens = line.tokens
    for i in range(draft.token + 1, min(len(tokens), draft.token + REACH)):
        token = tokens[i]
        if token.text in ".\n" or (token.tag == "V" and token.conj):
            break
        stems = {token.stem, token.stem_base, token.stem.rstrip("ا"), token.stem.removesuffix("ين")}
        sign = 1 if stems & FOR else -1 if stems & AGAINST else 0
        named = issues.named(line, i + 1, i + 1 + NEAR) if sign else []
        if named:
            issue, polarity, a, b = named[0]
            return [_stance(draft, line, issue, polarity * sign, a, b)]
    return []


def _stance(draft: Draft, line: Line, issue: str, sign: int, a: int, b: int) -> Draft:
    tokens = line.tokens
    span = (min(draft.span[0], tokens[a].start), max(draft.span[1], tokens[b - 1].end))
    return Draft(
        "stance", issue, draft.sentence, draft.trigger, span, draft.token, draft.rule, draft.confidence,
        actors=list(draft.actors),
        attribution=[x for x in draft.attribution if x[0] is None or all(x[0].key != p.key for p in draft.actors)],
        position="supports" if sign > 0 else "opposes", time=draft.time, notes=["from " + draft.type],
    )  # fmt: skip


def _fill(draft: Draft, line: Line, issues: Issues) -> None:
    """A stance verb of the table names no issue: take it from the words that follow."""
    named = issues.named(line, draft.token + 1, draft.token + WITHIN)
    if not named:
        if draft.type in ("*", "any", ""):
            draft.type = ""
        return
    issue, polarity, _, b = named[0]
    if draft.type in ("*", "any", ""):
        draft.type = issue
        if polarity < 0 and draft.position in ("supports", "opposes"):
            draft.position = "opposes" if draft.position == "supports" else "supports"
    draft.span = (draft.span[0], max(draft.span[1], line.tokens[b - 1].end))


CIRCUMSTANCES: Final = frozenset(["ظروف", "شروط", "وقت", "ارضيه", "اجواء"])
NOT_YET: Final = frozenset(["ليس", "ليست", "غير", "لم", "لا"])


def circumstances(parse: Parse, sentence: int, issues: Issues) -> list[Draft]:
    """«الظروف ليست مجتمعة» لوقف إطلاق النار: the conditions for an issue are said not to be met."""
    line, tokens = parse.line, parse.line.tokens
    made: list[Draft] = []
    if line.stems.isdisjoint(NOT_YET):
        return made
    for i, token in enumerate(tokens):
        if token.stem_base not in CIRCUMSTANCES and token.stem not in CIRCUMSTANCES:
            continue
        if not any(t.stem in NOT_YET for t in tokens[i + 1 : i + 4]):
            continue
        for issue, polarity, a, b in issues.named(line, i + 2, min(len(tokens), i + 9)):
            if polarity > 0 and tokens[a].prep == "ل":
                made.append(Draft(
                    "stance", issue, sentence, (token.start, token.end), (token.start, tokens[b - 1].end), i,
                    "stances:circumstances", 0.74, position="opposes",
                ))  # fmt: skip
                break
    return made


def refusal(stance: Draft, actor: Party) -> Draft:
    """The refusal that goes with a stance against an issue."""
    return Draft(
        "event", "REJECT", stance.sentence, stance.trigger, stance.span, stance.token, stance.rule, 0.7, ("yield",),
        [actor],
    )  # fmt: skip
