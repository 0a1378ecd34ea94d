"""Weighing exact values and showing them rounded, every step written down."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from app.domain.law.rounding import Exact
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status
from app.domain.law.steps import Trace

# Name of the child's step -> its weight and its exact value, none where it has none.
Bagian = Mapping[str, tuple[Decimal, Exact | None]]


@dataclass(frozen=True, slots=True)
class Timbangan:
    """The numbers of the rule, read once."""

    nilai_penuh: Decimal
    jumlah_bobot: Decimal
    desimal: Decimal
    jejak: Trace

    def benar(self, nama: str, disparitas: int, populasi: int) -> Exact | None:
        """Return (1 - wrong/population) x full value; none without a population."""
        if populasi == 0:
            return None
        jejak = self.jejak
        cacah = {
            f"disparitas_{nama}": jejak.masuk(f"disparitas_{nama}", disparitas, "data salah"),
            f"populasi_{nama}": jejak.masuk(f"populasi_{nama}", populasi, "banyaknya data"),
        }
        salah = jejak.hitung(f"salah_{nama}", "bagi", "bagian yang salah", cacah)
        sisa = jejak.hitung(
            f"benar_{nama}", "selisih", "bagian yang benar", {"satu": 1, f"salah_{nama}": salah}
        )
        masukan: dict[str, Exact] = {f"benar_{nama}": sisa, "nilai_penuh": self.nilai_penuh}
        return jejak.hitung(nama, "kali", f"nilai {nama}", masukan)

    def timbang(self, nama: str, bagian: Bagian) -> Exact | None:
        """Return the sum of value x weight over the sum of weights; none if any value is."""
        jejak = self.jejak
        tertimbang: dict[str, Exact] = {}
        for anak, (bobot, nilai) in bagian.items():
            if nilai is None:
                return None
            masukan = {
                anak: nilai,
                f"bobot_{anak}": jejak.masuk(f"bobot_{anak}", bobot, f"bobot {anak}"),
            }
            langkah = f"{anak}_tertimbang"
            tertimbang[langkah] = jejak.hitung(langkah, "kali", f"{anak} x bobot", masukan)
        jumlah = jejak.hitung(f"{nama}_jumlah", "jumlah", "jumlah nilai tertimbang", tertimbang)
        pembagian: dict[str, Exact] = {f"{nama}_jumlah": jumlah, "jumlah_bobot": self.jumlah_bobot}
        return jejak.hitung(nama, "bagi", f"nilai {nama}", pembagian)

    def tampil(self, nama: str, nilai: Exact | None) -> tuple[Decimal | None, Status]:
        """Round what is shown; a value that is missing lacks a denominator somewhere."""
        if nilai is None:
            return None, Status.PENYEBUT_NOL
        masukan = {nama: nilai, "desimal": self.desimal}
        bulat = self.jejak.hitung(f"{nama}_dibulatkan", "bulatkan", f"{nama} tampil", masukan)
        return cast("Decimal", bulat), Status.TERISI


def timbangan(aturan: RuleView, jejak: Trace) -> Timbangan:
    """Read the numbers of the rule."""
    return Timbangan(
        jejak.ambil("nilai_penuh", aturan.angka("nilai_penuh"), "nilai tanpa kesalahan"),
        jejak.ambil("jumlah_bobot", aturan.angka("jumlah_bobot"), "jumlah bobot tiap tingkat"),
        jejak.ambil("desimal", aturan.angka("desimal"), "angka di belakang koma"),
        jejak,
    )
