"""The result of an assessment, beside everything it is compared with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from app.db.repositories.merit import pembanding as gudang
from app.db.repositories.merit import penilaian as gudang_penilaian
from app.db.repositories.merit.pembanding import NilaiTerbit
from app.domain import merit
from app.domain.law.errors import Masalah
from app.domain.law.rulebook import Rulebook
from app.domain.law.status import Status
from app.domain.law.steps import Trace
from app.domain.merit import Akibat, AspekTerisi, HasilMerit, Perbaikan
from app.usecases.merit.lembar import DITETAPKAN, TERVERIFIKASI, Lembar

PEMBANDING_TERBANYAK = 100


@dataclass(frozen=True, slots=True)
class Sumber:
    """Scores of one kind: the aspects as far as they are scored, and the total if they all are."""

    aspek: Sequence[AspekTerisi]
    hasil: HasilMerit | None


@dataclass(frozen=True, slots=True)
class Selisih:
    """What a decree states beside what was computed."""

    nilai: Decimal | None
    indeks: Decimal | None
    kategori_sama: bool | None


@dataclass(frozen=True, slots=True)
class TahunLalu:
    """The total of the year before, where it was made by the same rule."""

    tahun: int
    nilai: Decimal
    kategori: str | None
    sumber: str
    aspek: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Target:
    """The target of a plan; a number up to 1 is an index, a larger one a value."""

    nilai: Decimal
    sumber: str
    jenis: str
    selisih: Decimal | None


@dataclass(frozen=True, slots=True)
class HasilPenilaian:
    """All that there is to say about an assessment."""

    lembar: Lembar
    mandiri: Sumber
    verifikasi: Sumber
    terverifikasi: bool
    jejak: Trace
    selisih: Selisih | None
    tahun_lalu: TahunLalu | None
    target: Target | None
    pembanding: Sequence[NilaiTerbit]
    perbaikan: Perbaikan | None
    akibat: Akibat | None

    @property
    def dipakai(self) -> Sumber:
        """The verified scores once they are, else those filled in."""
        return self.verifikasi if self.terverifikasi else self.mandiri

    @property
    def status(self) -> Status:
        """Why there is a total, or none."""
        return Status.TERISI if self.dipakai.hasil is not None else Status.BELUM_ADA_DATA

    @property
    def status_kategori(self) -> Status:
        """Why there is a category, or none."""
        if not self.lembar.aturan.punya("kategori"):
            return Status.TIDAK_BERLAKU
        return self.status


def hasil(lembar: Lembar, buku: Rulebook, *, jejak: bool) -> HasilPenilaian:
    """Compute an assessment and put it beside what it is compared with."""
    terverifikasi = lembar.baris.status in TERVERIFIKASI
    catatan = Trace(simpan=jejak)
    lain = Trace(simpan=False)
    mandiri = _sumber(lembar, lembar.mandiri(), lain if terverifikasi else catatan)
    verifikasi = _sumber(lembar, lembar.terverifikasi(), catatan if terverifikasi else lain)
    dipakai = verifikasi if terverifikasi else mandiri
    return HasilPenilaian(
        lembar=lembar,
        mandiri=mandiri,
        verifikasi=verifikasi,
        terverifikasi=terverifikasi,
        jejak=catatan,
        selisih=_selisih(lembar, dipakai.hasil),
        tahun_lalu=_tahun_lalu(lembar),
        target=_target(lembar, dipakai.hasil),
        pembanding=_pembanding(lembar),
        perbaikan=_perbaikan(lembar, dipakai, terverifikasi=terverifikasi),
        akibat=_akibat(lembar, buku),
    )


def _sumber(lembar: Lembar, skor: Mapping[str, Decimal], jejak: Trace) -> Sumber:
    aspek = merit.sebagian(skor, lembar.tertutup, lembar.instrumen, lembar.aturan)
    lengkap = len(skor) == len(lembar.dinilai)
    perlu_survei = lembar.aturan.punya("metode_nilai") and lembar.baris.survei is None
    if not lengkap or perlu_survei:
        _belum(lembar, jejak, perlu_survei=perlu_survei)
        return Sumber(aspek, None)
    satu = merit.dari_skor(skor, lembar.instrumen, lembar.aturan, jejak, lembar.tambahan)
    return Sumber(aspek, satu)


def _belum(lembar: Lembar, jejak: Trace, *, perlu_survei: bool) -> None:
    """Say of an unfinished assessment what its total will rest on."""
    jejak.catatan.update(dict.fromkeys(lembar.instrumen.aturan.catatan))
    if perlu_survei:
        jejak.catatan["Nilai survei belum diisi."] = None


def _selisih(lembar: Lembar, hasil: HasilMerit | None) -> Selisih | None:
    baris = lembar.baris
    if baris.status != DITETAPKAN or baris.keputusan_nilai is None or hasil is None:
        return None
    indeks = None
    if baris.keputusan_indeks is not None and hasil.indeks is not None:
        indeks = beda(baris.keputusan_indeks, hasil.indeks)
    sama = None
    if baris.keputusan_kategori is not None and hasil.kategori is not None:
        sama = baris.keputusan_kategori == hasil.kategori
    return Selisih(beda(baris.keputusan_nilai, hasil.nilai), indeks, sama)


def _target(lembar: Lembar, hasil: HasilMerit | None) -> Target | None:
    tahun = lembar.baris.tahun
    isi = gudang.target(lembar.kerja.sesi, lembar.instansi.id, merit.INDEKS, tahun)
    if isi is None:
        return None
    indeks = isi.nilai <= 1
    capai = None
    if hasil is not None:
        capai = hasil.indeks if indeks else hasil.nilai
    selisih = None if capai is None else beda(capai, isi.nilai)
    return Target(isi.nilai, isi.sumber, "indeks" if indeks else "nilai", selisih)


def beda(satu: Decimal, lain: Decimal) -> Decimal:
    """Subtract; no trailing zeros."""
    return merit.tepat(Fraction(satu) - Fraction(lain))


def _tahun_lalu(lembar: Lembar) -> TahunLalu | None:
    """Find the year before; another rule's totals cannot be compared."""
    sesi, instansi = lembar.kerja.sesi, lembar.instansi
    tahun = lembar.baris.tahun - 1
    for baris in gudang_penilaian.pada_tahun(sesi, instansi.id, tahun):
        lama = Lembar.dari(lembar.kerja, instansi, baris)
        nilai = baris.keputusan_nilai if baris.status == DITETAPKAN else None
        if nilai is not None and lama.aturan.aturan.id == lembar.aturan.aturan.id:
            aspek = {k: Decimal(v) for k, v in (baris.hasil or {}).get("aspek", {}).items()}
            return TahunLalu(tahun, nilai, baris.keputusan_kategori, "keputusan", aspek)
    satu = gudang.hasil(sesi, instansi.id, merit.INDEKS, tahun)
    if satu is None or satu.nilai is None or not _seaturan(lembar, tahun):
        return None
    rincian = gudang.rincian(sesi, satu.id)
    return TahunLalu(tahun, satu.nilai, satu.kategori, satu.sumber_letak, rincian)


def _seaturan(lembar: Lembar, tahun: int) -> bool:
    """Whether the rule of this assessment was already in force in the middle of a year."""
    return lembar.aturan.aturan.berlaku(date(tahun, 7, 1))


def _pembanding(lembar: Lembar) -> Sequence[NilaiTerbit]:
    if not _seaturan(lembar, lembar.baris.tahun):
        return ()
    return gudang.lain(
        lembar.kerja.sesi, lembar.instansi.id, merit.INDEKS, lembar.baris.tahun,
        PEMBANDING_TERBANYAK,
    )  # fmt: skip


def _perbaikan(lembar: Lembar, dipakai: Sumber, *, terverifikasi: bool) -> Perbaikan | None:
    if dipakai.hasil is None:
        return None
    skor = lembar.terverifikasi() if terverifikasi else lembar.mandiri()
    return merit.termurah(skor, lembar.instrumen, lembar.aturan, lembar.tambahan)


def _akibat(lembar: Lembar, buku: Rulebook) -> Akibat | None:
    baris = lembar.baris
    if baris.status != DITETAPKAN or baris.keputusan_tanggal is None:
        return None
    view = merit.pilih_akibat(buku, lembar.aturan.aturan.id, baris.keputusan_tanggal)
    if view is None:
        return None
    kategori = baris.keputusan_kategori or (baris.hasil or {}).get("kategori")
    return merit.akibat(kategori, baris.keputusan_tanggal, view)


def peringatan(lembar: Lembar) -> list[Masalah]:
    """List what a verifier will ask about."""
    return list(lembar.peringatan())
