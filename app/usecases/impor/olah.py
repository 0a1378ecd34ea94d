"""What an import does with a batch of a kind of file: compare it, store it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol
from uuid import UUID

import polars as pl
from sqlalchemy.orm import Session

from app.bulk.impor import orang, silang
from app.bulk.impor.bentuk import Bentuk
from app.bulk.impor.kunci import uuid7
from app.bulk.impor.pemeriksaan import galat
from app.bulk.impor.perbandingan import BEDA, LAMA
from app.bulk.impor.riwayat import bandingkan_riwayat, lengkapi
from app.db.repositories.impor import simpan, tersimpan
from app.db.repositories.impor.simpan import Cap

C = pl.col
Galat = Sequence[pl.DataFrame | None]
TABEL = {
    "pendidikan": "pegawai_pendidikan",
    "pelatihan": "pegawai_pelatihan",
    "kinerja": "pegawai_kinerja",
    "hukuman": "pegawai_hukuman",
}


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where an import works: session, agency, today; whether what a hand wrote gives way."""

    sesi: Session
    instansi: UUID
    hari_ini: date
    timpa: bool


class Olah(Protocol):
    """A kind of file."""

    kolom: Sequence[str]

    def bandingkan(self, isi: pl.DataFrame) -> tuple[pl.DataFrame, Galat]:
        """Compare a batch with what is stored; say what speaks against it."""
        ...

    def simpan(self, isi: pl.DataFrame, cap: Cap) -> None:
        """Store what is new and what changes of a batch that nothing speaks against."""
        ...


def _versi() -> pl.Expr:
    return (C("versi" + LAMA).cast(pl.Int64) + 1).cast(pl.String).alias("versi")


def _berubah(isi: pl.DataFrame) -> pl.DataFrame:
    return isi.filter(C("status") == "berubah")


@dataclass(slots=True)
class OlahPegawai:
    """Servants: the person and the state, whose predecessor is kept."""

    tempat: Tempat
    kolom: Sequence[str] = orang.KOLOM
    _ada: bool | None = None

    def bandingkan(self, isi: pl.DataFrame) -> tuple[pl.DataFrame, Galat]:
        """Compare servants by their numbers."""
        tempat = self.tempat
        if self._ada is None:
            self._ada = tersimpan.ada_pegawai(tempat.sesi, tempat.instansi)
        lama = None
        if self._ada:
            nip = isi["nip"].drop_nulls().to_list()
            lama = tersimpan.pegawai(tempat.sesi, tempat.instansi, nip)
        hasil = orang.olah(isi, lama, tempat.hari_ini, timpa=tempat.timpa)
        return hasil.isi, [*hasil.galat, *silang.pegawai(hasil.isi)]

    def simpan(self, isi: pl.DataFrame, cap: Cap) -> None:
        """Store servants."""
        tetap = [C("unit").alias("unit_id"), C("sejak").alias("keadaan_sejak")]
        kolom = [n for n in self.kolom if n != "unit"]
        baru = isi.filter(C("status") == "baru")
        nomor = uuid7(len(baru))
        simpan.tambah_pegawai(self.tempat.sesi, baru.select(nomor, "nip", *kolom, *tetap), cap)
        ubah = _berubah(isi) if "id" + LAMA in isi.columns else pl.DataFrame()
        if ubah.is_empty():
            return
        arsip = orang.arsip(ubah)
        arsip = arsip.with_columns(uuid7(len(arsip)))
        isian = [C("id" + LAMA).alias("id"), *kolom, *tetap, _versi(), self._disunting(ubah)]
        simpan.ubah_pegawai(self.tempat.sesi, ubah.select(isian), arsip, cap)

    def _disunting(self, ubah: pl.DataFrame) -> pl.Series:
        """Return the columns that stay the hand's: not those that an import overwrote."""
        lama = ubah["disunting" + LAMA]
        if not self.tempat.timpa:
            return lama.alias("disunting")
        beda = ubah.select(C(n + BEDA).alias("unit_id" if n == "unit" else n) for n in self.kolom)
        return pl.Series(
            "disunting",
            [
                teks
                if teks == "[]"
                else json.dumps([n for n in json.loads(teks) if not baris.get(n)])
                for teks, baris in zip(lama, beda.iter_rows(named=True), strict=True)
            ],
        )


@dataclass(slots=True)
class OlahRiwayat:
    """Entries of a history of servants who are there already."""

    tempat: Tempat
    bentuk: Bentuk
    matriks: Mapping[str, str]
    kolom: Sequence[str] = field(init=False)

    def __post_init__(self) -> None:
        """Take the columns of the file, without the number of the servant."""
        self.kolom = [n for n in self.bentuk.kolom if n != "nip"]

    @property
    def tabel(self) -> str:
        """Name the table of this history."""
        return TABEL[self.bentuk.jenis]

    def bandingkan(self, isi: pl.DataFrame) -> tuple[pl.DataFrame, Galat]:
        """Compare entries with those of the same servants."""
        tempat, jenis = self.tempat, self.bentuk.jenis
        nip = isi["nip"].drop_nulls().unique().to_list()
        siapa = tersimpan.nomor(tempat.sesi, tempat.instansi, nip)
        lama = tersimpan.riwayat(tempat.sesi, tempat.instansi, self.tabel, self.kolom, nip)
        isi = lengkapi(isi, jenis, self.matriks)
        isi = isi.join(siapa, on="nip", how="left", maintain_order="left")
        hasil = bandingkan_riwayat(isi, lama, self.bentuk.kunci, self.kolom, timpa=tempat.timpa)
        asing = C("nip").is_not_null() & C("pegawai_id").is_null()
        tidak_ada = galat(hasil, "nip", "impor_pegawai_tidak_dikenal", asing)
        return hasil, [tidak_ada, *self._silang(hasil)]

    def _silang(self, isi: pl.DataFrame) -> Galat:
        jenis = self.bentuk.jenis
        if jenis == "pelatihan":
            return list(silang.pelatihan(isi))
        if jenis == "hukuman":
            return list(silang.hukuman(isi))
        return list(silang.kinerja(isi, self.matriks)) if jenis == "kinerja" else []

    def simpan(self, isi: pl.DataFrame, cap: Cap) -> None:
        """Store entries; whose something changed is stamped."""
        sesi = self.tempat.sesi
        baru = isi.filter(C("status") == "baru")
        nomor = uuid7(len(baru))
        simpan.tambah_riwayat(sesi, self.tabel, baru.select(nomor, "pegawai_id", *self.kolom), cap)
        ubah = _berubah(isi) if "id" + LAMA in isi.columns else pl.DataFrame()
        if not ubah.is_empty():
            isian = ubah.select(C("id" + LAMA).alias("id"), *self.kolom, _versi())
            simpan.ubah_riwayat(sesi, self.tabel, isian, cap)
        tersentuh = isi.filter(C("status") != "sama")["pegawai_id"]
        simpan.cap_pegawai(sesi, tersentuh, cap)
