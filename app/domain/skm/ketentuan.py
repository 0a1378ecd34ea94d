"""The numbers of the rule that every element of a survey and its index share."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from app.domain.law.rounding import Exact
from app.domain.law.ruleset import RuleView
from app.domain.law.scale import Band
from app.domain.law.steps import Trace


@dataclass(frozen=True, slots=True)
class Ketentuan:
    """Weight of an element (a pure number), conversion and decimals, read once and traced."""

    bobot: Exact
    konversi: Decimal
    desimal: Mapping[str, Decimal]
    aturan: RuleView
    jejak: Trace

    def bulatkan(self, langkah: str, dari: str, nilai: Exact, jenis: str) -> Decimal:
        """Round the result of step ``dari`` as the rule shows numbers of this kind."""
        masukan = {dari: nilai, f"desimal_{jenis}": self.desimal[jenis]}
        sitasi = self.aturan.tabel("desimal")[jenis].sitasi
        hasil = self.jejak.hitung(langkah, "bulatkan", f"{dari} yang ditampilkan", masukan, sitasi)
        return cast("Decimal", hasil)

    def mutu(self, akhiran: str, dari: str, rata_rata: Exact) -> tuple[Decimal, Band]:
        """Convert a mean answer to its value of 25..100, rounded once, and grade that."""
        masukan = {dari: rata_rata, "konversi": self.konversi}
        skm = self.jejak.hitung(f"skm{akhiran}", "kali", f"{dari} dikonversi", masukan)
        nilai = self.bulatkan(f"nilai{akhiran}", f"skm{akhiran}", skm, "nilai")
        skala = self.aturan.skala("mutu")
        band = self.jejak.golongkan(
            f"mutu{akhiran}", skala, f"nilai{akhiran}", nilai, f"mutu menurut nilai{akhiran}"
        )
        return nilai, band


def ketentuan(bobot: str | None, aturan: RuleView, jejak: Trace) -> Ketentuan:
    """Read the rule; ``bobot`` names a weight, none takes the rule's own choice."""
    if bobot is None:
        bobot = jejak.kata("cara_bobot", aturan.pilihan("bobot_baku"), "cara bobot baku")
    bagian: dict[str, Exact] = {
        nama: jejak.ambil(nama, aturan.tabel(nama)[bobot], f"{nama} cara {bobot}")
        for nama in ("bobot_pembilang", "bobot_penyebut")
    }
    tiap_unsur = jejak.hitung("bobot", "bagi", "bobot tiap unsur", bagian)
    konversi = jejak.ambil("konversi", aturan.angka("konversi"), "konversi nilai dasar")
    desimal = {
        nama: jejak.ambil(f"desimal_{nama}", satu, f"angka di belakang koma {nama}")
        for nama, satu in aturan.tabel("desimal").items()
    }
    return Ketentuan(tiap_unsur, konversi, desimal, aturan, jejak)
