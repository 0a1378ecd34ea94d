"""Published results as people hand them in: one file per agency."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.usecases.dokumen import Tahun
from app.usecases.instansi import KODE
from app.usecases.numbers import AngkaMasuk, AngkaTakNegatif

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+([-_][a-z0-9]+)*$", max_length=100)]
Teks = Annotated[str, Field(min_length=1, max_length=2000, pattern=r"^[^\x00]*$")]


class Masuk(BaseModel):
    """Part of the file; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class RincianMasuk(Masuk):
    """A dimension, aspect, component or group, as printed."""

    kode: Slug
    nama: Teks
    maksimal: AngkaTakNegatif | None = None
    nilai: AngkaMasuk | None = None
    persen: AngkaMasuk | None = None


class SumberMasuk(Masuk):
    """Where the figures are printed: the document's code if it is known here, and the place."""

    dokumen: Annotated[str | None, Field(pattern=KODE)] = None
    letak: Teks


class HasilMasuk(Masuk):
    """The result of one index in one year; what is not printed is left out, never zero.

    ``ragam`` tells apart several tables of one index and year (composition by education,
    by rank). ``nilai_indeks`` is an index that a decree states beside the value.
    """

    indeks: Literal[
        "ip-asn", "sistem-merit", "skm", "sakip", "kualitas-data", "nspk", "komposisi", "indikator"
    ]
    nama: Teks
    tahun: Tahun
    ragam: Slug | None = None
    satuan: Teks | None = None
    nilai: AngkaMasuk | None = None
    kategori: Teks | None = None
    sebutan: Teks | None = None
    nilai_indeks: AngkaMasuk | None = None
    target: AngkaMasuk | None = None
    target_kategori: Teks | None = None
    capaian: AngkaMasuk | None = None
    rincian: Annotated[list[RincianMasuk], Field(max_length=500)] = []
    sumber: SumberMasuk
    catatan: Teks | None = None

    @property
    def kunci(self) -> tuple[str, int, str]:
        """What makes a result the same one when it comes again."""
        return self.indeks, int(self.tahun), self.ragam or ""


class BerkasHasil(Masuk):
    """The results of one agency."""

    instansi: Annotated[str, Field(pattern=KODE)]
    hasil: Annotated[list[HasilMasuk], Field(min_length=1, max_length=10_000)]
