"""Statements in plain French."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.languages.codes import ISSUES, MODES, POSITIONS, SUBTYPES
from marsad.model import Actor, Coder, Document, Evidence, Link, Place, Quantity, Reading, Statement
from marsad.views.french import tables
from marsad.views.french.grammar import Name, agreed, filled
from marsad.views.french.names import described, name_of, of_state, where
from marsad.views.tables import spellings
from marsad.views.telling import teller


def actor(id: str, name: str, kind: str, known: bool = True) -> Actor:
    return Actor(id=id, name=name, names={"fr": (name,)} if known else {"ar": (name,)}, kind=kind, known=known)


ACTORS = (
    actor("khalifa", "Khalifa Hassi", "person"),
    actor("houthis", "Houthis", "armed-group"),
    actor("army", "Armée nationale", "armed-group"),
    actor("forces", "Forces du Sud", "armed-group"),
    actor("un", "Nations unies", "organization"),
    actor("council", "Conseil de sécurité", "organization"),
    actor("france", "France", "state"),
    actor("lebanon", "Liban", "state"),
    actor("ukraine", "Ukraine", "state"),
    actor("usa", "États-Unis", "state"),
    actor("israel", "Israël", "state"),
    actor("gunmen", "مسلحون مجهولون", "unnamed", False),
    actor("soldiers", "12 جنديا", "unnamed", False),
    actor("source", "مصدر عسكري", "unnamed", False),
    actor("sources", "مصادر طبية", "unnamed", False),
    actor("agency", "Reuters", "media"),
)
PLACES = (
    Place(id=None, name="Cairo", names={"en": ("Cairo",)}),
    Place(id=None, name="Lebanon", names={"fr": ("Liban",)}, precision="country"),
)


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
    return teller(reading, "fr").sentence(made)


def link(id: str | None, text: str = "") -> Link:
    return Link(actor=id, text=text, cue="قال")


ARREST = {"type": "COERCE", "modes": ("arrest",)}
VISIT = {"type": "CONSULT", "modes": ("visit",)}
LEAVE = {"type": "RETREAT", "modes": ("withdraw",)}
CONVICT = {"type": "SANCTION", "modes": ("convict",)}


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        # Articles, elision, contraction.
        ({"actor": ("houthis",), "recipient": ("army",)}, "Les Houthis ont attaqué l’Armée nationale"),
        ({"actor": ("army",), "recipient": ("houthis", "israel")}, "L’Armée nationale a attaqué les Houthis et Israël"),
        ({"actor": ("khalifa",), "recipient": ("lebanon",), **VISIT}, "Khalifa Hassi a rendu visite au Liban"),
        ({"actor": ("khalifa",), "recipient": ("usa",), **VISIT}, "Khalifa Hassi a rendu visite aux États-Unis"),
        ({"actor": ("france",), "recipient": ("ukraine",), "type": "AID"}, "La France a fourni une aide à l’Ukraine"),
        ({"actor": ("council",), "type": "SUPPORT"}, "Le Conseil de sécurité a exprimé un soutien"),
        ({"actor": ("gunmen",), "modes": ("explosives",)}, "Des hommes armés inconnus ont fait exploser des engins"),
        ({"actor": ("france", "lebanon"), "type": "AGREE"}, "La France et le Liban ont conclu un accord"),
        ({"actor": ("france",), "type": "AGREE"}, "La France a donné un accord"),
        # Participles agree after être.
        ({"actor": ("forces",), **LEAVE}, "Les Forces du Sud se sont retirées"),
        ({"actor": ("army",), "recipient": ("usa",), **LEAVE}, "L’Armée nationale s’est retirée des États-Unis"),
        ({"recipient": ("army",), "modes": ("aerial",)}, "L’Armée nationale a été bombardée depuis les airs"),
        ({"recipient": ("forces",), **ARREST}, "Les Forces du Sud ont été arrêtées"),
        ({"recipient": ("khalifa",), **CONVICT}, "Khalifa Hassi a été condamné en justice"),
        ({"recipient": ("soldiers",), "modes": ("abduct",)}, "12 soldats ont été capturés"),
        ({"type": "PROTEST", "recipient": ("france",)}, "Quelqu’un a protesté contre la France"),
        # Nobody.
        ({"place": "Cairo"}, "Il y a eu une attaque au Caire"),
        ({"place": "Lebanon", "type": "CONSULT"}, "Il y a eu des pourparlers au Liban"),
        ({"realis": "negated"}, "Il n’y a pas eu d’attaque"),
        ({"realis": "possible", "type": "CONSULT"}, "Des pourparlers sont possibles"),
        # Realis.
        ({"actor": ("france",), "type": "AID", "realis": "negated"}, "La France n’a pas fourni d’aide"),
        (
            {"actor": ("usa",), "recipient": ("houthis",), "realis": "planned"},
            "Les États-Unis prévoient d’attaquer les Houthis",
        ),
        (
            {"actor": ("army",), "type": "AID", "realis": "called-for"},
            "L’Armée nationale est appelée à fournir une aide",
        ),
        (
            {"actor": ("houthis",), "recipient": ("israel",), "realis": "possible"},
            "Les Houthis pourraient attaquer Israël",
        ),
        ({"recipient": ("army",), "realis": "planned"}, "Il est prévu que l’Armée nationale soit attaquée"),
        ({"recipient": ("houthis",), "realis": "negated"}, "Les Houthis n’ont pas été attaqués"),
        # Stances and relations.
        (
            {"kind": "stance", "type": "ceasefire", "position": "opposes", "actor": ("khalifa",)},
            "Khalifa Hassi s’oppose à un cessez-le-feu",
        ),
        (
            {"kind": "stance", "type": "ceasefire", "position": "opposes", "actor": ("houthis",), "realis": "negated"},
            "Les Houthis ne s’opposent pas à un cessez-le-feu",
        ),
        ({"kind": "stance", "type": "negotiations", "position": "supports"}, "Quelqu’un soutient des négociations"),
        (
            {"kind": "relation", "type": "member-of", "actor": ("army",), "recipient": ("un",), "realis": "negated"},
            "L’Armée nationale n’appartient pas aux Nations unies",
        ),
        (
            {"kind": "relation", "type": "controls", "actor": ("forces",), "place": "Cairo"},
            "Les Forces du Sud contrôlent Le Caire",
        ),
        (
            {"kind": "relation", "type": "allied-with", "actor": ("france", "usa")},
            "La France et les États-Unis font alliance",
        ),
    ],
)
def test_sentences(fields: dict[str, Any], wanted: str) -> None:
    assert tell(**fields) == wanted


@pytest.mark.parametrize(
    ("links", "wanted"),
    [
        ((link("agency"), link("source")), ", selon Reuters, citant une source militaire (non nommée)"),
        ((link("sources"),), ", selon des sources médicales (non nommées)"),
        ((link("un"),), ", selon les Nations unies"),
        ((link(None, "سكان محليون"),), ", selon des habitants locaux (non nommés)"),
    ],
)
def test_sources(links: tuple[Link, ...], wanted: str) -> None:
    assert tell(actor=("army",), attribution=links) == f"L’Armée nationale a mené une attaque{wanted}"


def test_a_denial_of_ones_own_deed() -> None:
    fields = {"actor": ("forces",), "recipient": ("houthis",), "realis": "negated"}
    assert tell(**fields, attribution=(link("forces"),)) == "Les Forces du Sud démentent avoir attaqué les Houthis"
    assert tell(**fields, attribution=(link("un"),)).startswith(
        "Les Forces du Sud n’ont pas attaqué les Houthis, selon"
    )


def test_a_verbal_event_names_its_issue() -> None:
    stance = statement(kind="stance", type="ceasefire", position="supports", actor=("un",))
    asked = tell(stance, type="REQUEST", actor=("un",), recipient=("houthis",))
    assert asked == "Les Nations unies ont appelé les Houthis à un cessez-le-feu"
    agreed_to = tell(stance, type="AGREE", actor=("un",), recipient=("houthis",))
    assert agreed_to == "Les Nations unies ont convenu avec les Houthis d’un cessez-le-feu"


@pytest.mark.parametrize(
    ("type_", "low", "high", "wanted"),
    [
        ("killed", 1, 1, "1 personne tuée"),
        ("killed", 12, 12, "12 personnes tuées"),
        ("injured", 1250, None, "Au moins 1\u202f250 personnes blessées"),
        ("missing", None, 20, "Jusqu’à 20 personnes disparues"),
        ("hostage", 3, 5, "De 3 à 5 personnes prises en otage"),
        ("killed", 20, 99, "Des dizaines de personnes tuées"),
        ("displaced", 20_000, 99_999, "Des dizaines de milliers de personnes déplacées"),
        ("weapons", 4, 4, "4 armes"),
    ],
)
def test_counts(type_: str, low: int | None, high: int | None, wanted: str) -> None:
    assert tell(kind="figure", type=type_, value=Quantity(min=low, max=high)) == wanted


def test_who_is_counted() -> None:
    def killed(id: str, **fields: Any) -> str:
        return tell(kind="figure", type="killed", recipient=(id,), value=Quantity(min=12, max=12), **fields)

    assert killed("soldiers") == "12 soldats tués"
    assert killed("houthis") == "12 personnes parmi les Houthis tuées"
    assert killed("army", realis="negated") == "Démenti : 12 personnes de l’Armée nationale tuées"
    money = Quantity(min=2_500_000, max=2_500_000, unit="USD")
    assert tell(kind="figure", type="money", value=money) == "2,5 millions de dollars"


@pytest.mark.parametrize(
    ("arabic", "wanted"),
    [
        ("الضابط الأمني", "l’officier sécuritaire"),
        ("مصادر محلية", "des sources locales"),
        ("قوات الجيش", "les forces (قوات الجيش)"),
        ("مسؤول في الجيش", "un responsable (مسؤول في الجيش)"),  # no idafa: stays indefinite
        ("عشرات المدنيين", "des dizaines de civils"),
        ("جنديان", "deux soldats"),
        ("فلان الفلاني", "فلان الفلاني"),
    ],
)
def test_descriptions(arabic: str, wanted: str) -> None:
    assert described(arabic).put() == wanted


def test_states() -> None:
    assert [of_state(name) for name in ("Syrie", "Irak", "Liban", "États-Unis", "Israël")] == [
        "de Syrie",
        "d’Irak",
        "du Liban",
        "des États-Unis",
        "d’Israël",
    ]
    names = {name: name_of(actor("x", name, "state")).put("à") for name in ("Iran", "Mexique", "Cuba", "Philippines")}
    assert list(names.values()) == ["à l’Iran", "au Mexique", "à Cuba", "aux Philippines"]


@pytest.mark.parametrize(
    ("name", "precision", "wanted"),
    [
        ("Damascus", "city", "à Damas"),
        ("Marib", "admin1", "dans la région de Marib"),
        ("Idlib", "admin1", "dans la région d’Idleb"),
        ("Gaza Strip", "region", "dans la bande de Gaza"),
        ("Idlib Governorate", "admin1", "dans le gouvernorat d’Idleb"),
        ("Irak", "country", "en Irak"),
        ("Syrie", "country", "en Syrie"),
        ("Cuba", "country", "à Cuba"),
    ],
)
def test_places(name: str, precision: str, wanted: str) -> None:
    assert where(Place(id=None, name=name, names={"en": (name,)}, precision=precision)) == wanted


def test_grammar() -> None:
    assert agreed("pris pour cible", Name("x", "", "f", True)) == "prises pour cible"
    assert agreed("soumis à des pressions", Name("x", "", "m", True)) == "soumis à des pressions"
    assert filled("biens de {}", Name("habitants", "des", "m", True)) == "biens d’habitants"
    assert filled("céder à {}", Name("Hezbollah", "le")) == "céder au Hezbollah"
    assert Name("Hezbollah", "le").put() == "le Hezbollah"  # its h is aspirated


def test_every_type_mode_relation_issue_and_figure_has_its_words() -> None:
    assert {(t, m) for t, modes in MODES.items() for m in ("", *modes)} <= tables.events().keys()
    assert {("relation", type_) for type_ in SUBTYPES["relation"]} <= tables.ties().keys()
    assert {("stance", position) for position in POSITIONS} <= tables.ties().keys()
    assert {("issue", issue) for issue in ISSUES} <= tables.words().keys()
    assert {("alone", value) for kind, value in tables.ties() if kind == "issue"} <= tables.ties().keys()
    for type_ in SUBTYPES["figure"]:
        assert type_ == "money" or {("figure", type_), ("thing", type_)} & tables.words().keys(), type_


def test_every_noun_of_the_english_table_has_french() -> None:
    assert len(tables.nouns().nouns) > 200
    assert {row[2] for row in spellings() if row[0] == "lead"} <= tables.nouns().leads.keys()
    assert all(len(forms) == 4 for forms in tables.nouns().adjectives.values())


WRONG = ("{", "  ", "de le ", "à le ", "à les ", "de les ", " de a", "'")
SIDES: tuple[dict[str, Any], ...] = (
    {},
    {"actor": ("un",)},
    {"recipient": ("un",)},
    {"actor": ("army",), "recipient": ("usa",)},
)


@pytest.mark.parametrize("realis", ["actual", "negated", "planned", "called-for", "possible"])
def test_every_event_can_be_told(realis: str) -> None:
    for type_, modes in MODES.items():
        for mode in ((), *((m,) for m in modes)):
            for sides in SIDES:
                told = tell(type=type_, modes=mode, realis=realis, **sides)
                assert told == " ".join(told.split(" "))
                assert not any(
                    wrong in told for wrong in ("{", "  ", "de le ", "à le ", "à les ", "de les ", " de a", "'")
                ), told
