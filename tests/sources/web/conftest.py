"""A local site for each test that wants one."""

from __future__ import annotations

from collections.abc import Iterator

import local_site
import pytest


@pytest.fixture
def site() -> Iterator[local_site.Site]:
    with local_site.site() as here:
        yield here
