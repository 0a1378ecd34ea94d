"""What an XLSX file is packed in, looked at before it is unpacked into memory."""

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from app.bulk.lembar.lembar import tolak
from app.bulk.lembar.sel_xml import Telusur, Temuan

# Bytes of everything unpacked; parts; times that something so large may have been packed.
BENTANG = 400_000_000
BAGIAN = 2_000
NISBAH = 100
_BERARTI = 20_000_000
_POTONG = 1_000_000
_TERKUNCI = 0x1


def periksa_arsip(berkas: Path) -> Mapping[str, Temuan]:
    """Refuse a bomb, a locked or broken archive, or no workbook; return findings by sheet part.

    Parts are named in small letters, as readers look for them without regard to case.
    """
    try:
        with zipfile.ZipFile(berkas) as arsip:
            _ukur(arsip)
            # A sheet may lie anywhere: the workbook says where. The directory may lie about
            # sizes: unpacking beyond what it says fails its checksum here.
            semua = {satu.filename.lower(): _telusuri(arsip, satu) for satu in arsip.infolist()}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError):
        tolak("impor_xlsx_rusak")
    except (NotImplementedError, RuntimeError):
        tolak("impor_terenkripsi")
    return {nama: temuan for nama, temuan in semua.items() if temuan is not None}


def _ukur(arsip: zipfile.ZipFile) -> None:
    daftar = arsip.infolist()
    if any(satu.flag_bits & _TERKUNCI for satu in daftar):
        tolak("impor_terenkripsi")
    if "xl/workbook.xml" not in arsip.namelist():
        tolak("impor_jenis_berkas", nyata="ZIP")
    bentang = sum(satu.file_size for satu in daftar)
    terlalu_padat = any(
        satu.file_size > max(_BERARTI, NISBAH * satu.compress_size) for satu in daftar
    )
    if bentang > BENTANG or terlalu_padat or len(daftar) > BAGIAN:
        tolak("impor_bom", ukuran=bentang // 1_000_000, maksimum=BENTANG // 1_000_000)


def _telusuri(arsip: zipfile.ZipFile, bagian: zipfile.ZipInfo) -> Temuan | None:
    """Read a part to its end; return what stands in it if it is a sheet."""
    telusur = Telusur()
    for potong in _potongan(arsip, bagian):
        telusur.lihat(potong)
    return telusur.temuan


def _potongan(arsip: zipfile.ZipFile, bagian: zipfile.ZipInfo) -> Iterator[bytes]:
    with arsip.open(bagian) as isi:
        while potong := isi.read(_POTONG):
            yield potong
