"""Real articles, where the shared material is there: whatever they hold, the reading keeps its promises."""

from __future__ import annotations

import itertools
import json
import os
from pathlib import Path

import pytest

import marsad

ROOT = Path(__file__).parents[2]
NEWS = ROOT / os.environ.get("SHARED", "../shared") / "data" / "news" / "arabic.jsonl"
STRIDE = 29  # every 29th article: a hundred of all outlets
LONGEST = 600  # characters of one piece of evidence (the scorers take no longer ones)
WORDS = 12  # of a mention

pytestmark = pytest.mark.skipif(not NEWS.is_file(), reason="the shared news articles are not here")


def articles() -> list[dict[str, str]]:
    with NEWS.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in itertools.islice(lines, 0, None, STRIDE)]


def test_readings_of_real_articles_keep_their_promises() -> None:
    for row in articles():
        text = row["text"]
        reading = marsad.read(text, published=row.get("published"), id=row["id"])
        assert marsad.Reading.from_json(reading.to_json()) == reading
        actors = {actor.id for actor in reading.actors}
        places = {place.id or place.name for place in reading.places}
        sentences = reading.document.sentences
        for statement in reading.statements:
            assert {*statement.actor, *statement.recipient} <= actors, row["id"]
            assert {link.actor for link in statement.attribution} - {None} <= actors, row["id"]
            assert statement.place is None or statement.place in places, row["id"]
            assert 0 < statement.confidence <= 1, row["id"]
            for evidence in statement.evidence:
                assert 0 <= evidence.start <= evidence.trigger[0] < evidence.trigger[1] <= evidence.end <= len(text)
                assert evidence.end - evidence.start <= LONGEST, row["id"]
                assert sentences[evidence.sentence].status == "coded", row["id"]
        for actor in reading.actors:
            for start, end in actor.mentions:
                assert 0 <= start < end <= len(text), row["id"]
                assert len(text[start:end].split()) <= WORDS, (row["id"], text[start:end])
