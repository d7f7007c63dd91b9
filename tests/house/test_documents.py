"""The documents tell today's truth: every command, option, target and dependency is in them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import click
import pytest

import marsad
from marsad.cli import COMMANDS, main

ROOT = Path(__file__).parents[2]


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_in_the_readme(name: str) -> None:
    readme = page("README.md")
    assert f"marsad {name}" in readme
    command = main.get_command(click.Context(main), name) if isinstance(main, click.Group) else None
    assert command is not None
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert f"`{parameter.opts[0]}" in readme, f"{parameter.opts[0]} of marsad {name} is not in README.md"


def test_every_target_of_make_is_in_its_help() -> None:
    makefile = page("Makefile")
    targets = re.findall(r"^\.PHONY: (.*)$", makefile, re.M)[0].split()
    helped = set(re.findall(r'@echo "make ([\w-]+)', makefile))
    assert helped == set(targets) - {"help"}


def test_the_two_commands_of_the_readme_are_targets() -> None:
    readme = page("README.md")
    assert "make demo" in readme
    assert "make test" in readme


def test_the_notice_names_every_dependency() -> None:
    notice = page("NOTICE").casefold()
    for lock in ("requirements.lock", "requirements-dev.lock"):
        for name in re.findall(r"^([\w.-]+)==", page(lock), re.M):
            assert re.search(rf"^- {re.escape(name.casefold())}\b", notice, re.M), f"{name} is not in NOTICE"


def test_lock_files_have_hashes_and_no_addresses() -> None:
    for lock in ("requirements.lock", "requirements-dev.lock"):
        text = page(lock)
        assert "://" not in text
        for block in re.split(r"\n(?=\S)", text.strip()):
            assert block.startswith("#") or "--hash=sha256:" in block


def test_the_lock_holds_every_declared_dependency() -> None:
    project = tomllib.loads(page("pyproject.toml"))
    declared = project["project"]["dependencies"] + project["dependency-groups"]["build"]
    locked = set(re.findall(r"^([\w.-]+)==", page("requirements.lock"), re.M))
    assert {re.split(r"[<>=]", name)[0] for name in declared} <= locked
    wanted = [name for name in project["dependency-groups"]["dev"] if isinstance(name, str)]
    locked = set(re.findall(r"^([\w.-]+)==", page("requirements-dev.lock"), re.M))
    assert {re.split(r"[<>=]", name)[0] for name in wanted} <= locked


def test_the_changelog_begins_with_what_is_not_released_or_this_version() -> None:
    first = re.findall(r"^## \[?([\w.]+)", page("CHANGELOG.md"), re.M)[0]
    assert first in ("Unreleased", marsad.__version__)


def test_the_public_face() -> None:
    assert sorted(marsad.__all__) == marsad.__all__ or set(marsad.__all__) <= set(dir(marsad))
    for name in marsad.__all__:
        assert getattr(marsad, name).__doc__, f"marsad.{name} has no docstring"
