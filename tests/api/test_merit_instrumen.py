"""Instruments: uploaded, checked, copied, published; another instrument works by data alone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.api.kantor_merit import Kantor, galat, kantor
from tests.merit import berkas_kecil

ALAMAT = "/instrumen-merit"
BARU = "kerangka-permenpanrb-19-2025"


@pytest.fixture
def kerja(database_url: str, tmp_path: Path) -> Iterator[Kantor]:
    with kantor(database_url, tmp_path) as satu:
        yield satu


def unggahan(isi: Any = None, instansi: str = "kab-a") -> Any:
    return {"instansi": instansi, "isi": isi or berkas_kecil()}


def test_an_instrument_is_checked_stored_published_and_then_frozen(kerja: Kantor) -> None:
    periksa = kerja.kirim("op", "POST", f"{ALAMAT}?mode=periksa", unggahan())
    assert periksa.status_code == 200
    assert periksa.json()["data"]["id"] is None
    assert len(kerja.kirim("op", "GET", ALAMAT).json()["data"]) == 2
    draf = kerja.kirim("op", "POST", ALAMAT, unggahan())
    assert draf.status_code == 201
    isi = draf.json()["data"]
    assert (isi["status"], isi["sidik"]) == ("draf", periksa.json()["data"]["sidik"])
    assert isi["boleh"] == {"ubah": True, "terbitkan": True, "hapus": True}
    assert isi["aspek"][0]["sub_aspek"][0]["level"][4]["uraian"].startswith("Rencana lima")
    assert isi["aspek"][0]["sub_aspek"][1]["level"][0]["uraian"] == "Tanpa bukti"
    satu = f"{ALAMAT}/{isi['id']}"
    mulai = {"tahun": 2024, "instrumen": "instrumen-kecil"}
    assert galat(kerja.kirim("op", "POST", "/instansi/kab-a/penilaian-merit", mulai), 409) == set()
    ganti = berkas_kecil()
    ganti["aturan"]["instrumen-kecil"]["nama"] = "Nama baru"
    assert kerja.kirim("op", "PUT", satu, {"isi": ganti}).status_code == 428
    basi = {"If-Match": '"9"'}
    assert kerja.kirim("op", "PUT", satu, {"isi": ganti}, **basi).status_code == 412
    assert kerja.jadi("op", "PUT", satu, {"isi": ganti})["nama"] == "Nama baru"
    terbit = kerja.jadi("op", "POST", f"{satu}/terbitkan")
    assert terbit["status"] == "terbit"
    assert not any(terbit["boleh"].values())
    for metode, jalur, badan in (
        ("PUT", satu, {"isi": ganti}), ("DELETE", satu, None), ("POST", f"{satu}/terbitkan", None),
    ):  # fmt: skip
        assert kerja.kirim("op", metode, jalur, badan, **{"If-Match": "*"}).status_code == 409
    salin = {"instansi": "kab-a", "kode": "versi-dua"}
    salinan = kerja.jadi("op", "POST", f"{satu}/salin", salin)
    assert (salinan["status"], salinan["asal"]) == ("draf", "instrumen-kecil")
    hapus = kerja.kirim("op", "DELETE", f"{ALAMAT}/{salinan['id']}", **{"If-Match": "*"})
    assert hapus.status_code == 204
    jejak = kerja.jadi("pim", "GET", "/jejak-audit?objek=instrumen_merit")
    assert {s["tindakan"] for s in jejak} == {"buat", "ubah", "terbitkan", "hapus"}


def test_every_problem_of_a_file_is_named_and_nothing_is_stored(kerja: Kantor) -> None:
    isi = berkas_kecil()
    parameter = isi["aturan"]["instrumen-kecil"]["parameter"]
    parameter["bobot"]["nilai"][0]["isi"]["seleksi"] = "5"
    parameter["bobot"]["nilai"][0]["isi"]["asing"] = "1"
    awal = "isi.aturan.instrumen-kecil.parameter"
    harapan = {
        (f"{awal}.maksimum_aspek.pengadaan", "jumlah_bobot_salah"),
        (f"{awal}.aspek_sub_aspek.asing", "wajib_diisi"),
        (f"{awal}.nama_sub_aspek.asing", "wajib_diisi"),
    }
    for mode in ("periksa", "simpan"):
        jawaban = kerja.kirim("op", "POST", f"{ALAMAT}?mode={mode}", unggahan(isi))
        assert galat(jawaban) == harapan
    buruk: tuple[Any, ...] = ({"aturan": []}, {"sumber": 1, "aturan": {"x": None}}, {"a": 1})
    for rusak in buruk:
        assert galat(kerja.kirim("op", "POST", ALAMAT, unggahan(rusak)))
    kembar = berkas_kecil("contoh-kasn-2019")
    assert galat(kerja.kirim("op", "POST", ALAMAT, unggahan(kembar))) == {
        ("isi.aturan.contoh-kasn-2019", "instrumen_kode_dipakai")
    }
    assert galat(kerja.kirim("op", "POST", ALAMAT, unggahan(instansi="kab-b"))) == {
        ("instansi", "instansi_tidak_terlihat")
    }
    assert len(kerja.kirim("op", "GET", ALAMAT).json()["data"]) == 2


def test_an_instrument_is_seen_by_its_agency_alone(kerja: Kantor) -> None:
    nomor = kerja.jadi("op", "POST", ALAMAT, unggahan())["id"]
    kode = {s["kode"] for s in kerja.kirim("lain", "GET", ALAMAT).json()["data"]}
    assert kode == {"contoh-kasn-2019", BARU}
    for jalur in (f"/{nomor}", f"/{nomor}/berkas"):
        assert kerja.kirim("lain", "GET", ALAMAT + jalur).status_code == 404
        assert kerja.kirim("ver", "GET", ALAMAT + jalur).status_code == 200
    assert kerja.kirim("ver", "POST", f"{ALAMAT}/{nomor}/terbitkan").status_code == 403
    salin = {"instansi": "kab-b", "kode": "curian"}
    assert kerja.kirim("lain", "POST", f"{ALAMAT}/{nomor}/salin", salin).status_code == 404
    lain = {"tahun": 2024, "instrumen": nomor}
    jawaban = kerja.kirim("lain", "POST", "/instansi/kab-b/penilaian-merit", lain)
    assert galat(jawaban) == {("instrumen", "pilihan_tidak_dikenal")}


def test_a_shipped_file_comes_back_unchanged_after_editing_as_text(kerja: Kantor) -> None:
    contoh = kerja.jadi("op", "GET", f"{ALAMAT}/contoh-kasn-2019")
    assert contoh["contoh"] is True
    assert sum(len(a["sub_aspek"]) for a in contoh["aspek"]) == 42
    berkas = kerja.jadi("op", "GET", f"{ALAMAT}/contoh-kasn-2019/berkas")
    berkas["aturan"]["milik-kami"] = berkas["aturan"].pop("contoh-kasn-2019")
    sama = kerja.jadi("op", "POST", ALAMAT, unggahan(berkas))
    assert sama["aspek"] == contoh["aspek"]
    assert sama["aturan"] == contoh["aturan"]


def test_the_regulation_of_2025_works_by_data_alone(kerja: Kantor) -> None:
    """Other aspects, scale, gates, a survey share and a correction factor; own weights."""
    asal = kerja.jadi("op", "GET", f"{ALAMAT}/{BARU}")
    assert (asal["contoh"], asal["aturan"]["kategori"]) == (True, [])
    sub = [s["kode"] for a in asal["aspek"] for s in a["sub_aspek"]]
    assert (len(asal["aspek"]), len(sub), len(asal["gerbang"])) == (8, 30, 3)
    gerbang = {s["kode"]: s["kode"] != "meninggal_dalam_dinas_2_tahun" for s in asal["gerbang"]}
    skor = {s: "2" for s in sub if s != "jaminan_kematian"}
    alamat = kerja.mulai(BARU, 2026)
    isi = {"skor": {s: {"skor": n} for s, n in skor.items()}, "gerbang": gerbang}
    kerja.jadi("op", "PATCH", alamat, isi)
    belum = kerja.kirim("op", "GET", f"{alamat}/hasil").json()
    assert (belum["data"]["nilai"], belum["data"]["status"]) == (None, "belum_ada_data")
    assert belum["data"]["aspek"][0]["persen"] == "50.00"
    assert "Nilai survei belum diisi." in belum["meta"]["aturan"]["catatan"]
    assert galat(kerja.kirim("op", "POST", f"{alamat}/ajukan")) == {("survei", "wajib_diisi")}
    kerja.jadi("op", "PATCH", alamat, {"survei": "80"})
    hasil = kerja.kirim("op", "GET", f"{alamat}/hasil?jejak=true").json()
    data, aturan = hasil["data"], hasil["meta"]["aturan"]
    assert data["nilai"] == "57.5"  # 50 x 75 % + 80 x 25 %
    assert (data["kategori"], data["status_kategori"]) == (None, "tidak_berlaku")
    assert (data["perbaikan"], data["pembanding"], data["tahun_lalu"]) == (None, [], None)
    assert aturan["terverifikasi"] is False
    assert any("bobot" in satu for satu in aturan["catatan"])
    assert any("taksiran" in satu for satu in aturan["catatan"])
    assert data["jejak"]
    kerja.jadi("op", "PATCH", alamat, {"koreksi": "0.9"})
    assert kerja.jadi("op", "GET", f"{alamat}/hasil")["nilai"] == "51.75"
    salah = {"koreksi": "1.5", "survei": "101"}
    assert galat(kerja.kirim("op", "PATCH", alamat, salah, **{"If-Match": "*"})) == {
        ("koreksi", "di_luar_rentang"), ("survei", "di_luar_rentang"),
    }  # fmt: skip
    _dengan_bobot_sendiri(kerja, skor, gerbang)


def _dengan_bobot_sendiri(kerja: Kantor, skor: Any, gerbang: Any) -> None:
    """Enter other weights and categories: nothing but the file changes."""
    berkas = kerja.jadi("op", "GET", f"{ALAMAT}/{BARU}/berkas")
    instrumen = berkas["aturan"].pop(BARU)
    bobot = instrumen["parameter"]["bobot"]["nilai"][0]
    bobot["isi"] |= {"data_asn": "15", "layanan_digital": "6"}
    bobot["keyakinan"] = "sekunder"
    berkas["aturan"]["merit-kab-a-2026"] = instrumen
    aturan = berkas["aturan"]["permenpanrb-19-2025"]["parameter"]
    aturan["kategori"] = {
        "jenis": "skala", "satuan": "nilai", "uraian": "Kategori",
        "nilai": [{
            "sejak": "2025-12-31", "sumber": "permenpanrb-19-2025", "keyakinan": "sekunder",
            "isi": [
                {"kode": "C", "nama": "Cukup", "dari": "0", "di_bawah": "60"},
                {"kode": "B", "nama": "Baik", "dari": "60", "sampai": "100"},
            ],
        }],
    }  # fmt: skip
    kode = kerja.instrumen(berkas)
    lebih = skor | {"data_asn": "4"}
    tambahan = {"gerbang": gerbang, "survei": "80"}
    alamat = kerja.diajukan(kode, lebih, 2026, **tambahan)
    data = kerja.jadi("op", "GET", f"{alamat}/hasil")
    # The last aspect: 4 x 15 + 2 x 6 = 72 of 84 instead of 42.
    assert data["aspek"][-1]["nilai"] == "72"
    assert (data["kategori"], data["sebutan"]) == ("B", "Baik")
    assert data["menuju_berikutnya"] is None
