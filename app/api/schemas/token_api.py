"""Shapes of API tokens."""

from dataclasses import asdict
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from app.api.schemas.base import Keluar, Masuk
from app.usecases.scalars import Bulat, Waktu
from app.usecases.token_api import TokenBaru, TokenTampak

Nama = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\x00-\x1f\x7f]+$")]
Cakupan = Annotated[
    list[Annotated[str, Field(max_length=60)]],
    Field(min_length=1, max_length=50, description="Izin, misalnya `unit:baca`"),
]
DaftarInstansi = Annotated[
    list[Annotated[str, Field(max_length=100)]],
    Field(min_length=1, max_length=100, description="Id atau kode instansi"),
]


class TokenCreate(Masuk):
    """Token yang akan dibuat; tidak pernah melebihi hak pembuatnya."""

    nama: Nama
    cakupan: Cakupan
    instansi: Annotated[
        DaftarInstansi | None, Field(description="Null: di mana pun pembuatnya berhak")
    ] = None
    kedaluwarsa: Annotated[Waktu, Field(description="Paling lama 365 hari dari sekarang")]

    def baru(self) -> TokenBaru:
        """Hand it to the use case."""
        return TokenBaru(self.nama, self.cakupan, self.instansi, self.kedaluwarsa)


class TokenUpdate(Masuk):
    """Penyempitan token: yang tidak disebut (atau null) tetap."""

    nama: Nama | None = None
    cakupan: Cakupan | None = None
    instansi: DaftarInstansi | None = None
    kedaluwarsa: Annotated[Waktu | None, Field(description="Hanya dapat dimajukan")] = None


class TokenRotate(Masuk):
    """Pemutaran token: penggantinya dibuat, yang lama tetap berlaku sebentar."""

    tumpang_tindih_jam: Annotated[
        Bulat, Field(ge=0, le=72, description="Token lama berakhir setelah sekian jam")
    ]
    kedaluwarsa: Annotated[
        Waktu | None, Field(description="Bila kosong: selama masa token lama, dari sekarang")
    ] = None


class BolehToken(Keluar):
    """Yang boleh dilakukan pemanggil terhadap token ini."""

    ubah: bool
    putar: bool
    cabut: bool


class TokenRead(Keluar):
    """Satu token; rahasianya tidak disimpan dan tidak dapat ditampilkan lagi."""

    id: UUID
    nama: str
    awalan: Annotated[str, Field(description="Huruf-huruf pertama, untuk mengenali token")]
    pembuat: UUID
    cakupan: list[str]
    instansi: Annotated[list[UUID] | None, Field(description="Null: di mana pun pembuatnya berhak")]
    status: Literal["aktif", "dicabut", "kedaluwarsa"]
    dibuat_pada: datetime
    kedaluwarsa_pada: datetime
    dicabut_pada: datetime | None
    terakhir_dipakai_pada: Annotated[
        datetime | None, Field(description="Dicatat paling sering sekali semenit")
    ]
    pengganti: Annotated[UUID | None, Field(description="Token hasil pemutaran")]
    boleh: BolehToken


class TokenDibuat(TokenRead):
    """Token yang baru dibuat, dengan rahasianya: sekali ini saja."""

    token: Annotated[str | None, Field(description="Null pada jawaban ulangan")]
    catatan: str


def token_dibuat(token: TokenTampak, rahasia: str | None) -> TokenDibuat:
    """Show a token with its secret; without, as the repeated answer shows it."""
    catatan = "Simpan token ini sekarang; tidak dapat ditampilkan lagi."
    if rahasia is None:
        catatan = "Jawaban ulangan: tokennya sudah ditampilkan sekali dan tidak disimpan."
    return TokenDibuat.model_validate({**asdict(token), "token": rahasia, "catatan": catatan})
