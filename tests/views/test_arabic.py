"""Statements in plain Arabic."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.languages.codes import ISSUES, MODES, POSITIONS, SUBTYPES
from marsad.model import Actor, Coder, Document, Evidence, Link, Place, Quantity, Reading, Statement
from marsad.views.arabic import tables
from marsad.views.arabic.nominals import inflected
from marsad.views.arabic.parties import agreement, attached
from marsad.views.arabic.verbs import verb
from marsad.views.telling import teller


def actor(id: str, name: str, kind: str, known: bool = False) -> Actor:
    return Actor(id=id, name=name, names={"ar": (name,)}, kind=kind, known=known)


ACTORS = (
    actor("khalifa", "خليفة الحاسي", "person", True),
    actor("merkel", "أنجيلا شنايدر", "person", True),
    actor("houthis", "الحوثيون", "armed-group", True),
    actor("un", "الأمم المتحدة", "organization", True),
    actor("france", "فرنسا", "state", True),
    actor("iraq", "العراق", "state", True),
    actor("army", "الجيش الوطني", "armed-group"),
    actor("forces", "القوات الحكومية", "armed-group"),
    actor("gunmen", "مسلحين مجهولين", "unnamed"),
    actor("gunman", "مسلحا", "unnamed"),
    actor("source", "مصدر عسكري", "unnamed"),
    actor("sources", "مصادر طبية", "unnamed"),
    actor("officials", "المسؤولين المحليين", "unnamed"),
    actor("civilians", "12 مدنيا", "population"),
    actor("allies", "حلفائها", "unnamed"),
    actor("agency", "رويترز", "media", True),
)
PLACES = (Place(id=None, name="Tripoli", names={"ar": ("طرابلس",)}),)


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
    return teller(reading, "ar").sentence(made)


def link(id: str | None, text: str = "") -> Link:
    return Link(actor=id, text=text, cue="قال")


CONTROLS = "الجيش الوطني يسيطر على طرابلس"
ARREST = {"type": "COERCE", "modes": ("arrest",)}
VISIT = {"type": "CONSULT", "modes": ("visit",)}


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        # The verb agrees with its doer; people in plural, things in the feminine.
        ({"actor": ("houthis",), "recipient": ("army",)}, "الحوثيون هاجموا الجيش الوطني"),
        ({"actor": ("army",), "recipient": ("houthis",)}, "الجيش الوطني هاجم الحوثيين"),
        ({"actor": ("forces",), "recipient": ("gunmen",)}, "القوات الحكومية هاجمت مسلحين مجهولين"),
        ({"actor": ("gunmen",), "modes": ("explosives",)}, "مسلحون مجهولون فجروا متفجرات"),
        ({"actor": ("france", "un"), "type": "CONSULT"}, "فرنسا والأمم المتحدة أجرتا محادثات"),
        ({"actor": ("france", "iraq"), "type": "AGREE"}, "فرنسا والعراق اتفقا"),
        ({"actor": ("iraq",), "type": "AGREE"}, "العراق أبدى موافقة"),
        ({"actor": ("merkel",), "recipient": ("khalifa",), **VISIT}, "أنجيلا شنايدر زارت خليفة الحاسي"),
        ({"actor": ("france", "allies"), "type": "AID"}, "فرنسا وحلفاؤها قدموا مساعدات"),
        ({"actor": ("army",), "recipient": ("gunman",), **ARREST}, "الجيش الوطني اعتقل مسلحا"),
        # Without a doer.
        ({"recipient": ("gunmen",), "modes": ("aerial",)}, "تعرض مسلحون مجهولون لقصف جوي"),
        ({"recipient": ("un",)}, "تعرضت الأمم المتحدة لهجوم"),
        ({"recipient": ("gunman",), **ARREST}, "جرى اعتقال مسلح"),
        ({"recipient": ("khalifa",), "type": "SANCTION", "modes": ("convict",)}, "جرت إدانة خليفة الحاسي قضائيا"),
        ({"place": "Tripoli"}, "هجوم في طرابلس"),
        # Realis is in the words.
        ({"realis": "negated"}, "لم يكن هناك هجوم"),
        ({"realis": "negated", "modes": ("aerial",)}, "لم تكن هناك غارة جوية"),
        ({"realis": "possible", "modes": ("aerial",)}, "غارة جوية محتملة"),
        ({"actor": ("france",), "type": "CONSULT", "realis": "negated"}, "فرنسا لم تجر محادثات"),
        ({"actor": ("houthis",), "recipient": ("iraq",), "realis": "planned"}, "الحوثيون يعتزمون مهاجمة العراق"),
        ({"actor": ("houthis",), "type": "AID", "realis": "called-for"}, "مطلوب من الحوثيين تقديم مساعدات"),
        ({"actor": ("un",), "recipient": ("houthis",), "realis": "possible"}, "الأمم المتحدة قد تهاجم الحوثيين"),
        ({"recipient": ("houthis",), "realis": "possible"}, "قد يتعرض الحوثيون لهجوم"),
        ({"recipient": ("un",), "realis": "planned", **VISIT}, "من المزمع زيارة الأمم المتحدة"),
        # Stances and relations.
        (
            {"kind": "stance", "type": "ceasefire", "position": "opposes", "actor": ("khalifa",)},
            "خليفة الحاسي يعارض وقف إطلاق النار",
        ),
        (
            {"kind": "stance", "type": "negotiations", "position": "conditional", "actor": ("houthis",)},
            "الحوثيون يضعون شروطا للمفاوضات",
        ),
        ({"kind": "stance", "type": "elections", "position": "supports"}, "هناك من يؤيد إجراء انتخابات"),
        (
            {"kind": "relation", "type": "supports", "actor": ("france",), "recipient": ("iraq",), "realis": "negated"},
            "فرنسا لا تدعم العراق",
        ),
        (
            {"kind": "relation", "type": "controls", "actor": ("army",), "place": "Tripoli"},
            "الجيش الوطني يسيطر على طرابلس",
        ),
        ({"kind": "relation", "type": "allied-with", "actor": ("france", "un")}, "فرنسا والأمم المتحدة تتحالفان"),
    ],
)
def test_sentences(fields: dict[str, Any], wanted: str) -> None:
    assert tell(**fields) == wanted


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({"attribution": (link("agency"), link("source"))}, "، بحسب رويترز نقلا عن مصدر عسكري لم يُسمَّ"),
        ({"attribution": (link("sources"),)}, "، بحسب مصادر طبية لم تُسمَّ"),
        ({"attribution": (link("officials"),)}, "، بحسب المسؤولين المحليين الذين لم يُسمَّوا"),
        ({"attribution": (link(None, "سكان محليون"),)}, "، بحسب سكان محليين لم يُسمَّوا"),
    ],
)
def test_sources(fields: dict[str, Any], wanted: str) -> None:
    assert tell(actor=("army",), **fields) == f"الجيش الوطني شن هجوما{wanted}"


def test_a_denial_of_ones_own_deed() -> None:
    fields = {"actor": ("forces",), "recipient": ("houthis",), "realis": "negated"}
    assert tell(**fields, attribution=(link("forces"),)) == "القوات الحكومية نفت مهاجمة الحوثيين"
    assert tell(**fields, attribution=(link("source"),)).startswith("القوات الحكومية لم تهاجم الحوثيين، بحسب مصدر")


def test_a_verbal_event_names_its_issue() -> None:
    stance = statement(kind="stance", type="negotiations", position="supports", actor=("un",))
    assert (
        tell(stance, type="REQUEST", actor=("un",), recipient=("houthis",))
        == "الأمم المتحدة دعت الحوثيين إلى المفاوضات"
    )
    assert tell(stance, type="SUPPORT", actor=("un",)) == "الأمم المتحدة رحبت بالمفاوضات"


@pytest.mark.parametrize(
    ("low", "high", "wanted"),
    [
        (1, 1, "مقتل شخص واحد"),
        (2, 2, "مقتل شخصين اثنين"),
        (7, 7, "مقتل 7 أشخاص"),
        (11, 11, "مقتل 11 شخصا"),
        (100, 100, "مقتل 100 شخص"),
        (103, 103, "مقتل 103 أشخاص"),
        (1250, None, "مقتل ما لا يقل عن 1,250 شخصا"),
        (None, 20, "مقتل ما يصل إلى 20 شخصا"),
        (20, 99, "مقتل عشرات الأشخاص"),
        (20_000, 99_999, "مقتل عشرات الآلاف من الأشخاص"),
        (10, 15, "مقتل ما بين 10 و15 شخصا"),
    ],
)
def test_counts(low: int | None, high: int | None, wanted: str) -> None:
    assert tell(kind="figure", type="killed", value=Quantity(min=low, max=high)) == wanted


def test_who_is_counted() -> None:
    def figure(type_: str, n: int, **fields: Any) -> str:
        return tell(
            kind="figure", type=type_, value=Quantity(min=n, max=n, unit=fields.pop("unit", "person")), **fields
        )

    assert figure("killed", 12, recipient=("civilians",)) == "مقتل 12 مدنيا"
    assert figure("injured", 5, recipient=("civilians",)) == "إصابة 5 مدنيين"
    assert figure("killed", 2, recipient=("civilians",), realis="negated") == "نفي مقتل مدنيين اثنين"
    assert figure("killed", 20, recipient=("houthis",)) == "مقتل 20 شخصا من الحوثيين"
    assert figure("hostage", 4, recipient=("officials",)) == "أخذ 4 مسؤولين رهائن"
    assert figure("money", 5_000_000, unit="USD") == "5 ملايين دولار"


@pytest.mark.parametrize(
    ("text", "case", "wanted"),
    [
        ("مسلحون مجهولون", "gen", "مسلحين مجهولين"),
        ("جنديين", "nom", "جنديان"),
        ("مقاتلي المعارضة", "nom", "مقاتلو المعارضة"),
        ("أنصار الحوثيين", "nom", "أنصار الحوثيين"),  # an idafa: its second part stays in the genitive
        ("رئيس حزب", "acc", "رئيس حزب"),
        ("مسلح مجهول", "acc", "مسلحا مجهولا"),
        ("فلسطين", "nom", "فلسطين"),
        ("اثنين من الجنود", "nom", "اثنان من الجنود"),
        ("حارس أمن", "acc", "حارس أمن"),  # an idafa
        ("رجل آخر", "acc", "رجلا آخر"),
        ("عسكريين اثنين", "nom", "عسكريان اثنان"),
        ("القاصرين", "nom", "القاصرين"),  # two or many: nobody can tell
        ("المدعي العام", "nom", "المدعي العام"),
        ("البحرين", "nom", "البحرين"),
        ("ملايين المهاجرين", "nom", "ملايين المهاجرين"),
    ],
)
def test_cases(text: str, case: Any, wanted: str) -> None:
    assert inflected(text, case) == wanted


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("حركة الشباب", "armed-group", "fs"),
        ("حزب الوفاق", "party", "ms"),
        ("عشرات المدنيين", "population", "mp"),
        ("إحدى الطائرات", "unnamed", "fs"),
        ("الكرملين", "government", "ms"),
        ("خليفة بلقاسم", "person", "ms"),
        ("فاطمة بلقاسم", "person", "fs"),
        ("شيرين بلقاسم", "unnamed", "fs"),
        ("الانفصاليين", "unnamed", "mp"),
        ("جونسون", "unnamed", "ms"),  # a name, no plural
    ],
)
def test_agreement(text: str, kind: str, wanted: str) -> None:
    assert agreement(text, kind, known=False) == wanted


def test_a_name_keeps_its_letters() -> None:
    told = tell(actor=("army",), attribution=(link(None, "جونسون"),))
    assert told == "الجيش الوطني شن هجوما، بحسب جونسون"
    assert inflected("ديفيدسون", "gen", people=True) == "ديفيدسون"


def test_prepositions_are_written_with_their_word() -> None:
    assert attached("ل", "الحوار") == "للحوار"
    assert attached("ل", "الليبيين") == "لليبيين"
    assert attached("ب", "المفاوضات") == "بالمفاوضات"
    assert attached("ل", "NATO") == "لـ NATO"


def test_every_type_mode_relation_issue_and_figure_has_its_words() -> None:
    assert {(t, m) for t, modes in MODES.items() for m in ("", *modes)} <= tables.events().keys()
    assert {("relation", type_) for type_ in SUBTYPES["relation"]} <= tables.ties().keys()
    assert {("stance", position) for position in POSITIONS} <= tables.ties().keys()
    assert {("issue", issue) for issue in ISSUES} <= tables.words().keys()
    assert {("alone", value) for kind, value in tables.ties() if kind == "issue"} <= tables.ties().keys()
    for type_ in SUBTYPES["figure"]:
        assert type_ == "money" or {("figure", type_), ("thing", type_)} & tables.words().keys(), type_


def test_every_verb_of_the_tables_conjugates() -> None:
    clauses = [clause for phrases in tables.events().values() for clause in (phrases.whole, phrases.alone)]
    for clause in (*clauses, *tables.ties().values()):
        for mood in ("perf", "impf", "juss"):
            assert all(verb(clause.verb, mood, shape) for shape in ("ms", "fs", "md", "fd", "mp"))  # type: ignore[arg-type]


SIDES: tuple[dict[str, Any], ...] = (
    {},
    {"actor": ("un",)},
    {"recipient": ("un",)},
    {"actor": ("army",), "recipient": ("un",)},
)


@pytest.mark.parametrize("realis", ["actual", "negated", "planned", "called-for", "possible"])
def test_every_event_can_be_told(realis: str) -> None:
    for type_, modes in MODES.items():
        for mode in ((), *((m,) for m in modes)):
            for sides in SIDES:
                told = tell(type=type_, modes=mode, realis=realis, **sides)
                assert told == " ".join(told.split())
                assert not set("{}~-") & set(told), told
