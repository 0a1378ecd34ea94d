"""The talent map of a year: cut-offs, boxes, persons."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.dependencies import Buku, HariIni
from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep, kursor_uuid
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.turunan.waktu import GAGAL, TahunTalenta, contoh
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.turunan.talenta import (
    BatasTalentaPut,
    BatasTalentaRead,
    ButirTalenta,
    JawabanTalenta,
    batas_read,
    butir_talenta,
    peta_talenta,
)
from app.usecases.pegawai.pembaca import Pembaca
from app.usecases.turunan import talenta
from app.usecases.turunan.lingkup import Lingkup, Waktu

router = APIRouter(prefix="/talenta", route_class=ExactRoute)
Baca = Annotated[Pintu, Depends(butuh("talenta:baca"))]
Tulis = Annotated[Pintu, Depends(butuh("talenta:tulis"))]
_CONTOH = contoh("talenta")
_BATAS = {"batas": _CONTOH["batas"]}
_IZIN = "talenta:tulis"


@router.get(
    "/batas",
    **baca_terlindung(
        "bacaBatasTalenta",
        "Batas tingkat potensial",
        "Mulai nilai berapa potensial tergolong tinggi dan menengah; null sebelum diisi.",
        "tidak_ditemukan",
        contoh=_BATAS,
    ),
    response_model=Jawaban[BatasTalentaRead],
)
def baca_batas(instansi: AcuanInstansi, pintu: Baca) -> Response:
    """Show the cut-offs."""
    with pintu.baca() as tugas:
        nomor, satu = talenta.buka_batas(tugas.kerja, instansi)
        boleh = tugas.kerja.boleh(nomor, _IZIN)
        data = batas_read(talenta.tampak_batas(satu), boleh=boleh)
        return tugas.jawab(Jawaban[BatasTalentaRead](data=data), versi=data.versi)


@router.put(
    "/batas",
    **tulis(
        "aturBatasTalenta",
        "Mengatur batas tingkat potensial",
        "Berlaku bagi semua tahun peta talenta; nilai di bawah batas menengah tergolong rendah.",
        "tidak_ditemukan", "konflik_keadaan",
        contoh={"batas": _CONTOH["atur"]}, jawaban=_BATAS, status=200, ubah=True,
    ),
    response_model=Jawaban[BatasTalentaRead],
)  # fmt: skip
def atur_batas(instansi: AcuanInstansi, permintaan: BatasTalentaPut, pintu: Tulis) -> Response:
    """Set the cut-offs."""
    with pintu.tulis() as tugas:
        nomor, lama = talenta.buka_batas(tugas.kerja, instansi, tulis=True)
        pintu.cocok(0 if lama is None else lama.versi)
        isi = (permintaan.tinggi, permintaan.menengah)
        satu = talenta.atur_batas(tugas.kerja, lama, nomor, *isi)
        data = batas_read(talenta.tampak_batas(satu), boleh=True)
        return tugas.jawab(Jawaban[BatasTalentaRead](data=data), versi=data.versi)


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
