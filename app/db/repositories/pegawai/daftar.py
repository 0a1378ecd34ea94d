"""Lists of servants: narrowed, sorted, from where the last page ended."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, func, or_, select, tuple_
from sqlalchemy.orm import Session

from app.db.repositories.pegawai.baris import Asal, PegawaiBaris, susun
from app.domain.kepegawaian.kamus import GOLONGAN

# Equal columns that a list may be narrowed to, each to several values.
PILIHAN = (
    "jenis_pegawai", "kelompok_jabatan", "jenjang", "golongan", "jenis_kelamin", "alasan_nonaktif",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SaringanPegawai:
    """What a list is narrowed to; none: not narrowed.

    ``nama`` is part of a name, ``awal_nip`` the beginning of a number: either one suffices.
    """

    pilihan: dict[str, Collection[str]]
    unit: Collection[UUID] | None = None
    aktif: bool | None = None
    nama: str | None = None
    awal_nip: str | None = None


@dataclass(frozen=True, slots=True)
class Urut:
    """The order of a list: by a column, ascending or not, then by id."""

    kolom: str
    turun: bool = False

    def ekspresi(self, asal: Asal) -> ColumnElement[Any]:
        """Return what is compared; nobody's is without a value."""
        kolom: ColumnElement[Any] = asal.kolom[self.kolom]
        if self.kolom == "golongan":
            # Ranks as they rise: as text, IX would stand before V.
            pangkat = {nama: nomor for nomor, nama in enumerate(GOLONGAN, 1)}
            return case(pangkat, value=kolom, else_=0)
        return kolom

    def kunci(self, baris: PegawaiBaris) -> str | int:
        """Return what of a row stands in a cursor."""
        if self.kolom == "golongan":
            return GOLONGAN.index(baris.golongan) + 1 if baris.golongan in GOLONGAN else 0
        return str(getattr(baris, self.kolom))

    def nilai(self, kunci: str | int) -> str | int | date:
        """Read it back; ValueError for what is none."""
        if self.kolom == "golongan":
            return int(kunci)
        return date.fromisoformat(str(kunci)) if self.kolom == "tanggal_lahir" else str(kunci)


def daftar(
    sesi: Session,
    instansi: UUID,
    saringan: SaringanPegawai,
    *,
    urut: Urut,
    setelah: tuple[str | int | date, UUID] | None,
    ambil: int,
    hari: date | None,
) -> Sequence[PegawaiBaris]:
    """List servants after the key and id ``setelah``, at most ``ambil``."""
    asal = Asal.pada(instansi, hari)
    syarat, kunci = [*_syarat(asal, saringan)], urut.ekspresi(asal)
    if setelah is not None:
        posisi, batas = tuple_(kunci, asal.kolom["id"]), tuple_(*setelah)
        syarat.append(posisi < batas if urut.turun else posisi > batas)
    return [susun(s) for s in sesi.execute(asal.pilih(syarat, kunci, ambil, turun=urut.turun))]


def hitung(sesi: Session, instansi: UUID, saringan: SaringanPegawai, hari: date | None) -> int:
    """Count them."""
    asal = Asal.pada(instansi, hari)
    kueri = select(func.count()).select_from(asal.tabel)
    return sesi.scalars(kueri.where(*asal.batas, *_syarat(asal, saringan))).one()


def alirkan(
    sesi: Session, instansi: UUID, saringan: SaringanPegawai, hari: date | None
) -> Iterator[PegawaiBaris]:
    """Read them all by name, a thousand at a time."""
    asal = Asal.pada(instansi, hari)
    kueri = asal.pilih(_syarat(asal, saringan), asal.kolom["nama"])
    for satu in sesi.execute(kueri.execution_options(yield_per=1000)):
        yield susun(satu)


def _syarat(asal: Asal, saringan: SaringanPegawai) -> Iterator[ColumnElement[bool]]:
    for nama, nilai in saringan.pilihan.items():
        yield asal.kolom[nama].in_(nilai)
    if saringan.unit is not None:
        yield asal.kolom["unit_id"].in_(saringan.unit)
    if saringan.aktif is not None:
        yield asal.kolom["aktif"].is_(saringan.aktif)
    cari = [
        *(() if saringan.nama is None else (memuat(asal.kolom["nama"], saringan.nama),)),
        *(() if saringan.awal_nip is None else (_berawal(asal.kolom["nip"], saringan.awal_nip),)),
    ]
    if cari:
        yield or_(*cari)


def memuat(kolom: ColumnElement[str], bagian: str) -> ColumnElement[bool]:
    """Compare without case; both engines fold the letters A to Z and no others."""
    kecil = "".join(satu.lower() if satu.isascii() else satu for satu in bagian)
    return func.lower(kolom).contains(kecil, autoescape=True)


def _berawal(kolom: ColumnElement[str], awal: str) -> ColumnElement[bool]:
    """Compare as a range, which an index can answer."""
    return and_(kolom >= awal, kolom < f"{awal}:")  # the colon comes right after the digits
