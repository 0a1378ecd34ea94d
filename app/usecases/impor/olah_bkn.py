"""The national result of a year: it replaces, as a whole, the one that was there."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import polars as pl

from app.bulk.impor import nasional
from app.bulk.impor.kunci import uuid7
from app.bulk.impor.pemeriksaan import galat
from app.bulk.impor.perbandingan import bandingkan
from app.db.repositories import hasil_bkn
from app.db.repositories.impor import massal, tersimpan
from app.db.repositories.impor.simpan import Cap
from app.usecases.impor.hasil import HasilImpor
from app.usecases.impor.olah import Galat, Tempat

C = pl.col
_KUNCI = ("nip", *nasional.TERTULIS)


@dataclass(slots=True)
class OlahBkn:
    """Rows of BKN's export of one year, matched with servants."""

    tempat: Tempat
    tahun: int
    hasil: HasilImpor
    kolom: Sequence[str] = nasional.KOLOM
    _pegawai: pl.DataFrame | None = None
    _lama: pl.DataFrame | None = None
    _semua: list[pl.DataFrame] = field(default_factory=list)

    def bandingkan(self, isi: pl.DataFrame) -> tuple[pl.DataFrame, Galat]:
        """Match rows with servants, and compare them with the result that is there."""
        tempat = self.tempat
        if self._pegawai is None:
            self._pegawai = tersimpan.nama_pegawai(tempat.sesi, tempat.instansi)
            self._lama = tersimpan.hasil_bkn(tempat.sesi, tempat.instansi, self.tahun)
        isi = nasional.pasangkan(isi, self._pegawai)
        self.hasil.tak_berpasangan += int((isi["pasangan"] == 0).sum())
        kunci = {f"_{n}": C(n).fill_null("") for n in _KUNCI}
        lama = None
        if self._lama is not None and not self._lama.is_empty():
            lama = self._lama.with_columns(**kunci).unique(list(kunci), keep="first")
        hasil = bandingkan(
            isi.with_columns(**kunci), lama, list(kunci), [*self.kolom, "pegawai_id"],
            lambda _: pl.lit(value=False),
        )  # fmt: skip
        return hasil, [galat(hasil, "nama", "impor_pasangan_rancu", C("pasangan") > 1)]

    def simpan(self, isi: pl.DataFrame, cap: Cap) -> None:  # noqa: ARG002 - stored at the end
        """Keep the rows until all of them are known."""
        self._semua.append(isi.select("baris", "pegawai_id", "nip", *self.kolom))

    def tutup(self, cap: Cap | None) -> None:
        """Count what the new result no longer has; with ``cap`` put it in the place of the old."""
        lama = 0 if self._lama is None else len(self._lama)
        self.hasil.dihapus = max(0, lama - self.hasil.sama - self.hasil.berubah)
        if cap is None or self.hasil.tanpa_akibat:
            return
        sesi, tempat = self.tempat.sesi, self.tempat
        hasil_bkn.hapus(sesi, tempat.instansi, self.tahun)
        semua = pl.concat(self._semua)
        isi = semua.with_columns(
            uuid7(len(semua)), C("baris").cast(pl.String), pl.lit(str(self.tahun)).alias("tahun")
        )
        massal.tambah(sesi, "hasil_bkn", isi.with_columns(cap.kolom("instansi_id", "sumber")))
