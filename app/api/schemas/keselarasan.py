"""Shapes of the audit of planning documents."""

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from app.api.numbers import SCHEMA_KELUAR
from app.api.schemas.base import Keluar, Masuk, MetaHitung
from app.usecases.dokumen import DokumenMasuk
from app.usecases.scalars import Tanggal

DOKUMEN_MAKSIMUM = 50
JenisTemuan = Literal[
    "hitungan",
    "penjumlahan",
    "struktur_kode",
    "lintas_tabel",
    "lintas_dokumen",
    "kewajaran",
    "kelengkapan",
]
KodeTemuan = Annotated[str, Field(pattern=r"^T\d{3,}$", examples=["T001"])]
Selisih = Annotated[str, WithJsonSchema(SCHEMA_KELUAR)]


class PeriksaPermintaan(Masuk):
    """Dokumen yang diperiksa; dokumen satu instansi juga dibandingkan satu sama lain."""

    dokumen: Annotated[list[DokumenMasuk], Field(min_length=1, max_length=DOKUMEN_MAKSIMUM)]
    aturan: Annotated[str | None, Field(max_length=100, description="Id aturan")] = None
    tanggal: Annotated[
        Tanggal | None, Field(description="Aturan yang berlaku pada tanggal ini")
    ] = None


class TemuanAudit(Keluar):
    """Satu ketidakselarasan pada sel yang mencetaknya."""

    kode: KodeTemuan
    jenis: JenisTemuan
    keparahan: Literal["galat", "peringatan"]
    dokumen: Annotated[str, Field(description="Kode dokumen; lintas dokumen digabung dengan +")]
    tabel: Annotated[str, Field(description="Tabel; lintas tabel digabung dengan +")]
    sasaran: Annotated[str, Field(description="Kode baris, atau namanya, atau nama indikator")]
    kolom: Annotated[str, Field(examples=["2024.pagu"])]
    tercetak: Annotated[str | None, Field(description="Null bila tidak tercetak")]
    dihitung: Annotated[str | None, Field(description="Yang seharusnya, pada desimal tercetak")]
    selisih: Annotated[Selisih | None, Field(description="Tercetak dikurangi dihitung")]
    uraian: str
    akibat_dari: Annotated[
        KodeTemuan | None, Field(description="Temuan lain yang menyebabkan temuan ini")
    ]


class DugaanAudit(Keluar):
    """Satu sel yang bila diganti menyelesaikan beberapa temuan sekaligus."""

    dokumen: str
    tabel: str
    sasaran: str
    kolom: str
    tercetak: str | None
    usulan: str
    memperbaiki: list[KodeTemuan]


class RingkasanAudit(Keluar):
    """Banyaknya angka dan kode yang diperiksa, yang cocok, dan temuan per jenis."""

    diperiksa: int
    cocok: int
    temuan: dict[JenisTemuan, int]


class HasilPeriksa(Keluar):
    """Temuan, dugaan koreksi, dan ringkasannya."""

    temuan: list[TemuanAudit]
    dugaan_koreksi: list[DugaanAudit]
    ringkasan: RingkasanAudit


class JawabanPeriksa(Keluar):
    """Jawaban pemeriksaan keselarasan."""

    data: HasilPeriksa
    meta: MetaHitung
