"""Start-up: what importing the application costs beside its framework."""

from collections.abc import Iterator

from benchmarks.pairing import Ratio, pair, process


def ukur() -> Iterator[Ratio]:
    yield pair(
        "import app.main / import fastapi, sqlmodel",
        process("import app.main"),
        process("import fastapi, sqlmodel"),
        sasaran="<= 2",
    )
    yield pair(
        "create_app() and its rulebook / import fastapi, sqlmodel",
        process("from app.main import create_app; create_app()"),
        process("import fastapi, sqlmodel"),
    )
