"""Follow-up plans, comments and exports of a survey."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import openpyxl
import pytest
from sqlalchemy import select
from sqlmodel import col

from app.db.tables import JejakAudit
from tests.api.meja_skm import KODE, Json, MejaSkm, buka_meja
from tests.skm import jawab, jawaban_terbit, rata, tanya

RENCANA = {
    "unsur": "biaya", "rencana": "Menempel daftar tarif", "penanggung_jawab": "Siti Aminah",
    "tenggat": "2026-07-14",
}  # fmt: skip


@pytest.fixture
def meja(database_url: str) -> Iterator[MejaSkm]:
    with buka_meja(database_url) as satu:
        yield satu


def rencana(meja: MejaSkm, **isi: Any) -> Json:
    jawaban = meja.kirim("POST", "/tindak-lanjut", RENCANA | isi)
    assert jawaban.status_code == 201, jawaban.text
    data: Json = jawaban.json()["data"]
    return data


def daftar(meja: MejaSkm, kueri: str = "") -> list[tuple[str, str]]:
    jawaban = meja.kirim("GET", f"/tindak-lanjut{kueri}", siapa="verifikator")
    assert jawaban.status_code == 200, jawaban.text
    return [(satu["unsur"], satu["tenggat"]) for satu in jawaban.json()["data"]]


def catatan(meja: MejaSkm, objek: str) -> list[Any]:
    with meja.db.reading() as sesi:
        kueri = select(JejakAudit).where(col(JejakAudit.objek) == objek)
        return [
            (s.tindakan, s.sebelum, s.sesudah)
            for s in sesi.scalars(kueri.order_by(col(JejakAudit.urut)))
        ]


def test_plans_stand_in_the_order_of_the_lowest_unsur(meja: MejaSkm) -> None:
    jawab(meja.db, meja.survei, jawaban_terbit())
    rencana(meja)
    rencana(meja, unsur="prosedur", tenggat="2026-12-31")
    rencana(meja, unsur="waktu", tenggat="2026-12-31")
    rencana(meja, unsur="waktu", tenggat="2026-07-15")
    semua = [
        ("waktu", "2026-07-15"), ("waktu", "2026-12-31"), ("prosedur", "2026-12-31"),
        ("biaya", "2026-07-14"),
    ]  # fmt: skip
    assert daftar(meja) == semua
    assert daftar(meja, "?terlambat=true") == [("biaya", "2026-07-14")]
    assert daftar(meja, "?terlambat=false") == semua[:3]
    assert daftar(meja, "?unsur=prosedur&status=rencana") == semua[2:3]
    assert daftar(meja, "?status=selesai") == []
    muka = meja.kirim("GET", "/tindak-lanjut?batas=3").json()
    kursor = muka["meta"]["halaman"]["berikutnya"]
    assert [*(s["urutan"] for s in muka["data"])] == [1, 1, 2]
    assert daftar(meja, f"?batas=3&kursor={kursor}") == semua[3:]
    terendah = meja.hasil()["data"]["unsur_terendah"]
    assert [(s["kode"], len(s["tindak_lanjut"])) for s in terendah] == [
        ("waktu", 2), ("prosedur", 1), ("produk", 0),
    ]  # fmt: skip
    assert "penanggung_jawab" not in terendah[0]["tindak_lanjut"][0]


def test_a_plan_is_done_with_proof_and_undone_with_a_reason(meja: MejaSkm) -> None:
    satu = rencana(meja)
    jalur = f"/tindak-lanjut/{satu['id']}"
    assert (satu["terlambat"], satu["boleh"]) == (True, {"ubah": True, "hapus": True})
    etag = meja.kirim("GET", jalur).headers["etag"]
    selesai = {"status": "selesai"}
    assert meja.kirim("PATCH", jalur, selesai).status_code == 428
    tanpa = meja.kirim("PATCH", jalur, selesai, **{"If-Match": etag})
    assert [(s["lokasi"], s["kode"]) for s in tanpa.json()["galat"]] == [
        ("bukti", "tindak_lanjut_tanpa_bukti")
    ]
    isi = {**selesai, "bukti": "Foto loket, 10 Juli 2026"}
    beres = meja.kirim("PATCH", jalur, isi, **{"If-Match": etag}).json()["data"]
    assert (beres["status"], beres["terlambat"], beres["versi"]) == ("selesai", False, 2)
    assert meja.kirim("PATCH", jalur, isi, **{"If-Match": etag}).status_code == 412
    sama = meja.kirim("PATCH", jalur, isi, **{"If-Match": "*"}).json()["data"]
    assert sama["versi"] == 2
    lagi = meja.kirim("PATCH", jalur, {"status": "berjalan"}, **{"If-Match": "*"})
    assert [s["kode"] for s in lagi.json()["galat"]] == ["catatan_wajib"]
    tajuk = {"If-Match": "*", "X-Catatan": "Tarifnya berubah."}
    assert meja.kirim("PATCH", jalur, {"status": "berjalan"}, **tajuk).status_code == 200
    assert meja.kirim("DELETE", jalur, **{"If-Match": "*"}).status_code == 422
    assert meja.kirim("DELETE", jalur, **tajuk).status_code == 204
    assert meja.kirim("GET", jalur).status_code == 404
    tertulis = catatan(meja, "tindak_lanjut_skm")
    assert [satu[0] for satu in tertulis] == ["buat", "ubah", "ubah", "hapus"]
    assert tertulis[0][2]["penanggung_jawab"] == "S***"


@pytest.mark.parametrize(
    ("isi", "lokasi"),
    [
        ({"unsur": "kebersihan"}, "unsur"),
        ({"tenggat": "31-12-2026"}, "tenggat"),
        ({"rencana": " "}, "rencana"),
        ({"status": "selesai"}, "bukti"),
        ({"responden": "x"}, "responden"),
        ({"penanggung_jawab": "a\nb"}, "penanggung_jawab"),
    ],
)
def test_a_wrong_plan_is_refused(meja: MejaSkm, isi: Json, lokasi: str) -> None:
    jawaban = meja.kirim("POST", "/tindak-lanjut", RENCANA | isi)
    assert [s["lokasi"] for s in jawaban.json()["galat"]] == [lokasi]
    assert daftar(meja) == []


def test_comments_are_for_some_and_each_reading_is_noted(meja: MejaSkm) -> None:
    tanya(meja.db, meja.instansi, meja.survei, "saran", "teks")
    pilihan: dict[str, Any] = {"jawaban_lain": {"saran": "Tambah kursi", "asing": "x"}}
    jawab(meja.db, meja.survei, rata(4, 2), meja.layanan["KGB"], komentar="Ramah")
    jawab(meja.db, meja.survei, rata(4, 1), **pilihan)
    jawab(meja.db, meja.survei, rata(4, 3))
    muka = meja.kirim("GET", "/komentar?batas=2").json()
    kursor = muka["meta"]["halaman"]["berikutnya"]
    sisa = meja.kirim("GET", f"/komentar?batas=2&kursor={kursor}").json()
    semua = sorted(muka["data"] + sisa["data"], key=json.dumps)
    assert semua == sorted(
        [
            *[{"layanan": "Layanan KGB", "komentar": "Ramah", "jawaban": {}}] * 2,
            {"layanan": None, "komentar": None, "jawaban": {"saran": "Tambah kursi"}},
        ],
        key=json.dumps,
    )
    assert meja.kirim("GET", "/komentar", siapa="verifikator").status_code == 403
    assert [s[2] for s in catatan(meja, "komentar_skm")] == [{"jumlah": 2}, {"jumlah": 1}]


def ekspor(meja: MejaSkm, kueri: str, siapa: str = "operator") -> Any:
    jawaban = meja.kirim("GET", f"/ekspor?{kueri}", siapa=siapa)
    assert jawaban.status_code == 200, jawaban.text
    assert f"-{KODE}." in jawaban.headers["content-disposition"]
    return jawaban


def test_one_table_leaves_in_three_forms(meja: MejaSkm) -> None:
    jawab(meja.db, meja.survei, jawaban_terbit()[:27], meja.layanan["KGB"], pendidikan="s1")
    jawab(meja.db, meja.survei, jawaban_terbit()[27:], meja.layanan["MUTASI"], pendidikan="s3")
    tabel = ekspor(meja, "format=json", siapa="verifikator").json()["data"]
    teks = ekspor(meja, "format=csv").content.decode("utf-8-sig")
    baris = list(csv.reader(io.StringIO(teks), delimiter=";"))
    assert baris[0] == tabel["kolom"]
    assert baris[1:] == [["" if s is None else str(s) for s in isi] for isi in tabel["baris"]]
    buku = openpyxl.load_workbook(io.BytesIO(ekspor(meja, "format=xlsx").content))
    lembar = list(buku.worksheets[0].iter_rows(values_only=True))
    assert [len(lembar), lembar[0]] == [len(baris), tuple(baris[0])]
    assert lembar[1] == (
        "survei", KODE, f"Survei {KODE}", None, 29, None, None, None, 3.659, 91.48, "A", "terisi",
    )  # fmt: skip
    tahan = [isi for isi in baris if isi[-1] == "ditahan"]
    assert {(isi[0], isi[1]) for isi in tahan} == {
        ("layanan", "KGB"), ("layanan", "MUTASI"), ("unit", "BID-1"), ("unit", "BID-2"),
        ("pendidikan", "s1"), ("pendidikan", "s3"),
    }  # fmt: skip
    assert all(not any(isi[4:-1]) for isi in tahan)
    assert meja.kirim("GET", "/ekspor?format=pdf").status_code == 422


def test_answers_leave_without_time_or_ticket_and_without_formulas(meja: MejaSkm) -> None:
    tanya(meja.db, meja.instansi, meja.survei, "saran", "teks")
    jahat = '=HYPERLINK("http://contoh.example")'
    isi = {"komentar": jahat, "jawaban_lain": {"saran": "+1"}, "jenis_kelamin": "perempuan"}
    jawab(meja.db, meja.survei, rata(3, 2), meja.layanan["KGB"], **isi)
    tabel = ekspor(meja, "isi=respon").json()["data"]
    assert tabel["kolom"][:4] == ["layanan", "unit", "tanggal", "cara"]
    assert tabel["kolom"][-2:] == ["komentar", "pertanyaan.saran"]
    assert not {"id", "slot_jam", "tiket", "dibuat_pada"} & set(tabel["kolom"])
    (satu, _) = tabel["baris"]
    assert satu == [
        "KGB", "BID-1", "2026-03-02", "daring", *[3] * 9, "perempuan", None, None, None, jahat,
        "+1",
    ]  # fmt: skip
    teks = ekspor(meja, "isi=respon&format=csv").content.decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(teks), delimiter=";"))[1][-2:] == [f"'{jahat}", "'+1"]
    buku = openpyxl.load_workbook(io.BytesIO(ekspor(meja, "isi=respon&format=xlsx").content))
    sel = buku.worksheets[0].cell(2, len(tabel["kolom"]) - 1)
    assert (sel.data_type, sel.value) == ("s", f"'{jahat}")
    tolak = meja.kirim("GET", "/ekspor?isi=respon", siapa="verifikator")
    assert (tolak.status_code, "skm:komentar" in tolak.text) == (403, True)
    assert [s[0] for s in catatan(meja, "respon_skm")] == ["ekspor"] * 3
