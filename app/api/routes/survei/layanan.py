"""The service catalogue of an agency."""

from typing import Annotated

from fastapi import Depends, Path, Query, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.survei.contoh import CONTOH
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.survei.layanan import (
    LayananSurveiCreate,
    LayananSurveiRead,
    LayananSurveiUpdate,
    layanan_read,
)
from app.api.tugas import Tugas
from app.db.repositories.survei.layanan import LayananTerdaftar
from app.usecases.scalars import Tanggal
from app.usecases.survei.layanan import Katalog

router = perute_v1("/instansi/{instansi}/layanan", "Survei", route_class=ExactRoute)

AcuanLayanan = Annotated[
    str, Path(max_length=100, examples=["lyn-01"], description="Id atau kode layanan")
]
Baca = Annotated[Pintu, Depends(butuh("skm:baca"))]
Tulis = Annotated[Pintu, Depends(butuh("skm:tulis"))]
_SATU = {"layanan": CONTOH["layanan"]}
_GAGAL = ("tidak_ditemukan", "konflik_keadaan")


def _jawab(tugas: Tugas, katalog: Katalog, satu: LayananTerdaftar, status: int = 200) -> Response:
    data = layanan_read(satu, katalog.boleh)
    return tugas.jawab(Jawaban[LayananSurveiRead](data=data), status, versi=satu.versi)


@router.get(
    "",
    **baca_terlindung(
        "daftarLayananInstansi",
        "Katalog layanan sebuah instansi",
        "Layanan yang diberikan kepada masyarakat atau pegawai, urut menurut kode; dapat disaring "
        "menurut unit yang memberikannya dan hari berlakunya.",
        "tidak_ditemukan",
        contoh={"daftar": CONTOH["daftar_layanan"]},
    ),
    response_model=JawabanDaftar[LayananSurveiRead],
)
def daftar(
    instansi: AcuanInstansi,
    pintu: Baca,
    halaman: PagingDep,
    unit: Annotated[str | None, Query(max_length=100, description="Id atau kode unit")] = None,
    per_tanggal: Annotated[
        Tanggal | None, Query(description="Hanya yang diberikan pada hari ini")
    ] = None,
) -> Response:
    """List services."""
    with pintu.baca() as tugas:
        katalog = Katalog.muat(tugas.kerja, instansi)
        semua = katalog.daftar(unit, per_tanggal, halaman.setelah, halaman.ambil)
        baris, meta = halaman.potong(semua, lambda satu: satu.kode)
        isi = [layanan_read(satu, katalog.boleh) for satu in baris]
        return tugas.jawab(JawabanDaftar[LayananSurveiRead](data=isi, meta=meta))


@router.post(
    "",
    **tulis(
        "buatLayananInstansi",
        "Menambah layanan pada katalog",
        "Layanan berlaku sejak satu hari, dan bila perlu sampai satu hari; unit yang memberikannya "
        "disebut dengan id, atau dengan kode yang dipakainya pada hari pertama.",
        *_GAGAL,
        contoh={"layanan": CONTOH["layanan_baru"]},
        jawaban=_SATU,
    ),
    response_model=Jawaban[LayananSurveiRead],
)
def buat(instansi: AcuanInstansi, permintaan: LayananSurveiCreate, pintu: Tulis) -> Response:
    """Add a service."""
    with pintu.tulis() as tugas:
        katalog = Katalog.muat(tugas.kerja, instansi, tulis=True)
        return _jawab(tugas, katalog, katalog.buat(permintaan.model_dump()), 201)


@router.get(
    "/{layanan}",
    **baca_terlindung(
        "bacaLayananInstansi",
        "Satu layanan",
        "Layanan menurut id atau kodenya, dengan unit yang memberikannya.",
        "tidak_ditemukan",
        contoh=_SATU,
    ),
    response_model=Jawaban[LayananSurveiRead],
)
def baca(instansi: AcuanInstansi, layanan: AcuanLayanan, pintu: Baca) -> Response:
    """Show a service."""
    with pintu.baca() as tugas:
        katalog = Katalog.muat(tugas.kerja, instansi)
        return _jawab(tugas, katalog, katalog.lihat(katalog.pilih(layanan).id))


@router.patch(
    "/{layanan}",
    **tulis(
        "ubahLayananInstansi",
        "Mengubah layanan",
        "Yang tidak disebut tetap. Layanan yang berhenti diberi hari terakhir; jawaban survei yang "
        "sudah masuk tetap pada unit yang memberikannya ketika survei dibuat.",
        *_GAGAL,
        contoh={"berhenti": {"aktif_sampai": "2026-12-31"}}, jawaban=_SATU, status=200, ubah=True,
    ),
    response_model=Jawaban[LayananSurveiRead],
)  # fmt: skip
def ubah(
    instansi: AcuanInstansi, layanan: AcuanLayanan, permintaan: LayananSurveiUpdate, pintu: Tulis
) -> Response:
    """Change a service."""
    with pintu.tulis() as tugas:
        katalog = Katalog.muat(tugas.kerja, instansi, tulis=True)
        satu = katalog.pilih(layanan, kunci=True)
        pintu.cocok(satu.versi)
        return _jawab(tugas, katalog, katalog.ubah(satu, permintaan.perubahan()))


@router.delete(
    "/{layanan}",
    **tulis(
        "hapusLayananInstansi",
        "Menghapus layanan yang tidak pernah disurvei",
        "Untuk kesalahan tulis. Layanan yang pernah dimuat dalam survei tidak dapat dihapus: isi "
        "hari terakhirnya.",
        *_GAGAL,
        status=204,
        ubah=True,
    ),
)
def hapus(instansi: AcuanInstansi, layanan: AcuanLayanan, pintu: Tulis) -> Response:
    """Remove a service."""
    with pintu.tulis() as tugas:
        katalog = Katalog.muat(tugas.kerja, instansi, tulis=True)
        satu = katalog.pilih(layanan, kunci=True)
        pintu.cocok(satu.versi)
        katalog.hapus(satu)
        return tugas.jawab(status=204)
