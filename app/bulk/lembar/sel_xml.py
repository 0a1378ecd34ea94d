"""The cells of a sheet as XML, looked at piece by piece before they are unpacked into memory."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.bulk.lembar.lembar import KOLOM_TERBANYAK, tolak

# Rows of a sheet, which is held in memory as a rectangle: so many fewer if it is wide.
BARIS_XLSX = 250_000
BARIS_LEBAR = 100_000
KOLOM_SEMPIT = 26
_SISA = 256
_SEL_TERBANYAK = 100
# A cell beyond column BL (the 64th) or row 250,000 makes the whole sheet that large.
_JAUH = rb"[A-Z]{3,}\d+|[C-Z][A-Z]\d+|B[M-Z]\d+|[A-Z]+(?:2[5-9]\d{4}|[3-9]\d{5}|\d{7,})"


@dataclass(slots=True)
class Temuan:
    """What a sheet holds that a table of plain values does not: cells, by their address."""

    rumus: dict[str, None] = field(default_factory=dict)
    galat: dict[str, None] = field(default_factory=dict)
    gabungan: dict[str, None] = field(default_factory=dict)


@dataclass(slots=True)
class Telusur:
    """Looks through a part; ``temuan`` is none as long as it is no sheet."""

    temuan: Temuan | None = None
    _sisa: bytes = b""
    _pola: "Pola | None" = None
    _lebar: bytes | None = None
    _tinggi: bytes | None = None

    def lihat(self, potong: bytes) -> None:
        """Take the next piece; MasukanTidakSah for what would be too large, or not be seen."""
        bagian = self._sisa + potong
        self._sisa = bagian[-_SISA:]
        if self._pola is None:
            self._pola = Pola.untuk(bagian)
        if self._pola is None:
            return
        self.temuan = temuan = self.temuan or Temuan()
        if self._pola.tersembunyi(bagian):
            tolak("impor_xlsx_rusak")
        self._batasi(self._pola, bagian)
        temuan.rumus |= dict.fromkeys(self._pola.berumus(bagian, _SEL_TERBANYAK))
        if b't="e"' in bagian:
            temuan.galat |= _alamat(self._pola.galat, bagian)
        temuan.gabungan |= _alamat(self._pola.gabung, bagian)

    def _batasi(self, pola: "Pola", bagian: bytes) -> None:
        """Refuse a sheet that is too wide, too high, or too much of both."""
        lebar, tinggi = pola.lebar.search(bagian), pola.tinggi.search(bagian)
        jauh = pola.jauh.search(bagian) if lebar or tinggi else None
        self._lebar = self._lebar or (lebar[1] if lebar else None)
        self._tinggi = self._tinggi or (tinggi[1] if tinggi else None)
        sel = jauh[1] if jauh else self._tinggi if self._lebar else None
        if sel is not None:
            tolak(
                "impor_lembar_terlalu_besar",
                sel=sel.decode(), baris=BARIS_XLSX, kolom=KOLOM_SEMPIT,
                baris_lebar=BARIS_LEBAR, kolom_lebar=KOLOM_TERBANYAK,
            )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pola:
    """What to look for in a sheet, with the prefix its writer gives to names."""

    imbuhan: bytes
    tanpa_alamat: re.Pattern[bytes]
    asing: re.Pattern[bytes]
    lebar: re.Pattern[bytes]
    tinggi: re.Pattern[bytes]
    jauh: re.Pattern[bytes]
    rumus: re.Pattern[bytes]
    sel: re.Pattern[bytes]
    galat: re.Pattern[bytes]
    gabung: re.Pattern[bytes]

    @classmethod
    def untuk(cls, bagian: bytes) -> "Pola | None":
        """Read the prefix from the element that cells stand in; none where it is not."""
        ketemu = re.search(rb"<([^<>\s:]+:)?sheetData\b", bagian)
        if ketemu is None:
            return None
        p = re.escape(ketemu[1] or b"")
        # Some more must follow a tag: a piece may end within one that the next has whole.
        return cls(
            ketemu[1] or b"",
            re.compile(rb"<" + p + rb'c(?! r="[A-Z]{1,3}\d{1,7}")[\s/>][\s\S]{16}'),
            re.compile(rb"<(?!" + p + rb"c[\s/>])(?:[^<>\s:]+:)?c[\s/>]"),
            re.compile(rb"<" + p + rb'c r="([A-Z]{2,}\d+)"'),
            re.compile(rb"<" + p + rb'c r="([A-Z]+\d{6,})"'),
            re.compile(rb"<" + p + rb'c r="(' + _JAUH + rb")"),
            re.compile(rb"<" + p + rb"f[\s/>]"),
            re.compile(rb"<" + p + rb'c r="([A-Z]+\d+)"'),
            re.compile(rb"<" + p + rb'c r="([A-Z]+\d+)"[^<>]*\st="e"'),
            re.compile(rb"<" + p + rb'mergeCell ref="([A-Z0-9:]+)"'),
        )

    def tersembunyi(self, bagian: bytes) -> bool:
        """Whether a cell is written so that its address would not be found here."""
        if b"\0" in bagian or self.tanpa_alamat.search(bagian):
            return True
        return (b":c" in bagian or self.imbuhan != b"") and bool(self.asing.search(bagian))

    def berumus(self, bagian: bytes, batas: int) -> Iterator[str]:
        """Name the cells with a formula, at most so many."""
        for urut, satu in enumerate(self.rumus.finditer(bagian)):
            if urut >= batas:
                return
            awal = bagian.rfind(b"<", 0, max(0, satu.start() - _SISA))
            sel = self.sel.findall(bagian, max(0, awal), satu.start())
            if sel:
                yield sel[-1].decode()


def _alamat(pola: re.Pattern[bytes], bagian: bytes) -> dict[str, None]:
    return dict.fromkeys(satu.decode() for satu in pola.findall(bagian)[:_SEL_TERBANYAK])
