"""The histories of servants, each in a table of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Table, delete, insert, select, tuple_, update
from sqlalchemy.orm import Session

from app.db.metadata import metadata
from app.db.types import uuid7

Baris = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where entries of one history lie, and the column they are sorted by, newest first."""

    tabel: str
    urut: str

    @property
    def _isi(self) -> Table:
        return metadata.tables[self.tabel]

    @property
    def _kunci(self) -> Column[Any]:
        return self._isi.c[self.urut]

    def daftar(
        self,
        sesi: Session,
        pegawai: UUID,
        setelah: tuple[date | int, UUID] | None = None,
        ambil: int | None = None,
        hari: date | None = None,
    ) -> Sequence[Baris]:
        """List the entries of a servant; with ``hari`` those that were there on that day."""
        nomor = self._isi.c.id
        kueri = select(self._isi).where(self._isi.c.pegawai_id == pegawai)
        if setelah is not None:
            kueri = kueri.where(tuple_(self._kunci, nomor) < tuple_(*setelah))
        if hari is not None:
            tahunan = self.urut == "tahun"
            kueri = kueri.where(
                self._kunci < hari.year if tahunan else self._kunci <= hari
            )  # a year is assessed when it is over
        urut = kueri.order_by(self._kunci.desc(), nomor.desc()).limit(ambil)
        return [dict(satu) for satu in sesi.execute(urut).mappings()]

    def cari(self, sesi: Session, pegawai: UUID, nomor: UUID) -> Baris | None:
        """Return an entry of a servant."""
        syarat = (self._isi.c.pegawai_id == pegawai, self._isi.c.id == nomor)
        satu = sesi.execute(select(self._isi).where(*syarat)).mappings().one_or_none()
        return None if satu is None else dict(satu)

    def kembar(self, sesi: Session, pegawai: UUID, kunci: object) -> UUID | None:
        """Return the entry of a servant with this key, where there is one at most."""
        syarat = (self._isi.c.pegawai_id == pegawai, self._kunci == kunci)
        nomor: UUID | None = sesi.execute(select(self._isi.c.id).where(*syarat)).scalar()
        return nomor

    def tambah(self, sesi: Session, pegawai: UUID, isi: Baris, sekarang: datetime) -> Baris:
        """Store a new entry of a servant; return it as it is kept."""
        tetap: Baris = {"id": uuid7(), "versi": 1, "dibuat_pada": sekarang, "diubah_pada": sekarang}
        sesi.execute(insert(self._isi), [{**tetap, **isi, "pegawai_id": pegawai}])
        return self._tersimpan(sesi, pegawai, tetap["id"])

    def ubah(self, sesi: Session, lama: Baris, isi: Baris, sekarang: datetime) -> Baris:
        """Change an entry, which makes it another version; return it as it is kept."""
        baru = {**isi, "versi": lama["versi"] + 1, "diubah_pada": sekarang}
        sesi.execute(update(self._isi).where(self._isi.c.id == lama["id"]).values(baru))
        return self._tersimpan(sesi, lama["pegawai_id"], lama["id"])

    def _tersimpan(self, sesi: Session, pegawai: UUID, nomor: UUID) -> Baris:
        """Read back what was written: numbers have the digits of their column."""
        satu = self.cari(sesi, pegawai, nomor)
        assert satu is not None  # just written
        return satu

    def hapus(self, sesi: Session, nomor: UUID) -> None:
        """Remove an entry."""
        sesi.execute(delete(self._isi).where(self._isi.c.id == nomor))
