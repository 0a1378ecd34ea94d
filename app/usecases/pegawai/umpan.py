"""The change feed: what happened to an agency's servants after a mark or an instant."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pydantic import TypeAdapter, ValidationError

from app.db.repositories import urutan
from app.db.repositories.pegawai import umpan as gudang
from app.db.repositories.pegawai.umpan import Perubahan, Posisi
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.pegawai import kursor
from app.usecases.pegawai.orang import PegawaiTampak, Pengamat
from app.usecases.scalars import Waktu

POLA_TANDA = re.compile(r"u[0-9]{1,18}", re.ASCII)
_WAKTU: TypeAdapter[datetime] = TypeAdapter(Waktu)
LANJUT = "ubah"  # names the order in a cursor


@dataclass(frozen=True, slots=True)
class Dihapus:
    """What is left of a servant who was removed."""

    id: UUID
    dihapus_pada: datetime


@dataclass(frozen=True, slots=True)
class HalamanUmpan:
    """A page of changes; on the last one the mark to go on from."""

    isi: Sequence[PegawaiTampak | Dihapus]
    berikutnya: str | None
    tanda: str | None


def tanda(urutan_terakhir: int) -> str:
    """Write a mark; callers keep it as it is."""
    return f"u{urutan_terakhir}"


def perubahan(
    pengamat: Pengamat, diubah_sejak: str, setelah: str | None, batas: int
) -> HalamanUmpan:
    """List changes in their order: of each servant the last one, those removed as such.

    After a mark nothing is lost and nothing comes twice, however many write meanwhile: a
    change that happens while pages are read comes on a later page.
    """
    dari, sejak = _mulai(diubah_sejak)
    posisi = Posisi(dari, _AKHIR) if setelah is None else _posisi(setelah)
    sesi, instansi = pengamat.kerja.sesi, pengamat.instansi.id
    # Before the rows: every change up to this number is among them.
    terakhir = urutan.terakhir(sesi, instansi)
    if dari > terakhir:  # of another agency, or from before older data were put back
        raise _tanda_tidak_sah()
    semua = gudang.perubahan(sesi, instansi, posisi, sejak, batas + 1)
    muat = list(semua[:batas])
    isi = [_tampak(pengamat, satu) for satu in muat]
    if len(semua) > batas:
        akhir = muat[-1].posisi
        return HalamanUmpan(isi, kursor.tulis(LANJUT, akhir.urutan, akhir.pegawai), None)
    sampai = max(terakhir, dari, *(satu.posisi.urutan for satu in muat))
    return HalamanUmpan(isi, None, tanda(sampai))


_AKHIR = UUID(int=2**128 - 1)  # after everybody of that number


def _tampak(pengamat: Pengamat, satu: Perubahan) -> PegawaiTampak | Dihapus:
    if satu.baris is None:
        assert satu.dihapus_pada is not None  # one of the two
        return Dihapus(satu.posisi.pegawai, satu.dihapus_pada)
    return pengamat.tampak(satu.baris)


def _mulai(diubah_sejak: str) -> tuple[int, datetime | None]:
    """Read a mark as a number, an instant as one."""
    if POLA_TANDA.fullmatch(diubah_sejak):
        return int(diubah_sejak[1:]), None
    try:
        return 0, _WAKTU.validate_python(diubah_sejak)
    except ValidationError:
        raise _tanda_tidak_sah() from None


def _tanda_tidak_sah() -> MasukanTidakSah:
    return MasukanTidakSah([Masalah("diubah_sejak", "pegawai_tanda_tidak_sah")])


def _posisi(setelah: str) -> Posisi:
    urutan_ke, pegawai = kursor.baca(LANJUT, setelah)
    if not isinstance(urutan_ke, int):
        raise kursor.tidak_sah()
    return Posisi(urutan_ke, pegawai)
