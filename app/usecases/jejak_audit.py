"""The audit log: reading it, and proving that nobody changed it."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Literal
from uuid import UUID

from sqlalchemy.orm import Session

from app.db.repositories import jejak_audit as gudang
from app.db.repositories.instansi import menurut_acuan
from app.db.repositories.jejak_audit import Saringan
from app.db.tables import JejakAudit
from app.domain.akses import Jangkauan
from app.usecases.kerja import Kerja, TidakBerhak, TidakDitemukan

Sebab = Literal["urut_putus", "sambungan_putus", "sidik_beda", "rantai_salah", "ekor_hilang"]


@dataclass(frozen=True, slots=True)
class Putus:
    """The first link of a chain that does not hold: its number, and why."""

    urut: int
    sebab: Sebab


@dataclass(frozen=True, slots=True)
class Rantai:
    """A chain after its check; ``urut`` and ``sidik`` are those of its last link that holds.

    A chain cannot show that its end was cut off: keep ``urut`` and ``sidik`` elsewhere and
    compare them with a later check.
    """

    rantai: str
    urut: int
    sidik: str
    putus: Putus | None

    @property
    def utuh(self) -> bool:
        """Whether every link holds."""
        return self.putus is None


def daftar(
    kerja: Kerja, instansi: str | None, saringan: Saringan, sebelum: UUID | None, ambil: int
) -> Sequence[JejakAudit]:
    """List entries the caller may read, the newest first; of one agency, by its id or code."""
    if instansi is not None:
        satu = menurut_acuan(kerja.sesi, instansi)
        if satu is None:
            raise TidakDitemukan
        kerja.pastikan(satu.id)
        saringan = replace(saringan, instansi=satu.id)
    jangkauan = _jangkauan(kerja)
    return gudang.daftar(kerja.sesi, jangkauan, saringan, sebelum, ambil)


def periksa_rantai(kerja: Kerja, setelah: str | None, ambil: int) -> list[Rantai]:
    """Check the chains the caller may read, by name, after the chain ``setelah``."""
    nama = gudang.rantai_semua(kerja.sesi, _jangkauan(kerja))
    lanjut = [satu for satu in nama if setelah is None or satu > setelah]
    return [periksa(kerja.sesi, satu) for satu in lanjut[:ambil]]


def _jangkauan(kerja: Kerja) -> Jangkauan:
    jangkauan = kerja.jangkauan
    if not jangkauan.semua and not jangkauan.instansi:
        raise TidakBerhak(kerja.izin)
    return jangkauan


def periksa_semua(sesi: Session, akhir: Mapping[str, tuple[int, str]]) -> list[Rantai]:
    """Check every chain, and those that were seen before (``akhir``: number and digest)."""
    nama = sorted({*gudang.rantai_semua(sesi), *akhir})
    return [periksa(sesi, satu, akhir.get(satu)) for satu in nama]


def periksa(sesi: Session, rantai: str, akhir: tuple[int, str] | None = None) -> Rantai:
    """Walk a chain from its first link; stops at the first that does not hold."""
    with closing(gudang.mata_rantai(sesi, rantai)) as mata:
        return telusuri(rantai, mata, akhir)


def telusuri(
    rantai: str, mata: Iterable[JejakAudit], akhir: tuple[int, str] | None = None
) -> Rantai:
    """Check numbers without gaps, links to the one before, and the digest of each link.

    ``akhir`` is an end seen earlier: the chain must still contain that very link.
    """
    urut, sidik = 0, gudang.AWAL
    for satu in mata:
        sebab = _cacat(rantai, satu, urut, sidik)
        if sebab is not None:
            # A missing link is named by its own number, not by that of the one behind it.
            tempat = urut + 1 if sebab == "urut_putus" else satu.urut
            return Rantai(rantai, urut, sidik, Putus(tempat, sebab))
        urut, sidik = satu.urut, satu.sidik
        if akhir is not None and urut == akhir[0] and sidik != akhir[1]:
            return Rantai(rantai, urut, sidik, Putus(urut, "sidik_beda"))
    if akhir is not None and urut < akhir[0]:
        return Rantai(rantai, urut, sidik, Putus(urut + 1, "ekor_hilang"))
    return Rantai(rantai, urut, sidik, None)


def _cacat(rantai: str, satu: JejakAudit, urut: int, sidik: str) -> Sebab | None:
    if satu.urut != urut + 1:
        return "urut_putus"
    if gudang.nama_rantai(satu.instansi_id) != rantai:
        return "rantai_salah"
    if gudang.sidik(satu) != satu.sidik:
        return "sidik_beda"
    return None if satu.sidik_sebelum == sidik else "sambungan_putus"
