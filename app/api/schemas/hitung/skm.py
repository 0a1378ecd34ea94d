"""Shapes of the satisfaction survey calculator."""

from typing import Annotated, Any, Literal

from pydantic import (
    Field,
    ValidationError,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    field_validator,
)
from pydantic_core import PydanticCustomError

from app.api.counts import BulatMasuk, Cacah
from app.api.numbers import Angka, AngkaMasuk
from app.api.schemas.base import HasilHitung, Keluar, PilihanAturan
from app.api.validation import exactly_one, galat_tambahan
from app.domain import skm
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status

BANYAK_UNSUR = len(skm.UNSUR)
RESPON_TERBANYAK = 100_000
_sembilan = Field(min_length=BANYAK_UNSUR, max_length=BANYAK_UNSUR)

Bobot = Literal["persis", "0.111", "0.11"]
# The bounds stand here for the reader of the contract; the rule checks them.
Jawaban = Annotated[int, Field(strict=True, json_schema_extra={"minimum": 1, "maximum": 4})]
Respon = Annotated[list[Jawaban | None], _sembilan]
BARIS_SALAH_TERBANYAK = 1_000


def _wajar(baris: Any) -> bool:  # noqa: ANN401 - whatever was sent
    return (
        isinstance(baris, list)
        and len(baris) == BANYAK_UNSUR
        and all(nilai is None or type(nilai) is int for nilai in baris)
    )


def _baris(nilai: Any, periksa: ValidatorFunctionWrapHandler) -> Any:  # noqa: ANN401
    """Check a list of rows without naming a million mistakes one by one.

    A list that is wrong from end to end is described up to a thousand rows; the last problem
    says how many rows are wrong beyond them.
    """
    if not isinstance(nilai, list) or len(nilai) > RESPON_TERBANYAK:
        return periksa(nilai if not isinstance(nilai, list) else nilai[: RESPON_TERBANYAK + 1])
    salah = [urut for urut, baris in enumerate(nilai) if not _wajar(baris)]
    if len(salah) <= BARIS_SALAH_TERBANYAK:
        return periksa(nilai) if salah else nilai
    try:
        return periksa(nilai[: salah[BARIS_SALAH_TERBANYAK]])
    except ValidationError as galat:
        sisa = {"banyak": str(len(salah) - BARIS_SALAH_TERBANYAK)}
        raise galat_tambahan(galat, PydanticCustomError("galat_lainnya", "more", sisa)) from None


class SkmPermintaan(PilihanAturan):
    """Jawaban tiap responden, jumlah tiap unsur, atau rata-rata tiap unsur.

    Urutan unsur: persyaratan, prosedur, waktu, biaya, produk, kompetensi, perilaku, pengaduan,
    sarpras.
    """

    respon: Annotated[
        Annotated[list[Respon], Field(max_length=RESPON_TERBANYAK)] | None,
        WrapValidator(_baris),
        Field(
            description="Satu baris tiap responden: sembilan jawaban 1-4, null bila tidak dijawab",
        ),
    ] = None
    jumlah_unsur: Annotated[
        list[BulatMasuk] | None, _sembilan, Field(description="Jumlah jawaban tiap unsur")
    ] = None
    rata_rata_unsur: Annotated[
        list[AngkaMasuk] | None, _sembilan, Field(description="Nilai rata-rata tiap unsur")
    ] = None
    responden: Annotated[
        Cacah | None,
        Field(validate_default=True, description="Wajib bersama jumlah_unsur"),
    ] = None
    bobot: Annotated[
        Bobot | None, Field(description="Bobot tiap unsur; kosong mengikuti aturan (persis 1/9)")
    ] = None

    _satu = exactly_one("respon", "jumlah_unsur", "rata_rata_unsur")

    @field_validator("responden")
    @classmethod
    def _responden(cls, nilai: int | None, info: ValidationInfo) -> int | None:
        if nilai is None and info.data.get("jumlah_unsur") is not None:
            raise PydanticCustomError("wajib_diisi", "required")
        if nilai is not None and info.data.get("respon") is not None:
            raise PydanticCustomError("responden_dari_respon", "counted")
        return nilai

    def rekap(self, aturan: RuleView) -> skm.Rekap:
        """Tally whichever form was filled."""
        if self.respon is not None:
            return skm.dari_respon(self.respon, aturan)
        if self.jumlah_unsur is not None:
            return skm.dari_jumlah(self.jumlah_unsur, self.responden or 0, aturan)
        return skm.dari_rata_rata(self.rata_rata_unsur or (), aturan, self.responden)


class UnsurSkm(Keluar):
    """Satu unsur: rata-rata jawaban, bagian tertimbangnya, nilai 25-100, dan mutunya."""

    kode: str
    nama: str
    nrr: Angka | None
    nrr_tertimbang: Angka | None
    nilai: Angka | None
    mutu: str | None
    status: Status


class SkmHasil(HasilHitung):
    """Indeks 1-4, nilai 25-100, mutu, dan kinerja unit pelayanan."""

    unsur: list[UnsurSkm]
    indeks: Angka | None
    nilai: Angka | None
    mutu: Literal["A", "B", "C", "D"] | None
    kinerja: str | None
    responden: int | None
    unsur_terendah: Annotated[
        list[str], Field(description="Paling banyak tiga kode unsur, mulai dari yang terendah")
    ]
    status: Status
