"""The distribution guide: its lines for one organisation predicate, in persons."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from app.domain.kinerja_pegawai.facts import PEDOMAN
from app.domain.law.citation import Cited
from app.domain.law.rounding import Exact
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace


@dataclass(frozen=True, slots=True)
class Ketentuan:
    """One line of the guide: a most or a fewest, for one predicate or several together."""

    jenis: str
    kelompok: tuple[str, ...]
    cited: Cited[Decimal]

    @property
    def maksimum(self) -> bool:
        """Whether the line sets a most, not a fewest."""
        return self.jenis == "maksimum_persen"

    @property
    def nama(self) -> str:
        """Name of its steps."""
        return f"{self.jenis}_{'+'.join(self.kelompok)}"

    def orang(self, pegawai: Exact, jejak: Trace) -> int:
        """Return the line in persons: a share's most rounded down, its fewest rounded up."""
        isi = jejak.ambil(self.nama, self.cited, f"{self.jenis} {', '.join(self.kelompok)}")
        if self.jenis == "minimum_orang":
            return int(isi)
        masukan: dict[str, Exact] = {
            self.nama: isi, "pegawai": pegawai, "persen": Decimal("0.01"),
        }  # fmt: skip
        porsi = f"{self.nama}_porsi"
        bagian = {porsi: jejak.hitung(porsi, "kali", "bagian dari jumlah pegawai", masukan)}
        operasi = "lantai" if self.maksimum else "langit"
        return int(jejak.hitung(f"{self.nama}_orang", operasi, "dalam orang", bagian))


def pedoman(organisasi: str, aturan: RuleView) -> Iterator[Ketentuan]:
    """Yield the lines that hold for an organisation with this predicate."""
    for jenis in PEDOMAN:
        for kunci, cited in aturan.tabel(jenis).items():
            milik, _, kelompok = kunci.partition(".")
            if milik == organisasi:
                yield Ketentuan(jenis, tuple(kelompok.split("+")), cited)
