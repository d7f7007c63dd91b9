"""French clauses by realis: what happened, did not, is planned, is asked for, may be."""

from __future__ import annotations

import re
from typing import Final

from marsad.views.french.grammar import Name, agreed, de, elides, filled
from marsad.views.french.tables import Clause, Tie

# A participle with an indefinite object: after a negation that is de (n’a pas mené de frappes).
_ANY: Final = re.compile(r"^(\w+) (?:une?|des) (.*)$")


def _of_none(match: re.Match[str]) -> str:
    return f"{match.group(1)} {de(match.group(2))}"


def active(realis: str, who: Name, clause: Clause, whom: Name, issue: Name | None = None) -> str:
    """What somebody did."""
    if realis not in ("actual", "negated"):
        return f"{who.put()} {_to_come(realis, who, filled(clause.infinitive, whom, issue))}"
    own = clause.participle if realis == "actual" else _ANY.sub(_of_none, clause.participle)
    participle = filled(own, whom, issue)
    if clause.infinitive.startswith("se "):
        is_ = "se sont" if who.plural else "s’est"
        done = agreed(participle, who)
    else:
        is_, done = "ont" if who.plural else "a", participle
    return f"{who.put()} {is_} {done}" if realis == "actual" else f"{who.put()} {_not(is_)} {done}"


def _not(verb: str) -> str:
    return f"{'n’' if elides(verb) else 'ne '}{verb} pas"


def _to_come(realis: str, who: Name, infinitive: str) -> str:
    """What is planned, asked for, possible: before an infinitive."""
    if realis == "planned":
        return f"{'prévoient' if who.plural else 'prévoit'} {de(infinitive)}"
    if realis == "called-for":
        return f"{'sont' if who.plural else 'est'} appelé{who.ending} à {infinitive}"
    return f"{'pourraient' if who.plural else 'pourrait'} {infinitive}"


def denied(who: Name, clause: Clause, whom: Name, issue: Name | None = None) -> str:
    """What somebody says not to have done."""
    participle = filled(clause.participle, whom, issue)
    reflexive = clause.infinitive.startswith("se ")
    done = f"s’être {agreed(participle, who)}" if reflexive else f"avoir {participle}"
    return f"{who.put()} {'démentent' if who.plural else 'dément'} {done}"


def present(realis: str, who: Name, tie: Tie, whom: Name, issue: Name | None = None) -> str:
    """What holds, rather than happens: relations and stances."""
    if realis not in ("actual", "negated"):
        return f"{who.put()} {_to_come(realis, who, filled(tie.clause.infinitive, whom, issue))}"
    told = filled(tie.several if who.plural else tie.one, whom, issue)
    verb, _, rest = told.partition(" ")
    return f"{who.put()} {told}" if realis == "actual" else f"{who.put()} {_not(verb)} {rest}".strip()


def passive(realis: str, whom: Name, participle: str) -> str:
    """What was done to somebody."""
    done, be = agreed(participle, whom), "soient" if whom.plural else "soit"
    if realis in ("planned", "called-for"):
        asked = "il est prévu" if realis == "planned" else "il est demandé"
        subject = whom.put()
        return f"{asked} {'qu’' if elides(subject) else 'que '}{subject} {be} {done}"
    if realis == "possible":
        return f"{whom.put()} {'pourraient' if whom.plural else 'pourrait'} être {done}"
    have = "ont" if whom.plural else "a"
    return f"{whom.put()} {have if realis == 'actual' else _not(have)} été {done}"


def existing(realis: str, noun: str, shape: str) -> str:
    """What there was, where neither side is known; `shape` is gender and number (m, f, mp, fp)."""
    article = {"m": "un", "f": "une"}.get(shape, "des")
    name = Name(noun, article, shape[0], shape.endswith("p"))
    if realis in ("actual", "negated"):
        return f"il y a eu {name.put()}" if realis == "actual" else f"il n’y a pas eu {de(noun)}"
    is_ = "sont" if name.plural else "est"
    state = {"planned": "prévu", "called-for": "demandé"}.get(realis)
    return f"{name.put()} {is_} " + (f"{state}{name.ending}" if state else f"possible{'s' if name.plural else ''}")
