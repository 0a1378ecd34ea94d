"""Shapes of the states of a servant over time."""

from datetime import date
from typing import Annotated

from pydantic import Field

from app.api.schemas.pegawai.pegawai import KeadaanJabatan, isi_keadaan
from app.usecases.pegawai.keadaan import KeadaanTampak


class KeadaanPegawai(KeadaanJabatan):
    """Keadaan seorang pegawai dari hari pertama sampai hari terakhirnya."""

    sejak: date
    sampai: Annotated[date | None, Field(description="Null: keadaan sekarang")]


def keadaan_read(satu: KeadaanTampak) -> KeadaanPegawai:
    """Show a state."""
    isi = isi_keadaan(satu.isi, satu.unit)
    return KeadaanPegawai(sejak=satu.sejak, sampai=satu.sampai, **isi)
