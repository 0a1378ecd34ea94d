"""Storing a batch of servants or entries of a history."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import polars as pl
from sqlalchemy.orm import Session

from app.db.repositories.impor.massal import tambah, ubah


@dataclass(frozen=True, slots=True)
class Cap:
    """What every row of one import gets: agency, source, number of the change, instant."""

    instansi: UUID
    sumber: str
    urutan: int
    waktu: datetime

    def kolom(self, *nama: str) -> list[pl.Expr]:
        """Return these columns of a new or changed row."""
        isi = {
            "instansi_id": self.instansi.hex,
            "sumber": self.sumber,
            "urutan": str(self.urutan),
            "versi": "1",
            "disunting": "[]",
            "dibuat_pada": self.instan,
            "diubah_pada": self.instan,
        }
        return [pl.lit(isi[satu]).alias(satu) for satu in nama]

    @property
    def instan(self) -> str:
        """Write the instant as both engines keep it; connections speak UTC."""
        return self.waktu.strftime("%Y-%m-%d %H:%M:%S.%f")


_BARU = ("instansi_id", "sumber", "versi", "dibuat_pada", "diubah_pada")


def tambah_pegawai(sesi: Session, isi: pl.DataFrame, cap: Cap) -> None:
    """Insert servants; the frame has their ids and states."""
    tambah(sesi, "pegawai", isi.with_columns(cap.kolom(*_BARU, "urutan", "disunting")))


def ubah_pegawai(sesi: Session, isi: pl.DataFrame, arsip: pl.DataFrame, cap: Cap) -> None:
    """Change servants, and keep the states that end."""
    ubah(sesi, "pegawai", isi.with_columns(cap.kolom("sumber", "urutan", "diubah_pada")))
    if not arsip.is_empty():
        tambah(sesi, "pegawai_keadaan", arsip.with_columns(cap.kolom("instansi_id")))


def tambah_riwayat(sesi: Session, tabel: str, isi: pl.DataFrame, cap: Cap) -> None:
    """Insert entries of a history."""
    tambah(sesi, tabel, isi.with_columns(cap.kolom(*_BARU)))


def ubah_riwayat(sesi: Session, tabel: str, isi: pl.DataFrame, cap: Cap) -> None:
    """Change entries of a history."""
    ubah(sesi, tabel, isi.with_columns(cap.kolom("sumber", "diubah_pada")))


def cap_pegawai(sesi: Session, pegawai: pl.Series, cap: Cap) -> None:
    """Stamp servants as changed, because something of theirs did."""
    isi = pegawai.unique(maintain_order=True).alias("id").to_frame()
    ubah(sesi, "pegawai", isi.with_columns(cap.kolom("urutan")))
