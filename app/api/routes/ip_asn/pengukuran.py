"""Measuring a year, fixing it, opening it again, and its summary."""

from typing import Annotated

from fastapi import Body, Depends, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.dependencies import Buku, HariIni
from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep, kursor_angka
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.ip_asn.contoh import AWALAN, CONTOH, Baca, TahunUkur
from app.api.rule_choice import diminta_pada
from app.api.schemas.answer import JawabanDaftar
from app.api.schemas.base import terpakai
from app.api.schemas.ip_asn.jawaban import JawabanPengukuran, meta
from app.api.schemas.ip_asn.pengukuran import (
    PengukuranButir,
    PengukuranRead,
    UkurPermintaan,
    pengukuran_read,
)
from app.api.tugas import Tugas
from app.usecases.ip_asn import penetapan
from app.usecases.ip_asn import tahunan as usecase
from app.usecases.ip_asn.tahunan import Permintaan, Tahunan

router = perute_v1(AWALAN, "IP ASN", route_class=ExactRoute)

Ukur = Annotated[Pintu, Depends(butuh("ip-asn:ukur"))]
Tetapkan = Annotated[Pintu, Depends(butuh("ip-asn:tetapkan"))]
_GAGAL = ("tidak_ditemukan", "konflik_keadaan")
_SATU = {"tahun_2024": CONTOH["satu"]}


def _jawab(tugas: Tugas, satu: Tahunan) -> Response:
    isi = JawabanPengukuran[PengukuranRead](data=pengukuran_read(satu), meta=meta(satu))
    return tugas.jawab(isi, versi=satu.satu.versi)


@router.get(
    "",
    **baca_terlindung(
        "daftarPengukuranIpAsn",
        "Pengukuran IP ASN sebuah instansi, tahun demi tahun",
        "Tahun yang sudah diukur, dari yang terlama; rancangan dan yang sudah ditetapkan.",
        "tidak_ditemukan",
        contoh={"dua_tahun": CONTOH["daftar"]},
    ),
    response_model=JawabanDaftar[PengukuranButir],
)
def daftar(instansi: AcuanInstansi, pintu: Baca, halaman: PagingDep) -> Response:
    """List measurements."""
    with pintu.baca() as tugas:
        semua = usecase.daftar(tugas.kerja, instansi, kursor_angka(halaman), halaman.ambil)
        muat, letak = halaman.potong(semua, lambda satu: str(satu.tahun))
        isi = [PengukuranButir.model_validate(satu) for satu in muat]
        return tugas.jawab(JawabanDaftar[PengukuranButir](data=isi, meta=letak))


@router.post(
    "/{tahun}",
    **tulis(
        "ukurIpAsn",
        "Mengukur IP ASN semua pegawai untuk satu tahun",
        "Menilai semua pegawai yang aktif pada hari pengukuran dari riwayatnya, dan menyimpan "
        "nilai setiap orang. Mengukur lagi mengganti rancangan; bila hari dan aturannya sama, "
        "hanya pegawai yang berubah dinilai lagi. Ditolak bila tahun itu sudah ditetapkan.",
        *_GAGAL,
        "aturan_tidak_berlaku",
        contoh={"akhir_tahun": {}, "pada_hari": {"tanggal": "2024-06-30"}},
        jawaban=_SATU,
        status=200,
    ),
    response_model=JawabanPengukuran[PengukuranRead],
)
def ukur(
    instansi: AcuanInstansi,
    tahun: TahunUkur,
    pintu: Ukur,
    buku: Buku,
    hari_ini: HariIni,
    *,
    permintaan: Annotated[UkurPermintaan | None, Body()] = None,
) -> Response:
    """Measure a year."""
    minta = permintaan or UkurPermintaan()
    with pintu.tulis() as tugas:
        with diminta_pada("tahun" if minta.aturan is None else "aturan"):
            aturan = usecase.aturan_dipakai(buku, tahun, minta.aturan)
        terang = terpakai(aturan, usecase.jejak_aturan(aturan)).model_dump(mode="json")
        pesan = Permintaan(tahun, hari_ini, minta.tanggal, aturan, terang)
        return _jawab(tugas, usecase.ukur_tahun(tugas.kerja, instansi, pesan))


@router.get(
    "/{tahun}",
    **baca_terlindung(
        "bacaPengukuranIpAsn",
        "IP ASN instansi untuk satu tahun",
        "Keempat dimensi, nilai, dan kategori; berapa orang terukur, siapa yang dilewati dan "
        "mengapa, dan apakah data berubah sesudah pengukuran.",
        "tidak_ditemukan",
        contoh=_SATU,
    ),
    response_model=JawabanPengukuran[PengukuranRead],
)
def baca(instansi: AcuanInstansi, tahun: TahunUkur, pintu: Baca, buku: Buku) -> Response:
    """Show a measurement."""
    with pintu.baca() as tugas:
        return _jawab(tugas, usecase.muat(tugas.kerja, buku, instansi, tahun))


@router.post(
    "/{tahun}/tetapkan",
    **tulis(
        "tetapkanIpAsn",
        "Menetapkan pengukuran IP ASN",
        "Membekukan pengukuran: sesudah ini tahun itu tidak dapat diukur lagi sampai dibuka.",
        *_GAGAL,
        jawaban=_SATU,
        status=200,
    ),
    response_model=JawabanPengukuran[PengukuranRead],
)
def tetapkan(instansi: AcuanInstansi, tahun: TahunUkur, pintu: Tetapkan, buku: Buku) -> Response:
    """Fix a measurement."""
    with pintu.tulis() as tugas:
        satu = usecase.muat(tugas.kerja, buku, instansi, tahun, tulis=True)
        penetapan.tetapkan(satu)
        return _jawab(tugas, satu)


@router.post(
    "/{tahun}/buka",
    **tulis(
        "bukaIpAsn",
        "Membuka kembali pengukuran IP ASN",
        "Menjadikan pengukuran yang sudah ditetapkan rancangan lagi, dengan alasan pada X-Catatan.",
        *_GAGAL,
        jawaban=_SATU,
        status=200,
        catatan=True,
    ),
    response_model=JawabanPengukuran[PengukuranRead],
)
def buka(instansi: AcuanInstansi, tahun: TahunUkur, pintu: Tetapkan, buku: Buku) -> Response:
    """Open a measurement again."""
    with pintu.tulis() as tugas:
        satu = usecase.muat(tugas.kerja, buku, instansi, tahun, tulis=True)
        penetapan.buka(satu)
        return _jawab(tugas, satu)
