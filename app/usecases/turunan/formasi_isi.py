"""What a needed post may say, and how it is kept."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from app.db.repositories.turunan.pengisi import tulis_kunci
from app.domain.kepegawaian.kamus import JENJANG_KELOMPOK
from app.domain.law.errors import Masalah

Isi = Mapping[str, Any]


CATATAN = (
    "tahun", "unit_id", "nama_jabatan", "kelompok_jabatan", "jenjang", "kebutuhan", "dasar",
)  # fmt: skip


def masalah_isi(isi: Isi, units: Mapping[str, UUID], di: str) -> Iterator[Masalah]:
    """Say what is wrong with a needed post; ``di``: where it stands."""
    if isi["unit"] not in units:
        yield Masalah(f"{di}unit", "formasi_unit_tidak_dikenal", {"nilai": isi["unit"]})
    kelompok, jenjang = isi["kelompok_jabatan"], isi["jenjang"]
    dikenal = JENJANG_KELOMPOK[kelompok]
    if jenjang is not None and jenjang not in dikenal:
        data = {"nilai": jenjang, "kelompok": kelompok, "dikenal": ", ".join(dikenal) or "-"}
        yield Masalah(f"{di}jenjang", "jenjang_bukan_kelompok", data)


def kunci(isi: Isi) -> str:
    """Write the post as it is compared."""
    return tulis_kunci(isi["kelompok_jabatan"], isi["jenjang"], isi["nama_jabatan"])


def tulis(isi: Isi, units: Mapping[str, UUID]) -> dict[str, Any]:
    """Write a needed post as columns."""
    return {
        "unit_id": units[isi["unit"]],
        "kunci": kunci(isi),
        **{nama: isi[nama] for nama in CATATAN if nama not in {"unit_id", "tahun"}},
    }
