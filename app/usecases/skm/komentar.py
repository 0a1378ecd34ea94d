"""What respondents wrote in their own words, for those who may read it."""

from collections.abc import Mapping
from dataclasses import dataclass
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
    nama = {s.layanan_id: s.nama for s in gudang.layanan(kerja.sesi, survei.id)}
    return [
        Komentar(nomor, nama.get(layanan), teks, {k: lain[k] for k in bebas if (lain or {}).get(k)})
        for nomor, layanan, teks, lain in gudang.komentar(
            kerja.sesi, survei.id, bebas, setelah, ambil
        )
    ]


def catat(kerja: Kerja, acuan: str, banyak: int) -> None:
    """Note on the audit log that ``banyak`` answers were read."""
    survei = rak.pilih(kerja, acuan)
    kerja.catat(
        "baca", "komentar_skm", survei.id,
        instansi=survei.instansi_id, sesudah={"jumlah": banyak},
    )  # fmt: skip
