"""What to do about missing points, in Indonesian. Every number comes from the rule.

Thousands of persons share a few sentences, hence the caches.
"""

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from app.domain.law.rounding import plain
from app.domain.law.scale import Bound

NAMA_PENDIDIKAN = {
    "s3": "S3",
    "s2": "S2",
    "s1_d4": "S1/D-IV",
    "d3": "D-III",
    "d2_d1_slta": "D-II/D-I/SLTA",
    "di_bawah_slta": "di bawah SLTA",
}
NAMA_PREDIKAT = {
    "sangat_baik": "Sangat Baik",
    "baik": "Baik",
    "butuh_perbaikan": "Butuh Perbaikan",
    "kurang": "Kurang",
    "sangat_kurang": "Sangat Kurang",
}


def tulis(angka: Decimal) -> str:
    """Write a number as Indonesian text does: decimal comma, no trailing zeros."""
    return plain(Fraction(angka)).replace(".", ",")


@lru_cache
def jenjang(berikutnya: str, poin: Decimal, puncak: str) -> str:
    """Advise the next degree that earns more, and the one that earns all."""
    penuh = "" if berikutnya == puncak else f"; nilai penuh pada {NAMA_PENDIDIKAN[puncak]}"
    return (
        f"Lanjutkan pendidikan ke {NAMA_PENDIDIKAN[berikutnya]} dan catatkan ijazahnya "
        f"untuk menambah {tulis(poin)} poin{penuh}."
    )


@lru_cache
def pendidikan_di_bawah(pendidikan: str, syarat: str, di_atasnya: str | None) -> str:
    """Advise the degree that the post requires, and the one above it where there is one."""
    penuh = "" if di_atasnya is None else f"; nilai penuh pada {NAMA_PENDIDIKAN[di_atasnya]}"
    return (
        f"Pendidikan ({NAMA_PENDIDIKAN[pendidikan]}) di bawah syarat jabatan; tempuh pendidikan "
        f"sampai {NAMA_PENDIDIKAN[syarat]} dan catatkan ijazahnya{penuh}."
    )


@lru_cache
def pendidikan_sama(di_atasnya: str | None) -> str:
    """Advise the degree above the required one, where there is one."""
    if di_atasnya is None:
        return (
            "Pendidikan sama dengan syarat jabatan dan tidak ada jenjang di atasnya; pastikan "
            "syarat pendidikan pada peta jabatan sudah tepat."
        )
    return (
        "Pendidikan sama dengan syarat jabatan; lanjutkan ke "
        f"{NAMA_PENDIDIKAN[di_atasnya]} dan catatkan ijazahnya untuk nilai penuh."
    )


@lru_cache
def diklat_teknis(kurang: Decimal, minimum: Decimal, tahun: Decimal) -> str:
    """Advise the lesson hours still missing."""
    return (
        f"Ikuti diklat teknis {tulis(kurang)} JP lagi hingga mencapai {tulis(minimum)} JP dalam "
        f"{tulis(tahun)} tahun terakhir, lalu catatkan sertifikatnya."
    )


@lru_cache
def seminar(tahun: Decimal) -> str:
    """Advise a seminar."""
    return (
        "Ikuti seminar atau kegiatan sejenis sekurang-kurangnya sekali dalam "
        f"{tulis(tahun)} tahun terakhir dan catatkan sertifikatnya."
    )


DIKLAT_KEPEMIMPINAN = (
    "Ikuti pelatihan kepemimpinan yang sesuai dengan jenjang jabatan dan catatkan sertifikatnya."
)
DIKLAT_FUNGSIONAL = (
    "Ikuti pelatihan fungsional yang sesuai dengan jabatannya dan catatkan sertifikatnya."
)
TANPA_PENILAIAN = (
    "Penilaian kinerja tahun sebelumnya belum ada; selesaikan penilaiannya dan catatkan hasilnya."
)


@lru_cache
def nilai_skp(batas: Bound, puncak: Bound) -> str:
    """Advise the SKP value that reaches the next band, and the one that earns all."""
    penuh = "" if batas == puncak else f"; nilai penuh bila {_mulai(puncak)}"
    return f"Naikkan nilai SKP hingga {_mulai(batas)}{penuh}."


def _mulai(batas: Bound) -> str:
    kata = "sekurang-kurangnya" if batas.termasuk else "di atas"
    return f"{kata} {plain(Fraction(batas.nilai)).replace('.', ',')}"


@lru_cache
def predikat(ada: str, berikutnya: str, puncak: str) -> str:
    """Advise the next better predicate, and the one that earns all."""
    penuh = "" if berikutnya == puncak else f"; nilai penuh pada {NAMA_PREDIKAT[puncak]}"
    return (
        f"Naikkan predikat kinerja dari {NAMA_PREDIKAT[ada]} ke {NAMA_PREDIKAT[berikutnya]} "
        f"melalui dialog kinerja dan perbaikan hasil kerja serta perilaku{penuh}."
    )


@lru_cache
def disiplin(tahun: Decimal) -> str:
    """Advise patience and good conduct."""
    return (
        "Jalani hukuman disiplin sampai selesai dan cegah pelanggaran baru; hukuman diperhitungkan "
        f"selama {tulis(tahun)} tahun."
    )
