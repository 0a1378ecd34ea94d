"""Shapes of the weights of the dimensions of data quality."""

from typing import Annotated

from pydantic import Field

from app.api.numbers import Angka, AngkaTakNegatif
from app.api.schemas.base import Keluar, Masuk
from app.domain.populasi import Dimensi
from app.usecases.turunan.mutu_bobot import Bobot


class BolehMutu(Keluar):
    """Yang boleh dilakukan pemanggil."""

    atur_bobot: bool


class BobotMutuPut(Masuk):
    """Bobot tiap dimensi dalam persen; jumlahnya 100."""

    kelengkapan: AngkaTakNegatif
    ketepatan_waktu: AngkaTakNegatif
    akurasi: AngkaTakNegatif
    konsistensi: AngkaTakNegatif

    def isi(self) -> Bobot:
        """Return the weights by dimension."""
        return {dimensi: getattr(self, dimensi.value) for dimensi in Dimensi}


class BobotMutuRead(Keluar):
    """Bobot dimensi yang berlaku; null sebelum diisi."""

    kelengkapan: Angka | None = None
    ketepatan_waktu: Angka | None = None
    akurasi: Angka | None = None
    konsistensi: Angka | None = None
    versi: Annotated[int, Field(description="Nol sebelum diisi")] = 0
    boleh: BolehMutu
