"""The envelope of answers that are not a calculator's: one resource, or a page of a list."""

from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

T = TypeVar("T")


class Meta(BaseModel):
    """Keterangan jawaban; kosong bila tidak ada yang perlu diterangkan."""


class Jawaban(BaseModel, Generic[T]):
    """Jawaban berisi satu sumber daya."""

    # Always written, so the contract may promise it.
    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    data: T
    meta: Meta = Meta()


class HalamanMeta(BaseModel):
    """Letak halaman ini di dalam daftar."""

    batas: Annotated[int, Field(description="Paling banyak sekian butir di halaman ini")]
    berikutnya: Annotated[
        str | None, Field(description="Kursor halaman berikutnya; null pada halaman terakhir")
    ]


class MetaDaftar(BaseModel):
    """Keterangan jawaban berupa daftar."""

    halaman: HalamanMeta


class JawabanDaftar(BaseModel, Generic[T]):
    """Jawaban berisi satu halaman daftar."""

    data: list[T]
    meta: MetaDaftar
