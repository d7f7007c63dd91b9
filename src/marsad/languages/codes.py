"""The closed vocabularies of the tables: codes and modes of the codebook, slots, effects, stances, classes of nouns."""

from __future__ import annotations

from typing import Final

from marsad.text.fold import fold_word


def _names(listed: str) -> tuple[str, ...]:
    return tuple(listed.split())


MODES: Final[dict[str, tuple[str, ...]]] = {
    "AGREE": (),
    "CONSULT": _names("visit third-party multilateral phone"),
    "SUPPORT": (),
    "CONCEDE": (),
    "COOPERATE": (),
    "AID": (),
    "RETREAT": _names("withdraw release disarm ceasefire access resign"),
    "REQUEST": _names("assist change yield meet"),
    "ACCUSE": _names("disapprove investigate allege"),
    "REJECT": _names("assist change yield meet"),
    "THREATEN": _names("restrict arrest relations expel territory violence"),
    "PROTEST": _names("demo riot strike hunger boycott obstruct vandalize"),
    "SANCTION": _names("convict expel withdraw discontinue"),
    "MOBILIZE": _names("troops weapons police militia"),
    "COERCE": _names("seize restrict censor curfew martial-law arrest deport withhold misinformation cyber"),
    "ASSAULT": _names(
        "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone"
        " heavy-weapons crowd-control unconventional"
    ),
}
ISSUES: Final = _names(
    "ceasefire negotiations political-settlement elections un-role foreign-intervention arms-embargo withdrawal"
    " recognition sanctions disarmament prisoner-exchange humanitarian-access territorial-status government-change"
    " war-aims other"
)
# Modes of a stance: which side its holder takes.
POSITIONS: Final = ("supports", "opposes", "conditional")
SUBTYPES: Final[dict[str, tuple[str, ...]]] = {
    "relation": _names("supports opposes leads member-of controls mediates allied-with acts-for"),
    "stance": ("*", *ISSUES),  # * = the content tells the issue
    "figure": _names("killed injured displaced detained missing hostage fighters population migrants money weapons"),
}
GENITIVES: Final = _names("agent patient either parties content")
# Slots of the grammar, and the words that may stand in slots besides those that closed.tsv gives as prepositions.
SLOTS: Final = frozenset(
    _names(
        "subj obj obj2 gen self head mod rel pron verb topic quote free bare masdar clause adj adv impf perf nisba"
        " title by content tense light prep"
    )
)
SLOT_WORDS: Final = frozenset(map(fold_word, _names("ل ب ك أن إن كي حتى أجل حق باسم سبيل شرط القول")))
PREPOSITIONS: Final = _names("prep locprep timeprep")
STANCES: Final = _names("assert deny doubt fear predict warn ask claim report")
TITLE_KINDS: Final = _names("office profession rank honorific epithet")
EFFECTS: Final = _names("negated denied planned called-for possible actual ended given admitted")
NOUN_CLASSES: Final = _names(
    "person persons force gov body office source media place facility weapon vehicle time event abstract adj"
)
SECTORS: Final = _names(
    "GOV MIL REB OPP PTY AGR BUS COP CRM CVL EDU ELI HLH IGO IMG IND INS JUD LAB LEG MED MNC MOD NGM NGO REF REL SET"
    " SEP SPY TOP UAF UIS ENV HRI RAD PPL JEW"
)
CLOSED: Final = _names("adv conj dem interrog locprep neg num part prep pron quant rel sub timeprep voc noun verb cond")
