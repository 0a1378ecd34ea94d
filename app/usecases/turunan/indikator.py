"""Every indicator of the catalogue that the data of an agency can answer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal
from uuid import UUID

from app.db.repositories.turunan import formasi
from app.db.repositories.turunan import populasi as gudang
from app.db.repositories.turunan.formasi import FormasiTercatat
from app.db.repositories.turunan.orang import Orang
from app.domain import indikator
from app.domain.indikator import DariData, HasilIndikator, Indikator, Katalog, Pengukuran
from app.domain.law.errors import Masalah
from app.domain.law.status import Status
from app.domain.law.steps import Trace
from app.domain.populasi import BUKAN, Populasi, Sumber, load_populasi
from app.usecases.kerja import KonflikKeadaan, TidakDitemukan
from app.usecases.turunan import pengukuran
from app.usecases.turunan.lingkup import Lingkup

Bagian = Literal["pembilang", "penyebut"]
daftar_populasi = cache(load_populasi)
TERUKUR = "terukur_ip_asn"
# Features that tell what only holders of a permission may know of a person.
TERJAGA: Mapping[str, str] = {"talenta": "talenta:baca"}
# The sentence that says why a measurement has no value.
SEBAB: Mapping[Pengukuran | None, str] = {
    Pengukuran.IP_ASN: "indikator_belum_diukur",
    Pengukuran.KUALITAS_DATA: "indikator_tanpa_bobot",
    Pengukuran.SISTEM_MERIT: "indikator_belum_ditetapkan",
    Pengukuran.SAKIP: "indikator_belum_terbit",
    Pengukuran.SKM: "indikator_tanpa_survei",
    Pengukuran.SKM_FREKUENSI: "indikator_tanpa_survei",
}


@dataclass(frozen=True, slots=True)
class Dihitung:
    """An indicator with its value from the data, or why there is none (``sebab``)."""

    indikator: Indikator
    hasil: HasilIndikator
    sebab: str | None
    pembilang: Populasi | None
    penyebut: Populasi | None


def hitung(lingkup: Lingkup, semua: Sequence[Indikator]) -> list[Dihitung]:
    """Compute indicators; all populations are counted in one statement."""
    kode = {p.kode for satu in semua if satu.dari_data for p in _populasi(satu.dari_data)}
    cacah = _cacah(lingkup, [daftar_populasi()[satu] for satu in sorted(kode)])
    return [_satu(lingkup, satu, cacah) for satu in semua]


def _populasi(sumber: DariData) -> list[Populasi]:
    """Return the populations an indicator counts, numerator first."""
    return [daftar_populasi()[nama] for nama in (sumber.pembilang, sumber.penyebut) if nama]


def _cacah(lingkup: Lingkup, semua: Iterable[Populasi]) -> dict[str, Decimal | None]:
    """Count populations; none where nothing was recorded that would tell."""
    daftar = list(semua)
    orang = {satu.kode: satu for satu in daftar if satu.sumber is Sumber.PEGAWAI}
    sesi, acuan = lingkup.kerja.sesi, lingkup.acuan
    bukti = frozenset(nama for satu in orang.values() for nama in satu.bukti)
    ada = gudang.ada(sesi, acuan, bukti)
    jumlah = gudang.hitung(sesi, acuan, {kode: satu.syarat for kode, satu in orang.items()})
    hasil: dict[str, Decimal | None] = {
        kode: Decimal(n) if all(ada[nama] for nama in orang[kode].bukti) else None
        for kode, n in jumlah.items()
    }
    for satu in daftar:
        if satu.sumber is Sumber.FORMASI:
            hasil[satu.kode] = _kebutuhan(lingkup, satu)
    return hasil


def _kebutuhan(lingkup: Lingkup, satu: Populasi) -> Decimal | None:
    sesi, instansi, tahun = lingkup.kerja.sesi, lingkup.instansi.id, lingkup.waktu.tahun
    if formasi.jumlah(sesi, instansi, tahun)[0] == 0:
        return None
    return Decimal(formasi.jumlah(sesi, instansi, tahun, satu.kelompok)[1])


def _satu(lingkup: Lingkup, satu: Indikator, cacah: Mapping[str, Decimal | None]) -> Dihitung:
    sumber = satu.dari_data
    if sumber is None:
        kosong = HasilIndikator(None, Status.BELUM_ADA_DATA)
        return Dihitung(satu, kosong, "indikator_di_luar_data", None, None)
    if sumber.pengukuran is not None:
        hasil = pengukuran.ukur(lingkup, satu, sumber.pengukuran)
        atas = bawah = _terukur(sumber)
    else:
        atas, bawah = _populasi(sumber)
        aturan = lingkup.waktu.buku.pilih(satu.formula.indeks, lingkup.waktu.hari)
        hasil = indikator.rasio(
            satu.formula, cacah[atas.kode], cacah[bawah.kode], aturan, Trace(simpan=False)
        )
    return Dihitung(satu, hasil, _sebab(hasil, sumber), atas, bawah)


def _terukur(sumber: DariData) -> Populasi | None:
    return daftar_populasi()[TERUKUR] if sumber.pengukuran is Pengukuran.IP_ASN else None


def _sebab(hasil: HasilIndikator, sumber: DariData) -> str | None:
    """Name the sentence that says why there is no value."""
    if hasil.status is Status.TERISI:
        return None
    if hasil.status is Status.PENYEBUT_NOL:
        return "indikator_penyebut_nol"
    return SEBAB.get(sumber.pengukuran, "indikator_belum_tercatat")


def populasi(katalog: Katalog, kode: str, bagian: Bagian) -> Populasi:
    """Return whom a part of an indicator counts.

    TidakDitemukan for an unknown indicator; KonflikKeadaan where there is no list to open.
    """
    satu = katalog.cari(kode)
    if satu is None:
        raise TidakDitemukan
    sumber = satu.dari_data
    if sumber is not None:
        orang = _terukur(sumber) if sumber.pengukuran else _populasi(sumber)[bagian == "penyebut"]
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
