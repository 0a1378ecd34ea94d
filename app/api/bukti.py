"""Who is asking, by what the request carries: a signed access token, or an API token."""

from datetime import datetime
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import OAuth2PasswordBearer

from app.api.jam import Jam
from app.usecases.keamanan.jwt import Penanda, TokenTidakSah
from app.usecases.keamanan.token_api import AWALAN, bentuk_token, sidik_token
from app.usecases.kerja import BelumMasuk, Bukti

_skema = OAuth2PasswordBearer(tokenUrl="/v1/masuk", auto_error=False)


async def now(request: Request) -> datetime:
    """Return the present instant, by the clock of this application."""
    jam: Jam = request.app.state.jam
    return jam.kini()


Sekarang = Annotated[datetime, Depends(now)]


async def bukti(
    request: Request, sekarang: Sekarang, token: Annotated[str | None, Depends(_skema)]
) -> Bukti:
    """Read the bearer of a request: a signed access token or an API token; BelumMasuk otherwise."""
    if token is None:
        raise BelumMasuk
    if token.startswith(f"{AWALAN}_"):
        if not bentuk_token(token):
            raise BelumMasuk
        return Bukti(sidik_token=sidik_token(token))
    penanda: Penanda = request.app.state.penanda
    try:
        return Bukti(klaim=penanda.baca(token, sekarang))
    except TokenTidakSah as galat:
        raise BelumMasuk from galat
