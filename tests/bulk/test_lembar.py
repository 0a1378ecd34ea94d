"""Files as people have them are read; what cannot be read is refused with a reason."""

import io
import json
import struct
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.bulk.impor.bentuk import bentuk
from app.bulk.impor.pemetaan import dikenal, petakan
from app.domain.law.errors import MasukanTidakSah
from app.usecases.impor.lembaran import buka
from tests.berkas_impor import DUA, JUDUL, JUDUL_BKN, SATU, csv, simpan, ubah_arsip, xlsx

FORM = bentuk("pegawai")
LEMBAR = "xl/worksheets/sheet1.xml"


def baca(folder: Path, isi: bytes, jenis: str = "pegawai") -> list[tuple[Any, ...]]:
    """Return row number and the columns found, as text."""
    form = bentuk(jenis)
    with buka(simpan(folder, isi), dikenal(form, {})) as lembar:
        petak = petakan(lembar.judul, lembar.baris_judul, form, {})
        kolom = [f"k{urut}" for urut in petak.kolom.values()]
        return [baris for satu in lembar.alur() for baris in satu.select("baris", *kolom).rows()]


def masalah(folder: Path, isi: bytes) -> list[tuple[str, str]]:
    """Return place and code of what is wrong."""
    with pytest.raises(MasukanTidakSah) as galat:
        baca(folder, isi)
    return [(satu.lokasi, satu.kode) for satu in galat.value.masalah]


# In the order of the form's columns.
def urut(baris: Sequence[str]) -> tuple[str, ...]:
    nip, nama, unit, golongan, jabatan, lahir = baris
    return (nip, nama, lahir, unit, jabatan, golongan)


HARAPAN = [(2, *urut(SATU)), (3, *urut(DUA))]
BENAR = {
    "titik koma": csv(SATU, DUA),
    "koma": csv(SATU, DUA, pemisah=","),
    "tab": csv(SATU, DUA, pemisah="\t"),
    "UTF-8 bertanda": b"\xef\xbb\xbf" + csv(SATU, DUA),
    "UTF-16": csv(SATU, DUA).decode().encode("utf-16"),
    "tanpa akhir baris": csv(SATU, DUA).rstrip(),
    "XLSX": xlsx(SATU, DUA),
}  # fmt: skip


@pytest.mark.parametrize("nama", BENAR)
def test_a_table_is_read_whatever_it_is_written_in(tmp_path: Path, nama: str) -> None:
    assert baca(tmp_path, BENAR[nama]) == HARAPAN


def test_windows_1252_quotes_and_title_lines_are_read(tmp_path: Path) -> None:
    baris = ("198703152010011001", '"Rekaan; René\r\nSatu"', "", "", "", "")
    isi = b"Daftar pegawai\r\n\r\n" + csv(baris).decode().encode("cp1252")
    assert baca(tmp_path, isi) == [
        (4, "198703152010011001", "Rekaan; René\r\nSatu", None, None, None, None)
    ]


def test_the_export_of_bkn_has_its_header_on_row_seven(tmp_path: Path) -> None:
    isi = xlsx(
        ("Rekaan", "Guru", "SDN 1", 20, 22.5, 25, 5, 72.5),
        judul=JUDUL_BKN,
        mulai=6,
        lagi=lambda lembar: lembar.merge_range("A1:H2", "INDEKS PROFESIONALITAS"),
    )
    assert baca(tmp_path, isi, "ip-asn-bkn") == [
        (8, "Rekaan", "Guru", "SDN 1", "20", "22.5", "25", "5", "72.5")
    ]


def test_dates_and_numbers_of_a_sheet_are_text(tmp_path: Path) -> None:
    def lagi(lembar: Any) -> None:
        lembar.write_datetime(1, 5, date(1987, 3, 15))

    (baris,) = baca(tmp_path, xlsx((198703152010011001, "A", 12, True, 0.1 + 0.2, ""), lagi=lagi))
    assert baris[1].startswith("\x01")
    assert baris[2:] == ("A", "1987-03-15", "12", "0.3", "ya")


def test_json_of_siasn_is_read(tmp_path: Path) -> None:
    isi = {
        "code": 1,
        "data": [
            {"nipBaru": "19870315 201001 1 001", "nama": "A", "tglLahir": "15-03-1987",
             "golRuangAkhirId": "31", "email": "x", "path": {"1": "y"}, "noHp": 12},
        ],
    }  # fmt: skip
    (baris,) = baca(tmp_path, json.dumps(isi).encode())
    assert baris == (1, "19870315 201001 1 001", "A", "15-03-1987", "31")
    rusak = json.dumps([{"nip": 198703152010011001, "nama": "A"}]).encode()
    assert baca(tmp_path, rusak)[0][1].startswith("\x01")
    for tak_hingga in (b"NaN", b"1e9999"):
        isi_tak_hingga = b'[{"nip": %s, "nama": "A"}]' % tak_hingga
        assert baca(tmp_path, isi_tak_hingga)[0][1].startswith("\x01")


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def terkunci(isi: bytes) -> bytes:
    """Set the flag of encryption on every part."""
    hasil = bytearray(isi)
    for tanda, letak in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        mulai = hasil.find(tanda)
        while mulai >= 0:
            hasil[mulai + letak] |= 1
            mulai = hasil.find(tanda, mulai + 4)
    return bytes(hasil)


def berbohong(isi: bytes, ukuran: int) -> bytes:
    """Let the directory say that the sheet is so many bytes long."""
    hasil = bytearray(isi)
    mulai = hasil.find(b"PK\x01\x02")
    while b"sheet1" not in hasil[mulai : mulai + 80]:
        mulai = hasil.find(b"PK\x01\x02", mulai + 4)
    hasil[mulai + 24 : mulai + 28] = struct.pack("<I", ukuran)
    return bytes(hasil)


def rumus(lembar: Any) -> None:
    lembar.write_formula(1, 4, "=B2", value="Pegawai")


def jauh(isi: bytes, awal: bytes = b"<c r=", sel: bytes = b"XFD1048576") -> bytes:
    baris = b'<row>%s"%s"><v>1</v></%s></row>' % (awal, sel, awal[1:].split()[0])
    return isi.replace(b"</sheetData>", baris + b"</sheetData>")


def galat(isi: bytes) -> bytes:
    return isi.replace(b'<c r="E2"><v>12</v>', b'<c r="E2" t="e"><v>#REF!</v>')


def pindah(isi: bytes, nama: str) -> bytes:
    """Put the sheet elsewhere in the archive; the workbook says where."""
    kaitan = "xl/_rels/workbook.xml.rels"
    baru = nama.removeprefix("xl/").encode()
    isi = ubah_arsip(isi, kaitan, lambda i: i.replace(b"worksheets/sheet1.xml", baru))
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as asal, zipfile.ZipFile(keluar, "w") as jadi:
        for satu in asal.namelist():
            jadi.writestr(nama if satu == LEMBAR else satu, asal.read(satu))
    return keluar.getvalue()


SALAH: dict[str, tuple[bytes, list[tuple[str, str]]]] = {
    "kosong": (b"", [("berkas", "impor_berkas_kosong")]),
    "spasi saja": (b"\xef\xbb\xbf \r\n", [("berkas", "impor_berkas_kosong")]),
    "PDF bernama xlsx": (b"%PDF-1.7\n...", [("berkas", "impor_jenis_berkas")]),
    "gambar": (b"\x89PNG\r\n\x1a\n" + bytes(64), [("berkas", "impor_jenis_berkas")]),
    "XLS lama": (OLE, [("berkas", "impor_xls_lama")]),
    "terenkripsi": (OLE + "EncryptedPackage".encode("utf-16-le"),
                    [("berkas", "impor_terenkripsi")]),
    "ZIP terkunci": (terkunci(xlsx(SATU)), [("berkas", "impor_terenkripsi")]),
    "XLSX terpotong": (xlsx(SATU)[:-400], [("berkas", "impor_xlsx_rusak")]),
    "ukuran dipalsukan": (berbohong(xlsx(SATU), 1), [("berkas", "impor_xlsx_rusak")]),
    "biner": (b"NIP;Nama\r\n1;\x00\x01", [("berkas", "impor_bukan_teks")]),
    "tanpa judul": (b"a;b\r\n1;2\r\n", [("berkas", "impor_tanpa_judul")]),
    "judul XLSX asing": (xlsx(SATU, judul="abcdef"), [("berkas", "impor_tanpa_judul")]),
    "tanpa kolom wajib": (b"NIP;Gol\r\n1;2\r\n", [("baris[1].nama", "impor_kolom_wajib")]),
    "judul ganda": (csv(SATU, judul=("NIP", "Nama", "nama", "Gol", "Jabatan", "x")),
                    [("baris[1]", "impor_judul_ganda")]),
    "seratus kolom": (csv(judul=("NIP", "Nama", *(f"K{n}" for n in range(98)))),
                      [("baris[1]", "impor_terlalu_banyak_kolom")]),
    "baris terlalu lebar": (csv(SATU, DUA) + b"a;b;c;d;e;f\r\n" * 70 + b"1;2;3;4;5;6;7\r\n",
                            [("baris[74]", "impor_terlalu_banyak_sel")]),
    "kutip terbuka": (csv(SATU) + b'"1;2;3\r\n' + csv(DUA), [("baris[3]", "impor_kutip_terbuka")]),
    "CSV terpotong": (csv(SATU, DUA)[:-30], [("baris[3]", "impor_terpotong")]),
    "rumus": (xlsx(SATU, lagi=rumus), [("baris[2].Jabatan", "impor_rumus")]),
    "judul digabung": (xlsx(SATU, lagi=lambda lembar: lembar.merge_range("C1:D1", "Unit")),
                       [("baris[1].Unit", "impor_sel_digabung")]),
    "sel di ujung lembar": (ubah_arsip(xlsx(SATU), LEMBAR, jauh),
                            [("berkas", "impor_lembar_terlalu_besar")]),
    "rumus tertulis lain": (ubah_arsip(xlsx(SATU, lagi=rumus), LEMBAR,
                                       lambda isi: isi.replace(b"<f>", b"<f\n>")),
                            [("baris[2].Jabatan", "impor_rumus")]),
    "rumus di tempat lain": (pindah(xlsx(SATU, lagi=rumus), "xl/Lain/Data.xml"),
                             [("baris[2].Jabatan", "impor_rumus")]),
    "galat pengolah lembar": (ubah_arsip(xlsx((*SATU[:4], 12, SATU[5])), LEMBAR, galat),
                              [("baris[2].Jabatan", "impor_sel_galat")]),
    "sel jauh tertulis lain": (ubah_arsip(xlsx(SATU), LEMBAR, lambda isi: jauh(isi, b"<c\nr=")),
                               [("berkas", "impor_xlsx_rusak")]),
    "sel jauh berimbuhan lain": (ubah_arsip(xlsx(SATU), LEMBAR, lambda i: jauh(i, b"<x:c r=")),
                                 [("berkas", "impor_xlsx_rusak")]),
    "sel jauh berhuruf kecil": (ubah_arsip(xlsx(SATU), LEMBAR, lambda i: jauh(i, sel=b"Xfd9")),
                                [("berkas", "impor_xlsx_rusak")]),
    "sel jauh di tempat lain": (pindah(ubah_arsip(xlsx(SATU), LEMBAR, jauh), "xl/data.xml"),
                                [("berkas", "impor_lembar_terlalu_besar")]),
    "lebar dan tinggi": (ubah_arsip(xlsx(SATU), LEMBAR, lambda isi: jauh(isi, sel=b"AA100000")),
                         [("berkas", "impor_lembar_terlalu_besar")]),
    "terlalu padat": (ubah_arsip(xlsx(SATU), "xl/sharedStrings.xml",
                                 lambda isi: isi + b" " * 21_000_000),
                      [("berkas", "impor_bom")]),
    "kutip di tengah sel": (csv(SATU, ("1", 'A "B', "", "", "", ""), DUA, DUA),
                            [("baris[3]", "impor_kutip_terbuka")]),
    "JSON terlalu banyak": (b"[" + b"0," * 5_000_001 + b"0]",
                            [("berkas", "impor_json_terlalu_banyak")]),
    "JSON terpotong": (b'[{"nip": "1', [("berkas", "berkas_bukan_json")]),
    "JSON kosong": (b"[]", [("berkas", "impor_json_bukan_daftar")]),
    "JSON bukan objek": (b"[1]", [("baris[1]", "impor_json_bukan_objek")]),
    "JSON asing": (b'[{"a": 1}]', [("berkas", "impor_tanpa_judul")]),
}  # fmt: skip


@pytest.mark.parametrize("nama", SALAH)
def test_what_is_no_table_is_refused_with_its_place(tmp_path: Path, nama: str) -> None:
    isi, harapan = SALAH[nama]
    assert masalah(tmp_path, isi) == harapan


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    besar = berbohong(xlsx(SATU), 2_000_000_000)
    assert masalah(tmp_path, besar) == [("berkas", "impor_bom")]


def test_a_word_document_is_no_workbook(tmp_path: Path) -> None:
    berkas = tmp_path / "surat"
    with zipfile.ZipFile(berkas, "w") as surat:
        surat.writestr("word/document.xml", "<x/>")
    assert masalah(tmp_path, berkas.read_bytes()) == [("berkas", "impor_jenis_berkas")]


def test_columns_beside_the_form_are_named_and_left_alone() -> None:
    petak = petakan((*JUDUL, "Catatan", "Email"), 1, FORM, {})
    assert petak.diabaikan == ["Catatan", "Email"]
    with pytest.raises(MasukanTidakSah) as galat:
        petakan(JUDUL, 1, FORM, {"nip": "No. Induk"})
    assert [satu.kode for satu in galat.value.masalah] == ["impor_judul_tidak_ada"]
