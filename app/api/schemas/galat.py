"""Shape of the error catalogue."""

from typing import Annotated, Literal

from pydantic import Field

from app.api.schemas.base import Keluar


class KodeGalat(Keluar):
    """Satu kode: `jawaban` untuk `kode` sebuah kegagalan, `isian` untuk butir pada `galat`."""

    kode: str
    tingkat: Literal["jawaban", "isian"]
    status: Annotated[int, Field(description="Status HTTP yang menyertainya")]
    judul: str
    arti: Annotated[
        str, Field(description="Kalimatnya; {nama} diisi menurut permintaan yang salah")
    ]
