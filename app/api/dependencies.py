"""What routes ask for."""

from datetime import date
from typing import Annotated

from fastapi import Depends, Request

from app.api.jam import Jam
from app.api.problems import language
from app.db.session import Database
from app.domain.law.rulebook import Rulebook


async def rulebook(request: Request) -> Rulebook:
    """Return the loaded rulebook of this application."""
    buku: Rulebook = request.app.state.rulebook
    return buku


async def database(request: Request) -> Database:
    """Return the database of this application; a route opens its session itself."""
    satu: Database = request.app.state.database
    return satu


async def today(request: Request) -> date:
    """Return the date in western Indonesia, by the clock of this application."""
    jam: Jam = request.app.state.jam
    return jam.hari_ini()


async def bahasa(request: Request) -> str:
    """Return the language that the caller's Accept-Language prefers."""
    return language(request)


Bahasa = Annotated[str, Depends(bahasa)]
Buku = Annotated[Rulebook, Depends(rulebook)]
Db = Annotated[Database, Depends(database)]
HariIni = Annotated[date, Depends(today)]
