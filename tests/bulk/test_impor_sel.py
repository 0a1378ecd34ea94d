"""Cells are read as their column says, or refused with a reason of their own."""

from datetime import date
from uuid import UUID

import polars as pl
import pytest

from app.bulk.impor.bentuk import JENIS, bentuk, sebutan
from app.bulk.impor.kunci import uuid7
from app.bulk.impor.sel import RANCU, Konteks, baca
from app.domain.law.rulebook import Rulebook

HARI = date(2026, 11, 25)
# Kind of file, column, what is written, what comes out, what is wrong.
KASUS = [
    ("pegawai", "nip", " 19870315 201001 1 001", "198703152010011001", None),
    ("pegawai", "nip", "'198703152010011001", "198703152010011001", None),
    ("pegawai", "nip", "1,98703E+17", None, "impor_nip_angka"),
    ("pegawai", "nip", "\x01198703152010011008", None, "impor_nip_angka"),
    ("pegawai", "nip", "198713152010011001", None, "nip"),
    ("pegawai", "nip", "=B2", None, "impor_sel_rumus"),
    ("pegawai", "nama", "  Pegawai \n Rekaan ", "Pegawai Rekaan", None),
    ("pegawai", "nama", "+62", None, "impor_sel_rumus"),
    ("pegawai", "nama", "@x", None, "impor_sel_rumus"),
    ("pegawai", "nama", "a\x02b", None, "karakter_kendali"),
    ("pegawai", "nama", "\u202etxt", None, "karakter_kendali"),
    ("pegawai", "nama", "x" * 201, None, "terlalu_panjang"),
    ("pegawai", "golongan", "iii / A", "III/a", None),
    ("pegawai", "golongan", "31", "III/a", None),
    ("pegawai", "golongan", "III", "III", None),
    ("pegawai", "golongan", "V/a", None, "pilihan_tidak_dikenal"),
    ("pegawai", "jenis_kelamin", "F", "perempuan", None),
    ("pegawai", "aktif", "Tidak", "0", None),
    ("pegawai", "aktif", "mungkin", None, "pilihan_tidak_dikenal"),
    ("pegawai", "unit", "bid 2", "a" * 32, None),
    ("pegawai", "unit", "Seksi", None, "impor_unit_rancu"),
    ("pegawai", "unit", "Lain", None, "impor_unit_tidak_dikenal"),
    ("pegawai", "tmt_jabatan", "2024-02-29", "2024-02-29", None),
    ("pegawai", "tmt_jabatan", "2024-02-29 00:00:00", "2024-02-29", None),
    ("pegawai", "tmt_jabatan", "29-02-2024", "2024-02-29", None),
    ("pegawai", "tmt_jabatan", "29/2/2024", "2024-02-29", None),
    ("pegawai", "tmt_jabatan", "29-02-2023", None, "bukan_tanggal"),
    ("pegawai", "tmt_jabatan", "45000", None, "bukan_tanggal"),
    ("pegawai", "tmt_jabatan", "01-01-1900", None, "impor_tanggal_lampau"),
    ("pegawai", "tmt_jabatan", "25-11-2026", "2026-11-25", None),
    ("pegawai", "tmt_jabatan", "26-11-2026", None, "impor_tanggal_depan"),
    ("pegawai", "tanggal_lahir", "31-12-1900", None, "impor_tanggal_lampau"),
    ("hukuman", "selesai", "26-11-2026", "2026-11-26", None),
    ("pendidikan", "tanggal_lulus", "2009", "2009-12-31", None),
    ("pendidikan", "tanggal_lulus", "2026", None, "impor_tanggal_depan"),
    ("pelatihan", "jp", "40", "4000", None),
    ("pelatihan", "jp", "40,5", "4050", None),
    ("pelatihan", "jp", "40.500", "4050", None),  # forty thousand is impossible
    ("pelatihan", "jp", "1.000", None, "impor_angka_rancu"),
    ("pelatihan", "jp", "0,500", "50", None),
    ("kinerja", "nilai_skp", "82.340", "823400", None),
    ("pelatihan", "jp", "9999.99", "999999", None),
    ("pelatihan", "jp", "10000", None, "di_luar_rentang"),
    ("pelatihan", "jp", "-0.5", None, "di_luar_rentang"),
    ("pelatihan", "jp", "0.001", None, "impor_terlalu_halus"),
    ("pelatihan", "jp", "1e3", None, "bukan_angka"),
    ("pelatihan", "jp", "1.000,5", None, "bukan_angka"),
    ("kinerja", "tahun", "2026", "2026", None),
    ("kinerja", "tahun", "2027", None, "di_luar_rentang"),
    ("kinerja", "tahun", "25", None, "bukan_tahun"),
    ("kinerja", "hasil_kerja", "1", "di_atas", None),
    ("kinerja", "nilai_skp", "120.0001", None, "di_luar_rentang"),
]  # fmt: skip


@pytest.mark.parametrize("kasus", KASUS, ids=lambda satu: ascii("-".join(map(str, satu)))[:80])
def test_a_cell_is_read_or_refused(
    rulebook: Rulebook, kasus: tuple[str, str, str, str | None, str | None]
) -> None:
    jenis, kolom, sel, nilai, kode = kasus
    unit = {"bid2": "a" * 32, "seksi": RANCU}
    konteks = Konteks(HARI, rulebook.pilih("nip", HARI), unit)
    # Beside another cell and an empty one: what is wrong stays where it is.
    hasil = baca(bentuk(jenis).kolom[kolom], pl.Series([None, sel, ""], dtype=pl.String), konteks)
    assert hasil.kode.to_list() == [None, kode, None]
    if kode is None:
        assert hasil.nilai.to_list() == [None, nilai, None]


@pytest.mark.parametrize("jenis", JENIS)
def test_a_header_means_one_column_and_every_word_is_known(jenis: str) -> None:
    form = bentuk(jenis)
    nama = [satu for kolom in form.kolom.values() for satu in kolom.nama_sederhana]
    assert len(nama) == len(set(nama))
    assert set(form.kunci) <= form.kolom.keys()
    for kolom in form.kolom.values():
        assert not kolom.kamus or set(sebutan(kolom.kamus).values()) == set(kolom.kata)


def test_keys_are_uuids_that_sort_as_they_were_made() -> None:
    kunci = uuid7(20_000)
    assert kunci.is_sorted()
    assert kunci.n_unique() == 20_000
    assert {(UUID(satu).version, UUID(satu).variant) for satu in kunci[::999]} == {
        (7, "specified in RFC 4122")
    }
