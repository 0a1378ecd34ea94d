"""Lists of servants: narrowed, sorted, in pages that hold still, as files."""

import base64
import csv
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlencode

import openpyxl
import pytest
from sqlalchemy import select
from sqlmodel import col

from app.db.tables import JejakAudit, Unit
from tests.engines import Factory
from tests.meja_pegawai import MejaPegawai, buka_meja, masalah
from tests.pegawai import buat_pegawai

Json = dict[str, Any]


@pytest.fixture(scope="module")
def bacaan(factory: Factory, template_url: str) -> Iterator[MejaPegawai]:
    """The same desk, for tests that only read."""
    with _meja(factory.copy(template_url)) as satu:
        yield satu


@pytest.fixture
def meja(database_url: str) -> Iterator[MejaPegawai]:
    """An operator's desk, with five servants in two units."""
    with _meja(database_url) as satu:
        yield satu


@contextmanager
def _meja(url: str) -> Iterator[MejaPegawai]:
    with buka_meja(url) as satu:
        with satu.db.reading() as sesi:
            unit = dict(sesi.execute(select(col(Unit.kode), col(Unit.id))).all())
        orang: list[Json] = [
            {"nama": "Citra", "golongan": "IV/a", "kelompok_jabatan": "administrator"},
            {"nama": "adi", "golongan": "III/a", "unit_id": unit["BID"]},
            {"nama": "Budi =1+1", "golongan": "II/c", "unit_id": unit["BID"]},
            {"nama": "Eka_Z", "golongan": None, "jenis_kelamin": "perempuan"},
            {"nama": "Dewi", "golongan": "IX", "jenis_pegawai": "pppk", "unit_id": unit["BADAN"]},
        ]
        for nomor, isi in enumerate(orang, 1):
            nip = f"1988041520100110{nomor:02d}"
            buat_pegawai(satu.db, satu.instansi, nip=nip, **{"unit_id": None, **isi})
        yield satu


def _kursor(isi: str) -> str:
    return base64.urlsafe_b64encode(isi.encode()).decode().rstrip("=")


def halaman(meja: MejaPegawai, **kueri: Any) -> list[str]:
    """Read a whole list, two rows at a time."""
    nama: list[str] = []
    kursor: str | None = None
    while True:
        lanjut = {} if kursor is None else {"kursor": kursor}
        isi = meja.baca(f"?{urlencode({'batas': 2, **kueri, **lanjut})}")
        nama += [satu["nama"] for satu in isi["data"]]
        kursor = isi["meta"]["halaman"]["berikutnya"]
        if kursor is None:
            return nama


NAIK = ["Eka_Z", "Budi =1+1", "adi", "Citra", "Dewi"]


def test_a_list_is_sorted_and_comes_in_pages(bacaan: MejaPegawai) -> None:
    nama = ["Budi =1+1", "Citra", "Dewi", "Eka_Z", "adi"]
    assert halaman(bacaan) == nama
    assert halaman(bacaan, urut="-nama") == nama[::-1]
    assert halaman(bacaan, urut="golongan") == NAIK
    assert halaman(bacaan, urut="-golongan") == NAIK[::-1]
    assert halaman(bacaan, urut="nip") == ["Citra", "adi", "Budi =1+1", "Eka_Z", "Dewi"]
    assert len(halaman(bacaan, urut="tanggal_lahir")) == 5
    assert halaman(bacaan, urut="golongan", per_tanggal="2025-06-02") == NAIK
    kursor = bacaan.baca("?batas=1")["meta"]["halaman"]["berikutnya"]
    nol = "0" * 32
    tulisan = (
        "[1]", "{}", "[]", "[" * 1400, json.dumps(["nama", "\0", nol]),
        f'["nama", "\\ud800", "{nol}"]', json.dumps(["nama", None, nol]),
        json.dumps(["nama", -1, nol]), json.dumps(["nama", 2**64, nol]), '["nama", "A", 1]',
    )  # fmt: skip
    salah = [f"urut=nip&kursor={kursor}", *(f"kursor={_kursor(satu)}" for satu in tulisan)]
    for urut, kunci in (("golongan", "x"), ("tanggal_lahir", "2025-02-30")):
        salah.append(f"urut={urut}&kursor={_kursor(json.dumps([urut, kunci, nol]))}")
    for satu in salah:
        for lagi in ("", "&diubah_sejak=u0"):
            if not (lagi and "urut" in satu):
                jawaban = bacaan.kirim("GET", f"?{satu}{lagi}")
                assert masalah(jawaban) == {("kursor", "kursor_tidak_sah")}, satu
    assert masalah(bacaan.kirim("GET", "?cari=%00")) == {("cari", "karakter_kendali")}


def test_a_list_is_narrowed(bacaan: MejaPegawai) -> None:
    harapan = {
        "unit=BADAN": ["Budi =1+1", "Dewi", "adi"],
        "unit=BID": ["Budi =1+1", "adi"],
        "jenis_pegawai=pppk": ["Dewi"],
        "jenis_pegawai=pppk&jenis_pegawai=pns": ["Budi =1+1", "Citra", "Dewi", "Eka_Z", "adi"],
        "kelompok_jabatan=administrator": ["Citra"],
        "golongan=III/a&golongan=IX": ["Dewi", "adi"],
        "jenis_kelamin=perempuan": ["Eka_Z"],
        "cari=DI": ["Budi =1+1", "adi"],
        "cari=_": ["Eka_Z"],
        "cari=%25": [],
        "cari=19880415201001100": ["Budi =1+1", "Citra", "Dewi", "Eka_Z", "adi"],
        "cari=1988041520100110 05": ["Dewi"],
        "unit=BID&per_tanggal=2024-01-01": ["Budi =1+1", "adi"],
        "jenjang=ahli_muda": [],
    }
    assert {kueri: bacaan.nama(kueri) for kueri in harapan} == harapan
    tolak = masalah(bacaan.kirim("GET", "?unit=X&urut=gaji&golongan=Z&aktif=ya"))
    assert {kode for _, kode in tolak} == {"pilihan_tidak_dikenal"}
    assert masalah(bacaan.kirim("GET", "?unit=X")) == {("unit", "pegawai_unit_tidak_berlaku")}


def test_who_belongs_to_a_unit_of_the_past_is_found_below_its_successor(meja: MejaPegawai) -> None:
    ganti = {"berlaku_sejak": "2024-01-01", "kode": "BID-X", "nama": "Bidang Baru"}
    unit = "/v1/instansi/kab-a/unit"
    assert meja.kirim("POST", f"{unit}/BID/ganti", ganti).status_code == 201
    assert meja.nama("unit=BID-X") == ["Budi =1+1", "adi"]
    assert meja.nama("unit=BADAN") == ["Budi =1+1", "Dewi", "adi"]
    assert meja.nama("unit=BID&per_tanggal=2023-12-31") == ["Budi =1+1", "adi"]
    assert masalah(meja.kirim("GET", "?unit=BID"))


def test_pages_hold_still_while_others_write(meja: MejaPegawai) -> None:
    awal = meja.baca("?batas=2")
    kursor = awal["meta"]["halaman"]["berikutnya"]
    buat_pegawai(meja.db, meja.instansi, nama="Aan")
    tajuk = {"If-Match": "*", "X-Catatan": "Keliru"}
    terakhir = awal["data"][1]["id"]
    assert meja.kirim("DELETE", f"/{terakhir}", **tajuk).status_code == 204
    assert meja.nama(f"batas=10&kursor={kursor}") == ["Dewi", "Eka_Z", "adi"]


def test_a_list_is_handed_out_as_a_file_without_formulas(meja: MejaPegawai) -> None:
    for nama in ('=HYPERLINK("http://x")', "@SUM(1)", "+1", "-1"):
        buat_pegawai(meja.db, meja.instansi, nama=nama)
    jawaban = meja.kirim("GET", "/ekspor?format=csv")
    assert jawaban.headers["content-type"] == "text/csv; charset=utf-8"
    assert jawaban.headers["content-disposition"].endswith('"pegawai-2025-06-02.csv"')
    assert jawaban.content.startswith(b"\xef\xbb\xbfnip;nama;")
    isi = list(csv.DictReader(io.StringIO(jawaban.content.decode("utf-8-sig")), delimiter=";"))
    assert [s["nama"] for s in isi][:4] == [
        "'+1", "'-1", "'=HYPERLINK(\"http://x\")", "'@SUM(1)",
    ]  # fmt: skip
    budi = next(satu for satu in isi if satu["nama"].startswith("Budi"))
    assert (budi["nip"], budi["kode_unit"]) == ("'198804152010011003", "BID")
    assert all(not sel or sel[0] not in "=+-@" for satu in isi for sel in satu.values())
    lembar = openpyxl.load_workbook(
        io.BytesIO(meja.kirim("GET", "/ekspor?format=xlsx&unit=BID").content)
    ).active
    assert lembar is not None
    baris = list(lembar.iter_rows(values_only=True))
    assert [satu[:2] for satu in baris[1:]] == [
        ("198804152010011003", "Budi =1+1"), ("198804152010011002", "adi"),
    ]  # fmt: skip
    samar = meja.kirim("GET", "/ekspor?unit=BID", sebagai="verifikator").content.decode()
    assert "***************003" in samar
    assert "19880415" not in samar
    kosong = meja.kirim("GET", "/ekspor?format=xlsx&per_tanggal=2001-01-01").content
    assert openpyxl.load_workbook(io.BytesIO(kosong)).active is not None
    with meja.db.reading() as sesi:
        kueri = select(col(JejakAudit.sesudah)).where(col(JejakAudit.objek) == "pegawai")
        ekspor = [s for s in sesi.scalars(kueri) if s and "ekspor" in s.get("saringan", {})]
    assert [(s["jumlah"], s["nip"]) for s in ekspor] == [
        (9, "utuh"), (2, "utuh"), (2, "tersamar"), (0, "utuh"),
    ]  # fmt: skip


def test_a_refused_file_is_a_problem_not_half_a_file(bacaan: MejaPegawai) -> None:
    assert masalah(bacaan.kirim("GET", "/ekspor?unit=X")) == {
        ("unit", "pegawai_unit_tidak_berlaku")
    }
    assert masalah(bacaan.kirim("GET", "/ekspor?format=pdf")) == {
        ("format", "pilihan_tidak_dikenal")
    }
