"""The command line `tolok`."""

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import cast

import typer
from typer.core import TyperCommand, TyperGroup

from app.cli.galat import jelaskan

# Every command is a module of this name with a Typer `app`; read only when it is called.
PERINTAH = (
    "serve", "migrate", "demo", "impor", "periksa", "token", "audit", "admin",
    "cadangkan", "pulihkan",
)  # fmt: skip


class Perintah(TyperGroup):
    """Loads a command when it is asked for, so that each starts quickly."""

    def list_commands(self, ctx: object) -> list[str]:  # noqa: ARG002 - the signature is click's
        """Name the commands."""
        return list(PERINTAH)

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand | None:  # noqa: ARG002
        """Load one."""
        if cmd_name not in PERINTAH:
            return None
        modul = import_module(f"app.cli.{cmd_name}")
        perintah = cast("TyperCommand", typer.main.get_command(modul.app))
        perintah.name = cmd_name
        return perintah


app = typer.Typer(
    cls=Perintah,
    name="tolok",
    help="Tolok: merencanakan, mengukur, dan menjelaskan kinerja instansi kepegawaian.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


@app.callback()
def tolok() -> None:
    """Options before the command: none so far."""


def main(argumen: Sequence[str] | None = None) -> None:
    """Run a command; what people can mend is said in one line each, and ends with status 2."""
    try:
        app(argumen)
    except Exception as galat:
        baris = jelaskan(galat)
        if not baris:
            raise
        for satu in baris:
            sys.stderr.write(f"{satu}\n")
        sys.exit(2)
