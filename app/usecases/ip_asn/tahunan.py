"""The measurement of one year: who may do what with it, and deciding about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from app.db.repositories.ip_asn import pengukuran as gudang
from app.db.tables import Instansi, IpAsnPengukuran
from app.domain import ip_asn
from app.domain.ip_asn import DIMENSI, Jumlah, RataRata, masa
from app.domain.ip_asn.facts import HUKUMAN, KELOMPOK_JABATAN, PENDIDIKAN, PREDIKAT
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace
from app.usecases.daftar_instansi import pilih
from app.usecases.ip_asn.pengukur import RANCANGAN, TETAP, Pesanan, ukur
from app.usecases.kerja import Kerja, KonflikKeadaan, TidakDitemukan

INDEKS = "ip-asn"


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What a caller asks to measure: a year, if wanted as of another day, under a rule.

    ``keterangan`` describes the rule as it is kept with the result.
    """

    tahun: int
    hari_ini: date
    tanggal: date | None
    aturan: RuleView
    keterangan: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Tahunan:
    """A measurement, loaded for one piece of work, with the rule it was made by."""

    kerja: Kerja
    instansi: Instansi
    satu: IpAsnPengukuran
    aturan: RuleView
    _hafal: dict[str, int] = field(default_factory=dict)

    @property
    def jumlah(self) -> Jumlah:
        """The exact sums over everybody."""
        return Jumlah(self.satu.jumlah, *(getattr(self.satu, n) for n in (*DIMENSI, "nilai")))

    @property
    def rata_rata(self) -> RataRata | None:
        """The index; none where nobody was measured."""
        return rata_rata(self.jumlah, self.aturan)

    @property
    def sama(self) -> bool:
        """Whether the rule is still the one that the measurement was made by."""
        return self.aturan.aturan.sidik == self.satu.aturan_sidik

    @property
    def jendela(self) -> masa.Masa:
        """Which days and years counted."""
        return masa.masa(self.satu.tahun, self.satu.tanggal, self.aturan)

    @property
    def berubah(self) -> int:
        """How many servants changed since."""
        if "berubah" not in self._hafal:
            sesi, satu = self.kerja.sesi, self.satu
            self._hafal["berubah"] = gudang.berubah(sesi, self.instansi.id, satu.urutan)
        return self._hafal["berubah"]

    @property
    def boleh(self) -> dict[str, bool]:
        """Say what the caller may do with the measurement as it is."""
        rancangan = self.satu.status == RANCANGAN
        tetapkan = self.kerja.boleh(self.instansi.id, "ip-asn:tetapkan")
        return {
            "ukur": rancangan and self.kerja.boleh(self.instansi.id, "ip-asn:ukur"),
            "tetapkan": rancangan and tetapkan and self.satu.jumlah > 0,
            "buka": not rancangan and tetapkan,
        }


def rata_rata(jumlah: Jumlah, aturan: RuleView) -> RataRata | None:
    """Take the means of a group, if there is anybody in it."""
    return ip_asn.rata_rata(jumlah, aturan, Trace(simpan=False)) if jumlah.orang else None


def aturan_dipakai(buku: Rulebook, tahun: int, aturan: str | None) -> RuleView:
    """Return the rule named, or in force on the last day of the measurement year."""
    akhir = date(tahun, 12, 31)
    return buku.pilih(INDEKS, akhir) if aturan is None else buku.menurut_id(INDEKS, aturan, akhir)


def jejak_aturan(aturan: RuleView) -> Trace:
    """Find out what of a rule a measurement can read, and so what in it is not verified."""
    jejak = Trace(simpan=False)
    masa.catat(aturan, jejak)
    lama = aturan.pilihan("metode_kinerja").nilai == "nilai_skp"
    for urut, didik in enumerate(PENDIDIKAN):
        orang = ip_asn.Pegawai(
            "-", "pns", KELOMPOK_JABATAN[urut % len(KELOMPOK_JABATAN)],  # type: ignore[arg-type]
            didik, diklat_kepemimpinan=True, diklat_fungsional=True,  # type: ignore[arg-type]
            jp_teknis=Decimal(0), seminar=True, pendidikan_dipersyaratkan="d3",
            nilai_skp=Decimal(20 * urut) if lama else None,
            predikat_kinerja=None if lama else (*PREDIKAT, None)[urut],  # type: ignore[arg-type]
            hukuman_disiplin=(*HUKUMAN, None)[urut % 4],  # type: ignore[arg-type]
        )  # fmt: skip
        ip_asn.nilai_pegawai(orang, aturan, jejak)
    return jejak


def muat(kerja: Kerja, buku: Rulebook, acuan: str, tahun: int, *, tulis: bool = False) -> Tahunan:
    """Load the measurement of a year; TidakDitemukan where there is none."""
    instansi = pilih(kerja, acuan, kunci=tulis)
    satu = gudang.cari(kerja.sesi, instansi.id, tahun, kunci=tulis)
    if satu is None:
        raise TidakDitemukan
    return Tahunan(kerja, instansi, satu, aturan_dipakai(buku, tahun, satu.aturan_id))


def ukur_tahun(kerja: Kerja, acuan: str, minta: Permintaan) -> Tahunan:
    """Measure a year, in place of its draft; KonflikKeadaan when the year is fixed."""
    instansi = pilih(kerja, acuan, kunci=True)
    if not instansi.aktif:
        raise KonflikKeadaan(Masalah("", "instansi_sudah_berakhir"))
    lama = gudang.cari(kerja.sesi, instansi.id, minta.tahun)
    if lama is not None and lama.status == TETAP:
        raise KonflikKeadaan(Masalah("", "ip_asn_sudah_ditetapkan", {"tahun": str(minta.tahun)}))
    sebelum = None if lama is None else catatan(lama)
    pesan = Pesanan(instansi.id, minta.tahun, _tanggal(minta), minta.aturan, minta.keterangan)
    hasil = Tahunan(kerja, instansi, ukur(kerja.sesi, pesan, kerja.sekarang), minta.aturan)
    catat(hasil, "ukur", sebelum)
    return hasil


def _tanggal(minta: Permintaan) -> date:
    """Take the last day of the year, or today while the year runs."""
    tanggal = minta.tanggal or min(date(minta.tahun, 12, 31), minta.hari_ini)
    if tanggal.year != minta.tahun or tanggal > minta.hari_ini:
        data = {"tahun": str(minta.tahun)}
        lokasi = "tahun" if minta.tanggal is None else "tanggal"
        raise MasukanTidakSah([Masalah(lokasi, "ip_asn_tanggal_luar_tahun", data)])
    return tanggal


def catatan(satu: IpAsnPengukuran) -> dict[str, Any]:
    """Say about a measurement what the audit log keeps."""
    nama = ("tahun", "tanggal", "status", "aturan_id", "aturan_sidik", "urutan", "jumlah", "nilai")
    return {n: getattr(satu, n) for n in nama}


def catat(tahunan: Tahunan, tindakan: str, sebelum: Mapping[str, Any] | None) -> None:
    """Note a decision about a measurement."""
    satu = tahunan.satu
    tahunan.kerja.catat(
        tindakan, "ip_asn", satu.id,
        instansi=satu.instansi_id, sebelum=sebelum, sesudah=catatan(satu),
    )  # fmt: skip


def daftar(kerja: Kerja, acuan: str, setelah: int, ambil: int) -> Sequence[IpAsnPengukuran]:
    """List the years of an agency that were measured."""
    return gudang.daftar(kerja.sesi, pilih(kerja, acuan).id, setelah, ambil)
