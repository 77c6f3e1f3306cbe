"""`communique`, the command line. Each command is a module of `server.commands`, imported when it is called.

Commands are listed here by name because importing them all would make `communique --help` load an RDF library, a
web framework and a text pipeline.
"""

from __future__ import annotations

import importlib

import click

__all__ = ["cli", "main"]

_COMMANDS = {
    "build": "Read articles and publish a release.",
    "serve": "Serve the current release over HTTP.",
    "query": "Ask one SPARQL query, of the current release or of any endpoint.",
    "load": "Publish RDF files as a release.",
    "reason": "Write the OWL 2 RL closure of RDF files.",
    "explain": "Say why a statement holds.",
    "validate": "Hold the current release against the SHACL shapes.",
    "evaluate": "Compare the current release with gold records.",
}


class _Commands(click.Group):
    """Commands by name, loaded when they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names in the order of the documentation."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command of a name, None for an unknown one."""
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"server.commands.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="communique", prog_name="communique")
def cli() -> None:
    """Diplomatic news as a knowledge graph: who met whom, when, in what capacity, and which sentence says so."""


def main() -> None:
    """Run the command line."""
    cli(prog_name="communique")


if __name__ == "__main__":
    main()
