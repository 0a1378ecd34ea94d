"""The kinds of histories: where each lies, what a person may enter, how that is checked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.db.repositories.pegawai.riwayat import Tempat
from app.domain.kepegawaian.pemeriksaan_riwayat import (
    periksa_hukuman,
    periksa_kinerja,
    periksa_pelatihan,
    periksa_pendidikan,
)
from app.domain.law.errors import Masalah

Isi = dict[str, Any]
Periksa = Callable[[Mapping[str, Any], date, date], list[Masalah]]


@dataclass(frozen=True, slots=True)
class Riwayat:
    """A kind of history: where it lies, what a person may enter, how that is checked."""

    nama: str
    tempat: Tempat
    isian: tuple[str, ...]
    periksa: Periksa
    tunggal: bool = False  # one entry for each key
    keputusan: bool = False  # removing one takes a reason

    @property
    def objek(self) -> str:
        """What the audit log calls an entry."""
        return f"pegawai_{self.nama}"


PENDIDIKAN = Riwayat(
    "pendidikan",
    Tempat("pegawai_pendidikan", "tanggal_lulus"),
    ("jenjang", "tanggal_lulus", "jurusan", "lembaga", "nomor_ijazah"),
    periksa_pendidikan,
)
PELATIHAN = Riwayat(
    "pelatihan",
    Tempat("pegawai_pelatihan", "tanggal_selesai"),
    (
        "jenis", "tingkat", "nama", "penyelenggara", "tanggal_mulai", "tanggal_selesai", "jp",
        "nomor_sertifikat",
    ),
    periksa_pelatihan,
)  # fmt: skip
KINERJA = Riwayat(
    "kinerja",
    Tempat("pegawai_kinerja", "tahun"),
    ("tahun", "nilai_skp", "hasil_kerja", "perilaku", "predikat"),
    periksa_kinerja,
    tunggal=True,
)
HUKUMAN = Riwayat(
    "hukuman",
    Tempat("pegawai_hukuman", "mulai"),
    ("tingkat", "jenis", "mulai", "selesai", "nomor_keputusan"),
    periksa_hukuman,
    keputusan=True,
)
SEMUA = (PENDIDIKAN, PELATIHAN, KINERJA, HUKUMAN)
