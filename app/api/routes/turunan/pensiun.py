"""Projection of retirement: counts for the years to come, and the persons."""

from dataclasses import asdict
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.contoh import contoh_dari
from app.api.operation import baca_terlindung
from app.api.paging import PagingDep
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.turunan.waktu import GAGAL, WaktuHari
from app.api.schemas.answer import JawabanDaftar
from app.api.schemas.turunan.pensiun import (
    ButirPensiun,
    JawabanPensiun,
    RekapPensiunRead,
    butir_pensiun,
    proyeksi_pensiun,
    rekap_pensiun,
)
from app.usecases.pegawai.pembaca import Pembaca
from app.usecases.turunan import pensiun, pensiun_orang, pensiun_rekap
from app.usecases.turunan.lingkup import Lingkup
from app.usecases.turunan.pensiun_orang import RENTANG, Keadaan, Saringan
from app.usecases.turunan.pensiun_rekap import Menurut

router = perute_v1("/instansi/{instansi}/pensiun", "Turunan kepegawaian", route_class=ExactRoute)
Baca = Annotated[Pintu, Depends(butuh("pegawai:baca"))]
Rentang = Annotated[int, Query(ge=1, le=40, description="Sekian tahun, mulai tahun berjalan")]
HanyaUnit = Annotated[UUID | None, Query(description="Hanya unit ini (id)")]
_CONTOH = contoh_dari("turunan", "pensiun")


@router.get(
    "",
    **baca_terlindung(
        "bacaProyeksiPensiun",
        "Proyeksi pensiun tahun demi tahun",
        "Banyaknya pegawai aktif yang pensiun pada tahun berjalan dan tahun-tahun berikutnya, "
        "menurut batas usia jabatannya. Yang jabatannya tidak tercatat dihitung tersendiri. "
        "Menurut unit dan jabatan: pensiun/rekap.",
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
    "/rekap",
    **baca_terlindung(
        "daftarRekapPensiun",
        "Proyeksi pensiun menurut unit dan jabatan",
        "Tiap unit dan jabatan, tiap unit, tiap jabatan, atau tiap jenis pegawai: banyaknya yang "
        "aktif, yang pensiun tahun demi tahun, yang terlampaui, dan yang tidak dapat dihitung.",
        *GAGAL,
        contoh={"unit": _CONTOH["rekap"]},
    ),
    response_model=JawabanDaftar[RekapPensiunRead],
)
def daftar_rekap(
    instansi: AcuanInstansi,
    pintu: Baca,
    waktu: WaktuHari,
    halaman: PagingDep,
    *,
    tahun: Rentang = RENTANG,
    menurut: Annotated[Menurut, Query(description="Pembagi kelompoknya")] = "unit_jabatan",
    unit: HanyaUnit = None,
) -> Response:
    """List how many retire per group."""
    with pintu.baca() as tugas:
        lingkup = Lingkup.buka(tugas.kerja, instansi, waktu)
        semua = pensiun_rekap.rekap(lingkup, tahun, menurut, unit)
        muat, meta = halaman.iris(semua, lambda satu: satu.kunci)
        isi = [rekap_pensiun(satu) for satu in muat]
        return tugas.jawab(JawabanDaftar[RekapPensiunRead](data=isi, meta=meta))


@router.get(
    "/pegawai",
    **baca_terlindung(
        "daftarPensiun",
        "Pegawai yang pensiun, menurut harinya",
        "Pegawai aktif menurut hari pertama pensiunnya, yang lebih dahulu di atas; bawaan: sesudah "
        "hari keadaan itu, sepanjang lima tahun kalender. Dengan keadaan=terlampaui atau "
        "tanpa_dasar: yang dihitung demikian pada proyeksinya. Pembacaannya tercatat.",
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
    keadaan: Annotated[Keadaan | None, Query(description="Hanya yang demikian")] = None,
    tahun: Annotated[int | None, Query(ge=1900, le=2200, description="Hanya tahun ini")] = None,
    unit: HanyaUnit = None,
) -> Response:
    """List who retires, by day."""
    saring = Saringan(keadaan, tahun, unit)
    with pintu.baca_pribadi() as tugas:
        lingkup = Lingkup.buka(tugas.kerja, instansi, waktu)
        baris = pensiun_orang.daftar(lingkup, saring, halaman.setelah, halaman.ambil)
        muat, meta = halaman.potong(baris, lambda satu: satu.kunci)
        pembaca = Pembaca(tugas.kerja, lingkup.instansi.id)
        pembaca.catat("pensiun", "daftar", len(muat), asdict(saring))
        isi = [butir_pensiun(satu, pembaca) for satu in muat]
        return tugas.jawab(JawabanDaftar[ButirPensiun](data=isi, meta=meta))
