"""Shapes of the audit log."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from app.api.schemas.base import Keluar

Isi = Annotated[
    dict[str, Any] | None, Field(description="Isian yang berubah; data pribadi disamarkan")
]


class JejakRead(Keluar):
    """Satu catatan jejak audit; catatan tidak pernah berubah dan tidak pernah dihapus."""

    id: UUID
    rantai: Annotated[str, Field(description="Id instansi, atau `platform`")]
    urut: int
    instansi_id: UUID | None
    waktu: datetime
    pengguna_id: UUID | None
    token_id: UUID | None
    tindakan: str
    objek: str
    objek_id: str | None
    sebelum: Isi
    sesudah: Isi
    catatan: Annotated[str | None, Field(description="Alasan yang disebut pelaku")]
    id_permintaan: str | None
    sidik_sebelum: str
    sidik: Annotated[str, Field(description="SHA-256 catatan ini beserta sidik sebelumnya")]


class PutusRead(Keluar):
    """Mata rantai pertama yang tidak utuh."""

    urut: int
    sebab: Literal["urut_putus", "sambungan_putus", "sidik_beda", "rantai_salah", "ekor_hilang"]


class RantaiRead(Keluar):
    """Satu rantai setelah ditelusuri dari awal."""

    rantai: str
    utuh: bool
    urut: Annotated[int, Field(description="Mata rantai terakhir yang utuh; 0 bila tidak ada")]
    sidik: Annotated[str, Field(description="Sidik mata rantai itu; simpan sebagai pembanding")]
    putus: PutusRead | None
