"""What conditions of senses want is gathered once: it is what the tables say, no more and no less."""

from __future__ import annotations

from marsad.languages.pack import load_pack
from marsad.reading.senses import KINDS, wanted_by


def test_holds_every_word_of_every_condition() -> None:
    pack = load_pack("ar")
    conditions = [c for lexeme in pack.lexemes for sense in lexeme.senses for c in sense.when]
    assert len(conditions) > 1000
    for condition in conditions:
        words = set(condition.words).union(*(pack.classes.get(name, ()) for name in condition.classes))
        wanted = wanted_by(condition, pack)
        assert set().union(*wanted.sets) == words
        assert {w for group in wanted.phrases for w in group if " " in w} == {w for w in words if " " in w}
        assert set(wanted.kinds) == {name for name in condition.classes if name in KINDS}
        assert all(wanted.among({word}) for word in words)
        assert not wanted.among({"كلمه لا تعرفها الجداول"})
