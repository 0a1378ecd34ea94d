"""What a file really is, by its content: only documents and pictures pass.

Neither its name nor its declared type is believed. A file that is two things at once
(a picture with an archive behind it) is neither.
"""

import struct
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

PDF, PNG, JPEG = "application/pdf", "image/png", "image/jpeg"
_OOXML = "application/vnd.openxmlformats-officedocument"
DOCX = f"{_OOXML}.wordprocessingml.document"
XLSX = f"{_OOXML}.spreadsheetml.sheet"
ODT = "application/vnd.oasis.opendocument.text"
AKHIRAN = {PDF: ".pdf", PNG: ".png", JPEG: ".jpg", DOCX: ".docx", XLSX: ".xlsx", ODT: ".odt"}

EKOR = 2048
PIKSEL_MAKSIMUM = 200_000_000
ANGGOTA_MAKSIMUM = 10_000
DIREKTORI_MAKSIMUM = 4_000_000
MEKAR_MAKSIMUM = 500_000_000
# Office files shrink to a tenth; a bomb to a thousandth.
NISBAH_MAKSIMUM = 200
MEKAR_WAJAR = 10_000_000
_EOCD = b"PK\x05\x06"
_PANJANG_EOCD = 22
_TERENKRIPSI = 0x1
# Parts that can run, in office files.
_BERBAHAYA = ("vbaproject.bin", "activex", ".exe", ".dll", ".js", ".vbs", ".bat", ".scr")


class BukanBukti(Exception):
    """The file is refused; ``kode`` says why."""

    def __init__(self, kode: str) -> None:
        """Keep the reason."""
        super().__init__(kode)
        self.kode = kode


def kenali(berkas: Path) -> str:
    """Return the media type of a file by its content; BukanBukti for what is not taken."""
    ukuran = berkas.stat().st_size
    with berkas.open("rb") as isi:
        awal = isi.read(16)
        for tanda, periksa in _PENGENAL.items():
            if awal.startswith(tanda):
                return periksa(isi, ukuran)
    raise BukanBukti("bukti_jenis_ditolak")


def _ekor(isi: BinaryIO, ukuran: int) -> bytes:
    isi.seek(max(0, ukuran - EKOR))
    return isi.read(EKOR)


def _bukan_arsip(isi: BinaryIO) -> None:
    """Refuse a file that is an archive besides."""
    isi.seek(0)
    if zipfile.is_zipfile(isi):
        raise BukanBukti("bukti_ganda")


def _pdf(isi: BinaryIO, ukuran: int) -> str:
    if b"%%EOF" not in _ekor(isi, ukuran):
        raise BukanBukti("bukti_rusak_isi")
    _bukan_arsip(isi)
    return PDF


def _png(isi: BinaryIO, ukuran: int) -> str:
    """Walk the chunks: the picture must end where the file does."""
    letak, pertama = 8, True
    while letak + 12 <= ukuran:
        isi.seek(letak)
        panjang, jenis = struct.unpack(">I4s", isi.read(8))
        if pertama and jenis != b"IHDR":
            break
        if pertama:
            lebar, tinggi = struct.unpack(">II", isi.read(8))
            if lebar * tinggi > PIKSEL_MAKSIMUM:
                raise BukanBukti("bukti_mekar")
        letak, pertama = letak + 12 + panjang, False
        if jenis == b"IEND":
            if letak != ukuran:
                raise BukanBukti("bukti_ganda")
            return PNG
    raise BukanBukti("bukti_rusak_isi")


def _jpeg(isi: BinaryIO, ukuran: int) -> str:
    """Walk the segments up to the picture; cameras may write something after it."""
    letak = 2
    while letak + 4 <= ukuran:
        isi.seek(letak)
        tanda, jenis, panjang = struct.unpack(">BBH", isi.read(4))
        if tanda != 0xFF:  # noqa: PLR2004 - every marker begins so
            break
        if jenis == 0xDA:  # noqa: PLR2004 - start of scan
            _bukan_arsip(isi)
            if b"\xff\xd9" not in _sisa(isi, letak):
                break
            return JPEG
        letak += 2 + panjang
    raise BukanBukti("bukti_rusak_isi")


def _sisa(isi: BinaryIO, letak: int) -> bytes:
    isi.seek(letak)
    return isi.read()


def _arsip(isi: BinaryIO, ukuran: int) -> str:
    """Look into an office file without unpacking it."""
    _direktori_wajar(isi, ukuran)
    try:
        with zipfile.ZipFile(isi) as arsip:
            anggota = arsip.infolist()
            _anggota_aman(anggota, ukuran)
            return _jenis_kantor(arsip, {satu.filename for satu in anggota})
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, struct.error):
        raise BukanBukti("bukti_rusak_isi") from None


def _direktori_wajar(isi: BinaryIO, ukuran: int) -> None:
    """Refuse a directory that would fill the memory, before anything reads it."""
    isi.seek(max(0, ukuran - _PANJANG_EOCD))
    ekor = isi.read()
    if len(ekor) < _PANJANG_EOCD or not ekor.startswith(_EOCD):
        raise BukanBukti("bukti_ganda")  # a comment, or something else, stands behind it
    banyak, panjang = struct.unpack("<HI", ekor[10:16])
    if banyak > ANGGOTA_MAKSIMUM or panjang > DIREKTORI_MAKSIMUM:
        raise BukanBukti("bukti_mekar")


def _anggota_aman(anggota: list[zipfile.ZipInfo], ukuran: int) -> None:
    if any(satu.flag_bits & _TERENKRIPSI for satu in anggota):
        raise BukanBukti("bukti_terenkripsi")
    mekar = sum(satu.file_size for satu in anggota)
    padat = sum(satu.compress_size for satu in anggota)
    if mekar > MEKAR_MAKSIMUM or (mekar > MEKAR_WAJAR and mekar > NISBAH_MAKSIMUM * ukuran):
        raise BukanBukti("bukti_mekar")
    if padat > ukuran:  # members that share their bytes
        raise BukanBukti("bukti_mekar")
    if anggota and min(satu.header_offset for satu in anggota) != 0:
        raise BukanBukti("bukti_ganda")
    if any(_nama_jahat(satu.filename) for satu in anggota):
        raise BukanBukti("bukti_berbahaya")


def _nama_jahat(nama: str) -> bool:
    bagian = nama.replace("\\", "/").split("/")
    return (
        ".." in bagian
        or nama.startswith("/")
        or any(satu in nama.lower() for satu in _BERBAHAYA[:2])
        or nama.lower().endswith(_BERBAHAYA[2:])
    )


def _jenis_kantor(arsip: zipfile.ZipFile, nama: set[str]) -> str:
    if "[Content_Types].xml" in nama:
        for anggota, media in (("word/document.xml", DOCX), ("xl/workbook.xml", XLSX)):
            if anggota in nama:
                return media
    if "mimetype" in nama and "content.xml" in nama:
        with arsip.open("mimetype") as isi:
            if isi.read(len(ODT) + 1) == ODT.encode():
                return ODT
    raise BukanBukti("bukti_jenis_ditolak")


_PENGENAL: dict[bytes, Callable[[BinaryIO, int], str]] = {
    b"%PDF-": _pdf,
    b"\x89PNG\r\n\x1a\n": _png,
    b"\xff\xd8\xff": _jpeg,
    b"PK\x03\x04": _arsip,
}


def nama_layak(nama: str | None, sidik: str, media: str) -> str:
    """Give a file a name that ends as its content asks, whatever its sender called it."""
    dasar = (nama or "").strip(". ") or f"bukti-{sidik[:8]}"
    return dasar if _berakhiran(dasar, media) else f"{dasar}{AKHIRAN[media]}"


def _berakhiran(nama: str, media: str) -> bool:
    return any(nama.lower().endswith(satu) for satu in _akhiran(media))


def _akhiran(media: str) -> Iterator[str]:
    yield AKHIRAN[media]
    if media == JPEG:
        yield ".jpeg"
