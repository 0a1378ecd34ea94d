"""The audit log: who did what, and whether the log is whole."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Response

from app.api.access import Pintu, butuh
from app.api.operation import baca_terlindung
from app.api.paging import PagingDep, kursor_uuid
from app.api.perute import perute_v1
from app.api.schemas.answer import JawabanDaftar
from app.api.schemas.jejak_audit import JejakRead, RantaiRead
from app.db.repositories.jejak_audit import Saringan
from app.usecases import jejak_audit
from app.usecases.scalars import Waktu

router = perute_v1("/jejak-audit", "Jejak audit")

Baca = Annotated[Pintu, Depends(butuh("audit:baca"))]
_SIDIK = "5b0c9a52" * 8
_HALAMAN = {"halaman": {"batas": 100, "berikutnya": None}}
_CATATAN = {
    "id": "019aa5c2-7d00-7b3e-9f5e-2f1f4c1f7b1a",
    "rantai": "019aa5c2-7d00-7b3e-9f5e-000000000002",
    "urut": 7,
    "instansi_id": "019aa5c2-7d00-7b3e-9f5e-000000000002",
    "waktu": "2026-01-02T03:04:05Z",
    "pengguna_id": "019aa5c2-7d00-7b3e-9f5e-000000000001",
    "token_id": None,
    "tindakan": "unit.ubah",
    "objek": "unit",
    "objek_id": "019aa5c2-7d00-7b3e-9f5e-000000000003",
    "sebelum": {"nama": "Bidang Mutasi"},
    "sesudah": {"nama": "Bidang Mutasi dan Promosi"},
    "catatan": None,
    "id_permintaan": "5f0c9a52-7d0b-4a3e-9f5e-2f1f4c1f7b1a",
    "sidik_sebelum": _SIDIK,
    "sidik": _SIDIK[::-1],
}
_RANTAI = {"rantai": "platform", "utuh": True, "urut": 42, "sidik": _SIDIK, "putus": None}


Instansi = Annotated[str | None, Query(max_length=100, description="Id atau kode instansi")]
Objek = Annotated[str | None, Query(max_length=60, description="Jenis objek, misalnya `unit`")]
Pengguna = Annotated[UUID | None, Query(description="Id pelaku")]
Sejak = Annotated[Waktu | None, Query(description="Sejak waktu ini (RFC 3339)")]
Sampai = Annotated[Waktu | None, Query(description="Sampai waktu ini (RFC 3339)")]


async def saringan(
    objek: Objek = None, pengguna: Pengguna = None, sejak: Sejak = None, sampai: Sampai = None
) -> Saringan:
    """Read which entries the caller asks for."""
    return Saringan(None, objek, pengguna, sejak, sampai)


@router.get(
    "",
    **baca_terlindung(
        "daftarJejakAudit",
        "Jejak audit",
        "Catatan setiap perubahan dan setiap penyajian data pribadi di instansi yang terjangkau, "
        "yang baru lebih dulu. Rantai platform hanya untuk admin platform.",
        "tidak_ditemukan",
        contoh={"catatan": {"data": [_CATATAN], "meta": _HALAMAN}},
    ),
    response_model=JawabanDaftar[JejakRead],
)
def daftar_jejak(
    pintu: Baca,
    halaman: PagingDep,
    saring: Annotated[Saringan, Depends(saringan)],
    instansi: Instansi = None,
) -> Response:
    """List entries."""
    sebelum = kursor_uuid(halaman)
    with pintu.baca() as tugas:
        semua = jejak_audit.daftar(tugas.kerja, instansi, saring, sebelum, halaman.ambil)
        baris, meta = halaman.potong(semua, lambda satu: str(satu.id))
        isi = [JejakRead.model_validate(satu) for satu in baris]
        return tugas.jawab(JawabanDaftar[JejakRead](data=isi, meta=meta))


@router.get(
    "/periksa",
    **baca_terlindung(
        "periksaJejakAudit",
        "Keutuhan jejak audit",
        "Menelusuri setiap rantai yang terjangkau dari awal dan menyebut mata rantai pertama yang "
        "tidak utuh. Ujung yang dipotong tidak terlihat dari rantainya sendiri: simpan `urut` dan "
        "`sidik` di tempat lain dan bandingkan.",
        contoh={"utuh": {"data": [_RANTAI], "meta": _HALAMAN}},
    ),
    response_model=JawabanDaftar[RantaiRead],
)
def periksa_jejak(pintu: Baca, halaman: PagingDep) -> Response:
    """Check chains."""
    with pintu.baca() as tugas:
        semua = jejak_audit.periksa_rantai(tugas.kerja, halaman.setelah, halaman.ambil)
        baris, meta = halaman.potong(semua, lambda satu: satu.rantai)
        isi = [RantaiRead.model_validate(satu) for satu in baris]
        return tugas.jawab(JawabanDaftar[RantaiRead](data=isi, meta=meta))
