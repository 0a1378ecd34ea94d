"""From sums of answers to values, by the method that was asked for."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeVar

from app.db.repositories.skm_hasil import Sel
from app.db.tables import Survei
from app.domain import skm
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status
from app.domain.law.steps import Trace

Metode = Literal["skm", "frekuensi"]
K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Nilai:
    """The value of a group of answers; index and quality only where the method has them."""

    indeks: Decimal | None
    nilai: Decimal | None
    mutu: str | None
    kinerja: str | None
    status: Status


@dataclass(frozen=True, slots=True)
class Penghitung:
    """Values the answers of one survey by its own regulation and weights, or by frequency."""

    bobot: str
    aturan: RuleView
    frekuensi: RuleView | None = None

    @classmethod
    def untuk(cls, survei: Survei, buku: Rulebook, metode: Metode) -> "Penghitung":
        """Read the rules as they stand at the end of the survey's period."""
        hari = survei.periode_selesai
        aturan = buku.menurut_id("skm", survei.aturan_id, hari)
        kali = buku.pilih("rata-rata-frekuensi", hari) if metode == "frekuensi" else None
        return cls(survei.bobot, aturan, kali)

    @property
    def skor(self) -> tuple[int, ...]:
        """Which scores to count one by one; none where sums are enough."""
        if self.frekuensi is None:
            return ()
        batas = self.aturan.tabel("jawaban")
        return tuple(range(int(batas["minimum"].nilai), int(batas["maksimum"].nilai) + 1))

    def unsur(self, sel: Sel, jejak: Trace) -> skm.HasilSkm:
        """Compute means, index, value and quality after the regulation."""
        return skm.hitung(skm.Rekap(sel.unsur, sel.responden), self.bobot, self.aturan, jejak)

    def nilai(self, sel: Sel, jejak: Trace | None = None) -> Nilai:
        """Value one group by the method."""
        jejak = jejak or Trace(simpan=False)
        if self.frekuensi is None:
            return ringkas(self.unsur(sel, jejak))
        skor = [Decimal(satu) for satu in self.skor]
        frekuensi = sel.frekuensi or (0,) * len(skor)
        satu = skm.rata_rata_frekuensi(skor, frekuensi, self.frekuensi, jejak)
        return Nilai(None, satu.nilai, None, None, satu.status)

    def rata_unit(self, nilai: Sequence[Decimal], jejak: Trace) -> skm.RataUnit:
        """Average the values of units; the letter belongs to the regulation's own value."""
        if self.frekuensi is None:
            return skm.rata_rata_unit(nilai, self.aturan, jejak)
        hasil = skm.rata_rata_unit(nilai, self.aturan, Trace(simpan=False))
        return skm.RataUnit(hasil.nilai, None)


def ringkas(hasil: skm.HasilSkm) -> Nilai:
    """Keep the value of a result."""
    return Nilai(hasil.indeks, hasil.nilai, hasil.mutu, hasil.kinerja, hasil.status)


def gabung(semua: Iterable[Sel], kunci: Callable[[Sel], K]) -> dict[K, Sel]:
    """Add groups up into coarser ones."""
    hasil: dict[K, Sel] = {}
    for satu in semua:
        nama = kunci(satu)
        hasil[nama] = tambah(hasil[nama], satu) if nama in hasil else satu
    return hasil


def tambah(kiri: Sel, kanan: Sel) -> Sel:
    """Add two groups up; the key is the left one's."""
    unsur = tuple(
        skm.Jumlah(a.jumlah + b.jumlah, a.penjawab + b.penjawab)
        for a, b in zip(kiri.unsur, kanan.unsur, strict=True)
    )
    frekuensi = tuple(a + b for a, b in zip(kiri.frekuensi, kanan.frekuensi, strict=True))
    return Sel(kiri.kunci, kiri.responden + kanan.responden, unsur, frekuensi)


def kosong() -> Sel:
    """Return the group in which nobody is."""
    return Sel((), 0, tuple(skm.Jumlah(0, 0) for _ in skm.UNSUR))
