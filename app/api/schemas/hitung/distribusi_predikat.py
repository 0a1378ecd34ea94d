"""Shapes of the predicate distribution check."""

from typing import Annotated, Literal

from pydantic import Field

from app.api.counts import Cacah
from app.api.schemas.base import HasilHitung, Keluar, Masuk, PilihanAturan
from app.api.schemas.hitung.predikat_kinerja import Predikat
from app.domain.law.status import Status

Organisasi = Literal["istimewa", "baik", "butuh_perbaikan", "kurang", "sangat_kurang"]


class JumlahPredikat(Masuk):
    """Banyaknya pegawai pada tiap predikat."""

    sangat_baik: Cacah
    baik: Cacah
    butuh_perbaikan: Cacah
    kurang: Cacah
    sangat_kurang: Cacah


class DistribusiPermintaan(PilihanAturan):
    """Predikat kinerja organisasi dan sebaran predikat pegawainya."""

    organisasi: Organisasi
    jumlah: JumlahPredikat


class Peringatan(Keluar):
    """Satu penyimpangan dari pedoman; memperingatkan, tidak menghalangi."""

    kode: str
    pesan: str


class BatasPredikat(Keluar):
    """Paling sedikit dan paling banyak pegawai pada satu predikat; null bila tidak diatur."""

    predikat: Predikat
    minimal: int | None
    maksimal: int | None


class DistribusiHasil(HasilHitung):
    """Apakah sebaran mengikuti pedoman; null bila belum ada pegawai."""

    sesuai: Annotated[bool | None, Field(description="null bila belum ada pegawai")]
    peringatan: list[Peringatan]
    batas: list[BatasPredikat]
    status: Status
