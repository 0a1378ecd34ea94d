"""Shapes of the reader of personnel numbers."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from app.api.schemas.base import HasilHitung, PilihanAturan


class NipPermintaan(PilihanAturan):
    """Nomor induk PNS atau PPPK; spasi diabaikan."""

    nip: Annotated[str, Field(max_length=100)]


class NipHasil(HasilHitung):
    """Isi nomor induk; bulan pengangkatan PPPK tidak tercantum di dalamnya."""

    nip: str
    tanggal_lahir: date
    jenis_pegawai: Literal["pns", "pppk"]
    tahun_pengangkatan: int
    bulan_pengangkatan: int | None
    jenis_kelamin: Literal["laki_laki", "perempuan"]
    nomor_urut: str
