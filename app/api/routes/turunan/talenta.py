"""The talent map of a year: boxes, persons."""

from typing import Annotated

from fastapi import Depends, Query, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.contoh import contoh_dari
from app.api.dependencies import Buku, HariIni
from app.api.operation import baca_terlindung
from app.api.paging import PagingDep, kursor_uuid
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.turunan.waktu import GAGAL, TahunTalenta
from app.api.schemas.answer import JawabanDaftar
from app.api.schemas.turunan.talenta import (
    ButirTalenta,
    JawabanTalenta,
    butir_talenta,
    peta_talenta,
)
from app.usecases.pegawai.pembaca import Pembaca
from app.usecases.turunan import talenta
from app.usecases.turunan.lingkup import Lingkup, Waktu

router = perute_v1("/instansi/{instansi}/talenta", "Turunan kepegawaian", route_class=ExactRoute)
Baca = Annotated[Pintu, Depends(butuh("talenta:baca"))]
Tulis = Annotated[Pintu, Depends(butuh("talenta:tulis"))]
_CONTOH = contoh_dari("turunan", "talenta")
_BATAS = {"batas": _CONTOH["batas"]}
_IZIN = "talenta:tulis"


@router.get(
    "/{tahun_talenta}",
    **baca_terlindung(
        "bacaPetaTalenta",
        "Peta talenta satu tahun",
        "Banyaknya pegawai aktif pada tiap kotak kinerja dan potensial, kelompok rencana suksesi, "
        "dan yang belum dapat dipetakan beserta sebabnya.",
        *GAGAL,
        contoh={"peta": _CONTOH["peta"]},
    ),
    response_model=JawabanTalenta,
)
def baca_peta(
    instansi: AcuanInstansi, tahun_talenta: TahunTalenta, pintu: Baca, buku: Buku, hari: HariIni
) -> Response:
    """Show the map of a year."""
    with pintu.baca() as tugas:
        lingkup = Lingkup.buka(tugas.kerja, instansi, Waktu(buku, hari, tahun_talenta))
        boleh = tugas.kerja.boleh(lingkup.instansi.id, _IZIN)
        peta = talenta.peta(lingkup)
        return tugas.jawab(peta_talenta(peta, tahun_talenta, lingkup.waktu.hari, boleh=boleh))


@router.get(
    "/{tahun_talenta}/pegawai",
    **baca_terlindung(
        "daftarTalenta",
        "Pegawai pada peta talenta",
        "Pegawai aktif dengan kinerja, potensial, dan kotaknya; dapat disaring menurut kotak "
        "atau kelompok rencana suksesi. Pembacaannya tercatat.",
        *GAGAL,
        contoh={"daftar": _CONTOH["daftar"]},
    ),
    response_model=JawabanDaftar[ButirTalenta],
)
def daftar_talenta(
    instansi: AcuanInstansi,
    tahun_talenta: TahunTalenta,
    pintu: Baca,
    buku: Buku,
    hari: HariIni,
    *,
    halaman: PagingDep,
    kotak: Annotated[
        int | None, Query(ge=0, le=9, description="Hanya kotak ini; 0: yang belum terpetakan")
    ] = None,
    suksesi: Annotated[bool, Query(description="Hanya kelompok rencana suksesi")] = False,
) -> Response:
    """List the servants on the map."""
    with pintu.baca_pribadi() as tugas:
        lingkup = Lingkup.buka(tugas.kerja, instansi, Waktu(buku, hari, tahun_talenta))
        setelah = kursor_uuid(halaman)
        baris = talenta.daftar(lingkup, kotak, setelah, halaman.ambil, suksesi=suksesi)
        muat, meta = halaman.potong(baris, lambda satu: str(satu[0].id))
        pembaca = Pembaca(tugas.kerja, lingkup.instansi.id)
        pembaca.catat("talenta", tahun_talenta, len(muat), {"kotak": kotak, "suksesi": suksesi})
        isi = [butir_talenta(*satu, pembaca) for satu in muat]
        return tugas.jawab(JawabanDaftar[ButirTalenta](data=isi, meta=meta))
