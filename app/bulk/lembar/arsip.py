"""What an XLSX file is packed in, looked at before it is unpacked into memory."""

import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.bulk.lembar.lembar import KOLOM_TERBANYAK, tolak

# Bytes of everything unpacked; parts; rows of a sheet that are held in memory at once.
BENTANG = 600_000_000
BAGIAN = 2_000
BARIS_XLSX = 250_000
_POTONG = 1_000_000
_SISA = 256
_SEL_TERBANYAK = 100
_TERKUNCI = 0x1


@dataclass(frozen=True, slots=True)
class Temuan:
    """What a sheet holds that a table of plain values does not: cells, by their address."""

    rumus: Sequence[str]
    gabungan: Sequence[str]


def periksa_arsip(berkas: Path) -> dict[str, Temuan]:
    """Refuse a bomb, a locked or broken archive, or no workbook; return findings by sheet part."""
    try:
        with zipfile.ZipFile(berkas) as arsip:
            _ukur(arsip)
            lembar = [n for n in arsip.namelist() if re.fullmatch(r"xl/worksheets/[^/]+\.xml", n)]
            return {nama: _telusuri(arsip, nama) for nama in lembar}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError):
        tolak("impor_xlsx_rusak")
    except (NotImplementedError, RuntimeError):
        tolak("impor_terenkripsi")


def _ukur(arsip: zipfile.ZipFile) -> None:
    daftar = arsip.infolist()
    if any(satu.flag_bits & _TERKUNCI for satu in daftar):
        tolak("impor_terenkripsi")
    if "xl/workbook.xml" not in arsip.namelist():
        tolak("impor_jenis_berkas", nyata="ZIP")
    bentang = sum(satu.file_size for satu in daftar)
    if bentang > BENTANG or len(daftar) > BAGIAN:
        tolak("impor_bom", ukuran=bentang // 1_000_000, maksimum=BENTANG // 1_000_000)
    # The directory may lie: unpacking beyond what it says fails its checksum here.
    for satu in daftar:
        if not satu.filename.startswith("xl/worksheets/"):
            with arsip.open(satu) as isi:
                while isi.read(_POTONG):
                    pass


def _bagian(arsip: zipfile.ZipFile, nama: str) -> Iterator[bytes]:
    """Read a part piece by piece; each begins with the end of the one before."""
    sisa = b""
    with arsip.open(nama) as isi:
        while baru := isi.read(_POTONG):
            yield sisa + baru
            sisa = (sisa + baru)[-_SISA:]


def _telusuri(arsip: zipfile.ZipFile, nama: str) -> Temuan:
    rumus: dict[str, None] = {}
    gabungan: dict[str, None] = {}
    pola: Pola | None = None
    for bagian in _bagian(arsip, nama):
        pola = pola or Pola.untuk(bagian)
        jauh = pola.jauh.search(bagian)
        if jauh:
            tolak(
                "impor_lembar_terlalu_besar",
                sel=jauh[1].decode(), baris=BARIS_XLSX, kolom=KOLOM_TERBANYAK,
            )  # fmt: skip
        if pola.tanpa_alamat.search(bagian):
            tolak("impor_xlsx_rusak")
        rumus |= dict.fromkeys(pola.berumus(bagian, _SEL_TERBANYAK - len(rumus)))
        gabungan |= dict.fromkeys(satu.decode() for satu in pola.gabung.findall(bagian))
    return Temuan(list(rumus), list(gabungan))


@dataclass(frozen=True, slots=True)
class Pola:
    """What to look for in a sheet, with the prefix its writer gives to names."""

    jauh: re.Pattern[bytes]
    tanpa_alamat: re.Pattern[bytes]
    rumus: re.Pattern[bytes]
    sel: re.Pattern[bytes]
    gabung: re.Pattern[bytes]

    @classmethod
    def untuk(cls, awal: bytes) -> "Pola":
        """Read the prefix from the first element."""
        ketemu = re.search(rb"<(\w+:)?worksheet[ >]", awal)
        p = re.escape(ketemu[1] or b"") if ketemu else b""
        # A cell beyond column BL (the 64th) or row 250,000 makes the whole sheet that large.
        kolom = rb"[A-Z]{3,}\d+|[C-Z][A-Z]\d+|B[M-Z]\d+"
        baris = rb"[A-Z]+(?:2[5-9]\d{4}|[3-9]\d{5}|\d{7,})"
        return cls(
            re.compile(rb"<" + p + rb'c r="(' + kolom + rb"|" + baris + rb")"),
            # Some more must follow: a piece may end within a tag that the next one has whole.
            re.compile(rb"<" + p + rb'c(?! r=")[ />][\s\S]{3}'),
            re.compile(rb"<" + p + rb"f[ />]"),
            re.compile(rb"<" + p + rb'c r="([A-Z]+\d+)"'),
            re.compile(rb"<" + p + rb'mergeCell ref="([A-Z0-9:]+)"'),
        )

    def berumus(self, bagian: bytes, batas: int) -> Iterator[str]:
        """Name the cells with a formula, at most so many."""
        for urut, satu in enumerate(self.rumus.finditer(bagian)):
            if urut >= batas:
                return
            awal = bagian.rfind(b"<", 0, max(0, satu.start() - _SISA))
            sel = self.sel.findall(bagian, max(0, awal), satu.start())
            if sel:
                yield sel[-1].decode()
