"""Projection of retirement: counts for the years to come, and the persons."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.operation import baca_terlindung
from app.api.paging import PagingDep
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.turunan.waktu import GAGAL, WaktuHari, contoh
from app.api.schemas.answer import JawabanDaftar
from app.api.schemas.turunan.pensiun import (
    ButirPensiun,
    JawabanPensiun,
    butir_pensiun,
    proyeksi_pensiun,
)
from app.usecases.pegawai.pembaca import Pembaca
from app.usecases.turunan import pensiun
from app.usecases.turunan.lingkup import Lingkup

router = perute_v1("/instansi/{instansi}/pensiun", "Turunan kepegawaian", route_class=ExactRoute)
Baca = Annotated[Pintu, Depends(butuh("pegawai:baca"))]
Rentang = Annotated[int, Query(ge=1, le=40, description="Sekian tahun, mulai tahun berjalan")]
RENTANG = 5
_CONTOH = contoh("pensiun")


@router.get(
    "",
    **baca_terlindung(
        "bacaProyeksiPensiun",
        "Proyeksi pensiun menurut unit dan jabatan",
        "Banyaknya pegawai aktif yang pensiun pada tahun berjalan dan tahun-tahun berikutnya, "
        "menurut batas usia jabatannya. Yang jabatannya tidak tercatat dihitung tersendiri.",
        *GAGAL,
        contoh={"lima_tahun": _CONTOH["proyeksi"]},
    ),
    response_model=JawabanPensiun,
)
def baca_proyeksi(
    instansi: AcuanInstansi, pintu: Baca, waktu: WaktuHari, tahun: Rentang = RENTANG
) -> Response:
    """Show who retires in the years to come."""
    with pintu.baca() as tugas:
        lingkup = Lingkup.buka(tugas.kerja, instansi, waktu)
        hasil = pensiun.proyeksi(lingkup, tahun)
        return tugas.jawab(proyeksi_pensiun(hasil, waktu.hari))


@router.get(
    "/pegawai",
    **baca_terlindung(
        "daftarPensiun",
        "Pegawai yang pensiun, menurut harinya",
        "Pegawai aktif yang hari pertama pensiunnya jatuh pada masa itu, yang lebih dahulu di "
        "atas; bawaan: sesudah hari keadaan itu, sepanjang lima tahun kalender. Pembacaannya "
        "tercatat.",
        *GAGAL,
        contoh={"daftar": _CONTOH["daftar"]},
    ),
    response_model=JawabanDaftar[ButirPensiun],
)
def daftar_pensiun(
    instansi: AcuanInstansi,
    pintu: Baca,
    waktu: WaktuHari,
    halaman: PagingDep,
    *,
    tahun: Annotated[int | None, Query(ge=1900, le=2200, description="Hanya tahun ini")] = None,
    unit: Annotated[UUID | None, Query(description="Hanya unit ini (id)")] = None,
) -> Response:
    """List who retires, by day."""
    with pintu.baca_pribadi() as tugas:
        lingkup = Lingkup.buka(tugas.kerja, instansi, waktu)
        baris = pensiun.daftar(
            lingkup, masa(waktu.hari, tahun), unit, halaman.setelah, halaman.ambil
        )
        muat, meta = halaman.potong(baris, lambda satu: satu.kunci)
        pembaca = Pembaca(tugas.kerja, lingkup.instansi.id)
        pembaca.catat("pensiun", "daftar", len(muat), {"tahun": tahun, "unit": unit})
        isi = [butir_pensiun(satu, pembaca) for satu in muat]
        return tugas.jawab(JawabanDaftar[ButirPensiun](data=isi, meta=meta))


def masa(hari: date, tahun: int | None) -> tuple[date, date]:
    """Return the days between which a retirement is listed."""
    if tahun is not None:
        return date(tahun, 1, 1), date(tahun, 12, 31)
    besok = date.fromordinal(hari.toordinal() + 1)
    return besok, date(hari.year + RENTANG - 1, 12, 31)
