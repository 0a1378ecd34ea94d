"""Forms on paper: copied in batches, imported from files, all or nothing."""

import csv
import io
import zipfile
from typing import Any

import httpx
import pytest
from openpyxl import Workbook

from app.domain.skm import UNSUR
from tests.survei import INSTANSI, Balai, galat, jawaban

KERTAS = {"tanggal": "2026-02-01", "slot_jam": "pagi", "jawaban": jawaban(3)}
KOLOM = ["tanggal", "slot_jam", "layanan", *UNSUR, "jenis_kelamin", "pendidikan", "komentar",
         "lain.usul"]  # fmt: skip
USUL = [{"kode": "usul", "teks": "Usul?", "jenis": "teks"}]


def test_a_batch_of_paper_forms_is_stored_whole_or_not_at_all(skm: Balai) -> None:
    satu = skm.survei(akses="tiket")
    alamat = f"/v1/survei/{satu['id']}/respon"
    isi = {"respon": [KERTAS, {**KERTAS, "jawaban": jawaban(2, waktu=None), "komentar": "Baik"}]}
    assert skm.data("POST", alamat, isi) == {"tersimpan": 2, "jumlah_respon": 2}
    assert [(b["cara"], b["waktu"], b["biaya"]) for b in skm.tersimpan()] == [
        ("kertas", 3, 3), ("kertas", None, 2),
    ]  # fmt: skip
    kosong = dict.fromkeys(UNSUR)
    salah = [
        {**KERTAS, "jawaban": jawaban(5)},
        KERTAS,
        {**KERTAS, "tanggal": "2026-03-03"},
        {**KERTAS, "tanggal": "2025-12-31", "jawaban": kosong},
    ]
    assert galat(skm.kirim("POST", alamat, {"respon": salah})) == [
        *((f"respon[0].jawaban.{u}", "di_luar_rentang") for u in UNSUR),
        ("respon[2].tanggal", "respon_di_luar_periode"),
        ("respon[3].jawaban", "respon_kosong"),
        ("respon[3].tanggal", "respon_di_luar_periode"),
    ]
    assert galat(skm.kirim("POST", alamat, {"respon": [KERTAS] * 1001})) == [
        ("respon", "terlalu_banyak")
    ]
    # Sent twice by mistake, stored once.
    kunci = {"Idempotency-Key": "kotak-3"}
    for _ in range(2):
        assert skm.kirim("POST", alamat, {"respon": [KERTAS] * 1000}, **kunci).status_code == 201
    assert len(skm.tersimpan()) == 1002
    skm.data("POST", f"/v1/survei/{satu['id']}/tutup")
    assert skm.kirim("POST", alamat, {"respon": [KERTAS]}).status_code == 409


def baris(**lain: Any) -> dict[str, Any]:
    isi = {"tanggal": "2026-02-01", "slot_jam": "siang", "layanan": "lyn-1", **jawaban(4)}
    return {**isi, "jenis_kelamin": "Perempuan", "lain.usul": "Cepat", **lain}


def berkas_csv(isi: list[dict[str, Any]], pemisah: str = ",") -> bytes:
    teks = io.StringIO()
    tulis = csv.DictWriter(teks, KOLOM, delimiter=pemisah)
    tulis.writeheader()
    tulis.writerows(isi)
    return teks.getvalue().encode("utf-8-sig")


def berkas_xlsx(isi: list[dict[str, Any]]) -> bytes:
    buku = Workbook()
    lembar = buku.active
    assert lembar is not None
    lembar.append(KOLOM)
    for satu in isi:
        lembar.append([satu.get(nama) for nama in KOLOM])
    hasil = io.BytesIO()
    buku.save(hasil)
    return hasil.getvalue()


def unggah(skm: Balai, survei: str, isi: bytes, mode: str = "periksa") -> httpx.Response:
    return skm.klien.post(
        f"/v1/survei/{survei}/impor?mode={mode}", content=isi,
        headers={**skm.tajuk, "Content-Type": "application/octet-stream"},
    )  # fmt: skip


@pytest.fixture
def survei(skm: Balai) -> str:
    isi = {"kode": "lyn-1", "nama": "Pensiun", "aktif_sejak": "2020-01-01"}
    skm.data("POST", f"{INSTANSI}/layanan", isi)
    nomor: str = skm.survei(layanan=["lyn-1"], pertanyaan=USUL)["id"]
    return nomor


@pytest.mark.parametrize("jenis", ["csv", "titik_koma", "xlsx"])
def test_a_file_is_checked_first_and_then_stored_once(skm: Balai, survei: str, jenis: str) -> None:
    isi = [baris(), baris(waktu=None, komentar="Ramah")]
    buat = {
        "csv": lambda: berkas_csv(isi),
        "titik_koma": lambda: berkas_csv(isi, ";"),
        "xlsx": lambda: berkas_xlsx(isi),
    }
    berkas = buat[jenis]()
    hasil = unggah(skm, survei, berkas).json()["data"]
    assert hasil == {
        "mode": "periksa", "baris": 2, "sah": 2, "tersimpan": 0, "galat": [], "galat_lainnya": 0
    }  # fmt: skip
    assert skm.tersimpan() == []
    assert unggah(skm, survei, berkas, "terapkan").json()["data"]["tersimpan"] == 2
    satu, dua = skm.tersimpan()
    assert (satu["cara"], satu["jenis_kelamin"], satu["jawaban_lain"]) == (
        "impor", "perempuan", {"usul": "Cepat"},
    )  # fmt: skip
    assert {(s["waktu"], s["komentar"]) for s in (satu, dua)} == {(4, None), (None, "Ramah")}
    assert satu["layanan_id"] is not None
    assert unggah(skm, survei, berkas, "terapkan").status_code == 409
    assert len(skm.tersimpan()) == 2


def test_wrong_rows_are_named_as_the_spreadsheet_counts_them(skm: Balai, survei: str) -> None:
    isi = [
        baris(), baris(waktu="5"), baris(tanggal="1 Februari"), baris(layanan="x", biaya="2.5"),
        baris(komentar="a@b.id"),
    ]  # fmt: skip
    hasil = unggah(skm, survei, berkas_csv(isi)).json()["data"]
    assert (hasil["baris"], hasil["sah"]) == (5, 1)
    harapan = [
        ("baris[3].jawaban.waktu", "di_luar_rentang"),
        ("baris[4].tanggal", "bukan_tanggal"),
        ("baris[5].jawaban.biaya", "bukan_bilangan_bulat"),
        ("baris[6].komentar", "respon_data_pribadi"),
    ]
    assert [(s["lokasi"], s["kode"]) for s in hasil["galat"]] == harapan
    assert galat(unggah(skm, survei, berkas_csv(isi), "terapkan")) == harapan
    assert skm.tersimpan() == []


def zip_jahat(isi: bytes, banyak: int = 1) -> bytes:
    hasil = io.BytesIO()
    with zipfile.ZipFile(hasil, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("xl/workbook.xml", "<workbook/>")
        for nomor in range(banyak):
            arsip.writestr(f"xl/worksheets/sheet{nomor}.xml", isi)
    return hasil.getvalue()


JAUH = b'<worksheet><sheetData><row r="1"><c r="%s"><v>1</v></c></row></sheetData></worksheet>'


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        (b"", "respon_tanpa_judul"),
        (b"tanggal\n", "respon_tanpa_baris"),
        (b"tanggal,waktu\n2026-02-01,4\n", "respon_kolom_kurang"),
        (b"tanggal,nama\n2026-02-01,Budi\n", "kunci_tidak_dikenal"),
        (b"tanggal,tanggal\n1,2\n", "respon_kolom_ganda"),
        (b"tanggal\n1,2\n", "respon_kolom_lebih"),
        (b'tanggal\n"1\n', "respon_csv_rusak"),
        (b"MZ\x90\x00\x03", "respon_berkas_lain"),
        (b"tanggal\n\xff\xfe\n", "respon_berkas_lain"),
        (b"PK\x03\x04rusak", "respon_berkas_lain"),
        (zip_jahat(b"<rusak"), "respon_berkas_lain"),
        (zip_jahat(b"0" * 150_000_000, 2), "berkas_terlalu_besar"),
        (zip_jahat(JAUH % b"XFD1"), "terlalu_banyak"),
        (zip_jahat(JAUH % b"A1048576"), "respon_baris_terlalu_banyak"),
    ],
    ids=lambda satu: satu if isinstance(satu, str) else "",
)
def test_a_file_that_is_none_or_means_harm_is_refused(
    kosong: tuple[Balai, str], isi: bytes, kode: str
) -> None:
    skm, nomor = kosong
    assert kode in {satu[1] for satu in galat(unggah(skm, nomor, isi))}


@pytest.fixture(scope="module")
def kosong(factory: Any, template_url: str) -> Any:
    from tests.survei import balai  # noqa: PLC0415 - beside its only use

    with balai(factory.copy(template_url)) as satu:
        yield satu, satu.survei()["id"]
