"""Shapes of the gaps of a measurement: of a dimension, a unit, a person."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from app.api.numbers import Angka
from app.api.schemas.base import Keluar
from app.api.schemas.hitung.ip_asn import CelahIpAsn
from app.api.schemas.ip_asn.orang import OrangUkur, orang
from app.api.schemas.unit import AcuanUnit
from app.db.repositories.ip_asn.orang import Baris
from app.domain.ip_asn import HasilPegawai
from app.domain.law.rounding import round_half_up
from app.usecases.ip_asn.celah import Celah
from app.usecases.ip_asn.tahunan import Tahunan
from app.usecases.pegawai.pembaca import Pembaca


class CelahTerukur(Keluar):
    """Poin yang belum diperoleh: menurut dimensi, unit, atau pegawai."""

    dimensi: str | None = None
    komponen: Annotated[str | None, Field(description="Bagian kompetensi yang kurang")] = None
    unit: AcuanUnit | None = None
    pegawai: OrangUkur | None = None
    orang: Annotated[int, Field(description="Pegawai yang kekurangan")]
    poin: Annotated[Angka, Field(description="Jumlah poin yang dapat diperoleh")]
    per_orang: Annotated[Angka, Field(description="Poin per orang yang kekurangan")]
    indeks: Annotated[Angka, Field(description="Kenaikan indeks instansi bila semua diperoleh")]
    saran: Annotated[
        list[CelahIpAsn] | None, Field(description="Cara memperolehnya, bagi satu pegawai")
    ] = None


def celah(satu: Celah, tahunan: Tahunan) -> CelahTerukur:
    """Show a gap of many."""
    semua, desimal = tahunan.satu.jumlah, int(tahunan.aturan.angka("desimal").nilai)
    return CelahTerukur(
        dimensi=satu.dimensi,
        komponen=satu.komponen,
        unit=None if satu.unit is None else AcuanUnit.model_validate(satu.unit),
        orang=satu.orang,
        poin=round_half_up(satu.poin, desimal),
        per_orang=satu.per_orang(desimal),
        indeks=satu.indeks(semua, desimal),
    )


def celah_orang(
    baris: Baris, pembaca: Pembaca, hasil: HasilPegawai, tahunan: Tahunan
) -> CelahTerukur:
    """Show what one person lacks, and how to get it."""
    semua, desimal = tahunan.satu.jumlah, int(tahunan.aturan.angka("desimal").nilai)
    saran = [CelahIpAsn.model_validate(satu) for satu in hasil.celah]
    poin = sum((satu.poin for satu in hasil.celah), Decimal(0))
    banyak = Celah(1, poin)
    return CelahTerukur(
        pegawai=orang(baris, pembaca),
        orang=1,
        poin=round_half_up(poin, desimal),
        per_orang=banyak.per_orang(desimal),
        # One person moves the index of thousands by less than is shown of it.
        indeks=banyak.indeks(semua, 2 * desimal),
        saran=saran,
    )
