"""One agency on one day: what every question about its servants begins with."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from app.db.repositories.turunan import pengaturan
from app.db.repositories.turunan.acuan import Acuan, Batas
from app.db.tables import Instansi
from app.domain import populasi, talenta
from app.domain.law.errors import AturanTidakBerlaku, Masalah
from app.domain.law.rulebook import Rulebook
from app.domain.law.steps import Trace
from app.domain.populasi import Umur
from app.domain.talenta.facts import KINERJA, POTENSIAL, HasilTalenta
from app.usecases.daftar_instansi import pilih
from app.usecases.kerja import Kerja, KonflikKeadaan


@dataclass(frozen=True, slots=True)
class Waktu:
    """The rulebook, today, and the year that is asked about."""

    buku: Rulebook
    hari_ini: date
    tahun: int
    per_tanggal: date | None = None

    @property
    def hari(self) -> date:
        """The day asked about; else the last day of the year, or today while it still runs."""
        return self.per_tanggal or min(date(self.tahun, 12, 31), self.hari_ini)


@dataclass(frozen=True, slots=True)
class Lingkup:
    """An agency that the caller may ask about, and what the questions refer to."""

    kerja: Kerja
    instansi: Instansi
    waktu: Waktu
    acuan: Acuan

    @classmethod
    def buka(cls, kerja: Kerja, acuan: str, waktu: Waktu) -> "Lingkup":
        """Open an agency; TidakDitemukan, TidakBerhak, AturanTidakBerlaku."""
        instansi = pilih(kerja, acuan)
        return cls(kerja, instansi, waktu, _acuan(kerja, instansi.id, waktu))


def pilih_untuk_tulis(kerja: Kerja, acuan: str) -> Instansi:
    """Return an agency whose decisions may be changed; KonflikKeadaan when it has ended."""
    instansi = pilih(kerja, acuan, kunci=True)
    if not instansi.aktif:
        raise KonflikKeadaan(Masalah("", "instansi_sudah_berakhir"))
    return instansi


def kotak(waktu: Waktu) -> dict[tuple[str, str], HasilTalenta]:
    """Return the box of each pair of performance and potential, by the rule of the year."""
    aturan = waktu.buku.pilih("talenta", waktu.hari)
    return {
        (kinerja, potensial): talenta.petakan(kinerja, potensial, aturan, Trace(simpan=False))
        for kinerja in KINERJA
        for potensial in POTENSIAL
    }


def _acuan(kerja: Kerja, instansi: UUID, waktu: Waktu) -> Acuan:
    batas = pengaturan.batas(kerja.sesi, instansi)
    return Acuan(
        instansi=instansi,
        hari=waktu.hari,
        tahun=waktu.tahun,
        tolok=populasi.tolok(waktu.buku.pilih(populasi.INDEKS, waktu.hari)),
        umur=_umur(waktu),
        batas=None if batas is None else Batas(batas.tinggi, batas.menengah),
        suksesi=_suksesi(waktu),
    )


def _suksesi(waktu: Waktu) -> frozenset[tuple[str, str]]:
    """Return the pairs that feed the succession pool; none before there was such a rule."""
    try:
        semua = kotak(waktu)
    except AturanTidakBerlaku:
        return frozenset()
    return frozenset(letak for letak, satu in semua.items() if satu.kelompok_suksesi)


def _umur(waktu: Waktu) -> Umur | None:
    try:
        return populasi.umur(waktu.buku.pilih(populasi.INDEKS_MUTU, waktu.hari))
    except AturanTidakBerlaku:
        return None
