"""The command line: one file a command, loaded when it is called."""

from __future__ import annotations

import importlib
from typing import Final

import click

from marsad.version import __version__

# Name of the command → its module; each module holds a click command called `command`.
COMMANDS: Final = (
    *("read", "explain", "expressions", "names", "forms", "demo", "happenings"),
    *("who", "where"),
    *("ingest", "watch", "quarantine", "verify", "backup"),
    *("statements", "timeline", "documents", "search", "actors", "share"),
    *("positions", "ties", "tolls", "disputed", "sources"),
    *("correct", "history", "reread"),
    *("export", "import"),
    *("serve",),
)


class _Commands(click.Group):
    """Loads the module of a command only when that command is wanted: keeps start-up short."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"marsad.cli.{cmd_name}").command
        return command


def _version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if not wanted or ctx.resilient_parsing:
        return
    from marsad.knowledge.lookup import load
    from marsad.languages.pack import load_pack

    click.echo(f"marsad {__version__}")
    click.echo(f"pack ar {load_pack('ar').version}")
    click.echo(f"knowledge {load().version}")
    ctx.exit()


@click.command(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: marsad read article.txt",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Show the versions of program, language pack and knowledge, and exit.",
)
def main() -> None:
    """Read Arabic news of conflicts and diplomacy: who did what to whom, according to whom."""
