"""Follow-up of decrees of the merit system."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import Query, Response

from app.api.body import ExactRoute
from app.api.dependencies import HariIni
from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep, kursor_uuid
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.merit.acuan import (
    ALAMAT,
    CONTOH,
    TAG,
    AcuanTindakLanjut,
    Baca,
    Tulis,
    daftar,
    satu,
)
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.merit.isian import MeritTindakLanjutUpdate
from app.api.schemas.merit.pendukung import MeritTindakLanjut
from app.db.repositories.merit.tindak_lanjut import SaringanTindakLanjut
from app.usecases.merit import tindak_lanjut as rak

router = perute_v1(f"{ALAMAT}/tindak-lanjut", TAG, route_class=ExactRoute)
_SATU = satu("tindak_lanjut")


@router.get(
    "",
    **baca_terlindung(
        "daftarTindakLanjutMerit",
        "Tindak lanjut keputusan sistem merit",
        "Rekomendasi dan pelanggaran semua keputusan instansi; dengan `terlambat=true` yang "
        "melewati tenggatnya dan belum selesai.",
        "tidak_ditemukan",
        contoh=daftar("tindak_lanjut"),
    ),
    response_model=JawabanDaftar[MeritTindakLanjut],
)
def daftar_tindak_lanjut(
    instansi: AcuanInstansi,
    pintu: Baca,
    halaman: PagingDep,
    hari_ini: HariIni,
    *,
    terlambat: Annotated[bool | None, Query(description="Hanya yang (tidak) terlambat")] = None,
    status: Annotated[
        Literal["belum", "proses", "selesai"] | None, Query(description="Hanya yang berstatus ini")
    ] = None,
    penilaian: Annotated[UUID | None, Query(description="Hanya dari penilaian ini")] = None,
) -> Response:
    """List follow-up."""
    setelah = kursor_uuid(halaman)
    saringan = SaringanTindakLanjut(hari_ini, penilaian, status, terlambat)
    with pintu.baca() as tugas:
        semua = rak.daftar(tugas.kerja, instansi, saringan, setelah, halaman.ambil)
        muat, meta = halaman.potong(semua, lambda s: str(s.id))
        isi = [MeritTindakLanjut.model_validate(s) for s in muat]
        return tugas.jawab(JawabanDaftar[MeritTindakLanjut](data=isi, meta=meta))


@router.get(
    "/{tindak_lanjut_merit}",
    **baca_terlindung(
        "bacaTindakLanjutMerit",
        "Satu tindak lanjut",
        "Penanggung jawab, tenggat, keadaan, dan buktinya.",
        "tidak_ditemukan",
        contoh=_SATU,
    ),
    response_model=Jawaban[MeritTindakLanjut],
)
def baca_tindak_lanjut(
    instansi: AcuanInstansi, tindak_lanjut_merit: AcuanTindakLanjut, pintu: Baca, hari_ini: HariIni
) -> Response:
    """Show a follow-up."""
    with pintu.baca() as tugas:
        pemilik, baris = rak.cari(tugas.kerja, instansi, tindak_lanjut_merit)
        data = MeritTindakLanjut.model_validate(rak.tampak(tugas.kerja, pemilik, baris, hari_ini))
        return tugas.jawab(Jawaban[MeritTindakLanjut](data=data), versi=baris.versi)


@router.patch(
    "/{tindak_lanjut_merit}",
    **tulis(
        "ubahTindakLanjutMerit",
        "Mengubah tindak lanjut",
        "Penanggung jawab, tenggat, keadaan, bukti; yang selesai memerlukan bukti atau catatan.",
        "tidak_ditemukan",
        "konflik_keadaan",
        contoh={"selesai": CONTOH["tindak_lanjut_ubah"]},
        jawaban=_SATU, status=200, ubah=True,
    ),
    response_model=Jawaban[MeritTindakLanjut],
)  # fmt: skip
def ubah_tindak_lanjut(
    instansi: AcuanInstansi,
    tindak_lanjut_merit: AcuanTindakLanjut,
    permintaan: MeritTindakLanjutUpdate,
    pintu: Tulis,
    hari_ini: HariIni,
) -> Response:
    """Change a follow-up."""
    with pintu.tulis() as tugas:
        kerja = tugas.kerja
        pemilik, baris = rak.cari(kerja, instansi, tindak_lanjut_merit, tulis=True)
        pintu.cocok(baris.versi)
        rak.ubah(kerja, pemilik, baris, permintaan.perubahan(), hari_ini)
        data = MeritTindakLanjut.model_validate(rak.tampak(kerja, pemilik, baris, hari_ini))
        return tugas.jawab(Jawaban[MeritTindakLanjut](data=data), versi=baris.versi)
