"""The version of the words that search knows, told without the lexicon."""

import subprocess
import sys

from marsad.coders.rules import coder
from marsad.ledger.terms import version


def test_the_version_is_that_of_the_lexicon_and_the_names() -> None:
    reader = coder().reader
    assert version().endswith(f".{reader.pack.version}.{reader.knowledge.version}")


def test_telling_it_does_not_load_the_lexicon() -> None:
    program = """
from marsad.languages import pack
def refuse(language):
    raise AssertionError("the pack was loaded")
pack.load_pack = refuse
from marsad.ledger.terms import version
print(version())
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == version()
