"""The year that a question is about, and the examples beside the routes."""

from datetime import date
from typing import Annotated

from fastapi import Depends, Path, Query

from app.api.dependencies import Buku, HariIni
from app.usecases.scalars import Tanggal
from app.usecases.turunan.lingkup import Waktu

TahunFormasi = Annotated[int, Query(ge=2000, le=2200, examples=[2026], description="Tahun formasi")]
TahunTalenta = Annotated[int, Path(ge=1900, le=2200, examples=[2025], description="Tahun")]
GAGAL = ("tidak_ditemukan", "aturan_tidak_berlaku")


async def waktu_tahun(
    buku: Buku,
    hari_ini: HariIni,
    tahun: Annotated[
        int | None,
        Query(ge=1900, le=2200, examples=[2025], description="Bawaan: tahun berjalan"),
    ] = None,
) -> Waktu:
    """Read the year asked about; without one, the present."""
    return Waktu(buku, hari_ini, hari_ini.year if tahun is None else tahun)


async def waktu_hari(
    buku: Buku,
    hari_ini: HariIni,
    per_tanggal: Annotated[
        Tanggal | None, Query(description="Keadaan pada hari ini; bawaan: hari ini")
    ] = None,
) -> Waktu:
    """Read the day asked about; without one, the present."""
    hari: date = per_tanggal or hari_ini
    return Waktu(buku, hari, hari.year, per_tanggal)


async def waktu_formasi(
    buku: Buku,
    hari_ini: HariIni,
    tahun: TahunFormasi,
    per_tanggal: Annotated[
        Tanggal | None, Query(description="Pegawai pada hari ini; bawaan: akhir tahun itu")
    ] = None,
) -> Waktu:
    """Read the year of needs, and the day whose servants are set against it."""
    return Waktu(buku, hari_ini, tahun, per_tanggal)


WaktuFormasi = Annotated[Waktu, Depends(waktu_formasi)]
WaktuTahun = Annotated[Waktu, Depends(waktu_tahun)]
WaktuHari = Annotated[Waktu, Depends(waktu_hari)]
