"""Indicators of the catalogue computed from an agency's data, with the lists behind them."""

from functools import partial
from typing import Annotated

from fastapi import Depends, Path, Query, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.contoh import contoh_dari
from app.api.dependencies import Bahasa
from app.api.operation import baca_terlindung
from app.api.paging import PagingDep, kursor_uuid
from app.api.perute import perute_v1
from app.api.routes.indikator import katalog
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.turunan.waktu import GAGAL, WaktuTahun
from app.api.schemas.answer import JawabanDaftar
from app.api.schemas.turunan.indikator import (
    ButirPopulasi,
    IndikatorInstansi,
    butir,
    indikator_data,
)
from app.domain.indikator import Katalog
from app.usecases.pegawai.pembaca import Pembaca
from app.usecases.turunan import indikator, indikator_populasi
from app.usecases.turunan.indikator_populasi import Bagian
from app.usecases.turunan.lingkup import Lingkup

router = perute_v1("/instansi/{instansi}/indikator", "Turunan kepegawaian", route_class=ExactRoute)
Baca = Annotated[Pintu, Depends(butuh("pegawai:baca"))]
KatalogDep = Annotated[Katalog, Depends(katalog)]
KodeIndikator = Annotated[
    str, Path(max_length=100, examples=["balangan-iki-8"], description="Kode indikator")
]
BagianDaftar = Annotated[
    Bagian, Path(examples=["pembilang"], description="Yang mana dari keduanya")
]
_CONTOH = contoh_dari("turunan", "indikator_data")


@router.get(
    "",
    **baca_terlindung(
        "hitungIndikatorInstansi",
        "Indikator menurut data instansi",
        "Setiap indikator katalog: nilai, pembilang, dan penyebutnya bila masukannya ada dalam "
        "data kepegawaian tahun itu; bila tidak, disebut sebabnya.",
        *GAGAL,
        contoh={"indikator": _CONTOH["indikator"]},
    ),
    response_model=JawabanDaftar[IndikatorInstansi],
)
def daftar_indikator(
    instansi: AcuanInstansi,
    pintu: Baca,
    waktu: WaktuTahun,
    *,
    bahasa: Bahasa,
    buku_katalog: KatalogDep,
    halaman: PagingDep,
    dari: Annotated[
        str | None,
        Query(alias="katalog", max_length=100, description="Hanya dari keputusan instansi ini"),
    ] = None,
) -> Response:
    """Compute every indicator that the data can answer."""
    urut = {satu.kode: f"{i:06d}" for i, satu in enumerate(buku_katalog.semua())}
    pilih = [s for s in buku_katalog.semua() if dari in {None, s.penetapan.instansi}]
    muat, meta = halaman.iris(pilih, lambda satu: urut[satu.kode])
    with pintu.baca() as tugas:
        lingkup = Lingkup.buka(tugas.kerja, instansi, waktu)
        isi = [
            indikator_data(satu, bahasa, boleh=partial(indikator_populasi.boleh, lingkup))
            for satu in indikator.hitung(lingkup, muat)
        ]
        return tugas.jawab(JawabanDaftar[IndikatorInstansi](data=isi, meta=meta))


@router.get(
    "/{kode_indikator}/{bagian}",
    **baca_terlindung(
        "daftarPopulasiIndikator",
        "Siapa yang terhitung pada pembilang atau penyebut",
        "Pegawai, atau jabatan yang dibutuhkan, satu demi satu. Daftar talenta hanya bagi pemegang "
        "izin talenta:baca. Pembacaannya tercatat.",
        *GAGAL,
        "konflik_keadaan",
        contoh={"pegawai": _CONTOH["daftar"], "formasi": _CONTOH["formasi"]},
    ),
    response_model=JawabanDaftar[ButirPopulasi],
)
def daftar_populasi(
    instansi: AcuanInstansi,
    kode_indikator: KodeIndikator,
    bagian: BagianDaftar,
    pintu: Baca,
    waktu: WaktuTahun,
    *,
    buku_katalog: KatalogDep,
    halaman: PagingDep,
) -> Response:
    """List whom the numerator or the denominator counts."""
    with pintu.baca_pribadi() as tugas:
        lingkup = Lingkup.buka(tugas.kerja, instansi, waktu)
        satu = indikator_populasi.populasi(buku_katalog, kode_indikator, bagian)
        baris = indikator_populasi.daftar(lingkup, satu, kursor_uuid(halaman), halaman.ambil)
        pembaca = Pembaca(tugas.kerja, lingkup.instansi.id)
        muat, meta = halaman.potong(baris, lambda butiran: str(butiran.id))
        boleh = tugas.kerja.boleh(lingkup.instansi.id, "formasi:tulis")
        saringan = {"bagian": bagian, "tahun": waktu.tahun, "populasi": satu.kode}
        pembaca.catat("indikator", kode_indikator, len(muat), saringan)
        isi = [butir(butiran, pembaca, boleh=boleh) for butiran in muat]
        return tugas.jawab(JawabanDaftar[ButirPopulasi](data=isi, meta=meta))
