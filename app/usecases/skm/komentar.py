"""What respondents wrote in their own words, for those who may read it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.db.repositories import skm_hasil as gudang
from app.usecases.kerja import Kerja
from app.usecases.skm import survei as rak


@dataclass(frozen=True, slots=True)
class Komentar:
    """What one respondent wrote; the id is random and leads nowhere."""

    id: UUID
    layanan: str | None
    komentar: str | None
    jawaban: Mapping[str, str]


def daftar(kerja: Kerja, acuan: str, setelah: UUID | None, ambil: int) -> list[Komentar]:
    """List free-text answers in no order of time."""
    survei = rak.pilih(kerja, acuan)
    bebas = [s.kode for s in gudang.pertanyaan(kerja.sesi, survei.id) if s.jenis == "teks"]
    nama: dict[UUID | None, str] = {
        satu.layanan_id: satu.nama for satu in gudang.layanan(kerja.sesi, survei.id)
    }
    return [
        Komentar(nomor, nama.get(layanan), teks, _bebas(lain or {}, bebas))
        for nomor, layanan, teks, lain in gudang.komentar(
            kerja.sesi, survei.id, bebas, setelah, ambil
        )
    ]


def _bebas(jawaban: Mapping[str, Any], kode: Sequence[str]) -> dict[str, str]:
    return {satu: str(jawaban[satu]) for satu in kode if jawaban.get(satu)}


def catat(kerja: Kerja, acuan: str, banyak: int) -> None:
    """Note on the audit log that ``banyak`` answers were read."""
    survei = rak.pilih(kerja, acuan)
    kerja.catat(
        "baca", "komentar_skm", survei.id,
        instansi=survei.instansi_id, sesudah={"jumlah": banyak},
    )  # fmt: skip
