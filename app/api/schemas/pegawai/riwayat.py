"""Shapes of the four histories of a servant together."""

from collections.abc import Iterable, Mapping
from typing import Any

from app.api.schemas.base import Keluar
from app.api.schemas.pegawai.catatan import CatatanRiwayat, catatan_read
from app.api.schemas.pegawai.hukuman import HukumanRead
from app.api.schemas.pegawai.kinerja import KinerjaRead
from app.api.schemas.pegawai.pelatihan import PelatihanRead
from app.api.schemas.pegawai.pendidikan import PendidikanRead
from app.usecases.pegawai.riwayat import RiwayatTampak


class RiwayatPegawai(Keluar):
    """Semua riwayat seorang pegawai, yang terbaru lebih dahulu."""

    pendidikan: list[PendidikanRead]
    pelatihan: list[PelatihanRead]
    kinerja: list[KinerjaRead]
    hukuman: list[HukumanRead]


_BENTUK: dict[str, type[CatatanRiwayat]] = {
    "pendidikan": PendidikanRead,
    "pelatihan": PelatihanRead,
    "kinerja": KinerjaRead,
    "hukuman": HukumanRead,
}


def riwayat_read(semua: Mapping[str, Iterable[RiwayatTampak]]) -> RiwayatPegawai:
    """Show all histories."""
    isi: dict[str, Any] = {
        nama: [catatan_read(_BENTUK[nama], satu) for satu in catatan]
        for nama, catatan in semua.items()
    }
    return RiwayatPegawai(**isi)
