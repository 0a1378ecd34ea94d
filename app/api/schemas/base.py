"""Shapes that every answer and request share."""

from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace
from app.usecases.aturan_terpakai import AturanTerpakai, DasarHukum, terpakai
from app.usecases.objek import only_object
from app.usecases.scalars import Bulat, Tanggal, YaTidak

__all__ = [
    "AturanTerpakai",
    "DasarHukum",
    "HasilHitung",
    "JawabanHitung",
    "Keluar",
    "Langkah",
    "Masuk",
    "MetaHitung",
    "PilihanAturan",
    "jawab",
    "terpakai",
]
T = TypeVar("T")


class Masuk(BaseModel):
    """A request body: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    _objek = only_object()


class Keluar(BaseModel):
    """An answer: read from domain values by name."""

    model_config = ConfigDict(from_attributes=True)


class Langkah(Keluar):
    """Satu langkah perhitungan; memutar ulang semua langkah menghasilkan angkanya."""

    langkah: str
    masukan: dict[str, str]
    hasil: str
    dasar_hukum: DasarHukum | None
    uraian: str


class MetaHitung(Keluar):
    """Keterangan jawaban kalkulator."""

    aturan: AturanTerpakai


class PilihanAturan(Masuk):
    """Pilihan aturan yang dimiliki setiap kalkulator."""

    aturan: Annotated[str | None, Field(max_length=100, description="Id aturan")] = None
    tanggal: Annotated[
        Tanggal | None, Field(description="Aturan yang berlaku pada tanggal ini")
    ] = None
    tahun: Annotated[Bulat | None, Field(ge=1900, le=2200, description="Tahun pengukuran")] = None
    jejak: Annotated[YaTidak, Field(description="Sertakan langkah perhitungan")] = False


class HasilHitung(Keluar):
    """Dasar data jawaban kalkulator."""

    jejak: Annotated[
        list[Langkah] | None,
        Field(exclude_if=lambda nilai: nilai is None, description="Bila diminta"),
    ] = None


H = TypeVar("H", bound=HasilHitung)


class JawabanHitung(BaseModel, Generic[H]):
    """Jawaban sebuah kalkulator."""

    data: H
    meta: MetaHitung


def jawab(bentuk: type[H], hasil: object, aturan: RuleView, jejak: Trace) -> JawabanHitung[H]:
    """Turn a domain result into a calculator's answer, with its steps when they were kept."""
    data = bentuk.model_validate(hasil)
    if jejak.simpan:
        data.jejak = [Langkah.model_validate(step) for step in jejak.steps]
    return JawabanHitung[H](data=data, meta=MetaHitung(aturan=terpakai(aturan, jejak)))
