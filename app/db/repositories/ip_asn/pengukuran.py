"""The row of a measurement, and the sums over the persons in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.tables import IpAsnDilewati, IpAsnPegawai, IpAsnPengukuran, Pegawai, PegawaiDihapus
from app.domain.ip_asn import DIMENSI

POIN = (*DIMENSI, "nilai")
Pecahan = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Isi:
    """Head count and sums of points of those measured; how many were left out, by reason."""

    jumlah: int
    poin: Mapping[str, Decimal]
    dilewati: Mapping[str, int]

    def ganti(self, lama: "Isi", baru: "Isi") -> "Isi":
        """Take some persons' part out and put their new one in."""
        alasan = {*self.dilewati, *baru.dilewati}
        sisa = {
            a: self.dilewati.get(a, 0) - lama.dilewati.get(a, 0) + baru.dilewati.get(a, 0)
            for a in sorted(alasan)
        }
        return Isi(
            self.jumlah - lama.jumlah + baru.jumlah,
            {n: self.poin[n] - lama.poin[n] + baru.poin[n] for n in POIN},
            {a: n for a, n in sisa.items() if n},
        )


def cari(
    sesi: Session, instansi: UUID, tahun: int, *, kunci: bool = False
) -> IpAsnPengukuran | None:
    """Return the measurement of a year; with ``kunci`` nobody else changes it meanwhile."""
    kueri = select(IpAsnPengukuran).where(
        col(IpAsnPengukuran.instansi_id) == instansi, col(IpAsnPengukuran.tahun) == tahun
    )
    return sesi.scalars(kueri.with_for_update() if kunci else kueri).one_or_none()


def daftar(sesi: Session, instansi: UUID, setelah: int, ambil: int) -> Sequence[IpAsnPengukuran]:
    """List the measurements of an agency, oldest year first, after the year ``setelah``."""
    kueri = (
        select(IpAsnPengukuran)
        .where(col(IpAsnPengukuran.instansi_id) == instansi, col(IpAsnPengukuran.tahun) > setelah)
        .order_by(col(IpAsnPengukuran.tahun))
        .limit(ambil)
    )
    return sesi.scalars(kueri).all()


def berubah(sesi: Session, instansi: UUID, sejak: int) -> int:
    """Count the servants changed or removed after the change with number ``sejak``."""
    kueri = [
        select(func.count())
        .select_from(tabel)
        .where(col(tabel.instansi_id) == instansi, col(tabel.urutan) > sejak)
        for tabel in (Pegawai, PegawaiDihapus)
    ]
    return sum(int(sesi.execute(satu).scalar_one()) for satu in kueri)


def buang(sesi: Session, pengukuran: UUID) -> None:
    """Remove everybody from a measurement."""
    for tabel in (IpAsnPegawai, IpAsnDilewati):
        sesi.execute(delete(tabel).where(col(tabel.pengukuran_id) == pengukuran))


def buang_terpilih(sesi: Session, pengukuran: UUID, instansi: UUID, sejak: int) -> None:
    """Remove the servants changed or removed after ``sejak`` from a measurement."""
    for tabel in (IpAsnPegawai, IpAsnDilewati):
        orang = terpilih(col(tabel.pegawai_id), instansi, sejak)
        perintah = delete(tabel).where(col(tabel.pengukuran_id) == pengukuran, orang)
        sesi.execute(perintah.execution_options(synchronize_session=False))


def isi(sesi: Session, pengukuran: UUID, instansi: UUID, sejak: int | None = None) -> Isi:
    """Add up a measurement, or the part of servants changed after ``sejak``."""
    return Isi(
        *_jumlah(sesi, pengukuran, instansi, sejak), _alasan(sesi, pengukuran, instansi, sejak)
    )


def _jumlah(
    sesi: Session, pengukuran: UUID, instansi: UUID, sejak: int | None
) -> tuple[int, dict[str, Decimal]]:
    t = IpAsnPegawai.__table__.c  # type: ignore[attr-defined]
    kueri = select(func.count(), *(func.sum(t[nama]) for nama in POIN)).where(
        t.pengukuran_id == pengukuran
    )
    if sejak is not None:
        kueri = kueri.where(terpilih(t.pegawai_id, instansi, sejak))
    orang, *poin = sesi.execute(kueri).one()
    nol = Decimal(0)
    return orang, {n: satu or nol for n, satu in zip(POIN, poin, strict=True)}


def _alasan(sesi: Session, pengukuran: UUID, instansi: UUID, sejak: int | None) -> dict[str, int]:
    t = IpAsnDilewati
    kueri = (
        select(col(t.alasan), func.count())
        .where(col(t.pengukuran_id) == pengukuran)
        .group_by(col(t.alasan))
        .order_by(col(t.alasan))
    )
    if sejak is not None:
        kueri = kueri.where(terpilih(col(t.pegawai_id), instansi, sejak))
    return {str(kode): int(banyak) for kode, banyak in sesi.execute(kueri)}


def terpilih(kolom: Any, instansi: UUID, sejak: int) -> ColumnElement[bool]:  # noqa: ANN401 - a column of ids
    """Narrow to servants changed or removed after the change with number ``sejak``."""
    kini = select(col(Pegawai.id)).where(
        col(Pegawai.instansi_id) == instansi, col(Pegawai.urutan) > sejak
    )
    hilang = select(col(PegawaiDihapus.pegawai_id)).where(
        col(PegawaiDihapus.instansi_id) == instansi, col(PegawaiDihapus.urutan) > sejak
    )
    dipilih: ColumnElement[bool] = kolom.in_(kini.union_all(hilang))
    return dipilih
