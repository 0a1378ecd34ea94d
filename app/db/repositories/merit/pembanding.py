"""What an assessment is compared with: published results and targets of plans."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories import hasil as gudang_hasil
from app.db.tables import (
    Dokumen,
    DokumenIndikator,
    DokumenIndikatorNilai,
    Hasil,
    HasilRincian,
    Instansi,
)


@dataclass(frozen=True, slots=True)
class NilaiTerbit:
    """A published total of an agency in a year."""

    instansi: str
    nama: str
    nilai: Decimal
    kategori: str | None


@dataclass(frozen=True, slots=True)
class TargetRencana:
    """A target, and where it stands."""

    nilai: Decimal
    sumber: str


def hasil(sesi: Session, instansi: UUID, indeks: str, tahun: int) -> Hasil | None:
    """Return the result of an agency in a year, published or not."""
    return gudang_hasil.cari(sesi, instansi, indeks, tahun, "")


def rincian(sesi: Session, nomor: UUID) -> dict[str, Decimal]:
    """Return the values of the parts of a result by code."""
    kueri = select(col(HasilRincian.kode), col(HasilRincian.nilai)).where(
        col(HasilRincian.hasil_id) == nomor, col(HasilRincian.nilai).is_not(None)
    )
    return {kode: nilai for kode, nilai in sesi.execute(kueri) if nilai is not None}


def lain(
    sesi: Session, instansi: UUID, indeks: str, tahun: int, ambil: int
) -> Sequence[NilaiTerbit]:
    """List what other agencies published for a year, by code."""
    kueri = (
        select(col(Instansi.kode), col(Instansi.nama), col(Hasil.nilai), col(Hasil.kategori))
        .join(Instansi, col(Instansi.id) == col(Hasil.instansi_id))
        .where(
            col(Hasil.indeks) == indeks,
            col(Hasil.tahun) == tahun,
            col(Hasil.ragam) == "",
            col(Hasil.terbit),
            col(Hasil.nilai).is_not(None),
            col(Hasil.instansi_id) != instansi,
        )
        .order_by(col(Instansi.kode))
        .limit(ambil)
    )
    return [
        NilaiTerbit(kode, nama, nilai, kategori)
        for kode, nama, nilai, kategori in sesi.execute(kueri)
        if nilai is not None
    ]


def target(sesi: Session, instansi: UUID, indeks: str, tahun: int) -> TargetRencana | None:
    """Return the target of a year: as a result states it, else as a published document does."""
    satu = hasil(sesi, instansi, indeks, tahun)
    if satu is not None and satu.target is not None:
        asal = " ".join(x for x in (satu.sumber_dokumen, satu.sumber_letak) if x)
        return TargetRencana(satu.target, asal)
    kueri = (
        select(col(DokumenIndikatorNilai.target), col(Dokumen.kode), col(DokumenIndikator.tabel))
        .join(
            DokumenIndikator,
            col(DokumenIndikator.id) == col(DokumenIndikatorNilai.indikator_id),
        )
        .join(Dokumen, col(Dokumen.id) == col(DokumenIndikator.dokumen_id))
        .where(
            col(Dokumen.instansi_id) == instansi,
            col(Dokumen.terbit),
            func.lower(col(DokumenIndikator.indikator)).contains("sistem merit"),
            col(DokumenIndikatorNilai.tahun) == tahun,
            col(DokumenIndikatorNilai.target).is_not(None),
        )
        .order_by(col(Dokumen.kode), col(DokumenIndikator.posisi))
    )
    baris = sesi.execute(kueri).first()
    if baris is None or baris[0] is None:
        return None
    return TargetRencana(baris[0], f"{baris[1]} {baris[2]}")
