"""Reading the formula of an indicator: which keys each kind takes, and what they may hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.domain.indikator.facts import Formula, Jenis
from app.domain.indikator.isian import Isian

# Kind -> (calculator that computes it, keys it must have, keys it may have).
BENTUK: Mapping[Jenis, tuple[str | None, set[str], set[str]]] = {
    Jenis.RASIO: ("rasio", {"pembilang", "penyebut", "faktor"}, set()),
    Jenis.JUMLAH: (None, {"komponen"}, {"kalkulator"}),
    Jenis.JUMLAH_TERBOBOT: (None, set(), {"komponen", "bobot"}),
    Jenis.RATA_RATA_FREKUENSI: ("rata-rata-frekuensi", set(), set()),
    Jenis.SKM: ("skm", set(), set()),
    Jenis.KUALITAS_DATA: ("kualitas-data", {"dimensi"}, set()),
    Jenis.NILAI_EVALUASI: (None, set(), set()),
    Jenis.IP_ASN: ("ip-asn", set(), set()),
}
# Calculators that add up components of their own; the catalogue's are named like theirs.
PENJUMLAH = ("sakip", "sistem-merit")
PENUH = 100


@dataclass(frozen=True, slots=True)
class FormulaReader:
    """Reads one formula; notes every problem."""

    lokasi: str
    isian: Isian

    def baca(self, data: Mapping[str, Any]) -> Formula | None:
        """Read the formula; none when its kind is unknown or a key is missing."""
        if not isinstance(data, dict):
            self.isian.problems.tambah(self.lokasi, "bukan_tabel")
            return None
        jenis = self.isian.pilih(f"{self.lokasi}.jenis", data.get("jenis"), Jenis)
        if jenis is None:
            return None
        kalkulator, wajib, boleh = BENTUK[jenis]
        if not self.isian.problems.kunci(self.lokasi, data, wajib | {"jenis"}, boleh):
            return None
        komponen = self.isian.peta(self._di("komponen"), data.get("komponen", {}))
        return Formula(
            jenis=jenis,
            kalkulator=kalkulator or self._kalkulator(data.get("kalkulator")),
            pembilang=self.isian.teks_bila_ada(self._di("pembilang"), data.get("pembilang")),
            penyebut=self.isian.teks_bila_ada(self._di("penyebut"), data.get("penyebut")),
            faktor=self.isian.angka(self._di("faktor"), data["faktor"])
            if "faktor" in data
            else None,
            komponen=komponen,
            bobot=self._bobot(data["bobot"], komponen) if "bobot" in data else {},
            dimensi=self.isian.daftar(self._di("dimensi"), data.get("dimensi", ())),
        )

    def _di(self, nama: str) -> str:
        return f"{self.lokasi}.{nama}"

    def _kalkulator(self, nama: object) -> str | None:
        """Read the calculator that adds up the components, if not the catalogue itself."""
        if nama is None:
            return None
        if nama not in PENJUMLAH:
            dikenal = ", ".join(PENJUMLAH)
            di = self._di("kalkulator")
            self.isian.problems.tambah(di, "pilihan_tidak_dikenal", nilai=nama, dikenal=dikenal)
        return str(nama)

    def _bobot(self, data: object, komponen: Mapping[str, str]) -> dict[str, Decimal]:
        """Read weights in percent, one for each component, that add up to the whole."""
        di, problems = self._di("bobot"), self.isian.problems
        problems.kunci(di, data, set(komponen), set())
        if not isinstance(data, dict):
            return {}
        dibaca = {nama: self.isian.angka(f"{di}.{nama}", satu) for nama, satu in data.items()}
        bobot = {nama: satu for nama, satu in dibaca.items() if satu is not None}
        if len(bobot) == len(dibaca) and sum(bobot.values()) != PENUH:
            jumlah = sum(bobot.values())
            problems.tambah(di, "jumlah_bobot_salah", jumlah=jumlah, seharusnya=PENUH)
        return bobot
