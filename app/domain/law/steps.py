"""Steps: a calculation that writes down how it came about, and can be replayed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction

from app.domain.law.citation import Citation, Cited
from app.domain.law.rounding import Exact, ceiling, floor, plain, round_half_up
from app.domain.law.ruleset import RuleView
from app.domain.law.scale import Band, Scale


def _exact(nilai: Exact) -> Fraction:
    return Fraction(nilai)


def _product(nilai: list[Exact]) -> Fraction:
    hasil = Fraction(1)
    for satu in nilai:
        hasil *= Fraction(satu)
    return hasil


# Every arithmetic a step may do, on its operands in printed order.
OPERATIONS: Mapping[str, Callable[[list[Exact]], Exact]] = {
    "jumlah": lambda n: sum((Fraction(satu) for satu in n), Fraction(0)),
    "selisih": lambda n: Fraction(n[0]) - sum((Fraction(satu) for satu in n[1:]), Fraction(0)),
    "kali": _product,
    "bagi": lambda n: Fraction(n[0]) / Fraction(n[1]),
    "bulatkan": lambda n: round_half_up(n[0], int(n[1])),
    "lantai": lambda n: floor(n[0]),
    "langit": lambda n: ceiling(n[0]),
    "minimum": lambda n: min(n, key=_exact),
    "maksimum": lambda n: max(n, key=_exact),
    # 1 when the first operand reaches the second, else 0.
    "sekurangnya": lambda n: int(_exact(n[0]) >= _exact(n[1])),
}

# Entries of a step's inputs that are not operands.
KHUSUS = frozenset({"operasi", "alamat"})


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what was done to which inputs, what came out, and by which rule.

    An operand named like an earlier step is that step's result; every other operand is
    the number beside it.
    """

    langkah: str
    masukan: Mapping[str, str]
    hasil: str
    dasar_hukum: Citation | None
    uraian: str


@dataclass(slots=True)
class Trace:
    """Collects the steps of one calculation and what in it is not verified.

    ``simpan=False`` computes alike and keeps no steps, for lists of thousands.
    """

    simpan: bool = True
    steps: list[Step] = field(default_factory=list)
    belum_terverifikasi: dict[str, None] = field(default_factory=dict)
    catatan: dict[str, None] = field(default_factory=dict)
    awalan: str = ""

    def cabang(self, awalan: str) -> "Trace":
        """Return a trace that writes into this one, with ``awalan.`` before every step name.

        For calculations repeated per person or item: operands find the steps of their own
        branch, and step names stay unique in the whole.
        """
        return replace(self, awalan=f"{self.awalan}{awalan}.")

    def hitung(
        self,
        langkah: str,
        operasi: str,
        uraian: str,
        masukan: Mapping[str, Exact],
        sitasi: Citation | None = None,
    ) -> Exact:
        """Do one arithmetic step and write it down."""
        hasil = OPERATIONS[operasi](list(masukan.values()))
        if self.simpan:
            tertulis = {nama: plain(nilai) for nama, nilai in masukan.items()}
            self._tulis(langkah, {"operasi": operasi, **tertulis}, plain(hasil), sitasi, uraian)
        return hasil

    def masuk(self, langkah: str, nilai: Exact, uraian: str) -> Exact:
        """Write down a number that comes from the caller."""
        if self.simpan:
            self._tulis(langkah, {"operasi": "masukan"}, plain(nilai), None, uraian)
        return nilai

    def ambil(self, langkah: str, cited: Cited[Decimal], uraian: str) -> Decimal:
        """Read a number of the rule and write down where it stands."""
        self._periksa(cited)
        if self.simpan:
            baca = {"operasi": "aturan", "alamat": cited.alamat}
            self._tulis(langkah, baca, plain(cited.nilai), cited.sitasi, uraian)
        return cited.nilai

    def kata(self, langkah: str, cited: Cited[str], uraian: str) -> str:
        """Read a word of the rule and write down where it stands."""
        self._periksa(cited)
        if self.simpan:
            baca = {"operasi": "aturan", "alamat": cited.alamat}
            self._tulis(langkah, baca, cited.nilai, cited.sitasi, uraian)
        return cited.nilai

    def golongkan(self, langkah: str, skala: Scale, nama: str, nilai: Exact, uraian: str) -> Band:
        """Find the band of a number (operand ``nama``) and write it down."""
        band = skala.band(nilai)
        if not band.keyakinan.terverifikasi:
            self.belum_terverifikasi[f"{skala.parameter}.{band.kode}"] = None
        if self.simpan:
            baca = {"operasi": "skala", "alamat": skala.parameter, nama: plain(nilai)}
            self._tulis(langkah, baca, band.kode, band.sitasi, uraian)
        return band

    def _periksa(self, cited: Cited[Decimal] | Cited[str]) -> None:
        if not cited.keyakinan.terverifikasi:
            self.belum_terverifikasi[cited.alamat] = None

    def _tulis(
        self,
        langkah: str,
        masukan: Mapping[str, str],
        hasil: str,
        sitasi: Citation | None,
        uraian: str,
    ) -> None:
        if self.awalan:
            langkah = self.awalan + langkah
            masukan = {n if n in KHUSUS else self.awalan + n: isi for n, isi in masukan.items()}
        self.steps.append(Step(langkah, masukan, hasil, sitasi, uraian))


def replay(steps: list[Step], aturan: RuleView) -> dict[str, str]:
    """Compute every step again from its inputs and return the results by step name."""
    angka: dict[str, Exact] = {}
    hasil: dict[str, str] = {}
    for step in steps:
        nilai = _replay_one(step, aturan, angka)
        if not isinstance(nilai, str):
            angka[step.langkah] = nilai
        hasil[step.langkah] = nilai if isinstance(nilai, str) else plain(nilai)
    return hasil


def _replay_one(step: Step, aturan: RuleView, angka: Mapping[str, Exact]) -> Exact | str:
    masukan = dict(step.masukan)
    operasi = masukan.pop("operasi")
    alamat = masukan.pop("alamat", "")
    if operasi == "masukan":
        return Decimal(step.hasil)
    if operasi == "aturan":
        parameter, _, kunci = alamat.partition(".")
        isi = aturan.tabel(parameter)[kunci] if kunci else aturan.angka(parameter)
        return isi.nilai
    nilai = [angka[n] if n in angka else Decimal(teks) for n, teks in masukan.items()]
    if operasi == "skala":
        return aturan.skala(alamat).band(nilai[0]).kode
    return OPERATIONS[operasi](nilai)
