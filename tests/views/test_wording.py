"""Statements in plain English."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.languages.codes import ISSUES as ALL_ISSUES
from marsad.languages.codes import MODES
from marsad.model import Actor, Coder, Document, Evidence, Link, Place, Quantity, Reading, Statement, Time
from marsad.views.days import span
from marsad.views.names import described, name_of
from marsad.views.tables import events
from marsad.views.telling import teller
from marsad.views.wording import ISSUES, Teller

ACTORS = (
    Actor(id="haftar", name="Khalifa Haftar", kind="person", known=True),
    Actor(id="houthis", name="Houthis (Ansar Allah)", kind="armed-group", known=True),
    Actor(id="un", name="United Nations", kind="organization", known=True),
    Actor(id="fra", name="France", kind="state", known=True),
    Actor(id="hamas", name="Hamas", kind="armed-group", known=True),
    Actor(id="gunmen", name="مسلحون مجهولون", kind="unnamed"),
    Actor(id="source", name="مصدر عسكري", kind="unnamed"),
    Actor(id="civilians", name="مدنيين", kind="population"),
    Actor(id="somebody", name="فلان الفلاني", kind="person"),
)
PLACES = (Place(id=None, name="Tripoli"),)


def statement(**fields: Any) -> Statement:
    defaults: dict[str, Any] = {
        "id": "s1",
        "kind": "event",
        "type": "ASSAULT",
        "evidence": (Evidence(start=0, end=9, trigger=(0, 3), sentence=0),),
        "confidence": 0.9,
        "coder": Coder(name="rules", version="0", rule="r"),
    }
    return Statement(**{**defaults, **fields})


def tell(*others: Statement, **fields: Any) -> str:
    made = statement(**fields)
    document = Document(id="d", length=9)
    reading = Reading(document=document, actors=ACTORS, places=PLACES, statements=(made, *others))
    return Teller(reading).sentence(made)


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({"actor": ("houthis",), "recipient": ("civilians",)}, "The Houthis (Ansar Allah) attacked civilians"),
        ({"recipient": ("civilians",), "modes": ("aerial",)}, "Civilians were bombed from the air"),
        ({"recipient": ("haftar",), "modes": ("targeted",)}, "Khalifa Haftar was assassinated"),
        ({"actor": ("gunmen",), "modes": ("explosives",)}, "Unknown gunmen set off explosives"),
        ({"place": "Tripoli"}, "There was an attack in Tripoli"),
        ({"realis": "negated"}, "There was no attack"),
        ({"actor": ("fra",), "recipient": ("hamas",), "realis": "planned"}, "France plans to attack Hamas"),
        ({"recipient": ("hamas",), "realis": "possible"}, "Hamas may be attacked"),
        ({"actor": ("fra", "un"), "type": "CONSULT"}, "France and the United Nations held talks"),
        ({"actor": ("fra",), "type": "AID", "realis": "negated"}, "France did not give aid"),
        ({"type": "PROTEST", "recipient": ("fra",)}, "Somebody protested against France"),
        ({"actor": ("somebody",), "type": "RETREAT", "modes": ("resign",)}, "فلان الفلاني resigned"),
        (
            {"kind": "stance", "type": "ceasefire", "position": "opposes", "actor": ("haftar",)},
            "Khalifa Haftar opposes a ceasefire",
        ),
        (
            {"kind": "stance", "type": "elections", "position": "conditional", "actor": ("houthis",)},
            "The Houthis (Ansar Allah) set conditions over elections",
        ),
        (
            {"kind": "relation", "type": "supports", "actor": ("fra",), "recipient": ("haftar",), "realis": "negated"},
            "France does not back Khalifa Haftar",
        ),
        (
            {"kind": "relation", "type": "allied-with", "actor": ("fra", "un")},
            "France and the United Nations are allies",
        ),
        ({"kind": "relation", "type": "controls", "actor": ("hamas",), "place": "Tripoli"}, "Hamas controls Tripoli"),
        ({"kind": "figure", "type": "killed", "value": Quantity(min=510, max=None)}, "510+ people killed"),
        ({"kind": "figure", "type": "injured", "value": Quantity(min=1, max=1)}, "1 person injured"),
        (
            {"kind": "figure", "type": "killed", "value": Quantity(min=1, max=1), "recipient": ("civilians",)},
            "1 civilian killed",
        ),
        (
            {"kind": "figure", "type": "killed", "value": Quantity(min=1, max=None), "recipient": ("civilians",)},
            "1+ civilians killed",
        ),
        (
            {"kind": "figure", "type": "displaced", "value": Quantity(min=1000, max=9999)},
            "Thousands of people displaced",
        ),
        (
            {"kind": "figure", "type": "killed", "value": Quantity(min=7, max=9), "recipient": ("civilians",)},
            "7-9 civilians killed",
        ),
        ({"kind": "figure", "type": "money", "value": Quantity(min=5000, max=5000, unit="USD")}, "5,000 USD"),
    ],
)
def test_sentences(fields: dict[str, Any], wanted: str) -> None:
    assert tell(**fields) == wanted


def test_the_sources_stand_in_their_order() -> None:
    links = (Link(actor="fra", text="فرنسا", cue="قالت"), Link(actor="source", text="مصدر عسكري", cue="عن"))
    said = tell(recipient=("civilians",), attribution=links)
    assert said == "Civilians were attacked, according to France, quoting a military source (unnamed)"
    assert tell(attribution=(Link(actor=None, text="شهود عيان", cue="قال"),)).endswith("eyewitnesses (unnamed)")


def test_a_refusal_says_what_was_refused() -> None:
    stance = statement(id="s2", kind="stance", type="ceasefire", position="opposes", actor=("haftar",))
    assert tell(stance, type="REJECT", modes=("yield",), actor=("haftar",)) == "Khalifa Haftar refused a ceasefire"
    wanted = statement(id="s2", kind="stance", type="withdrawal", position="supports", actor=("fra",))
    said = tell(wanted, type="REQUEST", actor=("fra",), recipient=("houthis",))
    assert said == "France called on the Houthis (Ansar Allah) for a withdrawal"


@pytest.mark.parametrize(
    ("arabic", "country", "wanted"),
    [
        ("أكثر من 280 مدنيا", None, "more than 280 civilians"),
        ("ونحو 2000 مقاتل", None, "about 2,000 fighters"),
        ("146 ألف شخص", None, "146,000 people"),
        ("29 مقاتلاً على الأقل", None, "29 fighters"),
        ("ستة من أعوان الحرس", None, "six officers (ستة من أعوان الحرس)"),
        ("قوات الأمن التونسية", "TUN", "the security forces of Tunisia"),
        ("مسلحون سوريون", "SYR", "gunmen (Syria)"),
        ("متظاهر", None, "a demonstrator"),
        ("المتظاهرين", None, "the demonstrators"),
        ("حكومته", None, "the government"),
        ("أحد عناصرها", None, "one of the members"),
        ("طفلان", None, "two children"),
        ("جنديين", None, "two soldiers"),
        ("مسلحين", None, "gunmen"),
        ("الشاب", "IRQ", "the young man (Iraq)"),
        ("فلان بن فلان", None, "فلان بن فلان"),
    ],
)
def test_descriptions(arabic: str, country: str | None, wanted: str) -> None:
    assert described(arabic, country).text == wanted


def test_names_that_end_in_s_are_not_all_plural() -> None:
    plural = {actor.id: name_of(actor).plural for actor in ACTORS}
    assert plural["houthis"]
    assert plural["gunmen"]
    assert not plural["hamas"]
    assert not plural["un"]


def test_every_type_mode_and_issue_has_its_words() -> None:
    assert set(events()) == {(kind, mode) for kind, modes in MODES.items() for mode in ("", *modes)}
    for phrases in events().values():
        assert "{}" in phrases.do
        assert "{}" in phrases.did
        assert "{}" not in phrases.do_alone + phrases.did_alone + phrases.undergone + phrases.noun
        assert phrases.noun
    assert set(ISSUES) == set(ALL_ISSUES)


@pytest.mark.parametrize(
    ("start", "end", "wanted"),
    [
        (None, None, ""),
        ("2019-05-22", "2019-05-22", "22 May 2019"),
        ("2019-04-04", None, "since 4 April 2019"),
        (None, "2019-05-22", "until 22 May 2019"),
        ("2019-04-04", "2019-04-10", "4 to 10 April 2019"),
        ("2019-04-28", "2019-05-02", "28 April to 2 May 2019"),
        ("2018-12-28", "2019-01-02", "28 December 2018 to 2 January 2019"),
        ("2019-02-01", "2019-02-28", "February 2019"),
        ("2019-01-01", "2019-12-31", "2019"),
    ],
)
def test_days(start: str | None, end: str | None, wanted: str) -> None:
    assert span(Time(start=start, end=end)) == wanted


def test_a_speaker_of_whom_only_the_verb_is_told_is_a_source_in_every_language() -> None:
    links = (Link(actor=None, text="وأضافت", cue="واضافت"),)
    reading = Reading(document=Document(id="d", length=9), actors=(), places=(), statements=())
    told = {language: teller(reading, language).sources(links) for language in ("en", "ar", "fr")}
    assert "source (unnamed)" in told["en"]
    assert "source (non nommée)" in told["fr"]
    assert "مصدر" in told["ar"]
    assert not any("وأضافت" in text for text in told.values())
