"""What several tests of sources share."""

import pytest


@pytest.fixture
def fresh() -> list[str]:
    """What a command begins with whose peak of memory is to be its own: a child of this process would start with the
    peak that this one has had (`ru_maxrss` outlives exec, getrusage(2)), and that of a shell is small."""
    return ["sh", "-c", '"$0" "$@"; exit $?']
