"""What the fields of personnel records may hold."""

from typing import Annotated, Any

from pydantic import AfterValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from app.api.schemas.base import Masuk
from app.domain.kepegawaian.kamus import GOLONGAN, TingkatPendidikan
from app.usecases.instansi import KODE
from app.usecases.scalars import Tanggal, tanpa_kendali

NIP_TERPANJANG = 40  # with the spaces people write into it


def _golongan(nilai: str) -> str:
    if nilai not in GOLONGAN:
        data = {"nilai": nilai[:80], "dikenal": ", ".join(GOLONGAN)}
        raise PydanticCustomError("pilihan_tidak_dikenal", "unknown", data)
    return nilai


Golongan = Annotated[
    str, AfterValidator(_golongan), WithJsonSchema({"type": "string", "enum": list(GOLONGAN)})
]
Nip = Annotated[str, Field(min_length=1, max_length=NIP_TERPANJANG)]
Nama = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(tanpa_kendali)]
Teks = Annotated[str, Field(min_length=1, max_length=300), AfterValidator(tanpa_kendali)]
Hari = Tanggal
AcuanUnit = Annotated[str, Field(pattern=KODE)]
UnitMasuk = Annotated[
    AcuanUnit | None, Field(description="Id atau kode unit yang berlaku pada hari itu")
]
PendidikanSyarat = Annotated[
    TingkatPendidikan | None, Field(description="Pendidikan yang dipersyaratkan jabatan")
]


class MasukSebagian(Masuk):
    """Isian yang tidak disebut tetap; null mengosongkan yang boleh kosong."""

    @model_validator(mode="after")
    def _berisi(self) -> "MasukSebagian":
        if not self.perubahan():
            raise PydanticCustomError("tanpa_perubahan", "nothing")
        return self

    def perubahan(self) -> dict[str, Any]:
        """Return what is named, without the null of what cannot be empty."""
        isi = self.model_dump(exclude_unset=True)
        return {n: isi[n] for n in isi if isi[n] is not None or n not in self._wajib()}

    @classmethod
    def _wajib(cls) -> frozenset[str]:
        """Name what cannot be empty."""
        return frozenset()
