"""Shapes of the work lists of data quality."""

from typing import Annotated

from pydantic import Field

from app.api.schemas.base import Keluar
from app.api.schemas.turunan.orang import OrangTurunan, orang
from app.db.repositories.turunan.populasi_orang import OrangDiperiksa
from app.domain.populasi import Pemeriksaan
from app.usecases.pegawai.pembaca import Pembaca


class ButirMutu(Keluar):
    """Seorang pegawai yang datanya perlu diperbaiki."""

    pegawai: OrangTurunan
    masalah: str
    saran: str
    tercatat: Annotated[
        dict[str, str | None],
        Field(
            description="Isian yang bersangkutan, sebagaimana tercatat; dari tanggal lahir hanya "
            "tahunnya tanpa pegawai:nip"
        ),
    ]


def butir_mutu(satu: OrangDiperiksa, ini: Pemeriksaan, pembaca: Pembaca) -> ButirMutu:
    """Show what is wrong with a servant's record, and what to do."""
    nilai = {nama: getattr(satu, nama) for nama in ini.kolom}
    tercatat = {
        nama: None if isi is None else pembaca.isian(nama, str(isi)) for nama, isi in nilai.items()
    }
    return ButirMutu(
        pegawai=orang(satu, pembaca), masalah=ini.nama, saran=ini.saran, tercatat=tercatat
    )
