"""PLOVER, FollowTheMoney and the brief: nothing claimed reads like a fact, everything has its source."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from entries_told import ARMY, FRANCE, OFFICER, PROVINCE, REBELS, said

from marsad.ledger.questions.entries import Entry
from marsad.model import Evidence, Quantity
from marsad.views.graphs.brief import brief
from marsad.views.graphs.ftm import ftm
from marsad.views.graphs.plover import plover

ENTRIES = (
    said("s1", "ASSAULT", (ARMY,), (REBELS,), by=OFFICER),
    said("s2", "ASSAULT", (ARMY,), (REBELS,), by=ARMY, realis="negated"),
    said("s3", "CONSULT", (FRANCE, REBELS), realis="planned", place=PROVINCE),
    said("s4", "ceasefire", (FRANCE,), kind="stance", issue="ceasefire", position="supports"),
    said("s5", "supports", (FRANCE,), (REBELS,), kind="relation"),
    said("s6", "opposes", (FRANCE,), (ARMY,), kind="relation", by=ARMY),
    said("s7", "ASSAULT", (ARMY,), (REBELS,), realis="possible", modes=("aerial",)),
)


def test_plover_has_no_denials_and_turns_what_is_to_come() -> None:
    events = {e["Event ID"]: e for e in map(json.loads, plover(ENTRIES))}
    assert list(events) == ["s1", "s3", "s7"]
    assert (events["s3"]["Event Type"], events["s3"]["coded"], events["s3"]["realis"]) == (
        "AGREE",
        "CONSULT",
        "planned",
    )
    assert events["s7"]["Event Type"] == "THREATEN"
    assert (events["s7"]["Event Mode"], events["s7"]["coded_modes"]) == ([], ["aerial"])
    assert events["s1"]["status"] == "claimed"
    assert events["s3"]["Latitude"] is None
    assert events["s3"]["Province"] == "Idlib Governorate"
    assert events["s1"]["Event Date"] is None
    assert all(e["url"] and e["evidence"] and e["statement"] for e in events.values())


def test_an_army_is_military_before_it_is_its_governments() -> None:
    forces = {
        "group:syrian-army": (("GOV", "MIL"), "MIL"),
        "group:lebanon-isf": (("GOV", "COP"), "COP"),
        "group:lna": (("REB", "MIL"), "REB"),
        "person:a-minister-of-defence": (("GOV", "MIL"), "GOV"),
        "org:nato": (("IGO", "MIL"), "IGO"),
    }
    for id, (sectors, primary) in forces.items():
        (event,) = map(json.loads, plover([said("s1", "ASSAULT", (replace(ARMY, id=id, sectors=sectors),), (REBELS,))]))
        assert event["Primary Actor Sector"] == [primary], id
        assert event["Actor Sectors"] == [list(sectors)]


def test_a_count_is_the_magnitude_of_the_deed_in_whose_clause_it_stands() -> None:
    """One attack that killed twelve; of the other count of the sentence nobody says whom it is of."""
    first, second = ((Evidence(start=s, end=s + 9, trigger=(s, s + 3), sentence=0),) for s in (0, 20))
    value = Quantity(min=12, max=12)
    told = (
        said("s1", "ASSAULT", (), (REBELS,)),
        said("s2", "killed", (), (REBELS,), kind="figure", value=value, by=OFFICER),
        said("s3", "injured", (), (REBELS,), kind="figure", value=value),
        said("s4", "killed", (), (REBELS,), kind="figure", value=value, realis="possible"),
        said("s5", "AID", (FRANCE,), (REBELS,)),
        said("s6", "killed", (), (REBELS,), kind="figure", value=value),
    )
    spans = {"s3": second}
    entries = [replace(e, statement=replace(e.statement, evidence=spans.get(e.statement.id, first))) for e in told]
    entries[-1] = replace(entries[-1], source=replace(entries[-1].source, id="another"))
    one = entries[0].source
    entries[:-1] = [replace(e, source=one) for e in entries[:-1]]
    found = {e["Event ID"]: e["Magnitude"] for e in map(json.loads, plover(entries))}
    assert found == {
        "s1": [{"type": "killed", "min": 12, "max": 12, "says": ["مصدر عسكري"], "statement": "s2"}],
        "s5": [],
    }


def test_ftm_entities_are_whole_and_refer_to_entities_before_them() -> None:
    seen: set[str] = set()
    for entity in map(json.loads, ftm(ENTRIES)):
        assert set(entity) == {"id", "schema", "properties"}
        assert all(isinstance(v, list) and all(isinstance(x, str) for x in v) for v in entity["properties"].values())
        for name in ("involved", "proof", "subject", "object"):
            assert set(entity["properties"].get(name, ())) <= seen
        assert entity["id"] not in seen
        seen.add(entity["id"])


def test_ftm_makes_a_link_only_of_what_is_reported() -> None:
    made = {entity["id"]: entity for entity in map(json.loads, ftm(ENTRIES))}
    assert made["statement:s5:0"]["schema"] == "UnknownLink"
    assert made["statement:s6"]["schema"] == "Event"
    assert "according to" in made["statement:s6"]["properties"]["name"][0]
    assert made["statement:s2"]["properties"]["keywords"][0] == "negated"


def test_ftm_has_countries_by_two_letters() -> None:
    made = {entity["id"]: entity["properties"] for entity in map(json.loads, ftm(ENTRIES))}
    assert made["group:army"]["country"] == ["sy"]
    assert made["statement:s3"]["country"] == ["sy"]
    gone = replace(FRANCE, country="SUN")  # a state that became several
    assert "country" not in json.loads(list(ftm([said("s9", "AID", (gone,))]))[1])["properties"]
    assert "country" not in made["d:1"]


def test_every_sentence_of_the_brief_has_its_footnote() -> None:
    lines = "\n".join(brief(ENTRIES)).splitlines()
    cited = {id for line in lines if line.startswith("- ") for id in re.findall(r"\[\^(\w+)\]$", line)}
    notes = {match[1]: line for line in lines if (match := re.match(r"\[\^(\w+)\]: ", line))}
    assert sum(line.startswith("- ") for line in lines) == sum(
        bool(re.match(r"- .*\[\^\w+\]$", line)) for line in lines
    )
    assert cited == set(notes) >= {"s1", "s2", "s4"}
    for id, note in notes.items():
        assert f"https://example.org/{id}?a=1&b=2" in note
        assert "\u2067" in note
        assert note.count("\u2067") == note.count("\u2069")


def test_what_is_said_and_denied_stands_together() -> None:
    text = "\n".join(brief(ENTRIES))
    disputed = text.split("## What is disputed")[1].split("## ")[0]
    assert "[^s1]" in disputed
    assert "[^s2]" in disputed


def test_outside_text_opens_no_link_or_heading() -> None:
    entry = said("s1", "ceasefire", (FRANCE,), kind="stance", position="supports", quote="# [x](http://e)\n<b>\u202e")
    note = list(brief([entry]))[-1]
    assert "\\[x\\]" in note
    assert "\n" not in note
    assert "\u202e" not in note


def _section(title: str, *entries: Entry) -> str:
    return "\n".join(brief(entries)).split(f"## {title}")[1].split("## ")[0]


def test_a_denial_years_later_or_of_nobody_is_of_something_else() -> None:
    claim, denial = said("s1", "ASSAULT", (ARMY,)), said("s2", "ASSAULT", (ARMY,), realis="negated")
    assert "[^s2]" in _section("What is disputed", claim, denial)
    assert "[^" not in _section("What is disputed", claim, replace(denial, day=400))
    assert "[^" not in _section("What is disputed", said("s1", "ASSAULT"), said("s2", "ASSAULT", realis="negated"))


def test_a_reprint_and_likeness_of_nobody_are_no_second_voice() -> None:
    told = said("s1", "ASSAULT", (ARMY,), (REBELS,), outlet="A")
    assert "[^s1]" in _section("What rests on one voice", told, replace(told, source=replace(told.source, outlet="B")))
    other = said("s2", "ASSAULT", (ARMY,), (REBELS,), outlet="B", quote="الجيش يقصف المدينة")
    assert "[^" not in _section("What rests on one voice", told, other)
    apart = said("s3", "ASSAULT", outlet="A"), said("s4", "ASSAULT", outlet="B", quote="وقع هجوم")
    assert "[^s3]" in _section("What rests on one voice", *apart)
