"""Compiling tables and looking words up."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from marsad.languages import pack as pack_module
from marsad.languages.ar.forms import forms_of
from marsad.languages.compile import artefact, compile_tables, digest, encode, write
from marsad.languages.pack import Entry, Light, Pack, load_pack
from marsad.languages.schema import Image

TABLES = Path(__file__).parent / "tables"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return Pack(compile_tables("ar", TABLES))


def readings(pack: Pack, word: str) -> set[tuple[str, str]]:
    return {(entry.pos, pack.lexemes[entry.lexeme].lemma) for entry in pack.lookup(word)}


def test_finite_forms(pack: Pack) -> None:
    cells = {(e.tense, e.person, e.gender, e.number, e.voice) for e in pack.lookup("قصفت") if e.pos == "V"}
    assert {("perf", 3, "f", "s", "a"), ("perf", 1, "m", "s", "a"), ("perf", 3, "f", "s", "p")} <= cells
    assert pack.lookup("قصفتث") == ()


def test_only_before_a_pronoun(pack: Pack) -> None:
    assert all(entry.needs_suffix for entry in pack.lookup("قصفو"))
    assert not any(entry.needs_suffix for entry in pack.lookup("قصف"))


def test_one_lexeme_over_tables(pack: Pack) -> None:
    found = [lexeme for lexeme in pack.lexemes if lexeme.lemma == "اتهم"]
    assert len(found) == 1
    assert found[0].kind == "predicate"
    assert [cue.stance for cue in found[0].cues] == ["claim"]


def test_masdars_and_participles(pack: Pack) -> None:
    assert ("M", "اتهم") in readings(pack, "اتهاما")
    assert {("A", "اتهم"), ("P", "اتهم")} <= readings(pack, "متهمون")
    assert ("M", "غارة") in readings(pack, "غارتين")
    assert ("N", "مسلح") in readings(pack, "مسلحات")
    assert {entry.gender for entry in pack.lookup("حرب")} == {"f"}
    assert ("A", "مقرر") in readings(pack, "مقرره")


def test_intransitive_verbs_have_no_passive(pack: Pack) -> None:
    assert {entry.voice for entry in pack.lookup("سقط") if entry.pos == "V"} == {"a"}


def test_senses(pack: Pack) -> None:
    verb = next(entry for entry in pack.lookup("قصف") if entry.pos == "V")
    first, second = pack.senses(verb)
    assert (first.id, second.id) == ("assault:قصف:1", "assault:قصف:2")
    assert first.modes == ("aerial",)
    assert first.recipient == (("obj",), ("علي",))
    assert first.light == (Light("شن"), Light("تعرض", "ل", True))
    condition = first.when[0]
    assert (condition.slot, condition.op, condition.classes) == ("subj", "is", ("@aircraft",))
    assert {"طائره", "طائرت"} & condition.words == set()  # folded: hamza on ي is ي
    assert {"طايره", "طايرت"} <= condition.words
    clash = next(lexeme for lexeme in pack.lexemes if lexeme.lemma == "اشتبك").senses[0]
    assert clash.actor == (("subj", "مع"), ("بين",))
    assert [(c.slot, c.op) for c in clash.when] == [("obj", "none"), ("gen", "not")]


def test_light_verbs_and_classes(pack: Pack) -> None:
    raid = next(number for number, lexeme in enumerate(pack.lexemes) if lexeme.lemma == "غارة")
    assert raid in pack.light["شن"]
    assert "تعرض ل" in pack.light
    assert {"طايرات", "مسيره"} <= pack.classes["@aircraft"]


def test_several_words(pack: Pack) -> None:
    assert ("وفقا", "ل") in _phrases(pack.phrases, "وفقا")
    assert ("كما", "ذكرت") in _phrases(pack.phrases, "كما")
    assert ("هجوما", "ارهابيا") in _phrases(pack.compounds, "هجوما")
    assert ("هجمات", "ارهابيه") in _phrases(pack.compounds, "هجمات")
    assert pack.closed_phrases["من"] == ((("من", "اجل"), "prep"),)


def _phrases(found: dict[str, tuple[tuple[tuple[str, ...], Entry], ...]], first: str) -> set[tuple[str, ...]]:
    return {words for words, _ in found[first]}


def test_closed_words(pack: Pack) -> None:
    assert pack.closed["من"] == "prep"
    assert pack.closed_all["من"] == ("prep", "rel")
    assert ("F", "إذا") in readings(pack, "اذا")


def test_same_bytes_whatever_the_hash_seed() -> None:
    program = (
        "import hashlib, pathlib; from marsad.languages.compile import compile_tables, encode;"
        f"print(hashlib.sha256(encode(compile_tables('ar', pathlib.Path({str(TABLES)!r})))).hexdigest())"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]


def test_loading_recompiles_what_is_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "build" / "ar.pack"
    image = compile_tables("ar", TABLES)
    monkeypatch.setattr(pack_module, "artefact", lambda language: path)
    monkeypatch.setattr(pack_module, "digest", lambda language: image.digest)
    monkeypatch.setattr(pack_module, "compile_tables", lambda language: image)
    for content in (None, b"no pack", encode(msgspec.structs.replace(image, digest="old"))):
        if content is not None:
            write(content, path)
        load_pack.cache_clear()
        assert load_pack("ar").version == image.digest[:12]
        assert path.read_bytes() == encode(image)
    load_pack.cache_clear()


def test_an_unwritable_folder_keeps_the_pack_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    image = compile_tables("ar", TABLES)

    def refuse(content: bytes, path: Path) -> None:
        raise PermissionError(path)

    monkeypatch.setattr(pack_module, "artefact", lambda language: Path("/nonexistent/ar.pack"))
    monkeypatch.setattr(pack_module, "digest", lambda language: image.digest)
    monkeypatch.setattr(pack_module, "compile_tables", lambda language: image)
    monkeypatch.setattr(pack_module, "write", refuse)
    load_pack.cache_clear()
    assert load_pack("ar").lookup("قصف")
    load_pack.cache_clear()


def test_paradigm_of_a_table_line() -> None:
    (paradigm,) = forms_of("قصف", tables=TABLES)
    assert paradigm.verb is not None
    assert [sense.id for sense in paradigm.senses] == ["assault:قصف:1", "assault:قصف:2"]
    assert "قصف" in paradigm.nominals()
    assert set(paradigm.participles()) == {"قاصف", "مقصوف"}
    (noun,) = forms_of("مسلح", tables=TABLES)
    assert noun.classes[0].sectors == ("REB",)
    assert forms_of("كتب", tables=TABLES) == ()


def test_artefact_agrees_with_the_tables() -> None:
    load_pack.cache_clear()
    load_pack("ar")
    image = msgspec.msgpack.decode(artefact("ar").read_bytes(), type=Image)
    assert image.digest == digest("ar")
    assert artefact("ar").read_bytes() == encode(compile_tables("ar"))


def test_every_predicate_verb_has_forms() -> None:
    pack = load_pack("ar")
    verbs = {entry.lexeme for word in pack.words() for entry in pack.lookup(word) if entry.pos == "V"}
    lacking = [lexeme.lemma for n, lexeme in enumerate(pack.lexemes) if lexeme.form and n not in verbs]
    assert lacking == []
