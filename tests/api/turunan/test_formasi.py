"""Needs are entered once or a year at a time, and compared post by post with who is there."""

from typing import Any

from sqlalchemy import select
from sqlmodel import col

from app.db.tables import JejakAudit
from tests.turunan import Kantor

ANALIS: dict[str, Any] = {
    "unit": "BID", "nama_jabatan": "Analis SDM Aparatur", "kelompok_jabatan": "fungsional",
    "jenjang": "ahli_muda", "kebutuhan": 1, "dasar": "abk",
}  # fmt: skip
SEKRETARIS: dict[str, Any] = {
    "unit": "SEK", "nama_jabatan": "Sekretaris", "kelompok_jabatan": "administrator",
    "kebutuhan": 1, "dasar": "peta_jabatan",
}  # fmt: skip
KOSONG: dict[str, Any] = {**ANALIS, "nama_jabatan": "Arsiparis", "kebutuhan": 3}


def galat(jawaban: Any) -> set[tuple[str, str]]:
    assert jawaban.status_code == 422, jawaban.text
    return {(satu["lokasi"], satu["kode"]) for satu in jawaban.json()["galat"]}


def test_a_needed_post_is_made_changed_and_removed(meja: Kantor) -> None:
    buat = meja.kirim("POST", "/formasi", {**ANALIS, "tahun": 2025})
    assert buat.status_code == 201, buat.text
    data = buat.json()["data"]
    assert (data["unit"]["kode"], data["kebutuhan"], data["boleh"]) == ("BID", 1, {"ubah": True})
    jalur = f"/formasi/jabatan/{data['id']}"
    baca = meja.kirim("GET", jalur, oleh="verifikator")
    assert baca.json()["data"]["boleh"] == {"ubah": False}

    kembar = {**ANALIS, "tahun": 2025, "nama_jabatan": " ANALIS SDM aparatur"}
    assert galat(meja.kirim("POST", "/formasi", kembar)) == {("nama_jabatan", "formasi_sudah_ada")}
    salah = {**ANALIS, "tahun": 2025, "unit": "ENTAH", "jenjang": "utama"}
    assert galat(meja.kirim("POST", "/formasi", salah)) == {
        ("unit", "formasi_unit_tidak_dikenal"),
        ("jenjang", "jenjang_bukan_kelompok"),
    }
    lain = meja.kirim("POST", "/formasi", {**KOSONG, "tahun": 2025}).json()["data"]
    nama = {"nama_jabatan": "Analis SDM Aparatur"}
    tabrak = meja.kirim("PATCH", f"/formasi/jabatan/{lain['id']}", nama, If_Match='"1"')
    assert galat(tabrak) == {("nama_jabatan", "formasi_sudah_ada")}

    assert meja.kirim("PATCH", jalur, {"kebutuhan": 4}).status_code == 428
    assert meja.kirim("PATCH", jalur, {"kebutuhan": 4}, If_Match='"9"').status_code == 412
    assert galat(meja.kirim("PATCH", jalur, {}, If_Match='"1"')) == {("", "tanpa_perubahan")}
    ubah = meja.kirim("PATCH", jalur, {"kebutuhan": 4, "jenjang": None}, If_Match='"1"')
    assert ubah.status_code == 200, ubah.text
    assert (ubah.json()["data"]["kebutuhan"], ubah.json()["data"]["jenjang"]) == (4, None)
    assert meja.kirim("DELETE", jalur, If_Match='"1"').status_code == 412
    assert meja.kirim("DELETE", jalur, If_Match=ubah.headers["etag"]).status_code == 204
    assert meja.kirim("GET", jalur).status_code == 404
    assert meja.kirim("GET", jalur, oleh="asing").status_code == 404
    assert (
        meja.kirim("POST", "/formasi", {**ANALIS, "tahun": 2025}, "verifikator").status_code == 403
    )
    with meja.db.reading() as sesi:
        kueri = select(col(JejakAudit.tindakan)).where(col(JejakAudit.objek) == "formasi")
        tindakan = list(sesi.scalars(kueri.order_by(col(JejakAudit.id))))
    assert tindakan == ["buat", "buat", "ubah", "hapus"]


def test_a_year_is_replaced_as_a_whole_or_not_at_all(meja: Kantor) -> None:
    awal = meja.kirim("GET", "/formasi?tahun=2025")
    assert awal.json()["data"] == []
    jalur, isi = "/formasi?tahun=2025", {"formasi": [ANALIS, SEKRETARIS]}
    assert meja.kirim("PUT", jalur, isi).status_code == 428
    ganti = meja.kirim("PUT", jalur, isi, If_Match=awal.headers["etag"])
    assert ganti.status_code == 200, ganti.text
    assert (ganti.json()["data"]["baris"], ganti.json()["data"]["kebutuhan"]) == (2, 2)
    assert meja.kirim("PUT", jalur, isi, If_Match=awal.headers["etag"]).status_code == 412

    rusak = {
        "formasi": [ANALIS, {**ANALIS, "unit": str(meja.unit["BID"])}, {**KOSONG, "unit": "X"}]
    }
    tolak = meja.kirim("PUT", jalur, rusak, If_Match=ganti.headers["etag"])
    assert galat(tolak) == {
        ("formasi[1].nama_jabatan", "nilai_ganda"),
        ("formasi[2].unit", "formasi_unit_tidak_dikenal"),
    }
    segar = meja.kirim("GET", jalur)
    assert len(segar.json()["data"]) == 2
    assert segar.headers["etag"].split(".")[0] == ganti.headers["etag"].split(".")[0]
    # One more row elsewhere makes the version of the year seen before stale.
    meja.kirim("POST", "/formasi", {**KOSONG, "tahun": 2025})
    assert meja.kirim("PUT", jalur, isi, If_Match=segar.headers["etag"]).status_code == 412
    satu = meja.baca("/formasi?tahun=2025&kelompok_jabatan=administrator")["data"]
    assert [baris["nama_jabatan"] for baris in satu] == ["Sekretaris"]
    halaman = meja.baca("/formasi?tahun=2025&batas=2")
    sisa = meja.baca(f"/formasi?tahun=2025&kursor={halaman['meta']['halaman']['berikutnya']}")
    assert len(halaman["data"]) + len(sisa["data"]) == 3
    assert len({baris["id"] for baris in halaman["data"] + sisa["data"]}) == 3


def test_need_is_compared_post_by_post(meja: Kantor) -> None:
    kosong = meja.baca("/formasi/pemenuhan?tahun=2025")["data"]["jumlah"]
    assert (kosong["persen"], kosong["status"]) == (None, "belum_ada_data")
    isi = {"formasi": [ANALIS, SEKRETARIS, KOSONG]}
    meja.kirim("PUT", "/formasi?tahun=2025", isi, If_Match="*")
    data = meja.baca("/formasi/pemenuhan?tahun=2025")["data"]
    assert data["per_tanggal"] == "2025-06-15"
    # Budi and Citra hold the one post of analyst; nobody is archivist; Dewi and Eko hold no post
    # that is needed. A surplus fills no lack elsewhere.
    assert data["jumlah"] == {
        "kebutuhan": 5, "terisi": 2, "kurang": 3, "lebih": 1, "tanpa_kebutuhan": 2,
        "persen": "40.00", "status": "terisi",
    }  # fmt: skip
    kelompok = {(s["kelompok_jabatan"], s["jenjang"]): s for s in data["kelompok"]}
    muda = kelompok["fungsional", "ahli_muda"]
    assert (muda["kebutuhan"], muda["terisi"], muda["persen"]) == (4, 1, "25.00")
    pelaksana = kelompok["pelaksana", None]
    assert (pelaksana["kebutuhan"], pelaksana["persen"]) == (0, None)
    assert pelaksana["status"] == "penyebut_nol"
    rinci = "/formasi/pemenuhan-rinci?tahun=2025"
    bagian = [
        (s["unit"]["kode"], s["kelompok_jabatan"], s["jenjang"], s["kebutuhan"], s["terisi"])
        for s in meja.semua(rinci)
    ]
    assert bagian == [
        ("BID", "fungsional", "ahli_muda", 4, 1),
        ("BID", "fungsional", "ahli_pertama", 0, 0),
        ("BID", "pelaksana", None, 0, 0),
        ("SEK", "administrator", None, 1, 1),
    ]
    unit = meja.semua(f"{rinci}&menurut=unit")
    assert [(s["unit"]["kode"], s["persen"], s["kelompok_jabatan"]) for s in unit] == [
        ("BID", "25.00", None),
        ("SEK", "100.00", None),
    ]
    jabatan = meja.semua(f"{rinci}&menurut=jabatan&unit={meja.unit['BID']}")
    assert [(s["nama_jabatan"], s["kurang"], s["lebih"]) for s in jabatan][:2] == [
        ("Analis SDM Aparatur", 0, 1),
        ("Arsiparis", 3, 0),
    ]
    kurang = meja.semua(f"{rinci}&menurut=jabatan&kurang=true")
    assert [s["nama_jabatan"] for s in kurang] == ["Arsiparis"]
    dulu = meja.baca("/formasi/pemenuhan?tahun=2025&per_tanggal=2025-02-01")["data"]["jumlah"]
    assert dulu["tanpa_kebutuhan"] == 1
