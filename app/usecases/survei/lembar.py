"""Tickets on paper."""

from collections.abc import Mapping, Sequence
from typing import Literal

from app.db.tables import Survei
from app.usecases.survei.tiket import alamat_tiket

MEDIA: Mapping[str, str] = {"svg": "image/svg+xml", "pdf": "application/pdf"}


def cetak(survei: Survei, tiket: Sequence[str], dasar: str, bentuk: Literal["svg", "pdf"]) -> bytes:
    """Draw a sheet of QR codes that lead to the survey's page below ``dasar``."""
    from app.reports import lembar_tiket  # noqa: PLC0415 - the drawing of QR codes loads slowly

    kartu = [lembar_tiket.Kartu(alamat_tiket(dasar, survei, satu), satu) for satu in tiket]
    gambar = lembar_tiket.svg if bentuk == "svg" else lembar_tiket.pdf
    return gambar(survei.nama, kartu)
