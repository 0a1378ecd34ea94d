"""The list of an agency's assessments."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from app.db.repositories.merit import penilaian as gudang
from app.usecases.daftar_instansi import pilih
from app.usecases.kerja import Kerja
from app.usecases.merit.lembar import DITETAPKAN, boleh


@dataclass(frozen=True, slots=True)
class PenilaianPadaDaftar:
    """An assessment on a list; value and category are the decree's."""

    id: UUID
    tahun: int
    instrumen: str
    status: str
    nilai: Decimal | None
    kategori: str | None
    boleh: Mapping[str, bool]


def daftar(kerja: Kerja, acuan: str, setelah: UUID | None, ambil: int) -> list[PenilaianPadaDaftar]:
    """List the assessments of an agency, the first made first."""
    instansi = pilih(kerja, acuan)
    hasil = []
    for satu in gudang.daftar(kerja.sesi, instansi.id, setelah, ambil):
        tetap = satu.status == DITETAPKAN
        nilai, kategori = satu.keputusan_nilai, satu.keputusan_kategori
        hasil.append(
            PenilaianPadaDaftar(
                satu.id, satu.tahun, satu.instrumen_kode, satu.status,
                nilai if tetap else None, kategori if tetap else None,
                boleh(kerja, instansi, satu),
            )
        )  # fmt: skip
    return hasil
