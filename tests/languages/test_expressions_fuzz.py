"""Whatever words come together, numbers and times are found without an error, in order and inside the text."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.languages.ar.lexemes import rows
from marsad.languages.ar.numbers import numbers
from marsad.languages.ar.times import coming, times
from marsad.text.fold import fold_word
from marsad.text.words import words

VOCABULARY = sorted(
    {word for table in ("numbers.tsv", "time_words.tsv") for row in rows(table) for word in row[1].split("|")}
    | {word for row in rows("months.tsv") for word in row[2].split("|")}
    | {"و", "الـ", "قتيلا", "من", "إلى", "على", "كل", "عمره"}
)
FIGURES = st.sampled_from(
    ["0", "1", "2", "5", "12", "29", "31", "32", "100", "1440", "2011", "2019", "9999", "1,200", "4.5"]
)
MARKS = st.sampled_from(["،", ".", "/", "-", "(", ")", ":", "«", "\n", "%", "F", "1.2.3", "٫"])
TEXTS = st.lists(st.one_of(st.sampled_from(VOCABULARY), FIGURES, MARKS), max_size=12)
GLUE = st.sampled_from([" ", " ", ""])


@settings(max_examples=400, deadline=None)
@given(TEXTS, GLUE, st.one_of(st.none(), st.dates()))
def test_any_words(parts: list[str], glue: str, reference: date | None) -> None:
    found = words(fold_word(glue.join(parts)))
    for expressions in (numbers(found), times(found, reference)):
        end = 0
        for expression in expressions:
            assert end <= expression.start < expression.end <= len(found.texts)
            end = expression.end
    for time in times(found, reference):
        if time.day_from and time.day_to and time.kind != "relative":
            assert time.day_from <= time.day_to
        if reference is not None and 1800 < reference.year < 2200:
            coming(time, reference)
    for number in numbers(found):
        assert number.min is not None or number.max is not None
