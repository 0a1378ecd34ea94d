"""Shapes of follow-up plans, and of free-text answers."""

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from app.api.schemas.base import Keluar, Masuk
from app.api.schemas.instansi import TEKS
from app.api.schemas.unit import Hari
from app.domain.skm.tindak_lanjut import StatusTindakLanjut
from app.usecases.skm.tindak_lanjut import ISIAN, RencanaTampak

Unsur = Literal[
    "persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku",
    "pengaduan", "sarpras",
]  # fmt: skip
# Several lines, no other control characters.
_URAIAN = r"^[^\x00-\x09\x0b-\x1f\x7f]+$"
Rencana = Annotated[str, Field(min_length=1, max_length=2000, pattern=_URAIAN)]
Penanggung = Annotated[
    str, Field(min_length=1, max_length=200, pattern=TEKS, description="Jabatan atau nama")
]
Bukti = Annotated[
    str | None,
    Field(max_length=2000, pattern=_URAIAN, description="Uraian atau tautan; wajib bila selesai"),
]


class RencanaSkmCreate(Masuk):
    """Rencana tindak lanjut atas sebuah unsur."""

    unsur: Unsur
    rencana: Rencana
    penanggung_jawab: Penanggung
    tenggat: Hari
    status: StatusTindakLanjut = "rencana"
    bukti: Bukti = None


class RencanaSkmUpdate(Masuk):
    """Perubahan rencana: yang tidak disebut tetap; null mengosongkan bukti."""

    unsur: Unsur | None = None
    rencana: Rencana | None = None
    penanggung_jawab: Penanggung | None = None
    tenggat: Hari | None = None
    status: StatusTindakLanjut | None = None
    bukti: Bukti = None

    @model_validator(mode="after")
    def _berisi(self) -> "RencanaSkmUpdate":
        if not self.perubahan():
            raise PydanticCustomError("tanpa_perubahan", "nothing")
        return self

    def perubahan(self) -> dict[str, Any]:
        """Return what is named, without the null of what cannot be empty."""
        isi = self.model_dump(exclude_unset=True)
        return {k: v for k, v in isi.items() if k == "bukti" or v is not None}


class BolehRencanaSkm(Keluar):
    """Yang boleh dilakukan pemanggil terhadap rencana ini."""

    ubah: bool
    hapus: bool


class RencanaSkmRead(Keluar):
    """Satu rencana tindak lanjut."""

    id: UUID
    unsur: Unsur
    urutan: Annotated[int, Field(description="Letak unsurnya dari nilai terendah, mulai 1")]
    rencana: str
    penanggung_jawab: str
    tenggat: date
    status: StatusTindakLanjut
    terlambat: Annotated[bool, Field(description="Lewat tenggat, belum selesai atau batal")]
    bukti: str | None
    versi: int
    boleh: BolehRencanaSkm


class KomentarSkm(Keluar):
    """Tulisan satu responden, tanpa petunjuk siapa dan kapan."""

    layanan: str | None
    komentar: str | None
    jawaban: Annotated[dict[str, str], Field(description="Jawaban bebas menurut kode pertanyaan")]


class EksporSkm(Keluar):
    """Hasil atau jawaban sebagai tabel, sebagaimana pada CSV dan XLSX."""

    kolom: list[str]
    baris: Annotated[
        list[list[str | int | None]], Field(description="Urut menurut kolom; null: kosong")
    ]


def rencana_read(satu: RencanaTampak) -> RencanaSkmRead:
    """Show a plan."""
    baris = satu.baris
    return RencanaSkmRead(
        id=baris.id,
        urutan=satu.urutan,
        terlambat=satu.terlambat,
        versi=baris.versi,
        boleh=BolehRencanaSkm(**satu.boleh),
        **{nama: getattr(baris, nama) for nama in ISIAN},
    )
