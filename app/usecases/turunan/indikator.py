"""Every indicator of the catalogue that the data of an agency can answer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.db.repositories.turunan import formasi_tahun
from app.db.repositories.turunan import populasi as gudang
from app.domain import indikator
from app.domain.indikator import DariData, HasilIndikator, Indikator, Pengukuran
from app.domain.law.status import Status
from app.domain.law.steps import Trace
from app.domain.populasi import Populasi, Sumber
from app.usecases.turunan import pengukuran
from app.usecases.turunan.indikator_populasi import bagian_populasi, daftar_populasi, terukur
from app.usecases.turunan.lingkup import Lingkup

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
    kode = {p.kode for satu in semua if satu.dari_data for p in bagian_populasi(satu.dari_data)}
    cacah = _cacah(lingkup, [daftar_populasi()[satu] for satu in sorted(kode)])
    return [_satu(lingkup, satu, cacah) for satu in semua]


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
    if formasi_tahun.jumlah(sesi, instansi, tahun)[0] == 0:
        return None
    return Decimal(formasi_tahun.jumlah(sesi, instansi, tahun, satu.kelompok)[1])


def _satu(lingkup: Lingkup, satu: Indikator, cacah: Mapping[str, Decimal | None]) -> Dihitung:
    sumber = satu.dari_data
    if sumber is None:
        kosong = HasilIndikator(None, Status.BELUM_ADA_DATA)
        return Dihitung(satu, kosong, "indikator_di_luar_data", None, None)
    if sumber.pengukuran is not None:
        hasil = pengukuran.ukur(lingkup, satu, sumber.pengukuran)
        atas = bawah = terukur(sumber)
    else:
        atas, bawah = bagian_populasi(sumber)
        aturan = lingkup.waktu.buku.pilih(satu.formula.indeks, lingkup.waktu.hari)
        hasil = indikator.rasio(
            satu.formula, cacah[atas.kode], cacah[bawah.kode], aturan, Trace(simpan=False)
        )
    return Dihitung(satu, hasil, _sebab(hasil, sumber), atas, bawah)


def _sebab(hasil: HasilIndikator, sumber: DariData) -> str | None:
    """Name the sentence that says why there is no value."""
    if hasil.status is Status.TERISI:
        return None
    if hasil.status is Status.PENYEBUT_NOL:
        return "indikator_penyebut_nol"
    return SEBAB.get(sumber.pengukuran, "indikator_belum_tercatat")
