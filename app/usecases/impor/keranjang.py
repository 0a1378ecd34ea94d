"""What is gathered while the batches of a file go by: counts, rows to show, problems."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import polars as pl

from app.bulk.impor.bentuk import Bentuk, Kolom
from app.bulk.impor.perbandingan import BEDA, LAMA, TANGAN, dilewati
from app.bulk.impor.sel import Konteks
from app.domain.law.errors import Masalah
from app.usecases.impor.hasil import BarisImpor, Beda, HasilImpor, UnitAsing
from app.usecases.impor.masalah import masalah_baris

# Problems that are kept; the others are counted, in one more sentence.
GALAT_TERBANYAK = 9_999
UNIT_TERBANYAK = 1_000


@dataclass(slots=True)
class Keranjang:
    """Fills a HasilImpor; refused rows are shown before others, at most ``batas`` in sum."""

    bentuk: Bentuk
    konteks: Konteks
    hasil: HasilImpor
    batas: int
    isian: Callable[[str, str], str]  # shows a column as the reader may see it
    unit: dict[str, str] = field(default_factory=dict)
    _ditolak: list[BarisImpor] = field(default_factory=list)
    _lain: list[BarisImpor] = field(default_factory=list)
    _asing: dict[str, list[int]] = field(default_factory=dict)

    def tambah(self, isi: pl.DataFrame, galat: pl.DataFrame, kolom: Sequence[str]) -> None:
        """Take a batch in; ``isi`` has ``status``, ``ditolak`` rows among them."""
        hasil = self.hasil
        hasil.jumlah += len(isi)
        hasil.ganda += galat.filter(pl.col("kode") == "impor_baris_ganda")["baris"].n_unique()
        banyak = Counter(dict(isi.filter(~pl.col("ditolak"))["status"].value_counts().iter_rows()))
        hasil.baru += banyak["baru"]
        hasil.berubah += banyak["berubah"]
        hasil.sama += banyak["sama"]
        hasil.ditolak += int(isi["ditolak"].sum())
        hasil.dilewati += int(isi.select(dilewati(isi, kolom).sum()).item())
        masalah = self._masalah(galat)
        self._asingkan(galat)
        self._tampilkan(isi, masalah, kolom)

    def selesai(self) -> HasilImpor:
        """Close it: choose the rows that are shown."""
        hasil = self.hasil
        semua = sorted([*self._ditolak, *self._lain][: self.batas], key=lambda satu: satu.baris)
        hasil.baris = semua
        hasil.tidak_ditampilkan = hasil.jumlah - len(semua)
        hasil.unit_tidak_dikenal = [
            UnitAsing(nilai, banyak, pertama) for nilai, (banyak, pertama) in self._asing.items()
        ][:UNIT_TERBANYAK]
        return hasil

    def _masalah(self, galat: pl.DataFrame) -> dict[int, list[Masalah]]:
        """Write problems out, as far as there is room, by row."""
        self.hasil.galat_banyak += len(galat)
        ruang = max(0, GALAT_TERBANYAK - len(self.hasil.galat))
        menurut: dict[int, list[Masalah]] = defaultdict(list)
        tahun = self.konteks.hari_ini.year
        for satu in galat.sort("baris", maintain_order=True).head(ruang).iter_rows(named=True):
            semua = list(masalah_baris(self.bentuk, satu, self.konteks.aturan_nip, tahun))
            self.hasil.galat_banyak += len(semua) - 1
            semua = semua[: GALAT_TERBANYAK - len(self.hasil.galat)]
            menurut[satu["baris"]] += semua
            self.hasil.galat += semua
        return menurut

    def _asingkan(self, galat: pl.DataFrame) -> None:
        asing = galat.filter(pl.col("kode") == "impor_unit_tidak_dikenal")
        jumlah = asing.group_by("nilai", maintain_order=True).agg(
            pl.len().alias("n"), pl.col("baris").min()
        )
        for nilai, banyak, baris in jumlah.iter_rows():
            lama = self._asing.setdefault(nilai.strip(), [0, baris])
            lama[0] += banyak

    def _tampilkan(
        self, isi: pl.DataFrame, masalah: dict[int, list[Masalah]], kolom: Sequence[str]
    ) -> None:
        for daftar, ditolak in ((self._ditolak, True), (self._lain, False)):
            pilih = isi.filter(pl.col("ditolak") == ditolak).head(self.batas - len(daftar))
            for satu in pilih.iter_rows(named=True):
                daftar.append(self._baris(satu, masalah.get(satu["baris"], []), kolom))

    def _baris(
        self, satu: dict[str, Any], masalah: Sequence[Masalah], kolom: Sequence[str]
    ) -> BarisImpor:
        nip = satu.get("nip")
        kunci = satu.get("nama") if nip is None else self.isian("nip", nip)
        beda = [] if satu["ditolak"] else [self._beda(satu, n) for n in kolom if _berubah(satu, n)]
        return BarisImpor(
            baris=satu["baris"],
            kunci=None if kunci is None else kunci[:200],
            perubahan="ditolak" if satu["ditolak"] else satu["status"],
            kolom_berubah=beda,
            galat=masalah,
            dilewati_karena_tangan=[n for n in kolom if satu.get(n + TANGAN)],
        )

    def _beda(self, satu: dict[str, Any], nama: str) -> Beda:
        kolom = self.bentuk.kolom[nama]
        lama = satu.get(nama + LAMA)
        tertulis = (self._tulis(kolom, isi) for isi in (lama, satu[nama]))
        return Beda(nama, *(None if s is None else self.isian(nama, s) for s in tertulis))

    def _tulis(self, kolom: Kolom, nilai: str | None) -> str | None:
        """Write a stored value as people do."""
        if nilai is None:
            return None
        if kolom.jenis == "unit":
            return self.unit.get(nilai, nilai)
        if kolom.jenis == "angka":
            return f"{Decimal(nilai).scaleb(-kolom.digit):f}"
        return {"1": "ya", "0": "tidak"}[nilai] if kolom.jenis == "ya_tidak" else nilai


def _berubah(satu: dict[str, Any], nama: str) -> bool:
    if satu["status"] == "baru":
        return satu.get(nama) is not None
    return bool(satu.get(nama + BEDA))
