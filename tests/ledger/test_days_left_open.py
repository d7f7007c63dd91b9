"""A text that leaves a month open for its day has no day in the ledger."""

from marsad.ledger.rows import settled
from marsad.model import Document


def test_a_month_is_no_day_and_a_few_days_are_one() -> None:
    open_ = Document(
        id="a", url=None, outlet=None, title=None, language="ar", published="2022-05-01", published_basis="inferred",
        published_until="2022-05-31", length=0, sentences=(),
    )  # fmt: skip
    assert settled(open_) == (None, "none")
    near = Document(
        id="a", url=None, outlet=None, title=None, language="ar", published="2022-05-10", published_basis="inferred",
        published_until="2022-05-12", length=0, sentences=(),
    )  # fmt: skip
    assert settled(near) == ("2022-05-10", "inferred")
    given = Document(
        id="a", url=None, outlet=None, title=None, language="ar", published="2022-05-10", published_basis="given",
        length=0, sentences=(),
    )  # fmt: skip
    assert settled(given) == ("2022-05-10", "given")
