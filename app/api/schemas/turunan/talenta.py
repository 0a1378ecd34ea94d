"""Shapes of the talent map."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from app.api.numbers import Angka
from app.api.schemas.base import Keluar, MetaHitung, terpakai
from app.api.schemas.turunan.orang import OrangTurunan, orang
from app.api.schemas.turunan.talenta_batas import BolehTalenta
from app.db.repositories.turunan.talenta import OrangTalenta
from app.domain.law.steps import Trace
from app.domain.talenta.facts import HasilTalenta
from app.usecases.pegawai.pembaca import Pembaca
from app.usecases.turunan.talenta import Peta
from app.usecases.turunan.talenta_batas import ringkas

TingkatPotensial = Literal["tinggi", "menengah", "rendah"]
TingkatKinerja = Literal["di_atas", "sesuai", "di_bawah"]


class KotakTalenta(Keluar):
    """Satu kotak peta talenta dan isinya."""

    kotak: int
    kinerja: TingkatKinerja
    potensial: TingkatPotensial
    jumlah: int
    kelompok_suksesi: bool
    rekomendasi: list[str]


class TanpaKotak(Keluar):
    """Pegawai aktif yang belum dapat dipetakan."""

    tanpa_potensial: int
    tanpa_kinerja: int
    tanpa_keduanya: int


class PetaTalenta(Keluar):
    """Banyaknya pegawai aktif pada tiap kotak."""

    tahun: int
    tanggal: date
    terpetakan: int
    suksesi: Annotated[int, Field(description="Banyaknya yang masuk kelompok rencana suksesi")]
    belum: TanpaKotak
    batas_diisi: Annotated[
        bool, Field(description="Tanpa batas, hanya potensial yang berupa tingkat yang terbaca")
    ]
    kotak: list[KotakTalenta]
    boleh: BolehTalenta


class JawabanTalenta(BaseModel):
    """Peta talenta sebuah instansi."""

    data: PetaTalenta
    meta: MetaHitung


class ButirTalenta(Keluar):
    """Seorang pegawai pada peta talenta; yang belum diketahui null."""

    pegawai: OrangTurunan
    kinerja: TingkatKinerja | None
    potensial: TingkatPotensial | None
    nilai_potensial: Angka | None
    kotak: int | None
    kelompok_suksesi: bool | None


def peta_talenta(peta: Peta, tahun: int, tanggal: date, *, boleh: bool) -> JawabanTalenta:
    """Show the map."""
    data = PetaTalenta(
        tahun=tahun,
        tanggal=tanggal,
        terpetakan=peta.terpetakan,
        suksesi=peta.suksesi,
        belum=TanpaKotak.model_validate(peta),
        batas_diisi=peta.batas is not None,
        kotak=[
            KotakTalenta.model_validate(
                {
                    "kotak": satu.hasil.kotak,
                    "kinerja": satu.kinerja,
                    "potensial": satu.potensial,
                    "jumlah": satu.jumlah,
                    "kelompok_suksesi": satu.hasil.kelompok_suksesi,
                    "rekomendasi": list(satu.hasil.rekomendasi),
                }
            )
            for satu in peta.kotak
        ],
        boleh=BolehTalenta(ubah=boleh),
    )
    jejak = Trace(simpan=False)
    return JawabanTalenta(data=data, meta=MetaHitung(aturan=terpakai(peta.aturan, jejak)))


def butir_talenta(satu: OrangTalenta, kotak: HasilTalenta | None, pembaca: Pembaca) -> ButirTalenta:
    """Show a servant with the box, where there is one."""
    return ButirTalenta.model_validate(
        {
            "pegawai": orang(satu, pembaca),
            "kinerja": satu.kinerja,
            "potensial": satu.potensial,
            "nilai_potensial": satu.nilai_potensial and ringkas(satu.nilai_potensial),
            "kotak": None if kotak is None else kotak.kotak,
            "kelompok_suksesi": None if kotak is None else kotak.kelompok_suksesi,
        }
    )
