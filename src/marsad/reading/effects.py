"""Cause and effect in one sentence are one deed: the attack that is named and the harm that it did.

أصيبت امرأة بقصف نفذته القوات, غارة شنها الطيران أسفرت عن مقتل ثلاثة: who was hurt is the recipient of the attack.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.draft import Draft
from marsad.reading.frames import Parse
from marsad.reading.mentions import besides
from marsad.reading.openings import turns_to_other
from marsad.reading.slots import AUXILIARIES, Line

JOINED: Final = "joined with its cause"
DEFINED: Final = "of a relative clause"  # الهجوم الذي استهدف: that clause tells which attack it is
FIGHTS: Final = frozenset({"assault:اشتبك", "assault:معركة", "assault:معارك", "assault:واجه", "assault:مواجهات"})
REACH: Final = 26  # tokens between an attack and the harm that it did
LINKS: Final = frozenset(
    ["ب", "في", "اثر", "جراء", "نتيجه", "خلال", "بعد", "عقب", "بسبب", "من", "ضمن", "اثناء"]
)  # harm, then the attack
BESIDES: Final = frozenset(["اضافه", "جانب"])  # بالإضافة إلى: what follows is told as something else
RESULTS: Final = frozenset([
    "اسفر", "اسفرت", "ادي", "ادت", "تسبب", "تسببت", "خلف", "خلفت", "اوقع", "اوقعت", "اودي", "اودت",
    "يسفر", "تسفر", "يودي", "تودي", "نتج", "نجم", "نجمت", "مخلفا", "مخلفه", "موقعا", "موقعه",
    "مسفرا", "اوقعوا", "راح", "ذهب",
])  # fmt: skip # the attack, then the harm


def joined(drafts: list[Draft], parse: Parse) -> list[Draft]:
    """Drafts with each harm that has no doer joined to the attack of its sentence that did it."""
    if all(d.type != "ASSAULT" for d in drafts):
        return drafts
    line = parse.line
    drafts = _told_by_verb(drafts, parse)
    attacks = [d for d in drafts if d.type == "ASSAULT" and d.kind == "event" and not d.harm]
    gone: set[int] = set()
    for harm in drafts:
        if harm.type != "ASSAULT" or harm.kind != "event" or not harm.harm or harm.actors or not harm.recipients:
            continue
        near = [
            a
            for a in attacks
            if id(a) not in gone and a.realis == harm.realis and _caused(line, a.token, harm.token, bool(a.actors))
        ]
        attack = min(near, key=lambda a: abs(a.token - harm.token)) if near else None
        if attack is not None and attack.actors and not besides(attack.actors, harm.recipients):
            attacks.remove(attack)  # قتل مسلح بعد أن أطلق النار: somebody else killed him
        elif attack is not None and not _fought(harm, attack):
            _join(harm, attack)
            gone.add(id(attack))
    return [d for d in drafts if id(d) not in gone]


def _fought(harm: Draft, attack: Draft) -> bool:
    """اشتبكت البيشمركة مع داعش ما أسفر عن مقتل مدني: which of the two killed somebody who is of neither is not told."""
    return len(attack.actors) > 1 and attack.rule.rpartition(":")[0] in FIGHTS and not attack.recipients


def _told_by_verb(drafts: list[Draft], parse: Parse) -> list[Draft]:
    """غارة أردنية استهدفت منزله: the raid is the subject of the verb and one deed with it."""
    line = parse.line
    nouns = {d.token: d for d in drafts if d.noun and d.type == "ASSAULT"}
    gone: set[int] = set()
    for draft in drafts:
        slots = parse.verbs.get(draft.token)
        if draft.type != "ASSAULT" or slots is None:
            continue
        for ref in slots.get("subj"):
            noun = nouns.get(ref.phrase.head) if ref.phrase is not None else None
            if noun is not None and noun.realis == draft.realis and id(noun) not in gone:
                harm = draft.harm
                draft.actors = draft.actors or noun.actors
                _join(draft, noun)
                draft.harm, draft.definite = harm, noun.definite
                if slots.relative:
                    draft.notes.append(DEFINED)
                gone.add(id(noun))
            elif noun is None and ref.phrase is not None and not draft.actors:
                head = line.tokens[ref.phrase.head]
                draft.definite = draft.definite or (head.noun_class == "event" and head.art)
    return [d for d in drafts if id(d) not in gone]


def _caused(line: Line, attack: int, harm: int, named: bool) -> bool:
    """Whether a word of cause or result links the two, with no other clause between."""
    if abs(attack - harm) > REACH:
        return False
    tokens = line.tokens
    if any(turns_to_other(tokens, k) for k in range(min(attack, harm) + 1, max(attack, harm))):
        return False  # مقتل خمسة جنود، من جهتها هاجمت الحركة معسكرا
    if any(t.stem_base in BESIDES and t.prep == "ب" for t in tokens[min(attack, harm) : max(attack, harm)]):
        return False  # أصيب مسن، بالإضافة إلى غارة: another attack
    if attack > harm:
        between = tokens[harm + 1 : attack + 1]
        verbs = sum(t.tag == "V" and t.stem not in AUXILIARIES for t in between[:-1])
        return verbs == 0 and any(
            (t.stem in LINKS or t.prep == "ب" or t.text in LINKS) and t.tag != "#" for t in between
        )
    between = tokens[attack + 1 : harm + 1]
    if not named and any(t.tag == "R" and t.stem in ("ما", "مما") for t in between):
        return False  # انفجرت عبوة، ما أدى إلى إصابة جندي: a blast with no doer and, in a clause of its own, its effect
    return any(t.stem in RESULTS or t.text in RESULTS for t in between)


def _join(harm: Draft, attack: Draft) -> None:
    """The harm takes over the doer, the means and the setting of the attack."""
    if not {p.key for p in attack.actors} <= {p.key for p in harm.actors}:  # هجمات النظام وروسيا قتلت: of both
        harm.actors = attack.actors or harm.actors
    doers = {p.key for p in attack.actors}
    if not harm.attribution and any(p is not None and p.key in doers for p, _ in attack.attribution):
        harm.attribution = list(attack.attribution)  # تبنى التنظيم الهجوم الذي استهدف المسجد: his word that it was he
    struck = [p for p in attack.recipients if not (p.pronoun and harm.recipients)]  # جراء استهدافهم: the same people
    harm.recipients = harm.recipients + besides(struck, harm.recipients)
    harm.definite = harm.definite or (attack.definite and not harm.actors and attack.token < harm.token)
    harm.modes = tuple(dict.fromkeys([*attack.modes, *harm.modes]))[:2]
    if not harm.place:
        harm.place, harm.vague, harm.nameless = attack.place, attack.vague, attack.nameless
    harm.confidence = max(harm.confidence, attack.confidence)
    harm.noun = harm.noun and attack.noun
    if attack.token < harm.token:
        harm.anchor = attack.token
    harm.harm = False
    first, last = min(harm.span[0], attack.span[0]), max(harm.span[1], attack.span[1])
    if last - first <= 550:
        harm.span = (first, last)
    else:
        harm.more.append((attack.span, attack.trigger, attack.sentence))
    harm.notes.append(JOINED)
