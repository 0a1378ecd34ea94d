"""What everybody may read: published agencies, results and documents. None is "not found"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TypeVar

from sqlalchemy.orm import Session

from app.db.repositories import dokumen as gudang_dokumen
from app.db.repositories import hasil as gudang_hasil
from app.db.repositories import instansi as gudang_instansi
from app.db.repositories.dokumen import DokumenPublik
from app.db.repositories.hasil import HasilPublik, RincianPublik
from app.db.repositories.instansi import InstansiPublik
from app.db.session import Database
from app.domain.law.rounding import CONTEXT
from app.usecases.instansi import KODE

T = TypeVar("T")
# Indices whose value is the sum of their parts.
_BERJUMLAH = {"ip-asn", "sistem-merit", "sakip", "komposisi"}


@dataclass(frozen=True, slots=True)
class Sumber:
    """A document as imported: its JSON text, the digest of that, and since when it is public."""

    teks: str
    sidik: str
    diterbitkan: datetime


@dataclass(frozen=True, slots=True)
class HasilLengkap:
    """A result with its parts; ``jumlah_rincian`` is computed here, never imported."""

    hasil: HasilPublik
    rincian: Sequence[RincianPublik]

    @property
    def jumlah_rincian(self) -> Decimal | None:
        """Sum of the parts, where the value should be that and every part is printed."""
        nilai = [satu.nilai for satu in self.rincian if satu.nilai is not None]
        if self.hasil.indeks not in _BERJUMLAH or not nilai or len(nilai) < len(self.rincian):
            return None
        jumlah = Decimal(0)
        for satu in nilai:
            jumlah = CONTEXT.add(jumlah, satu)
        return jumlah


@dataclass(frozen=True, slots=True)
class Profil:
    """An agency with everything it published but its documents."""

    instansi: InstansiPublik
    hasil: Sequence[HasilLengkap]


def daftar_instansi(db: Database, setelah: str | None, ambil: int) -> Sequence[InstansiPublik]:
    """List ``ambil`` agencies that published something, by code, after ``setelah``."""
    with db.reading() as sesi:
        return gudang_instansi.daftar_publik(sesi, setelah, ambil)


def dari_instansi(
    db: Database, kode: str, baca: Callable[[Session, InstansiPublik], T]
) -> T | None:
    """Read something of an agency that shows itself to everybody; None without one."""
    if not re.fullmatch(KODE, kode):
        return None
    with db.reading() as sesi:
        instansi = gudang_instansi.cari_publik(sesi, kode)
        return None if instansi is None else baca(sesi, instansi)


def profil(db: Database, kode: str) -> Profil | None:
    """Return an agency with its published results."""

    def baca(sesi: Session, instansi: InstansiPublik) -> Profil:
        hasil = gudang_hasil.daftar_publik(sesi, instansi.id)
        return Profil(instansi, [HasilLengkap(*satu) for satu in hasil])

    return dari_instansi(db, kode, baca)


def daftar_dokumen(
    db: Database, kode: str, setelah: str | None, ambil: int
) -> Sequence[DokumenPublik] | None:
    """List ``ambil`` published documents of an agency, by code, after ``setelah``."""

    def baca(sesi: Session, instansi: InstansiPublik) -> Sequence[DokumenPublik]:
        return gudang_dokumen.daftar_publik(sesi, instansi.id, setelah, ambil)

    return dari_instansi(db, kode, baca)


def sumber(db: Database, kode: str) -> Sumber | None:
    """Return a published document as it was imported."""
    if not re.fullmatch(KODE, kode):
        return None
    with db.reading() as sesi:
        baris = gudang_dokumen.sumber_publik(sesi, kode)
        return None if baris is None else Sumber(*baris)
