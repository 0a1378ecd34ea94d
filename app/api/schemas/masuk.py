"""Shapes of signing in."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.api.schemas.base import Keluar, Masuk
from app.usecases.masuk import PasanganToken

# Spaces at the ends of a password belong to it.
KataSandi = Annotated[
    str,
    StringConstraints(min_length=1, max_length=1_000, strip_whitespace=False),
    Field(json_schema_extra={"format": "password"}),
]
Token = Annotated[str, Field(min_length=1, max_length=200)]


class MasukCreate(Masuk):
    """Surel dan kata sandi sebuah akun."""

    surel: Annotated[str, Field(min_length=1, max_length=254)]
    kata_sandi: KataSandi


class MasukFormulir(BaseModel):
    """Formulir OAuth2 (password): username berisi surel; isian lain diabaikan."""

    model_config = ConfigDict(extra="ignore")

    grant_type: Literal["password"] = "password"
    username: Annotated[str, Field(min_length=1, max_length=254)]
    password: KataSandi


class SegarkanCreate(Masuk):
    """Token segar yang akan ditukar; hanya dapat dipakai sekali."""

    refresh_token: Token


class SandiPasang(Masuk):
    """Kata sandi baru dengan token dari admin."""

    token: Token
    kata_sandi_baru: KataSandi


class SandiUpdate(Masuk):
    """Penggantian kata sandi sendiri."""

    kata_sandi_lama: KataSandi
    kata_sandi_baru: KataSandi


class TokenMasuk(Keluar):
    """Jawaban token menurut RFC 6749."""

    access_token: Annotated[str, Field(description="Kirim sebagai Authorization: Bearer …")]
    token_type: Literal["bearer"]
    expires_in: Annotated[int, Field(description="Detik sampai access_token berakhir")]
    refresh_token: Annotated[str, Field(description="Tukar sekali di /v1/masuk/segarkan")]


def token_masuk(pasangan: PasanganToken) -> TokenMasuk:
    """Show a pair of tokens."""
    return TokenMasuk(
        access_token=pasangan.akses,
        token_type="bearer",  # noqa: S106 - the kind of token
        expires_in=int(pasangan.berlaku.total_seconds()),
        refresh_token=pasangan.segar,
    )
