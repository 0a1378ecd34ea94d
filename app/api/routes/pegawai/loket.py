"""The counters at which servants are asked for and changed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Path

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.contoh import contoh_dari
from app.api.dependencies import Buku, HariIni
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.tugas import Tugas
from app.domain.law.rulebook import Rulebook
from app.usecases.pegawai.meja import Meja
from app.usecases.pegawai.orang import Pengamat

CONTOH = contoh_dari("pegawai", "pegawai")
_JALUR = "/instansi/{instansi}/pegawai"
GAGAL = ("tidak_ditemukan", "konflik_keadaan")
AcuanPegawai = Annotated[
    str,
    Path(
        max_length=100,
        examples=["019aa5c2-7d00-7b3e-9f5e-2f1f4c1f7c01"],
        description="Id pegawai, atau NIP bagi pemegang izin pegawai:nip",
    ),
]


def perute(jalur: str = "") -> APIRouter:
    """Make a router for what stands below the servants of an agency."""
    return perute_v1(f"{_JALUR}{jalur}", "Pegawai", route_class=ExactRoute)


@dataclass(frozen=True, slots=True)
class Loket:
    """Where one agency's servants are read; each reading is noted."""

    pintu: Pintu
    instansi: str
    hari_ini: date

    @contextmanager
    def buka(self) -> Iterator[tuple[Tugas, Pengamat]]:
        """Open for reading what must be noted."""
        with self.pintu.baca_pribadi() as tugas:
            yield tugas, Pengamat.masuk(tugas.kerja, self.instansi)

    @contextmanager
    def alirkan(self) -> Iterator[Pengamat]:
        """Open for reading what has been noted already."""
        with self.pintu.baca() as tugas:
            yield Pengamat.masuk(tugas.kerja, self.instansi)


@dataclass(frozen=True, slots=True)
class LoketTulis:
    """Where one agency's servants are changed."""

    pintu: Pintu
    instansi: str
    buku: Rulebook
    hari_ini: date

    @contextmanager
    def buka(self) -> Iterator[tuple[Tugas, Meja]]:
        """Open for writing."""
        with self.pintu.tulis() as tugas:
            yield tugas, Meja.buka(tugas.kerja, self.instansi, self.buku, self.hari_ini)


async def _baca(
    instansi: AcuanInstansi,
    pintu: Annotated[Pintu, Depends(butuh("pegawai:baca"))],
    hari_ini: HariIni,
) -> Loket:
    return Loket(pintu, instansi, hari_ini)


async def _tulis(
    instansi: AcuanInstansi,
    pintu: Annotated[Pintu, Depends(butuh("pegawai:tulis"))],
    buku: Buku,
    hari_ini: HariIni,
) -> LoketTulis:
    return LoketTulis(pintu, instansi, buku, hari_ini)


Baca = Annotated[Loket, Depends(_baca)]
Tulis = Annotated[LoketTulis, Depends(_tulis)]
