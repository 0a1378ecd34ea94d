"""The lists behind the indicators of an agency, and who may open them."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal
from uuid import UUID

from app.db.repositories.turunan import formasi
from app.db.repositories.turunan import populasi_orang as gudang
from app.db.repositories.turunan.formasi import FormasiTercatat
from app.db.repositories.turunan.orang import Orang
from app.domain.indikator import DariData, Katalog, Pengukuran
from app.domain.law.errors import Masalah
from app.domain.populasi import BUKAN, Populasi, Sumber, load_populasi
from app.usecases.kerja import KonflikKeadaan, TidakDitemukan
from app.usecases.turunan.lingkup import Lingkup

Bagian = Literal["pembilang", "penyebut"]
daftar_populasi = cache(load_populasi)
TERUKUR = "terukur_ip_asn"
# Features that tell what only holders of a permission may know of a person.
TERJAGA: Mapping[str, str] = {"talenta": "talenta:baca"}


def bagian_populasi(sumber: DariData) -> list[Populasi]:
    """Return the populations an indicator counts, numerator first."""
    return [daftar_populasi()[nama] for nama in (sumber.pembilang, sumber.penyebut) if nama]


def terukur(sumber: DariData) -> Populasi | None:
    """Return whom a measurement looked at, where it looked at persons."""
    return daftar_populasi()[TERUKUR] if sumber.pengukuran is Pengukuran.IP_ASN else None


def populasi(katalog: Katalog, kode: str, bagian: Bagian) -> Populasi:
    """Return whom a part of an indicator counts.

    TidakDitemukan for an unknown indicator; KonflikKeadaan where there is no list to open.
    """
    satu = katalog.cari(kode)
    if satu is None:
        raise TidakDitemukan
    sumber = satu.dari_data
    if sumber is not None:
        orang = (
            terukur(sumber) if sumber.pengukuran else bagian_populasi(sumber)[bagian == "penyebut"]
        )
        if orang is not None:
            return orang
    raise KonflikKeadaan(Masalah("", "indikator_tanpa_daftar", {"nilai": kode}))


def boleh(lingkup: Lingkup, satu: Populasi) -> bool:
    """Whether the caller may open the list of a population."""
    return all(lingkup.kerja.boleh(lingkup.instansi.id, izin) for izin in _izin(satu))


def _izin(satu: Populasi) -> list[str]:
    """Return what it takes beyond the permission of the route: not everybody sees talents."""
    ciri = {nama.removeprefix(BUKAN) for semua in satu.syarat for nama in semua}
    return [TERJAGA[nama] for nama in sorted(ciri & TERJAGA.keys())]


def daftar(
    lingkup: Lingkup, satu: Populasi, setelah: UUID | None, ambil: int
) -> Sequence[Orang | FormasiTercatat]:
    """List the persons, or the needed posts, that a population counts; TidakBerhak."""
    for izin in _izin(satu):
        lingkup.kerja.pastikan(lingkup.instansi.id, izin)
    sesi = lingkup.kerja.sesi
    if satu.sumber is Sumber.PEGAWAI:
        return gudang.daftar(sesi, lingkup.acuan, satu.syarat, setelah, ambil)
    saringan = {"kelompok_jabatan": satu.kelompok} if satu.kelompok else {}
    instansi, tahun = lingkup.instansi.id, lingkup.waktu.tahun
    return formasi.daftar(sesi, instansi, tahun, saringan, setelah=setelah, ambil=ambil)
