"""JSON files that people hand to the command line."""

from pathlib import Path
from typing import Any

from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.exact_json import JsonRusak, loads
from app.usecases.pesan import sentence


def baca_json(berkas: Path, batas: int) -> Any:  # noqa: ANN401 - any JSON
    """Read a file of at most ``batas`` bytes; MasukanTidakSah says why it cannot be read.

    The size is looked at first: a huge file is refused without being read.
    """
    try:
        if berkas.stat().st_size > batas:
            raise _ditolak(berkas, "berkas_terlalu_besar", batas=f"{batas // 1_000_000}")
        with berkas.open("rb") as terbuka:
            isi = terbuka.read(batas + 1)
    except FileNotFoundError:
        raise _ditolak(berkas, "berkas_tidak_ada") from None
    except OSError as galat:
        raise _ditolak(berkas, "berkas_tidak_terbaca", sebab=galat.strerror or "") from None
    if len(isi) > batas:  # a pipe or device, whose size is not known beforehand
        raise _ditolak(berkas, "berkas_terlalu_besar", batas=f"{batas // 1_000_000}")
    try:
        return loads(isi)
    except JsonRusak as galat:
        rincian = sentence(galat.rincian)
        raise _ditolak(berkas, "berkas_bukan_json", rincian=rincian) from None


def _ditolak(berkas: Path, kode: str, **data: str) -> MasukanTidakSah:
    return MasukanTidakSah([Masalah(str(berkas), kode, data)])
