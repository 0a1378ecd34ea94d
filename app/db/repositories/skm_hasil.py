"""Sums of the answers of surveys, grouped by anything, and what stands around them.

Every figure comes from one statement per grouping, in whole numbers: exact on both engines.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, func, literal_column, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.metadata import metadata
from app.db.repositories.instansi import POLA_ID
from app.db.tables import Layanan, Respon, Survei, SurveiLayanan, SurveiPertanyaan, Unit
from app.domain.skm import UNSUR, Jumlah

_respon = metadata.tables[str(Respon.__tablename__)].c
PROFIL = ("jenis_kelamin", "kelompok_usia", "pendidikan", "pekerjaan")
# One sum carries both the answers and how many there are: each answer is added with this much
# on top. An answer stays within 32 bits, which PostgreSQL adds up in 64; the sum of 200 million
# answers stays below it. Half the aggregates of SUM and COUNT, and a quarter less time on SQLite.
GESER = 1 << 30
TERBANYAK = GESER // 5


@dataclass(frozen=True, slots=True)
class Sel:
    """One group: its key, respondents, sum and count per unsur; how often each score, if asked."""

    kunci: tuple[Any, ...]
    responden: int
    unsur: tuple[Jumlah, ...]
    frekuensi: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class LayananDisurvei:
    """A service that a survey asks about, with the unit that offered it."""

    layanan_id: UUID
    kode: str
    nama: str
    unit_id: UUID | None
    unit_kode: str | None
    unit_nama: str | None


def jumlah(
    sesi: Session, survei: Collection[UUID], kelompok: Sequence[str], skor: Sequence[int] = ()
) -> list[Sel]:
    """Add up the answers of surveys, grouped by columns of Respon.

    With ``skor`` (the scores that exist) each group also says how often each was given.
    """
    kolom: list[Any] = [_respon[nama] for nama in kelompok]
    kueri: Select[Any] = select(*kolom, func.count(), *_ukuran(skor))
    kueri = kueri.where(_respon.survei_id.in_(survei)).group_by(*kolom)
    susun = _terhitung if skor else _terkemas
    return [susun(baris, len(kolom), skor) for baris in sesi.execute(kueri) if baris[len(kolom)]]


def _ukuran(skor: Sequence[int]) -> list[Any]:
    if skor:
        return [func.count().filter(_respon[satu] == nilai) for satu in UNSUR for nilai in skor]
    geser: Any = literal_column(str(GESER))
    return [func.sum(_respon[satu] + geser) for satu in UNSUR]


def _terkemas(baris: Row[Any], kunci: int, _skor: Sequence[int]) -> Sel:
    responden = baris[kunci]
    if responden > TERBANYAK:
        raise OverflowError(responden)
    pecah = (divmod(int(satu or 0), GESER) for satu in baris[kunci + 1 :])
    unsur = tuple(Jumlah(nilai, penjawab) for penjawab, nilai in pecah)
    return Sel(tuple(baris[:kunci]), responden, unsur)


def _terhitung(baris: Row[Any], kunci: int, skor: Sequence[int]) -> Sel:
    isi, lebar = baris[kunci + 1 :], len(skor)
    per_unsur = [isi[urut : urut + lebar] for urut in range(0, len(isi), lebar)]
    unsur = tuple(
        Jumlah(sum(n * s for n, s in zip(satu, skor, strict=True)), sum(satu)) for satu in per_unsur
    )
    frekuensi = tuple(sum(satu) for satu in zip(*per_unsur, strict=True))
    return Sel(tuple(baris[:kunci]), baris[kunci], unsur, frekuensi)


def cari(sesi: Session, acuan: str, *, kunci: bool = False) -> Survei | None:
    """Return the survey with this id or code; with ``kunci`` nobody else changes it."""
    nomor = POLA_ID.fullmatch(acuan)
    syarat = col(Survei.id) == UUID(acuan) if nomor else col(Survei.kode) == acuan
    kueri = select(Survei).where(syarat)
    return sesi.scalars(kueri.with_for_update() if kunci else kueri).one_or_none()


def sebelumnya(sesi: Session, instansi: UUID, sampai: date) -> Sequence[Survei]:
    """Return an agency's surveys (no drafts) whose period ended by a day, the oldest first."""
    kueri = select(Survei).where(
        col(Survei.instansi_id) == instansi,
        col(Survei.periode_selesai) <= sampai,
        col(Survei.status) != "draft",
    )
    urut = (col(Survei.periode_selesai), col(Survei.periode_mulai), col(Survei.kode))
    return sesi.scalars(kueri.order_by(*urut)).all()


def layanan(sesi: Session, survei: UUID) -> list[LayananDisurvei]:
    """Return the services that a survey asks about, by code."""
    kueri = (
        select(
            col(Layanan.id), col(Layanan.kode), col(Layanan.nama),
            col(Unit.id), col(Unit.kode), col(Unit.nama),
        )
        .join(SurveiLayanan, col(SurveiLayanan.layanan_id) == col(Layanan.id))
        .outerjoin(Unit, col(Unit.id) == col(SurveiLayanan.unit_id))
        .where(col(SurveiLayanan.survei_id) == survei)
        .order_by(col(Layanan.kode))
    )  # fmt: skip
    return [LayananDisurvei(*baris) for baris in sesi.execute(kueri)]


def pertanyaan(sesi: Session, survei: UUID) -> Sequence[SurveiPertanyaan]:
    """Return a survey's own questions in their order."""
    kueri = select(SurveiPertanyaan).where(col(SurveiPertanyaan.survei_id) == survei)
    return sesi.scalars(kueri.order_by(col(SurveiPertanyaan.urutan))).all()


def komentar(
    sesi: Session, survei: UUID, lain: Sequence[str], setelah: UUID | None, ambil: int
) -> Sequence[Row[Any, Any, Any, Any]]:
    """Return id, service, comment and other answers of those who wrote something, by id.

    ``lain`` are the codes of the survey's own questions for free text.
    """
    isi = [_respon.komentar.is_not(None)]
    isi += [_respon.jawaban_lain[kode].as_string().is_not(None) for kode in lain]
    kueri = select(_respon.id, _respon.layanan_id, _respon.komentar, _respon.jawaban_lain)
    kueri = kueri.where(_respon.survei_id == survei, or_(*isi))
    if setelah is not None:
        kueri = kueri.where(_respon.id > setelah)
    return sesi.execute(kueri.order_by(_respon.id).limit(ambil)).all()


def respon(sesi: Session, survei: UUID, kolom: Sequence[str]) -> Iterator[Mapping[str, Any]]:
    """Read the answers of a survey by their random keys, a batch at a time."""
    kueri = select(*(_respon[nama] for nama in kolom)).where(_respon.survei_id == survei)
    bertahap = kueri.order_by(_respon.id).execution_options(yield_per=2_000)
    for baris in sesi.execute(bertahap):
        yield dict(zip(kolom, baris, strict=True))
